//! Entry format 1: the bytes that are hashed are the bytes that are stored. The README of this crate specifies them.

mod body;
mod bytes;
mod digest;

pub use body::Body;
pub use bytes::Malformed;
pub use digest::{Digest, LedgerId, SALT_BYTES, StationId};
pub(crate) use digest::{from_hex, to_hex};

use bytes::{Sink, Source};

/// The only entry format so far.
pub const ENTRY_FORMAT: u16 = 1;
/// The length of every header of format 1.
pub const HEADER_BYTES: usize = 118;
/// The longest kind of an entry.
pub const KIND_BYTES_MAX: usize = 64;
/// The longest subject id, operator or app version.
pub const TEXT_BYTES_MAX: usize = 1024;
/// The most subjects of one entry.
pub const SUBJECT_COUNT_MAX: usize = 20_000;
/// The most capsules that one entry may cite.
pub const CAPSULE_COUNT_MAX: usize = 65_535;
/// The longest body.
pub const BODY_BYTES_MAX: usize = 16 * 1024 * 1024;
/// The longest content of one capsule.
pub const CAPSULE_BYTES_MAX: usize = 16 * 1024 * 1024;

/// A moment of the hybrid logical clock: never goes back, whatever the wall clock does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Stamp {
    /// Milliseconds since 1970 in UTC, as far as the wall clock could be believed.
    pub milliseconds: u64,
    /// Counts entries within one millisecond.
    pub counter: u32,
}

/// What every entry says about itself; holds nothing of a shop, so it can be shown to anybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The ledger.
    pub ledger: LedgerId,
    /// The station that wrote the entry.
    pub station: StationId,
    /// The place in the station's chain, from 1.
    pub seq: u64,
    /// The head of the entry before; [`Digest::NONE`] for the first.
    pub previous: Digest,
    /// The digest of the body.
    pub body: Digest,
    /// The hybrid logical clock.
    pub stamp: Stamp,
}

impl Header {
    /// Writes the header as it is stored and hashed.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut sink = Sink(Vec::with_capacity(HEADER_BYTES));
        sink.u16(ENTRY_FORMAT);
        sink.raw(&self.ledger.0);
        sink.raw(&self.station.0);
        sink.u64(self.seq);
        sink.raw(&self.previous.0);
        sink.raw(&self.body.0);
        sink.u64(self.stamp.milliseconds);
        sink.u32(self.stamp.counter);
        sink.0
    }

    /// Reads a stored header.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed> {
        let mut source = Source(bytes);
        let format = source.u16("its format")?;
        if format != ENTRY_FORMAT {
            return Err(Malformed::Format(format));
        }
        let header = Self {
            ledger: LedgerId(source.array("the ledger id")?),
            station: StationId(source.array("the station id")?),
            seq: source.u64("the number")?,
            previous: Digest(source.array("the previous head")?),
            body: Digest(source.array("the digest of the body")?),
            stamp: Stamp {
                milliseconds: source.u64("the clock")?,
                counter: source.u32("the clock")?,
            },
        };
        source.end()?;
        Ok(header)
    }
}

#[cfg(test)]
mod vectors;

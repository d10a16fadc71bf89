//! The walk along the chains, entry by entry, wherever the entries come from.

use super::{BadEntry, Fault};
use crate::chain::{Head, RawEntry, select_entries};
use crate::entry::{Body, Digest, Header, LedgerId, StationId};
use crate::error::Error;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Checks headers and bodies one after the other, chain by chain; knows nothing of where they come from.
pub(crate) struct Walk {
    ledger: LedgerId,
    chains: BTreeMap<StationId, (u64, Digest)>,
}

impl Walk {
    pub(crate) fn new(ledger: LedgerId) -> Self {
        Self {
            ledger,
            chains: BTreeMap::new(),
        }
    }

    /// Takes the next entry, of which it is claimed that it has this place and head.
    pub(crate) fn step(&mut self, raw: &RawEntry) -> Result<(Header, Body), BadEntry> {
        let header = raw.check_header()?;
        let (last, previous) = self
            .chains
            .get(&header.station)
            .copied()
            .unwrap_or((0, Digest::NONE));
        let seq = last.saturating_add(1);
        if header.seq != seq {
            return Err(BadEntry {
                station: Some(header.station),
                seq,
                fault: Fault::Missing,
            });
        }
        if header.ledger != self.ledger {
            return Err(raw.bad(Fault::Ledger));
        }
        if header.previous != previous {
            return Err(raw.bad(Fault::Link));
        }
        let body = raw.check_body(&header).map_err(|fault| raw.bad(fault))?;
        self.chains
            .insert(header.station, (seq, Digest::of_header(&raw.header)));
        Ok((header, body))
    }

    pub(crate) fn heads(&self) -> Vec<Head> {
        let heads = self.chains.iter().map(|(station, (seq, digest))| Head {
            station: *station,
            seq: *seq,
            digest: *digest,
        });
        heads.collect()
    }
}

/// Checks the last entries of a file that was not closed in order; the rest was checked when it was the tail.
pub(crate) fn check_tail(
    connection: &Connection,
    ledger: LedgerId,
    count: u32,
) -> Result<(), Error> {
    let mut statement =
        connection.prepare(&select_entries("order by entry.number desc limit ?1"))?;
    let mut rows = statement.query([count])?;
    let mut later: Option<(StationId, Digest)> = None;
    while let Some(row) = rows.next()? {
        let raw = RawEntry::from_row(row)?;
        let damaged = |fault| Error::Damaged {
            bad: raw.bad(fault),
        };
        let header = raw.check_header().map_err(|bad| Error::Damaged { bad })?;
        raw.check_body(&header).map_err(damaged)?;
        if header.ledger != ledger {
            return Err(damaged(Fault::Ledger));
        }
        if later.is_some_and(|(station, previous)| {
            station == header.station && previous != Digest::of_header(&raw.header)
        }) {
            let seq = raw.seq.saturating_add(1);
            return Err(Error::Damaged {
                bad: BadEntry {
                    station: raw.station,
                    seq,
                    fault: Fault::Link,
                },
            });
        }
        later = Some((header.station, header.previous));
    }
    Ok(())
}

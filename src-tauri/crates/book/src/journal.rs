//! Reading records back out of the journal's entries.

use rusqlite::Connection;
use tallyman_core::record::Record;
use tallyman_ledger::{StoredEntry, read_capsule, read_entry};

use crate::{
    disclosure::{self, Face},
    error::Error,
    event::{Event, PackedRows},
    private,
    projection::Pointer,
};

/// The event that an entry holds; `None` for the ledger's own.
pub fn event_of(entry: &StoredEntry) -> Result<Option<Event>, Error> {
    Event::decode(&entry.body.kind, entry.body.version, &entry.body.payload)
}

/// Reads records by pointer. Pointers of one entry that come one after the other cost one unpacking; of the records only
/// those that are asked for are read.
#[derive(Debug)]
pub struct RecordReader<'a> {
    connection: &'a Connection,
    latest: Option<(i64, PackedRows)>,
}

impl<'a> RecordReader<'a> {
    /// A reader over a connection.
    pub const fn new(connection: &'a Connection) -> Self {
        Self {
            connection,
            latest: None,
        }
    }

    /// The record without its private part.
    pub fn public(&mut self, pointer: Pointer) -> Result<Record, Error> {
        self.at(pointer.entry, pointer.position)
    }

    /// The record at a place of an entry, without its private part.
    pub fn at(&mut self, number: i64, position: u32) -> Result<Record, Error> {
        let inconsistent = || Error::Inconsistent { entry: number };
        if self
            .latest
            .as_ref()
            .is_none_or(|(entry, _)| *entry != number)
        {
            let entry = read_entry(self.connection, number)?.ok_or_else(inconsistent)?;
            let body = &entry.body;
            let rows = PackedRows::of(&body.kind, body.version, &body.payload)?;
            self.latest = Some((number, rows.ok_or_else(inconsistent)?));
        }
        self.latest
            .as_ref()
            .and_then(|(_, rows)| rows.record(position as usize))
            .ok_or_else(inconsistent)?
    }

    /// The record with what an output may show of its private part, as far as that still lives.
    pub(crate) fn shown(&mut self, pointer: Pointer, face: Face) -> Result<Record, Error> {
        let mut record = self.public(pointer)?;
        if let Some(capsule) = pointer.capsule
            && let Some(bytes) = read_capsule(self.connection, capsule)?
        {
            private::restore(&mut record, &bytes)?;
            disclosure::keep_shown(&mut record, face);
        }
        Ok(record)
    }
}

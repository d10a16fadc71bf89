//! Reading records back out of the journal's entries.

use rusqlite::Connection;
use tallyman_core::record::Record;
use tallyman_ledger::{StoredEntry, read_capsule, read_entry};

use crate::{
    error::Error,
    event::{Event, ImportRows},
    private,
    projection::Pointer,
};

/// The event that an entry holds; `None` for the ledger's own.
pub fn event_of(entry: &StoredEntry) -> Result<Option<Event>, Error> {
    Event::decode(&entry.body.kind, entry.body.version, &entry.body.payload)
}

/// Reads records by pointer. Pointers of one entry that come one after the other cost one decoding.
#[derive(Debug)]
pub struct RecordReader<'a> {
    connection: &'a Connection,
    latest: Option<(i64, ImportRows)>,
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
        let inconsistent = || Error::Inconsistent {
            entry: pointer.entry,
        };
        if self
            .latest
            .as_ref()
            .is_none_or(|(entry, _)| *entry != pointer.entry)
        {
            let entry = read_entry(self.connection, pointer.entry)?.ok_or_else(inconsistent)?;
            let Some(Event::ImportRows(rows)) = event_of(&entry)? else {
                return Err(inconsistent());
            };
            self.latest = Some((pointer.entry, rows));
        }
        self.latest
            .as_ref()
            .and_then(|(_, rows)| rows.rows.get(pointer.position as usize))
            .cloned()
            .ok_or_else(inconsistent)
    }

    /// The record with its private part, as far as that still lives.
    pub fn whole(&mut self, pointer: Pointer) -> Result<Record, Error> {
        let mut record = self.public(pointer)?;
        if let Some(capsule) = pointer.capsule
            && let Some(bytes) = read_capsule(self.connection, capsule)?
        {
            private::restore(&mut record, &bytes)?;
        }
        Ok(record)
    }
}

//! Reading records back out of the journal's entries.

use rusqlite::Connection;
use tallyman_core::record::Record;
use tallyman_ledger::{CapsuleId, StoredEntry, read_capsule, read_entry};

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

/// Entries that stay unpacked: a line and its earlier tellings lie in as many files.
const UNPACKED_MAX: usize = 4;

/// Reads records by pointer. Pointers of one entry that come one after the other cost one unpacking; of the records only
/// those that are asked for are read.
#[derive(Debug)]
pub struct RecordReader<'a> {
    connection: &'a Connection,
    /// The entries that were read last, the latest of them at the end.
    latest: Vec<(i64, PackedRows)>,
}

impl<'a> RecordReader<'a> {
    /// A reader over a connection.
    pub const fn new(connection: &'a Connection) -> Self {
        Self {
            connection,
            latest: Vec::new(),
        }
    }

    /// The record without its private part.
    pub fn public(&mut self, pointer: Pointer) -> Result<Record, Error> {
        self.at(pointer.entry, pointer.position)
    }

    /// The record at a place of an entry, without its private part.
    pub fn at(&mut self, number: i64, position: u32) -> Result<Record, Error> {
        let rows = self.unpacked(number)?;
        let record = rows.and_then(|rows| rows.record(position as usize));
        record.ok_or(Error::Inconsistent { entry: number })?
    }

    /// The records whose private part a capsule is, without it; none where it is of something else than rows of a file.
    pub(crate) fn of_capsule(&mut self, capsule: CapsuleId) -> Result<Vec<Record>, Error> {
        let Some(rows) = self.unpacked(capsule.entry_number())? else {
            return Ok(Vec::new());
        };
        let places = rows.of_capsule(capsule.position());
        places.filter_map(|at| rows.record(at)).collect()
    }

    /// The records of an entry, unpacked; nothing where it holds none.
    fn unpacked(&mut self, number: i64) -> Result<Option<&PackedRows>, Error> {
        if let Some(at) = self.latest.iter().position(|(entry, _)| *entry == number) {
            let known = self.latest.remove(at);
            self.latest.push(known);
        } else {
            let Some(entry) = read_entry(self.connection, number)? else {
                return Ok(None);
            };
            let body = &entry.body;
            let Some(rows) = PackedRows::of(&body.kind, body.version, &body.payload)? else {
                return Ok(None);
            };
            if self.latest.len() == UNPACKED_MAX {
                self.latest.remove(0);
            }
            self.latest.push((number, rows));
        }
        Ok(self.latest.last().map(|(_, rows)| rows))
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

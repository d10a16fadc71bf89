//! What the book knows already of a record that a file tells.

use rusqlite::Connection;
use rustc_hash::FxHashMap;
use tallyman_core::record::Record;
use tallyman_ledger::read_capsule;

use crate::{
    error::Error,
    journal::RecordReader,
    projection::{Projections, digest_of, key_hash},
};

/// How a record stands to what the book knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// Nobody has told of it.
    New,
    /// It was told differently.
    Changed,
    /// It was told so already.
    Unchanged,
    /// It was told differently by something newer.
    Outdated,
}

/// Remembers what one import has told, and asks the book for the rest.
#[derive(Debug, Default)]
pub struct Known {
    told: FxHashMap<i64, i64>,
    asks_book: bool,
}

impl Known {
    /// Begins an import; an empty book is never asked.
    pub fn begin(connection: &Connection) -> Result<Self, Error> {
        Ok(Self {
            told: FxHashMap::default(),
            asks_book: Projections::new(connection).has_records()?,
        })
    }

    /// How a record stands, and remembers it. `private` is its private part as it will be stored.
    pub fn telling(
        &mut self,
        connection: &Connection,
        record: &Record,
        private: Option<&[u8]>,
    ) -> Result<(Telling, i64), Error> {
        let key = key_hash(record);
        // A pick list or a mapping table counts as a whole, the newest one: its rows are always told again.
        if matches!(record, Record::Pick(_) | Record::Mapping(_)) {
            return Ok((Telling::New, key));
        }
        let digest = digest_of(record);
        if let Some(earlier) = self.told.insert(key, digest) {
            return Ok((
                if earlier == digest {
                    Telling::Unchanged
                } else {
                    Telling::Changed
                },
                key,
            ));
        }
        if !self.asks_book {
            return Ok((Telling::New, key));
        }
        let Some(newest) = Projections::new(connection).newest(key)? else {
            return Ok((Telling::New, key));
        };
        if newest.digest == digest {
            let stored = match newest.capsule {
                Some(capsule) => read_capsule(connection, capsule)?,
                None => None,
            };
            // An erased capsule is not told again: forgetting must last.
            let is_same =
                newest.capsule.is_some() && stored.is_none() || stored.as_deref() == private;
            return Ok((
                if is_same {
                    Telling::Unchanged
                } else {
                    Telling::Changed
                },
                key,
            ));
        }
        let is_outdated = match (record, RecordReader::new(connection).public(newest)?) {
            (Record::Order(now), Record::Order(before)) => {
                matches!((now.updated_at, before.updated_at), (Some(now), Some(before)) if now < before)
            }
            _ => false,
        };
        Ok((
            if is_outdated {
                Telling::Outdated
            } else {
                Telling::Changed
            },
            key,
        ))
    }
}

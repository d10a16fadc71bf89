//! What the book knows already of a record that a file tells.

use rusqlite::Connection;
use rustc_hash::FxHashMap;
use tallyman_core::record::Record;
use tallyman_ledger::read_capsule;

use crate::{
    error::Error,
    journal::RecordReader,
    projection::{Facts, Projections},
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

/// The private part of a record, as it would be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told<'a> {
    /// It has none.
    Nothing,
    /// It has this one.
    As(&'a [u8]),
    /// It has one that is not taken: forgetting must last. So it says nothing new either.
    Forgotten,
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
        private: Told<'_>,
    ) -> Result<(Telling, i64), Error> {
        let facts = Facts::of(record);
        let telling = self.telling_of(connection, record, facts, private)?;
        Ok((telling, facts.key_hash))
    }

    /// The same, with the record's facts in hand.
    fn telling_of(
        &mut self,
        connection: &Connection,
        record: &Record,
        facts: Facts,
        private: Told<'_>,
    ) -> Result<Telling, Error> {
        match self.telling_here(facts) {
            Some(telling) => Ok(telling),
            None => telling_in_book(connection, record, facts, private),
        }
    }

    /// How a record stands as far as that is known without asking the book, and remembers it.
    pub fn telling_here(&mut self, facts: Facts) -> Option<Telling> {
        // A pick list or a mapping table counts as a whole, the newest one: its rows are always told again.
        if facts.is_told_as_whole() {
            return Some(Telling::New);
        }
        if let Some(earlier) = self.told.insert(facts.key_hash, facts.digest) {
            return Some(if earlier == facts.digest {
                Telling::Unchanged
            } else {
                Telling::Changed
            });
        }
        (!self.asks_book).then_some(Telling::New)
    }
}

/// How a record stands to what the book holds.
pub(super) fn telling_in_book(
    connection: &Connection,
    record: &Record,
    facts: Facts,
    private: Told<'_>,
) -> Result<Telling, Error> {
    let Some(newest) = Projections::new(connection).newest(facts.key_hash)? else {
        return Ok(Telling::New);
    };
    if newest.digest == facts.digest {
        let stored = match newest.capsule {
            Some(capsule) => read_capsule(connection, capsule)?,
            None => None,
        };
        // An erased capsule is not told again: forgetting must last.
        let is_same = match private {
            Told::Forgotten => true,
            _ if newest.capsule.is_some() && stored.is_none() => true,
            Told::Nothing => stored.is_none(),
            Told::As(bytes) => stored.as_deref() == Some(bytes),
        };
        return Ok(if is_same {
            Telling::Unchanged
        } else {
            Telling::Changed
        });
    }
    let is_outdated = match (record, RecordReader::new(connection).public(newest)?) {
        (Record::Order(now), Record::Order(before)) => {
            matches!((now.updated_at, before.updated_at), (Some(now), Some(before)) if now < before)
        }
        _ => false,
    };
    Ok(if is_outdated {
        Telling::Outdated
    } else {
        Telling::Changed
    })
}

//! What was gathered of a shop, kept as long as the book says the same.
//!
//! Gathering a day reads every open line, every listing and every decision. Most entries change none of that: a message,
//! a reply, a stage of a case. So new entries are looked at before anything is gathered anew.

use std::sync::{Arc, MutexGuard};

use rusqlite::Connection;
use tallyman_core::moment::Moment;
use tallyman_ledger::entries_after;

use crate::{
    case::{Goods, Ground, Persons},
    day::{self, DayData},
    error::Error,
    event::{Event, ROWS_KIND},
    forgetting::DAY_MILLISECONDS,
    shop::{Checked, Shop},
};

/// What was gathered, and for which state of the book.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    /// The head of the chain when new entries were looked at last.
    seq: u64,
    /// The newest entry that was looked at.
    entry: i64,
    /// When the first of this was gathered: listings grow old by the clock alone.
    since: Option<Moment>,
    /// Counts the states: what was gathered for an earlier one is not kept.
    state: u64,
    pub(crate) day: Option<Arc<DayData>>,
    pub(crate) checked: Option<Arc<Checked>>,
    pub(crate) ground: Option<Arc<Ground>>,
    pub(crate) persons: Option<Arc<Persons>>,
    pub(crate) goods: Option<Arc<Goods>>,
}

impl Kept {
    /// Drops everything: it may be out of date, or hold what was just erased.
    pub(crate) fn clear(&mut self) {
        *self = Self {
            seq: self.seq,
            entry: self.entry,
            state: self.state + 1,
            ..Self::default()
        };
    }

    fn look(&mut self, connection: &Connection) -> Result<(), Error> {
        match newest_beside(connection, self.entry) {
            Ok(entry) => self.entry = entry,
            Err(Halt::Moved) => {
                self.clear();
                self.entry = connection.query_row(
                    "SELECT COALESCE(MAX(number), 0) FROM entry",
                    [],
                    |row| row.get(0),
                )?;
            }
            Err(Halt::Failed(error)) => return Err(error),
        }
        Ok(())
    }
}

impl Shop {
    /// What is kept for the book as it stands now.
    fn current(&self) -> Result<MutexGuard<'_, Kept>, Error> {
        let (now, seq) = (self.now(), self.ledger.head().seq);
        let mut kept = self.lock(&self.kept);
        let is_old = |since: Moment| now.0.abs_diff(since.0) >= DAY_MILLISECONDS.unsigned_abs();
        if kept.since.is_some_and(is_old) {
            kept.clear();
        }
        if kept.seq != seq {
            self.ledger.read(|connection| kept.look(connection))?;
            kept.seq = seq;
        }
        Ok(kept)
    }

    /// Whether something is kept for the book as it stands now.
    pub(crate) fn is_kept(&self, what: impl FnOnce(&Kept) -> bool) -> Result<bool, Error> {
        let kept = self.current()?;
        Ok(what(&kept))
    }

    /// Gives what is kept, or gathers it and keeps it.
    pub(crate) fn keep<T>(
        &self,
        place: fn(&mut Kept) -> &mut Option<Arc<T>>,
        gather: impl FnOnce() -> Result<T, Error>,
    ) -> Result<Arc<T>, Error> {
        let state = {
            let mut kept = self.current()?;
            if let Some(known) = place(&mut kept) {
                return Ok(Arc::clone(known));
            }
            kept.state
        };
        let gathered = Arc::new(gather()?);
        let now = self.now();
        let mut kept = self.lock(&self.kept);
        // Meanwhile the book may have moved on.
        if kept.state == state {
            kept.since.get_or_insert(now);
            *place(&mut kept) = Some(Arc::clone(&gathered));
        }
        Ok(gathered)
    }
}

/// Why looking ended early.
enum Halt {
    /// An entry may have changed what is gathered.
    Moved,
    Failed(Error),
}

impl<E: Into<Error>> From<E> for Halt {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// The newest entry, if it and all after a known one leave what is gathered as it is.
fn newest_beside(connection: &Connection, after: i64) -> Result<i64, Halt> {
    let mut newest = after;
    entries_after(connection, after, |entry| {
        let body = &entry.body;
        // Files are large and always count; there is no need to read them to know that.
        if body.kind == ROWS_KIND.0 {
            return Err(Halt::Moved);
        }
        match Event::decode(&body.kind, body.version, &body.payload)? {
            Some(event) if day::is_beside(&event) => {
                newest = entry.number;
                Ok(())
            }
            _ => Err(Halt::Moved),
        }
    })?;
    Ok(newest)
}

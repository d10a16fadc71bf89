//! Walks every chain and names the first entry that is not what was written.

mod fault;
mod walk;

pub use fault::{BadEntry, Fault};
pub(crate) use walk::{Walk, check_tail};

use crate::capsule::{self, CapsuleId, ERASED_KIND, Erasure};
use crate::chain::{Head, RawEntry, find_entry, select_entries};
use crate::entry::{Body, Digest, Header, LedgerId, StationId};
use crate::error::Error;
use crate::station::{BEGAN_KIND, Began};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// How many entries pass between two reports of progress.
const PROGRESS_ENTRIES: u64 = 512;

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// How many entries hold, up to the first bad one.
    pub entry_count: u64,
    /// The last sound entry of every chain.
    pub heads: Vec<Head>,
    /// How many capsules are live and as recorded.
    pub capsule_count: u64,
    /// How many capsules were erased.
    pub erased_count: u64,
    /// The first bad entry; `None` when all is well.
    pub first_bad: Option<BadEntry>,
}

/// Verifies all chains and all live capsules of a ledger.
///
/// `progress` is told how many of how many entries are done, and answers whether to go on.
pub fn verify(
    connection: &Connection,
    ledger: LedgerId,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Report, Error> {
    let mut verification = Verification {
        connection,
        walk: Walk::new(ledger),
        report: Report::default(),
        unaccounted: BTreeSet::new(),
        progress,
    };
    let first_bad = match verification.run() {
        Ok(()) => None,
        Err(Stop::Bad(bad)) => Some(bad),
        Err(Stop::Error(error)) => return Err(error),
    };
    let heads = verification.walk.heads();
    Ok(Report {
        heads,
        first_bad,
        ..verification.report
    })
}

/// Why a walk ended early.
enum Stop {
    Bad(BadEntry),
    Error(Error),
}

impl From<BadEntry> for Stop {
    fn from(bad: BadEntry) -> Self {
        Self::Bad(bad)
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl From<rusqlite::Error> for Stop {
    fn from(error: rusqlite::Error) -> Self {
        Self::Error(error.into())
    }
}

struct Verification<'a> {
    connection: &'a Connection,
    walk: Walk,
    report: Report,
    /// Cited capsules without a row, until an entry is found that erased them.
    unaccounted: BTreeSet<CapsuleId>,
    progress: &'a mut dyn FnMut(u64, u64) -> bool,
}

impl Verification<'_> {
    fn run(&mut self) -> Result<(), Stop> {
        let total: i64 = self
            .connection
            .query_row("select count(*) from entry", [], |row| row.get(0))?;
        let total = total.unsigned_abs();
        let mut statement = self
            .connection
            .prepare(&select_entries("order by entry.number"))?;
        let mut rows = statement.query([])?;
        let mut number: i64 = 0;
        loop {
            let raw = match rows.next() {
                Ok(None) => break,
                Ok(Some(row)) => RawEntry::from_row(row),
                Err(error) => Err(error),
            };
            let raw = raw.map_err(|error| self.unreadable(error))?;
            number = number.saturating_add(1);
            let (header, body) = self.walk.step(&raw)?;
            if raw.number != number {
                return Err(raw.bad(Fault::Missing).into());
            }
            self.check_capsules(&raw, &body)?;
            if body.kind == ERASED_KIND {
                self.check_erasure(&body)
                    .map_err(|stop| stop.or(&raw, Fault::Erasure))?;
            } else if body.kind == BEGAN_KIND {
                self.check_predecessor(&header, &body)
                    .map_err(|stop| stop.or(&raw, Fault::Predecessor))?;
            }
            self.report.entry_count = self.report.entry_count.saturating_add(1);
            if self.report.entry_count.is_multiple_of(PROGRESS_ENTRIES)
                && !(self.progress)(self.report.entry_count, total)
            {
                return Err(Error::Stopped.into());
            }
        }
        self.check_rest(number)?;
        (self.progress)(self.report.entry_count, total);
        Ok(())
    }

    /// Names the entry after the last sound one when the file itself cannot be read any further.
    fn unreadable(&self, error: rusqlite::Error) -> Stop {
        use rusqlite::Error::{FromSqlConversionFailure, InvalidColumnType};
        let error = Error::from(error);
        let is_damage = matches!(
            error,
            Error::DamagedFile { .. }
                | Error::Database(InvalidColumnType(..) | FromSqlConversionFailure(..))
        );
        if !is_damage {
            return Stop::Error(error);
        }
        // With one chain the next entry is known; with several, only how many entries are sound.
        let (station, last) = match self.walk.heads().as_slice() {
            [head] => (Some(head.station), head.seq),
            _ => (None, self.report.entry_count),
        };
        let seq = last.saturating_add(1);
        Stop::Bad(BadEntry {
            station,
            seq,
            fault: Fault::Unreadable,
        })
    }

    fn check_capsules(&mut self, raw: &RawEntry, body: &Body) -> Result<(), Stop> {
        let live = capsule::live_of_entry(self.connection, raw.number)?;
        let mut live = live.into_iter().peekable();
        for (position, commitment) in (0..=u16::MAX).zip(&body.commitments) {
            match live.next_if(|capsule| capsule.position == position) {
                Some(capsule) if capsule.commitment == *commitment => {
                    self.report.capsule_count = self.report.capsule_count.saturating_add(1);
                }
                Some(_) => return Err(raw.bad(Fault::Capsule { position }).into()),
                None => {
                    self.unaccounted
                        .extend(CapsuleId::new(raw.number, position));
                }
            }
        }
        match live.next() {
            Some(capsule) => Err(raw
                .bad(Fault::CapsuleStray {
                    position: capsule.position,
                })
                .into()),
            None => Ok(()),
        }
    }

    /// Strikes what an entry erased from the list of what is gone; an erased capsule that is there again is a fault.
    fn check_erasure(&mut self, body: &Body) -> Result<(), Stop> {
        let erasure: Erasure =
            serde_json::from_slice(&body.payload).map_err(|_| Stop::Error(Error::CapsuleGone))?;
        for of_entry in &erasure.entries {
            let station = StationId::from_hex(&of_entry.station).ok_or(Error::CapsuleGone)?;
            let number =
                find_entry(self.connection, station, of_entry.seq)?.ok_or(Error::CapsuleGone)?;
            for position in &of_entry.positions {
                let id = CapsuleId::new(number, *position).ok_or(Error::CapsuleGone)?;
                if !self.unaccounted.remove(&id) {
                    let fault = Fault::CapsuleStray {
                        position: *position,
                    };
                    return Err(BadEntry {
                        station: Some(station),
                        seq: of_entry.seq,
                        fault,
                    }
                    .into());
                }
                self.report.erased_count = self.report.erased_count.saturating_add(1);
            }
        }
        Ok(())
    }

    fn check_predecessor(&self, header: &Header, body: &Body) -> Result<(), Stop> {
        let began: Began =
            serde_json::from_slice(&body.payload).map_err(|_| Stop::Error(Error::CapsuleGone))?;
        let station = StationId::from_hex(&began.predecessor.station).ok_or(Error::CapsuleGone)?;
        let found = find_entry(self.connection, station, began.predecessor.seq)?
            .ok_or(Error::CapsuleGone)?;
        let head: [u8; 32] = self.connection.query_row(
            "select head from entry where number = ?1",
            [found],
            |row| row.get(0),
        )?;
        let is_named =
            Digest::from_hex(&began.predecessor.head) == Some(Digest(head)) && header.seq == 1;
        if is_named {
            Ok(())
        } else {
            Err(Error::CapsuleGone.into())
        }
    }

    /// Finds capsules that are gone without erasure, and capsules that no entry can cite.
    fn check_rest(&self, last_number: i64) -> Result<(), Stop> {
        let stray: Option<CapsuleId> = self.connection.query_row(
            "select min(id) from capsule where id < ?1 or id > ?2",
            (CapsuleId::new(1, 0), CapsuleId::new(last_number, u16::MAX)),
            |row| row.get(0),
        )?;
        let (id, fault) = match (self.unaccounted.first(), stray) {
            (Some(id), _) => (
                *id,
                Fault::CapsuleMissing {
                    position: id.position(),
                },
            ),
            (None, Some(id)) => (
                id,
                Fault::CapsuleStray {
                    position: id.position(),
                },
            ),
            (None, None) => return Ok(()),
        };
        let mut statement = self
            .connection
            .prepare(&select_entries("where entry.number = ?1"))?;
        let mut rows = statement.query([id.entry_number()])?;
        let bad = match rows.next()? {
            Some(row) => RawEntry::from_row(row)?.bad(fault),
            None => BadEntry {
                station: None,
                seq: id.entry_number().unsigned_abs(),
                fault,
            },
        };
        Err(bad.into())
    }
}

impl Stop {
    /// Lays the blame on an entry whose payload could not be followed; other errors stay what they are.
    fn or(self, raw: &RawEntry, fault: Fault) -> Self {
        if matches!(self, Self::Error(Error::CapsuleGone)) {
            return Self::Bad(raw.bad(fault));
        }
        self
    }
}

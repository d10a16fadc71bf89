//! Erasing: the entry that says so, the rows, and the log.

use rusqlite::Connection;
use tallyman_ledger::{Appended, CapsuleId, Committed, Erased, Ledger};

use super::{due::by_order, held};
use crate::{
    error::Error,
    projection::{self, Personal, VOIDED},
};

/// Why personal data went whose time was over.
pub(crate) const RETENTION: &str = "retention";
pub(crate) use crate::projection::REQUEST;

/// Why personal data went again after a restore.
pub(crate) const RESTORED: &str = "restored";

/// Capsules erased in one transaction; what waits behind it, such as a scan, waits for this long.
const CAPSULES_PER_ENTRY: usize = 1_000;

/// What was erased.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Gone {
    /// Capsules that went.
    pub capsules: u64,
    /// Orders that were forgotten.
    pub orders: u64,
    /// The entries that say so: their numbers in the chain and their heads.
    pub entries: Vec<(u64, String)>,
    /// Whether nothing of it is left in the log either; else it goes with the next change.
    pub is_finished: bool,
}

/// Erases capsules and brings the tables up, in as many entries as needed. With a moment, what a hold keeps then and what went
/// in the meantime is left, as it stands when each entry is written.
pub(crate) fn erase(
    ledger: &Ledger,
    capsules: &[CapsuleId],
    reason: &str,
    operator: &str,
    unheld_at_ms: Option<i64>,
) -> Result<Gone, Error> {
    let mut gone = Gone::default();
    for slice in capsules.chunks(CAPSULES_PER_ENTRY) {
        let done: Committed<Option<(Appended, u64)>> = ledger.transact(|tx| {
            let capsules = still_to_go(tx.sql(), slice, unheld_at_ms)?;
            if capsules.is_empty() {
                return Ok(None);
            }
            let appended = tx.erase(&capsules, reason, operator)?;
            let count = capsules.len() as u64;
            let erased = Erased {
                reason: reason.to_owned(),
                capsules,
            };
            projection::erased(tx.sql(), &erased)?;
            Ok::<_, Error>(Some((appended, count)))
        })?;
        if let Some((appended, count)) = done.value {
            gone.capsules += count;
            gone.entries.push((appended.seq, appended.head.to_string()));
        }
    }
    gone.is_finished = ledger.finish_erasing()?;
    Ok(gone)
}

fn still_to_go(
    connection: &Connection,
    capsules: &[CapsuleId],
    unheld_at_ms: Option<i64>,
) -> Result<Vec<CapsuleId>, Error> {
    let Some(now_ms) = unheld_at_ms else {
        return Ok(capsules.to_vec());
    };
    let personal = Personal::new(connection);
    let held = held(connection, now_ms)?;
    let mut left = Vec::with_capacity(capsules.len());
    for capsule in capsules {
        let of = personal.order_of(*capsule)?;
        if of.is_some_and(|key| key.is_none_or(|key| !held.contains_key(&key))) {
            left.push(*capsule);
        }
    }
    Ok(left)
}

/// Erases what is due, and what imports left behind that count for nothing.
pub(crate) fn erase_due(ledger: &Ledger, now_ms: i64) -> Result<Gone, Error> {
    let voided = ledger.read(|connection| Personal::new(connection).of_voided())?;
    if !voided.is_empty() {
        erase(ledger, &voided, VOIDED, "", None)?;
    }
    let found = ledger.read(|connection| by_order(connection, now_ms))?;
    let due: Vec<_> = found.iter().filter(|due| due.is_due(now_ms)).collect();
    let mut capsules: Vec<CapsuleId> = due.iter().flat_map(|due| &due.capsules).copied().collect();
    capsules.sort_unstable();
    let gone = erase(ledger, &capsules, RETENTION, "", Some(now_ms))?;
    Ok(Gone {
        orders: due.len() as u64,
        ..gone
    })
}

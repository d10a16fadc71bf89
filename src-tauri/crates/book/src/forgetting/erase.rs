//! Erasing: the entry that says so, the rows, and the log.

use tallyman_ledger::{CapsuleId, Committed, Erased, Ledger};

use super::due::by_order;
use crate::{
    error::Error,
    projection::{self, Personal, VOIDED},
};

/// Why personal data went whose time was over.
pub(crate) const RETENTION: &str = "retention";
/// Why personal data went that a person asked for.
pub(crate) const REQUEST: &str = "request";

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

/// Erases capsules and brings the tables up, in as many entries as needed.
pub(crate) fn erase(
    ledger: &Ledger,
    capsules: &[CapsuleId],
    reason: &str,
    operator: &str,
) -> Result<Gone, Error> {
    let mut gone = Gone::default();
    for slice in capsules.chunks(CAPSULES_PER_ENTRY) {
        let done: Committed<_> = ledger.transact(|tx| {
            let appended = tx.erase(slice, reason, operator)?;
            let erased = Erased {
                reason: reason.to_owned(),
                capsules: slice.to_vec(),
            };
            projection::erased(tx.sql(), &erased)?;
            Ok::<_, Error>(appended)
        })?;
        gone.capsules += slice.len() as u64;
        gone.entries
            .push((done.value.seq, done.value.head.to_string()));
    }
    gone.is_finished = ledger.finish_erasing()?;
    Ok(gone)
}

/// Erases what is due, and what imports left behind that count for nothing.
pub(crate) fn erase_due(ledger: &Ledger, now_ms: i64) -> Result<Gone, Error> {
    let voided = ledger.read(|connection| Personal::new(connection).of_voided())?;
    if !voided.is_empty() {
        erase(ledger, &voided, VOIDED, "")?;
    }
    let found = ledger.read(|connection| by_order(connection, now_ms))?;
    let due: Vec<_> = found.iter().filter(|due| due.is_due(now_ms)).collect();
    let mut capsules: Vec<CapsuleId> = due.iter().flat_map(|due| &due.capsules).copied().collect();
    capsules.sort_unstable();
    let gone = erase(ledger, &capsules, RETENTION, "")?;
    Ok(Gone {
        orders: due.len() as u64,
        ..gone
    })
}

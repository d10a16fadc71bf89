//! What a case is about, by the seller's word and by its messages.

use tallyman_core::complaint::Reason;

use crate::projection::{CaseRow, MessageRow};

/// What a case is about, each with how sure that is in thousandths: the seller's word, then what messages that came after
/// it assert, the surest of the newest first.
pub(crate) fn asserted(row: &CaseRow, messages: &[&MessageRow]) -> Vec<(Reason, u32)> {
    let (since, said) = row
        .corrected
        .as_ref()
        .map_or((0, &[][..]), |(entry, said)| (*entry, said.as_slice()));
    let mut reasons: Vec<(Reason, u32)> = said.iter().map(|reason| (*reason, 1_000)).collect();
    let later = messages.iter().rev().filter(|row| row.entry > since);
    for found in later.flat_map(|row| &row.message.reasons) {
        match reasons
            .iter_mut()
            .find(|(reason, _)| *reason == found.reason)
        {
            Some((_, sure)) => *sure = found.thousandths.max(*sure),
            None => reasons.push((found.reason, found.thousandths)),
        }
    }
    if reasons.len() > 1 {
        reasons.retain(|(reason, _)| *reason != Reason::Other);
    }
    reasons
}

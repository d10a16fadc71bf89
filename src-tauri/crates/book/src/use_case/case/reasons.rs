use std::sync::Arc;

use tallyman_core::complaint::Reason;

use super::case_of;
use crate::{
    error::{Error, bad_input},
    event::{Event, ReasonsCorrected},
    importing::record,
    projection::{CaseRow, MessageRow},
    shop::Shop,
};

/// What a case is about, each with how sure that is in thousandths: the seller's word, then what messages that came after
/// it assert, the surest of the newest first.
pub(in crate::use_case) fn asserted(row: &CaseRow, messages: &[&MessageRow]) -> Vec<(Reason, u32)> {
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

/// Records what a buyer asserts by the seller's word. It stands for what was found in the messages until then.
pub fn correct_case(shop: &Arc<Shop>, case: u32, names: &[String]) -> Result<(), Error> {
    let mut reasons: Vec<Reason> = Vec::new();
    for name in names {
        let reason = Reason::named(name).ok_or_else(|| unknown(name))?;
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    if reasons.is_empty() {
        return Err(unknown("").into());
    }
    let row = shop.ledger.read(|connection| case_of(connection, case))?;
    if row.closed_at.is_some() {
        return Err(bad_input(
            "The case is closed; what it was about stays as it was.",
            "A further message of the buyer opens a new one.",
        )
        .into());
    }
    let event = Event::ReasonsCorrected(ReasonsCorrected { case, reasons });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    Ok(())
}

fn unknown(name: &str) -> crate::api::ApiError {
    let names: Vec<&str> = Reason::ALL.iter().map(|reason| reason.name()).collect();
    bad_input(
        &format!("“{name}” is no reason."),
        &format!("Name one or several of: {}.", names.join(", ")),
    )
}

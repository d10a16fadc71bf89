use std::sync::Arc;

use rusqlite::Connection;
use tallyman_core::complaint::{Classifier, Lesson, Reason};

use super::case_of;
use crate::{
    case::letter_of,
    error::{Error, bad_input},
    event::{Event, ReasonsCorrected},
    importing::record,
    projection::{Cases, MessageRow},
    refusal::CaseRefusal,
    shop::Shop,
};

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
        return Err(bad_input(CaseRefusal::ClosedReasons {}).into());
    }
    let lesson = shop
        .ledger
        .read(|connection| lesson(connection, case, &reasons))?;
    let event = Event::ReasonsCorrected(ReasonsCorrected {
        case,
        reasons,
        lesson,
    });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    Ok(())
}

/// What a correction teaches, by the words that opened the case: "any news?" behind them says what nobody would want learnt.
fn lesson(
    connection: &Connection,
    case: u32,
    asserted: &[Reason],
) -> Result<Option<Lesson>, Error> {
    let messages = Cases::new(connection).messages(Some(case))?;
    let Some((first, later)) = messages.split_first() else {
        return Ok(None);
    };
    let Some(letter) = letter_of(connection, first)? else {
        return Ok(None);
    };
    let found: Vec<Reason> = found_in(first).collect();
    // What only a later message was found to assert was not asserted by the first.
    let is_of_later = |reason: &Reason| {
        !found.contains(reason)
            && later
                .iter()
                .flat_map(found_in)
                .any(|other| other == *reason)
    };
    let asserted = asserted.iter().filter(|reason| !is_of_later(reason));
    let asserted: Vec<Reason> = asserted.copied().collect();
    let marks = Classifier::shipped().marks(&letter.text);
    Ok(Lesson::of(marks, &found, &asserted))
}

fn found_in(row: &MessageRow) -> impl Iterator<Item = Reason> {
    row.message.reasons.iter().map(|found| found.reason)
}

fn unknown(name: &str) -> crate::api::ApiError {
    let names: Vec<&str> = Reason::ALL.iter().map(|reason| reason.name()).collect();
    bad_input(CaseRefusal::NoReason {
        name: name.to_owned(),
        known: names.join(", "),
    })
}

//! What keeps an order's personal data beyond its time: a hold that a person put on it, or a case that is open.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::DAY_MILLISECONDS;
use crate::{
    error::Error,
    projection::{Cases, OpenCase, Personal, order_key},
};

/// An open case holds the personal data of its order for so many days after its last message: a case that nobody closes must
/// not keep it for ever.
const OPEN_CASE_DAYS_MAX: i64 = 180;

/// When a case that stays open no longer holds its order.
pub(crate) const fn case_ends_ms(last_message_ms: i64) -> i64 {
    last_message_ms.saturating_add(OPEN_CASE_DAYS_MAX * DAY_MILLISECONDS)
}

/// The open cases that hold their order at a moment, each with its end, the first end first.
pub(crate) fn held_by_cases(
    connection: &Connection,
    now_ms: i64,
) -> Result<Vec<(OpenCase, i64)>, Error> {
    let open = Cases::new(connection).open_orders()?.into_iter();
    let mut held: Vec<(OpenCase, i64)> = open
        .map(|case| {
            // A message of which no clock says what can be was recorded no later than now.
            let until_ms = case_ends_ms(case.last.milliseconds(now_ms).unwrap_or(now_ms));
            (case, until_ms)
        })
        .filter(|(_, until_ms)| *until_ms > now_ms)
        .collect();
    held.sort_by_key(|(case, until_ms)| (*until_ms, case.case));
    Ok(held)
}

/// The orders that are held at a moment, each with the end. Whoever erases, refuses to take or carries over asks here. A pick
/// list's remark is of the same order without a channel.
pub(crate) fn held(connection: &Connection, now_ms: i64) -> Result<BTreeMap<i64, i64>, Error> {
    let holds = Personal::new(connection).holds()?.into_iter();
    let by_person = holds
        .filter(|hold| hold.until_ms > now_ms)
        .map(|hold| (hold.order_key, hold.order, hold.until_ms));
    let by_case = held_by_cases(connection, now_ms)?
        .into_iter()
        .map(|(case, until_ms)| (case.order_key, case.order, until_ms));
    let mut held = BTreeMap::new();
    for (key, order, until_ms) in by_person.chain(by_case) {
        for key in [key, order_key("", &order)] {
            let latest: &mut i64 = held.entry(key).or_insert(until_ms);
            *latest = until_ms.max(*latest);
        }
    }
    Ok(held)
}

//! What the ledger holds about the parcel of a line: its sheets, where it stands, and by when it had to leave.

use super::{Bearing, Fact, LineRecord, Printed, StateWords, Statement, Strength, iso_day};
use crate::{check::day::LineKey, complaint::Reason, moment::Moment, record::LineState};

const DAY_MILLISECONDS: i64 = 24 * 60 * 60 * 1_000;

/// When the buyer wrote, by the shop's clock on the wall.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub(super) at: Moment,
    pub(super) utc_offset_seconds: i32,
}

impl Asked {
    pub(super) fn day(self, at: Moment) -> String {
        iso_day(at, self.utc_offset_seconds)
    }

    /// Whether something happened before the day of the message.
    fn is_older(self, at: Moment) -> bool {
        let day = |at: Moment| {
            let offset = i64::from(self.utc_offset_seconds) * 1_000;
            at.0.saturating_add(offset).div_euclid(DAY_MILLISECONDS)
        };
        day(at) < day(self.at)
    }
}

/// What sheets and files tell of the parcel.
pub(super) fn parcel(record: &LineRecord, key: &LineKey, asked: Asked) -> Vec<Option<Fact>> {
    let mut facts = sheets(record, key, asked);
    facts.push(state(record, key, asked));
    facts.push(due(record, key, asked));
    facts
}

/// The sheets that have the line. Of the buyer's parcel only the last one that was not taken back tells, with what was known
/// to be ordered when it was printed: units that were ordered later are no fault of a sheet.
fn sheets(record: &LineRecord, key: &LineKey, asked: Asked) -> Vec<Option<Fact>> {
    let last = record.sheets().rfind(|printed| printed.at <= asked.at);
    let first = record.sheets().min_by_key(|printed| printed.at);
    let is_short = |printed: &Printed| printed.units < printed.ordered.min(record.line.quantity);
    record
        .printed
        .iter()
        .map(|printed| {
            let statement = Statement::Printed {
                sheet: printed.sheet,
                revision: printed.revision,
                units: printed.units,
                day: asked.day(printed.at),
            };
            let mut fact = Fact::new(statement, [printed.entry], Some(key.clone()))?;
            if last == Some(printed) && is_short(printed) {
                fact = fact.bearing(
                    &[Reason::WrongQuantity],
                    Bearing::Supports,
                    Strength::Planned,
                );
            }
            if first == Some(printed) && record.line.ship_by.is_some_and(|by| printed.at > by) {
                fact = fact.bearing(&[Reason::Late], Bearing::Supports, Strength::Recorded);
            }
            Some(fact)
        })
        .collect()
}

/// Whether the line has left, or was printed to leave.
pub(super) fn has_left(record: &LineRecord) -> bool {
    record.sheets().next().is_some()
        || matches!(
            record.line.state,
            LineState::Fulfilled | LineState::Refunded
        )
}

/// Where the line stands. That it waits says something only where a file of the message's day or later still had it: a
/// parcel that left without our sheet leaves an older telling as it was.
fn state(record: &LineRecord, key: &LineKey, asked: Asked) -> Option<Fact> {
    let state = &record.line.state;
    let is_old =
        record.is_overtaken || record.told_at.is_none_or(|told_at| asked.is_older(told_at));
    let words = StateWords(state.clone());
    let statement = match record.told_at {
        Some(told_at) if state.is_waiting() && is_old => Statement::Stood {
            state: words,
            day: asked.day(told_at),
        },
        _ => Statement::Stands { state: words },
    };
    let fact = Fact::new(statement, [record.newest], Some(key.clone()))?;
    let is_waiting = state.is_waiting() && !is_old;
    let is_cancelled = matches!(state, LineState::Cancelled { requested: false });
    let is_unsent = record.sheets().next().is_none() && (is_waiting || is_cancelled);
    let is_overdue = is_waiting && record.line.ship_by.is_some_and(|by| by < asked.at);
    Some(match (is_unsent, is_overdue) {
        (true, true) => fact.bearing(
            &[Reason::NotReceived, Reason::Late],
            Bearing::Supports,
            Strength::Planned,
        ),
        (true, false) => fact.bearing(&[Reason::NotReceived], Bearing::Supports, Strength::Planned),
        (false, _) => fact,
    })
}

fn due(record: &LineRecord, key: &LineKey, asked: Asked) -> Option<Fact> {
    let by = record.line.ship_by.filter(|by| *by < asked.at)?;
    let day = asked.day(by);
    Fact::new(
        Statement::ShipBy { day },
        [record.newest],
        Some(key.clone()),
    )
}

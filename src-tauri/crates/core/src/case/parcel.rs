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

    /// A day as a file tells it: one without an hour is that day wherever the shop is, and is held as midnight UTC.
    fn day_told(self, at: Moment) -> String {
        iso_day(at, self.offset_of(at))
    }

    fn offset_of(self, told: Moment) -> i32 {
        if told.0.rem_euclid(DAY_MILLISECONDS) == 0 {
            0
        } else {
            self.utc_offset_seconds
        }
    }

    /// Whether something happened before the day of the message.
    fn is_older(self, at: Moment) -> bool {
        let offset = self.utc_offset_seconds;
        day_number(at, offset) < day_number(self.at, offset)
    }

    /// Whether a file tells that something happened on a later day than it had to.
    fn is_after(self, at: Moment, by: Moment) -> bool {
        day_number(at, self.offset_of(at)) > day_number(by, self.offset_of(by))
    }
}

/// The days since 1970 by a clock on the wall.
fn day_number(at: Moment, utc_offset_seconds: i32) -> i64 {
    let offset = i64::from(utc_offset_seconds) * 1_000;
    at.0.saturating_add(offset).div_euclid(DAY_MILLISECONDS)
}

/// What sheets and files tell of the parcel.
pub(super) fn parcel(record: &LineRecord, key: &LineKey, asked: Asked) -> Vec<Option<Fact>> {
    let mut facts = sheets(record, key, asked);
    facts.push(state(record, key, asked));
    facts.push(sent(record, key, asked));
    facts.push(numbered(record, key));
    facts.push(due(record, key, asked));
    facts
}

/// That a file tells when it was sent. It may show that it left late; that it came, or when, it cannot show.
fn sent(record: &LineRecord, key: &LineKey, asked: Asked) -> Option<Fact> {
    let sent = record.sent.as_ref()?;
    let (file, row, day) = (sent.file.clone(), sent.row, asked.day_told(sent.at));
    let statement = match sent.carrier.clone() {
        Some(carrier) => Statement::SentWith {
            file,
            row,
            day,
            carrier,
        },
        None => Statement::Sent { file, row, day },
    };
    let fact = Fact::new(statement, [sent.entry], Some(key.clone()))?;
    let is_due = |by: &Moment| *by < asked.at && asked.is_after(sent.at, *by);
    Some(if record.line.ship_by.as_ref().is_some_and(is_due) {
        fact.bearing(&[Reason::Late], Bearing::Supports, Strength::Recorded)
    } else {
        fact
    })
}

/// That a file gives the number of its parcel: a label was made. Whether anybody carried it, and where to, it does not say.
fn numbered(record: &LineRecord, key: &LineKey) -> Option<Fact> {
    let numbered = record.numbered.as_ref()?;
    let statement = Statement::Numbered {
        file: numbered.file.clone(),
        row: numbered.row,
    };
    Fact::new(statement, [numbered.entry], Some(key.clone()))
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
/// parcel that left without our sheet leaves an older telling as it was. What a file gives a day of sending for is not said to
/// be here still; the number of a parcel alone is a label, which may lie here with it.
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
    let is_printed = record.sheets().next().is_some();
    let is_unsent = !is_printed && record.sent.is_none() && (is_waiting || is_cancelled);
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
    let day = asked.day_told(by);
    Fact::new(
        Statement::ShipBy { day },
        [record.newest],
        Some(key.clone()),
    )
}

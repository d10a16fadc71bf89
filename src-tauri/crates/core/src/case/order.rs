//! What the ledger holds about one order, turned into facts.

use chrono::{DateTime, FixedOffset};

use super::{
    Bearing, Fact, FindingWords, LineRecord, OrderRecord, Printed, StateWords, Statement, Strength,
};
use crate::{
    check::day::{Code, Finding, How, LineKey},
    complaint::Reason,
    moment::Moment,
    record::{LineState, OptionValue, OrderLine},
};

const DAY_MILLISECONDS: i64 = 24 * 60 * 60 * 1_000;

/// When the buyer wrote, by the shop's clock on the wall.
#[derive(Clone, Copy)]
struct Asked {
    at: Moment,
    utc_offset_seconds: i32,
}

impl Asked {
    fn day(self, at: Moment) -> String {
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

/// The facts about an order, line by line. `asked_at` is when the buyer wrote.
pub fn facts(order: &OrderRecord, asked_at: Moment, utc_offset_seconds: i32) -> Vec<Fact> {
    let asked = Asked {
        at: asked_at,
        utc_offset_seconds,
    };
    let mut facts: Vec<Option<Fact>> = Vec::new();
    for record in &order.lines {
        let key = LineKey::of(&record.line);
        facts.push(Fact::new(
            ordered(&record.line),
            [record.entry],
            Some(key.clone()),
        ));
        facts.push(promised(record, &key));
        facts.extend(shelf(record, &key));
        facts.extend(sheets(record, &key, asked));
        facts.extend(findings(record, &key));
        facts.extend(record.agreed.iter().map(|agreed| {
            let statement = Statement::Agreed {
                thing: options(&agreed.options),
                day: asked.day(agreed.at),
            };
            let fact = Fact::new(statement, [agreed.entry], Some(key.clone()))?;
            Some(fact.bearing(GOODS, Bearing::Opposes, Strength::Recorded))
        }));
        facts.push(state(record, &key, asked));
        facts.push(due(record, &key, asked));
    }
    facts.extend(order.delivered.map(|(at, entry)| {
        let fact = Fact::new(Statement::Delivered { day: asked.day(at) }, [entry], None)?;
        let is_before = at <= asked_at;
        Some(if is_before {
            fact.bearing(&[Reason::NotReceived], Bearing::Opposes, Strength::Recorded)
        } else {
            fact
        })
    }));
    facts.into_iter().flatten().collect()
}

/// Reasons that say that another thing came than was ordered.
const GOODS: &[Reason] = &[Reason::WrongItem, Reason::WrongColour, Reason::WrongSize];

fn ordered(line: &OrderLine) -> Statement {
    Statement::Ordered {
        order: line.order.clone(),
        line: line.line.clone(),
        units: line.quantity,
        thing: thing(&line.title, &line.options),
    }
}

fn promised(record: &LineRecord, key: &LineKey) -> Option<Fact> {
    let promised = record.promised.as_ref()?;
    let thing = promised.thing.clone();
    let statement = if promised.is_later {
        Statement::ListedLater { thing }
    } else {
        Statement::Listed { thing }
    };
    Fact::new(statement, [promised.entry], Some(key.clone()))
}

fn shelf(record: &LineRecord, key: &LineKey) -> Vec<Option<Fact>> {
    let of = record
        .line
        .sku
        .clone()
        .unwrap_or_else(|| record.line.title.clone());
    record
        .took
        .iter()
        .map(|took| {
            let (sku, label, units) = (took.sku.clone(), took.label.clone(), took.units);
            let statement = match took.mapping {
                Some(_) => Statement::Mapped {
                    of: of.clone(),
                    units,
                    sku,
                    label,
                },
                None => Statement::EqualCode {
                    of: of.clone(),
                    units,
                    sku,
                    label,
                },
            };
            Fact::new(
                statement,
                took.mapping.into_iter().chain(took.entry),
                Some(key.clone()),
            )
        })
        .collect()
}

fn sheets(record: &LineRecord, key: &LineKey, asked: Asked) -> Vec<Option<Fact>> {
    let is_short = |printed: &Printed| printed.units < record.line.quantity;
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
            if is_short(printed) {
                fact = fact.bearing(
                    &[Reason::WrongQuantity],
                    Bearing::Supports,
                    Strength::Planned,
                );
            }
            let is_first = record.printed.iter().all(|other| printed.at <= other.at);
            if is_first && record.line.ship_by.is_some_and(|by| printed.at > by) {
                fact = fact.bearing(&[Reason::Late], Bearing::Supports, Strength::Recorded);
            }
            Some(fact)
        })
        .collect()
}

/// What was found wrong and not mended. It shows our own error only for what has left, or was printed to leave.
fn findings(record: &LineRecord, key: &LineKey) -> Vec<Option<Fact>> {
    let stands = |finding: &&Finding| {
        finding
            .answer
            .as_ref()
            .is_none_or(|answer| matches!(answer.how, How::Override | How::Accept))
    };
    let entries = || {
        let took = record
            .took
            .iter()
            .flat_map(|took| took.mapping.into_iter().chain(took.entry));
        took.chain([record.entry])
    };
    record
        .findings
        .iter()
        .filter(stands)
        .filter_map(|finding| Some((finding, reasons_of(finding.code)?)))
        .map(|(finding, reasons)| {
            let words = Box::new(FindingWords(finding.clone()));
            let fact = Fact::new(
                Statement::Checked { finding: words },
                entries(),
                Some(key.clone()),
            )?;
            Some(if has_left(record) {
                fact.bearing(reasons, Bearing::Supports, Strength::Planned)
            } else {
                fact
            })
        })
        .collect()
}

/// The reasons that a finding speaks about; none for findings that say nothing about what was sent.
const fn reasons_of(code: Code) -> Option<&'static [Reason]> {
    Some(match code {
        Code::WrongItem => &[Reason::WrongItem, Reason::NotAsDescribed],
        Code::WrongColour => &[Reason::WrongColour, Reason::NotAsDescribed],
        Code::WrongSize => &[Reason::WrongSize, Reason::NotAsDescribed],
        Code::WrongQuantity => &[Reason::WrongQuantity],
        Code::ContradictoryListing
        | Code::ContradictoryMapping
        | Code::Unclear
        | Code::NoteContradicts => &[],
        Code::Unmapped
        | Code::LookalikeSku
        | Code::Missing
        | Code::Extra
        | Code::Duplicate
        | Code::Cancelled
        | Code::Changed
        | Code::Vanished
        | Code::Shortage
        | Code::UnprovenMapping
        | Code::ProposedMapping
        | Code::SharedBarcode
        | Code::SharedSku
        | Code::LookalikeItems
        | Code::OldListing => return None,
    })
}

fn has_left(record: &LineRecord) -> bool {
    !record.printed.is_empty()
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
    let is_unsent = record.printed.is_empty() && (is_waiting || is_cancelled);
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

/// Title and options as people read them.
fn thing(title: &str, chosen: &[OptionValue]) -> String {
    if chosen.is_empty() {
        title.to_owned()
    } else {
        format!("{title} ({})", options(chosen))
    }
}

fn options(chosen: &[OptionValue]) -> String {
    let values: Vec<&str> = chosen.iter().map(|option| option.value.as_str()).collect();
    values.join(" / ")
}

/// A day as digits, year first; empty outside the calendar.
pub fn iso_day(at: Moment, utc_offset_seconds: i32) -> String {
    DateTime::from_timestamp_millis(at.unix_milliseconds())
        .zip(FixedOffset::east_opt(utc_offset_seconds))
        .map(|(at, offset)| at.with_timezone(&offset).format("%Y-%m-%d").to_string())
        .unwrap_or_default()
}

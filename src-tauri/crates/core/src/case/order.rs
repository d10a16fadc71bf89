//! What the ledger holds about one order, turned into facts.

use chrono::{DateTime, FixedOffset};

use super::{
    Bearing, Fact, FindingWords, LineRecord, OrderRecord, Statement, Strength,
    parcel::{Asked, has_left, parcel},
};
use crate::{
    check::day::{Code, Finding, How, LineKey},
    complaint::Reason,
    moment::Moment,
    record::{OrderLine, option_values, thing},
};

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
        facts.extend(findings(record, &key, asked));
        facts.extend(record.agreed.iter().map(|agreed| {
            let statement = Statement::Agreed {
                thing: option_values(&agreed.options),
                day: asked.day(agreed.at),
            };
            let fact = Fact::new(statement, [agreed.entry], Some(key.clone()))?;
            // What was agreed on is what was to be sent; only a scan could tell that it was.
            Some(if agreed.at <= asked.at {
                fact.bearing(&agreed.changed, Bearing::Opposes, Strength::Planned)
            } else {
                fact
            })
        }));
        facts.extend(parcel(record, &key, asked));
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

/// What was found wrong and not mended. It shows our own error only for what has left, or was printed to leave.
fn findings(record: &LineRecord, key: &LineKey, asked: Asked) -> Vec<Option<Fact>> {
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
                let reasons = but_swapped(record, reasons, asked);
                fact.bearing(&reasons, Bearing::Supports, Strength::Planned)
            } else {
                fact
            })
        })
        .collect()
}

/// What was swapped by agreement makes it unlike the listing too, and that is no fault of ours.
fn but_swapped(record: &LineRecord, reasons: &[Reason], asked: Asked) -> Vec<Reason> {
    let mut agreed = record.agreed.iter().filter(|agreed| agreed.at <= asked.at);
    let is_swapped =
        agreed.any(|agreed| reasons.iter().any(|reason| agreed.changed.contains(reason)));
    let mut reasons = reasons.to_vec();
    reasons.retain(|reason| !is_swapped || *reason != Reason::NotAsDescribed);
    reasons
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
        | Code::WordsErased
        | Code::Stopped
        | Code::Shortage
        | Code::UnprovenMapping
        | Code::ProposedMapping
        | Code::SharedBarcode
        | Code::SharedSku
        | Code::LookalikeItems
        | Code::OldListing => return None,
    })
}

/// A day as digits, year first; empty outside the calendar.
pub fn iso_day(at: Moment, utc_offset_seconds: i32) -> String {
    DateTime::from_timestamp_millis(at.unix_milliseconds())
        .zip(FixedOffset::east_opt(utc_offset_seconds))
        .map(|(at, offset)| at.with_timezone(&offset).format("%Y-%m-%d").to_string())
        .unwrap_or_default()
}

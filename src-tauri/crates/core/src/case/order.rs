//! What the ledger holds about one order, turned into facts.

use chrono::{DateTime, FixedOffset};

use super::{Bearing, Fact, FindingWords, StateWords, Statement, Strength};
use crate::{
    check::day::{Code, Finding, How, LineKey},
    complaint::Reason,
    moment::Moment,
    record::{LineState, OptionValue, OrderLine},
};

/// What the listing promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promised {
    /// Title and options.
    pub thing: String,
    /// The entry that holds this version of the listing.
    pub entry: i64,
    /// Whether it was first read after the sale.
    pub is_later: bool,
}

/// A stock item that was taken for the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Took {
    /// Its SKU.
    pub sku: String,
    /// What its label and its supplier say.
    pub label: String,
    /// Units for the whole line.
    pub units: u64,
    /// The entry that holds the stock item.
    pub entry: Option<i64>,
    /// The entry that holds the mapping; without one it was taken by equal SKU or barcode.
    pub mapping: Option<i64>,
}

/// A sheet that the line stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Its number.
    pub sheet: u32,
    /// Its revision.
    pub revision: u32,
    /// When it was printed.
    pub at: Moment,
    /// Units of the line then.
    pub units: u32,
    /// Its entry.
    pub entry: i64,
}

/// A swap that buyer and seller agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// What was agreed on.
    pub options: Vec<OptionValue>,
    /// When.
    pub at: Moment,
    /// The entry that says so.
    pub entry: i64,
}

/// What the ledger holds about one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRecord {
    /// The line as last told.
    pub line: OrderLine,
    /// The entry that tells what was ordered: files that tell that a line has left may count what is still to be sent.
    pub entry: i64,
    /// The entry that tells where it stands.
    pub newest: i64,
    /// The listing, as sold or as first read.
    pub promised: Option<Promised>,
    /// What was taken for it.
    pub took: Vec<Took>,
    /// The sheets that have it.
    pub printed: Vec<Printed>,
    /// What the check says of promise and shelf, as they were when it left.
    pub findings: Vec<Finding>,
    /// Swaps that were agreed on.
    pub agreed: Vec<Agreed>,
}

/// What the ledger holds about an order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderRecord {
    /// Its lines.
    pub lines: Vec<LineRecord>,
    /// When it was delivered, with the entry that says so.
    pub delivered: Option<(Moment, i64)>,
}

/// The facts about an order, line by line. `asked_at` is when the buyer wrote.
pub fn facts(order: &OrderRecord, asked_at: Moment, utc_offset_seconds: i32) -> Vec<Fact> {
    let day = |at| iso_day(at, utc_offset_seconds);
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
        facts.extend(sheets(record, &key, &day));
        facts.extend(findings(record, &key));
        facts.extend(record.agreed.iter().map(|agreed| {
            let statement = Statement::Agreed {
                thing: options(&agreed.options),
                day: day(agreed.at),
            };
            let fact = Fact::new(statement, [agreed.entry], Some(key.clone()))?;
            Some(fact.bearing(GOODS, Bearing::Opposes, Strength::Recorded))
        }));
        facts.push(state(record, &key, asked_at));
        facts.push(due(record, &key, asked_at, &day));
    }
    facts.extend(order.delivered.map(|(at, entry)| {
        let fact = Fact::new(Statement::Delivered { day: day(at) }, [entry], None)?;
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

fn sheets(record: &LineRecord, key: &LineKey, day: &dyn Fn(Moment) -> String) -> Vec<Option<Fact>> {
    let is_short = |printed: &Printed| printed.units < record.line.quantity;
    record
        .printed
        .iter()
        .map(|printed| {
            let statement = Statement::Printed {
                sheet: printed.sheet,
                revision: printed.revision,
                units: printed.units,
                day: day(printed.at),
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

fn state(record: &LineRecord, key: &LineKey, asked_at: Moment) -> Option<Fact> {
    let state = &record.line.state;
    let words = StateWords(state.clone());
    let fact = Fact::new(
        Statement::Stands { state: words },
        [record.newest],
        Some(key.clone()),
    )?;
    let is_waiting = matches!(
        state,
        LineState::Open | LineState::Unpaid | LineState::Held | LineState::PreOrder { .. }
    );
    let is_cancelled = matches!(state, LineState::Cancelled { requested: false });
    let is_unsent = record.printed.is_empty() && (is_waiting || is_cancelled);
    let is_overdue = is_waiting && record.line.ship_by.is_some_and(|by| by < asked_at);
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

fn due(
    record: &LineRecord,
    key: &LineKey,
    asked_at: Moment,
    day: &dyn Fn(Moment) -> String,
) -> Option<Fact> {
    let by = record.line.ship_by.filter(|by| *by < asked_at)?;
    Fact::new(
        Statement::ShipBy { day: day(by) },
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

//! Everything that the ledger holds about a case, as far as a pack may show it.

use rusqlite::Connection;
use tallyman_core::{
    case::{Fact, OrderRecord, Ruling},
    complaint::Reason,
    moment::Moment,
};
use tallyman_ledger::read_capsule;

use super::redact::Persons;
use crate::{
    case::gathered,
    disclosure::may_show,
    error::Error,
    event::CaseOrder,
    private,
    projection::{CaseRow, MessageRow, Personal, order_key},
    shop::{Checked, Shop},
};

/// What a pack is made of.
pub(crate) struct Gathered {
    /// The case.
    pub(crate) row: CaseRow,
    /// Its order.
    pub(crate) order: CaseOrder,
    /// What is asserted.
    pub(crate) reasons: Vec<Reason>,
    /// What is held about the order.
    pub(crate) record: OrderRecord,
    /// The facts.
    pub(crate) facts: Vec<Fact>,
    /// The verdicts.
    pub(crate) rulings: Vec<Ruling>,
    /// The messages, oldest first.
    pub(crate) messages: Vec<Message>,
}

/// A message of the buyer.
pub(crate) struct Message {
    /// When it was received.
    pub(crate) received_at: Moment,
    /// The entry that tells of it.
    pub(crate) entry: i64,
    /// Its words, blotted out; nothing where they were erased.
    pub(crate) words: Option<String>,
}

impl Gathered {
    /// Every entry that a pack may cite.
    pub(crate) fn entries(&self) -> Vec<i64> {
        let facts = self
            .facts
            .iter()
            .flat_map(|fact| fact.entries.iter().copied());
        let messages = self.messages.iter().map(|message| message.entry);
        let lines = self.record.lines.iter().flat_map(|line| {
            let printed = line.printed.iter().map(|printed| printed.entry);
            let agreed = line.agreed.iter().map(|agreed| agreed.entry);
            printed.chain(agreed).chain([line.entry, line.newest])
        });
        let delivered = self.record.delivered.map(|(_, entry)| entry);
        let mut entries: Vec<i64> = facts
            .chain(messages)
            .chain(lines)
            .chain(delivered)
            .chain([self.row.entry])
            .collect();
        entries.sort_unstable();
        entries.dedup();
        entries
    }
}

/// Gathers a case whose order is known.
pub(crate) fn gather(
    shop: &Shop,
    checked: &Checked,
    connection: &Connection,
    row: CaseRow,
    order: CaseOrder,
    messages: &[MessageRow],
    reasons: Vec<Reason>,
) -> Result<Gathered, Error> {
    let asked_at = messages
        .last()
        .map_or(row.opened_at, |message| message.message.received_at);
    let held = gathered(shop, connection, checked, &row, (&reasons, asked_at))?;
    let persons = persons(connection, &order)?;
    let messages = messages
        .iter()
        .map(|message| {
            Ok(Message {
                received_at: message.message.received_at,
                entry: message.entry,
                words: words(connection, message, &persons)?,
            })
        })
        .collect::<Result<_, Error>>()?;
    Ok(Gathered {
        row,
        order,
        reasons,
        record: held.order,
        facts: held.facts,
        rulings: held.rulings,
        messages,
    })
}

/// Who is to be blotted out: everybody whom anything about the order names.
fn persons(connection: &Connection, order: &CaseOrder) -> Result<Persons, Error> {
    let key = order_key(&order.channel, &order.order);
    let mut held: Vec<String> = Vec::new();
    for live in Personal::new(connection).live()? {
        if live.order_key != Some(key) {
            continue;
        }
        let Some(bytes) = read_capsule(connection, live.capsule)? else {
            continue;
        };
        let fields = private::fields(&bytes)?.into_iter();
        held.extend(
            fields
                .filter(|(column, _)| private::is_person(column) || column.starts_with("sender_"))
                .map(|(_, words)| words),
        );
    }
    Ok(Persons::new(
        held.iter().map(String::as_str),
        &[&order.order],
    ))
}

fn words(
    connection: &Connection,
    message: &MessageRow,
    persons: &Persons,
) -> Result<Option<String>, Error> {
    let Some(capsule) = message.capsule else {
        return Ok(None);
    };
    let Some(bytes) = read_capsule(connection, capsule)? else {
        return Ok(None);
    };
    let letter = private::letter(&bytes)?.filter(|_| may_show("evidence", "letter"));
    Ok(letter.map(|letter| persons.blot(&letter.own)))
}

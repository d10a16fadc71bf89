//! Everything that the ledger holds about a case, as far as a pack may show it.

use rusqlite::Connection;
use tallyman_core::{
    case::{Fact, Meant, OrderRecord, Ruling},
    complaint::Reason,
    moment::Moment,
};
use tallyman_ledger::read_capsule;

use super::{redact::Persons, settled::Settled};
use crate::{
    case::{Ground, gathered, letter_of, persons::is_tracking, reply_of},
    disclosure::may_show,
    error::Error,
    event::CaseOrder,
    private,
    projection::{CaseRow, Cases, MessageRow, Personal, ReplyRow, order_key},
    shop::Shop,
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
    /// The goods that the case is about by the seller's word, and the entry that says so.
    pub(crate) named: Option<(i64, Vec<Meant>)>,
    /// The messages of the buyer, oldest first.
    pub(crate) messages: Vec<Letter>,
    /// What was answered, as it was logged, oldest first.
    pub(crate) replies: Vec<Letter>,
    /// What was decided and due, and where files said it stood.
    pub(crate) settled: Settled,
    /// Entries whose files give the number of a parcel.
    pub(crate) parcels: Vec<i64>,
    /// When all of this was gathered.
    pub(crate) now: Moment,
}

/// What the buyer wrote, or what was answered.
pub(crate) struct Letter {
    /// When it was received or sent.
    pub(crate) at: Moment,
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
        let letters = self.messages.iter().chain(&self.replies);
        let letters = letters.map(|letter| letter.entry);
        let lines = self.record.lines.iter().flat_map(|line| {
            let printed = line.printed.iter().map(|printed| printed.entry);
            let agreed = line.agreed.iter().map(|agreed| agreed.entry);
            printed.chain(agreed).chain([line.entry, line.newest])
        });
        let delivered = self.record.delivered.map(|(_, entry)| entry);
        let mut entries: Vec<i64> = facts
            .chain(letters)
            .chain(lines)
            .chain(delivered)
            .chain(self.settled.entries())
            .chain(self.parcels.iter().copied())
            .chain(self.named.iter().map(|(entry, _)| *entry))
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
    ground: &Ground,
    connection: &Connection,
    row: CaseRow,
    order: CaseOrder,
    messages: &[MessageRow],
    reasons: Vec<Reason>,
) -> Result<Gathered, Error> {
    let asked_at = messages
        .last()
        .map_or(row.opened_at, |message| message.message.received_at);
    let held = gathered(shop, connection, ground, &row, (&reasons, asked_at))?;
    let OfOrder { persons, parcels } = of_order(connection, &order)?;
    let replies = Cases::new(connection).replies(row.case)?;
    let now = shop.now();
    let settled = Settled::gather(
        (connection, ground),
        &row,
        (messages, &reasons),
        &replies,
        (&held.order, now),
    )?;
    let messages = messages.iter().map(|row| {
        Ok(Letter {
            at: row.message.received_at,
            entry: row.entry,
            words: words(connection, row, &persons)?,
        })
    });
    let replies = replies.iter().map(|row| {
        Ok(Letter {
            at: row.reply.sent_at,
            entry: row.entry,
            words: answer(connection, row, &persons)?,
        })
    });
    Ok(Gathered {
        messages: messages.collect::<Result<_, Error>>()?,
        replies: replies.collect::<Result<_, Error>>()?,
        row,
        order,
        reasons,
        record: held.order,
        facts: held.facts,
        rulings: held.rulings,
        named: held.named,
        settled,
        parcels,
        now,
    })
}

/// What the capsules of an order tell.
struct OfOrder {
    /// Who is to be blotted out: everybody whom anything about the order names.
    persons: Persons,
    /// Entries with the number of a parcel; the number itself tells strangers where somebody lives.
    parcels: Vec<i64>,
}

fn of_order(connection: &Connection, order: &CaseOrder) -> Result<OfOrder, Error> {
    let key = order_key(&order.channel, &order.order);
    let mut held: Vec<String> = Vec::new();
    let mut parcels = Vec::new();
    for capsule in Personal::new(connection).of_order(key)? {
        let Some(bytes) = read_capsule(connection, capsule)? else {
            continue;
        };
        for (column, words) in private::fields(&bytes)? {
            if is_tracking(&column) && !words.trim().is_empty() {
                parcels.push(capsule.entry_number());
            }
            if private::is_person(&column) || column.starts_with("sender_") {
                held.push(words);
            }
        }
    }
    parcels.sort_unstable();
    parcels.dedup();
    Ok(OfOrder {
        persons: Persons::new(held.iter().map(String::as_str), &[&order.order]),
        parcels,
    })
}

fn words(
    connection: &Connection,
    message: &MessageRow,
    persons: &Persons,
) -> Result<Option<String>, Error> {
    let letter = letter_of(connection, message)?.filter(|_| may_show("evidence", "letter"));
    Ok(letter.map(|letter| persons.blot(&letter.own)))
}

/// A reply may name the buyer as a letter does.
fn answer(
    connection: &Connection,
    reply: &ReplyRow,
    persons: &Persons,
) -> Result<Option<String>, Error> {
    let sent = reply_of(connection, reply)?.filter(|_| may_show("evidence", "reply"));
    Ok(sent.map(|sent| persons.blot(&sent)))
}

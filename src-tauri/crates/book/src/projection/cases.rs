//! Cases and their messages.

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use tallyman_core::{
    case::Pass,
    complaint::{Lesson, Reason},
    moment::Moment,
};
use tallyman_ledger::CapsuleId;

use super::{EntryRef, Told, order_key, personal};
use crate::{
    error::Error,
    event::{
        CaseClosed, CaseLinked, CaseOpened, CaseOrder, CaseStaged, GoodsNamed, MessageReceived,
        ReasonsCorrected, RemedyChosen, ReplySent,
    },
};

pub(super) fn opened(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    opened: &CaseOpened,
) -> Result<(), Error> {
    transaction
        .prepare_cached(
            "INSERT INTO sales_case (id, entry, opened_ms, stamp_ms) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((opened.case, at.entry, at.told.wall_ms, at.told.stamp_ms))?;
    match &opened.order {
        Some(order) => set_order(transaction, opened.case, order),
        None => Ok(()),
    }
}

fn set_order(transaction: &Transaction<'_>, case: u32, order: &CaseOrder) -> Result<(), Error> {
    let pass = serde_json::to_string(&order.pass)?;
    let key = order_key(&order.channel, &order.order);
    transaction
        .prepare_cached("UPDATE sales_case SET channel = ?2, order_number = ?3, order_key = ?4, pass = ?5 WHERE id = ?1")?
        .execute(params![case, order.channel, order.order, key, pass])?;
    // What was written goes with the order.
    transaction
        .prepare_cached(
            "UPDATE personal SET order_key = ?2 WHERE capsule IN (
               SELECT capsule FROM case_message WHERE sales_case = ?1
               UNION SELECT capsule FROM case_reply WHERE sales_case = ?1)",
        )?
        .execute((case, key))?;
    Ok(())
}

pub(super) fn received(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    message: &MessageReceived,
) -> Result<(), Error> {
    transaction
        .prepare_cached("INSERT INTO case_message (entry, sales_case, written_ms, stamp_ms, body, capsule) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute(params![
            at.entry,
            message.case,
            at.told.wall_ms,
            at.told.stamp_ms,
            serde_json::to_string(message)?,
            at.capsules.first()
        ])?;
    let key = key_of(transaction, message.case)?;
    personal::written(transaction, at, key)
}

/// The order of a case, as a number.
fn key_of(transaction: &Transaction<'_>, case: u32) -> Result<Option<i64>, Error> {
    let key: Option<Option<i64>> = transaction
        .prepare_cached("SELECT order_key FROM sales_case WHERE id = ?1")?
        .query_row([case], |row| row.get(0))
        .optional()?;
    Ok(key.flatten())
}

pub(super) fn sent(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    sent: &ReplySent,
) -> Result<(), Error> {
    transaction
        .prepare_cached(
            "INSERT INTO case_reply (entry, sales_case, body, capsule) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![
            at.entry,
            sent.case,
            serde_json::to_string(sent)?,
            at.capsules.first()
        ])?;
    let key = key_of(transaction, sent.case)?;
    personal::written(transaction, at, key)
}

pub(super) fn linked(transaction: &Transaction<'_>, linked: &CaseLinked) -> Result<(), Error> {
    set_order(transaction, linked.case, &linked.order)
}

pub(super) fn corrected(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    corrected: &ReasonsCorrected,
) -> Result<(), Error> {
    let reasons = serde_json::to_string(&corrected.reasons)?;
    let lesson = corrected.lesson.as_ref().map(serde_json::to_string);
    transaction
        .prepare_cached(
            "UPDATE sales_case SET corrected = ?2, corrected_at = ?3, lesson = ?4 WHERE id = ?1",
        )?
        .execute((corrected.case, reasons, at.entry, lesson.transpose()?))?;
    Ok(())
}

pub(super) fn closed(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    closed: CaseClosed,
) -> Result<(), Error> {
    transaction
        .prepare_cached("UPDATE sales_case SET closed_ms = ?2, closed_by = ?3 WHERE id = ?1")?
        .execute((closed.case, at.told.wall_ms, at.entry))?;
    Ok(())
}

pub(super) fn staged(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    staged: &CaseStaged,
) -> Result<(), Error> {
    transaction
        .prepare_cached("INSERT INTO case_stage (entry, sales_case, body) VALUES (?1, ?2, ?3)")?
        .execute(params![
            at.entry,
            staged.case,
            serde_json::to_string(staged)?
        ])?;
    Ok(())
}

pub(super) fn named(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    named: &GoodsNamed,
) -> Result<(), Error> {
    transaction
        .prepare_cached("INSERT INTO case_goods (entry, sales_case, body) VALUES (?1, ?2, ?3)")?
        .execute(params![at.entry, named.case, serde_json::to_string(named)?])?;
    Ok(())
}

pub(super) fn chosen(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    chosen: &RemedyChosen,
) -> Result<(), Error> {
    transaction
        .prepare_cached("INSERT INTO case_remedy (entry, sales_case, body) VALUES (?1, ?2, ?3)")?
        .execute(params![
            at.entry,
            chosen.case,
            serde_json::to_string(chosen)?
        ])?;
    Ok(())
}

/// A case as the tables have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// Its number.
    pub case: u32,
    /// The entry that opened it.
    pub entry: i64,
    /// When it was opened.
    pub opened_at: Moment,
    /// The order it is about.
    pub order: Option<CaseOrder>,
    /// When it was closed.
    pub closed_at: Option<Moment>,
    /// The entry that closed it.
    pub closed_by: Option<i64>,
    /// What is asserted by the seller's word, and the entry that says so.
    pub corrected: Option<(i64, Vec<Reason>)>,
}

/// An open case and the order that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCase {
    /// Its number.
    pub case: u32,
    /// The order's channel.
    pub channel: String,
    /// The order's number.
    pub order: String,
    /// The order in the tables.
    pub order_key: i64,
    /// When its last message was recorded; where it has none, when it was opened.
    pub last: Told,
}

/// A message as the tables have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageRow {
    /// The entry that tells of it.
    pub entry: i64,
    /// What is known of it.
    pub message: MessageReceived,
    /// The capsule with its words, which may be erased.
    pub capsule: Option<CapsuleId>,
}

/// A reply as the tables have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyRow {
    /// The entry that tells of it.
    pub entry: i64,
    /// What is known of it.
    pub reply: ReplySent,
    /// The capsule with its words, which may be erased.
    pub capsule: Option<CapsuleId>,
}

/// Questions about cases.
#[derive(Clone, Copy, Debug)]
pub struct Cases<'a> {
    connection: &'a Connection,
}

const CASE: &str = "id, entry, opened_ms, channel, order_number, pass, closed_ms, corrected_at, corrected, closed_by";

impl<'a> Cases<'a> {
    /// Questions to the projections behind a connection.
    pub const fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// The next free number of cases.
    pub fn next(self) -> Result<u32, Error> {
        Ok(self
            .connection
            .prepare_cached("SELECT COALESCE(MAX(id), 0) + 1 FROM sales_case")?
            .query_row([], |row| row.get(0))?)
    }

    /// Every case, oldest first.
    pub fn all(self) -> Result<Vec<CaseRow>, Error> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {CASE} FROM sales_case ORDER BY id"))?;
        let rows = statement.query_map([], case)?;
        rows.map(|row| row.map_err(Error::from).and_then(CaseRow::try_from))
            .collect()
    }

    /// The cases of an order that were opened before a case, oldest first.
    pub fn before(self, case_number: u32, order: &CaseOrder) -> Result<Vec<CaseRow>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {CASE} FROM sales_case
             WHERE order_key = ?1 AND id < ?2 AND channel = ?3 AND order_number = ?4 ORDER BY id"
        ))?;
        let key = order_key(&order.channel, &order.order);
        let rows =
            statement.query_map(params![key, case_number, order.channel, order.order], case)?;
        rows.map(|row| row.map_err(Error::from).and_then(CaseRow::try_from))
            .collect()
    }

    /// The cases about an order that were opened from a moment on, oldest first.
    pub fn since(self, moment: Moment) -> Result<Vec<CaseRow>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {CASE} FROM sales_case WHERE opened_ms >= ?1 AND order_key IS NOT NULL ORDER BY id"
        ))?;
        let rows = statement.query_map([moment.unix_milliseconds()], case)?;
        rows.map(|row| row.map_err(Error::from).and_then(CaseRow::try_from))
            .collect()
    }

    /// One case.
    pub fn one(self, number: u32) -> Result<Option<CaseRow>, Error> {
        let row = self
            .connection
            .prepare_cached(&format!("SELECT {CASE} FROM sales_case WHERE id = ?1"))?
            .query_row([number], case)
            .optional()?;
        row.map(CaseRow::try_from).transpose()
    }

    /// What corrections teach, the latest of so many, oldest first, each with its case.
    pub fn lessons(self, count: u32) -> Result<Vec<(u32, Lesson)>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, lesson FROM sales_case WHERE lesson IS NOT NULL ORDER BY corrected_at DESC LIMIT ?1",
        )?;
        let rows =
            statement.query_map([count], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
        let mut lessons = Vec::new();
        for row in rows {
            let (case, lesson) = row?;
            lessons.push((case, serde_json::from_str(&lesson)?));
        }
        lessons.reverse();
        Ok(lessons)
    }

    /// The open case of an order; of several the newest.
    pub fn open_of(self, channel: &str, order: &str) -> Result<Option<u32>, Error> {
        Ok(self
            .connection
            .prepare_cached("SELECT id FROM sales_case WHERE order_key = ?1 AND closed_ms IS NULL ORDER BY id DESC LIMIT 1")?
            .query_row([order_key(channel, order)], |row| row.get(0))
            .optional()?)
    }

    /// The open cases that are about an order. The newest message is the one that was recorded last, whatever the clock said.
    pub fn open_orders(self) -> Result<Vec<OpenCase>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT c.id, c.channel, c.order_number, c.order_key,
               COALESCE(m.written_ms, c.opened_ms), COALESCE(m.stamp_ms, c.stamp_ms) FROM sales_case c
             LEFT JOIN case_message m ON m.entry = (SELECT MAX(entry) FROM case_message WHERE sales_case = c.id)
             WHERE c.closed_ms IS NULL AND c.order_key IS NOT NULL ORDER BY c.id",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(OpenCase {
                case: row.get(0)?,
                channel: row.get(1)?,
                order: row.get(2)?,
                order_key: row.get(3)?,
                last: Told {
                    wall_ms: row.get(4)?,
                    stamp_ms: row.get(5)?,
                },
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The channel and number of an order that a case is about.
    pub fn order_named(self, key: i64) -> Result<Option<(String, String)>, Error> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT channel, order_number FROM sales_case WHERE order_key = ?1 LIMIT 1",
            )?
            .query_row([key], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }

    /// How far a case has gone, as was said last.
    pub fn stage(self, case: u32) -> Result<Option<(i64, CaseStaged)>, Error> {
        let query =
            "SELECT entry, body FROM case_stage WHERE sales_case = ?1 ORDER BY entry DESC LIMIT 1";
        latest(self.connection, query, case)
    }

    /// The goods that a case is about, as the seller said last.
    pub fn goods(self, case: u32) -> Result<Option<(i64, GoodsNamed)>, Error> {
        let query =
            "SELECT entry, body FROM case_goods WHERE sales_case = ?1 ORDER BY entry DESC LIMIT 1";
        latest(self.connection, query, case)
    }

    /// What was chosen in a case last.
    pub fn remedy(self, case: u32) -> Result<Option<(i64, RemedyChosen)>, Error> {
        let query =
            "SELECT entry, body FROM case_remedy WHERE sales_case = ?1 ORDER BY entry DESC LIMIT 1";
        latest(self.connection, query, case)
    }

    /// Each time it was said how far a case has gone, oldest first.
    pub fn stages(self, case: u32) -> Result<Vec<(i64, CaseStaged)>, Error> {
        let query = "SELECT entry, body FROM case_stage WHERE sales_case = ?1 ORDER BY entry";
        each(self.connection, query, case)
    }

    /// Whatever was chosen in a case, oldest first.
    pub fn remedies(self, case: u32) -> Result<Vec<(i64, RemedyChosen)>, Error> {
        let query = "SELECT entry, body FROM case_remedy WHERE sales_case = ?1 ORDER BY entry";
        each(self.connection, query, case)
    }

    /// The messages of a case, or of all, oldest first.
    pub fn messages(self, of: Option<u32>) -> Result<Vec<MessageRow>, Error> {
        // Two queries: one that asks for either finds nothing by its index.
        let mut statement = self.connection.prepare_cached(match of {
            Some(_) => {
                "SELECT entry, body, capsule FROM case_message WHERE sales_case = ?1 ORDER BY entry"
            }
            None => "SELECT entry, body, capsule FROM case_message WHERE ?1 IS NULL ORDER BY entry",
        })?;
        let rows = statement.query_map([of], |row| {
            Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?))
        })?;
        rows.map(|row| {
            let (entry, body, capsule) = row?;
            Ok(MessageRow {
                entry,
                message: serde_json::from_str(&body)?,
                capsule,
            })
        })
        .collect()
    }

    /// The replies of a case, oldest first.
    pub fn replies(self, case: u32) -> Result<Vec<ReplyRow>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT entry, body, capsule FROM case_reply WHERE sales_case = ?1 ORDER BY entry",
        )?;
        let rows = statement.query_map([case], |row| {
            Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?))
        })?;
        rows.map(|row| {
            let (entry, body, capsule) = row?;
            Ok(ReplyRow {
                entry,
                reply: serde_json::from_str(&body)?,
                capsule,
            })
        })
        .collect()
    }
}

/// The first event of a case that a query gives, with the entry that tells of it.
fn latest<T: serde::de::DeserializeOwned>(
    connection: &Connection,
    query: &str,
    case: u32,
) -> Result<Option<(i64, T)>, Error> {
    Ok(each(connection, query, case)?.pop())
}

/// Events of a case, each with the entry that tells of it.
fn each<T: serde::de::DeserializeOwned>(
    connection: &Connection,
    query: &str,
    case: u32,
) -> Result<Vec<(i64, T)>, Error> {
    let mut statement = connection.prepare_cached(query)?;
    let rows = statement.query_map([case], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    rows.map(|row| {
        let (entry, body) = row?;
        Ok((entry, serde_json::from_str(&body)?))
    })
    .collect()
}

/// A row before what is JSON in it is read.
struct Stored {
    row: CaseRow,
    order: Option<(String, String, String)>,
    corrected: Option<(i64, String)>,
}

fn case(row: &rusqlite::Row<'_>) -> rusqlite::Result<Stored> {
    let (channel, order, pass): (Option<String>, Option<String>, Option<String>) =
        (row.get(3)?, row.get(4)?, row.get(5)?);
    Ok(Stored {
        row: CaseRow {
            case: row.get(0)?,
            entry: row.get(1)?,
            opened_at: Moment(row.get(2)?),
            order: None,
            closed_at: row.get::<_, Option<i64>>(6)?.map(Moment),
            closed_by: row.get(9)?,
            corrected: None,
        },
        order: channel
            .zip(order)
            .zip(pass)
            .map(|((channel, order), pass)| (channel, order, pass)),
        corrected: row.get::<_, Option<i64>>(7)?.zip(row.get(8)?),
    })
}

impl TryFrom<Stored> for CaseRow {
    type Error = Error;

    fn try_from(stored: Stored) -> Result<Self, Error> {
        let order = stored.order.map(|(channel, order, pass)| {
            Ok::<_, Error>(CaseOrder {
                channel,
                order,
                pass: serde_json::from_str::<Pass>(&pass)?,
            })
        });
        let corrected = stored
            .corrected
            .map(|(entry, reasons)| Ok::<_, Error>((entry, serde_json::from_str(&reasons)?)));
        Ok(Self {
            order: order.transpose()?,
            corrected: corrected.transpose()?,
            ..stored.row
        })
    }
}

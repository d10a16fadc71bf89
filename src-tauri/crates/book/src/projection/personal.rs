//! Live personal data: whose order each capsule belongs to, from when its time counts, what is held, what was erased.

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use tallyman_core::{
    moment::Moment,
    record::{LineState, Record},
};
use tallyman_ledger::{CapsuleId, Erased};

use super::{EntryRef, Told, keys::pair_key};
use crate::{
    error::Error,
    event::{Decided, HoldEnded, OrderDelivered, OrderHeld, SheetPrinted},
};

/// Why capsules of an import that counts for nothing are erased: their orders are not forgotten by that.
pub const VOIDED: &str = "voided";

/// Why personal data went that a person asked for.
pub const REQUEST: &str = "request";

/// A date to come is believed up to here.
const FROM_MILLISECONDS_MAX: i64 = 400 * 24 * 60 * 60 * 1_000;

/// Names an order by a number.
pub fn order_key(channel: &str, order: &str) -> i64 {
    pair_key(channel, order)
}

/// What is noted of a capsule beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The order it belongs to; pick lists may name none.
    pub order_key: Option<i64>,
    /// From when its time counts, where the record says so.
    pub from_ms: Option<i64>,
    /// Whether the record says that the order was not delivered when it was told.
    pub is_undelivered: bool,
}

impl Kept {
    /// What is noted of a record's private part.
    pub fn of(record: &Record) -> Self {
        match record {
            Record::Order(line) => {
                let (from, is_undelivered) = match &line.state {
                    // An order that was placed after it was told says that the clock was behind.
                    LineState::Open | LineState::Unpaid | LineState::Held => {
                        (line.ordered_at, true)
                    }
                    LineState::PreOrder { from } => (*from, true),
                    LineState::Cancelled { .. }
                    | LineState::Fulfilled
                    | LineState::Refunded
                    | LineState::ByMarketplace
                    | LineState::NotShipped => (line.ordered_at, false),
                };
                Self {
                    order_key: Some(order_key(&line.channel, &line.order)),
                    from_ms: from.map(Moment::unix_milliseconds),
                    is_undelivered,
                }
            }
            Record::Pick(line) => Self {
                order_key: line.order.as_deref().map(|order| order_key("", order)),
                ..Self::default()
            },
            Record::Listing(_) | Record::Stock(_) | Record::Mapping(_) => Self::default(),
        }
    }

    /// From when the time counts of what was told at a moment: what was not delivered then was not before.
    pub fn from_milliseconds(self, told_ms: i64) -> i64 {
        let from = self.from_ms.unwrap_or(told_ms);
        if self.is_undelivered {
            from.clamp(told_ms, told_ms.saturating_add(FROM_MILLISECONDS_MAX))
        } else {
            from.min(told_ms)
        }
    }

    /// The two lines of one order that share a capsule: the later time counts, whenever they were told.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        let rank = |kept: Self| {
            let told = if kept.is_undelivered {
                i64::MIN
            } else {
                i64::MAX
            };
            (kept.is_undelivered, kept.from_ms.unwrap_or(told))
        };
        if rank(other) > rank(self) {
            other
        } else {
            self
        }
    }
}

/// Notes the capsules of one entry.
pub fn keep(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    kept: impl Iterator<Item = Kept>,
) -> Result<(), Error> {
    insert(transaction, at, kept, false)
}

fn insert(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    kept: impl Iterator<Item = Kept>,
    goes_with: bool,
) -> Result<(), Error> {
    let mut insert = transaction.prepare_cached(
        "INSERT INTO personal (capsule, order_key, from_ms, is_undelivered, wall_ms, stamp_ms, goes_with)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for (capsule, kept) in at.capsules.iter().zip(kept) {
        insert.execute((
            capsule,
            kept.order_key,
            kept.from_ms,
            kept.is_undelivered,
            at.told.wall_ms,
            at.told.stamp_ms,
            goes_with,
        ))?;
    }
    Ok(())
}

/// Notes capsules that go with their order. Of an order without other personal data the time counts from when they were said.
pub(super) fn keep_with(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    order_keys: impl Iterator<Item = i64>,
) -> Result<(), Error> {
    let kept = order_keys.map(|key| Kept {
        order_key: Some(key),
        ..Kept::default()
    });
    insert(transaction, at, kept, true)
}

/// Notes the words of a message: they go with the order, and a new message begins the order's time anew.
pub(super) fn written(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    order_key: Option<i64>,
) -> Result<(), Error> {
    let kept = Kept {
        order_key,
        ..Kept::default()
    };
    keep(transaction, at, std::iter::once(kept))
}

/// The free words of a decision: they go with their order, or have a time of their own.
pub(super) fn said(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    decided: &Decided,
) -> Result<(), Error> {
    if let Some((channel, order)) = &decided.order {
        return keep_with(transaction, at, std::iter::once(order_key(channel, order)));
    }
    keep(transaction, at, std::iter::once(Kept::default()))
}

/// What a sheet keeps of the buyers' words goes with their orders.
pub(super) fn printed(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    sheet: &SheetPrinted,
) -> Result<(), Error> {
    let with_words = sheet
        .lines
        .iter()
        .zip(&sheet.words)
        .filter(|(_, words)| words.is_some());
    let keys = with_words.map(|(line, _)| order_key(&line.line.channel, &line.line.order));
    keep_with(transaction, at, keys)
}

/// Brings the tables up to an erasure.
pub fn erased(transaction: &Transaction<'_>, erased: &Erased) -> Result<(), Error> {
    // What only the shop said about an order tells nothing of its buyer: a file may bring that yet.
    let mut forget = transaction.prepare_cached(
        "INSERT OR IGNORE INTO forgotten (order_key)
         SELECT order_key FROM personal WHERE capsule = ?1 AND order_key IS NOT NULL AND (goes_with = 0 OR ?2)",
    )?;
    let mut remove = transaction.prepare_cached("DELETE FROM personal WHERE capsule = ?1")?;
    for capsule in &erased.capsules {
        if erased.reason != VOIDED {
            forget.execute(params![capsule, erased.reason == REQUEST])?;
        }
        remove.execute([capsule])?;
    }
    Ok(())
}

pub(super) fn held(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    held: &OrderHeld,
) -> Result<(), Error> {
    let key = order_key(&held.channel, &held.order);
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO hold (order_key, channel, order_number, until_ms, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            key,
            held.channel,
            held.order,
            held.until.unix_milliseconds(),
            at.capsules.first()
        ])?;
    keep_with(transaction, at, std::iter::once(key))
}

pub(super) fn hold_ended(transaction: &Transaction<'_>, ended: &HoldEnded) -> Result<(), Error> {
    transaction
        .prepare_cached("DELETE FROM hold WHERE order_key = ?1")?
        .execute([order_key(&ended.channel, &ended.order)])?;
    Ok(())
}

pub(super) fn delivered(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    delivered: &OrderDelivered,
) -> Result<(), Error> {
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO delivery (order_key, at_ms, entry) VALUES (?1, ?2, ?3)",
        )?
        .execute((
            order_key(&delivered.channel, &delivered.order),
            delivered.at.unix_milliseconds(),
            at.entry,
        ))?;
    Ok(())
}

pub(super) fn forgotten(transaction: &Transaction<'_>, keys: &[i64]) -> Result<(), Error> {
    let mut forget =
        transaction.prepare_cached("INSERT OR IGNORE INTO forgotten (order_key) VALUES (?1)")?;
    for key in keys {
        forget.execute([key])?;
    }
    Ok(())
}

/// A live capsule with what is noted of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Live {
    /// The capsule.
    pub capsule: CapsuleId,
    /// Its order, and from when its time counts as its record says.
    pub kept: Kept,
    /// When it was told.
    pub told: Told,
    /// Whether it goes with its order, whose other capsules say when.
    pub goes_with: bool,
}

/// A hold on an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// The order.
    pub order_key: i64,
    /// Its channel.
    pub channel: String,
    /// Its number.
    pub order: String,
    /// The moment from which it no longer holds.
    pub until_ms: i64,
    /// The capsule with the reason.
    pub reason: Option<CapsuleId>,
}

/// Questions about personal data.
#[derive(Clone, Copy, Debug)]
pub struct Personal<'a> {
    connection: &'a Connection,
}

impl<'a> Personal<'a> {
    /// Questions to the projections behind a connection.
    pub const fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// Every live capsule, oldest first.
    pub fn live(self) -> Result<Vec<Live>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT capsule, order_key, from_ms, is_undelivered, wall_ms, stamp_ms, goes_with FROM personal ORDER BY capsule",
        )?;
        let rows = statement.query_map([], |row| {
            let kept = Kept {
                order_key: row.get(1)?,
                from_ms: row.get(2)?,
                is_undelivered: row.get(3)?,
            };
            Ok(Live {
                capsule: row.get(0)?,
                kept,
                told: Told {
                    wall_ms: row.get(4)?,
                    stamp_ms: row.get(5)?,
                },
                goes_with: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The live capsules of one order, oldest first.
    pub fn of_order(self, order_key: i64) -> Result<Vec<CapsuleId>, Error> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT capsule FROM personal WHERE order_key = ?1 ORDER BY capsule")?;
        let rows = statement.query_map([order_key], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Live capsules of imports that count for nothing.
    pub fn of_voided(self) -> Result<Vec<CapsuleId>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT DISTINCT p.capsule FROM import i
             CROSS JOIN record r ON r.id BETWEEN i.first_record AND i.last_record AND r.import = i.id
             CROSS JOIN personal p ON p.capsule = r.capsule
             WHERE i.status = 2",
        )?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The order of a capsule that lives, if one is named; nothing once it is gone.
    pub fn order_of(self, capsule: CapsuleId) -> Result<Option<Option<i64>>, Error> {
        Ok(self
            .connection
            .prepare_cached("SELECT order_key FROM personal WHERE capsule = ?1")?
            .query_row([capsule], |row| row.get(0))
            .optional()?)
    }

    /// Whether an order's personal data was erased before.
    pub fn is_forgotten(self, order_key: i64) -> Result<bool, Error> {
        Ok(self
            .connection
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM forgotten WHERE order_key = ?1)")?
            .query_row([order_key], |row| row.get(0))?)
    }

    /// The orders whose personal data was erased before.
    pub fn forgotten(self) -> Result<Vec<i64>, Error> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT order_key FROM forgotten ORDER BY order_key")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// When an order was delivered, where that is known.
    pub fn delivered_ms(self, order_key: i64) -> Result<Option<i64>, Error> {
        Ok(self
            .connection
            .prepare_cached("SELECT at_ms FROM delivery WHERE order_key = ?1")?
            .query_row([order_key], |row| row.get(0))
            .optional()?)
    }

    /// When an order was delivered, and the entry that says so.
    pub fn delivery(self, order_key: i64) -> Result<Option<(Moment, i64)>, Error> {
        Ok(self
            .connection
            .prepare_cached("SELECT at_ms, entry FROM delivery WHERE order_key = ?1")?
            .query_row([order_key], |row| Ok((Moment(row.get(0)?), row.get(1)?)))
            .optional()?)
    }

    /// Every hold, those that ended too, by end.
    pub fn holds(self) -> Result<Vec<Hold>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT order_key, channel, order_number, until_ms, reason FROM hold ORDER BY until_ms, order_key",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(Hold {
                order_key: row.get(0)?,
                channel: row.get(1)?,
                order: row.get(2)?,
                until_ms: row.get(3)?,
                reason: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The channels that imports brought.
    pub fn channels(self) -> Result<Vec<String>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT DISTINCT channel FROM import WHERE status = 1 AND channel != '' ORDER BY channel",
        )?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

//! Brings the index up to what is visible, in slices between which everything else goes on.

use std::{
    collections::VecDeque,
    sync::Arc,
    time::{Duration, Instant},
};

use rusqlite::{Connection, OptionalExtension, Transaction};
use rustc_hash::FxHashMap;
use tallyman_ledger::{Bulk, Ledger};

use super::{
    block::{self, Slot},
    pending::{Entry, Stretch, Told},
    text::Folder,
};
use crate::{error::Error, projection::text_key};

/// Records read at once, between two looks at whether to go on.
const RECORDS_PER_BATCH: usize = 4_000;
/// How long a slice takes in what is ready; its commit writes the new parts too, so it is shorter than an import's.
const SLICE: Duration = Duration::from_millis(5);
/// Pages of parts merged in one slice; so many pieces of one size are merged into one (`usermerge` in the schema).
const MERGE_PAGES: i64 = 16;
/// Ids of goods that are remembered while the index is built.
const REMEMBERED_MAX: usize = 50_000;

/// Brings the index up; says whether it came to the end. `go_on` is asked between slices.
///
/// What is done stays done: whoever was stopped, by a crash too, goes on from there.
pub(crate) fn bring_up(ledger: &Ledger, go_on: &dyn Fn() -> bool) -> Result<bool, Error> {
    let mut folder = Folder::default();
    let mut writer: Option<Writer<'_>> = None;
    while let Some(stretch) = ledger.read(|connection| Stretch::next(connection, None))? {
        let writer = match &mut writer {
            Some(writer) => writer,
            none => none.insert(Writer::new(ledger.bulk()?)),
        };
        let mut after = stretch.after;
        loop {
            if !go_on() {
                return Ok(false);
            }
            let entries = ledger.read(|connection| {
                stretch.entries(connection, &mut folder, after, RECORDS_PER_BATCH)
            })?;
            let Some(last) = entries.last() else { break };
            after = last.last;
            // Merged as they come: hundreds of pieces at once would take long to open in each slice.
            if !writer.store(stretch.import, entries.into(), go_on)? || !writer.merge(go_on)? {
                return Ok(false);
            }
        }
        writer.reached(stretch.import, stretch.to)?;
    }
    Ok(true)
}

/// Writes into the index.
struct Writer<'a> {
    bulk: Bulk<'a>,
    /// A failed slice ends the writing, so no id in here was rolled back.
    goods: FxHashMap<Arc<str>, i64>,
}

impl<'a> Writer<'a> {
    fn new(bulk: Bulk<'a>) -> Self {
        Self {
            bulk,
            goods: FxHashMap::default(),
        }
    }

    /// Stores entries, as many in one slice as there is time for.
    fn store(
        &mut self,
        import: i64,
        mut entries: VecDeque<Entry>,
        go_on: &dyn Fn() -> bool,
    ) -> Result<bool, Error> {
        while !entries.is_empty() {
            if !go_on() {
                return Ok(false);
            }
            let goods = &mut self.goods;
            self.bulk.transact(|tx| {
                let began = Instant::now();
                while let Some(entry) = entries.pop_front() {
                    store(tx.sql(), goods, &entry)?;
                    note(tx.sql(), import, entry.last)?;
                    if began.elapsed() >= SLICE || tx.is_urgent_waiting() {
                        break;
                    }
                }
                Ok::<_, Error>(())
            })?;
        }
        Ok(true)
    }

    /// Notes that a run was looked at to its end, records without words included.
    fn reached(&self, import: i64, record: i64) -> Result<(), Error> {
        self.bulk.transact(|tx| note(tx.sql(), import, record))?;
        Ok(())
    }

    /// Merges what the slices left in many small pieces, a few pages at a time.
    fn merge(&self, go_on: &dyn Fn() -> bool) -> Result<bool, Error> {
        for table in ["search_order_parts", "search_goods_parts"] {
            let merge = format!("INSERT INTO {table} ({table}, rank) VALUES ('merge', ?1)");
            loop {
                if !go_on() {
                    return Ok(false);
                }
                let merged = self.bulk.transact(|tx| {
                    let before = changes(tx.sql())?;
                    tx.sql().prepare_cached(&merge)?.execute([MERGE_PAGES])?;
                    Ok::<_, Error>(changes(tx.sql())? - before)
                })?;
                // One change is the command itself: there are too few pieces to merge.
                if merged.value < 2 {
                    break;
                }
            }
        }
        Ok(true)
    }
}

fn changes(connection: &Connection) -> Result<i64, Error> {
    Ok(connection
        .prepare_cached("SELECT total_changes()")?
        .query_row([], |row| row.get(0))?)
}

fn note(transaction: &Transaction<'_>, import: i64, record: i64) -> Result<(), Error> {
    transaction
        .prepare_cached("INSERT INTO search_import (import, record) VALUES (?1, ?2) ON CONFLICT (import) DO UPDATE SET record = ?2")?
        .execute([import, record])?;
    Ok(())
}

fn store(
    transaction: &Transaction<'_>,
    goods: &mut FxHashMap<Arc<str>, i64>,
    entry: &Entry,
) -> Result<(), Error> {
    overtake(transaction, &entry.overtaken)?;
    let mut orders: FxHashMap<&str, i64> = FxHashMap::default();
    let mut slots = Vec::with_capacity(entry.tellings.len());
    for told in &entry.tellings {
        slots.push(match told {
            Told::Nothing => Slot::None,
            Told::Order(number, words) => {
                let order = if let Some(order) = orders.get(number.as_str()) {
                    *order
                } else {
                    let order = insert_order(transaction, number, entry.first)?;
                    orders.insert(number, order);
                    order
                };
                let goods = goods_id(transaction, goods, words)?;
                Slot::Order { order, goods }
            }
            Told::Listing(words, key, has_options) => {
                let goods = goods_id(transaction, goods, words)?;
                match key {
                    Some(key) if !*has_options => Slot::Bare { goods, key: *key },
                    _ => Slot::Listing { goods },
                }
            }
            Told::Stock(words) => Slot::Stock {
                goods: goods_id(transaction, goods, words)?,
            },
        });
    }
    for key in &entry.full_listings {
        transaction
            .prepare_cached("INSERT OR IGNORE INTO search_listing (key) VALUES (?1)")?
            .execute([key])?;
    }
    if slots.iter().all(|slot| *slot == Slot::None) {
        return Ok(());
    }
    transaction
        .prepare_cached("INSERT INTO search_block (record, entry, tellings) VALUES (?1, ?2, ?3)")?
        .execute((entry.first, entry.number, block::pack(&slots)))?;
    Ok(())
}

fn insert_order(transaction: &Transaction<'_>, number: &str, block: i64) -> Result<i64, Error> {
    transaction
        .prepare_cached("INSERT INTO search_order (text, block) VALUES (?1, ?2)")?
        .execute((number, block))?;
    let id = transaction.last_insert_rowid();
    transaction
        .prepare_cached("INSERT INTO search_order_parts (rowid, text) VALUES (?1, ?2)")?
        .execute((id, number))?;
    Ok(id)
}

fn goods_id(
    transaction: &Transaction<'_>,
    remembered: &mut FxHashMap<Arc<str>, i64>,
    words: &Arc<str>,
) -> Result<i64, Error> {
    if let Some(id) = remembered.get(words) {
        return Ok(*id);
    }
    let hash = text_key(words);
    let known: Option<i64> = transaction
        .prepare_cached("SELECT id FROM search_goods WHERE hash = ?1 AND text = ?2")?
        .query_row((hash, &**words), |row| row.get(0))
        .optional()?;
    let id = if let Some(id) = known {
        id
    } else {
        transaction
            .prepare_cached("INSERT INTO search_goods (hash, text) VALUES (?1, ?2)")?
            .execute((hash, &**words))?;
        let id = transaction.last_insert_rowid();
        transaction
            .prepare_cached("INSERT INTO search_goods_parts (rowid, text) VALUES (?1, ?2)")?
            .execute((id, &**words))?;
        id
    };
    if remembered.len() >= REMEMBERED_MAX {
        remembered.clear();
    }
    remembered.insert(Arc::clone(words), id);
    Ok(id)
}

/// Takes tellings out of their blocks: newer ones hold.
fn overtake(transaction: &Transaction<'_>, records: &[i64]) -> Result<(), Error> {
    let mut records = records.to_vec();
    records.sort_unstable();
    let mut rest = records.as_slice();
    while let [record, ..] = rest {
        let found: Option<(i64, i64, Vec<u8>)> = transaction
            .prepare_cached(
                "SELECT record, entry, tellings FROM search_block WHERE record <= ?1 ORDER BY record DESC LIMIT 1",
            )?
            .query_row([record], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        let Some((first, entry, bytes)) = found else {
            rest = rest.get(1..).unwrap_or_default();
            continue;
        };
        let mut slots: Vec<Slot> = block::slots(&bytes, entry)?.collect::<Result<_, _>>()?;
        let end = first.saturating_add_unsigned(slots.len() as u64);
        // A telling that was never searched has no block: the one before it is another's and ends earlier.
        let count = rest.iter().take_while(|record| **record < end).count();
        let (here, later) = rest.split_at(count.max(1));
        rest = later;
        let mut is_changed = false;
        for record in here {
            let at = usize::try_from(record - first).unwrap_or(usize::MAX);
            if let Some(slot) = slots.get_mut(at).filter(|slot| **slot != Slot::None) {
                *slot = Slot::None;
                is_changed = true;
            }
        }
        if is_changed {
            transaction
                .prepare_cached("UPDATE search_block SET tellings = ?2 WHERE record = ?1")?
                .execute((first, block::pack(&slots)))?;
        }
    }
    Ok(())
}

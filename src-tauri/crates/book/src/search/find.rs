//! Finds the tellings that a query fits: from the index, and by looking at what is not in it yet.

use std::{cmp::Reverse, collections::BinaryHeap};

use rusqlite::{Connection, OptionalExtension};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    block::{self, Slot},
    fit::{Fit, Fits, Query},
    pending::{Entry, Told, every},
};
use crate::error::Error;

/// The fewest signs that the parts know.
const PART_CHARS: usize = 3;

/// What was found is one of these, in the order in which equal fits are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A line of an order.
    Order,
    /// A variant of a listing.
    Listing,
    /// A stock item.
    Stock,
}

/// A telling that fits, the better one first: by fit, by kind, then the newer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Hit {
    /// How well it fits.
    pub(crate) fit: Fit,
    /// What it is.
    pub(crate) kind: Kind,
    /// The telling.
    pub(crate) record: Reverse<i64>,
    /// The entry that holds it.
    pub(crate) entry: i64,
    /// Its place there.
    pub(crate) position: u32,
}

/// The best hits, and how many there are in all.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The best, in order.
    pub(crate) hits: Vec<Hit>,
    /// All order lines that fit.
    pub(crate) orders: u32,
    /// All variants.
    pub(crate) listings: u32,
    /// All stock items.
    pub(crate) stock: u32,
}

/// Finds the best `limit` hits of a query, counting all.
pub(crate) fn find(connection: &Connection, query: &Query, limit: usize) -> Result<Found, Error> {
    if query.is_empty() {
        return Ok(Found::default());
    }
    let mut finding = Finding {
        connection,
        query,
        limit,
        best: BinaryHeap::new(),
        found: Found::default(),
        overtaken: FxHashSet::default(),
        full_listings: FxHashSet::default(),
        bare: Vec::new(),
    };
    finding.look_at_rest()?;
    finding.look_at_index()?;
    finding.finish()
}

struct Finding<'a> {
    connection: &'a Connection,
    query: &'a Query,
    limit: usize,
    /// The worst of the best on top.
    best: BinaryHeap<Hit>,
    found: Found,
    /// Tellings in the index that something outside it has overtaken.
    overtaken: FxHashSet<i64>,
    full_listings: FxHashSet<i64>,
    /// Hits that count only if nothing tells their SKU with options.
    bare: Vec<(i64, Hit)>,
}

impl Finding<'_> {
    fn take(&mut self, hit: Hit) {
        match hit.kind {
            Kind::Order => self.found.orders += 1,
            Kind::Listing => self.found.listings += 1,
            Kind::Stock => self.found.stock += 1,
        }
        if self.best.len() < self.limit {
            self.best.push(hit);
        } else if let Some(mut worst) = self.best.peek_mut()
            && hit < *worst
        {
            *worst = hit;
        }
    }

    /// Reads every record that is visible and not in the index.
    fn look_at_rest(&mut self) -> Result<(), Error> {
        every(self.connection, |entry| self.look_at(entry))
    }

    fn look_at(&mut self, entry: &Entry) {
        self.overtaken.extend(&entry.overtaken);
        self.full_listings.extend(&entry.full_listings);
        for (position, told) in (0_u32..).zip(&entry.tellings) {
            let (kind, fits, bare) = match told {
                Told::Nothing => continue,
                Told::Order(number, words) => {
                    let fits = self.query.fits(number).better(self.query.fits(words));
                    (Kind::Order, fits, None)
                }
                Told::Listing(words, key, has_options) => {
                    let bare = key.filter(|_| !has_options);
                    (Kind::Listing, self.query.fits(words), bare)
                }
                Told::Stock(words) => (Kind::Stock, self.query.fits(words), None),
            };
            let Some(fit) = self.query.overall(fits) else {
                continue;
            };
            let hit = Hit {
                fit,
                kind,
                record: Reverse(entry.first + i64::from(position)),
                entry: entry.number,
                position,
            };
            match bare {
                Some(key) => self.bare.push((key, hit)),
                None => self.take(hit),
            }
        }
    }

    fn look_at_index(&mut self) -> Result<(), Error> {
        let goods = self.texts("search_goods", "0")?.fits;
        let orders = self.texts("search_order", "block")?;
        if goods.is_empty() {
            // Numbers only: the blocks are known.
            let mut blocks: Vec<i64> = orders.blocks.into_iter().collect();
            blocks.sort_unstable();
            let mut statement = self.connection.prepare_cached(
                "SELECT record, entry, tellings FROM search_block WHERE record = ?1",
            )?;
            for block in blocks {
                let mut rows = statement.query([block])?;
                while let Some(row) = rows.next()? {
                    self.look_at_block(row, &goods, &orders.fits)?;
                }
            }
            return Ok(());
        }
        let mut statement = self
            .connection
            .prepare_cached("SELECT record, entry, tellings FROM search_block")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            self.look_at_block(row, &goods, &orders.fits)?;
        }
        Ok(())
    }

    fn look_at_block(
        &mut self,
        row: &rusqlite::Row<'_>,
        goods_fits: &FxHashMap<i64, Fits>,
        order_fits: &FxHashMap<i64, Fits>,
    ) -> Result<(), Error> {
        let (first, entry): (i64, i64) = (row.get(0)?, row.get(1)?);
        let bytes = row
            .get_ref(2)?
            .as_blob()
            .map_err(|_| Error::Inconsistent { entry })?;
        let of =
            |fits: &FxHashMap<i64, Fits>, id: i64| fits.get(&id).copied().unwrap_or(Fits::NOWHERE);
        for (position, slot) in (0_u32..).zip(block::slots(bytes, entry)?) {
            let (kind, fits, bare) = match slot? {
                Slot::None => continue,
                Slot::Order { order, goods } => {
                    let fits = of(order_fits, order).better(of(goods_fits, goods));
                    (Kind::Order, fits, None)
                }
                Slot::Listing { goods } => (Kind::Listing, of(goods_fits, goods), None),
                Slot::Bare { goods, key } => (Kind::Listing, of(goods_fits, goods), Some(key)),
                Slot::Stock { goods } => (Kind::Stock, of(goods_fits, goods), None),
            };
            if fits == Fits::NOWHERE {
                continue;
            }
            let record = first + i64::from(position);
            let Some(fit) = self.query.overall(fits) else {
                continue;
            };
            if self.overtaken.contains(&record) {
                continue;
            }
            let hit = Hit {
                fit,
                kind,
                record: Reverse(record),
                entry,
                position,
            };
            match bare {
                Some(key) => self.bare.push((key, hit)),
                None => self.take(hit),
            }
        }
        Ok(())
    }

    /// How each distinct text fits that holds at least one word of the query.
    fn texts(&self, table: &str, block: &str) -> Result<Texts, Error> {
        let mut texts = Texts::default();
        for term in &self.query.terms {
            let (sql, parts) = match parts_of(term) {
                Some(parts) => (
                    format!(
                        "SELECT t.id, t.text, {block} FROM {table}_parts p CROSS JOIN {table} t ON t.id = p.rowid WHERE {table}_parts MATCH ?1"
                    ),
                    parts,
                ),
                // Too short for the parts: every text is looked at.
                None => (
                    format!("SELECT id, text, {block} FROM {table} WHERE ?1 IS NOT NULL"),
                    String::new(),
                ),
            };
            let mut statement = self.connection.prepare_cached(&sql)?;
            let mut rows = statement.query([parts])?;
            while let Some(row) = rows.next()? {
                let text = row.get_ref(1)?.as_str().unwrap_or_default();
                if !text.contains(term.as_str()) {
                    continue;
                }
                let id = row.get(0)?;
                if let std::collections::hash_map::Entry::Vacant(entry) = texts.fits.entry(id) {
                    entry.insert(self.query.fits(text));
                    texts.blocks.insert(row.get(2)?);
                }
            }
        }
        Ok(texts)
    }

    fn finish(mut self) -> Result<Found, Error> {
        let mut is_told = self
            .connection
            .prepare_cached("SELECT 1 FROM search_listing WHERE key = ?1")?;
        for (key, hit) in std::mem::take(&mut self.bare) {
            let is_in_index = is_told.query_row([key], |_| Ok(())).optional()?.is_some();
            if !is_in_index && !self.full_listings.contains(&key) {
                self.take(hit);
            }
        }
        drop(is_told);
        self.found.hits = self.best.into_sorted_vec();
        Ok(self.found)
    }
}

/// Distinct texts that hold a word of the query.
#[derive(Default)]
struct Texts {
    fits: FxHashMap<i64, Fits>,
    /// For numbers of orders: where their lines are.
    blocks: FxHashSet<i64>,
}

/// A term as the parts are asked for it: every three signs in a row, each quoted; `None` where it is shorter.
fn parts_of(term: &str) -> Option<String> {
    let signs: Vec<char> = term.chars().collect();
    let mut parts: Vec<String> = signs
        .windows(PART_CHARS)
        .map(|part| {
            let part: String = part.iter().collect();
            format!("\"{}\"", part.replace('"', "\"\""))
        })
        .collect();
    parts.sort_unstable();
    parts.dedup();
    (!parts.is_empty()).then(|| parts.join(" AND "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_asked_for_in_quoted_parts() {
        assert_eq!(parts_of("ab"), None);
        assert_eq!(parts_of("藏青"), None);
        assert_eq!(parts_of("aaaa").unwrap(), "\"aaa\"");
        assert_eq!(
            parts_of("a\"or\"").unwrap(),
            "\"\"\"or\" AND \"a\"\"o\" AND \"or\"\"\""
        );
    }
}

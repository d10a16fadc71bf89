//! What all cases rest on: goods, mappings, decisions, sheets and imports, read once for all of them.

use std::sync::Arc;

use rusqlite::Connection;
use rustc_hash::FxHashMap;
use tallyman_core::{
    case::Printed,
    check::{
        day::{Replayed, Surroundings, check},
        judge::Vocabulary,
    },
    moment::Moment,
    record::OrderLine,
};

use super::{earlier::KnownGoods, lines::Lines, sheets::Sheets};
use crate::{
    day::{SUPPLIER, history_before, is_complete, load_mapping_rows, load_stock, load_variants},
    error::Error,
    journal::RecordReader,
    judging::with_answers,
    projection::{CaseRow, KnownImport, Projections},
    shop::Shop,
    spoken,
};

/// When an import began, and the last of those that were given with it.
#[derive(Clone, Copy, Debug)]
struct Given {
    began: Moment,
    with_all: Moment,
}

/// What cases rest on beside their own order.
#[derive(Debug)]
pub(crate) struct Ground {
    /// Goods, mappings and decisions.
    pub(super) surroundings: Surroundings,
    /// The orders that were asked for.
    pub(super) lines: Lines,
    /// What their lines are of.
    pub(super) goods: KnownGoods,
    /// When it was gathered.
    pub(super) now: Moment,
    supplier: Option<String>,
    given: FxHashMap<i64, Given>,
    /// The newest file of each channel that lists every open order.
    complete: FxHashMap<String, i64>,
    history_before: Option<Moment>,
    sheets: Sheets,
    /// The entries of decisions by their ids.
    decisions: FxHashMap<String, i64>,
}

impl Shop {
    /// What cases rest on, read once for each state of the book that changes it.
    pub(crate) fn ground(&self) -> Result<Arc<Ground>, Error> {
        self.keep(
            |kept| &mut kept.ground,
            || {
                let ground = self.ledger.read(Ground::gather)?;
                // Whatever was read had happened by then.
                let now = self.now();
                Ok(Ground { now, ..ground })
            },
        )
    }
}

impl Ground {
    fn gather(connection: &Connection) -> Result<Self, Error> {
        let projections = Projections::new(connection);
        let imports = projections.imports()?;
        let began = imports
            .iter()
            .map(|import| (import.import, Moment(import.began_ms)))
            .collect();
        let mut reader = RecordReader::new(connection);
        let variants = load_variants(projections, &began, &mut reader)?;
        let stock = load_stock(projections, &began, &mut reader)?;
        let told = load_mapping_rows(projections, &imports, &mut reader)?;
        let decisions = spoken::decisions(connection)?;
        let sheets = Sheets::gather(connection, &decisions)?;
        Ok(Self {
            surroundings: Surroundings::new(variants, stock, told, decisions),
            lines: Lines::default(),
            goods: KnownGoods::default(),
            now: Moment(0),
            supplier: projections.setting(SUPPLIER)?,
            given: given(&imports),
            complete: imports
                .iter()
                .filter(|import| is_complete(import))
                .map(|import| (import.channel.clone(), import.import))
                .collect(),
            history_before: history_before(projections)?,
            sheets,
            decisions: projections.decision_entries()?,
        })
    }

    /// Looks the orders of many cases up at once.
    pub(crate) fn look_up<'r>(
        &self,
        connection: &Connection,
        rows: impl Iterator<Item = &'r CaseRow>,
    ) -> Result<(), Error> {
        let orders = rows.filter_map(|row| row.order.as_ref());
        self.lines.look_up(connection, orders)
    }

    /// When an import began.
    pub(super) fn began(&self, import: i64) -> Option<Moment> {
        self.given.get(&import).map(|given| given.began)
    }

    /// When the files that were given with an import were told. They count as one moment.
    pub(super) fn told_with(&self, import: i64) -> Option<Moment> {
        self.given.get(&import).map(|given| given.with_all)
    }

    /// Whether a line that a file had last is no longer what that file says: a newer one lists every open order and not
    /// this one, or the seller counts it as history.
    pub(super) fn is_overtaken(&self, line: &OrderLine, import: i64) -> bool {
        let is_history = self
            .history_before
            .zip(line.ordered_at)
            .is_some_and(|(before, ordered_at)| ordered_at < before);
        let complete = self.complete.get(&line.channel);
        is_history || complete.is_some_and(|newest| *newest > import)
    }

    /// Whether a sheet that has a line may have been taken back.
    pub(super) fn may_be_taken_back(&self, line: &OrderLine) -> bool {
        self.sheets.may_be_taken_back(line)
    }

    /// The sheets that have a line, oldest first, by what it is and was before.
    pub(super) fn printed(&self, line: &OrderLine, before: &[OrderLine]) -> Vec<Printed> {
        self.sheets.of(line, before)
    }

    /// The entry of a decision.
    pub(super) fn decision_entry(&self, id: &str) -> Option<i64> {
        self.decisions.get(id).copied()
    }

    /// The check of one line as it would have been at a moment.
    pub(super) fn replay(&self, vocabulary: &Vocabulary, line: &OrderLine, at: Moment) -> Replayed {
        let supplier = self.supplier.as_deref();
        self.surroundings.replay(line, at, &|day| {
            with_answers(vocabulary, day.decisions, supplier, |judges| {
                check(day, judges)
            })
        })
    }

    /// Units on the shelf by the newest list, where it says so.
    pub(super) fn in_stock(&self, sku: &str) -> Option<i64> {
        self.surroundings.stock_item(sku)?.quantity
    }
}

fn given(imports: &[KnownImport]) -> FxHashMap<i64, Given> {
    let mut of_batch: FxHashMap<i64, i64> = FxHashMap::default();
    for import in imports {
        let last = of_batch.entry(import.batch).or_insert(import.began_ms);
        *last = import.began_ms.max(*last);
    }
    let with_all = |import: &KnownImport| of_batch.get(&import.batch).copied();
    imports
        .iter()
        .map(|import| {
            let given = Given {
                began: Moment(import.began_ms),
                with_all: Moment(with_all(import).unwrap_or(import.began_ms)),
            };
            (import.import, given)
        })
        .collect()
}

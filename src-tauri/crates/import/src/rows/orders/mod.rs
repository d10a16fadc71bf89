mod fields;
mod parts;

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use tallyman_core::record::{LineState, OrderLine, Record};

use fields::Fields;

use super::{
    Extractor, Halt, Run, Table,
    conditions::{Test, all_hold},
    table::Cells,
};
use crate::{
    columns::OptionAt,
    frame::Row,
    header::normalise,
    profile::{State, Variation, ZeroQuantity},
    report::{Rejection, Tally},
    sentence::Sentence,
};

/// Unknown words of a status column that are told.
const STRANGE_MAX: usize = 20;

/// Lines of orders.
pub(crate) struct Orders<'t> {
    table: &'t Table<'t>,
    at: Fields,
    states: Vec<(State, Vec<Test>)>,
    parent: Vec<Test>,
    skip: Vec<(String, bool, Vec<Test>)>,
    options: Vec<OptionAt>,
    tail: Vec<String>,
    ignore: Vec<String>,
    inherits: Vec<bool>,
    /// The first row of the order that is being read.
    above: Row,
    order: String,
    positions: FxHashMap<u64, u32>,
    /// Words of a status column that nobody knows, each told once.
    strange: FxHashSet<String>,
}

impl<'t> Orders<'t> {
    pub(crate) fn new(table: &'t Table<'t>) -> Self {
        let columns = &table.columns;
        let profile = table.profile;
        let variation = profile.variation.as_ref();
        let words = |words: fn(&Variation) -> &Vec<String>| {
            variation
                .map(|rule| words(rule).iter().map(|word| normalise(word)).collect())
                .unwrap_or_default()
        };
        let inherits = columns.mask(&profile.rows.inherit);
        Self {
            table,
            at: Fields::resolve(table),
            states: profile
                .states
                .iter()
                .map(|rule| (rule.state, Test::resolve(&rule.when, columns)))
                .collect(),
            parent: Test::resolve(&profile.rows.parent, columns),
            skip: profile
                .rows
                .skip
                .iter()
                .map(|rule| {
                    (
                        rule.rule.clone(),
                        rule.continues,
                        Test::resolve(&rule.when, columns),
                    )
                })
                .collect(),
            options: OptionAt::resolve(profile, columns),
            tail: words(|rule| &rule.tail),
            ignore: words(|rule| &rule.ignore),
            inherits,
            above: Row::default(),
            order: String::new(),
            positions: FxHashMap::default(),
            strange: FxHashSet::default(),
        }
    }

    /// What a row is, before it is read as a line.
    fn class(&self, cells: &Cells<'_>, order: &str) -> Option<Tally> {
        let continues = order.is_empty() || order == self.order;
        for (rule, needs_before, tests) in &self.skip {
            if all_hold(tests, cells) && (!needs_before || (continues && !self.order.is_empty())) {
                return Some(Tally::Skipped(Sentence::named(rule)));
            }
        }
        all_hold(&self.parent, cells).then_some(Tally::Parent)
    }

    fn line(
        &mut self,
        row: &Row,
        order: String,
        run: &mut Run<'_>,
    ) -> Result<OrderLine, Rejection> {
        let above = (!self.inherits.is_empty() && self.order == order).then_some(&self.above);
        let cells = Cells {
            row,
            above,
            inherits: &self.inherits,
        };
        let table = self.table;
        let at = &self.at;
        let sku = cells.sku(table, at.sku, run)?;
        let title = cells.text(at.title).into_owned();
        if sku.is_none() && title.is_empty() {
            return Err(table.reject(row, at.title.or(at.sku), Sentence::NothingOrdered {}));
        }
        let listing = cells.id(table, at.listing)?;
        let id = cells.id(table, at.line)?;
        let quantity = cells.quantity(table, at.quantity)?;
        let (mut state, is_known) = self.state(&cells);
        if !is_known && let Some(word) = cells.filled(at.status) {
            remark_status(
                &mut self.strange,
                word,
                row,
                table.columns.header(at.status),
                run,
            );
        }
        if quantity == 0 {
            match table.profile.rows.zero_quantity {
                ZeroQuantity::Fulfilled if state.is_open() => state = LineState::Fulfilled,
                ZeroQuantity::Reject if state.is_open() => {
                    return Err(table.reject(row, at.quantity, Sentence::QuantityZero {}));
                }
                ZeroQuantity::Fulfilled | ZeroQuantity::Reject => {}
            }
        }
        let mut private = self.private(&cells);
        let options = self.options(&cells, &title, &mut private);
        let carrier = self.carrier(&cells, &mut private);
        let shipped_at = self.shipped_at(&cells, &state, run);
        let line = id.unwrap_or_else(|| position(&mut self.positions, &order).to_string());
        Ok(OrderLine {
            channel: cells
                .filled(at.channel)
                .unwrap_or_else(|| table.channel.clone()),
            order,
            line,
            listing,
            sku,
            title,
            options,
            quantity,
            state,
            ordered_at: self.moment(&cells, at.ordered_at, run),
            updated_at: self.moment(&cells, at.updated_at, run),
            ship_by: self.moment(&cells, at.ship_by, run),
            shipped_at,
            carrier,
            price: self.price(&cells, quantity, run),
            country: cells.filled(at.country),
            place: table.place(row),
            private,
        })
    }
}

impl Extractor for Orders<'_> {
    fn take(&mut self, row: &Row, run: &mut Run<'_>) -> Result<(), Halt> {
        let cells = Cells::alone(row);
        let order = match cells.id(self.table, self.at.order) {
            Ok(order) => order.unwrap_or_default(),
            Err(rejection) => return run.count(row.number, Tally::Rejected(rejection)),
        };
        let is_merged =
            order.is_empty() && !self.order.is_empty() && self.table.profile.id == "mapped";
        let order = if is_merged {
            let sentence = Sentence::OrderFromAbove {};
            run.note(
                row.number,
                self.table.columns.header(self.at.order),
                sentence,
            );
            self.order.clone()
        } else {
            order
        };
        let class = self.class(&cells, &order);
        if let Some(tally) = class {
            if tally == Tally::Parent {
                self.above.clone_from(row);
                self.order = order;
            }
            return run.count(row.number, tally);
        }
        if order.is_empty() {
            let rejection = self.table.reject(row, self.at.order, Sentence::NoOrder {});
            return run.count(row.number, Tally::Rejected(rejection));
        }
        if self.order != order {
            if !self.inherits.is_empty() {
                self.above.clone_from(row);
            }
            self.order.clone_from(&order);
        }
        match self.line(row, order, run) {
            Ok(line) => {
                run.give(Record::Order(line))?;
                run.count(row.number, Tally::Used)
            }
            Err(rejection) => run.count(row.number, Tally::Rejected(rejection)),
        }
    }
}

/// The line's position within its order, also where the lines of an order do not follow one another.
fn position(positions: &mut FxHashMap<u64, u32>, order: &str) -> u32 {
    let mut hasher = FxHasher::default();
    order.hash(&mut hasher);
    let position = positions.entry(hasher.finish()).or_default();
    *position = position.saturating_add(1);
    *position
}

/// Tells once of each word of a status column that is not known.
fn remark_status(
    strange: &mut FxHashSet<String>,
    word: String,
    row: &Row,
    column: String,
    run: &mut Run<'_>,
) {
    if strange.len() < STRANGE_MAX && !strange.contains(&word) {
        let sentence = Sentence::StatusUnknown { word: word.clone() };
        run.note(row.number, column, sentence);
        strange.insert(word);
    }
}

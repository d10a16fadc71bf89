use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use tallyman_core::{
    moment::Moment,
    money::Money,
    record::{LineState, OptionValue, OrderLine, Private, Record},
};

use super::{
    Extractor, Halt, Run, Table,
    conditions::{Test, all_hold},
    picks::variation,
    table::Cells,
};
use crate::{
    cell::{moment, money},
    columns::OptionAt,
    frame::Row,
    header::normalise,
    profile::{Grammar, State, Variation, ZeroQuantity},
    report::{Rejection, Tally},
    variation::{cut_bracket, pairs, positional, title_suffix},
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

/// Where the fields are.
struct Fields {
    order: Option<usize>,
    line: Option<usize>,
    listing: Option<usize>,
    sku: Option<usize>,
    title: Option<usize>,
    quantity: Option<usize>,
    price: Option<usize>,
    currency: Option<usize>,
    ordered_at: Option<usize>,
    updated_at: Option<usize>,
    ship_by: Option<usize>,
    preorder_from: Option<usize>,
    country: Option<usize>,
    channel: Option<usize>,
    note: Option<usize>,
    personalisation: Option<usize>,
    variation: Option<usize>,
    status: Option<usize>,
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
                return Some(Tally::Skipped(rule.clone()));
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
            return Err(table.reject(
                row,
                at.title.or(at.sku),
                "neither a SKU nor a title says what was sold",
            ));
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
                    return Err(table.reject(
                        row,
                        at.quantity,
                        "the quantity is 0; a number of units from 1 was expected",
                    ));
                }
                ZeroQuantity::Fulfilled | ZeroQuantity::Reject => {}
            }
        }
        let mut private = self.private(&cells);
        let options = self.options(&cells, &title, &mut private);
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
            price: self.price(&cells, quantity, run),
            country: cells.filled(at.country),
            place: table.place(row),
            private,
        })
    }

    /// The line's state, and whether a rule told it.
    fn state(&self, cells: &Cells<'_>) -> (LineState, bool) {
        let rule = self.states.iter().find(|(_, tests)| all_hold(tests, cells));
        let state = match rule.map_or(State::Open, |(state, _)| *state) {
            State::Open => LineState::Open,
            State::Unpaid => LineState::Unpaid,
            State::Cancelled => LineState::Cancelled { requested: false },
            State::CancelRequested => LineState::Cancelled { requested: true },
            State::Fulfilled => LineState::Fulfilled,
            State::Refunded => LineState::Refunded,
            State::Held => LineState::Held,
            State::PreOrder => LineState::PreOrder {
                from: moment(&cells.text(self.at.preorder_from), self.table.date_order),
            },
            State::ByMarketplace => LineState::ByMarketplace,
            State::NotShipped => LineState::NotShipped,
        };
        (state, rule.is_some())
    }

    fn private(&self, cells: &Cells<'_>) -> Private {
        let columns = &self.table.columns;
        let mut private = Private {
            person: Vec::with_capacity(columns.person.len()),
            note: cells.filled(self.at.note),
            personalisation: cells.filled(self.at.personalisation),
            unknown: Vec::new(),
        };
        for (name, column) in &columns.person {
            let text = cells.text(Some(*column));
            if !text.is_empty() {
                private.person.push((name.clone(), text.into_owned()));
            }
        }
        for &column in &columns.unknown {
            let text = cells.row.raw(column).trim();
            if !text.is_empty() {
                private
                    .unknown
                    .push((columns.header(Some(column)), text.to_owned()));
            }
        }
        private
    }

    fn options(&self, cells: &Cells<'_>, title: &str, private: &mut Private) -> Vec<OptionValue> {
        let mut options = Vec::new();
        for option in &self.options {
            if let Some(value) = cells.filled(Some(option.value)) {
                let name = option
                    .rule
                    .name
                    .clone()
                    .or_else(|| cells.filled(option.name));
                options.push(OptionValue { name, value });
            }
        }
        for (name, column) in &self.table.columns.options {
            if let Some(value) = cells.filled(Some(*column)) {
                options.push(OptionValue::named(name.clone(), value));
            }
        }
        let cell = cells.text(self.at.variation);
        let grammar = self
            .table
            .profile
            .variation
            .as_ref()
            .map(|rule| rule.grammar);
        match grammar {
            Some(Grammar::Pairs) => {
                let cell = if cell.is_empty() {
                    cut_bracket(title).map_or("", |(_, inner)| inner)
                } else {
                    &*cell
                };
                let known = |name: &str| self.table.is_option_name(name);
                let parts = pairs(cell, &known, &self.tail, &self.ignore);
                options.extend(parts.options);
                private.personalisation = private.personalisation.take().or(parts.personalisation);
            }
            Some(Grammar::Positional) => options.extend(positional(&cell)),
            Some(Grammar::TitleSuffix) if options.is_empty() => {
                options.extend(
                    title_suffix(&cell)
                        .map(|(_, options)| options)
                        .unwrap_or_default(),
                );
            }
            Some(Grammar::TitleSuffix) => {}
            None => options.extend(variation(self.table, &cell)),
        }
        options
    }

    fn moment(
        &self,
        cells: &Cells<'_>,
        column: Option<usize>,
        run: &mut Run<'_>,
    ) -> Option<Moment> {
        let text = cells.text(column);
        if text.is_empty() || &*text == "--" {
            return None;
        }
        let moment = moment(&text, self.table.date_order);
        if moment.is_none() {
            let sentence = "The date could not be read and was left out; a form such as 2026-09-22 was expected.";
            run.note(
                cells.row.number,
                self.table.columns.header(column),
                sentence,
            );
        }
        moment
    }

    fn price(&self, cells: &Cells<'_>, quantity: u32, run: &mut Run<'_>) -> Option<Money> {
        let text = cells.text(self.at.price);
        if text.is_empty() || &*text == "--" {
            return None;
        }
        let form = &self.table.profile.money;
        let currency = cells.filled(self.at.currency);
        let price = money(&text, currency.as_deref(), &form.symbols);
        if price.is_none() && (currency.is_some() || !form.symbols.is_empty()) {
            let sentence = "The price could not be read for certain and was left out; a form such as 12.34 was expected.";
            run.note(
                cells.row.number,
                self.table.columns.header(self.at.price),
                sentence,
            );
        }
        let mut price = price?;
        if form.is_per_unit {
            price.amount_minor = price.amount_minor.checked_mul(i64::from(quantity))?;
        }
        Some(price)
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
            let sentence =
                "The row names no order and was taken for the one above, as in merged cells.";
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
            let rejection = self
                .table
                .reject(row, self.at.order, "the row names no order");
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

impl Fields {
    fn resolve(table: &Table<'_>) -> Self {
        let get = |field: &str| table.columns.get(field);
        Self {
            order: get("order"),
            line: get("line"),
            listing: get("listing"),
            sku: get("sku"),
            title: get("title"),
            quantity: get("quantity"),
            price: get("price"),
            currency: get("currency"),
            ordered_at: get("ordered_at"),
            updated_at: get("updated_at"),
            ship_by: get("ship_by"),
            preorder_from: get("preorder_from"),
            country: get("country"),
            channel: get("channel"),
            note: get("note"),
            personalisation: get("personalisation"),
            status: get("status"),
            variation: get(table
                .profile
                .variation
                .as_ref()
                .map_or("variation", |rule| &rule.column)),
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
        let sentence = format!(
            "The status “{word}” is not known and was taken as open; check the lines that have it."
        );
        run.note(row.number, column, sentence);
        strange.insert(word);
    }
}

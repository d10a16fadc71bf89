use tallyman_core::{
    moment::Moment,
    money::Money,
    record::{LineState, OptionValue, Private},
};

use super::{Orders, Run};
use crate::{
    cell::{moment, money},
    profile::{Grammar, State},
    rows::{conditions::all_hold, picks::variation, table::Cells},
    sentence::Sentence,
    variation::{cut_bracket, pairs, positional, title_suffix},
};

/// The carriers that may stand in the open, each with how its name may begin in a file.
const CARRIERS: &str = include_str!("../../../../../../assets/profiles/carriers.tsv");

/// The carrier whose name words begin with.
fn known_carrier(words: &str) -> Option<&'static str> {
    let words = words.to_lowercase();
    let rows = CARRIERS
        .lines()
        .skip(1)
        .filter_map(|row| row.split_once('\t'));
    let goes_on = |rest: &str| rest.starts_with(|sign: char| sign.is_ascii_alphanumeric());
    rows.filter(|(_, begins)| {
        words
            .strip_prefix(begins)
            .is_some_and(|rest| !goes_on(rest))
    })
    .map(|(name, _)| name)
    .next()
}

impl Orders<'_> {
    /// Who carries it, by the name that is known here. A cell that says more, such as the number of the parcel ("DHL 00340…")
    /// or whoever fetches it, goes with what is private: whatever may name a person can be erased.
    pub(super) fn carrier(&self, cells: &Cells<'_>, private: &mut Private) -> Option<String> {
        let words = cells.filled(self.at.carrier)?;
        let known = known_carrier(&words);
        if known.is_none_or(|name| !name.eq_ignore_ascii_case(&words)) {
            let header = self.table.columns.header(self.at.carrier);
            private.unknown.push((header, words));
        }
        known.map(str::to_owned)
    }

    /// When a line was sent. Of a day that a file tells of the whole order only lines that are told to be sent have it.
    pub(super) fn shipped_at(
        &self,
        cells: &Cells<'_>,
        state: &LineState,
        run: &mut Run<'_>,
    ) -> Option<Moment> {
        let inherited = &self.table.profile.rows.inherit;
        let is_of_order = inherited.iter().any(|field| field == "shipped_at");
        if is_of_order && *state != LineState::Fulfilled {
            return None;
        }
        self.moment(cells, self.at.shipped_at, run)
    }

    /// The line's state, and whether a rule told it.
    pub(super) fn state(&self, cells: &Cells<'_>) -> (LineState, bool) {
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

    pub(super) fn private(&self, cells: &Cells<'_>) -> Private {
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

    pub(super) fn options(
        &self,
        cells: &Cells<'_>,
        title: &str,
        private: &mut Private,
    ) -> Vec<OptionValue> {
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

    pub(super) fn moment(
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
            let sentence = Sentence::DateLeftOut {};
            run.note(
                cells.row.number,
                self.table.columns.header(column),
                sentence,
            );
        }
        moment
    }

    pub(super) fn price(
        &self,
        cells: &Cells<'_>,
        quantity: u32,
        run: &mut Run<'_>,
    ) -> Option<Money> {
        let text = cells.text(self.at.price);
        if text.is_empty() || &*text == "--" {
            return None;
        }
        let form = &self.table.profile.money;
        let currency = cells.filled(self.at.currency);
        let price = money(&text, currency.as_deref(), &form.symbols);
        if price.is_none() && (currency.is_some() || !form.symbols.is_empty()) {
            let sentence = Sentence::PriceLeftOut {};
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

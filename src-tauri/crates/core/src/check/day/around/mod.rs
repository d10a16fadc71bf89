//! One line held against what it can reach of a shop, instead of against the whole shop.
//!
//! A shop has tens of thousands of listings, stock items, mappings and decisions, and a line meets a handful of them.
//! [`Surroundings`] finds these by index. Checked against them alone, a line comes to what it comes to in a check against
//! everything; a property holds that.

mod decisions;
mod goods;
mod mapping;
mod stock;

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

pub use mapping::{MappingTold, joined};
pub use stock::{StockBefore, StockTold};

use decisions::Decisions;
use goods::{Goods, Shaped};

use super::{
    Component, Day, DayLine, DayVariant, Decision, Deed, Finding, LineKey, LineReport, Mapping,
    Report, wanted::filled,
};
use crate::{
    moment::Moment,
    record::{LineState, OrderLine, StockItem},
};

/// The goods, mappings and decisions of a shop, found by what a line says.
#[derive(Debug, Default)]
pub struct Surroundings {
    variants: Vec<DayVariant>,
    stock: Vec<StockTold>,
    told: Vec<MappingTold>,
    decisions: Vec<Decision>,
    goods: Goods,
    decided: Decisions,
}

/// What one line reaches at one moment; indices in a report are places in here.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// Variants of listings.
    pub variants: Vec<DayVariant>,
    /// Stock items, as they were told then.
    pub stock: Vec<StockItem>,
    /// Beside each the entry that told its words.
    pub stock_entries: Vec<i64>,
    /// Mappings in force then.
    pub mappings: Vec<Mapping>,
    /// Decisions that were made until then.
    pub decisions: Vec<Decision>,
    /// Which of all decisions those are.
    chosen: BTreeSet<u32>,
}

/// What the check says of one line as it was at a moment.
#[derive(Clone, Debug)]
pub struct Replayed {
    /// What was found about it; answers that were given until then stand with it. How it could have been mended is left
    /// out: that was a question of its day.
    pub findings: Vec<Finding>,
    /// The line's own report; its indices are places in `around`.
    pub line: Option<LineReport>,
    /// What it was held against.
    pub around: Around,
}

/// The places of what one line reaches.
#[derive(Debug, Default)]
struct Reach<'a> {
    /// Ids of listings on the line's channel, and the title that stands for one that has none.
    listings: BTreeSet<&'a str>,
    variants: BTreeSet<u32>,
    skus: BTreeSet<&'a str>,
    decisions: BTreeSet<u32>,
    told: BTreeSet<u32>,
    stock: BTreeSet<u32>,
}

impl Surroundings {
    /// Indexes a shop. Mapping rows stand in the order in which they were told, decisions oldest first.
    pub fn new(
        variants: Vec<DayVariant>,
        stock: Vec<StockTold>,
        told: Vec<MappingTold>,
        decisions: Vec<Decision>,
    ) -> Self {
        Self {
            goods: Goods::new(&variants, &stock, &told),
            decided: Decisions::new(&decisions),
            variants,
            stock,
            told,
            decisions,
        }
    }

    /// The decisions about one line by itself, oldest first.
    pub fn decisions_about(&self, line: &LineKey) -> impl Iterator<Item = &Decision> {
        self.decided
            .of_key(line)
            .filter_map(|at| self.decisions.get(at as usize))
    }

    /// The stock item of exactly this SKU, as it is told now.
    pub fn stock_item(&self, sku: &str) -> Option<&StockItem> {
        let alike = self.goods.stock(sku);
        let told = alike.filter_map(|at| self.stock.get(at as usize));
        let mut items = told.map(|told| &told.item);
        items.find(|item| item.sku == sku)
    }

    /// The rows of mapping files about a SKU, in the order in which they were told.
    pub fn mapping_rows(&self, channel_sku: &str) -> impl Iterator<Item = &MappingTold> {
        self.goods
            .told(channel_sku)
            .filter_map(|at| self.told.get(at as usize))
    }

    /// Checks one line with the listings, labels, mappings and answers of a moment, as if it were open. Pick lists, sheets and other
    /// orders say nothing here.
    pub fn replay(
        &self,
        line: &OrderLine,
        at: Moment,
        check: &dyn Fn(&Day<'_>) -> Report,
    ) -> Replayed {
        let lines = [DayLine::from(OrderLine {
            state: LineState::Open,
            // What nobody dates was sold by then.
            ordered_at: line.ordered_at.or(Some(at)),
            ..line.clone()
        })];
        let mut answers = BTreeSet::new();
        loop {
            let around = self.around(line, at, &answers);
            let report = check(&Day {
                lines: &lines,
                variants: &around.variants,
                stock: &around.stock,
                mappings: &around.mappings,
                picks: None,
                decisions: &around.decisions,
                printed: &[],
                now: Some(at),
            });
            // Most answers name a finding, and only the check says which there are.
            let named = report
                .findings
                .iter()
                .flat_map(|finding| [&finding.id, &finding.cause]);
            let more: Vec<u32> = named
                .flat_map(|name| self.decided.about(name))
                .filter(|index| self.is_made(*index, at) && !around.chosen.contains(index))
                .collect();
            if more.is_empty() {
                return replayed(report, around);
            }
            answers.extend(more);
        }
    }

    /// What a line reaches at a moment, with the decisions that answer what was found.
    fn around(&self, line: &OrderLine, at: Moment, answers: &BTreeSet<u32>) -> Around {
        let mut reach = Reach::default();
        self.reach_listings(line, &mut reach);
        reach.skus.extend(filled(line.sku.as_deref()));
        for variant in self.variants_of(&reach.variants) {
            reach.skus.extend(filled(variant.variant.sku.as_deref()));
        }
        let made = |index: &u32| self.is_made(*index, at);
        reach.decisions.extend(answers);
        reach
            .decisions
            .extend(self.decided.of_line(line).filter(made));
        for decision in self.decisions_of(&reach.decisions) {
            if let Deed::AmendPromise { sku, .. } = &decision.deed {
                reach.skus.extend(filled(sku.as_deref()));
            }
        }
        let taken = self.decided.of_variants(&reach.skus, &reach.listings);
        reach.decisions.extend(taken.filter(made));
        for sku in &reach.skus {
            reach.told.extend(self.told_until(sku, at));
        }
        self.reach_stock(line, at, &mut reach);
        let told = reach.told.iter();
        let items = reach.stock.iter();
        let items = items.filter_map(|index| Some(self.stock.get(*index as usize)?.at(at)));
        let (stock, stock_entries) = items.map(|(item, entry)| (item.clone(), entry)).unzip();
        Around {
            variants: self.known_at(&reach.variants, at),
            stock,
            stock_entries,
            mappings: joined(told.filter_map(|at| self.told.get(*at as usize))),
            decisions: self.decisions_of(&reach.decisions).cloned().collect(),
            chosen: reach.decisions,
        }
    }

    /// The listings that a line's id, title or SKU lead to, each as a whole: its variants are siblings.
    fn reach_listings<'a>(&'a self, line: &'a OrderLine, reach: &mut Reach<'a>) {
        let named = [line.listing.as_deref().unwrap_or_default(), &line.title];
        reach.listings.extend(named.map(str::trim));
        for at in self.goods.variants_named(line) {
            if let Some(variant) = self.variants.get(at as usize) {
                reach.listings.insert(variant.variant.listing.trim());
            }
        }
        for listing in &reach.listings {
            let variants = self.goods.variants_of(&line.channel, listing);
            reach.variants.extend(variants);
        }
    }

    /// Stock items that anything in reach takes or has the code of, and whatever looks like a SKU that nothing knows.
    fn reach_stock(&self, line: &OrderLine, at: Moment, reach: &mut Reach<'_>) {
        let mut taken: BTreeSet<&str> = BTreeSet::new();
        for told in &reach.told {
            let row = self.told.get(*told as usize);
            taken.extend(row.map(|told| told.row.stock_sku.trim()));
        }
        for decision in self.decisions_of(&reach.decisions) {
            let components = components_of(&decision.deed).into_iter().flatten();
            taken.extend(components.map(|component| component.stock_sku.trim()));
        }
        for sku in taken.iter().chain(&reach.skus) {
            reach.stock.extend(self.goods.stock(sku));
        }
        for variant in self.variants_of(&reach.variants) {
            let barcode = filled(variant.variant.barcode.as_deref());
            let items = barcode.map(|barcode| self.goods.stock_with(barcode));
            reach.stock.extend(items.into_iter().flatten());
        }
        for sku in taken.into_iter().chain(filled(line.sku.as_deref())) {
            for alike in self.goods.alike(sku) {
                match alike {
                    Shaped::Variant(index) => reach.variants.extend([index]),
                    Shaped::Stock(index) => reach.stock.extend([index]),
                    Shaped::Told(index) => {
                        let row = self.told.get(index as usize);
                        let is_told = row.is_some_and(|told| told.at <= at);
                        reach.told.extend(is_told.then_some(index));
                    }
                }
            }
            let decided = self.decided.of_alike(sku);
            let made = decided.filter(|index| self.is_made(*index, at));
            reach.decisions.extend(made);
        }
    }

    fn told_until<'a>(&'a self, sku: &str, at: Moment) -> impl Iterator<Item = u32> + use<'a> {
        let is_told = move |index: &u32| {
            self.told
                .get(*index as usize)
                .is_some_and(|told| told.at <= at)
        };
        self.goods.told(sku).filter(is_told)
    }

    fn is_made(&self, decision: u32, until: Moment) -> bool {
        let decision = self.decisions.get(decision as usize);
        decision.is_some_and(|decision| decision.at <= until)
    }

    fn variants_of<'a>(&'a self, places: &BTreeSet<u32>) -> impl Iterator<Item = &'a DayVariant> {
        places
            .iter()
            .filter_map(|at| self.variants.get(*at as usize))
    }

    /// The versions of variants that were known at a moment. One that was first seen later counts where it is the first of
    /// its choice: somebody sold it before anybody looked.
    fn known_at(&self, places: &BTreeSet<u32>, at: Moment) -> Vec<DayVariant> {
        let choice = |version: &'_ DayVariant| {
            let variant = &version.variant;
            (
                variant.channel.clone(),
                variant.listing.clone(),
                variant.sku.clone(),
            )
        };
        let is_later = |version: &DayVariant| version.since.is_some_and(|since| since > at);
        let ended = self
            .variants_of(places)
            .filter_map(|version| Some((choice(version), version.until?)));
        let ended: FxHashSet<_> = ended.filter(|(_, until)| *until > at).collect();
        let is_unknown = |version: &&DayVariant| {
            let since = version.since.filter(|_| is_later(version));
            since.is_some_and(|since| ended.contains(&(choice(version), since)))
        };
        let known = self
            .variants_of(places)
            .filter(|version| !is_unknown(version));
        known
            .map(|version| DayVariant {
                until: version.until.filter(|until| *until <= at),
                ..version.clone()
            })
            .collect()
    }

    fn decisions_of<'a>(&'a self, places: &BTreeSet<u32>) -> impl Iterator<Item = &'a Decision> {
        places
            .iter()
            .filter_map(|at| self.decisions.get(*at as usize))
    }
}

fn replayed(report: Report, around: Around) -> Replayed {
    let mut findings = report.findings;
    findings.retain(|finding| finding.line.is_some());
    for finding in &mut findings {
        finding.fixes.clear();
    }
    Replayed {
        findings,
        line: report.lines.into_iter().next(),
        around,
    }
}

/// What a decision takes from the shelf.
fn components_of(deed: &Deed) -> Vec<&[Component]> {
    match deed {
        Deed::PickInstead { components, .. } | Deed::ThisLineOnly { components, .. } => {
            vec![components]
        }
        Deed::AcceptMapping { mappings, .. } => {
            let components = mappings.iter().map(|choice| choice.components.as_slice());
            components.collect()
        }
        Deed::WordMeans { .. }
        | Deed::Accept { .. }
        | Deed::TakeDue { .. }
        | Deed::WithdrawSheet { .. }
        | Deed::IgnoreRow { .. }
        | Deed::HoldOrder { .. }
        | Deed::Override { .. }
        | Deed::AmendPromise { .. } => Vec::new(),
    }
}

//! Decisions by what they are about.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::goods::{add, places};
use crate::{
    check::day::{Decision, Deed, LineKey, VariantKey, WordScope, lookalike::shape},
    record::OrderLine,
};

type ByText = FxHashMap<String, Vec<u32>>;

/// Places of decisions.
#[derive(Debug, Default)]
pub(super) struct Decisions {
    /// Answers about words that hold everywhere, or wherever a supplier's words stand.
    everywhere: Vec<u32>,
    /// Answers about words that hold on a channel or for a listing there.
    by_channel: ByText,
    /// Answers about words of one line, agreed swaps, and what is taken for it alone.
    by_line: FxHashMap<LineKey, Vec<u32>>,
    /// Orders that are held, by number.
    by_order: ByText,
    /// What is taken for variants, by their SKUs, and by the listing of one that has none.
    by_sku: ByText,
    by_listing: ByText,
    by_shape: ByText,
    /// Whatever answers a finding or a cause.
    by_name: ByText,
}

impl Decisions {
    pub(super) fn new(decisions: &[Decision]) -> Self {
        let mut decided = Self::default();
        for (at, decision) in (0_u32..).zip(decisions) {
            decided.add(at, &decision.deed);
        }
        decided
    }

    fn add(&mut self, at: u32, deed: &Deed) {
        match deed {
            Deed::WordMeans { scope, .. } => self.add_word(at, scope),
            Deed::PickInstead { cause, variant, .. } => {
                add(&mut self.by_name, cause, at);
                self.add_variant(at, variant);
            }
            Deed::AcceptMapping { cause, mappings } => {
                add(&mut self.by_name, cause, at);
                for choice in mappings {
                    self.add_variant(at, &choice.variant);
                }
            }
            Deed::ThisLineOnly { line, finding, .. } => {
                self.by_line.entry(line.clone()).or_default().push(at);
                add(&mut self.by_name, finding, at);
            }
            Deed::Accept { finding }
            | Deed::TakeDue { finding }
            | Deed::WithdrawSheet { finding }
            | Deed::IgnoreRow { finding }
            | Deed::Override { finding, .. } => add(&mut self.by_name, finding, at),
            Deed::HoldOrder { order, .. } => add(&mut self.by_order, order, at),
            Deed::AmendPromise { line, finding, .. } => {
                self.by_line.entry(line.clone()).or_default().push(at);
                if let Some(finding) = finding {
                    add(&mut self.by_name, finding, at);
                }
            }
        }
    }

    fn add_variant(&mut self, at: u32, variant: &VariantKey) {
        match variant {
            VariantKey::Sku { sku, .. } => {
                add(&mut self.by_sku, sku, at);
                add(&mut self.by_shape, &shape(sku), at);
            }
            VariantKey::Options { listing, .. } => add(&mut self.by_listing, listing, at),
        }
    }

    fn add_word(&mut self, at: u32, scope: &WordScope) {
        match scope {
            WordScope::Line { line } => self.by_line.entry(line.clone()).or_default().push(at),
            WordScope::Listing { channel, .. } | WordScope::Shop { channel } => {
                add(&mut self.by_channel, channel, at);
            }
            WordScope::Supplier { .. } | WordScope::Everywhere => self.everywhere.push(at),
        }
    }

    /// Decisions that a line meets whatever is found about it.
    pub(super) fn of_line(&self, line: &OrderLine) -> impl Iterator<Item = u32> {
        self.everywhere
            .iter()
            .copied()
            .chain(places(&self.by_channel, &line.channel))
            .chain(places(&self.by_order, &line.order))
            .chain(self.of_key(&LineKey::of(line)))
    }

    /// Decisions on what is taken for one of these SKUs or listings.
    pub(super) fn of_variants(
        &self,
        skus: &BTreeSet<&str>,
        listings: &BTreeSet<&str>,
    ) -> impl Iterator<Item = u32> {
        let of_skus = skus.iter().flat_map(|sku| places(&self.by_sku, sku));
        let of_listings = listings
            .iter()
            .flat_map(|listing| places(&self.by_listing, listing));
        of_skus.chain(of_listings)
    }

    /// Decisions on what is taken for a SKU that looks like this one.
    pub(super) fn of_alike(&self, sku: &str) -> impl Iterator<Item = u32> + use<'_> {
        places(&self.by_shape, &shape(sku))
    }

    /// Decisions about one line by itself.
    pub(super) fn of_key(&self, line: &LineKey) -> impl Iterator<Item = u32> + use<'_> {
        self.by_line.get(line).into_iter().flatten().copied()
    }

    /// Decisions that answer a finding or a cause of this name.
    pub(super) fn about(&self, name: &str) -> impl Iterator<Item = u32> + use<'_> {
        places(&self.by_name, name)
    }
}

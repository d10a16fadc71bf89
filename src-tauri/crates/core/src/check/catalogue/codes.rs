//! SKUs of listings and stock: repeated, alike, damaged, deceiving.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{
    FlawCode,
    damage::{damage, mended},
    review::{Draft, Review},
};
use crate::{
    check::day::{VariantKey, hidden, shape},
    record::{StockItem, Variant},
};

/// The column a SKU stands in, for evidence.
const COLUMN: &str = "sku";

impl<'a> Review<'a> {
    /// Looks at the SKUs of the listings.
    pub(super) fn skus(&mut self) {
        let mut by_shape: BTreeMap<(&'a str, String), Vec<(usize, &'a Variant)>> =
            BTreeMap::default();
        for index in 0..self.listings.len() {
            self.repeated(index);
            self.without_sku(index);
            let variants: Vec<&'a Variant> = self.listings[index].variants.clone();
            for variant in variants {
                let Some(sku) = sku_of(variant) else { continue };
                by_shape
                    .entry((&variant.channel, shape(sku)))
                    .or_default()
                    .push((index, variant));
                self.damaged_listed(index, variant, sku);
            }
        }
        for alike in by_shape.into_values().filter(|alike| alike.len() > 1) {
            self.alike(&alike);
        }
    }

    fn damaged_listed(&mut self, index: usize, variant: &Variant, sku: &str) {
        let listing = &self.listings[index];
        if let Some(damage) = damage(sku) {
            let flaw = Draft::of_listing(FlawCode::DamagedSku, listing)
                .variant(variant, COLUMN)
                .words(sku, "")
                .suggested(mended(sku, damage));
            self.flaws.push(flaw.done());
            return;
        }
        let hidden = hidden(sku, &visible(sku));
        if !hidden.is_empty() {
            let flaw = Draft::of_listing(FlawCode::HiddenSign, listing)
                .variant(variant, COLUMN)
                .words(sku, "")
                .hidden(hidden)
                .suggested(Some(visible(sku)));
            self.flaws.push(flaw.done());
        }
    }

    /// One SKU on two variants of a listing that differ.
    fn repeated(&mut self, index: usize) {
        let listing = &self.listings[index];
        let mut by_sku: BTreeMap<&str, Vec<&Variant>> = BTreeMap::default();
        for variant in &listing.variants {
            if let Some(sku) = sku_of(variant) {
                by_sku.entry(sku).or_default().push(variant);
            }
        }
        let mut found = Vec::new();
        for (sku, variants) in by_sku {
            let mut options: Vec<String> = variants
                .iter()
                .map(|variant| VariantKey::options(&variant.options))
                .collect();
            options.sort_unstable();
            options.dedup();
            if options.len() < 2 {
                continue;
            }
            let mut draft = Draft::of_listing(FlawCode::RepeatedSku, listing);
            for variant in &variants {
                draft = draft.variant(variant, COLUMN);
            }
            found.push(
                draft
                    .words(sku, options.join("; "))
                    .count(variants.len())
                    .done(),
            );
        }
        self.flaws.append(&mut found);
    }

    fn without_sku(&mut self, index: usize) {
        let listing = &self.listings[index];
        let without: Vec<&&Variant> = listing
            .variants
            .iter()
            .filter(|variant| variant.is_active && sku_of(variant).is_none())
            .collect();
        let Some(first) = without.first() else { return };
        let flaw = Draft::of_listing(FlawCode::NoSku, listing)
            .variant(first, COLUMN)
            .count(without.len());
        self.flaws.push(flaw.done());
    }

    /// SKUs of one channel that differ, and look the same: each distinct pair once.
    fn alike(&mut self, alike: &[(usize, &'a Variant)]) {
        let mut distinct: Vec<(usize, &Variant)> = alike.to_vec();
        distinct.sort_by(|one, other| one.1.sku.cmp(&other.1.sku).then(one.0.cmp(&other.0)));
        distinct.dedup_by(|one, other| sku_of(one.1) == sku_of(other.1));
        for pair in distinct.windows(2) {
            let [(index, one), (_, other)] = pair else {
                continue;
            };
            let (first, second) = (
                sku_of(one).unwrap_or_default(),
                sku_of(other).unwrap_or_default(),
            );
            let flaw = Draft::of_listing(FlawCode::LookalikeSkus, &self.listings[*index])
                .variant(one, COLUMN)
                .variant(other, COLUMN)
                .words(first, second)
                .hidden(hidden(second, first));
            self.flaws.push(flaw.done());
        }
    }

    /// Looks at the SKUs of the stock list.
    pub(super) fn stock_skus(&mut self) {
        let total = self.day.stock.len() as u32;
        let mut by_shape: FxHashMap<String, Vec<&StockItem>> = FxHashMap::default();
        for item in self.day.stock {
            let sku = item.sku.trim();
            if let Some(damage) = damage(sku) {
                let flaw = Draft::of_stock(FlawCode::DamagedSku, item, total)
                    .item(item, COLUMN)
                    .words(sku, "")
                    .suggested(mended(sku, damage));
                self.flaws.push(flaw.done());
                continue;
            }
            let hidden = hidden(sku, &visible(sku));
            if !hidden.is_empty() {
                let flaw = Draft::of_stock(FlawCode::HiddenSign, item, total)
                    .item(item, COLUMN)
                    .words(sku, "")
                    .hidden(hidden)
                    .suggested(Some(visible(sku)));
                self.flaws.push(flaw.done());
            }
            by_shape.entry(shape(sku)).or_default().push(item);
        }
        let mut alike: Vec<Vec<&StockItem>> = by_shape
            .into_values()
            .filter(|items| items.len() > 1)
            .collect();
        for items in &mut alike {
            items.sort_by(|one, other| {
                (&one.sku, one.place.row, &one.label).cmp(&(
                    &other.sku,
                    other.place.row,
                    &other.label,
                ))
            });
            for pair in items.windows(2) {
                let [one, other] = pair else { continue };
                let is_same = one.sku.trim() == other.sku.trim();
                if is_same && one.label == other.label && one.options == other.options {
                    // One item in two bins stands in two rows.
                    continue;
                }
                let code = if is_same {
                    FlawCode::RepeatedSku
                } else {
                    FlawCode::LookalikeSkus
                };
                let (first, second) = (one.sku.trim(), other.sku.trim());
                let (left, right) = if is_same {
                    (first.to_owned(), format!("{}; {}", one.label, other.label))
                } else {
                    (first.to_owned(), second.to_owned())
                };
                let flaw = Draft::of_stock(code, one, total)
                    .item(one, COLUMN)
                    .item(other, COLUMN)
                    .words(left, right)
                    .count(2)
                    .hidden(if is_same {
                        Vec::new()
                    } else {
                        hidden(second, first)
                    });
                self.flaws.push(flaw.done());
            }
        }
    }
}

pub(super) fn sku_of(variant: &Variant) -> Option<&str> {
    variant
        .sku
        .as_deref()
        .map(str::trim)
        .filter(|sku| !sku.is_empty())
}

/// A SKU as it looks on paper: what is invisible left out, wide forms made narrow, odd spaces made plain.
fn visible(sku: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    sku.trim()
        .nfkc()
        .filter(|sign| !crate::check::day::is_invisible(*sign))
        .collect()
}

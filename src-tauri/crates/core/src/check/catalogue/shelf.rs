//! What is missing: barcodes and bins that others have.

use super::{
    FlawCode,
    review::{Draft, Review},
};
use crate::record::{StockItem, Variant};

/// One in this many must have a barcode or a bin before the others are said to lack one.
const CUSTOM_SHARE: usize = 4;

impl Review<'_> {
    /// Finds variants without a barcode, and items without a barcode or a bin, in a shop that uses them.
    pub(super) fn shelves(&mut self) {
        self.bare_variants();
        let has_barcode =
            |item: &&StockItem| item.barcodes.iter().any(|code| !code.trim().is_empty());
        let has_bin = |item: &&StockItem| {
            item.bin
                .as_deref()
                .is_some_and(|bin| !bin.trim().is_empty())
        };
        self.bare_items(FlawCode::NoBarcode, "barcode", has_barcode);
        self.bare_items(FlawCode::NoBin, "bin", has_bin);
    }

    fn bare_variants(&mut self) {
        let has = |variant: &Variant| {
            variant
                .barcode
                .as_deref()
                .is_some_and(|code| !code.trim().is_empty())
        };
        for index in 0..self.listings.len() {
            let listing = &self.listings[index];
            let bare: Vec<&&Variant> = listing
                .variants
                .iter()
                .filter(|variant| !has(variant))
                .collect();
            let is_custom = bare.len() < listing.variants.len();
            let Some(first) = bare.first().filter(|_| is_custom) else {
                continue;
            };
            let flaw = Draft::of_listing(FlawCode::NoBarcode, listing)
                .variant(first, "barcode")
                .count(bare.len());
            self.flaws.push(flaw.done());
        }
    }

    fn bare_items(&mut self, code: FlawCode, column: &str, has: impl Fn(&&StockItem) -> bool) {
        let stock = self.day.stock;
        let with = stock.iter().filter(&has).count();
        if with * CUSTOM_SHARE < stock.len() || with == stock.len() {
            return;
        }
        for item in stock.iter().filter(|item| !has(item)) {
            let flaw = Draft::of_stock(code, item, stock.len() as u32)
                .item(item, column)
                .words(item.sku.trim(), "");
            self.flaws.push(flaw.done());
        }
    }
}

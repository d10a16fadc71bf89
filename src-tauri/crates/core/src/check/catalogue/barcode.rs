//! Barcodes: whether a scanner can have read them, and whether two things share one.

use std::collections::BTreeMap;

use super::{
    FlawCode,
    review::{Draft, Review},
};
use crate::{
    check::day::{VariantKey, barcode_key},
    record::{StockItem, Variant},
};

/// The column a barcode stands in, for evidence.
const COLUMN: &str = "barcode";

/// What is wrong with a barcode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// Not a length that any of the barcodes in trade has, or signs that are no digits.
    Form,
    /// The last digit does not fit the others.
    CheckDigit,
}

/// Looks for a fault in the barcode of a listing: EAN-8, UPC-A, EAN-13 or GTIN-14.
pub(super) fn fault(barcode: &str) -> Option<Fault> {
    let code = barcode.trim();
    if !code.bytes().all(|byte| byte.is_ascii_digit()) || !matches!(code.len(), 8 | 12 | 13 | 14) {
        return Some(Fault::Form);
    }
    (!fits(code)).then_some(Fault::CheckDigit)
}

/// Whether the check digit fits: weights 3 and 1, from the right.
fn fits(code: &str) -> bool {
    let sum: u32 = code
        .bytes()
        .rev()
        .zip([1, 3].into_iter().cycle())
        .map(|(byte, weight)| u32::from(byte - b'0') * weight)
        .sum();
    sum.is_multiple_of(10)
}

/// The barcode as it stood before a spreadsheet took its leading zeros.
fn mended(barcode: &str) -> Option<String> {
    let code = barcode.trim();
    let is_short = code.bytes().all(|byte| byte.is_ascii_digit()) && (9..12).contains(&code.len());
    let padded = format!("{code:0>12}");
    (is_short && fits(&padded)).then_some(padded)
}

/// Whether a stock item's code claims to be a barcode of trade; shorter ones are codes of one's own.
fn is_of_trade(code: &str) -> bool {
    code.bytes().all(|byte| byte.is_ascii_digit()) && (12..=14).contains(&code.len())
}

impl Review<'_> {
    /// Finds barcodes that cannot be read, and those on two things.
    pub(super) fn barcodes(&mut self) {
        self.listed_barcodes();
        self.stocked_barcodes();
    }

    fn listed_barcodes(&mut self) {
        for index in 0..self.listings.len() {
            let listing = &self.listings[index];
            let mut by_code: BTreeMap<&str, Vec<&Variant>> = BTreeMap::default();
            let mut found = Vec::new();
            for variant in listing.variants.iter().copied() {
                let Some(barcode) = variant.barcode.as_deref().map(str::trim) else {
                    continue;
                };
                if barcode.is_empty() {
                    continue;
                }
                by_code
                    .entry(barcode_key(barcode))
                    .or_default()
                    .push(variant);
                if fault(barcode).is_some() {
                    found.push(
                        Draft::of_listing(FlawCode::InvalidBarcode, listing)
                            .variant(variant, COLUMN)
                            .words(barcode, "")
                            .suggested(mended(barcode))
                            .done(),
                    );
                }
            }
            for (barcode, variants) in by_code {
                let form = |variant: &Variant| VariantKey::options(&variant.options);
                let [first, .., last] = variants.as_slice() else {
                    continue;
                };
                if variants.iter().all(|variant| form(variant) == form(first)) {
                    continue;
                }
                let mut draft = Draft::of_listing(FlawCode::SharedBarcode, listing);
                for variant in &variants {
                    draft = draft.variant(variant, COLUMN);
                }
                found.push(
                    draft
                        .words(barcode, said(first, last))
                        .count(variants.len())
                        .done(),
                );
            }
            self.flaws.append(&mut found);
        }
    }

    fn stocked_barcodes(&mut self) {
        let total = self.day.stock.len() as u32;
        let mut by_code: BTreeMap<&str, Vec<&StockItem>> = BTreeMap::default();
        for item in self.day.stock {
            for barcode in item.barcodes.iter().map(|barcode| barcode.trim()) {
                if barcode.is_empty() {
                    continue;
                }
                by_code.entry(barcode_key(barcode)).or_default().push(item);
                if is_of_trade(barcode) && fault(barcode).is_some() {
                    self.flaws.push(
                        Draft::of_stock(FlawCode::InvalidBarcode, item, total)
                            .item(item, COLUMN)
                            .words(barcode, "")
                            .done(),
                    );
                }
            }
        }
        for (barcode, mut items) in by_code {
            items.sort_by(|one, other| one.sku.cmp(&other.sku));
            items.dedup_by(|one, other| one.sku.trim() == other.sku.trim());
            let [first, .., last] = items.as_slice() else {
                continue;
            };
            let mut draft = Draft::of_stock(FlawCode::SharedBarcode, first, total);
            for item in &items {
                draft = draft.item(item, COLUMN);
            }
            self.flaws.push(
                draft
                    .words(barcode, format!("{}, {}", first.sku, last.sku))
                    .count(items.len())
                    .done(),
            );
        }
    }
}

fn said(one: &Variant, other: &Variant) -> String {
    let words = |variant: &Variant| {
        let values: Vec<&str> = variant
            .options
            .iter()
            .map(|option| option.value.trim())
            .collect();
        if values.is_empty() {
            variant.title.trim().to_owned()
        } else {
            values.join(" / ")
        }
    };
    format!("{}; {}", words(one), words(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_checked() {
        for code in [
            "4006381333931",
            "73513537",
            "036000291452",
            "10012345678902",
        ] {
            assert_eq!(fault(code), None, "{code}");
        }
        for (code, expected) in [
            ("4006381333932", Fault::CheckDigit),
            ("4006381333391", Fault::CheckDigit),
            ("400638133393", Fault::CheckDigit),
            ("40063813339", Fault::Form),
            ("4.00638E+12", Fault::Form),
        ] {
            assert_eq!(fault(code), Some(expected), "{code}");
        }
        assert_eq!(mended("36000291452").as_deref(), Some("036000291452"));
        assert_eq!(mended("36000291453"), None);
    }
}

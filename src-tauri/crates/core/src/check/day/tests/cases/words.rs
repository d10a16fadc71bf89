//! Words and codes of rows.

use super::{Case, hold_all};
use crate::{check::day::tests::shop::Shop, record::StockItem};

const WORDS: &[Case] = &[
    (
        "a word nobody knows",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "MB-NVY", "mist beanie", 1);
        },
        &["unclear 1/1"],
    ),
    (
        "no word at all, but the mapping says so",
        |shop| {
            shop.stock("MB-NVY").label = "MB".to_owned();
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "MB-NVY", "", 1);
        },
        &[],
    ),
    (
        "no word at all, equal SKU and nothing else",
        |shop| {
            shop.mappings.clear();
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "C-MB-NVY", "", 1);
        },
        &["unproven_mapping 1/1"],
    ),
    (
        "a SKU that nobody knows and words that say nothing",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "ZZ-9", "beanie", 1);
        },
        &["unmapped 1/1"],
    ),
    (
        "a SKU that nobody knows and words that agree",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "ZZ-9", "navy beanie", 1);
        },
        &[],
    ),
    (
        "a SKU that looks like a known one",
        |shop| {
            shop.stock("MB-NVY").sku = "MB-01".to_owned();
            shop.remap("C-MB-NVY", &[("MB-01", 1)]);
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "MB-O1", "navy beanie", 1);
        },
        &["lookalike_sku 1/1"],
    ),
    (
        "an invisible character in the SKU",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "MB-\u{200B}NVY", "navy beanie", 1);
        },
        &["lookalike_sku 1/1"],
    ),
    (
        "another case of the same SKU",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", " mb-nvy ", "navy beanie", 1);
        },
        &[],
    ),
    (
        "two true SKUs that look alike, each where it belongs",
        |shop| {
            let twin = StockItem {
                sku: "TB-I".to_owned(),
                ..shop.stock("TB-1").clone()
            };
            shop.stock.push(twin);
            shop.line("1", "C-TB-1", 1);
            shop.pick("1", "TB-1", "brush single", 1);
        },
        &[],
    ),
    (
        "the supplier's own SKU",
        |shop| {
            shop.stock("MB-NVY").supplier_sku = Some("6001-3".to_owned());
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "6001-3", "", 1);
        },
        &[],
    ),
    (
        "a barcode with the zero of a UPC in front",
        |shop| {
            shop.stock("MB-NVY").barcodes = vec!["0012345678905".to_owned()];
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "", "", 1).barcode = Some("12345678905".to_owned());
        },
        &[],
    ),
];

#[test]
fn words_and_codes() {
    hold_all(WORDS);
}

#[test]
fn a_title_with_two_colours_is_asked_about_where_no_option_says_which() {
    let mut shop = Shop::new();
    let title = "Merino beanie navy black";
    shop.variants
        .retain(|variant| variant.variant.sku.as_deref() == Some("C-MB-NVY"));
    shop.variants[0].variant.options.clear();
    title.clone_into(&mut shop.variants[0].variant.title);
    let line = &mut shop.line("1", "C-MB-NVY", 1).order_line;
    line.options.clear();
    title.clone_into(&mut line.title);
    assert_eq!(shop.told(), ["unclear 1/1"]);
    title.clone_into(&mut shop.stock("MB-NVY").label);
    assert_eq!(shop.told(), Vec::<String>::new());
}

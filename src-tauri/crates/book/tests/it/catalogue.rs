//! The catalogue of a shop: its flaws, the pairs that are easily confused, and what a SKU meant when.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use crate::shop::TestShop;
use tallyman_book::{
    Language,
    api::{HistoryOf, View},
    use_case,
};

const MAPPING: &str = "Channel,Channel SKU,Stock SKU,Quantity\n";

fn history(test: &TestShop, sku: &str, language: Language) -> tallyman_book::api::HistoryView {
    let sku = sku.to_owned();
    use_case::history(&test.shop, &HistoryOf { sku, language }).unwrap()
}

#[test]
fn the_sample_shop_is_reviewed_in_each_language() {
    let test = TestShop::with_sample_day();
    let [english, german, chinese] = [Language::En, Language::De, Language::Zh]
        .map(|language| use_case::catalogue(&test.shop, &View { language }).unwrap());
    assert!(english.flaws.iter().any(|flaw| flaw.gravity == "high"));
    assert!(english.score < 100, "the sample shop has planted flaws");
    assert_eq!(english.flaws.len(), german.flaws.len());
    for (one, other) in english.flaws.iter().zip(&chinese.flaws) {
        assert_eq!(one.id, other.id);
        assert!(
            !one.fix.is_empty() && one.sentence != other.sentence,
            "{one:?}"
        );
    }
    let pair = english.pairs.first().unwrap();
    assert!(
        !pair.reasons.is_empty() && !pair.remedies.is_empty(),
        "{pair:?}"
    );
    let scores: Vec<u32> = english.pairs.iter().map(|pair| pair.score).collect();
    assert!(scores.is_sorted_by(|one, other| one >= other), "{scores:?}");
}

#[test]
fn a_mapping_that_changes_names_the_orders_it_concerns() {
    let test = TestShop::with_sample_day();
    let checked = test.shop.checked().unwrap();
    let line = checked
        .data
        .lines
        .iter()
        .map(|line| &line.order_line)
        .find(|line| line.state.is_open() && line.sku.is_some())
        .unwrap();
    let (sku, channel) = (line.sku.clone().unwrap(), line.channel.clone());
    let [one, other] = [0, 1].map(|at| checked.data.stock[at].sku.clone());
    test.import_text("first.csv", &format!("{MAPPING}{channel},{sku},{one},1\n"));
    test.import_text(
        "second.csv",
        &format!("{MAPPING}{channel},{sku},{other},2\n"),
    );
    let told = history(&test, &sku, Language::En);
    let newest = told.changes.first().unwrap();
    assert!(
        newest.sentence.contains(&format!("2 × {other}")),
        "{newest:?}"
    );
    assert!(newest.open_orders.contains(&line.order), "{newest:?}");
    assert_eq!(newest.source, "second.csv, row 2");
    let of_now = |until: bool| {
        told.spans
            .iter()
            .filter(|span| span.until.is_some() == until)
            .count()
    };
    assert!(of_now(false) >= 1 && of_now(true) >= 1, "{:?}", told.spans);
    // The stock item it takes leads to the same change.
    let by_stock = history(&test, &other, Language::De);
    assert!(
        by_stock
            .changes
            .iter()
            .any(|change| change.source == "second.csv, Zeile 2")
    );
}

#[test]
fn a_sku_that_nothing_speaks_of_is_told_so() {
    let test = TestShop::with_sample_day();
    let request = HistoryOf {
        sku: "NOBODY-1".to_owned(),
        language: Language::En,
    };
    let error = use_case::history(&test.shop, &request).unwrap_err();
    assert!(error.to_string().contains("NOBODY-1"), "{error}");
}

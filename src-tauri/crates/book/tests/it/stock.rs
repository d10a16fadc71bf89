//! Looking for the stock item that a line should take, and taking it.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use crate::shop::TestShop;
use tallyman_book::{
    Language,
    api::{ApiError, Code, FindStock, StockFound, TakeItem, Undo},
    use_case,
};

/// The finding of a code about a SKU, or the first one of the code.
fn finding(test: &TestShop, code: &str, sku: &str) -> String {
    let checked = test.shop.checked().unwrap();
    checked
        .report
        .findings
        .iter()
        .find(|finding| {
            let is_about = sku.is_empty() || finding.sku.as_deref() == Some(sku);
            finding.code.name() == code && is_about
        })
        .unwrap()
        .id
        .clone()
}

fn find(test: &TestShop, finding: &str, query: &str) -> Result<StockFound, ApiError> {
    let request = FindStock {
        finding: finding.to_owned(),
        query: query.to_owned(),
        language: Language::En,
    };
    Ok(use_case::find_stock(&test.shop, &request)?)
}

fn skus(found: &StockFound) -> Vec<&str> {
    found.items.iter().map(|item| item.sku.as_str()).collect()
}

fn take(
    test: &TestShop,
    finding: &str,
    sku: &str,
    quantity: u32,
    is_only_line: bool,
) -> Result<String, ApiError> {
    let request = TakeItem {
        finding: finding.to_owned(),
        sku: sku.to_owned(),
        quantity,
        is_only_line,
        language: Language::En,
    };
    Ok(use_case::take_item(&test.shop, &request)?.decision)
}

fn is_open(test: &TestShop, code: &str, sku: &str) -> bool {
    let checked = test.shop.checked().unwrap();
    checked.report.findings.iter().any(|finding| {
        finding.code.name() == code && finding.sku.as_deref() == Some(sku) && finding.is_open()
    })
}

#[test]
fn numbers_are_found_before_words_and_every_hit_says_whether_it_is_what_was_promised() {
    let test = TestShop::with_sample_day();
    let bottle_green = finding(&test, "wrong_colour", "SCARF-BGR");
    let found = |query: &str| find(&test, &bottle_green, query).unwrap();

    let exact = found("sc-04-bg");
    assert_eq!((skus(&exact), exact.total), (vec!["SC-04-BG"], 1));
    assert_eq!(
        (
            exact.items[0].outcome.as_str(),
            exact.items[0].difference.as_str()
        ),
        ("same", "")
    );

    let begun = found("SC-04");
    assert_eq!(
        skus(&begun),
        ["SC-04-BG", "SC-04-BU", "SC-04-CH", "SC-04-CM", "SC-04-NV"]
    );
    for item in begun.items.iter().filter(|item| item.sku != "SC-04-BG") {
        assert_eq!(item.outcome, "different", "{}", item.sku);
        assert!(item.difference.contains("Colour"), "{}", item.difference);
    }
    // A bin is a number too, a barcode as well; signs of other widths are folded.
    assert_eq!(skus(&found("B-02-04"))[0], "SC-04-BG");
    assert_eq!(skus(&found("2004170003319")), ["SC-04-BG"]);
    assert_eq!(skus(&found("ＳＣ－０４－ＢＧ")), ["SC-04-BG"]);
    // Words in any order and of either language; all of them must be there.
    assert_eq!(skus(&found("grun schal")), ["SC-04-BG"]);
    assert_eq!(skus(&found("墨绿")), ["SC-04-BG"]);
    assert_eq!(found("schal toothbrush").total, 0);
    // A SKU that begins with the word stands before labels that hold it.
    let mixed = found("ts");
    assert!(
        mixed.items.iter().all(|item| item.sku.starts_with("TS-")),
        "{:?}",
        skus(&mixed)
    );
    assert!(mixed.items.len() < mixed.total as usize);
    assert_eq!(found(" \0 ").total, 0);
    assert_eq!(found("\" OR 1 --").total, 0);
    assert_eq!(
        find(&test, &bottle_green, &"x".repeat(201))
            .unwrap_err()
            .code,
        Code::BadInput
    );
    assert_eq!(
        find(&test, "nothing", "SC-04").unwrap_err().code,
        Code::NotFound
    );
}

#[test]
fn what_is_taken_corrects_the_mapping_and_can_be_taken_back() {
    let test = TestShop::with_sample_day();
    let bottle_green = finding(&test, "wrong_colour", "SCARF-BGR");
    let decision = take(&test, &bottle_green, "SC-04-BG", 1, false).unwrap();
    assert!(!is_open(&test, "wrong_colour", "SCARF-BGR"));
    let undo = Undo {
        decision,
        language: Language::En,
    };
    use_case::undo(&test.shop, &undo).unwrap();
    assert!(is_open(&test, "wrong_colour", "SCARF-BGR"));
    take(&test, &bottle_green, "SC-04-BG", 1, true).unwrap();
    assert!(!is_open(&test, "wrong_colour", "SCARF-BGR"));
}

#[test]
fn what_is_not_as_promised_not_there_or_not_a_number_is_not_taken() {
    let test = TestShop::with_sample_day();
    let bottle_green = finding(&test, "wrong_colour", "SCARF-BGR");
    let before = test.entries();
    for (sku, quantity, words) in [
        ("SC-04-CH", 1, "not what was promised"),
        ("SC-04-BG", 0, "0 units"),
        ("SC-04-BG", 1_001, "1001 units"),
        ("SC-04-XX", 1, "no stock item"),
    ] {
        let refused = take(&test, &bottle_green, sku, quantity, false).unwrap_err();
        assert_eq!(refused.code, Code::BadInput);
        assert!(refused.message.contains(words), "{}", refused.message);
        assert!(!refused.hint.is_empty());
    }
    let shared = finding(&test, "shared_barcode", "");
    let refused = take(&test, &shared, "BO-08-1000-OL", 1, false).unwrap_err();
    assert_eq!(refused.code, Code::BadInput);
    assert_eq!(test.entries(), before);
}

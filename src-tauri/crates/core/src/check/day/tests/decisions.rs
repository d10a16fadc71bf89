//! What a person decides settles its finding, and nothing else.

use super::shop::{Shop, components, key, line_key};
use crate::{
    check::day::{Code, Deed, Detail, Finding, Fix, How, LineStatus, MappingChoice},
    language::Language,
    record::OptionValue,
};

/// A day on which the pick list sends royal blue for navy, twice, and one line is right.
fn wrong_twice() -> Shop {
    let mut shop = Shop::new();
    for order in ["1", "2"] {
        shop.line(order, "C-MB-NVY", 1);
        shop.pick(order, "C-MB-NVY", "宝蓝 帽", 1);
    }
    shop.line("3", "C-AP-M", 1);
    shop.pick("3", "AP-M", "apron size-m", 1);
    shop
}

fn finding(shop: &Shop, order: &str) -> Finding {
    let report = shop.report();
    report
        .findings
        .into_iter()
        .find(|finding| finding.line == Some(line_key(order, "1")))
        .unwrap()
}

#[test]
fn the_safest_mend_stands_first_and_says_what_it_settles() {
    let first = finding(&wrong_twice(), "1");
    let Some(Fix::PickInstead {
        take,
        lines_settled,
        ..
    }) = first.fixes.first()
    else {
        unreachable!("{:?}", first.fixes);
    };
    assert_eq!(
        (
            take.components[0].stock_sku.as_str(),
            take.bin.as_deref(),
            *lines_settled
        ),
        ("MB-NVY", Some("B-04-2"), 2)
    );
    assert_eq!(
        first.sentence(Language::En),
        "This line would send 宝蓝 (royal blue). The buyer was promised navy."
    );
    assert_eq!(
        first.fix(Language::En),
        "Pick MB-NVY from B-04-2 instead. 50 in stock. Corrects the mapping for 2 lines."
    );
    assert_eq!(
        first.sentence(Language::De),
        "Diese Position würde 宝蓝 senden. Versprochen war navy."
    );
    assert_eq!(
        first.sentence(Language::Zh),
        "此行将发出“宝蓝”，买家应收到“navy”。"
    );
}

#[test]
fn picking_instead_settles_the_cause_and_is_reported_as_answered() {
    let mut shop = wrong_twice();
    let cause = finding(&shop, "1").cause;
    shop.decide(Deed::PickInstead {
        variant: key("C-MB-NVY"),
        components: components(&[("MB-NVY", 1)]),
        cause,
    });
    let report = shop.report();
    assert!(report.is_printable());
    let answered: Vec<How> = report
        .findings
        .iter()
        .filter_map(|finding| Some(finding.answer.as_ref()?.how))
        .collect();
    assert_eq!(answered, [How::PickInstead, How::PickInstead]);
    assert_eq!(
        (
            report.counts.agree,
            report.counts.answered,
            report.counts.blocks_answered
        ),
        (1, 2, 2)
    );
    let take = report.lines[0].takes.as_slice()[0];
    assert_eq!(shop.stock[take.stock.unwrap() as usize].sku, "MB-NVY");
}

#[test]
fn other_words_ask_again() {
    let mut shop = wrong_twice();
    let cause = finding(&shop, "1").cause;
    shop.decide(Deed::PickInstead {
        variant: key("C-MB-NVY"),
        components: components(&[("MB-NVY", 1)]),
        cause,
    });
    shop.picks.as_mut().unwrap()[0].text = "black 帽".to_owned();
    assert_eq!(shop.told(), ["wrong_colour 1/1"]);
}

#[test]
fn the_same_words_in_another_file_stay_answered() {
    let mut shop = wrong_twice();
    let cause = finding(&shop, "1").cause;
    shop.decide(Deed::PickInstead {
        variant: key("C-MB-NVY"),
        components: components(&[("MB-NVY", 1)]),
        cause,
    });
    for row in shop.picks.as_mut().unwrap() {
        row.place.file = "tomorrow.xlsx".to_owned();
        row.place.row += 7;
    }
    assert!(shop.told().is_empty());
}

#[test]
fn picking_another_wrong_thing_instead_is_a_new_finding() {
    let mut shop = wrong_twice();
    let cause = finding(&shop, "1").cause;
    shop.decide(Deed::PickInstead {
        variant: key("C-MB-NVY"),
        components: components(&[("MB-BLK", 1)]),
        cause,
    });
    assert_eq!(shop.told(), ["wrong_colour 1/1", "wrong_colour 2/1"]);
}

#[test]
fn this_line_only_leaves_the_other() {
    let mut shop = wrong_twice();
    let id = finding(&shop, "1").id;
    shop.decide(Deed::ThisLineOnly {
        line: line_key("1", "1"),
        components: components(&[("MB-NVY", 1)]),
        finding: id,
    });
    assert_eq!(shop.told(), ["wrong_colour 2/1"]);
    assert_eq!(shop.status(0), LineStatus::Answered);
}

#[test]
fn a_held_order_is_held_and_an_override_prints_with_its_reason() {
    let mut shop = wrong_twice();
    shop.decide(Deed::HoldOrder {
        channel: "shop".to_owned(),
        order: "1".to_owned(),
        reason: None,
    });
    let finding = finding(&shop, "2").id;
    shop.decide(Deed::Override {
        finding,
        reason: "agreed by phone".to_owned(),
    });
    let report = shop.report();
    assert!(report.is_printable());
    assert_eq!(
        (report.lines[0].status, report.lines[1].status),
        (LineStatus::Held, LineStatus::Answered)
    );
    assert_eq!(
        report.lines[1].overridden.as_deref(),
        Some("agreed by phone")
    );
}

#[test]
fn a_block_cannot_be_accepted_and_an_ask_can() {
    let mut shop = wrong_twice();
    let id = finding(&shop, "1").id;
    shop.decide(Deed::Accept { finding: id });
    assert_eq!(shop.told().len(), 2);

    let mut shop = Shop::new();
    shop.line("1", "C-MB-NVY", 1);
    shop.pick("1", "MB-NVY", "mist beanie", 1);
    let ask = finding(&shop, "1");
    assert!(
        matches!(ask.fixes.first(), Some(Fix::WordMeans { word, candidates, .. }) if word == "mist" && candidates.len() == 3)
    );
    shop.decide(Deed::Accept { finding: ask.id });
    assert_eq!(shop.status(0), LineStatus::Answered);
}

#[test]
fn taking_what_is_due_mends_missing_and_miscounted_lines() {
    let mut shop = Shop::new();
    shop.line("1", "C-MB-NVY", 2);
    shop.line("2", "C-MB-NVY", 3);
    shop.pick("1", "MB-NVY", "navy beanie", 1);
    for order in ["1", "2"] {
        let id = finding(&shop, order).id;
        shop.decide(Deed::TakeDue { finding: id });
    }
    let report = shop.report();
    assert!(report.is_printable());
    let units: Vec<u64> = report
        .lines
        .iter()
        .map(|line| line.takes.as_slice()[0].units)
        .collect();
    assert_eq!(units, [2, 3]);
    assert!(
        report
            .lines
            .iter()
            .all(|line| line.takes.as_slice()[0].stock.is_some())
    );
}

#[test]
fn a_row_can_be_ignored_and_a_stale_sheet_taken_back() {
    let mut shop = Shop::new();
    shop.line("1", "C-MB-NVY", 1);
    shop.pick("1", "MB-NVY", "navy beanie", 1);
    shop.pick("1", "MB-NVY", "navy beanie", 1);
    let duplicate = shop.only(Code::Duplicate);
    shop.decide(Deed::IgnoreRow {
        finding: duplicate.id,
    });
    assert!(shop.told().is_empty());
}

#[test]
fn accepted_mappings_are_asked_once() {
    let mut shop = Shop::new();
    shop.mappings.clear();
    for colour in ["NVY", "RYL"] {
        let sku = format!("C-MB-{colour}");
        shop.stock(&format!("MB-{colour}")).sku.clone_from(&sku);
        shop.line(&format!("{colour}-1"), &sku, 1);
    }
    let ask = shop.only(Code::ProposedMapping);
    let Detail::Mappings { rows, .. } = &ask.detail else {
        unreachable!("{:?}", ask.detail)
    };
    assert_eq!(rows.len(), 2);
    let mappings: Vec<MappingChoice> = rows
        .iter()
        .map(|row| MappingChoice {
            variant: row.variant.clone(),
            components: row.components.clone(),
        })
        .collect();
    shop.decide(Deed::AcceptMapping {
        mappings,
        cause: ask.cause,
    });
    let report = shop.report();
    assert!(report.is_printable());
    assert_eq!((report.counts.answered, report.counts.asks_open), (2, 0));
    shop.line("BLK-1", "C-MB-BLK", 1);
    shop.stock("MB-BLK").sku = "C-MB-BLK".to_owned();
    assert_eq!(shop.told(), ["proposed_mapping BLK-1/1"]);
}

#[test]
fn an_agreed_swap_is_the_promise_from_then_on() {
    let mut shop = Shop::new();
    shop.line("1", "C-MB-NVY", 1).order_line.private.note =
        Some("the royal one, please".to_owned());
    shop.pick("1", "MB-RYL", "royal beanie", 1);
    assert_eq!(shop.told(), ["wrong_colour 1/1", "note_contradicts 1/1"]);
    shop.decide(Deed::AmendPromise {
        line: line_key("1", "1"),
        options: vec![OptionValue::named("Colour", "Royal")],
        sku: Some("C-MB-RYL".to_owned()),
        agreed_by: "buyer, by message".to_owned(),
        finding: None,
    });
    assert!(shop.told().is_empty());
    assert_eq!(shop.status(0), LineStatus::Answered);
}

#[test]
fn a_first_day_of_25_listings_is_at_most_25_questions() {
    let mut shop = Shop::new();
    shop.mappings.clear();
    let (stock, variants) = (shop.stock.clone(), shop.variants.clone());
    shop.stock.clear();
    shop.variants.clear();
    for listing in 0..25 {
        for (mut item, mut variant) in stock.iter().cloned().zip(variants.iter().cloned()).take(3) {
            let sku = format!("{}-{listing}", item.sku);
            item.sku.clone_from(&sku);
            variant.variant.listing = format!("L{listing}");
            variant.variant.title = format!("Merino beanie {listing}");
            variant.variant.sku = Some(sku.clone());
            let line = &mut shop.line(&format!("{listing}-{sku}"), &sku, 1).order_line;
            line.title.clone_from(&variant.variant.title);
            line.options.clone_from(&variant.variant.options);
            shop.stock.push(item);
            shop.variants.push(variant);
        }
    }
    let report = shop.report();
    let questions = report.groups.iter().filter(|group| group.open > 0).count();
    assert_eq!((report.counts.lines, questions), (75, 25));
    assert!(report.is_printable());
}

#[test]
fn an_agreed_swap_takes_what_the_other_variant_takes() {
    let mut shop = Shop::new();
    shop.line("1", "C-MB-NVY", 2);
    shop.decide(Deed::AmendPromise {
        line: line_key("1", "1"),
        options: vec![OptionValue::named("Colour", "Royal")],
        sku: Some("C-MB-RYL".to_owned()),
        agreed_by: "buyer, by message".to_owned(),
        finding: None,
    });
    let report = shop.report();
    assert!(shop.told().is_empty(), "{:?}", shop.told());
    let take = report.lines[0].takes.as_slice()[0];
    assert_eq!(
        (
            shop.stock[take.stock.unwrap() as usize].sku.as_str(),
            take.units
        ),
        ("MB-RYL", 2)
    );
}

#[test]
fn an_explained_word_counts_as_an_answer() {
    let mut shop = Shop::new();
    shop.line("1", "C-MB-NVY", 1);
    shop.line("2", "C-MB-NVY", 1);
    shop.pick("1", "MB-NVY", "navy beanie (sky line)", 1);
    shop.pick("2", "MB-NVY", "navy beanie", 1);
    shop.decide(Deed::WordMeans {
        word: "Sky Line".to_owned(),
        attribute: crate::check::judge::Attribute::Colour,
        meaning: "blue.navy".to_owned(),
        scope: crate::check::day::WordScope::Everywhere,
        cause: None,
    });
    assert_eq!(
        (shop.status(0), shop.status(1)),
        (LineStatus::Answered, LineStatus::Agrees)
    );
}

#[test]
fn a_mapping_that_takes_nothing_maps_nothing() {
    let mut shop = Shop::new();
    shop.remap("C-MB-NVY", &[]);
    shop.line("1", "C-MB-NVY", 1);
    assert_eq!(shop.told(), ["unmapped 1/1"]);
}

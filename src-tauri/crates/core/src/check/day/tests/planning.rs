//! From a checked day to the walk.

use super::shop::{Shop, line_key};
use crate::{
    check::day::{Deed, PlanWishes, plan_input},
    plan::{LeftOffReason, walk},
};

fn planned(shop: &Shop, wishes: &PlanWishes) -> (crate::plan::PlanInput, crate::plan::Walk) {
    let report = shop.report();
    let input = shop.with_day(|day| plan_input(day, &report, wishes));
    let walk = walk(&input);
    (input, walk)
}

#[test]
fn printable_lines_are_walked_and_the_others_named_with_their_reason() {
    let mut shop = Shop::new();
    shop.line("1", "C-MB-NVY", 1);
    shop.line("2/a", "C-MB-RYL", 2);
    shop.line("2/b", "C-AP-M", 1);
    shop.line("3", "C-MB-BLK", 1);
    shop.line("4", "C-XX", 1);
    shop.line("5", "C-TB-1", 1).order_line.private.note = Some("size-m or the 2-pack?".to_owned());
    shop.line("6", "C-AP-L", 1);
    shop.decide(Deed::HoldOrder {
        channel: "shop".to_owned(),
        order: "3".to_owned(),
        reason: None,
    });
    let wishes = PlanWishes {
        left_out: vec![line_key("6", "1")],
        ..PlanWishes::default()
    };
    let (input, walk) = planned(&shop, &wishes);
    let off: Vec<(&str, LeftOffReason)> = walk
        .left_off
        .iter()
        .map(|off| (off.key.order.as_str(), off.why))
        .collect();
    assert_eq!(
        off,
        [
            ("3", LeftOffReason::Held),
            ("4", LeftOffReason::Blocked),
            ("5", LeftOffReason::AskOpen),
            ("6", LeftOffReason::LeftOut)
        ]
    );
    assert!(
        walk.left_off[1]
            .finding
            .as_deref()
            .unwrap()
            .starts_with("unmapped")
    );
    assert_eq!(
        (walk.totals.orders, walk.totals.lines, walk.totals.units),
        (2, 3, 4)
    );
    let navy = walk.passes[1].stops.first().unwrap();
    assert_eq!(
        (navy.sku.as_str(), navy.name.as_str(), navy.bin.as_deref()),
        ("MB-NVY", "Merino beanie", Some("B-04-2"))
    );
    assert_eq!(navy.words[0].word.text, "Navy");
    assert_eq!(navy.words[0].word.meaning.as_deref(), Some("blue.navy"));
    assert!(navy.words[0].is_different);
    // The nearest look-alike is named although nobody takes it in this pass.
    assert_eq!(
        (navy.not[0].sku.as_str(), navy.not[0].bin.as_deref()),
        ("MB-RYL", Some("B-04-3"))
    );
    assert_eq!(navy.not[0].words[0].text, "Royal");
    assert_eq!(input.lines.len() + input.left_off.len(), shop.lines.len());
}

#[test]
fn bundles_are_taken_apart_and_whole_orders_can_wait() {
    let mut shop = Shop::new();
    shop.remap("C-MB-NVY", &[("MB-NVY", 1), ("AP-M", 2)]);
    shop.line("1", "C-MB-NVY", 2);
    shop.line("2/a", "C-AP-L", 1);
    shop.line("2/b", "C-XX", 1);
    let (_, walk) = planned(
        &shop,
        &PlanWishes {
            whole_orders: true,
            ..PlanWishes::default()
        },
    );
    let stops: Vec<(&str, u64)> = walk.passes[0]
        .stops
        .iter()
        .map(|stop| (stop.sku.as_str(), stop.units))
        .collect();
    assert_eq!(stops, [("MB-NVY", 2), ("AP-M", 4)]);
    assert!(
        walk.left_off
            .iter()
            .any(|off| off.why == LeftOffReason::OrderIncomplete && off.key == line_key("2", "a"))
    );
}

#[test]
fn a_stock_item_of_two_listings_makes_one_family() {
    let mut shop = Shop::new();
    for variant in shop.variants.clone().into_iter().take(2) {
        let mut other = variant;
        other.variant.channel = "etsy".to_owned();
        shop.variants.push(other);
    }
    for mapping in shop.mappings.clone().into_iter().take(2) {
        let mut other = mapping;
        if let crate::check::day::VariantKey::Sku { channel, .. } = &mut other.variant {
            *channel = Some("etsy".to_owned());
        }
        shop.mappings.push(other);
    }
    shop.line("1", "C-MB-NVY", 1);
    shop.line("2", "C-MB-RYL", 1).order_line.channel = "etsy".to_owned();
    let (input, walk) = planned(&shop, &PlanWishes::default());
    let families: Vec<_> = ["MB-NVY", "MB-RYL"]
        .iter()
        .map(|sku| {
            input
                .items
                .iter()
                .find(|item| item.sku == *sku)
                .unwrap()
                .family
                .clone()
        })
        .collect();
    assert_eq!(families[0], families[1]);
    assert_eq!(walk.adjacent.len(), 1);
}

//! The day with the judge and the vocabulary that are shipped: the words of real lists.

use super::shop::Shop;
use crate::{
    check::{
        day::{Code, Context, Day, Detail, Judges, Named, PickList, Report, Severity, check},
        judge::{Attribute, Learned, Offer, Picked, Vocabulary, judge},
    },
    record::OptionValue,
};

fn report(shop: &Shop) -> Report {
    let vocabulary = Vocabulary::shipped();
    let pair = |_: &Context<'_>, offer: &Offer, picked: &Picked| {
        judge(&vocabulary, &Learned::default(), offer, picked)
    };
    let words = |text: &str| -> Vec<Named> {
        text.split(' ')
            .filter_map(|word| {
                let meaning = vocabulary.colour(word)?.to_owned();
                let start = text.find(word)?;
                Some(Named {
                    attribute: Attribute::Colour,
                    text: word.to_owned(),
                    meaning,
                    start,
                })
            })
            .collect()
    };
    let day = Day {
        lines: &shop.lines,
        variants: &shop.variants,
        stock: &shop.stock,
        mappings: &shop.mappings,
        picks: shop.picks.as_ref().map(|lines| PickList {
            lines,
            supplier: None,
            at: None,
        }),
        ..Day::default()
    };
    check(
        &day,
        &Judges {
            pair: &pair,
            words: &words,
        },
    )
}

/// The small shop, with sizes as people write them.
fn shop() -> Shop {
    let mut shop = Shop::new();
    for variant in &mut shop.variants {
        for option in &mut variant.variant.options {
            option.value = said(&option.value);
        }
    }
    for item in &mut shop.stock {
        item.label = said(&item.label);
    }
    shop
}

fn said(text: &str) -> String {
    text.replace("size-m", "M")
        .replace("size-l", "L")
        .replace("Royal", "Royal blue")
        .replace("royal", "royal blue")
        .replace("2-pack", "pack of 2")
}

fn line(shop: &mut Shop, order: &str, sku: &str, quantity: u32) {
    let line = &mut shop.line(order, sku, quantity).order_line;
    for option in &mut line.options {
        option.value = said(&option.value);
    }
}

fn told(shop: &Shop) -> Vec<String> {
    let report = report(shop);
    report
        .findings
        .iter()
        .filter(|finding| finding.severity != Severity::Note)
        .map(super::shop::short)
        .collect()
}

#[test]
fn a_chinese_pick_list_is_read() {
    let mut shop = shop();
    line(&mut shop, "1", "C-MB-NVY", 1);
    line(&mut shop, "2", "C-MB-NVY", 1);
    line(&mut shop, "3", "C-AP-L", 2);
    for (order, sku, text, colour, quantity) in [
        ("1", "MB-NVY", "羊毛针织帽", "藏青色", 1),
        ("2", "MB-NVY", "羊毛针织帽", "宝蓝色", 1),
        ("3", "AP-L", "亚麻围裙 L码", "", 2),
    ] {
        let row = shop.pick(order, sku, text, quantity);
        if !colour.is_empty() {
            row.options = vec![OptionValue::named("颜色", colour)];
        }
    }
    assert_eq!(told(&shop), ["wrong_colour 2/1"]);
    let report = report(&shop);
    let finding = report
        .findings
        .iter()
        .find(|finding| finding.code == Code::WrongColour)
        .unwrap();
    let Detail::Attribute {
        attribute,
        found,
        means,
        ..
    } = &finding.detail
    else {
        unreachable!("{finding:?}")
    };
    assert_eq!(
        (*attribute, found.as_str(), means.as_deref()),
        (Attribute::Colour, "宝蓝色", Some("blue.royal"))
    );
    let place = finding
        .evidence
        .iter()
        .find(|piece| piece.place.file == "picks.xlsx")
        .unwrap();
    assert_eq!((place.place.row, place.place.column.as_str()), (3, "颜色"));
    assert!(finding.siblings.iter().any(|sibling| sibling.fits));
}

#[test]
fn mappings_are_held_against_labels() {
    let mut shop = shop();
    shop.remap("C-MB-NVY", &[("MB-RYL", 1)]);
    line(&mut shop, "1", "C-MB-NVY", 1);
    line(&mut shop, "2", "C-MB-BLK", 1);
    line(&mut shop, "3", "C-AP-M", 1);
    line(&mut shop, "4", "C-TB-2", 1);
    line(&mut shop, "5", "C-TB-1", 4);
    assert_eq!(told(&shop), ["wrong_colour 1/1"]);
}

#[test]
fn packs_are_counted() {
    let mut shop = shop();
    shop.remap("C-TB-2", &[("TB-1", 2)]);
    line(&mut shop, "1", "C-TB-2", 1);
    assert_eq!(told(&shop), Vec::<String>::new());
    shop.remap("C-TB-2", &[("TB-1", 1)]);
    assert_eq!(told(&shop), ["wrong_quantity 1/1"]);
}

#[test]
fn the_first_day_proposes_what_words_support() {
    let mut shop = shop();
    shop.mappings.clear();
    for (item, variant) in shop.stock.iter_mut().zip(&shop.variants) {
        item.sku = variant.variant.sku.clone().unwrap_or_default();
    }
    for sku in [
        "C-MB-NVY", "C-MB-RYL", "C-MB-BLK", "C-AP-M", "C-AP-L", "C-TB-1", "C-TB-2",
    ] {
        line(&mut shop, sku, sku, 1);
    }
    assert_eq!(told(&shop).len(), 3, "{:?}", told(&shop));
    assert!(
        told(&shop)
            .iter()
            .all(|told| told.starts_with("proposed_mapping"))
    );
}

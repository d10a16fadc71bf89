//! What was promised, and what notes say.

use super::super::shop::{Shop, place};
use super::{Case, hold_all};
use crate::{moment::Moment, record::OptionValue};

const PROMISES: &[Case] = &[
    (
        "the order's words contradict the listing",
        |shop| {
            shop.line("1", "C-MB-NVY", 1).order_line.options =
                vec![OptionValue::named("Colour", "Black")];
        },
        &["contradictory_listing 1/1"],
    ),
    (
        "the order says the same in another language",
        |shop| {
            shop.line("1", "C-MB-NVY", 1).order_line.options =
                vec![OptionValue::named("颜色", "藏青")];
        },
        &[],
    ),
    (
        "the note names another colour",
        |shop| {
            shop.line("1", "C-MB-NVY", 1).order_line.private.note =
                Some("Could I have the royal one?".to_owned());
        },
        &["note_contradicts 1/1"],
    ),
    (
        "the note repeats the promise and shuts out another",
        |shop| {
            shop.line("1", "C-MB-NVY", 1).order_line.private.note =
                Some("Navy please, not royal!".to_owned());
        },
        &[],
    ),
    (
        "the note names a colour that is not sold",
        |shop| {
            shop.line("1", "C-MB-NVY", 1).order_line.private.note =
                Some("My door is green".to_owned());
        },
        &[],
    ),
    (
        "a surname that is a colour",
        |shop| {
            shop.line("1", "C-MB-NVY", 1).order_line.private.note =
                Some("Leave it with the Black family".to_owned());
        },
        &[],
    ),
    (
        "the personalisation names another size",
        |shop| {
            shop.line("1", "C-AP-M", 1)
                .order_line
                .private
                .personalisation = Some("size-l".to_owned());
        },
        &["note_contradicts 1/1"],
    ),
    (
        "the personalisation names another size by its letter",
        |shop| {
            for variant in &mut shop.variants {
                for option in &mut variant.variant.options {
                    option.value = option.value.replace("size-", "");
                }
            }
            shop.line("1", "C-AP-M", 1)
                .order_line
                .private
                .personalisation = Some("BELLA - please make it size L".to_owned());
            shop.lines[0].order_line.options = vec![OptionValue::named("Size", "M")];
            shop.line("2", "C-AP-M", 1).order_line.private.note =
                Some("From L. with love, size M".to_owned());
            shop.lines[1].order_line.options = vec![OptionValue::named("Size", "M")];
        },
        &["note_contradicts 1/1"],
    ),
    (
        "gone from a newer file",
        |shop| {
            shop.line("1", "C-MB-NVY", 1).vanished_from = Some(place("newer.csv", 0));
        },
        &["vanished 1/1"],
    ),
    (
        "the buyer's words are erased while the order is open",
        |shop| {
            shop.line("1", "C-MB-NVY", 1).is_erased = true;
        },
        &["words_erased 1/1"],
    ),
    (
        "a SKU the listing does not have, found by its options",
        |shop| {
            let line = &mut shop.line("1", "C-MB-NVY", 1).order_line;
            line.sku = None;
        },
        &[],
    ),
];

#[test]
fn the_promise_and_its_notes() {
    hold_all(PROMISES);
}

#[test]
fn the_promise_names_its_source() {
    let mut shop = Shop::new();
    shop.line("1", "C-MB-NVY", 1).order_line.ordered_at = Some(Moment(100));
    shop.line("2", "C-AP-M", 1).order_line.ordered_at = Some(Moment(100));
    shop.variants[0].since = Some(Moment(500));
    let sources: Vec<String> = shop
        .report()
        .lines
        .iter()
        .map(|line| {
            serde_json::to_value(line.promise).unwrap()["source"]
                .as_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    assert_eq!(sources, ["later_listing", "listing"]);
}

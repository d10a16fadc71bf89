//! A computer whose clock was wrong for a while: nothing goes too early for it, and nothing is kept for years.

use std::sync::{Arc, atomic::Ordering};

use super::place::{DAY, ORDERS, Place, numbers, open_case};
use tallyman_book::{Language, Shop, use_case};

fn tend(shop: &Arc<Shop>) {
    use_case::tend(shop, Language::En).unwrap();
}

#[test]
fn what_is_told_while_the_clock_is_behind_is_kept_as_long_as_anything_else() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "sent.txt", &ORDERS[2..]);
    tend(&shop);
    // The battery is empty: the computer starts more than a year ago. Work goes on.
    place.pass(-400 * DAY);
    let new = [("302-9", "Grace Example", "2025-10-01", true)];
    place.import(&shop, "new.txt", &new);
    open_case(&shop, "302-3");
    tend(&shop);
    place.pass(401 * DAY);
    tend(&shop);
    assert_eq!(numbers(&shop, "grace example"), ["302-9"]);
    let tables = |shop: &Arc<Shop>| numbers(shop, "example").len();
    let before = tables(&shop);
    shop.rebuild().unwrap();
    assert_eq!(tables(&shop), before);
    // From when it was told indeed, it goes in time; the case holds its order for as long as any case.
    place.live(&shop, 58);
    assert_eq!(numbers(&shop, "grace example"), ["302-9"]);
    place.live(&shop, 4);
    assert!(numbers(&shop, "grace example").is_empty());
    assert_eq!(numbers(&shop, "王小明"), ["302-3"]);
}

#[test]
fn what_was_told_while_the_clock_was_ahead_is_kept_no_longer_for_it() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    tend(&shop);
    place.pass(365 * DAY);
    let ahead = [("302-9", "Grace Example", "2026-11-24", true)];
    place.import(&shop, "ahead.txt", &ahead);
    tend(&shop);
    place.pass(-364 * DAY);
    let after = [("302-8", "Alan Example", "2026-11-25", true)];
    place.import(&shop, "after.txt", &after);
    place.live(&shop, 58);
    assert_eq!(numbers(&shop, "grace example"), ["302-9"]);
    assert_eq!(numbers(&shop, "alan example"), ["302-8"]);
    place.live(&shop, 4);
    assert!(numbers(&shop, "grace example").is_empty());
    assert!(numbers(&shop, "alan example").is_empty());
}

#[test]
fn on_the_first_day_a_clock_that_is_behind_is_known_by_the_orders_dates() {
    let place = Place::new();
    place.pass(-300 * DAY);
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    tend(&shop);
    place.pass(301 * DAY);
    tend(&shop);
    place.live(&shop, 3);
    assert_eq!(numbers(&shop, "ada example"), ["302-1"]);
}

#[test]
fn nothing_is_begun_by_a_clock_that_cannot_be_right() {
    let place = Place::new();
    let right = place.now.swap(1_514_764_800_000, Ordering::Relaxed);
    let refused = Shop::open(place.options()).unwrap_err();
    assert!(refused.message.contains("clock"), "{}", refused.message);
    let made = std::fs::read_dir(place.folder.path()).unwrap();
    let made: Vec<_> = made
        .map(|entry| entry.unwrap().file_name())
        .filter(|name| name != "shop.tallyman.lock")
        .collect();
    assert!(made.is_empty(), "{made:?}");
    place.now.store(right, Ordering::Relaxed);
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    assert_eq!(numbers(&shop, "ada example"), ["302-1"]);
}

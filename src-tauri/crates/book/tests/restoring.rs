//! What a restore must not lose and must not bring back.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

mod place;

use std::sync::Arc;

use place::{HOUR, ORDERS, Order, Place, VIEW, back_up, erase, numbers};
use tallyman_book::{Shop, use_case};
use tallyman_ledger::{Ledger, OpenOptions};

const LATER: &[Order<'_>] = &[("302-8", "Grace Example", "2026-11-23", true)];

fn is_whole(shop: &Arc<Shop>) -> bool {
    use_case::verify_ledger(shop, &VIEW).unwrap().is_whole
}

#[test]
fn the_backup_that_is_being_restored_is_not_thinned_before_it_is_copied() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let backup = back_up(&shop);
    place.live(&shop, 30);
    assert!(backup.exists(), "it is the oldest that is kept");
    drop(shop);
    // One more hour and it is older than a month: the next backup would take it away.
    place.pass(HOUR);
    use_case::restore(&place.options(), &backup).unwrap();
    assert!(is_whole(&place.open()));
}

#[test]
fn what_was_erased_does_not_come_back_with_a_ledger_that_parted() {
    let place = Place::new();
    let shop = place.open();
    let backup = back_up(&shop);
    place.pass(HOUR);
    place.import(&shop, "unshipped.txt", ORDERS);
    drop(shop);
    // The ledger parts here: what was imported goes to quarantine, and is imported again on the new station.
    let (_, quarantine) = use_case::restore(&place.options(), &backup).unwrap();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    erase(&shop, "ada example");
    drop(shop);
    place.pass(HOUR);
    let parted = quarantine.unwrap().join("shop.tallyman");
    let drill = use_case::drill(&place.options(), &parted).unwrap();
    assert!(drill.is_compared && !drill.is_ancestor);
    assert_eq!((drill.erased_again, drill.is_forgetting_known), (1, true));
    use_case::restore(&place.options(), &parted).unwrap();
    let shop = place.open();
    assert!(numbers(&shop, "ada example").is_empty());
    assert_eq!(numbers(&shop, "ñandú"), ["302-2"]);
    assert!(is_whole(&shop));
    shop.rebuild().unwrap();
    assert!(numbers(&shop, "ada example").is_empty());
}

/// Makes the tables those of an older program, as they are after an upgrade.
fn outdate(place: &Place) {
    let options = OpenOptions::new(place.path("shop.tallyman"), place.options().keys, "0.0.9");
    let ledger = Ledger::open(options).unwrap();
    ledger
        .transact(|tx| {
            tx.sql().execute("UPDATE projection SET version = 0", [])?;
            Ok::<_, tallyman_ledger::Error>(())
        })
        .unwrap();
}

#[test]
fn tables_of_an_older_program_do_not_hide_what_was_forgotten() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let backup = back_up(&shop);
    place.pass(HOUR);
    place.import(&shop, "later.txt", LATER);
    erase(&shop, "grace example");
    drop(shop);
    outdate(&place);
    // Trying out changes nothing, so it says what it cannot know.
    let drill = use_case::drill(&place.options(), &backup).unwrap();
    assert!(!drill.is_forgetting_known);
    place.pass(HOUR);
    let (drill, _) = use_case::restore(&place.options(), &backup).unwrap();
    assert!(drill.is_forgetting_known);
    let shop = place.open();
    place.import(&shop, "later.txt", LATER);
    assert!(numbers(&shop, "grace example").is_empty());
}

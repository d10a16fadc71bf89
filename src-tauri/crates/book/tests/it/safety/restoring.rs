//! What a restore must not lose and must not bring back.

use std::sync::Arc;

use super::place::{
    DAY, HOUR, MORNING_MILLISECONDS, ORDERS, Order, Place, VIEW, back_up, erase, find, numbers,
    open_case,
};
use tallyman_book::{
    KeySource, Language, Moment, Passphrase, Shop, ShopOptions,
    api::{Code, HoldOrder, OrderNamed},
    use_case,
};
use tallyman_ledger::{Ledger, OpenOptions};

const LATER: &[Order<'_>] = &[("302-8", "Grace Example", "2026-11-23", true)];

fn named(order: &str) -> OrderNamed {
    OrderNamed {
        order: order.to_owned(),
        channel: String::new(),
        language: Language::En,
    }
}

fn hold(shop: &Arc<Shop>, order: &str, until_ms: i64) {
    let request = HoldOrder {
        order: order.to_owned(),
        channel: String::new(),
        reason: "a dispute that is not over".to_owned(),
        until_ms,
        language: Language::En,
    };
    use_case::hold_order(shop, &request).unwrap();
}

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

#[test]
fn what_was_held_delivered_and_set_after_a_backup_is_so_after_its_restore() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    hold(&shop, "302-2", MORNING_MILLISECONDS + 200 * DAY);
    let backup = back_up(&shop);
    place.pass(HOUR);
    use_case::end_hold(&shop, &named("302-2")).unwrap();
    hold(&shop, "302-3", MORNING_MILLISECONDS + 90 * DAY);
    use_case::deliver(&shop, &named("302-2"), Moment(MORNING_MILLISECONDS - DAY)).unwrap();
    use_case::set_forgetting(&shop, "forget_after_order_days", 45).unwrap();
    let goes = |shop: &Arc<Shop>| -> Vec<(String, i64, String)> {
        let orders = ["ada example", "ñandú", "王小明"].into_iter();
        orders
            .flat_map(|words| find(shop, words).orders)
            .map(|order| (order.order, order.goes_ms, order.held_until))
            .collect()
    };
    let (before, holds) = (goes(&shop), use_case::holds(&shop, &VIEW).unwrap());
    assert_eq!(holds.holds.len(), 1);
    drop(shop);
    place.pass(HOUR);
    use_case::restore(&place.options(), &backup).unwrap();
    let shop = place.open();
    assert_eq!(use_case::holds(&shop, &VIEW).unwrap().holds, holds.holds);
    assert_eq!(goes(&shop), before);
    shop.rebuild().unwrap();
    assert_eq!(goes(&shop), before);
    place.live(&shop, 80);
    assert_eq!(numbers(&shop, "王小明"), ["302-3"], "it is held");
    assert!(numbers(&shop, "ada example").is_empty());
    assert!(is_whole(&shop));
}

#[test]
fn the_order_of_a_case_that_the_backup_lacks_is_held_after_its_restore() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let backup = back_up(&shop);
    place.pass(HOUR);
    open_case(&shop, "302-3");
    let closed = open_case(&shop, "302-2");
    use_case::close_case(&shop, closed).unwrap();
    let until_ms = use_case::holds(&shop, &VIEW).unwrap().holds[0].until_ms;
    drop(shop);
    place.pass(HOUR);
    let drill = use_case::drill(&place.options(), &backup).unwrap();
    assert_eq!(drill.kept_again, 1);
    use_case::restore(&place.options(), &backup).unwrap();
    let shop = place.open();
    let holds = use_case::holds(&shop, &VIEW).unwrap().holds;
    assert_eq!((holds.len(), holds[0].order.as_str()), (1, "302-3"));
    assert_eq!((holds[0].until_ms, holds[0].case), (until_ms, None));
    assert!(holds[0].reason.contains("A case about this order was open"));
    place.live(&shop, 80);
    assert_eq!(numbers(&shop, "王小明"), ["302-3"]);
    assert!(numbers(&shop, "ñandú").is_empty());
    assert!(is_whole(&shop));
}

/// Makes the tables those of an older program, as they are after an upgrade.
pub(super) fn outdate(place: &Place) {
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

fn passphrase(words: &str) -> KeySource {
    KeySource::Passphrase(Passphrase::new(words).unwrap())
}

#[test]
fn a_ledger_that_is_only_locked_is_not_replaced_unless_that_is_asked_for() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    // What opens the backup opens nothing later: the way was removed since.
    let old = passphrase("correct horse battery staple");
    let slot = use_case::add_key(&shop, &old).unwrap();
    let backup = back_up(&shop);
    let removed = tallyman_book::api::RemoveKey {
        slot,
        language: Language::En,
    };
    use_case::remove_key(&shop, &removed).unwrap();
    place.pass(HOUR);
    erase(&shop, "ada example");
    drop(shop);
    let with = |keys: Vec<KeySource>| ShopOptions {
        keys,
        ..place.options()
    };
    let refused = use_case::restore(&with(vec![old.clone()]), &backup).unwrap_err();
    assert_eq!(refused.code, Code::LedgerUnread);
    assert!(refused.message.contains("is locked"), "{refused:?}");
    assert!(!place.path("quarantine").exists());
    // With a key of its own besides, nothing is lost of what the ledger knows, and it is backed up first.
    let backups = |shop: &Arc<Shop>| use_case::backups(shop, &VIEW).unwrap().backups.len();
    let before = backups(&place.open());
    let both = with([vec![old.clone()], place.options().keys].concat());
    place.pass(HOUR);
    let (drill, _) = use_case::restore(&both, &backup).unwrap();
    assert_eq!((drill.erased_again, drill.is_forgetting_known), (1, true));
    let shop = place.open();
    assert!(numbers(&shop, "ada example").is_empty());
    assert_eq!(backups(&shop), before + 1);
    drop(shop);
    // Whoever has the backup's key only says so, and is told what cannot be known.
    place.pass(HOUR);
    let (drill, _) = use_case::restore_unread(&with(vec![old]), &backup).unwrap();
    assert!(!drill.is_compared && !drill.is_forgetting_known);
}

#[test]
fn a_restore_leaves_the_ways_to_open_the_ledger_as_they_are() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let old = passphrase("correct horse battery staple");
    let slot = use_case::add_key(&shop, &old).unwrap();
    let backup = back_up(&shop);
    let removed = tallyman_book::api::RemoveKey {
        slot,
        language: Language::En,
    };
    use_case::remove_key(&shop, &removed).unwrap();
    let new = passphrase("four other words altogether");
    use_case::add_key(&shop, &new).unwrap();
    let ways = |shop: &Arc<Shop>| -> Vec<String> {
        let slots = use_case::keys(shop, &VIEW).unwrap().slots;
        slots.into_iter().map(|slot| slot.id).collect()
    };
    let before = ways(&shop);
    drop(shop);
    place.pass(HOUR);
    let (drill, quarantine) = use_case::restore(&place.options(), &backup).unwrap();
    assert!(drill.ways_lost.is_empty() && drill.ways_back.is_empty());
    let shop = place.open();
    assert_eq!(ways(&shop), before);
    drop(shop);
    let with = |key: KeySource| ShopOptions {
        keys: vec![key],
        ..place.options()
    };
    assert_eq!(
        Shop::open(with(old)).unwrap_err().code,
        Code::LedgerLocked,
        "what was removed stays removed"
    );
    drop(Shop::open(with(new)).unwrap());
    // What was replaced has its own beside it.
    assert!(quarantine.unwrap().join("shop.tallyman.keys").exists());
}

#[test]
fn a_backup_under_another_data_key_says_which_ways_change() {
    let place = Place::new();
    let shop = place.open();
    use_case::add_key(&shop, &passphrase("correct horse battery staple")).unwrap();
    place.import(&shop, "unshipped.txt", ORDERS);
    let backup = back_up(&shop);
    drop(shop);
    place.pass(HOUR);
    // Only the key file opens what is written from now on.
    use_case::rekey(&place.options(), Language::En).unwrap();
    let drill = use_case::drill(&place.options(), &backup).unwrap();
    assert_eq!(drill.ways_lost, ["key_file"]);
    assert_eq!(drill.ways_back, ["key_file", "passphrase"]);
}

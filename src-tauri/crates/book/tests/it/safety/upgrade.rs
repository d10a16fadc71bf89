//! Before a program changes what another one left, there is a backup.

use std::sync::Arc;

use super::{
    place::{HOUR, ORDERS, Place, VIEW},
    restoring::outdate,
};
use tallyman_book::{Language, Shop, api::HealthWarning, use_case};
use tallyman_ledger::Care;

fn backups(shop: &Arc<Shop>) -> usize {
    use_case::backups(shop, &VIEW).unwrap().backups.len()
}

fn noted(place: &Place) -> String {
    Care::load(&place.path("shop.tallyman")).app_version
}

/// A ledger with orders in it, closed; no backup of it was made.
fn filled() -> Place {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    assert_eq!(backups(&shop), 0);
    place
}

/// How many backups there are once it was opened, an hour later.
fn opened(place: &Place) -> usize {
    place.pass(HOUR);
    backups(&place.open())
}

#[test]
fn a_ledger_of_this_program_is_opened_without_a_backup() {
    let place = filled();
    assert_eq!(noted(&place), env!("CARGO_PKG_VERSION"));
    assert_eq!((opened(&place), opened(&place)), (0, 0));
}

#[test]
fn a_ledger_of_another_or_an_unknown_program_is_backed_up_once() {
    let care = |place: &Place| place.path("shop.tallyman.care");
    let change = |place: &Place, version: &str| {
        let path = place.path("shop.tallyman");
        Care::change(&path, |care| version.clone_into(&mut care.app_version)).unwrap();
    };
    let place = filled();
    for (at, version) in [(1, "0.0.9"), (2, ""), (3, "99.0.0")] {
        change(&place, version);
        assert_eq!((opened(&place), opened(&place)), (at, at), "{version}");
        assert_eq!(noted(&place), env!("CARGO_PKG_VERSION"));
    }
    std::fs::remove_file(care(&place)).unwrap();
    assert_eq!((opened(&place), opened(&place)), (4, 4));
    std::fs::write(care(&place), b"{").unwrap();
    assert_eq!(opened(&place), 5);
}

#[test]
fn tables_are_made_anew_only_after_a_backup_even_within_one_version() {
    let place = filled();
    outdate(&place);
    assert_eq!((opened(&place), opened(&place)), (1, 1));
}

#[test]
fn where_no_backup_can_be_made_the_ledger_opens_and_it_is_owed() {
    let place = filled();
    // A file where the folder would be.
    let blocked = place.path("backups");
    std::fs::write(&blocked, b"").unwrap();
    let care = place.path("shop.tallyman.care");
    std::fs::remove_file(&care).unwrap();
    for is_outdated in [false, true] {
        if is_outdated {
            outdate(&place);
        }
        place.pass(HOUR);
        let shop = place.open();
        assert!(noted(&place).is_empty());
        let health = use_case::health(&shop, &VIEW).unwrap();
        assert!(health.warnings.contains(&HealthWarning::BackupFailed));
        use_case::tend(&shop, Language::En).unwrap_err();
        assert!(noted(&place).is_empty());
    }
    std::fs::remove_file(&blocked).unwrap();
    // An hour's care pays it as well as the next start.
    let shop = place.open();
    assert_eq!(backups(&shop), 1);
    assert_eq!(noted(&place), env!("CARGO_PKG_VERSION"));
    drop(shop);
    // Known before, and the tables are old: what could not be backed up is not noted either.
    std::fs::rename(&blocked, place.path("away")).unwrap();
    std::fs::write(&blocked, b"").unwrap();
    outdate(&place);
    place.pass(HOUR);
    let shop = place.open();
    assert!(noted(&place).is_empty());
    std::fs::remove_file(&blocked).unwrap();
    use_case::tend(&shop, Language::En).unwrap();
    assert_eq!(
        (backups(&shop), noted(&place).as_str()),
        (1, env!("CARGO_PKG_VERSION"))
    );
}

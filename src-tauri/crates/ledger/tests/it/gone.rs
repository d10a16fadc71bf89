//! A ledger whose file is gone is no first start.

use crate::support::Shop;
use tallyman_ledger::{Care, Error, Ledger};

const NOW: i64 = 1_795_503_300_000;

/// What lies in a folder, by name.
fn names(shop: &Shop) -> Vec<String> {
    super::backup::names(shop.folder.path())
}

fn is_refused(shop: &Shop, trace: &str) {
    std::fs::remove_file(shop.path()).unwrap();
    let before = names(shop);
    assert!(Ledger::is_gone(&shop.path()));
    let refused = Ledger::create(shop.options()).unwrap_err();
    let said = refused.to_string();
    let is_told = matches!(refused, Error::Gone { .. }) && said.contains(trace);
    assert!(is_told, "{said}");
    assert_eq!(names(shop), before, "nothing was made");
}

#[test]
fn no_empty_ledger_takes_the_place_of_one_whose_file_is_gone() {
    let remembered = Shop::new();
    drop(remembered.create());
    Care::default().save(&remembered.path()).unwrap();
    is_refused(&remembered, "remembered");

    let with_log = Shop::new();
    drop(with_log.create());
    std::fs::write(with_log.folder.path().join("shop.tallyman-wal"), b"entries").unwrap();
    is_refused(&with_log, "log");

    let with_backups = Shop::new();
    let ledger = with_backups.create();
    let folder = Care::own_folder(&with_backups.path());
    std::fs::create_dir(&folder).unwrap();
    let backup = ledger.back_up(&folder, NOW).unwrap();
    drop(ledger);
    is_refused(&with_backups, "backups: 1");
    // What is there helps: the backup takes the place.
    let restored =
        tallyman_ledger::restore(&backup.path, with_backups.options(), "tried", NOW).unwrap();
    drop(restored);
    drop(with_backups.open());
}

#[test]
fn what_a_creation_leaves_that_was_cut_short_is_no_ledger_that_is_gone() {
    let shop = Shop::new();
    drop(shop.create());
    std::fs::remove_file(shop.path()).unwrap();
    std::fs::write(shop.folder.path().join("shop.tallyman.new-wal"), b"half").unwrap();
    assert!(!Ledger::is_gone(&shop.path()));
    // The keys are there already, and serve.
    drop(shop.create());
    assert!(!Ledger::is_gone(&shop.path()));
}

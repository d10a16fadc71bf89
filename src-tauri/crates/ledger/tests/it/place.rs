//! The file and its place: locked, moved, replaced, copied while open, damaged, foreign.

use crate::support::{Shop, draft, no_progress};
use tallyman_ledger::{Error, Ledger, OpenOptions};

#[test]
fn a_ledger_in_use_is_refused_and_a_lock_file_left_behind_is_no_hindrance() {
    let shop = Shop::new();
    let ledger = shop.create();
    assert!(matches!(
        Ledger::open(shop.options()),
        Err(Error::InUse { .. })
    ));
    let other_name = shop.folder.path().join(".").join("shop.tallyman");
    assert!(matches!(
        Ledger::open(OpenOptions {
            path: other_name,
            ..shop.options()
        }),
        Err(Error::InUse { .. })
    ));
    drop(ledger);
    assert!(shop.folder.path().join("shop.tallyman.lock").exists());
    drop(shop.open());
}

#[test]
fn a_file_that_was_moved_or_deleted_takes_no_more_entries() {
    let shop = Shop::new();
    let ledger = shop.create();
    let elsewhere = shop.folder.path().join("elsewhere");
    let head = ledger
        .transact(|tx| tx.append(draft("one", &[])))
        .unwrap()
        .head;
    std::fs::rename(shop.path(), &elsewhere).unwrap();
    for _ in 0..2 {
        let refused = ledger.transact(|tx| tx.append(draft("two", &[])));
        assert!(matches!(refused, Err(Error::Moved { .. })), "{refused:?}");
    }
    assert_eq!(ledger.head(), head);
    // Put back, it goes on.
    std::fs::rename(&elsewhere, shop.path()).unwrap();
    ledger.transact(|tx| tx.append(draft("two", &[]))).unwrap();
    assert_eq!(ledger.verify(&mut no_progress).unwrap().first_bad, None);
    std::fs::remove_file(shop.path()).unwrap();
    assert!(matches!(
        ledger.transact(|tx| tx.append(draft("three", &[]))),
        Err(Error::Moved { .. })
    ));
}

#[test]
fn an_older_copy_put_in_place_takes_no_more_entries() {
    let shop = Shop::new();
    drop(shop.create());
    let older = shop.folder.path().join("older");
    std::fs::copy(shop.path(), &older).unwrap();
    let ledger = shop.open();
    ledger.transact(|tx| tx.append(draft("one", &[]))).unwrap();
    std::fs::rename(&older, shop.path()).unwrap();
    for _ in 0..2 {
        let refused = ledger.transact(|tx| tx.append(draft("two", &[])));
        assert!(matches!(refused, Err(Error::Moved { .. })), "{refused:?}");
    }
}

#[test]
fn every_acknowledged_entry_survives_a_crash_at_any_time() {
    let shop = Shop::new();
    let ledger = shop.create();
    for count in 0..12_u64 {
        // What lies on the disk now is what a killed process leaves: nothing was closed.
        let left = Shop::new();
        for name in [
            "shop.tallyman",
            "shop.tallyman-wal",
            "shop.tallyman.keys",
            "key",
        ] {
            std::fs::copy(shop.folder.path().join(name), left.folder.path().join(name)).unwrap();
        }
        let reopened = left.open();
        assert_eq!(reopened.head(), ledger.head());
        let report = reopened.verify(&mut no_progress).unwrap();
        assert_eq!((report.first_bad, report.entry_count), (None, count + 1));
        reopened
            .transact(|tx| tx.append(draft("after the crash", &[])))
            .unwrap();
        ledger
            .transact(|tx| tx.append(draft("one more", &["Ada"])))
            .unwrap();
    }
}

#[test]
fn a_torn_log_gives_the_state_before_the_torn_commit() {
    let shop = Shop::new();
    let ledger = shop.create();
    ledger.checkpoint().unwrap();
    ledger.transact(|tx| tx.append(draft("one", &[]))).unwrap();
    let log = std::fs::read(shop.folder.path().join("shop.tallyman-wal")).unwrap();
    for cut in (0..=8).map(|part| log.len() * part / 8) {
        let left = Shop::new();
        for name in ["shop.tallyman", "shop.tallyman.keys", "key"] {
            std::fs::copy(shop.folder.path().join(name), left.folder.path().join(name)).unwrap();
        }
        std::fs::write(left.folder.path().join("shop.tallyman-wal"), &log[..cut]).unwrap();
        let reopened = left.open();
        assert!(
            reopened.head().seq == 1 || reopened.head() == ledger.head(),
            "cut at {cut}"
        );
        assert_eq!(reopened.verify(&mut no_progress).unwrap().first_bad, None);
    }
}

#[test]
fn a_damaged_page_is_refused_in_words_and_left_as_it_is() {
    let shop = Shop::new();
    let ledger = shop.create();
    let long = "x".repeat(3_000);
    for _ in 0..40 {
        ledger
            .transact(|tx| tx.append(draft(&long[..900], &[&long])))
            .unwrap();
    }
    drop(ledger);
    let good = std::fs::read(shop.path()).unwrap();
    for page in 0..good.len() / 8192 {
        let mut damaged = good.clone();
        damaged[page * 8192 + 4_000] ^= 1;
        std::fs::write(shop.path(), &damaged).unwrap();
        let error = Ledger::open(shop.options()).unwrap_err();
        assert!(
            matches!(
                error,
                Error::DamagedFile { .. } | Error::WrongKeyOrDamaged { .. }
            ),
            "page {page}: {error:?}"
        );
        assert!(error.to_string().contains("damaged"), "{error}");
        assert_eq!(std::fs::read(shop.path()).unwrap(), damaged, "page {page}");
    }
    std::fs::write(shop.path(), &good).unwrap();
    assert_eq!(
        shop.open().verify(&mut no_progress).unwrap().first_bad,
        None
    );
}

#[test]
fn a_damaged_page_of_a_large_file_is_found_by_verification() {
    let shop = Shop::new();
    let ledger = shop.create();
    let large = "x".repeat(60_000);
    for _ in 0..30 {
        ledger
            .transact(|tx| tx.append(draft("large", &[&large])))
            .unwrap();
    }
    drop(ledger);
    let mut damaged = std::fs::read(shop.path()).unwrap();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    std::fs::write(shop.path(), &damaged).unwrap();
    let ledger = shop.open();
    let found = ledger.verify(&mut no_progress);
    let is_told = match &found {
        Ok(report) => report.first_bad.is_some(),
        Err(error) => matches!(error, Error::DamagedFile { .. }),
    };
    assert!(is_told, "{found:?}");
}

#[test]
fn newer_and_foreign_files_are_refused() {
    let shop = Shop::new();
    drop(shop.create());
    shop.shell()
        .execute_batch("PRAGMA journal_mode = WAL; update meta set value = 2 where key = 'format'")
        .unwrap();
    assert!(matches!(
        Ledger::open(shop.options()),
        Err(Error::Newer {
            found: 2,
            known: 1,
            ..
        })
    ));
    let shell = shop.shell();
    shell.execute_batch("drop table meta").unwrap();
    drop(shell);
    assert!(matches!(
        Ledger::open(shop.options()),
        Err(Error::NotALedger { .. })
    ));
    std::fs::write(shop.path(), "order-id\tsku\n".repeat(2_000)).unwrap();
    assert!(matches!(
        Ledger::open(shop.options()),
        Err(Error::WrongKeyOrDamaged { .. })
    ));
    let nowhere = OpenOptions {
        path: shop.folder.path().join("nowhere.tallyman"),
        ..shop.options()
    };
    assert!(matches!(Ledger::open(nowhere), Err(Error::Missing { .. })));
    assert!(!shop.folder.path().join("nowhere.tallyman").exists());
}

#[test]
fn a_creation_that_was_cut_short_is_taken_up_again() {
    let shop = Shop::new();
    drop(shop.create());
    // As after a crash between the sidecar and the first commit.
    std::fs::write(shop.path(), b"").unwrap();
    let ledger = shop.create();
    assert_eq!(ledger.head().seq, 1);
    // A foreign file without a sidecar is never taken for one.
    let foreign = OpenOptions {
        path: shop.folder.path().join("notes.txt"),
        ..shop.options()
    };
    std::fs::write(&foreign.path, b"dear diary").unwrap();
    assert!(matches!(
        Ledger::create(foreign.clone()),
        Err(Error::Exists { .. })
    ));
    assert_eq!(std::fs::read(&foreign.path).unwrap(), b"dear diary");
}

#[test]
fn a_cloud_folder_is_refused() {
    let shop = Shop::new();
    let folder = shop.folder.path().join("Dropbox");
    std::fs::create_dir(&folder).unwrap();
    let refused = Ledger::create(OpenOptions {
        path: folder.join("shop.tallyman"),
        ..shop.options()
    });
    assert!(matches!(refused, Err(Error::UnsuitablePlace { .. })));
}

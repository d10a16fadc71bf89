//! Thinning in a folder that is not ours alone, and beside backups whose date cannot be.

use crate::support::{Shop, draft};
use std::path::{Path, PathBuf};
use tallyman_ledger::{Ledger, OpenOptions, Random, list_backups};

const NOW: i64 = 1_795_503_300_000;
const HOUR: i64 = 60 * 60 * 1_000;
const DAY: i64 = 24 * HOUR;

fn folder(shop: &Shop) -> PathBuf {
    let folder = shop.folder.path().join("backups");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// How many days ago each backup of a folder was made whose name is among these.
fn days(shop: &Shop, folder: &Path, made: &[PathBuf]) -> Vec<i64> {
    let listed = list_backups(&shop.path(), folder).unwrap().into_iter();
    listed
        .filter(|file| made.contains(&file.path))
        .map(|file| (NOW - file.at_milliseconds) / DAY)
        .collect()
}

/// A backup every day for so many days, the last one today; each holds one entry more.
fn daily(ledger: &Ledger, folder: &Path, later: i64, name: &str) -> Vec<PathBuf> {
    let backups = (0..12).rev().map(|day| {
        let noted = ledger.transact(|tx| tx.append(draft(&format!("{name}{day}"), &[])));
        noted.unwrap();
        ledger
            .back_up(folder, NOW - day * DAY + later)
            .unwrap()
            .path
    });
    backups.collect()
}

#[test]
fn the_backups_of_another_ledger_in_the_folder_decide_nothing_about_ours() {
    let alone = Shop::new();
    let ledger = alone.create();
    let made = daily(&ledger, &folder(&alone), 0, "a");
    ledger.thin_backups(&folder(&alone), NOW).unwrap();
    let expected = days(&alone, &folder(&alone), &made);
    assert!(expected.len() > 7, "{expected:?}");

    let shop = Shop::new();
    let ledger = shop.create();
    let stranger = Shop::new();
    let theirs = Ledger::create(OpenOptions {
        random: Random::system(),
        ..stranger.options()
    })
    .unwrap();
    let of_theirs = daily(&theirs, &folder(&shop), -HOUR, "b");
    let ours = daily(&ledger, &folder(&shop), 0, "a");
    let thinned = ledger.thin_backups(&folder(&shop), NOW).unwrap();
    assert_eq!(days(&shop, &folder(&shop), &ours), expected);
    assert!(of_theirs.iter().all(|path| path.exists()));
    // Even when they are old, they are told to nobody as left over: the other computer looks after them.
    let later = ledger.thin_backups(&folder(&shop), NOW + 60 * DAY).unwrap();
    assert!(thinned.left.is_empty() && later.left.is_empty());
    assert!(of_theirs.iter().all(|path| path.exists()));
}

#[test]
fn two_copies_of_one_ledger_leave_each_other_their_backups() {
    let (shop, other) = (Shop::new(), Shop::new());
    drop(shop.create());
    for name in ["shop.tallyman", "shop.tallyman.keys", "key"] {
        let to = other.folder.path().join(name);
        std::fs::copy(shop.folder.path().join(name), to).unwrap();
    }
    let (ledger, copy) = (shop.open(), other.open());
    let of_copy = daily(&copy, &folder(&shop), -HOUR, "b");
    let ours = daily(&ledger, &folder(&shop), 0, "a");
    ledger.thin_backups(&folder(&shop), NOW).unwrap();
    copy.thin_backups(&folder(&shop), NOW).unwrap();
    assert!(days(&shop, &folder(&shop), &ours).len() > 7);
    assert!(days(&shop, &folder(&shop), &of_copy).len() > 7);
}

#[test]
fn a_backup_that_is_dated_after_now_goes_once_another_one_holds() {
    let shop = Shop::new();
    let ledger = shop.create();
    let ahead = ledger.back_up(&folder(&shop), NOW + 365 * DAY).unwrap();
    ledger.thin_backups(&folder(&shop), NOW).unwrap();
    assert!(ahead.path.exists(), "it is the only one that holds");
    ledger
        .transact(|tx| tx.append(draft("later", &[])))
        .unwrap();
    let real = ledger.back_up(&folder(&shop), NOW).unwrap();
    let thinned = ledger.thin_backups(&folder(&shop), NOW).unwrap();
    assert_eq!(thinned.removed, [ahead.path]);
    // It was not the newest either: what was made by a right clock stays for good.
    ledger.thin_backups(&folder(&shop), NOW + 90 * DAY).unwrap();
    assert!(real.path.exists());
}

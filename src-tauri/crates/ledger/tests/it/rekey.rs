//! A new data key for the whole file.

use crate::support::{Nothing, Pocket, Shop, draft, no_progress};
use std::sync::Arc;
use tallyman_ledger::{
    Error, KeySource, Ledger, OpenOptions, Passphrase, inspect_keys, list_backups, rekey,
    sidecar_path,
};

const DAY_MILLISECONDS: i64 = 24 * 60 * 60 * 1_000;
const NOW: i64 = 1_795_503_300_000;

/// A ledger with some entries, closed.
fn noted(shop: &Shop) {
    let ledger = shop.create();
    for text in ["one", "two"] {
        ledger
            .transact(|tx| tx.append(draft(text, &["Ada Lovelace"])))
            .unwrap();
    }
}

#[test]
fn a_ledger_under_a_new_key_opens_with_what_was_named_and_with_nothing_of_before() {
    let shop = Shop::new();
    noted(&shop);
    let sheet = shop.open().draw_recovery().unwrap();
    shop.open()
        .add_key(&KeySource::Recovery(sheet.clone()))
        .unwrap();
    let old_sidecar = std::fs::read(sidecar_path(&shop.path())).unwrap();
    let before = shop.open().head();
    let pocket = Arc::new(Pocket::default());
    let sources = [
        KeySource::File(shop.key_file()),
        KeySource::Keychain(pocket),
    ];
    let rekeyed = rekey(shop.options(), &sources, NOW).unwrap();
    assert_eq!(rekeyed.head, before);
    assert_eq!(rekeyed.ledger.head(), before, "it is the same station");
    rekeyed
        .ledger
        .transact(|tx| tx.append(draft("three", &["Grace Hopper"])))
        .unwrap();
    let report = rekeyed.ledger.verify(&mut no_progress).unwrap();
    assert_eq!((report.first_bad, report.entry_count), (None, 4));
    let quarantine = rekeyed.quarantine.clone().unwrap();
    drop(rekeyed);
    for source in sources {
        let keys = vec![source];
        drop(
            Ledger::open(OpenOptions {
                keys,
                ..shop.options()
            })
            .unwrap(),
        );
    }
    assert_eq!(inspect_keys(&shop.path()).unwrap().slots.len(), 2);
    // The sheet of before opens nothing, neither by its code nor by its own block.
    let keys = vec![KeySource::Recovery(sheet)];
    let options = OpenOptions {
        keys,
        ..shop.options()
    };
    let refused = Ledger::open(options).map(drop);
    assert!(
        matches!(
            refused,
            Err(Error::WrongKey { .. } | Error::WrongKeyOrDamaged { .. })
        ),
        "{refused:?}"
    );
    // Neither does the sidecar of before.
    std::fs::write(sidecar_path(&shop.path()), &old_sidecar).unwrap();
    let refused = Ledger::open(shop.options()).map(drop);
    assert!(
        matches!(refused, Err(Error::WrongKeyOrDamaged { .. })),
        "{refused:?}"
    );
    // What lay there before is whole, under its own keys.
    let old = OpenOptions {
        path: quarantine.join("shop.tallyman"),
        ..shop.options()
    };
    assert_eq!(Ledger::open(old).unwrap().head(), before);
}

#[test]
fn backups_under_the_old_key_still_go_when_their_time_comes() {
    let shop = Shop::new();
    noted(&shop);
    let folder = shop.folder.path().join("backups");
    std::fs::create_dir(&folder).unwrap();
    let old = shop.open().back_up(&folder, NOW).unwrap();
    let sources = [KeySource::File(shop.key_file())];
    // Twice, so that more than one key is remembered.
    drop(rekey(shop.options(), &sources, NOW).unwrap());
    let ledger = rekey(shop.options(), &sources, NOW).unwrap().ledger;
    let later = NOW + 31 * DAY_MILLISECONDS;
    let new = ledger.back_up(&folder, later).unwrap();
    let thinned = ledger.thin_backups(&folder, later).unwrap();
    assert_eq!(thinned.removed, [old.path]);
    assert!(thinned.left.is_empty(), "{:?}", thinned.left);
    let left = list_backups(&shop.path(), &folder).unwrap();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].path, new.path);
}

#[test]
fn a_wrong_key_or_a_way_that_does_not_work_changes_nothing() {
    let shop = Shop::new();
    noted(&shop);
    let files = || {
        let names = std::fs::read_dir(shop.folder.path()).unwrap();
        let mut names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = shop.open().head();
    let there = files();
    let wrong = OpenOptions {
        keys: vec![KeySource::Passphrase(
            Passphrase::new("four words nobody rhymes").unwrap(),
        )],
        ..shop.options()
    };
    let sources = [KeySource::File(shop.key_file())];
    assert!(matches!(
        rekey(wrong, &sources, NOW).map(drop),
        Err(Error::NoKey { .. })
    ));
    let nothing = [
        KeySource::File(shop.key_file()),
        KeySource::Keychain(Arc::new(Nothing)),
    ];
    assert!(matches!(
        rekey(shop.options(), &nothing, NOW).map(drop),
        Err(Error::KeysKept(_))
    ));
    assert_eq!(shop.open().head(), before);
    assert_eq!(files(), there);
    let held = shop.open();
    assert!(matches!(
        rekey(shop.options(), &sources, NOW).map(drop),
        Err(Error::InUse { .. })
    ));
    drop(held);
}

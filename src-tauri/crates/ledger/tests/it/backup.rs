//! Backups: whole, verified, named with their head, thinned, and never half made.

use crate::support::{Shop, draft, no_progress};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use tallyman_ledger::{Error, KeySource, Ledger, OpenOptions, Random, list_backups, sidecar_path};

const NOW: i64 = 1_795_503_300_000;
const DAY: i64 = 24 * 60 * 60 * 1_000;

fn folder(shop: &Shop) -> PathBuf {
    let folder = shop.folder.path().join("backups");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// A ledger with a few entries and names of people.
fn filled() -> (Shop, Ledger) {
    let shop = Shop::new();
    let ledger = shop.create();
    for text in ["one", "two", "three"] {
        ledger
            .transact(|tx| tx.append(draft(text, &["Ada Lovelace"])))
            .unwrap();
    }
    (shop, ledger)
}

#[test]
fn a_backup_is_whole_encrypted_named_with_its_head_and_opens_with_the_same_key() {
    let (shop, ledger) = filled();
    let folder = folder(&shop);
    let backup = ledger.back_up(&folder, NOW).unwrap();
    assert_eq!(backup.head, ledger.head());
    assert_eq!(backup.entry_count, 4);
    let name = format!(
        "shop-20261124-065500-{}.tallyman",
        &ledger.head().digest.to_string()[..12]
    );
    assert_eq!(names(&folder), [name.clone(), format!("{name}.keys")]);
    let bytes = std::fs::read(&backup.path).unwrap();
    assert_eq!(bytes.len() as u64, backup.bytes);
    for plain in [b"SQLite format 3".as_slice(), b"Ada Lovelace", b"entry"] {
        assert!(!bytes.windows(plain.len()).any(|window| window == plain));
    }
    // It opens as a ledger elsewhere, with the key alone, and goes on.
    let opened = Ledger::open(OpenOptions {
        path: backup.path.clone(),
        ..shop.options()
    })
    .unwrap();
    assert_eq!(opened.head(), ledger.head());
    let report = opened.verify(&mut no_progress).unwrap();
    assert_eq!((report.first_bad, report.capsule_count), (None, 3));
    let other = OpenOptions {
        path: backup.path,
        keys: vec![KeySource::File(shop.folder.path().join("other-key"))],
        ..shop.options()
    };
    drop(opened);
    assert!(Ledger::open(other).is_err());
}

#[test]
fn backups_are_whole_states_while_entries_are_written_beside_them() {
    let (shop, ledger) = filled();
    let folder = folder(&shop);
    let is_done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let bulk = ledger.bulk().unwrap();
            for _ in 0..400 {
                bulk.transact(|tx| tx.append(draft("row", &["Ada"])))
                    .unwrap();
                ledger.transact(|tx| tx.append(draft("scan", &[]))).unwrap();
            }
            is_done.store(true, Ordering::Release);
        });
        let mut before = 0;
        for second in 0.. {
            let was_done = is_done.load(Ordering::Acquire);
            let backup = ledger.back_up(&folder, NOW + second * 1_000).unwrap();
            assert!(backup.entry_count >= before);
            before = backup.entry_count;
            if was_done {
                break;
            }
        }
        assert_eq!(before, 804);
        writing.join().unwrap();
    });
    for backup in list_backups(&shop.path(), &folder).unwrap() {
        ledger.check_backup(&backup.path).unwrap();
        assert!(backup.has_keys);
    }
}

#[test]
fn folders_that_cannot_take_backups_are_refused_in_words() {
    let (shop, ledger) = filled();
    let told = |folder: &Path| {
        let error = ledger.back_up(folder, NOW).unwrap_err();
        assert!(matches!(error, Error::BackupFolder { .. }), "{error:?}");
        error.to_string()
    };
    let missing = shop.folder.path().join("stick");
    assert!(told(&missing).contains("not there; is its disk or stick plugged in?"));
    assert!(!missing.exists());
    let file = shop.folder.path().join("file");
    std::fs::write(&file, b"mine").unwrap();
    assert!(told(&file).contains("not there"));
    // Entries are taken as before.
    ledger.transact(|tx| tx.append(draft("four", &[]))).unwrap();
}

#[test]
fn a_backup_whose_keys_would_not_open_it_does_not_count() {
    let (shop, ledger) = filled();
    let folder = folder(&shop);
    let path = sidecar_path(&shop.path());
    let second = KeySource::File(shop.folder.path().join("second-key"));
    ledger.add_key(&second).unwrap();
    let whole = std::fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    assert_eq!(lines.len(), 4);
    let told = |sidecar: &str| {
        std::fs::write(&path, sidecar).unwrap();
        let error = ledger.back_up(&folder, NOW).unwrap_err().to_string();
        assert_eq!(names(&folder), [""; 0], "{error}");
        error
    };
    // One line is damaged; then the one that opened the ledger is gone, and the other is whole.
    let damaged = told(&whole.replacen("\"wrapped\":\"", "\"wrapped\":\"ff", 1));
    assert!(damaged.contains("they are damaged"), "{damaged}");
    let opener = ledger.opened_by().unwrap();
    let without: Vec<&str> = lines
        .iter()
        .filter(|line| !line.contains(&opener))
        .copied()
        .collect();
    let gone = told(&without.join("\n"));
    assert!(gone.contains("is not among them"), "{gone}");
    std::fs::write(&path, &whole).unwrap();
    ledger.back_up(&folder, NOW).unwrap();
}

#[test]
fn what_an_interrupted_backup_left_never_counts_and_is_swept() {
    let (shop, ledger) = filled();
    let folder = folder(&shop);
    // A restore began a new station since; what the one before left is a whole copy for ever if nobody takes it away.
    let former = ledger.head().station;
    ledger.begin_station("restored").unwrap();
    let station = ledger.head().station;
    assert_ne!(former, station);
    let keys = std::fs::read(shop.folder.path().join("shop.tallyman.keys")).unwrap();
    let base = "shop-20261124-065500-7f3a91c208be.tallyman";
    let half = [
        (format!("{base}.{station}.part"), b"half".as_slice()),
        (format!("{base}.{station}.part-journal"), b""),
        (format!("{base}.{former}.part"), b"whole"),
        (format!("{base}.keys"), &keys),
        (format!("{base}.keys.new"), &keys[..9]),
    ];
    let others = [
        (format!("{base}.{}.part", "0".repeat(32)), b"x".as_slice()),
        (
            "shop-20261124-065501-7f3a91c208be.tallyman.keys".to_owned(),
            b"another's",
        ),
        ("holiday.part".to_owned(), b"mine"),
    ];
    for (name, bytes) in half.iter().chain(&others) {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
    assert_eq!(list_backups(&shop.path(), &folder).unwrap(), []);
    let backup = ledger.back_up(&folder, NOW + DAY).unwrap();
    let made = backup
        .path
        .file_name()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned();
    let mut expected: Vec<String> = others.iter().map(|(name, _)| name.clone()).collect();
    expected.extend([made.clone(), format!("{made}.keys")]);
    expected.sort();
    assert_eq!(names(&folder), expected);
    // Another computer's may be being written just now; a month later it is not.
    let at = backup.at_milliseconds - DAY;
    assert_eq!(ledger.sweep_backups(&folder, at + 30 * DAY).unwrap(), 1);
    assert_eq!(names(&folder), expected);
    assert_eq!(ledger.sweep_backups(&folder, at + 31 * DAY).unwrap(), 0);
    expected.retain(|name| *name != others[0].0);
    assert_eq!(names(&folder), expected);
}

#[test]
fn thinning_removes_what_is_ours_and_old_and_keeps_the_newest_that_holds() {
    let (shop, ledger) = filled();
    let folder = folder(&shop);
    for age in [40, 31, 29, 2] {
        ledger.back_up(&folder, NOW - age * DAY).unwrap();
    }
    // By its name an old backup, by its content not this ledger's: never touched.
    let stranger = Shop::new();
    let of_stranger = Ledger::create(OpenOptions {
        random: Random::system(),
        ..stranger.options()
    })
    .unwrap();
    let foreign = folder.join("shop-20250101-000000-7f3a91c208be.tallyman");
    let theirs = of_stranger.back_up(stranger.folder.path(), NOW).unwrap();
    std::fs::copy(theirs.path, &foreign).unwrap();
    std::fs::write(folder.join("shop-2025.txt"), b"mine").unwrap();
    let thinned = ledger.thin_backups(&folder, NOW).unwrap();
    assert_eq!(thinned.removed.len(), 2);
    assert_eq!(thinned.left, std::slice::from_ref(&foreign));
    assert!(foreign.exists() && folder.join("shop-2025.txt").exists());
    let ages = |at: &[tallyman_ledger::BackupFile]| -> Vec<i64> {
        at.iter()
            .filter(|file| file.path != foreign)
            .map(|file| (NOW - file.at_milliseconds) / DAY)
            .collect()
    };
    assert_eq!(ages(&list_backups(&shop.path(), &folder).unwrap()), [2, 29]);
    // Long after, the newest one that holds stays although it is too old; here the newest does not hold.
    let newest = list_backups(&shop.path(), &folder).unwrap()[0].path.clone();
    let mut bytes = std::fs::read(&newest).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&newest, bytes).unwrap();
    assert!(ledger.check_backup(&newest).is_err());
    ledger.thin_backups(&folder, NOW + 90 * DAY).unwrap();
    assert!(ages(&list_backups(&shop.path(), &folder).unwrap()).contains(&29));
}

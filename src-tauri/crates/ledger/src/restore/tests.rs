//! A restore that is cut short after any step leaves the old or the new in place, and nothing is lost.

use super::*;
use crate::Draft;
use std::collections::BTreeMap;
use tempfile::TempDir;

const NOW: i64 = 1_795_503_300_000;
const STEPS: &[Step] = &[
    Step::Copied,
    Step::Verified,
    Step::Begun,
    Step::Decided,
    Step::Moved,
    Step::KeysMoved,
    Step::KeysPlaced,
    Step::Placed,
];

struct Place {
    folder: TempDir,
    backup: PathBuf,
    head_of_backup: Head,
    head_of_ledger: Head,
}

impl Place {
    fn options(&self) -> OpenOptions {
        options(&self.folder)
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("shop.tallyman")
    }
}

fn options(folder: &TempDir) -> OpenOptions {
    let keys = vec![KeySource::File(folder.path().join("key"))];
    OpenOptions::new(folder.path().join("shop.tallyman"), keys, "test")
}

fn note(ledger: &Ledger) {
    let noted = ledger.transact(|tx| tx.append(Draft::new("order.noted", 1, b"{}".to_vec())));
    noted.expect("an entry");
}

/// A ledger with one entry more than its backup.
fn place() -> Place {
    let folder = tempfile::tempdir().expect("a folder");
    let ledger = Ledger::create(options(&folder)).expect("a ledger");
    note(&ledger);
    let backups = folder.path().join("backups");
    std::fs::create_dir(&backups).expect("a folder");
    let backup = ledger.back_up(&backups, NOW).expect("a backup");
    note(&ledger);
    Place {
        backup: backup.path,
        head_of_backup: backup.head,
        head_of_ledger: ledger.head(),
        folder,
    }
}

/// Everything below a folder, by its path.
fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(contents(&path));
        } else {
            found.insert(path.clone(), std::fs::read(&path).expect("a file"));
        }
    }
    found
}

#[test]
fn a_restore_begins_a_new_station_and_what_was_there_lies_whole_in_quarantine() {
    let place = place();
    let backup_bytes = std::fs::read(&place.backup).expect("the backup");
    let restored = restore(&place.backup, place.options(), "restored", NOW).expect("restored");
    assert_eq!(restored.head, place.head_of_backup);
    assert_eq!(restored.entry_count, 2);
    let head = restored.ledger.head();
    assert_ne!(head.station, place.head_of_backup.station);
    assert_eq!(head.seq, 1);
    let report = restored.ledger.verify(&mut |_, _| true).expect("verified");
    assert_eq!((report.first_bad, report.entry_count), (None, 3));
    note(&restored.ledger);
    assert_eq!(
        std::fs::read(&place.backup).expect("the backup"),
        backup_bytes
    );
    // The ledger that was replaced opens where it lies now, with all its entries.
    let quarantine = restored.quarantine.expect("a place in quarantine");
    assert_eq!(
        quarantine,
        place.folder.path().join("quarantine/shop-20261124-065500")
    );
    let replaced = Ledger::open(OpenOptions {
        path: quarantine.join("shop.tallyman"),
        ..place.options()
    });
    assert_eq!(replaced.expect("a ledger").head(), place.head_of_ledger);
    drop(restored.ledger);
    // And it can be restored in its turn.
    let back = restore(
        &quarantine.join("shop.tallyman"),
        place.options(),
        "restored",
        NOW,
    );
    let back = back.expect("restored");
    assert_eq!(back.head, place.head_of_ledger);
    assert_ne!(back.quarantine, Some(quarantine));
}

#[test]
fn a_restore_cut_short_after_any_step_leaves_the_old_or_the_new() {
    for step in STEPS {
        let place = place();
        let cut = restore_in_steps(
            &place.backup,
            place.options(),
            "restored",
            NOW,
            &mut |_| Ok(()),
            &mut |at| {
                if at == *step {
                    return Err(Error::Stopped);
                }
                Ok(())
            },
        );
        assert!(matches!(cut, Err(Error::Stopped)), "{step:?}: {cut:?}");
        assert!(Ledger::exists(&place.path()), "{step:?}");
        let is_refused = Ledger::create(place.options()).is_err();
        assert!(is_refused, "{step:?}: a new ledger was made over it");
        let ledger = Ledger::open(place.options()).expect("one of both");
        let is_new = !matches!(step, Step::Copied | Step::Verified | Step::Begun);
        if is_new {
            assert_ne!(ledger.head().station, place.head_of_ledger.station);
            let replaced = place
                .folder
                .path()
                .join("quarantine/shop-20261124-065500/shop.tallyman");
            let replaced = Ledger::open(OpenOptions {
                path: replaced,
                ..place.options()
            });
            assert_eq!(
                replaced.expect("the old one").head(),
                place.head_of_ledger,
                "{step:?}"
            );
        } else {
            assert_eq!(ledger.head(), place.head_of_ledger, "{step:?}");
            assert!(!quarantine_folder(&place.path()).exists(), "{step:?}");
        }
        note(&ledger);
        let report = ledger.verify(&mut |_, _| true).expect("verified");
        assert_eq!(report.first_bad, None, "{step:?}");
        for suffix in [PREPARING, DECIDED] {
            assert!(!place::beside(&place.path(), suffix).exists(), "{step:?}");
        }
    }
}

#[test]
fn a_log_that_was_not_copied_in_goes_to_quarantine_with_its_file() {
    let place = place();
    // As after a crash: the last entries stand in the log only.
    let killed = tempfile::tempdir().expect("a folder");
    let ledger = Ledger::open(place.options()).expect("the ledger");
    note(&ledger);
    let head = ledger.head();
    for name in [
        "shop.tallyman",
        "shop.tallyman-wal",
        "shop.tallyman.keys",
        "key",
    ] {
        let from = place.folder.path().join(name);
        std::fs::copy(from, killed.path().join(name)).expect("a copy");
    }
    drop(ledger);
    let restored = restore(&place.backup, options(&killed), "restored", NOW).expect("restored");
    let quarantine = restored.quarantine.expect("a place in quarantine");
    assert!(quarantine.join("shop.tallyman-wal").exists());
    let replaced = Ledger::open(OpenOptions {
        path: quarantine.join("shop.tallyman"),
        ..options(&killed)
    });
    assert_eq!(replaced.expect("the old one").head(), head);
}

#[test]
fn what_is_no_usable_backup_changes_nothing() {
    let place = place();
    let mut bytes = std::fs::read(&place.backup).expect("the backup");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let damaged = place.folder.path().join("damaged");
    std::fs::write(&damaged, bytes).expect("a file");
    let foreign = place.folder.path().join("notes.txt");
    std::fs::write(&foreign, b"dear diary").expect("a file");
    // So that the lock file is there before.
    drop(Ledger::open(place.options()).expect("the ledger"));
    let before = contents(place.folder.path());
    for backup in [damaged, foreign, place.folder.path().join("nowhere")] {
        let refused = restore(&backup, place.options(), "restored", NOW);
        assert!(refused.is_err(), "{}", backup.display());
        assert_eq!(
            contents(place.folder.path()),
            before,
            "{}",
            backup.display()
        );
    }
}

#[test]
fn a_ledger_that_is_gone_or_damaged_is_restored_with_its_keys() {
    for what_happened in ["gone", "damaged", "keys gone"] {
        let place = place();
        let keys = sidecar_path(&place.path());
        match what_happened {
            "gone" => {
                for suffix in ["", "-wal", "-shm"] {
                    std::fs::remove_file(place::beside(&place.path(), suffix)).expect("removed");
                }
                std::fs::remove_file(&keys).expect("removed");
            }
            "damaged" => std::fs::write(place.path(), b"noise").expect("written"),
            _ => std::fs::remove_file(&keys).expect("removed"),
        }
        let restored = restore(&place.backup, place.options(), "restored", NOW).expect("restored");
        assert_eq!(restored.quarantine.is_some(), what_happened != "gone");
        note(&restored.ledger);
    }
    // Keys that are missing beside the backup are those of the ledger.
    let place = place();
    std::fs::remove_file(sidecar_path(&place.backup)).expect("removed");
    let restored = restore(&place.backup, place.options(), "restored", NOW).expect("restored");
    assert_eq!(restored.head, place.head_of_backup);
}

#[test]
fn an_open_ledger_is_not_replaced() {
    let place = place();
    let ledger = Ledger::open(place.options()).expect("the ledger");
    let refused = restore(&place.backup, place.options(), "restored", NOW);
    assert!(matches!(refused, Err(Error::InUse { .. })), "{refused:?}");
    note(&ledger);
}

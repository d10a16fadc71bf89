//! Backups, restores and damage, as the shop sees them.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use tallyman_book::{
    Language, Shop, ShopOptions,
    api::{Code, DrillRestore, GateState, HealthWarning, View},
    importing::gather,
    use_case::{self, import_files},
};
use tallyman_ledger::{Care, inspect};
use tempfile::TempDir;

const MORNING_MILLISECONDS: i64 = 1_795_511_520_000;
const HOUR: i64 = 60 * 60 * 1_000;
const VIEW: View = View {
    language: Language::En,
};

struct Place {
    folder: TempDir,
    now: Arc<AtomicI64>,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            now: Arc::new(AtomicI64::new(MORNING_MILLISECONDS)),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn options(&self) -> ShopOptions {
        let now = Arc::clone(&self.now);
        ShopOptions {
            clock: Arc::new(move || now.load(Ordering::Relaxed)),
            ..ShopOptions::with_key_file(self.path("shop.tallyman"), self.path("key"))
        }
    }

    fn open(&self) -> Arc<Shop> {
        Arc::new(Shop::open(self.options()).unwrap())
    }

    fn pass(&self, hours: i64) {
        self.now.fetch_add(hours * HOUR, Ordering::Relaxed);
    }
}

fn import(shop: &Arc<Shop>, name: &str) {
    let day = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/sample/day");
    let files: Vec<_> = gather(&[day]).unwrap();
    let file = files.into_iter().filter(|file| file.name == name).collect();
    assert_eq!(import_files(shop, file, false).unwrap().len(), 1);
}

fn day_files() -> Vec<String> {
    let day = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/sample/day");
    let files = gather(&[day]).unwrap();
    files.into_iter().map(|file| file.name).collect()
}

fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(contents(&path));
        } else if !path.to_string_lossy().ends_with("-shm") {
            // What is left out is no content: readers of an open file mark there how far they look.
            found.insert(path.clone(), std::fs::read(&path).unwrap());
        }
    }
    found
}

#[test]
fn a_drill_says_what_would_be_lost_and_changes_no_byte() {
    let place = Place::new();
    let shop = place.open();
    let files = day_files();
    import(&shop, &files[0]);
    let made = use_case::back_up(&shop, &VIEW).unwrap();
    for file in &files[1..3] {
        import(&shop, file);
    }
    let before = contents(place.folder.path());
    let request = DrillRestore {
        file: made.backup.file.clone(),
    };
    let drill = use_case::drill_restore(&shop, &request).unwrap();
    assert!(contents(place.folder.path()) == before, "a file changed");
    assert!(drill.is_compared && drill.is_ancestor);
    assert_eq!((drill.imports, drill.lost_imports), (1, 2));
    assert_eq!(drill.lost_files, files[1..3]);
    assert_eq!(drill.entries, made.entries);
    assert_eq!(drill.entries + drill.lost_entries, shop.entry_count());
    let nowhere = DrillRestore {
        file: "../shop.tallyman".to_owned(),
    };
    assert!(use_case::drill_restore(&shop, &nowhere).is_err());
    // The same with nothing open.
    drop(shop);
    let backup = Path::new(&made.backup.folder).join(&made.backup.file);
    assert_eq!(use_case::drill(&place.options(), &backup).unwrap(), drill);
}

#[test]
fn a_restore_takes_the_shop_back_and_keeps_what_was_there() {
    let place = Place::new();
    let shop = place.open();
    let files = day_files();
    import(&shop, &files[0]);
    let made = use_case::back_up(&shop, &VIEW).unwrap();
    import(&shop, &files[1]);
    let entries = shop.entry_count();
    let backup = Path::new(&made.backup.folder).join(&made.backup.file);
    // Not while it is open.
    let refused = use_case::restore(&place.options(), &backup).unwrap_err();
    assert_eq!(refused.code, Code::LedgerInUse);
    drop(shop);
    place.pass(1);
    let (drill, quarantine) = use_case::restore(&place.options(), &backup).unwrap();
    assert_eq!((drill.lost_imports, drill.is_ancestor), (1, true));
    assert_eq!(drill.few_lost_files(), files[1]);
    // The risky act was preceded by a backup of what it replaced.
    let shop = place.open();
    assert_eq!(use_case::backups(&shop, &VIEW).unwrap().backups.len(), 2);
    assert!(use_case::verify_ledger(&shop, &VIEW).unwrap().is_whole);
    assert_eq!(use_case::health(&shop, &VIEW).unwrap().quarantined, 1);
    // The file that was lost is not known, and comes in again.
    import(&shop, &files[1]);
    drop(shop);
    let replaced = ShopOptions {
        ledger: quarantine.unwrap().join("shop.tallyman"),
        ..place.options()
    };
    assert_eq!(Shop::open(replaced).unwrap().entry_count(), entries);
}

#[test]
fn a_damaged_ledger_names_what_is_bad_what_is_missing_and_the_backup_that_holds() {
    let place = Place::new();
    let shop = place.open();
    let files = day_files();
    import(&shop, &files[0]);
    let made = use_case::back_up(&shop, &VIEW).unwrap();
    place.pass(1);
    import(&shop, &files[1]);
    // A newer backup that does not hold is not offered.
    let newer = use_case::back_up(&shop, &VIEW).unwrap();
    drop(shop);
    let newer = Path::new(&newer.backup.folder).join(&newer.backup.file);
    std::fs::write(&newer, b"torn").unwrap();
    let path = place.path("shop.tallyman");
    // What the log still holds would mend the page.
    let good = Shop::open(place.options()).unwrap();
    drop(good);
    drop(std::fs::remove_file(place.path("shop.tallyman-wal")));
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[100] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    let error = Shop::open(place.options()).unwrap_err();
    assert_eq!(error.code, Code::LedgerDamaged, "{error:?}");
    assert!(error.message.contains("damaged"), "{}", error.message);
    assert!(
        error.message.contains("missing from the backup"),
        "{}",
        error.message
    );
    assert!(error.hint.contains(&made.backup.file), "{}", error.hint);
    assert!(error.hint.contains(&format!("{} entries", made.entries)));
    // It was only told: nothing moved, nothing changed, and no new ledger was made in its place.
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    assert!(!place.path("quarantine").exists());
    let backup = Path::new(&made.backup.folder).join(&made.backup.file);
    let (drill, quarantine) = use_case::restore(&place.options(), &backup).unwrap();
    assert!(!drill.is_compared);
    assert_eq!(
        std::fs::read(quarantine.unwrap().join("shop.tallyman")).unwrap(),
        bytes
    );
    assert_eq!(place.open().entry_count(), 1);
}

#[test]
fn a_ledger_that_can_be_read_in_part_names_the_files_to_import_again() {
    let place = Place::new();
    let shop = place.open();
    let files = day_files();
    import(&shop, &files[0]);
    let older = use_case::back_up(&shop, &VIEW).unwrap().backup;
    for file in &files[1..3] {
        import(&shop, file);
    }
    place.pass(1);
    let newer = use_case::back_up(&shop, &VIEW).unwrap().backup;
    drop(shop);
    // All of the ledger in one file, none of it in the log; then only the older backup is left.
    place.pass(1);
    let folder = PathBuf::from(&newer.folder);
    use_case::restore(&place.options(), &folder.join(&newer.file)).unwrap();
    for file in std::fs::read_dir(&folder).unwrap() {
        let file = file.unwrap();
        if !file.file_name().to_string_lossy().starts_with(&older.file) {
            std::fs::remove_file(file.path()).unwrap();
        }
    }
    let path = place.path("shop.tallyman");
    let whole = std::fs::read(&path).unwrap();
    let again = format!("Files to import again: {}", files[1]);
    let mut said = Vec::new();
    // Some page holds the end of the chain: where it is torn the ledger does not open, and the rest can be read.
    for page in (1..whole.len() / 4_096).rev() {
        let mut torn = whole.clone();
        torn[page * 4_096 + 100] ^= 1;
        std::fs::write(&path, &torn).unwrap();
        drop(std::fs::remove_file(place.path("shop.tallyman-wal")));
        let Err(error) = Shop::open(place.options()) else {
            continue;
        };
        if error.message.contains(&again) {
            let gate = use_case::gate_closed(&place.options(), &error, Language::De);
            let sound = gate.damage.unwrap().backup.unwrap();
            let named = sound.missing_files.len() as u64;
            assert_eq!(sound.missing_imports, Some(named));
            assert_eq!(sound.missing_files[0], files[1]);
            return;
        }
        said.push(error.message);
    }
    panic!("no tear had the files told: {said:#?}");
}

#[test]
fn backups_come_by_themselves_once_a_day_and_go_where_they_were_told() {
    let place = Place::new();
    let shop = place.open();
    // An empty ledger needs none.
    assert_eq!(use_case::tend(&shop, Language::En).unwrap(), None);
    let warnings = use_case::health(&shop, &VIEW).unwrap().warnings;
    assert!(warnings.contains(&HealthWarning::NoBackup), "{warnings:?}");
    import(&shop, &day_files()[0]);
    assert!(use_case::tend(&shop, Language::En).unwrap().is_some());
    place.pass(23);
    assert_eq!(use_case::tend(&shop, Language::En).unwrap(), None);
    let stick = place.path("stick");
    assert!(use_case::set_backup_folder(&shop, &stick).is_err());
    std::fs::create_dir(&stick).unwrap();
    use_case::set_backup_folder(&shop, &stick).unwrap();
    place.pass(2);
    let made = use_case::tend(&shop, Language::En).unwrap().unwrap();
    assert_eq!(Path::new(&made.folder), stick);
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert_eq!(health.last_backup, Some(made));
    assert!(health.has_ballast && health.is_folder_chosen);
    assert_eq!(health.warnings, [HealthWarning::NotVerified]);
    assert_eq!(
        health.next_thinning_ms,
        Some(place.now.load(Ordering::Relaxed) + 30 * 24 * HOUR + 1)
    );
    assert!(use_case::verify_ledger(&shop, &VIEW).unwrap().is_whole);
    assert_eq!(use_case::health(&shop, &VIEW).unwrap().warnings, []);
    // The stick is gone: the backup goes beside the ledger instead, and it is said.
    std::fs::remove_dir_all(&stick).unwrap();
    place.pass(25);
    let beside = use_case::tend(&shop, Language::En).unwrap().unwrap();
    assert_eq!(Path::new(&beside.folder), place.path("backups"));
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert_eq!(
        health.warnings,
        [HealthWarning::BackupFailed, HealthWarning::SameDisk]
    );
    assert!(
        health.backup_failure.contains("stick"),
        "{}",
        health.backup_failure
    );
    // One somewhere else by hand mends nothing.
    let elsewhere = place.path("elsewhere");
    std::fs::create_dir(&elsewhere).unwrap();
    place.pass(1);
    use_case::back_up_to(&shop, Some(&elsewhere), Language::En).unwrap();
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert_eq!(health.warnings, [HealthWarning::BackupFailed]);
    let told = use_case::back_up(&shop, &VIEW).unwrap_err().to_string();
    assert!(
        told.contains("not there; is its disk or stick plugged in?"),
        "{told}"
    );
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert!(health.warnings.contains(&HealthWarning::BackupFailed));
    // The stick is there again, and a backup on it ends both.
    std::fs::create_dir(&stick).unwrap();
    place.pass(25);
    use_case::tend(&shop, Language::En).unwrap().unwrap();
    assert_eq!(use_case::health(&shop, &VIEW).unwrap().warnings, []);
    // What is remembered stands beside the ledger; its path is in no entry.
    drop(shop);
    let shop = place.open();
    let mut journal = Vec::new();
    use_case::export_journal(&shop, &mut journal).unwrap();
    let stick_in_hexadecimal = "737469636b";
    let journal = String::from_utf8(journal).unwrap();
    assert!(!journal.contains(stick_in_hexadecimal));
}

#[test]
fn a_folder_that_is_no_longer_on_its_own_disk_is_told_and_a_new_one_gets_its_first_backup_at_once()
{
    let place = Place::new();
    let shop = place.open();
    import(&shop, &day_files()[0]);
    use_case::tend(&shop, Language::En).unwrap().unwrap();
    let is_told = || {
        let health = use_case::health(&shop, &VIEW).unwrap();
        health.warnings.contains(&HealthWarning::SameDisk)
    };
    let stick = place.path("stick");
    std::fs::create_dir(&stick).unwrap();
    use_case::set_backup_folder(&shop, &stick).unwrap();
    assert!(is_told(), "nothing lies there yet");
    let made = use_case::tend(&shop, Language::En).unwrap().unwrap();
    assert_eq!(Path::new(&made.folder), stick);
    assert!(!is_told());
    // The stick is pulled out: the folder in whose place it was put is still there, on the ledger's disk.
    let path = place.path("shop.tallyman");
    Care::change(&path, |care| care.is_folder_apart = true).unwrap();
    assert!(is_told());
    // Whoever chooses the folder beside the ledger has chosen none.
    use_case::set_backup_folder(&shop, &place.path("backups")).unwrap();
    assert!(is_told());
}

#[test]
fn a_newer_program_makes_a_backup_before_it_touches_anything() {
    let place = Place::new();
    let shop = place.open();
    import(&shop, &day_files()[0]);
    use_case::tend(&shop, Language::En).unwrap();
    let entries = shop.entry_count();
    drop(shop);
    let care = place.path("shop.tallyman.care");
    let text = std::fs::read_to_string(&care).unwrap();
    let older = text.replace(env!("CARGO_PKG_VERSION"), "0.0.9");
    assert_ne!(older, text);
    std::fs::write(&care, older).unwrap();
    place.pass(1);
    let shop = place.open();
    let backups = use_case::backups(&shop, &VIEW).unwrap().backups;
    assert_eq!(backups.len(), 2);
    assert_eq!(
        backups[0].at_ms / 1_000,
        place.now.load(Ordering::Relaxed) / 1_000
    );
    assert_eq!(shop.entry_count(), entries);
    drop(shop);
    // Once is enough.
    drop(place.open());
    let shop = place.open();
    assert_eq!(use_case::backups(&shop, &VIEW).unwrap().backups.len(), 2);
}

#[test]
fn the_long_term_archive_is_a_journal_without_a_single_name() {
    let place = Place::new();
    let shop = place.open();
    let day = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/sample/day");
    for file in import_files(&shop, gather(&[day]).unwrap(), false).unwrap() {
        assert_eq!(file.outcome.report.sentence(), None, "{}", file.file);
    }
    let mut journal = Vec::new();
    let entries = use_case::export_journal(&shop, &mut journal).unwrap();
    assert_eq!(entries, shop.entry_count());
    let verified = use_case::verify_journal(&mut journal.as_slice()).unwrap();
    assert!(verified.is_whole);
    // Neither the sealed pieces themselves nor the salts that would let somebody guess them.
    let keys = place.options().keys;
    let capsules = inspect(&place.path("shop.tallyman"), &keys, |connection, _| {
        let mut statement = connection
            .prepare("SELECT data, salt FROM capsule")
            .unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
        let rows: Vec<(Vec<u8>, Vec<u8>)> = rows.unwrap().collect::<Result<_, _>>().unwrap();
        rows
    })
    .unwrap();
    let journal = String::from_utf8(journal).unwrap();
    let hex = |bytes: &[u8]| {
        let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        digits.concat()
    };
    assert!(capsules.len() > 20, "{}", capsules.len());
    for (data, salt) in capsules {
        assert!(!journal.contains(&hex(&salt)));
        assert!(data.len() < 12 || !journal.contains(&hex(&data)));
    }
}

#[test]
fn the_walk_says_how_far_it_is_and_the_latest_entries_are_told() {
    let place = Place::new();
    let shop = place.open();
    import(&shop, &day_files()[0]);
    let made = use_case::back_up(&shop, &VIEW).unwrap();
    let entries = use_case::latest_entries(&shop, &VIEW).unwrap();
    assert_eq!(entries.last().unwrap().kind, "import.completed");
    assert_eq!(entries.last().unwrap().number, shop.entry_count());
    assert!(
        made.backup
            .head_start
            .starts_with(&entries.last().unwrap().head_start)
    );
    assert_eq!(use_case::verify_ledger(&shop, &VIEW).unwrap().backup, None);
    let progress = use_case::verify_progress(&shop, &VIEW).unwrap();
    assert_eq!(
        (progress.is_running, progress.done),
        (false, shop.entry_count())
    );
}

#[test]
fn a_ledger_that_is_not_open_says_how_it_stands_without_a_key() {
    let place = Place::new();
    let options = place.options();
    assert!(!use_case::is_there(&options.ledger));
    let shop = place.open();
    import(&shop, &day_files()[0]);
    let made = use_case::back_up(&shop, &VIEW).unwrap();
    drop(shop);
    assert_eq!(use_case::gate_open(&options).state, GateState::Open);
    // Another computer: the key file is not there.
    std::fs::rename(place.path("key"), place.path("key.away")).unwrap();
    let error = Shop::open(place.options()).map(drop).unwrap_err();
    let locked = use_case::gate_closed(&options, &error, Language::De);
    assert_eq!(locked.state, GateState::Locked);
    let slots = locked.keys.unwrap().slots;
    assert_eq!(
        slots
            .iter()
            .map(|slot| slot.kind.as_str())
            .collect::<Vec<_>>(),
        ["key_file"]
    );
    std::fs::rename(place.path("key.away"), place.path("key")).unwrap();
    // The first page goes: nothing can be read, and the backup is named with what it holds.
    let path = place.path("shop.tallyman");
    let mut bytes = std::fs::read(&path).unwrap();
    bytes.iter_mut().take(4_096).for_each(|byte| *byte ^= 0x5a);
    std::fs::write(&path, &bytes).unwrap();
    // The log may hold that page too, and would mend it.
    drop(std::fs::remove_file(place.path("shop.tallyman-wal")));
    let error = Shop::open(place.options()).map(drop).unwrap_err();
    assert!(
        error.message.contains("The beginning of the ledger")
            && error.message.contains("is the right one"),
        "{}",
        error.message
    );
    let damaged = use_case::gate_closed(&options, &error, Language::En);
    assert_eq!(damaged.state, GateState::Damaged);
    let damage = damaged.damage.unwrap();
    assert_eq!(damage.readable, None);
    assert!(
        damage.sentence.contains("The key is the right one"),
        "{}",
        damage.sentence
    );
    let sound = damage.backup.unwrap();
    assert_eq!(
        (sound.backup.file.as_str(), sound.entries),
        (made.backup.file.as_str(), made.entries)
    );
    // Only what was typed from the list lets a backup take a ledger's place.
    let backup = use_case::named_backup(&path, &made.backup.file).unwrap();
    let digits: String = made.backup.head_start.chars().take(4).collect();
    assert!(use_case::check_typed(&path, &backup, "").is_err());
    assert!(use_case::check_typed(&path, &backup, "0000x").is_err());
    assert!(use_case::check_typed(&path, &backup, &digits.to_uppercase()).is_ok());
    assert_eq!(use_case::named_backup(&path, "../shop.tallyman"), None);
}

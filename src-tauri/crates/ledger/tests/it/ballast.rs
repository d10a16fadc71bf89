//! A full disk: the ballast goes, entries stay possible, and an import does not eat what scans need.

use crate::support::{Shop, draft, no_progress};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tallyman_ledger::{BALLAST_BYTES, Ballast, Care, Error, Ledger, OpenOptions, copy_out, rekey};

const MEBIBYTE: u64 = 1024 * 1024;

#[test]
fn the_ballast_is_given_up_for_entries_refused_to_imports_and_made_again() {
    let shop = Shop::new();
    let room = Arc::new(AtomicU64::new(1_000 * MEBIBYTE));
    let asked = Arc::clone(&room);
    let ledger = Ledger::create(OpenOptions {
        room: Arc::new(move |_: &Path| Ok(asked.load(Ordering::Relaxed))),
        ..shop.options()
    })
    .unwrap();
    let path = shop.folder.path().join("shop.tallyman.ballast");
    let whole = Ballast {
        is_whole: true,
        was_given_up: false,
    };
    assert_eq!(ledger.keep_ballast().unwrap(), whole);
    assert_eq!(std::fs::metadata(&path).unwrap().len(), BALLAST_BYTES);
    // Really allocated, not a hole.
    #[cfg(unix)]
    assert!(
        std::os::unix::fs::MetadataExt::blocks(&std::fs::metadata(&path).unwrap()) * 512
            >= BALLAST_BYTES
    );
    // Little room: an import stops, the ballast stays.
    room.store(10 * MEBIBYTE, Ordering::Relaxed);
    let bulk = ledger.bulk().unwrap();
    let refused = bulk.transact(|tx| tx.append(draft("row", &[])));
    assert!(matches!(refused, Err(Error::DiskFull)), "{refused:?}");
    drop(bulk);
    ledger.transact(|tx| tx.append(draft("scan", &[]))).unwrap();
    assert_eq!(ledger.ballast(), whole);
    // None: the ballast goes, and the entry is recorded.
    room.store(0, Ordering::Relaxed);
    ledger.transact(|tx| tx.append(draft("scan", &[]))).unwrap();
    let gone = Ballast {
        is_whole: false,
        was_given_up: true,
    };
    assert_eq!(ledger.ballast(), gone);
    assert!(!path.exists());
    assert_eq!(ledger.keep_ballast().unwrap(), gone);
    // Room again: it is made again, a half made one too.
    room.store(1_000 * MEBIBYTE, Ordering::Relaxed);
    std::fs::write(&path, b"half").unwrap();
    assert_eq!(ledger.keep_ballast().unwrap(), whole);
    assert_eq!(ledger.verify(&mut no_progress).unwrap().first_bad, None);
}

#[test]
fn an_entry_that_fails_for_want_of_room_frees_it_for_the_next() {
    let shop = Shop::new();
    let room = Arc::new(AtomicU64::new(1_000 * MEBIBYTE));
    let asked = Arc::clone(&room);
    let ledger = Ledger::create(OpenOptions {
        room: Arc::new(move |_: &Path| Ok(asked.load(Ordering::Relaxed))),
        ..shop.options()
    })
    .unwrap();
    ledger.keep_ballast().unwrap();
    let fail = || {
        ledger
            .transact(|_| Err::<(), _>(Error::DiskFull))
            .unwrap_err()
    };
    // With much room it was something else, such as a quota of the caller's; the reserve is none of its business.
    assert!(matches!(fail(), Error::DiskFull));
    assert!(ledger.ballast().is_whole);
    room.store(10 * MEBIBYTE, Ordering::Relaxed);
    assert!(matches!(fail(), Error::DiskFull));
    assert!(ledger.ballast().was_given_up);
    ledger.transact(|tx| tx.append(draft("scan", &[]))).unwrap();
}

/// A file system of 160 MiB in memory, where this test may mount one; it goes when the test ends.
#[cfg(target_os = "linux")]
struct SmallDisk(tempfile::TempDir);

#[cfg(target_os = "linux")]
impl SmallDisk {
    /// The disk, or why there is none.
    fn mount() -> Result<Self, String> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=160m", "none"])
            .arg(folder.path())
            .output()
            .map_err(|error| error.to_string())?;
        if mounted.status.success() {
            return Ok(Self(folder));
        }
        let said = String::from_utf8_lossy(&mounted.stderr);
        Err(said.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let unmounted = Command::new("umount").arg(self.0.path()).status();
        assert!(unmounted.unwrap().success());
    }
}

/// The same on a disk that is really full. Where no file system may be mounted, the test above stands alone, and that is told.
#[cfg(target_os = "linux")]
#[test]
#[expect(clippy::print_stdout, reason = "whether it ran is part of the result")]
fn entries_stay_possible_on_a_disk_that_is_really_full() {
    let disk = match SmallDisk::mount() {
        Ok(disk) => disk,
        Err(why) => {
            println!("counted: 0 disks were really filled; none may be mounted here: {why}");
            return;
        }
    };
    let shop = Shop::new();
    let options = OpenOptions {
        path: disk.0.path().join("shop.tallyman"),
        ..shop.options()
    };
    let ledger = Ledger::create(options).unwrap();
    assert!(ledger.keep_ballast().unwrap().is_whole);
    let filler = disk.0.path().join("film");
    let filled = std::fs::write(&filler, vec![7; 200 * 1024 * 1024]);
    assert!(filled.is_err());
    assert!(ledger.room().unwrap() < MEBIBYTE);
    let large = "x".repeat(60_000);
    for _ in 0..50 {
        ledger
            .transact(|tx| tx.append(draft("scan", &[&large])))
            .unwrap();
    }
    assert!(ledger.ballast().was_given_up);
    // A backup onto the full disk is refused in words and leaves nothing.
    std::fs::write(disk.0.path().join("more"), vec![7; 64 * 1024 * 1024]).unwrap_err();
    let folder = disk.0.path().join("backups");
    std::fs::create_dir(&folder).unwrap();
    let refused = ledger.back_up(&folder, 1_795_503_300_000).unwrap_err();
    assert!(
        refused.to_string().contains("its disk is full"),
        "{refused}"
    );
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
    // With room again all goes on, the ballast too.
    std::fs::remove_file(&filler).unwrap();
    std::fs::remove_file(disk.0.path().join("more")).unwrap();
    assert!(ledger.keep_ballast().unwrap().is_whole);
    let report = ledger.verify(&mut no_progress).unwrap();
    assert_eq!((report.first_bad, report.entry_count), (None, 51));
    drop(ledger);
    println!("counted: 1 disk was really filled, and 50 entries were written on it");
}

#[test]
fn what_is_remembered_beside_the_ledger_survives_and_is_not_needed() {
    let shop = Shop::new();
    assert_eq!(Care::load(&shop.path()), Care::default());
    let care = Care {
        backup_folder: Some(shop.folder.path().join("stick")),
        app_version: "0.1.0".to_owned(),
        ..Care::default()
    };
    care.save(&shop.path()).unwrap();
    assert_eq!(Care::load(&shop.path()), care);
    std::fs::write(shop.folder.path().join("shop.tallyman.care"), b"{").unwrap();
    let forgotten = Care::load(&shop.path());
    assert_eq!(forgotten, Care::default());
    assert_eq!(
        forgotten.folder(&shop.path()),
        shop.folder.path().join("backups")
    );
}

#[test]
fn no_copy_takes_the_room_that_entries_need() {
    let shop = Shop::new();
    let room = Arc::new(AtomicU64::new(u64::MAX));
    let told = Arc::clone(&room);
    let options = || OpenOptions {
        room: {
            let told = Arc::clone(&told);
            Arc::new(move |_: &Path| Ok(told.load(Ordering::Relaxed)))
        },
        ..shop.options()
    };
    let ledger = Ledger::create(options()).unwrap();
    let folder = shop.folder.path().join("backups");
    std::fs::create_dir(&folder).unwrap();
    let backup = ledger.back_up(&folder, 1_795_503_300_000).unwrap();
    let bytes = backup.bytes;
    // There would be room for the copy, and then none for the scans beside it.
    room.store(16 * MEBIBYTE + bytes / 2, Ordering::Relaxed);
    let refused = ledger.back_up(&folder, 1_795_503_400_000).unwrap_err();
    assert!(refused.to_string().contains("disk is full"), "{refused}");
    let drilled = shop.folder.path().join("drill");
    let refused = copy_out(&backup.path, &shop.path(), &drilled, &options().room);
    assert!(matches!(refused, Err(Error::DiskFull)) && !drilled.exists());
    drop(ledger);
    // Every page is written twice under a new key.
    room.store(16 * MEBIBYTE + bytes * 3 / 2, Ordering::Relaxed);
    let refused = rekey(options(), &options().keys, 1_795_503_400_000);
    assert!(matches!(refused, Err(Error::DiskFull)), "{refused:?}");
    let at = 1_795_503_400_000;
    let restored = tallyman_ledger::restore(&backup.path, options(), "tried", at);
    drop(restored.unwrap());
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 2);
}

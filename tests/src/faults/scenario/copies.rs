//! Copies: backups beside running work, a backup that takes the ledger's place, another key in the sidecar, another one for
//! the whole file.

use super::super::draw::Draw;
use super::ledger::{line, note, open, open_options, prepare, tell};
use super::{Scenario, Voice};
use std::path::{Path, PathBuf};
use tallyman_ledger::{KeySource, list_backups, rekey, restore};

/// Backups, and old ones that go.
pub(super) const BACKUP: Scenario = Scenario {
    name: "backup",
    is_book: false,
    prepare: prepare_with_folder,
    run: backup,
};

/// A backup takes the place of a ledger that has gone on.
pub(super) const RESTORE: Scenario = Scenario {
    name: "restore",
    is_book: false,
    prepare: prepare_backup,
    run: put_back,
};

/// A second way to unlock the ledger.
pub(super) const KEYS: Scenario = Scenario {
    name: "keys",
    is_book: false,
    prepare,
    run: keys,
};

/// The whole file is written anew under another data key.
pub(super) const REKEY: Scenario = Scenario {
    name: "rekey",
    is_book: false,
    prepare,
    run: renew,
};

const DAY_MILLISECONDS: i64 = 24 * 60 * 60 * 1_000;

/// Where the backups of a scenario lie.
pub fn backup_folder(folder: &Path) -> PathBuf {
    folder.join("backups")
}

fn prepare_with_folder(folder: &Path, draw: Draw) -> Vec<String> {
    std::fs::create_dir(backup_folder(folder)).expect("a folder for backups");
    prepare(folder, draw)
}

fn prepare_backup(folder: &Path, mut draw: Draw) -> Vec<String> {
    let mut lines = prepare_with_folder(folder, draw.clone());
    let ledger = tallyman_ledger::Ledger::open(open_options(folder, 4)).expect("a ledger");
    let made = ledger.back_up(&backup_folder(folder), crate::MORNING_MILLISECONDS);
    made.expect("a backup");
    let done = ledger.transact(|tx| note(tx, &mut draw)).expect("an entry");
    lines.push(line(&done.value));
    lines
}

fn backup(folder: &Path, mut draw: Draw, voice: &mut dyn Voice) {
    let Some(ledger) = open(folder, voice) else {
        return;
    };
    // The first two are of one day five weeks ago, so that thinning has something to do.
    for day in [-35, -35, 0] {
        tell(ledger.transact(|tx| note(tx, &mut draw)), voice);
        let at = crate::MORNING_MILLISECONDS + day * DAY_MILLISECONDS;
        match ledger.back_up(&backup_folder(folder), at) {
            Ok(backup) if day == 0 => {
                let name = backup.path.file_name().unwrap_or_default();
                voice.acknowledge(&format!("backup {}", name.display()));
            }
            Ok(_) => {}
            Err(error) => voice.refused(&error.to_string()),
        }
    }
    if let Err(error) =
        ledger.thin_backups(&backup_folder(folder), crate::MORNING_MILLISECONDS + 1_000)
    {
        voice.refused(&error.to_string());
    }
    tell(ledger.transact(|tx| note(tx, &mut draw)), voice);
}

fn put_back(folder: &Path, mut draw: Draw, voice: &mut dyn Voice) {
    let options = open_options(folder, 2);
    let listed = list_backups(&options.path, &backup_folder(folder));
    let Some(backup) = listed.ok().and_then(|mut listed| listed.pop()) else {
        return voice.refused("There is no backup.");
    };
    match restore(
        &backup.path,
        options,
        "restored from a backup",
        crate::MORNING_MILLISECONDS,
    ) {
        Ok(restored) => {
            let head = restored.ledger.head();
            voice.acknowledge(&format!(
                "current {} {} {}",
                head.station, head.seq, head.digest
            ));
            tell(restored.ledger.transact(|tx| note(tx, &mut draw)), voice);
        }
        Err(error) => voice.refused(&error.to_string()),
    }
}

fn keys(folder: &Path, mut draw: Draw, voice: &mut dyn Voice) {
    let Some(ledger) = open(folder, voice) else {
        return;
    };
    match ledger.add_key(&KeySource::File(folder.join("key-2"))) {
        Ok(_) => voice.acknowledge("key key-2"),
        Err(error) => voice.refused(&error.to_string()),
    }
    tell(ledger.transact(|tx| note(tx, &mut draw)), voice);
}

fn renew(folder: &Path, mut draw: Draw, voice: &mut dyn Voice) {
    let Some(ledger) = open(folder, voice) else {
        return;
    };
    // Stands in the log alone when the file is copied.
    tell(ledger.transact(|tx| note(tx, &mut draw)), voice);
    drop(ledger);
    let options = open_options(folder, 3);
    let keys = options.keys.clone();
    match rekey(options, &keys, crate::MORNING_MILLISECONDS) {
        Ok(rekeyed) => {
            voice.acknowledge("key key");
            tell(rekeyed.ledger.transact(|tx| note(tx, &mut draw)), voice);
        }
        Err(error) => voice.refused(&error.to_string()),
    }
}

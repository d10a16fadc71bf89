//! Keeping the ledger safe: when a backup is due, where it goes, and what is remembered of it.

pub(crate) mod ageing;
mod carried;
pub(crate) mod clock;
pub(crate) mod damage;
pub(crate) mod drill;
pub(crate) mod erased;
pub(crate) mod known;
mod tending;

pub(crate) use tending::tend;

use std::path::{Path, PathBuf};

use tallyman_ledger::{Backup, Care, Error as LedgerError, LastBackup, Ledger, Thinned, is_apart};

use crate::{error::Error, projection};

/// A backup is due when the last one is older.
pub(crate) const BACKUP_AGE_MAX_MILLISECONDS: i64 = 24 * 60 * 60 * 1_000;

/// Chooses the folder for backups; what lies in the one before goes on growing old.
pub(crate) fn set_folder(ledger: &Ledger, folder: PathBuf) -> Result<(), LedgerError> {
    let path = ledger.path();
    Care::change(path, |care| {
        let former = care.folder(path);
        if former != folder {
            // Of the new folder nothing is known yet.
            care.last_failure = None;
        }
        care.is_folder_apart = is_apart(path, &folder);
        care.backup_folder = Some(folder);
        care.is_lost = false;
        ageing::remember_folder(care, path, &former);
    })
    .map(drop)
}

/// Changes what is remembered beside the ledger. What cannot be written is only forgotten.
pub(crate) fn remember(ledger: &Ledger, change: impl FnOnce(&mut Care)) {
    drop(Care::change(ledger.path(), change));
}

/// Remembers that what was remembered is gone, before anything else is remembered in its place.
pub(crate) fn look_for_loss(ledger: &Ledger) {
    if !Care::is_there(ledger.path()) && ledger.has_noted_care().unwrap_or(false) {
        remember(ledger, |care| care.is_lost = true);
    }
}

/// Whether the last backup lies beside the ledger although another folder was chosen.
fn is_beside(ledger: &Path, care: &Care) -> bool {
    let own = Care::own_folder(ledger);
    let last = care
        .last_backup
        .as_ref()
        .and_then(|last| last.path.parent());
    last == Some(own.as_path()) && care.folder(ledger) != own
}

/// Whether backups lie on the ledger's own disk, so that one disk takes both. A folder that a person chose on that disk is
/// taken for apart, because a cloud service may copy it away; but not when it was on another one once.
pub(crate) fn is_on_same_disk(ledger: &Path, care: &Care) -> bool {
    let own = Care::own_folder(ledger);
    let chosen = care.backup_folder.as_deref();
    let lies_apart = chosen.is_some_and(|folder| {
        let is_own = folder == own || Some(folder) == ledger.parent();
        !is_own && !is_under_its_disk(ledger, care)
    });
    !lies_apart || is_beside(ledger, care)
}

/// Whether the chosen folder is there without its disk: where a stick is mounted, a folder stays when the stick is gone. What is
/// written there is hidden once the stick is back, and never grows old.
fn is_under_its_disk(ledger: &Path, care: &Care) -> bool {
    let chosen = care.backup_folder.as_deref();
    chosen
        .is_some_and(|folder| care.is_folder_apart && folder.is_dir() && !is_apart(ledger, folder))
}

/// Whether it is time for a backup. A last one from the future says that a clock was wrong: then it is time, too; and when
/// another folder was chosen since.
pub(crate) fn is_due(ledger: &Path, care: &Care, entries: u64, now_ms: i64) -> bool {
    match &care.last_backup {
        None => entries > 1,
        Some(last) => {
            !last.path.exists()
                || (now_ms - last.at_milliseconds).abs() > BACKUP_AGE_MAX_MILLISECONDS
                || (care.last_failure.is_none() && is_beside(ledger, care))
        }
    }
}

/// Makes a backup in a folder, thins what is there, and remembers both; of the folder for backups a failure too.
pub(crate) fn back_up(
    ledger: &Ledger,
    folder: Option<&Path>,
    now_ms: i64,
) -> Result<(Backup, Thinned), LedgerError> {
    let thin = |folder: &Path| {
        if clock::is_believed(ledger, now_ms) {
            ledger.thin_backups(folder, now_ms)
        } else {
            Ok(Thinned::default())
        }
    };
    let meant = Care::load(ledger.path()).folder(ledger.path());
    let ((backup, folder), before) = with_room_made(
        || add_backup(ledger, folder, now_ms),
        || thin(folder.unwrap_or(&meant)),
    )?;
    let after = thin(&folder)?;
    Ok((
        backup,
        Thinned {
            removed: [before, after.removed].concat(),
            left: after.left,
        },
    ))
}

/// Makes something in a folder. Where that fails and something there was too old, it is tried once more without that: a disk
/// that is full of old backups takes no new one, and only a new one would have them removed. Gives what was removed, too.
fn with_room_made<T>(
    make: impl Fn() -> Result<T, LedgerError>,
    thin: impl FnOnce() -> Result<Thinned, LedgerError>,
) -> Result<(T, Vec<PathBuf>), LedgerError> {
    let error = match make() {
        Ok(made) => return Ok((made, Vec::new())),
        Err(error) => error,
    };
    // Why the folder cannot be thinned is no news where it takes no backup.
    let removed = thin().map_or_else(|_| Vec::new(), |thinned| thinned.removed);
    if removed.is_empty() {
        return Err(error);
    }
    Ok((make()?, removed))
}

/// Makes a backup in a folder and remembers it; removes none. Gives the folder as well.
///
/// A failure is remembered of the folder for backups, and only a backup there ends it: one elsewhere does not mend it.
/// A folder that a person named must be there; the one beside the ledger is made.
fn add_backup(
    ledger: &Ledger,
    folder: Option<&Path>,
    now_ms: i64,
) -> Result<(Backup, PathBuf), LedgerError> {
    let care = Care::load(ledger.path());
    let own = Care::own_folder(ledger.path());
    let meant = care.folder(ledger.path());
    let folder: PathBuf = folder.map_or_else(|| meant.clone(), Path::to_owned);
    if folder == own {
        // If it cannot be made, the backup says so.
        drop(std::fs::create_dir_all(&own));
    }
    let made = if folder == meant && is_under_its_disk(ledger.path(), &care) {
        Err(LedgerError::folder_away(&folder))
    } else {
        ledger.back_up(&folder, now_ms)
    };
    remember(ledger, |care| {
        if folder == meant {
            care.last_failure = made.as_ref().err().map(ToString::to_string);
        }
        if let Ok(backup) = &made {
            care.last_backup = Some(LastBackup {
                path: backup.path.clone(),
                at_milliseconds: backup.at_milliseconds,
                entry_count: backup.entry_count,
                head: backup.head.digest.to_string(),
            });
            ageing::remember_folder(care, ledger.path(), &folder);
        }
    });
    Ok((made?, folder))
}

/// Makes a backup before something that could go wrong: in the chosen folder, else beside the ledger.
pub(crate) fn back_up_before_risk(ledger: &Ledger, now_ms: i64) -> Result<Backup, LedgerError> {
    or_beside(ledger, |folder| back_up(ledger, folder, now_ms)).map(|(backup, _)| backup)
}

/// Does it in the folder for backups, else beside the ledger; that the folder failed stays told.
fn or_beside<T>(
    ledger: &Ledger,
    make: impl Fn(Option<&Path>) -> Result<T, LedgerError>,
) -> Result<T, LedgerError> {
    make(None).or_else(|error| {
        let own = Care::own_folder(ledger.path());
        if Care::load(ledger.path()).folder(ledger.path()) == own {
            return Err(error);
        }
        make(Some(&own)).map_err(|_| error)
    })
}

/// Makes a backup before a restore, in the chosen folder, else beside the ledger. None is removed for its age: it may be the
/// very one that is to be restored.
pub(crate) fn back_up_before_restore(ledger: &Ledger, now_ms: i64) -> Result<Backup, LedgerError> {
    or_beside(ledger, |folder| add_backup(ledger, folder, now_ms)).map(|(backup, _)| backup)
}

/// The version of this program, as it is remembered of the last one.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Makes a backup before this program changes a ledger that another version left, or none that is known, or whose tables are
/// to be made anew.
///
/// The ledger opens even where no backup can be made; the failure is remembered, and the version is not, so that it is
/// tried again.
pub(crate) fn before_upgrade(ledger: &Ledger, now_ms: i64) -> Result<(), Error> {
    let note = |version: &str| {
        remember(ledger, |care| version.clone_into(&mut care.app_version));
    };
    if !holds_work(ledger)? {
        note(VERSION);
        return Ok(());
    }
    // Where it cannot be read which program was the last, it may have been an older one.
    let is_noted = Care::read(ledger.path()).is_ok_and(|care| care.app_version == VERSION);
    if is_noted && ledger.read(projection::is_current)? {
        return Ok(());
    }
    match back_up_before_risk(ledger, now_ms) {
        Ok(_) => note(VERSION),
        Err(_) if is_noted => note(""),
        Err(_) => {}
    }
    Ok(())
}

/// Whether anything was recorded since the ledger was made.
pub(crate) fn holds_work(ledger: &Ledger) -> Result<bool, Error> {
    ledger.read(|connection| {
        let counted = "SELECT COUNT(*) FROM (SELECT 1 FROM entry LIMIT 2)";
        let entries: i64 = connection.query_row(counted, [], |row| row.get(0))?;
        Ok(entries > 1)
    })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_full_folder_is_thinned_and_tried_once_more() {
        let full = || LedgerError::DiskFull;
        let thinned = |count: usize| Thinned {
            removed: vec![PathBuf::from("old"); count],
            left: Vec::new(),
        };
        let is_full = Cell::new(true);
        let tries = Cell::new(0);
        let make = || {
            tries.set(tries.get() + 1);
            if is_full.get() { Err(full()) } else { Ok(()) }
        };
        // Nothing there was too old.
        assert!(with_room_made(make, || Ok(thinned(0))).is_err());
        assert!(with_room_made(make, || Err(full())).is_err());
        assert_eq!(tries.get(), 2);
        let made = with_room_made(make, || {
            is_full.set(false);
            Ok(thinned(2))
        });
        assert_eq!(made.unwrap().1.len(), 2);
        // With room at once nothing goes before the new one is there.
        let made = with_room_made(make, || unreachable!());
        assert!(made.unwrap().1.is_empty());
    }
}

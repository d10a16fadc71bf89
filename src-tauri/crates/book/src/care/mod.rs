//! Keeping the ledger safe: when a backup is due, where it goes, and what is remembered of it.

pub(crate) mod ageing;
mod carried;
pub(crate) mod clock;
pub(crate) mod damage;
pub(crate) mod drill;
pub(crate) mod erased;
mod tending;

pub(crate) use tending::tend;

use std::path::{Path, PathBuf};

use tallyman_ledger::{Backup, Care, Error as LedgerError, LastBackup, Ledger, Thinned};

/// A backup is due when the last one is older.
pub(crate) const BACKUP_AGE_MAX_MILLISECONDS: i64 = 24 * 60 * 60 * 1_000;

/// Chooses the folder for backups; what lies in the one before goes on growing old.
pub(crate) fn set_folder(ledger: &Ledger, folder: PathBuf) -> Result<(), LedgerError> {
    let path = ledger.path();
    Care::change(path, |care| {
        let former = care.folder(path);
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

/// Whether it is time for a backup. A last one from the future says that a clock was wrong: then it is time, too.
pub(crate) fn is_due(care: &Care, entries: u64, now_ms: i64) -> bool {
    match &care.last_backup {
        None => entries > 1,
        Some(last) => {
            !last.path.exists()
                || (now_ms - last.at_milliseconds).abs() > BACKUP_AGE_MAX_MILLISECONDS
        }
    }
}

/// Makes a backup in a folder, thins what is there, and remembers both, a failure too.
pub(crate) fn back_up(
    ledger: &Ledger,
    folder: Option<&Path>,
    now_ms: i64,
) -> Result<(Backup, Thinned), LedgerError> {
    let (backup, folder) = add_backup(ledger, folder, now_ms)?;
    let thinned = if clock::is_believed(ledger, now_ms) {
        ledger.thin_backups(&folder, now_ms)?
    } else {
        Thinned::default()
    };
    Ok((backup, thinned))
}

/// Makes a backup in a folder and remembers it, a failure too; removes none. Gives the folder as well.
///
/// A folder that a person named must be there; the one beside the ledger is made.
fn add_backup(
    ledger: &Ledger,
    folder: Option<&Path>,
    now_ms: i64,
) -> Result<(Backup, PathBuf), LedgerError> {
    let care = Care::load(ledger.path());
    let own = Care::default().folder(ledger.path());
    let folder: PathBuf = folder.map_or_else(|| care.folder(ledger.path()), Path::to_owned);
    if folder == own {
        // If it cannot be made, the backup says so.
        drop(std::fs::create_dir_all(&own));
    }
    let made = ledger.back_up(&folder, now_ms);
    remember(ledger, |care| match &made {
        Ok(backup) => {
            care.last_failure = None;
            care.last_backup = Some(LastBackup {
                path: backup.path.clone(),
                at_milliseconds: backup.at_milliseconds,
                entry_count: backup.entry_count,
                head: backup.head.digest.to_string(),
            });
            ageing::remember_folder(care, ledger.path(), &folder);
        }
        Err(error) => care.last_failure = Some(error.to_string()),
    });
    Ok((made?, folder))
}

/// Makes a backup before something that could go wrong: in the chosen folder, else beside the ledger.
pub(crate) fn back_up_before_risk(ledger: &Ledger, now_ms: i64) -> Result<Backup, LedgerError> {
    back_up(ledger, None, now_ms)
        .or_else(|error| {
            let own = Care::default().folder(ledger.path());
            back_up(ledger, Some(&own), now_ms).map_err(|_| error)
        })
        .map(|(backup, _)| backup)
}

/// Makes a backup before a restore, in the chosen folder, else beside the ledger. None is removed for its age: it may be the
/// very one that is to be restored.
pub(crate) fn back_up_before_restore(ledger: &Ledger, now_ms: i64) -> Result<Backup, LedgerError> {
    add_backup(ledger, None, now_ms)
        .or_else(|error| {
            let own = Care::default().folder(ledger.path());
            add_backup(ledger, Some(&own), now_ms).map_err(|_| error)
        })
        .map(|(backup, _)| backup)
}

/// Makes a backup before a newer program touches a ledger that an older one left; a failure is remembered.
pub(crate) fn before_upgrade(ledger: &Ledger, now_ms: i64) {
    // Where it cannot be read which program was the last, it may have been an older one.
    let is_older = Care::read(ledger.path()).map_or(true, |care| {
        !care.app_version.is_empty() && care.app_version != env!("CARGO_PKG_VERSION")
    });
    if is_older {
        drop(back_up_before_risk(ledger, now_ms));
        remember(ledger, |care| {
            env!("CARGO_PKG_VERSION").clone_into(&mut care.app_version);
        });
    }
}

//! Restoring: a backup takes the ledger's place, and what lay there goes to quarantine, never away.
//!
//! Everything is prepared in a folder beside the ledger: the backup is copied, opened, verified, and a new station begun
//! in it. Renaming that folder is the decision. Before it, nothing has changed; after it, whoever opens the ledger next
//! finishes what was begun. Nothing is ever both places or neither.

use crate::backup::{SIDECAR_BYTES_MAX, name};
use crate::ballast::{Room, ask_for_room};
use crate::because::Because;
use crate::chain::Head;
use crate::error::Error;
use crate::keys::{self, KeySource, OpenedBy, sidecar_path};
use crate::ledger::Ledger;
use crate::open::{OpenOptions, open_locked};
use crate::place::{self, WITH_FILE};
use std::path::{Path, PathBuf};

/// The folder in which a restore is prepared.
const PREPARING: &str = ".restoring";
/// The same folder once it is decided.
const DECIDED: &str = ".restored";
/// In it: the name of the folder in quarantine that takes what lay in the ledger's place.
const QUARANTINE_NAME: &str = "quarantine";
/// Where replaced and damaged ledgers go, beside the ledger.
const QUARANTINE: &str = "quarantine";
const QUARANTINE_NAME_BYTES_MAX: u64 = 1_024;

/// A restored ledger.
#[derive(Debug)]
pub struct Restored {
    /// The ledger, open, on a new station.
    pub ledger: Ledger,
    /// How far the backup's chain reached.
    pub head: Head,
    /// How many entries the backup held.
    pub entry_count: u64,
    /// Where the files lie that were in its place; nothing when there were none.
    pub quarantine: Option<PathBuf>,
}

/// The steps of a restore; a crash may come after each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Copied,
    Verified,
    Begun,
    Decided,
    Moved,
    KeysMoved,
    KeysPlaced,
    Placed,
}

/// What is still to be done in the prepared copy.
type Work<'a> = &'a mut dyn FnMut(&Ledger) -> Result<(), Error>;

/// Told after each step; tests end there as a crash would.
type AfterStep<'a> = &'a mut dyn FnMut(Step) -> Result<(), Error>;

/// Puts a backup in a ledger's place. `reason` stands in the new station's first entry; no personal data.
pub fn restore(
    backup: &Path,
    options: OpenOptions,
    reason: &str,
    at_milliseconds: i64,
) -> Result<Restored, Error> {
    restore_with(backup, options, reason, at_milliseconds, &mut |_| Ok(()))
}

/// Puts a backup in a ledger's place as [`restore`] does; `work` is done in the prepared copy, after its new station
/// began and before anything is decided, so that what it does can never be missing from what takes the place.
pub fn restore_with(
    backup: &Path,
    options: OpenOptions,
    reason: &str,
    at_milliseconds: i64,
    work: Work<'_>,
) -> Result<Restored, Error> {
    let steps = &mut |_| Ok(());
    restore_in_steps(backup, options, reason, at_milliseconds, work, steps)
}

fn restore_in_steps(
    backup: &Path,
    options: OpenOptions,
    reason: &str,
    at_milliseconds: i64,
    work: Work<'_>,
    after: AfterStep<'_>,
) -> Result<Restored, Error> {
    let path = place::resolve(&options.path)?;
    place::check(&path)?;
    place::make_parent(&path)?;
    let lock = place::lock(&path)?;
    settle(&path)?;
    let prepared = prepare(
        backup,
        &path,
        &options,
        reason,
        at_milliseconds,
        work,
        after,
    );
    let (head, entry_count) = match prepared {
        Ok(prepared) => prepared,
        Err(error) if matches!(error, Error::Stopped) => return Err(error),
        Err(error) => {
            // The reason counts, not whether tidying up went well: the next open does it too.
            drop(settle(&path));
            return Err(error);
        }
    };
    after(Step::Decided)?;
    let quarantine = finish(&path, after)?;
    let ledger = open_locked(options, path, lock)?;
    Ok(Restored {
        ledger,
        head,
        entry_count,
        quarantine,
    })
}

/// Copies a backup into a new folder, under the name of the ledger, with its keys. The backup itself is only read.
///
/// Keys that are missing beside it are taken from beside the ledger: they are the same for all copies of one ledger.
pub fn copy_out(
    backup: &Path,
    ledger: &Path,
    folder: &Path,
    room: &Room,
) -> Result<PathBuf, Error> {
    let failed = |error| Error::io("Copying the backup to", folder, error);
    let Some(name) = ledger.file_name() else {
        return Err(Error::Missing {
            path: ledger.to_owned(),
        });
    };
    if !backup.is_file() {
        return Err(Error::NotABackup {
            path: backup.to_owned(),
            because: Because::NoSuchFile,
        });
    }
    ask_for_room(room, backup, ledger, folder.parent().unwrap_or(folder), 1)?;
    std::fs::create_dir(folder).map_err(failed)?;
    let copy = folder.join(name);
    let copy_file = |from: &Path, to: &Path| {
        std::fs::copy(from, to).map_err(|error| Error::io("Copying", from, error))?;
        let file = std::fs::OpenOptions::new().write(true).open(to);
        file.and_then(|file| file.sync_all()).map_err(failed)
    };
    // A ledger from quarantine may still have a log beside it.
    for suffix in ["", "-wal"] {
        let from = place::beside(backup, suffix);
        if from.is_file() {
            let to = place::beside(&copy, suffix);
            copy_file(&from, &to)?;
            make_writable(&to)?;
        }
    }
    let keys = [sidecar_path(backup), sidecar_path(ledger)];
    if let Some(keys) = keys.iter().find(|keys| keys.is_file()) {
        copy_file(keys, &sidecar_path(&copy))?;
        make_writable(&sidecar_path(&copy))?;
    }
    Ok(copy)
}

/// A copy from a read-only disk must not stay read-only, and nobody else needs to read it.
fn make_writable(path: &Path) -> Result<(), Error> {
    let failed = |error| Error::io("Preparing", path, error);
    #[cfg(unix)]
    let permissions = <std::fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o600);
    #[cfg(not(unix))]
    let permissions = {
        let mut permissions = std::fs::metadata(path).map_err(failed)?.permissions();
        permissions.set_readonly(false);
        permissions
    };
    std::fs::set_permissions(path, permissions).map_err(failed)
}

fn prepare(
    backup: &Path,
    path: &Path,
    options: &OpenOptions,
    reason: &str,
    at_milliseconds: i64,
    work: Work<'_>,
    after: AfterStep<'_>,
) -> Result<(Head, u64), Error> {
    let folder = preparing(path);
    let copy = copy_out(backup, path, &folder, &options.room)?;
    after(Step::Copied)?;
    let not_usable = |because: Because| Error::NotABackup {
        path: backup.to_owned(),
        because,
    };
    let ledger = Ledger::open(OpenOptions {
        path: copy,
        ..options.clone()
    })?;
    let report = ledger.verify(&mut |_, _| true)?;
    if let Some(bad) = report.first_bad {
        return Err(not_usable(Because::BadEntry { bad }));
    }
    after(Step::Verified)?;
    let head = ledger.head();
    ledger.begin_station(reason)?;
    work(&ledger)?;
    if !ledger.bring_log_in()? {
        return Err(not_usable(Because::LogKept));
    }
    let keys = if keys_stay(path, &options.keys, &ledger) {
        place::read_if_there(&sidecar_path(path), SIDECAR_BYTES_MAX)?
    } else {
        None
    };
    let copy = ledger.path().to_owned();
    drop(ledger);
    if let Some(keys) = keys {
        place::write_atomically(&sidecar_path(&copy), &keys)?;
    }
    after(Step::Begun)?;
    decide(path, at_milliseconds)?;
    Ok((head, report.entry_count))
}

/// Tells whether the ways to open a ledger stay what they are when a copy takes its place: they do where both have the same
/// data key, so that a passphrase that was changed or a way that was removed since does not come back.
pub fn keys_stay(ledger: &Path, sources: &[KeySource], copy: &Ledger) -> bool {
    // A recovery sheet alone proves nothing about the sidecar, which may be missing.
    keys::open(ledger, sources)
        .is_ok_and(|opened| matches!(opened.by, OpenedBy::Slot(_)) && copy.has_key(&opened.key))
}

/// The folder in which what is to take a ledger's place is prepared.
pub(crate) fn preparing(path: &Path) -> PathBuf {
    place::beside(path, PREPARING)
}

/// Decides that what is prepared takes the ledger's place, by one rename.
pub(crate) fn decide(path: &Path, at_milliseconds: i64) -> Result<(), Error> {
    let folder = preparing(path);
    let name = free_quarantine(path, at_milliseconds);
    place::write_atomically(&folder.join(QUARANTINE_NAME), name.as_bytes())?;
    let decided = place::beside(path, DECIDED);
    std::fs::rename(&folder, &decided).map_err(|error| Error::io("Renaming", &folder, error))?;
    place::sync_parent(&decided)
}

/// Tells whether a restore of this ledger was decided and still has to be finished.
pub(crate) fn is_decided(ledger: &Path) -> bool {
    place::beside(ledger, DECIDED).is_dir()
}

/// Finishes a restore that was decided, undoes one that was not. The lock is held.
pub(crate) fn settle(ledger: &Path) -> Result<(), Error> {
    let preparing = preparing(ledger);
    if preparing.is_dir() {
        std::fs::remove_dir_all(&preparing)
            .map_err(|error| Error::io("Removing", &preparing, error))?;
        place::sync_parent(&preparing)?;
    }
    if is_decided(ledger) {
        finish(ledger, &mut |_| Ok(()))?;
    }
    Ok(())
}

/// Moves what lies in the ledger's place to quarantine and the prepared ledger there; can be begun again after any step.
pub(crate) fn finish(ledger: &Path, after: AfterStep<'_>) -> Result<Option<PathBuf>, Error> {
    let decided = place::beside(ledger, DECIDED);
    let quarantine = quarantine_of(ledger, &decided)?;
    let Some(name) = ledger.file_name() else {
        return Err(Error::Missing {
            path: ledger.to_owned(),
        });
    };
    let prepared = decided.join(name);
    // As long as the prepared file is here, what lies in the ledger's place is what was there before.
    if prepared.exists() {
        for suffix in WITH_FILE {
            move_away(&place::beside(ledger, suffix), &quarantine)?;
        }
        after(Step::Moved)?;
        // The same for the keys.
        let prepared_keys = sidecar_path(&prepared);
        if prepared_keys.exists() {
            move_away(&sidecar_path(ledger), &quarantine)?;
            after(Step::KeysMoved)?;
            move_to(&prepared_keys, &sidecar_path(ledger))?;
        }
        after(Step::KeysPlaced)?;
        move_to(&prepared, ledger)?;
    }
    after(Step::Placed)?;
    std::fs::remove_dir_all(&decided).map_err(|error| Error::io("Removing", &decided, error))?;
    place::sync_parent(&decided)?;
    Ok(quarantine.is_dir().then_some(quarantine))
}

fn quarantine_of(ledger: &Path, decided: &Path) -> Result<PathBuf, Error> {
    let name = place::read_if_there(&decided.join(QUARANTINE_NAME), QUARANTINE_NAME_BYTES_MAX)?;
    let name = name
        .and_then(|name| String::from_utf8(name).ok())
        .filter(|name| !name.is_empty() && !name.contains(['/', '\\']) && name != "..");
    // The folder may be half removed already; then nothing is left to be moved.
    Ok(quarantine_folder(ledger).join(name.unwrap_or_else(|| "unnamed".to_owned())))
}

/// The folder beside a ledger that takes replaced and damaged ones.
pub fn quarantine_folder(ledger: &Path) -> PathBuf {
    ledger.with_file_name(QUARANTINE)
}

/// A name in quarantine that nothing has yet.
fn free_quarantine(ledger: &Path, at_milliseconds: i64) -> String {
    let (stem, _) = name::parts(ledger);
    let base = format!("{stem}-{}", name::moment(at_milliseconds));
    let is_free = |name: &String| !quarantine_folder(ledger).join(name).exists();
    let further = (2..u32::MAX).map(|count| format!("{base}-{count}"));
    std::iter::once(base.clone())
        .chain(further)
        .find(is_free)
        .unwrap_or(base)
}

/// Moves a file into a folder, which is made if needed; overwrites nothing. No file is fine.
fn move_away(from: &Path, folder: &Path) -> Result<(), Error> {
    let Some(name) = from.file_name().filter(|_| from.exists()) else {
        return Ok(());
    };
    std::fs::create_dir_all(folder)
        .map_err(|error| Error::io("Making the folder", folder, error))?;
    place::sync_parent(folder)?;
    if let Some(quarantine) = folder.parent() {
        place::sync_parent(quarantine)?;
    }
    let further =
        (2..u32::MAX).map(|count| place::beside(&folder.join(name), &format!(".{count}")));
    let to = std::iter::once(folder.join(name))
        .chain(further)
        .find(|to| !to.exists());
    move_to(from, &to.unwrap_or_else(|| folder.join(name)))
}

fn move_to(from: &Path, to: &Path) -> Result<(), Error> {
    std::fs::rename(from, to).map_err(|error| Error::io("Moving", from, error))?;
    place::sync_parent(to)?;
    place::sync_parent(from)
}

#[cfg(test)]
mod tests;

//! The folder of backups: what in it is ours, and what may go.

use super::keep;
use super::name::BackupName;
use crate::because::Because;
use crate::connection;
use crate::entry::LedgerId;
use crate::error::Error;
use crate::keys::{Secret, sidecar_path};
use crate::{chain, verify};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// A file that is a backup by its name; whether it is one by its content nobody has looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupFile {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was made, in milliseconds since 1970 in UTC, to the second.
    pub at_milliseconds: i64,
    /// The first digits of its head.
    pub head_start: String,
    /// Its size.
    pub bytes: u64,
    /// Whether its key sidecar lies beside it.
    pub has_keys: bool,
}

/// What thinning did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Thinned {
    /// Backups that were removed.
    pub removed: Vec<PathBuf>,
    /// Files with a backup's name that are due to go but stay: they could not be recognised as anybody's, or no backup of the
    /// folder holds. What says that it is another ledger's is nobody's business here.
    pub left: Vec<PathBuf>,
}

/// Lists the backups of a ledger in a folder by their names, the newest first. No key is needed.
pub fn list_backups(ledger: &Path, folder: &Path) -> Result<Vec<BackupFile>, Error> {
    let mut found = Vec::new();
    for (path, name) in files(folder)? {
        let Some(name) = BackupName::parse(&name, ledger) else {
            continue;
        };
        let bytes = std::fs::metadata(&path).map_or(0, |metadata| metadata.len());
        found.push(BackupFile {
            has_keys: sidecar_path(&path).is_file(),
            path,
            at_milliseconds: name.at_milliseconds,
            head_start: name.head_start,
            bytes,
        });
    }
    found.sort_by(|one, other| {
        (other.at_milliseconds, &other.path).cmp(&(one.at_milliseconds, &one.path))
    });
    Ok(found)
}

/// When the next of these backups goes, if no new one comes.
pub fn next_thinning(backups: &[BackupFile], now_milliseconds: i64) -> Option<i64> {
    let moments: Vec<i64> = backups.iter().map(|file| file.at_milliseconds).collect();
    keep::next_thinning(&moments, now_milliseconds)
}

/// Opens a backup in place and makes sure that it is one of this ledger. Leaves nothing beside it.
pub(super) fn open_as(path: &Path, key: &Secret, id: LedgerId) -> Result<Connection, Error> {
    let connection = connection::open_reading(path, key)?;
    if chain::read_meta(&connection, path)? == id {
        return Ok(connection);
    }
    Err(Error::NotABackup {
        path: path.to_owned(),
        because: Because::OtherLedger,
    })
}

/// Checks every page, entry and capsule of a copy of a ledger that nobody has open.
pub(crate) fn check_whole(path: &Path, key: &Secret, id: LedgerId) -> Result<(), Error> {
    check(path, key, id).map(drop)
}

/// Checks every page, entry and capsule of a backup in place, and gives the number of its entries.
pub(super) fn check(path: &Path, key: &Secret, id: LedgerId) -> Result<u64, Error> {
    let connection = open_as(path, key, id)?;
    connection::check_pages(&connection)?;
    let report = verify::verify(&connection, id, &mut |_, _| true)?;
    match report.first_bad {
        None => Ok(report.entry_count),
        Some(bad) => Err(Error::NotABackup {
            path: path.to_owned(),
            because: Because::BadEntry { bad },
        }),
    }
}

pub(super) fn remove(path: &Path) -> Result<(), Error> {
    std::fs::remove_file(path).map_err(|error| Error::io("Removing", path, error))
}

/// The plain files of a folder with their names; names that are no text are nobody's of ours.
pub(super) fn files(folder: &Path) -> Result<Vec<(PathBuf, String)>, Error> {
    let failed = |error| Error::backup_folder(folder, &error);
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if let (true, Ok(name)) = (is_file, entry.file_name().into_string()) {
            found.push((entry.path(), name));
        }
    }
    Ok(found)
}

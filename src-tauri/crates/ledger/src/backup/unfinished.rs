//! What an interrupted backup leaves in a folder: unfinished copies, and key sidecars whose backup never came. An unfinished
//! copy is as full of personal data as a finished one, so none lies there for ever.

use super::folder::{files, remove};
use super::keep;
use super::name::BackupName;
use crate::entry::StationId;
use crate::error::Error;
use crate::keys::sidecar_path;
use std::path::{Path, PathBuf};

/// Ends the name of a backup that is not whole yet, after the id of the station that is making it.
const PART: &str = ".part";

/// Names the file that a backup is made in before it is one.
pub(super) fn part_path(folder: &Path, file_name: &str, station: StationId) -> PathBuf {
    folder.join(format!("{file_name}.{station}{PART}"))
}

/// Reads the name of an unfinished backup of this ledger, or of what SQLite keeps beside one: when it was begun, and by which
/// station.
fn part<'a>(name: &'a str, ledger: &Path) -> Option<(i64, &'a str)> {
    let name = name.strip_suffix("-journal").unwrap_or(name);
    let (backup, station) = name.strip_suffix(PART)?.rsplit_once('.')?;
    let backup = BackupName::parse(backup, ledger)?;
    Some((backup.at_milliseconds, station))
}

/// Removes what interrupted backups of these stations left, and key sidecars whose backup never came. Another computer's
/// unfinished backup may be being written just now: it goes only once it is older than any backup is kept, and only where
/// the moment is given. Gives how many stay.
pub(super) fn sweep(
    ledger: &Path,
    folder: &Path,
    stations: &[StationId],
    now_milliseconds: Option<i64>,
) -> Result<usize, Error> {
    let ours: Vec<String> = stations.iter().map(ToString::to_string).collect();
    let live_keys = std::fs::read(sidecar_path(ledger)).ok();
    let is_over =
        |at| now_milliseconds.is_some_and(|now| keep::is_kept(&[at], now).contains(&false));
    let mut left: usize = 0;
    for (path, name) in files(folder)? {
        if let Some((at, station)) = part(&name, ledger) {
            if is_over(at) || ours.iter().any(|ours| ours == station) {
                remove(&path)?;
            } else {
                left = left.saturating_add(1);
            }
        } else if is_lone_sidecar(ledger, folder, &path, &name, live_keys.as_deref()) {
            remove(&path)?;
        }
    }
    Ok(left)
}

/// Whether a file is a copy of the ledger's key sidecar, or the beginning of one, that was written for a backup which never
/// came.
fn is_lone_sidecar(
    ledger: &Path,
    folder: &Path,
    path: &Path,
    name: &str,
    live_keys: Option<&[u8]>,
) -> bool {
    let is_for_backup = |name: &str| BackupName::parse(name, ledger).is_some();
    let Some(live_keys) = live_keys else {
        return false;
    };
    if let Some(backup) = name.strip_suffix(".keys") {
        return is_for_backup(backup)
            && !folder.join(backup).exists()
            && std::fs::read(path).is_ok_and(|bytes| bytes == live_keys);
    }
    // What was being written as such a sidecar is a beginning of it.
    name.strip_suffix(".keys.new").is_some_and(is_for_backup)
        && std::fs::read(path).is_ok_and(|bytes| live_keys.starts_with(&bytes))
}

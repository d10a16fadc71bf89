//! The backups that are known of: in the folder they go to, beside the ledger, and in folders they went to before.

use std::{collections::BTreeSet, ffi::OsStr, path::Path};

use tallyman_ledger::{BackupFile, Care, list_backups};

/// All backups of a ledger that can be reached now, the newest first. Those whose date cannot be come last: the clock was ahead
/// when they were made, and any other may be newer.
pub(super) fn files(ledger: &Path, now_ms: i64) -> Vec<BackupFile> {
    let care = Care::load(ledger);
    let mut folders = care.folders(ledger);
    for folder in care.former_folders {
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    let mut found: Vec<BackupFile> = folders
        .iter()
        .filter_map(|folder| list_backups(ledger, folder).ok())
        .flatten()
        .collect();
    found.sort_by(|one, other| {
        let key = |backup: &BackupFile| (!backup.is_ahead(now_ms), backup.at_milliseconds);
        key(other)
            .cmp(&key(one))
            .then_with(|| other.path.cmp(&one.path))
    });
    found
}

/// The same, with copies of one under the same name named once.
pub(crate) fn backups(ledger: &Path, now_ms: i64) -> Vec<BackupFile> {
    let mut found = files(ledger, now_ms);
    let mut names = BTreeSet::new();
    found.retain(|backup| names.insert(backup.path.file_name().map(OsStr::to_owned)));
    found
}

/// The backup of a name, wherever it lies.
pub(crate) fn named(ledger: &Path, name: &str) -> Option<BackupFile> {
    let is_named = |backup: &BackupFile| {
        let file = backup.path.file_name();
        file.is_some_and(|file| file.to_string_lossy() == name)
    };
    // Of one name there is one moment, so no clock has a say.
    backups(ledger, i64::MAX).into_iter().find(is_named)
}

//! What lies around the ledger and holds personal data grows too old: former backup folders, the quarantine, copies that
//! a drill left. Nothing of it goes unannounced, and nothing without a good backup.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use tallyman_ledger::{Care, LastBackup, Ledger, Quarantined, list_backups, list_quarantine};

use super::{back_up_before_risk, drill, remember};
use crate::{error::Error, forgetting::DAY_MILLISECONDS};

/// What lies in a former folder goes after so many days: the last rule of thinning.
pub(crate) const BACKUP_DAYS_MAX: i64 = 30;
/// What lies in quarantine goes after so many days.
const QUARANTINE_DAYS: i64 = 30;
/// But never sooner than so many days after its end was first told.
const TOLD_DAYS: i64 = 7;

/// Remembers a folder that backups went to, other than the one they go to now.
pub(super) fn remember_folder(care: &mut Care, ledger: &Path, folder: &Path) {
    let current = care.folder(ledger);
    care.former_folders
        .retain(|former| former != folder && former != &current);
    if folder != current {
        care.former_folders.push(folder.to_owned());
    }
}

/// Removes what is too old: each folder whatever became of the others. The first failure is told.
pub(super) fn age(ledger: &Ledger, now_ms: i64) -> Result<(), Error> {
    drill::sweep(ledger.path(), now_ms);
    let care = Care::load(ledger.path());
    let folders = age_former_folders(ledger, &care, now_ms);
    let quarantine = age_quarantine(ledger, &care, now_ms);
    folders.and(quarantine)
}

fn age_former_folders(ledger: &Ledger, care: &Care, now_ms: i64) -> Result<(), Error> {
    let path = ledger.path();
    // Only beside a newer one that holds may the last one of a folder go.
    let Some(last) = care.last_backup.as_ref() else {
        return Ok(());
    };
    let mut empty = Vec::new();
    let mut first_failure = Ok(());
    for folder in &care.former_folders {
        let aged = age_former_folder(ledger, last, folder, now_ms);
        first_failure = first_failure.and(aged);
        if list_backups(path, folder).is_ok_and(|left| left.is_empty()) {
            empty.push(folder.clone());
        }
    }
    if !empty.is_empty() {
        remember(ledger, |care| {
            care.former_folders.retain(|folder| !empty.contains(folder));
        });
    }
    first_failure
}

fn age_former_folder(
    ledger: &Ledger,
    last: &LastBackup,
    folder: &Path,
    now_ms: i64,
) -> Result<(), Error> {
    // A stick that is not plugged in is looked at the next time; health names it.
    let Ok(backups) = list_backups(ledger.path(), folder) else {
        return Ok(());
    };
    // Looking at a whole backup takes time, so only when something is to go.
    let is_old = |at_ms: i64| now_ms - at_ms > BACKUP_DAYS_MAX * DAY_MILLISECONDS;
    if !backups.iter().any(|backup| is_old(backup.at_milliseconds)) {
        return Ok(());
    }
    let is_newer_elsewhere = backups
        .iter()
        .all(|backup| backup.path == last.path || backup.at_milliseconds <= last.at_milliseconds);
    let is_elsewhere = last.path.parent() != Some(folder);
    if is_newer_elsewhere && is_elsewhere && ledger.check_backup(&last.path).is_ok() {
        ledger.clear_backups(folder, now_ms)?;
    } else {
        ledger.thin_backups(folder, now_ms)?;
    }
    Ok(())
}

/// When each folder in quarantine goes: as remembered, or as it is to be remembered now.
pub(crate) fn quarantine_ends(
    ledger: &Path,
    care: &Care,
    now_ms: i64,
) -> BTreeMap<String, (Quarantined, i64)> {
    let found = list_quarantine(ledger).into_iter();
    found
        .filter_map(|quarantined| {
            let at_ms = quarantined.at_milliseconds?;
            let name = quarantined.path.file_name()?.to_string_lossy().into_owned();
            let told = care.quarantine_ends_milliseconds.get(&name).copied();
            let first = (at_ms + QUARANTINE_DAYS * DAY_MILLISECONDS)
                .max(now_ms + TOLD_DAYS * DAY_MILLISECONDS);
            Some((name, (quarantined, told.unwrap_or(first))))
        })
        .collect()
}

fn age_quarantine(ledger: &Ledger, care: &Care, now_ms: i64) -> Result<(), Error> {
    let ends = quarantine_ends(ledger.path(), care, now_ms);
    let is_over = |end: i64| end <= now_ms;
    let mut has_good_backup = None;
    let mut first_failure = Ok(());
    for (quarantined, end) in ends.values() {
        if !is_over(*end) {
            continue;
        }
        // Asked once, and only when something is to go.
        let is_safe = *has_good_backup.get_or_insert_with(|| has_sound_backup(ledger, now_ms));
        if is_safe {
            first_failure = first_failure.and(ledger.remove_quarantined(quarantined));
        }
    }
    let left = quarantine_ends(ledger.path(), care, now_ms);
    let told: BTreeMap<String, i64> = left
        .into_iter()
        .map(|(name, (_, end))| (name, end))
        .collect();
    if told != care.quarantine_ends_milliseconds {
        remember(ledger, |care| care.quarantine_ends_milliseconds = told);
    }
    Ok(first_failure?)
}

/// Whether the ledger itself holds and so does a backup of it; one is made if there is none.
fn has_sound_backup(ledger: &Ledger, now_ms: i64) -> bool {
    let is_whole = ledger
        .verify(&mut |_, _| true)
        .is_ok_and(|report| report.first_bad.is_none());
    let last: Option<PathBuf> = Care::load(ledger.path()).last_backup.map(|last| last.path);
    let holds = |path: &Path| ledger.check_backup(path).is_ok();
    is_whole
        && (last.is_some_and(|path| holds(&path)) || back_up_before_risk(ledger, now_ms).is_ok())
}

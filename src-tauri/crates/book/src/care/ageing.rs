//! What lies around the ledger and holds personal data grows too old: backups in the folder for them and in former ones, the
//! quarantine, copies that a drill left. Nothing of it goes unannounced, and nothing without a good backup.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use tallyman_ledger::{BackupFile, Care, Ledger, Quarantined, list_backups, list_quarantine};

use super::{back_up_before_risk, drill, remember};
use crate::{error::Error, forgetting::DAY_MILLISECONDS};

/// Backups go after so many days: the last rule of thinning.
pub(crate) const BACKUP_DAYS_MAX: i64 = 30;
/// A whole ledger in quarantine goes after so many days; a damaged one does not.
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
    let folders = age_folders(ledger, &care, now_ms);
    let quarantine = age_quarantine(ledger, &care, now_ms);
    folders.and(quarantine)
}

/// The folder for backups too: a folder that takes no new backup would keep the old ones for ever.
fn age_folders(ledger: &Ledger, care: &Care, now_ms: i64) -> Result<(), Error> {
    let current = care.folder(ledger.path());
    let mut first_failure = Ok(());
    let mut left = Vec::new();
    let mut empty = Vec::new();
    for folder in std::iter::once(&current).chain(&care.former_folders) {
        match age_folder(ledger, care, folder, now_ms) {
            Ok(aged) => {
                left.extend(aged.left);
                if aged.is_empty && *folder != current {
                    empty.push(folder.clone());
                }
            }
            Err(error) => {
                left.extend(told_in(care, folder));
                first_failure = first_failure.and(Err(error));
            }
        }
    }
    if !empty.is_empty() || left != care.left_backups {
        remember(ledger, |care| {
            care.former_folders.retain(|folder| !empty.contains(folder));
            care.left_backups = left;
        });
    }
    first_failure
}

/// How a folder was left.
struct Aged {
    /// Files whose time is over and that stay.
    left: Vec<PathBuf>,
    /// Whether nothing lies there any more that is to grow old.
    is_empty: bool,
}

/// What was told before to stay in a folder.
fn told_in<'a>(care: &'a Care, folder: &'a Path) -> impl Iterator<Item = PathBuf> + 'a {
    let told = care.left_backups.iter();
    told.filter(move |path| path.parent() == Some(folder))
        .cloned()
}

fn age_folder(ledger: &Ledger, care: &Care, folder: &Path, now_ms: i64) -> Result<Aged, Error> {
    // A stick that is not plugged in is looked at the next time; health names it.
    let Ok(backups) = list_backups(ledger.path(), folder) else {
        return Ok(Aged {
            left: told_in(care, folder).collect(),
            is_empty: false,
        });
    };
    let unfinished = ledger.sweep_backups(folder, now_ms)?;
    let old: Vec<&Path> = backups
        .iter()
        .filter(|backup| {
            let age_ms = now_ms.saturating_sub(backup.at_milliseconds);
            age_ms > BACKUP_DAYS_MAX * DAY_MILLISECONDS || backup.is_ahead(now_ms)
        })
        .map(|backup| backup.path.as_path())
        .collect();
    let told: Vec<PathBuf> = told_in(care, folder)
        .filter(|path| old.contains(&path.as_path()))
        .collect();
    // Looking at a whole backup takes time, so only when something is to go that was not looked at before.
    if told.len() == old.len() {
        return Ok(Aged {
            left: told,
            is_empty: backups.is_empty() && unfinished == 0,
        });
    }
    let is_spared = !has_newer_elsewhere(ledger, care, folder, &backups, now_ms);
    let thinned = if is_spared {
        ledger.thin_backups(folder, now_ms)?
    } else {
        ledger.clear_backups(folder, now_ms)?
    };
    let left = thinned.left.into_iter();
    Ok(Aged {
        left: left.filter(|path| old.contains(&path.as_path())).collect(),
        is_empty: unfinished == 0 && list_backups(ledger.path(), folder)?.is_empty(),
    })
}

/// Whether the last one of a former folder may go, too: only beside a newer one elsewhere that holds.
fn has_newer_elsewhere(
    ledger: &Ledger,
    care: &Care,
    folder: &Path,
    backups: &[BackupFile],
    now_ms: i64,
) -> bool {
    let Some(last) = care.last_backup.as_ref() else {
        return false;
    };
    folder != care.folder(ledger.path())
        && last.path.parent() != Some(folder)
        && backups
            .iter()
            .all(|backup| backup.at_milliseconds <= last.at_milliseconds || backup.is_ahead(now_ms))
        && ledger.check_backup(&last.path).is_ok()
}

/// When each folder in quarantine goes: as remembered, or as it is to be remembered now. One that was made by a clock that was
/// ahead came at the latest now.
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
            let latest = now_ms.saturating_add(QUARANTINE_DAYS * DAY_MILLISECONDS);
            let first = at_ms
                .saturating_add(QUARANTINE_DAYS * DAY_MILLISECONDS)
                .max(now_ms.saturating_add(TOLD_DAYS * DAY_MILLISECONDS));
            Some((name, (quarantined, told.unwrap_or(first).min(latest))))
        })
        .collect()
}

fn age_quarantine(ledger: &Ledger, care: &Care, now_ms: i64) -> Result<(), Error> {
    let ends = quarantine_ends(ledger.path(), care, now_ms);
    let is_over = |end: i64| end <= now_ms;
    let mut kept = care.quarantine_kept.clone();
    let mut has_good_backup = None;
    let mut first_failure = Ok(());
    for (name, (quarantined, end)) in &ends {
        if !is_over(*end) || kept.contains_key(name) {
            continue;
        }
        match ledger.check_quarantined(quarantined) {
            // It may be all that is left of something: only a person removes it.
            Ok(Some(not_whole)) => {
                kept.insert(name.clone(), not_whole);
            }
            Ok(None) => {
                // Asked once, and only when something is to go.
                let is_safe =
                    *has_good_backup.get_or_insert_with(|| has_sound_backup(ledger, now_ms));
                if is_safe {
                    first_failure = first_failure.and(ledger.remove_quarantined(quarantined));
                }
            }
            Err(error) => first_failure = first_failure.and(Err(error)),
        }
    }
    let left = quarantine_ends(ledger.path(), care, now_ms);
    kept.retain(|name, _| left.contains_key(name));
    let told: BTreeMap<String, i64> = left
        .into_iter()
        .map(|(name, (_, end))| (name, end))
        .collect();
    if told != care.quarantine_ends_milliseconds || kept != care.quarantine_kept {
        remember(ledger, |care| {
            care.quarantine_ends_milliseconds = told;
            care.quarantine_kept = kept;
        });
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

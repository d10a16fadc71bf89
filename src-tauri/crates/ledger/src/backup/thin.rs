//! Thinning: which files of a folder are this ledger's backups, and which of them go.
//!
//! Every ledger is called much the same, and two computers may use one folder of a cloud. So the files are sorted out first,
//! and what is another's decides nothing about ours.

use super::folder::{BackupFile, Thinned, check, list_backups, open_as, remove};
use super::{is_on, keep};
use crate::chain::Chain;
use crate::error::Error;
use crate::keys::{is_of_another, sidecar_path};
use crate::ledger::Ledger;
use crate::place;
use std::path::Path;

/// A backup may be dated so much after now: clocks are set.
const AHEAD_MILLISECONDS_MAX: i64 = 24 * 60 * 60 * 1_000;

/// Whose the backups of a folder are, each list with the newest first.
#[derive(Debug, Default)]
struct Sorted {
    /// This ledger's, on the way to where it stands.
    own: Vec<BackupFile>,
    /// This ledger's with entries that it has not: of a copy that is used elsewhere, or of before a restore.
    parted: Vec<BackupFile>,
    /// They do not open as backups of this ledger, and do not say that they are another's.
    unknown: Vec<BackupFile>,
}

impl BackupFile {
    /// Whether its date cannot be, judged at a moment: the clock was ahead when it was made. It may be older than any other.
    pub fn is_ahead(&self, now_milliseconds: i64) -> bool {
        self.at_milliseconds > now_milliseconds.saturating_add(AHEAD_MILLISECONDS_MAX)
    }
}

/// Those of one ledger's backups whose time is over; with `ends_ahead` those too whose date cannot be.
fn due(backups: &[BackupFile], now_milliseconds: i64, ends_ahead: bool) -> Vec<BackupFile> {
    let moments: Vec<i64> = backups.iter().map(|file| file.at_milliseconds).collect();
    let kept = keep::is_kept(&moments, now_milliseconds);
    let with_kept = backups.iter().zip(kept);
    with_kept
        .filter(|(backup, is_kept)| !is_kept || (ends_ahead && backup.is_ahead(now_milliseconds)))
        .map(|(backup, _)| backup.clone())
        .collect()
}

impl Ledger {
    /// Removes what is over of a folder. Unless newer backups are known elsewhere, the newest one that holds stays.
    pub(super) fn thin(
        &self,
        folder: &Path,
        now_milliseconds: i64,
        spares_newest: bool,
    ) -> Result<Thinned, Error> {
        let backups = list_backups(&self.path, folder)?;
        // Of all together at least as many are over as of any of them: mostly there is nothing to open.
        if due(&backups, now_milliseconds, true).is_empty() {
            return Ok(Thinned::default());
        }
        let sorted = self.sort_out(backups)?;
        let over = |ends_ahead| {
            let mut over = due(&sorted.own, now_milliseconds, ends_ahead);
            over.extend(due(&sorted.parted, now_milliseconds, ends_ahead));
            over
        };
        let unknown = sorted.unknown.iter().filter(|backup| {
            keep::is_kept(&[backup.at_milliseconds], now_milliseconds).contains(&false)
        });
        let mut thinned = Thinned {
            removed: Vec::new(),
            left: unknown.map(|backup| backup.path.clone()).collect(),
        };
        if over(true).is_empty() {
            return Ok(thinned);
        }
        let newest = self.newest_sound(&sorted, now_milliseconds);
        if spares_newest && newest.is_none() {
            // Without a single one that holds, the others are the best there is.
            thinned
                .left
                .extend(over(false).into_iter().map(|backup| backup.path));
            return Ok(thinned);
        }
        // What is dated after now goes as soon as another one holds.
        let ends_ahead =
            !spares_newest || newest.is_some_and(|newest| !newest.is_ahead(now_milliseconds));
        for backup in over(ends_ahead) {
            if spares_newest && newest.is_some_and(|newest| newest.path == backup.path) {
                continue;
            }
            // The keys first: a backup without them is still recognised and goes the next time.
            if backup.has_keys {
                remove(&sidecar_path(&backup.path))?;
            }
            remove(&backup.path)?;
            thinned.removed.push(backup.path);
        }
        place::sync_parent(&folder.join("backup"))?;
        Ok(thinned)
    }

    fn sort_out(&self, backups: Vec<BackupFile>) -> Result<Sorted, Error> {
        let keys = self.keys_ever()?;
        let mut sorted = Sorted::default();
        for backup in backups {
            let opened = keys
                .iter()
                .find_map(|key| open_as(&backup.path, key, self.id).ok());
            match opened {
                Some(connection) => {
                    // One whose end cannot be read is no better than ours.
                    let has_parted = match Chain::load(&connection) {
                        Ok(end) => !self.read(|connection| is_on(connection, &end))?,
                        Err(_) => false,
                    };
                    if has_parted {
                        sorted.parted.push(backup);
                    } else {
                        sorted.own.push(backup);
                    }
                }
                None if is_of_another(&sidecar_path(&backup.path), self.id) => {}
                None => sorted.unknown.push(backup),
            }
        }
        Ok(sorted)
    }

    /// The newest backup that holds, rather one whose date can be.
    fn newest_sound<'a>(
        &self,
        sorted: &'a Sorted,
        now_milliseconds: i64,
    ) -> Option<&'a BackupFile> {
        let all = || sorted.own.iter().chain(&sorted.parted);
        let possible = all().filter(|backup| !backup.is_ahead(now_milliseconds));
        let ahead = all().filter(|backup| backup.is_ahead(now_milliseconds));
        possible
            .chain(ahead)
            .find(|backup| check(&backup.path, &self.key, self.id).is_ok())
    }
}

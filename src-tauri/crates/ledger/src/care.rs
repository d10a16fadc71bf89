//! What is remembered about keeping a ledger safe: a small file beside it that can be read when the ledger cannot.
//!
//! It is no part of the record: a folder of backups belongs to one computer, its path may hold a person's name, and it
//! must be known exactly when the ledger does not open any more.

use crate::error::Error;
use crate::place;
use crate::quarantine::NotWhole;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

const CARE_BYTES_MAX: u64 = 64 * 1024;

/// What `NAME.care` holds. Moments are milliseconds since 1970 in UTC.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Care {
    /// The folder for backups that a person chose; without one it is `backups` beside the ledger.
    pub backup_folder: Option<PathBuf>,
    /// Whether that folder lay on another disk than the ledger when it was chosen: without its stick, the folder in whose
    /// place the stick is put may still be there, on the ledger's own disk.
    pub is_folder_apart: bool,
    /// Folders that backups went to before, or once by hand: what lies there grows too old as well.
    pub former_folders: Vec<PathBuf>,
    /// Files with a backup's name whose time is over and that stay, because they do not open as one of this ledger.
    pub left_backups: Vec<PathBuf>,
    /// When each folder in quarantine will be removed, by its name: told before it happens.
    pub quarantine_ends_milliseconds: BTreeMap<String, i64>,
    /// The folders in quarantine whose time is over and that stay, by their names, with the reason.
    pub quarantine_kept: BTreeMap<String, NotWhole>,
    /// When the ledger was last looked after by a clock that was believed.
    pub trusted_milliseconds: Option<i64>,
    /// The moment by which a clock is not believed yet: it stands far from the one before. Nothing is erased or removed
    /// until another day agrees.
    pub doubted_milliseconds: Option<i64>,
    /// When personal data that was due was last erased.
    pub forgot_milliseconds: Option<i64>,
    /// Why the last attempt to erase it failed; nothing when it did not.
    pub forget_failure: Option<String>,
    /// When what grows too old around the ledger was last looked at and removed.
    pub aged_milliseconds: Option<i64>,
    /// Why the last attempt at that failed; nothing when it did not.
    pub age_failure: Option<String>,
    /// The newest backup that was verified.
    pub last_backup: Option<LastBackup>,
    /// Why the last attempt at a backup failed; nothing when it did not.
    pub last_failure: Option<String>,
    /// When all of the ledger was last verified and held.
    pub verified_milliseconds: Option<i64>,
    /// Whether an earlier file like this was gone while the ledger knew of one; until a folder for backups is chosen again.
    pub is_lost: bool,
    /// The version of the program that last opened the ledger.
    pub app_version: String,
}

/// A backup as it is remembered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBackup {
    /// Where it lay.
    pub path: PathBuf,
    /// When it was made.
    pub at_milliseconds: i64,
    /// The number of its entries.
    pub entry_count: u64,
    /// Its head.
    pub head: String,
}

/// Whoever changes what is remembered reads, changes and writes it alone: a backup, a care and a person may all do so at
/// once. Other programs are kept away by the ledger's own lock.
static CHANGING: Mutex<()> = Mutex::new(());

impl Care {
    /// Reads what is remembered; what is missing or unreadable is as if nothing had been remembered.
    pub fn load(ledger: &Path) -> Self {
        Self::read(ledger).unwrap_or_default()
    }

    /// Reads what is remembered; what is missing is as if nothing had been. What cannot be read is an error.
    pub fn read(ledger: &Path) -> Result<Self, Error> {
        let path = care_path(ledger);
        let Some(bytes) = place::read_if_there(&path, CARE_BYTES_MAX)? else {
            return Ok(Self::default());
        };
        serde_json::from_slice(&bytes).map_err(|error| Error::io("Reading", &path, error.into()))
    }

    /// Whether something was remembered that cannot be read, now or before: then it lies aside.
    pub fn is_unreadable(ledger: &Path) -> bool {
        Self::read(ledger).is_err() || aside_path(ledger).exists()
    }

    /// Whether anything is remembered beside a ledger, readable or not.
    pub fn is_there(ledger: &Path) -> bool {
        care_path(ledger).exists() || aside_path(ledger).exists()
    }

    /// Changes what is remembered, and gives what is remembered then. What was there and cannot be read is put aside, not
    /// overwritten: a person may want to look which folder was chosen.
    pub fn change(ledger: &Path, change: impl FnOnce(&mut Self)) -> Result<Self, Error> {
        // A panic elsewhere leaves nothing half done: what is remembered is written in one.
        let _changing = CHANGING.lock().unwrap_or_else(PoisonError::into_inner);
        let path = care_path(ledger);
        let bytes = place::read_if_there(&path, CARE_BYTES_MAX.saturating_add(1))?;
        let mut care = match bytes.as_deref().map(serde_json::from_slice) {
            None => Self::default(),
            Some(Ok(care)) => care,
            Some(Err(_)) => {
                let aside = aside_path(ledger);
                std::fs::rename(&path, &aside)
                    .map_err(|error| Error::io("Putting aside", &path, error))?;
                Self::default()
            }
        };
        change(&mut care);
        care.save(ledger)?;
        Ok(care)
    }

    /// Remembers it.
    pub fn save(&self, ledger: &Path) -> Result<(), Error> {
        let path = care_path(ledger);
        let mut bytes = serde_json::to_vec_pretty(self)
            .map_err(|error| Error::io("Writing", &path, error.into()))?;
        bytes.push(b'\n');
        place::write_atomically(&path, &bytes)
    }

    /// The folder for backups: the chosen one, else the one beside the ledger.
    pub fn folder(&self, ledger: &Path) -> PathBuf {
        let chosen = self.backup_folder.clone();
        chosen.unwrap_or_else(|| Self::own_folder(ledger))
    }

    /// Where backups are made: the folder for them, and the one beside the ledger that takes them while that is away.
    pub fn folders(&self, ledger: &Path) -> Vec<PathBuf> {
        let mut folders = vec![self.folder(ledger), Self::own_folder(ledger)];
        folders.dedup();
        folders
    }

    /// The folder for backups beside the ledger.
    pub fn own_folder(ledger: &Path) -> PathBuf {
        ledger.with_file_name("backups")
    }
}

fn care_path(ledger: &Path) -> PathBuf {
    place::beside(ledger, ".care")
}

/// Where it lies that could not be read; gone once a person has looked at it and removed it.
fn aside_path(ledger: &Path) -> PathBuf {
    place::beside(ledger, ".care.unreadable")
}

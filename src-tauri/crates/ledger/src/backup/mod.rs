//! Backups: whole, encrypted copies that were opened and verified before they count.

mod folder;
mod keep;
pub(crate) mod name;
mod thin;
mod unfinished;

pub(crate) use folder::check_whole;
pub use folder::{BackupFile, Thinned, list_backups, next_thinning};

use crate::ballast::ask_for_room;
use crate::because::Because;
use crate::chain::{Chain, Head};
use crate::connection;
use crate::entry::StationId;
use crate::error::{Error, shown};
use crate::keys::{Secret, check_sidecar, sidecar_path};
use crate::ledger::Ledger;
use crate::place;
use crate::rekey;
use folder::{check, open_as};
use name::BackupName;
use rusqlite::Connection;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use unfinished::{part_path, sweep};

/// A key sidecar is small; a larger one is none.
pub(crate) const SIDECAR_BYTES_MAX: u64 = 1024 * 1024;

/// A backup that was opened and verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies; its key sidecar lies beside it.
    pub path: PathBuf,
    /// When it was made, in milliseconds since 1970 in UTC.
    pub at_milliseconds: i64,
    /// How far its chain reaches.
    pub head: Head,
    /// How many entries it holds.
    pub entry_count: u64,
    /// Its size.
    pub bytes: u64,
}

impl Ledger {
    /// Makes a backup in a folder that is there, while work goes on.
    ///
    /// It counts, and has its name, only once it lies on the disk, was opened, holds, and ends where this ledger's chain
    /// stood at that moment. Whatever goes wrong before leaves nothing that could be taken for one.
    pub fn back_up(&self, folder: &Path, at_milliseconds: i64) -> Result<Backup, Error> {
        let _copying = self.copying.lock().unwrap_or_else(PoisonError::into_inner);
        let station = self.head().station;
        sweep(&self.path, folder, &self.stations()?, None)?;
        let temporary = part_path(
            folder,
            &BackupName::new(at_milliseconds, &"0".repeat(12)).file_name(&self.path),
            station,
        );
        let made = self.make(folder, &temporary, at_milliseconds);
        made.map_err(|error| {
            // Failing to tidy up is no news: the next backup does it.
            drop(std::fs::remove_file(&temporary));
            error.in_backup_folder(folder)
        })
    }

    /// Removes from a folder what backups left that were cut short: by any station of this ledger, and by others longer ago
    /// than backups are kept. Gives how many of others stay.
    pub fn sweep_backups(&self, folder: &Path, now_milliseconds: i64) -> Result<usize, Error> {
        let _copying = self.copying.lock().unwrap_or_else(PoisonError::into_inner);
        sweep(
            &self.path,
            folder,
            &self.stations()?,
            Some(now_milliseconds),
        )
    }

    /// The stations that ever wrote here: after a restore, those from before it too.
    fn stations(&self) -> Result<Vec<StationId>, Error> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached("select id from station")?;
            let ids = statement.query_map([], |row| Ok(StationId(row.get(0)?)))?;
            Ok(ids.collect::<Result<_, _>>()?)
        })
    }

    /// Removes the backups that are no longer to be kept; see the table of rules. At least the newest one that holds
    /// stays, and only files that are this ledger's backups by name and content ever go; those of others have no say in which.
    /// Only for those who believe the moment: what is dated after it goes beside another one that holds.
    pub fn thin_backups(&self, folder: &Path, now_milliseconds: i64) -> Result<Thinned, Error> {
        let _copying = self.copying.lock().unwrap_or_else(PoisonError::into_inner);
        self.thin(folder, now_milliseconds, true)
    }

    /// Removes the backups that are no longer to be kept from a folder that backups do not go to any more; none of them is
    /// spared. Only for those who know of a newer one elsewhere that holds.
    pub fn clear_backups(&self, folder: &Path, now_milliseconds: i64) -> Result<Thinned, Error> {
        let _copying = self.copying.lock().unwrap_or_else(PoisonError::into_inner);
        self.thin(folder, now_milliseconds, false)
    }

    /// The data keys this ledger had and the one it has: older backups open with the former ones.
    pub(crate) fn keys_ever(&self) -> Result<Vec<Secret>, Error> {
        let mut keys = self.read(rekey::former)?;
        keys.push(self.key.clone());
        Ok(keys)
    }

    /// Checks every page, entry and capsule of one of this ledger's backups, and gives the number of its entries.
    pub fn check_backup(&self, backup: &Path) -> Result<u64, Error> {
        check(backup, &self.key, self.id)
    }

    fn make(&self, folder: &Path, temporary: &Path, at_milliseconds: i64) -> Result<Backup, Error> {
        let failed = |error| Error::backup_folder(folder, &error);
        ask_for_room(&self.room, &self.path, &self.path, folder, 1)?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(temporary).map_err(failed)?;
        let number_before = self.writer().chain.number;
        connection::copy_into(&self.path, &self.key, temporary)?;
        let number_after = self.writer().chain.number;
        OpenOptions::new()
            .write(true)
            .open(temporary)
            .and_then(|file| file.sync_all())
            .map_err(failed)?;
        let entry_count = check(temporary, &self.key, self.id)?;
        let copied = Chain::load(&open_as(temporary, &self.key, self.id)?)?;
        let is_then = (number_before..=number_after).contains(&copied.number);
        if !is_then || !self.read(|connection| is_on(connection, &copied))? {
            return Err(Error::NotABackup {
                path: temporary.to_owned(),
                because: Because::OtherEnd,
            });
        }
        let name = BackupName::new(at_milliseconds, &copied.digest.to_string());
        let path = folder.join(name.file_name(&self.path));
        let sidecar = sidecar_path(&self.path);
        let Some(keys) = place::read_if_there(&sidecar, SIDECAR_BYTES_MAX)? else {
            return Err(Error::NoKey {
                path: self.path.clone(),
                tried: vec![Because::SidecarMissing {
                    path: shown(&sidecar),
                }],
            });
        };
        check_sidecar(&sidecar, &keys, self.opened_by().as_deref())?;
        // The keys come first: whatever has a backup's name can be opened.
        place::write_atomically(&sidecar_path(&path), &keys)?;
        std::fs::rename(temporary, &path).map_err(failed)?;
        place::sync_parent(&path)?;
        let bytes = File::open(&path)
            .and_then(|file| file.metadata())
            .map_err(failed)?
            .len();
        Ok(Backup {
            path,
            at_milliseconds,
            head: copied.head(),
            entry_count,
            bytes,
        })
    }
}

/// Tells whether an entry of a copy stands at the same place here.
fn is_on(connection: &Connection, end: &Chain) -> Result<bool, Error> {
    Ok(connection.query_row(
        "select count(*) = 1 from entry where number = ?1 and head = ?2",
        (end.number, end.digest.0),
        |row| row.get(0),
    )?)
}

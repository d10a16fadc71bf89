use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use tallyman_core::{language::Language, moment::Moment};
use tallyman_ledger::{
    Backup, BackupFile, Because, Care, Error as LedgerError, Ledger, restore_with, shown, unlock,
};

use crate::{
    api::{ApiError, BackupList, BackupMade, BackupView, Code, DrillRestore, DrillView, View},
    care::{self, erased::Erasures},
    error::{Error, bad_input, not_found},
    projection,
    refusal::CareRefusal,
    shop::{self, Shop, ShopOptions},
    view::date,
};

/// What stands in the first entry of the station that goes on after a restore.
const RESTORED: &str = "restored from a backup";

/// The backups that are known of: in the folder for backups, beside the ledger, and in folders of before.
pub fn backups(shop: &Arc<Shop>, request: &View) -> Result<BackupList, Error> {
    let ledger = shop.ledger.path();
    let folder = Care::load(ledger).folder(ledger);
    let listed = care::known::backups(ledger, shop.now().unix_milliseconds());
    Ok(BackupList {
        folder: shown(&folder),
        backups: listed
            .into_iter()
            .map(|file| backup_view(file, shop.utc_offset_seconds, request.language))
            .collect(),
    })
}

/// Makes a backup in the folder for backups, verifies it, and removes those that are too old.
pub fn back_up(shop: &Arc<Shop>, request: &View) -> Result<BackupMade, Error> {
    back_up_to(shop, None, request.language)
}

/// Makes a backup in a folder, or in the one for backups.
pub fn back_up_to(
    shop: &Arc<Shop>,
    folder: Option<&Path>,
    language: Language,
) -> Result<BackupMade, Error> {
    let now = shop.now().unix_milliseconds();
    let (backup, thinned) = care::back_up(&shop.ledger, folder, now)?;
    let entries = backup.entry_count;
    Ok(BackupMade {
        backup: backup_view(file_of(backup), shop.utc_offset_seconds, language),
        entries,
        removed: u32::try_from(thinned.removed.len()).unwrap_or(u32::MAX),
        left: thinned.left.iter().map(|path| shown(path)).collect(),
    })
}

/// Keeps the reserve for a full disk, and makes a backup if one is due; gives the backup, or a sentence why it failed.
pub fn tend(shop: &Arc<Shop>, language: Language) -> Result<Option<BackupView>, Error> {
    let now = shop.now().unix_milliseconds();
    let backup = care::tend(&shop.ledger, now)?;
    Ok(backup.map(|backup| backup_view(file_of(backup), shop.utc_offset_seconds, language)))
}

/// The same for a ledger that no shop holds open: nothing of it needs the vocabularies.
pub fn tend_ledger(ledger: &Ledger, now_ms: i64) -> Result<Option<Backup>, Error> {
    care::tend(ledger, now_ms)
}

/// Takes the computer's clock to be right although it leapt: a person looked at it.
pub fn believe_clock(shop: &Arc<Shop>) {
    care::clock::believe(&shop.ledger, shop.now().unix_milliseconds());
}

/// Chooses the folder for backups. It is remembered beside the ledger, not in it: it belongs to this computer.
pub fn set_backup_folder(shop: &Arc<Shop>, folder: &Path) -> Result<(), Error> {
    if !folder.is_dir() {
        return Err(bad_input(CareRefusal::NoFolder {
            folder: shown(folder),
        })
        .into());
    }
    let folder = std::path::absolute(folder).map_err(|source| Error::File {
        file: shown(folder),
        source,
    })?;
    Ok(care::set_folder(&shop.ledger, folder)?)
}

/// Tries one of the backups out that are known of; changes nothing.
pub fn drill_restore(shop: &Arc<Shop>, request: &DrillRestore) -> Result<DrillView, Error> {
    let ledger = shop.ledger.path();
    let now_ms = shop.now().unix_milliseconds();
    let Some(backup) = care::known::named(ledger, &request.file) else {
        return Err(not_found(CareRefusal::NoBackup {}).into());
    };
    let options = ShopOptions {
        ledger: ledger.to_owned(),
        keys: shop.keys.clone(),
        clock: Arc::clone(&shop.clock),
        ..ShopOptions::with_key_file("", "")
    };
    let erasures = Erasures::of(Some(&shop.ledger), &options);
    care::drill::drill(
        &backup.path,
        &shop::open_options(&options),
        Some(&shop.ledger),
        &erasures,
        now_ms,
    )
}

/// Tries any backup out; compares it with the ledger in use if that opens. Changes nothing.
pub fn drill(options: &ShopOptions, backup: &Path) -> Result<DrillView, ApiError> {
    let open = shop::open_options(options);
    // A ledger that does not open is no reason not to look at its backup; one that is in use is told.
    let live = match Ledger::open(open.clone()) {
        Err(error @ tallyman_ledger::Error::InUse { .. }) => return Err(Error::from(error).into()),
        live => live.ok(),
    };
    let erasures = Erasures::of(live.as_ref(), options);
    let now_ms = (options.clock)();
    Ok(care::drill::drill(
        backup,
        &open,
        live.as_ref(),
        &erasures,
        now_ms,
    )?)
}

/// Puts a backup in the ledger's place. What is there goes to quarantine, and if it still opens, to a backup before.
/// Gives what the backup held and cost, and where the replaced files lie.
///
/// A ledger that is only locked is not replaced: what was erased or held since stands in it.
pub fn restore(
    options: &ShopOptions,
    backup: &Path,
) -> Result<(DrillView, Option<PathBuf>), ApiError> {
    if is_locked(options) {
        return Err(unread(&options.ledger));
    }
    restore_unread(options, backup)
}

/// The same, even where a ledger lies in the place that none of the keys opens; for those who were told what that means.
pub fn restore_unread(
    options: &ShopOptions,
    backup: &Path,
) -> Result<(DrillView, Option<PathBuf>), ApiError> {
    let now = (options.clock)();
    let open = shop::open_options(options);
    let live = match Ledger::open(open.clone()) {
        Err(error @ tallyman_ledger::Error::InUse { .. }) => return Err(Error::from(error).into()),
        live => live.ok(),
    };
    if let Some(live) = &live {
        bring_up(live)?;
    }
    let erasures = Erasures::of(live.as_ref(), options);
    let view = care::drill::drill(backup, &open, live.as_ref(), &erasures, now)?;
    if let Some(live) = live {
        // It also goes to quarantine, whole: a full disk or a stick that is not there does not forbid restoring.
        drop(care::back_up_before_restore(&live, now));
    }
    // In the copy, before it takes the place: what was erased since is never there again.
    let restored = restore_with(backup, open, RESTORED, now, &mut |copy| {
        erasures
            .repeat_in(copy, now)
            .map_err(|error| refused_in_copy(backup, error))
    })
    .map_err(Error::from)?;
    let quarantine = restored.quarantine.clone();
    drop(restored);
    Ok((view, quarantine))
}

/// What the disk refused is told as the disk's: the backup is none the worse for it.
fn refused_in_copy(backup: &Path, error: Error) -> LedgerError {
    if let Error::Ledger(error) = error {
        return error;
    }
    if let Error::Sql(error) = error {
        return error.into();
    }
    LedgerError::NotABackup {
        path: backup.to_owned(),
        because: Because::said(&error),
    }
}

/// Whether something lies in the ledger's place that none of the keys opens. Where a key fits and it still does not open, it
/// is damaged, and that is what restoring is for.
fn is_locked(options: &ShopOptions) -> bool {
    Ledger::exists(&options.ledger) && unlock(&options.ledger, &options.keys).is_err()
}

fn unread(ledger: &Path) -> ApiError {
    let ledger = shown(ledger);
    ApiError::new(Code::LedgerUnread, CareRefusal::Unread { ledger })
}

/// Makes the tables anew that an older program left: only they say which orders were forgotten.
fn bring_up(live: &Ledger) -> Result<(), Error> {
    if !live.read(projection::is_current)? {
        // What cannot be made anew is told as not known.
        drop(shop::rebuild(live));
    }
    Ok(())
}

fn file_of(backup: Backup) -> BackupFile {
    BackupFile {
        head_start: backup.head.digest.to_string().chars().take(12).collect(),
        path: backup.path,
        at_milliseconds: backup.at_milliseconds,
        bytes: backup.bytes,
        has_keys: true,
    }
}

pub(super) fn backup_view(
    backup: BackupFile,
    utc_offset_seconds: i32,
    language: Language,
) -> BackupView {
    let part = |part: Option<&std::ffi::OsStr>| {
        part.map_or_else(String::new, |part| part.to_string_lossy().into_owned())
    };
    BackupView {
        file: part(backup.path.file_name()),
        folder: part(backup.path.parent().map(Path::as_os_str)),
        at_ms: backup.at_milliseconds,
        at: date::at(Moment(backup.at_milliseconds), utc_offset_seconds, language),
        head_start: backup.head_start,
        bytes: backup.bytes,
        has_keys: backup.has_keys,
    }
}

//! A ledger that does not open any more: what is wrong, what is missing, and which backup holds.

use std::path::Path;

use tallyman_ledger::{
    Care, Error as LedgerError, KeySource, Report, entries_after, inspect, list_backups, unlock,
    verify_file,
};

use crate::{
    api::{ApiError, Code},
    error::Error,
    shop::ShopOptions,
    view::head,
};

/// Adds to an error that speaks of damage what can still be read and what to do; other errors stay what they are.
pub(crate) fn told(error: LedgerError, options: &ShopOptions) -> Error {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "these four speak of damage, everything else does not"
    )]
    let is_damage = match &error {
        LedgerError::Damaged { .. }
        | LedgerError::DamagedFile { .. }
        | LedgerError::NotALedger { .. } => true,
        // The key was wrapped for this ledger and came out whole: so it is the file.
        LedgerError::WrongKeyOrDamaged { path } => {
            *path == options.ledger.canonicalize().unwrap_or_default()
                && unlock(&options.ledger, &options.keys).is_ok()
        }
        _ => false,
    };
    if is_damage {
        return Error::Api(report(&error.to_string(), &options.ledger, &options.keys));
    }
    error.into()
}

/// Says of a damaged ledger what can still be read, what is missing after the newest backup that holds, and what to do.
pub(crate) fn report(what: &str, ledger: &Path, keys: &[KeySource]) -> ApiError {
    let sound = inspect(ledger, keys, |connection, id| {
        tallyman_ledger::verify(connection, id, &mut |_, _| true)
    });
    let sound = sound.ok().and_then(Result::ok);
    let mut message = what.to_owned();
    if let Some(report) = &sound {
        let reach = report
            .heads
            .last()
            .map(|head| head::short(&head.digest.to_string()))
            .unwrap_or_default();
        let readable = format!(
            " {} of its entries can still be read and match their seals, up to head {reach}.",
            report.entry_count
        );
        message += &readable;
        if let Some(bad) = &report.first_bad {
            message += " The first bad one is ";
            message += &bad.to_string();
            message.push('.');
        }
    } else {
        message.push_str(" None of its entries can be read any more.");
    }
    let newest = newest_usable(ledger, keys);
    let hint = match newest {
        None => "Nothing was deleted or changed. No usable backup was found in the folder for backups; look for one elsewhere, then run “tallyman restore FILE --drill”.".to_owned(),
        Some((file, backup)) => {
            message.push_str(&missing(ledger, keys, sound.as_ref(), &backup));
            format!(
                "Nothing was deleted or changed. The newest backup that holds is {file} with {} entries. Try it with “tallyman restore {file} --drill”, then run “tallyman restore {file}”; the damaged files then go to the folder “quarantine” beside the ledger.",
                backup.entry_count
            )
        }
    };
    ApiError {
        code: Code::LedgerDamaged,
        message,
        hint,
    }
}

/// Names in numbers what the damaged ledger has and its backup lacks.
fn missing(ledger: &Path, keys: &[KeySource], sound: Option<&Report>, backup: &Report) -> String {
    let head = backup
        .heads
        .last()
        .map(|head| head::short(&head.digest.to_string()))
        .unwrap_or_default();
    let Some(sound) = sound else {
        return format!(
            " Whatever was recorded after head {head}, where the newest backup ends, is missing from the backup."
        );
    };
    let from = i64::try_from(backup.entry_count).unwrap_or(i64::MAX);
    let mut imports = 0_u32;
    // As far as it can be read: the walk ends at the first entry that cannot.
    let walked = inspect(ledger, keys, |connection, _| {
        entries_after::<LedgerError>(connection, from, |entry| {
            imports += u32::from(entry.body.kind == "import.completed");
            Ok(())
        })
    });
    drop(walked);
    let entries = sound.entry_count.saturating_sub(backup.entry_count);
    format!(
        " After head {head}, where the newest backup ends, {entries} readable entries with {imports} imports are not in the backup, and whatever cannot be read."
    )
}

/// The newest backup, in the folder for backups or beside the ledger, that holds from its first entry to its last.
fn newest_usable(ledger: &Path, keys: &[KeySource]) -> Option<(String, Report)> {
    let chosen = Care::load(ledger).folder(ledger);
    let own = Care::default().folder(ledger);
    let mut found = list_backups(ledger, &chosen).unwrap_or_default();
    if own != chosen {
        found.extend(list_backups(ledger, &own).unwrap_or_default());
        found.sort_by_key(|backup| std::cmp::Reverse(backup.at_milliseconds));
    }
    found.into_iter().find_map(|backup| {
        let report = verify_file(&backup.path, keys).ok()?;
        report
            .first_bad
            .is_none()
            .then(|| (backup.path.display().to_string(), report))
    })
}

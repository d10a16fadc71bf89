//! A ledger that does not open any more: what is wrong, what is missing, and which backup holds.

use std::{collections::BTreeMap, path::Path};

use tallyman_ledger::{
    BackupFile, Error as LedgerError, KeySource, Report, entries_after, inspect, shown, unlock,
    verify_file,
};

use super::known;
use crate::{
    api::{ApiError, Code},
    error::Error,
    event::Event,
    shop::ShopOptions,
    view::{few::few_of, head},
};

/// Names of files that a view carries, at most.
pub(crate) const FILES_MAX: usize = 100;
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
        return Error::Api(report(&what(&error), options));
    }
    error.into()
}

/// Adds to an error that a new ledger could not be begun what to do where one lay there before.
pub(crate) fn told_of_new(error: LedgerError, options: &ShopOptions) -> Error {
    if !matches!(error, LedgerError::Gone { .. }) {
        return error.into();
    }
    let backup =
        newest_usable(&options.ledger, &options.keys, (options.clock)()).map(|(file, report)| {
            Holding {
                missing: None,
                file,
                report,
            }
        });
    Error::Api(ApiError {
        code: Code::LedgerDamaged,
        message: error.to_string(),
        hint: what_to_do(backup.as_ref()),
    })
}

/// What is wrong, in a sentence. Where the key is known to be right, the file is at fault and nothing else is said.
fn what(error: &LedgerError) -> String {
    if let LedgerError::WrongKeyOrDamaged { path } = error {
        return format!(
            "The beginning of the ledger {} is damaged: its key is the right one, and still the file does not open. The file was left as it is.",
            shown(path)
        );
    }
    error.to_string()
}

/// What is left of a damaged ledger.
pub(crate) struct Left {
    /// As far as its entries can be read.
    pub(crate) sound: Option<Report>,
    /// The newest backup that holds.
    pub(crate) backup: Option<Holding>,
}

/// A backup that was verified just now, and what it lacks.
pub(crate) struct Holding {
    pub(crate) file: BackupFile,
    pub(crate) report: Report,
    /// What can be read of the damaged ledger and is not in it.
    pub(crate) missing: Option<Missing>,
}

/// What a backup lacks of a ledger, as far as it can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Missing {
    pub(crate) entries: u64,
    /// Imports that were completed among them.
    pub(crate) imports: u64,
    /// The names of their files, in the order in which they came; at most [`FILES_MAX`].
    pub(crate) files: Vec<String>,
}

/// The head of a verified file, shortened.
pub(crate) fn head_of(report: &Report) -> String {
    let head = report.heads.last();
    head.map(|head| head::short(&head.digest.to_string()))
        .unwrap_or_default()
}

/// Reads a damaged ledger as far as it goes, and looks for the newest backup that holds. Changes nothing.
pub(crate) fn look(ledger: &Path, keys: &[KeySource], now_ms: i64) -> Left {
    let sound = inspect(ledger, keys, |connection, id| {
        tallyman_ledger::verify(connection, id, &mut |_, _| true)
    });
    let sound = sound.ok().and_then(Result::ok);
    let backup = newest_usable(ledger, keys, now_ms).map(|(file, report)| Holding {
        missing: sound
            .as_ref()
            .map(|sound| missing(ledger, keys, sound, &report)),
        file,
        report,
    });
    Left { sound, backup }
}

/// Says of a damaged ledger what can still be read, what is missing after the newest backup that holds, and what to do.
fn report(what: &str, options: &ShopOptions) -> ApiError {
    let left = look(&options.ledger, &options.keys, (options.clock)());
    let mut message = what.to_owned();
    if let Some(report) = &left.sound {
        let readable = format!(
            " {} of its entries can still be read and match their seals, up to head {}.",
            report.entry_count,
            head_of(report)
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
    if let Some(backup) = &left.backup {
        message.push_str(&lacks(backup));
    }
    ApiError {
        code: Code::LedgerDamaged,
        message,
        hint: what_to_do(left.backup.as_ref()),
    }
}

/// What the person is to do about a damaged ledger, with the commands that do it.
pub(crate) fn what_to_do(backup: Option<&Holding>) -> String {
    let Some(backup) = backup else {
        return "Nothing was deleted or changed. No usable backup was found in the folder for backups; look for one elsewhere, then run “tallyman restore FILE --drill”.".to_owned();
    };
    let file = shown(&backup.file.path);
    format!(
        "Nothing was deleted or changed. The newest backup that holds is {file} with {} entries. Try it with “tallyman restore {file} --drill”, then run “tallyman restore {file}”; the damaged files then go to the folder “quarantine” beside the ledger.",
        backup.report.entry_count
    )
}

/// Says what the damaged ledger has and its backup lacks, and which files are to be imported again.
fn lacks(backup: &Holding) -> String {
    let head = head_of(&backup.report);
    let Some(missing) = &backup.missing else {
        return format!(
            " Whatever was recorded after head {head}, where the newest backup ends, is missing from the backup."
        );
    };
    let Missing {
        entries, imports, ..
    } = missing;
    let again = match few_of(&missing.files, *imports) {
        few if few.is_empty() => String::new(),
        few => format!(" Files to import again: {few}."),
    };
    format!(
        " After head {head}, where the newest backup ends, {entries} readable entries with {imports} imports are not in the backup, and whatever cannot be read.{again}"
    )
}

/// What of a ledger's readable entries a backup lacks.
fn missing(ledger: &Path, keys: &[KeySource], sound: &Report, backup: &Report) -> Missing {
    let from = i64::try_from(backup.entry_count).unwrap_or(i64::MAX);
    let mut missing = Missing {
        entries: sound.entry_count.saturating_sub(backup.entry_count),
        ..Missing::default()
    };
    let mut begun: BTreeMap<i64, String> = BTreeMap::new();
    // As far as it can be read: the walk ends at the first entry that cannot.
    let walked = inspect(ledger, keys, |connection, _| {
        entries_after::<LedgerError>(connection, from, |entry| {
            let body = &entry.body;
            let is_end = body.kind == "import.completed";
            missing.imports += u64::from(is_end);
            if !is_end && body.kind != "import.began" {
                return Ok(());
            }
            // An import that a newer program wrote is counted, although its file cannot be named.
            let event = Event::decode(&body.kind, body.version, &body.payload);
            if let Ok(Some(Event::ImportBegan(began))) = event {
                begun.insert(began.import, began.file);
            } else if let Ok(Some(Event::ImportCompleted(completed))) = event {
                let file = begun.remove(&completed.import);
                let has_room = missing.files.len() < FILES_MAX;
                missing.files.extend(file.filter(|_| has_room));
            }
            Ok(())
        })
    });
    drop(walked);
    missing
}

/// The newest backup that is known of and holds from its first entry to its last.
fn newest_usable(ledger: &Path, keys: &[KeySource], now_ms: i64) -> Option<(BackupFile, Report)> {
    let mut known = known::backups(ledger, now_ms).into_iter();
    known.find_map(|backup| {
        let report = verify_file(&backup.path, keys).ok()?;
        report.first_bad.is_none().then_some((backup, report))
    })
}

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
    refusal::{Bad, CareRefusal, LedgerRefusal, What},
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
        return Error::Api(report(what(&error), options));
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
    Error::Api(ApiError::new(
        Code::LedgerDamaged,
        CareRefusal::Gone {
            what: What::of(LedgerRefusal::from(&error)),
            todo: Box::new(what_to_do(backup.as_ref())),
        },
    ))
}

/// What is wrong. Where the key is known to be right, the file is at fault and nothing else is said.
fn what(error: &LedgerError) -> What {
    if let LedgerError::WrongKeyOrDamaged { path } = error {
        let ledger = shown(path);
        return What::of(CareRefusal::DamagedBeginning { ledger });
    }
    What::of(LedgerRefusal::from(error))
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
fn report(what: What, options: &ShopOptions) -> ApiError {
    let Left { sound, backup } = look(&options.ledger, &options.keys, (options.clock)());
    let left = match &sound {
        Some(report) => CareRefusal::Left {
            entries: report.entry_count,
            head: head_of(report),
        },
        None => CareRefusal::NothingLeft {},
    };
    let bad = sound.and_then(|report| report.first_bad);
    let refusal = CareRefusal::Damaged {
        what,
        left: Box::new(left),
        bad: bad.map(|bad| Box::new(CareRefusal::FirstBad { bad: Bad(bad) })),
        lacks: backup.as_ref().map(|backup| Box::new(lacks(backup))),
        again: backup.as_ref().and_then(again).map(Box::new),
        todo: Box::new(what_to_do(backup.as_ref())),
    };
    ApiError::new(Code::LedgerDamaged, refusal)
}

/// What the person is to do about a damaged ledger, with the commands that do it.
fn what_to_do(backup: Option<&Holding>) -> CareRefusal {
    match backup {
        None => CareRefusal::TakeNoBackup {},
        Some(backup) => CareRefusal::TakeBackup {
            file: shown(&backup.file.path),
            entries: backup.report.entry_count,
        },
    }
}

/// Says what the damaged ledger has and its backup lacks.
fn lacks(backup: &Holding) -> CareRefusal {
    let head = head_of(&backup.report);
    match &backup.missing {
        None => CareRefusal::LacksUnread { head },
        Some(missing) => CareRefusal::Lacks {
            head,
            entries: missing.entries,
            imports: missing.imports,
        },
    }
}

/// Says which files are to be imported again, as far as they are known.
fn again(backup: &Holding) -> Option<CareRefusal> {
    let missing = backup.missing.as_ref()?;
    let files = few_of(&missing.files, missing.imports);
    (!files.is_empty()).then_some(CareRefusal::FilesAgain { files })
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
    // Every copy is looked at: one may be damaged where another of the same name is whole.
    let mut known = known::files(ledger, now_ms).into_iter();
    known.find_map(|backup| {
        let report = verify_file(&backup.path, keys).ok()?;
        report.first_bad.is_none().then_some((backup, report))
    })
}

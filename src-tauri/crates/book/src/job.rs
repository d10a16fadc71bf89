//! An import that runs while the window asks how far it is.

use std::{
    sync::{Arc, Mutex, PoisonError},
    thread::JoinHandle,
};

use tallyman_core::language::Language;
use tallyman_import::Stop;

use crate::{
    api::{ApiError, Code, FileState, ImportLog, ImportProgress},
    error::Error,
    event::{ColumnsLearned, Event},
    importing::{self, FileOutcome, FileStatus, kind_name},
    preview::{Preview, PreviewFile},
    projection::Projections,
    refusal::ImportRefusal,
    shop::Shop,
};

/// How far an import is, seen from outside.
#[derive(Debug, Default)]
pub(crate) struct Job {
    state: Mutex<State>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Clone, Debug, Default)]
struct State {
    done: u64,
    total: u64,
    file: String,
    is_cancelling: bool,
    is_cancelled: bool,
    error: Option<ApiError>,
    log: Option<ImportLog>,
}

impl Job {
    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn state(&self) -> State {
        self.state
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Starts it on a thread of its own.
    pub(crate) fn start(self: &Arc<Self>, shop: &Arc<Shop>, preview: Preview) {
        let (shop, job) = (Arc::clone(shop), Arc::clone(self));
        let thread = std::thread::spawn(move || run(&shop, &job, preview));
        *self.thread.lock().unwrap_or_else(PoisonError::into_inner) = Some(thread);
    }

    /// Waits until its thread, which has said that it is done, is gone and has let go of the shop.
    pub(crate) fn end(&self) {
        let thread = self
            .thread
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(thread) = thread {
            // What went wrong in it stands in the state.
            drop(thread.join());
        }
    }

    /// Asks it to stop; the file that is being stored becomes nothing, those before it stay.
    pub(crate) fn cancel(&self) {
        self.change(|state| state.is_cancelling = true);
    }

    /// How far it is.
    pub(crate) fn progress(&self, language: Language) -> ImportProgress {
        let state = self.state();
        ImportProgress {
            done: state.done as u32,
            total: state.total as u32,
            file: state.file,
            is_complete: state.log.is_some() && !state.is_cancelled,
            is_cancelled: state.is_cancelled,
            error: state.error.map(|error| error.in_language(language)),
            log: state.log,
        }
    }
}

/// The files of a preview that are to be stored, in the order in which they must be told.
///
/// Of two files of one profile the one with the newer orders is told later, because the later telling holds.
pub(crate) fn in_order(preview: Preview) -> Vec<PreviewFile> {
    let mut files: Vec<PreviewFile> = preview
        .files
        .into_iter()
        .filter(|file| file.state() == FileState::Ready)
        .collect();
    files.sort_by(|one, other| {
        (one.effect.newest_at, &one.file.name).cmp(&(other.effect.newest_at, &other.file.name))
    });
    files
}

/// Stores the files of a preview and tells the job how far it is.
fn run(shop: &Shop, job: &Arc<Job>, preview: Preview) {
    let files = in_order(preview);
    let hold = shop.indexing.hold();
    job.change(|state| state.total = files.iter().map(|file| file.report.yielded).sum());
    match store(shop, job, &files) {
        Ok((log, is_cancelled)) => job.change(|state| {
            state.is_cancelled = is_cancelled;
            state.log = Some(log);
        }),
        Err(error) => job.change(|state| state.error = Some(error.into())),
    }
    drop(hold);
    shop.keep_index_up();
}

fn store(shop: &Shop, job: &Arc<Job>, files: &[PreviewFile]) -> Result<(ImportLog, bool), Error> {
    let batch = shop
        .ledger
        .read(|connection| Projections::new(connection).next_import())?;
    let mut log = ImportLog::default();
    let mut before = 0;
    for file in files {
        job.change(|state| state.file.clone_from(&file.file.name));
        let outcome = importing::import_file(
            &shop.ledger,
            &shop.profiles,
            &file.file,
            batch,
            &shop.operator,
            &mut |progress| {
                job.change(|state| state.done = before + progress.stored);
                if job.state().is_cancelling {
                    Err(Stop)
                } else {
                    Ok(())
                }
            },
        )?;
        before += file.report.yielded;
        match outcome.status {
            FileStatus::Imported => {
                learn_columns(shop, file)?;
                add(&mut log, file.report.kind.map_or("", kind_name), &outcome);
            }
            FileStatus::Known => log.files_known += 1,
            FileStatus::Cancelled => return Ok((log, true)),
            FileStatus::Refused => {
                let sentence = outcome.report.sentence().cloned().map(Box::new);
                let refusal = match sentence {
                    Some(sentence) => ImportRefusal::Refused { sentence },
                    None => ImportRefusal::Changed {},
                };
                return Err(ApiError::new(Code::FileRefused, refusal).into());
            }
        }
    }
    Ok((log, false))
}

/// Adds what one file brought.
pub(crate) fn add(log: &mut ImportLog, kind: &str, outcome: &FileOutcome) {
    let counts = outcome.counts;
    let told = counts.new + counts.changed;
    match kind {
        "orders" => {
            log.lines_new += counts.new;
            log.lines_changed += counts.changed;
            log.lines_unchanged += counts.unchanged + counts.outdated;
        }
        "listings" => log.variants += told,
        "stock" => log.stock += told,
        "mappings" => log.mappings += told,
        _ => log.picks += told,
    }
}

/// Remembers what a person said about the columns of a table.
fn learn_columns(shop: &Shop, file: &PreviewFile) -> Result<(), Error> {
    let (Some(mapping), true) = (&file.file.choices.mapping, file.is_corrected) else {
        return Ok(());
    };
    let columns = file
        .report
        .columns
        .iter()
        .map(|column| {
            mapping
                .columns
                .iter()
                .find(|(header, _)| *header == column.header)
                .map(|(_, field)| field.clone())
        })
        .collect();
    let learned = ColumnsLearned {
        fingerprint: file.report.header_fingerprint.clone(),
        kind: kind_name(mapping.kind).to_owned(),
        columns,
    };
    shop.ledger.transact(|tx| {
        importing::record(
            tx,
            &Event::ColumnsLearned(learned),
            Vec::new(),
            &shop.operator,
        )
    })?;
    Ok(())
}

//! An open shop: its ledger, its vocabularies, and what is being looked at.

use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use rustc_hash::FxHashMap;
use tallyman_core::{
    check::{
        day::{self, Report},
        judge::Vocabulary,
    },
    moment::Moment,
};
use tallyman_import::Profiles;
use tallyman_ledger::{
    CapsuleId, Clock, KeySource, Ledger, OpenOptions, entries_after, erased_by, system_clock,
};

use crate::{
    api::ApiError,
    care,
    day::DayData,
    error::Error,
    importing,
    job::Job,
    journal, judging,
    kept::Kept,
    preview::Preview,
    projection::{self, EntryRef, Projections, Told},
    reading::Reading,
    search::{self, Indexing},
    walk::Walk,
};

/// What is needed to open a shop.
#[derive(Clone)]
pub struct ShopOptions {
    /// The ledger's file.
    pub ledger: PathBuf,
    /// The ways to unlock it.
    pub keys: Vec<KeySource>,
    /// The wall clock.
    pub clock: Clock,
    /// The pseudonym of the person at work, such as initials; empty when not known.
    pub operator: String,
    /// Import profiles of the user's own, as text; they win over those shipped.
    pub profiles: Vec<String>,
    /// The folder of a sample shop's files, if this is one.
    pub sample_day: Option<PathBuf>,
    /// How far the clock on the wall is ahead of UTC, in seconds; only for showing times.
    pub utc_offset_seconds: i32,
    /// Whether the search index is kept up in the background; searches are whole without it, and slower.
    pub indexes_in_background: bool,
}

impl ShopOptions {
    /// A shop with a key file and the clock of the operating system.
    pub fn with_key_file(ledger: impl Into<PathBuf>, key_file: impl Into<PathBuf>) -> Self {
        Self {
            ledger: ledger.into(),
            keys: vec![KeySource::File(key_file.into())],
            clock: system_clock(),
            operator: String::new(),
            profiles: Vec::new(),
            sample_day: None,
            utc_offset_seconds: 0,
            indexes_in_background: false,
        }
    }
}

/// Open lines that are checked while somebody waits for something else.
const SOON_LINES_MAX: i64 = 5_000;

/// A day that was gathered and checked.
#[derive(Debug)]
pub struct Checked {
    /// What was looked at.
    pub data: Arc<DayData>,
    /// What the check says.
    pub report: Report,
}

/// An open shop; shared between threads.
pub struct Shop {
    pub(crate) ledger: Arc<Ledger>,
    pub(crate) keys: Vec<KeySource>,
    pub(crate) profiles: Profiles,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) clock: Clock,
    pub(crate) operator: String,
    pub(crate) sample_day: Option<PathBuf>,
    pub(crate) utc_offset_seconds: i32,
    pub(crate) previews: Mutex<FxHashMap<String, Preview>>,
    pub(crate) jobs: Mutex<FxHashMap<String, Arc<Job>>>,
    pub(crate) reading: Reading,
    pub(crate) indexing: Indexing,
    indexes_in_background: bool,
    pub(crate) verified_ms: Mutex<Option<i64>>,
    pub(crate) verifying: Walk,
    pub(crate) kept: Mutex<Kept>,
    preview_count: AtomicU64,
}

impl std::fmt::Debug for Shop {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Shop")
            .field("ledger", &self.ledger)
            .finish_non_exhaustive()
    }
}

impl Shop {
    /// Opens a shop, making it where there is none.
    ///
    /// Projections of another version are rebuilt by replay; imports that a crash left open are voided.
    pub fn open(options: ShopOptions) -> Result<Self, ApiError> {
        Ok(Self::open_inside(options)?)
    }

    fn open_inside(options: ShopOptions) -> Result<Self, Error> {
        let open = open_options(&options);
        let ledger = if Ledger::exists(&options.ledger) {
            Ledger::open(open).map_err(|error| care::damage::told(error, &options))?
        } else {
            Ledger::create(open).map_err(|error| care::damage::told_of_new(error, &options))?
        };
        care::look_for_loss(&ledger);
        care::before_upgrade(&ledger, (options.clock)())?;
        if !ledger.read(projection::is_current)? {
            rebuild(&ledger)?;
        } else if !ledger.read(search::is_current)? {
            ledger.transact(|tx| search::reset(tx.sql()))?;
        }
        importing::void_interrupted(&ledger)?;
        let user_profiles: Vec<&str> = options.profiles.iter().map(String::as_str).collect();
        let shop = Self {
            ledger: Arc::new(ledger),
            keys: options.keys,
            profiles: Profiles::built_in()
                .and_then(|profiles| profiles.with_user(&user_profiles))
                .map_err(|error| Error::Profile(error.to_string()))?,
            vocabulary: Vocabulary::shipped(),
            clock: options.clock,
            operator: options.operator,
            sample_day: options.sample_day,
            utc_offset_seconds: options.utc_offset_seconds,
            previews: Mutex::default(),
            jobs: Mutex::default(),
            reading: Reading::default(),
            indexing: Indexing::default(),
            indexes_in_background: options.indexes_in_background,
            verified_ms: Mutex::default(),
            verifying: Walk::default(),
            kept: Mutex::default(),
            preview_count: AtomicU64::new(0),
        };
        shop.keep_index_up();
        Ok(shop)
    }

    /// Begins to bring the search index up, if this shop does so in the background.
    pub(crate) fn keep_index_up(&self) {
        if self.indexes_in_background {
            self.indexing.begin(&self.ledger);
        }
    }

    /// Brings the search index up to what is visible now; other work goes on meanwhile.
    pub fn index(&self) -> Result<(), ApiError> {
        Ok(self.indexing.finish(&self.ledger)?)
    }

    /// The moment by the shop's clock.
    pub fn now(&self) -> Moment {
        Moment((self.clock)())
    }

    /// How many entries the ledger has: it grows with every change of the book.
    pub fn entry_count(&self) -> u64 {
        self.ledger.head().seq
    }

    /// The day as it stands, checked. Checked once for each state of what it looks at.
    pub fn checked(&self) -> Result<Arc<Checked>, Error> {
        self.keep(
            |kept| &mut kept.checked,
            || {
                let data = self.day()?;
                let report = {
                    let day = data.day();
                    judging::with_judges(&self.vocabulary, &data, |judges| day::check(&day, judges))
                };
                Ok(Checked { data, report })
            },
        )
    }

    /// The day as it stands, gathered and not yet checked.
    pub(crate) fn day(&self) -> Result<Arc<DayData>, Error> {
        self.keep(
            |kept| &mut kept.day,
            || {
                let now = self.now();
                self.ledger
                    .read(|connection| crate::day::load(connection, now))
            },
        )
    }

    /// Drops what was gathered for a check: it may hold what was just erased.
    pub(crate) fn forget_what_was_checked(&self) {
        self.lock(&self.kept).clear();
    }

    /// An id for a preview that was never given before in this run.
    pub(crate) fn next_preview(&self) -> String {
        self.preview_count
            .fetch_add(1, Ordering::Relaxed)
            .to_string()
    }

    /// The day, checked, if that is known or soon done: not for every question is a long check worth waiting for.
    pub(crate) fn checked_if_soon(&self) -> Result<Option<Arc<Checked>>, Error> {
        let is_known = self.is_kept(|kept| kept.checked.is_some())?;
        let open_lines = || {
            self.ledger
                .read(|connection| Projections::new(connection).open_count())
        };
        if is_known || open_lines()? <= SOON_LINES_MAX {
            return self.checked().map(Some);
        }
        Ok(None)
    }

    /// Drops the projections and makes them anew from the journal.
    pub fn rebuild(&self) -> Result<(), Error> {
        // The index points into what is dropped here.
        self.indexing.stop();
        let rebuilt = rebuild(&self.ledger);
        self.indexing.allow();
        rebuilt?;
        self.forget_what_was_checked();
        self.keep_index_up();
        Ok(())
    }

    /// Locks a part of the shop; a panic elsewhere leaves it whole, because every change to it is one assignment.
    #[expect(
        clippy::unused_self,
        reason = "reads as what it is: a lock on a part of this shop"
    )]
    pub(crate) fn lock<'a, T>(&self, part: &'a Mutex<T>) -> MutexGuard<'a, T> {
        part.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        // So that the ledger is closed when the shop is, and not a slice later.
        self.indexing.stop();
    }
}

/// How the ledger of a shop is opened.
pub(crate) fn open_options(options: &ShopOptions) -> OpenOptions {
    OpenOptions {
        clock: Arc::clone(&options.clock),
        ..OpenOptions::new(
            &options.ledger,
            options.keys.clone(),
            env!("CARGO_PKG_VERSION"),
        )
    }
}

/// Drops the projections and makes them anew from the journal, in one transaction.
pub fn rebuild(ledger: &Ledger) -> Result<(), Error> {
    ledger.transact(|tx| {
        projection::reset(tx.sql())?;
        entries_after(tx.sql(), 0, |entry| {
            let capsules: Vec<CapsuleId> = (0..=u16::MAX)
                .take(entry.body.commitments.len())
                .filter_map(|position| CapsuleId::new(entry.number, position))
                .collect();
            let at = EntryRef {
                entry: entry.number,
                told: Told::of(&entry),
                capsules: &capsules,
            };
            match journal::event_of(&entry)? {
                Some(event) => projection::apply(tx.sql(), at, &event),
                None => match erased_by(tx.sql(), &entry)? {
                    Some(erased) => projection::erased(tx.sql(), &erased),
                    None => Ok(()),
                },
            }
        })
    })?;
    Ok(())
}

/// Reads a setting of an open shop.
pub fn setting(shop: &Shop, name: &str) -> Result<Option<String>, Error> {
    shop.ledger
        .read(|connection| Projections::new(connection).setting(name))
}

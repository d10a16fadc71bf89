//! One file, from its bytes to a complete import.

use std::{
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
    time::{Duration, Instant},
};

use tallyman_import::{Profiles, Report, Status, Stop};
use tallyman_ledger::{Draft, Ledger, Tx};

use super::{
    FileToImport, account_of,
    known::Known,
    portion::{Portion, Portions},
    weight::weight,
};
use crate::{
    care::clock,
    error::Error,
    event::{Event, ImportBegan, ImportCompleted, ImportVoided, ROWS_KIND},
    forgetting::Gate,
    projection::{self, EntryRef, KnownImport, Projections, Told},
};

/// Records in one entry: large enough that the entry's own bytes do not count, small enough that one can be decoded
/// for a single record.
const RECORDS_PER_ENTRY: usize = 500;

/// Bytes of text after which an entry is closed with fewer records: rows of a hostile file are a thousand times longer
/// than those of a shop, and an entry that is too large could not be kept.
const TEXT_BYTES_PER_ENTRY: usize = 4 << 20;

/// Portions that may wait between reading and writing.
const PORTIONS_WAITING_MAX: usize = 8;

/// How long a slice takes in what is ready. With its commit it holds the ledger for less than the 20 milliseconds after
/// which others must get their turn (design §4).
const SLICE: Duration = Duration::from_millis(8);

/// Keys put into order at once when an import completes.
const KEYS_PER_SLICE: usize = 4_000;

/// How an import of one file ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileStatus {
    /// It is in the book.
    Imported,
    /// The same bytes were in the book before.
    Known,
    /// It was refused, or asks something first; nothing of it is in the book.
    Refused,
    /// It was cancelled; nothing of it is in the book.
    Cancelled,
}

/// Records by how they stood to what the book knew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportCounts {
    /// New ones.
    pub new: u32,
    /// Told differently before.
    pub changed: u32,
    /// Told so before.
    pub unchanged: u32,
    /// Told differently by something newer.
    pub outdated: u32,
}

/// What became of one file.
#[derive(Debug)]
pub struct FileOutcome {
    /// How it ended.
    pub status: FileStatus,
    /// What the reader said; of a known file, nothing but its name.
    pub report: Report,
    /// The earlier import of a known file.
    pub known: Option<KnownImport>,
    /// How its records stood to what the book knew.
    pub counts: ImportCounts,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Records stored so far.
    pub stored: u64,
}

/// Hears how far an import is, and answers whether to go on.
pub type ProgressSink<'a> = dyn FnMut(Progress) -> Result<(), Stop> + 'a;

/// Imports one file. All or nothing: unless it completes, nothing of it is ever visible.
pub fn import_file(
    ledger: &Ledger,
    profiles: &Profiles,
    file: &FileToImport,
    batch: i64,
    operator: &str,
    progress: &mut ProgressSink<'_>,
) -> Result<FileOutcome, Error> {
    let stamp = file.source.stamp();
    let sha256 = super::sha256_of(file)?;
    if let Some(known) =
        ledger.read(|connection| Projections::new(connection).import_by_digest(&sha256))?
    {
        let report = Report {
            file: file.name.clone(),
            ..Report::default()
        };
        return Ok(FileOutcome {
            status: FileStatus::Known,
            report,
            known: Some(known),
            counts: ImportCounts::default(),
        });
    }
    let (mut writing, known) = Writing::begin(ledger, file, sha256, batch, operator)?;
    let now_ms = clock::careful_ms(ledger, ledger.now_milliseconds());
    let gate = ledger.read(|connection| Gate::new(connection, now_ms))?;
    let mut portions = Portions::new(ledger, writing.import, known, gate);
    let (sender, receiver) = sync_channel(PORTIONS_WAITING_MAX);
    let (report, written) = thread::scope(|scope| {
        let portions = &mut portions;
        let reading = scope.spawn(move || read_in_portions(profiles, file, portions, &sender));
        let written = writing.store_all(&receiver, progress);
        // Without a receiver the reader stops at its next portion.
        drop(receiver);
        let report = reading.join().unwrap_or_else(|_| {
            Err(Error::ReaderFailed {
                file: file.name.clone(),
            })
        });
        (report, written)
    });
    // The digest tells the file apart for ever: it must be of the very bytes that were read.
    let report = match report {
        Ok(report) if report.is_read() && file.source.stamp() != stamp => Ok(report.changed()),
        other => other,
    };
    let ended = |status, report, counts| FileOutcome {
        status,
        report,
        known: None,
        counts,
    };
    let none = ImportCounts::default();
    match (written, report) {
        (Ok(()), Ok(report)) if report.status == Status::Read => {
            let counts = portions.counts;
            writing.complete(&report, counts)?;
            Ok(ended(FileStatus::Imported, report, counts))
        }
        (Ok(()), Ok(report)) => {
            writing.void("refused")?;
            Ok(ended(FileStatus::Refused, report, none))
        }
        (Err(Halt::Stopped), Ok(report)) => {
            writing.void("cancelled")?;
            Ok(ended(FileStatus::Cancelled, report, none))
        }
        (Err(Halt::Failed(error)), _) | (_, Err(error)) => {
            // The ledger itself may be what failed; an import that cannot be voided now is voided at the next start.
            drop(writing.void("failed"));
            Err(error)
        }
    }
}

/// Voids imports that a crash left open: their rows were never visible.
pub fn void_interrupted(ledger: &Ledger) -> Result<usize, Error> {
    let interrupted = ledger.read(|connection| Projections::new(connection).interrupted())?;
    for import in &interrupted {
        let event = Event::ImportVoided(ImportVoided {
            import: *import,
            reason: "interrupted".to_owned(),
        });
        ledger.transact(|tx| record(tx, &event, Vec::new(), ""))?;
    }
    Ok(interrupted.len())
}

/// Appends an event and projects it in the same transaction.
pub fn record(
    tx: &mut Tx<'_>,
    event: &Event,
    capsules: Vec<Vec<u8>>,
    operator: &str,
) -> Result<(), Error> {
    let (kind, version) = event.kind();
    let mut draft = Draft::new(kind, version, event.encode()?);
    draft.capsules = capsules;
    operator.clone_into(&mut draft.operator);
    let appended = tx.append(draft)?;
    let at = EntryRef {
        entry: appended.number,
        told: Told::by(&appended),
        capsules: &appended.capsule_ids,
    };
    projection::apply(tx.sql(), at, event)
}

/// Reads a file and makes portions of it; gives what the reader said.
fn read_in_portions(
    profiles: &Profiles,
    file: &FileToImport,
    portions: &mut Portions<'_>,
    sender: &SyncSender<Portion>,
) -> Result<Report, Error> {
    let mut records = Vec::with_capacity(RECORDS_PER_ENTRY);
    let mut bytes = 0;
    let mut failed = None;
    let mut report = tallyman_import::read(
        &file.source,
        &file.name,
        profiles,
        &file.choices,
        &mut |record| {
            bytes += weight(&record);
            records.push(record);
            if records.len() < RECORDS_PER_ENTRY && bytes < TEXT_BYTES_PER_ENTRY {
                return Ok(());
            }
            bytes = 0;
            match portions.portion(&mut records) {
                Ok(portion) => sender.send(portion).map_err(|_| Stop),
                Err(error) => {
                    failed = Some(error);
                    Err(Stop)
                }
            }
        },
    );
    if let Some(error) = failed {
        return Err(error);
    }
    if report.status == Status::Read && !records.is_empty() {
        let portion = portions.portion(&mut records)?;
        if sender.send(portion).is_err() {
            report.status = Status::Stopped;
        }
    }
    Ok(report)
}

/// Why storing ended early.
enum Halt {
    Stopped,
    Failed(Error),
}

impl<E: Into<Error>> From<E> for Halt {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// An import that is being written.
struct Writing<'a> {
    ledger: &'a Ledger,
    operator: &'a str,
    import: i64,
    first_record: i64,
    stored: u64,
}

impl<'a> Writing<'a> {
    /// Records that an import begins; gives what the book knew before.
    fn begin(
        ledger: &'a Ledger,
        file: &FileToImport,
        sha256: String,
        batch: i64,
        operator: &'a str,
    ) -> Result<(Self, Known), Error> {
        let known = ledger.read(Known::begin)?;
        let (import, first_record) = ledger
            .transact(|tx| {
                let projections = Projections::new(tx.sql());
                let (import, first_record) =
                    (projections.next_import()?, projections.next_record()?);
                let began = ImportBegan {
                    import,
                    batch,
                    file: file.name.clone(),
                    sha256,
                };
                record(tx, &Event::ImportBegan(began), Vec::new(), operator)?;
                Ok::<_, Error>((import, first_record))
            })?
            .value;
        let writing = Self {
            ledger,
            operator,
            import,
            first_record,
            stored: 0,
        };
        Ok((writing, known))
    }

    fn store_all(
        &mut self,
        receiver: &Receiver<Portion>,
        progress: &mut ProgressSink<'_>,
    ) -> Result<(), Halt> {
        let bulk = self.ledger.bulk()?;
        while let Ok(first) = receiver.recv() {
            // Each slice takes what is ready, until its time is over or somebody urgent waits.
            bulk.transact(|tx| {
                let began = Instant::now();
                self.store(tx, &first)?;
                while began.elapsed() < SLICE && !tx.is_urgent_waiting() {
                    let Ok(next) = receiver.try_recv() else { break };
                    self.store(tx, &next)?;
                }
                Ok::<_, Error>(())
            })?;
            progress(Progress {
                stored: self.stored,
            })
            .map_err(|Stop| Halt::Stopped)?;
        }
        Ok(())
    }

    /// Stores one portion as one entry.
    fn store(&mut self, tx: &mut Tx<'_>, portion: &Portion) -> Result<(), Error> {
        self.stored += portion.records;
        if portion.facts.is_empty() && portion.repeated.is_empty() {
            return Ok(());
        }
        let (kind, version) = ROWS_KIND;
        let mut draft = Draft::new(kind, version, portion.payload.clone());
        self.operator.clone_into(&mut draft.operator);
        let appended = tx.append_sealed(draft, &portion.sealed)?;
        let at = EntryRef {
            entry: appended.number,
            told: Told::by(&appended),
            capsules: &appended.capsule_ids,
        };
        projection::tellings(tx.sql(), at, self.import, &portion.facts, &portion.private)?;
        projection::keep(tx.sql(), at, portion.kept.iter().copied())?;
        projection::repeated(tx.sql(), self.import, &portion.repeated)
    }

    /// Puts the keys into order, slice by slice, and makes the import visible.
    fn complete(&self, report: &Report, counts: ImportCounts) -> Result<(), Error> {
        projection::fill_keys(self.ledger, self.import, self.first_record, KEYS_PER_SLICE)?;
        let completed = ImportCompleted {
            import: self.import,
            profile: report.profile.clone(),
            kind: report.kind.map(kind_name).unwrap_or_default().to_owned(),
            channel: report.channel.clone(),
            account: account_of(report),
            unchanged: counts.unchanged,
            repeated: Vec::new(),
        };
        self.ledger.transact(|tx| {
            record(
                tx,
                &Event::ImportCompleted(completed),
                Vec::new(),
                self.operator,
            )
        })?;
        Ok(())
    }

    fn void(&self, reason: &str) -> Result<(), Error> {
        let event = Event::ImportVoided(ImportVoided {
            import: self.import,
            reason: reason.to_owned(),
        });
        self.ledger
            .transact(|tx| record(tx, &event, Vec::new(), self.operator))?;
        Ok(())
    }
}

/// The name of a kind in the API and in the projections.
pub const fn kind_name(kind: tallyman_import::Kind) -> &'static str {
    use tallyman_import::Kind;
    match kind {
        Kind::Orders => "orders",
        Kind::Listings => "listings",
        Kind::Stock => "stock",
        Kind::Mappings => "mappings",
        Kind::Picks => "picks",
        Kind::OrderSums => "order_sums",
        Kind::Payouts => "payouts",
        Kind::Tracking => "tracking",
        Kind::Shipments => "shipments",
    }
}

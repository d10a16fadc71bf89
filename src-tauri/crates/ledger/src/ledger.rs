//! The open ledger: one writer at a time, readers beside it.

use crate::ballast::Room;
use crate::capsule::Sealed;
use crate::chain::{Chain, Head};
use crate::clock::Clock;
use crate::connection::{self, LogPages};
use crate::copier::Copier;
use crate::entry::{LedgerId, StationId};
use crate::error::Error;
use crate::journal;
use crate::keys::{OpenedBy, Secret};
use crate::moved;
use crate::place::{self, Identity, Lock};
use crate::random::Random;
use crate::station;
use crate::transaction::{Appended, Closed, Surroundings, Tx};
use crate::turnstile::{Lane, Turnstile};
use crate::verify::{self, Report};
use rusqlite::{Connection, TransactionBehavior};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Idle reading connections that are kept.
const READERS_KEPT: usize = 4;
/// Pages in the log after which urgent work copies them into the file; [`Ledger::checkpoint`] in a quiet moment prevents it.
const LOG_PAGES_URGENT: i64 = 4_000;

/// An open ledger. Shared by reference (or in an `Arc`) between threads; there is one a process and file.
pub struct Ledger {
    pub(crate) path: PathBuf,
    /// Which file this is, whatever its name says later.
    pub(crate) identity: Option<Identity>,
    pub(crate) id: LedgerId,
    pub(crate) key: Secret,
    /// What the ledger was opened with; held while the sidecar is changed.
    pub(crate) opened_by: Mutex<OpenedBy>,
    pub(crate) app_version: String,
    pub(crate) clock: Clock,
    pub(crate) random: Random,
    pub(crate) turnstile: Turnstile,
    pub(crate) writer: Mutex<Writer>,
    pub(crate) readers: Mutex<Vec<Connection>>,
    pub(crate) room: Room,
    /// Whether the ballast was given up since the ledger was opened.
    pub(crate) gave_ballast_up: AtomicBool,
    /// Held while a backup is made or removed.
    pub(crate) copying: Mutex<()>,
    /// Held while pages are copied from the log into the file, and while the file is checked page by page.
    pub(crate) still: Arc<Mutex<()>>,
    // Last, so that the connections are closed before another process may come in.
    pub(crate) _lock: Lock,
}

/// The state of the one connection that writes.
pub(crate) struct Writer {
    /// `None` after a failure that leaves the connection doubtful; the next transaction opens a new one.
    pub(crate) connection: Option<Connection>,
    pub(crate) chain: Chain,
    pub(crate) bulk_count: u32,
    /// How the log stood after the last slice of a bulk.
    pub(crate) log: LogPages,
    /// An erasure whose bytes may still stand in the log.
    pub(crate) is_truncation_due: bool,
}

/// What came of a durable transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed<T> {
    /// What the work gave back.
    pub value: T,
    /// The head of this station's chain afterwards.
    pub head: Head,
    /// How many entries were appended.
    pub entry_count: u64,
}

impl Ledger {
    /// Where the ledger lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Which ledger it is; the same on every station and in every copy.
    pub fn id(&self) -> LedgerId {
        self.id
    }

    /// Whether a data key is the one that this file is encrypted with.
    pub(crate) fn has_key(&self, key: &Secret) -> bool {
        self.key == *key
    }

    /// Seals the capsules of an entry that will be appended later; see [`Tx::append_sealed`].
    pub fn seal<'c>(&self, capsules: impl IntoIterator<Item = &'c [u8]>) -> Result<Sealed, Error> {
        Sealed::new(&self.random, capsules)
    }

    /// The head of this station's chain, as it is printed on paper.
    pub fn head(&self) -> Head {
        self.writer().chain.head()
    }

    /// Runs urgent work in one transaction and returns when it is durable.
    ///
    /// Goes before all waiting bulk work. Work that fails or panics leaves no trace, and the ledger usable.
    pub fn transact<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Committed<T>, E> {
        self.transact_in(Lane::Urgent, work)
    }

    /// Begins something long, as an import, to be done in slices between which urgent work is let through.
    pub fn bulk(&self) -> Result<Bulk<'_>, Error> {
        let copier = Copier::start(&self.path, &self.key, &self.still)?;
        let _turn = self.turnstile.enter(Lane::Bulk)?;
        let mut writer = self.writer();
        writer.bulk_count = writer.bulk_count.saturating_add(1);
        let bulk = Bulk {
            ledger: self,
            copier,
        };
        if let Some(connection) = &writer.connection {
            connection::set_bulk(connection, true)?;
        }
        drop(writer);
        Ok(bulk)
    }

    /// Runs a reading work on one consistent state of the file, beside any writing.
    pub fn read<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let kept = self
            .readers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        let reader = match kept {
            Some(reader) => reader,
            None => connection::open_reading(&self.path, &self.key)?,
        };
        let transaction = reader.unchecked_transaction().map_err(Error::from)?;
        let result = work(&transaction);
        let has_ended = transaction.rollback();
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if has_ended.is_ok() && readers.len() < READERS_KEPT {
            readers.push(reader);
        }
        result
    }

    /// Copies the log into the file. Meant for quiet moments, so that no scan ever has to.
    pub fn checkpoint(&self) -> Result<(), Error> {
        let _turn = self.turnstile.enter(Lane::Bulk)?;
        self.copy_log(&mut self.writer(), 1)
    }

    /// Takes what was erased out of the log too, waiting for whoever copies or checks the file; `false` when a reader
    /// still needs the log: then it goes with the next change.
    pub fn finish_erasing(&self) -> Result<bool, Error> {
        let _turn = self.turnstile.enter(Lane::Urgent)?;
        let mut writer = self.writer();
        if !writer.is_truncation_due {
            return Ok(true);
        }
        let _still = self.still.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(connection) = &writer.connection {
            writer.is_truncation_due = !connection::truncate_log(connection)?;
        }
        Ok(!writer.is_truncation_due)
    }

    /// The moment by the ledger's clock, in milliseconds since 1970 in UTC.
    pub fn now_milliseconds(&self) -> i64 {
        (self.clock)()
    }

    /// Whether the ledger knows that something was remembered beside it; see [`Ledger::note_care`].
    pub fn has_noted_care(&self) -> Result<bool, Error> {
        self.read(|connection| {
            let asked = "select count(*) > 0 from meta where key = 'care'";
            Ok(connection.query_row(asked, [], |row| row.get(0))?)
        })
    }

    /// Notes in the ledger that something is remembered beside it, so that its loss is seen.
    pub fn note_care(&self) -> Result<(), Error> {
        if self.has_noted_care()? {
            return Ok(());
        }
        let noted = self.transact(|tx| {
            let noted = "insert or ignore into meta (key, value) values ('care', 1)";
            Ok::<_, Error>(tx.sql().execute(noted, [])?)
        });
        noted.map(drop)
    }

    /// Copies the whole log into the file and empties it, so that the file alone is the ledger; `false` when a reader
    /// still needs the log.
    pub(crate) fn bring_log_in(&self) -> Result<bool, Error> {
        let _turn = self.turnstile.enter(Lane::Urgent)?;
        match &self.writer().connection {
            Some(connection) => connection::truncate_log(connection),
            None => Ok(false),
        }
    }

    /// Goes on under a new station id. To be called on a restored or copied ledger before anything else is recorded:
    /// two computers that went on with one chain would fork it for ever.
    pub fn begin_station(&self, reason: &str) -> Result<Committed<Appended>, Error> {
        let id = StationId(self.random.array()?);
        self.transact(|tx| {
            let draft = station::draft(tx.head(), reason)?;
            tx.change_station(id)?;
            tx.append_any(draft)
        })
    }

    /// Checks every page of the file, every entry and every live capsule.
    ///
    /// `progress` is told how many of how many entries are done, and answers whether to go on.
    pub fn verify(&self, progress: &mut dyn FnMut(u64, u64) -> bool) -> Result<Report, Error> {
        let report = self.read(|connection| verify::verify(connection, self.id, progress))?;
        if report.first_bad.is_none() {
            let _still = self.still.lock().unwrap_or_else(PoisonError::into_inner);
            self.read(connection::check_pages)?;
        }
        Ok(report)
    }

    /// Writes the journal of all entries, without capsules, and gives their number.
    pub fn export_journal(&self, writer: &mut dyn Write) -> Result<u64, Error> {
        self.read(|connection| journal::export_journal(connection, self.id, writer))
    }

    pub(crate) fn writer(&self) -> MutexGuard<'_, Writer> {
        // A panic in a caller's work rolls its transaction back; what the lock guards is whole.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn transact_in<T, E: From<Error>>(
        &self,
        lane: Lane,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Committed<T>, E> {
        let _turn = self.turnstile.enter(lane)?;
        self.make_room(lane)?;
        let mut guard = self.writer();
        let writer = &mut *guard;
        let mut connection = match writer.connection.take() {
            Some(connection) => connection,
            None => self.reopen(writer)?,
        };
        let number_before = writer.chain.number;
        if let Err(error) = connection::set_lane(&connection, lane) {
            writer.connection = Some(connection);
            return Err(error.into());
        }
        let (value, closed) = match self.run(&mut connection, writer.chain, work) {
            Ok(done) => done,
            Err(failure) => {
                if lane == Lane::Urgent && (failure.is_disk_full || self.is_nearly_full()) {
                    // Too late for this one, but the next try finds the room.
                    self.give_ballast_up();
                }
                if !failure.breaks_connection {
                    writer.connection = Some(connection);
                }
                return Err(failure.error);
            }
        };
        writer.connection = Some(connection);
        writer.chain = closed.chain;
        writer.is_truncation_due |= closed.has_erased;
        // While something long is written, its own thread copies the log, beside all writing.
        let is_copied_beside = writer.bulk_count > 0 && !writer.is_truncation_due;
        let copied = if is_copied_beside {
            look_at_log(writer, lane)
        } else {
            self.copy_log(writer, LOG_PAGES_URGENT)
        };
        if copied.is_err() {
            // What was committed is durable. Only the connection is in doubt: the next transaction opens a new one.
            writer.connection = None;
        }
        Ok(Committed {
            value,
            head: closed.chain.head(),
            entry_count: closed.chain.number.abs_diff(number_before),
        })
    }

    fn run<T, E: From<Error>>(
        &self,
        connection: &mut Connection,
        chain: Chain,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<(T, Closed), Failure<E>> {
        let sql = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(Error::from)?;
        chain.check_is_end(&sql, &self.path)?;
        let mut tx = Tx::new(sql, self.surroundings(), chain);
        let value = work(&mut tx).map_err(|error| Failure {
            error,
            breaks_connection: false,
            is_disk_full: false,
        })?;
        moved::check(tx.sql(), &self.path)?;
        Ok((value, tx.commit()?))
    }

    pub(crate) fn surroundings(&self) -> Surroundings<'_> {
        Surroundings {
            ledger: self.id,
            app_version: &self.app_version,
            clock: &self.clock,
            random: &self.random,
            turnstile: Some(&self.turnstile),
        }
    }

    /// Opens the writing connection anew after a failure, and believes the file instead of memory, if its tail holds.
    fn reopen(&self, writer: &mut Writer) -> Result<Connection, Error> {
        if self.identity.is_none() || place::identity(&self.path) != self.identity {
            return Err(Error::Moved {
                path: self.path.clone(),
            });
        }
        let connection = connection::open_writing(&self.path, &self.key, false)?;
        verify::check_tail(&connection, self.id, crate::open::TAIL_ENTRIES)?;
        let chain = Chain::load(&connection)?;
        if chain.number < writer.chain.number {
            return Err(Error::Moved {
                path: self.path.clone(),
            });
        }
        writer.chain = chain;
        connection::set_bulk(&connection, writer.bulk_count > 0)?;
        Ok(connection)
    }

    /// Copies the log into the file when it has so many pages, and empties it when something was erased.
    fn copy_log(&self, writer: &mut Writer, pages: i64) -> Result<(), Error> {
        let Some(connection) = &writer.connection else {
            return Ok(());
        };
        let Ok(_still) = self.still.try_lock() else {
            return Ok(());
        };
        if writer.is_truncation_due {
            writer.is_truncation_due = !connection::truncate_log(connection)?;
        } else if connection::log_pages(connection)?.waiting >= pages {
            connection::copy_log(connection)?;
        }
        Ok(())
    }
}

/// Remembers how the log stands after a slice of a bulk.
fn look_at_log(writer: &mut Writer, lane: Lane) -> Result<(), Error> {
    if lane == Lane::Bulk
        && let Some(connection) = &writer.connection
    {
        writer.log = connection::log_pages(connection)?;
    }
    Ok(())
}

/// A failed transaction: the caller's error, and whether the connection is still to be trusted.
struct Failure<E> {
    error: E,
    breaks_connection: bool,
    /// Whether the disk is known to be full; what a caller's own work failed of is not known.
    is_disk_full: bool,
}

impl<E: From<Error>> From<Error> for Failure<E> {
    fn from(error: Error) -> Self {
        let breaks_connection = error.breaks_connection();
        let is_disk_full = matches!(error, Error::DiskFull);
        Self {
            error: error.into(),
            breaks_connection,
            is_disk_full,
        }
    }
}

/// Something long that is done in slices; while it lives, the writing connection has a large cache.
pub struct Bulk<'a> {
    ledger: &'a Ledger,
    copier: Copier,
}

impl Bulk<'_> {
    /// Runs one slice in one transaction. Urgent work that waits goes first.
    ///
    /// A slice is whole or not there at all, and it is durable when the next [`Ledger::transact`] returns: whoever does
    /// something long ends it with such a transaction, and acknowledges nothing before. The caller chooses the slice's
    /// length: urgent work waits for the one that runs. 10 milliseconds are a good measure; see also
    /// [`Tx::is_urgent_waiting`].
    pub fn transact<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Committed<T>, E> {
        let committed = self.ledger.transact_in(Lane::Bulk, work)?;
        // Nobody else waits for it: the turn has been given back.
        let log = self.ledger.writer().log;
        self.copier.keep_up(log)?;
        Ok(committed)
    }
}

impl Drop for Bulk<'_> {
    fn drop(&mut self) {
        let Ok(_turn) = self.ledger.turnstile.enter(Lane::Bulk) else {
            return;
        };
        let mut writer = self.ledger.writer();
        writer.bulk_count = writer.bulk_count.saturating_sub(1);
        let has_shrunk = match &writer.connection {
            Some(connection) if writer.bulk_count == 0 => connection::set_bulk(connection, false),
            _ => Ok(()),
        };
        if has_shrunk.is_err() {
            writer.connection = None;
        }
    }
}

impl std::fmt::Debug for Ledger {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Ledger")
            .field("path", &self.path)
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

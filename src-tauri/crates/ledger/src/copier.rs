//! Copies the log into the file beside the writing, while something long is written.
//!
//! Everything is written twice, into the log and into the file, and both must reach the disk. Done by the writer itself,
//! processor and disk would wait for one another; here a thread with a connection of its own does the second half.

use crate::connection::{self, LogPages};
use crate::error::Error;
use crate::keys::Secret;
use rusqlite::Connection;
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};

/// Pages in the log that make it worth copying: few, so that a scan's own synchronisation finds little to wait for.
const WORTH_COPYING_PAGES: i64 = 256;
/// Pages that may wait to be copied before the writer waits too.
const WAITING_PAGES_MAX: i64 = 1_024;
/// Pages of the log, copied ones included, after which it is brought to an end, so that it begins anew.
const LOG_PAGES_MAX: i64 = 16_384;

/// A thread that copies, for as long as this lives.
pub(crate) struct Copier {
    shared: Arc<Shared>,
    signal: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
}

struct Shared {
    connection: Mutex<Connection>,
    /// See [`crate::Ledger`].
    still: Arc<Mutex<()>>,
    /// Why copying ended: a synchronisation that failed is never repeated and called good.
    failure: Mutex<Option<Error>>,
}

impl Copier {
    /// Opens a connection and starts the thread.
    pub(crate) fn start(path: &Path, key: &Secret, still: &Arc<Mutex<()>>) -> Result<Self, Error> {
        let shared = Arc::new(Shared {
            connection: Mutex::new(connection::open_copying(path, key)?),
            still: Arc::clone(still),
            failure: Mutex::default(),
        });
        let (signal, signals) = sync_channel(1);
        let of_thread = Arc::clone(&shared);
        // Without a thread the writer copies by itself, when too many pages wait.
        let thread = Builder::new().spawn(move || of_thread.copy_at(&signals));
        Ok(Self {
            shared,
            signal: Some(signal),
            thread: thread.ok(),
        })
    }

    /// Tells how the log stands after a slice, and waits when copying does not keep up. Fails when copying has failed.
    pub(crate) fn keep_up(&self, log: LogPages) -> Result<(), Error> {
        let mut failure = self
            .shared
            .failure
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(error) = failure.take() {
            return Err(error);
        }
        drop(failure);
        if log.all >= LOG_PAGES_MAX || log.waiting >= WAITING_PAGES_MAX {
            return self.shared.copy();
        }
        if log.waiting >= WORTH_COPYING_PAGES
            && let Some(signal) = &self.signal
        {
            // A full channel says that the thread has been told already.
            let _is_told = signal.try_send(());
        }
        Ok(())
    }
}

impl Drop for Copier {
    fn drop(&mut self) {
        self.signal = None;
        if let Some(thread) = self.thread.take() {
            // It has nothing to tell, and the log holds whatever it did not copy.
            drop(thread.join());
        }
    }
}

impl Shared {
    fn copy_at(&self, signals: &Receiver<()>) {
        while signals.recv().is_ok() {
            if let Err(error) = self.copy() {
                *self.failure.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                return;
            }
        }
    }

    fn copy(&self) -> Result<(), Error> {
        let connection = self
            .connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        match self.still.try_lock() {
            Ok(_still) => connection::copy_log(&connection),
            Err(_) => Ok(()),
        }
    }
}

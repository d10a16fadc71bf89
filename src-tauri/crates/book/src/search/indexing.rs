//! The work in the background that keeps the index up with the book.

use std::{
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread::JoinHandle,
};

use tallyman_ledger::Ledger;

use super::index;

/// The work, seen from the shop.
#[derive(Debug, Default)]
pub(crate) struct Indexing {
    shared: Arc<Shared>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// Whether somebody brings the index up now: one at a time, on whatever thread.
    is_busy: bool,
    /// Whether more became visible since it began.
    is_again: bool,
    is_stopping: bool,
    /// Imports that run: the index waits until they are whole.
    imports: u32,
}

/// Keeps the index waiting while it lives.
#[derive(Debug)]
pub(crate) struct Hold(Arc<Shared>);

impl Drop for Hold {
    fn drop(&mut self) {
        self.0.lock().imports -= 1;
        self.0.changed.notify_all();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        // Every change to it is one assignment, so it is whole after a panic too.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, state: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        self.changed
            .wait(state)
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether to go on; waits while an import runs.
    fn goes_on(&self) -> bool {
        let mut state = self.lock();
        while state.imports > 0 && !state.is_stopping {
            state = self.wait(state);
        }
        !state.is_stopping
    }
}

impl Indexing {
    /// Makes the index wait until an import is whole: they would only take turns.
    pub(crate) fn hold(&self) -> Hold {
        self.shared.lock().imports += 1;
        Hold(Arc::clone(&self.shared))
    }

    /// Begins to bring the index up on a thread of its own, or lets the one that runs look again.
    ///
    /// What fails there fails nobody: searches scan what the index does not hold.
    pub(crate) fn begin(&self, ledger: &Arc<Ledger>) {
        {
            let mut state = self.shared.lock();
            if state.is_stopping {
                return;
            }
            if state.is_busy {
                state.is_again = true;
                return;
            }
            state.is_busy = true;
        }
        let (ledger, shared) = (Arc::clone(ledger), Arc::clone(&self.shared));
        let running = std::thread::Builder::new()
            .name("search index".to_owned())
            .spawn(move || {
                loop {
                    let is_whole = index::bring_up(&ledger, &|| shared.goes_on());
                    let mut state = shared.lock();
                    if state.is_again && !state.is_stopping && is_whole.is_ok() {
                        state.is_again = false;
                        continue;
                    }
                    state.is_busy = false;
                    state.is_again = false;
                    shared.changed.notify_all();
                    return;
                }
            });
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        if running.is_err() {
            self.shared.lock().is_busy = false;
        }
        let ended = std::mem::replace(&mut *thread, running.ok());
        drop(thread);
        if let Some(ended) = ended {
            // It said that it is done; with this it also has let go of the ledger.
            drop(ended.join());
        }
    }

    /// Brings the index up here and now, after whoever does it already.
    pub(crate) fn finish(&self, ledger: &Ledger) -> Result<(), crate::Error> {
        let mut state = self.shared.lock();
        while state.is_busy {
            state = self.shared.wait(state);
        }
        state.is_busy = true;
        drop(state);
        let done = index::bring_up(ledger, &|| true);
        self.shared.lock().is_busy = false;
        self.shared.changed.notify_all();
        done.map(drop)
    }

    /// Ends the work and waits for its end, which is a slice away; [`Self::allow`] lets it begin again.
    pub(crate) fn stop(&self) {
        self.shared.lock().is_stopping = true;
        self.shared.changed.notify_all();
        let thread = self
            .thread
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(thread) = thread {
            // It has nothing to tell: what it did is in the ledger.
            drop(thread.join());
        }
    }

    /// Lets the work begin again.
    pub(crate) fn allow(&self) {
        self.shared.lock().is_stopping = false;
    }
}

//! How far the walk through the ledger is that verifies it, and the way to stop it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::api::VerifyProgress;

/// A walk through all entries, seen from outside.
#[derive(Debug, Default)]
pub(crate) struct Walk {
    is_running: AtomicBool,
    is_stopping: AtomicBool,
    done: AtomicU64,
    total: AtomicU64,
}

impl Walk {
    /// It begins.
    pub(crate) fn begin(&self) {
        self.done.store(0, Ordering::Relaxed);
        self.total.store(0, Ordering::Relaxed);
        self.is_stopping.store(false, Ordering::Relaxed);
        self.is_running.store(true, Ordering::Relaxed);
    }

    /// It has come so far; says whether to go on.
    pub(crate) fn reach(&self, done: u64, total: u64) -> bool {
        self.done.store(done, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        !self.is_stopping.load(Ordering::Relaxed)
    }

    /// It is over.
    pub(crate) fn end(&self) {
        self.is_running.store(false, Ordering::Relaxed);
    }

    /// Asks it to stop.
    pub(crate) fn stop(&self) {
        self.is_stopping.store(true, Ordering::Relaxed);
    }

    /// How far it is.
    pub(crate) fn progress(&self) -> VerifyProgress {
        VerifyProgress {
            is_running: self.is_running.load(Ordering::Relaxed),
            done: self.done.load(Ordering::Relaxed),
            total: self.total.load(Ordering::Relaxed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_says_how_far_it_is_and_can_be_stopped() {
        let walk = Walk::default();
        assert!(!walk.progress().is_running);
        walk.begin();
        assert!(walk.reach(3, 9));
        let progress = walk.progress();
        assert_eq!(
            (progress.is_running, progress.done, progress.total),
            (true, 3, 9)
        );
        walk.stop();
        assert!(!walk.reach(4, 9));
        walk.end();
        walk.begin();
        assert!(walk.reach(1, 9), "a walk is not stopped by the one before");
    }
}

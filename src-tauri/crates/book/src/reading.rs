//! How far reading files for a preview is, and the way to stop it.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicBool, AtomicU32, Ordering},
};

use crate::api::ReadingProgress;

/// The reading that goes on now, seen from outside. One at a time: the window gives files once it has its answer.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    state: Mutex<ReadingProgress>,
    rows: AtomicU32,
    is_stopping: AtomicBool,
}

impl Reading {
    /// Files are about to be read.
    pub(crate) fn begin(&self, files: usize) {
        self.is_stopping.store(false, Ordering::Relaxed);
        self.rows.store(0, Ordering::Relaxed);
        self.change(|state| {
            *state = ReadingProgress {
                is_reading: true,
                files: files as u32,
                ..ReadingProgress::default()
            };
        });
    }

    /// The next file is being read.
    pub(crate) fn file(&self, name: &str, done: usize) {
        self.change(|state| {
            name.clone_into(&mut state.file);
            state.files_done = done as u32;
        });
    }

    /// One more row was read; says whether to go on.
    pub(crate) fn row(&self) -> bool {
        self.rows.fetch_add(1, Ordering::Relaxed);
        !self.is_stopped()
    }

    /// All is read, or given up.
    pub(crate) fn end(&self) {
        self.change(|state| state.is_reading = false);
    }

    /// Asks it to stop.
    pub(crate) fn stop(&self) {
        self.is_stopping.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    pub(crate) fn is_stopped(&self) -> bool {
        self.is_stopping.load(Ordering::Relaxed)
    }

    /// How far it is.
    pub(crate) fn progress(&self) -> ReadingProgress {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        ReadingProgress {
            rows: self.rows.load(Ordering::Relaxed),
            ..state.clone()
        }
    }

    fn change(&self, change: impl FnOnce(&mut ReadingProgress)) {
        change(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_says_how_far_it_is_and_can_be_stopped() {
        let reading = Reading::default();
        assert!(!reading.progress().is_reading);
        reading.begin(2);
        reading.file("orders.csv", 1);
        assert!(reading.row());
        reading.stop();
        assert!(!reading.row());
        let progress = reading.progress();
        assert_eq!(
            (progress.files_done, progress.files, progress.rows),
            (1, 2, 2)
        );
        reading.end();
        assert!(!reading.progress().is_reading);
        reading.begin(1);
        assert!(!reading.is_stopped());
        assert_eq!(reading.progress().rows, 0);
    }
}

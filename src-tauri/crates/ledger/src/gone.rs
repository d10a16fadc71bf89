//! A ledger whose file is gone while other things of it lie there: a new one in its place would be empty, have the same keys,
//! and its backups would take the place of the real ones.

use crate::backup::list_backups;
use crate::because::Because;
use crate::care::Care;
use crate::error::Error;
use crate::ledger::Ledger;
use crate::place;
use std::path::Path;

impl Ledger {
    /// Tells whether a ledger lay at a path whose file is gone. Keys alone say nothing of the kind: they are what a creation
    /// leaves that was cut short.
    pub fn is_gone(path: &Path) -> bool {
        !Self::exists(path) && !traces(path).is_empty()
    }
}

/// Refuses to begin a ledger where one lay. The lock is held, and no ledger is there.
pub(crate) fn check(path: &Path) -> Result<(), Error> {
    let traces = traces(path);
    if traces.is_empty() {
        return Ok(());
    }
    Err(Error::Gone {
        path: path.to_owned(),
        traces,
    })
}

/// What lies there of a ledger and is only ever made while its file is there.
fn traces(path: &Path) -> Vec<Because> {
    let mut traces = Vec::new();
    if Care::is_there(path) {
        traces.push(Because::CareLeft);
    }
    let log = std::fs::metadata(place::beside(path, "-wal"));
    if log.is_ok_and(|log| log.len() > 0) {
        traces.push(Because::LogLeft);
    }
    let count: usize = Care::load(path)
        .folders(path)
        .iter()
        .filter_map(|folder| list_backups(path, folder).ok())
        .map(|backups| backups.len())
        .sum();
    if count > 0 {
        traces.push(Because::BackupsLeft { count });
    }
    traces
}

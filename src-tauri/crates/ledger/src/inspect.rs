//! Looking into a ledger's file without owning it: a backup in its place, or a file that does not open any more.

use crate::chain;
use crate::connection;
use crate::entry::LedgerId;
use crate::error::Error;
use crate::keys::{self, KeySource};
use crate::verify::{self, Report};
use rusqlite::Connection;
use std::path::Path;

/// Reads from a file as far as it can be read; nothing is written.
pub fn inspect<T>(
    path: &Path,
    sources: &[KeySource],
    work: impl FnOnce(&Connection, LedgerId) -> T,
) -> Result<T, Error> {
    let key = keys::unlock(path, sources)?;
    let connection = connection::open_reading(path, &key)?;
    let id = chain::read_meta(&connection, path)?;
    Ok(work(&connection, id))
}

/// Verifies every page, entry and capsule of a file that nobody has open.
pub fn verify_file(path: &Path, sources: &[KeySource]) -> Result<Report, Error> {
    inspect(path, sources, |connection, id| {
        let report = verify::verify(connection, id, &mut |_, _| true)?;
        if report.first_bad.is_none() {
            connection::check_pages(connection)?;
        }
        Ok(report)
    })?
}

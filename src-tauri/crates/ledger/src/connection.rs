//! How every connection is set up: each pragma with its reason, in this one place.

use crate::because::Because;
use crate::entry::to_hex;
use crate::error::Error;
use crate::keys::Secret;
use crate::turnstile::Lane;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::Once;

/// Set before the key is used; they decide how pages are sealed, so they belong to the format of the file.
const SEALING: &[(&str, &str)] = &[
    (
        "cipher_log_level = NONE",
        "a wrong key is told in our own words, not on standard error",
    ),
    (
        "cipher_page_size = 8192",
        "half as many pages to seal in an import as with 4096, without making a scan dearer",
    ),
    (
        "cipher_default_page_size = 8192",
        "a copy by VACUUM INTO takes this instead of the page size of what it copies",
    ),
];

/// Set on every connection, once the key fits.
const EVERY: &[(&str, &str)] = &[
    (
        "trusted_schema = OFF",
        "a tampered schema must not run functions when it is read",
    ),
    (
        "cell_size_check = ON",
        "damage inside a page is noticed when the page is read",
    ),
    (
        "foreign_keys = ON",
        "an entry without its station is refused",
    ),
    (
        "temp_store = MEMORY",
        "nothing is ever sorted into a file in plain text",
    ),
    (
        "mmap_size = 0",
        "pages are read through the check of their seal only",
    ),
];

/// Set on the one connection that writes.
const WRITING: &[(&str, &str)] = &[
    ("journal_mode = WAL", "views read while a scan is written"),
    (
        "synchronous = FULL",
        "what was acknowledged survives a power cut; NORMAL loses scans",
    ),
    (
        "checkpoint_fullfsync = ON",
        "on macOS only this reaches the disk; no effect elsewhere",
    ),
    ("fullfsync = ON", "the same for commits"),
    (
        "secure_delete = ON",
        "what is erased is overwritten, not only forgotten",
    ),
    (
        "recursive_triggers = ON",
        "INSERT OR REPLACE fires the trigger that forbids removal",
    ),
    (
        "wal_autocheckpoint = 0",
        "a checkpoint is chosen by us: after a bulk slice, never inside a scan if it can wait",
    ),
    (
        "journal_size_limit = 33554432",
        "after a large import the log gives its room back",
    ),
];

/// Set on the connection that copies the log into the file.
const COPYING: &[(&str, &str)] = &[
    (
        "synchronous = FULL",
        "the log is on the disk before it is copied, and the file before the log begins anew",
    ),
    ("checkpoint_fullfsync = ON", "as for the one that writes"),
    ("wal_autocheckpoint = 0", "as for the one that writes"),
];

/// Cache of the writing connection, in kibibytes: a day's work, and an import (smaller ones spill sealed pages).
const CACHE_KIBIBYTES: u32 = 8 * 1024;
const CACHE_BULK_KIBIBYTES: u32 = 96 * 1024;
const CACHE_READING_KIBIBYTES: u32 = 8 * 1024;

/// Opens the connection that writes.
pub(crate) fn open_writing(path: &Path, key: &Secret, is_new: bool) -> Result<Connection, Error> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, is_new);
    let connection = open(path, key, flags)?;
    run(&connection, WRITING)?;
    set_cache(&connection, CACHE_KIBIBYTES)?;
    Ok(connection)
}

/// Opens a connection that can only read.
pub(crate) fn open_reading(path: &Path, key: &Secret) -> Result<Connection, Error> {
    let connection = open(
        path,
        key,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    run(
        &connection,
        &[("query_only = ON", "a view changes nothing")],
    )?;
    set_cache(&connection, CACHE_READING_KIBIBYTES)?;
    Ok(connection)
}

/// Opens a connection that copies the log into the file and does nothing else.
pub(crate) fn open_copying(path: &Path, key: &Secret) -> Result<Connection, Error> {
    let connection = open(
        path,
        key,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    run(&connection, COPYING)?;
    Ok(connection)
}

/// Copies the ledger as it stands into an empty file, sealed with the same key, while others read and write.
pub(crate) fn copy_into(path: &Path, key: &Secret, target: &Path) -> Result<(), Error> {
    // Not one of the readers: they are kept from writing anywhere, the copy included.
    let connection = open(
        path,
        key,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    let Some(target) = target.to_str() else {
        return Err(Error::backup_folder(
            target,
            &std::io::Error::other("its name is no text"),
        ));
    };
    connection.execute("VACUUM INTO ?1", [target])?;
    Ok(())
}

/// Writes every page of a file that nobody else has open anew, under another key; gives the connection, which has it.
///
/// Not in the mode with a log: a page under the one key must not lie beside a file under the other.
pub(crate) fn rekey(path: &Path, old: &Secret, new: &Secret) -> Result<Connection, Error> {
    let connection = open(
        path,
        old,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    run(
        &connection,
        &[
            ("journal_mode = DELETE", "see above"),
            ("synchronous = FULL", "the copy is about to count"),
        ],
    )?;
    let key = to_hex(new.expose());
    // Whatever keeps the library from writing, it says something about the use of this command.
    connection
        .execute_batch(&format!("PRAGMA rekey = \"x'{key}'\";"))
        .map_err(|_| Error::Disk {
            detail: Because::NotRekeyed,
        })?;
    Ok(connection)
}

/// Says whether the next commit waits for the disk.
///
/// Urgent work does: it is acknowledged. A slice of a bulk does not: nobody is told of it before an urgent transaction
/// ends the bulk, and that one synchronises the whole log. A power cut in between takes the last slices, whole.
pub(crate) fn set_lane(connection: &Connection, lane: Lane) -> Result<(), Error> {
    let pragma = match lane {
        Lane::Urgent => "PRAGMA synchronous = FULL",
        Lane::Bulk => "PRAGMA synchronous = NORMAL",
    };
    // This pragma works when it is prepared, so a statement that is kept would do nothing.
    Ok(connection.execute_batch(pragma)?)
}

/// Makes the cache large for a bulk, or small again afterwards.
pub(crate) fn set_bulk(connection: &Connection, is_bulk: bool) -> Result<(), Error> {
    set_cache(
        connection,
        if is_bulk {
            CACHE_BULK_KIBIBYTES
        } else {
            CACHE_KIBIBYTES
        },
    )?;
    if !is_bulk {
        connection.release_memory()?;
    }
    Ok(())
}

/// The library of the cipher sets itself up with the first connection, but already lets a second thread through while
/// it does; that thread's key would be refused. So the first connection is one that holds nothing, and all wait for it.
static SETTING_UP: Once = Once::new();

fn open(path: &Path, key: &Secret, flags: OpenFlags) -> Result<Connection, Error> {
    // Whatever keeps this one from opening is told by the next.
    SETTING_UP.call_once(|| drop(Connection::open_in_memory()));
    let connection = Connection::open_with_flags(path, flags)?;
    // A raw key: no password is stretched at open, the sidecar's slots did that where it was needed.
    connection.execute_batch(&format!("PRAGMA key = \"x'{}'\";", to_hex(key.expose())))?;
    run(&connection, SEALING)?;
    // The first read tells whether the key fits.
    let first = connection.query_row("select count(*) from sqlite_schema", [], |_| Ok(()));
    first.map_err(Error::from).map_err(|error| {
        if matches!(error, Error::DamagedFile { .. }) {
            let path = path.to_owned();
            return Error::WrongKeyOrDamaged { path };
        }
        error
    })?;
    run(&connection, EVERY)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}

fn run(connection: &Connection, pragmas: &[(&str, &str)]) -> Result<(), Error> {
    for (pragma, _reason) in pragmas {
        // Some pragmas answer with a row, some do not; either is fine.
        connection.execute_batch(&format!("PRAGMA {pragma};"))?;
    }
    Ok(())
}

fn set_cache(connection: &Connection, kibibytes: u32) -> Result<(), Error> {
    Ok(connection.execute_batch(&format!("PRAGMA cache_size = -{kibibytes};"))?)
}

/// How many pages stand in the log.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct LogPages {
    /// All of them.
    pub(crate) all: i64,
    /// Those that are not yet in the file.
    pub(crate) waiting: i64,
}

/// Tells how many pages stand in the log.
pub(crate) fn log_pages(connection: &Connection) -> Result<LogPages, Error> {
    // NOOP (SQLite 3.51) only reports.
    let (all, copied): (i64, i64) =
        connection.query_row("PRAGMA wal_checkpoint(NOOP)", [], |row| {
            Ok((row.get(1)?, row.get(2)?))
        })?;
    Ok(LogPages {
        all,
        waiting: all.saturating_sub(copied),
    })
}

/// Copies what it can of the log into the file, waiting for nobody.
pub(crate) fn copy_log(connection: &Connection) -> Result<(), Error> {
    Ok(connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?)
}

/// Copies the whole log into the file and empties it; `false` when a reader still needs it.
pub(crate) fn truncate_log(connection: &Connection) -> Result<bool, Error> {
    let busy: i64 =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(busy == 0)
}

/// Checks the seal of every page of the file, those included that no entry lies on.
pub(crate) fn check_pages(connection: &Connection) -> Result<(), Error> {
    let mut statement = connection.prepare("PRAGMA cipher_integrity_check")?;
    let mut rows = statement.query([])?;
    match rows.next()? {
        None => Ok(()),
        Some(row) => Err(Error::DamagedFile {
            detail: Because::said(&row.get::<_, String>(0)?),
        }),
    }
}

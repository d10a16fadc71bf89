//! Making, opening and closing a ledger.

use crate::ballast::{Room, system_room};
use crate::chain::{self, Chain, LEDGER_FORMAT};
use crate::clock::{self, Clock, system_clock};
use crate::connection::{self, LogPages};
use crate::entry::{LedgerId, StationId};
use crate::error::Error;
use crate::gone;
use crate::keys::{self, KeySource, Opened, Secret};
use crate::ledger::{Ledger, Writer};
use crate::place::{self, Lock, WITH_FILE};
use crate::random::Random;
use crate::restore;
use crate::station::LEDGER_BEGAN_KIND;
use crate::transaction::{Draft, Surroundings, Tx};
use crate::turnstile::Turnstile;
use crate::verify;
use rusqlite::{Connection, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};

const SCHEMA: &str = include_str!("schema.sql");
/// Ends the name of a ledger that is being made.
const NEW: &str = ".new";
/// How many entries are checked after a ledger was not closed in order.
pub(crate) const TAIL_ENTRIES: u32 = 64;
/// Up to this size every page is checked at open; a larger file would make opening it wait.
const CHECKED_AT_OPEN_BYTES_MAX: u64 = 1024 * 1024;

/// What is needed to open a ledger.
#[derive(Clone)]
pub struct OpenOptions {
    /// The ledger's file.
    pub path: PathBuf,
    /// The ways to unlock it; tried in this order. A new ledger gets a slot for each that can be used.
    pub keys: Vec<KeySource>,
    /// The version of the program, recorded in each entry.
    pub app_version: String,
    /// The wall clock.
    pub clock: Clock,
    /// Where random bytes come from.
    pub random: Random,
    /// How much room a disk has.
    pub room: Room,
}

impl OpenOptions {
    /// Takes the clock and the random bytes of the operating system.
    pub fn new(
        path: impl Into<PathBuf>,
        keys: Vec<KeySource>,
        app_version: impl Into<String>,
    ) -> Self {
        Self {
            path: path.into(),
            keys,
            app_version: app_version.into(),
            clock: system_clock(),
            random: Random::system(),
            room: system_room(),
        }
    }
}

impl Ledger {
    /// Makes a new ledger with its key sidecar; overwrites nothing, and begins none where one lay.
    pub fn create(options: OpenOptions) -> Result<Self, Error> {
        let path = place::resolve(&options.path)?;
        place::check(&path)?;
        place::make_parent(&path)?;
        let lock = place::lock(&path)?;
        restore::settle(&path)?;
        if std::fs::metadata(&path).is_ok_and(|metadata| metadata.len() > 0) {
            return Err(Error::Exists { path });
        }
        gone::check(&path)?;
        let id = LedgerId(options.random.array()?);
        let now = (options.clock)();
        // The first stamp is what shows later that a clock went back.
        if !clock::is_possible(now) {
            return Err(Error::ImpossibleClock);
        }
        let opened = keys::make(&path, id, &options.keys, &options.random, now)?;
        let id = opened.ledger.unwrap_or(id);
        make_file(&path, &opened.key, id, &options)?;
        let connection = connection::open_writing(&path, &opened.key, false)?;
        let chain = Chain::load(&connection)?;
        Ok(assemble(path, id, opened, options, connection, chain, lock))
    }

    /// Opens an existing ledger. Takes the same few milliseconds whatever its size, unless it was not closed in order.
    ///
    /// A restore that was cut short is finished or undone first.
    pub fn open(options: OpenOptions) -> Result<Self, Error> {
        let path = place::resolve(&options.path)?;
        if !path.exists() && !restore::is_decided(&path) {
            return Err(Error::Missing { path });
        }
        place::check(&path)?;
        let lock = place::lock(&path)?;
        restore::settle(&path)?;
        open_locked(options, path, lock)
    }

    /// Tells whether there is a ledger (or anything else) at a path.
    pub fn exists(path: &Path) -> bool {
        let has_content = std::fs::metadata(path).is_ok_and(|metadata| metadata.len() > 0);
        has_content || restore::is_decided(path)
    }
}

/// Opens a ledger whose lock is held.
pub(crate) fn open_locked(
    options: OpenOptions,
    path: PathBuf,
    lock: Lock,
) -> Result<Ledger, Error> {
    let Ok(metadata) = std::fs::metadata(&path) else {
        return Err(Error::Missing { path });
    };
    let opened = keys::open(&path, &options.keys)?;
    let was_closed =
        std::fs::metadata(place::beside(&path, "-wal")).map_or(true, |log| log.len() == 0);
    let connection = connection::open_writing(&path, &opened.key, false)?;
    let id = chain::read_meta(&connection, &path)?;
    let chain = Chain::load(&connection)?;
    if !was_closed {
        verify::check_tail(&connection, id, TAIL_ENTRIES)?;
        // Finishes an erasure that was cut short between its commit and the emptying of the log.
        connection::truncate_log(&connection)?;
    }
    if metadata.len() <= CHECKED_AT_OPEN_BYTES_MAX {
        connection::check_pages(&connection)?;
    }
    let ledger = assemble(path, id, opened, options, connection, chain, lock);
    ledger.put_keys_back()?;
    Ok(ledger)
}

/// Makes the file under another name and renames it: a ledger is there whole, or there is none.
fn make_file(path: &Path, key: &Secret, id: LedgerId, options: &OpenOptions) -> Result<(), Error> {
    let new = place::beside(path, NEW);
    // What a creation left that was cut short; nobody was ever told of it.
    for suffix in WITH_FILE {
        place::remove_if_there(&place::beside(&new, suffix))?;
    }
    let mut connection = connection::open_writing(&new, key, true)?;
    begin(&mut connection, id, options)?;
    connection::truncate_log(&connection)?;
    connection.close().map_err(|(_, error)| error)?;
    std::fs::rename(&new, path).map_err(|error| Error::io("Making", path, error))?;
    place::sync_parent(path)
}

/// Writes the tables and the first entry, in one transaction.
fn begin(connection: &mut Connection, id: LedgerId, options: &OpenOptions) -> Result<(), Error> {
    let station = StationId(options.random.array()?);
    let sql = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    sql.execute_batch(SCHEMA)?;
    sql.execute(
        "insert into meta (key, value) values ('format', ?1)",
        [LEDGER_FORMAT],
    )?;
    sql.execute(
        "insert into meta (key, value) values ('ledger', ?1)",
        [id.0],
    )?;
    let surroundings = Surroundings {
        ledger: id,
        app_version: &options.app_version,
        clock: &options.clock,
        random: &options.random,
        turnstile: None,
    };
    let mut tx = Tx::new(sql, surroundings, Chain::before_first());
    tx.change_station(station)?;
    tx.append_any(Draft::new(LEDGER_BEGAN_KIND, 1, b"{}".to_vec()))?;
    tx.commit()?;
    Ok(())
}

fn assemble(
    path: PathBuf,
    id: LedgerId,
    opened: Opened,
    options: OpenOptions,
    connection: Connection,
    chain: Chain,
    lock: Lock,
) -> Ledger {
    let writer = Writer {
        connection: Some(connection),
        chain,
        bulk_count: 0,
        log: LogPages::default(),
        is_truncation_due: false,
    };
    Ledger {
        identity: place::identity(&path),
        path,
        id,
        key: opened.key,
        opened_by: Mutex::new(opened.by),
        app_version: options.app_version,
        clock: options.clock,
        random: options.random,
        turnstile: Turnstile::default(),
        writer: Mutex::new(writer),
        readers: Mutex::new(Vec::new()),
        room: options.room,
        gave_ballast_up: AtomicBool::new(false),
        copying: Mutex::default(),
        still: Arc::default(),
        _lock: lock,
    }
}

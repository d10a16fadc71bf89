//! A new data key for the whole file: what an old copy of the sidecar opens is of no use for anything written from now on.
//!
//! It is a restore of the ledger from itself. A copy is written anew under another key in a folder beside the ledger, every
//! page and entry of it verified, and one rename decides. A crash leaves the ledger under the old key or under the new one.
//! The file under the old key goes to quarantine.

use crate::ballast::ask_for_room;
use crate::because::Because;
use crate::chain::Head;
use crate::connection;
use crate::error::Error;
use crate::keys::{self, KeySource, Secret, inspect_keys, sidecar_path, unlock};
use crate::ledger::Ledger;
use crate::open::{OpenOptions, open_locked};
use crate::place;
use crate::restore::{Restored, copy_out, decide, finish, preparing, settle};
use rusqlite::Connection;
use std::path::Path;

/// Begins the names under which `meta` keeps earlier keys, in the file that the newest one seals: backups made under them
/// are recognised, and go when their time comes.
const FORMER: &str = "former_key/";

/// Writes a ledger that is not open anew under a new data key.
///
/// It is opened with the keys of `options`; afterwards exactly `sources` open it, and every other way has to be given to it
/// again.
pub fn rekey(
    options: OpenOptions,
    sources: &[KeySource],
    at_milliseconds: i64,
) -> Result<Restored, Error> {
    let path = place::resolve(&options.path)?;
    place::check(&path)?;
    let lock = place::lock(&path)?;
    settle(&path)?;
    let prepared = prepare(&path, &options, sources)
        .and_then(|prepared| decide(&path, at_milliseconds).map(|()| prepared));
    let (head, entry_count) = match prepared {
        Ok(prepared) => prepared,
        Err(error) => {
            // The reason counts, not whether tidying up went well: the next open does it too.
            drop(settle(&path));
            return Err(error);
        }
    };
    let quarantine = finish(&path, &mut |_| Ok(()))?;
    let options = OpenOptions {
        keys: sources.to_vec(),
        ..options
    };
    Ok(Restored {
        ledger: open_locked(options, path, lock)?,
        head,
        entry_count,
        quarantine,
    })
}

/// Copies the ledger, writes the copy anew under a new key, and verifies all of it.
fn prepare(
    path: &Path,
    options: &OpenOptions,
    sources: &[KeySource],
) -> Result<(Head, u64), Error> {
    let old = unlock(path, &options.keys)?;
    // The copy, and what SQLite keeps of it while every page is written anew.
    ask_for_room(&options.room, path, path, path.parent().unwrap_or(path), 2)?;
    let copy = copy_out(path, path, &preparing(path), &options.room)?;
    let at_copy = |keys: &[KeySource]| OpenOptions {
        path: copy.clone(),
        keys: keys.to_vec(),
        ..options.clone()
    };
    let ledger = Ledger::open(at_copy(&options.keys))?;
    let id = ledger.id();
    bring_in(&ledger)?;
    drop(ledger);
    let sidecar = sidecar_path(&copy);
    std::fs::remove_file(&sidecar).map_err(|error| Error::io("Removing", &sidecar, error))?;
    let new = keys::make(&copy, id, sources, &options.random, (options.clock)())?.key;
    // A new ledger takes what it can get; here each way that was named must work, since all others end.
    if inspect_keys(&copy)?.slots.len() != sources.len() {
        return Err(Error::KeysKept(Because::NotAllUsable));
    }
    let connection = connection::rekey(&copy, &old, &new)?;
    remember(&connection, &old)?;
    drop(connection);
    let ledger = Ledger::open(at_copy(sources))?;
    let report = ledger.verify(&mut |_, _| true)?;
    if let Some(bad) = report.first_bad {
        return Err(Error::Damaged { bad });
    }
    bring_in(&ledger)?;
    Ok((ledger.head(), report.entry_count))
}

fn bring_in(ledger: &Ledger) -> Result<(), Error> {
    if ledger.bring_log_in()? {
        return Ok(());
    }
    Err(Error::InUse {
        path: ledger.path().to_owned(),
    })
}

/// Keeps an earlier key inside the file.
fn remember(connection: &Connection, old: &Secret) -> Result<(), Error> {
    connection.execute(
        "insert into meta (key, value)
         select ?1 || count(*), ?2 from meta where key glob ?1 || '*'",
        (FORMER, old.expose()),
    )?;
    Ok(())
}

/// The earlier keys of a ledger.
pub(crate) fn former(connection: &Connection) -> Result<Vec<Secret>, Error> {
    let mut statement = connection.prepare("select value from meta where key glob ?1 || '*'")?;
    let keys = statement.query_map([FORMER], |row| row.get(0))?;
    keys.map(|key| Ok(Secret::new(key?))).collect()
}

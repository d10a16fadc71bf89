//! Trying a backup out on a copy of it; neither the backup nor the ledger in use is changed.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use rusqlite::Connection;
use tallyman_ledger::{
    Head, KeysReport, Ledger, OpenOptions, copy_out, find_entry, inspect_keys, keys_stay, shown,
};

use super::{damage::FILES_MAX, erased::Erasures};
use crate::{
    api::DrillView,
    error::{Error, bad_input},
    projection,
    refusal::{Bad, CareRefusal},
    shop,
    view::head,
};

/// What a ledger holds, in numbers.
struct Counts {
    entries: u64,
    imports: u64,
    lines: u64,
}

/// The folder that a copy is tried out in; it goes with this.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left is swept by the next drill.
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// A copy that is older was left behind by a crash.
const LEFT_MILLISECONDS: i64 = 24 * 60 * 60 * 1_000;

/// The folder beside a ledger that copies are tried out in.
fn scratch(ledger: &Path) -> PathBuf {
    let mut name = ledger.as_os_str().to_owned();
    name.push(".drill");
    PathBuf::from(name)
}

/// Removes what a drill left that was cut short; what cannot be removed is tried again the next time.
pub(super) fn sweep(ledger: &Path, now_ms: i64) {
    let folder = scratch(ledger);
    let Some(changed) = std::fs::metadata(&folder)
        .and_then(|folder| folder.modified())
        .ok()
        .and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok())
    else {
        return;
    };
    let changed_ms = i64::try_from(changed.as_millis()).unwrap_or(i64::MAX);
    if (now_ms - changed_ms).abs() > LEFT_MILLISECONDS {
        drop(std::fs::remove_dir_all(&folder));
    }
}

/// Opens a copy of a backup, verifies all of it and compares it with the ledger in use, if that can be read.
pub(crate) fn drill(
    backup: &Path,
    options: &OpenOptions,
    live: Option<&Ledger>,
    erasures: &Erasures,
    now_ms: i64,
) -> Result<DrillView, Error> {
    let folder = scratch(&options.path);
    if folder.is_dir() {
        std::fs::remove_dir_all(&folder).map_err(|source| Error::File {
            file: shown(&folder),
            source,
        })?;
    }
    let _scratch = Scratch(folder.clone());
    let copy = copy_out(backup, &options.path, &folder, &options.room)?;
    let tried = Ledger::open(OpenOptions {
        path: copy,
        ..options.clone()
    })?;
    let report = tried.verify(&mut |_, _| true)?;
    if let Some(bad) = report.first_bad {
        return Err(Error::Api(bad_input(CareRefusal::BackupDamaged {
            backup: shown(backup),
            bad: Bad(bad),
        })));
    }
    if !tried.read(projection::is_current)? {
        shop::rebuild(&tried)?;
    }
    let counts = tried.read(count)?;
    let head = tried.head();
    let mut view = DrillView {
        file: backup
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
        entries: counts.entries,
        imports: counts.imports,
        lines: counts.lines,
        head: head::short(&head.digest.to_string()),
        is_compared: false,
        is_ancestor: false,
        lost_entries: 0,
        lost_imports: 0,
        lost_files: Vec::new(),
        lost_lines: 0,
        erased_again: u32::try_from(erasures.live_in(&tried)?.len()).unwrap_or(u32::MAX),
        kept_again: erasures.lacking_in(&tried, now_ms)?,
        is_forgetting_known: erasures.is_whole,
        ways_lost: Vec::new(),
        ways_back: Vec::new(),
    };
    tell_ways(&mut view, options, &tried);
    if let Some(live) = live {
        if live.id() != tried.id() {
            return Err(Error::Api(bad_input(CareRefusal::OtherLedger {
                backup: shown(backup),
            })));
        }
        compare(&mut view, live, head)?;
        view.lost_files = lost_files(live, &tried)?;
    }
    Ok(view)
}

/// Says which ways to open the ledger would change: those of the backup count only where its data key is another one.
fn tell_ways(view: &mut DrillView, options: &OpenOptions, tried: &Ledger) {
    if keys_stay(&options.path, &options.keys, tried) {
        return;
    }
    let (Ok(now), Ok(then)) = (inspect_keys(&options.path), inspect_keys(tried.path())) else {
        return;
    };
    if !now.is_there {
        return;
    }
    let without = |these: &KeysReport, those: &KeysReport| -> Vec<String> {
        let lacking = these.slots.iter().filter(|slot| {
            let mut others = those.slots.iter();
            !others.any(|other| other.id == slot.id && other.kind == slot.kind)
        });
        lacking.map(|slot| slot.kind.clone()).collect()
    };
    view.ways_lost = without(&now, &then);
    view.ways_back = without(&then, &now);
}

fn compare(view: &mut DrillView, live: &Ledger, head: Head) -> Result<(), Error> {
    view.is_compared = true;
    live.read(|connection| {
        let number = find_entry(connection, head.station, head.seq)?;
        let digest = number
            .map(|number| tallyman_ledger::read_entry(connection, number))
            .transpose()?
            .flatten()
            .map(|entry| entry.head);
        view.is_ancestor = digest == Some(head.digest);
        let counts = count(connection)?;
        view.lost_entries = counts.entries.saturating_sub(view.entries);
        view.lost_imports = counts.imports.saturating_sub(view.imports);
        view.lost_lines = counts.lines.saturating_sub(view.lines);
        Ok(())
    })
}

/// The names of the files that the ledger in use took in and the copy did not.
fn lost_files(live: &Ledger, tried: &Ledger) -> Result<Vec<String>, Error> {
    let held: BTreeSet<(i64, String, String)> = tried.read(imported)?.into_iter().collect();
    let lost = live.read(imported)?.into_iter();
    Ok(lost
        .filter(|import| !held.contains(import))
        .map(|(_, _, file)| file)
        .take(FILES_MAX)
        .collect())
}

/// The complete imports: when they began, the digest of their file, its name.
fn imported(connection: &Connection) -> Result<Vec<(i64, String, String)>, Error> {
    let mut statement = connection
        .prepare("SELECT began_ms, sha256, file FROM import WHERE status = 1 ORDER BY id")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn count(connection: &Connection) -> Result<Counts, Error> {
    let one = |sql: &str| -> Result<u64, Error> {
        let count: i64 = connection.query_row(sql, [], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    };
    Ok(Counts {
        entries: one("SELECT COUNT(*) FROM entry")?,
        imports: one("SELECT COUNT(*) FROM import WHERE status = 1")?,
        lines: one(
            "SELECT COUNT(DISTINCT r.key_hash) FROM record r JOIN import i ON i.id = r.import
             WHERE r.kind = 0 AND i.status = 1",
        )?,
    })
}

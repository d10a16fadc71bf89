//! What must hold after any mishap.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::path::Path;

use tallyman_book::importing::void_interrupted;
use tallyman_book::projection;
use tallyman_book::shop::rebuild;
use tallyman_ledger::{
    CapsuleId, Digest, Draft, Error, KeySource, Ledger, StationId, entries_after, list_backups,
    quarantine_folder, read_capsule, unlock,
};

use super::scenario::{EXTRA_KIND, KIND, Scenario, backup_folder, open_options, shop_ledger};

/// How closely a ledger is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// It opens as the program opens it (the log is recovered, the seal of every page and the newest 64 entries are
    /// checked), every acknowledged entry is there with its head, and the scenario's projection has one row an entry.
    Quick,
    /// Also all chains and capsules verify, the book's projections are those that a replay makes, every file with a
    /// backup's name is a whole one, the next entry is taken, and after another opening it is still there.
    Full,
}

/// Numbers and heads of entries.
type Rows = HashSet<(i64, [u8; 32])>;
/// The heads of entries by their chain and their place in it.
type Heads = HashMap<(StationId, u64), Digest>;

/// Opens what lies in a folder as the program does, and says what is not as it must be.
pub fn judge(
    scenario: &Scenario,
    folder: &Path,
    acknowledged: &[String],
    depth: Depth,
) -> Result<(), String> {
    let _nothing_starts = super::run::while_judging();
    let ledger = open(scenario, folder)?;
    if scenario.is_book && depth == Depth::Full {
        mend(&ledger).map_err(|error| format!("the book does not take it up: {error}"))?;
    }
    check_entries(&ledger, folder, acknowledged)?;
    if depth == Depth::Quick {
        return Ok(());
    }
    verify(&ledger)?;
    check_backups(&ledger, folder)?;
    if scenario.is_book {
        check_projections(&ledger)?;
    }
    let draft = Draft::new(EXTRA_KIND, 1, b"{}".to_vec());
    let done = ledger.transact(|tx| tx.append(draft));
    let head = done
        .map_err(|error| format!("the next entry is refused: {error}"))?
        .head;
    drop(ledger);
    let ledger = open(scenario, folder)?;
    if ledger.head() != head {
        return Err("the next entry is gone after another opening".to_owned());
    }
    check_entries(&ledger, folder, acknowledged)?;
    verify(&ledger)
}

/// Opens a ledger, or makes it where the program would.
fn open(scenario: &Scenario, folder: &Path) -> Result<Ledger, String> {
    let options = open_options(folder, 3);
    let opened = if scenario.is_book {
        shop_ledger(folder)
    } else if Ledger::exists(&options.path) {
        Ledger::open(options)
    } else {
        Ledger::create(options)
    };
    opened.map_err(|error| format!("it does not open: {error}"))
}

/// Takes a ledger up as the book does when it opens a shop: projections of another version are made anew, and imports
/// that did not end are voided. The vocabularies, which take most of the time of opening a shop, are left out.
fn mend(ledger: &Ledger) -> Result<(), tallyman_book::Error> {
    if !ledger.read(projection::is_current)? {
        rebuild(ledger)?;
    }
    void_interrupted(ledger)?;
    Ok(())
}

fn verify(ledger: &Ledger) -> Result<(), String> {
    let report = ledger
        .verify(&mut |_, _| true)
        .map_err(|error| format!("it cannot be verified: {error}"))?;
    match report.first_bad {
        None => Ok(()),
        Some(bad) => Err(format!("it does not verify: {bad}")),
    }
}

fn check_entries(ledger: &Ledger, folder: &Path, acknowledged: &[String]) -> Result<(), String> {
    let (heads, noted) = read_entries(ledger)?;
    let mut replaced = None;
    for line in acknowledged {
        if let Err(loss) = check_line(ledger, folder, &heads, line) {
            // What a restore replaced lies whole in quarantine.
            if replaced.is_none() {
                replaced = Some(read_quarantine(ledger, folder)?);
            }
            let replaced = replaced.as_ref().unwrap_or(&heads);
            if !line.starts_with("entry ") || check_line(ledger, folder, replaced, line).is_err() {
                return Err(loss);
            }
        }
    }
    let projected =
        projection(ledger).map_err(|error| format!("its projection cannot be read: {error}"))?;
    if projected.is_none_or(|rows| rows == noted) {
        return Ok(());
    }
    Err("its projection and its journal do not tell the same entries".to_owned())
}

/// The heads of all entries by their place, and the entries that the scenario's projection must have.
fn read_entries(ledger: &Ledger) -> Result<(Heads, Rows), String> {
    let mut heads = HashMap::new();
    let mut noted = HashSet::new();
    let read = ledger.read(|connection| {
        entries_after(connection, 0, |entry| {
            heads.insert((entry.header.station, entry.header.seq), entry.head);
            if entry.body.kind == KIND {
                noted.insert((entry.number, entry.head.0));
            }
            Ok::<_, Error>(())
        })
    });
    read.map_err(|error| format!("its entries cannot be read: {error}"))?;
    Ok((heads, noted))
}

/// All entries of all ledgers in quarantine.
fn read_quarantine(ledger: &Ledger, folder: &Path) -> Result<Heads, String> {
    let mut heads = HashMap::new();
    let Ok(entries) = std::fs::read_dir(quarantine_folder(ledger.path())) else {
        return Ok(heads);
    };
    for entry in entries.filter_map(Result::ok) {
        let mut options = open_options(folder, 5);
        options.path = entry.path().join("shop.tallyman");
        let replaced = Ledger::open(options).map_err(|error| format!("in quarantine: {error}"))?;
        verify(&replaced).map_err(|loss| format!("in quarantine: {loss}"))?;
        heads.extend(read_entries(&replaced)?.0);
    }
    Ok(heads)
}

fn check_line(ledger: &Ledger, folder: &Path, heads: &Heads, line: &str) -> Result<(), String> {
    let words: Vec<&str> = line.split(' ').collect();
    match words.as_slice() {
        ["entry" | "current", station, seq, head] => {
            let station = StationId::from_hex(station).ok_or("no station")?;
            let seq: u64 = seq.parse().map_err(|_| "no number")?;
            match heads.get(&(station, seq)) {
                Some(found) if found.to_string() == *head => Ok(()),
                Some(_) => Err(format!("acknowledged, and another one is there: {line}")),
                None => Err(format!("acknowledged and lost: {line}")),
            }
        }
        ["entries", count] => {
            let count: usize = count.parse().map_err(|_| "no number")?;
            if heads.len() < count {
                return Err(format!("acknowledged and lost: {} of {line}", heads.len()));
            }
            Ok(())
        }
        ["erased", entry, position] => {
            let id = entry.parse().ok().zip(position.parse().ok());
            let id = id.and_then(|(entry, position)| CapsuleId::new(entry, position));
            let id = id.ok_or("no capsule")?;
            match ledger.read(|connection| read_capsule(connection, id)) {
                Ok(None) => Ok(()),
                Ok(Some(_)) => Err(format!("acknowledged, and it is there again: {line}")),
                Err(error) => Err(format!("{line}: {error}")),
            }
        }
        ["kept", entry, position] => {
            let id = entry.parse().ok().zip(position.parse().ok());
            let id = id.and_then(|(entry, position)| CapsuleId::new(entry, position));
            let id = id.ok_or("no capsule")?;
            match ledger.read(|connection| read_capsule(connection, id)) {
                Ok(Some(_)) => Ok(()),
                Ok(None) => Err(format!("erased, and it was held or not due: {line}")),
                Err(error) => Err(format!("{line}: {error}")),
            }
        }
        ["held", order_key, until_ms] => check_hold(ledger, order_key, until_ms)
            .map_err(|error| format!("acknowledged and lost: {line}: {error}")),
        ["backup", name] => {
            let checked = ledger.check_backup(&backup_folder(folder).join(name));
            checked
                .map(drop)
                .map_err(|error| format!("acknowledged and lost: {line}: {error}"))
        }
        ["key", name] => {
            let unlocked = unlock(ledger.path(), &[KeySource::File(folder.join(name))]);
            unlocked
                .map(drop)
                .map_err(|error| format!("acknowledged and lost: {line}: {error}"))
        }
        _ => Err(format!("nobody knows how to check: {line}")),
    }
}

fn check_hold(ledger: &Ledger, order_key: &str, until_ms: &str) -> Result<(), Error> {
    ledger.read(|connection| {
        let text = "select 1 from hold where order_key = cast(?1 as integer) and until_ms = cast(?2 as integer)";
        connection.query_row(text, [order_key, until_ms], |_| Ok(()))?;
        Ok(())
    })
}

/// The rows of the scenario's own projection; nothing where it has none.
fn projection(ledger: &Ledger) -> Result<Option<Rows>, Error> {
    ledger.read(|connection| {
        let text = "select count(*) from sqlite_schema where name = 'noted'";
        let has_table: bool = connection.query_row(text, [], |row| row.get(0))?;
        if !has_table {
            return Ok(None);
        }
        let mut statement = connection.prepare("select number, head from noted")?;
        let mut rows = statement.query([])?;
        let mut found = HashSet::new();
        while let Some(row) = rows.next()? {
            found.insert((row.get(0)?, row.get(1)?));
        }
        Ok(Some(found))
    })
}

/// Whatever has a backup's name is a whole backup.
fn check_backups(ledger: &Ledger, folder: &Path) -> Result<(), String> {
    let backups = backup_folder(folder);
    if !backups.is_dir() {
        return Ok(());
    }
    let listed = list_backups(ledger.path(), &backups).map_err(|error| error.to_string())?;
    for backup in listed {
        let name = backup.path.file_name().unwrap_or_default();
        if let Err(error) = ledger.check_backup(&backup.path) {
            return Err(format!("{} is no backup: {error}", name.display()));
        }
    }
    Ok(())
}

/// The book's tables, as they are and as a replay of the journal makes them.
fn check_projections(ledger: &Ledger) -> Result<(), String> {
    let before = book_tables(ledger).map_err(|error| format!("its projections: {error}"))?;
    rebuild(ledger).map_err(|error| format!("its projections cannot be made anew: {error}"))?;
    let after = book_tables(ledger).map_err(|error| format!("its projections: {error}"))?;
    match before
        .iter()
        .zip(&after)
        .find(|(before, after)| before != after)
    {
        None => Ok(()),
        Some((before, _)) => {
            let name = &before.0;
            Err(format!(
                "the table {name} is not what a replay makes of the journal"
            ))
        }
    }
}

/// The tables that replay makes, each with a text of all its rows. The keys of an import that was voided are left out:
/// they are filled outside the journal, nothing reads them, and a replay does not make them.
fn book_tables(ledger: &Ledger) -> Result<Vec<(&'static str, Vec<String>)>, Error> {
    const TABLES: &[&str] = &[
        "(select id, batch, file, sha256, status, began_ms, first_record, last_record, open_count, profile, kind, \
         channel, account, case when status = 1 then keyed end from import)",
        "record",
        "(select record_key.key_hash, record_key.record from record_key \
         join record on record.id = record_key.record \
         join import on import.id = record.import where import.status = 1)",
        "repeated",
        "decision",
        "sheet",
        "column_choice",
        "setting",
        "personal",
        "forgotten",
        "hold",
        "delivery",
        "sales_case",
        "case_message",
        "case_stage",
        "case_goods",
        "case_remedy",
        "case_reply",
        "stopped_line",
        "projection",
    ];
    ledger.read(|connection| {
        let mut tables = Vec::new();
        for table in TABLES {
            let mut statement = connection.prepare(&format!("select * from {table}"))?;
            let column_count = statement.column_count();
            let mut rows = statement.query([])?;
            let mut texts = Vec::new();
            while let Some(row) = rows.next()? {
                let mut text = String::new();
                for column in 0..column_count {
                    let value = row.get_ref(column)?;
                    write!(text, "{value:?}|").map_err(|_| Error::Stopped)?;
                }
                texts.push(text);
            }
            texts.sort();
            tables.push((*table, texts));
        }
        Ok(tables)
    })
}

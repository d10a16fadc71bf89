//! Finding the tellings that hold.

use rusqlite::{Connection, OptionalExtension};
use rustc_hash::{FxHashMap, FxHashSet};
use tallyman_ledger::CapsuleId;

use super::imports::{self, KnownImport};
use crate::{error::Error, event::ColumnsLearned};

/// Where a telling stands in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pointer {
    /// The telling's number; a greater one is newer.
    pub record: i64,
    /// The import it came with.
    pub import: i64,
    /// The entry that holds it.
    pub entry: i64,
    /// Its place in that entry.
    pub position: u32,
    /// What identifies the record.
    pub key_hash: i64,
    /// What it says.
    pub digest: i64,
    /// Its private part.
    pub capsule: Option<CapsuleId>,
}

/// From so many keys on it is quicker to read all than to ask for each.
const KEYS_READ_MIN: usize = 50_000;

/// Keys that were told more than once, where they were read.
#[derive(Debug)]
pub(crate) struct ToldAgain(Option<FxHashSet<i64>>);

impl ToldAgain {
    /// Whether a key may have been told more than once.
    pub(crate) fn may_hold(&self, key_hash: i64) -> bool {
        self.0.as_ref().is_none_or(|keys| keys.contains(&key_hash))
    }
}

/// Questions to the projections.
#[derive(Clone, Copy, Debug)]
pub struct Projections<'a> {
    connection: &'a Connection,
}

const POINTER: &str = "r.id, r.import, r.entry, r.position, r.key_hash, r.digest, r.capsule";

/// The records of imports, read import by import: CROSS keeps that order.
const OF_IMPORT: &str = "import i CROSS JOIN record r
             ON r.id BETWEEN i.first_record AND i.last_record AND r.import = i.id";

impl<'a> Projections<'a> {
    /// Questions to the projections behind a connection.
    pub const fn new(connection: &'a Connection) -> Self {
        Self { connection }
    }

    /// The complete import of exactly these bytes.
    pub fn import_by_digest(self, sha256: &str) -> Result<Option<KnownImport>, Error> {
        imports::by_digest(self.connection, sha256)
    }

    /// Every complete import, oldest first.
    pub fn imports(self) -> Result<Vec<KnownImport>, Error> {
        imports::complete(self.connection)
    }

    /// Imports that began and neither completed nor were voided.
    pub fn interrupted(self) -> Result<Vec<i64>, Error> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT id FROM import WHERE status = 0 ORDER BY id")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The next free number of imports.
    pub fn next_import(self) -> Result<i64, Error> {
        Ok(self
            .connection
            .prepare_cached("SELECT COALESCE(MAX(id), 0) + 1 FROM import")?
            .query_row([], |row| row.get(0))?)
    }

    /// The number that the next record gets at the least.
    pub fn next_record(self) -> Result<i64, Error> {
        Ok(self
            .connection
            .prepare_cached("SELECT COALESCE(MAX(id), 0) + 1 FROM record")?
            .query_row([], |row| row.get(0))?)
    }

    /// Whether any record is there at all: an empty book needs no look-ups.
    pub fn has_records(self) -> Result<bool, Error> {
        Ok(self
            .connection
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM record_key)")?
            .query_row([], |row| row.get(0))?)
    }

    /// The newest telling of a key in a complete import, outdated ones left out.
    pub fn newest(self, key_hash: i64) -> Result<Option<Pointer>, Error> {
        Ok(self
            .connection
            .prepare_cached(&format!(
                "SELECT {POINTER} FROM record_key k JOIN record r ON r.id = k.record JOIN import i ON i.id = r.import
                 WHERE k.key_hash = ?1 AND i.status = 1 AND r.state < 2 ORDER BY r.id DESC LIMIT 1"
            ))?
            .query_row([key_hash], pointer)
            .optional()?)
    }

    /// Every telling of a key in complete imports, oldest first, outdated ones left out.
    pub fn tellings(self, key_hash: i64) -> Result<Vec<Pointer>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {POINTER} FROM record_key k JOIN record r ON r.id = k.record JOIN import i ON i.id = r.import
             WHERE k.key_hash = ?1 AND i.status = 1 AND r.state < 2 ORDER BY r.id"
        ))?;
        let rows = statement.query_map([key_hash], pointer)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The newest complete import after one that repeated a key unchanged.
    pub fn repeated_after(self, import: i64, key_hash: i64) -> Result<Option<i64>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT i.id FROM import i WHERE i.id > ?1 AND i.status = 1
             AND EXISTS (SELECT 1 FROM repeated r WHERE r.import = i.id AND r.key_hash = ?2)
             ORDER BY i.id DESC LIMIT 1",
        )?;
        let found = statement.query_row([import, key_hash], |row| row.get(0));
        Ok(found.optional()?)
    }

    /// The tellings of open order lines that no newer telling has overtaken, in the order they were read.
    pub fn open_lines(self) -> Result<Vec<Pointer>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {POINTER} FROM {OF_IMPORT}
             WHERE i.open_count > 0 AND r.kind = 0 AND r.state = 0 AND i.status = 1"
        ))?;
        let rows = statement.query_map([], pointer)?;
        let mut candidates: Vec<Pointer> = rows.collect::<Result<_, _>>()?;
        candidates.sort_unstable_by_key(|candidate| candidate.record);
        // Most keys are told once; only the others need a look at what came later.
        let mut later = self.connection.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM record_key k JOIN record r ON r.id = k.record JOIN import i ON i.id = r.import
             WHERE k.key_hash = ?1 AND k.record > ?2 AND i.status = 1 AND r.state < 2)",
        )?;
        let again = self.told_again(candidates.len())?;
        let mut open = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            let is_overtaken = again.may_hold(candidate.key_hash)
                && later.query_row([candidate.key_hash, candidate.record], |row| row.get(0))?;
            if !is_overtaken {
                open.push(candidate);
            }
        }
        Ok(open)
    }

    /// Which keys may have been told more than once, for looking at so many of them. Of many all are read in one pass; of
    /// few each is better asked for.
    pub(crate) fn told_again(self, of: usize) -> Result<ToldAgain, Error> {
        if of < KEYS_READ_MIN {
            return Ok(ToldAgain(None));
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT key_hash FROM record_key GROUP BY key_hash HAVING COUNT(*) > 1",
        )?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(ToldAgain(Some(rows.collect::<Result<_, _>>()?)))
    }

    /// How many open order lines complete imports brought, those included that something newer has overtaken.
    pub fn open_count(self) -> Result<i64, Error> {
        Ok(self
            .connection
            .prepare_cached("SELECT COALESCE(SUM(open_count), 0) FROM import WHERE status = 1")?
            .query_row([], |row| row.get(0))?)
    }

    /// The newest tellings of order lines that are not open, of the newest `count` ones.
    pub fn settled_lines(self, count: u32) -> Result<Vec<Pointer>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {POINTER} FROM record r JOIN import i ON i.id = r.import
             WHERE r.kind = 0 AND r.state = 1 AND i.status = 1 ORDER BY r.id DESC LIMIT ?1"
        ))?;
        let rows = statement.query_map([count], pointer)?;
        let mut seen = FxHashSet::default();
        let mut lines = Vec::new();
        for candidate in rows {
            let candidate = candidate?;
            if seen.insert(candidate.key_hash)
                && self
                    .newest(candidate.key_hash)?
                    .is_some_and(|newest| newest.record == candidate.record)
            {
                lines.push(candidate);
            }
        }
        lines.reverse();
        Ok(lines)
    }

    /// Every telling of one kind other than order lines, oldest first.
    pub fn tellings_of_kind(self, kind: i64) -> Result<Vec<Pointer>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {POINTER} FROM record r JOIN import i ON i.id = r.import
             WHERE r.kind = ?1 AND r.kind > 0 AND i.status = 1 AND r.state < 2 ORDER BY r.id"
        ))?;
        let rows = statement.query_map([kind], pointer)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every telling that complete imports of a file of this name brought.
    pub fn tellings_of_file(self, file: &str) -> Result<Vec<Pointer>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {POINTER} FROM {OF_IMPORT}
             WHERE i.file = ?1 AND i.status = 1 ORDER BY r.id DESC"
        ))?;
        let rows = statement.query_map([file], pointer)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The keys that an import told, new or unchanged.
    pub fn keys_of_import(self, import: i64) -> Result<FxHashSet<i64>, Error> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT r.key_hash FROM {OF_IMPORT} WHERE i.id = ?1
             UNION SELECT key_hash FROM repeated WHERE import = ?1"
        ))?;
        let rows = statement.query_map([import], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The decisions that hold, oldest first, as JSON, each with the capsule of the free words that were said with it.
    pub fn decisions(self) -> Result<Vec<(String, Option<CapsuleId>)>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT body, capsule FROM decision WHERE retracted IS NULL ORDER BY entry, id",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The entries of the decisions that hold, by their ids.
    pub fn decision_entries(self) -> Result<FxHashMap<String, i64>, Error> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT id, entry FROM decision WHERE retracted IS NULL")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Printed sheets as JSON, newest first, each with its entry.
    pub fn sheets(self) -> Result<Vec<(String, i64)>, Error> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT body, entry FROM sheet ORDER BY sheet DESC, revision DESC")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The confirmed meanings of tables' columns, by header fingerprint.
    pub fn column_choices(self) -> Result<FxHashMap<String, ColumnsLearned>, Error> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT fingerprint, body FROM column_choice")?;
        let rows = statement.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?;
        let mut choices = FxHashMap::default();
        for row in rows {
            let (fingerprint, body) = row?;
            choices.insert(fingerprint, serde_json::from_str(&body)?);
        }
        Ok(choices)
    }

    /// The channels that files were imported of.
    pub fn channels(self) -> Result<Vec<String>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT DISTINCT channel FROM import WHERE channel <> '' ORDER BY channel",
        )?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A setting.
    pub fn setting(self, name: &str) -> Result<Option<String>, Error> {
        Ok(self
            .connection
            .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
            .query_row([name], |row| row.get(0))
            .optional()?)
    }

    /// The settings whose names begin so, with what follows.
    pub fn settings_below(self, beginning: &str) -> Result<Vec<(String, String)>, Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT substr(name, length(?1) + 1), value FROM setting
             WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name",
        )?;
        let rows = statement.query_map([beginning], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn pointer(row: &rusqlite::Row<'_>) -> rusqlite::Result<Pointer> {
    Ok(Pointer {
        record: row.get(0)?,
        import: row.get(1)?,
        entry: row.get(2)?,
        position: row.get(3)?,
        key_hash: row.get(4)?,
        digest: row.get(5)?,
        capsule: row.get(6)?,
    })
}

#[cfg(test)]
mod tests {
    use std::{path::Path, sync::Arc};

    use super::*;
    use crate::{
        importing::gather,
        shop::{Shop, ShopOptions},
        use_case,
    };

    #[test]
    fn read_all_at_once_the_keys_told_again_are_those_that_each_look_finds() {
        let folder = tempfile::tempdir().unwrap();
        let options = ShopOptions {
            clock: Arc::new(|| 1_795_511_520_000),
            ..ShopOptions::with_key_file(
                folder.path().join("shop.tallyman"),
                folder.path().join("key"),
            )
        };
        let shop = Arc::new(Shop::open(options).unwrap());
        let day = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/sample/day");
        use_case::import_files(&shop, gather(&[day]).unwrap(), false).unwrap();
        let (again, looked) = shop
            .ledger
            .read(|connection| {
                let projections = Projections::new(connection);
                let again = projections.told_again(KEYS_READ_MIN)?;
                let mut looked: Vec<(i64, usize)> = Vec::new();
                for pointer in projections.settled_lines(1_000)? {
                    let tellings = projections.tellings(pointer.key_hash)?;
                    looked.push((pointer.key_hash, tellings.len()));
                }
                for pointer in projections.open_lines()? {
                    let tellings = projections.tellings(pointer.key_hash)?;
                    looked.push((pointer.key_hash, tellings.len()));
                }
                // Of few nothing is read, and any may be.
                assert!(projections.told_again(1)?.0.is_none());
                Ok::<_, Error>((again, looked))
            })
            .unwrap();
        let counts: Vec<usize> = looked.iter().map(|(_, count)| *count).collect();
        assert!(
            counts.contains(&1) && counts.iter().any(|count| *count > 1),
            "{counts:?}"
        );
        for (key, count) in looked {
            assert!(again.may_hold(key) || count == 1);
            assert!(!again.may_hold(key) || count > 1);
        }
    }
}

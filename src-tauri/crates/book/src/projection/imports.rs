//! Files and their records.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use tallyman_ledger::Ledger;

use super::{EntryRef, Facts, Kept, RecordState, personal};
use crate::{
    error::Error,
    event::{ImportBegan, ImportCompleted, ImportRows, ImportVoided},
};

/// How an import stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportStatus {
    /// It began and is not whole.
    Open = 0,
    /// It is whole and visible.
    Complete = 1,
    /// It counts for nothing.
    Voided = 2,
}

/// An import that the book has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownImport {
    /// Its number.
    pub import: i64,
    /// The batch it came with.
    pub batch: i64,
    /// The file's name.
    pub file: String,
    /// The profile.
    pub profile: String,
    /// The kind.
    pub kind: String,
    /// The channel.
    pub channel: String,
    /// When it began, in milliseconds since 1970 UTC.
    pub began_ms: i64,
    /// The account as JSON.
    pub account: String,
}

pub(super) fn began(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    began: &ImportBegan,
) -> Result<(), Error> {
    transaction
        .prepare_cached(
            "INSERT INTO import (id, batch, file, sha256, status, began_ms, first_record)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT COALESCE(MAX(id), 0) + 1 FROM record))",
        )?
        .execute(params![
            began.import,
            began.batch,
            began.file,
            began.sha256,
            ImportStatus::Open as i64,
            at.told.wall_ms
        ])?;
    Ok(())
}

pub(super) fn rows(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    event: &ImportRows,
) -> Result<(), Error> {
    let facts: Vec<Facts> = (0_u32..)
        .zip(&event.rows)
        .map(|(position, record)| {
            let mut facts = Facts::of(record);
            if event.outdated.contains(&position) {
                facts.state = RecordState::Outdated;
            }
            facts
        })
        .collect();
    tellings(transaction, at, event.import, &facts, &event.private)?;
    let mut kept: Vec<Option<Kept>> = vec![None; at.capsules.len()];
    for (record, capsule) in event.rows.iter().zip(&event.private) {
        let slot = capsule.and_then(|capsule| kept.get_mut(capsule as usize));
        if let Some(slot) = slot {
            let of_record = Kept::of(record);
            *slot = Some(slot.map_or(of_record, |before| before.with(of_record)));
        }
    }
    let kept = kept.into_iter().map(Option::unwrap_or_default);
    personal::keep(transaction, at, kept)?;
    repeated(transaction, event.import, &event.repeated)
}

/// Notes which keys an import told as the book had them.
pub fn repeated(transaction: &Transaction<'_>, import: i64, keys: &[i64]) -> Result<(), Error> {
    let mut repeat = transaction
        .prepare_cached("INSERT OR IGNORE INTO repeated (import, key_hash) VALUES (?1, ?2)")?;
    for key in keys {
        repeat.execute([import, *key])?;
    }
    Ok(())
}

/// Puts the records of one entry into the table, by their facts and the numbers of their capsules.
pub fn tellings(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    import: i64,
    facts: &[Facts],
    private: &[Option<u32>],
) -> Result<(), Error> {
    let mut insert = transaction.prepare_cached(
        "INSERT INTO record (import, entry, position, kind, state, key_hash, digest, capsule)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for (position, facts) in (0_u32..).zip(facts) {
        let capsule = private
            .get(position as usize)
            .copied()
            .flatten()
            .and_then(|index| at.capsules.get(index as usize).copied());
        insert.execute(params![
            import,
            at.entry,
            position,
            facts.kind,
            facts.state as i64,
            facts.key_hash,
            facts.digest,
            capsule
        ])?;
    }
    let open_count = facts.iter().filter(|facts| facts.is_open_line()).count();
    transaction
        .prepare_cached(
            "UPDATE import SET open_count = open_count + ?2, last_record = (SELECT MAX(id) FROM record) WHERE id = ?1",
        )?
        .execute(params![import, i64::try_from(open_count).unwrap_or(i64::MAX)])?;
    Ok(())
}

pub(super) fn completed(
    transaction: &Transaction<'_>,
    completed: &ImportCompleted,
) -> Result<(), Error> {
    // A live import has filled the keys in slices before it completes; a replay fills them here.
    transaction
        .prepare_cached(
            "INSERT INTO record_key (key_hash, record)
             SELECT r.key_hash, r.id FROM import i JOIN record r ON r.id BETWEEN i.first_record AND i.last_record
             WHERE i.id = ?1 AND r.import = ?1 AND NOT i.keyed
             ORDER BY r.key_hash, r.id",
        )?
        .execute([completed.import])?;
    repeated(transaction, completed.import, &completed.repeated)?;
    transaction
        .prepare_cached("UPDATE import SET status = ?2, account = ?3, profile = ?4, kind = ?5, channel = ?6, keyed = 1 WHERE id = ?1")?
        .execute(params![
            completed.import,
            ImportStatus::Complete as i64,
            serde_json::to_string(&completed.account)?,
            completed.profile,
            completed.kind,
            completed.channel
        ])?;
    Ok(())
}

pub(super) fn voided(transaction: &Transaction<'_>, voided: &ImportVoided) -> Result<(), Error> {
    transaction
        .prepare_cached("UPDATE import SET status = ?2 WHERE id = ?1")?
        .execute(params![voided.import, ImportStatus::Voided as i64])?;
    Ok(())
}

/// The complete import of exactly these bytes, if there is one.
pub(super) fn by_digest(
    connection: &Connection,
    sha256: &str,
) -> Result<Option<KnownImport>, Error> {
    Ok(connection
        .prepare_cached(
            "SELECT id, batch, file, profile, kind, channel, began_ms, COALESCE(account, '{}')
             FROM import WHERE sha256 = ?1 AND status = 1 ORDER BY id DESC LIMIT 1",
        )?
        .query_row([sha256], known)
        .optional()?)
}

/// Every complete import, oldest first.
pub(super) fn complete(connection: &Connection) -> Result<Vec<KnownImport>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT id, batch, file, profile, kind, channel, began_ms, COALESCE(account, '{}')
         FROM import WHERE status = 1 ORDER BY id",
    )?;
    let rows = statement.query_map([], known)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn known(row: &rusqlite::Row<'_>) -> rusqlite::Result<KnownImport> {
    Ok(KnownImport {
        import: row.get(0)?,
        batch: row.get(1)?,
        file: row.get(2)?,
        profile: row.get(3)?,
        kind: row.get(4)?,
        channel: row.get(5)?,
        began_ms: row.get(6)?,
        account: row.get(7)?,
    })
}

/// Puts the keys of an import's records into order, a slice at a time, each slice in its own transaction.
pub fn fill_keys(
    ledger: &Ledger,
    import: i64,
    first_record: i64,
    keys_per_slice: usize,
) -> Result<(), Error> {
    let mut keys: Vec<(i64, i64)> = ledger.read(|connection| {
        let mut statement = connection
            .prepare_cached("SELECT key_hash, id FROM record WHERE id >= ?1 AND import = ?2")?;
        let rows =
            statement.query_map([first_record, import], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok::<_, Error>(rows.collect::<Result<_, _>>()?)
    })?;
    keys.sort_unstable();
    let bulk = ledger.bulk()?;
    for slice in keys.chunks(keys_per_slice.max(1)) {
        bulk.transact(|tx| {
            let mut insert = tx
                .sql()
                .prepare_cached("INSERT INTO record_key (key_hash, record) VALUES (?1, ?2)")?;
            for (key, record) in slice {
                insert.execute([key, record])?;
            }
            Ok::<_, Error>(())
        })?;
    }
    bulk.transact(|tx| {
        tx.sql()
            .execute("UPDATE import SET keyed = 1 WHERE id = ?1", [import])?;
        Ok::<_, Error>(())
    })?;
    Ok(())
}

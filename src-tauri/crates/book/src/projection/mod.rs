//! What the book knows, derived from the ledger's entries.
//!
//! [`apply`] is the only writer: it is called in the transaction that appends the entry, and again for every entry when
//! the projections are rebuilt. It asks no clock and draws no random number, so both ways end in the same rows.

mod cases;
mod imports;
mod keys;
mod personal;
mod read;
mod stops;
mod told;

pub use cases::{CaseRow, Cases, MessageRow, OpenCase, ReplyRow};
pub use imports::{ImportStatus, KnownImport, fill_keys, repeated, tellings};
pub use keys::{Facts, RecordState, pair_key, text_key};
pub use personal::{Hold, Kept, Live, Personal, REQUEST, VOIDED, erased, keep, order_key};
pub use read::{Pointer, Projections};
pub use stops::{stops, stops_of};
pub use told::{Told, told_in_order};

use rusqlite::{Connection, Transaction, params};
use tallyman_ledger::CapsuleId;

use crate::{error::Error, event::Event, search};

/// The version of the tables; a ledger with another one rebuilds them by replay.
pub const PROJECTION_VERSION: i64 = 12;

const SCHEMA: &str = include_str!("schema.sql");
const TABLES: &[&str] = &[
    "import",
    "record",
    "record_key",
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

/// An entry as the projections see it.
#[derive(Clone, Copy, Debug)]
pub struct EntryRef<'a> {
    /// The entry's place in the journal.
    pub entry: i64,
    /// When it was written.
    pub told: Told,
    /// The ids of its capsules.
    pub capsules: &'a [CapsuleId],
}

/// Whether the tables are there in this version.
pub fn is_current(connection: &Connection) -> Result<bool, Error> {
    let has_table: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'projection')",
        [],
        |row| row.get(0),
    )?;
    if !has_table {
        return Ok(false);
    }
    let version: i64 =
        connection.query_row("SELECT version FROM projection", [], |row| row.get(0))?;
    Ok(version == PROJECTION_VERSION)
}

/// Drops what is there and makes the tables anew, empty; the search index too, because it points into them.
pub fn reset(transaction: &Transaction<'_>) -> Result<(), Error> {
    for table in TABLES {
        transaction.execute_batch(&format!("DROP TABLE IF EXISTS \"{table}\""))?;
    }
    transaction.execute_batch(SCHEMA)?;
    transaction.execute_batch("CREATE TABLE projection (version INTEGER NOT NULL)")?;
    transaction.execute(
        "INSERT INTO projection (version) VALUES (?1)",
        [PROJECTION_VERSION],
    )?;
    search::reset(transaction)
}

/// Brings the tables up to an entry.
pub fn apply(transaction: &Transaction<'_>, at: EntryRef<'_>, event: &Event) -> Result<(), Error> {
    match event {
        Event::ImportBegan(began) => imports::began(transaction, at, began),
        Event::ImportRows(rows) => imports::rows(transaction, at, rows),
        Event::ImportCompleted(completed) => imports::completed(transaction, completed),
        Event::ImportVoided(voided) => imports::voided(transaction, voided),
        Event::Decided(decided) => {
            transaction
                .prepare_cached(
                    "INSERT INTO decision (id, entry, body, capsule) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![
                    decided.decision.id,
                    at.entry,
                    serde_json::to_string(&decided.decision)?,
                    at.capsules.first()
                ])?;
            personal::said(transaction, at, decided)
        }
        Event::Retracted(retracted) => {
            transaction
                .prepare_cached("UPDATE decision SET retracted = ?2 WHERE id = ?1")?
                .execute(params![retracted.decision, at.entry])?;
            Ok(())
        }
        Event::SheetPrinted(sheet) => {
            transaction
                .prepare_cached(
                    "INSERT INTO sheet (sheet, revision, entry, body) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![
                    sheet.sheet,
                    sheet.revision,
                    at.entry,
                    serde_json::to_string(sheet)?
                ])?;
            personal::printed(transaction, at, sheet)
        }
        Event::ColumnsLearned(learned) => {
            transaction
                .prepare_cached(
                    "INSERT OR REPLACE INTO column_choice (fingerprint, body) VALUES (?1, ?2)",
                )?
                .execute(params![
                    learned.fingerprint,
                    serde_json::to_string(learned)?
                ])?;
            Ok(())
        }
        Event::OrderHeld(held) => personal::held(transaction, at, held),
        Event::HoldEnded(ended) => personal::hold_ended(transaction, ended),
        Event::OrderDelivered(delivered) => personal::delivered(transaction, at, delivered),
        Event::OrdersForgotten(forgotten) => personal::forgotten(transaction, &forgotten.keys),
        Event::CaseOpened(opened) => cases::opened(transaction, at, opened),
        Event::MessageReceived(message) => cases::received(transaction, at, message),
        Event::CaseLinked(linked) => cases::linked(transaction, linked),
        Event::CaseStaged(staged) => cases::staged(transaction, at, staged),
        Event::GoodsNamed(named) => cases::named(transaction, at, named),
        Event::LinesStopped(stopped) => stops::stopped(transaction, at, stopped),
        Event::StopLifted(lifted) => stops::lifted(transaction, lifted),
        Event::RemedyChosen(chosen) => cases::chosen(transaction, at, chosen),
        Event::ReasonsCorrected(corrected) => cases::corrected(transaction, at, corrected),
        Event::ReplySent(sent) => cases::sent(transaction, at, sent),
        Event::CaseClosed(closed) => cases::closed(transaction, at, *closed),
        Event::SettingChanged(setting) => {
            transaction
                .prepare_cached("INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)")?
                .execute(params![setting.name, setting.value])?;
            Ok(())
        }
    }
}

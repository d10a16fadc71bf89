//! Finding orders, listings and stock by their numbers and words, in a ledger of any size.
//!
//! The index is a projection that nothing waits for: [`index`] builds it afterwards, in slices, from the records that are
//! visible. [`find`] answers from it and looks itself at what it does not hold yet ([`pending`] gives both the same
//! records), so an answer is whole however far the index is. Distinct texts stand in it once ([`text`]); the tellings of
//! an entry are a few bytes each that point to them ([`block`]).

mod block;
mod find;
mod fit;
mod index;
mod indexing;
mod numbers;
mod pending;
mod text;

pub(crate) use find::{Hit, Kind, find};
pub(crate) use fit::{Fit, Query};
pub(crate) use indexing::Indexing;
pub(crate) use numbers::{number_key, numbered};
pub(crate) use text::Folder;

use rusqlite::{Connection, Transaction};

use crate::error::Error;

/// The version of the index; a ledger with another one drops it and builds it anew, afterwards as always.
const SEARCH_VERSION: i64 = 1;

const SCHEMA: &str = include_str!("schema.sql");
const TABLES: &[&str] = &[
    "search_order_parts",
    "search_goods_parts",
    "search_import",
    "search_order",
    "search_goods",
    "search_block",
    "search_listing",
    "search",
];

/// Whether the index is there in this version.
pub(crate) fn is_current(connection: &Connection) -> Result<bool, Error> {
    let has_table: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'search')",
        [],
        |row| row.get(0),
    )?;
    if !has_table {
        return Ok(false);
    }
    let version: i64 = connection.query_row("SELECT version FROM search", [], |row| row.get(0))?;
    Ok(version == SEARCH_VERSION)
}

/// Drops the index and makes its tables anew, empty.
pub(crate) fn reset(transaction: &Transaction<'_>) -> Result<(), Error> {
    for table in TABLES {
        transaction.execute_batch(&format!("DROP TABLE IF EXISTS \"{table}\""))?;
    }
    transaction.execute_batch(SCHEMA)?;
    transaction.execute("INSERT INTO search (version) VALUES (?1)", [SEARCH_VERSION])?;
    Ok(())
}

#[cfg(test)]
mod tests;

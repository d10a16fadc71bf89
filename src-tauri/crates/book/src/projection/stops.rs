//! Order lines that cases stopped.

use rusqlite::{Connection, Row, Transaction, params};
use rustc_hash::FxHashMap;
use tallyman_core::check::day::{LineKey, Stop};

use super::EntryRef;
use crate::{
    error::Error,
    event::{LinesStopped, StopLifted},
};

pub(super) fn stopped(
    transaction: &Transaction<'_>,
    at: EntryRef<'_>,
    stopped: &LinesStopped,
) -> Result<(), Error> {
    let stop = serde_json::to_string(&Stop {
        case: stopped.case,
        entry: at.entry,
        at: stopped.at,
        of: stopped.of.clone(),
        took: stopped.took.clone(),
    })?;
    let mut insert = transaction.prepare_cached(
        "INSERT OR REPLACE INTO stopped_line (sales_case, took, channel, order_number, line, entry, body)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for line in &stopped.lines {
        insert.execute(params![
            stopped.case,
            stopped.took,
            line.channel,
            line.order,
            line.line,
            at.entry,
            stop
        ])?;
    }
    Ok(())
}

pub(super) fn lifted(transaction: &Transaction<'_>, lifted: &StopLifted) -> Result<(), Error> {
    let mut delete = transaction.prepare_cached(
        "DELETE FROM stopped_line
         WHERE sales_case = ?1 AND channel = ?2 AND order_number = ?3 AND line = ?4",
    )?;
    for line in &lifted.lines {
        delete.execute(params![lifted.case, line.channel, line.order, line.line])?;
    }
    Ok(())
}

/// Why lines were stopped, the earliest first.
pub fn stops(connection: &Connection) -> Result<FxHashMap<LineKey, Vec<Stop>>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT channel, order_number, line, body FROM stopped_line ORDER BY entry, took",
    )?;
    let rows = statement.query_map([], stored)?;
    let mut stops: FxHashMap<LineKey, Vec<Stop>> = FxHashMap::default();
    for row in rows {
        let (line, body) = row?;
        let of_line = stops.entry(line).or_default();
        of_line.push(serde_json::from_str(&body)?);
    }
    Ok(stops)
}

/// The lines that a case stopped.
pub fn stops_of(connection: &Connection, case: u32) -> Result<Vec<(LineKey, Stop)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT channel, order_number, line, body FROM stopped_line WHERE sales_case = ?1
         ORDER BY channel, order_number, line, took",
    )?;
    let rows = statement.query_map([case], stored)?;
    rows.map(|row| {
        let (line, body) = row?;
        Ok((line, serde_json::from_str(&body)?))
    })
    .collect()
}

fn stored(row: &Row<'_>) -> rusqlite::Result<(LineKey, String)> {
    let line = LineKey {
        channel: row.get(0)?,
        order: row.get(1)?,
        line: row.get(2)?,
    };
    Ok((line, row.get(3)?))
}

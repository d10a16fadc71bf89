//! The lines of one order, as they were last told.

use rusqlite::Connection;
use tallyman_core::record::{OrderLine, Record};

use crate::{
    error::Error,
    journal::RecordReader,
    projection::{Facts, Pointer, Projections},
    search::{self, Kind, Query},
};

/// Lines of one order that are looked at.
const LINES_MAX: usize = 100;

/// A line as it was last told, with the telling that says how many were ordered.
pub(super) struct Told {
    pub(super) line: OrderLine,
    /// Its newest telling.
    pub(super) newest: Pointer,
    /// The entry that tells what was ordered.
    pub(super) ordered: i64,
}

/// The newest telling of a line. Where that only says that nothing is left to send, an earlier one says how many there
/// were; where it gives no price, an earlier one says what was paid.
fn told(
    projections: Projections<'_>,
    reader: &mut RecordReader<'_>,
    key_hash: i64,
) -> Result<Option<Told>, Error> {
    let tellings = projections.tellings(key_hash)?;
    let Some(newest) = tellings.last().copied() else {
        return Ok(None);
    };
    let Record::Order(mut line) = reader.public(newest)? else {
        return Ok(None);
    };
    let mut ordered = newest.entry;
    for earlier in tellings.iter().rev().skip(1) {
        if line.quantity > 0 && line.price.is_some() {
            break;
        }
        let Record::Order(before) = reader.public(*earlier)? else {
            continue;
        };
        if line.quantity == 0 {
            line.quantity = before.quantity;
            ordered = earlier.entry;
        }
        line.price = line.price.or(before.price);
    }
    Ok(Some(Told {
        line,
        newest,
        ordered,
    }))
}

/// Each line of an order.
pub(super) fn lines_of(
    connection: &Connection,
    channel: &str,
    order: &str,
) -> Result<Vec<Told>, Error> {
    let projections = Projections::new(connection);
    let mut reader = RecordReader::new(connection);
    let mut lines: Vec<Told> = Vec::new();
    let Ok(query) = Query::new(order) else {
        return Ok(lines);
    };
    for hit in search::find(connection, &query, 10 * LINES_MAX)?.hits {
        if hit.kind != Kind::Order || lines.len() >= LINES_MAX {
            continue;
        }
        let found = reader.at(hit.entry, hit.position)?;
        let Record::Order(line) = &found else {
            continue;
        };
        let is_known = lines.iter().any(|known| known.line.line == line.line);
        if line.channel != channel || line.order != order || is_known {
            continue;
        }
        if let Some(told) = told(projections, &mut reader, Facts::of(&found).key_hash)? {
            lines.push(told);
        }
    }
    lines.sort_by(|one, other| one.line.line.cmp(&other.line.line));
    Ok(lines)
}

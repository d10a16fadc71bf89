//! Orders of many numbers at once: one look through all numbers instead of a search for each.

use rusqlite::Connection;
use rustc_hash::{FxHashMap, FxHashSet};
use tallyman_core::case::bare;

use super::{
    block::{self, Slot},
    pending::{Told, every},
    text::number,
};
use crate::error::Error;

/// The place of a telling: its entry, and which of its records it is.
pub(crate) type Place = (i64, u32);

/// A number as it is compared: however it is written, in whatever signs.
pub(crate) fn number_key(order: &str) -> String {
    bare(&number(order))
}

/// Where lines are told of orders that have one of these numbers, by [`number_key`].
pub(crate) fn numbered(
    connection: &Connection,
    wanted: &FxHashSet<String>,
) -> Result<FxHashMap<String, Vec<Place>>, Error> {
    let mut found: FxHashMap<String, Vec<Place>> = FxHashMap::default();
    if wanted.is_empty() {
        return Ok(found);
    }
    let overtaken = outside(connection, wanted, &mut found)?;
    inside(connection, wanted, &overtaken, &mut found)?;
    Ok(found)
}

/// Looks at what is not in the index yet; gives the tellings that it has overtaken.
fn outside(
    connection: &Connection,
    wanted: &FxHashSet<String>,
    found: &mut FxHashMap<String, Vec<Place>>,
) -> Result<FxHashSet<i64>, Error> {
    let mut overtaken = FxHashSet::default();
    every(connection, |entry| {
        overtaken.extend(&entry.overtaken);
        for (position, told) in (0_u32..).zip(&entry.tellings) {
            let Told::Order(number, _) = told else {
                continue;
            };
            let key = bare(number);
            if wanted.contains(&key) {
                found.entry(key).or_default().push((entry.number, position));
            }
        }
    })?;
    Ok(overtaken)
}

/// Looks through the numbers of the index, and where their lines are.
fn inside(
    connection: &Connection,
    wanted: &FxHashSet<String>,
    overtaken: &FxHashSet<i64>,
    found: &mut FxHashMap<String, Vec<Place>>,
) -> Result<(), Error> {
    let mut keys: FxHashMap<i64, String> = FxHashMap::default();
    let mut blocks: Vec<i64> = Vec::new();
    let mut statement = connection.prepare_cached("SELECT id, text, block FROM search_order")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let key = bare(row.get_ref(1)?.as_str().unwrap_or_default());
        if wanted.contains(&key) {
            keys.insert(row.get(0)?, key);
            blocks.push(row.get(2)?);
        }
    }
    blocks.sort_unstable();
    blocks.dedup();
    let mut statement = connection
        .prepare_cached("SELECT record, entry, tellings FROM search_block WHERE record = ?1")?;
    for block in blocks {
        let mut rows = statement.query([block])?;
        while let Some(row) = rows.next()? {
            let (first, entry): (i64, i64) = (row.get(0)?, row.get(1)?);
            let bytes = row
                .get_ref(2)?
                .as_blob()
                .map_err(|_| Error::Inconsistent { entry })?;
            for (position, slot) in (0_u32..).zip(block::slots(bytes, entry)?) {
                let Slot::Order { order, .. } = slot? else {
                    continue;
                };
                if let Some(key) = keys.get(&order)
                    && !overtaken.contains(&(first + i64::from(position)))
                {
                    found
                        .entry(key.clone())
                        .or_default()
                        .push((entry, position));
                }
            }
        }
    }
    Ok(())
}

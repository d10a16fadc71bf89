//! The lines of orders, as they were last told.

use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use rustc_hash::{FxHashMap, FxHashSet};
use tallyman_core::record::{OrderLine, Record};

use crate::{
    error::Error,
    event::CaseOrder,
    journal::RecordReader,
    projection::{Facts, Pointer, Projections},
    search::{self, Kind, Query, number_key, numbered},
};

/// Lines of one order that are looked at.
const LINES_MAX: usize = 100;
/// From so many orders on all of the ledger is looked through once, instead of a search for each.
pub(super) const SEARCHES_MAX: usize = 8;
/// Orders that are remembered.
const REMEMBERED_MAX: usize = 50_000;

/// A line as it was last told, with the telling that says how many were ordered.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) line: OrderLine,
    /// Its newest telling.
    pub(super) newest: Pointer,
    /// The entry that tells what was ordered.
    pub(super) ordered: i64,
    /// The import that last had it so; of a line that waits a later one may have said the same once more.
    pub(super) had_by: i64,
    /// The import that first told that it waits no longer, where it does not: a later one may have said more of it.
    pub(super) left_by: i64,
}

/// An order by channel and number.
type OrderName = (String, String);

/// The lines of the orders that were asked for.
#[derive(Debug, Default)]
pub(super) struct Lines(Mutex<FxHashMap<OrderName, Arc<[Told]>>>);

impl Lines {
    /// Each line of an order.
    pub(super) fn of(
        &self,
        connection: &Connection,
        channel: &str,
        order: &str,
    ) -> Result<Arc<[Told]>, Error> {
        let name = (channel.to_owned(), order.to_owned());
        if let Some(known) = self.known(&name) {
            return Ok(known);
        }
        let places = searched(connection, channel, order)?;
        let keys = FxHashMap::from_iter([(name.clone(), places)]);
        self.tell(connection, keys)?;
        Ok(self.known(&name).unwrap_or_default())
    }

    /// Looks many orders up at once. Of few, each is searched for when its turn comes.
    pub(super) fn look_up<'o>(
        &self,
        connection: &Connection,
        orders: impl Iterator<Item = &'o CaseOrder>,
    ) -> Result<(), Error> {
        let name = |order: &CaseOrder| (order.channel.clone(), order.order.clone());
        let wanted: FxHashSet<OrderName> = orders
            .map(name)
            .filter(|name| self.known(name).is_none())
            .collect();
        if wanted.len() <= SEARCHES_MAX {
            return Ok(());
        }
        let places = looked_through(connection, &wanted)?;
        self.tell(connection, places)
    }

    fn known(&self, name: &OrderName) -> Option<Arc<[Told]>> {
        let lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lines.get(name).cloned()
    }

    /// Reads how each line was told, entry by entry, and remembers it.
    fn tell(
        &self,
        connection: &Connection,
        keys: FxHashMap<OrderName, Vec<i64>>,
    ) -> Result<(), Error> {
        let projections = Projections::new(connection);
        let mut tellings: Vec<(Vec<Pointer>, usize)> = Vec::new();
        let mut orders: Vec<(OrderName, Vec<Told>)> = Vec::new();
        for (name, keys) in keys {
            for key in keys {
                tellings.push((projections.tellings(key)?, orders.len()));
            }
            orders.push((name, Vec::new()));
        }
        tellings.sort_by_key(|(tellings, _)| tellings.last().map(|newest| newest.record));
        let mut reader = RecordReader::new(connection);
        for (tellings, order) in tellings {
            let told = told((&mut reader, projections), &tellings)?;
            if let Some((_, lines)) = orders.get_mut(order) {
                lines.extend(told);
            }
        }
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() + orders.len() > REMEMBERED_MAX {
            known.clear();
        }
        for (name, mut lines) in orders {
            lines.sort_by(|one, other| one.line.line.cmp(&other.line.line));
            known.insert(name, lines.into());
        }
        Ok(())
    }
}

/// The newest telling of a line. Where that only says that nothing is left to send, an earlier one says how many there
/// were; where it gives no price, an earlier one says what was paid.
fn told(
    (reader, projections): (&mut RecordReader<'_>, Projections<'_>),
    tellings: &[Pointer],
) -> Result<Option<Told>, Error> {
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
    let mut left_by = newest.import;
    if !line.state.is_open() {
        for earlier in tellings.iter().rev().skip(1) {
            let Record::Order(before) = reader.public(*earlier)? else {
                break;
            };
            if before.state.is_open() {
                break;
            }
            left_by = earlier.import;
        }
    }
    let again = if line.state.is_waiting() {
        projections.repeated_after(newest.import, newest.key_hash)?
    } else {
        None
    };
    Ok(Some(Told {
        line,
        newest,
        ordered,
        had_by: again.unwrap_or(newest.import),
        left_by,
    }))
}

/// What identifies each line of an order, by a search for its number.
fn searched(connection: &Connection, channel: &str, order: &str) -> Result<Vec<i64>, Error> {
    let mut reader = RecordReader::new(connection);
    let mut keys = Keys::default();
    let Ok(query) = Query::new(order) else {
        return Ok(keys.of_lines);
    };
    for hit in search::find(connection, &query, 10 * LINES_MAX)?.hits {
        if hit.kind == Kind::Order {
            let found = reader.at(hit.entry, hit.position)?;
            keys.add(&found, channel, order);
        }
    }
    Ok(keys.of_lines)
}

/// The same for many orders, by one look through all numbers.
fn looked_through(
    connection: &Connection,
    wanted: &FxHashSet<OrderName>,
) -> Result<FxHashMap<OrderName, Vec<i64>>, Error> {
    let numbers: FxHashSet<String> = wanted.iter().map(|(_, order)| number_key(order)).collect();
    let found = numbered(connection, &numbers)?;
    let mut places: Vec<((i64, u32), &OrderName)> = Vec::new();
    for name in wanted {
        let of_number = found.get(&number_key(&name.1)).into_iter().flatten();
        places.extend(of_number.map(|place| (*place, name)));
    }
    // The newest first, as a search gives them; and an entry's records one after the other.
    places.sort_by(|one, other| other.cmp(one));
    let mut reader = RecordReader::new(connection);
    let mut keys: FxHashMap<&OrderName, Keys> = FxHashMap::default();
    for ((entry, position), name) in places {
        let found = reader.at(entry, position)?;
        keys.entry(name).or_default().add(&found, &name.0, &name.1);
    }
    let mut of_lines: FxHashMap<OrderName, Vec<i64>> = FxHashMap::default();
    for name in wanted {
        let keys = keys.remove(name).unwrap_or_default();
        of_lines.insert(name.clone(), keys.of_lines);
    }
    Ok(of_lines)
}

/// The lines of one order that were met, as many as are looked at.
#[derive(Debug, Default)]
struct Keys {
    lines: FxHashSet<String>,
    of_lines: Vec<i64>,
}

impl Keys {
    fn add(&mut self, found: &Record, channel: &str, order: &str) {
        let Record::Order(line) = found else {
            return;
        };
        let is_of = line.channel == channel && line.order == order;
        if is_of && self.lines.len() < LINES_MAX && self.lines.insert(line.line.clone()) {
            self.of_lines.push(Facts::of(found).key_hash);
        }
    }
}

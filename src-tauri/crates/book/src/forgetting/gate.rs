//! What an import does not take: personal data of orders that were forgotten, or whose time is over already.

use std::collections::BTreeMap;

use rusqlite::Connection;
use tallyman_ledger::Ledger;

use super::{due::Rule, held};
use crate::{
    error::Error,
    projection::{Kept, Personal},
};

/// Looks at each private part before it is taken.
#[derive(Debug, Default)]
pub(crate) struct Gate {
    /// The moment of the import.
    pub(crate) now_ms: i64,
    rule: Rule,
    held: BTreeMap<i64, i64>,
    has_forgotten: bool,
    has_deliveries: bool,
}

impl Gate {
    /// The gate as it stands now.
    pub(crate) fn new(connection: &Connection, now_ms: i64) -> Result<Self, Error> {
        let has = |table: &str| -> Result<bool, Error> {
            let sql = format!("SELECT EXISTS (SELECT 1 FROM {table})");
            Ok(connection.query_row(&sql, [], |row| row.get(0))?)
        };
        Ok(Self {
            now_ms,
            rule: Rule::of(connection)?,
            held: held(connection, now_ms)?,
            has_forgotten: has("forgotten")?,
            has_deliveries: has("delivery")?,
        })
    }

    /// Says of each record whether its private part must stay outside. The book is asked only where it could know.
    pub(crate) fn is_shut(&self, ledger: &Ledger, kept: &[Kept]) -> Result<Vec<bool>, Error> {
        if !self.has_forgotten && !self.has_deliveries {
            return Ok(kept.iter().map(|kept| self.is_over(*kept, None)).collect());
        }
        ledger.read(|connection| {
            let shut = kept.iter().map(|kept| self.is_shut_for(connection, *kept));
            shut.collect()
        })
    }

    /// The same for one record.
    pub(crate) fn is_shut_for(&self, connection: &Connection, kept: Kept) -> Result<bool, Error> {
        let Some(key) = kept.order_key else {
            return Ok(false);
        };
        let personal = Personal::new(connection);
        if self.has_forgotten && personal.is_forgotten(key)? {
            return Ok(true);
        }
        let delivered = if self.has_deliveries {
            personal.delivered_ms(key)?
        } else {
            None
        };
        Ok(self.is_over(kept, delivered))
    }

    fn is_over(&self, kept: Kept, delivered_ms: Option<i64>) -> bool {
        let is_held = || {
            let until = kept.order_key.and_then(|key| self.held.get(&key));
            until.is_some_and(|until| *until > self.now_ms)
        };
        let from = kept.from_milliseconds(self.now_ms);
        self.rule.due_milliseconds(from, delivered_ms) <= self.now_ms && !is_held()
    }
}

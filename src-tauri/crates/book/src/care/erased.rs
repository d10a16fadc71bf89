//! What was erased after a backup: a restore must erase it again.

use std::collections::BTreeSet;

use rusqlite::Connection;
use tallyman_ledger::{
    CapsuleId, CapsulePlace, Ledger, erased_places, find_entry, inspect, is_live,
};

use super::carried::{self, Carried};
use crate::{
    error::Error,
    event::{Event, OrdersForgotten},
    forgetting::{self, RESTORED},
    importing::record,
    projection::{self, Personal},
    shop::{self, ShopOptions},
};

/// What a ledger knows of its erasures, and of what keeps data from being erased.
#[derive(Debug, Default)]
pub(crate) struct Erasures {
    places: Vec<CapsulePlace>,
    /// Sorted.
    orders: Vec<i64>,
    /// Holds, deliveries and times of forgetting.
    carried: Carried,
    /// Whether all of it could be read.
    pub is_whole: bool,
}

impl Erasures {
    /// Reads it from the ledger that is to be replaced: the open one, or as far as a damaged file can be read.
    pub(crate) fn of(live: Option<&Ledger>, options: &ShopOptions) -> Self {
        let found = match live {
            Some(live) => live.read(|connection| Ok::<_, Error>(Self::read(connection))),
            None => inspect(&options.ledger, &options.keys, |connection, _| {
                Self::read(connection)
            })
            .map_err(Error::from),
        };
        // There may be nothing to be replaced, or nothing that can be read.
        found.unwrap_or_default()
    }

    fn read(connection: &Connection) -> Self {
        let (places, are_places_whole) = erased_places(connection);
        let (carried, is_carried_whole) = Carried::read(connection);
        // The tables of an older program may say anything: then it is not known.
        let orders = projection::is_current(connection)
            .ok()
            .filter(|is_current| *is_current)
            .and_then(|_| Personal::new(connection).forgotten().ok());
        Self {
            is_whole: are_places_whole && is_carried_whole && orders.is_some(),
            places,
            orders: orders.unwrap_or_default(),
            carried,
        }
    }

    /// Which of it a copy still holds: the same pieces, and whatever else it has of an order that was forgotten. A copy
    /// that parted before may have taken the same order in an entry of its own.
    pub(crate) fn live_in(&self, copy: &Ledger) -> Result<Vec<CapsuleId>, Error> {
        copy.read(|connection| {
            let mut live = BTreeSet::new();
            for place in &self.places {
                let number = find_entry(connection, place.station, place.seq)?;
                let id = number.and_then(|number| CapsuleId::new(number, place.position));
                if let Some(id) = id
                    && is_live(connection, id)?
                {
                    live.insert(id);
                }
            }
            let is_forgotten = |key: &i64| self.orders.binary_search(key).is_ok();
            let of_forgotten = Personal::new(connection)
                .live()?
                .into_iter()
                .filter(|live| live.kept.order_key.as_ref().is_some_and(is_forgotten));
            live.extend(of_forgotten.map(|live| live.capsule));
            Ok(live.into_iter().collect())
        })
    }

    /// How many holds, deliveries and times of forgetting a copy lacks, whose tables are up.
    pub(crate) fn lacking_in(&self, copy: &Ledger, now_ms: i64) -> Result<u32, Error> {
        let lacking =
            copy.read(|connection| self.carried.lacking_in(connection, &self.orders, now_ms))?;
        Ok(u32::try_from(lacking.len()).unwrap_or(u32::MAX))
    }

    /// Erases it in a copy, keeps the orders from being taken again, and carries over what keeps data from being erased.
    pub(crate) fn repeat_in(&self, copy: &Ledger, now_ms: i64) -> Result<(), Error> {
        if !copy.read(projection::is_current)? {
            shop::rebuild(copy)?;
        }
        forgetting::erase(copy, &self.live_in(copy)?, RESTORED, "", None)?;
        let known = copy.read(|connection| Personal::new(connection).forgotten())?;
        let keys: Vec<i64> = self
            .orders
            .iter()
            .filter(|key| known.binary_search(key).is_err())
            .copied()
            .collect();
        if !keys.is_empty() {
            let event = Event::OrdersForgotten(OrdersForgotten { keys });
            copy.transact(|tx| record(tx, &event, Vec::new(), ""))?;
        }
        let lacking =
            copy.read(|connection| self.carried.lacking_in(connection, &self.orders, now_ms))?;
        carried::record_in(copy, &lacking)
    }
}

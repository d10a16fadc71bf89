//! When each order's personal data is due to go.

use std::collections::BTreeMap;

use rusqlite::Connection;
use tallyman_ledger::CapsuleId;

use super::{DAY_MILLISECONDS, held};
use crate::{
    error::Error,
    projection::{Live, Personal, Projections, Told, told_in_order},
};

/// The settings that say for how many days personal data is kept.
pub(crate) const AFTER_DELIVERY: &str = "forget_after_delivery_days";
pub(crate) const AFTER_ORDER: &str = "forget_after_order_days";
/// The longest that can be set.
pub(crate) const DAYS_MAX: i64 = 400;

/// For how long personal data is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    /// Days after delivery, where that is known.
    pub after_delivery_days: i64,
    /// Days after the order, where delivery is not known.
    pub after_order_days: i64,
}

impl Default for Rule {
    fn default() -> Self {
        Self {
            after_delivery_days: 30,
            after_order_days: 60,
        }
    }
}

impl Rule {
    /// The rule of a shop; what is not set or out of bounds is as shipped.
    pub(crate) fn of(connection: &Connection) -> Result<Self, Error> {
        let shipped = Self::default();
        let days = |name: &str, shipped: i64| -> Result<i64, Error> {
            let set = Projections::new(connection).setting(name)?;
            Ok(set
                .and_then(|text| text.parse().ok())
                .filter(|days| (1..=DAYS_MAX).contains(days))
                .unwrap_or(shipped))
        };
        Ok(Self {
            after_delivery_days: days(AFTER_DELIVERY, shipped.after_delivery_days)?,
            after_order_days: days(AFTER_ORDER, shipped.after_order_days)?,
        })
    }

    /// The moment from which something is due.
    pub(crate) const fn due_milliseconds(self, from_ms: i64, delivered_ms: Option<i64>) -> i64 {
        let (from, days) = match delivered_ms {
            Some(delivered) => (delivered, self.after_delivery_days),
            None => (from_ms, self.after_order_days),
        };
        from.saturating_add(days.saturating_mul(DAY_MILLISECONDS))
    }
}

/// The personal data of one order, or a remark that names none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Due {
    /// The order.
    pub order_key: Option<i64>,
    /// Its capsules, oldest first.
    pub capsules: Vec<CapsuleId>,
    /// From when it is due.
    pub at_ms: i64,
    /// The end of the hold or open case that keeps it, if one does.
    pub held_until_ms: Option<i64>,
}

impl Due {
    /// Whether it is to go at a moment.
    pub(crate) const fn is_due(&self, now_ms: i64) -> bool {
        self.held_until_ms.is_none() && self.at_ms <= now_ms
    }

    /// The moment at which it goes: when it is due and no hold is on it.
    pub(crate) fn goes_ms(&self) -> i64 {
        self.at_ms.max(self.held_until_ms.unwrap_or(i64::MIN))
    }
}

/// All live personal data by order. Of an order the entry that told of it last says from when its time counts.
pub(crate) fn by_order(connection: &Connection, now_ms: i64) -> Result<Vec<Due>, Error> {
    let personal = Personal::new(connection);
    let rule = Rule::of(connection)?;
    let held = held(connection, now_ms)?;
    let mut orders: BTreeMap<i64, Vec<Counted>> = BTreeMap::new();
    let mut found = Vec::new();
    for live in counted(&personal.live()?, now_ms) {
        match live.order_key {
            Some(key) => orders.entry(key).or_default().push(live),
            None => found.push(Due {
                order_key: None,
                capsules: vec![live.capsule],
                at_ms: rule.due_milliseconds(live.from_ms, None),
                held_until_ms: None,
            }),
        }
    }
    for (key, live) in orders {
        let from_ms = newest_from(&live);
        found.push(Due {
            order_key: Some(key),
            at_ms: rule.due_milliseconds(from_ms, personal.delivered_ms(key)?),
            held_until_ms: held.get(&key).copied(),
            capsules: live.into_iter().map(|live| live.capsule).collect(),
        });
    }
    Ok(found)
}

/// A live capsule and from when its time counts, judged at a moment.
#[derive(Clone, Copy, Debug)]
struct Counted {
    capsule: CapsuleId,
    order_key: Option<i64>,
    from_ms: i64,
    goes_with: bool,
}

/// From when the time of each counts; they are in the order in which they were told.
fn counted(live: &[Live], now_ms: i64) -> Vec<Counted> {
    let told: Vec<Told> = live.iter().map(|live| live.told).collect();
    let told_ms = told_in_order(&told, now_ms);
    let counted = live.iter().zip(told_ms).map(|(live, told_ms)| Counted {
        capsule: live.capsule,
        order_key: live.kept.order_key,
        from_ms: live.kept.from_milliseconds(told_ms),
        goes_with: live.goes_with,
    });
    counted.collect()
}

/// From when the time of an order counts: the latest time in the newest entry that tells of it; where none does, in the newest
/// that says something about it.
fn newest_from(live: &[Counted]) -> i64 {
    let tells = live.iter().any(|live| !live.goes_with);
    let timed = || live.iter().filter(|live| live.goes_with != tells);
    let newest = timed().map(|live| live.capsule.entry_number()).max();
    timed()
        .filter(|live| Some(live.capsule.entry_number()) == newest)
        .map(|live| live.from_ms)
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn live(entry: i64, from_ms: i64, goes_with: bool) -> Counted {
        Counted {
            capsule: CapsuleId::new(entry, 0).unwrap(),
            order_key: Some(1),
            from_ms,
            goes_with,
        }
    }

    #[test]
    fn the_newest_telling_says_from_when_the_time_counts() {
        let told = [live(3, 900, false), live(5, 400, false)];
        assert_eq!(
            newest_from(&[told[0], told[1], live(7, 999, true)]),
            400,
            "what goes with the order has no say"
        );
        assert_eq!(
            newest_from(&[live(3, 700, true), live(8, 800, true)]),
            800,
            "words about an order of whose buyer nothing is known have a time all the same"
        );
    }

    #[test]
    fn delivery_counts_before_the_order() {
        let rule = Rule::default();
        let day = DAY_MILLISECONDS;
        assert_eq!(rule.due_milliseconds(5 * day, None), 65 * day);
        assert_eq!(rule.due_milliseconds(5 * day, Some(20 * day)), 50 * day);
    }
}

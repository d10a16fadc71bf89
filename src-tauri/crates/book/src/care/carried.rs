//! What was decided after a backup about when personal data goes: holds, open cases, deliveries, times of forgetting. A
//! restore must carry it over, or the next care would erase what is held.

use std::collections::BTreeMap;

use rusqlite::Connection;
use tallyman_core::moment::Moment;
use tallyman_ledger::{CapsuleId, Ledger, StoredEntry, entries_after, read_capsule};

use crate::{
    error::Error,
    event::{
        CaseClosed, CaseLinked, CaseOpened, CaseOrder, Event, HoldEnded, MessageReceived,
        OrderDelivered, OrderHeld, SettingChanged,
    },
    forgetting::{AFTER_DELIVERY, AFTER_ORDER, case_ends_ms, held},
    importing::record,
    journal::event_of,
    private,
    projection::{Hold, Personal, Projections, Told, order_key},
};

/// The kinds of entries that say it.
const KINDS: [&str; 8] = [
    "order.held",
    "order.hold_ended",
    "order.delivered",
    "setting.changed",
    "case.opened",
    "case.linked",
    "case.closed",
    "message.received",
];

/// Why an order is held whose case was lost with what the restored backup lacks. Nobody knows yet who will read it.
const CASE_WAS_OPEN: &str = "A case about this order was open when a backup was restored. \
    Zu dieser Bestellung war ein Fall offen, als eine Sicherung eingespielt wurde. 恢复备份时，该订单有未结的个案。";

/// How it stands with one order's hold.
#[derive(Debug)]
struct Held {
    /// The hold, or nothing where it was ended.
    hold: Option<OrderHeld>,
    /// The sealed reason, while it lives.
    reason: Option<Vec<u8>>,
    channel: String,
    order: String,
}

/// What a ledger says about when personal data goes.
#[derive(Debug, Default)]
pub(super) struct Carried {
    holds: BTreeMap<i64, Held>,
    deliveries: BTreeMap<i64, OrderDelivered>,
    settings: BTreeMap<String, String>,
    /// The open cases by their numbers.
    cases: BTreeMap<u32, Case>,
}

/// What a case that is open says about when its order goes.
#[derive(Debug)]
struct Case {
    order: Option<CaseOrder>,
    /// When its last message was recorded.
    last: Told,
}

/// An event that a copy lacks, with its capsules.
type Lacking = (Event, Vec<Vec<u8>>);

impl Carried {
    /// Reads it from the journal as far as that can be read; says whether all of it could.
    pub(super) fn read(connection: &Connection) -> (Self, bool) {
        let mut carried = Self::default();
        let walked = entries_after::<Error>(connection, 0, |entry| {
            if KINDS.contains(&entry.body.kind.as_str()) {
                carried.take(connection, &entry)?;
            }
            Ok(())
        });
        (carried, walked.is_ok())
    }

    fn take(&mut self, connection: &Connection, entry: &StoredEntry) -> Result<(), Error> {
        match event_of(entry)? {
            Some(Event::OrderHeld(hold)) => {
                let capsule = CapsuleId::new(entry.number, 0);
                let reason = capsule.map(|id| read_capsule(connection, id)).transpose()?;
                let held = Held {
                    reason: reason.flatten(),
                    channel: hold.channel.clone(),
                    order: hold.order.clone(),
                    hold: Some(hold),
                };
                self.holds
                    .insert(order_key(&held.channel, &held.order), held);
            }
            Some(Event::HoldEnded(HoldEnded { channel, order })) => {
                let held = Held {
                    hold: None,
                    reason: None,
                    channel,
                    order,
                };
                self.holds
                    .insert(order_key(&held.channel, &held.order), held);
            }
            Some(Event::OrderDelivered(delivered)) => {
                let key = order_key(&delivered.channel, &delivered.order);
                self.deliveries.insert(key, delivered);
            }
            Some(Event::SettingChanged(SettingChanged { name, value }))
                if [AFTER_DELIVERY, AFTER_ORDER].contains(&name.as_str()) =>
            {
                self.settings.insert(name, value);
            }
            Some(Event::CaseOpened(CaseOpened { case, order })) => {
                let last = Told::of(entry);
                self.cases.insert(case, Case { order, last });
            }
            Some(Event::CaseLinked(CaseLinked { case, order })) => {
                if let Some(case) = self.cases.get_mut(&case) {
                    case.order = Some(order);
                }
            }
            Some(Event::MessageReceived(MessageReceived { case, .. })) => {
                if let Some(case) = self.cases.get_mut(&case) {
                    case.last = Told::of(entry);
                }
            }
            Some(Event::CaseClosed(CaseClosed { case })) => {
                self.cases.remove(&case);
            }
            _ => {}
        }
        Ok(())
    }

    /// What of it a copy lacks, whose tables are up. What was forgotten needs no hold, and what is over none either.
    pub(super) fn lacking_in(
        &self,
        copy: &Connection,
        forgotten: &[i64],
        now_ms: i64,
    ) -> Result<Vec<Lacking>, Error> {
        let personal = Personal::new(copy);
        let holds: BTreeMap<i64, Hold> = personal
            .holds()?
            .into_iter()
            .map(|hold| (hold.order_key, hold))
            .collect();
        let is_forgotten = |key: &i64| forgotten.binary_search(key).is_ok();
        let mut lacking = Vec::new();
        for (key, held) in self.holds.iter().filter(|(key, _)| !is_forgotten(key)) {
            let there = holds.get(key);
            lacking.extend(held.lacking(there, now_ms));
        }
        let kept = held(copy, now_ms)?;
        for (key, (order, until_ms)) in self.held_by_cases(now_ms) {
            let until_there = kept.get(&key).copied().unwrap_or(now_ms);
            let held = self.holds.get(&key);
            let until_by_hold = held.and_then(|held| held.hold.as_ref());
            let is_longer =
                until_by_hold.is_none_or(|hold| hold.until.unix_milliseconds() < until_ms);
            if is_longer && until_ms > until_there && !is_forgotten(&key) {
                lacking.push(held_for_case(order, until_ms, held));
            }
        }
        for (key, delivered) in &self.deliveries {
            let at_ms = delivered.at.unix_milliseconds();
            if !is_forgotten(key) && personal.delivered_ms(*key)? != Some(at_ms) {
                let event = Event::OrderDelivered(delivered.clone());
                lacking.push((event, Vec::new()));
            }
        }
        for (name, value) in &self.settings {
            if Projections::new(copy).setting(name)?.as_ref() != Some(value) {
                let event = Event::SettingChanged(SettingChanged {
                    name: name.clone(),
                    value: value.clone(),
                });
                lacking.push((event, Vec::new()));
            }
        }
        Ok(lacking)
    }
}

impl Carried {
    /// The orders that open cases hold, each with the latest end.
    fn held_by_cases(&self, now_ms: i64) -> BTreeMap<i64, (&CaseOrder, i64)> {
        let mut held: BTreeMap<i64, (&CaseOrder, i64)> = BTreeMap::new();
        for case in self.cases.values() {
            let Some(order) = &case.order else {
                continue;
            };
            let until_ms = case_ends_ms(case.last.milliseconds(now_ms).unwrap_or(now_ms));
            let of = held
                .entry(order_key(&order.channel, &order.order))
                .or_insert((order, until_ms));
            of.1 = of.1.max(until_ms);
        }
        held
    }
}

/// The hold that stands for a case: the case itself is lost with the messages that the copy lacks. A person's reason stays.
fn held_for_case(order: &CaseOrder, until_ms: i64, held: Option<&Held>) -> Lacking {
    let reason = held.and_then(|held| held.reason.clone());
    let event = Event::OrderHeld(OrderHeld {
        channel: order.channel.clone(),
        order: order.order.clone(),
        until: Moment(until_ms),
    });
    let words = reason.unwrap_or_else(|| private::seal_words(CASE_WAS_OPEN));
    (event, vec![words])
}

impl Held {
    fn lacking(&self, there: Option<&Hold>, now_ms: i64) -> Option<Lacking> {
        let Some(hold) = &self.hold else {
            let ended = HoldEnded {
                channel: self.channel.clone(),
                order: self.order.clone(),
            };
            return there.map(|_| (Event::HoldEnded(ended), Vec::new()));
        };
        let until_ms = hold.until.unix_milliseconds();
        let is_same = there.is_some_and(|there| there.until_ms == until_ms);
        if is_same || until_ms <= now_ms {
            return None;
        }
        let reason = self.reason.clone().into_iter().collect();
        Some((Event::OrderHeld(hold.clone()), reason))
    }
}

/// Records in a copy what it lacks.
pub(super) fn record_in(copy: &Ledger, lacking: &[Lacking]) -> Result<(), Error> {
    if lacking.is_empty() {
        return Ok(());
    }
    copy.transact(|tx| {
        for (event, capsules) in lacking {
            record(tx, event, capsules.clone(), "")?;
        }
        Ok::<_, Error>(())
    })?;
    Ok(())
}

//! What the law of the buyer's country gives at least. These are hooks for the offers and no advice: no draft quotes them.

use std::sync::OnceLock;

use chrono::{DateTime, Months, NaiveDate};

use super::{Remedy, Situation, table::has};
use crate::{case::Verdict, clock::is_in, complaint::Reason, moment::Moment};

const LAWS: &str = include_str!("../../../../../assets/cases/laws.tsv");
const FLOORS: &str = include_str!("../../../../../assets/cases/floors.tsv");
const DAY_MILLISECONDS: i64 = 24 * 60 * 60 * 1_000;

/// A law with its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Law {
    /// Its id.
    pub id: &'static str,
    country: &'static str,
    topic: &'static str,
    value: Option<u32>,
    is_months: bool,
    valid_from: Option<NaiveDate>,
    /// How well founded the row is: `high`, `medium` or `low`.
    pub confidence: &'static str,
    /// Where it stands.
    pub source: &'static str,
    /// The day on which it was read.
    pub checked: &'static str,
}

fn laws() -> &'static [Law] {
    static ROWS: OnceLock<Vec<Law>> = OnceLock::new();
    ROWS.get_or_init(|| {
        LAWS.lines()
            .filter(|row| !row.starts_with('#'))
            .filter_map(read)
            .collect()
    })
}

fn read(row: &'static str) -> Option<Law> {
    let cells: Vec<&'static str> = row.split('\t').collect();
    let [
        id,
        country,
        topic,
        value,
        unit,
        valid_from,
        confidence,
        source,
        checked,
    ] = cells.try_into().ok()?;
    Some(Law {
        id,
        country,
        topic,
        value: value.parse().ok(),
        is_months: unit == "months",
        valid_from: valid_from.parse().ok(),
        confidence,
        source,
        checked,
    })
}

impl Law {
    fn holds_for(&self, situation: &Situation) -> bool {
        let is_there = situation
            .country
            .as_deref()
            .is_some_and(|code| is_in(code, self.country));
        let today = DateTime::from_timestamp_millis(situation.now.unix_milliseconds())
            .map(|now| now.date_naive());
        is_there
            && self
                .valid_from
                .is_none_or(|from| today.is_none_or(|today| today >= from))
    }

    /// When its term ends that began at a moment; a law without one never ends.
    fn ends(&self, from: Moment) -> Option<Moment> {
        let value = self.value?;
        if self.is_months {
            let began = DateTime::from_timestamp_millis(from.unix_milliseconds())?;
            let end = began.checked_add_months(Months::new(value))?;
            return Some(Moment(end.timestamp_millis()));
        }
        Some(Moment(from.0.saturating_add(
            i64::from(value).saturating_mul(DAY_MILLISECONDS),
        )))
    }

    /// Whether its term since delivery is not over; without a recorded delivery that cannot be shown.
    fn is_open(&self, situation: &Situation) -> bool {
        let end = situation
            .delivered
            .and_then(|delivered| self.ends(delivered));
        end.is_none_or(|end| situation.now <= end)
    }

    /// Whether its term since the order is over and nothing was delivered.
    fn is_overdue(&self, situation: &Situation) -> bool {
        let end = situation.ordered.and_then(|ordered| self.ends(ordered));
        situation.delivered.is_none() && end.is_some_and(|end| situation.now > end)
    }
}

/// Whether the buyer may still withdraw; where no law says so, nobody may.
pub(super) fn withdrawal_is_open(situation: &Situation) -> bool {
    laws()
        .iter()
        .any(|law| law.topic == "withdrawal" && law.holds_for(situation) && law.is_open(situation))
}

/// The law that gives the buyer more than a remedy does; where they agreed to the remedy there is none.
pub fn broken_by(remedy: Remedy, situation: &Situation) -> Option<&'static Law> {
    if situation.is_agreed {
        return None;
    }
    let mut broken = situation
        .rulings
        .iter()
        .filter_map(|(reason, verdict)| broken_for(remedy, *reason, *verdict, situation));
    broken.next()
}

fn broken_for(
    remedy: Remedy,
    reason: Reason,
    verdict: Verdict,
    situation: &Situation,
) -> Option<&'static Law> {
    let floors = FLOORS.lines().filter(|row| !row.starts_with('#'));
    let mut broken = floors.filter_map(|row| {
        let mut cells = row.split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        let id = cell();
        let law = laws().iter().find(|law| law.id == id)?;
        let is_meant = has(cell(), reason.name()) && has(cell(), verdict.name());
        let is_then = match cell() {
            "within" => law.is_open(situation),
            "overdue" => law.is_overdue(situation),
            "undelivered" => situation.delivered.is_none(),
            _ => true,
        };
        let is_below = has(cell(), remedy.name());
        (is_meant && is_then && is_below && law.holds_for(situation)).then_some(law)
    });
    broken.next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_every_name_is_known() {
        let written = LAWS.lines().filter(|row| !row.starts_with('#')).count();
        assert_eq!(laws().len(), written);
        for row in FLOORS.lines().filter(|row| !row.starts_with('#')) {
            let cells: Vec<&str> = row.split('\t').collect();
            assert_eq!(cells.len(), 5, "{row}");
            assert!(laws().iter().any(|law| law.id == cells[0]), "{row}");
            assert!(
                cells[1]
                    .split(' ')
                    .all(|name| Reason::named(name).is_some()),
                "{row}"
            );
            assert!(
                cells[2]
                    .split(' ')
                    .all(|name| ["*", "confirmed", "contradicted", "unknown"].contains(&name)),
                "{row}"
            );
            assert!(
                ["*", "within", "overdue", "undelivered"].contains(&cells[3]),
                "{row}"
            );
            assert!(
                cells[4]
                    .split(' ')
                    .all(|name| Remedy::named(name).is_some()),
                "{row}"
            );
        }
        assert!(
            laws()
                .iter()
                .all(|law| !law.source.is_empty() && law.checked.len() == 10)
        );
    }
}

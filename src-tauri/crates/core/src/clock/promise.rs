//! The day that a reply may promise, and the last one that the clocks allow.

use chrono::{DateTime, Duration, NaiveDate};

use super::{Calendar, Clock, Origin, Weight};
use crate::moment::Moment;

/// Days that are looked at for a working one.
const DAYS_MAX: usize = 31;

/// A day that a reply may promise, with the clock that it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// The day, by the shop's clock on the wall.
    pub day: NaiveDate,
    /// What gives it.
    pub clock: Clock,
}

/// The day by which the seller must have acted, as a proposal for the reply: of the printed date, else of the first clock
/// by which something is lost, else of one that the answer itself meets. A day on which nobody works is not promised where
/// a working one is left: before the day of a deadline, after that of an answer. Never today, and nothing where the clock
/// has run out.
pub fn promise(
    clocks: &[Clock],
    calendar: &Calendar,
    now: Moment,
    utc_offset_seconds: i32,
) -> Option<Promise> {
    let today = day_at(now, utc_offset_seconds)?;
    let is_worked = |day: &NaiveDate| calendar.is_working(*day);
    if let Some((due, clock)) = binding(clocks, utc_offset_seconds) {
        let back = std::iter::successors(Some(due), NaiveDate::pred_opt);
        let before = back
            .take_while(|day| *day > today)
            .take(DAYS_MAX)
            .find(is_worked);
        let day = before.or_else(|| (due > today).then_some(due))?;
        let clock = clock.clone();
        return Some(Promise { day, clock });
    }
    let clock = running(clocks).find(|clock| is_met_by_answer(clock))?;
    let due = day_at(clock.due?, utc_offset_seconds)?;
    let first = due.max(today.succ_opt()?);
    let day = first.iter_days().take(DAYS_MAX).find(is_worked)?;
    let clock = clock.clone();
    Some(Promise { day, clock })
}

/// The last day that a reply may promise: that of the printed date, else of the first deadline that an answer alone does
/// not meet.
pub fn latest_day(clocks: &[Clock], utc_offset_seconds: i32) -> Option<NaiveDate> {
    binding(clocks, utc_offset_seconds).map(|(day, _)| day)
}

/// The clock that binds what is promised, with the day on which it runs out.
fn binding(clocks: &[Clock], utc_offset_seconds: i32) -> Option<(NaiveDate, &Clock)> {
    let is_printed = |clock: &&Clock| clock.origin == Origin::Printed;
    let is_hard = |clock: &&Clock| {
        !is_met_by_answer(clock) && clock.rule.is_some_and(|rule| rule.weight == Weight::Hard)
    };
    let clock = running(clocks)
        .find(is_printed)
        .or_else(|| running(clocks).find(is_hard))?;
    Some((day_at(clock.due?, utc_offset_seconds)?, clock))
}

fn running(clocks: &[Clock]) -> impl Iterator<Item = &Clock> {
    let is_notice = |clock: &Clock| clock.rule.is_some_and(|rule| rule.weight == Weight::Notice);
    clocks
        .iter()
        .filter(move |clock| clock.due.is_some() && !clock.is_passed && !is_notice(clock))
}

fn is_met_by_answer(clock: &Clock) -> bool {
    clock.rule.is_some_and(|rule| rule.is_met_by_answer)
}

fn day_at(at: Moment, utc_offset_seconds: i32) -> Option<NaiveDate> {
    let there = DateTime::from_timestamp_millis(at.unix_milliseconds())?
        .checked_add_signed(Duration::seconds(i64::from(utc_offset_seconds)))?;
    Some(there.date_naive())
}

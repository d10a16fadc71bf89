//! Clocks of cases, in words.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};
use tallyman_book::api::ClockView;

use crate::{
    fault::{Fault, bad_input},
    opening,
    output::Output,
};

/// When a clock runs out, in words.
pub(super) fn until(clock: &ClockView) -> String {
    let due = if clock.due_words.is_empty() {
        "?"
    } else {
        &clock.due_words
    };
    let mark = if clock.is_passed { "! " } else { "" };
    format!("{mark}{due} ({})", clock.rule)
}

pub(super) fn tell_clock(clock: &ClockView, output: &mut Output) -> Result<(), Fault> {
    output.words(&format!(
        "  ⏱ {} {} → {}",
        until(clock),
        clock.action,
        clock.missed
    ))?;
    output.words(&format!("    {}", clock.why))?;
    if clock.due.is_empty() && !clock.is_notice {
        output.words(&format!(
            "    `tallyman set deadline.{} \"48 hours\"` tells how long there is.",
            clock.rule
        ))?;
    }
    Ok(())
}

/// A moment as a person writes it: with Z or an offset, else by the clock of this computer; a day alone is its beginning.
pub(super) fn moment_milliseconds(text: &str) -> Result<i64, Fault> {
    if let Ok(told) = DateTime::parse_from_rfc3339(text) {
        return Ok(told.timestamp_millis());
    }
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
        .or_else(|_| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S"))
        .or_else(|_| {
            NaiveDate::parse_from_str(text, "%Y-%m-%d").map(|day| day.and_time(NaiveTime::MIN))
        });
    let local = local.map_err(|_| {
        bad_input(
            format!("“{text}” is not a time."),
            "Write it as 2026-11-20T10:00, by the clock of this computer, or as 2026-11-20T10:00:00Z.",
        )
    })?;
    let offset = i64::from(opening::utc_offset_seconds()).saturating_mul(1_000);
    Ok(local.and_utc().timestamp_millis().saturating_sub(offset))
}

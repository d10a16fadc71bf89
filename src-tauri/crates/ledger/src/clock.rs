//! The hybrid logical clock: as near to the wall clock as can be without ever going back.

use crate::entry::Stamp;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// Gives the wall clock in milliseconds since 1970 in UTC.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// A wall clock may be set back by so much without suspicion: time services do that every day.
const STEP_BACK_MILLISECONDS: u64 = 5_000;
/// 2025-01-01: no ledger can be older than the program.
const EARLIEST_MILLISECONDS: u64 = 1_735_689_600_000;
/// 2100-01-01.
const LATEST_MILLISECONDS: u64 = 4_102_444_800_000;

/// The clock of the operating system, for whoever opens a ledger outside tests.
pub fn system_clock() -> Clock {
    Arc::new(|| {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    })
}

/// Whether a clock could show this moment at all.
pub(crate) fn is_possible(wall_milliseconds: i64) -> bool {
    u64::try_from(wall_milliseconds)
        .is_ok_and(|wall| (EARLIEST_MILLISECONDS..LATEST_MILLISECONDS).contains(&wall))
}

/// Gives the stamp after `last`, and whether the wall clock could not be right.
pub(crate) fn next(last: Stamp, wall_milliseconds: i64) -> (Stamp, bool) {
    let wall = u64::try_from(wall_milliseconds).unwrap_or(0);
    let is_possible = is_possible(wall_milliseconds);
    let went_back = last.milliseconds.saturating_sub(wall) > STEP_BACK_MILLISECONDS;
    let is_suspect = !is_possible || went_back;
    // A clock that is impossibly late would hold every later stamp at its own time.
    if is_possible && wall > last.milliseconds {
        return (
            Stamp {
                milliseconds: wall,
                counter: 0,
            },
            is_suspect,
        );
    }
    let stamp = match last.counter.checked_add(1) {
        Some(counter) => Stamp {
            milliseconds: last.milliseconds,
            counter,
        },
        None => Stamp {
            milliseconds: last.milliseconds.saturating_add(1),
            counter: 0,
        },
    };
    (stamp, is_suspect)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: u64 = 1_790_000_000_000;

    fn stamp(milliseconds: u64, counter: u32) -> Stamp {
        Stamp {
            milliseconds,
            counter,
        }
    }

    #[test]
    fn stamps_only_go_forward_and_impossible_clocks_are_marked() {
        let wall = i64::try_from(NOON).unwrap();
        let year_2106 = i64::from(u32::MAX) * 1000;
        for (name, last_counter, wall, expected, is_suspect) in [
            ("later", 0, wall + 5, stamp(NOON + 5, 0), false),
            ("same", 0, wall, stamp(NOON, 1), false),
            ("slightly back", 0, wall - 5_000, stamp(NOON, 1), false),
            ("far back", 0, wall - 5_001, stamp(NOON, 1), true),
            ("before 1970", 0, -1, stamp(NOON, 1), true),
            ("year 2106", 0, year_2106, stamp(NOON, 1), true),
            ("full", u32::MAX, wall, stamp(NOON + 1, 0), false),
        ] {
            let last = stamp(NOON, last_counter);
            assert_eq!(next(last, wall), (expected, is_suspect), "{name}");
        }
    }
}

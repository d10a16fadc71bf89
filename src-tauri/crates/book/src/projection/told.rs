//! When something was told. A computer's clock may have been wrong then, and what is kept for so many days counts from it.

use tallyman_ledger::{Appended, Stamp, StoredEntry};

/// A clock may be ahead of another by so much without being wrong.
const AHEAD_MILLISECONDS_MAX: i64 = 24 * 60 * 60 * 1_000;

/// When an entry was written, as its two clocks say, in milliseconds since 1970 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The computer's clock.
    pub wall_ms: i64,
    /// The ledger's own clock: it never goes back, so a computer's clock that is behind does not move it, and one that was
    /// ahead once holds it there.
    pub stamp_ms: i64,
}

impl Told {
    fn new(wall_ms: i64, stamp: Stamp) -> Self {
        Self {
            wall_ms,
            stamp_ms: i64::try_from(stamp.milliseconds).unwrap_or(i64::MAX),
        }
    }

    /// Of an entry that was just written.
    pub fn by(appended: &Appended) -> Self {
        Self::new(appended.wall_milliseconds, appended.stamp)
    }

    /// Of an entry that is read.
    pub fn of(entry: &StoredEntry) -> Self {
        Self::new(entry.body.wall_milliseconds, entry.header.stamp)
    }

    /// When it was told, judged at a moment: the later of what the clocks say. Nothing was told after now, so a clock that says
    /// so has no word; nothing where both say so.
    pub fn milliseconds(self, now_ms: i64) -> Option<i64> {
        let latest = now_ms.saturating_add(AHEAD_MILLISECONDS_MAX);
        let says = [self.wall_ms, self.stamp_ms].into_iter();
        says.filter(|at_ms| *at_ms <= latest).max()
    }
}

/// When each of these was told, judged at a moment; they are in the order in which they were written. None was told before the
/// one before it, and where clocks say only what cannot be, no later than the next one: at the latest now.
pub fn told_in_order(told: &[Told], now_ms: i64) -> Vec<i64> {
    let mut before = i64::MIN;
    let forward: Vec<Option<i64>> = told
        .iter()
        .map(|told| {
            let at_ms = told.milliseconds(now_ms)?.max(before);
            before = at_ms;
            Some(at_ms)
        })
        .collect();
    let mut after = now_ms;
    let backward = forward.into_iter().rev().map(|at_ms| {
        after = at_ms.unwrap_or(after);
        after
    });
    let mut at_ms: Vec<i64> = backward.collect();
    at_ms.reverse();
    at_ms
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = AHEAD_MILLISECONDS_MAX;

    /// By days of the computer's clock: entries, and when each was told as judged on a day.
    #[test]
    fn a_clock_behind_or_ahead_does_not_say_when_something_was_told() {
        for (name, walls, now, expected) in [
            ("right", &[500, 510, 510][..], 520, &[500, 510, 510][..]),
            ("behind", &[500, 100, 101, 502], 502, &[500, 500, 500, 502]),
            (
                "ahead for a moment",
                &[500, 900, 501],
                502,
                &[500, 501, 501],
            ),
            ("ahead, and nothing since", &[500, 900], 502, &[500, 502]),
            (
                "ahead, then behind",
                &[500, 900, 100, 503],
                510,
                &[500, 500, 500, 503],
            ),
            (
                "ahead, until that day comes",
                &[500, 900, 501],
                901,
                &[500, 900, 900],
            ),
        ] {
            let mut stamp_ms = 0;
            let told: Vec<Told> = walls
                .iter()
                .map(|day| {
                    stamp_ms = stamp_ms.max(day * DAY);
                    Told {
                        wall_ms: day * DAY,
                        stamp_ms,
                    }
                })
                .collect();
            let days: Vec<i64> = told_in_order(&told, now * DAY)
                .into_iter()
                .map(|at_ms| at_ms / DAY)
                .collect();
            assert_eq!(days, expected, "{name}");
        }
    }
}

//! Whether the computer's clock can be believed. A clock that is wrong by months would have personal data erased and backups
//! removed long before their time, and nothing brings them back.

use tallyman_ledger::{Care, Ledger, read_entry};

use super::remember;
use crate::forgetting::DAY_MILLISECONDS;

/// A shop that was looked after is opened again within so much; a clock further on is not believed at once.
const LEAP_MILLISECONDS_MAX: i64 = 14 * DAY_MILLISECONDS;
/// A clock is set back by no more than this without suspicion.
const STEP_BACK_MILLISECONDS_MAX: i64 = DAY_MILLISECONDS;
/// What a clock says is believed once it says the like so much later: on another day.
const AGREEING_MILLISECONDS: i64 = DAY_MILLISECONDS;

/// What is thought of a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Believed,
    /// Since when, as the clock itself says.
    Doubted(i64),
}

/// Whether a moment is where one can be after the last one that was believed.
fn is_near(trusted_ms: i64, now_ms: i64) -> bool {
    let ahead = now_ms.saturating_sub(trusted_ms);
    (-STEP_BACK_MILLISECONDS_MAX..=LEAP_MILLISECONDS_MAX).contains(&ahead)
}

fn judge(trusted_ms: Option<i64>, doubted_ms: Option<i64>, now_ms: i64) -> Verdict {
    let Some(trusted_ms) = trusted_ms else {
        return Verdict::Believed;
    };
    if is_near(trusted_ms, now_ms) {
        return Verdict::Believed;
    }
    let Some(since_ms) = doubted_ms else {
        return Verdict::Doubted(now_ms);
    };
    // A clock that was too late and is now too early agrees with nothing.
    let is_same_side = (since_ms > trusted_ms) == (now_ms > trusted_ms);
    if !is_same_side || now_ms < since_ms {
        return Verdict::Doubted(now_ms);
    }
    if now_ms.saturating_sub(since_ms) >= AGREEING_MILLISECONDS {
        return Verdict::Believed;
    }
    Verdict::Doubted(since_ms)
}

/// The last moment that was believed; of a ledger that was not looked after yet, what it says itself.
fn trusted_ms(ledger: &Ledger, care: &Care) -> Option<i64> {
    if care.trusted_milliseconds.is_some() {
        return care.trusted_milliseconds;
    }
    let newest = ledger.read(|connection| {
        let number = connection.query_row("SELECT max(number) FROM entry", [], |row| row.get(0))?;
        read_entry(connection, number)
    });
    let newest = newest.ok().flatten();
    let last = care.last_backup.as_ref().map(|last| last.at_milliseconds);
    newest.map(|entry| entry.body.wall_milliseconds).max(last)
}

/// Whether what is removed for its age may be removed now.
pub(super) fn is_believed(ledger: &Ledger, now_ms: i64) -> bool {
    let care = Care::load(ledger.path());
    judge(trusted_ms(ledger, &care), care.doubted_milliseconds, now_ms) == Verdict::Believed
}

/// The moment by which it is judged what is over already: of a clock that is not believed, nothing later than what was.
pub(crate) fn careful_ms(ledger: &Ledger, now_ms: i64) -> i64 {
    if is_believed(ledger, now_ms) {
        return now_ms;
    }
    let trusted_ms = trusted_ms(ledger, &Care::load(ledger.path()));
    trusted_ms.map_or(now_ms, |trusted_ms| trusted_ms.min(now_ms))
}

/// Whether the clock is believed; remembers what is thought of it.
pub(super) fn look(ledger: &Ledger, now_ms: i64) -> bool {
    let care = Care::load(ledger.path());
    let verdict = judge(trusted_ms(ledger, &care), care.doubted_milliseconds, now_ms);
    match verdict {
        Verdict::Believed => believe(ledger, now_ms),
        Verdict::Doubted(since_ms) => remember(ledger, |care| {
            care.doubted_milliseconds = Some(since_ms);
            // What the ledger said itself is kept: its next entry has the time of a clock that is doubted.
            care.trusted_milliseconds = trusted_ms(ledger, care);
        }),
    }
    verdict == Verdict::Believed
}

/// Takes the clock's word: it was right, or a person says so.
pub(crate) fn believe(ledger: &Ledger, now_ms: i64) {
    remember(ledger, |care| {
        care.trusted_milliseconds = Some(now_ms);
        care.doubted_milliseconds = None;
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = DAY_MILLISECONDS;

    #[test]
    fn a_leap_is_believed_only_when_another_day_agrees() {
        let at = |day: i64| 1_795_511_520_000 + day * DAY;
        for (name, doubted, now, expected) in [
            ("two weeks later", None, 14, Verdict::Believed),
            ("a month later", None, 30, Verdict::Doubted(at(30))),
            ("the same day again", Some(30), 30, Verdict::Doubted(at(30))),
            ("the next day", Some(30), 31, Verdict::Believed),
            ("only months later", Some(30), 130, Verdict::Believed),
            ("set right", Some(300), 1, Verdict::Believed),
            (
                "another leap back",
                Some(300),
                200,
                Verdict::Doubted(at(200)),
            ),
            ("some hours back", None, -1, Verdict::Believed),
            ("set back", None, -30, Verdict::Doubted(at(-30))),
            ("set back for a day", Some(-30), -29, Verdict::Believed),
            (
                "first back, then on",
                Some(-30),
                300,
                Verdict::Doubted(at(300)),
            ),
        ] {
            let judged = judge(Some(at(0)), doubted.map(at), at(now));
            assert_eq!(judged, expected, "{name}");
        }
        assert_eq!(judge(None, None, at(0)), Verdict::Believed);
    }
}

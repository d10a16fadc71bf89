//! Which backups are kept for how long.

/// Up to an age, one backup is kept of each stretch of time.
struct Rule {
    age_hours_max: i64,
    /// The oldest one of each such stretch is kept; 0 keeps all.
    one_in_hours: i64,
}

/// Full backups hold personal data, so none is kept longer than the last rule says.
const RULES: &[Rule] = &[
    Rule {
        age_hours_max: 24,
        one_in_hours: 0,
    },
    Rule {
        age_hours_max: 8 * 24,
        one_in_hours: 24,
    },
    Rule {
        age_hours_max: 30 * 24,
        one_in_hours: 7 * 24,
    },
];

const HOUR_MILLISECONDS: i64 = 60 * 60 * 1_000;

/// Says of each moment whether the backup made then is still kept at `now`.
///
/// Stretches are those of the calendar, not of the age, and the oldest backup of each is kept: otherwise each day's
/// backup would push out the one before it, and none would ever grow old enough for the next rule.
pub(super) fn is_kept(moments: &[i64], now: i64) -> Vec<bool> {
    moments
        .iter()
        .map(|at| {
            let age = now.saturating_sub(*at);
            let Some(rule) = rule_of(age) else {
                return false;
            };
            let stretch = rule.one_in_hours.saturating_mul(HOUR_MILLISECONDS);
            if stretch == 0 {
                return true;
            }
            let of = |moment: i64| moment.div_euclid(stretch);
            !moments.iter().any(|other| {
                let is_under_same_rule = rule_of(now.saturating_sub(*other))
                    .is_some_and(|of_other| of_other.age_hours_max == rule.age_hours_max);
                other < at && of(*other) == of(*at) && is_under_same_rule
            })
        })
        .collect()
}

fn rule_of(age_milliseconds: i64) -> Option<&'static Rule> {
    RULES
        .iter()
        .find(|rule| age_milliseconds <= rule.age_hours_max.saturating_mul(HOUR_MILLISECONDS))
}

/// When the first of these backups stops being kept, if nothing new comes; nothing when there is none.
pub(super) fn next_thinning(moments: &[i64], now: i64) -> Option<i64> {
    let mut changes: Vec<i64> = moments
        .iter()
        .flat_map(|at| {
            RULES.iter().map(|rule| {
                at.saturating_add(rule.age_hours_max.saturating_mul(HOUR_MILLISECONDS))
                    .saturating_add(1)
            })
        })
        .filter(|at| *at > now)
        .collect();
    changes.sort_unstable();
    changes
        .into_iter()
        .find(|at| is_kept(moments, *at).contains(&false))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * HOUR_MILLISECONDS;

    /// Three backups a day for a hundred days, thinned after each.
    fn after_a_hundred_days() -> (Vec<i64>, i64) {
        let mut kept: Vec<i64> = Vec::new();
        let mut now = 1_795_503_300_000;
        for hour in 0..100 * 3 {
            now = 1_795_503_300_000 + hour * 8 * HOUR_MILLISECONDS;
            kept.push(now);
            let is_kept = is_kept(&kept, now);
            let mut keeps = is_kept.iter();
            kept.retain(|_| *keeps.next().expect("one for each"));
        }
        (kept, now)
    }

    #[test]
    fn the_last_day_is_whole_then_one_a_day_then_one_a_week_and_nothing_older_than_a_month() {
        let (kept, now) = after_a_hundred_days();
        let ages = |least: i64, most: i64| {
            let ages = kept.iter().map(|at| now - at);
            ages.filter(|age| (least * DAY..most * DAY).contains(age))
                .count()
        };
        assert_eq!(ages(0, 1), 3);
        assert!((7..=8).contains(&ages(1, 8)), "{}", ages(1, 8));
        assert!((3..=4).contains(&ages(8, 31)), "{}", ages(8, 31));
        assert!(kept.iter().all(|at| now - at <= 30 * DAY));
        // Thinning did not eat its own future: there always is one of at least three weeks.
        assert!(kept.iter().any(|at| now - at >= 21 * DAY));
    }

    #[test]
    fn what_was_made_after_now_is_kept_and_the_next_thinning_is_foreseen() {
        assert_eq!(is_kept(&[DAY * 40, DAY * 9], DAY * 10), [true, true]);
        let moments = [DAY * 100 + 1, DAY * 100 + 2];
        let now = DAY * 100 + 3;
        assert_eq!(is_kept(&moments, now), [true, true]);
        assert_eq!(next_thinning(&moments, now), Some(DAY * 101 + 3));
        assert_eq!(is_kept(&moments, DAY * 101 + 3), [true, false]);
        assert_eq!(next_thinning(&[], now), None);
    }
}

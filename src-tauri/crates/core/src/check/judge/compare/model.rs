use super::{EQUAL, Fit, OPEN, OTHER, OVERLAP};
use crate::check::judge::read::{Model, ModelKey, OPEN_SUFFIX, Reading};
use crate::check::judge::vocabulary::Tables;

/// Models: number and every suffix must be the same; a longer name is another model.
pub(super) fn model_fit(tables: &Tables, promised: &Reading, picked: &Reading) -> Fit {
    let mut best = Fit::NOTHING;
    for wanted in &promised.models {
        for found in &picked.models {
            let level = model_level(tables, wanted, found);
            if level != OPEN && (best.found.is_none() || level > best.level) {
                best = Fit::new(level, wanted.span, found.span);
            }
        }
    }
    best
}

fn model_level(tables: &Tables, wanted: &Model, found: &Model) -> i8 {
    let same = wanted.number == found.number && wanted.suffixes == found.suffixes;
    let is_open = |model: &Model| model.suffixes.contains(&OPEN_SUFFIX);
    if wanted.number == found.number && is_open(found) && !is_open(wanted) {
        // The P of "15P" is Pro or Plus, and a bare 15 is neither.
        return if wanted.suffixes.is_empty() && wanted.key == found.key {
            OTHER
        } else {
            OPEN
        };
    }
    match (&wanted.key, &found.key) {
        (left, right) if left == right => {
            if same {
                EQUAL
            } else {
                OTHER
            }
        }
        (ModelKey::None, _) | (_, ModelKey::None) => {
            let is_other = wanted.number == found.number
                && !found.suffixes.is_empty()
                && found.suffixes.iter().all(|suffix| suffix.len() > 1)
                && !is_open(wanted);
            if same {
                OVERLAP
            } else if is_other {
                // "16 Pro" alone is no 16 Pro Max.
                OTHER
            } else {
                OPEN
            }
        }
        (ModelKey::Known(left), ModelKey::Known(right)) => {
            // Phones of two makers exclude one another; a car and a phone do not meet.
            if tables.meanings.get(*left).group == tables.meanings.get(*right).group {
                OTHER
            } else {
                OPEN
            }
        }
        _ => OPEN,
    }
}

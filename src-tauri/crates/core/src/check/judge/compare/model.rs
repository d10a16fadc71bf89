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
        return OPEN;
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
            if same {
                OVERLAP
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

use super::{EQUAL, Fit, OPEN, OTHER, OVERLAP};
use crate::check::judge::brand::exclude;
use crate::check::judge::read::{Model, ModelKey, OPEN_SUFFIX, Reading};
use crate::check::judge::vocabulary::Tables;

/// Models: number and every suffix must be the same; a longer name is another model.
pub(super) fn model_fit(tables: &Tables, promised: &Reading, picked: &Reading) -> Fit {
    let mut best = Fit::NOTHING;
    for wanted in &promised.models {
        for found in &picked.models {
            let level = if is_lettered(wanted, found, promised) {
                OVERLAP
            } else {
                model_level(tables, wanted, found)
            };
            if level != OPEN && (best.found.is_none() || level > best.level) {
                best = Fit::new(level, wanted.span, found.span);
            }
        }
    }
    best
}

/// Whether a model is written in one word where the promise takes it apart: "SE3" for "SE (3rd generation)".
fn is_lettered(wanted: &Model, found: &Model, promised: &Reading) -> bool {
    let letters = found
        .number
        .trim_end_matches(|sign: char| sign.is_ascii_digit());
    let digits = &found.number[letters.len()..];
    let is_name = |word: &str| word == letters;
    letters.len() >= 2
        && digits == wanted.number
        && wanted.suffixes == found.suffixes
        && promised
            .folded
            .text
            .split(|sign: char| !sign.is_alphanumeric())
            .any(is_name)
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
            if exclude(tables, *left, *right) {
                OTHER
            } else {
                OPEN
            }
        }
        _ => OPEN,
    }
}

//! Stock items that a picker can take for each other: ranked pairs, why, and what to do.

mod blocks;
mod item;
mod reason;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

pub use reason::{Reason, Remedy};

use crate::{
    check::{day::Day, judge::Vocabulary},
    moment::Moment,
};

/// Pairs that are listed where nothing else is wished: more than anyone mends in a week.
pub const CONFUSABLES_MAX_DEFAULT: usize = 200;

/// Below this score a pair is told apart well enough.
const SCORE_MIN: u32 = 30;
/// The surest confusion.
const SCORE_MAX: u32 = 100;

/// One confusion that happened: a parcel or a scan that took one item for another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastConfusion {
    /// The SKU of the item that was due.
    pub due: String,
    /// The SKU of the item that was taken.
    pub taken: String,
    /// When.
    pub at: Moment,
}

/// Two stock items that can be taken for each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confusable {
    /// The SKU of the first item, by name.
    pub one: String,
    /// The SKU of the second.
    pub other: String,
    /// The label of the first.
    pub one_label: String,
    /// The label of the second.
    pub other_label: String,
    /// How easily, up to 100.
    pub score: u32,
    /// Why, the strongest reason first.
    pub reasons: Vec<Reason>,
    /// What to do, the most useful first.
    pub remedies: Vec<Remedy>,
}

/// The pairs, the most confusable first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confusables {
    /// The pairs that are listed.
    pub pairs: Vec<Confusable>,
    /// How many pairs there are, listed or not.
    pub found: u32,
}

/// Ranks the pairs of stock items that a picker can take for each other.
///
/// `past` are confusions that happened; `max` is how many pairs are listed. Open lines of the day that take both items
/// in one order, or on one day, count. Near-linear in the number of items: pairs are looked for in blocks only.
pub fn confusables(
    day: &Day<'_>,
    vocabulary: &Vocabulary,
    past: &[PastConfusion],
    max: usize,
) -> Confusables {
    let items = item::items(day, vocabulary);
    let index: FxHashMap<&str, u32> = (0_u32..)
        .zip(&items)
        .map(|(index, item)| (item.sku, index))
        .collect();
    let due = item::due(day, &index);
    let mut happened: FxHashMap<(u32, u32), (u32, Moment)> = FxHashMap::default();
    for past in past {
        let both = index
            .get(past.due.trim())
            .zip(index.get(past.taken.trim()))
            .filter(|(due, taken)| due != taken);
        if let Some((due, taken)) = both {
            let known = happened.entry(pair(*due, *taken)).or_insert((0, past.at));
            *known = (known.0 + 1, known.1.max(past.at));
        }
    }
    let mut candidates: FxHashSet<(u32, u32)> = happened.keys().copied().collect();
    blocks::candidates(&items, &mut candidates);
    let mut scored: Vec<(u32, u32, u32)> = Vec::new();
    for (one, other) in candidates {
        let facts = reason::Facts {
            one: &items[one as usize],
            other: &items[other as usize],
            together: due.together(one, other),
            past: happened.get(&(one, other)).copied(),
        };
        let score = reason::score(&reason::reasons(&facts));
        if score >= SCORE_MIN {
            scored.push((score, one, other));
        }
    }
    scored.sort_unstable_by(|one, other| {
        let key = |pair: &(u32, u32, u32)| (items[pair.1 as usize].sku, items[pair.2 as usize].sku);
        other.0.cmp(&one.0).then_with(|| key(one).cmp(&key(other)))
    });
    let found = scored.len() as u32;
    let pairs = scored
        .into_iter()
        .take(max)
        .map(|(score, one, other)| {
            let facts = reason::Facts {
                one: &items[one as usize],
                other: &items[other as usize],
                together: due.together(one, other),
                past: happened.get(&(one, other)).copied(),
            };
            let reasons = reason::reasons(&facts);
            Confusable {
                one: facts.one.sku.to_owned(),
                other: facts.other.sku.to_owned(),
                one_label: facts.one.label(),
                other_label: facts.other.label(),
                score,
                remedies: reason::remedies(&reasons, score),
                reasons,
            }
        })
        .collect();
    Confusables { pairs, found }
}

/// Items are numbered by their SKU, so the smaller number is the first by name.
const fn pair(one: u32, other: u32) -> (u32, u32) {
    if one < other {
        (one, other)
    } else {
        (other, one)
    }
}

//! Why two items can be taken for each other, what that weighs, and what helps.

use serde::{Deserialize, Serialize};

use super::{
    SCORE_MAX,
    item::{Item, Together},
};
use crate::{
    check::day::{Hidden, hidden},
    moment::Moment,
};

/// One reason why two items can be taken for each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Reason {
    /// It happened.
    Happened {
        /// How often.
        times: u32,
        /// When last.
        last: Moment,
    },
    /// The codes look the same: O and 0, I and 1, S and 5, B and 8.
    SameShape {
        /// The characters that deceive.
        hidden: Vec<Hidden>,
    },
    /// Two signs of the code stand the other way round.
    Swapped {
        /// The signs in the first code.
        one: String,
        /// The signs in the second.
        other: String,
    },
    /// The codes differ in one number.
    Number {
        /// The number in the first code.
        one: String,
        /// The number in the second.
        other: String,
    },
    /// The names are equal.
    SameName,
    /// The names are equal but for one word.
    OneWord {
        /// The word of the first; empty where it has none.
        one: String,
        /// The word of the second; empty where it has none.
        other: String,
    },
    /// The colours are of one family.
    NearColour {
        /// The colour of the first, as written.
        one: String,
        /// The colour of the second, as written.
        other: String,
    },
    /// Both lie in one bin.
    SameBin {
        /// The bin.
        bin: String,
    },
    /// The bins lie side by side.
    NextBin {
        /// The bin of the first.
        one: String,
        /// The bin of the second.
        other: String,
    },
    /// Orders of today take both.
    SameOrder {
        /// How many.
        orders: u32,
    },
    /// Both are picked today.
    SameDay,
}

/// What to do about two items that can be taken for each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// Put one of them elsewhere.
    Separate,
    /// Give one of them another code.
    Relabel,
    /// Let the bench take neither without a scan.
    ForceScan,
    /// Print a picture or swatch beside each.
    Picture,
}

/// What is known of one pair.
pub(super) struct Facts<'f, 'a> {
    pub(super) one: &'f Item<'a>,
    pub(super) other: &'f Item<'a>,
    pub(super) together: Together,
    pub(super) past: Option<(u32, Moment)>,
}

/// The reasons, the strongest first.
pub(super) fn reasons(facts: &Facts<'_, '_>) -> Vec<Reason> {
    let (one, other) = (facts.one, facts.other);
    let mut reasons = Vec::new();
    reasons.extend(
        facts
            .past
            .map(|(times, last)| Reason::Happened { times, last }),
    );
    reasons.extend(codes(one, other));
    let names = names(one, other);
    let is_named_alike = names.is_some();
    reasons.extend(names);
    reasons.extend(colours(one, other, is_named_alike));
    reasons.extend(bins(one, other));
    if facts.together.orders > 0 {
        reasons.push(Reason::SameOrder {
            orders: facts.together.orders,
        });
    } else if facts.together.in_batch {
        reasons.push(Reason::SameDay);
    }
    reasons.sort_by_key(|reason| std::cmp::Reverse(weight(reason)));
    reasons
}

/// What a reason weighs.
fn weight(reason: &Reason) -> u32 {
    match reason {
        Reason::Happened { times, .. } => 60 + 10 * (times - 1).min(2),
        Reason::SameShape { .. } => 45,
        Reason::SameName => 40,
        Reason::OneWord { .. } => 25,
        Reason::Swapped { .. } => 20,
        Reason::SameBin { .. } => 18,
        Reason::NearColour { .. } | Reason::SameOrder { .. } => 15,
        Reason::NextBin { .. } => 12,
        Reason::Number { .. } => 8,
        Reason::SameDay => 5,
    }
}

/// Neighbours on a shelf are no pair because they are neighbours, nor items because they are both due.
pub(super) fn score(reasons: &[Reason]) -> u32 {
    let is_alike = reasons.iter().any(|reason| {
        matches!(
            reason,
            Reason::Happened { .. }
                | Reason::SameShape { .. }
                | Reason::SameName
                | Reason::OneWord { .. }
                | Reason::Swapped { .. }
        )
    });
    if !is_alike {
        return 0;
    }
    reasons.iter().map(weight).sum::<u32>().min(SCORE_MAX)
}

pub(super) fn remedies(reasons: &[Reason], score: u32) -> Vec<Remedy> {
    /// From here on the eye is not to be trusted.
    const SCAN_FROM: u32 = 60;
    let has = |is: fn(&Reason) -> bool| reasons.iter().any(is);
    let mut remedies = Vec::new();
    if has(|reason| matches!(reason, Reason::SameShape { .. } | Reason::Swapped { .. })) {
        remedies.push(Remedy::Relabel);
    }
    if has(|reason| matches!(reason, Reason::SameBin { .. } | Reason::NextBin { .. })) {
        remedies.push(Remedy::Separate);
    }
    if score >= SCAN_FROM || has(|reason| matches!(reason, Reason::Happened { .. })) {
        remedies.push(Remedy::ForceScan);
    }
    if has(|reason| {
        matches!(
            reason,
            Reason::NearColour { .. } | Reason::OneWord { .. } | Reason::SameName
        )
    }) {
        remedies.push(Remedy::Picture);
    }
    if remedies.is_empty() {
        remedies.push(Remedy::ForceScan);
    }
    remedies
}

fn codes(one: &Item<'_>, other: &Item<'_>) -> Option<Reason> {
    if one.shape == other.shape {
        return Some(Reason::SameShape {
            hidden: hidden(other.sku, one.sku),
        });
    }
    let (left, right): (Vec<char>, Vec<char>) =
        (one.shape.chars().collect(), other.shape.chars().collect());
    if left.len() == right.len() {
        let different: Vec<usize> = (0..left.len())
            .filter(|at| left[*at] != right[*at])
            .collect();
        if let [first, second] = different.as_slice()
            && second - first == 1
            && left[*first] == right[*second]
            && left[*second] == right[*first]
        {
            let signs = |sku: &str| sku.chars().skip(*first).take(2).collect();
            return Some(Reason::Swapped {
                one: signs(one.sku),
                other: signs(other.sku),
            });
        }
    }
    number(one.sku, other.sku)
}

/// Codes that are equal but for one run of digits.
fn number(one: &str, other: &str) -> Option<Reason> {
    let start = one
        .bytes()
        .zip(other.bytes())
        .take_while(|(one, other)| one == other)
        .count();
    let end = one.as_bytes()[start..]
        .iter()
        .rev()
        .zip(other.as_bytes()[start..].iter().rev())
        .take_while(|(one, other)| one == other)
        .count();
    // The whole run is told, not only the digit that differs.
    let digits = |code: &str| -> Option<String> {
        let bytes = code.as_bytes();
        let middle = bytes.get(start..bytes.len() - end)?;
        if middle.is_empty() || !middle.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let is_digit = |at: &usize| bytes[*at].is_ascii_digit();
        let from = start - (0..start).rev().take_while(is_digit).count();
        let upto = bytes.len() - end
            + (bytes.len() - end..bytes.len())
                .take_while(is_digit)
                .count();
        code.get(from..upto).map(str::to_owned)
    };
    Some(Reason::Number {
        one: digits(one)?,
        other: digits(other)?,
    })
}

fn names(one: &Item<'_>, other: &Item<'_>) -> Option<Reason> {
    if one.words.is_empty() || other.words.is_empty() {
        return None;
    }
    let lacks = |of: &Item<'_>, words: &[u32]| -> Vec<u32> {
        of.words
            .iter()
            .copied()
            .filter(|word| words.binary_search(word).is_err())
            .take(3)
            .collect()
    };
    let (left, right) = (lacks(one, &other.words), lacks(other, &one.words));
    if left.is_empty() && right.is_empty() {
        return Some(Reason::SameName);
    }
    let shared = one.words.len() - left.len();
    if left.len() > 1 || right.len() > 1 || shared == 0 {
        return None;
    }
    let word = |item: &Item<'_>, words: &[u32]| {
        words
            .first()
            .map(|word| item.word(*word))
            .unwrap_or_default()
    };
    Some(Reason::OneWord {
        one: word(one, &left),
        other: word(other, &right),
    })
}

fn colours(one: &Item<'_>, other: &Item<'_>, is_named_alike: bool) -> Option<Reason> {
    let (left, right) = (one.colour.as_ref()?, other.colour.as_ref()?);
    let is_near = left.id != right.id && left.family == right.family && !left.family.is_empty();
    (is_near && is_named_alike).then(|| Reason::NearColour {
        one: left.word.clone(),
        other: right.word.clone(),
    })
}

fn bins(one: &Item<'_>, other: &Item<'_>) -> Option<Reason> {
    let (left, right) = (one.bin.as_ref()?, other.bin.as_ref()?);
    let name = |item: &Item<'_>| {
        item.stock
            .bin
            .as_deref()
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    if left == right {
        Some(Reason::SameBin { bin: name(one) })
    } else if left.is_neighbour(right) {
        Some(Reason::NextBin {
            one: name(one),
            other: name(other),
        })
    } else {
        None
    }
}

use super::{DOUBTED, EQUAL, Fit, OPEN, OTHER, OVERLAP};
use crate::check::judge::read::{Amount, Measure, Pack, Quantity, Reading};
use crate::check::judge::vocabulary::Dimension;

/// Units in a pack.
pub(super) fn pack_fit(promised: &Reading, picked: &Reading) -> Fit {
    let mut best = Fit::NOTHING;
    for wanted in &promised.packs {
        for found in &picked.packs {
            let level = if counts_single_pieces(*wanted, *found, picked) {
                DOUBTED
            } else {
                pack_level(*wanted, *found)
            };
            if best.found.is_none() || level > best.level {
                best = Fit::new(level, wanted.span, found.span);
            }
        }
        if best.found.is_none() {
            best = by_bare_number(wanted, promised, picked);
        }
    }
    best
}

/// Signs that count single pieces of what comes in pairs.
const PIECES: [&str; 4] = ["只", "支", "根", "隻"];

/// Whether as many single pieces are sent as pairs were promised: 10只 of chopsticks are five pairs, or a slip of the word.
fn counts_single_pieces(wanted: Pack, found: Pack, picked: &Reading) -> bool {
    let text = &picked.folded.text[found.span.start..found.span.end];
    wanted.are_pairs
        && !found.are_pairs
        && wanted.count == found.count
        && wanted.count > 1
        && PIECES.iter().any(|sign| text.ends_with(sign))
}

/// A count that is only a number: "wood screws 6x80 (100)", "12x85" for twelve of 85 g.
fn by_bare_number(wanted: &Pack, promised: &Reading, picked: &Reading) -> Fit {
    let count = Amount::from(wanted.count) * 1000;
    for series in picked.series.iter().filter(|series| !series.has_unit) {
        let portion = promised
            .quantities
            .iter()
            .any(|quantity| series.amounts.contains(&quantity.written));
        if portion && series.amounts.len() == 2 {
            let level = if series.amounts.contains(&count) {
                EQUAL
            } else {
                OTHER
            };
            return Fit::new(level, wanted.span, series.span);
        }
    }
    // A tool set of 24 pieces is sold as 24合1.
    let is_in_one = |quantity: &Quantity| {
        let text = &picked.folded.text[quantity.span.start..quantity.span.end];
        quantity.measure == Measure::Of(Dimension::Feature)
            && wanted.count >= IN_ONE_MIN
            && IN_ONE.iter().any(|word| text.contains(word))
    };
    picked
        .quantities
        .iter()
        .find(|quantity| {
            (quantity.measure == Measure::Bare || is_in_one(quantity))
                && quantity.written == count
                && wanted.count > 1
        })
        .map_or(Fit::NOTHING, |quantity| {
            Fit::new(OVERLAP, wanted.span, quantity.span)
        })
}

/// Words between the pieces of a set and the one that they are sold as, folded.
const IN_ONE: [&str; 4] = ["合", "in 1", "in1", "in-1"];

/// Fewest pieces of a set that is called so; smaller numbers are what a thing can do.
const IN_ONE_MIN: u32 = 12;

fn pack_level(wanted: Pack, found: Pack) -> i8 {
    if wanted.count == found.count && wanted.are_pairs == found.are_pairs {
        return EQUAL;
    }
    if wanted.are_pairs == found.are_pairs {
        return if found.is_explicit || found.count > 1 {
            OTHER
        } else {
            OPEN
        };
    }
    if found.is_single && wanted.are_pairs {
        return OTHER;
    }
    // Two pieces may be one pair, and "2 pcs" of gloves may be two pairs.
    let (pairs, pieces) = if wanted.are_pairs {
        (wanted.count, found.count)
    } else {
        (found.count, wanted.count)
    };
    if pieces == pairs && wanted.are_pairs && pairs > 2
        || pieces == pairs.saturating_mul(2) && !wanted.are_pairs
    {
        // "6er-Pack" of socks are six pairs, and 一对 of brake pads are two.
        OVERLAP
    } else if pieces == pairs.saturating_mul(2) || pieces == pairs {
        OPEN
    } else {
        OTHER
    }
}

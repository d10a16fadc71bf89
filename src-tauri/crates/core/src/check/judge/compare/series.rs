use super::measure::{is_close, is_close_by};
use super::{EQUAL, Fit, OPEN, OTHER, OVERLAP};
use crate::check::judge::read::{Amount, Measure, Quantity, Reading, Series};
use crate::check::judge::vocabulary::Dimension;

/// Several numbers with crosses.
pub(super) fn series_fit(promised: &Reading, picked: &Reading) -> Fit {
    let mut best = Fit::NOTHING;
    for wanted in &promised.series {
        for found in &picked.series {
            let level = series_level(
                wanted.amounts.as_slice(),
                wanted.has_unit,
                found.amounts.as_slice(),
                found.has_unit,
            );
            if best.found.is_none() || level > best.level {
                best = Fit::new(level, wanted.span, found.span);
            }
        }
        if best.found.is_none()
            && let Some(fit) = waist_and_leg(wanted, picked)
        {
            // W30/L30 is no square of which one side would do.
            best = fit;
            continue;
        }
        // "A 20 cm" on one side of a promise of 20 × 30 shows nothing, unless it is none of the numbers.
        for found in picked.quantities.iter().filter(|quantity| {
            quantity.measure == Measure::Of(Dimension::Length)
                || quantity.measure == Measure::Bare
                    && picked.series.is_empty()
                    && is_square(&wanted.amounts)
        }) {
            let is_in_centimetres = !wanted.has_unit
                && found.measure != Measure::Bare
                && is_square(&wanted.amounts)
                && is_close_by(wanted.amounts[0], found.low / 10, 20);
            let fits = is_in_centimetres
                || wanted.amounts.iter().any(|&amount| {
                    is_close(
                        amount,
                        if wanted.has_unit {
                            found.low
                        } else {
                            found.written
                        },
                    )
                });
            let settles = fits && is_square(&wanted.amounts) || is_only_side(wanted, found, picked);
            if settles && best.level <= OPEN {
                best = Fit::new(OVERLAP, wanted.span, found.span);
            } else if best.found.is_none() && fits {
                best = Fit::new(OPEN, wanted.span, found.span);
            }
        }
    }
    best
}

fn series_level(wanted: &[Amount], wanted_unit: bool, found: &[Amount], found_unit: bool) -> i8 {
    if let (2, Some(sides)) = (wanted.len(), without_thickness(found)) {
        return series_level(wanted, wanted_unit, &sides, found_unit);
    }
    if wanted.len() != found.len() {
        return OPEN;
    }
    // Without a unit on one side the numbers may be centimetres, millimetres or metres.
    let scales: &[(Amount, Amount)] = match (wanted_unit, found_unit) {
        (true, true) => &[(1, 1)],
        (false, false) => &[(1, 1), (10, 1), (1, 10), (100, 1), (1, 100)],
        (true, false) => &[(1, 1), (1, 10), (1, 1000)],
        (false, true) => &[(1, 1), (10, 1), (1000, 1)],
    };
    for &(left, right) in scales {
        let scaled = |amounts: &[Amount], by: Amount| -> Vec<Amount> {
            amounts
                .iter()
                .map(|amount| amount.saturating_mul(by))
                .collect()
        };
        let (mut ours, mut theirs) = (scaled(wanted, left), scaled(found, right));
        let equal = |ours: &[Amount], theirs: &[Amount]| {
            ours.iter()
                .zip(theirs)
                .all(|(&our, &their)| is_close(our, their))
        };
        if equal(&ours, &theirs) {
            return EQUAL;
        }
        ours.sort_unstable();
        theirs.sort_unstable();
        if equal(&ours, &theirs) {
            return OVERLAP;
        }
    }
    if are_inches_of(wanted, wanted_unit, found, found_unit)
        || are_inches_of(found, found_unit, wanted, wanted_unit)
    {
        return OVERLAP;
    }
    OTHER
}

/// A waist and a leg that read like a range of two sizes: 30/32 for trousers of W30/L30.
fn waist_and_leg(wanted: &Series, picked: &Reading) -> Option<Fit> {
    let &[waist, leg] = &wanted.amounts[..] else {
        return None;
    };
    let is_girth = |amount: Amount| GIRTHS.contains(&amount);
    let mut ranges = picked.quantities.iter().filter(|quantity| {
        quantity.measure == Measure::Bare
            && quantity.low < quantity.high
            && is_girth(quantity.low)
            && is_girth(quantity.high)
    });
    let (Some(found), None) = (ranges.next(), ranges.next()) else {
        return None;
    };
    let are_trousers = !wanted.has_unit && is_girth(waist) && is_girth(leg);
    let level = if (found.low, found.high) == (waist, leg) {
        OVERLAP
    } else {
        OTHER
    };
    are_trousers.then(|| Fit::new(level, wanted.span, found.span))
}

/// Waists and legs of trousers in thousandths of an inch.
const GIRTHS: std::ops::RangeInclusive<Amount> = 22_000..=60_000;

/// Whether the one length that a line tells, in centimetres or metres, is a side: 1.4米 of a desk of 140*60.
fn is_only_side(wanted: &Series, found: &Quantity, picked: &Reading) -> bool {
    let is_length = |quantity: &&Quantity| quantity.measure == Measure::Of(Dimension::Length);
    let is_told_alone =
        picked.series.is_empty() && picked.quantities.iter().filter(is_length).count() == 1;
    let side = if wanted.has_unit {
        found.low
    } else {
        found.low / MICROMETRES_BY_CENTIMETRE
    };
    let is_round = ROUND.iter().any(|word| picked.folded.text.contains(word));
    is_length(&found)
        && is_told_alone
        && !is_round
        && found.low >= SIDE_MIN
        && wanted.amounts.iter().any(|&amount| is_close(amount, side))
}

/// Words for what has no sides, folded: 圆140cm is no table cloth of 140x180.
const ROUND: [&str; 9] = [
    "圆", "圓", "直径", "直徑", "round", "rund", "rond", "redond", "φ",
];

/// Micrometres of a thousandth of a centimetre, as numbers without a unit are told.
const MICROMETRES_BY_CENTIMETRE: Amount = 10;

/// Micrometres from which one side names a piece of furniture or a cloth; what is shorter is as often how thick it is.
const SIDE_MIN: Amount = 400_000;

/// Whether all sides of a measure are as long.
fn is_square(amounts: &[Amount]) -> bool {
    amounts.windows(2).all(|two| two[0] == two[1])
}

/// The two sides of what lies flat, whose third number is how thick it is: 900*400*3.
fn without_thickness(amounts: &[Amount]) -> Option<[Amount; 2]> {
    let &[first, second, third] = amounts else {
        return None;
    };
    let is_thin = third.saturating_mul(THIN) <= first.min(second);
    is_thin.then_some([first, second])
}

/// A thing is flat whose sides are so many times as long as it is thick.
const THIN: Amount = 12;

/// Whether bare numbers are the inches of others: a canvas of 16 × 20 is sold as one of 40 × 50.
///
/// Trade rounds them to whole fives, so four in a hundred are allowed.
fn are_inches_of(
    inches: &[Amount],
    inches_unit: bool,
    others: &[Amount],
    others_unit: bool,
) -> bool {
    let scale = if others_unit { 25_400 } else { 2_540 };
    !inches_unit
        && inches.iter().zip(others).all(|(&inch, &other)| {
            is_close_by(inch.saturating_mul(scale), other.saturating_mul(1_000), 40)
        })
}

use super::measure::{is_close, is_close_by};
use super::{EQUAL, Fit, OPEN, OTHER, OVERLAP};
use crate::check::judge::read::{Amount, Measure, Reading};
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
            if fits && is_square(&wanted.amounts) && best.level <= OPEN {
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

use super::{DOUBTED, EQUAL, Fit, OPEN, OTHER, OVERLAP};
use crate::check::judge::read::{Amount, Letter, Measure, Pack, Quantity, Reading};
use crate::check::judge::vocabulary::{Dimension, Tables};

/// Letter sizes and cups.
pub(super) fn letter_fit(promised: &Reading, picked: &Reading) -> Fit {
    let mut best = Fit::NOTHING;
    for wanted in &promised.sizes {
        for found in &picked.sizes {
            let level = match (wanted.letter, found.letter) {
                (left, right) if left == right => EQUAL,
                (Letter::Cup(..), Letter::Cup(..)) => cup_level(wanted.letter, found.letter),
                (Letter::Rank(_), Letter::Rank(_)) if found.is_code => OTHER,
                (Letter::Rank(_), Letter::Rank(_)) => DOUBTED,
                _ => OPEN,
            };
            if best.found.is_none() || level > best.level {
                best = Fit::new(level, wanted.span, found.span);
            }
        }
    }
    best
}

/// Cups of two systems: an inch band of 34 is 75 cm in Europe and 90 in France.
fn cup_level(wanted: Letter, found: Letter) -> i8 {
    let (Letter::Cup(left, left_cup), Letter::Cup(right, right_cup)) = (wanted, found) else {
        return OPEN;
    };
    let is_inches = |band: u16| band < 60;
    if is_inches(left) == is_inches(right) {
        return OTHER;
    }
    let (inches, centimetres) = if is_inches(left) {
        (left, right)
    } else {
        (right, left)
    };
    let european = 75 + (i32::from(inches) - 34) / 2 * 5;
    if left_cup == right_cup && i32::from(centimetres) == european {
        OVERLAP
    } else {
        OPEN
    }
}

/// Single numbers of one measure.
pub(super) fn number_fit(
    tables: &Tables,
    measure: Measure,
    promised: &Reading,
    picked: &Reading,
) -> Fit {
    let mut best = Fit::NOTHING;
    for wanted in promised
        .quantities
        .iter()
        .filter(|quantity| quantity.measure == measure)
    {
        for found in &picked.quantities {
            let level = pair_level(tables, wanted, found);
            if level != OPEN && (best.found.is_none() || level > best.level) {
                best = Fit::new(level, wanted.span, found.span);
            }
        }
        if best.level <= OPEN && measure != Measure::Thread {
            for series in &picked.series {
                let base = if series.has_unit {
                    wanted.low
                } else {
                    wanted.written
                };
                if series.amounts.iter().any(|&amount| is_close(base, amount)) {
                    best = Fit::new(OVERLAP, wanted.span, series.span);
                }
            }
        }
    }
    best
}

fn pair_level(tables: &Tables, wanted: &Quantity, found: &Quantity) -> i8 {
    let same_number = wanted.written == found.written;
    match (wanted.measure, found.measure) {
        (Measure::Bare, Measure::Bare) => {
            if same_number {
                EQUAL
            } else {
                OPEN
            }
        }
        (Measure::Of(left), Measure::Of(right)) if left == right => {
            of_one_dimension(left, wanted, found)
        }
        // "512G" on a label of storage is no weight.
        (Measure::Of(Dimension::Storage), Measure::Of(Dimension::Weight)) => {
            let gigabytes = found.low.saturating_mul(1000);
            if is_close_by(wanted.low, gigabytes, 25) {
                EQUAL
            } else if u64::try_from(found.low / 1000).is_ok_and(u64::is_power_of_two) {
                OTHER
            } else {
                OPEN
            }
        }
        (Measure::Thread, Measure::Thread) => {
            if same_number {
                EQUAL
            } else {
                OTHER
            }
        }
        (Measure::Bare | Measure::Of(Dimension::SizeNumber), Measure::Of(Dimension::Length)) => {
            if found.written == wanted.written {
                OVERLAP
            } else {
                OPEN
            }
        }
        (Measure::Of(Dimension::Length), Measure::Of(Dimension::SizeNumber)) => {
            if same_number {
                OVERLAP
            } else {
                OPEN
            }
        }
        (Measure::Bare, Measure::System(system)) => {
            if same_number && tables.meanings.get(system).id == "system.eu" {
                EQUAL
            } else {
                OPEN
            }
        }
        (Measure::Of(_) | Measure::System(_), Measure::Bare) => {
            if same_number {
                OVERLAP
            } else {
                OPEN
            }
        }
        _ => of_sizes(tables, wanted, found),
    }
}

/// Numbers of size systems, and sizes that are only a number with a mark.
fn of_sizes(tables: &Tables, wanted: &Quantity, found: &Quantity) -> i8 {
    let same_number = wanted.written == found.written;
    match (wanted.measure, found.measure) {
        (Measure::System(left), Measure::System(right)) if left == right => {
            if same_number {
                EQUAL
            } else {
                OTHER
            }
        }
        (Measure::System(system), Measure::Of(Dimension::SizeNumber)) => {
            let is_european = tables.meanings.get(system).id == "system.eu";
            if is_european && same_number {
                EQUAL
            } else if is_european {
                OTHER
            } else if same_number {
                OVERLAP
            } else {
                OPEN
            }
        }
        (Measure::Of(Dimension::SizeNumber), Measure::System(system)) => {
            let is_european = tables.meanings.get(system).id == "system.eu";
            if is_european && same_number {
                EQUAL
            } else {
                OPEN
            }
        }
        // Children's sizes are heights: 110, 110码, 110 cm.
        (Measure::Bare, Measure::Of(Dimension::SizeNumber))
        | (Measure::Of(Dimension::SizeNumber), Measure::Bare) => {
            if same_number {
                EQUAL
            } else {
                OTHER
            }
        }
        _ => OPEN,
    }
}

fn of_one_dimension(dimension: Dimension, wanted: &Quantity, found: &Quantity) -> i8 {
    let is_range = |quantity: &Quantity| quantity.low != quantity.high;
    if is_close(wanted.low, found.low) && is_close(wanted.high, found.high) {
        return EQUAL;
    }
    if dimension == Dimension::Storage && is_close_by(wanted.low, found.low, 25) {
        // 1 TB is sold as 1,000 and as 1,024 GB.
        return EQUAL;
    }
    if is_range(wanted) || is_range(found) {
        let overlap = wanted.low <= found.high && found.low <= wanted.high;
        return if overlap { OPEN } else { OTHER };
    }
    OTHER
}

/// Whether two amounts are the same within two in a hundred.
fn is_close(left: Amount, right: Amount) -> bool {
    is_close_by(left, right, 20)
}

fn is_close_by(left: Amount, right: Amount, thousandths: Amount) -> bool {
    let larger = left.abs().max(right.abs());
    left.abs_diff(right).saturating_mul(1000)
        <= larger
            .unsigned_abs()
            .saturating_mul(thousandths.unsigned_abs())
}

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
        for found in picked
            .quantities
            .iter()
            .filter(|quantity| quantity.measure == Measure::Of(Dimension::Length))
        {
            let fits = wanted.amounts.iter().any(|&amount| {
                is_close(
                    amount,
                    if wanted.has_unit {
                        found.low
                    } else {
                        found.written
                    },
                )
            });
            if best.found.is_none() && fits {
                best = Fit::new(OPEN, wanted.span, found.span);
            }
        }
    }
    best
}

fn series_level(wanted: &[Amount], wanted_unit: bool, found: &[Amount], found_unit: bool) -> i8 {
    if wanted.len() != found.len() {
        return OPEN;
    }
    // Without a unit on one side the numbers may be centimetres, millimetres or metres.
    let scales: &[(Amount, Amount)] = match (wanted_unit, found_unit) {
        (true, true) => &[(1, 1)],
        (false, false) => &[(1, 1), (10, 1), (1, 10)],
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
    OTHER
}

/// Units in a pack.
pub(super) fn pack_fit(promised: &Reading, picked: &Reading) -> Fit {
    let mut best = Fit::NOTHING;
    for wanted in &promised.packs {
        for found in &picked.packs {
            let level = pack_level(*wanted, *found);
            if best.found.is_none() || level > best.level {
                best = Fit::new(level, wanted.span, found.span);
            }
        }
    }
    best
}

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
    // Two pieces may be one pair, and "2 pcs" of gloves may be two pairs.
    let (pairs, pieces) = if wanted.are_pairs {
        (wanted.count, found.count)
    } else {
        (found.count, wanted.count)
    };
    if pieces == pairs.saturating_mul(2) || pieces == pairs {
        OPEN
    } else {
        OTHER
    }
}

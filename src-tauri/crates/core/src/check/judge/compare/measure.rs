use super::{DOUBTED, EQUAL, Fit, NEAR, OPEN, OTHER, OVERLAP};
use crate::check::judge::read::{Amount, Letter, Measure, Pack, Quantity, Reading};
use crate::check::judge::vocabulary::{Dimension, Kind, Languages, Tables};

use super::conversion::converted;
use super::denier::denier_fit;
use super::ounces::in_ounces;

/// Letter sizes and cups.
pub(super) fn letter_fit(promised: &Reading, picked: &Reading) -> Fit {
    let mut best = Fit::NOTHING;
    for wanted in &promised.sizes {
        for found in &picked.sizes {
            let level = match (wanted.letter, found.letter) {
                (left, right) if left == right => EQUAL,
                (Letter::Cup(..), Letter::Cup(..)) => {
                    cup_level(wanted.letter, found.letter, is_french(promised))
                }
                (Letter::Pair(..), Letter::Pair(..)) => OTHER,
                (Letter::Pair(low, high), Letter::Rank(rank))
                | (Letter::Rank(rank), Letter::Pair(low, high))
                    if !(low..=high).contains(&rank) =>
                {
                    OTHER
                }
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

/// Whether a listing is in a language of the countries that count bands from 15 more.
fn is_french(promised: &Reading) -> bool {
    let [french, spanish] = ["fr", "es"].map(Languages::of);
    promised.languages.count() <= 2
        && (promised.languages.meets(french) || promised.languages.meets(spanish))
}

/// Cups of several systems: an inch band of 34 is 75 cm in Europe and 90 in France and Spain.
fn cup_level(wanted: Letter, found: Letter, is_french: bool) -> i8 {
    let (Letter::Cup(left, left_cup), Letter::Cup(right, right_cup)) = (wanted, found) else {
        return OPEN;
    };
    let european = |band: u16| match band {
        band if band < 60 => (75 + (i32::from(band) - 34) / 2 * 5, true),
        band => (i32::from(band), false),
    };
    let ((left, left_inches), (right, right_inches)) = (european(left), european(right));
    // A band on a French or Spanish listing is 15 more than the European one.
    let left = if is_french && !left_inches {
        left - 15
    } else {
        left
    };
    let same_cup = left_cup == right_cup;
    match (left == right, left_inches == right_inches) {
        (true, true) if same_cup && !is_french => EQUAL,
        (true, _) if same_cup => OVERLAP,
        (false, true) if is_french && !left_inches && left + 15 == right && same_cup => EQUAL,
        // Larger cups are told as DD, E or F; the small ones are told alike everywhere.
        _ if left_cup.max(right_cup) > CUP_D && left_inches != right_inches => OPEN,
        _ => OTHER,
    }
}

/// The largest cup with one name everywhere.
pub(super) const CUP_D: u8 = 3 * 4 + 1;

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
            let mut level = pair_level(tables, wanted, found);
            if level == NEAR && is_told_in_metres(found, picked, wanted) {
                level = OTHER;
            }
            let is_home = home_level(tables, promised.languages, wanted, found);
            if level == OPEN || is_home != OPEN {
                level = is_home;
            }
            if level == OPEN || level == OTHER && wanted.measure != found.measure {
                let other = converted(tables, wanted, found, (promised, picked));
                level = if other == OPEN { level } else { other };
            }
            if level != OPEN && (best.found.is_none() || level > best.level) {
                best = Fit::new(level, wanted.span, found.span);
            }
        }
        if best.found.is_none() && measure == Measure::Of(Dimension::Weight) {
            best = in_ounces(wanted, picked);
        }
        if best.found.is_none() && measure == Measure::Of(Dimension::Feature) {
            best = counted(tables, wanted, picked);
            if best.found.is_none() {
                best = denier_fit(wanted, (promised, picked));
            }
        }
        if best.found.is_none() && measure == Measure::Of(Dimension::Length) {
            best = called_by_number(wanted, picked);
        }
        if best.level <= OPEN && measure != Measure::Thread {
            for series in &picked.series {
                let base = if series.has_unit {
                    wanted.low
                } else {
                    wanted.written
                };
                // A bed of 1.5 m takes a mattress of 150x200.
                let in_centimetres = |amount: Amount| {
                    !series.has_unit
                        && wanted.measure == Measure::Of(Dimension::Length)
                        && is_close(wanted.low, amount.saturating_mul(10))
                };
                if series
                    .amounts
                    .iter()
                    .any(|&amount| is_close(base, amount) || in_centimetres(amount))
                {
                    best = Fit::new(OVERLAP, wanted.span, series.span);
                }
            }
        }
    }
    best
}

/// A thing that is called by its number, as German does: a pan of 24 cm is "eine 24er".
fn called_by_number(wanted: &Quantity, picked: &Reading) -> Fit {
    let is_called = |pack: &&Pack| {
        let text = &picked.folded.text[pack.span.start..pack.span.end];
        text.strip_suffix("er")
            .is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
            && Amount::from(pack.count) * 1000 == wanted.written
    };
    picked
        .packs
        .iter()
        .find(is_called)
        .map_or(Fit::NOTHING, |pack| {
            Fit::new(OVERLAP, wanted.span, pack.span)
        })
}

/// A number in the system of the listing's own country is the listing's bare number: BR 36 in a Brazilian shop.
fn home_level(tables: &Tables, languages: Languages, wanted: &Quantity, found: &Quantity) -> i8 {
    let (Measure::Bare, Measure::System(system)) = (wanted.measure, found.measure) else {
        return OPEN;
    };
    let home = match tables.meanings.get(system).id.as_str() {
        "system.br" => "pt",
        "system.fr" => "fr",
        "system.it" => "it",
        "system.ru" => "ru",
        _ => return OPEN,
    };
    match (
        languages.meets(Languages::of(home)),
        wanted.written == found.written,
    ) {
        (true, true) => EQUAL,
        (true, false) => OTHER,
        (false, _) => OPEN,
    }
}

fn pair_level(tables: &Tables, wanted: &Quantity, found: &Quantity) -> i8 {
    let same_number = wanted.written == found.written;
    match (wanted.measure, found.measure) {
        (Measure::Bare, Measure::Bare) => bare_level(wanted, found),
        (Measure::Of(left), Measure::Of(right)) if left == right => {
            of_one_dimension(left, wanted, found)
        }
        // "512G" on a label of storage is no weight.
        (Measure::Of(Dimension::Storage), Measure::Of(Dimension::Weight)) => {
            storage_in_grams(wanted, found)
        }
        // A toddler's 5T: no label has years and storage.
        (Measure::Of(Dimension::Age), Measure::Of(Dimension::Storage)) => {
            let is_within = (wanted.low..=wanted.high).contains(&found.written);
            if is_within { OVERLAP } else { OTHER }
        }
        (Measure::Thread, Measure::Thread) if same_number => EQUAL,
        (Measure::Thread, Measure::Thread) => OTHER,
        (Measure::Bare | Measure::Of(Dimension::SizeNumber), Measure::Of(Dimension::Length)) => {
            if found.written == wanted.written || wanted.written == found.low {
                OVERLAP
            } else {
                OPEN
            }
        }
        // 18.0 cm is 180 on a label of shoes, and 3.2 is 3.2 mm.
        (Measure::Of(Dimension::Length), Measure::Bare | Measure::Of(Dimension::SizeNumber)) => {
            if same_number || found.written == wanted.low {
                OVERLAP
            } else {
                OPEN
            }
        }
        // An option "Age: 5-6" or "Denier: 60" leaves the unit to its name.
        (Measure::Bare, Measure::Of(Dimension::Age | Dimension::Feature)) => {
            named_level(wanted, found)
        }
        // "+1.00" of an option about the strength is 100度.
        (Measure::Bare, Measure::Of(Dimension::Diopter)) if wanted.written % 250 == 0 => {
            if wanted.written == found.low {
                OVERLAP
            } else {
                OTHER
            }
        }
        (Measure::Bare, Measure::System(system)) => {
            let is_european = tables.meanings.get(system).id == "system.eu";
            let is_shoe = (16_000..=50_000).contains(&wanted.written) && !is_range(wanted);
            match (is_european, same_number) {
                (true, true) => EQUAL,
                (true, false) if is_shoe => OTHER,
                _ => OPEN,
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

/// How well a number whose unit is left to the option's name serves years, or a count of what a thing has.
fn named_level(wanted: &Quantity, found: &Quantity) -> i8 {
    let same_range = ends(wanted) == ends(found);
    // A child's 6 is worn from 5 to 6 years, and "5-6" at 6.
    let is_of_years = found.measure == Measure::Of(Dimension::Age)
        && is_range(wanted) != is_range(found)
        && wanted.high <= OLDEST_CHILD
        && found.high <= OLDEST_CHILD;
    if is_of_years {
        return if are_apart(wanted, found) {
            OTHER
        } else {
            OVERLAP
        };
    }
    let is_other = is_range(wanted) && is_range(found) && are_apart(wanted, found);
    if same_range {
        OVERLAP
    } else if is_other {
        OTHER
    } else {
        OPEN
    }
}

/// Years, in thousandths, up to which a bare number may be the age of a child.
pub(super) const OLDEST_CHILD: Amount = 16_000;

fn storage_in_grams(wanted: &Quantity, found: &Quantity) -> i8 {
    let gigabytes = found.low.saturating_mul(1000);
    if is_close_by(wanted.low, gigabytes, 25) {
        EQUAL
    } else if u64::try_from(found.low / 1000).is_ok_and(u64::is_power_of_two) {
        OTHER
    } else {
        OPEN
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
            // A sock of 40-43 is one of 42.
            if is_range(wanted) && !is_range(found) {
                let (low, high) = ends(wanted);
                return if low <= found.written && found.written <= high {
                    OVERLAP
                } else if are_of_two_scales(wanted, found) {
                    OPEN
                } else {
                    OTHER
                };
            }
            if same_number && is_range(wanted) == is_range(found) {
                EQUAL
            } else if are_of_two_scales(wanted, found) {
                OPEN
            } else {
                OTHER
            }
        }
        _ => OPEN,
    }
}

/// A count of what the promise measures by: 六杯 for a pot of six cups.
fn counted(tables: &Tables, wanted: &Quantity, picked: &Reading) -> Fit {
    let measures = |word: &str| {
        tables.lexicon.exactly(word).is_some_and(|entries| {
            entries.iter().any(|entry| {
                matches!(tables.meanings.get(entry.meaning).kind, Kind::Unit(unit) if unit.dimension == Dimension::Feature)
            })
        })
    };
    let is_measure = |pack: &&Pack| {
        picked
            .folded
            .text
            .get(pack.span.start..pack.span.end)
            .and_then(|text| text.char_indices().next_back().map(|(at, _)| &text[at..]))
            .is_some_and(measures)
    };
    picked
        .packs
        .iter()
        .find(is_measure)
        .map_or(Fit::NOTHING, |pack| {
            let level = if Amount::from(pack.count) * 1000 == wanted.written {
                OVERLAP
            } else {
                OTHER
            };
            Fit::new(level, wanted.span, pack.span)
        })
}

const fn is_range(quantity: &Quantity) -> bool {
    quantity.low != quantity.high
}

/// The ends of a range as they were written.
const fn ends(quantity: &Quantity) -> (Amount, Amount) {
    let upper = if quantity.low == 0 || quantity.low == quantity.written {
        quantity.high
    } else {
        quantity.high.saturating_mul(quantity.written) / quantity.low
    };
    (quantity.written, upper)
}

/// Whether two numbers are too far apart to be sizes of one scale: the years 9-10 and the height of 140.
const fn are_of_two_scales(one: &Quantity, other: &Quantity) -> bool {
    let ((low, high), (other_low, other_high)) = (ends(one), ends(other));
    high.saturating_mul(3) < other_low || other_high.saturating_mul(3) < low
}

/// Whether two ranges have nothing in common.
const fn are_apart(one: &Quantity, other: &Quantity) -> bool {
    let ((low, high), (other_low, other_high)) = (ends(one), ends(other));
    high < other_low || other_high < low
}

/// Numbers without units: "39-41" is served by itself alone, and "42-44" is another one.
const fn bare_level(wanted: &Quantity, found: &Quantity) -> i8 {
    let ((low, high), (found_low, found_high)) = (ends(wanted), ends(found));
    if low == found_low && high == found_high {
        return EQUAL;
    }
    match (is_range(wanted), is_range(found)) {
        // Heights of 110/116 say nothing of ages of 5-6.
        (true, true)
            if are_apart(wanted, found)
                && low <= found_high.saturating_mul(3)
                && found_low <= high.saturating_mul(3) =>
        {
            OTHER
        }
        (true, false) if low <= found_low && found_low <= high => OVERLAP,
        _ => OPEN,
    }
}

fn of_one_dimension(dimension: Dimension, wanted: &Quantity, found: &Quantity) -> i8 {
    if is_close(wanted.low, found.low) && is_close(wanted.high, found.high) {
        return EQUAL;
    }
    if dimension == Dimension::Storage && is_close_by(wanted.low, found.low, 25) {
        // 1 TB is sold as 1,000 and as 1,024 GB.
        return EQUAL;
    }
    if dimension == Dimension::Voltage && is_high(wanted) == is_high(found) {
        // Mains is told as 220, 230 or 240 volts, and as 100 to 127.
        return if is_mains(wanted) && is_mains(found) {
            OVERLAP
        } else {
            OTHER
        };
    }
    let is_rounded = dimension == Dimension::Length
        && is_imperial(wanted) != is_imperial(found)
        && is_close_by(wanted.low, found.low, 100);
    if is_rounded {
        // Three feet are sold as a metre.
        return NEAR;
    }
    // 26 cm is a foot of the size that is sold for 25-27 cm.
    if is_range(wanted) && !is_range(found) && wanted.low <= found.low && found.low <= wanted.high {
        return OVERLAP;
    }
    if is_range(wanted) || is_range(found) {
        let overlap = wanted.low <= found.high && found.low <= wanted.high;
        return if overlap { OPEN } else { OTHER };
    }
    OTHER
}

/// Whether a length in feet stands beside the same in metres, so that nothing was rounded: "15 ft (4.5 m)".
fn is_told_in_metres(found: &Quantity, picked: &Reading, wanted: &Quantity) -> bool {
    picked.quantities.iter().any(|other| {
        other.measure == found.measure
            && !is_imperial(other)
            && is_imperial(found)
            && !is_imperial(wanted)
            && is_close_by(other.low, found.low, 40)
            && !is_close(other.low, wanted.low)
    })
}

/// Whether a length was told in inches, feet or yards.
fn is_imperial(quantity: &Quantity) -> bool {
    [25_400, 304_800, 914_400]
        .iter()
        .any(|unit| quantity.written.saturating_mul(*unit) / 1000 == quantity.low)
}

const fn is_mains(quantity: &Quantity) -> bool {
    quantity.low >= 100_000 && quantity.low <= 250_000
}

const fn is_high(quantity: &Quantity) -> bool {
    quantity.low >= 200_000
}

/// Whether two amounts are the same within two in a hundred.
pub(in crate::check::judge) fn is_close(left: Amount, right: Amount) -> bool {
    is_close_by(left, right, 20)
}

pub(super) fn is_close_by(left: Amount, right: Amount, thousandths: Amount) -> bool {
    let larger = left.abs().max(right.abs());
    left.abs_diff(right).saturating_mul(1000)
        <= larger
            .unsigned_abs()
            .saturating_mul(thousandths.unsigned_abs())
}

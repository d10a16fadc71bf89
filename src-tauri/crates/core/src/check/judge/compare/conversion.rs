//! Sizes of one body in two systems: heights and ages of children, shoes in millimetres, rings by girth.

use super::measure::OLDEST_CHILD;
use super::{EQUAL, NEAR, OPEN, OTHER, OVERLAP};
use crate::check::judge::read::{Amount, Measure, Quantity, Reading, Wearer, wearer_in};
use crate::check::judge::vocabulary::{Dimension, Languages, Tables};

/// Heights of children in centimetres with the ages they are worn at, in years.
const HEIGHTS: [(Amount, Amount, Amount); 25] = [
    (66, 0, 1),
    (73, 0, 1),
    (74, 0, 1),
    (80, 1, 1),
    (86, 1, 2),
    (90, 2, 2),
    (92, 2, 2),
    (95, 2, 3),
    (98, 3, 3),
    (100, 3, 3),
    (104, 3, 4),
    (105, 4, 4),
    (110, 4, 5),
    (116, 5, 6),
    (120, 6, 7),
    (122, 6, 7),
    (128, 7, 8),
    (130, 8, 9),
    (134, 8, 9),
    (140, 9, 10),
    (146, 10, 11),
    (150, 11, 12),
    (152, 11, 12),
    (158, 12, 13),
    (160, 13, 14),
];

/// Heights of babies in centimetres with the months they are worn at, in Europe and in China together.
const BABIES: [(Amount, Amount, Amount); 13] = [
    (50, 0, 1),
    (52, 0, 3),
    (56, 0, 3),
    (59, 0, 3),
    (62, 1, 4),
    (66, 3, 6),
    (68, 3, 6),
    (73, 6, 12),
    (74, 6, 9),
    (80, 9, 18),
    (86, 12, 24),
    (90, 18, 24),
    (92, 18, 24),
];

/// How well a size serves another one of a different system; `OPEN` where no table leads from one to the other.
pub(super) fn converted(
    tables: &Tables,
    wanted: &Quantity,
    found: &Quantity,
    (promised, picked): (&Reading, &Reading),
) -> i8 {
    if promised.is_ring {
        let asian = Languages::JAPANESE.or(Languages::KOREAN);
        let latin = ["it", "es", "tr"]
            .into_iter()
            .map(Languages::of)
            .fold(Languages::NONE, Languages::or);
        let home = if promised.languages.meets(asian) {
            Some(japanese as fn(Amount) -> Amount)
        } else if promised.languages.meets(latin) && !promised.languages.meets(Languages::ENGLISH) {
            Some(italian as fn(Amount) -> Amount)
        } else {
            None
        };
        return ring_level(tables, wanted, found, home);
    }
    for (one, other) in [(wanted, found), (found, wanted)] {
        if let Some(level) = height_level(one, other, promised) {
            return level;
        }
        if let (Some(british), Some(european)) = (british(tables, one), european(tables, other)) {
            let wearer = promised.wearer.or_else(|| wearer_in(tables, picked));
            return british_level(british, european, wearer);
        }
        if let (Some(brazilian), Some(european)) = (brazilian(tables, one), european(tables, other))
        {
            return brazilian_level(brazilian, european);
        }
        if let (Some(millimetres), Some(european)) =
            (shoe_millimetres(tables, one), shoe_number(tables, other))
        {
            return shoe_level(millimetres, european);
        }
    }
    let are_numbers = is_number(wanted) && is_number(found);
    if are_numbers && is_length_of_foot(wanted.written, found.written) {
        return OVERLAP;
    }
    let are_heights = are_numbers;
    if are_heights && is_other_height(wanted.written / 1000, found.written / 1000) {
        NEAR
    } else {
        OPEN
    }
}

/// A height of a child against an age; `None` where the two numbers are not those.
fn height_level(one: &Quantity, other: &Quantity, promised: &Reading) -> Option<i8> {
    let height = height_of(one)?;
    // "9-10 (130)" tells the height itself.
    if let Some(bare) = bare_years(other)
        && promised.quantities.len() == 1
        && height >= TALL_FROM
        && (bare.low != bare.high || one.measure == Measure::Of(Dimension::SizeNumber))
    {
        let level = age_level(height, &bare);
        // A lone 8 may be another size than that of eight years.
        let is_lone = bare.low == bare.high;
        return Some(if is_lone { level.max(OPEN) } else { level });
    }
    if other.measure != Measure::Of(Dimension::Age) {
        return None;
    }
    if let (Some(low), Some(high)) = (ages_at(height), ages_at(upper_height(one)))
        && one.low != one.high
        && other.low != other.high
    {
        // 98-104 is worn from 3 to 4 years, 110-116 from 4 to 6: what only touches is another size.
        let (youngest, oldest) = (low.0 * 1000, high.1 * 1000);
        let is_worn = youngest.max(other.low) < oldest.min(other.high);
        return Some(if is_worn { OVERLAP } else { OTHER });
    }
    Some(age_level(height, other))
}

/// Whether one number is the length of a foot in centimetres and the other one the same in millimetres: 23.5 and 235.
fn is_length_of_foot(one: Amount, other: Amount) -> bool {
    let (low, high) = (one.min(other), one.max(other));
    (19_000..=31_000).contains(&low) && low % 500 == 0 && low.checked_mul(10) == Some(high)
}

/// Whether two heights are one size in Europe and in China: 92 and 90.
fn is_other_height(one: Amount, other: Amount) -> bool {
    let is_height = |height| HEIGHTS.iter().any(|&(known, _, _)| known == height);
    one != other && one.abs_diff(other) <= 2 && is_height(one) && is_height(other)
}

const fn is_number(quantity: &Quantity) -> bool {
    matches!(
        quantity.measure,
        Measure::Bare | Measure::Of(Dimension::SizeNumber | Dimension::Length)
    )
}

/// Heights in centimetres that nobody takes for years.
const TALL_FROM: Amount = 80;

/// A number without a unit, or two, that may be years: the 9-10 of an option "Age".
fn bare_years(quantity: &Quantity) -> Option<Quantity> {
    (quantity.measure == Measure::Bare
        && quantity.written == quantity.low
        && quantity.high <= OLDEST_CHILD)
        .then_some(*quantity)
}

/// The height in centimetres that a number on a child's size may be.
fn height_of(quantity: &Quantity) -> Option<Amount> {
    let centimetres = match quantity.measure {
        Measure::Of(Dimension::Length) => quantity.low / 10_000,
        Measure::Bare | Measure::Of(Dimension::SizeNumber) => quantity.written / 1000,
        _ => return None,
    };
    (50..=165).contains(&centimetres).then_some(centimetres)
}

/// The upper end of a range of heights in centimetres.
fn upper_height(quantity: &Quantity) -> Amount {
    match quantity.measure {
        Measure::Of(Dimension::Length) => quantity.high / 10_000,
        _ => quantity.high / 1000,
    }
}

/// The years at which a height is worn.
fn ages_at(height: Amount) -> Option<(Amount, Amount)> {
    HEIGHTS
        .iter()
        .find(|&&(known, _, _)| known == height)
        .map(|&(_, youngest, oldest)| (youngest, oldest))
}

fn age_level(height: Amount, age: &Quantity) -> i8 {
    let months = |years: Amount| (years * 12 + 500) / 1000;
    let (youngest, oldest) = (months(age.low), months(age.high));
    if youngest < oldest && oldest <= 24 {
        return baby_level(height, youngest, oldest);
    }
    let Some(&(_, youngest, oldest)) = HEIGHTS
        .iter()
        .min_by_key(|(known, _, _)| known.abs_diff(height))
    else {
        return OPEN;
    };
    let overlaps = age.low <= oldest * 1000 && youngest * 1000 <= age.high;
    if overlaps { OVERLAP } else { OTHER }
}

/// "3-6 months" is worn at 66 cm, and at no other height that has its own months.
fn baby_level(height: Amount, youngest: Amount, oldest: Amount) -> i8 {
    let Some(&(_, from, to)) = BABIES.iter().find(|&&(known, _, _)| known == height) else {
        return if height > 100 { OTHER } else { OPEN };
    };
    if from.max(youngest) < to.min(oldest) {
        OVERLAP
    } else {
        OTHER
    }
}

fn system_id<'a>(tables: &'a Tables, quantity: &Quantity) -> &'a str {
    match quantity.measure {
        Measure::System(system) => tables.meanings.get(system).id.as_str(),
        _ => "",
    }
}

/// A shoe's length: 235 mm, 23.5 cm, 235.
fn shoe_millimetres(tables: &Tables, quantity: &Quantity) -> Option<Amount> {
    let millimetres = match quantity.measure {
        Measure::Of(Dimension::Length) => quantity.low / 1000,
        Measure::Bare | Measure::Of(Dimension::SizeNumber) => quantity.written / 1000,
        Measure::System(_) if matches!(system_id(tables, quantity), "system.jp" | "system.kr") => {
            if quantity.written < 40_000 {
                quantity.written / 100
            } else {
                quantity.written / 1000
            }
        }
        _ => return None,
    };
    ((210..=310).contains(&millimetres) && millimetres % 5 == 0).then_some(millimetres)
}

/// A European shoe number, in thousandths, or a length that is one already.
fn shoe_number(tables: &Tables, quantity: &Quantity) -> Option<Amount> {
    let is_number = match quantity.measure {
        Measure::Bare | Measure::Of(Dimension::SizeNumber) => true,
        Measure::System(_) => system_id(tables, quantity) == "system.eu",
        _ => false,
    };
    if is_number && (210_000..=310_000).contains(&quantity.written) {
        return Some(quantity.written / 5 - 10_000);
    }
    (is_number && (33_000..=50_000).contains(&quantity.written)).then_some(quantity.written)
}

/// The ends of a British shoe size, in thousandths.
fn british(tables: &Tables, quantity: &Quantity) -> Option<(Amount, Amount)> {
    (system_id(tables, quantity) == "system.uk" && (3000..=15_000).contains(&quantity.written))
        .then_some((quantity.low, quantity.high))
}

/// The ends of a European shoe size, in thousandths.
fn european(tables: &Tables, quantity: &Quantity) -> Option<(Amount, Amount)> {
    let is_number = match quantity.measure {
        Measure::Of(Dimension::SizeNumber) => true,
        Measure::System(_) => system_id(tables, quantity) == "system.eu",
        Measure::Bare => quantity.low != quantity.high,
        _ => false,
    };
    (is_number && (35_000..=50_000).contains(&quantity.low))
        .then_some((quantity.low, quantity.high))
}

/// UK 9 is 42.7 in Europe, told as 42.5 or 43; a range is served by one that begins and ends near it. The shoes of
/// women run smaller than those of men: UK 5 is their 38.
fn british_level(
    (low, high): (Amount, Amount),
    (other_low, other_high): (Amount, Amount),
    wearer: Option<Wearer>,
) -> i8 {
    let to_european = match wearer {
        Some(Wearer::Woman) => 33_000,
        Some(Wearer::Man) | None => BRITISH_TO_EUROPEAN,
    };
    let (low, high) = (low + to_european, high + to_european);
    let tolerance = if low == high { 500 } else { 1500 };
    let apart = low.abs_diff(other_low).max(high.abs_diff(other_high));
    if apart <= tolerance {
        OVERLAP
    } else if apart <= tolerance + 500 || low <= other_high && other_low <= high {
        OPEN
    } else {
        OTHER
    }
}

/// What a European shoe number has over the British one, in thousandths.
const BRITISH_TO_EUROPEAN: Amount = 33_700;

/// A Brazilian shoe number, in thousandths.
fn brazilian(tables: &Tables, quantity: &Quantity) -> Option<Amount> {
    let is_shoe = (30_000..=46_000).contains(&quantity.written);
    (system_id(tables, quantity) == "system.br" && is_shoe && quantity.low == quantity.high)
        .then_some(quantity.written)
}

/// The 37 of Brazil is the 39 of Europe, told as 38.5 too; any other number may be the shop's own.
const fn brazilian_level(brazilian: Amount, (low, high): (Amount, Amount)) -> i8 {
    let european = brazilian + 2000;
    if low <= european && european <= high + 500 {
        OVERLAP
    } else {
        OPEN
    }
}

/// 235 mm is 37; the next number may still be meant.
fn shoe_level(millimetres: Amount, european: Amount) -> i8 {
    match (millimetres * 200 - 10_000).abs_diff(european) {
        0..=500 => OVERLAP,
        501..=1000 => OPEN,
        _ => OTHER,
    }
}

/// Rings by the girth of the finger.
fn ring_level(
    tables: &Tables,
    wanted: &Quantity,
    found: &Quantity,
    home: Option<fn(Amount) -> Amount>,
) -> i8 {
    // The bare numbers of a Japanese, Korean, Italian or Spanish listing are those of its country.
    let ours = match (wanted.written, home) {
        (number @ 1000..=30_000, Some(home)) if system_id(tables, wanted).is_empty() => {
            Some(home(number))
        }
        _ => girth(tables, wanted),
    };
    match (ours, girth(tables, found)) {
        (Some(ours), Some(theirs)) => match ours.abs_diff(theirs) {
            0..=150 if wanted.written == found.written => EQUAL,
            0..=900 => OVERLAP,
            901..=1500 => OPEN,
            _ => OTHER,
        },
        _ => OPEN,
    }
}

const fn japanese(number: Amount) -> Amount {
    (13_000 + (number - 1000) / 3) * 3142 / 1000
}

/// Italian and Spanish ring numbers are what the girth has over 40 mm.
const fn italian(number: Amount) -> Amount {
    number + 40_000
}

/// The inner girth of a ring in micrometres.
fn girth(tables: &Tables, quantity: &Quantity) -> Option<Amount> {
    let number = quantity.written;
    let american = |number: Amount| 36_540 + number * 2553 / 1000;
    let is_length = quantity.measure == Measure::Of(Dimension::Length);
    match system_id(tables, quantity) {
        "system.us" => Some(american(number)),
        "system.hk" => Some(american(number / 2)),
        "system.jp" | "system.kr" => Some(japanese(number)),
        "system.eu" | "system.fr" => Some(number),
        "" if is_length && (13_000..=23_000).contains(&quantity.low) => {
            Some(quantity.low * 3142 / 1000)
        }
        "" if is_length && (40_000..=76_000).contains(&quantity.low) => Some(quantity.low),
        "" if (40_000..=76_000).contains(&number) => Some(number),
        "" if (14_000..=23_000).contains(&number) => Some(number * 3142 / 1000),
        _ => None,
    }
}

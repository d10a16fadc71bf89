//! The numbers of a text with their units, before anybody claims them.

use super::numbers::Amount;
use super::packs::numeral;
use super::{Span, Term};
use crate::check::judge::vocabulary::{Dimension, Kind, Tables};
use crate::text::{Folded, script_of};

/// A number as scanned, before anybody claimed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RawNumber {
    pub(super) amount: Amount,
    pub(super) span: Span,
    /// The end of a unit that follows, with what it is.
    pub(super) unit: Option<(Dimension, u32, usize)>,
    /// How the number hangs on the one before it.
    pub(super) joined: Joined,
    /// Whether letters touch it on the left: the 6 of M6.
    pub(super) letters_before: bool,
    /// Whether letters that are no unit touch it on the right.
    pub(super) letters_after: bool,
}

/// How a number hangs on the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joined {
    No,
    Cross,
    Range,
    Slash,
}

/// Signs of a diameter: φ3.2, Ø180.
const DIAMETERS: [char; 3] = ['φ', 'ø', '⌀'];

/// Most numbers a text may hold; what comes after is left unread.
const NUMBER_LIMIT: usize = 64;

/// Finds the numbers of a text with their units.
pub(super) fn scan(tables: &Tables, folded: &Folded, terms: &[Term]) -> Vec<RawNumber> {
    let text = &folded.text;
    let bytes = text.as_bytes();
    let mut numbers: Vec<RawNumber> = Vec::new();
    let mut at = 0;
    while at < bytes.len() && numbers.len() < NUMBER_LIMIT {
        if let Some(number) =
            generation_at(text, at).or_else(|| measured_in_han(tables, text, terms, at))
        {
            at = number.unit.map_or(number.span.end, |(_, _, end)| end);
            numbers.push(number);
            continue;
        }
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let (amount, end) = number_at(text, at);
        let amount = amount / divisor_before(text, at, end);
        let is_side = is_side_after(text, at, end);
        let unit = match unit_after(tables, text, terms, end).filter(|_| !is_side) {
            // 4K is the resolution of a picture; the light of a lamp starts above a thousand.
            Some((Dimension::Light, _, unit_end)) if amount < 1_000_000 => {
                Some((Dimension::Feature, 1000, unit_end))
            }
            unit => unit,
        };
        let is_length = unit.is_some_and(|(dimension, _, _)| dimension == Dimension::Length);
        let names_a_side = is_side_before(text, at)
            || is_length && is_lone_side_before(text, at)
            || unit.is_none() && is_height_before(text, at, end);
        let letters_before = folded
            .before(at)
            .is_some_and(|sign| script_of(sign).is_alphabetic() && !DIAMETERS.contains(&sign))
            && !is_cross_before(text, at)
            && !names_a_side
            && !is_diameter_before(folded, at);
        // A spreadsheet's 1.20E+06 is no number that anybody meant.
        let exponent = exponent_after(text, end);
        if exponent > end {
            at = exponent;
            continue;
        }
        let touches = folded
            .at(end)
            .is_some_and(|sign| script_of(sign).is_alphabetic());
        let joined = numbers.last().map_or(Joined::No, |last| {
            let from = last.unit.map_or(last.span.end, |(_, _, unit_end)| unit_end);
            joined_by(text.get(from..at).unwrap_or_default())
        });
        numbers.push(RawNumber {
            amount,
            span: Span { start: at, end },
            unit,
            joined,
            letters_before,
            letters_after: touches && unit.is_none() && !is_side && !is_cross_after(text, end),
        });
        at = end;
    }
    numbers
}

/// A generation that is counted in signs: 三代, 第四代.
fn generation_at(text: &str, at: usize) -> Option<RawNumber> {
    let mut signs = text.get(at..)?.chars();
    let count = signs.next().and_then(numeral)?;
    let end = at + text[at..].len() - signs.as_str().len();
    let is_part = text[..at]
        .chars()
        .next_back()
        .is_some_and(|sign| numeral(sign).is_some() || sign.is_ascii_digit());
    (signs.next() == Some(GENERATION) && !is_part).then(|| RawNumber {
        amount: Amount::from(count) * 1000,
        span: Span { start: at, end },
        unit: Some((Dimension::Generation, 1000, end + GENERATION.len_utf8())),
        joined: Joined::No,
        letters_before: false,
        letters_after: false,
    })
}

/// A measure whose number is told in signs: 半斤, 两米.
fn measured_in_han(tables: &Tables, text: &str, terms: &[Term], at: usize) -> Option<RawNumber> {
    let sign = text.get(at..)?.chars().next()?;
    let amount = match sign {
        '半' => 500,
        sign => Amount::from(numeral(sign)?) * 1000,
    };
    let end = at + sign.len_utf8();
    let rest = &text[end..];
    let unit = HAN_UNITS.iter().find(|unit| rest.starts_with(**unit))?;
    let is_lone = !text[..at]
        .chars()
        .next_back()
        .is_some_and(|sign| numeral(sign).is_some() || sign.is_numeric() || sign == '第');
    // 一米白色 is one in off-white.
    let names_a_colour = rest[unit.len()..].starts_with(['白', '色', '黄', '灰']);
    let unit = unit_after(tables, text, terms, end)?;
    (is_lone && !names_a_colour).then_some(RawNumber {
        amount,
        span: Span { start: at, end },
        unit: Some(unit),
        joined: Joined::No,
        letters_before: false,
        letters_after: false,
    })
}

/// Units that signs count and that end no other word behind a numeral; 分 is of trousers, 两 a weight and a number.
const HAN_UNITS: [&str; 8] = ["厘米", "公分", "公斤", "毫升", "米", "斤", "升", "寸"];

/// The sign for a generation.
const GENERATION: char = '代';

/// What a number is divided by whose point stands free before it: ".5L".
fn divisor_before(text: &str, at: usize, end: usize) -> Amount {
    let is_free = text[..at]
        .strip_suffix('.')
        .is_some_and(|head| head.is_empty() || head.ends_with(' '));
    match end - at {
        1 if is_free => 10,
        2 if is_free => 100,
        _ => 1,
    }
}

/// Where the exponent of a number ends: "E+06"; the place itself where none follows.
fn exponent_after(text: &str, at: usize) -> usize {
    let bytes = &text.as_bytes()[at..];
    let digits = bytes
        .iter()
        .skip(2)
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    match bytes {
        [b'e', b'+', ..] if digits >= 2 => at + 2 + digits,
        _ => at,
    }
}

/// The letters that stand for a cross between numbers: the Latin one and the Russian one, 50х90.
const CROSSES: [char; 2] = ['x', 'х'];

fn is_cross_before(text: &str, at: usize) -> bool {
    text[..at].strip_suffix(CROSSES).is_some_and(|head| {
        head.chars()
            .next_back()
            .is_none_or(|sign| !sign.is_alphabetic() || script_of(sign).is_running())
    })
}

/// The letters that name the sides of a measure: W140×H245, 140W x 175H.
const SIDES: [char; 6] = ['w', 'h', 'b', 'l', 'd', 't'];

/// Whether the letter before a number names a side, and a cross stands by it.
fn is_side_before(text: &str, at: usize) -> bool {
    let Some(head) = text[..at].strip_suffix(SIDES) else {
        return false;
    };
    let crosses = ['x', 'х', '×', '*'];
    let stands_free = head
        .chars()
        .next_back()
        .is_none_or(|sign| !sign.is_alphanumeric() || crosses.contains(&sign));
    let tail = text[at..].trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '.');
    let tail = tail.trim_start_matches("cm").trim_start_matches(' ');
    stands_free && (head.trim_end().ends_with(crosses) || tail.starts_with(crosses))
}

/// Whether a lone letter before a length names the side that it measures: H300mm.
fn is_lone_side_before(text: &str, at: usize) -> bool {
    text[..at]
        .strip_suffix(SIDES)
        .is_some_and(|head| !head.ends_with(char::is_alphanumeric))
}

/// Whether an H before a number of two digits or three says that it is a height: a vase H20; H7 is a lamp.
fn is_height_before(text: &str, at: usize, end: usize) -> bool {
    let is_word = |rest: &str| rest.starts_with(|sign: char| sign.is_alphanumeric() || sign == '/');
    text[..at]
        .strip_suffix('h')
        .is_some_and(|head| head.is_empty() || head.ends_with(' '))
        && (2..=3).contains(&(end - at))
        && text[at..end]
            .parse::<u16>()
            .is_ok_and(|height| height >= HEIGHT_MIN)
        && !is_word(&text[end..])
}

/// Smallest number behind an H that is a height; smaller ones are lamps and pencils.
const HEIGHT_MIN: u16 = 16;

/// Whether the letter after a number names a side, and a cross stands by it.
fn is_side_after(text: &str, at: usize, end: usize) -> bool {
    let crosses = ['x', 'х', '×', '*'];
    is_side_apart(text, at, end)
        || text[end..].strip_prefix(SIDES).is_some_and(|rest| {
            !rest.starts_with(|sign: char| sign.is_alphanumeric() && !crosses.contains(&sign))
                && (rest.trim_start().starts_with(crosses)
                    || text[..at].trim_end().ends_with(crosses))
        })
}

/// Whether letters with spaces before them name both sides: "90 W x 150 H".
fn is_side_apart(text: &str, at: usize, end: usize) -> bool {
    let crosses = ['x', 'х', '×', '*'];
    let is_end = |rest: &str| !rest.starts_with(|sign: char| sign.is_alphanumeric());
    let Some(rest) = text[end..]
        .strip_prefix(' ')
        .and_then(|rest| rest.strip_prefix(SIDES))
        .filter(|rest| is_end(rest))
    else {
        return false;
    };
    let is_digit = |sign: char| sign.is_ascii_digit() || sign == '.';
    let leads = rest
        .trim_start()
        .strip_prefix(crosses)
        .map(|next| next.trim_start().trim_start_matches(is_digit))
        .and_then(|next| next.trim_start().strip_prefix(SIDES))
        .is_some_and(is_end);
    let follows = text[..at]
        .trim_end()
        .strip_suffix(crosses)
        .and_then(|head| head.trim_end().strip_suffix(SIDES))
        .is_some_and(|head| head.ends_with(|sign: char| sign == ' ' || is_digit(sign)));
    leads || follows
}

fn is_cross_after(text: &str, end: usize) -> bool {
    text[end..].strip_prefix(CROSSES).is_some_and(|tail| {
        tail.trim_start_matches(' ')
            .starts_with(|sign: char| sign.is_ascii_digit())
    })
}

/// Whether the letter before a number is the sign of a diameter, which folding makes a plain letter: Ø25.
fn is_diameter_before(folded: &Folded, at: usize) -> bool {
    let from = folded.text[..at]
        .char_indices()
        .next_back()
        .map_or(at, |(from, _)| from);
    let written = folded.source(from, at);
    let stands_free = folded
        .before(from)
        .is_none_or(|sign| !script_of(sign).is_alphabetic());
    stands_free && matches!(written, "Ø" | "ø" | "⌀" | "∅" | "d" | "D")
}

/// A number with decimals or a fraction, and where it ends.
fn number_at(text: &str, at: usize) -> (Amount, usize) {
    let bytes = text.as_bytes();
    let digits = |from: usize| {
        bytes[from..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count()
    };
    let whole_digits = digits(at);
    let mut end = at + whole_digits;
    let mut amount: Amount = text[at..end]
        .parse::<Amount>()
        .unwrap_or(Amount::MAX / 4000)
        .min(Amount::MAX / 4000)
        * 1000;
    let next = bytes.get(end).copied();
    if matches!(next, Some(b'.' | b',')) {
        let decimals = digits(end + 1);
        if (1..=3).contains(&decimals) && !(next == Some(b',') && decimals == 3) {
            let fraction: Amount = text[end + 1..end + 1 + decimals]
                .parse()
                .unwrap_or_default();
            // Nobody counts the thousandths of a whole number: "20.000 mAh" are twenty thousand.
            if decimals == 3 && fraction == 0 && amount > 0 {
                amount *= 1000;
            }
            amount += fraction * [0, 100, 10, 1][decimals];
            end += 1 + decimals;
        } else if next == Some(b',') && decimals == 3 {
            amount =
                amount * 1000 + text[end + 1..end + 4].parse::<Amount>().unwrap_or_default() * 1000;
            end += 4;
        }
    } else if next == Some(b'/') && whole_digits <= 2 {
        let below = digits(end + 1);
        let divisor: Amount = text[end + 1..end + 1 + below].parse().unwrap_or_default();
        // "1/2代" are two generations.
        let is_part = !text[end + 1 + below..].trim_start().starts_with(GENERATION);
        if matches!(divisor, 2 | 4 | 8 | 16) && amount < divisor * 1000 && is_part {
            amount /= divisor;
            end += 1 + below;
        }
    } else if let Some(part) = part_after(&text[end..]) {
        amount += part;
        end += PART_LENGTH;
    }
    // 1万 is ten thousand, 1千 a thousand.
    for (sign, times) in [('万', 10_000), ('千', 1_000)] {
        if text[end..].starts_with(sign) {
            amount = amount.saturating_mul(times);
            end += sign.len_utf8();
        }
    }
    (amount, end)
}

/// The length of a part of a whole with the space before it: " 1/2".
const PART_LENGTH: usize = 4;

/// The part of a whole that follows its number: the half of "8 1/2".
fn part_after(rest: &str) -> Option<Amount> {
    let parts = [(" 1/2", 500), (" 1/4", 250), (" 3/4", 750)];
    parts.into_iter().find_map(|(part, amount)| {
        let next = rest.strip_prefix(part)?;
        (!next.starts_with(|sign: char| sign.is_ascii_digit())).then_some(amount)
    })
}

/// The unit that follows a number: the longest term that is a unit and starts there, with at most one space between.
fn unit_after(
    tables: &Tables,
    text: &str,
    terms: &[Term],
    end: usize,
) -> Option<(Dimension, u32, usize)> {
    let gap = text[end..]
        .bytes()
        .take_while(|byte| matches!(byte, b' ' | b'-'))
        .count()
        .min(1);
    for from in [end, end + gap] {
        let rest = text.get(from..)?;
        // No unit begins with a space.
        if rest.starts_with(' ') {
            continue;
        }
        let mut best = None;
        let mut length = 0;
        for sign in rest.chars().take(16) {
            length += sign.len_utf8();
            let candidate = &rest[..length];
            let ends_well = rest[length..].chars().next().is_none_or(|next| {
                !sign.is_alphabetic()
                    || !script_of(sign).is_alphabetic()
                    || !script_of(next).is_alphabetic()
            });
            if ends_well && let Some(unit) = unit_named(tables, candidate) {
                best = Some((unit.0, unit.1, from + length));
            }
        }
        if best.is_some() {
            // "3-M" is a size of two names, no three metres.
            if let Some((_, _, unit_end)) = best
                && from > end
                && unit_end - from == 1
                && text[end..].starts_with('-')
            {
                return None;
            }
            // A single letter after a space is a size or a word more often than a unit: "43 m", "2 l".
            if let Some((_, _, unit_end)) = best
                && from > end
                && unit_end - from == 1
                && terms
                    .iter()
                    .any(|term| term.span.start == from && term.span.end > unit_end)
            {
                return None;
            }
            return best;
        }
    }
    None
}

fn unit_named(tables: &Tables, word: &str) -> Option<(Dimension, u32)> {
    tables
        .lexicon
        .exactly(word)?
        .iter()
        .filter_map(|entry| match tables.meanings.get(entry.meaning).kind {
            Kind::Unit(unit) => Some((entry.is_ambiguous, unit)),
            _ => None,
        })
        // 码 is a size on a label and a yard only where nothing else fits.
        .min_by_key(|&(is_ambiguous, _)| is_ambiguous)
        .map(|(_, unit)| (unit.dimension, unit.thousandths))
}

fn joined_by(between: &str) -> Joined {
    let sides = |sign: char| sign == ' ' || SIDES.contains(&sign);
    match between.trim_matches(sides) {
        "x" | "х" | "×" | "*" => Joined::Cross,
        "-" | "~" | "–" | "to" | "bis" | "至" | "到" | "〜" => Joined::Range,
        "/" => Joined::Slash,
        _ => Joined::No,
    }
}

use super::{Reading, Span, Term};
use crate::check::judge::Attribute;
use crate::check::judge::vocabulary::{Dimension, Kind, MeaningId, Tables};
use crate::text::{Folded, Script, script_of};

/// A number in thousandths: 6.6 is 6600.
pub(in crate::check::judge) type Amount = i64;

/// What a number measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::check::judge) enum Measure {
    /// A dimension with a unit; the amount is in its base unit.
    Of(Dimension),
    /// A size of a named system: EU 38.
    System(MeaningId),
    /// A metric thread: M6.
    Thread,
    /// A number without a unit.
    Bare,
}

/// A number with what it measures; a range has two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check::judge) struct Quantity {
    pub(in crate::check::judge) measure: Measure,
    pub(in crate::check::judge) low: Amount,
    pub(in crate::check::judge) high: Amount,
    /// The number as it was written, without its unit.
    pub(in crate::check::judge) written: Amount,
    pub(in crate::check::judge) span: Span,
}

/// Several numbers joined by a cross: 180 × 200 cm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::check::judge) struct Series {
    pub(in crate::check::judge) amounts: Vec<Amount>,
    /// Whether the amounts are micrometres; otherwise they are numbers as written.
    pub(in crate::check::judge) has_unit: bool,
    pub(in crate::check::judge) span: Span,
}

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
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let (amount, end) = number_at(text, at);
        let letters_before = folded
            .before(at)
            .is_some_and(|sign| script_of(sign).is_alphabetic() && !DIAMETERS.contains(&sign))
            && !is_cross_before(text, at);
        let unit = match unit_after(tables, text, terms, end) {
            // 4K is the resolution of a picture; the light of a lamp starts above a thousand.
            Some((Dimension::Light, _, unit_end)) if amount < 1_000_000 => {
                Some((Dimension::Feature, 1000, unit_end))
            }
            unit => unit,
        };
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
            letters_after: touches && unit.is_none() && !is_cross_after(text, end),
        });
        at = end;
    }
    numbers
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

fn is_cross_before(text: &str, at: usize) -> bool {
    let head = &text.as_bytes()[..at];
    head.last() == Some(&b'x')
        && head
            .len()
            .checked_sub(2)
            .and_then(|index| head.get(index))
            .is_none_or(|byte| !byte.is_ascii_alphabetic())
}

fn is_cross_after(text: &str, end: usize) -> bool {
    let tail = &text.as_bytes()[end..];
    tail.first() == Some(&b'x')
        && tail
            .get(1)
            .is_some_and(|byte| byte.is_ascii_digit() || *byte == b' ')
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
        if matches!(divisor, 2 | 4 | 8 | 16) && amount < divisor * 1000 {
            amount /= divisor;
            end += 1 + below;
        }
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
    match between.trim() {
        "x" | "×" | "*" => Joined::Cross,
        "-" | "~" | "–" | "to" | "bis" | "至" | "到" | "〜" => Joined::Range,
        "/" => Joined::Slash,
        _ => Joined::No,
    }
}

/// Turns the numbers that no pack claimed into quantities and series.
pub(super) fn collect(tables: &Tables, reading: &mut Reading, raw: &[RawNumber]) {
    let is_in_word = |reading: &Reading, span: Span| {
        reading.terms.iter().any(|term| {
            term.span.meets(span)
                && term.span.end - term.span.start > span.end - span.start
                && term
                    .kinds(tables)
                    .any(|kind| matches!(kind, Kind::Concept(_)))
        })
    };
    let claimed = |reading: &Reading, span: Span| {
        is_in_word(reading, span)
            || reading.packs.iter().any(|pack| pack.span.meets(span))
            || reading.sizes.iter().any(|size| size.span.meets(span))
            || reading
                .quantities
                .iter()
                .any(|known| known.span.meets(span))
    };
    let mut index = 0;
    while index < raw.len() {
        let mut to = index + 1;
        while to < raw.len()
            && raw[to].joined == Joined::Cross
            && raw[to - 1].unit.is_none_or(is_length)
        {
            to += 1;
        }
        let chain = &raw[index..to];
        let is_series = chain.len() > 1
            && chain.iter().all(|number| number.unit.is_none_or(is_length))
            && !chain[0].letters_before
            && !chain.iter().any(|number| claimed(reading, number.span));
        if is_series {
            reading.series.push(series_of(chain));
        } else {
            for (offset, number) in chain.iter().enumerate() {
                let place = index + offset;
                let next = raw.get(place + 1);
                let is_upper_end = place
                    .checked_sub(1)
                    .is_some_and(|before| is_bare_range(&raw[before], number));
                if is_upper_end {
                    continue;
                }
                if !claimed(reading, number.span)
                    && let Some(quantity) = quantity_of(tables, reading, number, next)
                {
                    reading.quantities.push(quantity);
                }
            }
        }
        index = to;
    }
}

/// Whether two numbers without units are the ends of one range: 39–41.
fn is_bare_range(lower: &RawNumber, upper: &RawNumber) -> bool {
    upper.joined == Joined::Range
        && lower.joined == Joined::No
        && lower.unit.is_none()
        && upper.unit.is_none()
        && !upper.letters_after
        && !upper.letters_before
        && (1000..RANGE_LIMIT).contains(&lower.amount)
        && (lower.amount..RANGE_LIMIT).contains(&upper.amount)
        && lower.amount < upper.amount
        && upper.amount <= lower.amount * 2
}

/// Beyond this, in thousandths, two numbers with a hyphen are a code or two years; and so is "2-9".
const RANGE_LIMIT: Amount = 250_000;

const fn is_length(unit: (Dimension, u32, usize)) -> bool {
    matches!(unit.0, Dimension::Length)
}

fn series_of(chain: &[RawNumber]) -> Series {
    let last_unit = chain.iter().rev().find_map(|number| number.unit);
    let amounts = chain
        .iter()
        .map(|number| {
            let thousandths = number
                .unit
                .or(last_unit)
                .map_or(1000, |(_, thousandths, _)| thousandths);
            number.amount.saturating_mul(Amount::from(thousandths)) / 1000
        })
        .collect();
    let last = chain[chain.len() - 1];
    Series {
        amounts,
        has_unit: last_unit.is_some(),
        span: Span {
            start: chain[0].span.start,
            end: last.unit.map_or(last.span.end, |(_, _, end)| end),
        },
    }
}

fn quantity_of(
    tables: &Tables,
    reading: &Reading,
    number: &RawNumber,
    next: Option<&RawNumber>,
) -> Option<Quantity> {
    if number.joined == Joined::Range && number.unit.is_some() && !number.letters_before {
        // The upper end of a range was taken with its lower end.
        return None;
    }
    let mut quantity = Quantity {
        measure: Measure::Bare,
        low: number.amount,
        high: number.amount,
        written: number.amount,
        span: number.span,
    };
    if number.letters_before {
        return lettered(tables, reading, number, quantity);
    }
    // "US 110V" has a unit of its own: the US is no size.
    let is_measured = number
        .unit
        .is_some_and(|(dimension, _, _)| dimension != Dimension::SizeNumber);
    let last = next
        .filter(|next| is_bare_range(number, next))
        .unwrap_or(number);
    let system =
        system_before(tables, reading, number.span).or_else(|| system_after(tables, reading, last));
    let bare_upper = next.filter(|next| is_bare_range(number, next));
    if let Some(upper) = bare_upper {
        quantity.high = upper.amount;
        quantity.span.end = upper.span.end;
    }
    if let Some(system) = system.filter(|_| !is_measured) {
        quantity.measure = Measure::System(system);
        return Some(quantity);
    }
    let upper = next.filter(|next| {
        next.joined == Joined::Range
            && number.unit.is_none()
            && (next.amount > number.amount || next.unit.is_some() && next.amount >= number.amount)
    });
    let unit = number.unit.or_else(|| upper.and_then(|next| next.unit));
    if let Some((dimension, thousandths, end)) = unit {
        let base = |amount: Amount| amount.saturating_mul(Amount::from(thousandths)) / 1000;
        quantity.measure = Measure::Of(dimension);
        quantity.low = base(number.amount);
        quantity.high = upper.map_or(quantity.low, |next| base(next.amount));
        quantity.span.end = end;
        if dimension == Dimension::Months {
            // Months are told in years, so that 24 months are 2 years.
            quantity.measure = Measure::Of(Dimension::Age);
            quantity.low /= 12;
            quantity.high /= 12;
        }
        return Some(quantity);
    }
    (!number.letters_after).then_some(quantity)
}

/// A number that letters lead: EU38, US7, M6, or part of a code.
fn lettered(
    tables: &Tables,
    reading: &Reading,
    number: &RawNumber,
    mut quantity: Quantity,
) -> Option<Quantity> {
    let text = &reading.folded.text;
    let head = &text[..number.span.start];
    let letters_from = head
        .char_indices()
        .rev()
        .take_while(|&(_, sign)| script_of(sign).is_alphabetic())
        .last()
        .map_or(head.len(), |(at, _)| at);
    let word = &head[letters_from..];
    if head[..letters_from]
        .chars()
        .next_back()
        .is_some_and(|sign| script_of(sign) == Script::Digit)
    {
        return None;
    }
    if word == "m" && number.amount <= 64_000 && number.amount % 500 == 0 {
        quantity.measure = Measure::Thread;
        quantity.span.start = letters_from;
        return Some(quantity);
    }
    let names_size = tables.options.attribute(word) == Some(Attribute::Size);
    if names_size && word.chars().count() <= 4 {
        return Some(quantity);
    }
    let system = tables
        .lexicon
        .exactly(word)?
        .iter()
        .find(|entry| matches!(tables.meanings.get(entry.meaning).kind, Kind::System))?;
    quantity.measure = Measure::System(system.meaning);
    quantity.span.start = letters_from;
    Some(quantity)
}

fn system_before(tables: &Tables, reading: &Reading, span: Span) -> Option<MeaningId> {
    let term = super::roles::nearest_before(reading, span, 2)?;
    let meaning = term
        .meanings
        .iter()
        .copied()
        .find(|&meaning| tables.meanings.get(meaning).kind == Kind::System)?;
    Some(meaning)
}

/// A size system behind its number: "7 US", "42 (EU)", 7号(美码).
fn system_after(tables: &Tables, reading: &Reading, number: &RawNumber) -> Option<MeaningId> {
    let end = match number.unit {
        None if !number.letters_after => number.span.end,
        Some((Dimension::SizeNumber, _, end)) => end,
        _ => return None,
    };
    let term = reading.terms.iter().find(|term| term.span.start >= end)?;
    let between = reading.folded.text.get(end..term.span.start)?;
    if between.len() > 3 || !between.chars().all(|sign| " -(（".contains(sign)) {
        return None;
    }
    term.meanings
        .iter()
        .copied()
        .find(|&meaning| tables.meanings.get(meaning).kind == Kind::System)
}

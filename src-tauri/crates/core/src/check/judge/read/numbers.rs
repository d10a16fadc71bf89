use super::scan::{Joined, RawNumber};
use super::{Reading, Span};
use crate::check::judge::Attribute;
use crate::check::judge::vocabulary::{Dimension, Kind, MeaningId, Tables};
use crate::text::{Script, script_of};

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
            reading.series.extend(alternatives(raw, index, to));
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
    measure_screws(reading);
    let pairs: Vec<Series> = raw
        .windows(2)
        .filter_map(|two| paired(reading, two))
        .collect();
    reading.series.extend(pairs);
}

/// Makes millimetres of the bare number after a thread: the length of a screw M6x20.
fn measure_screws(reading: &mut Reading) {
    let text = &reading.folded.text;
    let threads: Vec<usize> = reading
        .quantities
        .iter()
        .filter(|quantity| quantity.measure == Measure::Thread)
        .map(|quantity| quantity.span.end)
        .collect();
    for quantity in &mut reading.quantities {
        let is_crossed = threads.iter().any(|&end| {
            text.get(end..quantity.span.start)
                .is_some_and(|gap| matches!(gap.trim(), "x" | "х" | "×" | "*"))
        });
        if is_crossed && quantity.measure == Measure::Bare {
            quantity.measure = Measure::Of(Dimension::Length);
        }
    }
}

/// Marks of a waist, and those of the length of a leg.
const WAISTS: [&str; 3] = ["w", "腰", "腰围"];
const LEGS: [&str; 4] = ["l", "长", "裤长", "内长"];

/// Two numbers that are one size without a cross: "W32 L30", 32腰30长, "200/220".
fn paired(reading: &Reading, two: &[RawNumber]) -> Option<Series> {
    let [one, other] = two else {
        return None;
    };
    let text = &reading.folded.text;
    let is_marked = |number: &RawNumber, marks: &[&str]| {
        let head = &text[..number.span.start];
        let tail = &text[number.span.end..];
        let leads = |mark: &str| {
            head.strip_suffix(mark)
                .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        };
        let follows = |mark: &str| {
            tail.strip_prefix(mark)
                .is_some_and(|rest| !rest.starts_with(|sign: char| sign.is_ascii_alphabetic()))
        };
        marks
            .iter()
            .any(|mark| leads(mark) || !number.letters_before && follows(mark))
    };
    let is_waist = |amount: Amount| (22_000..=60_000).contains(&amount);
    let are_trousers = is_waist(one.amount)
        && is_waist(other.amount)
        && is_marked(one, &WAISTS)
        && is_marked(other, &LEGS);
    let is_pair = other.joined == Joined::Slash
        && one.unit.is_none()
        && other.unit.is_none()
        && !one.letters_before
        && !other.letters_after
        && !are_two_sizes(one, other);
    let are_sides = is_pair
        && one.amount.min(other.amount) >= SHORT_SIDE_MIN
        && one.amount.max(other.amount) >= SIDE_MIN;
    // Jeans 28/30.
    let are_waist_and_leg = is_pair && is_waist(one.amount) && is_waist(other.amount);
    let are_named = side_named(text, one)
        .zip(side_named(text, other))
        .is_some_and(|(left, right)| left != right);
    let unit = |number: &RawNumber| number.unit.or(other.unit).filter(|_| are_named);
    let in_unit = |number: &RawNumber| {
        unit(number).map_or(number.amount, |(_, thousandths, _)| {
            number.amount.saturating_mul(Amount::from(thousandths)) / 1000
        })
    };
    (are_trousers || are_sides || are_waist_and_leg || are_named).then(|| Series {
        amounts: vec![in_unit(one), in_unit(other)],
        has_unit: unit(other).is_some(),
        span: Span {
            start: one.span.start,
            end: other.span.end,
        },
    })
}

/// Words that name the side which a number is of, right before or after it: 宽90高150.
const SIDE_NAMES: [&str; 12] = [
    "宽", "寬", "高", "长", "長", "幅", "丈", "縦", "横", "가로", "세로", "높이",
];

/// Where the name of the side stands that a number measures.
fn side_named(text: &str, number: &RawNumber) -> Option<usize> {
    let head = text[..number.span.start].trim_end_matches([' ', ':', '约']);
    let end = number.unit.map_or(number.span.end, |(_, _, end)| end);
    let from = end + text[end..].len() - text[end..].trim_start_matches(' ').len();
    let leads = || {
        SIDE_NAMES
            .iter()
            .find(|name| head.ends_with(*name))
            .map(|name| head.len() - name.len())
    };
    let follows = || {
        SIDE_NAMES
            .iter()
            .find(|name| text[from..].starts_with(*name))
            .map(|_| from)
    };
    if number.unit.is_none_or(is_length) {
        leads().or_else(follows)
    } else {
        None
    }
}

/// Least side of a cover, in thousandths of a centimetre, that is told with a stroke; smaller ones are sizes.
const SIDE_MIN: Amount = 100_000;

/// Whether two numbers without units are the ends of one range: 39–41.
fn is_bare_range(lower: &RawNumber, upper: &RawNumber) -> bool {
    (upper.joined == Joined::Range || are_two_sizes(lower, upper))
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

/// Least of the shorter side beside a long one: the towel of 50/100.
const SHORT_SIDE_MIN: Amount = 30_000;

/// Whether a stroke joins two sizes that are next to one another: shoes 36/37, heights 122/128.
fn are_two_sizes(lower: &RawNumber, upper: &RawNumber) -> bool {
    let step = upper.amount - lower.amount;
    upper.joined == Joined::Slash
        && lower.amount % 1000 == 0
        && upper.amount % 1000 == 0
        && ((16_000..=60_000).contains(&lower.amount) && (1000..=2000).contains(&step)
            || (50_000..=170_000).contains(&lower.amount) && step == 6000)
}

/// Beyond this, in thousandths, two numbers with a hyphen are a code or two years; and so is "2-9".
const RANGE_LIMIT: Amount = 250_000;

const fn is_length(unit: (Dimension, u32, usize)) -> bool {
    matches!(unit.0, Dimension::Length)
}

fn series_of(chain: &[RawNumber]) -> Series {
    let last_unit = chain
        .iter()
        .rev()
        .find_map(|number| number.unit)
        .filter(|unit| !are_too_large(chain, *unit));
    let amounts = chain
        .iter()
        .map(|number| {
            let thousandths = last_unit
                .and(number.unit)
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

/// The series with the side that a stroke tells besides: 90 x 200 in "90/100x200", 90 x 190 in "90x190/200".
fn alternatives(raw: &[RawNumber], from: usize, to: usize) -> Vec<Series> {
    let chain = &raw[from..to];
    let (first, last) = (chain[0], chain[chain.len() - 1]);
    let is_beside = |one: &RawNumber, other: &RawNumber| {
        let (low, high) = (one.amount.min(other.amount), one.amount.max(other.amount));
        high * 2 <= low * 3 && !one.letters_before && !other.letters_before
    };
    let before = from
        .checked_sub(1)
        .map(|before| &raw[before])
        .filter(|before| first.joined == Joined::Slash && before.joined == Joined::No)
        .filter(|before| before.unit.is_none() && is_beside(before, &first));
    let after = raw
        .get(to)
        .filter(|after| after.joined == Joined::Slash && last.unit.is_none())
        .filter(|after| after.unit.is_none_or(is_length) && is_beside(&last, after));
    let with = |other: &RawNumber, place: usize| {
        let mut told = chain.to_vec();
        told[place] = *other;
        series_of(&told)
    };
    let span = Span {
        start: before.map_or(first.span.start, |before| before.span.start),
        end: after.map_or(last.span.end, |after| after.span.end),
    };
    before
        .map(|before| with(before, 0))
        .into_iter()
        .chain(after.map(|after| with(after, chain.len() - 1)))
        .map(|series| Series { span, ..series })
        .collect()
}

/// Whether nothing that is sold has so many metres on each side: the m of "40x80 m. Reißverschluss" is a word.
fn are_too_large(chain: &[RawNumber], (_, thousandths, _): (Dimension, u32, usize)) -> bool {
    thousandths == METRE && chain.iter().all(|number| number.amount >= SIDE_METRES_MAX)
}

/// How many thousandths of a millimetre's thousand a metre has in the table of units.
const METRE: u32 = 1_000_000;

/// Metres of a side, in thousandths, that no cloth or carpet has.
const SIDE_METRES_MAX: Amount = 30_000;

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
    // SE1代 is the first generation, whatever letters lead it.
    let is_generation = number
        .unit
        .is_some_and(|(dimension, _, _)| dimension == Dimension::Generation);
    if number.letters_before && !is_generation {
        let quantity = lettered(tables, reading, number, quantity)?;
        return Some(with_upper_end(quantity, number, next));
    }
    // "US 110V" has a unit of its own: the US is no size.
    let is_measured = number
        .unit
        .is_some_and(|(dimension, _, _)| dimension != Dimension::SizeNumber);
    let last = next
        .filter(|next| is_bare_range(number, next))
        .unwrap_or(number);
    if number.unit.is_none()
        && follows_size_word(tables, reading, number)
        && next.is_none_or(|next| next.joined == Joined::No)
    {
        quantity.measure = Measure::Of(Dimension::SizeNumber);
    }
    // "UK 3pin" has three pins and no British size.
    let system = system_before(tables, reading, number.span)
        .filter(|_| !number.letters_after)
        .or_else(|| system_after(tables, reading, last));
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

/// A size of a system with the other end of its range: EU37-41.
fn with_upper_end(quantity: Quantity, number: &RawNumber, next: Option<&RawNumber>) -> Quantity {
    let upper = next.filter(|next| is_bare_range(number, next));
    match (quantity.measure, upper) {
        (Measure::System(_), Some(upper)) => Quantity {
            high: upper.amount,
            span: Span {
                end: upper.span.end,
                ..quantity.span
            },
            ..quantity
        },
        _ => quantity,
    }
}

/// Whether a word for the size stands right before a number: "vel. 25", "Gr. 38".
fn follows_size_word(tables: &Tables, reading: &Reading, number: &RawNumber) -> bool {
    let head = reading.folded.text[..number.span.start].trim_end_matches([' ', '.', ':']);
    let word = head
        .rsplit(|sign: char| !sign.is_alphanumeric())
        .next()
        .unwrap_or_default();
    !number.letters_before
        && !number.letters_after
        && head.len() < number.span.start
        && (2..=10).contains(&word.chars().count())
        && word.chars().all(char::is_alphabetic)
        && tables.options.attribute(word) == Some(Attribute::Size)
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

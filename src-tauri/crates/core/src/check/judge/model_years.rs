//! The year of a car, where a listing sells a thing by years from and to: "MY2016" is for "2013-2018".

use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::EQUAL;
use super::read::{Reading, Span};
use super::words::{pieces, runs};

/// First and last year in which a car may have been built.
type Years = (u16, u16);

/// What the one year of a pick line tells of an option whose values are spans of years.
///
/// Nothing where a value is no such span, where the line names no year or more than one, or where the words told the
/// promised one already.
pub(super) fn told_by_year(column: &Column, words: &Reading, axis: &Axis) -> Option<Axis> {
    if axis.finding == Finding::Same || !column.varies() {
        return None;
    }
    // Few lines name a year, and a listing may have many choices.
    let mut named = years(&words.folded.text);
    let (year, found) = named.next()?;
    if named.next().is_some() {
        return None;
    }
    let spans: Vec<Years> = column
        .values
        .iter()
        .map(|value| span_of(&value.reading.folded.text))
        .collect::<Option<_>>()?;
    let holds = |&(from, to): &Years| (from..=to).contains(&year);
    let ours = spans.first().is_some_and(holds);
    let rival = (1..spans.len()).find(|&at| holds(&spans[at]));
    let finding = match (ours, rival) {
        (true, None) => Finding::Same,
        (true, Some(_)) => Finding::Tied,
        (false, Some(_)) => Finding::Different,
        (false, None) => Finding::Doubted,
    };
    let mut told = axis.clone();
    told.finding = finding;
    told.rival = rival.filter(|_| finding == Finding::Different);
    told.fit.level = EQUAL;
    told.fit.found = Some(found);
    Some(told)
}

/// The span of years that a value is: "2013-2018", "2013–18", "2019+", "ab 2019".
fn span_of(value: &str) -> Option<Years> {
    let numbers: Vec<&str> = pieces(value, |sign| !sign.is_ascii_digit())
        .map(|(digits, _)| digits)
        .collect();
    match numbers[..] {
        [from] => {
            let from = year_in(from)?;
            let is_open = value.contains('+') || OPEN.iter().any(|word| value.contains(word));
            Some((from, if is_open { YEAR_MAX } else { from }))
        }
        [from, to] => {
            let from = year_in(from)?;
            let to = year_in(to).or_else(|| {
                let short: u16 = to.parse().ok().filter(|_| to.len() == 2)?;
                Some(from / 100 * 100 + short)
            })?;
            (from <= to).then_some((from, to))
        }
        _ => None,
    }
}

/// Words that leave the end of a span open, folded.
const OPEN: [&str; 10] = [
    "ab ", "seit ", "from ", "since ", "depuis ", "desde ", "dal ", "vanaf ", "od ", "以降",
];

/// The years that stand in a text by themselves, with letters before them ("MY2016") or a sign after them (2016款).
fn years(text: &str) -> impl Iterator<Item = (u16, Span)> {
    runs(text).filter_map(|(word, span)| {
        let start = word.find(|sign: char| sign.is_ascii_digit())?;
        let letters = &word[..start];
        let digits = word[start..]
            .find(|sign: char| !sign.is_ascii_digit())
            .map_or(&word[start..], |end| &word[start..start + end]);
        let after = &word[start + digits.len()..];
        let may_stand = |beside: &str| !beside.bytes().any(|byte| byte.is_ascii_alphanumeric());
        let is_named = letters == "my" || may_stand(letters);
        let year = year_in(digits).filter(|_| is_named && may_stand(after))?;
        let start = span.start + start;
        Some((
            year,
            Span {
                start,
                end: start + digits.len(),
            },
        ))
    })
}

const YEAR_MIN: u16 = 1950;
const YEAR_MAX: u16 = 2039;

fn year_in(digits: &str) -> Option<u16> {
    let year: u16 = digits.parse().ok().filter(|_| digits.len() == 4)?;
    (YEAR_MIN..=YEAR_MAX).contains(&year).then_some(year)
}

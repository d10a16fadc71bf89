//! Choices that only a short code tells apart: "SS Black", "S5 Black" and "55 Black".

use super::Attribute;
use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{EQUAL, Facet, Fit};
use super::read::{Measure, Reading, Span};
use super::words::runs;

/// What the code that stands in the words of a line tells of choices that are alike but for theirs.
///
/// Every choice must be told by one code of the same length, digits in at least one, and the line must have that of one
/// choice alone.
pub(super) fn told_by_own_code(column: &Column, words: &Reading, axis: &Axis) -> Option<Axis> {
    // Measures, sizes and counts are known better by other tables.
    let is_measured = |reading: &Reading| {
        !reading.series.is_empty()
            || !reading.packs.is_empty()
            || !reading.sizes.is_empty()
            || reading
                .quantities
                .iter()
                .any(|quantity| quantity.measure != Measure::Bare)
    };
    // Few choices are told by codes, and most by words alone.
    let has_digit = |reading: &Reading| {
        reading
            .folded
            .text
            .bytes()
            .any(|sign| sign.is_ascii_digit())
    };
    if !column.varies()
        || !column.values.iter().any(|value| has_digit(&value.reading))
        || column
            .values
            .iter()
            .any(|value| is_measured(&value.reading))
    {
        return None;
    }
    let codes = own_codes(column)?;
    let mut named = codes.iter().enumerate().filter_map(|(place, code)| {
        runs(&words.folded.text)
            .filter_map(|(run, span)| ascii_part(run, span))
            .find(|(run, _)| run == code)
            .map(|(_, span)| (place, span))
    });
    let (Some((place, found)), None) = (named.next(), named.next()) else {
        return None;
    };
    let whole = Span {
        start: 0,
        end: column.values[0].reading.folded.text.len(),
    };
    let is_ours = place == 0;
    // Another colour than the listing sells is told by more than the code.
    if is_ours && axis.finding == Finding::Different && axis.rival.is_none() {
        return None;
    }
    Some(Axis {
        attribute: Attribute::Design,
        finding: if is_ours {
            Finding::Same
        } else {
            Finding::Different
        },
        fit: Fit::new(if is_ours { EQUAL } else { -EQUAL }, whole, found),
        facet: Some(Facet::Words),
        rival: (!is_ours).then_some(place),
        ..axis.clone()
    })
}

/// The code of each value: the one word that not all of them have.
fn own_codes(column: &Column) -> Option<Vec<&str>> {
    let words: Vec<Vec<&str>> = column
        .values
        .iter()
        .map(|value| {
            let words = runs(&value.reading.folded.text);
            words.map(|(word, _)| word).collect()
        })
        .collect();
    let mut shared = words.first()?.clone();
    for all in &words {
        shared.retain(|word| all.contains(word));
    }
    let codes: Vec<&str> = words
        .iter()
        .map(|all| {
            let mut own = all.iter().copied().filter(|word| !shared.contains(word));
            own.next().filter(|_| own.next().is_none())
        })
        .collect::<Option<_>>()?;
    let length = codes.first()?.len();
    let has = |is_wanted: fn(&u8) -> bool| {
        codes
            .iter()
            .any(|code| code.bytes().any(|sign| is_wanted(&sign)))
    };
    let are_codes = (CODE_MIN..=CODE_MAX).contains(&length)
        && codes.iter().all(|code| code.is_ascii() && code.len() == length)
        && has(u8::is_ascii_digit)
        && has(u8::is_ascii_alphabetic)
        // "M6" and "M8" are sizes, which other tables know.
        && words.iter().all(|all| all.len() > 1);
    are_codes.then_some(codes)
}

const CODE_MIN: usize = 2;
const CODE_MAX: usize = 6;

/// The letters and digits that a run of a script without spaces follows or precedes: the SS of SS款.
fn ascii_part(run: &str, span: Span) -> Option<(&str, Span)> {
    let is_code = |sign: char| sign.is_ascii_alphanumeric();
    let start = run.find(is_code)?;
    let rest = &run[start..];
    let end = rest.find(|sign| !is_code(sign)).unwrap_or(rest.len());
    let start_at = span.start + start;
    Some((
        &rest[..end],
        Span {
            start: start_at,
            end: start_at + end,
        },
    ))
}

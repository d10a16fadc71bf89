//! Two choices of which one has what the other has not: "Con USB" beside "Sin USB".

use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{EQUAL, Facet, Fit, OVERLAP};
use super::read::{Reading, Span, is_denied};
use super::vocabulary::Tables;

/// Fewest letters of a word that names what one choice has.
const LETTERS_MIN: usize = 3;

/// Settles an option of two values by a word that both have and one of them denies, where the line has it too.
pub(super) fn with_or_without(
    tables: &Tables,
    column: &Column,
    picked: &Reading,
    axis: &Axis,
) -> Option<Axis> {
    if axis.finding != Finding::Silent {
        return None;
    }
    let [ours, theirs] = &column.values[..] else {
        return None;
    };
    let (ours, theirs) = (&ours.reading, &theirs.reading);
    words(&ours.folded.text).find_map(|(word, own)| {
        let (_, other) = words(&theirs.folded.text).find(|&(known, _)| known == word)?;
        let (_, found) = words(&picked.folded.text).find(|&(known, _)| known == word)?;
        let is_without = is_denied(tables, ours, own);
        if is_without == is_denied(tables, theirs, other) {
            return None;
        }
        let is_ours = is_denied(tables, picked, found) == is_without;
        Some(Axis {
            finding: if is_ours {
                Finding::Same
            } else {
                Finding::Different
            },
            fit: Fit::new(if is_ours { OVERLAP } else { -EQUAL }, own, found),
            facet: Some(Facet::Words),
            rival: (!is_ours).then_some(1),
            ..axis.clone()
        })
    })
}

/// The words of a folded text that are long enough to name something.
fn words(text: &str) -> impl Iterator<Item = (&str, Span)> {
    let is_apart = |sign: char| !sign.is_alphanumeric();
    text.split_inclusive(is_apart)
        .scan(0, move |at, piece| {
            let start = *at;
            *at += piece.len();
            let word = piece.trim_end_matches(is_apart);
            let end = start + word.len();
            Some((word, Span { start, end }))
        })
        .filter(|(word, _)| {
            word.chars().count() >= LETTERS_MIN && word.chars().all(char::is_alphabetic)
        })
}

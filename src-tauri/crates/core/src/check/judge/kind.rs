//! The kind of thing that a pick line names, against that of the title.

use super::Attribute;
use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{DOUBTED, EQUAL, Facet, Fit, NEAR, OTHER, agree, item_level, pair_level};
use super::excuse::{is_within_name, repeats};
use super::material::is_purpose;
use super::picked::with;
use super::read::{Reading, Span};
use super::strange::run_of_another_kind;
use super::vocabulary::{Kind, Languages, MeaningId, Tables};
use crate::text::script_of;

/// How well the kind of thing that a pick line names is the title's.
///
/// A broader word that a first part of its own narrows is not the broad one: the "ikkunaverho" of a window hangs in no
/// shower, though both are a "verho".
pub(super) fn thing_level(tables: &Tables, title: &Reading, picked: &Reading) -> Fit {
    let fit = item_level(tables, title, picked);
    match fit.found {
        Some(found) if fit.level == NEAR && has_own_first_part(tables, title, picked, found) => {
            Fit {
                level: DOUBTED,
                ..fit
            }
        }
        _ => fit,
    }
}

/// Whether a word of letters goes before a thing in one word, and neither the tables nor the title explain it.
fn has_own_first_part(tables: &Tables, title: &Reading, picked: &Reading, found: Span) -> bool {
    let head = &picked.folded.text[..found.start];
    let start = head
        .char_indices()
        .rev()
        .take_while(|&(_, sign)| script_of(sign).is_alphabetic())
        .last()
        .map_or(found.start, |(at, _)| at);
    let first = Span {
        start,
        end: found.start,
    };
    let word = &picked.folded.text[first.start..first.end];
    let beginning: String = word.chars().take(FIRST_PART_MIN).collect();
    let is_read = picked
        .terms
        .iter()
        .any(|term| term.span.start < first.end && first.start < term.span.end);
    word.chars().count() >= FIRST_PART_MIN
        && !is_read
        && !tables.plain.explains(word)
        && tables.lexicon.exactly(word).is_none()
        && !title.folded.text.contains(&beginning)
}

/// Fewest letters of a first part that narrows a word.
const FIRST_PART_MIN: usize = 4;

/// Another kind of thing than the title's; only doubted where the kind is told of what comes with it.
pub(super) fn other_kind(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Axis> {
    let fit = thing_level(tables, title, picked);
    // "Cable cover for a coffee table" sells no table.
    let is_for_all = !title.items.is_empty()
        && title.items.iter().all(|&(_, span)| {
            is_purpose(tables, title, span)
                && title.unknown.iter().any(|word| word.span.end <= span.start)
        });
    if is_for_all || is_another_word(tables, title, picked, &fit) {
        return None;
    }
    let is_told = tells_kind(tables, title) && tells_kind(tables, picked);
    (fit.level <= DOUBTED
        && (!repeats(title, picked, fit.found) || is_within_name(title, picked, fit.found))
        && !option_items_agree(tables, columns, picked))
    .then_some(Axis {
        attribute: Attribute::Item,
        finding: if is_told
            && fit.level == OTHER
            && !may_be_short(tables, title, picked, &fit)
            && !ends_the_name(title, picked, &fit)
            && !ends_an_unread_name(picked, &fit)
            && !begins_with_unread_word(tables, title)
        {
            Finding::Different
        } else {
            Finding::Doubted
        },
        fit,
        facet: Some(Facet::Item),
        rival: None,
        varies: false,
    })
}

/// The thing that the title's is for, without the title's own: a suitcase where a cover for suitcases was sold.
pub(super) fn only_its_purpose(tables: &Tables, title: &Reading, picked: &Reading) -> Option<Axis> {
    let (purposes, own): (Vec<_>, Vec<_>) = title
        .items
        .iter()
        .copied()
        .partition(|&(_, span)| is_purpose(tables, title, span));
    let &(_, promised) = own.first()?;
    let reaches = |all: &[(MeaningId, Span)], found: MeaningId, level: i8| {
        let mut all = all.iter();
        all.any(|&(known, _)| pair_level(tables, known, found) >= level)
    };
    let &(_, found) = picked.items.first()?;
    // What the line calls "for" something is not that, either.
    let are_all = picked.items.iter().all(|&(item, span)| {
        reaches(&purposes, item, EQUAL)
            && !reaches(&own, item, NEAR)
            && !is_purpose(tables, picked, span)
    });
    are_all.then(|| Axis {
        attribute: Attribute::Item,
        finding: Finding::Doubted,
        fit: Fit::new(DOUBTED, promised, found),
        facet: Some(Facet::Item),
        rival: None,
        varies: false,
    })
}

/// Whether the word of one side is short for a name of the other's kind: the "zapatillas" of a house are slippers.
///
/// A longer name that is written out beside the short one is meant as it stands.
fn may_be_short(tables: &Tables, title: &Reading, picked: &Reading, fit: &Fit) -> bool {
    let Some((promised, found)) = fit.promised.zip(fit.found) else {
        return false;
    };
    let ours = &title.folded.text[promised.start..promised.end];
    let theirs = &picked.folded.text[found.start..found.end];
    let names = |word: &str, reading: &Reading, span: Span| {
        tables.short_names.kinds(word).iter().any(|&meant| {
            let mut items = reading.items.iter().filter(|(_, own)| *own == span);
            items.any(|&(item, _)| agree(tables, meant, item))
        })
    };
    !ours.contains(theirs)
        && !theirs.contains(ours)
        && (names(ours, picked, found) || names(theirs, title, promised))
}

/// Whether the title's word for a thing has another meaning that the line has, too: the linen ("linne") of curtains is no
/// top.
fn is_another_word(tables: &Tables, title: &Reading, picked: &Reading, fit: &Fit) -> bool {
    let is_material = |meaning: MeaningId| {
        tables.meanings.get(meaning).kind == Kind::Concept(Attribute::Material)
    };
    title
        .terms
        .iter()
        .filter(|term| Some(term.span) == fit.promised)
        .flat_map(|term| term.meanings.iter().copied())
        .filter(|&meaning| is_material(meaning))
        .any(|meaning| {
            picked
                .concepts
                .iter()
                .any(|&(known, _)| agree(tables, meaning, known))
        })
}

/// Whether a long word that nothing reads begins the title, in a language that writes what a thing is as one word: the
/// thing may be that one, and the noun that is read what goes with it, as in "Gardinlängd linne".
fn begins_with_unread_word(tables: &Tables, title: &Reading) -> bool {
    title.languages.meets(Languages::COMPOUNDING)
        && title.unknown.first().is_some_and(|word| {
            let text = &title.folded.text[word.span.start..word.span.end];
            title.folded.text[..word.span.start].trim().is_empty()
                && text.chars().count() >= COMPOUND_MIN
                && text.chars().all(char::is_alphabetic)
                && !tables.plain.explains(text)
        })
}

/// Fewest letters of a word that may be two in one.
const COMPOUND_MIN: usize = 7;

/// Whether the line's word is the end of the title's: the "Schere" of a Gartenschere.
fn ends_the_name(title: &Reading, picked: &Reading, fit: &Fit) -> bool {
    let Some((promised, found)) = fit.promised.zip(fit.found) else {
        return false;
    };
    let ours = &title.folded.text[promised.start..promised.end];
    let theirs = &picked.folded.text[found.start..found.end];
    theirs.chars().count() >= FIRST_PART_MIN && ours.len() > theirs.len() && ours.ends_with(theirs)
}

/// Whether the line's word is one sign at the end of a name that nothing reads: the 锅 of 可丽饼锅, which is a pan.
fn ends_an_unread_name(picked: &Reading, fit: &Fit) -> bool {
    fit.found.is_some_and(|found| {
        let text = &picked.folded.text;
        let is_sign = text[found.start..found.end].chars().count() == 1;
        let before = text[..found.start].chars().next_back();
        let is_read = picked
            .read_spans()
            .any(|span| span.start < found.start && span.end == found.start);
        is_sign && !is_read && before.is_some_and(|sign| script_of(sign).is_running())
    })
}

/// A word that no table has, whose last sign is that of other things: 雨裤 for a raincoat.
pub(super) fn other_head(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Axis> {
    if title.items.is_empty() || !picked.items.is_empty() {
        return None;
    }
    let found = run_of_another_kind(tables, title, columns, picked)?;
    Some(Axis {
        attribute: Attribute::Item,
        finding: Finding::Doubted,
        fit: Fit::new(DOUBTED, title.items[0].1, found),
        facet: Some(Facet::Item),
        rival: None,
        varies: false,
    })
}

/// Whether a text names a kind of thing before what comes with it: "card with adapter" names none that is known.
fn tells_kind(tables: &Tables, reading: &Reading) -> bool {
    let with = reading
        .terms
        .get(with(tables, reading))
        .map_or(usize::MAX, |term| term.span.start);
    reading.items.iter().any(|(_, span)| span.start < with)
}

fn option_items_agree(tables: &Tables, columns: &[Column], picked: &Reading) -> bool {
    columns
        .iter()
        .filter_map(|column| column.values.first())
        .any(|value| {
            let fit: Fit = item_level(tables, &value.reading, picked);
            fit.level >= NEAR
        })
}

//! Two choices of which one has what the other has not: "Con USB" beside "Sin USB".

use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{EQUAL, Facet, Fit, OVERLAP, agree};
use super::read::{Reading, Span, first_of, is_denied};
use super::vocabulary::{Kind, MeaningId, Role, Tables};
use super::words::words;

/// Fewest letters of a word that names what one choice has.
const LETTERS_MIN: usize = 3;

/// Settles an option of two values by what both name and one of them denies, where the line names it too: by the same
/// word, or by one of another language that means the same thing.
pub(super) fn with_or_without(
    tables: &Tables,
    column: &Column,
    (title, picked): (&Reading, &Reading),
    axis: &Axis,
) -> Option<Axis> {
    if axis.finding != Finding::Silent {
        return None;
    }
    let [ours, theirs] = &column.values[..] else {
        return None;
    };
    let (ours, theirs) = (&ours.reading, &theirs.reading);
    let (own, found, is_ours) = by_word(tables, (ours, theirs), picked)
        .or_else(|| by_thing(tables, (ours, theirs), (title, picked)))
        .or_else(|| by_denial(tables, (ours, theirs), (title, picked)))?;
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
}

/// Where the promise and the line name what only one of two choices has, and whether the line means the promised one.
type Told = (Span, Span, bool);

fn by_word(
    tables: &Tables,
    (ours, theirs): (&Reading, &Reading),
    picked: &Reading,
) -> Option<Told> {
    long_words(ours).find_map(|(word, own)| {
        let (_, other) = long_words(theirs).find(|&(known, _)| known == word)?;
        let (_, found) = long_words(picked).find(|&(known, _)| known == word)?;
        let is_without = is_denied(tables, ours, own);
        let is_apart = is_without != is_denied(tables, theirs, other);
        is_apart.then(|| (own, found, is_denied(tables, picked, found) == is_without))
    })
}

/// The battery of "Zonder accu" in 不含电池. What the title has itself is only told where it is denied: a drill that
/// runs on a battery is called by it.
fn by_thing(
    tables: &Tables,
    (ours, theirs): (&Reading, &Reading),
    (title, picked): (&Reading, &Reading),
) -> Option<Told> {
    things(tables, ours).find_map(|(thing, own)| {
        let (_, other) = things(tables, theirs).find(|&(known, _)| known == thing)?;
        let (_, found) = things(tables, picked).find(|&(known, _)| agree(tables, known, thing))?;
        let is_without = is_denied(tables, ours, own);
        let is_apart = is_without != is_denied(tables, theirs, other);
        let is_denied = is_denied(tables, picked, found);
        let is_of_title = || things(tables, title).any(|(known, _)| agree(tables, known, thing));
        (is_apart && (is_denied || !is_of_title())).then_some((own, found, is_denied == is_without))
    })
}

/// The one of two choices that denies what the other has, told by a line that says "with" or "without", and not both, of
/// something that nobody reads: 不带水箱 for "Bez nádržky" beside "S nádržkou".
///
/// Both choices say it of one thing in two cases of its word, and the title says neither.
fn by_denial(
    tables: &Tables,
    (ours, theirs): (&Reading, &Reading),
    (title, picked): (&Reading, &Reading),
) -> Option<Told> {
    let denies = |reading: &Reading| first_of(tables, reading, Role::DeniesNext);
    let has = |reading: &Reading| first_of(tables, reading, Role::Ground);
    let begins = |span: Option<Span>| span.is_some_and(|span| span.start == 0);
    let is_without = begins(denies(ours));
    let are_opposites = if is_without {
        begins(has(theirs))
    } else {
        begins(has(ours)) && begins(denies(theirs))
    };
    let last = |reading: &Reading| -> Option<String> {
        let (word, _) = words(&reading.folded.text).last()?;
        Some(word.chars().take(STEM).collect())
    };
    let is_one_thing = last(ours).is_some() && last(ours) == last(theirs);
    if !are_opposites || !is_one_thing || denies(title).is_some() || has(title).is_some() {
        return None;
    }
    let (found, lacks) = match (denies(picked), has(picked)) {
        (Some(found), None) => (found, true),
        (None, Some(found)) => (found, false),
        _ => return None,
    };
    // What is read is told by itself: a rubber handle is no tank.
    let is_read = things(tables, picked).any(|(_, span)| span.start >= found.end);
    let whole = Span {
        start: 0,
        end: ours.folded.text.len(),
    };
    (!is_read).then_some((whole, found, lacks == is_without))
}

/// Letters by which a word is known in another case.
const STEM: usize = 4;

/// The things and parts that a text names, whether it has them or not.
fn things<'a>(
    tables: &'a Tables,
    reading: &'a Reading,
) -> impl Iterator<Item = (MeaningId, Span)> + 'a {
    let is_thing =
        |meaning: MeaningId| matches!(tables.meanings.get(meaning).kind, Kind::Item | Kind::Part);
    reading.terms.iter().flat_map(move |term| {
        let meanings = term.meanings.iter().copied();
        meanings
            .filter(move |&meaning| is_thing(meaning))
            .map(move |meaning| (meaning, term.span))
    })
}

/// The words of a text that are long enough to name something.
fn long_words(reading: &Reading) -> impl Iterator<Item = (&str, Span)> {
    words(&reading.folded.text).filter(|(word, _)| word.chars().count() >= LETTERS_MIN)
}

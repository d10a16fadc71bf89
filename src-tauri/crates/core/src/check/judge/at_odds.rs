//! What title and pick line tell in one form and not alike, though no table knows it: eight strands and four, "with
//! gauge" and "w/o gauge", PH2 and PZ2. It may be the same thing in other words, so it only asks a person to look.

use std::collections::{BTreeMap, BTreeSet};

use super::Attribute;
use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{DOUBTED, Facet, Fit};
use super::read::{Amount, Measure, Quantity, Reading, Span, first_of};
use super::vocabulary::{MeaningId, Role, Tables};
use super::words::{runs, words};
use crate::text::script_of;

/// The first fact that the title and the pick line tell apart.
pub(super) fn at_odds(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Axis> {
    let (promised, found) = other_code(title, columns, picked)
        .or_else(|| other_count(title, columns, picked))
        .or_else(|| lacks_what_comes_with_it(tables, title, columns, picked))
        .or_else(|| opaque_for_clear(tables, title, picked))?;
    Some(Axis {
        attribute: Attribute::Design,
        finding: Finding::Doubted,
        fit: Fit::new(DOUBTED, promised, found),
        facet: Some(Facet::Words),
        rival: None,
        varies: false,
    })
}

/// A thing that is said to be opaque, where the title's is transparent.
fn opaque_for_clear(tables: &Tables, title: &Reading, picked: &Reading) -> Option<(Span, Span)> {
    let clear = title.colours.mentions.iter().find(|mention| {
        let mut senses = mention.senses.iter();
        mention.part.is_none()
            && senses.any(|sense| tables.colours.get(sense.colour).id == "transparent")
    })?;
    let is_opaque = |meaning: MeaningId| tables.meanings.get(meaning).id == OPAQUE;
    let mut concepts = picked.concepts.iter();
    let &(_, found) = concepts.find(|&&(meaning, _)| is_opaque(meaning))?;
    Some((clear.span, found))
}

/// What nothing can be seen through.
const OPAQUE: &str = "feature.opacity.opaque";

/// A code of two or three letters that the listing has not, with the number of one of the title's and other letters: PZ2
/// for PH2.
fn other_code(title: &Reading, columns: &[Column], picked: &Reading) -> Option<(Span, Span)> {
    // Most titles have none, and a listing may have many choices.
    codes(&title.folded.text).next()?;
    let of_listing: BTreeSet<(&str, &str)> = columns
        .iter()
        .flat_map(|column| &column.values)
        .map(|value| &value.reading)
        .chain(std::iter::once(title))
        .flat_map(|reading| codes(&reading.folded.text))
        .map(|(name, number, _)| (name, number))
        .collect();
    let mut names = BTreeSet::new();
    let mut of_line = BTreeMap::new();
    for (name, number, span) in codes(&picked.folded.text) {
        names.insert(name);
        if !of_listing.contains(&(name, number)) {
            of_line.entry((number, name.len())).or_insert(span);
        }
    }
    codes(&title.folded.text)
        .filter(|(name, ..)| !names.contains(name))
        .find_map(|(name, number, promised)| Some((promised, *of_line.get(&(number, name.len()))?)))
}

/// Words of two or three letters and digits after them, each as its letters and its digits.
fn codes(text: &str) -> impl Iterator<Item = (&str, &str, Span)> {
    runs(text).filter_map(|(word, span)| {
        let (name, number) = word.split_at(word.find(|sign: char| sign.is_ascii_digit())?);
        let is_code = (2..=3).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_alphabetic())
            && number.bytes().all(|byte| byte.is_ascii_digit());
        is_code.then_some((name, number, span))
    })
}

/// The one count of the line that no choice has, where the title has one count, too: four strands for eight.
fn other_count(title: &Reading, columns: &[Column], picked: &Reading) -> Option<(Span, Span)> {
    let counts = |reading: &Reading| -> Vec<Quantity> {
        let bare = reading.quantities.iter().copied();
        bare.filter(|quantity| quantity.measure == Measure::Bare)
            .filter(|quantity| stands_alone(&reading.folded.text, quantity.span))
            .collect()
    };
    let (ours, theirs) = (counts(title), counts(picked));
    let &[ours] = &ours[..] else {
        return None;
    };
    if theirs.is_empty() {
        return None;
    }
    let chosen: BTreeSet<Amount> = columns
        .iter()
        .flat_map(|column| &column.values)
        .flat_map(|value| {
            let numbers = value
                .reading
                .folded
                .text
                .split(|sign: char| !sign.is_ascii_digit());
            let whole = numbers.filter_map(|number| number.parse::<Amount>().ok());
            let measured = value
                .reading
                .quantities
                .iter()
                .map(|quantity| quantity.written);
            whole
                .map(|number| number.saturating_mul(1000))
                .chain(measured)
        })
        .collect();
    let is_chosen = |quantity: &Quantity| chosen.contains(&quantity.written);
    let mut free = theirs.into_iter().filter(|quantity| !is_chosen(quantity));
    let (Some(theirs), None) = (free.next(), free.next()) else {
        return None;
    };
    let are_counts = ours.written.max(theirs.written) < COUNTS_END;
    (are_counts && ours.written != theirs.written).then_some((ours.span, theirs.span))
}

/// Whether a number is no end of a code: the 77 of "HX-77", the 1 of "(1)".
fn stands_alone(text: &str, span: Span) -> bool {
    let before = text[..span.start].chars().next_back();
    let after = text[span.end..].chars().next();
    let joins = |sign: char| sign.is_ascii() && sign != ' ';
    !before.is_some_and(joins) && !after.is_some_and(joins)
}

/// Where counts end, in thousandths: longer numbers are names, models and years.
const COUNTS_END: Amount = 100_000;

/// What the line denies, where the title says that the thing comes with something, the line does not, and no choice is
/// about that.
fn lacks_what_comes_with_it(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<(Span, Span)> {
    let denies = |reading: &Reading| first_of(tables, reading, Role::DeniesNext);
    let has = |reading: &Reading| first_of(tables, reading, Role::Ground);
    let (comes_with, lacks) = (has(title)?, denies(picked)?);
    let is_chosen = columns
        .iter()
        .flat_map(|column| &column.values)
        .any(|value| denies(&value.reading).is_some());
    let after = &picked.folded.text[lacks.end..];
    // "Non-stick" denies no lid; 无盖 does, in a script whose words stand without spaces.
    let denies_a_word = after.starts_with(|sign: char| sign == ' ' || script_of(sign).is_running());
    let names_something = words(after).next().is_some();
    (denies(title).is_none()
        && has(picked).is_none()
        && !is_chosen
        && denies_a_word
        && names_something)
        .then_some((comes_with, lacks))
}

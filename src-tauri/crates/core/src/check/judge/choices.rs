//! An option on which the tables of colours, sizes, materials and things are silent, told by the dictionary of choices.

use std::collections::BTreeSet;

use super::Attribute;
use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{Facet, OVERLAP};
use super::read::{Reading, Span, is_denied};
use super::vocabulary::{MeaningId, Named, Tables};
use super::words::{pieces, runs};
use crate::text::script_of;

/// What the dictionary of choices tells of an option that nothing else tells of.
///
/// The words must name all that one choice of the listing says in a group of the dictionary, and nothing else of that
/// group. Where they name the promised one alone, it is the same; where they name another and the promised one is known
/// to be none of it, it is different; anything else of a group that the promised choice is in leaves a doubt.
pub(super) fn told_by_choices(
    tables: &Tables,
    column: &Column,
    (words, said): (&Reading, &[Named]),
    axis: &Axis,
) -> Option<Axis> {
    if said.is_empty() || !column.varies() || !gives_way(column, axis) {
        return None;
    }
    // Of colours the other tables know more; only the names of near shades are told better, and only of colours.
    let is_of_column = |named: &&Named| named.is_shade == (column.attribute == Attribute::Colour);
    let said: Vec<Named> = said.iter().filter(is_of_column).copied().collect();
    let offered: Vec<Vec<Named>> = column
        .values
        .iter()
        .map(|value| {
            let choices = value.choices(tables).iter();
            choices.filter(is_of_column).copied().collect()
        })
        .collect();
    let (promised, others) = offered.split_first()?;
    let ours = shared(promised, &said).filter(|&(span, _)| {
        let value = &column.values[0].reading.folded.text;
        has_numbers_of(value, span, &words.folded.text)
    });
    let rival = others
        .iter()
        .position(|other| shared(other, &said).is_some());
    let told = |finding: Finding, (span, found): (Span, Span), rival: Option<usize>| {
        let mut told = axis.clone();
        told.finding = finding;
        told.fit.level = OVERLAP;
        told.fit.promised = Some(span);
        told.fit.found = Some(found);
        told.rival = rival;
        told
    };
    match (ours, rival) {
        (Some(spans), None) => Some(told(Finding::Same, spans, None)),
        (None, Some(rival)) => {
            let (_, found) = shared(&others[rival], &said)?;
            let group = said.iter().find(|named| named.span == found)?.group;
            let known = promised.iter().find(|named| named.group == group);
            let spans = (known.map_or(Span::default(), |named| named.span), found);
            let finding = if known.is_some() && partly(promised, &said).is_none() {
                Finding::Different
            } else {
                Finding::Doubted
            };
            // A doubt takes nothing from what was told.
            (finding == Finding::Different || axis.finding != Finding::Different)
                .then(|| told(finding, spans, Some(rival + 1)))
        }
        _ => None,
    }
}

/// Whether what the other tables told of an option may be told better: nothing, a doubt, or a colour where the option is
/// about none, as of the raspberry among flavours.
fn gives_way(column: &Column, axis: &Axis) -> bool {
    match axis.finding {
        Finding::Silent | Finding::Tied => true,
        Finding::Doubted => column.attribute != Attribute::Colour,
        Finding::Different => {
            axis.facet == Some(Facet::Colour) && column.attribute != Attribute::Colour
        }
        Finding::Same => false,
    }
}

/// The choices of a pick line; what it names of those that the listing has is no unknown word any more.
pub(super) fn read_choices(tables: &Tables, columns: &[Column], words: &mut Reading) -> Vec<Named> {
    let said = named_by(tables, words);
    // What other tables read already needs no dictionary to be known.
    let is_read = |named: &Named| {
        words
            .read_spans()
            .any(|span| span.start <= named.span.start && named.span.end <= span.end)
    };
    let unread: Vec<Named> = said
        .iter()
        .filter(|named| !is_read(named))
        .copied()
        .collect();
    for named in unread {
        let mut values = columns.iter().flat_map(|column| &column.values);
        let is_offered = values.any(|value| {
            let mut choices = value.choices(tables).iter();
            choices.any(|known| known.choice == named.choice)
        });
        if is_offered {
            words.unknown.retain(|word| !word.span.meets(named.span));
            words.chosen.push(named.span);
        }
    }
    said
}

/// The choices that a text names, but for words that the word before them makes more or less, or another: 超強, "extra strong".
pub(super) fn named_by(tables: &Tables, reading: &Reading) -> Vec<Named> {
    let text = &reading.folded.text;
    let mut named = tables.choices.named(&reading.folded, reading.languages);
    named.retain(|choice| {
        let before = &text[..choice.span.start];
        let word = runs(before).last().map_or("", |(word, _)| word);
        let is_turned = before.ends_with(TURNING_SIGNS) || TURNING_WORDS.contains(&word);
        !is_turned && !denies(before) && !is_denied(tables, reading, choice.span)
    });
    named
}

/// Whether the last signs of a text deny what follows: 不可, 不支持.
fn denies(before: &str) -> bool {
    let last = before.chars().rev().take(DENIAL_SIGNS);
    last.take_while(|&sign| script_of(sign).is_running())
        .any(|sign| sign == '不')
}

/// Most signs of a denial.
const DENIAL_SIGNS: usize = 3;

/// Whether a text has every number of a value that stands beside the words of a choice: the 14 of "Pro 14".
fn has_numbers_of(value: &str, choice: Span, text: &str) -> bool {
    let numbers = |text| pieces(text, |sign: char| !sign.is_ascii_digit());
    numbers(value)
        .filter(|(_, span)| !span.meets(choice))
        .all(|(number, _)| numbers(text).any(|(known, _)| known == number))
}

/// Signs that make the word after them another one.
const TURNING_SIGNS: &[char] = &[
    '没', '沒', '超', '特', '极', '極', '加', '半', '微', '无', '無', '不', '非', '未', '免', '双',
    '雙', '초', '반', '무', '未',
];

/// Words that make the word after them another one, folded.
const TURNING_WORDS: &[&str] = &[
    "extra", "x", "xx", "super", "ultra", "semi", "demi", "half", "halb", "medio", "mezzo", "meio",
    "half", "pol", "halv", "puoli", "polo", "yari", "полу", "double", "doppel", "dubbel",
    "dobbelt", "doppio", "doble", "duplo", "podwojny", "çift", "cift", "non", "not", "no", "nicht",
    "kein", "pas", "sin", "senza", "sem", "zonder", "bez", "utan", "uden", "uten", "ilman", "без",
    "не", "ohne", "sans", "without",
];

/// Where a choice and a pick line say the same of one group, and neither says more of it.
fn shared(choice: &[Named], said: &[Named]) -> Option<(Span, Span)> {
    choice.iter().find_map(|named| {
        let of_group = |all: &[Named]| -> BTreeSet<MeaningId> {
            all.iter()
                .filter(|other| other.group == named.group)
                .map(|other| other.choice)
                .collect()
        };
        let found = said.iter().find(|other| other.choice == named.choice)?;
        (of_group(choice) == of_group(said)).then_some((named.span, found.span))
    })
}

/// A word of the line that names a part of what a choice says.
fn partly(choice: &[Named], said: &[Named]) -> Option<Span> {
    said.iter()
        .find(|other| choice.iter().any(|named| named.choice == other.choice))
        .map(|named| named.span)
}

//! Letters that stand for the choices of an option: L and R for sides, Q and K for beds.

use super::Attribute;
use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{EQUAL, Facet, Fit, agree, scope_of};
use super::read::{Reading, Span};
use super::vocabulary::{MeaningId, Tables};

/// Letters with what they stand for where an option sells it.
const INITIALS: [(char, &str); 4] = [
    ('L', "side.left"),
    ('R', "side.right"),
    ('Q', "feature.bed.queen"),
    ('K', "feature.bed.king"),
];

/// Judges an option that the words are silent about by the one letter of the line that stands for a choice.
pub(super) fn by_initial(
    tables: &Tables,
    columns: &[Column],
    place: usize,
    picked: &Reading,
    axis: &Axis,
) -> Option<Axis> {
    if axis.finding != Finding::Silent {
        return None;
    }
    let column = &columns[place];
    // L is a size where letters are sold.
    let sells_letters = columns.iter().any(|column| {
        column.attribute == Attribute::Size
            && column
                .values
                .iter()
                .any(|value| !value.reading.sizes.is_empty())
    });
    // "Size L" may be a large one.
    let names_size = picked
        .folded
        .text
        .split(|sign: char| !sign.is_alphanumeric())
        .any(|word| tables.options.attribute(word) == Some(Attribute::Size));
    if sells_letters || names_size {
        return None;
    }
    let sells = |value: usize, meaning: MeaningId| {
        column.values[value]
            .reading
            .concepts
            .iter()
            .any(|&(known, _)| agree(tables, known, meaning))
    };
    let mut told = letters(picked).filter_map(|(letter, span)| {
        let (_, id) = INITIALS.iter().find(|(initial, _)| *initial == letter)?;
        let meaning = tables.meanings.find(id)?;
        let value = (0..column.values.len()).find(|&value| sells(value, meaning))?;
        Some((value, meaning, span))
    });
    let (Some((value, meaning, span)), None) = (told.next(), told.next()) else {
        return None;
    };
    let whole = Span {
        start: 0,
        end: column.values[0].reading.folded.text.len(),
    };
    let level = if value == 0 { EQUAL } else { -EQUAL };
    let facet = scope_of(tables, meaning).map(Facet::Concept);
    Some(Axis {
        attribute: facet.map_or(column.attribute, |facet| facet.attribute(column.attribute)),
        finding: if value == 0 {
            Finding::Same
        } else {
            Finding::Different
        },
        fit: Fit::new(level, whole, span),
        facet,
        rival: (value != 0).then_some(value),
        varies: column.varies(),
    })
}

/// The capitals of a text that stand alone among Latin letters and digits.
fn letters(picked: &Reading) -> impl Iterator<Item = (char, Span)> {
    let text = &picked.folded.text;
    let is_word = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphanumeric());
    text.char_indices()
        .filter(|(_, sign)| sign.is_ascii_lowercase())
        .filter(move |&(at, sign)| {
            !is_word(picked.folded.before(at)) && !is_word(picked.folded.at(at + sign.len_utf8()))
        })
        .filter_map(|(at, _)| {
            let span = Span {
                start: at,
                end: at + 1,
            };
            let written = picked.words(span).chars().next()?;
            written.is_ascii_uppercase().then_some((written, span))
        })
}

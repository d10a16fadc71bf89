//! Options about a part of the thing: the buckle of a strap, the rim of a case.

use super::Attribute;
use super::column::Column;
use super::compare::agree;
use super::read::{Context, Mention, Reading, read_folded};
use super::vocabulary::{MeaningId, Tables};

/// The pick line as one option sees it: an option about a part sees the colours of that part, one that is not about
/// the colour sees patterns only, and one beside an option of patterns sees none.
pub(super) fn seen_by(
    tables: &Tables,
    column: &Column,
    (colours_elsewhere, patterns_elsewhere): (bool, bool),
    words: &Reading,
) -> Option<Reading> {
    let colours = &words.colours;
    if column.attribute == Attribute::Model && words.models.is_empty() {
        // "13mini 黑": an option about the model makes a model of a bare number.
        let context = Context {
            languages: words.languages,
            numbers_are_models: true,
            ..Context::default()
        };
        let by_number = read_folded(tables, words.folded.clone(), context);
        let mut seen = words.clone();
        seen.models = by_number.models;
        return Some(seen);
    }
    if let Some(part) = column.part {
        let own: Vec<Mention> = colours
            .mentions
            .iter()
            .chain(&words.set_aside)
            .filter(|mention| mention.part.is_some_and(|other| agree(tables, part, other)))
            .cloned()
            .collect();
        if own.is_empty() && !colours_elsewhere {
            return None;
        }
        let mut seen = words.clone();
        seen.colours.mentions = own;
        seen.colours.patterns.clear();
        seen.colours.placeholder = None;
        return Some(seen);
    }
    let shows_colours = column
        .values
        .iter()
        .any(|value| !value.reading.colours.mentions.is_empty());
    let is_about_colours = column.attribute == Attribute::Colour && !colours_elsewhere;
    if !is_about_colours && !shows_colours && !colours.mentions.is_empty() {
        let mut seen = words.clone();
        seen.colours.mentions.clear();
        return Some(seen);
    }
    let shows_patterns = column
        .values
        .iter()
        .any(|value| !value.reading.colours.patterns.is_empty());
    if patterns_elsewhere && !shows_patterns && !colours.patterns.is_empty() {
        let mut seen = words.clone();
        seen.colours.patterns.clear();
        return Some(seen);
    }
    None
}

/// The part that an option's name is about, where the thing itself is not that part.
pub(super) fn part_named(name: &Reading, tables: &Tables) -> Option<MeaningId> {
    name.terms
        .iter()
        .flat_map(|term| term.meanings.iter().copied())
        .find(|&meaning| {
            let row = tables.meanings.get(meaning);
            row.kind == super::vocabulary::Kind::Part && row.id != "part.body"
        })
}

/// Whether another option, or for patterns the title, tells colours and patterns.
pub(super) fn told_elsewhere(title: &Reading, columns: &[Column], place: usize) -> (bool, bool) {
    let values = || {
        columns
            .iter()
            .enumerate()
            .filter(|&(other, _)| other != place)
            .flat_map(|(_, column)| column.values.iter().map(|value| &value.reading.colours))
    };
    let colours = values().any(|value| !value.mentions.is_empty());
    let patterns =
        !title.colours.patterns.is_empty() || values().any(|value| !value.patterns.is_empty());
    (colours, patterns)
}

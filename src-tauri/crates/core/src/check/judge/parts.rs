//! Options about a part of the thing: the buckle of a strap, the rim of a case.

use super::Attribute;
use super::column::Column;
use super::compare::{agree, senses_level};
use super::read::{Context, Mention, Reading, Sense, Span, read_folded};
use super::vocabulary::{Kind, MeaningId, Tables};
use crate::text::{Script, script_of};

/// The pick line as one option sees it: an option about a part sees the colours of that part, one that is not about
/// the colour sees patterns only, and one beside an option of patterns sees none.
pub(super) fn seen_by(
    tables: &Tables,
    columns: &[Column],
    place: usize,
    title: &Reading,
    words: &Reading,
) -> Option<Reading> {
    let column = &columns[place];
    if let Some(split) = split_pair(tables, column, words) {
        return Some(split);
    }
    let (colours_elsewhere, patterns_elsewhere) = told_elsewhere(title, columns, place);
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
        let mut own = own_mentions(tables, columns, place, part, words);
        if own.is_empty() && !colours_elsewhere {
            return None;
        }
        if own.is_empty() {
            own = only_here(tables, columns, place, words);
        }
        let mut seen = words.clone();
        (seen.colours.patterns, seen.colours.mentions) = own
            .into_iter()
            .partition(|mention| is_pattern(tables, mention));
        seen.colours.placeholder = None;
        return Some(seen);
    }
    let shows_colours = column.shows_colours();
    let is_about_colours = column.attribute == Attribute::Colour && !colours_elsewhere;
    if !is_about_colours && !shows_colours && !colours.mentions.is_empty() {
        let mut seen = words.clone();
        seen.colours.mentions.clear();
        return Some(seen);
    }
    let is_foreign = |mention: &Mention| {
        is_light(tables, mention) && !shows_lights(tables, column)
            || colours_elsewhere && is_another_options(tables, columns, place, mention, words)
    };
    if colours.mentions.iter().any(is_foreign) {
        let mut seen = words.clone();
        seen.colours.mentions.retain(|mention| !is_foreign(mention));
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

/// The pick line with a word of two colour signs read as two colours, where the option sells such pairs: 蓝灰 for
/// Blue/Grey, which is a bluish grey elsewhere.
fn split_pair(tables: &Tables, column: &Column, words: &Reading) -> Option<Reading> {
    let [mention] = &words.colours.mentions[..] else {
        return None;
    };
    let text = words
        .folded
        .text
        .get(mention.span.start..mention.span.end)?;
    let mut signs = text.trim_end_matches('色').char_indices();
    let ((_, first), (at, second)) = (signs.next()?, signs.next()?);
    if signs.next().is_some() || script_of(first) != Script::Han {
        return None;
    }
    let cut = mention.span.start + at;
    let half = |sign: char, start: usize, end: usize| {
        let senses: Vec<Sense> = tables
            .lexicon
            .exactly(sign.encode_utf8(&mut [0; 4]))?
            .iter()
            .filter_map(|entry| match tables.meanings.get(entry.meaning).kind {
                Kind::Colour(colour) => Some(Sense { colour, shade: 0 }),
                _ => None,
            })
            .collect();
        (!senses.is_empty()).then(|| Mention {
            senses,
            span: Span { start, end },
            ..mention.clone()
        })
    };
    let halves = [
        half(first, mention.span.start, cut)?,
        half(second, cut, mention.span.end)?,
    ];
    let sells_pair = column.values.iter().any(|value| {
        let own = &value.reading.colours.mentions;
        own.len() == 2
            && halves.iter().all(|half| {
                own.iter().any(|choice| {
                    senses_level(tables, &choice.senses, &half.senses) >= super::compare::OVERLAP
                })
            })
    });
    sells_pair.then(|| {
        let mut seen = words.clone();
        seen.colours.mentions = halves.to_vec();
        seen
    })
}

/// The colours that a pick line gives to an option's part: those at a word for the part, or else one at a word that
/// may stand for any part.
fn own_mentions(
    tables: &Tables,
    columns: &[Column],
    place: usize,
    part: MeaningId,
    words: &Reading,
) -> Vec<Mention> {
    let all = || words.colours.mentions.iter().chain(&words.set_aside);
    let own: Vec<Mention> = all()
        .filter(|mention| mention.part.is_some_and(|other| agree(tables, part, other)))
        .cloned()
        .collect();
    if !own.is_empty() {
        return own;
    }
    let is_trim = |meaning: MeaningId| tables.meanings.get(meaning).id == TRIM;
    let is_of_others = |meaning: MeaningId| {
        columns
            .iter()
            .enumerate()
            .any(|(other, column)| other != place && column.part == Some(meaning))
    };
    let trimmed: Vec<Mention> = all()
        .filter(|mention| {
            mention
                .part
                .is_some_and(|other| (is_trim(other) || is_trim(part)) && !is_of_others(other))
        })
        .cloned()
        .collect();
    if trimmed.len() == 1 {
        trimmed
    } else {
        Vec::new()
    }
}

/// The colours of no part that only this option has: the red of "75 keyboard white US red".
fn only_here(tables: &Tables, columns: &[Column], place: usize, words: &Reading) -> Vec<Mention> {
    words
        .colours
        .mentions
        .iter()
        .filter(|mention| {
            let serves_here = serves(tables, &columns[place], mention, super::compare::OVERLAP);
            let serves_another = columns.iter().enumerate().any(|(other, column)| {
                other != place && serves(tables, column, mention, super::compare::NEAR)
            });
            serves_here && !serves_another
        })
        .cloned()
        .collect()
}

/// Whether a word names a pattern by all of its meanings: the tortoiseshell of a frame.
fn is_pattern(tables: &Tables, mention: &Mention) -> bool {
    mention
        .senses
        .iter()
        .all(|sense| tables.colours.get(sense.colour).is_pattern())
}

/// The meaning that words for trimmings of many kinds share.
const TRIM: &str = "part.trim";

/// Whether a colour is one of another option's and none of this one's: the red of the switches beside a white body.
fn is_another_options(
    tables: &Tables,
    columns: &[Column],
    place: usize,
    mention: &Mention,
    words: &Reading,
) -> bool {
    !serves(tables, &columns[place], mention, super::compare::NEAR)
        && columns.iter().enumerate().any(|(other, column)| {
            let is_told = column.part.is_some_and(|part| {
                words
                    .set_aside
                    .iter()
                    .any(|aside| aside.part.is_some_and(|own| agree(tables, part, own)))
            });
            other != place && !is_told && serves(tables, column, mention, super::compare::OVERLAP)
        })
}

/// Whether a colour serves one of an option's values.
fn serves(tables: &Tables, column: &Column, mention: &Mention, level: i8) -> bool {
    column
        .values
        .iter()
        .flat_map(|value| &value.reading.colours.mentions)
        .any(|choice| senses_level(tables, &choice.senses, &mention.senses) >= level)
}

/// Whether a colour word speaks of light: "warm white", 暖光.
fn is_light(tables: &Tables, mention: &Mention) -> bool {
    mention
        .senses
        .iter()
        .all(|sense| tables.colours.get(sense.colour).kind == "light")
}

fn shows_lights(tables: &Tables, column: &Column) -> bool {
    column
        .values
        .iter()
        .flat_map(|value| &value.reading.colours.mentions)
        .any(|mention| is_light(tables, mention))
}

/// The part that an option's name is about, where the thing itself is not that part.
pub(super) fn part_named(name: &Reading, tables: &Tables) -> Option<MeaningId> {
    // "Frame / lens" is about both.
    if name.folded.text.contains(['/', '&', '+']) {
        return None;
    }
    name.terms
        .iter()
        .flat_map(|term| term.meanings.iter().copied())
        .find(|&meaning| {
            let row = tables.meanings.get(meaning);
            row.kind == Kind::Part && row.id != "part.body"
        })
}

/// Whether another option, or for patterns the title, tells colours and patterns.
fn told_elsewhere(title: &Reading, columns: &[Column], place: usize) -> (bool, bool) {
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

//! Abbreviations: what the listing's own SKUs teach, and the table of codes.

use super::axis::{Axis, Finding, judge_axis};
use super::column::Column;
use super::compare::{EQUAL, OVERLAP};
use super::read::{Context, Measure, Mention, Reading, Sense, Span, read};
use super::vocabulary::{Kind, Tables, Vocabulary};
use super::words::words;
use super::{Offer, Picked};
use crate::text::{Folded, Script, fold, script_of};

/// A reading of the pick line's codes: its SKU as words, and the abbreviations of its text.
pub(super) fn read_codes(vocabulary: &Vocabulary, picked: &Picked, words: &Reading) -> Reading {
    let tables = &vocabulary.tables;
    let sku = picked.sku.as_deref().unwrap_or_default();
    let spread: String = sku
        .chars()
        .map(|sign| {
            if matches!(sign, '-' | '_' | '.') {
                ' '
            } else {
                sign
            }
        })
        .collect();
    let mut reading = read(tables, &spread, Context::default());
    // Only words of running scripts are trusted inside a SKU; "RED" and "L" may be anything there.
    reading
        .colours
        .mentions
        .retain(|mention| is_running(&reading.folded, mention.span));
    reading
        .colours
        .patterns
        .retain(|mention| is_running(&reading.folded, mention.span));
    let folded = reading.folded.clone();
    reading
        .concepts
        .retain(|&(_, span)| is_running(&folded, span));
    reading.sizes.clear();
    reading.quantities.clear();
    reading.packs.clear();
    reading.models.clear();
    reading.series.clear();
    if reading.colours.mentions.is_empty() {
        reading.folded = words.folded.clone();
        reading.concepts.clear();
        reading.items.clear();
        reading.colours.patterns.clear();
        reading.colours.mentions = coded_colours(tables, words);
    }
    reading
}

fn is_running(folded: &Folded, span: Span) -> bool {
    folded.text[span.start..span.end]
        .chars()
        .any(|sign| script_of(sign).is_running())
}

/// Abbreviations of colours among the words no table knows: "blk", "RG".
fn coded_colours(tables: &Tables, words: &Reading) -> Vec<Mention> {
    words
        .unknown
        .iter()
        .filter_map(|word| {
            let text = &words.folded.text[word.span.start..word.span.end];
            let written = words.words(word.span);
            // Two letters are a code only in capitals.
            if text.len() < 2 || (text.len() == 2 && written.chars().any(char::is_lowercase)) {
                return None;
            }
            let senses: Vec<Sense> = tables
                .codes
                .exactly(text)?
                .iter()
                .filter_map(|entry| match tables.meanings.get(entry.meaning).kind {
                    Kind::Colour(colour) => Some(Sense { colour, shade: 0 }),
                    _ => None,
                })
                .collect();
            (!senses.is_empty()).then_some(Mention {
                senses,
                span: word.span,
                is_explicit: false,
                is_ground: false,
                part: None,
            })
        })
        .collect()
}

/// Judges an option that the words are silent about by the codes of the line.
pub(super) fn judge_by_codes(
    vocabulary: &Vocabulary,
    offer: &Offer,
    picked: &Picked,
    words: &Reading,
    column: &Column,
    codes: &Reading,
) -> Option<Axis> {
    let told = by_taught_codes(vocabulary, offer, picked, words, column)
        .or_else(|| by_abbreviation(words, column));
    if told.is_some() {
        return told;
    }
    let axis = judge_axis(
        &vocabulary.tables,
        column,
        &Reading::default(),
        codes,
        false,
    );
    match axis.finding {
        Finding::Same if !is_settled(vocabulary, column, codes) => Some(Axis {
            finding: Finding::Tied,
            ..axis
        }),
        Finding::Same if axis.fit.level >= OVERLAP => Some(axis),
        Finding::Different if may_mean_the_promise(vocabulary, column, codes) => Some(Axis {
            finding: Finding::Doubted,
            ..axis
        }),
        Finding::Different | Finding::Tied => Some(axis),
        _ => None,
    }
}

/// What a supplier's SKU tells in measures and nothing else; none where it tells none.
pub(super) fn measures_of_code(vocabulary: &Vocabulary, picked: &Picked) -> Option<Reading> {
    let sku = picked.sku.as_deref().filter(|sku| has_a_unit(sku))?;
    let spread = sku.replace(['-', '_', '/'], " ; ");
    let mut reading = read(&vocabulary.tables, &spread, Context::default());
    reading
        .quantities
        .retain(|quantity| matches!(quantity.measure, Measure::Of(_)));
    (!reading.quantities.is_empty()).then(|| Reading {
        folded: reading.folded,
        quantities: reading.quantities,
        ..Reading::default()
    })
}

/// Whether a unit could follow a number of a SKU; few have one, and the others need not be read.
fn has_a_unit(sku: &str) -> bool {
    let mut signs = sku.chars().peekable();
    std::iter::from_fn(|| signs.next().map(|sign| (sign, signs.peek().copied())))
        .any(|(sign, next)| sign.is_numeric() && next.is_some_and(may_begin_a_unit))
}

/// Whether a sign may stand between a number and its unit, or begin one: anything but what parts a SKU.
fn may_begin_a_unit(sign: char) -> bool {
    !sign.is_numeric() && !matches!(sign, '-' | '_' | '/')
}

/// Whether a measure of the supplier's SKU is another choice's where the words have the promised one: "3000K" in the text
/// of DD5-6500K.
pub(super) fn contradicts(tables: &Tables, measures: &Reading, column: &Column) -> bool {
    let axis = judge_axis(tables, column, &Reading::default(), measures, false);
    axis.finding == Finding::Different && axis.rival.is_some()
}

/// Whether every reading of an open abbreviation means the promised value: MAR is marino, marrón or maroon.
fn is_settled(vocabulary: &Vocabulary, column: &Column, codes: &Reading) -> bool {
    each_reading(vocabulary, column, codes).all(|axis| axis.finding == Finding::Same)
}

/// Whether one reading of an open abbreviation leaves the promised value possible: BL is black, or the blue of navy.
fn may_mean_the_promise(vocabulary: &Vocabulary, column: &Column, codes: &Reading) -> bool {
    each_reading(vocabulary, column, codes).any(|axis| axis.finding != Finding::Different)
}

/// The option judged by each reading of an open abbreviation.
fn each_reading<'a>(
    vocabulary: &'a Vocabulary,
    column: &'a Column,
    codes: &'a Reading,
) -> impl Iterator<Item = Axis> + 'a {
    let most = codes
        .colours
        .mentions
        .iter()
        .map(|mention| mention.senses.len())
        .max()
        .unwrap_or_default();
    (0..most).map(move |choice| {
        let mut single = codes.clone();
        for mention in &mut single.colours.mentions {
            let kept = choice.min(mention.senses.len().saturating_sub(1));
            mention.senses = mention.senses.get(kept).copied().into_iter().collect();
        }
        judge_axis(
            &vocabulary.tables,
            column,
            &Reading::default(),
            &single,
            false,
        )
    })
}

/// Holds the codes of a pick line against those that the listing's own SKUs teach.
fn by_taught_codes(
    vocabulary: &Vocabulary,
    offer: &Offer,
    picked: &Picked,
    words: &Reading,
    column: &Column,
) -> Option<Axis> {
    let taught = taught(offer, column);
    if taught.is_empty() {
        return None;
    }
    let mut found: Vec<(usize, Option<Span>)> = Vec::new();
    let own_scheme = follows_own_scheme(offer, picked);
    for word in &words.unknown {
        let text = &words.folded.text[word.span.start..word.span.end];
        // A supplier's own MAR may be another colour than the listing's MAR.
        if !own_scheme && is_open(vocabulary, text) {
            continue;
        }
        found.extend(
            taught
                .iter()
                .filter(|(code, _)| code == text)
                .map(|&(_, value)| (value, Some(word.span))),
        );
    }
    if own_scheme && let Some(sku) = &picked.sku {
        let parts = tokens(sku);
        found.extend(
            taught
                .iter()
                .filter(|(code, _)| parts.contains(code))
                .map(|&(_, value)| (value, None)),
        );
    }
    let value = found.first()?.0;
    if found.iter().any(|&(other, _)| other != value) {
        return None;
    }
    let span = found.iter().find_map(|&(_, span)| span);
    let told = told_by_code(column, value, span);
    // "gu" is the SKUs' code for Gul, and begins Guld as well.
    let may_be_promised =
        !own_scheme
            && span.is_some_and(|span| {
                let code = &words.folded.text[span.start..span.end];
                column.values.iter().enumerate().any(|(other, rival)| {
                    other != value && rival.reading.folded.text.starts_with(code)
                })
            });
    Some(if may_be_promised {
        Axis {
            finding: Finding::Doubted,
            ..told
        }
    } else {
        told
    })
}

/// Fewest letters of an abbreviation that a listing's own value explains.
const ABBREVIATED_MIN: usize = 2;

/// Holds the abbreviations of a pick line against the values of an option: "valk." is Valkoinen where no other value
/// begins so.
fn by_abbreviation(words: &Reading, column: &Column) -> Option<Axis> {
    let text = &words.folded.text;
    let explained = |span: Span| -> Option<usize> {
        let start = &text[span.start..span.end];
        let is_cut = text[span.end..].starts_with('.')
            && start.chars().count() >= ABBREVIATED_MIN
            && start.chars().all(char::is_alphabetic);
        if !is_cut {
            return None;
        }
        let mut begins = column.values.iter().enumerate().filter(|(_, value)| {
            let value = value.reading.folded.text.trim();
            value.starts_with(start) && value.len() > start.len()
        });
        match (begins.next(), begins.next()) {
            (Some((value, _)), None) => Some(value),
            _ => None,
        }
    };
    // "sin." of a Finnish line is Sininen, though Spanish has the word.
    let mut found =
        unread_words(words).filter_map(|span| explained(span).map(|value| (value, span)));
    let (value, span) = found.next()?;
    if found.any(|(other, _)| other != value) {
        return None;
    }
    Some(told_by_code(column, value, Some(span)))
}

/// The words of a line that no term of its languages was read from.
fn unread_words(line: &Reading) -> impl Iterator<Item = Span> {
    words(&line.folded.text)
        .map(|(_, span)| span)
        .filter(|&span| !line.terms.iter().any(|term| term.span.meets(span)))
}

/// What a code that stands for a value says of an option.
fn told_by_code(column: &Column, value: usize, span: Option<Span>) -> Axis {
    let mut fit = super::compare::Fit::NOTHING;
    fit.level = if value == 0 { EQUAL } else { -EQUAL };
    fit.found = span;
    Axis {
        attribute: column.attribute,
        finding: if value == 0 {
            Finding::Same
        } else {
            Finding::Different
        },
        fit,
        facet: None,
        rival: (value != 0).then_some(value),
        varies: column.varies(),
    }
}

/// Whether the pick line's SKU starts as the listing's own SKUs do.
fn follows_own_scheme(offer: &Offer, picked: &Picked) -> bool {
    offer
        .sku
        .as_deref()
        .zip(picked.sku.as_deref())
        .is_some_and(|(ours, theirs)| {
            tokens(ours)
                .first()
                .is_some_and(|first| first.len() >= 2 && tokens(theirs).first() == Some(first))
        })
}

/// Whether the table of codes has several colours for an abbreviation.
fn is_open(vocabulary: &Vocabulary, code: &str) -> bool {
    vocabulary
        .tables
        .codes
        .exactly(code)
        .is_some_and(|entries| entries.len() > 1)
}

/// Codes that stand in every SKU of one value and in none of another.
fn taught(offer: &Offer, column: &Column) -> Vec<(String, usize)> {
    let mut coded: Vec<(usize, Vec<String>)> = Vec::new();
    if let Some(sku) = &offer.sku {
        coded.push((0, tokens(sku)));
    }
    for (sibling, value) in offer.siblings.iter().zip(&column.of_sibling) {
        if let (Some(sku), Some(value)) = (&sibling.sku, value) {
            coded.push((*value, tokens(sku)));
        }
    }
    if coded.len() < 2 || coded.len() <= offer.siblings.len() / 2 {
        return Vec::new();
    }
    let mut taught = Vec::new();
    for (value, codes) in &coded {
        for code in codes {
            let is_steady = coded
                .iter()
                .all(|(other, others)| (other == value) == others.contains(code));
            let is_known = taught.iter().any(|(known, _)| known == code);
            if is_steady && !is_known && code.chars().any(char::is_alphabetic) && code.len() >= 2 {
                taught.push((code.clone(), *value));
            }
        }
    }
    taught
}

/// The parts of a SKU: at separators, and where letters meet digits.
fn tokens(sku: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut last = Script::Other;
    for sign in fold(sku).text.chars() {
        let script = script_of(sign);
        if script == Script::Other {
            last = Script::Other;
            continue;
        }
        match tokens.last_mut() {
            Some(token) if last == script => token.push(sign),
            _ => tokens.push(sign.to_string()),
        }
        last = script;
    }
    tokens
}

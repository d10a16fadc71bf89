//! "The only green here": a colour word that is not quite the promised one, where the listing leaves no other choice.

use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{EQUAL, Facet, Fit, NEAR, OPEN, OTHER, senses_level};
use super::read::{Mention, Reading, Span, UNKNOWN_SHADE};
use super::vocabulary::{Kind, Languages, Tables};

/// The finding about a colour that siblings settle: a shade of the promised hue keeps the promise where every other
/// choice is clearly another colour, and a neighbouring hue breaks it where no other choice is open either.
///
/// `fits` holds how well the pick line serves each value of the option, the promised one first.
pub(super) fn settled_by_siblings(
    tables: &Tables,
    column: &Column,
    picked: &Reading,
    fits: &[Fit],
    axis: &Axis,
) -> Option<Finding> {
    let is_open = axis.facet == Some(Facet::Colour)
        && axis.finding == Finding::Doubted
        && fits.len() > 1
        && fits.first().is_some_and(|fit| fit.level == OPEN);
    if !is_open || fits[1..].iter().any(|fit| fit.found.is_none()) {
        return None;
    }
    let promised = &column.values.first()?.reading;
    if is_told_beside_unsold(tables, column, picked) {
        return Some(Finding::Same);
    }
    let found = found_mention(picked, axis.fit.found?)?;
    let are_other = fits[1..].iter().all(|fit| fit.level <= OTHER);
    let are_settled = fits[1..]
        .iter()
        .all(|fit| fit.level <= OTHER || fit.level >= NEAR);
    if let Some(wanted) = only_mention(promised) {
        return if is_kept(tables, wanted, found)? {
            are_other.then_some(Finding::Same)
        } else {
            are_settled.then_some(Finding::Different)
        };
    }
    (are_other && promises_two_colours(tables, promised) && is_one_of(tables, promised, found))
        .then_some(Finding::Different)
}

/// Whether the promised colour is told, and every other colour of the line is none that the listing sells and stands apart
/// from it: the buckle of "belt black, silver buckle".
fn is_told_beside_unsold(tables: &Tables, column: &Column, picked: &Reading) -> bool {
    let Some(wanted) = column
        .values
        .first()
        .and_then(|value| only_mention(&value.reading))
    else {
        return false;
    };
    let mentions = &picked.colours.mentions;
    let is_wanted =
        |mention: &&Mention| senses_level(tables, &wanted.senses, &mention.senses) >= EQUAL;
    let mut told = mentions.iter().filter(is_wanted);
    let (Some(told), None) = (told.next(), told.next()) else {
        return false;
    };
    let is_sold = |mention: &Mention| {
        column
            .values
            .iter()
            .flat_map(|value| value.reading.colours.mentions.iter())
            .any(|choice| senses_level(tables, &choice.senses, &mention.senses) > OTHER)
            || column.values.iter().any(|value| {
                let word = &picked.folded.text[mention.span.start..mention.span.end];
                value.reading.folded.text.contains(word)
            })
    };
    let stands_apart = |mention: &Mention| {
        let (first, second) = if mention.span.start < told.span.start {
            (mention.span, told.span)
        } else {
            (told.span, mention.span)
        };
        picked
            .folded
            .text
            .get(first.end..second.start)
            .is_some_and(|gap| gap.trim().chars().count() >= 3 || gap.contains(','))
    };
    picked.colours.patterns.is_empty()
        && mentions.len() > 1
        && mentions
            .iter()
            .filter(|mention| !is_wanted(mention))
            .all(|mention| !is_sold(mention) && stands_apart(mention))
}

/// Whether a plain word is one of the promised name's own, and no other choice comes near it: grey for "Space Grey".
pub(super) fn is_word_of_promise(
    tables: &Tables,
    column: &Column,
    picked: &Reading,
    fits: &[Fit],
    axis: &Axis,
) -> bool {
    let Some(found) = axis.fit.found.and_then(|span| found_mention(picked, span)) else {
        return false;
    };
    let Some(promised) = column.values.first().map(|value| &value.reading) else {
        return false;
    };
    let Some(wanted) = only_mention(promised) else {
        return false;
    };
    let text = &promised.folded.text[wanted.span.start..wanted.span.end];
    let own = |word: &str| {
        tables.lexicon.exactly(word).is_some_and(|entries| {
            entries.iter().any(|entry| {
                matches!(tables.meanings.get(entry.meaning).kind, Kind::Colour(colour)
                    if found.senses.iter().any(|sense| sense.colour == colour && sense.shade == 0))
            })
        })
    };
    let is_of_family = found.senses.iter().all(|sense| {
        let row = tables.colours.get(sense.colour);
        row.is_plain()
            && wanted.senses.iter().all(|ours| {
                let wanted = tables.colours.get(ours.colour);
                wanted.family == row.family || wanted.id == "metal.gunmetal"
            })
    });
    axis.finding == Finding::Different
        && axis.facet == Some(Facet::Colour)
        && axis.rival.is_none()
        && is_of_family
        && text.split([' ', '-']).count() > 1
        && text.split([' ', '-']).any(own)
        && fits.iter().skip(1).all(|fit| fit.level <= OTHER)
}

/// Whether a colour that the listing does not sell is told by a word with other common meanings: it may name the thing.
pub(super) fn is_unsure_foreigner(picked: &Reading, axis: &Axis) -> bool {
    if axis.facet != Some(Facet::Colour) || axis.rival.is_some() {
        return false;
    }
    let Some(span) = axis.fit.found else {
        return false;
    };
    let is_unsure = |mention: &Mention| {
        !mention.is_explicit
            && picked
                .terms
                .iter()
                .any(|term| term.span.meets(mention.span) && term.is_ambiguous)
    };
    let colours = &picked.colours;
    let mut told = colours
        .mentions
        .iter()
        .chain(&colours.patterns)
        .filter(|mention| mention.span.meets(span))
        .peekable();
    told.peek().is_none() || told.all(is_unsure)
}

/// Whether a pick line leaves the colour to whoever packs: "black or pink at random".
pub(super) fn leaves_a_choice(
    tables: &Tables,
    column: &Column,
    picked: &Reading,
    axis: &Axis,
) -> bool {
    axis.facet == Some(Facet::Colour)
        && axis.fit.level > OTHER
        && is_any(tables, picked)
        && !column
            .values
            .iter()
            .any(|value| is_any(tables, &value.reading))
}

/// Whether the words leave the colour open: "random colour".
pub(super) fn is_any(tables: &Tables, reading: &Reading) -> bool {
    reading
        .colours
        .placeholder
        .is_some_and(|(id, _)| tables.colours.get(id).id == "placeholder.random")
}

/// Whether another name of the promised family was told, where no other choice is of that family: a tan for cognac.
///
/// What is told to be light where dark was promised is another colour all the same.
pub(super) fn is_of_its_family(
    tables: &Tables,
    column: &Column,
    picked: &Reading,
    axis: &Axis,
) -> bool {
    let is_open = axis.facet == Some(Facet::Colour) && axis.rival.is_none();
    let Some(found) = axis
        .fit
        .found
        .filter(|_| is_open)
        .and_then(|span| found_mention(picked, span))
    else {
        return false;
    };
    let Some(wanted) = column
        .values
        .first()
        .and_then(|value| only_mention(&value.reading))
    else {
        return false;
    };
    let family = |mention: &Mention| -> Option<&str> {
        let mut families = mention
            .senses
            .iter()
            .map(|sense| tables.colours.get(sense.colour).family.as_str());
        let first = families.next()?;
        families.all(|family| family == first).then_some(first)
    };
    let is_plain = |mention: &Mention| {
        mention.senses.iter().all(|sense| {
            let id = tables.colours.get(sense.colour).id.as_str();
            let tone = id.rsplit_once('.').map(|(_, tone)| tone);
            sense.shade == 0 && !matches!(tone, Some("light" | "dark"))
        })
    };
    let own = family(wanted);
    own.is_some_and(|own| NAMED_SHADES.contains(&own))
        && own == family(found)
        && is_plain(wanted)
        && is_plain(found)
        && column.values[1..].iter().all(|value| {
            let mut mentions = value.reading.colours.mentions.iter();
            mentions.all(|mention| family(mention) != own)
        })
}

/// Families whose shades are names of trade rather than measures: one tannery's cognac is another's tan.
const NAMED_SHADES: [&str; 1] = ["brown"];

/// Languages with a word of its own for light blue, where the plain word of others is either of two.
const OF_TWO_BLUES: [&str; 2] = ["ru", "it"];

/// Whether "blue" of another language was sent for the lighter one of two blues: голубой beside синий.
pub(super) fn is_of_two_blues(
    tables: &Tables,
    column: &Column,
    picked: &Reading,
    axis: &Axis,
) -> bool {
    let names = |mention: &Mention, id: &str| {
        mention
            .senses
            .iter()
            .any(|sense| sense.shade == 0 && tables.colours.get(sense.colour).id == id)
    };
    let Some(found) = axis.fit.found.and_then(|span| found_mention(picked, span)) else {
        return false;
    };
    let Some(promised) = column.values.first().map(|value| &value.reading) else {
        return false;
    };
    let is_own_word = |reading: &Reading, mention: &Mention| {
        reading.terms.iter().any(|term| {
            term.span.meets(mention.span)
                && OF_TWO_BLUES
                    .iter()
                    .any(|language| term.languages.meets(Languages::of(language)))
        })
    };
    axis.facet == Some(Facet::Colour)
        && only_mention(promised)
            .is_some_and(|wanted| names(wanted, "blue.light") && is_own_word(promised, wanted))
        && names(found, "blue")
        && !is_own_word(picked, found)
}

/// The colour of a value that names one and no pattern.
fn only_mention(value: &Reading) -> Option<&Mention> {
    match &value.colours.mentions[..] {
        [single] if value.colours.patterns.is_empty() && value.colours.placeholder.is_none() => {
            Some(single)
        }
        _ => None,
    }
}

/// The colour word of a pick line that a fit rests on, where it is the only one.
fn found_mention(picked: &Reading, span: Span) -> Option<&Mention> {
    match &picked.colours.mentions[..] {
        [single] if single.span.meets(span) && picked.colours.patterns.is_empty() => Some(single),
        _ => None,
    }
}

/// Whether a word for a colour keeps the promise of another one where siblings leave no doubt: true by any of its
/// meanings, false only by all of them.
fn is_kept(tables: &Tables, wanted: &Mention, found: &Mention) -> Option<bool> {
    let mut is_other = true;
    for ours in &wanted.senses {
        for theirs in &found.senses {
            let is_plain = |shade: i8| shade == 0 || shade == UNKNOWN_SHADE;
            let told = if is_plain(ours.shade) && theirs.shade == 0 {
                tables.colours.by_siblings(ours.colour, theirs.colour)
            } else {
                None
            };
            match told {
                Some(true) => return Some(true),
                Some(false) => {}
                None => is_other &= tables.colours.level(ours.colour, theirs.colour) == OTHER,
            }
        }
    }
    is_other.then_some(false)
}

/// Whether a value names two colours of two hues with a sign between them: "Black/White".
fn promises_two_colours(tables: &Tables, value: &Reading) -> bool {
    let [one, other] = &value.colours.mentions[..] else {
        return false;
    };
    let families = |mention: &Mention| -> Vec<&str> {
        mention
            .senses
            .iter()
            .map(|sense| tables.colours.get(sense.colour).family.as_str())
            .collect()
    };
    let between = value.folded.text.get(one.span.end..other.span.start);
    value.colours.patterns.is_empty()
        && between.is_some_and(|gap| matches!(gap.trim(), "/" | "+" | "&" | "x" | "×" | "-"))
        && families(one)
            .iter()
            .all(|family| !families(other).contains(family))
}

/// Whether a colour word is exactly one of the colours of a value: the green of "Yellow/Green", not its 黄绿.
fn is_one_of(tables: &Tables, value: &Reading, found: &Mention) -> bool {
    value
        .colours
        .mentions
        .iter()
        .any(|wanted| senses_level(tables, &wanted.senses, &found.senses) >= NEAR)
}

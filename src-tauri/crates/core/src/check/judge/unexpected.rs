//! What a pick line says of a thing that the listing says nothing of: packs, single pieces, prints.

use super::Attribute;
use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{DOUBTED, Facet, Fit, OTHER, Scope};
use super::read::{Mention, Pack, Reading, Span, counter_named, plays};
use super::vocabulary::{Counter, Kind, Languages, MeaningId, Role, Tables};
use super::words::runs;

/// A pack where the listing speaks of none: "set of 2", 一箱24罐.
pub(super) fn unexpected_pack(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Axis> {
    let speaks_of_packs = !title.packs.is_empty()
        || columns.iter().any(|column| {
            column.attribute == Attribute::Pack
                || column
                    .values
                    .iter()
                    .any(|value| !value.reading.packs.is_empty())
        });
    let pack = picked
        .packs
        .iter()
        .find(|pack| pack.is_explicit && pack.count > 1 && !pack.are_pairs)
        .filter(|_| !speaks_of_packs)
        // A bag of five hundred beads tells what is in it, and is still one bag.
        .filter(|pack| pack.count < COUNTED_OUT)
        // Two are the pair that the title sells.
        .filter(|pack| pack.count != 2 || !is_a_pair(tables, title))
        .filter(|pack| !is_name_of_set(picked, pack) && !is_told(title, columns, pack))?;
    let mut fit = Fit::NOTHING;
    fit.found = Some(pack.span);
    Some(Axis {
        attribute: Attribute::Pack,
        finding: Finding::Different,
        fit,
        facet: Some(Facet::Pack),
        rival: None,
        varies: false,
    })
}

/// Whether a text counts by pairs: "Bookends, pair".
fn is_a_pair(tables: &Tables, reading: &Reading) -> bool {
    runs(&reading.folded.text).any(|(word, _)| counter_named(tables, word) == Some(Counter::Pair))
}

/// A plain thing where the title has a motif: 纯色 for a shirt with a dinosaur.
pub(super) fn missing_print(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Axis> {
    let motif = |reading: &Reading| {
        reading
            .concepts
            .iter()
            .find(|&&(meaning, _)| tables.meanings.get(meaning).id.starts_with("motif."))
            .map(|&(_, span)| span)
    };
    let plain = picked.colours.patterns.iter().find(|mention| {
        mention
            .senses
            .iter()
            .all(|sense| tables.colours.get(sense.colour).id == "pattern.solid")
    })?;
    let promised = motif(title).or_else(|| unknown_print(tables, title, picked))?;
    let is_optional = columns
        .iter()
        .flat_map(|column| &column.values)
        .any(|value| motif(&value.reading).is_some() || !value.reading.colours.patterns.is_empty());
    (!is_optional && motif(picked).is_none()).then(|| Axis {
        attribute: Attribute::Design,
        finding: Finding::Doubted,
        fit: Fit::new(OTHER, promised, plain.span),
        facet: Some(Facet::Item),
        rival: None,
        varies: false,
    })
}

/// What a title's thing comes "with", where no table knows it and the pick line says that nothing is printed on it.
fn unknown_print(tables: &Tables, title: &Reading, picked: &Reading) -> Option<Span> {
    let denies_print = picked
        .concepts
        .iter()
        .any(|&(meaning, _)| tables.meanings.get(meaning).id == "feature.print.without");
    let with = title
        .terms
        .iter()
        .find(|term| plays(tables, term, Role::Ground))?;
    let found = title
        .unknown
        .iter()
        .find(|word| word.span.start > with.span.end && word.span.start - with.span.end <= 1)?;
    denies_print.then_some(found.span)
}

/// Things that are sold in pairs without a word about it.
const IN_PAIRS: [&str; 9] = [
    "item.earrings",
    "item.gloves",
    "item.socks",
    "item.shoes",
    "item.sneakers",
    "item.boots",
    "item.slippers",
    "item.insole",
    "item.kneepad",
];

/// A single one of what is sold in pairs, or several pairs of it: 耳圈 单只.
pub(super) fn unpaired(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Axis> {
    let comes_in_pairs = title.items.iter().any(|&(item, _)| {
        let id = tables.meanings.get(item).id.as_str();
        IN_PAIRS.iter().any(|known| {
            id.strip_prefix(known)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    });
    let speaks_of_packs = !title.packs.is_empty()
        || columns.iter().any(|column| {
            column
                .values
                .iter()
                .any(|value| !value.reading.packs.is_empty())
        });
    let pack = picked.packs.iter().find(|pack| {
        pack.is_single && !pack.are_pairs || pack.are_pairs && pack.is_explicit && pack.count > 1
    })?;
    let mut fit = Fit::NOTHING;
    fit.found = Some(pack.span);
    // Who chooses a side chooses a single one: the left glove of a golfer.
    let sells_sides = columns
        .iter()
        .any(|column| column.attribute == Attribute::Side);
    (comes_in_pairs && !speaks_of_packs && !sells_sides).then_some(Axis {
        attribute: Attribute::Pack,
        finding: Finding::Different,
        fit,
        facet: Some(Facet::Pack),
        rival: None,
        varies: false,
    })
}

/// A single one of what the title sells several of, told by "single" alone: one cup of a pair.
pub(super) fn single_of_several(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Axis> {
    let several = title
        .packs
        .iter()
        .find(|pack| pack.is_explicit && pack.count > 1)?;
    let sells_counts = columns.iter().any(|column| {
        column
            .values
            .iter()
            .any(|value| !value.reading.packs.is_empty())
    });
    let found = picked.terms.iter().find(|term| {
        let rest = picked.folded.text[term.span.end..].trim_start();
        term.kinds(tables).any(|kind| kind == Kind::Number(1))
            && is_lone_single(&picked.folded.text[term.span.start..term.span.end])
            && !rest.starts_with(char::is_alphanumeric)
    })?;
    let counts_more = picked
        .packs
        .iter()
        .any(|pack| pack.is_explicit || pack.count > 1);
    (!sells_counts && !counts_more).then(|| Axis {
        attribute: Attribute::Pack,
        finding: Finding::Doubted,
        fit: Fit::new(DOUBTED, several.span, found.span),
        facet: Some(Facet::Pack),
        rival: None,
        varies: false,
    })
}

/// Whether a word for one says that there is no second.
fn is_lone_single(word: &str) -> bool {
    word.chars().count() >= if word.is_ascii() { 5 } else { 2 }
}

/// Whether a count is part of the name of a set: bedding of three pieces is told as 三件套.
fn is_name_of_set(picked: &Reading, pack: &Pack) -> bool {
    pack.count <= PIECES_MAX
        && picked
            .folded
            .text
            .get(pack.span.start..pack.span.end)
            .is_some_and(|text| text.ends_with("件套"))
}

/// Most pieces of a set whose count is a name rather than a number.
const PIECES_MAX: u32 = 10;

/// Fewest pieces of what is sold by the bag.
const COUNTED_OUT: u32 = 200;

/// Fewest digits of a number that is no coincidence.
const DIGITS_MIN: usize = 3;

/// Whether a listing writes a long number itself: the 316 of a kind of steel.
fn is_written(reading: &Reading, count: u32) -> bool {
    let digits = count.to_string();
    digits.len() >= DIGITS_MIN
        && reading
            .folded
            .text
            .split(|sign: char| !sign.is_ascii_digit())
            .any(|number| number == digits)
}

/// Whether the listing has the number of a pack itself, as something else: the six cups of a pot, the panels of a curtain.
fn is_told(title: &Reading, columns: &[Column], pack: &Pack) -> bool {
    let count = i64::from(pack.count) * 1000;
    columns
        .iter()
        .flat_map(|column| column.values.iter().map(|value| &value.reading))
        .chain(std::iter::once(title))
        .any(|reading| {
            is_written(reading, pack.count)
                || reading
                    .quantities
                    .iter()
                    .any(|quantity| quantity.written == count)
        })
}

/// A motif or a print on a thing that is sold plain: 印花字母 for a shirt "bez nadruku".
pub(super) fn unexpected_print(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Axis> {
    let id = |meaning| tables.meanings.get(meaning).id.as_str();
    let is_print = |meaning| {
        let name: &str = id(meaning);
        name.starts_with("motif.") || name == "feature.print.with" || name == "feature.logo.with"
    };
    // Three letters are too few to tell a motif from another language's word: Polish "miś", Italian "mis.".
    let is_long = |reading: &Reading, span: Span| {
        let text = &reading.folded.text[span.start..span.end];
        !text.is_ascii() || text.len() > 3
    };
    let prints = |reading: &Reading| -> Vec<Span> {
        reading
            .concepts
            .iter()
            .filter(|&&(meaning, span)| is_print(meaning) && is_long(reading, span))
            .map(|&(_, span)| span)
            .collect()
    };
    let is_solid = |mention: &Mention| {
        mention
            .senses
            .iter()
            .all(|sense| tables.colours.get(sense.colour).id == "pattern.solid")
    };
    let promised = title
        .colours
        .patterns
        .iter()
        .find(|mention| is_solid(mention))
        .map(|mention| mention.span)
        .or_else(|| {
            title
                .concepts
                .iter()
                .find(|&&(meaning, _)| id(meaning) == "feature.print.without")
                .map(|&(_, span)| span)
        })?;
    let is_optional = columns
        .iter()
        .flat_map(|column| &column.values)
        .any(|value| {
            !prints(&value.reading).is_empty() || !value.reading.colours.patterns.is_empty()
        });
    let found = *prints(picked).first()?;
    (!is_optional && prints(title).is_empty()).then(|| Axis {
        attribute: Attribute::Design,
        finding: Finding::Different,
        fit: Fit::new(OTHER, promised, found),
        facet: Some(Facet::Item),
        rival: None,
        varies: false,
    })
}

/// Languages of countries where sockets take the plug of the continent.
const CONTINENTAL: [&str; 13] = [
    "de", "fr", "es", "it", "nl", "pl", "sv", "da", "nb", "fi", "cs", "tr", "ru",
];

/// Things that have the sockets of a country.
const SOCKETS: [&str; 2] = ["item.powerstrip", "item.socketplug"];

/// A British or American plug for a listing in a language of the continent that says nothing of plugs.
pub(super) fn foreign_plug(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Axis> {
    let plugs = |reading: &Reading| {
        reading
            .concepts
            .iter()
            .any(|&(meaning, _)| is_plug(tables, meaning))
    };
    let is_continental = !title.languages.is_none()
        && !title.languages.meets(Languages::ENGLISH)
        && CONTINENTAL
            .iter()
            .any(|language| title.languages.meets(Languages::of(language)));
    let is_told = plugs(title)
        || columns
            .iter()
            .flat_map(|column| &column.values)
            .any(|value| plugs(&value.reading));
    // "UK" is where a seller is, but for what both sides call a thing with sockets.
    let ends_in_plug = [title, picked].iter().all(|reading| {
        let mut items = reading.items.iter();
        items.any(|&(item, _)| SOCKETS.contains(&tables.meanings.get(item).id.as_str()))
    });
    let (_, found) = picked.concepts.iter().copied().find(|&(meaning, span)| {
        let id = tables.meanings.get(meaning).id.as_str();
        matches!(id, "plug.uk" | "plug.us") && (ends_in_plug || span.end - span.start > 2)
    })?;
    (is_continental && !is_told).then_some(Axis {
        attribute: Attribute::Plug,
        finding: if ends_in_plug {
            Finding::Different
        } else {
            Finding::Doubted
        },
        fit: Fit {
            level: DOUBTED,
            promised: None,
            found: Some(found),
        },
        facet: Some(Facet::Concept(Scope::Table(Attribute::Plug))),
        rival: None,
        varies: false,
    })
}

fn is_plug(tables: &Tables, meaning: MeaningId) -> bool {
    tables.meanings.get(meaning).id.starts_with("plug.")
}

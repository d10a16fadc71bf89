//! A text read into typed facts, each with the words it rests on.

mod colours;
mod languages;
mod marks;
mod models;
mod multiplied;
mod numbers;
mod packs;
mod roles;
mod scan;
mod sizes;

use super::Attribute;
use super::vocabulary::{Hit, Kind, Languages, MeaningId, Role, Tables};
use crate::text::{Folded, Script, fold, script_of};

pub(super) use colours::{ColourValue, Mention, Sense, UNKNOWN_SHADE, is_material};
pub(super) use marks::Mark;
pub(super) use models::{Model, ModelKey, OPEN_SUFFIX};
pub(super) use numbers::{Amount, Measure, Quantity, Series};
pub(super) use packs::{Pack, counter_named};
pub(super) use roles::{first_of, is_denied, plays};
pub(super) use sizes::{Letter, LetterSize};

/// A stretch of the folded text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Span {
    pub(super) const fn of(hit: &Hit) -> Self {
        Self {
            start: hit.start,
            end: hit.end,
        }
    }

    pub(super) const fn meets(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A term of the text with the meanings that its language leaves open.
#[derive(Clone, Debug)]
pub(super) struct Term {
    pub(super) span: Span,
    pub(super) meanings: Vec<MeaningId>,
    pub(super) languages: Languages,
    /// Whether the word has other common meanings by each of its entries.
    pub(super) is_ambiguous: bool,
}

impl Term {
    pub(super) fn kinds<'a>(&'a self, tables: &'a Tables) -> impl Iterator<Item = Kind> + 'a {
        self.meanings
            .iter()
            .map(|&meaning| tables.meanings.get(meaning).kind)
    }
}

/// A word that no table knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unknown {
    pub(super) span: Span,
}

/// Everything read from one text.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    pub(super) folded: Folded,
    pub(super) languages: Languages,
    pub(super) terms: Vec<Term>,
    pub(super) colours: ColourValue,
    /// Colours that were denied, replaced, or belong to a part.
    pub(super) set_aside: Vec<Mention>,
    pub(super) concepts: Vec<(MeaningId, Span)>,
    pub(super) denied: Vec<(MeaningId, Span)>,
    pub(super) items: Vec<(MeaningId, Span)>,
    pub(super) sizes: Vec<LetterSize>,
    pub(super) quantities: Vec<Quantity>,
    pub(super) series: Vec<Series>,
    pub(super) packs: Vec<Pack>,
    pub(super) models: Vec<Model>,
    pub(super) unknown: Vec<Unknown>,
    /// What only the dictionary of choices reads, where the listing has the choice.
    pub(super) chosen: Vec<Span>,
    pub(super) marks: Vec<Mark>,
    /// Whether the words are about a ring, whose numbers are the girth of a finger.
    pub(super) is_ring: bool,
    /// Who wears the thing, where the listing's title says it.
    pub(super) wearer: Option<Wearer>,
}

/// Whose shoes a number is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wearer {
    Woman,
    Man,
}

/// The one that a text says wears the thing; none where it names both, or children.
pub(super) fn wearer_in(tables: &Tables, reading: &Reading) -> Option<Wearer> {
    let says = |id: &str| {
        reading
            .concepts
            .iter()
            .any(|&(meaning, _)| tables.meanings.get(meaning).id.starts_with(id))
    };
    match (
        says("person.women"),
        says("person.men"),
        says("person.kids"),
    ) {
        (true, false, false) => Some(Wearer::Woman),
        (false, true, false) => Some(Wearer::Man),
        _ => None,
    }
}

impl Reading {
    /// Where words, numbers, counts, models and rows of numbers were read.
    pub(super) fn read_spans(&self) -> impl Iterator<Item = Span> {
        let terms = self.terms.iter().map(|term| term.span);
        let quantities = self.quantities.iter().map(|quantity| quantity.span);
        let packs = self.packs.iter().map(|pack| pack.span);
        let models = self.models.iter().map(|model| model.span);
        let series = self.series.iter().map(|series| series.span);
        terms
            .chain(quantities)
            .chain(packs)
            .chain(models)
            .chain(series)
            .chain(self.chosen.iter().copied())
    }

    /// Whether the word at a place has other common meanings.
    pub(super) fn is_ambiguous(&self, span: Option<Span>) -> bool {
        span.is_some_and(|span| {
            self.terms
                .iter()
                .any(|term| term.span == span && term.is_ambiguous)
        })
    }

    /// The words as written in a span.
    pub(super) fn words(&self, span: Span) -> String {
        self.folded.source(span.start, span.end).to_owned()
    }
}

/// What the reader knows about a text before it reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Context {
    /// The languages the words around it are in.
    pub(super) languages: Languages,
    /// Whether bare numbers are counts of a pack.
    pub(super) numbers_count: bool,
    /// Whether a bare number is a model.
    pub(super) numbers_are_models: bool,
    /// Whether the text is one option's value: a single thing, in which an unknown word makes another shade.
    pub(super) is_option: bool,
}

/// Reads a text.
pub(super) fn read(tables: &Tables, text: &str, context: Context) -> Reading {
    read_folded(tables, fold(text), context)
}

/// Reads a text that is folded already.
pub(super) fn read_folded(tables: &Tables, folded: Folded, context: Context) -> Reading {
    let hits = tables.lexicon.hits(&folded);
    let languages = languages::guess(
        tables,
        &folded,
        &hits,
        (context.languages, context.is_option),
    );
    let terms = languages::terms(tables, &folded, &hits, languages);
    let mut reading = Reading {
        folded,
        languages,
        terms,
        ..Reading::default()
    };
    let raw = scan::scan(tables, &reading.folded, &reading.terms);
    packs::collect(tables, &mut reading, &raw, context);
    sizes::collect(tables, &mut reading, &raw, context.is_option);
    numbers::collect(tables, &mut reading, &raw);
    models::collect(tables, &mut reading, &raw, context);
    marks::collect(tables, &mut reading);
    collect_concepts(tables, &mut reading);
    roles::drop_replaced(tables, &mut reading);
    reading.unknown = unknown_words(tables, &reading);
    colours::collect(tables, &mut reading, context);
    reading
}

fn collect_concepts(tables: &Tables, reading: &mut Reading) {
    for index in 0..reading.terms.len() {
        let span = reading.terms[index].span;
        let is_sheet = reading.terms[index]
            .kinds(tables)
            .any(|kind| kind == Kind::Concept(Attribute::Size));
        for &meaning in &reading.terms[index].meanings {
            match tables.meanings.get(meaning).kind {
                // A4 is paper more often than steel.
                Kind::Concept(Attribute::Material) if is_sheet => {}
                Kind::Concept(Attribute::Plug) if marks_a_size(reading, span) => {}
                kind @ (Kind::Concept(_) | Kind::Item | Kind::Part)
                    if roles::is_denied(tables, reading, span)
                        && (kind != Kind::Item || roles::is_thing_denied(reading, span)) =>
                {
                    reading.denied.push((meaning, span));
                    let without = without(tables, meaning).map(|without| (without, span));
                    reading.concepts.extend(without);
                }
                Kind::Concept(_) => reading.concepts.push((meaning, span)),
                // The head of a running compound comes last: 书包雨衣 is a raincoat, 花盆托盘 a tray.
                Kind::Item
                    if !ends_its_word(tables, reading, span)
                        || is_unit(reading, span)
                        || accessory_follows(tables, reading, index) => {}
                Kind::Item => reading.items.push((meaning, span)),
                _ => {}
            }
        }
    }
    collect_first_parts(tables, reading);
    drop_what_comes_along(tables, reading);
}

/// What is sold without a part, where the tables have a meaning for it: a pan "w/o lid".
fn without(tables: &Tables, part: MeaningId) -> Option<MeaningId> {
    let part = tables.meanings.get(part).id.strip_prefix("part.")?;
    tables.meanings.find(&format!("feature.{part}.without"))
}

/// Adds what the first part of a Chinese word for a thing says of it: the long sleeves of 长袖T恤.
fn collect_first_parts(tables: &Tables, reading: &mut Reading) {
    let mut parts = Vec::new();
    for &(_, span) in &reading.items {
        let text = &reading.folded.text[span.start..span.end];
        let mut ends = text.char_indices().map(|(at, _)| at).skip(FIRST_PART);
        let Some(end) = ends.next() else { continue };
        let first = &text[..end];
        if !first.chars().all(|sign| script_of(sign) == Script::Han) {
            continue;
        }
        let Some(entries) = tables.lexicon.exactly(first) else {
            continue;
        };
        let span = Span {
            start: span.start,
            end: span.start + end,
        };
        for entry in entries {
            let row = tables.meanings.get(entry.meaning);
            let is_new = !reading.concepts.iter().any(|&(_, own)| own.meets(span));
            if matches!(row.kind, Kind::Concept(_))
                && (row.id.starts_with("feature.sleeve") || row.id.starts_with("material."))
                && is_new
            {
                parts.push((entry.meaning, span));
            }
        }
    }
    reading.concepts.extend(parts);
}

/// Signs of the first part of a Chinese word for a thing.
const FIRST_PART: usize = 2;

/// Signs that bring something along: 花盆带托盘.
const BRINGS_ALONG: [char; 5] = ['带', '配', '含', '送', '附'];

/// Drops the things that only come along: the saucer of "flower pot with saucer".
fn drop_what_comes_along(tables: &Tables, reading: &mut Reading) {
    let comes_along: Vec<bool> = reading
        .items
        .iter()
        .map(|&(_, span)| {
            roles::nearest_before(reading, span, 1)
                .is_some_and(|term| term.span.start > 0 && plays(tables, term, Role::Ground))
                || is_brought(reading, span)
        })
        .collect();
    let mut kept = comes_along.iter().map(|comes| !comes);
    reading.items.retain(|_| kept.next().unwrap_or(true));
}

/// Whether a sign that brings something along stands right before a word and belongs to no other word.
fn is_brought(reading: &Reading, span: Span) -> bool {
    reading.folded.before(span.start).is_some_and(|sign| {
        let at = span.start - sign.len_utf8();
        at > 0
            && BRINGS_ALONG.contains(&sign)
            && !reading
                .terms
                .iter()
                .any(|term| term.span.start <= at && term.span.end > at)
    })
}

/// Whether a word for what goes with things stands right after a term: the tray of 花盆托盘, a "Lampenhalter".
fn accessory_follows(tables: &Tables, reading: &Reading, index: usize) -> bool {
    let end = reading.terms[index].span.end;
    reading.terms.get(index + 1).is_some_and(|next| {
        next.span.start == end
            && next.meanings.iter().any(|&meaning| {
                tables
                    .meanings
                    .get(meaning)
                    .id
                    .starts_with("item.accessory.")
            })
    })
}

/// Whether a word is the unit of a number: the cups of "3 cups".
fn is_unit(reading: &Reading, span: Span) -> bool {
    reading.quantities.iter().any(|quantity| {
        matches!(quantity.measure, Measure::Of(_))
            && quantity.span.end == span.end
            && quantity.span.start < span.start
    })
}

/// Whether no further sign of an unknown word follows in a script without spaces.
///
/// Words of praise and of use end the word before them: 帆布鞋男女, 眼线液笔防水.
fn ends_its_word(tables: &Tables, reading: &Reading, span: Span) -> bool {
    // The フライパン of フライパン蓋 is none: what follows is its lid.
    let is_running = |sign: Option<char>| sign.is_some_and(|sign| script_of(sign).is_running());
    let text = &reading.folded.text;
    !is_running(text[..span.end].chars().next_back())
        || text[span.end..]
            .chars()
            .next()
            .is_none_or(|next| script_of(next) != Script::Han || BRINGS_ALONG.contains(&next))
        || reading
            .terms
            .iter()
            .any(|term| term.span.start == span.end && !is_lid(tables, term))
        || tables.plain.at_start_of(&text[span.end..]).is_some()
}

/// Whether a word is a lid, which is what is sold where it ends a compound.
fn is_lid(tables: &Tables, term: &Term) -> bool {
    let is_part = |&meaning: &MeaningId| tables.meanings.get(meaning).id == "part.lid";
    term.meanings.iter().any(is_part)
}

/// Whether a region's name belongs to a size: EU 43, 8 UK.
fn marks_a_size(reading: &Reading, span: Span) -> bool {
    reading.quantities.iter().any(|quantity| {
        matches!(quantity.measure, Measure::System(_))
            && (quantity.span.meets(span)
                || quantity.span.start.abs_diff(span.end) <= 2
                || span.start.abs_diff(quantity.span.end) <= 4)
    })
}

/// The words of a text that no term, number or model covers.
fn unknown_words(tables: &Tables, reading: &Reading) -> Vec<Unknown> {
    let covered = |span: Span| {
        reading.terms.iter().any(|term| term.span.meets(span))
            || reading
                .quantities
                .iter()
                .any(|quantity| quantity.span.meets(span))
            || reading.series.iter().any(|series| series.span.meets(span))
            || reading.packs.iter().any(|pack| pack.span.meets(span))
            || reading.models.iter().any(|model| model.span.meets(span))
            || reading.marks.iter().any(|mark| mark.span.meets(span))
    };
    let mut unknown = Vec::new();
    let text = &reading.folded.text;
    let mut start = None;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        match (sign.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let span = Span {
                    start: from,
                    end: at,
                };
                if !covered(span)
                    && text[from..at].chars().any(char::is_alphabetic)
                    && tables.lexicon.exactly(&text[from..at]).is_none()
                {
                    unknown.push(Unknown { span });
                }
                start = None;
            }
            _ => {}
        }
    }
    unknown
}

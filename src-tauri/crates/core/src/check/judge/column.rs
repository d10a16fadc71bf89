//! The options of a listing's variants, one column an option, with the distinct values siblings give it.

use std::cell::OnceCell;
use std::rc::Rc;

use unicode_normalization::UnicodeNormalization as _;

use super::choices::named_by;
use super::compare::{Literal, facets};
use super::memory::{Memory, ValueContext};
use super::parts::part_named;
use super::picked::with;
use super::read::{
    Context, Measure, Pack, Quantity, Reading, Span, counter_named, read, read_folded, wearer_in,
};
use super::vocabulary::{
    Counter, Dimension, Kind, Languages, MeaningId, Named, Tables, Vocabulary,
};
use super::{Attribute, Offer};
use crate::record::OptionValue;
use crate::text::fold;

/// One option with every value that a variant of the listing has for it.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) attribute: Attribute,
    /// Distinct values; the promised one comes first, the others follow in the order of their text.
    pub(super) values: Vec<Rc<Value>>,
    /// For each sibling the place of its value in `values`.
    pub(super) of_sibling: Vec<Option<usize>>,
    /// The part that the option is about: the buckle of a strap.
    pub(super) part: Option<MeaningId>,
}

/// One value of an option.
#[derive(Clone, Debug)]
pub(super) struct Value {
    pub(super) text: String,
    pub(super) reading: Reading,
    pub(super) literal: Literal,
    /// What the dictionary of choices knows of it, looked up when first asked.
    choices: OnceCell<Vec<Named>>,
}

impl Column {
    pub(super) fn varies(&self) -> bool {
        self.values.len() > 1
    }

    pub(super) fn shows_colours(&self) -> bool {
        self.values
            .iter()
            .any(|value| !value.reading.colours.mentions.is_empty())
    }

    /// Whether the colours of the option name kinds: a keyboard's red switches are another sort than the blue ones.
    pub(super) fn is_named_by_colour(&self, tables: &Tables) -> bool {
        self.part
            .is_some_and(|part| tables.meanings.get(part).id == "part.switch")
    }

    /// Whether the option promises nothing: "Default Title".
    pub(super) fn promises_nothing(&self, tables: &Tables) -> bool {
        !self.varies()
            && self.values.first().is_some_and(|value| {
                let colours = &value.reading.colours;
                colours
                    .placeholder
                    .is_some_and(|(id, _)| tables.colours.get(id).id == "placeholder.default")
                    && colours.mentions.is_empty()
                    || value.text.trim().is_empty()
            })
    }
}

/// What an option's name says.
#[derive(Clone, Debug)]
pub(super) struct Name {
    folded: String,
    attribute: Option<Attribute>,
    may_be_design: bool,
    /// The size system that it gives to bare numbers: "US size".
    system: Option<MeaningId>,
    part: Option<MeaningId>,
    counts_pairs: bool,
}

impl Name {
    pub(super) fn of(vocabulary: &Vocabulary, text: &str, languages: Languages) -> Self {
        let folded = fold(text);
        let tables = &vocabulary.tables;
        let counter = counter_in(tables, &folded.text);
        // "Paia", "Delar", "Elementy": a word that counts things is the name of a count.
        let attribute = tables
            .options
            .attribute(&folded.text)
            .or_else(|| counter.map(|_| Attribute::Pack));
        // Few names are about a part, and only they are read.
        let may_name_part = tables.lexicon.hits(&folded).iter().any(|hit| {
            let mut entries = tables.lexicon.entries(hit.term).iter();
            entries.any(|entry| tables.meanings.get(entry.meaning).kind == Kind::Part)
        });
        let part = may_name_part
            .then(|| {
                let context = value_context(attribute, languages);
                part_named(&read_folded(tables, folded.clone(), context), tables)
            })
            .flatten();
        Self {
            attribute,
            may_be_design: tables.options.may_be_design(&folded.text),
            system: system_in(vocabulary, &folded.text),
            part,
            counts_pairs: counter == Some(Counter::Pair),
            folded: folded.text,
        }
    }
}

impl Value {
    pub(super) fn of(vocabulary: &Vocabulary, text: &str, context: ValueContext) -> Self {
        let reader = value_context(context.attribute, context.languages);
        let mut reading = read(&vocabulary.tables, text, reader);
        reading.is_ring = context.is_ring;
        reading.wearer = context.wearer;
        if context.attribute == Some(Attribute::Pack) {
            count_by_word(&vocabulary.tables, &mut reading, context.counts_pairs);
        }
        if context.attribute == Some(Attribute::Size) {
            take_volts_for_years(&mut reading);
        }
        if context.attribute == Some(Attribute::Layout) {
            give_layouts(&vocabulary.tables, &mut reading);
        }
        if let Some(system) = context.system {
            for quantity in &mut reading.quantities {
                give_system(quantity, system);
            }
        }
        Self {
            text: text.to_owned(),
            literal: Literal::of(&reading),
            choices: OnceCell::new(),
            reading,
        }
    }

    /// What the dictionary of choices knows of the value.
    pub(super) fn choices(&self, tables: &Tables) -> &[Named] {
        self.choices.get_or_init(|| named_by(tables, &self.reading))
    }

    /// The value as far as case, accents and the like do not matter.
    fn folded(&self) -> &str {
        self.reading.folded.text.trim()
    }
}

/// What the words of an option's name count: the pairs of "Number of pairs".
fn counter_in(tables: &Tables, name: &str) -> Option<Counter> {
    name.split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| word.chars().count() >= COUNTER_MIN || !word.is_ascii())
        .filter_map(|word| counter_named(tables, word))
        .next_back()
}

/// Fewest letters of a word that counts by itself; shorter ones are articles and units elsewhere.
const COUNTER_MIN: usize = 4;

/// Reads a count that is only a word, "Pair", "Dozen", and gives plain counts the pairs of the option's name.
fn count_by_word(tables: &Tables, reading: &mut Reading, counts_pairs: bool) {
    let text = reading.folded.text.trim();
    if reading.packs.is_empty() {
        let (count, are_pairs) = match counter_named(tables, text) {
            Some(Counter::Pair) => (1, true),
            Some(Counter::Dozen) => (12, false),
            _ => return,
        };
        reading.packs.push(Pack {
            count,
            are_pairs,
            is_explicit: true,
            is_single: false,
            span: Span {
                start: 0,
                end: reading.folded.text.len(),
            },
        });
    } else if counts_pairs && text.bytes().all(|byte| byte.is_ascii_digit()) {
        for pack in &mut reading.packs {
            pack.are_pairs = true;
        }
    }
}

/// Makes years of the volts in an option of sizes: "S (3-6 v)" in Finnish.
fn take_volts_for_years(reading: &mut Reading) {
    for quantity in &mut reading.quantities {
        if quantity.measure == Measure::Of(Dimension::Voltage) {
            quantity.measure = Measure::Of(Dimension::Age);
        }
    }
}

/// How the values of an option are read.
fn value_context(attribute: Option<Attribute>, languages: Languages) -> Context {
    Context {
        languages,
        numbers_count: attribute == Some(Attribute::Pack),
        numbers_are_models: attribute == Some(Attribute::Model),
        is_option: true,
    }
}

/// Languages that the listing's title and option names are in.
pub(super) fn listing_languages(
    vocabulary: &Vocabulary,
    memory: &Memory,
    offer: &Offer,
) -> Languages {
    offer
        .options
        .iter()
        .filter_map(|option| option.name.as_deref())
        .fold(Languages::NONE, |all, name| {
            let languages = memory.name_languages(vocabulary, name);
            if all.meets(languages) {
                all.and(languages)
            } else {
                all.or(languages)
            }
        })
}

/// Lays out the options of a listing.
pub(super) fn columns(
    vocabulary: &Vocabulary,
    memory: &Memory,
    offer: &Offer,
    title: &Reading,
    languages: Languages,
) -> Vec<Column> {
    let is_ring = title
        .items
        .iter()
        .any(|&(item, _)| vocabulary.meaning(item).id.starts_with("item.ring"));
    let wearer = wearer_in(&vocabulary.tables, title);
    let read = |text: &str, name: Option<&Name>| {
        let context = ValueContext {
            languages,
            attribute: name.and_then(|name| name.attribute),
            system: name.and_then(|name| name.system),
            is_ring,
            wearer,
            counts_pairs: name.is_some_and(|name| name.counts_pairs),
        };
        memory.value(vocabulary, text, context)
    };
    let mut columns: Vec<Column> = offer
        .options
        .iter()
        .enumerate()
        .map(|(position, option)| {
            let name = option
                .name
                .as_deref()
                .map(|name| memory.name(vocabulary, name, languages));
            column(
                vocabulary,
                offer,
                (position, option),
                name.as_deref(),
                &read,
            )
        })
        .collect();
    // The strap of a strap is the thing itself; the buckle of a belt "with buckle" is a part of it.
    let with = with(&vocabulary.tables, title);
    for column in &mut columns {
        column.part = column.part.filter(|part| {
            !title.terms[..with]
                .iter()
                .any(|term| term.meanings.contains(part))
        });
    }
    columns
}

fn column(
    vocabulary: &Vocabulary,
    offer: &Offer,
    (position, option): (usize, &OptionValue),
    name: Option<&Name>,
    read: &impl Fn(&str, Option<&Name>) -> Rc<Value>,
) -> Column {
    let named = option
        .name
        .as_deref()
        .zip(name)
        .map(|(written, name)| (written, name.folded.as_str()));
    let raw: Vec<Option<&str>> = offer
        .siblings
        .iter()
        .map(|sibling| value_of(&sibling.options, named, position))
        .collect();
    let mut texts: Vec<&str> = raw.iter().flatten().copied().collect();
    texts.sort_unstable();
    texts.dedup();
    let mut values: Vec<Rc<Value>> = Vec::with_capacity(texts.len() + 1);
    for text in std::iter::once(option.value.as_str()).chain(texts) {
        let value = read(text, name);
        let is_known = |known: &Rc<Value>| {
            known.folded() == value.folded() && !are_letters_apart(&known.text, &value.text)
        };
        if !values.iter().any(is_known) {
            values.push(value);
        }
    }
    let of_sibling = raw
        .iter()
        .map(|text| text.and_then(|text| place_of(&values, text)))
        .collect();
    if let Some(written) = option.name.as_deref() {
        tell_with_name(&vocabulary.tables, written, &mut values, &|text| {
            read(text, name)
        });
    }
    let shows_colours = values.iter().any(|value| !value.reading.colours.is_empty());
    let attribute = match name.and_then(|name| name.attribute) {
        Some(Attribute::Colour)
            if !shows_colours && name.is_some_and(|name| name.may_be_design) =>
        {
            Attribute::Design
        }
        Some(attribute) => attribute,
        None => guessed(vocabulary, &values),
    };
    Column {
        attribute,
        values,
        of_sibling,
        // "Estampa" is the print that was chosen, and no part of the thing.
        part: name
            .filter(|name| !name.may_be_design)
            .and_then(|name| name.part),
    }
}

/// Gives values that say nothing by themselves what they say beside the option's name: the "Curta" of "Manga" is a short
/// sleeve. Only where each of them says something so is any of it given.
fn tell_with_name(
    tables: &Tables,
    name: &str,
    values: &mut [Rc<Value>],
    read: &impl Fn(&str) -> Rc<Value>,
) {
    let is_silent = |value: &Rc<Value>| facets(tables, &value.reading).is_empty();
    let is_long = |text: &str| text.len() > WITH_NAME_BYTES_MAX;
    let are_long = is_long(name) || values.iter().any(|value| is_long(&value.text));
    if are_long || values.len() < 2 || !values.iter().any(is_silent) {
        return;
    }
    let over_name = |value: &Rc<Value>| {
        let (before, after) = (
            format!("{} {name}", value.text),
            format!("{name} {}", value.text),
        );
        [before, after]
            .iter()
            .map(|text| over_both(tables, &read(text).reading))
            .find(|meanings| !meanings.is_empty())
    };
    let Some(told) = values.iter().map(over_name).collect::<Option<Vec<_>>>() else {
        return;
    };
    for (value, meanings) in values.iter_mut().zip(told) {
        let whole = Span {
            start: 0,
            end: value.reading.folded.text.len(),
        };
        let concepts = meanings.into_iter().map(|meaning| (meaning, whole));
        Rc::make_mut(value).reading.concepts.extend(concepts);
    }
}

/// Longest name and value, in bytes, that may be one expression.
const WITH_NAME_BYTES_MAX: usize = 60;

/// The features that terms of several words name in a text; what a thing smells and tastes of needs no name of an option.
fn over_both(tables: &Tables, reading: &Reading) -> Vec<MeaningId> {
    let text = &reading.folded.text;
    reading
        .concepts
        .iter()
        .filter(|&&(meaning, span)| {
            text[span.start..span.end].contains([' ', '-'])
                && tables.meanings.get(meaning).id.starts_with("feature.")
        })
        .map(|&(meaning, _)| meaning)
        .collect()
}

/// Whether two values are single letters that only their marks tell apart: the Å of a pendant and its A.
fn are_letters_apart(one: &str, other: &str) -> bool {
    let letter = |text: &str| -> Option<String> {
        let letter: String = text
            .trim()
            .nfkc()
            .flat_map(char::to_uppercase)
            .nfc()
            .collect();
        (letter.chars().count() == 1).then_some(letter)
    };
    letter(one)
        .zip(letter(other))
        .is_some_and(|(one, other)| one != other)
}

fn place_of(values: &[Rc<Value>], text: &str) -> Option<usize> {
    values
        .iter()
        .position(|value| value.text == text)
        .or_else(|| {
            let wanted = fold(text).text;
            values
                .iter()
                .position(|known| known.folded() == wanted.trim())
        })
}

/// The value of an option, found by its name as written or folded, else by its place.
fn value_of<'a>(
    options: &'a [OptionValue],
    name: Option<(&str, &str)>,
    position: usize,
) -> Option<&'a str> {
    let is_named = |option: &&OptionValue| match (name, option.name.as_deref()) {
        (Some((written, folded)), Some(known)) => known == written || fold(known).text == folded,
        _ => false,
    };
    let option = options.iter().find(is_named).or_else(|| {
        options
            .get(position)
            .filter(|option| name.is_none() || option.name.is_none())
    })?;
    Some(option.value.as_str())
}

/// The size system that an option's name gives to bare numbers: "US size".
fn system_in(vocabulary: &Vocabulary, name: &str) -> Option<MeaningId> {
    name.split(|sign: char| !sign.is_alphanumeric())
        .find_map(|word| {
            let entries = vocabulary.tables.lexicon.exactly(word)?;
            entries
                .iter()
                .find(|entry| vocabulary.meaning(entry.meaning).kind == Kind::System)
                .map(|entry| entry.meaning)
        })
}

fn give_system(quantity: &mut Quantity, system: MeaningId) {
    if quantity.measure == Measure::Bare {
        quantity.measure = Measure::System(system);
    }
}

/// In an option about the layout a country's name is that of its keys: US, "UK QWERTY".
fn give_layouts(tables: &Tables, reading: &mut Reading) {
    let layouts: Vec<_> = reading
        .terms
        .iter()
        .flat_map(|term| term.meanings.iter().map(|&meaning| (meaning, term.span)))
        .filter_map(|(meaning, span)| {
            let country = tables.meanings.get(meaning).id.strip_prefix("plug.")?;
            Some((tables.meanings.find(&format!("layout.{country}"))?, span))
        })
        .filter(|(layout, _)| !reading.concepts.iter().any(|(known, _)| known == layout))
        .collect();
    reading.concepts.extend(layouts);
}

/// The attribute of an option without a known name, by what its values say.
fn guessed(vocabulary: &Vocabulary, values: &[Rc<Value>]) -> Attribute {
    let tables = &vocabulary.tables;
    values
        .iter()
        .flat_map(|value| facets(tables, &value.reading))
        .map(|facet| facet.attribute(Attribute::Design))
        .min_by_key(|attribute| match attribute {
            Attribute::Colour => 0,
            Attribute::Size | Attribute::Length | Attribute::Volume | Attribute::Capacity => 1,
            Attribute::Pack => 2,
            Attribute::Design => 9,
            _ => 5,
        })
        .unwrap_or(Attribute::Design)
}

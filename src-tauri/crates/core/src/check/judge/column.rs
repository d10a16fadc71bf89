//! The options of a listing's variants, one column an option, with the distinct values siblings give it.

use super::compare::Literal;
use super::parts::part_named;
use super::read::{Context, Measure, Quantity, Reading, plays, read};
use super::vocabulary::{Kind, Languages, MeaningId, Role, Tables, Vocabulary};
use super::{Attribute, Offer};
use crate::record::OptionValue;
use crate::text::fold;

/// One option with every value that a variant of the listing has for it.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub(super) attribute: Attribute,
    /// Distinct values; the promised one comes first, the others follow in the order of their text.
    pub(super) values: Vec<Value>,
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

/// Languages that the listing's title and option names are in.
pub(super) fn listing_languages(vocabulary: &Vocabulary, offer: &Offer) -> Languages {
    offer
        .options
        .iter()
        .filter_map(|option| option.name.as_deref())
        .fold(Languages::NONE, |all, name| {
            let languages = vocabulary.option_languages(name);
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
    offer: &Offer,
    title: &Reading,
    languages: Languages,
) -> Vec<Column> {
    let is_ring = title
        .items
        .iter()
        .any(|&(item, _)| vocabulary.meaning(item).id.starts_with("item.ring"));
    let mut columns: Vec<Column> = offer
        .options
        .iter()
        .enumerate()
        .map(|(position, option)| {
            let mut column = column(vocabulary, offer, position, option, languages);
            for value in &mut column.values {
                value.reading.is_ring = is_ring;
            }
            column
        })
        .collect();
    // The strap of a strap is the thing itself; the buckle of a belt "with buckle" is a part of it.
    let with = title
        .terms
        .iter()
        .position(|term| plays(&vocabulary.tables, term, Role::Ground))
        .unwrap_or(title.terms.len());
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
    position: usize,
    option: &OptionValue,
    languages: Languages,
) -> Column {
    let name = option.name.as_deref().map(|name| fold(name).text);
    let raw: Vec<Option<&str>> = offer
        .siblings
        .iter()
        .map(|sibling| value_of(&sibling.options, name.as_deref(), position))
        .collect();
    let mut texts: Vec<&str> = raw.iter().flatten().copied().collect();
    texts.sort_unstable();
    texts.dedup();
    let by_name = option
        .name
        .as_deref()
        .and_then(|name| vocabulary.attribute_of(name));
    let context = Context {
        languages,
        numbers_count: by_name == Some(Attribute::Pack),
        numbers_are_models: by_name == Some(Attribute::Model),
        is_option: true,
    };
    let system = name.as_deref().and_then(|name| system_in(vocabulary, name));
    let mut values: Vec<Value> = Vec::new();
    let mut folded: Vec<String> = Vec::new();
    for text in std::iter::once(option.value.as_str()).chain(texts) {
        let mut reading = read(&vocabulary.tables, text, context);
        let compact = reading.folded.text.trim().to_owned();
        if folded.contains(&compact) {
            continue;
        }
        if by_name == Some(Attribute::Layout) {
            give_layouts(&vocabulary.tables, &mut reading);
        }
        if let Some(system) = system {
            for quantity in &mut reading.quantities {
                give_system(quantity, system);
            }
        }
        folded.push(compact);
        values.push(Value {
            text: text.to_owned(),
            literal: Literal::of(&reading),
            reading,
        });
    }
    let of_sibling = raw
        .iter()
        .map(|text| text.and_then(|text| place_of(&values, &folded, text)))
        .collect();
    let shows_colours = values.iter().any(|value| !value.reading.colours.is_empty());
    let attribute = match by_name {
        Some(Attribute::Colour)
            if !shows_colours
                && name
                    .as_deref()
                    .is_some_and(|name| vocabulary.tables.options.may_be_design(name)) =>
        {
            Attribute::Design
        }
        Some(attribute) => attribute,
        None => guessed(vocabulary, &values),
    };
    let part = option.name.as_deref().and_then(|name| {
        let name = read(&vocabulary.tables, name, context);
        part_named(&name, &vocabulary.tables)
    });
    Column {
        attribute,
        values,
        of_sibling,
        part,
    }
}

fn place_of(values: &[Value], folded: &[String], text: &str) -> Option<usize> {
    values
        .iter()
        .position(|value| value.text == text)
        .or_else(|| {
            let wanted = fold(text).text.trim().to_owned();
            folded.iter().position(|known| *known == wanted)
        })
}

fn value_of<'a>(
    options: &'a [OptionValue],
    name: Option<&str>,
    position: usize,
) -> Option<&'a str> {
    let named = options.iter().find(|option| {
        name.is_some()
            && option
                .name
                .as_deref()
                .map(|known| fold(known).text)
                .as_deref()
                == name
    });
    let option = named.or_else(|| {
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
fn guessed(vocabulary: &Vocabulary, values: &[Value]) -> Attribute {
    let tables = &vocabulary.tables;
    values
        .iter()
        .flat_map(|value| super::compare::facets(tables, &value.reading))
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

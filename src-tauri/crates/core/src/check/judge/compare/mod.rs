//! How well one text serves another, attribute by attribute, as levels of evidence.

mod beds;
mod colour;
mod concept;
mod conversion;
mod count;
mod denier;
mod literal;
mod measure;
mod model;
mod once;
mod ounces;
mod series;
mod tones;

pub(super) use colour::{colour_level, senses_level};
pub(super) use concept::{agree, item_level, pair_level};
pub(super) use denier::is_in_denier;
pub(super) use literal::Literal;
pub(super) use measure::is_close;

use super::Attribute;
use super::read::{Measure, Reading, Span};
use super::vocabulary::{Dimension, Kind, MeaningId, Tables};

/// Word for word what was promised.
pub(super) const LITERAL: i8 = 35;
/// The exact translation, or the same measure.
pub(super) const EQUAL: i8 = 30;
/// Two names of one thing for most sellers; a number without its unit.
pub(super) const OVERLAP: i8 = 20;
/// Alike enough where nothing else comes near.
pub(super) const NEAR: i8 = 10;
/// Nothing is shown.
pub(super) const OPEN: i8 = 0;
/// Likely another one, but a person should look.
pub(super) const DOUBTED: i8 = -5;
/// Another one.
pub(super) const OTHER: i8 = -10;

/// What is compared: one facet of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Facet {
    /// Colours and patterns.
    Colour,
    /// Letter sizes.
    Letter,
    /// Numbers with one kind of measure.
    Number(Measure),
    /// Several numbers with crosses.
    Series,
    /// Meanings that exclude one another.
    Concept(Scope),
    /// Kinds of things.
    Item,
    /// Units in a pack.
    Pack,
    /// Models.
    Model,
    /// Codes that name a variant: B款, "#18".
    Mark,
    /// The words themselves.
    Words,
}

/// Within what two meanings exclude one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Scope {
    /// The group: the id without its last part.
    Group(u16),
    /// The whole table of materials, plugs, sides or layouts.
    Table(Attribute),
    /// Formats of paper.
    Sheet,
}

/// The scope in which a meaning excludes others.
pub(super) fn scope_of(tables: &Tables, meaning: MeaningId) -> Option<Scope> {
    let row = tables.meanings.get(meaning);
    match row.kind {
        Kind::Concept(
            attribute @ (Attribute::Material
            | Attribute::Plug
            | Attribute::Side
            | Attribute::Layout),
        ) => Some(Scope::Table(attribute)),
        Kind::Concept(Attribute::Size) => Some(Scope::Sheet),
        Kind::Concept(_) => Some(Scope::Group(row.group)),
        _ => None,
    }
}

impl Facet {
    /// The attribute a facet belongs to; words and bare numbers belong to that of their option.
    pub(super) fn attribute(self, of_option: Attribute) -> Attribute {
        match self {
            Self::Colour => Attribute::Colour,
            // The letter on a pendant is no size.
            Self::Letter if of_option == Attribute::Design => of_option,
            Self::Letter => Attribute::Size,
            Self::Number(Measure::Of(dimension)) => {
                if dimension == Dimension::Length && of_option == Attribute::Size {
                    Attribute::Size
                } else if dimension == Dimension::Feature {
                    of_option
                } else {
                    dimension.attribute()
                }
            }
            Self::Number(Measure::System(_)) => Attribute::Size,
            Self::Number(Measure::Thread) | Self::Series => Attribute::Length,
            // "Oak" in an option about the colour is a colour.
            Self::Concept(Scope::Table(Attribute::Material)) if of_option == Attribute::Colour => {
                of_option
            }
            Self::Concept(Scope::Table(attribute)) => attribute,
            Self::Concept(Scope::Sheet) => Attribute::Size,
            Self::Concept(Scope::Group(_)) => {
                if matches!(
                    of_option,
                    Attribute::Colour | Attribute::Item | Attribute::Size
                ) {
                    of_option
                } else {
                    Attribute::Design
                }
            }
            Self::Item => Attribute::Item,
            Self::Pack => Attribute::Pack,
            Self::Model => Attribute::Model,
            Self::Number(Measure::Bare) | Self::Words | Self::Mark => of_option,
        }
    }
}

/// How well one facet is served, with the words it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    pub(super) level: i8,
    /// Where the promise says it.
    pub(super) promised: Option<Span>,
    /// Where the picked text says it.
    pub(super) found: Option<Span>,
}

impl Fit {
    pub(super) const NOTHING: Self = Self {
        level: OPEN,
        promised: None,
        found: None,
    };

    pub(super) const fn new(level: i8, promised: Span, found: Span) -> Self {
        Self {
            level,
            promised: Some(promised),
            found: Some(found),
        }
    }
}

/// The facets that a promised text speaks of.
pub(super) fn facets(tables: &Tables, promised: &Reading) -> Vec<Facet> {
    let mut facets = Vec::with_capacity(4);
    let mut add = |facet: Facet| {
        if !facets.contains(&facet) {
            facets.push(facet);
        }
    };
    if !promised.colours.is_empty() {
        add(Facet::Colour);
    }
    if !promised.sizes.is_empty() {
        add(Facet::Letter);
    }
    for quantity in &promised.quantities {
        add(Facet::Number(quantity.measure));
    }
    if !promised.series.is_empty() {
        add(Facet::Series);
    }
    for &(meaning, _) in promised.concepts.iter().chain(&promised.denied) {
        if let Some(scope) = scope_of(tables, meaning) {
            add(Facet::Concept(scope));
        }
    }
    if !promised.items.is_empty() {
        add(Facet::Item);
    }
    if !promised.packs.is_empty() {
        add(Facet::Pack);
    }
    if !promised.models.is_empty() {
        add(Facet::Model);
    }
    if !promised.marks.is_empty() {
        add(Facet::Mark);
    }
    facets
}

/// How well the picked text serves one facet of the promise.
pub(super) fn fit(tables: &Tables, facet: Facet, promised: &Reading, picked: &Reading) -> Fit {
    match facet {
        Facet::Colour => colour_level(tables, promised, picked),
        Facet::Letter => measure::letter_fit(promised, picked),
        Facet::Number(measure) => measure::number_fit(tables, measure, promised, picked),
        Facet::Series => series::series_fit(promised, picked),
        Facet::Concept(scope) => concept::concept_fit(tables, scope, promised, picked),
        Facet::Item => item_level(tables, promised, picked),
        Facet::Pack => count::pack_fit(promised, picked),
        Facet::Model => model::model_fit(tables, promised, picked),
        Facet::Mark => mark_fit(promised, picked),
        Facet::Words => Fit::NOTHING,
    }
}

/// Codes that name a variant, where both sides have one.
fn mark_fit(promised: &Reading, picked: &Reading) -> Fit {
    let mut best = Fit::NOTHING;
    for wanted in &promised.marks {
        for found in &picked.marks {
            let level = if wanted.code == found.code {
                EQUAL
            } else {
                OTHER
            };
            if best.found.is_none() || level > best.level {
                best = Fit::new(level, wanted.span, found.span);
            }
        }
    }
    best
}

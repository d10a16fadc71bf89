//! What a thing is made for: the car or the phone of the title, by its maker and its model. A model's id begins with that
//! of its maker, so that a maker's name neither speaks for nor against its models.

use super::Attribute;
use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{DOUBTED, Facet, Fit, OTHER, agree};
use super::read::{Reading, Span};
use super::vocabulary::{Kind, MeaningId, Tables};

/// How the ids of cars and their makers begin.
pub(super) const CARS: &str = "brand.car.";

/// How the ids of phones and their makers begin.
const PHONES: &str = "brand.phone.";

/// Whether one brand excludes the other: two of one family, neither of which is the other's maker.
pub(super) fn exclude(tables: &Tables, one: MeaningId, other: MeaningId) -> bool {
    let family_of = |brand| family(&tables.meanings.get(brand).id);
    family_of(one) == family_of(other) && !agree(tables, one, other)
}

/// "brand.car" of "brand.car.ford.focus".
fn family(id: &str) -> &str {
    let mut dots = id.match_indices('.');
    dots.nth(1).map_or(id, |(at, _)| &id[..at])
}

/// A car or phone of the line that the listing does not name, where the title names one that the line does not: 帕萨特 for
/// the Golf. Two models of two makers are two things; within one maker a person looks.
pub(super) fn other_brand(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Axis> {
    [CARS, PHONES]
        .into_iter()
        .find_map(|kind| other_of(tables, kind, title, columns, picked))
}

/// Whether title and line name one model of a car: few things are sold for it, and a maker's name proves nothing.
pub(super) fn shares_car(tables: &Tables, title: &Reading, picked: &Reading) -> bool {
    let ours = brands(tables, CARS, title);
    // Most titles name none.
    if ours.is_empty() {
        return false;
    }
    let theirs = brands(tables, CARS, picked);
    let is_model = |brand: MeaningId| depth(&tables.meanings.get(brand).id) > depth(CARS);
    ours.iter()
        .any(|&(brand, _)| is_model(brand) && theirs.iter().any(|&(found, _)| found == brand))
}

/// The dots of an id: a model's has one more than its maker's.
fn depth(id: &str) -> usize {
    id.matches('.').count()
}

fn other_of(
    tables: &Tables,
    kind: &str,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Axis> {
    let ours = brands(tables, kind, title);
    // Most titles name none, and a listing may have many choices.
    ours.first()?;
    let theirs = brands(tables, kind, picked);
    let id = |brand: MeaningId| tables.meanings.get(brand).id.as_str();
    let meets = |all: &[(MeaningId, Span)], brand| {
        let mut all = all.iter();
        all.any(|&(known, _)| agree(tables, known, brand))
    };
    let sold = |brand| {
        let mut values = columns.iter().flat_map(|column| &column.values);
        values.any(|value| meets(&brands(tables, kind, &value.reading), brand))
    };
    let &(promised, ours_at) = ours.iter().find(|&&(brand, _)| !meets(&theirs, brand))?;
    let &(found, theirs_at) = theirs
        .iter()
        .find(|&&(brand, _)| !meets(&ours, brand) && !sold(brand))?;
    let is_model = |brand: MeaningId| depth(id(brand)) > depth(kind);
    let maker = |brand: MeaningId| id(brand)[kind.len()..].split('.').next();
    let are_apart = kind == CARS
        && is_model(promised)
        && is_model(found)
        && maker(promised) != maker(found)
        && !theirs.iter().any(|&(brand, _)| meets(&ours, brand));
    Some(Axis {
        attribute: Attribute::Design,
        finding: if are_apart {
            Finding::Different
        } else {
            Finding::Doubted
        },
        fit: Fit::new(if are_apart { OTHER } else { DOUBTED }, ours_at, theirs_at),
        facet: Some(Facet::Words),
        rival: None,
        varies: false,
    })
}

/// The cars or phones that a text names; a maker beside its model is told with it.
fn brands(tables: &Tables, kind: &str, reading: &Reading) -> Vec<(MeaningId, Span)> {
    let id = |brand: MeaningId| tables.meanings.get(brand).id.as_str();
    let named: Vec<(MeaningId, Span)> = reading
        .terms
        .iter()
        .flat_map(|term| term.meanings.iter().map(|&meaning| (meaning, term.span)))
        .filter(|&(meaning, _)| tables.meanings.get(meaning).kind == Kind::Brand)
        .filter(|&(meaning, _)| id(meaning).starts_with(kind))
        .collect();
    let has_model = |brand: MeaningId| {
        let mut named = named.iter();
        named.any(|&(other, _)| agree(tables, other, brand) && depth(id(other)) > depth(id(brand)))
    };
    named
        .iter()
        .copied()
        .filter(|&(brand, _)| !has_model(brand))
        .collect()
}

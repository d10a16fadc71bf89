//! Where agreement rests on too little: the line says besides what only another choice is.

use super::Attribute;
use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{EQUAL, OPEN, agree, senses_level};
use super::read::{Reading, Span};
use super::vocabulary::{MeaningId, Tables};

/// Words of the line that name what another choice has and the promised one has not, on a line that seems to agree: the
/// gold plating of "S925, gold plated" where silver and plated silver are sold.
pub(super) fn told_of_another(
    tables: &Tables,
    column: &Column,
    (title, picked): (&Reading, &Reading),
    axis: &Axis,
) -> Option<Span> {
    if axis.finding != Finding::Same || !column.varies() {
        return None;
    }
    let promised = &column.values[0].reading;
    let known: Vec<_> = [facts(promised), facts(title), promised.denied.clone()].concat();
    let told = facts(picked);
    let is_of_the_finding = |span: Span| axis.fit.found.is_some_and(|found| found.meets(span));
    let others = || column.values[1..].iter().map(|value| &value.reading);
    let fact = others().flat_map(facts).find_map(|(meaning, _)| {
        if known.iter().any(|&(own, _)| agree(tables, own, meaning)) {
            return None;
        }
        told.iter()
            .find(|&&(found, span)| found == meaning && !is_of_the_finding(span))
            .map(|&(_, span)| span)
    });
    fact.or_else(|| {
        // Other colours may be those of parts; a metal over a metal is another material.
        if column.attribute != Attribute::Material {
            return None;
        }
        others()
            .flat_map(|other| &other.colours.mentions)
            .filter(|choice| {
                promised
                    .colours
                    .mentions
                    .iter()
                    .all(|own| senses_level(tables, &own.senses, &choice.senses) < OPEN)
            })
            .find_map(|choice| {
                picked
                    .colours
                    .mentions
                    .iter()
                    .find(|found| {
                        senses_level(tables, &choice.senses, &found.senses) >= EQUAL
                            && !is_of_the_finding(found.span)
                    })
                    .map(|found| found.span)
            })
    })
}

/// What a text says a thing is, and which thing.
fn facts(reading: &Reading) -> Vec<(MeaningId, Span)> {
    let concepts = reading.concepts.iter();
    concepts.chain(&reading.items).copied().collect()
}

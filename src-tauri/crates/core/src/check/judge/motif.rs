//! Motifs that a listing sells, and a thing that the pick line names in their place: a basketball for football.

use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{Facet, Fit, OTHER, agree};
use super::read::Reading;
use super::vocabulary::Tables;

/// Doubts an option of motifs about which a pick line says nothing but the name of a thing that is not sold.
pub(super) fn thing_for_motif(
    tables: &Tables,
    column: &Column,
    title: &Reading,
    picked: &Reading,
    axis: &Axis,
) -> Option<Axis> {
    let has_motif = |reading: &Reading| {
        reading
            .concepts
            .iter()
            .any(|&(meaning, _)| tables.meanings.get(meaning).id.starts_with("motif."))
    };
    let are_motifs = column.values.iter().all(|value| has_motif(&value.reading));
    if axis.finding != Finding::Silent || !axis.varies || !are_motifs || title.items.is_empty() {
        return None;
    }
    let is_sold = |item| {
        title
            .items
            .iter()
            .any(|&(known, _)| agree(tables, known, item))
    };
    let names_the_thing = picked.items.iter().any(|&(item, _)| is_sold(item));
    let &(_, found) = picked.items.iter().find(|&&(item, _)| !is_sold(item))?;
    let &(_, promised) = column.values[0].reading.concepts.first()?;
    names_the_thing.then(|| Axis {
        finding: Finding::Doubted,
        fit: Fit::new(OTHER, promised, found),
        facet: Some(Facet::Item),
        ..axis.clone()
    })
}

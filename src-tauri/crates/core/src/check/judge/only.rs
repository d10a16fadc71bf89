//! A part of what was sold: "trousers only" for a jacket and trousers.

use super::Attribute;
use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{Facet, Fit, OTHER, agree};
use super::read::{Reading, Span, plays};
use super::vocabulary::{MeaningId, Role, Tables};

/// The meaning of "only", "nur", 仅.
const ONLY: &str = "kit.only";

/// Finds a pick line that names one of two things the title sells together, or says "only" where the listing does not.
pub(super) fn only_a_part(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Axis> {
    let says_only = |reading: &Reading| {
        let is_only = |&&(meaning, _): &&(MeaningId, Span)| tables.meanings.get(meaning).id == ONLY;
        reading.concepts.iter().find(is_only).map(|&(_, span)| span)
    };
    let is_sold_so = says_only(title).is_some()
        || columns
            .iter()
            .flat_map(|column| &column.values)
            .any(|value| says_only(&value.reading).is_some());
    let only = says_only(picked).filter(|_| !is_sold_so);
    let together = sold_together(tables, title);
    let one = together.and_then(|(first, second)| {
        let has = |meaning: MeaningId| {
            picked
                .items
                .iter()
                .find(|&&(found, _)| agree(tables, meaning, found))
                .map(|&(_, span)| span)
        };
        match (has(first.0), has(second.0)) {
            (Some(found), None) => Some((second.1, found)),
            (None, Some(found)) => Some((first.1, found)),
            _ => None,
        }
    });
    let (finding, promised, found) = match (one, only) {
        (Some((promised, found)), Some(_)) => (Finding::Different, Some(promised), found),
        (Some((promised, found)), None) if counts_one(picked) => {
            (Finding::Doubted, Some(promised), found)
        }
        (_, Some(span)) => (Finding::Doubted, None, span),
        _ => return None,
    };
    Some(Axis {
        attribute: Attribute::Item,
        finding,
        fit: Fit {
            level: OTHER,
            promised,
            found: Some(found),
        },
        facet: Some(Facet::Item),
        rival: None,
        varies: false,
    })
}

/// Whether a pick line counts a single piece: 单条, "1 pc".
fn counts_one(picked: &Reading) -> bool {
    !picked.packs.is_empty() && picked.packs.iter().all(|pack| pack.count == 1)
}

type Thing = (MeaningId, Span);

/// Two things of different kinds with "and" between them.
fn sold_together(tables: &Tables, title: &Reading) -> Option<(Thing, Thing)> {
    title
        .items
        .iter()
        .zip(title.items.iter().skip(1))
        .find_map(|(&first, &second)| {
            let is_joined = title.terms.iter().any(|term| {
                term.span.start >= first.1.end
                    && term.span.end <= second.1.start
                    && plays(tables, term, Role::And)
            });
            (is_joined && !agree(tables, first.0, second.0)).then_some((first, second))
        })
}

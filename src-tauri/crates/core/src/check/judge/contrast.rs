//! Qualities that exclude one another though they are of two kinds: a cardigan has no turtleneck, and earrings are
//! for pierced ears unless they are told to be clips.

use super::Attribute;
use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{Facet, Fit, OTHER, agree};
use super::read::{Reading, Span};
use super::vocabulary::{MeaningId, Tables};

/// A quality of the pick line that the promise excludes by the table of contrasts, where the listing does not sell it.
pub(super) fn contrasted(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Axis> {
    let values = || columns.iter().flat_map(|column| &column.values);
    let promises = |meaning: MeaningId| {
        let chosen = columns.iter().filter_map(|column| column.values.first());
        std::iter::once(title)
            .chain(chosen.map(|value| &value.reading))
            .find_map(|reading| named(reading, |known| known == meaning))
    };
    let is_sold = |meaning: MeaningId| {
        std::iter::once(title)
            .chain(values().map(|value| &value.reading))
            .any(|reading| named(reading, |known| agree(tables, known, meaning)).is_some())
    };
    let (promised, found, is_beside) = picked
        .items
        .iter()
        .chain(&picked.concepts)
        .filter(|&&(found, _)| !is_sold(found))
        .find_map(|&(found, span)| {
            let (promised, is_beside) =
                tables
                    .contrasts
                    .against(found)
                    .iter()
                    .find_map(|contrast| {
                        // Rows stand for each kind below their own, so a broader word is none of them.
                        let excused = contrast.is_mutual
                            && named(picked, |known| known == contrast.promised).is_some();
                        // 中性笔 红色笔芯 is a pen, told by what writes in it.
                        let is_beside = !contrast.is_mutual
                            && named(picked, |known| agree(tables, known, contrast.promised))
                                .is_some_and(|thing| {
                                    thing.end < span.start || span.end < thing.start
                                });
                        promises(contrast.promised)
                            .filter(|_| !excused)
                            .map(|promised| (promised, is_beside))
                    })?;
            Some((promised, span, is_beside))
        })?;
    Some(Axis {
        attribute: Attribute::Item,
        finding: if is_beside {
            Finding::Doubted
        } else {
            Finding::Different
        },
        fit: Fit::new(OTHER, promised, found),
        facet: Some(Facet::Item),
        rival: None,
        varies: false,
    })
}

/// Where a text names a meaning that is wanted.
fn named(reading: &Reading, is_wanted: impl Fn(MeaningId) -> bool) -> Option<Span> {
    reading
        .items
        .iter()
        .chain(&reading.concepts)
        .find(|&&(known, _)| is_wanted(known))
        .map(|&(_, span)| span)
}

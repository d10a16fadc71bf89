//! What a pick line leaves open by itself, and the other choices of the listing settle.

use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{EQUAL, Facet, Fit, OPEN, is_close};
use super::read::{Measure, Reading};
use super::vocabulary::{Dimension, Tables};

/// The finding about an option that only its other choices settle.
///
/// `fits` holds how well the pick line serves each value on the facet that the axis rests on, the promised one first.
pub(super) fn settled(
    tables: &Tables,
    column: &Column,
    picked: &Reading,
    fits: &[Fit],
    axis: &Axis,
) -> Option<Finding> {
    if column.values.len() < 2 || !matches!(axis.finding, Finding::Doubted | Finding::Tied) {
        return None;
    }
    match axis.facet? {
        Facet::Pack => is_the_pair(column, picked).then_some(Finding::Same),
        Facet::Series => is_the_only_series(column, picked).then_some(Finding::Same),
        Facet::Colour | Facet::Words => plain_or_decorated(tables, column, picked, fits),
        _ => None,
    }
}

/// Whether two pieces are the pair that was promised, because the listing sells single pieces beside it.
fn is_the_pair(column: &Column, picked: &Reading) -> bool {
    let [wanted] = column.values[0].reading.packs[..] else {
        return false;
    };
    let [found] = picked.packs[..] else {
        return false;
    };
    let sells_pieces = column.values[1..].iter().any(|value| {
        value
            .reading
            .packs
            .iter()
            .any(|pack| !pack.are_pairs && pack.count == 1)
    });
    let sells_as_many = column.values[1..].iter().any(|value| {
        value
            .reading
            .packs
            .iter()
            .any(|pack| pack.count == found.count)
    });
    // Four pads are two pairs where one pair is the other choice.
    let other_pairs_only = column.values[1..].iter().all(|value| {
        let mut packs = value.reading.packs.iter();
        packs
            .next()
            .is_some_and(|pack| pack.are_pairs && pack.count.saturating_mul(2) != found.count)
            && packs.next().is_none()
    });
    wanted.are_pairs
        && !found.are_pairs
        && found.count == wanted.count.saturating_mul(2)
        && (sells_pieces || other_pairs_only)
        && !sells_as_many
}

/// Whether one side of a measure was told and only the promised choice has it: "60 wide" for 60 x 150 beside 90 x 150.
fn is_the_only_series(column: &Column, picked: &Reading) -> bool {
    let has = |reading: &Reading| {
        reading.series.iter().any(|series| {
            picked
                .quantities
                .iter()
                .filter(|quantity| {
                    matches!(
                        quantity.measure,
                        Measure::Bare | Measure::Of(Dimension::Length)
                    )
                })
                .any(|quantity| {
                    series.amounts.iter().any(|&amount| {
                        let told = if series.has_unit && quantity.measure != Measure::Bare {
                            quantity.low
                        } else {
                            quantity.written
                        };
                        is_close(amount, told)
                            || quantity.measure == Measure::Bare
                                && series.has_unit
                                && is_close(amount, told.saturating_mul(10))
                    })
                })
        })
    };
    picked.series.is_empty()
        && has(&column.values[0].reading)
        && !column.values[1..].iter().any(|value| has(&value.reading))
}

/// Whether a line that says "plain" agrees with a choice by its colour alone where that choice has more to it: a plain
/// navy for "Sharks Navy".
pub(super) fn is_plain_for_more(
    tables: &Tables,
    column: &Column,
    picked: &Reading,
    axis: &Axis,
) -> bool {
    let promised = &column.values[0].reading;
    axis.finding == Finding::Same
        && axis.facet == Some(Facet::Colour)
        && promised.colours.patterns.is_empty()
        && !promised.unknown.is_empty()
        && picked.unknown.is_empty()
        && says_plain(tables, picked)
}

fn says_plain(tables: &Tables, picked: &Reading) -> bool {
    picked.colours.patterns.iter().any(|mention| {
        mention
            .senses
            .iter()
            .all(|sense| tables.colours.get(sense.colour).id == "pattern.solid")
    })
}

/// Whether "plain" tells the plain choice of a colour from the one with a motif: black beside black with leaves.
fn plain_or_decorated(
    tables: &Tables,
    column: &Column,
    picked: &Reading,
    fits: &[Fit],
) -> Option<Finding> {
    if !says_plain(tables, picked) || fits.len() != column.values.len() || fits[0].level < OPEN {
        return None;
    }
    let is_decorated = |reading: &Reading| {
        !reading.colours.patterns.is_empty()
            || reading
                .concepts
                .iter()
                .any(|&(meaning, _)| tables.meanings.get(meaning).id.starts_with("motif."))
    };
    let serves = |fit: &Fit| fit.level > OPEN;
    let mut rivals = column
        .values
        .iter()
        .zip(fits)
        .skip(1)
        .filter(|(_, fit)| serves(fit));
    if is_decorated(&column.values[0].reading) {
        let has_plain_twin = column.values[1..]
            .iter()
            .zip(&fits[1..])
            .any(|(value, fit)| fit.level >= EQUAL && !is_decorated(&value.reading));
        return has_plain_twin.then_some(Finding::Different);
    }
    let is_served = serves(&fits[0]);
    (is_served && rivals.all(|(value, _)| is_decorated(&value.reading))).then_some(Finding::Same)
}

//! What a number, or the name of a thing, says of an option that it is far from.

use super::column::Column;
use super::compare::{DOUBTED, Facet, Fit, NEAR, OPEN, item_level};
use super::read::{Measure, Quantity, Reading};
use super::vocabulary::{Dimension, Tables};

/// A number that is far from every choice of the listing, or that the title has, speaks of something else.
pub(super) fn tempered(
    tables: &Tables,
    fit: Fit,
    facet: Facet,
    column: &Column,
    (title, picked): (&Reading, &Reading),
) -> Fit {
    if facet == Facet::Item
        && fit.level < OPEN
        && names_only_the_thing(tables, column, title, picked)
    {
        return Fit {
            found: None,
            level: OPEN,
            ..fit
        };
    }
    let Facet::Number(measure @ Measure::Of(_)) = facet else {
        return fit;
    };
    if fit.level > DOUBTED {
        return fit;
    }
    let of_measure = |reading: &Reading| -> Vec<i64> {
        reading
            .quantities
            .iter()
            .filter(|quantity| quantity.measure == measure)
            .map(|quantity| quantity.low)
            .collect()
    };
    let chosen: Vec<i64> = column
        .values
        .iter()
        .flat_map(|value| of_measure(&value.reading))
        .collect();
    let titled = of_measure(title);
    // What was read as something else is told of this option: 80D of tights is no cup.
    let is_of_measure = |quantity: &Quantity| Some(quantity.span) == fit.found;
    let speaks = !picked.quantities.iter().any(is_of_measure)
        || is_told_otherwise(column, picked, measure, &fit)
        || of_measure(picked)
            .into_iter()
            .filter(|amount| !titled.contains(amount) || chosen.contains(amount))
            .any(|amount| {
                chosen.iter().any(|&choice| {
                    amount <= choice.saturating_mul(2) && choice <= amount.saturating_mul(2)
                })
            });
    if speaks {
        fit
    } else {
        Fit {
            level: OPEN,
            found: None,
            ..fit
        }
    }
}

/// Whether a pick line names the thing that is sold and nothing that an option chooses: the mouse of a mouse that is
/// sold with a battery.
fn names_only_the_thing(
    tables: &Tables,
    column: &Column,
    title: &Reading,
    picked: &Reading,
) -> bool {
    // A broad word, such as bedding, is served by whatever does not speak against it.
    let thing = item_level(tables, title, picked);
    let is_the_thing = thing.level >= NEAR || thing.level == OPEN && thing.found.is_some();
    // An option whose every value names a thing chooses among things.
    column
        .values
        .iter()
        .any(|value| value.reading.items.is_empty())
        && is_the_thing
        && column
            .values
            .iter()
            .all(|value| item_level(tables, &value.reading, picked).level < NEAR)
}

/// Whether a number far from the promise speaks of it all the same: "32G" for a card of 64 GB, ten pounds for ten
/// kilograms.
fn is_told_otherwise(column: &Column, picked: &Reading, measure: Measure, fit: &Fit) -> bool {
    let has_other_unit = |found: &Quantity| {
        column.values[0].reading.quantities.iter().any(|wanted| {
            wanted.measure == measure && wanted.written == found.written && wanted.low != found.low
        })
    };
    picked
        .quantities
        .iter()
        .filter(|quantity| Some(quantity.span) == fit.found)
        .any(|found| match measure {
            Measure::Of(Dimension::Storage) => true,
            Measure::Of(Dimension::Weight | Dimension::Volume) => {
                found.measure == measure && found.low == found.high && has_other_unit(found)
            }
            _ => false,
        })
}

//! A size that the listing does not sell: 40 where 37, 38 and 39 were on offer.

use super::Attribute;
use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{Facet, Fit, OTHER};
use super::read::{Amount, Measure, Quantity, Reading};
use super::vocabulary::{Dimension, Tables};

/// Finds the one number of a pick line that is a size beside those of an option of bare numbers, and none of them.
///
/// A number of the title speaks of something else, and so does one that is far from every choice.
pub(super) fn unsold_size(
    tables: &Tables,
    column: &Column,
    (title, picked): (&Reading, &Reading),
    axis: &Axis,
) -> Option<Axis> {
    if axis.finding != Finding::Silent || column.attribute != Attribute::Size {
        return None;
    }
    let sold: Vec<Quantity> = column
        .values
        .iter()
        .map(|value| only_number(tables, &value.reading))
        .collect::<Option<_>>()?;
    let is_told = |amount: Amount| {
        title
            .quantities
            .iter()
            .any(|quantity| quantity.written == amount)
    };
    let mut sizes = picked
        .quantities
        .iter()
        .filter(|quantity| may_be_size(quantity, &sold) && !is_told(quantity.written));
    let (found, None) = (sizes.next()?, sizes.next()) else {
        return None;
    };
    let is_sold = sold.iter().any(|size| size.written == found.written);
    let lowest = sold.iter().map(|size| size.written).min()?;
    let highest = sold.iter().map(|size| size.written).max()?;
    let is_near =
        found.written * 100 >= lowest * NEAR_FROM && found.written * 100 <= highest * NEAR_TO;
    (!is_sold && is_near).then(|| Axis {
        finding: Finding::Different,
        fit: Fit::new(OTHER, sold[0].span, found.span),
        facet: Some(Facet::Number(Measure::Bare)),
        rival: None,
        ..axis.clone()
    })
}

/// How far from the smallest and the largest size a number may be, in per cent of them.
const NEAR_FROM: Amount = 80;
const NEAR_TO: Amount = 120;

/// The number of a value that is a number and nothing else, or the one of the European system among several.
fn only_number(tables: &Tables, value: &Reading) -> Option<Quantity> {
    let european = |quantity: &&Quantity| match quantity.measure {
        Measure::System(system) => tables.meanings.get(system).id == "system.eu",
        _ => false,
    };
    if value.quantities.len() > 1 {
        let mut numbers = value.quantities.iter().filter(european);
        let (Some(number), None) = (numbers.next(), numbers.next()) else {
            return None;
        };
        return (number.low == number.high).then_some(*number);
    }
    let [number] = &value.quantities[..] else {
        return None;
    };
    let is_whole = value.folded.text.trim().len() == number.span.end - number.span.start;
    (number.measure == Measure::Bare && number.low == number.high && is_whole).then_some(*number)
}

/// Whether a number of the pick line could be a size of the kind that is sold: bare, with a mark of size, or the
/// height of a child in centimetres.
fn may_be_size(quantity: &Quantity, sold: &[Quantity]) -> bool {
    let are_heights = sold
        .iter()
        .all(|size| (50_000..=176_000).contains(&size.written));
    match quantity.measure {
        Measure::Bare | Measure::Of(Dimension::SizeNumber) => quantity.low == quantity.high,
        Measure::Of(Dimension::Length) => {
            are_heights && quantity.low == quantity.written.saturating_mul(CENTIMETRE)
        }
        _ => false,
    }
}

/// Millimetres of a centimetre.
const CENTIMETRE: Amount = 10;

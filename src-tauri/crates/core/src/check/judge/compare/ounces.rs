//! Ounces that are told of a weight.

use super::measure::is_close_by;
use super::{Fit, OTHER, OVERLAP};
use crate::check::judge::read::{Amount, Measure, Quantity, Reading};
use crate::check::judge::vocabulary::Dimension;

/// Ounces of a weight, which are read as those of a liquid: 3 oz of a candle of 90 g.
pub(super) fn in_ounces(wanted: &Quantity, picked: &Reading) -> Fit {
    let found = picked.quantities.iter().find(|quantity| {
        let text = &picked.folded.text[quantity.span.start..quantity.span.end];
        quantity.measure == Measure::Of(Dimension::Volume)
            && OUNCES.iter().any(|unit| text.ends_with(unit))
            && !text.contains("fl")
            && !text.contains('液')
    });
    let Some(found) = found else {
        return Fit::NOTHING;
    };
    let grams = found.written.saturating_mul(GRAMS_OF_OUNCE) / 1000;
    let level = if is_close_by(wanted.low, grams, OUNCE_TOLERANCE) {
        OVERLAP
    } else {
        OTHER
    };
    Fit::new(level, wanted.span, found.span)
}

/// Words for ounces.
const OUNCES: [&str; 5] = ["oz", "ounce", "ounces", "盎司", "安士"];

/// Thousandths of a gram in an ounce (avoirdupois).
const GRAMS_OF_OUNCE: Amount = 28_350;

/// By how many thousandths trade rounds ounces.
const OUNCE_TOLERANCE: Amount = 60;

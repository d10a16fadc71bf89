//! Beds that are told by their sides, as Britain and America name them.

use super::Fit;
use super::concept::by_sides;
use super::measure::is_close_by;
use crate::check::judge::read::{Amount, Reading, Series, Span};
use crate::check::judge::vocabulary::{MeaningId, Tables};

/// Sheets and mattresses, then duvets, by the shorter and the longer side in centimetres. Britain: BS 1334 and the sizes
/// that its shops print; America: twin, full, queen and king (ISPA).
const BEDS: [(&str, Amount, Amount); 14] = [
    ("feature.bed.single", 90, 190),
    ("feature.bed.single", 99, 191),
    ("feature.bed.single", 135, 200),
    ("feature.bed.double", 135, 190),
    ("feature.bed.double", 137, 191),
    ("feature.bed.double", 200, 200),
    ("feature.bed.queen", 152, 203),
    ("feature.bed.king", 150, 200),
    ("feature.bed.king", 193, 203),
    ("feature.bed.king", 220, 225),
    ("feature.bed.king", 220, 230),
    ("feature.bed.superking", 180, 200),
    ("feature.bed.superking", 183, 200),
    ("feature.bed.superking", 220, 260),
];

/// By how many thousandths a side may be rounded; more, and the queen of 152 x 203 would be the king of 150 x 200.
const TOLERANCE: Amount = 4;

/// A bed of an English listing whose sides are told: 150x200 is a king and no double. Sides that no bed has show nothing.
pub(super) fn bed_by_sides(
    tables: &Tables,
    wanted: &[(MeaningId, Span)],
    (promised, picked): (&Reading, &Reading),
) -> Option<Fit> {
    let &(bed, _) = wanted.first()?;
    let is_bed = tables.meanings.get(bed).id.starts_with("feature.bed.");
    (is_bed && promised.folded.text.is_ascii())
        .then(|| by_sides(tables, wanted, picked, named))
        .flatten()
}

fn named(series: &Series) -> Option<&'static str> {
    let &[one, other] = &series.amounts[..] else {
        return None;
    };
    let unit = if series.has_unit { 10_000 } else { 1000 };
    let (low, high) = (one.min(other), one.max(other));
    BEDS.iter()
        .find(|&&(_, short, long)| {
            is_close_by(low, short * unit, TOLERANCE) && is_close_by(high, long * unit, TOLERANCE)
        })
        .map(|&(id, ..)| id)
}

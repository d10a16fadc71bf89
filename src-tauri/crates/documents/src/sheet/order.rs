//! Which order: barcode, number, tote.

use super::cell::Cell;
use super::placed::{Mark, Placed, barcode_width, quiet_width};
use super::row::Columns;
use super::view::PickLineView;
use super::what::SMALLEST;
use crate::canvas::Area;
use crate::code128::Barcode;
use crate::font::Family;
use crate::language::{Language, filled};
use crate::paper::PX_PER_MM;
use crate::text::{Inline, Line, Style, fit};

const BARCODE_HEIGHT: f32 = 11.0 * PX_PER_MM;
/// White that the left quiet zone may take from between the columns.
const GAP: f32 = 10.0;
/// White between a wide barcode's quiet zone and the texts left of it.
const BAND_GAP: f32 = 6.0;

/// What belongs to the order, in its column or wider than that.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct OrderCell {
    pub(super) cell: Cell,
    /// Where a barcode that is wider than its column begins, white zone included: it stands at the foot of the line,
    /// and what reaches further right than this must end above it.
    pub(super) reaches_left_to: Option<f32>,
}

/// Lays out the order: barcode, number and tote, flush with the right edge.
pub(super) fn order(
    line: &PickLineView,
    language: Language,
    barcode: Barcode,
    columns: Columns,
) -> OrderCell {
    let (left, width) = columns.order;
    let right = left + width;
    let bars = barcode_width(&barcode);
    // The quiet zone on the right lies in the page's margin, the one on the left may fill the gap.
    let is_wide = bars + quiet_width() > width + GAP;
    let area = Area::new(right - bars, 0.0, bars, BARCODE_HEIGHT);
    let mut cell = Cell {
        placed: vec![Placed {
            area,
            mark: Mark::Barcode(barcode),
        }],
        height: BARCODE_HEIGHT + 3.0,
    };
    let order = Inline::new(&line.order_text, Style::new(Family::Mono, 11.0));
    let tote = line.tote.as_ref().map(|tote| {
        let text = filled(language.sheet_words().tote, &[("tote", tote)]);
        Inline::new(text, Style::new(Family::Bold, 13.0))
    });
    let start = if is_wide {
        right - bars
    } else {
        (right - bars).max(left)
    };
    let needed = Line::of(std::slice::from_ref(&order)).width
        + tote
            .as_ref()
            .map_or(0.0, |tote| tote.style.width(&tote.text) + 8.0);
    if needed <= right - start {
        cell.placed
            .push(Placed::text(Line::of(&[order]), start, cell.height, 14.0));
        if let Some(tote) = tote {
            let line = Line::of(&[tote]);
            let x = right - line.width;
            cell.placed.push(Placed::text(line, x, cell.height, 14.0));
        }
        cell.height += 14.0;
    } else {
        below(&mut cell, order, tote, (start.min(left), right));
    }
    OrderCell {
        cell,
        reaches_left_to: is_wide.then(|| right - bars - quiet_width() - BAND_GAP),
    }
}

/// Sets number and tote below one another, flush with the right end.
fn below(cell: &mut Cell, order: Inline, tote: Option<Inline>, (left, right): (f32, f32)) {
    for (inline, height) in [Some((order, 14.0)), tote.map(|tote| (tote, 16.0))]
        .into_iter()
        .flatten()
    {
        for line in fit(&[inline], right - left, SMALLEST) {
            let x = right - line.width;
            cell.line(line, x, height);
        }
    }
}

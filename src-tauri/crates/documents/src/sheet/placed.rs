//! Marks with their place, so that a page can be measured and tested before it is drawn.

use crate::canvas::{Area, Canvas};
use crate::code128::Barcode;
use crate::font::UsedCharacters;
use crate::hatching;
use crate::qr::Qr;
use crate::swatch::{Hue, SwatchView, Tone};
use crate::text::Line;

/// Half the height of capitals, as a part of the size: centres a line in its box.
const HALF_CAPITAL: f32 = 0.364;
/// Dots a module of a barcode: 0.25 mm.
const BARCODE_DOTS: u32 = 2;

/// A mark on the paper and the area it keeps free.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Placed {
    pub(crate) area: Area,
    pub(crate) mark: Mark,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Mark {
    Text(Line),
    Rule,
    Frame {
        thickness: f32,
        is_dashed: bool,
    },
    UnitBox,
    WarningSign,
    Field(SwatchView),
    LegendField((Hue, Tone)),
    /// Bars flush with the right edge of the area.
    Barcode(Barcode),
    Qr {
        code: Qr,
        dots: u32,
    },
}

impl Placed {
    /// Places a line of text in a box of the given height.
    pub(crate) fn text(line: Line, x: f32, y: f32, height: f32) -> Self {
        Self {
            area: Area::new(x, y, line.width, height),
            mark: Mark::Text(line),
        }
    }

    /// Places a level rule.
    pub(crate) fn rule(x: f32, y: f32, width: f32, thickness: f32) -> Self {
        Self {
            area: Area::new(x, y, width, thickness),
            mark: Mark::Rule,
        }
    }

    pub(crate) fn moved(mut self, x: f32, y: f32) -> Self {
        self.area = self.area.moved(x, y);
        self
    }

    /// Draws the mark.
    pub(crate) fn draw(&self, canvas: &mut Canvas, used: &mut UsedCharacters, in_colour: bool) {
        let area = self.area;
        match &self.mark {
            Mark::Text(line) => {
                let size = line
                    .pieces
                    .iter()
                    .map(|(_, inline)| inline.style.size)
                    .fold(0.0, f32::max);
                canvas.text(
                    used,
                    line,
                    area.x,
                    area.y + area.height / 2.0 + size * HALF_CAPITAL,
                );
            }
            Mark::Rule => {
                let middle = area.y + area.height / 2.0;
                canvas.line((area.x, middle), (area.right(), middle), area.height);
            }
            Mark::Frame {
                thickness,
                is_dashed,
            } => {
                canvas.frame(area, *thickness, 2.0, is_dashed.then_some([4.0, 2.5]));
            }
            Mark::UnitBox => canvas.frame(area, 2.0, 2.0, None),
            Mark::WarningSign => warning_sign(canvas, area),
            Mark::Field(view) => hatching::field(canvas, used, area, view, in_colour),
            Mark::LegendField(tint) => hatching::legend_field(canvas, area, *tint),
            Mark::Barcode(barcode) => {
                let width = barcode_width(barcode);
                canvas.barcode(
                    barcode,
                    area.right() - width,
                    area.y,
                    area.height,
                    BARCODE_DOTS,
                );
            }
            Mark::Qr { code, dots } => canvas.qr(code, area.x, area.y, *dots),
        }
    }
}

/// The width of the bars in layout pixels, without quiet zones.
pub(crate) fn barcode_width(barcode: &Barcode) -> f32 {
    (barcode.modules * BARCODE_DOTS) as f32 * crate::paper::DOT_PX
}

/// The width of the white at each side of a barcode.
pub(crate) fn quiet_width() -> f32 {
    (crate::code128::QUIET_MODULES * BARCODE_DOTS) as f32 * crate::paper::DOT_PX
}

/// A black triangle with a white exclamation mark.
fn warning_sign(canvas: &mut Canvas, area: Area) {
    let unit = area.width / 16.0;
    let at = |x: f32, y: f32| (area.x + x * unit, area.y + y * unit);
    canvas.fill(&[vec![at(8.0, 1.0), at(15.5, 15.0), at(0.5, 15.0)]]);
    canvas.clear(&[at(7.0, 5.6), at(9.0, 5.6), at(8.8, 10.6), at(7.2, 10.6)]);
    canvas.clear(&[at(7.0, 11.6), at(9.0, 11.6), at(9.0, 13.5), at(7.0, 13.5)]);
}

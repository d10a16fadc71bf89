//! Drawing on a page in layout pixels from the top left corner.

use printpdf::{
    Color, CurTransMat, Line as PdfLine, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle,
    Point, Polygon, PolygonRing, Pt, Rect, Rgb, TextItem, TextMatrix, TextRenderingMode,
    WindingOrder, XObjectId, XObjectTransform,
};

use crate::code128::Barcode;
use crate::font::{FaceId, UsedCharacters, font_id, glyph};
use crate::paper::{DOT_PX, POINTS_PER_PX, Paper};
use crate::qr::Qr;
use crate::text::{Line, Style};

/// A rectangle in layout pixels; `y` grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Area {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Area {
    pub(crate) const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    pub(crate) fn right(self) -> f32 {
        self.x + self.width
    }

    pub(crate) fn bottom(self) -> f32 {
        self.y + self.height
    }

    pub(crate) fn moved(self, x: f32, y: f32) -> Self {
        Self {
            x: self.x + x,
            y: self.y + y,
            ..self
        }
    }

    /// The area without a margin on each side.
    pub(crate) fn inset(self, by: f32) -> Self {
        Self {
            x: self.x + by,
            y: self.y + by,
            width: self.width - 2.0 * by,
            height: self.height - 2.0 * by,
        }
    }

    pub(crate) fn corners(self) -> [(f32, f32); 4] {
        [
            (self.x, self.y),
            (self.right(), self.y),
            (self.right(), self.bottom()),
            (self.x, self.bottom()),
        ]
    }
}

/// A straight stroke from one point to another.
pub(crate) type Stroke = ((f32, f32), (f32, f32));

/// One page being drawn: shapes first, texts above them in the order written.
pub(crate) struct Canvas {
    height_px: f32,
    shapes: Vec<Op>,
    texts: Vec<Op>,
}

impl Canvas {
    pub(crate) fn new(paper: Paper) -> Self {
        Self {
            height_px: paper.height_px(),
            shapes: Vec::new(),
            texts: Vec::new(),
        }
    }

    /// The page's operations.
    pub(crate) fn into_ops(self) -> Vec<Op> {
        let mut ops = self.shapes;
        if !self.texts.is_empty() {
            ops.push(Op::StartTextSection);
            ops.extend(self.texts);
            ops.push(Op::EndTextSection);
        }
        ops
    }

    fn point(&self, (x, y): (f32, f32)) -> Point {
        Point {
            x: Pt(x * POINTS_PER_PX),
            y: Pt((self.height_px - y) * POINTS_PER_PX),
        }
    }

    /// Writes a line of text with its baseline at `baseline`.
    pub(crate) fn text(&mut self, used: &mut UsedCharacters, line: &Line, x: f32, baseline: f32) {
        for (offset, inline) in &line.pieces {
            let mut pen = x + offset;
            for run in runs(&inline.text, inline.style) {
                used.add(run.face, &run.text);
                self.run(&run, inline.style, (pen, baseline));
                pen += run.width;
            }
        }
    }

    fn run(&mut self, run: &Run, style: Style, at: (f32, f32)) {
        let Point { x, y } = self.point(at);
        let size = style.size * POINTS_PER_PX;
        let font = PdfFontHandle::External(font_id(run.face));
        self.texts.push(Op::SetFont {
            font,
            size: Pt(size),
        });
        if style.tracking != 0.0 {
            self.texts.push(Op::SetCharacterSpacing {
                multiplier: style.tracking * size,
            });
        }
        if run.is_thickened {
            self.texts.push(Op::SetOutlineThickness {
                pt: Pt(size * 0.03),
            });
            self.texts.push(Op::SetTextRenderingMode {
                mode: TextRenderingMode::FillStroke,
            });
        }
        self.texts.push(Op::SetTextMatrix {
            matrix: TextMatrix::Translate(x, y),
        });
        self.texts.push(Op::ShowText {
            items: vec![TextItem::Text(run.text.clone())],
        });
        if run.is_thickened {
            self.texts.push(Op::SetTextRenderingMode {
                mode: TextRenderingMode::Fill,
            });
        }
        if style.tracking != 0.0 {
            self.texts.push(Op::SetCharacterSpacing { multiplier: 0.0 });
        }
    }

    /// Draws a straight line.
    pub(crate) fn line(&mut self, from: (f32, f32), to: (f32, f32), thickness: f32) {
        self.lines(&[(from, to)], thickness);
    }

    /// Draws straight lines as one path.
    pub(crate) fn lines(&mut self, lines: &[Stroke], thickness: f32) {
        self.shapes.push(Op::SetOutlineThickness {
            pt: Pt(thickness * POINTS_PER_PX),
        });
        for &(from, to) in lines {
            let points = [from, to]
                .map(|point| LinePoint {
                    p: self.point(point),
                    bezier: false,
                })
                .to_vec();
            self.shapes.push(Op::DrawLine {
                line: PdfLine {
                    points,
                    is_closed: false,
                },
            });
        }
    }

    /// Fills polygons as one path.
    pub(crate) fn fill(&mut self, rings: &[Vec<(f32, f32)>]) {
        let polygon = self.polygon(rings, PaintMode::Fill);
        self.shapes.push(Op::DrawPolygon { polygon });
    }

    /// Fills one polygon in a colour.
    pub(crate) fn fill_in(&mut self, ring: &[(f32, f32)], [red, green, blue]: [u8; 3]) {
        let part = |value: u8| f32::from(value) / 255.0;
        self.set_fill(part(red), part(green), part(blue));
        self.fill(&[ring.to_vec()]);
        self.set_fill(0.0, 0.0, 0.0);
    }

    /// Fills one polygon in white.
    pub(crate) fn clear(&mut self, ring: &[(f32, f32)]) {
        self.fill_in(ring, [255; 3]);
    }

    fn set_fill(&mut self, r: f32, g: f32, b: f32) {
        self.shapes.push(Op::SetFillColor {
            col: Color::Rgb(Rgb {
                r,
                g,
                b,
                icc_profile: None,
            }),
        });
    }

    /// Fills a disc.
    pub(crate) fn disc(&mut self, (x, y): (f32, f32), radius: f32) {
        let area = Area::new(x - radius, y - radius, radius * 2.0, radius * 2.0);
        let ring = self.round_ring(area, radius);
        self.shapes.push(Op::DrawPolygon {
            polygon: Polygon {
                rings: vec![ring],
                mode: PaintMode::Fill,
                winding_order: WindingOrder::NonZero,
            },
        });
    }

    /// Frames an area; the line lies inside it.
    pub(crate) fn frame(
        &mut self,
        area: Area,
        thickness: f32,
        radius: f32,
        dashes: Option<[f32; 2]>,
    ) {
        let ring = self.round_ring(area.inset(thickness / 2.0), radius);
        self.shapes.push(Op::SetOutlineThickness {
            pt: Pt(thickness * POINTS_PER_PX),
        });
        if let Some(pattern) = dashes {
            let pattern = pattern.map(|part| part * POINTS_PER_PX);
            self.shapes.push(Op::SetLineDashPattern {
                dash: LineDashPattern::new(0.0, &pattern),
            });
        }
        self.shapes.push(Op::DrawPolygon {
            polygon: Polygon {
                rings: vec![ring],
                mode: PaintMode::Stroke,
                winding_order: WindingOrder::NonZero,
            },
        });
        if dashes.is_some() {
            self.shapes.push(Op::SetLineDashPattern {
                dash: LineDashPattern::default(),
            });
        }
    }

    /// Draws what `draw` draws, but only inside a polygon.
    pub(crate) fn clipped(&mut self, ring: &[(f32, f32)], draw: impl FnOnce(&mut Self)) {
        self.shapes.push(Op::SaveGraphicsState);
        let polygon = self.polygon(&[ring.to_vec()], PaintMode::Clip);
        self.shapes.push(Op::DrawPolygon { polygon });
        draw(self);
        self.shapes.push(Op::RestoreGraphicsState);
    }

    /// Draws bars `dots` printer dots a module wide, from the nearest whole dot at or left of `x`.
    pub(crate) fn barcode(&mut self, barcode: &Barcode, x: f32, top: f32, height: f32, dots: u32) {
        let module = dots as f32 * DOT_PX * POINTS_PER_PX;
        let origin = self.point((on_dot(x), top + height));
        let matrix = CurTransMat::Raw([
            module,
            0.0,
            0.0,
            height * POINTS_PER_PX,
            origin.x.0,
            origin.y.0,
        ]);
        self.shapes.push(Op::SaveGraphicsState);
        self.shapes.push(Op::SetTransformationMatrix { matrix });
        for &(start, width) in &barcode.bars {
            self.unit_rectangle(start as f32, 0.0, width as f32, 1.0);
        }
        self.shapes.push(Op::RestoreGraphicsState);
    }

    /// Draws a QR code with its top left corner on the nearest whole dot.
    pub(crate) fn qr(&mut self, code: &Qr, x: f32, y: f32, dots: u32) {
        let module = dots as f32 * DOT_PX * POINTS_PER_PX;
        let origin = self.point((on_dot(x), on_dot(y)));
        let matrix = CurTransMat::Raw([module, 0.0, 0.0, module, origin.x.0, origin.y.0]);
        self.shapes.push(Op::SaveGraphicsState);
        self.shapes.push(Op::SetTransformationMatrix { matrix });
        for &(row, start, width) in &code.runs {
            self.unit_rectangle(start as f32, -(row as f32) - 1.0, width as f32, 1.0);
        }
        self.shapes.push(Op::RestoreGraphicsState);
    }

    /// Draws a picture of the document's resources over an area.
    pub(crate) fn picture(&mut self, id: XObjectId, area: Area) {
        let Point { x, y } = self.point((area.x, area.bottom()));
        let matrix = CurTransMat::Raw([
            area.width * POINTS_PER_PX,
            0.0,
            0.0,
            area.height * POINTS_PER_PX,
            x.0,
            y.0,
        ]);
        self.shapes.push(Op::SaveGraphicsState);
        self.shapes.push(Op::SetTransformationMatrix { matrix });
        let transform = XObjectTransform {
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.shapes.push(Op::UseXobject { id, transform });
        self.shapes.push(Op::RestoreGraphicsState);
    }

    fn unit_rectangle(&mut self, x: f32, y: f32, width: f32, height: f32) {
        let rectangle = Rect {
            x: Pt(x),
            y: Pt(y),
            width: Pt(width),
            height: Pt(height),
            mode: Some(PaintMode::Fill),
            winding_order: None,
        };
        self.shapes.push(Op::DrawRectangle { rectangle });
    }

    fn polygon(&self, rings: &[Vec<(f32, f32)>], mode: PaintMode) -> Polygon {
        let rings = rings
            .iter()
            .map(|ring| PolygonRing {
                points: ring
                    .iter()
                    .map(|&point| LinePoint {
                        p: self.point(point),
                        bezier: false,
                    })
                    .collect(),
            })
            .collect();
        Polygon {
            rings,
            mode,
            winding_order: WindingOrder::NonZero,
        }
    }

    fn round_ring(&self, area: Area, radius: f32) -> PolygonRing {
        // The handle length that makes a cubic curve look like a quarter of a circle.
        let handle = radius * 0.447_7;
        let (left, top, right, bottom) = (area.x, area.y, area.right(), area.bottom());
        let corner = [
            (
                (right - radius, top),
                (right - handle, top),
                (right, top + handle),
                (right, top + radius),
            ),
            (
                (right, bottom - radius),
                (right, bottom - handle),
                (right - handle, bottom),
                (right - radius, bottom),
            ),
            (
                (left + radius, bottom),
                (left + handle, bottom),
                (left, bottom - handle),
                (left, bottom - radius),
            ),
            (
                (left, top + radius),
                (left, top + handle),
                (left + handle, top),
                (left + radius, top),
            ),
        ];
        let mut points = Vec::with_capacity(17);
        let mut add = |point, bezier| {
            points.push(LinePoint {
                p: self.point(point),
                bezier,
            });
        };
        for (start, first, second, end) in corner {
            add(start, false);
            add(first, true);
            add(second, true);
            add(end, false);
        }
        PolygonRing { points }
    }
}

/// The nearest printer dot at or before a place.
pub(crate) fn on_dot(place: f32) -> f32 {
    // A hair is added, so that a place that is already on a dot stays there.
    (place / DOT_PX + 0.01).floor() * DOT_PX
}

/// A stretch that one face draws.
pub(crate) struct Run {
    pub(crate) face: FaceId,
    pub(crate) is_thickened: bool,
    pub(crate) text: String,
    pub(crate) width: f32,
}

/// Cuts a text into stretches that one face draws each.
pub(crate) fn runs(text: &str, style: Style) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for character in text.chars() {
        // Missing characters were refused before the layout began.
        let Some(found) = glyph(style.family, character) else {
            continue;
        };
        let advance = (f32::from(found.advance) / 1000.0 + style.tracking) * style.size;
        match runs.last_mut() {
            Some(run) if run.face == found.face => {
                run.text.push(character);
                run.width += advance;
            }
            _ => runs.push(Run {
                face: found.face,
                is_thickened: found.is_thickened,
                text: character.to_string(),
                width: advance,
            }),
        }
    }
    runs
}

//! The pages as pictures, for channels that take no PDF.

use std::collections::{BTreeMap, BTreeSet};

use image::{RgbImage, codecs::jpeg::JpegEncoder, imageops};
use tiny_skia::{FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};

use super::layout::{Mark, Page};
use super::photo::Photo;
use crate::canvas::{Area, Run, runs};
use crate::font::{FaceId, Outline, OutlineStep, outlines};
use crate::{Error, Paper};

/// Layout pixels in an inch.
const LAYOUT_DOTS: f32 = 96.0;
/// How thick the outline of a thickened character is, as a part of its size.
const THICKENED: f32 = 0.03;

/// Every character that pages draw, as paths one unit high.
pub(super) struct Glyphs(BTreeMap<FaceId, BTreeMap<char, (Option<Path>, f32)>>);

impl Glyphs {
    /// Reads the outlines that pages need, once for all sizes.
    pub(super) fn of(pages: &[Page]) -> Result<Self, Error> {
        let mut used: BTreeMap<FaceId, BTreeSet<char>> = BTreeMap::new();
        for mark in pages.iter().flat_map(|page| &page.marks) {
            if let Mark::Text { line, .. } = mark {
                for (_, inline) in &line.pieces {
                    for run in runs(&inline.text, inline.style) {
                        used.entry(run.face).or_default().extend(run.text.chars());
                    }
                }
            }
        }
        let faces = used.into_iter().map(|(face, characters)| {
            let paths = outlines(face, characters)?
                .into_iter()
                .map(|(character, (outline, advance))| (character, (path(&outline), advance)));
            Ok((face, paths.collect()))
        });
        Ok(Self(faces.collect::<Result<_, Error>>()?))
    }
}

/// An outline as a path; `y` grows downwards from here on.
fn path(outline: &Outline) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for step in outline {
        match *step {
            OutlineStep::Move(x, y) => builder.move_to(x, -y),
            OutlineStep::Line(x, y) => builder.line_to(x, -y),
            OutlineStep::Quadratic([bend, end]) => builder.quad_to(bend.0, -bend.1, end.0, -end.1),
            OutlineStep::Cubic([first, second, end]) => {
                builder.cubic_to(first.0, -first.1, second.0, -second.1, end.0, -end.1);
            }
            OutlineStep::Close => builder.close(),
        }
    }
    builder.finish()
}

/// How pages are drawn as pictures.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grain {
    /// Dots in an inch.
    pub(super) dots: f32,
    /// Of the JPEG, from 1 to 100.
    pub(super) quality: u8,
    /// Whether colours are left out.
    pub(super) is_grey: bool,
}

/// Draws a page as a JPEG; empty if the page has no size.
pub(super) fn jpeg(
    page: &Page,
    glyphs: &Glyphs,
    photos: &[Photo],
    paper: Paper,
    grain: Grain,
) -> Vec<u8> {
    let scale = grain.dots / LAYOUT_DOTS;
    let side = |length: f32| (length * scale).round().max(1.0) as u32;
    let Some(mut map) = Pixmap::new(side(paper.width_px()), side(paper.height_px())) else {
        return Vec::new();
    };
    map.fill(tiny_skia::Color::WHITE);
    let mut page_drawn = Drawing { map, scale, glyphs };
    for mark in &page.marks {
        page_drawn.draw(mark);
    }
    let mut drawn = opaque(&page_drawn.map);
    for mark in &page.marks {
        if let Mark::Photo { photo, area } = mark
            && let Some(photo) = photos.get(*photo)
        {
            let scaled = photo.scaled(side(area.width), side(area.height));
            imageops::replace(
                &mut drawn,
                &scaled,
                i64::from(side(area.x)),
                i64::from(side(area.y)),
            );
        }
    }
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, grain.quality);
    // Writing into memory cannot fail.
    let is_written = if grain.is_grey {
        imageops::grayscale(&drawn).write_with_encoder(encoder)
    } else {
        drawn.write_with_encoder(encoder)
    };
    if is_written.is_err() {
        bytes.clear();
    }
    bytes
}

fn opaque(map: &Pixmap) -> RgbImage {
    let mut image = RgbImage::new(map.width(), map.height());
    for (to, from) in image.pixels_mut().zip(map.pixels()) {
        to.0 = [from.red(), from.green(), from.blue()];
    }
    image
}

/// A page being drawn.
struct Drawing<'a> {
    map: Pixmap,
    scale: f32,
    glyphs: &'a Glyphs,
}

impl Drawing<'_> {
    fn draw(&mut self, mark: &Mark) {
        match mark {
            Mark::Text { line, x, y } => {
                for (offset, inline) in &line.pieces {
                    let mut pen = x + offset;
                    for run in runs(&inline.text, inline.style) {
                        self.run(&run, inline.style.size, inline.style.tracking, (pen, *y));
                        pen += run.width;
                    }
                }
            }
            Mark::Shade { area, grey } => self.shade(*area, *grey),
            Mark::Photo { .. } => {}
        }
    }

    fn shade(&mut self, area: Area, grey: u8) {
        let mut paint = Paint::default();
        paint.set_color_rgba8(grey, grey, grey, 255);
        let [x, y, width, height] =
            [area.x, area.y, area.width, area.height].map(|length| length * self.scale);
        // A thin line is at least one dot thick.
        if let Some(area) = Rect::from_xywh(x.round(), y.round(), width.max(1.0), height.max(1.0)) {
            self.map
                .fill_rect(area, &paint, Transform::identity(), None);
        }
    }

    fn run(&mut self, run: &Run, size: f32, tracking: f32, (x, y): (f32, f32)) {
        let Some(face) = self.glyphs.0.get(&run.face) else {
            return;
        };
        let mut paint = Paint::default();
        paint.set_color_rgba8(0, 0, 0, 255);
        paint.anti_alias = true;
        let stroke = Stroke {
            width: THICKENED,
            ..Stroke::default()
        };
        let mut pen = x;
        for character in run.text.chars() {
            let Some((outline, advance)) = face.get(&character) else {
                continue;
            };
            let transform = Transform::from_scale(size, size)
                .post_translate(pen, y)
                .post_scale(self.scale, self.scale);
            if let Some(outline) = outline {
                self.map
                    .fill_path(outline, &paint, FillRule::Winding, transform, None);
                if run.is_thickened {
                    self.map
                        .stroke_path(outline, &paint, &stroke, transform, None);
                }
            }
            pen += (advance + tracking) * size;
        }
    }
}

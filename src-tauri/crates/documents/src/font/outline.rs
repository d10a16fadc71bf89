//! The outlines of characters, for pages that become pictures.

use std::collections::BTreeMap;

use allsorts::binary::read::ReadScope;
use allsorts::cff::CFF;
use allsorts::cff::outline::CFFOutlines;
use allsorts::font_data::FontData;
use allsorts::outline::{OutlineBuilder, OutlineSink};
use allsorts::pathfinder_geometry::line_segment::LineSegment2F;
use allsorts::pathfinder_geometry::vector::Vector2F;
use allsorts::tables::glyf::{GlyfVisitorContext, LocaGlyf};
use allsorts::tables::{FontTableProvider, HeadTable, SfntVersion};
use allsorts::tag;

use super::FaceId;
use crate::Error;

/// One step of an outline, in parts of the size; `y` grows upwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum OutlineStep {
    Move(f32, f32),
    Line(f32, f32),
    Quadratic([(f32, f32); 2]),
    Cubic([(f32, f32); 3]),
    Close,
}

/// The outline of a character.
pub(crate) type Outline = Vec<OutlineStep>;

/// Reads the outlines of characters of a face, each with its advance in parts of the size.
pub(crate) fn outlines(
    face: FaceId,
    characters: impl IntoIterator<Item = char>,
) -> Result<BTreeMap<char, (Outline, f32)>, Error> {
    read(face, characters).ok_or(Error::Font { font: face.name() })
}

fn read(
    face: FaceId,
    characters: impl IntoIterator<Item = char>,
) -> Option<BTreeMap<char, (Outline, f32)>> {
    let file = ReadScope::new(face.bytes()).read::<FontData<'_>>().ok()?;
    let provider = file.table_provider(0).ok()?;
    let head_data = provider.read_table_data(tag::HEAD).ok()?;
    let head = ReadScope::new(&head_data).read::<HeadTable>().ok()?;
    let scale = 1.0 / f32::from(head.units_per_em.max(1));
    let mut all = BTreeMap::new();
    if provider.sfnt_version() == tag::OTTO {
        let data = provider.read_table_data(tag::CFF).ok()?;
        let table = ReadScope::new(&data).read::<CFF<'_>>().ok()?;
        let mut builder = CFFOutlines { table: &table };
        for character in characters {
            all.extend(one(face, character, scale, &mut builder));
        }
    } else {
        let mut tables = LocaGlyf::load(&provider).ok()?;
        let mut builder = GlyfVisitorContext::new(&mut tables, None);
        for character in characters {
            all.extend(one(face, character, scale, &mut builder));
        }
    }
    Some(all)
}

fn one(
    face: FaceId,
    character: char,
    scale: f32,
    builder: &mut impl OutlineBuilder,
) -> Option<(char, (Outline, f32))> {
    let (advance, glyph) = face.find(character)?;
    let mut steps = Steps {
        scale,
        outline: Vec::new(),
    };
    // A glyph without an outline, as a space is, leaves no steps.
    drop(builder.visit(glyph, None, &mut steps));
    Some((character, (steps.outline, f32::from(advance) / 1000.0)))
}

/// Collects the steps of one outline.
struct Steps {
    scale: f32,
    outline: Outline,
}

impl Steps {
    fn at(&self, point: Vector2F) -> (f32, f32) {
        (point.x() * self.scale, point.y() * self.scale)
    }
}

impl OutlineSink for Steps {
    fn move_to(&mut self, to: Vector2F) {
        let (x, y) = self.at(to);
        self.outline.push(OutlineStep::Move(x, y));
    }

    fn line_to(&mut self, to: Vector2F) {
        let (x, y) = self.at(to);
        self.outline.push(OutlineStep::Line(x, y));
    }

    fn quadratic_curve_to(&mut self, ctrl: Vector2F, to: Vector2F) {
        let step = OutlineStep::Quadratic([self.at(ctrl), self.at(to)]);
        self.outline.push(step);
    }

    fn cubic_curve_to(&mut self, ctrl: LineSegment2F, to: Vector2F) {
        let step = OutlineStep::Cubic([self.at(ctrl.from()), self.at(ctrl.to()), self.at(to)]);
        self.outline.push(step);
    }

    fn close(&mut self) {
        self.outline.push(OutlineStep::Close);
    }
}

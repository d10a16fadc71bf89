//! Draws colour fields: the engravers' hatching, tints, plugs and packs.

use crate::canvas::{Area, Canvas, Stroke};
use crate::font::{Family, UsedCharacters};
use crate::swatch::{Hue, Plug, SwatchView, Tint, Tone};
use crate::text::{Inline, Line, Style};

type Ring = Vec<(f32, f32)>;

/// The side of a line's colour field; pictograms are drawn on a grid of this size.
pub(crate) const FIELD: f32 = 50.0;
/// More bars than this are not counted at a glance.
const MOST_BARS: u32 = 5;

/// Draws a line's colour field.
pub(crate) fn field(
    canvas: &mut Canvas,
    used: &mut UsedCharacters,
    area: Area,
    view: &SwatchView,
    in_colour: bool,
) {
    match view {
        SwatchView::Nothing => return,
        SwatchView::Plug(plug) => plug_sign(canvas, area, *plug),
        SwatchView::Pack(count) => pack_sign(canvas, used, area, *count),
        SwatchView::Unknown => {
            centred_text(canvas, used, area, "?", 30.0);
            canvas.frame(area, 2.0, 0.0, Some([4.0, 3.0]));
            return;
        }
        SwatchView::Plain(_)
        | SwatchView::Split(..)
        | SwatchView::Pattern(..)
        | SwatchView::Metal(_) => {
            coloured(canvas, area, view, in_colour);
        }
    }
    canvas.frame(area, 2.0, 0.0, None);
}

/// Draws the small field of a legend entry.
pub(crate) fn legend_field(canvas: &mut Canvas, area: Area, (hue, tone): (Hue, Tone)) {
    hatch(canvas, area, &area.corners(), Tint::new(hue, tone), 0.62);
    canvas.frame(area, 1.0, 0.0, None);
}

fn coloured(canvas: &mut Canvas, frame: Area, view: &SwatchView, in_colour: bool) {
    // Under the frame's middle, so that no stroke shows outside it.
    let area = frame.inset(1.0);
    let regions = regions(area, view);
    for (ring, tint) in &regions {
        hatch(canvas, area, ring, *tint, 1.0);
    }
    let middle = area.x + area.width / 2.0;
    if in_colour && regions.iter().any(|(_, tint)| tint.rgb.is_some()) {
        let left = Area {
            width: area.width / 2.0,
            ..area
        };
        canvas.clipped(&left.corners(), |canvas| {
            for (ring, tint) in &regions {
                if let Some(rgb) = tint.rgb {
                    canvas.fill_in(ring, rgb);
                }
            }
        });
    }
    if let SwatchView::Split(..) = view {
        canvas.line((area.right(), area.y), (area.x, area.bottom()), 2.0);
    }
    if let SwatchView::Metal(_) = view {
        let band = sheen(area);
        canvas.clipped(&area.corners(), |canvas| {
            canvas.clear(&band);
            canvas.lines(&[(band[0], band[3]), (band[1], band[2])], 1.0);
        });
    }
    if in_colour && regions.iter().any(|(_, tint)| tint.rgb.is_some()) {
        canvas.line((middle, area.y), (middle, area.bottom()), 2.0);
    }
}

/// The parts of a field and the tint of each.
fn regions(area: Area, view: &SwatchView) -> Vec<(Ring, Tint)> {
    let [top_left, top_right, bottom_right, bottom_left] = area.corners();
    match view {
        SwatchView::Plain(tint) | SwatchView::Metal(tint) => vec![(area.corners().to_vec(), *tint)],
        SwatchView::Split(first, second) => vec![
            (vec![top_left, top_right, bottom_left], *first),
            (vec![top_right, bottom_right, bottom_left], *second),
        ],
        SwatchView::Pattern(first, second) => {
            let quarter = |column: f32, row: f32| {
                let (width, height) = (area.width / 2.0, area.height / 2.0);
                Area::new(
                    area.x + column * width,
                    area.y + row * height,
                    width,
                    height,
                )
                .corners()
                .to_vec()
            };
            let mut regions = vec![(quarter(0.0, 0.0), *first), (quarter(1.0, 1.0), *first)];
            if let Some(second) = second {
                regions.extend([(quarter(1.0, 0.0), *second), (quarter(0.0, 1.0), *second)]);
            }
            regions
        }
        SwatchView::Plug(_) | SwatchView::Pack(_) | SwatchView::Unknown | SwatchView::Nothing => {
            Vec::new()
        }
    }
}

fn sheen(area: Area) -> [(f32, f32); 4] {
    let (width, height) = (area.width, area.height);
    [
        (area.x + width * 0.62, area.y - 1.0),
        (area.x + width * 0.92, area.y - 1.0),
        (area.x + width * 0.38, area.y + height + 1.0),
        (area.x + width * 0.08, area.y + height + 1.0),
    ]
}

/// Fills a part of a field with the hatching of a tint.
fn hatch(canvas: &mut Canvas, area: Area, ring: &[(f32, f32)], tint: Tint, scale: f32) {
    let (hue, tone) = tint.printed();
    if hue == Hue::Black {
        return canvas.fill(&[ring.to_vec()]);
    }
    if hue == Hue::White {
        // Half a split field stays plain: there is no room for a frame inside it.
        if ring.len() == 4 {
            let inner = bounds(ring).inset((6.0 * scale).min(area.width / 5.0));
            canvas.frame(inner, 1.0, 0.0, None);
        }
        return;
    }
    let level = step(tone, [10.5, 6.5, 3.3], scale);
    let slant = step(tone, [8.5, 5.0, 3.0], scale);
    let crossed = step(tone, [12.0, 9.0, 6.0], scale);
    let thickness = (if tone == Tone::Dark { 1.6 } else { 1.3 }) * scale.max(0.75);
    canvas.clipped(ring, |canvas| match hue {
        Hue::Blue => canvas.lines(&strokes(area, (1.0, 0.0), level), thickness),
        Hue::Red => canvas.lines(&strokes(area, (0.0, 1.0), level), thickness),
        Hue::Green => canvas.lines(&strokes(area, (1.0, 1.0), slant), thickness),
        Hue::Purple => canvas.lines(&strokes(area, (1.0, -1.0), slant), thickness),
        Hue::Grey => {
            canvas.lines(&strokes(area, (1.0, 0.0), crossed), thickness * 0.9);
            canvas.lines(&strokes(area, (0.0, 1.0), crossed), thickness * 0.9);
        }
        Hue::Orange | Hue::Brown => {
            let direction = if hue == Hue::Orange {
                (1.0, -1.0)
            } else {
                (1.0, 1.0)
            };
            canvas.lines(&strokes(area, (0.0, 1.0), crossed), thickness * 0.9);
            canvas.lines(&strokes(area, direction, crossed * 0.75), thickness * 0.9);
        }
        Hue::Yellow => dots(
            canvas,
            area,
            step(tone, [8.5, 6.5, 5.0], scale),
            true,
            1.2 * scale.max(0.7),
        ),
        Hue::Pale => dots(canvas, area, 9.0 * scale, false, 1.3 * scale.max(0.7)),
        Hue::Clear => checker(canvas, area, 6.0 * scale),
        Hue::Black | Hue::White => {}
    });
}

fn step(tone: Tone, [light, middle, dark]: [f32; 3], scale: f32) -> f32 {
    scale
        * match tone {
            Tone::Light => light,
            Tone::Middle => middle,
            Tone::Dark => dark,
        }
}

fn bounds(ring: &[(f32, f32)]) -> Area {
    let left = ring
        .iter()
        .map(|point| point.0)
        .fold(f32::INFINITY, f32::min);
    let top = ring
        .iter()
        .map(|point| point.1)
        .fold(f32::INFINITY, f32::min);
    let right = ring
        .iter()
        .map(|point| point.0)
        .fold(f32::NEG_INFINITY, f32::max);
    let bottom = ring
        .iter()
        .map(|point| point.1)
        .fold(f32::NEG_INFINITY, f32::max);
    Area::new(left, top, right - left, bottom - top)
}

/// Parallel strokes across a field, `spacing` apart, symmetrical about its middle.
fn strokes(area: Area, direction: (f32, f32), spacing: f32) -> Vec<Stroke> {
    let length = direction.0.hypot(direction.1);
    let (along_x, along_y) = (direction.0 / length, direction.1 / length);
    let (middle_x, middle_y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
    // Slanting strokes have to reach the corners.
    let reach = if along_x != 0.0 && along_y != 0.0 {
        area.width.hypot(area.height) / 2.0
    } else {
        area.width.max(area.height) / 2.0
    };
    let count = (reach / spacing).ceil() as u16;
    let mut strokes = Vec::with_capacity(usize::from(count) * 2);
    for index in 0..count * 2 {
        let offset = (f32::from(index) - f32::from(count) + 0.5) * spacing;
        let (x, y) = (middle_x - along_y * offset, middle_y + along_x * offset);
        strokes.push((
            (x - along_x * reach, y - along_y * reach),
            (x + along_x * reach, y + along_y * reach),
        ));
    }
    strokes
}

fn dots(canvas: &mut Canvas, area: Area, spacing: f32, is_staggered: bool, radius: f32) {
    let count = (area.width / spacing).floor().max(1.0) as u16;
    let start = (area.width - f32::from(count - 1) * spacing) / 2.0;
    for row in 0..count {
        let shift = match (is_staggered, row % 2) {
            (false, _) => 0.0,
            (true, 0) => -spacing / 4.0,
            (true, _) => spacing / 4.0,
        };
        for column in 0..count {
            let x = area.x + start + f32::from(column) * spacing + shift;
            let y = area.y + start + f32::from(row) * spacing;
            // Squares of four by four dots print as cleanly as discs at this size, and much faster.
            if radius < 1.0 {
                canvas.fill(&[
                    Area::new(x - radius, y - radius, radius * 2.0, radius * 2.0)
                        .corners()
                        .to_vec(),
                ]);
            } else {
                canvas.disc((x, y), radius);
            }
        }
    }
}

fn checker(canvas: &mut Canvas, area: Area, square: f32) {
    let count = (area.width / square).ceil() as u16;
    let mut rings = Vec::new();
    for row in 0..count {
        for column in (row % 2..count).step_by(2) {
            let (x, y) = (
                area.x + f32::from(column) * square,
                area.y + f32::from(row) * square,
            );
            rings.push(Area::new(x, y, square, square).corners().to_vec());
        }
    }
    canvas.fill(&rings);
}

fn plug_sign(canvas: &mut Canvas, area: Area, plug: Plug) {
    let unit = area.width / FIELD;
    let at = |x: f32, y: f32| (area.x + x * unit, area.y + y * unit);
    let block = |x: f32, y: f32, width: f32, height: f32| {
        Area::new(
            area.x + x * unit,
            area.y + y * unit,
            width * unit,
            height * unit,
        )
        .corners()
        .to_vec()
    };
    match plug {
        Plug::Uk => canvas.fill(&[
            block(22.0, 10.0, 6.0, 10.0),
            block(11.0, 29.0, 11.0, 6.0),
            block(28.0, 29.0, 11.0, 6.0),
        ]),
        Plug::Eu => {
            canvas.disc(at(16.0, 25.0), 5.0 * unit);
            canvas.disc(at(34.0, 25.0), 5.0 * unit);
        }
        Plug::Us => {
            canvas.fill(&[block(14.0, 12.0, 5.0, 14.0), block(31.0, 12.0, 5.0, 14.0)]);
            canvas.disc(at(25.0, 36.0), 4.5 * unit);
        }
        Plug::Au => canvas.fill(&[
            vec![
                at(17.0, 12.0),
                at(22.0, 14.5),
                at(15.0, 27.0),
                at(10.0, 24.5),
            ],
            vec![
                at(33.0, 12.0),
                at(28.0, 14.5),
                at(35.0, 27.0),
                at(40.0, 24.5),
            ],
            block(22.5, 30.0, 5.0, 12.0),
        ]),
    }
}

fn pack_sign(canvas: &mut Canvas, used: &mut UsedCharacters, area: Area, count: u32) {
    if !(1..=MOST_BARS).contains(&count) {
        return centred_text(canvas, used, area, &format!("×{count}"), 20.0);
    }
    let pitch = (area.width - 10.0) / count.max(3) as f32;
    let width = (pitch * 0.45).min(7.0);
    let first = area.x + (area.width - pitch * (count - 1) as f32 - width) / 2.0;
    let bars: Vec<Ring> = (0..count)
        .map(|index| {
            Area::new(
                first + pitch * index as f32,
                area.y + 9.0,
                width,
                area.height - 18.0,
            )
            .corners()
            .to_vec()
        })
        .collect();
    canvas.fill(&bars);
}

fn centred_text(canvas: &mut Canvas, used: &mut UsedCharacters, area: Area, text: &str, size: f32) {
    let style = Style::new(Family::Bold, size);
    let width = style.width(text);
    let fitting = style.sized(size * ((area.width - 8.0) / width).min(1.0));
    let line = Line::of(&[Inline::new(text, fitting)]);
    let baseline = area.y + area.height / 2.0 + fitting.size * 0.364;
    canvas.text(
        used,
        &line,
        area.x + (area.width - line.width) / 2.0,
        baseline,
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closer_lines_are_darker() {
        let area = Area::new(0.0, 0.0, FIELD, FIELD);
        let count = |spacing| strokes(area, (1.0, 0.0), spacing).len();
        let of = |tone| count(step(tone, [10.5, 6.5, 3.3], 1.0));
        assert!(of(Tone::Dark) > of(Tone::Middle) && of(Tone::Middle) > of(Tone::Light));
    }

    #[test]
    fn a_split_field_is_covered_by_its_two_halves() {
        let area = Area::new(0.0, 0.0, FIELD, FIELD);
        let tint = Tint::new(Hue::Red, Tone::Middle);
        let surface = |ring: &Ring| {
            let next = ring.iter().cycle().skip(1);
            ring.iter()
                .zip(next)
                .map(|(a, b)| a.0 * b.1 - b.0 * a.1)
                .sum::<f32>()
                .abs()
                / 2.0
        };
        for view in [
            SwatchView::Plain(tint),
            SwatchView::Split(tint, tint),
            SwatchView::Pattern(tint, Some(tint)),
        ] {
            let total: f32 = regions(area, &view)
                .iter()
                .map(|(ring, _)| surface(ring))
                .sum();
            assert!((total - FIELD * FIELD).abs() < 0.1, "{view:?}");
        }
    }
}

//! The sheet's head: title, counts, QR code, and the heads of the columns.

use super::placed::{Mark, Placed};
use super::row::{Columns, bilingual, second_language};
use super::view::PickSheetView;
use super::what::SMALLEST;
use crate::Error;
use crate::canvas::{Area, on_dot};
use crate::font::Family;
use crate::language::filled;
use crate::paper::DOT_PX;
use crate::qr;
use crate::text::{Inline, Line, Style, fit, wrap};

const TITLE: Style = Style::new(Family::Title, 24.0).tracked(-0.015);
const TEXT: Style = Style::new(Family::Regular, 12.0);
const TEXT_BOLD: Style = Style::new(Family::Bold, 12.0);
const COLUMN_HEAD: Style = Style::new(Family::Bold, SMALLEST);
const GAP: f32 = 20.0;
/// The widest a QR code may be, in dots.
const QR_DOTS: u32 = 160;
/// White modules round a QR code.
const QR_QUIET: u32 = 4;

/// Marks and how high they are together.
pub(super) struct Laid {
    pub(super) placed: Vec<Placed>,
    pub(super) height: f32,
}

/// Lays out the head; `x` is where the text area begins on the paper, for the QR code's dots.
pub(super) fn head(sheet: &PickSheetView, x: f32, top: f32, width: f32) -> Result<Laid, Error> {
    let code = qr::encode(&sheet.sheet_code).ok_or(Error::SheetCode {
        length: sheet.sheet_code.len(),
        limit: qr::LONGEST,
    })?;
    let dots = (QR_DOTS / code.side).clamp(3, 5);
    let side = (code.side * dots) as f32 * DOT_PX;
    let quiet = (QR_QUIET * dots) as f32 * DOT_PX;
    let qr_x = on_dot(x + width - side) - x;
    let qr_y = on_dot(top + DOT_PX) - top;
    let counts = counts(sheet);
    let counts_width = counts
        .iter()
        .map(|(label, value)| label.width + 10.0 + value.width)
        .fold(0.0, f32::max);
    let counts_right = qr_x - quiet.max(GAP);
    let mut placed = Vec::new();
    let text_height = titles(sheet, counts_right - counts_width - GAP, &mut placed);
    for ((label, value), row) in counts.into_iter().zip(0_u8..) {
        let y = f32::from(row) * 17.0;
        placed.push(Placed::text(label, counts_right - counts_width, y, 17.0));
        let x = counts_right - value.width;
        placed.push(Placed::text(value, x, y, 17.0));
    }
    placed.push(Placed {
        area: Area::new(qr_x, qr_y, side, side),
        mark: Mark::Qr { code, dots },
    });
    let height = text_height.max(side + quiet) + 9.0;
    placed.push(Placed::rule(0.0, height, width, 2.0));
    Ok(Laid {
        placed,
        height: height + 2.0,
    })
}

fn counts(sheet: &PickSheetView) -> Vec<(Line, Line)> {
    let words = sheet.language.sheet_words();
    let picker = second_language(sheet).map(crate::Language::sheet_words);
    [
        (
            words.orders,
            picker.map(|words| words.orders),
            sheet.counts.orders,
        ),
        (
            words.lines,
            picker.map(|words| words.lines),
            sheet.counts.lines,
        ),
        (
            words.units,
            picker.map(|words| words.units),
            sheet.counts.units,
        ),
    ]
    .into_iter()
    .map(|(first, second, value)| {
        (
            Line::of(&[Inline::new(bilingual(first, second), TEXT)]),
            Line::of(&[Inline::new(value.to_string(), TEXT_BOLD)]),
        )
    })
    .collect()
}

/// Places title, second line, remark and the reprint mark; gives their height.
fn titles(sheet: &PickSheetView, width: f32, placed: &mut Vec<Placed>) -> f32 {
    let revision = sheet.revision.to_string();
    let values = [
        ("sheet", sheet.number.as_str()),
        ("revision", revision.as_str()),
    ];
    let title = filled(sheet.language.sheet_words().title, &values);
    let mark = sheet.reprint.then(|| {
        let second = second_language(sheet).map(|language| language.sheet_words().reprint);
        Line::of(&[Inline::new(
            bilingual(sheet.language.sheet_words().reprint, second),
            TEXT_BOLD,
        )])
    });
    let mark_width = mark.as_ref().map_or(0.0, |line| line.width + 16.0 + 12.0);
    let mut y = 0.0;
    let mut title_end = 0.0;
    for line in fit(&[Inline::new(title, TITLE)], width - mark_width, 14.0) {
        title_end = line.width;
        placed.push(Placed::text(line, 0.0, y, 28.0));
        y += 28.0;
    }
    if let Some(line) = mark {
        let frame = Area::new(title_end + 12.0, y - 25.0, line.width + 16.0, 21.0);
        placed.push(Placed {
            area: frame,
            mark: Mark::Frame {
                thickness: 1.5,
                is_dashed: false,
            },
        });
        placed.push(Placed::text(line, frame.x + 8.0, frame.y, frame.height));
    }
    let mut second = String::new();
    if let Some(language) = second_language(sheet) {
        second = format!("{} · ", filled(language.sheet_words().title, &values));
    }
    second.push_str(
        &[sheet.shop.as_str(), sheet.date.as_str()]
            .map(str::trim)
            .join(" · "),
    );
    for text in [Some(&second), sheet.remark.as_ref()].into_iter().flatten() {
        y += 2.0;
        for line in wrap(&[Inline::new(text, TEXT)], width) {
            placed.push(Placed::text(line, 0.0, y, 17.0));
            y += 17.0;
        }
    }
    y
}

/// Lays out the heads of the columns: both languages on one line where all fit, else below one another.
pub(super) fn column_heads(sheet: &PickSheetView, columns: Columns, width: f32) -> Laid {
    let words = sheet.language.sheet_words();
    let picker = second_language(sheet).map(crate::Language::sheet_words);
    // Heads are shorter than the column of goods, so the order's head may reach into it.
    let order = (columns.order.0 - 60.0, columns.order.1 + 60.0);
    let heads = [
        (
            words.location,
            picker.map(|words| words.location),
            columns.location,
        ),
        (
            words.quantity,
            picker.map(|words| words.quantity),
            columns.quantity,
        ),
        (
            words.colour,
            picker.map(|words| words.colour),
            (columns.colour.0, columns.colour.1 + 2.0),
        ),
        (
            words.what,
            picker.map(|words| words.what),
            (columns.what.0, columns.what.1 - 70.0),
        ),
        (words.order, picker.map(|words| words.order_short), order),
    ];
    let joined = |(first, second, _): &(&str, Option<&str>, _)| {
        Line::of(&[Inline::new(bilingual(first, *second), COLUMN_HEAD)])
    };
    let is_single = heads.iter().all(|head| joined(head).width <= head.2.1);
    let texts: Vec<Vec<Line>> = heads
        .iter()
        .map(|head| {
            if is_single {
                return vec![joined(head)];
            }
            let both = [Some(head.0), head.1.filter(|second| *second != head.0)];
            both.into_iter()
                .flatten()
                .flat_map(|text| wrap(&[Inline::new(text, COLUMN_HEAD)], head.2.1))
                .collect()
        })
        .collect();
    let height = texts.iter().map(Vec::len).max().unwrap_or(1) as f32 * 14.0;
    let mut placed = Vec::new();
    for (index, (lines, (_, _, (left, width)))) in texts.into_iter().zip(heads).enumerate() {
        for (line, row) in lines.into_iter().zip(0_u8..) {
            let x = if index == heads.len() - 1 {
                left + width - line.width
            } else {
                left
            };
            placed.push(Placed::text(line, x, 6.0 + f32::from(row) * 14.0, 14.0));
        }
    }
    placed.push(Placed::rule(0.0, height + 11.0, width, 1.0));
    Laid {
        placed,
        height: height + 12.0,
    }
}

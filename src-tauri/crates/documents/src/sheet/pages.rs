//! Which lines stand on which page, and where everything lies on it.

use super::foot::{PageNumbers, foot, legend};
use super::head::{Laid, column_heads, head};
use super::placed::Placed;
use super::row::{Columns, Row, rows};
use super::view::PickSheetView;
use crate::canvas::on_dot;
use crate::paper::DOT_PX;
use crate::swatch::{Hue, Tone};
use crate::{Error, Paper};

/// White at the left and right of the paper.
const SIDE: f32 = 38.0;
/// White between the last line's legend and the foot.
const ABOVE_FOOT: f32 = 12.0;
/// A rule two dots thick.
const RULE: f32 = 2.0 * DOT_PX;
/// Lines on a page: more are hard to keep apart at arm's length.
const LINES_A_PAGE: usize = 9;
/// The most pages that one sheet may have.
const MOST_PAGES: usize = 1000;

/// White at the top and bottom of the paper; less on the shorter one, so that nine lines fit there too.
fn margins(paper: Paper) -> (f32, f32) {
    match paper {
        Paper::A4 => (34.0, 30.0),
        Paper::Letter => (30.0, 24.0),
    }
}

/// The marks of one page.
pub(super) struct Page {
    pub(super) placed: Vec<Placed>,
    /// Where each row lies: top and bottom, from the top of the paper.
    #[cfg(test)]
    pub(super) rows: Vec<(f32, f32)>,
}

/// Lays out the whole sheet.
pub(super) fn pages(sheet: &PickSheetView, paper: Paper) -> Result<Vec<Page>, Error> {
    let width = paper.width_px() - 2.0 * SIDE;
    let (top, bottom) = margins(paper);
    let columns = Columns::new(width);
    let mut all = Vec::with_capacity(sheet.lines.len());
    for line in &sheet.lines {
        all.extend(rows(sheet, line, columns)?);
    }
    let heads = Heads {
        head: head(sheet, SIDE, top, width)?,
        columns: column_heads(sheet, columns, width),
    };
    // The foot is measured with the widest numbers it can get.
    let widest = PageNumbers {
        page: MOST_PAGES,
        pages: MOST_PAGES,
        first: 9999,
        last: 9999,
    };
    let foot_height = foot(sheet, widest, width).height;
    let above = on_dot(top + heads.head.height + heads.columns.height) + DOT_PX;
    let room = paper.height_px() - bottom - foot_height - ABOVE_FOOT - above;
    if let Some(row) = all
        .iter()
        .find(|row| row.height + legend(sheet, &row.tints, width).height > room)
    {
        let what = format!("The head of the sheet, together with line {},", row.number);
        return Err(Error::TooLong {
            what,
            limit: 1,
            unit: "page",
        });
    }
    let groups = grouped(sheet, all, room, width);
    if groups.len() > MOST_PAGES {
        return Err(Error::TooLong {
            what: "The sheet".to_owned(),
            limit: MOST_PAGES,
            unit: "pages",
        });
    }
    let count = groups.len();
    let frame = Frame {
        width,
        top,
        above,
        room,
        foot_top: paper.height_px() - bottom - foot_height,
        count,
    };
    Ok(groups
        .iter()
        .zip(1..)
        .map(|(rows, page)| frame.page(sheet, &heads, rows, page))
        .collect())
}

/// Fills pages in order: no more than nine lines, and no more than fit with their legend.
fn grouped(sheet: &PickSheetView, all: Vec<Row>, room: f32, width: f32) -> Vec<Vec<Row>> {
    let mut groups: Vec<Vec<Row>> = Vec::new();
    let (mut used, mut legend_height) = (0.0, 0.0);
    for row in all {
        if let Some(group) = groups.last_mut() {
            if !row.tints.is_empty() {
                legend_height = legend(sheet, &tints(group.iter().chain([&row])), width).height;
            }
            if group.len() < LINES_A_PAGE && used + row.height + legend_height <= room {
                used += row.height;
                group.push(row);
                continue;
            }
        }
        used = row.height;
        legend_height = legend(sheet, &tints(std::iter::once(&row)), width).height;
        groups.push(vec![row]);
    }
    groups
}

/// The tints of some rows, each once, families in their fixed order and dark before light.
fn tints<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<(Hue, Tone)> {
    let mut tints: Vec<(Hue, Tone)> = rows.flat_map(|row| row.tints.iter().copied()).collect();
    tints.sort_by_key(|&(hue, tone)| (hue, std::cmp::Reverse(tone)));
    tints.dedup();
    tints
}

struct Heads {
    head: Laid,
    columns: Laid,
}

/// What every page of the sheet shares.
struct Frame {
    width: f32,
    top: f32,
    above: f32,
    room: f32,
    foot_top: f32,
    count: usize,
}

impl Frame {
    fn page(&self, sheet: &PickSheetView, heads: &Heads, rows: &[Row], page: usize) -> Page {
        let mut placed = Vec::new();
        let mut add = |marks: &[Placed], y: f32| {
            placed.extend(marks.iter().cloned().map(|mark| mark.moved(SIDE, y)));
        };
        add(&heads.head.placed, self.top);
        add(&heads.columns.placed, self.top + heads.head.height);
        let legend = legend(sheet, &tints(rows.iter()), self.width);
        let growth = growth(rows, self.room - legend.height);
        let mut y = self.above;
        #[cfg(test)]
        let mut places = Vec::new();
        for row in rows {
            // Rules lie on whole dots, so that all print equally thick.
            let height = on_dot(y + row.height + (row.comfortable - row.height) * growth) - y;
            add(&row.placed(height - RULE), y);
            add(&[Placed::rule(0.0, height - RULE, self.width, RULE)], y);
            #[cfg(test)]
            places.push((y, y + height));
            y += height;
        }
        add(&legend.placed, y);
        let numbers = PageNumbers {
            page,
            pages: self.count,
            first: rows.first().map_or(0, |row| row.number),
            last: rows.last().map_or(0, |row| row.number),
        };
        let foot = foot(sheet, numbers, self.width);
        add(&foot.placed, self.foot_top);
        Page {
            placed,
            #[cfg(test)]
            rows: places,
        }
    }
}

/// How much of their comfortable height the rows of a page can have: nothing to all.
fn growth(rows: &[Row], room: f32) -> f32 {
    let least: f32 = rows.iter().map(|row| row.height).sum();
    let wanted: f32 = rows.iter().map(|row| row.comfortable - row.height).sum();
    if wanted <= 0.0 {
        0.0
    } else {
        ((room - least) / wanted).clamp(0.0, 1.0)
    }
}

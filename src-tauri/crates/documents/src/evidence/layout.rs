//! Where everything lies on the pages of an evidence pack, in marks that a PDF and a picture draw alike.

use super::photo::Photo;
use super::view::{EvidenceBlock, EvidencePart, EvidenceRow, EvidenceView};
use crate::Paper;
use crate::canvas::Area;
use crate::font::Family;
use crate::language::filled;
use crate::text::{Inline, Line, Style, printable_title, wrap};

const MARGIN: f32 = 60.0;
const TOP: f32 = 54.0;
const FOOT: f32 = 64.0;
const TITLE: Style = Style::new(Family::Title, 28.0).tracked(-0.015);
const SUBTITLE: Style = Style::new(Family::Regular, 14.5);
const HEADING: Style = Style::new(Family::Bold, 17.5);
const NUMBER: Style = Style::new(Family::Bold, 15.0);
const BODY: Style = Style::new(Family::Regular, 15.0);
const STRONG: Style = Style::new(Family::Bold, 16.0);
const CITES: Style = Style::new(Family::Mono, 11.5);
const LABEL: Style = Style::new(Family::Bold, 14.0);
const SMALL: Style = Style::new(Family::Regular, 11.5);
const SMALL_MONO: Style = Style::new(Family::Mono, 11.5);
/// Width of the first column of a table.
const LABEL_WIDTH: f32 = 96.0;
/// Indent of somebody's own words.
const QUOTE_INDENT: f32 = 22.0;
/// A line of words under a heading.
const LINE_HEIGHT: f32 = 24.0;
/// White between two photos.
const PHOTO_GAP: f32 = 18.0;
/// Photos up to which each gets the whole width.
const WIDE_PHOTOS: usize = 2;
/// The part of a page that a photo across the page may take, and one of two beside each other.
const PHOTO_HEIGHTS: [f32; 2] = [0.42, 0.31];

/// Something drawn.
#[derive(Clone, Debug)]
pub(super) enum Mark {
    /// A line of text with its baseline at `y`.
    Text { line: Line, x: f32, y: f32 },
    /// An area in a shade of grey, 0 for black.
    Shade { area: Area, grey: u8 },
    /// A photo, by its place.
    Photo { photo: usize, area: Area },
}

/// The marks of one page.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    pub(super) marks: Vec<Mark>,
}

/// Lays out all pages.
pub(super) fn pages(view: &EvidenceView, photos: &[Photo], paper: Paper) -> Vec<Page> {
    let mut flow = Flow {
        pages: vec![Page::default()],
        y: TOP,
        width: paper.width_px() - 2.0 * MARGIN,
        bottom: paper.height_px() - FOOT,
        photos,
    };
    flow.lines(&view.title, TITLE, 0.0, 34.0);
    flow.y += 2.0;
    flow.lines(&view.subtitle, SUBTITLE, 0.0, 20.0);
    let mut at = 0;
    while let Some(part) = view.parts.get(at) {
        let run = view
            .parts
            .iter()
            .skip(at)
            .take_while(|part| is_photo(part))
            .count();
        if run > 0 {
            flow.photo_parts(view.parts.get(at..at + run).unwrap_or_default());
            at += run;
        } else {
            flow.part(part);
            at += 1;
        }
    }
    let count = flow.pages.len();
    let mut pages = flow.pages;
    for (page, number) in pages.iter_mut().zip(1_usize..) {
        foot(page, view, paper, number, count);
    }
    pages
}

fn is_photo(part: &EvidencePart) -> bool {
    part.blocks
        .iter()
        .any(|block| matches!(block, EvidenceBlock::Photo(_)))
}

/// Marks the foot of a page: which page, of which case, and the head of the ledger.
fn foot(page: &mut Page, view: &EvidenceView, paper: Paper, number: usize, count: usize) {
    let words = view.language.sheet_words();
    let (number, count) = (number.to_string(), count.to_string());
    let values = [("page", number.as_str()), ("pages", count.as_str())];
    let text = filled(view.language.evidence_page(), &values);
    let left = Line::of(&[Inline::new(format!("{} · {text}", view.title), SMALL)]);
    let right = Line::of(&[
        Inline::new(format!("{} ", words.head), SMALL),
        Inline::new(&view.ledger_head, SMALL_MONO),
    ]);
    let top = paper.height_px() - FOOT + 18.0;
    let area = Area::new(MARGIN, top, paper.width_px() - 2.0 * MARGIN, 1.2);
    page.marks.push(Mark::Shade { area, grey: 0 });
    let x = paper.width_px() - MARGIN - right.width;
    page.marks.push(Mark::Text {
        line: left,
        x: MARGIN,
        y: top + 17.0,
    });
    page.marks.push(Mark::Text {
        line: right,
        x,
        y: top + 17.0,
    });
}

/// Pages that are filled from top to bottom.
struct Flow<'a> {
    pages: Vec<Page>,
    y: f32,
    width: f32,
    bottom: f32,
    photos: &'a [Photo],
}

impl Flow<'_> {
    fn add(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.marks.push(mark);
        }
    }

    /// Begins a new page unless so much still fits.
    fn room(&mut self, height: f32) {
        if self.y + height > self.bottom && self.y > TOP {
            self.pages.push(Page::default());
            self.y = TOP;
        }
    }

    /// Writes text, broken into lines and over pages.
    fn lines(&mut self, text: &str, style: Style, indent: f32, leading: f32) {
        for line in wrap(&[printable(text, style)], self.width - indent) {
            self.line(line, indent, style.size, leading);
        }
    }

    fn line(&mut self, line: Line, indent: f32, size: f32, leading: f32) {
        self.room(leading);
        let y = self.y + size;
        self.add(Mark::Text {
            line,
            x: MARGIN + indent,
            y,
        });
        self.y += leading;
    }

    /// Marks the heading of a part; what follows it keeps it company on its page.
    fn heading(&mut self, part: &EvidencePart, with: f32) {
        self.room(48.0 + with);
        self.y += 16.0;
        let area = Area::new(MARGIN, self.y, self.width, 1.2);
        self.add(Mark::Shade { area, grey: 0 });
        self.y += 9.0;
        let indent = if part.number.is_empty() {
            0.0
        } else {
            self.tag(&part.number)
        };
        self.lines(&part.title, HEADING, indent, 25.0);
    }

    /// Marks the number of an exhibit, white on black; gives the width that it takes.
    fn tag(&mut self, number: &str) -> f32 {
        let line = Line::of(&[Inline::new(number, NUMBER)]);
        let (width, y) = (line.width, self.y);
        for area in [
            Area::new(MARGIN, y, width + 14.0, 1.5),
            Area::new(MARGIN, y + 20.5, width + 14.0, 1.5),
            Area::new(MARGIN, y, 1.5, 22.0),
            Area::new(MARGIN + width + 12.5, y, 1.5, 22.0),
        ] {
            self.add(Mark::Shade { area, grey: 0 });
        }
        self.add(Mark::Text {
            line,
            x: MARGIN + 7.0,
            y: y + 16.2,
        });
        width + 14.0 + 10.0
    }

    fn part(&mut self, part: &EvidencePart) {
        self.heading(part, self.beginning(part));
        for block in &part.blocks {
            match block {
                EvidenceBlock::Text(text) => {
                    self.lines(text, BODY, 0.0, 21.0);
                    self.y += 5.0;
                }
                EvidenceBlock::Strong(text) => {
                    self.lines(text, STRONG, 0.0, 22.5);
                    self.y += 5.0;
                }
                EvidenceBlock::Quote(text) => self.quote(text),
                EvidenceBlock::Rows(rows) => self.rows(rows),
                EvidenceBlock::Photo(photo) => self.wide_photo(*photo),
            }
        }
    }

    fn quote(&mut self, text: &str) {
        for paragraph in text.lines().filter(|line| !line.trim().is_empty()) {
            for line in wrap(&[printable(paragraph, BODY)], self.width - QUOTE_INDENT) {
                self.room(21.0);
                let area = Area::new(MARGIN + 4.0, self.y, 3.0, 21.0);
                self.add(Mark::Shade { area, grey: 150 });
                self.line(line, QUOTE_INDENT, BODY.size, 21.0);
            }
        }
        self.y += 7.0;
    }

    /// How high what a heading must not be parted from is: the first row, which stays on one page, else a line.
    fn beginning(&self, part: &EvidencePart) -> f32 {
        match part.blocks.first() {
            Some(EvidenceBlock::Rows(rows)) => rows.first().map_or(LINE_HEIGHT, |row| {
                let height = RowLines::of(row, label_indent(rows), self.width).height();
                height.min((self.bottom - TOP) / 2.0)
            }),
            _ => LINE_HEIGHT,
        }
    }

    /// Writes rows: a label, words, and below them what proves them. A row stays on one page where it can.
    fn rows(&mut self, rows: &[EvidenceRow]) {
        let indent = label_indent(rows);
        for row in rows {
            let row = RowLines::of(row, indent, self.width);
            self.room(row.height().min(self.bottom - TOP));
            let RowLines { label, text, cites } = row;
            let (top, pages) = (self.y, self.pages.len());
            for line in label {
                self.line(line, 0.0, BODY.size, 20.5);
            }
            let after_label = self.y;
            if self.pages.len() == pages {
                self.y = top;
            }
            for line in text {
                self.line(line, indent, BODY.size, 20.5);
            }
            for line in cites {
                self.line(line, indent, CITES.size, 15.5);
            }
            if self.pages.len() == pages {
                self.y = self.y.max(after_label);
            }
            self.y += 5.0;
        }
    }

    fn wide_photo(&mut self, photo: usize) {
        let (width, height) = self.fitted(photo, self.width, PHOTO_HEIGHTS[0]);
        self.room(height + 6.0);
        let area = Area::new(MARGIN, self.y, width, height);
        self.add(Mark::Photo { photo, area });
        self.y += height + 10.0;
    }

    /// The size of a photo within a width and a part of the page's height.
    fn fitted(&self, photo: usize, width: f32, part: f32) -> (f32, f32) {
        let (wide, high) = self.photos.get(photo).map_or((4, 3), Photo::size);
        let (wide, high) = (wide.max(1) as f32, high.max(1) as f32);
        let room = (self.bottom - TOP) * part;
        let scale = (width / wide).min(room / high);
        ((wide * scale).max(1.0), (high * scale).max(1.0))
    }

    /// Lays out exhibits that are a photo each: few of them across the page, more of them in two columns.
    fn photo_parts(&mut self, parts: &[EvidencePart]) {
        if parts.len() <= WIDE_PHOTOS {
            for part in parts {
                let height = photos_of(part)
                    .map(|photo| self.fitted(photo, self.width, PHOTO_HEIGHTS[0]).1)
                    .fold(0.0, f32::max);
                self.room(48.0 + height + 40.0);
                self.part(part);
            }
            return;
        }
        let column = (self.width - PHOTO_GAP) / 2.0;
        for pair in parts.chunks(2) {
            let height = pair
                .iter()
                .flat_map(photos_of)
                .map(|photo| self.fitted(photo, column, PHOTO_HEIGHTS[1]).1)
                .fold(0.0, f32::max);
            self.room(height + 64.0);
            self.y += 12.0;
            let top = self.y;
            let mut lowest = top;
            for (part, left) in pair.iter().zip([0.0, column + PHOTO_GAP]) {
                self.y = top;
                let text = format!("{}  {}", part.number, part.title);
                for line in wrap(&[printable(&text, LABEL)], column) {
                    self.line(line, left, LABEL.size, 19.0);
                }
                for photo in photos_of(part) {
                    let (width, height) = self.fitted(photo, column, PHOTO_HEIGHTS[1]);
                    let area = Area::new(MARGIN + left, self.y + 3.0, width, height);
                    self.add(Mark::Photo { photo, area });
                    self.y += height + 9.0;
                }
                lowest = lowest.max(self.y);
            }
            self.y = lowest;
        }
    }
}

fn photos_of(part: &EvidencePart) -> impl Iterator<Item = usize> {
    part.blocks.iter().filter_map(|block| match block {
        EvidenceBlock::Photo(photo) => Some(*photo),
        EvidenceBlock::Text(_)
        | EvidenceBlock::Strong(_)
        | EvidenceBlock::Quote(_)
        | EvidenceBlock::Rows(_) => None,
    })
}

/// A text as it prints: decoration is dropped, and a letter without a glyph becomes a mark that stands for one.
fn printable(text: &str, style: Style) -> Inline {
    let kept: String = printable_title(text)
        .text
        .chars()
        .map(|sign| {
            if crate::missing_glyphs(sign.encode_utf8(&mut [0; 4])).is_empty() {
                sign
            } else {
                '□'
            }
        })
        .collect();
    Inline::new(kept, style)
}

/// Where the words of rows begin, beside the widest label.
fn label_indent(rows: &[EvidenceRow]) -> f32 {
    let labels = rows
        .iter()
        .map(|row| Line::of(&[printable(&row.label, LABEL)]).width)
        .fold(0.0, f32::max);
    (labels + 14.0).min(LABEL_WIDTH)
}

/// A row, broken into lines.
struct RowLines {
    label: Vec<Line>,
    text: Vec<Line>,
    cites: Vec<Line>,
}

impl RowLines {
    fn of(row: &EvidenceRow, indent: f32, width: f32) -> Self {
        Self {
            label: wrap(&[printable(&row.label, LABEL)], indent - 8.0),
            text: wrap(&[printable(&row.text, BODY)], width - indent),
            cites: wrap(&[printable(&row.cites, CITES)], width - indent),
        }
    }

    fn height(&self) -> f32 {
        let beside = self.text.len() as f32 * 20.5 + self.cites.len() as f32 * 15.5;
        (self.label.len() as f32 * 20.5).max(beside)
    }
}

//! The recovery sheet: a code in groups that opens a ledger, for the drawer.

use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};

use crate::canvas::{Area, Canvas};
use crate::font::{Family, UsedCharacters, embedded};
use crate::language::filled;
use crate::paper::{DOT_PX, PX_PER_MM};
use crate::sheet::Pdf;
use crate::text::{Inline, Line, Style, missing_glyphs, printable_title, wrap};
use crate::{Error, Language, Paper, qr};

/// What a recovery sheet shows.
#[derive(Clone, Debug)]
pub struct RecoverySheetView {
    /// The language of its words: English, German or Chinese.
    pub language: Language,
    /// The ledger's file name.
    pub file: String,
    /// The ledger's id, as it is to stand there.
    pub ledger: String,
    /// When the sheet was made, as text.
    pub date: String,
    /// The code, in groups joined by hyphens.
    pub code: String,
    /// The sheet's own slot, in groups joined by hyphens.
    pub slot: String,
}

const MARGIN: f32 = 56.0;
/// The longest content of a code on this sheet: 49 modules on a side.
const QR_LONGEST: usize = 220;
/// The most of a file's name that is printed.
const NAME_SIGNS_MAX: usize = 48;
const TITLE: Style = Style::new(Family::Bold, 30.0);
const HEADING: Style = Style::new(Family::Bold, 15.0);
const BODY: Style = Style::new(Family::Regular, 13.0);
const GROUP: Style = Style::new(Family::Mono, 26.0);
const SMALL_GROUP: Style = Style::new(Family::Mono, 16.0);
const NUMBER: Style = Style::new(Family::Regular, 9.5);
const MONO: Style = Style::new(Family::Mono, 13.0);

/// How a block of groups is set.
struct Block<'a> {
    groups: &'a str,
    style: Style,
    columns: usize,
    column_width: f32,
    row_height: f32,
    code: &'a str,
    dots: u32,
}

/// Prints a recovery sheet on one page.
pub fn recovery_sheet(view: &RecoverySheetView, paper: Paper) -> Result<Pdf, Error> {
    for (place, text) in [
        ("The code", &view.code),
        ("The second block", &view.slot),
        ("The ledger's id", &view.ledger),
    ] {
        let characters = missing_glyphs(text);
        if !characters.is_empty() {
            return Err(Error::MissingGlyphs {
                place: place.to_owned(),
                characters,
            });
        }
    }
    let mut page = Page {
        canvas: Canvas::new(paper),
        used: UsedCharacters::default(),
        y: MARGIN,
        width: paper.width_px() - 2.0 * MARGIN,
    };
    draw(&mut page, view)?;
    if page.y > paper.height_px() - MARGIN / 2.0 {
        return Err(Error::TooLong {
            what: "The recovery sheet".to_owned(),
            limit: 1,
            unit: "page",
        });
    }
    let mut document = PdfDocument::new(view.language.recovery_words().title);
    let size = [paper.width_px(), paper.height_px()].map(|length| Mm(length / PX_PER_MM));
    document
        .pages
        .push(PdfPage::new(size[0], size[1], page.canvas.into_ops()));
    document.resources.fonts.map = embedded(&page.used)?;
    let options = PdfSaveOptions {
        subset_fonts: false,
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    Ok(Pdf {
        bytes: document.save(&options, &mut Vec::new()),
        pages: 1,
    })
}

fn draw(page: &mut Page, view: &RecoverySheetView) -> Result<(), Error> {
    let words = view.language.recovery_words();
    // A file may be named with anything; what cannot be printed of it is left out, the id says which ledger it is.
    let file = printable(&view.file);
    let keys = format!("{file}.keys");
    let fill = |template: &str| {
        filled(
            template,
            &[("file", &file), ("keys", &keys), ("date", &view.date)],
        )
    };
    page.lines(&[Inline::new(words.title, TITLE)], 0.0, 36.0);
    page.lines(&[Inline::new(fill(words.about), BODY)], 0.0, 20.0);
    page.lines(
        &[
            Inline::new(format!("{} ", words.ledger), BODY),
            Inline::new(&view.ledger, MONO),
        ],
        0.0,
        18.0,
    );
    page.heading(words.code);
    page.block(&Block {
        groups: &view.code,
        style: GROUP,
        columns: 4,
        column_width: 126.0,
        row_height: 58.0,
        code: &view.code,
        dots: 7,
    })?;
    page.heading(words.steps_title);
    for (step, number) in words.steps.iter().zip(1..) {
        page.lines(&[Inline::new(format!("{number}."), BODY)], 0.0, 0.0);
        page.lines(&[Inline::new(fill(step), BODY)], 22.0, 17.5);
        page.y += 3.0;
    }
    page.heading(words.keep_title);
    for sentence in words.keep {
        page.lines(&[Inline::new("·", BODY)], 0.0, 0.0);
        page.lines(&[Inline::new(sentence, BODY)], 22.0, 17.5);
        page.y += 3.0;
    }
    page.y += 10.0;
    let label = Line::of(&[Inline::new(words.typed_back, BODY)]);
    let from = MARGIN + label.width + 8.0;
    page.canvas
        .line((from, page.y + 15.0), (from + 160.0, page.y + 15.0), 0.75);
    page.lines(&[Inline::new(words.typed_back, BODY)], 0.0, 17.0);
    page.heading(&fill(words.block));
    let both = format!("{}/{}", view.code, view.slot);
    page.block(&Block {
        groups: &view.slot,
        style: SMALL_GROUP,
        columns: 6,
        column_width: 80.0,
        row_height: 37.0,
        code: &both,
        dots: 5,
    })
}

/// A file's name as far as it can be printed; a long one loses its end, so that the sheet stays on one page.
fn printable(name: &str) -> String {
    let text = printable_title(name).text;
    let mut signs: Vec<char> = text
        .chars()
        .filter(|sign| missing_glyphs(&sign.to_string()).is_empty())
        .collect();
    if signs.len() > NAME_SIGNS_MAX {
        signs.truncate(NAME_SIGNS_MAX);
        signs.push('…');
    }
    signs.into_iter().collect()
}

/// A page that is written from top to bottom.
struct Page {
    canvas: Canvas,
    used: UsedCharacters,
    y: f32,
    width: f32,
}

impl Page {
    /// Writes text, broken into lines; `leading` of nothing leaves the place where it was.
    fn lines(&mut self, inlines: &[Inline], indent: f32, leading: f32) {
        let size = inlines
            .iter()
            .map(|inline| inline.style.size)
            .fold(0.0, f32::max);
        for line in wrap(inlines, self.width - indent) {
            self.canvas
                .text(&mut self.used, &line, MARGIN + indent, self.y + size);
            self.y += leading;
        }
    }

    fn heading(&mut self, text: &str) {
        self.y += 14.0;
        self.canvas
            .line((MARGIN, self.y), (MARGIN + self.width, self.y), 1.0);
        self.y += 8.0;
        self.lines(&[Inline::new(text, HEADING)], 0.0, 24.0);
    }

    /// Writes numbered groups in columns, and the QR code beside them.
    fn block(&mut self, block: &Block<'_>) -> Result<(), Error> {
        let code = qr::encode_up_to(block.code, QR_LONGEST).ok_or(Error::SheetCode {
            length: block.code.len(),
            limit: QR_LONGEST,
        })?;
        let top = self.y;
        let groups: Vec<&str> = block.groups.split('-').collect();
        for (row, groups_of_row) in groups.chunks(block.columns).enumerate() {
            let y = top + row as f32 * block.row_height;
            for (column, group) in groups_of_row.iter().enumerate() {
                let x = MARGIN + column as f32 * block.column_width;
                let number = Line::of(&[Inline::new(
                    (row * block.columns + column + 1).to_string(),
                    NUMBER,
                )]);
                self.canvas
                    .text(&mut self.used, &number, x, y + NUMBER.size);
                let group = Line::of(&[Inline::new(group, block.style)]);
                self.canvas.text(
                    &mut self.used,
                    &group,
                    x,
                    y + NUMBER.size + block.style.size + 1.0,
                );
            }
        }
        let rows = groups.len().div_ceil(block.columns);
        let side = code.side as f32 * block.dots as f32 * DOT_PX;
        // A white border of four modules belongs to the code.
        let area = Area::new(MARGIN + self.width - side, top, side, side);
        self.canvas.qr(&code, area.x, area.y, block.dots);
        self.y = (top + rows as f32 * block.row_height)
            .max(area.bottom() + 4.0 * block.dots as f32 * DOT_PX);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(language: Language) -> RecoverySheetView {
        RecoverySheetView {
            language,
            file: "shop.tallyman".to_owned(),
            ledger: "1111 1111 1111 1111 1111 1111 1111 1111".to_owned(),
            date: "2026-11-24".to_owned(),
            code: "000G4-40R4F-0M30Y-E209X-185GE-R38EY-1W81B-24GK1".to_owned(),
            slot: ["088H9"; 26].join("-"),
        }
    }

    #[test]
    fn it_fits_on_one_page_in_every_language_and_paper() {
        for language in Language::ALL {
            for paper in [Paper::A4, Paper::Letter] {
                let mut view = view(language);
                assert_eq!(recovery_sheet(&view, paper).unwrap().pages, 1);
                view.file = format!("{}🧦 ก.tallyman", "das-hauptbuch-vom-hafen-".repeat(9));
                assert!(
                    recovery_sheet(&view, paper).is_ok(),
                    "{language:?} {paper:?}"
                );
            }
        }
    }

    #[test]
    fn what_cannot_be_printed_or_does_not_fit_is_refused() {
        let mut broken = view(Language::English);
        broken.code.push('ก');
        assert!(matches!(
            recovery_sheet(&broken, Paper::A4),
            Err(Error::MissingGlyphs { .. })
        ));
        let mut long = view(Language::English);
        long.slot = ["088H9"; 60].join("-");
        assert!(matches!(
            recovery_sheet(&long, Paper::A4),
            Err(Error::SheetCode { .. })
        ));
    }
}

//! The pick sheet.

mod cell;
mod check;
mod foot;
mod head;
mod order;
mod pages;
mod placed;
mod quantity;
mod row;
#[cfg(test)]
#[expect(
    clippy::wildcard_enum_match_arm,
    clippy::float_cmp,
    reason = "tests look at a few kinds of marks and at exact black"
)]
mod tests;
pub(crate) mod view;
mod what;

use printpdf::{Mm, Op, PdfDocument, PdfPage, PdfSaveOptions};

use crate::canvas::Canvas;
use crate::font::{UsedCharacters, embedded};
use crate::language::filled;
use crate::paper::PX_PER_MM;
use crate::{Error, Paper};
use pages::Page;
use view::{Ink, PickSheetView};

/// A finished document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// Prints a pick sheet.
///
/// Every text is printed as the view gives it; nothing is cut off, a text that does not fit goes on in a further line.
pub fn pick_sheet(view: &PickSheetView, paper: Paper) -> Result<Pdf, Error> {
    check::check(view)?;
    let pages = pages::pages(view, paper)?;
    let mut used = UsedCharacters::default();
    let revision = view.revision.to_string();
    let values = [
        ("sheet", view.number.as_str()),
        ("revision", revision.as_str()),
    ];
    let title = filled(view.language.sheet_words().title, &values);
    let mut document = PdfDocument::new(&title);
    let (width, height) = (
        Mm(paper.width_px() / PX_PER_MM),
        Mm(paper.height_px() / PX_PER_MM),
    );
    for page in &pages {
        document.pages.push(PdfPage::new(
            width,
            height,
            draw(page, paper, view.ink, &mut used),
        ));
    }
    document.resources.fonts.map = embedded(&used)?;
    let options = PdfSaveOptions {
        subset_fonts: false,
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    let bytes = document.save(&options, &mut Vec::new());
    Ok(Pdf {
        bytes,
        pages: pages.len(),
    })
}

/// Draws one page.
fn draw(page: &Page, paper: Paper, ink: Ink, used: &mut UsedCharacters) -> Vec<Op> {
    let mut canvas = Canvas::new(paper);
    for placed in &page.placed {
        placed.draw(&mut canvas, used, ink == Ink::Colour);
    }
    canvas.into_ops()
}

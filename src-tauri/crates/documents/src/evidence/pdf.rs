//! The pages as a PDF with photos in it.

use std::collections::BTreeMap;

use printpdf::{
    DictItem, ExternalStream, ExternalXObject, Mm, OffsetDateTime, PdfDocument, PdfPage,
    PdfSaveOptions, XObject, XObjectId,
};

use super::layout::{Mark, Page};
use super::photo::Picture;
use crate::canvas::Canvas;
use crate::font::{UsedCharacters, embedded};
use crate::paper::PX_PER_MM;
use crate::{Error, Paper};

/// What stands where a writer of PDFs would put chance: the same pack has the same bytes.
const NO_CHANCE: u8 = b'0';
/// The length of each of the two ids that end a document.
const ID_LENGTH: usize = 32;

/// Draws pages into a PDF.
pub(super) fn pdf(
    title: &str,
    made_ms: i64,
    pages: &[Page],
    pictures: &[Picture],
    paper: Paper,
) -> Result<Vec<u8>, Error> {
    let mut used = UsedCharacters::default();
    let mut document = PdfDocument::new(title);
    if let Ok(at) = OffsetDateTime::from_unix_timestamp(made_ms.div_euclid(1000)) {
        let info = &mut document.metadata.info;
        info.creation_date = at;
        info.modification_date = at;
        info.metadata_date = at;
    }
    let size = [paper.width_px(), paper.height_px()].map(|length| Mm(length / PX_PER_MM));
    for page in pages {
        let mut canvas = Canvas::new(paper);
        for mark in &page.marks {
            draw(mark, &mut canvas, &mut used);
        }
        document
            .pages
            .push(PdfPage::new(size[0], size[1], canvas.into_ops()));
    }
    for (photo, picture) in pictures.iter().enumerate() {
        document
            .resources
            .xobjects
            .map
            .insert(photo_id(photo), embedded_photo(picture));
    }
    document.resources.fonts.map = embedded(&used)?;
    let options = PdfSaveOptions {
        subset_fonts: false,
        image_optimization: None,
        ..PdfSaveOptions::default()
    };
    let mut bytes = document.save(&options, &mut Vec::new());
    fix_ids(&mut bytes);
    Ok(bytes)
}

fn draw(mark: &Mark, canvas: &mut Canvas, used: &mut UsedCharacters) {
    match mark {
        Mark::Text { line, x, y } => canvas.text(used, line, *x, *y),
        Mark::Shade { area, grey } => canvas.fill_in(&area.corners(), [*grey; 3]),
        Mark::Photo { photo, area } => canvas.picture(photo_id(*photo), *area),
    }
}

fn photo_id(photo: usize) -> XObjectId {
    XObjectId(format!("photo{photo}"))
}

/// A photo as it stands in a PDF: its file as it is.
fn embedded_photo(picture: &Picture) -> XObject {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let colours = if picture.is_grey {
        "DeviceGray"
    } else {
        "DeviceRGB"
    };
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(i64::from(picture.width))),
        (
            "Height".to_owned(),
            DictItem::Int(i64::from(picture.height)),
        ),
        ("ColorSpace".to_owned(), name(colours)),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
        ("Filter".to_owned(), name("DCTDecode")),
    ]);
    XObject::External(ExternalXObject {
        stream: ExternalStream {
            dict,
            content: picture.jpeg.clone(),
            compress: false,
        },
        width: None,
        height: None,
        dpi: None,
    })
}

/// Replaces the two ids in the trailer, which are drawn at random, by signs of the same length.
fn fix_ids(bytes: &mut [u8]) {
    let Some(start) = bytes.windows(4).rposition(|window| window == b"/ID[") else {
        return;
    };
    let mut is_inside = false;
    let mut inside = 0;
    for byte in bytes.iter_mut().skip(start + 4).take(2 * ID_LENGTH + 8) {
        match *byte {
            b'(' | b'<' => is_inside = true,
            b')' | b'>' => is_inside = false,
            _ if is_inside && inside < 2 * ID_LENGTH => {
                *byte = NO_CHANCE;
                inside += 1;
            }
            _ => {}
        }
    }
}

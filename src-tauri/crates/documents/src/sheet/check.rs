//! What is refused before anything is laid out.

use super::view::{PickLineView, PickSheetView};
use crate::{Error, missing_glyphs};

/// The most lines on one sheet.
const MOST_LINES: usize = 4000;
/// The longest single text, in characters.
const LONGEST_TEXT: usize = 4000;
/// The most warnings or notes on one line.
const MOST_BOXES: usize = 20;

/// Refuses empty and endless sheets, and characters that would leave a hole in the print.
pub(super) fn check(sheet: &PickSheetView) -> Result<(), Error> {
    if sheet.lines.is_empty() {
        return Err(Error::NoLines);
    }
    if sheet.lines.len() > MOST_LINES {
        return Err(Error::TooLong {
            what: "The sheet".to_owned(),
            limit: MOST_LINES,
            unit: "lines",
        });
    }
    let head = [
        ("number", Some(&sheet.number)),
        ("shop", Some(&sheet.shop)),
        ("date", Some(&sheet.date)),
        ("remark", sheet.remark.as_ref()),
        ("ledger head", Some(&sheet.ledger_head)),
        ("picker", sheet.picker.as_ref()),
    ];
    for (field, text) in head {
        check_text("The sheet's head", field, text.map(String::as_str))?;
    }
    sheet.lines.iter().try_for_each(check_line)
}

fn check_line(line: &PickLineView) -> Result<(), Error> {
    let place = format!("Line {}", line.number);
    let fields = [
        ("location", Some(&line.location)),
        ("item", Some(&line.item)),
        ("item in the picker's language", line.item_picker.as_ref()),
        ("words in the picker's language", line.words_picker.as_ref()),
        ("SKU", Some(&line.sku)),
        ("order", Some(&line.order_text)),
        ("tote", line.tote.as_ref()),
    ];
    for (field, text) in fields {
        check_text(&place, field, text.map(String::as_str))?;
    }
    if line.look_alikes.len() > MOST_BOXES || line.notes.len() > MOST_BOXES {
        return Err(Error::TooLong {
            what: format!("{place}: the list of warnings or notes"),
            limit: MOST_BOXES,
            unit: "entries",
        });
    }
    for span in &line.words {
        check_text(&place, "words", Some(&span.text))?;
    }
    for look_alike in &line.look_alikes {
        for text in [
            Some(&look_alike.words),
            look_alike.words_picker.as_ref(),
            look_alike.location.as_ref(),
        ] {
            check_text(&place, "look-alike", text.map(String::as_str))?;
        }
    }
    line.notes
        .iter()
        .try_for_each(|note| check_text(&place, "note", Some(&note.text)))
}

fn check_text(place: &str, field: &str, text: Option<&str>) -> Result<(), Error> {
    let Some(text) = text else { return Ok(()) };
    if text.chars().count() > LONGEST_TEXT {
        return Err(Error::TooLong {
            what: format!("{place}, {field}"),
            limit: LONGEST_TEXT,
            unit: "characters",
        });
    }
    let characters = missing_glyphs(text);
    if characters.is_empty() {
        Ok(())
    } else {
        Err(Error::MissingGlyphs {
            place: format!("{place}, {field}"),
            characters,
        })
    }
}

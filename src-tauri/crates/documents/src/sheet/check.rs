//! What is refused before anything is laid out.

use super::view::{PickLineView, PickSheetView};
use crate::{Error, missing_glyphs};

/// The most lines on one sheet.
const MOST_LINES: usize = 4000;
/// The longest title, words or note, in characters; they go on over pages.
const LONGEST_TEXT: usize = 4000;
/// The longest remark in the head.
const LONGEST_REMARK: usize = 300;
/// The longest code, name or date; these stay in one place.
const LONGEST_CODE: usize = 120;
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
        ("number", Some(&sheet.number), LONGEST_CODE),
        ("shop", Some(&sheet.shop), LONGEST_CODE),
        ("date", Some(&sheet.date), LONGEST_CODE),
        ("remark", sheet.remark.as_ref(), LONGEST_REMARK),
        ("ledger head", Some(&sheet.ledger_head), LONGEST_CODE),
        ("picker", sheet.picker.as_ref(), LONGEST_CODE),
    ];
    for (field, text, limit) in head {
        check_text("The sheet's head", field, text, limit)?;
    }
    sheet.lines.iter().try_for_each(check_line)
}

fn check_line(line: &PickLineView) -> Result<(), Error> {
    let place = format!("Line {}", line.number);
    let words: String = line.words.iter().map(|span| span.text.as_str()).collect();
    let fields = [
        ("location", Some(&line.location), LONGEST_CODE),
        ("item", Some(&line.item), LONGEST_TEXT),
        (
            "item in the picker's language",
            line.item_picker.as_ref(),
            LONGEST_TEXT,
        ),
        ("words", Some(&words), LONGEST_TEXT),
        (
            "words in the picker's language",
            line.words_picker.as_ref(),
            LONGEST_TEXT,
        ),
        ("SKU", Some(&line.sku), LONGEST_CODE),
        ("order", Some(&line.order_text), LONGEST_CODE),
        ("tote", line.tote.as_ref(), LONGEST_CODE),
    ];
    for (field, text, limit) in fields {
        check_text(&place, field, text, limit)?;
    }
    if line.look_alikes.len() > MOST_BOXES || line.notes.len() > MOST_BOXES {
        return Err(Error::TooLong {
            what: format!("{place}: the list of warnings or notes"),
            limit: MOST_BOXES,
            unit: "entries",
        });
    }
    for look_alike in &line.look_alikes {
        let texts = [Some(&look_alike.words), look_alike.words_picker.as_ref()];
        for text in texts {
            check_text(&place, "look-alike", text, LONGEST_TEXT)?;
        }
        check_text(
            &place,
            "look-alike's location",
            look_alike.location.as_ref(),
            LONGEST_CODE,
        )?;
    }
    line.notes
        .iter()
        .try_for_each(|note| check_text(&place, "note", Some(&note.text), LONGEST_TEXT))
}

fn check_text(place: &str, field: &str, text: Option<&String>, limit: usize) -> Result<(), Error> {
    let Some(text) = text else { return Ok(()) };
    if text.chars().count() > limit {
        return Err(Error::TooLong {
            what: format!("{place}, {field}"),
            limit,
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

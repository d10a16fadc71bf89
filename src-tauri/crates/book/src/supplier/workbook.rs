//! The questions as a sheet to paste into a chat. Every cell is text, so that no word of a file becomes a formula.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

use super::{
    question::Question,
    template::{ANSWER, COLUMNS, Voice},
};
use crate::error::Error;

/// The name of the sheet.
const SHEET: &str = "问题 Questions";
/// The name of the sheet that holds the lists behind the answers.
const LISTS: &str = "lists";
/// Rows above the first question.
const ROWS_ABOVE: u32 = 4;
/// Widths of the columns, in characters.
const WIDTHS: [f64; COLUMNS] = [15.0, 36.0, 30.0, 36.0, 18.0, 30.0, 18.0];
/// The longest text of a cell that every program shows.
const CELL_CHARS_MAX: usize = 4_000;

/// The sheet's bytes; the same questions give the same bytes.
pub(crate) fn workbook(voice: &Voice<'_>, questions: &[Question]) -> Result<Vec<u8>, Error> {
    Ok(drawn(voice, questions)?)
}

fn drawn(voice: &Voice<'_>, questions: &[Question]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // Without a moment of its own the file would hold the computer's clock.
    book.set_properties(
        &DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?),
    );
    let sheet = book.add_worksheet();
    sheet.set_name(SHEET)?;
    fill(sheet, voice, questions)?;
    let lists = book.add_worksheet();
    lists.set_name(LISTS)?;
    lists.set_hidden(true);
    for (row, question) in (0_u32..).zip(questions) {
        for (column, label) in (0_u16..).zip(voice.labels(question)) {
            lists.write_string(row, column, bounded(&label))?;
        }
    }
    book.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, voice: &Voice<'_>, questions: &[Question]) -> Result<(), XlsxError> {
    let text = Format::new()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin);
    let heading = text.clone().set_bold();
    let answer = text.clone().set_background_color(0x00FF_F2CC);
    for (row, request) in (0_u32..).zip(voice.requests()) {
        sheet.write_string(row, 0, &request)?;
    }
    for ((column, heading_text), width) in (0_u16..).zip(voice.headings()).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(ROWS_ABOVE - 1, column, &heading_text, &heading)?;
    }
    sheet.set_freeze_panes(ROWS_ABOVE, 1)?;
    for (index, question) in (0_u32..).zip(questions) {
        let row = ROWS_ABOVE + index;
        let cells = [
            question.id.clone(),
            question.item.clone(),
            voice.ordered(question),
            question.words.clone(),
            voice.asked(question),
        ];
        for (column, cell) in (0_u16..).zip(&cells) {
            sheet.write_string_with_format(row, column, bounded(cell), &text)?;
        }
        let column = ANSWER as u16;
        sheet.write_blank(row, column, &answer)?;
        sheet.write_blank(row, column + 1, &text)?;
        sheet.add_data_validation(row, column, row, column, &list(voice, question, index)?)?;
    }
    Ok(())
}

/// The drop-down list of one question, which lies on the hidden sheet: inside the rule it could have 255 signs only.
fn list(voice: &Voice<'_>, question: &Question, index: u32) -> Result<DataValidation, XlsxError> {
    let last = rust_xlsxwriter::utility::column_number_to_name(question.choices.len() as u16);
    let row = index + 1;
    DataValidation::new()
        .allow_list_formula(Formula::new(format!("={LISTS}!$A${row}:${last}${row}")))
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_input_title("答复")?
        .set_input_message(voice.none_of_these())
}

fn bounded(text: &str) -> &str {
    match text.char_indices().nth(CELL_CHARS_MAX) {
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    }
}

//! Where a table begins: the row of headings, and the rows below it.

use super::TableChoices;
use crate::plain::{PlainRow, PlainSheet};

/// Rows that are searched for the headings.
const HEADER_WITHIN_ROWS: usize = 20;

/// The row of headings and what is below it, in the sheet where most are known; nothing where none is, unless every column's
/// field was said.
pub(super) fn headed<'s>(
    sheets: &'s [PlainSheet],
    choices: &TableChoices,
) -> Option<(&'s [String], &'s [PlainRow])> {
    let found = split(sheets, |row| choices.known(row));
    if found.is_none() && !choices.fields.is_empty() {
        return fullest(sheets);
    }
    found
}

/// The first row with the most cells, as if it were one of headings.
pub(super) fn fullest(sheets: &[PlainSheet]) -> Option<(&[String], &[PlainRow])> {
    split(sheets, |row| {
        row.cells
            .iter()
            .filter(|cell| !cell.trim().is_empty())
            .count()
    })
}

/// The cells of the row that weighs most, of equals the first, with the rows below it; nothing where none weighs anything.
fn split(
    sheets: &[PlainSheet],
    weight: impl Fn(&PlainRow) -> usize,
) -> Option<(&[String], &[PlainRow])> {
    let first_rows = sheets.iter().flat_map(|sheet| {
        let rows = sheet.rows.iter().take(HEADER_WITHIN_ROWS).enumerate();
        rows.map(move |(at, row)| (sheet, at, row))
    });
    // The largest by its number; what is looked at later wins among equals, so they are gone through from the end.
    let (sheet, at, header, _) = first_rows
        .map(|(sheet, at, row)| (sheet, at, row, weight(row)))
        .filter(|(_, _, _, weight)| *weight > 0)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .max_by_key(|(_, _, _, weight)| *weight)?;
    Some((header.cells.as_slice(), sheet.rows.get(at + 1..)?))
}

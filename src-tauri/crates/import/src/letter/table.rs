//! Tables of messages, returns and cases: each row is a letter. What a column means is told by its heading or by a person;
//! no marketplace's own form is needed.

mod choices;
mod columns;
mod headings;
mod values;

use std::{collections::BTreeMap, path::Path, sync::Arc};

use tallyman_core::{clock::Stage, complaint::Classifier, moment::Moment};

use super::{Letter, LetterFault, Told, finished, number};
use crate::{
    cell::{DateShape, moment, shape},
    choices::{DateOrder, Source},
    header::fingerprint,
    limits::{LETTER_TEXT_BYTES_MAX, LETTERS_MAX},
    plain::{PlainRow, PlainSheet, cells_of, fits},
    report::Refusal,
};

pub use choices::TableChoices;
pub use columns::{COLUMN_FIELDS, LetterColumn};
use columns::{Columns, of_header};
use headings::{fullest, headed};
use values::{is_ours, stage};

/// Endings of files that hold tables.
const ENDINGS: &[&str] = &["csv", "tsv", "tab", "xlsx", "xlsm"];
/// Rows that show a person what stands in the columns.
const SAMPLE_ROWS: usize = 6;
/// A day that is further from a message than this is a slip, or of another case.
const DUE_DAYS_MAX: i64 = 400;
const DAY_MILLISECONDS: i64 = 24 * 60 * 60 * 1_000;

/// Rows by their number in the file, each a letter or why it is none.
pub type LetterRows = Vec<(u32, Result<Letter, LetterFault>)>;

/// A table that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterTable {
    /// SHA-256 of the normalised headings.
    pub fingerprint: String,
    /// What each column means.
    pub columns: Vec<LetterColumn>,
    /// The rows below the headings, each with its number in the file.
    pub letters: LetterRows,
}

/// A table as it would be read, also where something must be said first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterTableLook {
    /// What each column means.
    pub columns: Vec<LetterColumn>,
    /// The first rows below the headings.
    pub sample: Vec<PlainRow>,
    /// The rows below the headings, or what must be said before they can be read.
    pub letters: Result<LetterRows, LetterFault>,
}

/// Whether a file is read as a table, by its name.
pub fn is_table(file: &str) -> bool {
    let ending = Path::new(file).extension().unwrap_or_default();
    ENDINGS
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}

/// Reads a table. A row that cannot be taken stands as its fault and stops none of the others.
pub fn table(bytes: &[u8], file: &str, choices: &TableChoices) -> Result<LetterTable, LetterFault> {
    let sheets = sheets(bytes, file, choices)?;
    let (headings, rows) = headed(&sheets, choices).ok_or_else(|| choices.unfound())?;
    let fingerprint = fingerprint(headings.iter().map(String::as_str));
    let columns = Columns::of(headings, &choices.said(headings, &fingerprint)?)?;
    Ok(LetterTable {
        fingerprint,
        letters: read(&columns, rows, choices)?,
        columns: columns.told,
    })
}

/// Reads a table as [`table`] does; where columns or dates must be told first, says which and shows what there is.
pub fn look_at_table(
    bytes: &[u8],
    file: &str,
    choices: &TableChoices,
) -> Result<LetterTableLook, LetterFault> {
    let sheets = sheets(bytes, file, choices)?;
    let (headings, rows) = headed(&sheets, choices)
        .or_else(|| fullest(&sheets))
        .ok_or_else(|| choices.unfound())?;
    let fingerprint = fingerprint(headings.iter().map(String::as_str));
    let columns = Columns::of(headings, &choices.said(headings, &fingerprint)?)?;
    Ok(LetterTableLook {
        sample: rows.iter().take(SAMPLE_ROWS).cloned().collect(),
        letters: read(&columns, rows, choices),
        columns: columns.told,
    })
}

fn sheets(
    bytes: &[u8],
    file: &str,
    choices: &TableChoices,
) -> Result<Vec<PlainSheet>, LetterFault> {
    let unread = |refusal: Refusal| LetterFault::Unread {
        why: refusal.sentence,
    };
    // Before the bytes are copied: they may be those of a whole mailbox.
    fits(bytes.len() as u64, file).map_err(unread)?;
    let is_key = |cell: &str| choices.names(cell) || of_header(cell).is_some();
    let source = Source::Bytes(Arc::from(bytes));
    cells_of(&source, file, &is_key, LETTER_TEXT_BYTES_MAX).map_err(unread)
}

fn read(
    columns: &Columns,
    rows: &[PlainRow],
    choices: &TableChoices,
) -> Result<LetterRows, LetterFault> {
    columns.speak()?;
    if rows.len() > LETTERS_MAX {
        return Err(LetterFault::TooManyRows {
            rows: number(rows.len()),
            most: number(LETTERS_MAX),
        });
    }
    let reading = Reading {
        columns,
        received: columns.date_order("received", rows, choices)?,
        due: columns.date_order("due", rows, choices)?,
    };
    Ok(rows
        .iter()
        .map(|row| (row.number, reading.letter(row)))
        .collect())
}

impl Columns {
    /// The order of day and month of a column of dates; nothing where it has none that could be read twice.
    fn date_order(
        &self,
        field: &str,
        rows: &[PlainRow],
        choices: &TableChoices,
    ) -> Result<Option<DateOrder>, LetterFault> {
        let mut shapes = rows
            .iter()
            .filter_map(|row| Some(shape(self.cell(row, field)?)));
        let mut is_open = false;
        let told = shapes.find_map(|shape| match shape {
            DateShape::DayFirst => Some(DateOrder::DayFirst),
            DateShape::MonthFirst => Some(DateOrder::MonthFirst),
            DateShape::Either => {
                is_open = true;
                None
            }
            DateShape::Plain => None,
        });
        match choices.date_order.or(told) {
            None if is_open => Err(LetterFault::DatesUnclear {
                column: self.heading(field).to_owned(),
            }),
            order => Ok(order),
        }
    }
}

/// A table being read row by row.
struct Reading<'a> {
    columns: &'a Columns,
    received: Option<DateOrder>,
    due: Option<DateOrder>,
}

impl Reading<'_> {
    fn letter(&self, row: &PlainRow) -> Result<Letter, LetterFault> {
        let at = row.number;
        let cell = |field: &str| self.columns.cell(row, field);
        let owned = |field: &str| cell(field).map(str::to_owned);
        if cell("direction").is_some_and(is_ours) {
            return Err(LetterFault::RowOfOurs { row: at });
        }
        let order = owned("order");
        let reason = owned("reason");
        let words = cell("text").or(cell("subject")).or(reason.as_deref());
        let words = words.ok_or(LetterFault::RowWithoutWords { row: at })?;
        let sent_at = self.date(row, "received", self.received)?;
        let due = self.date(row, "due", self.due)?;
        let is_likely = |due: Moment| {
            sent_at.is_none_or(|sent| {
                let span = due.0.saturating_sub(sent.0);
                (0..=DUE_DAYS_MAX * DAY_MILLISECONDS).contains(&span)
            })
        };
        if !due.is_none_or(is_likely) {
            let column = self.columns.heading("due").to_owned();
            return Err(LetterFault::RowDueUnlikely { row: at, column });
        }
        // The number stands with the words, so that two returns for the same reason on one day stay two; and so does a reason
        // that is no code, for then it is a part of what the buyer says.
        let spoken = reason
            .as_deref()
            .filter(|reason| Classifier::coded(None, reason).is_none() && !words.contains(reason));
        let number = order.as_deref().filter(|order| !words.contains(order));
        let lines = [number, spoken, Some(words)];
        let text = lines.into_iter().flatten().collect::<Vec<_>>().join("\n");
        finished(Letter {
            text,
            sender_name: owned("name"),
            sender_address: owned("address"),
            subject: owned("subject"),
            sent_at,
            told: Told {
                order,
                reason,
                stage: cell("stage")
                    .and_then(stage)
                    .or(due.map(|_| Stage::Message)),
                due,
            },
            ..Letter::default()
        })
        .map_err(|fault| {
            if fault == (LetterFault::Empty {}) {
                LetterFault::RowWithoutWords { row: at }
            } else {
                fault
            }
        })
    }

    fn date(
        &self,
        row: &PlainRow,
        field: &str,
        order: Option<DateOrder>,
    ) -> Result<Option<Moment>, LetterFault> {
        let Some(cell) = self.columns.cell(row, field) else {
            return Ok(None);
        };
        let read = moment(cell, order).filter(|at| at.0 > 0);
        read.map(Some).ok_or_else(|| LetterFault::RowDateUnread {
            row: row.number,
            column: self.columns.heading(field).to_owned(),
        })
    }
}

/// Words of a table by kind and meaning.
fn words_of(table: &'static str) -> BTreeMap<String, &'static str> {
    let mut words = BTreeMap::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        if let Some((meaning, all)) = line.rsplit_once('\t') {
            for word in all.split('|') {
                words.entry(folded(word)).or_insert(meaning);
            }
        }
    }
    words
}

/// A heading or a word of a cell as it is compared.
fn folded(text: &str) -> String {
    let plain = crate::header::normalise(text).replace(['_', '-', '.', ':'], " ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;

//! Tables of messages, returns and cases: each row is a letter. What a column means is told by its heading or by a person;
//! no marketplace's own form is needed.

mod columns;
mod values;

use std::{collections::BTreeMap, path::Path, sync::Arc};

use tallyman_core::{clock::Stage, complaint::Classifier, moment::Moment};

use super::{Letter, LetterFault, Told, finished, number};
use crate::{
    cell::{DateShape, moment, shape},
    choices::{DateOrder, Source},
    header::fingerprint,
    limits::{LETTER_TEXT_BYTES_MAX, LETTERS_MAX},
    plain::{PlainRow, PlainSheet, cells_of},
};

pub use columns::{COLUMN_FIELDS, LetterColumn};
use columns::{Columns, of_header};
use values::{is_ours, stage};

/// Endings of files that hold tables.
const ENDINGS: &[&str] = &["csv", "tsv", "tab", "xlsx", "xlsm"];
/// Rows that are searched for the headings.
const HEADER_WITHIN_ROWS: usize = 20;
/// A day that is further from a message than this is a slip, or of another case.
const DUE_DAYS_MAX: i64 = 400;
const DAY_MILLISECONDS: i64 = 24 * 60 * 60 * 1_000;

/// What a person says of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableChoices {
    /// Headings as the file writes them, each with its field, one of [`COLUMN_FIELDS`]; empty for a column that means nothing.
    pub columns: Vec<(String, String)>,
    /// What was said of tables before: the fields of their columns in order, by the fingerprint of their headings. It
    /// stands back behind [`Self::columns`].
    pub remembered: BTreeMap<String, Vec<Option<String>>>,
    /// The order of day and month, where the dates do not tell it.
    pub date_order: Option<DateOrder>,
}

impl TableChoices {
    fn names(&self, heading: &str) -> bool {
        let heading = heading.trim();
        self.columns.iter().any(|(of, _)| of.trim() == heading)
    }

    /// Why no row is one of headings: no cell is one that was named, or none says what it is.
    fn unfound(&self) -> LetterFault {
        match self.columns.first() {
            Some((heading, _)) => LetterFault::NoSuchColumn {
                column: heading.clone(),
            },
            None => LetterFault::NoColumns {},
        }
    }

    /// What is said of these headings, now or before.
    fn said<'a>(&'a self, headings: &'a [String], fingerprint: &str) -> Vec<(&'a str, &'a str)> {
        if !self.columns.is_empty() {
            let columns = self.columns.iter();
            return columns
                .map(|(heading, field)| (heading.as_str(), field.as_str()))
                .collect();
        }
        let remembered = self.remembered.get(fingerprint).into_iter().flatten();
        let fields = remembered.map(|field| field.as_deref().unwrap_or_default());
        headings.iter().map(String::as_str).zip(fields).collect()
    }
}

/// A table that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterTable {
    /// SHA-256 of the normalised headings.
    pub fingerprint: String,
    /// What each column means.
    pub columns: Vec<LetterColumn>,
    /// The rows below the headings, each with its number in the file.
    pub letters: Vec<(u32, Result<Letter, LetterFault>)>,
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
    let is_key = |cell: &str| choices.names(cell) || of_header(cell).is_some();
    let source = Source::Bytes(Arc::from(bytes));
    let sheets = cells_of(&source, file, &is_key, LETTER_TEXT_BYTES_MAX).map_err(|refusal| {
        LetterFault::Unread {
            why: refusal.sentence,
        }
    })?;
    let (headings, rows) = sheets
        .iter()
        .filter_map(|sheet| headed(sheet, choices))
        .max_by_key(|(found, _, _)| *found)
        .map(|(_, headings, rows)| (headings, rows))
        .ok_or_else(|| choices.unfound())?;
    if rows.len() > LETTERS_MAX {
        return Err(LetterFault::TooManyRows {
            rows: number(rows.len()),
            most: number(LETTERS_MAX),
        });
    }
    let fingerprint = fingerprint(headings.iter().map(String::as_str));
    let columns = Columns::of(headings, &choices.said(headings, &fingerprint))?;
    let reading = Reading {
        columns: &columns,
        received: columns.date_order("received", rows, choices)?,
        due: columns.date_order("due", rows, choices)?,
    };
    Ok(LetterTable {
        fingerprint,
        letters: rows
            .iter()
            .map(|row| (row.number, reading.letter(row)))
            .collect(),
        columns: columns.told,
    })
}

/// The headings of a sheet with what is below them, and how many of them are known; nothing where none is.
fn headed<'s>(
    sheet: &'s PlainSheet,
    choices: &TableChoices,
) -> Option<(usize, &'s [String], &'s [PlainRow])> {
    let is_known = |cell: &&String| choices.names(cell) || of_header(cell).is_some();
    let known = |row: &PlainRow| row.cells.iter().filter(is_known).count();
    let (at, found) = sheet
        .rows
        .iter()
        .take(HEADER_WITHIN_ROWS)
        .map(known)
        .enumerate()
        // Of equals the first.
        .max_by_key(|(at, found)| (*found, std::cmp::Reverse(*at)))
        .filter(|(_, found)| *found > 0)?;
    let header = sheet.rows.get(at)?;
    Some((found, header.cells.as_slice(), sheet.rows.get(at + 1..)?))
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

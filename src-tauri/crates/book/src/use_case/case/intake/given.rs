//! What is given as messages: pasted words, mails, mailboxes, and tables whose columns were guessed, said or remembered.

use std::sync::Arc;

use tallyman_import::letter::{
    Letter, LetterColumn, LetterFault, LetterTable, TableChoices, is_table, letters, table,
};

use crate::{
    api::{ColumnLook, OpenCases, TableLook},
    error::{Error, bad_input},
    event::ColumnsLearned,
    projection::Projections,
    shop::Shop,
};

/// What remembered columns are of.
const KIND: &str = "messages";

/// A letter or why it cannot be taken, with its place in the file.
pub(super) type Placed = (u32, Result<Letter, LetterFault>);

/// What was given, read.
pub(super) struct Given {
    pub(super) letters: Vec<Placed>,
    /// The columns that a person told, to be remembered.
    pub(super) learned: Option<ColumnsLearned>,
}

/// Reads what was given.
pub(super) fn given(shop: &Shop, request: &OpenCases) -> Result<Given, Error> {
    let Some(file) = request.file.as_deref().filter(|file| is_table(file)) else {
        let read = letters(&request.bytes, request.file.as_deref());
        let read = read.map_err(|fault| told(&fault, request))?;
        return Ok(Given {
            letters: (1..).zip(read).collect(),
            learned: None,
        });
    };
    let LetterTable {
        fingerprint,
        columns,
        letters,
    } = read_table(shop, request, file)?;
    let learned = (!request.columns.is_empty()).then(|| ColumnsLearned {
        fingerprint,
        kind: KIND.to_owned(),
        columns: columns.into_iter().map(|column| column.field).collect(),
    });
    Ok(Given { letters, learned })
}

/// Reads a table as it would be taken in; nothing is recorded.
pub fn look_at_table(shop: &Arc<Shop>, request: &OpenCases) -> Result<TableLook, Error> {
    let file = request.file.as_deref().filter(|file| is_table(file));
    let file = file.ok_or_else(|| {
        bad_input(
            "Only a table has columns to look at.",
            "Give a file that ends in .csv, .tsv or .xlsx.",
        )
    })?;
    let table = read_table(shop, request, file)?;
    let (taken, left_out): (Vec<_>, Vec<_>) =
        table.letters.iter().partition(|(_, letter)| letter.is_ok());
    let faults = left_out
        .iter()
        .filter_map(|(_, letter)| letter.as_ref().err());
    Ok(TableLook {
        columns: table.columns.into_iter().map(column_look).collect(),
        rows: u32::try_from(taken.len()).unwrap_or(u32::MAX),
        left_out: faults
            .map(|fault| fault.in_language(request.language))
            .collect(),
    })
}

fn column_look(column: LetterColumn) -> ColumnLook {
    ColumnLook {
        heading: column.heading,
        field: column.field,
    }
}

/// Reads a table with the columns that were said, else with those that were said for its headings before.
fn read_table(shop: &Shop, request: &OpenCases, file: &str) -> Result<LetterTable, Error> {
    let learned = shop
        .ledger
        .read(|connection| Projections::new(connection).column_choices())?;
    let learned = learned
        .into_iter()
        .filter(|(_, learned)| learned.kind == KIND);
    let choices = TableChoices {
        columns: request.columns.clone(),
        remembered: learned
            .map(|(fingerprint, learned)| (fingerprint, learned.columns))
            .collect(),
        date_order: request.date_order,
    };
    table(&request.bytes, file, &choices).map_err(|fault| told(&fault, request))
}

fn told(fault: &LetterFault, request: &OpenCases) -> Error {
    bad_input(&fault.in_language(request.language), "").into()
}

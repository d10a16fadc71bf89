//! What is given as messages: pasted words, mails, mailboxes, and tables whose columns were guessed, said or remembered.

use std::sync::Arc;

use tallyman_import::letter::{
    self, COLUMN_FIELDS, Letter, LetterColumn, LetterFault, LetterTable, LetterTableLook,
    TableChoices, is_table, letters, table,
};

use crate::{
    api::{ColumnLook, OpenCases, SampleRow, TableAsk, TableLook, TableQuestion},
    error::{Error, bad_input},
    event::ColumnsLearned,
    projection::Projections,
    refusal::CaseRefusal,
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
        let read = read.map_err(|fault| told(&fault))?;
        return Ok(Given {
            letters: (1..).zip(read).collect(),
            learned: None,
        });
    };
    let LetterTable {
        fingerprint,
        columns,
        letters,
    } = table(&request.bytes, file, &choices(shop, request)?).map_err(|fault| told(&fault))?;
    let is_said = !request.columns.is_empty() || !request.fields.is_empty();
    let learned = is_said.then(|| ColumnsLearned {
        fingerprint,
        kind: KIND.to_owned(),
        columns: columns.into_iter().map(|column| column.field).collect(),
    });
    Ok(Given { letters, learned })
}

/// Reads a table as it would be taken in; nothing is recorded.
pub fn look_at_table(shop: &Arc<Shop>, request: &OpenCases) -> Result<TableLook, Error> {
    let file = request.file.as_deref().filter(|file| is_table(file));
    let file = file.ok_or_else(|| bad_input(CaseRefusal::NoTableToLook {}))?;
    let look = letter::look_at_table(&request.bytes, file, &choices(shop, request)?);
    let LetterTableLook {
        columns,
        sample,
        letters,
    } = look.map_err(|fault| told(&fault))?;
    let (letters, asks) = match letters {
        Ok(letters) => (letters, None),
        Err(fault) => (Vec::new(), Some(asked(&fault, request)?)),
    };
    let left_out: Vec<String> = letters
        .iter()
        .filter_map(|(_, letter)| letter.as_ref().err())
        .map(|fault| fault.in_language(request.language))
        .collect();
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    Ok(TableLook {
        name: file.to_owned(),
        columns: columns.into_iter().map(column_look).collect(),
        sample: sample
            .into_iter()
            .map(|row| SampleRow {
                row: row.number,
                cells: row.cells,
            })
            .collect(),
        fields: COLUMN_FIELDS.map(str::to_owned).into(),
        rows: count(letters.len() - left_out.len()),
        left_out_count: count(left_out.len()),
        left_out,
        asks,
    })
}

/// What a person can say, so that a table can be read; any other fault stands.
fn asked(fault: &LetterFault, request: &OpenCases) -> Result<TableAsk, Error> {
    let (what, column) = if let LetterFault::DatesUnclear { column } = fault {
        (TableQuestion::Dates, Some(column.clone()))
    } else if *fault == (LetterFault::NoColumns {}) {
        (TableQuestion::Columns, None)
    } else {
        return Err(told(fault));
    };
    Ok(TableAsk {
        what,
        column,
        sentence: fault.in_language(request.language),
    })
}

fn column_look(column: LetterColumn) -> ColumnLook {
    ColumnLook {
        heading: column.heading,
        field: column.field,
    }
}

/// What is said of a table's columns now, and what was said before for its headings.
fn choices(shop: &Shop, request: &OpenCases) -> Result<TableChoices, Error> {
    let learned = shop
        .ledger
        .read(|connection| Projections::new(connection).column_choices())?;
    let learned = learned
        .into_iter()
        .filter(|(_, learned)| learned.kind == KIND);
    Ok(TableChoices {
        columns: request.columns.clone(),
        remembered: learned
            .map(|(fingerprint, learned)| (fingerprint, learned.columns))
            .collect(),
        fields: request.fields.clone(),
        date_order: request.date_order,
    })
}

fn told(fault: &LetterFault) -> Error {
    bad_input(CaseRefusal::NotTaken {
        fault: fault.clone(),
    })
    .into()
}

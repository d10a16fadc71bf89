use std::{
    io::BufReader,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{
    Cell, CellErrorType, DataRef, ExcelDateTime, Reader, SheetVisible, Xlsx, XlsxCellReader,
};

use super::{CellKind, Frame, Row};
use crate::{
    choices::ReadSeek,
    limits::{CELL_BYTES_MAX, COLUMNS_MAX, EXACT_NUMBER_MAX, RECORD_BYTES_MAX, SHEET_ROWS_MAX},
    report::{Account, Code, Refusal},
    sentence::Sentence,
};

type Input<'a> = BufReader<Box<dyn ReadSeek + 'a>>;

/// An opened workbook.
pub(crate) struct Workbook<'a> {
    file: String,
    book: Xlsx<Input<'a>>,
}

impl<'a> Workbook<'a> {
    /// Opens a workbook that [`super::guard`] let pass.
    pub(crate) fn open(file: &str, input: Box<dyn ReadSeek + 'a>) -> Result<Self, Refusal> {
        let opened = catch_unwind(AssertUnwindSafe(|| Xlsx::new(BufReader::new(input))));
        match opened {
            Ok(Ok(book)) => Ok(Self {
                file: file.to_owned(),
                book,
            }),
            Ok(Err(calamine::XlsxError::Password)) => Err(Refusal::new(
                Code::Unusable,
                Sentence::WorkbookLocked {
                    file: file.to_owned(),
                },
            )),
            Ok(Err(_)) | Err(_) => Err(damaged(file, 0)),
        }
    }

    /// The visible sheets, in order.
    pub(crate) fn sheets(&self) -> Vec<String> {
        self.book
            .sheets_metadata()
            .iter()
            .filter(|sheet| sheet.visible == SheetVisible::Visible)
            .map(|sheet| sheet.name.clone())
            .collect()
    }

    /// Streams the cells of one sheet.
    pub(crate) fn sheet(&mut self, name: &str) -> Result<Sheet<'_, 'a>, Refusal> {
        let file = self.file.clone();
        match self.book.worksheet_cells_reader(name) {
            Ok(cells) => Ok(Sheet {
                file,
                cells,
                waiting: None,
                row: 0,
                formulas: 0,
                first_formula: 0,
                is_done: false,
            }),
            Err(_) => Err(damaged(&file, 0)),
        }
    }
}

/// The rows of one sheet.
pub(crate) struct Sheet<'s, 'a> {
    file: String,
    cells: XlsxCellReader<'s, Input<'a>>,
    /// The first cell of the next row.
    waiting: Option<(u32, usize, String, CellKind)>,
    row: u32,
    formulas: u64,
    first_formula: u32,
    is_done: bool,
}

impl Sheet<'_, '_> {
    /// The next cell that holds something, as row and column from 0, text and kind.
    fn cell(&mut self) -> Result<Option<(u32, usize, String, CellKind)>, Refusal> {
        loop {
            let Ok(read) = catch_unwind(AssertUnwindSafe(|| {
                self.cells.next_cell_with_formula_metadata()
            })) else {
                return Err(damaged(&self.file, self.row));
            };
            let Some(record) = read.map_err(|_| damaged(&self.file, self.row))? else {
                return Ok(None);
            };
            if record.formula.is_some() {
                self.formulas += 1;
                if self.first_formula == 0 {
                    self.first_formula = record.pos.0.saturating_add(1);
                }
            }
            let (row, column) = record.pos;
            if length(&record.value) > CELL_BYTES_MAX {
                return Err(too_long(&self.file, row.saturating_add(1)));
            }
            let Some((text, kind)) = text_of(&Cell::new(record.pos, record.value)) else {
                continue;
            };
            if row >= SHEET_ROWS_MAX || column as usize >= COLUMNS_MAX {
                let sentence = Sentence::CellTooFar {
                    file: self.file.clone(),
                    row: row.saturating_add(1),
                };
                return Err(Refusal::new(Code::Hostile, sentence).at(row.saturating_add(1)));
            }
            return Ok(Some((row, column as usize, text, kind)));
        }
    }
}

impl Frame for Sheet<'_, '_> {
    fn next(&mut self, row: &mut Row) -> Result<bool, Refusal> {
        row.clear();
        if self.is_done {
            return Ok(false);
        }
        let first = match self.waiting.take() {
            Some(cell) => Some(cell),
            None => self.cell()?,
        };
        let Some((number, column, text, kind)) = first else {
            self.is_done = true;
            return Ok(false);
        };
        if number < self.row {
            return Err(damaged(&self.file, number.saturating_add(1)));
        }
        row.blank_before = number - self.row;
        self.row = number + 1;
        row.number = self.row;
        let mut bytes = text.len();
        let mut cells = vec![(column, text, kind)];
        loop {
            match self.cell()? {
                Some((same, column, text, kind)) if same == number => {
                    bytes += text.len();
                    if bytes > RECORD_BYTES_MAX {
                        let (file, row) = (self.file.clone(), self.row);
                        let sentence = Sentence::RowTooLong { file, row };
                        return Err(Refusal::new(Code::Hostile, sentence).at(row));
                    }
                    cells.push((column, text, kind));
                }
                other => {
                    self.is_done = other.is_none();
                    self.waiting = other;
                    break;
                }
            }
        }
        if place(&mut cells, row) {
            Ok(true)
        } else {
            Err(damaged(&self.file, self.row))
        }
    }

    fn account(&self, account: &mut Account) {
        account.records = u64::from(self.row);
        account.physical_lines = account.records;
    }

    fn take_notes(&mut self) -> Vec<(u32, Sentence)> {
        if self.formulas == 0 {
            return Vec::new();
        }
        let sentence = Sentence::FormulasUsed {
            count: std::mem::take(&mut self.formulas),
        };
        vec![(self.first_formula, sentence)]
    }
}

/// Puts the cells of a row at their columns, empty ones between; `false` where a cell is there twice.
fn place(cells: &mut [(usize, String, CellKind)], row: &mut Row) -> bool {
    cells.sort_by_key(|(column, _, _)| *column);
    for (column, text, kind) in cells.iter() {
        while row.width() < *column {
            row.push_kind("", CellKind::Text);
        }
        if row.width() > *column {
            return false;
        }
        row.push_kind(text, *kind);
    }
    true
}

/// Bytes of a cell's text, where it is one.
fn length(value: &DataRef<'_>) -> usize {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.len()
        }
        DataRef::SharedString(text) => text.len(),
        DataRef::Empty
        | DataRef::Int(_)
        | DataRef::Float(_)
        | DataRef::Bool(_)
        | DataRef::DateTime(_)
        | DataRef::Error(_) => 0,
    }
}

fn too_long(file: &str, row: u32) -> Refusal {
    let file = file.to_owned();
    Refusal::new(Code::Hostile, Sentence::CellTooLong { file, row }).at(row)
}

/// The text of a cell as the file means it; `None` for an empty one.
fn text_of(cell: &Cell<DataRef<'_>>) -> Option<(String, CellKind)> {
    Some(match cell.get_value() {
        DataRef::Empty => return None,
        DataRef::String(text) => (text.clone(), CellKind::Text),
        DataRef::SharedString(text) => ((*text).to_owned(), CellKind::Text),
        DataRef::Int(number) => {
            let kind = if number.unsigned_abs() as f64 >= EXACT_NUMBER_MAX {
                CellKind::Inexact
            } else {
                CellKind::Number
            };
            (number.to_string(), kind)
        }
        DataRef::Float(number) => number_text(*number),
        DataRef::Bool(value) => (
            if *value { "TRUE" } else { "FALSE" }.to_owned(),
            CellKind::Text,
        ),
        DataRef::DateTime(moment) => (date_text(*moment), CellKind::Date),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => (text.clone(), CellKind::Date),
        DataRef::Error(error) => (error_text(error).to_owned(), CellKind::Error),
    })
}

fn number_text(number: f64) -> (String, CellKind) {
    if !number.is_finite() {
        return ("#NUM!".to_owned(), CellKind::Error);
    }
    let kind = if number.abs() >= EXACT_NUMBER_MAX {
        CellKind::Inexact
    } else {
        CellKind::Number
    };
    let rounded = (number * 1e6).round() / 1e6;
    let is_noise = number.abs() < 1e9 && (number - rounded).abs() < 1e-9;
    (if is_noise { rounded } else { number }.to_string(), kind)
}

fn date_text(moment: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
}

const fn error_text(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        CellErrorType::GettingData => "#GETTING_DATA",
    }
}

fn damaged(file: &str, row: u32) -> Refusal {
    let file = file.to_owned();
    let sentence = if row == 0 {
        Sentence::WorkbookDamaged { file }
    } else {
        Sentence::WorkbookDamagedAt { file, row }
    };
    Refusal::new(Code::Truncated, sentence)
}

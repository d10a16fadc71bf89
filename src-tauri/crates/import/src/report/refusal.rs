use crate::sentence::Sentence;
use serde::{Deserialize, Serialize};

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The file could not be opened or read.
    Unreadable,
    /// The file is empty.
    Empty,
    /// The file ends too early.
    Truncated,
    /// The file breaks a limit or is made to do harm.
    Hostile,
    /// The bytes are not text in the chosen encoding.
    Encoding,
    /// A quotation mark is out of place.
    Quotes,
    /// No profile and no guess fits.
    Unknown,
    /// The format is known, and of no use here.
    Unusable,
    /// Rows were rejected.
    Rejected,
    /// The file holds a header and nothing else.
    NoRecords,
    /// The caller's choice does not fit the file.
    Choice,
}

/// Why a file was refused, in one sentence for people and in parts for the interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The kind of refusal.
    pub code: Code,
    /// The record's number from 1.
    pub row: Option<u32>,
    /// The column's header.
    pub column: Option<String>,
    /// File, row, column, what was expected and what to do.
    pub sentence: Box<Sentence>,
}

impl Refusal {
    pub(crate) fn new(code: Code, sentence: Sentence) -> Self {
        Self {
            code,
            row: None,
            column: None,
            sentence: Box::new(sentence),
        }
    }

    pub(crate) fn at(mut self, row: u32) -> Self {
        self.row = Some(row);
        self
    }

    pub(crate) fn in_column(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }
}

//! What a reading says about a file: the account of its rows, notes, questions, and the one sentence of a refusal.

mod account;
mod refusal;

pub(crate) use account::Tally;
pub use account::{Account, Rejection, Skipped};
pub use refusal::{Code, Refusal};

use serde::{Deserialize, Serialize};

use crate::{choices::Kind, sentence::Sentence};

/// How a reading ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Every record was accounted for; the records may be kept.
    Read,
    /// A question must be answered first; the records must be discarded.
    Asks,
    /// The file can't be taken; the records must be discarded.
    #[default]
    Refused,
    /// The sink wanted no more; the records must be discarded.
    Stopped,
}

/// A remark on a record that changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The record's number from 1; `None` where the whole file is meant.
    pub row: Option<u32>,
    /// The column's header, or empty.
    pub column: String,
    /// The remark, one sentence.
    pub sentence: Sentence,
}

/// A doubt that only a person can settle, with the answers that are possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub about: Doubt,
    /// The question, one sentence.
    pub sentence: Sentence,
    /// Possible answers, as [`crate::Choices`] takes them.
    pub answers: Vec<Answer>,
}

/// What a [`Question`] is about, and so which field of [`crate::Choices`] answers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// `Choices::encoding`.
    Encoding,
    /// `Choices::date_order`.
    DateOrder,
    /// `Choices::profile`.
    Profile,
    /// `Choices::mapping`.
    Columns,
}

/// One possible answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The value to choose.
    pub value: String,
    /// What the file looks like with it, for people.
    pub shows: String,
}

/// What one column of a mapped table was taken for.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnGuess {
    /// The column's position from 0.
    pub index: usize,
    /// The header as the file writes it.
    pub header: String,
    /// The field it was taken for; `None` for a column that is kept as it is.
    pub field: Option<String>,
    /// From 0 (nothing known) to 1 (the very word).
    pub confidence: f32,
    /// The first values of the column.
    pub samples: Vec<String>,
}

/// The account of one file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The file's name without its folder.
    pub file: String,
    /// How the reading ended.
    pub status: Status,
    /// The profile that read it, such as `amazon.orders.unshipped` or `mapped`; empty when none fits.
    pub profile: String,
    /// The profile's name for people.
    pub profile_name: String,
    /// The profile's version.
    pub profile_version: u32,
    /// What the file holds.
    pub kind: Option<Kind>,
    /// The channel its records were given.
    pub channel: String,
    /// `csv`, `xlsx` or `xls`.
    pub container: String,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The encoding's name, such as `UTF-8`.
    pub encoding: String,
    /// The delimiter of a text file.
    pub delimiter: Option<char>,
    /// The header's record number from 1; 0 when none was found.
    pub header_row: u32,
    /// SHA-256 of the normalised header, `sha256:` and 64 hexadecimal digits; empty when no header was found.
    pub header_fingerprint: String,
    /// How every record ended.
    pub account: Account,
    /// Records handed to the sink.
    pub yielded: u64,
    /// Columns that the profile does not know, by header.
    pub unknown_columns: Vec<String>,
    /// For a mapped table: what each column was taken for.
    pub columns: Vec<ColumnGuess>,
    /// How sure the format is, from 0 to 1; 1 where a profile knows it.
    pub confidence: f32,
    /// For a mapped table: what a person should look at.
    pub doubts: Vec<Sentence>,
    /// Remarks, in file order.
    pub notes: Vec<Note>,
    /// Remarks beyond [`crate::limits::NOTES_MAX`].
    pub notes_left_out: u64,
    /// Questions that must be answered before the file can be taken.
    pub questions: Vec<Question>,
    /// Why the file was refused.
    pub refusal: Option<Refusal>,
}

impl Report {
    /// Whether the yielded records may be kept.
    pub fn is_read(&self) -> bool {
        self.status == Status::Read
    }

    /// The same, refused because the file changed while it was read.
    #[must_use]
    pub fn changed(mut self) -> Self {
        let file = self.file.clone();
        self.refusal = Some(Refusal::new(
            Code::Unreadable,
            Sentence::FileChanged { file },
        ));
        self.status = Status::Refused;
        self
    }

    /// The sentence to show when the file was not read.
    pub fn sentence(&self) -> Option<&Sentence> {
        self.refusal
            .as_ref()
            .map(|refusal| &*refusal.sentence)
            .or_else(|| self.questions.first().map(|question| &question.sentence))
    }
}

//! What an evidence pack shows, as plain data.

use crate::Language;

/// Everything that stands in an evidence pack, in the order in which it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceView {
    /// The language of the words at the foot of a page.
    pub language: Language,
    /// The title.
    pub title: String,
    /// Shop and day.
    pub subtitle: String,
    /// The head of the ledger, as it stands at the foot of every page.
    pub ledger_head: String,
    /// When it was made, in milliseconds since 1970 UTC; it stands in the properties of a PDF.
    pub made_ms: i64,
    /// Its parts; the summary first.
    pub parts: Vec<EvidencePart>,
}

/// A part: the summary, an exhibit, what is lacking.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidencePart {
    /// The exhibit's number, as `E1`; empty for a part that is none.
    pub number: String,
    /// Its heading.
    pub title: String,
    /// What stands in it.
    pub blocks: Vec<EvidenceBlock>,
}

/// A piece of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvidenceBlock {
    /// A paragraph.
    Text(String),
    /// A paragraph that must be seen first.
    Strong(String),
    /// Somebody's own words, line by line.
    Quote(String),
    /// Rows of a table.
    Rows(Vec<EvidenceRow>),
    /// A photo, by its place among those given.
    Photo(usize),
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvidenceRow {
    /// Its name: the id of a fact, a day.
    pub label: String,
    /// What it says.
    pub text: String,
    /// What proves it, in small digits.
    pub cites: String,
}

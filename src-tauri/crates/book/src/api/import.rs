//! What the window says and hears while files are read.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

/// Reads files without storing anything.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewImport {
    /// Files and folders; folders are read one level deep.
    pub paths: Vec<String>,
    /// A table pasted from a spreadsheet or a chat, if any.
    #[ts(optional)]
    pub pasted: Option<String>,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// Answers what a preview asked, for one file.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectImport {
    /// The preview's id.
    pub preview: String,
    /// Which file, by its position in the preview.
    pub file: u32,
    /// What the table holds: `orders`, `listings`, `stock`, `mappings` or `picks`.
    #[ts(optional)]
    pub kind: Option<String>,
    /// For each column of the file the field it means, or nothing; absent leaves the guess.
    #[ts(optional)]
    pub columns: Option<Vec<Option<String>>>,
    /// The encoding, where it was asked.
    #[ts(optional)]
    pub encoding: Option<String>,
    /// `day_first` or `month_first`, where it was asked.
    #[ts(optional)]
    pub date_order: Option<String>,
    /// The name of the shop the file belongs to, where there are several on one platform.
    #[ts(optional)]
    pub channel: Option<String>,
    /// Whether to leave the file out.
    #[serde(default)]
    pub leave_out: bool,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// What would happen if the files were imported.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportPreview {
    /// The id by which the preview is corrected, committed or discarded.
    pub preview: String,
    /// One entry a file, in the order given.
    pub files: Vec<FilePreview>,
    /// The sums over the files that are ready.
    pub total: Account,
    /// Whether the sums add up to the rows of the files.
    pub adds_up: bool,
    /// Orders that are new or changed.
    pub orders: u32,
    /// Order lines that are new or changed.
    pub lines: u32,
    /// Variants of listings that are new or changed.
    pub variants: u32,
    /// Stock items, mappings and pick lines together.
    pub others: u32,
    /// Whether every file is ready, known or left out.
    pub can_import: bool,
}

/// The account of a file's rows; the classes add up to `records`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Account {
    /// Lines of text in the file, or rows of the sheet.
    pub physical_lines: u32,
    /// Records: CSV records or sheet rows.
    pub records: u32,
    /// Header rows.
    pub header: u32,
    /// Rows that became records.
    pub used: u32,
    /// Rows that only hold others together.
    pub parent: u32,
    /// Summary rows.
    pub summary: u32,
    /// Footer rows.
    pub footer: u32,
    /// Blank rows.
    pub blank: u32,
    /// Rows a rule of the format leaves out.
    pub skipped: u32,
    /// Rows that could not be used.
    pub rejected: u32,
}

impl Account {
    /// The sum of the classes; equal to `records` where every row is accounted for.
    pub const fn classes(self) -> u32 {
        self.header
            + self.used
            + self.parent
            + self.summary
            + self.footer
            + self.blank
            + self.skipped
            + self.rejected
    }
}

impl std::ops::Add for Account {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            physical_lines: self.physical_lines + other.physical_lines,
            records: self.records + other.records,
            header: self.header + other.header,
            used: self.used + other.used,
            parent: self.parent + other.parent,
            summary: self.summary + other.summary,
            footer: self.footer + other.footer,
            blank: self.blank + other.blank,
            skipped: self.skipped + other.skipped,
            rejected: self.rejected + other.rejected,
        }
    }
}

/// How a file stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    /// It can be imported.
    Ready,
    /// The same bytes were imported before: nothing to do.
    Known,
    /// It needs an answer first.
    Asks,
    /// It cannot be used; the sentence says why.
    Refused,
    /// The person left it out.
    LeftOut,
}

/// One file of a preview.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FilePreview {
    /// The file's name.
    pub name: String,
    /// The profile's id, such as `ebay.orders`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub profile: Option<String>,
    /// The format in words ("eBay UK, Seller Hub orders").
    pub format: String,
    /// `orders`, `listings`, `stock`, `mappings` or `picks`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub kind: Option<String>,
    /// Encoding and delimiter in words, or the sheet.
    pub reading: String,
    /// The account of its rows.
    pub account: Account,
    /// How it stands.
    pub state: FileState,
    /// Why it is refused, or what it asks, in one sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sentence: Option<String>,
    /// Rows that could not be used.
    pub rejected: Vec<RejectedRow>,
    /// Rules that left rows out, with counts.
    pub skipped: Vec<SkippedRows>,
    /// Worth knowing, one sentence each.
    pub notes: Vec<String>,
    /// The columns, for a table whose meaning was guessed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub columns: Option<ColumnGuess>,
}

/// A row that could not be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RejectedRow {
    /// The record's number in the file, from 1.
    pub row: u32,
    /// The column's name; empty when the whole row is meant.
    pub column: String,
    /// What was expected and what to do.
    pub reason: String,
}

/// Rows left out by one rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SkippedRows {
    /// The rule in words.
    pub rule: String,
    /// How many rows.
    pub count: u32,
}

/// The columns of a table as they were guessed, over real rows.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ColumnGuess {
    /// The columns in file order.
    pub columns: Vec<ColumnView>,
    /// The first rows, cell by cell.
    pub rows: Vec<SampleRow>,
    /// The fields a column of this kind of table can mean.
    pub fields: Vec<String>,
    /// The question that stands, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub question: Option<String>,
}

/// One column of a guessed table.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ColumnView {
    /// The column's name in the file.
    pub header: String,
    /// The field it is taken for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
    /// Whether the guess is in doubt.
    pub in_doubt: bool,
}

/// One row of a guessed table.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SampleRow {
    /// The record's number in the file.
    pub row: u32,
    /// Its cells.
    pub cells: Vec<String>,
}

/// Names a preview.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewId {
    /// The preview's id.
    pub preview: String,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// How far an import is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportProgress {
    /// Records stored so far.
    pub done: u32,
    /// Records to store.
    pub total: u32,
    /// The file being stored.
    pub file: String,
    /// Whether anything is visible yet: an import shows only when it is complete.
    pub is_complete: bool,
    /// Whether it was cancelled; nothing of it is visible then.
    pub is_cancelled: bool,
    /// Why it failed, if it did.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub error: Option<super::ApiError>,
    /// What was imported, once complete.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub log: Option<ImportLog>,
}

/// What an import did.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct ImportLog {
    /// Order lines new to the book.
    pub lines_new: u32,
    /// Order lines that changed.
    pub lines_changed: u32,
    /// Order lines that were there already, the same.
    pub lines_unchanged: u32,
    /// Variants new or changed.
    pub variants: u32,
    /// Stock items.
    pub stock: u32,
    /// Mapping rows.
    pub mappings: u32,
    /// Pick lines.
    pub picks: u32,
    /// Files that were known already.
    pub files_known: u32,
}

/// How far reading files for a preview is.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct ReadingProgress {
    /// Whether files are being read.
    pub is_reading: bool,
    /// The file that is being read.
    pub file: String,
    /// Files read before it.
    pub files_done: u32,
    /// Files in all.
    pub files: u32,
    /// Rows used so far, over all files.
    pub rows: u32,
}

//! What the window says and hears about questions to a supplier.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

/// Asks for the day's questions to a supplier.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskSupplier {
    /// The supplier's name, as the message greets.
    pub supplier: String,
    /// The language beside Chinese.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// The day's questions as a message and a sheet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SupplierQuestions {
    /// The questions, those that most lines wait for first.
    pub questions: Vec<QuestionView>,
    /// The message to paste into a chat.
    pub message: String,
    /// A good name for the sheet.
    pub file_name: String,
    /// The sheet (XLSX), in base64.
    pub xlsx_base64: String,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct QuestionView {
    /// What it is recognised by when it comes back.
    pub id: String,
    /// The title of the listing.
    pub item: String,
    /// What was ordered.
    pub ordered: Vec<String>,
    /// What the supplier wrote.
    pub words: String,
    /// The word that is asked about; absent where it is the thing as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub word: Option<String>,
    /// What could be meant.
    pub choices: Vec<String>,
    /// Open lines that wait for the answer.
    pub lines: u32,
}

/// Hands over the sheet that came back.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeReply {
    /// The file's name without its folder.
    pub file: String,
    /// Its bytes (XLSX or CSV), in base64.
    pub bytes_base64: String,
    /// Who answered; the shop's supplier where it is left out.
    #[ts(optional)]
    pub supplier: Option<String>,
    /// Where answers about words hold: `listing` where it is left out, `supplier`, `shop` or `everywhere`.
    #[ts(optional)]
    pub scope: Option<String>,
    /// Whether to say only what would happen.
    pub preview: bool,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// What became of the sheet that came back, or would.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReplyTaken {
    /// Whether anything was stored.
    pub is_done: bool,
    /// Answers taken.
    pub taken: u32,
    /// Answers that were taken before.
    pub known: u32,
    /// Rows without an answer.
    pub unanswered: u32,
    /// Rows whose question is not asked any more.
    pub no_longer_asked: u32,
    /// Rows that speak against what was ordered or against another answer.
    pub contradicts: u32,
    /// Rows that cannot be used.
    pub not_understood: u32,
    /// Each row.
    pub rows: Vec<ReplyRowView>,
}

/// One row of the sheet that came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReplyRowView {
    /// Its number in the sheet.
    pub row: u32,
    /// The question's id; empty where the row has none.
    pub id: String,
    /// The answer as it stands there.
    pub answer: String,
    /// `taken`, `known`, `unanswered`, `no_longer_asked`, `contradicts`, `not_understood` or `not_a_question`.
    pub status: String,
    /// Why, in one sentence.
    pub sentence: String,
    /// The decisions that were recorded.
    pub decisions: Vec<String>,
}

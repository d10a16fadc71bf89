//! What the window says and hears about answers that people gave.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

/// The answers that hold.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AnswersView {
    /// The answers, newest first.
    pub answers: Vec<AnswerView>,
    /// Who supplies the goods, where the seller has said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub supplier: Option<String>,
}

/// An answer that holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AnswerView {
    /// The decision's id.
    pub id: String,
    /// When it was given, in words.
    pub date: String,
    /// When it was given, as `2026-11-24T09:12:00.000Z`.
    pub at: String,
    /// Who gave it; empty where nobody gave a name.
    pub by: String,
    /// What it says, in one sentence.
    pub says: String,
    /// `line`, `listing`, `supplier`, `shop` or `everywhere` for words; else `variant`, `order` or `finding`.
    pub scope: String,
    /// Where it holds, in words.
    pub holds_for: String,
    /// Open lines that rest on it now.
    pub lines: u32,
    /// The file that brought it, if one did.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub file: Option<String>,
}

/// What taking an answer back does, or did.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UndoView {
    /// The decision.
    pub decision: String,
    /// What it says.
    pub says: String,
    /// Whether it is taken back; `false` for a look at what would follow.
    pub is_done: bool,
    /// What follows, in one sentence.
    pub sentence: String,
    /// What follows, finding by finding.
    pub effects: Vec<EffectView>,
    /// The finding to look at next, if any opens.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub next: Option<String>,
}

/// What becomes of one finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EffectView {
    /// `opens`, `changes`, `goes` or `other_answer`.
    pub effect: String,
    /// The finding's id.
    pub finding: String,
    /// Its code.
    pub code: String,
    /// The order's number, or what it is about.
    pub subject: String,
    /// The finding in one sentence.
    pub sentence: String,
    /// What it was before, where another takes its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub before: Option<String>,
}

/// Answers as a file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AnswersFile {
    /// A good name for the file.
    pub file_name: String,
    /// Its text.
    pub text: String,
    /// Answers in it.
    pub answers: u32,
    /// Answers that stay in this ledger, because they hold a person's own words or speak of a printed sheet.
    pub left_out: u32,
}

/// Hands over a file of answers.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportAnswers {
    /// The file's name without its folder.
    pub file: String,
    /// Its text.
    pub text: String,
    /// Whether to say only what would happen.
    pub preview: bool,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// What became of a file of answers, or would.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AnswersImported {
    /// Whether anything was stored.
    pub is_done: bool,
    /// Taken.
    pub accepted: u32,
    /// Held already.
    pub known: u32,
    /// Contradicted by an answer that holds, and not taken.
    pub conflicting: u32,
    /// Not to be used.
    pub refused: u32,
    /// Each of them.
    pub rows: Vec<AnswerRow>,
}

/// One answer of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AnswerRow {
    /// Its line in the file.
    pub row: u32,
    /// What it says.
    pub says: String,
    /// `accepted`, `known`, `conflicting` or `refused`.
    pub status: String,
    /// Why, in one sentence.
    pub sentence: String,
    /// The decision, once it is stored.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub decision: Option<String>,
}

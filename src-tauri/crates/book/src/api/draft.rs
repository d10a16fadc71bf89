//! What is said and heard about replies.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

use super::ClockView;

/// Asks for a reply to a case.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DraftReply {
    /// The case.
    pub case: u32,
    /// The language to write in, as a tag such as `zh-Hant`; empty for that of the newest message.
    pub reply_language: String,
    /// What is done for the buyer, by name; empty for what was chosen in the case.
    pub remedy: String,
    /// What the seller says to the questions of an earlier draft.
    pub said: Vec<SaidForDraft>,
    /// The language of the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// What the seller says to one question.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaidForDraft {
    /// What was asked for.
    pub what: String,
    /// The answer: a day as 2026-11-28, money as 12.50 EUR, or words.
    pub value: String,
}

/// A reply that was written from facts. Nothing of it is recorded or sent.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftView {
    /// Its language, as a tag.
    pub language: String,
    /// The whole of it.
    pub text: String,
    /// Its sentences, each with what it rests on.
    pub sentences: Vec<SentenceView>,
    /// What the seller must say before it is whole.
    pub questions: Vec<DraftQuestion>,
    /// The day that a clock of the case proposes for the next step; the seller may say another one for `promised`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub promised: Option<PromisedView>,
}

/// A day that a reply may promise, with what it rests on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PromisedView {
    /// The day, as 2026-11-28.
    pub day: String,
    /// Whether the draft promises it; not where the seller said another day, or nothing is promised.
    pub is_used: bool,
    /// The clock, with its source.
    pub clock: ClockView,
}

/// One sentence of a draft.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SentenceView {
    /// Its words.
    pub text: String,
    /// What it does: `greeting`, `acknowledge`, `facts` and so on.
    pub does: String,
    /// The name of its template.
    pub template: String,
    /// The facts it rests on.
    pub facts: Vec<String>,
    /// The reason it answers; empty where it answers none.
    pub answers: String,
    /// Whether a paragraph begins with it.
    pub begins_paragraph: bool,
}

/// A question to the seller.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftQuestion {
    /// What is asked for.
    pub what: String,
    /// The same in a sentence.
    pub sentence: String,
}

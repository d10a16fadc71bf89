//! What is said and heard about replies. Nothing is sent by this program: "sent" is the seller's word.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

use super::{EntryCited, SaidForDraft};

/// A text to be held to the rules of replies, beside the draft that it began as.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LintReply {
    /// The case.
    pub case: u32,
    /// The reply as the seller has it.
    pub text: String,
    /// The language that its draft was asked for in, as a tag; empty for that of the newest message.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reply_language: String,
    /// The remedy that its draft was asked for, by name; empty for what was chosen in the case.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub remedy: String,
    /// What was said to the questions of its draft.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<SaidForDraft>>")]
    pub said: Vec<SaidForDraft>,
    /// The language of the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// A reply that the seller sent, and the draft that it began as.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LogSent {
    /// The case.
    pub case: u32,
    /// The reply as it was sent.
    pub text: String,
    /// When; now, where it is not said. Milliseconds since 1970 UTC.
    #[serde(default)]
    #[ts(optional)]
    pub sent_ms: Option<i64>,
    /// The language that its draft was asked for in, as a tag; empty for that of the newest message.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reply_language: String,
    /// The remedy that its draft was asked for, by name; empty for what was chosen in the case.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub remedy: String,
    /// What was said to the questions of its draft.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<SaidForDraft>>")]
    pub said: Vec<SaidForDraft>,
    /// The language of the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// What the rules say of a reply.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LintView {
    /// The case.
    pub case: u32,
    /// The language that the reply should be in, as its tag.
    pub language: String,
    /// Whether it may be copied and logged as sent: no error stands.
    pub is_sendable: bool,
    /// How many errors stand.
    pub errors: u32,
    /// How many warnings.
    pub warnings: u32,
    /// What stands against it, in the order of the text.
    pub findings: Vec<LintFinding>,
    /// Its sentences with their facts.
    pub sentences: Vec<LintSentence>,
}

/// Something that a rule stands against.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LintFinding {
    /// The rule, `L01` to `L38`.
    pub rule: String,
    /// `error` or `warn`.
    pub severity: String,
    /// The first byte of the place.
    pub from_byte: u32,
    /// The byte behind it.
    pub to_byte: u32,
    /// The first character of the place.
    pub from_char: u32,
    /// The character behind it.
    pub to_char: u32,
    /// The words of the place.
    pub words: String,
    /// What to do.
    pub sentence: String,
    /// What to write instead, where that is sure.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub instead: Option<String>,
}

/// A sentence of the reply.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LintSentence {
    /// Its first character.
    pub from_char: u32,
    /// The character behind it.
    pub to_char: u32,
    /// `unchanged`, `reworded`, `broken` or `new`, beside the draft.
    pub standing: String,
    /// The facts that it rests on, by their names in the case.
    pub facts: Vec<String>,
}

/// A reply that the seller says was sent.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReplyView {
    /// `sent`.
    pub direction: String,
    /// The day, year first.
    pub sent: String,
    /// Its language.
    pub language: String,
    /// The rules that warned and were passed over.
    pub warnings: Vec<String>,
    /// Its words; empty when they were erased.
    pub text: String,
    /// Whether they were erased.
    pub is_erased: bool,
    /// The entry that tells of it.
    pub entry: EntryCited,
}

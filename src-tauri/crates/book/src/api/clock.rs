//! What is heard about the clocks of cases.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

use super::EntryCited;

/// How far a case has gone at the platform.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StageView {
    /// Its name.
    pub stage: String,
    /// The same in a sentence.
    pub sentence: String,
    /// Where it runs; empty for where the order was placed.
    pub platform: String,
    /// When it began, as RFC 3339 in UTC; empty where nothing was recorded.
    pub since: String,
    /// Until when the platform wants an answer, as it printed, as RFC 3339 in UTC; empty where it printed nothing.
    pub printed: String,
    /// The entry that says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub entry: Option<EntryCited>,
}

/// A deadline of a case.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClockView {
    /// The rule's id; empty for a printed date of a platform that has no rule.
    pub rule: String,
    /// When it runs out, as RFC 3339 in UTC; empty where that is not known.
    pub due: String,
    /// The same in words, by the shop's clock on the wall.
    pub due_words: String,
    /// `printed`, `own` or `table`.
    pub origin: String,
    /// Whether something is lost when it passes.
    pub is_hard: bool,
    /// Whether nothing is to be done by it.
    pub is_notice: bool,
    /// Whether it has run out.
    pub is_passed: bool,
    /// `high`, `medium` or `low`; of a printed date or a value of one's own it is high.
    pub confidence: String,
    /// What is to be done.
    pub action: String,
    /// What happens otherwise.
    pub missed: String,
    /// Why it is so, with source and date.
    pub why: String,
    /// Where the rule was read.
    pub source: String,
    /// Of when the source is.
    pub source_date: String,
    /// The day on which it was read.
    pub checked: String,
}

/// A deadline over all cases.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CaseDeadline {
    /// The case.
    pub case: u32,
    /// Its channel; empty while no order is linked.
    pub channel: String,
    /// Its order; empty while none is linked.
    pub order: String,
    /// What is asserted, in words.
    pub asserts: String,
    /// The deadline.
    pub clock: ClockView,
}

/// What the seller says about the stage of a case.
#[derive(Clone, Debug, Default)]
pub struct StageCase {
    /// The case.
    pub case: u32,
    /// The stage's name.
    pub stage: String,
    /// Where it runs, if not where the order was placed.
    pub platform: Option<String>,
    /// When it began; nothing is now.
    pub since_ms: Option<i64>,
    /// Until when the platform wants an answer, as it printed.
    pub due_ms: Option<i64>,
}

/// The same as the window says it.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetStage {
    /// The case.
    pub case: u32,
    /// The stage's name.
    pub stage: String,
    /// Where it runs; empty for where the order was placed.
    pub platform: String,
    /// When it began, by the shop's clock on the wall, as `2026-11-20 10:00`; empty is now.
    pub since: String,
    /// Until when the platform wants an answer, as it printed, written in the same way; empty where it printed nothing.
    pub due: String,
    /// The language of the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

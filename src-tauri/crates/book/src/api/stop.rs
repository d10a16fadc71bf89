//! What is heard and said about order lines that a case stops.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

use super::EntryCited;

/// A line that waits because a case stopped it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StoppedOrder {
    /// The channel.
    pub channel: String,
    /// The order's number.
    pub order: String,
    /// Both, as they are shown.
    pub said: String,
    /// The line.
    pub line: String,
    /// What was sold.
    pub of: String,
    /// The stock item that is wrong for it.
    pub took: String,
    /// The entry that says so.
    pub entry: EntryCited,
}

/// Stops the open order lines that carry the fault of a case, or lets them go.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StopLines {
    /// The case.
    pub case: u32,
    /// The numbers of the orders that are meant; none is all of them.
    pub orders: Vec<String>,
    /// Whether they are let go instead.
    pub is_lifted: bool,
    /// The language of the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

//! What is recorded of cases. A buyer's words, name and address are in none of these: they stand in the entry's capsule.

use serde::{Deserialize, Serialize};
use tallyman_core::{
    case::Pass,
    complaint::{Flag, MessageLanguage, Reason},
    moment::Moment,
};

/// An order that a case is about, and how it was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseOrder {
    /// Its channel.
    pub channel: String,
    /// Its number.
    pub order: String,
    /// How it was found.
    pub pass: Pass,
}

/// A case that began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseOpened {
    /// Its number, unique in this ledger.
    pub case: u32,
    /// The order, where it was found for sure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<CaseOrder>,
}

/// A reason that was found in a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssertedReason {
    /// What is asserted.
    pub reason: Reason,
    /// How sure that was, in thousandths.
    pub thousandths: u32,
}

/// A message of a buyer; its words are in the capsule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageReceived {
    /// The case.
    pub case: u32,
    /// When it was received.
    pub received_at: Moment,
    /// Its language.
    pub language: MessageLanguage,
    /// What it asserts, the surest first; none where that could not be told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<AssertedReason>,
    /// What else a person must know about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<Flag>,
    /// Files that hung on it; they were not read.
    #[serde(default)]
    pub attachments: u32,
}

/// A case whose order the seller named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseLinked {
    /// The case.
    pub case: u32,
    /// The order.
    pub order: CaseOrder,
}

/// A case that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseClosed {
    /// The case.
    pub case: u32,
}

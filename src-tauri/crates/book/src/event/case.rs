//! What is recorded of cases. A buyer's words, name and address are in none of these: they stand in the entry's capsule.

use serde::{Deserialize, Serialize};
use tallyman_core::{
    case::{Meant, Pass},
    check::day::LineKey,
    clock::Stage,
    complaint::{Flag, Lesson, MessageLanguage, Reason},
    moment::Moment,
    money::Money,
    remedy::{Offer, Remedy},
    reply::{ReplyLanguage, lint::Rule},
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
    /// The case whose correction spoke for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_in_case: Option<u32>,
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
    /// How many of them are photos; left out by entries of before these were told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photos: Option<u32>,
}

impl MessageReceived {
    /// Whether a photo hung on it; where photos were not told apart, whether anything did.
    pub fn has_photo(&self) -> bool {
        self.photos.unwrap_or(self.attachments) > 0
    }
}

/// A case whose order the seller named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseLinked {
    /// The case.
    pub case: u32,
    /// The order.
    pub order: CaseOrder,
}

/// How far a case has gone at the platform, in the seller's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseStaged {
    /// The case.
    pub case: u32,
    /// The stage.
    pub stage: Stage,
    /// Where it runs, if not where the order was placed: a payment service, a card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
    /// When the stage began.
    pub since: Moment,
    /// Until when the platform wants an answer, as it printed for this very case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Moment>,
}

/// The goods of its order that a case is about, by the seller's word; a later one takes the place of an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoodsNamed {
    /// The case.
    pub case: u32,
    /// Units of lines; none takes the seller's word back.
    pub goods: Vec<Meant>,
}

/// Open order lines that the seller stopped, because a case showed that the wrong thing is taken for them too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinesStopped {
    /// The case.
    pub case: u32,
    /// What was sold: its SKU, or its title with the options where it has none.
    pub of: String,
    /// The SKU of the stock item that is taken for it.
    pub took: String,
    /// The entries of the mapping that says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mapping: Vec<i64>,
    /// The lines.
    pub lines: Vec<LineKey>,
    /// When; answers of before do not take it away.
    pub at: Moment,
}

/// The seller lets lines go that a case had stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StopLifted {
    /// The case.
    pub case: u32,
    /// The lines.
    pub lines: Vec<LineKey>,
}

/// What the seller chose to do for the buyer; a later one takes the place of an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemedyChosen {
    /// The case.
    pub case: u32,
    /// What is done.
    pub remedy: Remedy,
    /// What the buyer gets back, where money is given back and the amount is settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund: Option<Money>,
    /// What it was expected to cost, where all of that was known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Money>,
    /// Whether the seller says that the buyer agreed to it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_agreed: bool,
}

impl RemedyChosen {
    /// The offer that was chosen; how its cost came about is not kept.
    pub fn offer(self) -> Offer {
        Offer {
            remedy: self.remedy,
            cost: self.cost,
            refund: self.refund,
            terms: Vec::new(),
        }
    }
}

/// A reply that the seller says was sent; its words are in the capsule. Nothing here sends anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplySent {
    /// The case.
    pub case: u32,
    /// When it was sent, by the seller's word.
    pub sent_at: Moment,
    /// Its language.
    pub language: ReplyLanguage,
    /// The rules that warned and were passed over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Rule>,
}

/// A case that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseClosed {
    /// The case.
    pub case: u32,
}

/// The seller's word on what a buyer asserts: it stands for what was found in the messages before it, and is kept for learning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReasonsCorrected {
    /// The case.
    pub case: u32,
    /// What is asserted, the weightiest first.
    pub reasons: Vec<Reason>,
    /// What it teaches about later messages; there is no word of the buyer in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lesson: Option<Lesson>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_of_before_photos_were_told_apart_had_one_if_anything_hung_on_it() {
        let read = |attachments: u32, photos: &str| {
            let entry = format!(
                r#"{{"case":1,"received_at":0,"language":"de","attachments":{attachments}{photos}}}"#
            );
            serde_json::from_str::<MessageReceived>(&entry).map(|message| message.has_photo())
        };
        assert_eq!(read(1, "").ok(), Some(true));
        assert_eq!(read(0, "").ok(), Some(false));
        assert_eq!(read(2, r#","photos":0"#).ok(), Some(false));
        assert_eq!(read(2, r#","photos":1"#).ok(), Some(true));
    }
}

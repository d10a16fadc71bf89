//! What is said and heard about cases. The window has no commands for them yet; the command line has.

use serde::Serialize;
use tallyman_core::language::Language;

/// Words of a buyer to be made a case of.
#[derive(Clone, Debug, Default)]
pub struct OpenCases {
    /// The bytes: pasted words, a mail, a mailbox.
    pub bytes: Vec<u8>,
    /// The file's name, where it is one.
    pub file: Option<String>,
    /// The channel they came by, where that is known.
    pub channel: Option<String>,
    /// The order they are about, where the seller says so.
    pub order: Option<String>,
    /// When they were received, where no mail says so.
    pub received_ms: Option<i64>,
    /// The language of the answer.
    pub language: Language,
}

/// What became of one message.
#[derive(Clone, Debug, Serialize)]
pub struct MessageTaken {
    /// Its place in the file, from 1.
    pub message: u32,
    /// `opened`, `added`, `known` or `refused`.
    pub status: String,
    /// The case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<u32>,
    /// The same in a sentence.
    pub sentence: String,
}

/// One case in the list.
#[derive(Clone, Debug, Serialize)]
pub struct CaseHead {
    /// Its number.
    pub case: u32,
    /// `open` or `closed`.
    pub status: String,
    /// The day it was opened, year first.
    pub opened: String,
    /// The channel; empty while no order is linked.
    pub channel: String,
    /// The order; empty while none is linked.
    pub order: String,
    /// What is asserted, by names.
    pub reasons: Vec<String>,
    /// The same in words.
    pub asserts: String,
    /// The language of the newest message.
    pub language: String,
    /// How many messages there are.
    pub messages: u32,
}

/// An order that a case is or may be about.
#[derive(Clone, Debug, Serialize)]
pub struct FoundOrder {
    /// Its channel.
    pub channel: String,
    /// Its number.
    pub order: String,
    /// The day it was placed, year first.
    pub ordered: String,
    /// How it was found: `order_number`, `tracking_number`, `buyer_and_date`, `item_and_colour`, `seller`.
    pub pass: String,
    /// Whether that is sure.
    pub is_sure: bool,
    /// The same in a sentence.
    pub sentence: String,
}

/// One message of a case.
#[derive(Clone, Debug, Serialize)]
pub struct MessageView {
    /// The day it was received, year first.
    pub received: String,
    /// Its language.
    pub language: String,
    /// What it asserts.
    pub reasons: Vec<ReasonView>,
    /// What else to know.
    pub flags: Vec<String>,
    /// What the buyer wrote, without quotes and signatures; empty when it was erased.
    pub text: String,
    /// Whether it was erased.
    pub is_erased: bool,
    /// Files that hung on it.
    pub attachments: u32,
    /// The entry that tells of it.
    pub entry: EntryCited,
}

/// A reason of a message.
#[derive(Clone, Debug, Serialize)]
pub struct ReasonView {
    /// Its name.
    pub reason: String,
    /// How sure it is, from 0 to 1.
    pub confidence: f32,
    /// The buyer's words that it rests on, while they are kept.
    pub because: Vec<String>,
}

/// An entry of the ledger, as it stands on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EntryCited {
    /// Its number in its chain.
    pub entry: u64,
    /// Its head, shortened.
    pub head: String,
}

/// A fact with what proves it.
#[derive(Clone, Debug, Serialize)]
pub struct FactView {
    /// Its name in this case.
    pub id: String,
    /// What is the case.
    pub sentence: String,
    /// The entries that prove it.
    pub entries: Vec<EntryCited>,
    /// The order line; empty for the whole order.
    pub line: String,
}

/// What the ledger shows about one reason.
#[derive(Clone, Debug, Serialize)]
pub struct VerdictView {
    /// The reason.
    pub reason: String,
    /// `confirmed`, `contradicted` or `unknown`.
    pub verdict: String,
    /// The same in a sentence.
    pub sentence: String,
    /// The facts that decided.
    pub facts: Vec<String>,
    /// What would decide, by name and in words.
    pub lacks: Vec<LackView>,
}

/// What is not in the ledger.
#[derive(Clone, Debug, Serialize)]
pub struct LackView {
    /// Its name.
    pub what: String,
    /// In words.
    pub sentence: String,
}

/// What else carries a fault of our own.
#[derive(Clone, Debug, Serialize)]
pub struct BackTrace {
    /// What was sold.
    pub of: String,
    /// The stock item that is taken for it.
    pub sku: String,
    /// The entries of the mapping.
    pub mapping: Vec<EntryCited>,
    /// The sheets, number and revision.
    pub sheets: Vec<String>,
    /// The choices of the listing that the stock item is instead.
    pub fits: Vec<String>,
    /// The other open orders.
    pub orders: Vec<String>,
    /// The same in a sentence.
    pub sentence: String,
}

/// A whole case.
#[derive(Clone, Debug, Serialize)]
pub struct CaseView {
    /// Its head.
    #[serde(flatten)]
    pub head: CaseHead,
    /// The order that is linked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub linked: Option<FoundOrder>,
    /// Orders it may be about, where none is linked.
    pub offered: Vec<FoundOrder>,
    /// What there is to say about finding the order.
    pub remarks: Vec<String>,
    /// Its messages, oldest first.
    pub messages_received: Vec<MessageView>,
    /// Said first, where the fault is ours; else empty.
    pub we_erred: String,
    /// What the ledger shows about each reason.
    pub verdicts: Vec<VerdictView>,
    /// The facts.
    pub facts: Vec<FactView>,
    /// What else carries the fault.
    pub back_trace: Vec<BackTrace>,
}

//! What is said and heard about cases.

use serde::{Deserialize, Serialize};
use tallyman_core::{
    complaint::{Role, Slot},
    language::Language,
};
use tallyman_import::DateOrder;
use ts_rs::TS;

use super::{
    ChosenView, ClockView, GoodsView, RemedyView, ReplyView, SampleRow, StageView, StoppedOrder,
};

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
    /// What columns of a table mean: headings with their fields; an empty field is no field.
    pub columns: Vec<(String, String)>,
    /// What each column of a table means, in its order, where all were gone through; it stands before the headings.
    pub fields: Vec<Option<String>>,
    /// Whether day or month comes first in a table's dates, where they do not tell it.
    pub date_order: Option<DateOrder>,
    /// The language of the answer.
    pub language: Language,
}

/// A table of messages as it would be taken in; nothing was recorded.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TableLook {
    /// The file's name.
    pub name: String,
    /// What each column means.
    pub columns: Vec<ColumnLook>,
    /// The first rows, cell by cell.
    pub sample: Vec<SampleRow>,
    /// Everything that a column can mean.
    pub fields: Vec<String>,
    /// Rows that would be taken.
    pub rows: u32,
    /// How many would not be.
    pub left_out_count: u32,
    /// Why not, a sentence each; to the window only the first hundred.
    pub left_out: Vec<String>,
    /// What must be said before it can be taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub asks: Option<TableAsk>,
}

/// A column of a table of messages.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ColumnLook {
    /// Its heading.
    pub heading: String,
    /// The field that it means; nothing for a column that is not read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
}

/// What must be said of a table.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TableAsk {
    /// What it is about.
    pub what: TableQuestion,
    /// The heading of the column that it is about, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub column: Option<String>,
    /// The same as a sentence, for the command line.
    pub sentence: String,
}

/// What a table leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TableQuestion {
    /// Which column holds what buyers say.
    Columns,
    /// Whether day or month comes first.
    Dates,
}

/// Asks how a table of messages would be read.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LookAtMessages {
    /// The file, alone.
    pub paths: Vec<String>,
    /// For each column the field it means, or nothing; absent leaves what its heading says.
    #[ts(optional)]
    pub fields: Option<Vec<Option<String>>>,
    /// `day_first` or `month_first`, where it was asked.
    #[ts(optional)]
    pub date_order: Option<String>,
    /// The language of the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// Asks for one case.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CaseNamed {
    /// Its number.
    pub case: u32,
    /// The language of the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// Makes cases of what was pasted, or of files that were chosen.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeMessages {
    /// Text files, mails, mailboxes.
    pub paths: Vec<String>,
    /// A message that was pasted.
    #[ts(optional)]
    pub pasted: Option<String>,
    /// The channel they came by; empty where that is not known.
    pub channel: String,
    /// The order they are about; empty where that is not known.
    pub order: String,
    /// What each column of a table means, as it was looked at; only with one file.
    #[ts(optional)]
    pub fields: Option<Vec<Option<String>>>,
    /// `day_first` or `month_first`, where a table's dates left it open.
    #[ts(optional)]
    pub date_order: Option<String>,
    /// The language of the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// What became of all of them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MessagesTaken {
    /// One answer a message, in the order of the files.
    pub messages: Vec<MessageTaken>,
}

/// Says which order a case is about.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LinkOrder {
    /// The case.
    pub case: u32,
    /// The number of the order.
    pub order: String,
    /// Its channel; empty where one channel alone has an order of this number.
    pub channel: String,
    /// The language of the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// Says what a buyer asserts, in place of what was found.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CorrectReasons {
    /// The case.
    pub case: u32,
    /// Names of reasons, the weightiest first.
    pub reasons: Vec<String>,
    /// The language of the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// All cases, and what is needed to choose among.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CaseList {
    /// The cases, open ones first.
    pub cases: Vec<CaseHead>,
    /// Every reason that there is.
    pub reasons: Vec<Choice>,
    /// The channels that orders came from.
    pub channels: Vec<Choice>,
    /// How far a case can go at a platform, in that order.
    pub stages: Vec<Choice>,
    /// The platforms whose deadlines are known.
    pub platforms: Vec<Choice>,
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Choice {
    /// Its name.
    pub id: String,
    /// The same in words.
    pub said: String,
}

/// What became of one message.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MessageTaken {
    /// Its place in the file, from 1.
    pub message: u32,
    /// `opened`, `added`, `known`, `skipped` (a row that the shop wrote) or `refused`.
    pub status: String,
    /// The case.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub case: Option<u32>,
    /// The same in a sentence.
    pub sentence: String,
}

/// One case in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CaseHead {
    /// Its number.
    pub case: u32,
    /// `open` or `closed`.
    pub status: String,
    /// The day it was opened, year first.
    pub opened: String,
    /// The channel; empty while no order is linked.
    pub channel: String,
    /// The channel by the name that it gives itself.
    pub channel_said: String,
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
    /// Whether the seller said what is asserted.
    pub is_corrected: bool,
    /// What runs out next, of an open case.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub next: Option<ClockView>,
}

/// What a case is about, of all its messages.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AssertedView {
    /// The reason's name.
    pub reason: String,
    /// The same in words.
    pub said: String,
    /// How sure it is, from 0 to 1; 1 where the seller said so.
    pub confidence: f32,
}

/// An order that a case is or may be about.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundOrder {
    /// Its channel.
    pub channel: String,
    /// Its number.
    pub order: String,
    /// Its channel by the name that it gives itself.
    pub channel_said: String,
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
#[derive(Clone, Debug, Serialize, TS)]
pub struct MessageView {
    /// `received`.
    pub direction: String,
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
    /// What it says in particular, while its words are kept.
    pub said: Vec<SaidView>,
    /// Whether it was erased.
    pub is_erased: bool,
    /// Files that hung on it.
    pub attachments: u32,
    /// The entry that tells of it.
    pub entry: EntryCited,
}

/// A colour, a size, a number of pieces, an amount or a missing part that a buyer names.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SaidView {
    /// `colour`, `size`, `quantity`, `amount` or `part`.
    #[ts(type = "string")]
    pub slot: Slot,
    /// `ordered`, `received` or `unsaid`.
    #[ts(type = "string")]
    pub role: Role,
    /// The buyer's words.
    pub words: String,
}

/// A reason of a message.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReasonView {
    /// Its name.
    pub reason: String,
    /// How sure it is, from 0 to 1.
    pub confidence: f32,
    /// The buyer's words that it rests on, while they are kept.
    pub because: Vec<String>,
}

/// An entry of the ledger, as it stands on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EntryCited {
    /// Its number in its chain.
    pub entry: u64,
    /// Its head, shortened.
    pub head: String,
}

/// A fact with what proves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LackView {
    /// Its name.
    pub what: String,
    /// In words.
    pub sentence: String,
}

/// What else carries a fault of our own.
#[derive(Clone, Debug, Serialize, TS)]
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
    /// Those of them of which every such line is stopped.
    pub stopped: Vec<String>,
    /// Orders that this case had stopped and that were looked at and accepted; they are not among the others.
    pub accepted: Vec<String>,
    /// The same in a sentence.
    pub sentence: String,
}

/// What the ledger shows about one of many cases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CaseFacts {
    /// Its number.
    pub case: u32,
    /// The channel; empty while no order is linked.
    pub channel: String,
    /// The order; empty while none is linked.
    pub order: String,
    /// What is asserted, by names.
    pub reasons: Vec<String>,
    /// What the ledger shows about each.
    pub verdicts: Vec<VerdictView>,
    /// The facts.
    pub facts: Vec<FactView>,
}

/// A whole case.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CaseView {
    /// Its head.
    #[serde(flatten)]
    pub head: CaseHead,
    /// What is asserted, by the seller's word or as it was found.
    pub asserted: Vec<AssertedView>,
    /// The order that is linked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub linked: Option<FoundOrder>,
    /// Orders it may be about, where none is linked.
    pub offered: Vec<FoundOrder>,
    /// What there is to say about finding the order.
    pub remarks: Vec<String>,
    /// Its messages, oldest first.
    pub messages_received: Vec<MessageView>,
    /// What the seller says was sent, oldest first.
    pub replies_sent: Vec<ReplyView>,
    /// Said first, where the fault is ours; else empty.
    pub we_erred: String,
    /// What the ledger shows about each reason.
    pub verdicts: Vec<VerdictView>,
    /// The facts.
    pub facts: Vec<FactView>,
    /// What else carries the fault.
    pub back_trace: Vec<BackTrace>,
    /// Orders that wait because this case stopped them.
    pub stops: Vec<StoppedOrder>,
    /// How far the case has gone at the platform.
    pub stage: StageView,
    /// Its deadlines, what runs out next first.
    pub clocks: Vec<ClockView>,
    /// Which goods of its order it is about; nothing while none is linked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub goods: Option<GoodsView>,
    /// What can be done: the three cheapest that are admissible first, what is not admissible last.
    pub remedies: Vec<RemedyView>,
    /// What was chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub chosen: Option<ChosenView>,
}

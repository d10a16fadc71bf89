//! What the shop holds about a person, and how it is forgotten.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

/// Looks for what the book holds about a person or an order.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindPerson {
    /// A name, an e-mail address or a telephone number; empty where an order is meant.
    pub words: String,
    /// The number of an order; empty where a person is meant.
    pub order: String,
    /// The channel of the order; empty for every one.
    pub channel: String,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// What the book holds about a person, by order. The data itself is not shown: an access request gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonFound {
    /// The orders, oldest first.
    pub orders: Vec<PersonOrder>,
    /// Pieces of personal data in all of them.
    pub pieces: u32,
    /// One sentence.
    pub sentence: String,
}

/// One order with personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonOrder {
    /// Names it in a request to erase.
    pub id: String,
    /// The channel; empty where only a pick list names the order.
    pub channel: String,
    /// The order's number; empty for a remark that names none.
    pub order: String,
    /// The day of the order, in words.
    pub ordered: String,
    /// The country it goes to.
    pub country: String,
    /// What is held: names of fields, such as `ship_name` or `note`.
    pub fields: Vec<String>,
    /// Pieces of personal data.
    pub pieces: u32,
    /// When it goes by itself.
    pub goes_ms: i64,
    /// The same in words.
    pub goes: String,
    /// Until when it is held and cannot be erased, in words; empty where it is not.
    pub held_until: String,
}

/// What the shop holds about one person, for that person. It is personal data itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonAccess {
    /// Orders that it speaks of.
    pub orders: u32,
    /// Everything, as JSON.
    pub json: String,
    /// The same to be read.
    pub text: String,
    /// A good name for the files, without an ending.
    pub file_name: String,
}

/// Gives what the book holds about orders, for the person they are of.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AccessPerson {
    /// The ids of the orders, as `find_person` gave them.
    pub orders: Vec<String>,
    /// The language of what is given.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// Erases what the book holds about orders.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ErasePerson {
    /// The ids of the orders, as `find_person` gave them.
    pub orders: Vec<String>,
    /// The language of the sentences and of the certificate.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// What was erased, and what proves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonErased {
    /// Pieces of personal data that went.
    pub pieces: u32,
    /// Orders that were forgotten.
    pub orders: u32,
    /// Orders that were left because a hold is on them.
    pub held: u32,
    /// The certificate, as a text without personal data.
    pub certificate: String,
    /// A good name for its file.
    pub file_name: String,
    /// One sentence.
    pub sentence: String,
}

/// Keeps the personal data of an order beyond its time.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HoldOrder {
    /// The order's number.
    pub order: String,
    /// Its channel; empty where only one has an order of this number.
    pub channel: String,
    /// Why.
    pub reason: String,
    /// The first moment at which it no longer holds.
    pub until_ms: i64,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// Names an order.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OrderNamed {
    /// The order's number.
    pub order: String,
    /// Its channel; empty where only one has an order of this number.
    pub channel: String,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// The orders that are held, and what a change did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HoldsView {
    /// The orders, by end.
    pub holds: Vec<HoldView>,
    /// One sentence about the change; empty where nothing changed.
    pub sentence: String,
    /// What speaks against the hold; empty where nothing does.
    pub warning: String,
}

/// One order that is held, by a person or by a case that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HoldView {
    /// The channel.
    pub channel: String,
    /// The order's number.
    pub order: String,
    /// Why.
    pub reason: String,
    /// The first moment at which it no longer holds.
    pub until_ms: i64,
    /// The same in words.
    pub until: String,
    /// Whether the channel's own rules know no such exception.
    pub is_against_rules: bool,
    /// The open case that holds it, until it is closed; nothing where a person does.
    pub case: Option<u32>,
}

/// What is forgotten on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ForgettingDay {
    /// The day, as `2026-11-24`.
    pub day: String,
    /// The same in words.
    pub said: String,
    /// Orders whose personal data goes.
    pub orders: u32,
}

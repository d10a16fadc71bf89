//! What is heard and said about the goods that a case is about.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

use super::{EntryCited, MoneyView};

/// The goods that a case is about.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GoodsView {
    /// How that is known: `seller`, `message` (a guess), `facts` or `order` (nothing tells).
    pub known: String,
    /// The same in a sentence.
    pub sentence: String,
    /// The buyer's words that a guess rests on.
    pub because: Vec<String>,
    /// The entry of the seller's word.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub entry: Option<EntryCited>,
    /// Every line of the order.
    pub lines: Vec<GoodsLine>,
}

/// A line of the order with what of it is meant.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GoodsLine {
    /// The line.
    pub line: String,
    /// Its SKU; empty where it has none.
    pub sku: String,
    /// Title and options.
    pub thing: String,
    /// Units that were ordered; 0 where no file tells.
    pub ordered: u32,
    /// Whether the case is about it.
    pub is_meant: bool,
    /// How many of its units are meant.
    pub units: u32,
    /// What was paid for all of the line, where a file tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub price: Option<MoneyView>,
    /// What of that was paid for the units that are meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub paid: Option<MoneyView>,
}

/// Says which goods a case is about.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NameGoods {
    /// The case.
    pub case: u32,
    /// Lines of its order; none takes the seller's word back.
    pub goods: Vec<NamedLine>,
    /// The language of the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// A line that is meant.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NamedLine {
    /// The line.
    pub line: String,
    /// How many of its units; nothing is all of them.
    #[ts(optional)]
    pub units: Option<u32>,
}

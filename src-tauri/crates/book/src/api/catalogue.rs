//! What the window says and hears about the catalogue: its flaws, what can be taken for what, and what a SKU meant when.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

/// How good the catalogue is, and what in it could send a wrong parcel one day.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CatalogueView {
    /// The catalogue's score, from 0 to 100.
    pub score: u32,
    /// Listings looked at.
    pub listings: u32,
    /// Stock items looked at.
    pub stock: u32,
    /// The flaws, gravest first.
    pub flaws: Vec<FlawView>,
    /// The pairs of stock items that are easily confused, the most confusable first.
    pub pairs: Vec<PairView>,
    /// How many such pairs there are, listed or not.
    pub pairs_total: u32,
    /// The changes of mappings, newest first.
    pub changes: Vec<ChangeView>,
}

/// One flaw of the catalogue.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FlawView {
    /// Stable as long as the same words are seen.
    pub id: String,
    /// Its code, such as `shared_sku`.
    pub code: String,
    /// `high`, `medium` or `low`.
    pub gravity: String,
    /// What it can come to, in words.
    pub gravity_words: String,
    /// The kind of flaw in words.
    pub kind: String,
    /// The channel of the listing; empty for the stock list.
    pub channel: String,
    /// The listing's title, or the label of the stock item.
    pub title: String,
    /// The SKUs concerned.
    pub skus: Vec<String>,
    /// The flaw in one sentence.
    pub sentence: String,
    /// The mend in one sentence.
    pub fix: String,
    /// Where it was read.
    pub evidence: Vec<super::EvidenceView>,
}

/// Two stock items that a picker can take for each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PairView {
    /// The SKU of the first.
    pub one: String,
    /// Its label.
    pub one_label: String,
    /// The SKU of the second.
    pub other: String,
    /// Its label.
    pub other_label: String,
    /// How confusable they are, from 0 to 100.
    pub score: u32,
    /// Why, one sentence each, the weightiest first.
    pub reasons: Vec<String>,
    /// What helps, one sentence each, the most helpful first.
    pub remedies: Vec<String>,
}

/// Asks what a SKU meant when.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryOf {
    /// The SKU of a variant on its channel, or of a stock item.
    pub sku: String,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// What a SKU meant through time.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HistoryView {
    /// The SKU.
    pub sku: String,
    /// What was taken for it, oldest first.
    pub spans: Vec<SpanView>,
    /// The changes, newest first.
    pub changes: Vec<ChangeView>,
}

/// A stretch of time in which a SKU meant one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SpanView {
    /// The variant.
    pub variant: String,
    /// What was taken; empty where nothing was known.
    pub takes: String,
    /// From when on, in words.
    pub from: String,
    /// Until when; absent while it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub until: Option<String>,
    /// Where it is known from: a file with its row, or who decided it.
    pub source: String,
}

/// The moment at which a variant began to mean something else, with the orders that concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChangeView {
    /// The variant.
    pub variant: String,
    /// When, in words.
    pub date: String,
    /// The change in one sentence.
    pub sentence: String,
    /// Where the new mapping is known from.
    pub source: String,
    /// Which orders are concerned, in one or two sentences.
    pub effects: String,
    /// Open orders that are taken otherwise from now on.
    pub open_orders: Vec<String>,
    /// Sent orders to look at.
    pub sent_orders: Vec<String>,
}

//! What is looked for and found.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Looks for orders, listings and stock by number, SKU or words. Names of people are not searched.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// Parts of numbers and words, in any order; each must be found.
    pub text: String,
    /// How many hits to give at most; 100 where nothing is said, 1,000 at most.
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// What was found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SearchFound {
    /// The best hits: whole numbers first, then their beginnings and parts, then words.
    pub hits: Vec<SearchHit>,
    /// How many there are in all.
    pub total: u32,
    /// Order lines among them.
    pub orders: u32,
    /// Variants of listings among them.
    pub listings: u32,
    /// Stock items among them.
    pub stock: u32,
}

/// One hit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SearchHit {
    /// A line of an order, as it was told last.
    Order(OrderHit),
    /// A variant of a listing, as it was told last.
    Listing(ListingHit),
    /// A stock item.
    Stock(StockItemHit),
}

/// A line of an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OrderHit {
    /// The shop on its platform.
    pub channel: String,
    /// The order's number.
    pub order: String,
    /// The line within the order.
    pub line: String,
    /// The SKU on the channel.
    pub sku: Option<String>,
    /// The title the buyer saw.
    pub title: String,
    /// The options the buyer chose.
    pub options: String,
    /// Units.
    pub quantity: u32,
    /// Where the line stands by its file: `open`, `unpaid`, `cancelled`, `fulfilled`, `refunded`, `held`, `pre_order`,
    /// `by_marketplace` or `not_shipped`.
    pub state: String,
    /// Where it stands by the check: `agrees`, `answered`, `open`, `held` or `blocked`; left out where it is not open,
    /// or where the check of a very large day was not made yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub status: Option<String>,
    /// The answers of people that it rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub rests_on: Vec<String>,
    /// The file it was read from.
    pub file: String,
    /// The row in it.
    pub row: u32,
}

/// A variant of a listing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ListingHit {
    /// The shop on its platform.
    pub channel: String,
    /// The listing's id.
    pub listing: String,
    /// The SKU on the channel.
    pub sku: Option<String>,
    /// The title.
    pub title: String,
    /// The options.
    pub options: String,
    /// The file it was read from.
    pub file: String,
    /// The row in it.
    pub row: u32,
}

/// A stock item, with what all its tellings say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StockItemHit {
    /// Its SKU.
    pub sku: String,
    /// Its barcodes.
    pub barcodes: Vec<String>,
    /// What its label says.
    pub label: String,
    /// What the supplier calls it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub supplier_text: Option<String>,
    /// The supplier's own SKU.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub supplier_sku: Option<String>,
    /// Colour, size and the like.
    pub options: Vec<OptionHit>,
    /// The bin it lies in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub bin: Option<String>,
    /// Units on hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub quantity: Option<i64>,
    /// Weight of one unit in grams.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub weight_grams: Option<u32>,
    /// Where it was read.
    pub place: PlaceHit,
}

/// An option of a stock item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OptionHit {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub name: Option<String>,
    /// Its value.
    pub value: String,
}

/// A file and a row in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PlaceHit {
    /// The file.
    pub file: String,
    /// The row.
    pub row: u32,
}

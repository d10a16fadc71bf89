use serde::{Deserialize, Serialize};

use super::{OptionValue, Place};

/// A thing on a shelf, as a stock list tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StockItem {
    /// The SKU of the stock item.
    pub sku: String,
    /// Barcodes on it, digits only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub barcodes: Vec<String>,
    /// What its label says, in the seller's language.
    pub label: String,
    /// What the supplier calls it, in the supplier's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier_text: Option<String>,
    /// The supplier's own SKU.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier_sku: Option<String>,
    /// Colour, size and the like, where they have columns of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionValue>,
    /// The bin it lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bin: Option<String>,
    /// Units on hand at the time of the list; `None` is not known, which is not zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<i64>,
    /// Weight of one unit in grams.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight_grams: Option<u32>,
    /// Where the item was read.
    pub place: Place,
}

/// One row of a mapping table: selling this variant takes this many of that stock item. Several rows with one
/// variant make a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappingRow {
    /// The channel it holds for; `None` holds for every channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// The SKU of the variant on the channel.
    pub channel_sku: String,
    /// The SKU of the stock item.
    pub stock_sku: String,
    /// Units of the stock item for one unit sold, at least 1.
    pub quantity: u32,
    /// Where the row was read.
    pub place: Place,
}

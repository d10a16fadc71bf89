use serde::{Deserialize, Serialize};

use super::{OptionValue, Place};

/// One sellable choice of a listing, as a listing export tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// The shop on its platform; the same words as [`super::OrderLine::channel`].
    pub channel: String,
    /// What holds the siblings together: the listing's id, its parent SKU or handle, or its title where there is no id.
    pub listing: String,
    /// The listing's title.
    pub title: String,
    /// The seller's SKU of this variant on this channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sku: Option<String>,
    /// EAN, UPC or JAN, digits only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub barcode: Option<String>,
    /// The options of this variant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionValue>,
    /// Whether it can be bought now.
    pub is_active: bool,
    /// Where the variant was read.
    pub place: Place,
}

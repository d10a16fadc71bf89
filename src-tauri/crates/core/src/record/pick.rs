use serde::{Deserialize, Serialize};

use super::{OptionValue, Place};

/// One line of a pick list that somebody else wrote: what will be sent if nobody looks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PickLine {
    /// The order it is for; `None` in a list summed per SKU.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<String>,
    /// The SKU as the list writes it: the seller's, the channel's or the supplier's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sku: Option<String>,
    /// The barcode, digits only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub barcode: Option<String>,
    /// The item's words without the options that have columns of their own.
    pub text: String,
    /// Colour, size and the like, where they have columns of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionValue>,
    /// Units to take.
    pub quantity: u32,
    /// The bin the list names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bin: Option<String>,
    /// A remark on the line, verbatim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where the line was read.
    pub place: Place,
}

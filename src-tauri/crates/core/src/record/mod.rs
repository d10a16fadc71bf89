//! What files say, in one shape whatever the marketplace.
//!
//! Import yields these, the ledger's entries carry them (without their [`Private`] part, which goes into capsules),
//! and the check reads them. Text is kept as it was read; ids are text from the first byte to the last.

mod listing;
mod order;
mod pick;
mod stock;

pub use listing::Variant;
pub use order::{LineState, OrderLine, Private};
pub use pick::PickLine;
pub use stock::{MappingRow, StockItem};

use serde::{Deserialize, Serialize};

/// Where a value was read: the file's name, its row and its column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The file's name without its folder.
    pub file: String,
    /// The record's number, counted from 1 with the header, as a spreadsheet shows it.
    pub row: u32,
    /// The column's name as the file writes it; empty when the whole row is meant.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub column: String,
}

/// One chosen option of a variant: its name where the file gives one, and its value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OptionValue {
    /// The option's name ("Colour", "尺码"); `None` where the file gives values only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The value as the file writes it ("Navy / XL" is already split).
    pub value: String,
}

impl OptionValue {
    /// An option with a name.
    pub fn named(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: Some(name.into()),
            value: value.into(),
        }
    }

    /// A value whose option's name is not known.
    pub fn unnamed(value: impl Into<String>) -> Self {
        Self {
            name: None,
            value: value.into(),
        }
    }
}

/// Title and options as people read them.
pub fn thing(title: &str, chosen: &[OptionValue]) -> String {
    if chosen.is_empty() {
        title.to_owned()
    } else {
        format!("{title} ({})", option_values(chosen))
    }
}

/// The values of options as people read them.
pub fn option_values(chosen: &[OptionValue]) -> String {
    let values: Vec<&str> = chosen.iter().map(|option| option.value.as_str()).collect();
    values.join(" / ")
}

/// One record of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(
    clippy::large_enum_variant,
    reason = "nearly all records are lines of orders; a box would cost each of a million an allocation"
)]
pub enum Record {
    /// A line of an order.
    Order(OrderLine),
    /// A sellable variant of a listing.
    Listing(Variant),
    /// A thing on a shelf.
    Stock(StockItem),
    /// A row of a mapping table.
    Mapping(MappingRow),
    /// A line of a pick list.
    Pick(PickLine),
}

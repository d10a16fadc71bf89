use serde::{Deserialize, Serialize};

use crate::check::{day::LineKey, judge::Attribute};

/// What a walk is planned from: lines that may print, the things they take, and what else lies near.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanInput {
    /// The things on the shelves: those that are taken, and their look-alikes even when nobody takes them today.
    pub items: Vec<Item>,
    /// The lines to be picked.
    pub lines: Vec<PlanLine>,
    /// Lines that stay off the sheet.
    pub left_off: Vec<LeftOff>,
    /// How the shelves stand.
    pub shelves: Shelves,
}

/// A thing on a shelf, as the picker has to tell it apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The SKU of the stock item; the words of the pick list where there is none.
    pub sku: String,
    /// What kind of thing it is, without the words that tell siblings apart.
    pub name: String,
    /// The words that tell it from its siblings, in the order in which they are read.
    pub words: Vec<ItemWord>,
    /// What the supplier calls it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier_text: Option<String>,
    /// Where it lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bin: Option<String>,
    /// Items of one family are look-alikes: variants of one listing, or things that are named alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// Barcodes on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub barcodes: Vec<String>,
}

/// A word that tells an item from its siblings.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ItemWord {
    /// What it speaks of, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribute: Option<Attribute>,
    /// The word.
    pub text: String,
    /// The vocabulary's id, for the swatch and the picker's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
}

/// One order line to be picked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanLine {
    /// The order line.
    pub key: LineKey,
    /// The title the buyer saw.
    pub title: String,
    /// What is taken; several for a bundle.
    pub parts: Vec<Part>,
    /// The buyer's note, boxed on the sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What the buyer wants written or made, boxed on the sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub personalisation: Option<String>,
    /// The reason why it prints against a finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overridden: Option<String>,
    /// The digest of what the line rests on ([`crate::check::day::line_digest`]).
    pub digest: String,
    /// Units of the order line, before bundles and packs are taken apart.
    pub quantity: u32,
}

/// One thing that is taken for a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The thing, as an index into [`PlanInput::items`].
    pub item: u32,
    /// Units.
    pub units: u64,
}

/// A line that stays off the sheet, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOff {
    /// The order line.
    pub key: LineKey,
    /// The title the buyer saw.
    pub title: String,
    /// Why.
    pub why: LeftOffReason,
    /// The finding that holds it, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<String>,
}

/// Why a line stays off the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOffReason {
    /// The order is held.
    Held,
    /// A question is open.
    AskOpen,
    /// A finding blocks.
    Blocked,
    /// The seller stopped it, because a complaint showed a fault that it carries too; the finding says which.
    Stopped,
    /// Another line of the same order is held or open: an order leaves whole.
    OrderIncomplete,
    /// Nothing is known that could be taken.
    NothingToTake,
    /// A person left it out.
    LeftOut,
    /// A character on it cannot be printed.
    Unprintable,
}

/// How the shelves stand; turns steps into metres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shelves {
    /// Metres from one aisle to the next.
    pub aisle_metres: u32,
    /// Centimetres from one bay to the next.
    pub bay_centimetres: u32,
    /// Lines that must stand between two look-alikes; 1 keeps them off adjacent lines.
    pub lines_between: u32,
}

impl Default for Shelves {
    fn default() -> Self {
        Self {
            aisle_metres: 3,
            bay_centimetres: 100,
            lines_between: 1,
        }
    }
}

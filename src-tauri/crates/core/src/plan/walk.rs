use serde::{Deserialize, Serialize};

use super::{ItemWord, LeftOff};
use crate::check::day::LineKey;

/// The walk: what is taken, from where, in which order, for whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walk {
    /// Single-line orders and multi-line orders, walked one after the other.
    pub passes: Vec<Pass>,
    /// Lines that stay off the sheet.
    pub left_off: Vec<LeftOff>,
    /// Pairs of look-alikes that were walked apart, with the price.
    pub kept_apart: Vec<KeptApart>,
    /// Look-alikes that stand on adjacent lines because there is nothing to put between them.
    pub adjacent: Vec<Adjacent>,
    /// The totals.
    pub totals: Totals,
}

/// Which orders a pass is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassKind {
    /// Orders of several lines or parts, each with a tote.
    MultiLine,
    /// Orders of one line with one part.
    SingleLine,
}

/// One walk through the shelves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pass {
    /// Which orders it is for.
    pub kind: PassKind,
    /// The stops, in walking order.
    pub stops: Vec<Stop>,
    /// Estimated metres, from the bins.
    pub metres: u32,
    /// Of these, metres that keep look-alikes apart.
    pub extra_metres: u32,
}

/// One line of the sheet: one thing for one order line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// Its number on the whole sheet, from 1.
    pub number: u32,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bin: Option<String>,
    /// The SKU of the stock item.
    pub sku: String,
    /// What kind of thing it is.
    pub name: String,
    /// The words that tell it from its siblings, those that differ from the look-alike emphasised.
    pub words: Vec<StopWord>,
    /// What the supplier calls it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier_text: Option<String>,
    /// Units to take.
    pub units: u64,
    /// For which order line.
    pub line: LineKey,
    /// The title the buyer saw.
    pub title: String,
    /// The tote of an order of several lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tote: Option<String>,
    /// Which part of a bundle it is, from 1, and of how many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<(u32, u32)>,
    /// The look-alikes it must not be taken for, nearest first.
    pub not: Vec<LookAlike>,
    /// Why it is walked out of the order of the bins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detour: Option<Detour>,
    /// The buyer's note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What the buyer wants written or made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub personalisation: Option<String>,
    /// The reason why it prints against a finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overridden: Option<String>,
}

/// A word of a stop.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StopWord {
    /// The word.
    #[serde(flatten)]
    pub word: ItemWord,
    /// Whether it differs from a look-alike and is to be emphasised.
    pub is_different: bool,
}

/// A thing that could be taken by mistake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookAlike {
    /// Its SKU.
    pub sku: String,
    /// The words in which it differs.
    pub words: Vec<ItemWord>,
    /// Where it lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bin: Option<String>,
    /// Whether it is taken on this sheet too.
    pub is_on_sheet: bool,
}

/// Why a stop is walked later than its bin says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detour {
    /// The number of the look-alike's stop.
    pub apart_from: u32,
    /// Lines between the two.
    pub lines_between: u32,
    /// Metres that it costs.
    pub metres: u32,
}

/// Two look-alikes that were walked apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptApart {
    /// Number of the stop that stays.
    pub stays: u32,
    /// Number of the stop that is walked later.
    pub later: u32,
    /// Lines between the two.
    pub lines_between: u32,
    /// Metres that it costs.
    pub metres: u32,
}

/// Two look-alikes on adjacent lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjacent {
    /// Number of the first stop.
    pub first: u32,
    /// Number of the second.
    pub second: u32,
}

/// The totals of a walk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Orders.
    pub orders: u32,
    /// Stops.
    pub stops: u32,
    /// Order lines.
    pub lines: u32,
    /// Units.
    pub units: u64,
    /// Estimated metres.
    pub metres: u32,
    /// Look-alike pairs that are kept apart.
    pub pairs_apart: u32,
}

/// What changed since a sheet was printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum SheetChange {
    /// The line is no longer to be picked.
    Gone {
        /// The order line.
        line: LineKey,
    },
    /// Something on the line is different now.
    Changed {
        /// The order line.
        line: LineKey,
        /// Units of the order line when printed.
        before: u32,
        /// Units now.
        now: u32,
    },
    /// The line is new.
    Added {
        /// The order line.
        line: LineKey,
    },
}

impl SheetChange {
    /// Whether a picker with the old sheet would take something wrong.
    pub const fn makes_stale(&self) -> bool {
        matches!(self, Self::Gone { .. } | Self::Changed { .. })
    }
}

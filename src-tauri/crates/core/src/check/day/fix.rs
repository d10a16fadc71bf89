use serde::{Deserialize, Serialize};

use super::{Component, LineKey, MappingChoice, VariantKey};
use crate::{check::judge::Attribute, record::Place};

/// A mend that is offered with a finding. Each leads to one [`super::Deed`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Fix {
    /// Take another stock item for every line of this variant.
    PickInstead {
        /// The variant.
        variant: VariantKey,
        /// What is taken.
        take: StockChoice,
        /// Findings that this settles.
        lines_settled: u32,
    },
    /// Take another stock item for this line only.
    ThisLineOnly {
        /// The line.
        line: LineKey,
        /// What is taken.
        take: StockChoice,
        /// Findings of the same cause that stay.
        lines_left: u32,
    },
    /// Accept the mappings as shown.
    AcceptMapping {
        /// The mappings.
        mappings: Vec<MappingChoice>,
        /// Lines that this settles.
        lines_settled: u32,
    },
    /// Choose the stock item for a variant.
    ChooseMapping {
        /// The variant.
        variant: VariantKey,
        /// Stock items that come near, best first; may be empty.
        candidates: Vec<StockChoice>,
        /// Lines that this settles.
        lines_settled: u32,
    },
    /// Say what a word means.
    WordMeans {
        /// The word as it was read.
        word: String,
        /// The attribute it speaks of.
        attribute: Attribute,
        /// The choices of the listing it could mean.
        candidates: Vec<WordCandidate>,
        /// Lines that this settles.
        lines_settled: u32,
    },
    /// Send the supplier the question; the order leaves this sheet.
    AskSupplier {
        /// The words that are asked about.
        word: String,
    },
    /// Take what is due, whatever the list says.
    TakeDue {
        /// Units due.
        units: u64,
        /// What is taken.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        take: Option<StockChoice>,
    },
    /// Accept the finding as it is; only where it asks.
    Accept,
    /// Do not follow a row of the pick list.
    IgnoreRow {
        /// The row.
        row: Place,
    },
    /// Print the sheet again.
    PrintAgain {
        /// The stale sheet.
        sheet: String,
    },
    /// Record what was agreed with the buyer.
    AmendPromise {
        /// The line.
        line: LineKey,
    },
    /// Keep the order off the sheet.
    HoldOrder {
        /// The channel.
        channel: String,
        /// The order.
        order: String,
    },
    /// Print against the finding, with a reason.
    Override,
}

/// A stock item that can be taken.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StockChoice {
    /// What is taken for one unit sold.
    pub components: Vec<Component>,
    /// The label of the (first) item, with its options.
    pub label: String,
    /// Its bin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bin: Option<String>,
    /// Units in stock by the newest list; `None` is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_stock: Option<i64>,
}

/// A meaning that a word could have.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WordCandidate {
    /// The words of the sibling's option.
    pub text: String,
    /// The vocabulary's id where the word is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
    /// Whether it is what was promised.
    pub is_promised: bool,
}

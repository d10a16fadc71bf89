use serde::{Deserialize, Serialize};

use super::{Evidence, Fix, LineKey, PromiseSource, VariantKey};
use crate::{
    check::judge::{Attribute, AttributeJudgement},
    moment::Moment,
    record::{OptionValue, Place},
};

/// How much a finding holds back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Holds the whole sheet.
    Block,
    /// Holds its own lines.
    Ask,
    /// Tells.
    Note,
}

/// What kind of finding it is; the names are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// Another item would be sent.
    WrongItem,
    /// Another colour would be sent.
    WrongColour,
    /// Another size would be sent.
    WrongSize,
    /// Too many or too few would be sent, or another pack.
    WrongQuantity,
    /// The order's own words contradict the listing's variant of the same SKU.
    ContradictoryListing,
    /// Two mappings of one variant disagree.
    ContradictoryMapping,
    /// Nobody knows which stock item it is.
    Unmapped,
    /// A SKU only looks like a known one.
    LookalikeSku,
    /// The line is not on the pick list.
    Missing,
    /// A row of the pick list that no open order asks for.
    Extra,
    /// The same row twice.
    Duplicate,
    /// A row for an order that is cancelled, or shall be.
    Cancelled,
    /// The order changed after the pick list or the sheet was written.
    Changed,
    /// The line is gone from a newer file of unshipped orders.
    Vanished,
    /// What the buyer wrote with an open order was erased when its time was over.
    WordsErased,
    /// The seller stopped the line, because a complaint showed a fault that it carries too.
    Stopped,
    /// Less in stock than is due.
    Shortage,
    /// It cannot be told whether it is the promised thing.
    Unclear,
    /// No word supports the mapping.
    UnprovenMapping,
    /// A mapping by equal SKU or barcode, to be accepted.
    ProposedMapping,
    /// A note or personalisation names another variant of the listing.
    NoteContradicts,
    /// One barcode on two stock items.
    SharedBarcode,
    /// One SKU of a channel on two listings that promise different things.
    SharedSku,
    /// Look-alike items in one batch or in neighbouring bins.
    LookalikeItems,
    /// The listing was read long ago.
    OldListing,
}

impl Code {
    /// The stable name, as it stands in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::WrongItem => "wrong_item",
            Self::WrongColour => "wrong_colour",
            Self::WrongSize => "wrong_size",
            Self::WrongQuantity => "wrong_quantity",
            Self::ContradictoryListing => "contradictory_listing",
            Self::ContradictoryMapping => "contradictory_mapping",
            Self::Unmapped => "unmapped",
            Self::LookalikeSku => "lookalike_sku",
            Self::Missing => "missing",
            Self::Extra => "extra",
            Self::Duplicate => "duplicate",
            Self::Cancelled => "cancelled",
            Self::Changed => "changed",
            Self::Vanished => "vanished",
            Self::WordsErased => "words_erased",
            Self::Stopped => "stopped",
            Self::Shortage => "shortage",
            Self::Unclear => "unclear",
            Self::UnprovenMapping => "unproven_mapping",
            Self::ProposedMapping => "proposed_mapping",
            Self::NoteContradicts => "note_contradicts",
            Self::SharedBarcode => "shared_barcode",
            Self::SharedSku => "shared_sku",
            Self::LookalikeItems => "lookalike_items",
            Self::OldListing => "old_listing",
        }
    }
}

/// One result of the check, with its reason, its evidence and its mends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Stable over runs as long as the same words are seen.
    pub id: String,
    /// What it is grouped by: findings of one cause are settled together. Stable like the id.
    pub cause: String,
    /// The kind.
    pub code: Code,
    /// How much it holds back.
    pub severity: Severity,
    /// The order line, or the first one of a finding that stands for several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<LineKey>,
    /// Every line that this one finding speaks of, the first one included.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineKey>,
    /// The SKU that is spoken of: the order line's, else the pick line's or the stock item's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sku: Option<String>,
    /// The title the buyer saw, or the words of the row.
    pub title: String,
    /// What was expected, in the words of its source.
    pub expected: String,
    /// What was found, in the words of its source.
    pub found: String,
    /// The slots of the sentence.
    pub detail: Detail,
    /// The attributes that were compared, those that decided first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<AttributeJudgement>,
    /// The choices of the listing, the promised one included.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub siblings: Vec<Sibling>,
    /// Where the promise is known from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<PromiseSource>,
    /// Where both sides were read.
    pub evidence: Vec<Evidence>,
    /// The mends, the safest complete one first.
    pub fixes: Vec<Fix>,
    /// The answer, once there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
}

impl Finding {
    /// Whether it still waits for a person.
    pub const fn is_open(&self) -> bool {
        self.answer.is_none() && !matches!(self.severity, Severity::Note)
    }

    /// Whether it holds the whole sheet now.
    pub const fn is_blocking(&self) -> bool {
        self.answer.is_none() && matches!(self.severity, Severity::Block)
    }
}

/// Who answered a finding, when and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The decision.
    pub decision: String,
    /// Who.
    pub by: String,
    /// When.
    pub at: Moment,
    /// How.
    pub how: How,
    /// The reason, where one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// How a finding was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Another stock item, for every line of the variant.
    PickInstead,
    /// Another stock item for this line.
    ThisLineOnly,
    /// The mapping was accepted.
    AcceptMapping,
    /// Accepted as it is.
    Accept,
    /// The units due are taken.
    TakeDue,
    /// The stale sheet was taken back.
    WithdrawSheet,
    /// The row is not followed.
    IgnoreRow,
    /// The order is held.
    Hold,
    /// Printed against the finding.
    Override,
    /// Buyer and seller agreed on another variant.
    Amended,
}

/// One choice of the listing, for showing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sibling {
    /// Its options.
    pub options: Vec<OptionValue>,
    /// Its SKU on the channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sku: Option<String>,
    /// Whether it is the promised one.
    pub is_promised: bool,
    /// Whether the picked side fits it better than the promised one.
    pub fits: bool,
}

/// The slots of a finding's sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Detail {
    /// One attribute differs or cannot be told.
    Attribute {
        /// Which one.
        attribute: Attribute,
        /// What was promised.
        promised: String,
        /// What would be sent; empty when the picked side is silent.
        found: String,
        /// What the found word is understood to mean, where it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        means: Option<String>,
    },
    /// Units differ.
    Units {
        /// Units due.
        due: u64,
        /// Units on the list or in stock.
        found: u64,
    },
    /// Two rows, SKUs or things contradict or resemble each other.
    Two {
        /// The first, as it was read.
        one: String,
        /// The second.
        other: String,
        /// What makes them differ although they look alike, in words for each language.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        hidden: Vec<Hidden>,
    },
    /// One thing is meant: an item, a SKU, a row.
    One {
        /// As it was read.
        what: String,
    },
    /// The order changed.
    Change {
        /// What was written before.
        before: String,
        /// What is written now.
        now: String,
        /// Whether a printed sheet is stale, and not only the pick list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sheet: Option<String>,
        /// Whether it was cancelled.
        is_cancelled: bool,
    },
    /// The order was cancelled, or the buyer asked for it.
    Cancellation {
        /// Only asked for, not done.
        is_requested: bool,
    },
    /// A row of the pick list that is not asked for.
    Row {
        /// The row.
        place: Place,
        /// Why it is not asked for.
        why: NotAsked,
        /// The order it names.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        order: Option<String>,
    },
    /// Mappings that are asked about together.
    Mappings {
        /// How many.
        count: u32,
        /// The rows, all siblings of one listing in one table.
        rows: Vec<ProposedMapping>,
    },
    /// Days since a listing was read.
    Days {
        /// How many.
        days: i64,
    },
    /// A case showed that the wrong thing is taken.
    Stop {
        /// The case.
        case: u32,
        /// What was sold: its SKU, or its title with the options where it has none.
        of: String,
        /// The SKU of the stock item that is taken for it.
        took: String,
        /// The printed sheet that has the line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sheet: Option<String>,
    },
}

/// Why nobody asks for a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotAsked {
    /// The order is not known.
    UnknownOrder,
    /// The order is known, and every line of it has its row already.
    NotOrdered,
    /// The order was shipped already.
    Fulfilled,
    /// The order is refunded, held, unpaid, a pre-order or shipped by the marketplace.
    NotOpen,
    /// No open order needs the item (lists summed per SKU).
    NotNeeded,
}

/// A character that cannot be told apart by eye, named.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hidden {
    /// Its place, counted from 1.
    pub position: u32,
    /// What kind of character it is.
    pub kind: HiddenKind,
    /// The character as a code point, `U+200B`.
    pub code_point: String,
    /// The character itself, where it can be seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign: Option<String>,
    /// What it looks like, where it looks like something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looks_like: Option<String>,
}

/// Kinds of characters that deceive the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HiddenKind {
    /// Takes no room on screen or paper.
    Invisible,
    /// A space that is not the ordinary one.
    Space,
    /// Turns the direction of writing.
    Direction,
    /// The wide form of a Latin letter or digit.
    FullWidth,
    /// A Cyrillic letter.
    Cyrillic,
    /// A Greek letter.
    Greek,
    /// The letter O for the digit zero, and the like.
    Twin,
    /// Another character.
    Other,
}

/// One row of the table in which mappings are accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedMapping {
    /// The variant.
    pub variant: VariantKey,
    /// Its options, as the buyer sees them.
    pub options: Vec<OptionValue>,
    /// What would be taken; empty when nothing can be proposed.
    pub components: Vec<super::Component>,
    /// The words on the stock item.
    pub label: String,
    /// What the supplier calls it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier_text: Option<String>,
    /// Its bin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bin: Option<String>,
    /// What the proposal rests on.
    pub because: Because,
    /// What was compared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attributes: Vec<AttributeJudgement>,
    /// Open lines of this variant.
    pub open_lines: u32,
}

/// What a proposal rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// The SKUs are equal and the words agree.
    EqualSku,
    /// The barcodes are equal and the words agree.
    EqualBarcode,
    /// Only the words agree.
    Words,
    /// It is in force already and no word supports it.
    InForce,
}

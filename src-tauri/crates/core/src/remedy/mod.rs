//! Remedies: what can be done for a buyer, and what each would cost.
//!
//! [`offers`] prices every remedy from what the ledger knows and what the seller told ([`Parameters`]), term by term in
//! integers of the smallest unit; an amount that nobody told is missing by name and never nothing. A remedy may be
//! offered where it is usual for what is asserted and shown, where the stage of the case still allows it, and where the
//! law of the buyer's country does not give more.

mod bounds;
mod law;
mod offers;
mod parameter;
mod price;
mod remark;
mod situation;
mod table;
mod term;
#[cfg(test)]
mod tests;

pub use bounds::{RefundBounds, refund_bounds};
pub use law::{Law, broken_by};
pub use offers::{CHEAPEST_COUNT, Note, Objection, Proposal, offers};
pub use parameter::{ParameterKind, Parameters, is_value, parameter_kind, parameter_names};
pub use remark::{RemedyRemark, RemedyRemarkCode};
pub use situation::{Extent, GoodsTaken, Situation};
pub use term::{AmountOf, Working};

use serde::{Deserialize, Serialize};

use crate::money::Money;

/// What can be done for a buyer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remedy {
    /// Send the right thing; the buyer keeps what came.
    ReplaceKeep,
    /// Send the right thing; what came is returned at our cost.
    ReplaceReturn,
    /// Send what is missing.
    ResendMissing,
    /// Send a lost parcel once more.
    Reship,
    /// Give the money back; the buyer keeps what came.
    RefundKeep,
    /// Give the money back once what came is returned at our cost.
    RefundReturn,
    /// Give a part of the money back; the buyer keeps what came.
    RefundPart,
    /// Accept that the order is withdrawn from or returned, by the rules of the platform.
    AcceptReturn,
    /// Give back a charge of customs against its receipt.
    RefundCharge,
    /// Give back what was paid for sending.
    RefundPostage,
    /// Ask for one photo.
    AskPhoto,
    /// Say what the ledger shows, and by when we look again.
    Explain,
    /// Ask the carrier where the parcel is.
    Trace,
    /// The owner answers in their own words.
    OwnerDecides,
}

impl Remedy {
    /// Every remedy.
    pub const ALL: [Self; 14] = [
        Self::ReplaceKeep,
        Self::ReplaceReturn,
        Self::ResendMissing,
        Self::Reship,
        Self::RefundKeep,
        Self::RefundReturn,
        Self::RefundPart,
        Self::AcceptReturn,
        Self::RefundCharge,
        Self::RefundPostage,
        Self::AskPhoto,
        Self::Explain,
        Self::Trace,
        Self::OwnerDecides,
    ];

    /// The stable name, as it stands in tables and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ReplaceKeep => "replace_keep",
            Self::ReplaceReturn => "replace_return",
            Self::ResendMissing => "resend_missing",
            Self::Reship => "reship",
            Self::RefundKeep => "refund_keep",
            Self::RefundReturn => "refund_return",
            Self::RefundPart => "refund_part",
            Self::AcceptReturn => "accept_return",
            Self::RefundCharge => "refund_charge",
            Self::RefundPostage => "refund_postage",
            Self::AskPhoto => "ask_photo",
            Self::Explain => "explain",
            Self::Trace => "trace",
            Self::OwnerDecides => "owner_decides",
        }
    }

    /// The remedy of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|remedy| remedy.name() == name)
    }
}

/// A remedy that may be chosen in a case, with what it would cost us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What is done.
    pub remedy: Remedy,
    /// What it costs us, as far as all its terms are known.
    pub cost: Option<Money>,
    /// What the buyer gets back, where money is given back.
    pub refund: Option<Money>,
    /// The sum that leads to the cost, in the order in which it is said.
    pub terms: Vec<Term>,
}

/// One part of the cost of a remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What it is for.
    pub of: TermKind,
    /// How much, negative where it is saved; `None` where nobody told it.
    pub amount: Option<Money>,
}

/// What a part of a cost is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TermKind {
    /// The goods, at what they cost us.
    Goods,
    /// Packing.
    Packing,
    /// Sending.
    Postage,
    /// A label for the way back.
    ReturnLabel,
    /// Taking a return in.
    Handling,
    /// What a return is still worth.
    Resale,
    /// The money given back.
    Refund,
    /// Fees that the platform keeps.
    Fees,
    /// What it costs if what is sent again fails again.
    Repeat,
    /// What may still come of it: a claim, a fee of a dispute.
    Risk,
}

impl TermKind {
    /// The stable name, as it stands in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Goods => "goods",
            Self::Packing => "packing",
            Self::Postage => "postage",
            Self::ReturnLabel => "return_label",
            Self::Handling => "handling",
            Self::Resale => "resale",
            Self::Refund => "refund",
            Self::Fees => "fees",
            Self::Repeat => "repeat",
            Self::Risk => "risk",
        }
    }
}

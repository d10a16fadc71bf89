use serde::{Deserialize, Serialize};

use crate::moment::Moment;

/// Orders that are offered at most.
pub const CANDIDATES_MAX: usize = 5;

/// How an order was found, the surest way first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pass {
    /// The seller said so.
    Seller,
    /// The message has its number, exactly.
    OrderNumber,
    /// The message has the number of its parcel, exactly.
    TrackingNumber,
    /// The sender is its buyer, and the day fits.
    BuyerAndDate,
    /// The message speaks of its goods in its colour.
    ItemAndColour,
}

impl Pass {
    /// The stable name, as it stands in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Seller => "seller",
            Self::OrderNumber => "order_number",
            Self::TrackingNumber => "tracking_number",
            Self::BuyerAndDate => "buyer_and_date",
            Self::ItemAndColour => "item_and_colour",
        }
    }

    /// Whether what it finds may be taken without asking.
    pub const fn is_sure(self) -> bool {
        matches!(
            self,
            Self::Seller | Self::OrderNumber | Self::TrackingNumber
        )
    }
}

/// An order that a message may be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its channel.
    pub channel: String,
    /// Its number.
    pub order: String,
    /// When it was placed.
    pub ordered_at: Option<Moment>,
    /// How it was found.
    pub pass: Pass,
}

impl Candidate {
    fn is_same(&self, other: &Self) -> bool {
        self.order == other.order && self.channel == other.channel
    }
}

/// What was found: one order that is taken, or several that are offered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Linking {
    /// The order it is about, for sure.
    pub taken: Option<Candidate>,
    /// Orders it may be about, the likeliest first; a person says which.
    pub offered: Vec<Candidate>,
}

/// Takes the one order that a sure pass found; two of them, or unsure ones, are offered and never taken.
pub fn link(mut found: Vec<Candidate>) -> Linking {
    found.sort_by(|one, other| {
        (
            one.pass,
            std::cmp::Reverse(one.ordered_at),
            &one.channel,
            &one.order,
        )
            .cmp(&(
                other.pass,
                std::cmp::Reverse(other.ordered_at),
                &other.channel,
                &other.order,
            ))
    });
    let mut distinct: Vec<Candidate> = Vec::new();
    for candidate in found {
        if !distinct.iter().any(|known| known.is_same(&candidate)) {
            distinct.push(candidate);
        }
    }
    let sure = distinct
        .iter()
        .filter(|candidate| candidate.pass.is_sure())
        .count();
    match sure {
        0 => distinct.truncate(CANDIDATES_MAX),
        1 => {
            distinct.truncate(1);
            return Linking {
                taken: distinct.pop(),
                offered: Vec::new(),
            };
        }
        _ => distinct.retain(|candidate| candidate.pass.is_sure()),
    }
    distinct.truncate(CANDIDATES_MAX);
    Linking {
        taken: None,
        offered: distinct,
    }
}

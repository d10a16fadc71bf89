use serde::{Deserialize, Serialize};

use super::{OptionValue, Place};
use crate::{moment::Moment, money::Money};

/// What a marketplace's file says about one line of an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderLine {
    /// The shop on its platform, such as `amazon.de`, `ebay`, `etsy`, `shopify`; given by the profile or the user.
    pub channel: String,
    /// The order's number as the buyer sees it.
    pub order: String,
    /// The line within the order: the platform's own line id, or the line's position where it has none.
    pub line: String,
    /// The listing's id on the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listing: Option<String>,
    /// The seller's SKU on this channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sku: Option<String>,
    /// The title the buyer saw.
    pub title: String,
    /// The options the buyer chose.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionValue>,
    /// Units still to be shipped on this line.
    pub quantity: u32,
    /// Where the line stands.
    pub state: LineState,
    /// When the order was placed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ordered_at: Option<Moment>,
    /// The order's own time of its last change, where the file gives one; decides which of two files is newer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Moment>,
    /// The moment by which it must leave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ship_by: Option<Moment>,
    /// When it was sent, as the file says; a day alone is midnight UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shipped_at: Option<Moment>,
    /// Who carries it, as the file writes it. The number of the parcel is personal data and no part of this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carrier: Option<String>,
    /// The price of the whole line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// The country it goes to, as the file writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Where the line was read.
    pub place: Place,
    /// What must never reach the journal outside a capsule.
    #[serde(default, skip_serializing_if = "Private::is_empty")]
    pub private: Private,
}

/// The personal part of an order line: it lives in a capsule and can be erased.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Private {
    /// Name, address, phone and e-mail by canonical column name (`ship_name`, `ship_city`, `buyer_email` …), in file order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub person: Vec<(String, String)>,
    /// The buyer's note, verbatim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What the buyer wants written or made, verbatim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub personalisation: Option<String>,
    /// Columns the profile does not know, by header name, so that a later profile can use them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<(String, String)>,
}

impl Private {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        self.person.is_empty()
            && self.note.is_none()
            && self.personalisation.is_none()
            && self.unknown.is_empty()
    }
}

/// Where an order line stands (design §2, "Open").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum LineState {
    /// Paid, not cancelled, not fulfilled, shipped by the seller.
    Open,
    /// Not paid yet.
    Unpaid,
    /// Cancelled, or the buyer asked for it.
    Cancelled {
        /// Whether it is only asked for by the buyer, not done yet.
        requested: bool,
    },
    /// Shipped by the seller already.
    Fulfilled,
    /// Refunded in full.
    Refunded,
    /// Held by the platform or the seller.
    Held,
    /// Sold before it can be shipped.
    PreOrder {
        /// The earliest moment to ship.
        from: Option<Moment>,
    },
    /// Shipped by the marketplace from its own stock.
    ByMarketplace,
    /// Nothing to ship: gift card, tip, service, download.
    NotShipped,
}

impl LineState {
    /// Whether units of this line are to be picked now.
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Open)
    }

    /// Whether it is still with us and will leave later.
    pub const fn is_waiting(&self) -> bool {
        matches!(
            self,
            Self::Open | Self::Unpaid | Self::Held | Self::PreOrder { .. }
        )
    }
}

use crate::{case::Verdict, clock::Stage, complaint::Reason, moment::Moment};

/// A stock item that would be sent once more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoodsTaken {
    /// Its SKU.
    pub sku: String,
    /// Units of it.
    pub units: u64,
}

/// How much of its order a case is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// Some lines, or some units of a line; what was told of all of the order says nothing of them.
    Part,
}

/// What is known of a case that its remedies depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    /// The channel of the order.
    pub channel: String,
    /// The platform of the channel, as the tables name it.
    pub platform: String,
    /// The number of the order.
    pub order: String,
    /// The country that it goes to.
    pub country: Option<String>,
    /// The currency of the order.
    pub currency: Option<String>,
    /// What was paid for the goods that the case is about.
    pub paid: Option<i64>,
    /// How much of the order that is.
    pub extent: Extent,
    /// Of what the seller tells how much was paid, where no file does: the order, or one of its lines.
    pub paid_scope: String,
    /// What would be sent once more; `None` where the book does not know which stock item is right.
    pub goods: Option<Vec<GoodsTaken>>,
    /// Whether all of that is in stock.
    pub in_stock: Option<bool>,
    /// Units that are missing, of how many.
    pub missing: Option<(u32, u32)>,
    /// Whether the order was sent.
    pub is_sent: bool,
    /// When it was delivered.
    pub delivered: Option<Moment>,
    /// When it was placed.
    pub ordered: Option<Moment>,
    /// What is asserted, and what the ledger shows about it.
    pub rulings: Vec<(Reason, Verdict)>,
    /// Whether the buyer sent a photo already.
    pub has_photo: bool,
    /// How far the case has gone.
    pub stage: Stage,
    /// Whether the buyer agrees to whatever is offered.
    pub is_agreed: bool,
    /// The moment at which is asked.
    pub now: Moment,
}

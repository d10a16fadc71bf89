use serde::{Deserialize, Serialize};

/// How far a case has gone at the platform, as the seller records it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The buyer wrote; nothing was opened at the platform.
    Message,
    /// The buyer asked the platform for help: a request, a discussion, an inquiry.
    Request,
    /// The buyer asked for a return.
    Return,
    /// The returned goods are back.
    ReturnReceived,
    /// A claim: the platform decides, and asks for information.
    Claim,
    /// A bank, a card or a payment service takes the money back.
    Chargeback,
    /// It was decided against the seller; an appeal may be possible.
    Decided,
    /// The platform refunded the buyer at the seller's cost; the seller may ask for it back.
    Charged,
}

impl Stage {
    /// Every stage, as they usually follow.
    pub const ALL: [Self; 8] = [
        Self::Message,
        Self::Request,
        Self::Return,
        Self::ReturnReceived,
        Self::Claim,
        Self::Chargeback,
        Self::Decided,
        Self::Charged,
    ];

    /// The stable name, as it stands in tables and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Request => "request",
            Self::Return => "return",
            Self::ReturnReceived => "return_received",
            Self::Claim => "claim",
            Self::Chargeback => "chargeback",
            Self::Decided => "decided",
            Self::Charged => "charged",
        }
    }

    /// The stage of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

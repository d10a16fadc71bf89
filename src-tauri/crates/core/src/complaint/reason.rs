use serde::{Deserialize, Serialize};

/// What a buyer asserts; whether it is true is the ledger's to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Another product, model or personalisation than ordered.
    WrongItem,
    /// The same product in another colour, or a shade unlike the picture.
    WrongColour,
    /// Another size than ordered, or one that does not fit.
    WrongSize,
    /// Fewer or more units, a part that is missing, an empty box.
    WrongQuantity,
    /// Does not work, fails in use, or is badly made.
    Defective,
    /// Broken, crushed or leaked when it arrived.
    DamagedInTransit,
    /// Came late, or is moving and slow.
    Late,
    /// Is not in the buyer's hands and past its date.
    NotReceived,
    /// Duty, tax or a fee was asked, or customs hold the parcel.
    CustomsCharges,
    /// Differs from the listing in something other than colour, size or quantity.
    NotAsDescribed,
    /// Is not wanted any more: withdrawal, mistake of the buyer, regret.
    ChangedMind,
    /// Is a fake.
    Counterfeit,
    /// Anything else: a question, a refund's state, an invoice, praise, noise.
    Other,
}

impl Reason {
    /// Every reason, in the order in which the model keeps them.
    pub const ALL: [Self; 13] = [
        Self::WrongItem,
        Self::WrongColour,
        Self::WrongSize,
        Self::WrongQuantity,
        Self::Defective,
        Self::DamagedInTransit,
        Self::Late,
        Self::NotReceived,
        Self::CustomsCharges,
        Self::NotAsDescribed,
        Self::ChangedMind,
        Self::Counterfeit,
        Self::Other,
    ];

    /// The reason's name in files and answers.
    pub const fn name(self) -> &'static str {
        match self {
            Self::WrongItem => "wrong_item",
            Self::WrongColour => "wrong_colour",
            Self::WrongSize => "wrong_size",
            Self::WrongQuantity => "wrong_quantity",
            Self::Defective => "defective",
            Self::DamagedInTransit => "damaged_in_transit",
            Self::Late => "late",
            Self::NotReceived => "not_received",
            Self::CustomsCharges => "customs_charges",
            Self::NotAsDescribed => "not_as_described",
            Self::ChangedMind => "changed_mind",
            Self::Counterfeit => "counterfeit",
            Self::Other => "other",
        }
    }

    /// The reason of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }
}

/// The languages that messages are told apart in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MessageLanguage {
    /// English.
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Italian.
    It,
    /// Portuguese.
    Pt,
    /// Dutch.
    Nl,
    /// Polish.
    Pl,
    /// Japanese.
    Ja,
    /// Chinese.
    Zh,
    /// None of these, or too little text to say.
    Und,
}

impl MessageLanguage {
    /// The languages in the order in which the model keeps them.
    pub const ALL: [Self; 10] = [
        Self::En,
        Self::De,
        Self::Fr,
        Self::Es,
        Self::It,
        Self::Pt,
        Self::Nl,
        Self::Pl,
        Self::Ja,
        Self::Zh,
    ];

    /// The language's code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::It => "it",
            Self::Pt => "pt",
            Self::Nl => "nl",
            Self::Pl => "pl",
            Self::Ja => "ja",
            Self::Zh => "zh",
            Self::Und => "und",
        }
    }

    /// The language of a code; a region behind it ("pt-BR") says nothing here.
    pub fn coded(code: &str) -> Option<Self> {
        let code = code.split('-').next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }
}

//! What is heard and said about remedies.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

use super::EntryCited;

/// An amount of money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MoneyView {
    /// In minor units.
    pub amount_minor: i64,
    /// The currency's code.
    pub currency: String,
    /// As it is written: `18.90 EUR`.
    pub text: String,
}

/// One part of what a remedy costs.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TermView {
    /// What it is for, by name.
    pub of: String,
    /// The same in words.
    pub words: String,
    /// How much; negative where it is saved, missing where nobody told it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub amount: Option<MoneyView>,
    /// How it comes about: `10 % × (18.90 paid + 20.00 fee)`; empty for a plain amount.
    pub arithmetic: String,
}

/// An amount that nobody told.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MissingView {
    /// Its name.
    pub what: String,
    /// What it is, in words.
    pub words: String,
    /// The setting that fills it; empty where none does.
    pub fill: String,
    /// The same without the beginning that all costs have, as `tell_cost` takes it.
    pub cost: String,
    /// The country that it holds for, as a code; empty for any.
    pub country: String,
}

/// What can be done for a buyer, with its price.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RemedyView {
    /// Its name.
    pub remedy: String,
    /// What is done, in words.
    pub words: String,
    /// Its place among the cheapest that are admissible, 1 to 3; 0 for all others.
    pub place: u32,
    /// Whether it may be offered.
    pub is_admissible: bool,
    /// Why it may not, or what to know about it.
    pub why: Vec<String>,
    /// What it costs; missing where an amount is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub cost: Option<MoneyView>,
    /// What it costs as far as that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub known: Option<MoneyView>,
    /// What the buyer gets back.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub refund: Option<MoneyView>,
    /// The sum that leads to the cost.
    pub terms: Vec<TermView>,
    /// What nobody told.
    pub missing: Vec<MissingView>,
}

/// What the seller chose.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChosenView {
    /// Its name.
    pub remedy: String,
    /// What is done, in words.
    pub words: String,
    /// What the buyer gets back.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub refund: Option<MoneyView>,
    /// What it was expected to cost.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub cost: Option<MoneyView>,
    /// Whether the seller says that the buyer agreed.
    pub is_agreed: bool,
    /// The entry that says so.
    pub entry: EntryCited,
}

/// Chooses what is done for a buyer.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PickRemedy {
    /// The case.
    pub case: u32,
    /// The remedy's name.
    pub remedy: String,
    /// How much the buyer gets back, in the order's currency; empty for what is offered.
    pub amount: String,
    /// Whether the buyer agreed to it.
    pub is_agreed: bool,
    /// The language of the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// Tells an amount that remedies are priced with.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TellCost {
    /// The case, whose order says the currency.
    pub case: u32,
    /// What it is, as a remedy names what is missing: `postage.DE`.
    pub cost: String,
    /// How much: `4.90`, `4,90` or `4.90 EUR`.
    pub amount: String,
    /// The language of the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// What the seller chooses.
#[derive(Clone, Debug, Default)]
pub struct ChooseRemedy {
    /// The case.
    pub case: u32,
    /// The remedy's name.
    pub remedy: String,
    /// How much the buyer gets back, in the order's currency; nothing is as it was offered.
    pub amount: Option<String>,
    /// Whether the buyer agreed to it.
    pub is_agreed: bool,
}

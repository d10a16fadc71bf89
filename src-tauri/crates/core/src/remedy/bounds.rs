//! How much money may be given back: the least that the law wants, and the most that was paid.

use super::{Parameters, Remedy, Situation, broken_by, price::Pricing};
use crate::money::Money;

/// What lies between these may be given back. Both come from one place, so that they never exclude each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RefundBounds {
    /// The least, where the law gives all of it back and the buyer did not agree to a part: what the remedy gives back as a
    /// whole. While nobody told the postage it is what was paid for the goods: that much is sure.
    pub least: Option<Money>,
    /// The most: what was paid for the goods, and for sending where that is told.
    pub most: Option<Money>,
}

/// The least and the most that a remedy may give back; a remedy that gives no whole refund has no least.
pub fn refund_bounds(
    remedy: Remedy,
    situation: &Situation,
    parameters: &Parameters,
) -> RefundBounds {
    let Some(currency) = situation.currency.as_deref() else {
        return RefundBounds::default();
    };
    let pricing = Pricing {
        situation,
        parameters,
        currency,
    };
    let Some(paid) = pricing.paid().1 else {
        return RefundBounds::default();
    };
    let money = |amount_minor| Money {
        amount_minor,
        currency: currency.to_owned(),
    };
    let is_all_due = broken_by(Remedy::RefundPart, situation).is_some();
    let whole = pricing.whole(remedy).filter(|_| is_all_due);
    RefundBounds {
        least: whole.map(|whole| money(whole.amount().unwrap_or(paid))),
        most: paid
            .checked_add(pricing.postage_paid().unwrap_or(0))
            .map(money),
    }
}

//! What may be offered, the cheapest first, and why the rest may not.

use super::{
    AmountOf, Law, Offer, Parameters, Remedy, Situation, Term, TermKind, Working, broken_by,
    price::Pricing,
    table::{is_possible_at, usual},
};
use crate::{clock::Stage, money::Money};

/// Offers that stand out as the cheapest.
pub const CHEAPEST_COUNT: usize = 3;

/// Why a remedy may not be offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Objection {
    /// It does not answer what is asserted and shown.
    NotForThis,
    /// The stage of the case no longer allows it.
    NotAtStage(Stage),
    /// The law gives the buyer more.
    BelowLaw(&'static Law),
    /// What would be sent is not in stock.
    OutOfStock,
    /// A return is worth more than it costs.
    ReturnPays,
    /// The goods are worth more than may be kept.
    WorthTooMuch(Money),
    /// The photo is there already.
    PhotoThere,
}

impl Objection {
    /// Whether nobody can choose the remedy while this stands. What does not answer the assertion is the seller's to do
    /// all the same, and what is below the law is so where the buyer agrees.
    pub const fn hinders(&self) -> bool {
        match self {
            Self::NotForThis | Self::BelowLaw(_) => false,
            Self::NotAtStage(_)
            | Self::OutOfStock
            | Self::ReturnPays
            | Self::WorthTooMuch(_)
            | Self::PhotoThere => true,
        }
    }
}

/// What to know about an offer that may be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Nobody told whether it is in stock.
    StockUnknown,
    /// Whether a return would pay cannot be said.
    ReturnUnknown,
    /// It is above what may be given without the owner.
    OwnerAsked(Money),
}

/// A remedy with its price and whether it may be offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The remedy with its cost.
    pub offer: Offer,
    /// How each term of the offer comes about.
    pub workings: Vec<Working>,
    /// What it costs as far as that is known.
    pub known: Option<Money>,
    /// Why it may not be offered; empty where it may.
    pub objections: Vec<Objection>,
    /// What to know about it.
    pub notes: Vec<Note>,
    /// Its place among the cheapest that may be offered, from 1; 0 for all others.
    pub place: usize,
}

impl Proposal {
    /// Whether it may be offered.
    pub const fn is_admissible(&self) -> bool {
        self.objections.is_empty()
    }

    /// The amounts that nobody told, each once.
    pub fn missing(&self) -> Vec<&AmountOf> {
        let mut missing: Vec<&AmountOf> = Vec::new();
        for of in self.workings.iter().flat_map(Working::missing) {
            if !missing.contains(&of) {
                missing.push(of);
            }
        }
        missing
    }
}

/// Every remedy: those that may be offered first, the cheapest of them at the top, those with an unknown cost after the
/// known ones, and the owner's own words behind them; then those that may not, with why.
pub fn offers(situation: &Situation, parameters: &Parameters) -> Vec<Proposal> {
    let usual = usual(situation);
    let mut proposals: Vec<Proposal> = Remedy::ALL
        .into_iter()
        .map(|remedy| propose(remedy, &usual, situation, parameters))
        .collect();
    proposals.sort_by_key(|proposal| {
        let remedy = proposal.offer.remedy;
        let minor = |money: &Option<Money>| money.as_ref().map_or(0, |money| money.amount_minor);
        (
            !proposal.is_admissible(),
            remedy == Remedy::OwnerDecides,
            proposal.offer.cost.is_none(),
            minor(&proposal.known),
            usual.iter().position(|known| *known == remedy),
        )
    });
    let best = proposals.iter_mut().filter(|proposal| {
        proposal.is_admissible() && proposal.offer.remedy != Remedy::OwnerDecides
    });
    for (place, proposal) in (1..=CHEAPEST_COUNT).zip(best) {
        proposal.place = place;
    }
    proposals
}

fn propose(
    remedy: Remedy,
    usual: &[Remedy],
    situation: &Situation,
    parameters: &Parameters,
) -> Proposal {
    let currency = situation.currency.as_deref().unwrap_or_default();
    let pricing = Pricing {
        situation,
        parameters,
        currency,
    };
    let money = |amount_minor| Money {
        amount_minor,
        currency: currency.to_owned(),
    };
    let (kinds, workings): (Vec<TermKind>, Vec<Working>) =
        pricing.terms(remedy).into_iter().unzip();
    let amounts: Vec<Option<i64>> = workings.iter().map(Working::amount).collect();
    let known = amounts
        .iter()
        .flatten()
        .try_fold(0_i64, |sum, amount| sum.checked_add(*amount));
    let is_whole =
        !amounts.is_empty() && amounts.iter().all(Option::is_some) && !currency.is_empty();
    let refund = kinds
        .iter()
        .zip(&amounts)
        .find(|(kind, _)| **kind == TermKind::Refund)
        .and_then(|(_, amount)| *amount);
    let known = known.filter(|_| !currency.is_empty()).map(money);
    let offer = Offer {
        remedy,
        cost: known.clone().filter(|_| is_whole),
        refund: refund.map(money),
        terms: kinds
            .iter()
            .zip(&amounts)
            .map(|(kind, amount)| Term {
                of: *kind,
                amount: amount.map(money),
            })
            .collect(),
    };
    let (objections, notes) = judge(&offer, usual, &pricing);
    Proposal {
        offer,
        workings,
        known,
        objections,
        notes,
        place: 0,
    }
}

fn judge(offer: &Offer, usual: &[Remedy], pricing: &Pricing<'_>) -> (Vec<Objection>, Vec<Note>) {
    let (remedy, situation) = (offer.remedy, pricing.situation);
    let (mut objections, mut notes) = (Vec::new(), Vec::new());
    if !usual.contains(&remedy) {
        objections.push(Objection::NotForThis);
    }
    if !is_possible_at(situation.stage, remedy) {
        objections.push(Objection::NotAtStage(situation.stage));
    }
    objections.extend(broken_by(remedy, situation).map(Objection::BelowLaw));
    if remedy == Remedy::AskPhoto && situation.has_photo {
        objections.push(Objection::PhotoThere);
    }
    let is_sent_again = matches!(
        remedy,
        Remedy::ReplaceKeep | Remedy::ReplaceReturn | Remedy::Reship | Remedy::ResendMissing
    );
    match situation.in_stock {
        Some(false) if is_sent_again => objections.push(Objection::OutOfStock),
        None if is_sent_again => notes.push(Note::StockUnknown),
        _ => {}
    }
    if matches!(remedy, Remedy::RefundKeep | Remedy::ReplaceKeep) && has_goods_to_return(situation)
    {
        keep_rule(pricing, &mut objections, &mut notes);
    }
    let limit = pricing
        .parameters
        .money("own_word_above", &[], pricing.currency);
    let given = offer.refund.as_ref().map(|refund| refund.amount_minor);
    if let Some((limit, given)) = limit.zip(given)
        && given > limit
    {
        notes.push(Note::OwnerAsked(Money {
            amount_minor: limit,
            currency: pricing.currency.to_owned(),
        }));
    }
    (objections, notes)
}

/// Whether the buyer has something that could come back: not where nothing came.
fn has_goods_to_return(situation: &Situation) -> bool {
    use crate::complaint::Reason;
    let never_came = |reason: &Reason| {
        matches!(
            reason,
            Reason::NotReceived | Reason::Late | Reason::Counterfeit
        )
    };
    !situation
        .rulings
        .iter()
        .any(|(reason, _)| never_came(reason))
}

/// The buyer keeps the goods where the way back costs at least what they are still worth, up to a limit.
fn keep_rule(pricing: &Pricing<'_>, objections: &mut Vec<Objection>, notes: &mut Vec<Note>) {
    let parameters = pricing.parameters;
    let most = parameters.money("keep_most", &[], pricing.currency);
    if let Some((most, paid)) = most.zip(pricing.paid().1)
        && paid > most
    {
        objections.push(Objection::WorthTooMuch(Money {
            amount_minor: most,
            currency: pricing.currency.to_owned(),
        }));
        return;
    }
    let country = pricing.situation.country.as_deref().unwrap_or_default();
    let label = parameters.money("return_label", &[country], pricing.currency);
    let handling = parameters.money("handling", &[], pricing.currency);
    let worth = pricing.resale().amount().map(|saved| -saved);
    match (label, handling, worth) {
        (Some(label), Some(handling), Some(worth)) if label.saturating_add(handling) < worth => {
            objections.push(Objection::ReturnPays);
        }
        (Some(_), Some(_), Some(_)) => {}
        _ => notes.push(Note::ReturnUnknown),
    }
}

//! What the seller chooses to do for a buyer, and what they tell of costs.

use std::sync::Arc;

use rusqlite::Connection;
use tallyman_core::{
    language::Language,
    money::Money,
    remedy::{
        Extent, Objection, ParameterKind, Parameters, Proposal, Remedy, Situation, broken_by,
        is_value, offers, parameter_kind, parameter_names, refund_bounds,
    },
    sentence::Argument as _,
};

use super::{Standing, cited::entry_view, standing};
use crate::{
    api::{ApiError, ChooseRemedy, ChosenView},
    case::{Asking, COST, has_photo, money_view, parameters, situation},
    error::{Error, bad_input},
    event::{Event, RemedyChosen},
    importing::record,
    projection::Cases,
    shop::Shop,
};

/// The word that takes a value of one's own back.
const DEFAULT: &str = "default";

/// Records what is done for the buyer. Nothing is sent and nothing is paid.
pub fn choose_remedy(shop: &Arc<Shop>, request: &ChooseRemedy) -> Result<(), Error> {
    let known = Remedy::ALL.map(Remedy::name).join(", ");
    let remedy = Remedy::named(&request.remedy).ok_or_else(|| {
        bad_input(
            &format!("There is no remedy “{}”.", request.remedy),
            &format!("The remedies are {known}."),
        )
    })?;
    let (situation, parameters) = asked(shop, request.case, request.is_agreed)?;
    let proposals = offers(&situation, &parameters);
    let proposal = proposals
        .iter()
        .find(|proposal| proposal.offer.remedy == remedy)
        .ok_or_else(|| {
            bad_input(
                &format!("“{}” is not offered in this case.", request.remedy),
                "Choose one that is.",
            )
        })?;
    let refund = settled(request, proposal, &situation, &parameters)?;
    let least = refund_bounds(remedy, &situation, &parameters).least;
    admissible(proposal, &situation, refund.as_ref().zip(least.as_ref()))?;
    let is_as_offered = refund == proposal.offer.refund;
    let event = Event::RemedyChosen(RemedyChosen {
        case: request.case,
        remedy,
        cost: proposal.offer.cost.clone().filter(|_| is_as_offered),
        refund,
        is_agreed: request.is_agreed,
    });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    Ok(())
}

/// What the case depends on, and what was told.
pub(super) fn asked(
    shop: &Shop,
    case: u32,
    is_agreed: bool,
) -> Result<(Situation, Parameters), Error> {
    let ground = shop.ground()?;
    shop.ledger.read(|connection| {
        let Standing {
            row,
            messages,
            staged,
            gathered,
            concern,
            ..
        } = standing(shop, connection, &ground, case)?;
        if row.closed_at.is_some() {
            return Err(bad_input(
                "The case is closed.",
                "A further message of the buyer opens a new one.",
            )
            .into());
        }
        let parameters = parameters(connection)?;
        let situation = situation(&Asking {
            shop,
            ground: &ground,
            row: &row,
            gathered: &gathered,
            concern: &concern,
            staged: staged.as_ref(),
            has_photo: has_photo(&messages),
            parameters: &parameters,
        })
        .ok_or_else(|| bad_input("No order is linked to the case.", "Say which one it is."))?;
        let situation = Situation {
            is_agreed,
            ..situation
        };
        Ok((situation, parameters))
    })
}

/// How much the buyer gets back: as the seller says, else as it was offered; never more than was paid.
fn settled(
    request: &ChooseRemedy,
    proposal: &Proposal,
    situation: &Situation,
    parameters: &Parameters,
) -> Result<Option<Money>, ApiError> {
    let gives_back = proposal
        .offer
        .terms
        .iter()
        .any(|term| term.of == tallyman_core::remedy::TermKind::Refund);
    let Some(figures) = &request.amount else {
        return Ok(proposal.offer.refund.clone());
    };
    if !gives_back {
        return Err(bad_input(
            "This remedy gives no money back.",
            "Leave the amount out.",
        ));
    }
    let currency = situation.currency.as_deref().unwrap_or_default();
    let figures = figures.trim();
    let amount = Money::of(figures, currency)
        .or_else(|| Money::read(figures).filter(|money| money.currency == currency))
        .ok_or_else(|| {
            bad_input(
                &format!("“{figures}” is no amount in the order's currency."),
                &format!(
                    "Write it as 5.00{}{currency}.",
                    if currency.is_empty() { "" } else { " " }
                ),
            )
        })?;
    match refund_bounds(proposal.offer.remedy, situation, parameters).most {
        Some(most) if amount.amount_minor > most.amount_minor => Err(bad_input(
            &format!("{amount} is more than the {most} that were paid."),
            if situation.extent == Extent::Part {
                "Give at most what was paid for the goods that the case is about; if it is about more of the order, say so first."
            } else {
                "Give at most what was paid; if postage was paid too, tell how much it was."
            },
        )),
        Some(_) => Ok(Some(amount)),
        None => Err(bad_input(
            "What was paid for this order is not known, so no amount can be checked against it.",
            &format!(
                "Tell what was paid: {COST}paid.{}, such as 18.90 EUR.",
                situation.paid_scope
            ),
        )),
    }
}

/// Refuses what the stage, the stock or the shop's own rule for keeping goods does not allow, what gives the buyer less than the law, and a refund of less than the whole where the law gives all.
fn admissible(
    proposal: &Proposal,
    situation: &Situation,
    refund: Option<(&Money, &Money)>,
) -> Result<(), ApiError> {
    if let Some(objection) = proposal.objections.iter().find(|found| found.hinders()) {
        return Err(bad_input(
            &objection.remark().in_language(Language::En),
            instead_of(objection),
        ));
    }
    let is_less = refund.is_some_and(|(given, least)| given.amount_minor < least.amount_minor);
    let partly = is_less
        .then(|| broken_by(Remedy::RefundPart, situation))
        .flatten()
        .map(Objection::BelowLaw);
    let is_law = |objection: &&Objection| matches!(objection, Objection::BelowLaw(_));
    let below = proposal.objections.iter().find(is_law).cloned().or(partly);
    below.map_or(Ok(()), |objection| {
        Err(bad_input(
            &objection.remark().in_language(Language::En),
            "Choose another remedy, or say that the buyer agreed to this one.",
        ))
    })
}

/// What to do where a remedy cannot be chosen.
const fn instead_of(objection: &Objection) -> &'static str {
    match objection {
        Objection::NotAtStage(_) => {
            "Choose another remedy; if the case stands elsewhere, say at which stage it is."
        }
        Objection::OutOfStock => {
            "Choose another remedy; if it is there again, import a newer stock list."
        }
        Objection::ReturnPays => {
            "Choose the one with a return; if its way back costs more, tell it by cost.return_label."
        }
        Objection::WorthTooMuch(_) => {
            "Choose the one with a return; the limit is yours to set by cost.keep_most."
        }
        Objection::NotForThis | Objection::BelowLaw(_) | Objection::PhotoThere => {
            "Choose another remedy."
        }
    }
}

/// What was chosen last, as it is shown.
pub(super) fn chosen_view(
    connection: &Connection,
    case: u32,
    language: Language,
) -> Result<Option<ChosenView>, Error> {
    let Some((entry, chosen)) = Cases::new(connection).remedy(case)? else {
        return Ok(None);
    };
    let money = |money: &Option<Money>| money.as_ref().map(|money| money_view(money, language));
    Ok(Some(ChosenView {
        remedy: chosen.remedy.name().to_owned(),
        words: chosen.remedy.in_language(language),
        refund: money(&chosen.refund),
        cost: money(&chosen.cost),
        is_agreed: chosen.is_agreed,
        entry: entry_view(connection, entry)?,
    }))
}

/// Tells an amount or a share that remedies are priced with, such as `cost.postage.DE`; `default` takes it back.
pub fn set_cost(shop: &Arc<Shop>, of: &str, value: &str) -> Result<(), Error> {
    let Some(kind) = parameter_kind(of) else {
        return Err(bad_input(
            &format!("There is no cost “{of}”."),
            &format!("The costs are {}.", parameter_names().join(", ")),
        )
        .into());
    };
    let is_default = value.trim() == DEFAULT;
    if !is_default && !is_value(kind, value) {
        let form = match kind {
            ParameterKind::Money => "4.90 EUR, or 4.90 EUR, 4.20 GBP for two currencies",
            ParameterKind::Share => "12.5 %",
        };
        return Err(bad_input(
            &format!("“{value}” is no value for {of}."),
            &format!("Write it as {form}; default takes your own value back."),
        )
        .into());
    }
    let stored = if is_default { "" } else { value.trim() };
    crate::use_case::set_setting(shop, &format!("{COST}{of}"), stored)
}

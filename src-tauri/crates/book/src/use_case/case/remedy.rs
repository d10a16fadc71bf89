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
    refusal::{CaseRefusal, RemedyRefusal},
    shop::Shop,
};

/// The word that takes a value of one's own back.
const DEFAULT: &str = "default";

/// Records what is done for the buyer. Nothing is sent and nothing is paid.
pub fn choose_remedy(shop: &Arc<Shop>, request: &ChooseRemedy) -> Result<(), Error> {
    let remedy = Remedy::named(&request.remedy).ok_or_else(|| {
        bad_input(RemedyRefusal::NoRemedy {
            name: request.remedy.clone(),
            known: Remedy::ALL.map(Remedy::name).join(", "),
        })
    })?;
    let (situation, parameters) = asked(shop, request.case, request.is_agreed)?;
    let proposals = offers(&situation, &parameters);
    let proposal = proposals
        .iter()
        .find(|proposal| proposal.offer.remedy == remedy)
        .ok_or_else(|| {
            bad_input(RemedyRefusal::NotOffered {
                name: request.remedy.clone(),
            })
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
            return Err(bad_input(CaseRefusal::Closed {}).into());
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
        .ok_or_else(|| bad_input(RemedyRefusal::NoOrder {}))?;
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
        return Err(bad_input(RemedyRefusal::NoMoneyBack {}));
    }
    let currency = situation.currency.as_deref().unwrap_or_default();
    let figures = figures.trim();
    let amount = Money::of(figures, currency)
        .or_else(|| Money::read(figures).filter(|money| money.currency == currency))
        .ok_or_else(|| {
            bad_input(RemedyRefusal::NoAmount {
                written: figures.to_owned(),
                currency: currency_after(currency),
            })
        })?;
    match refund_bounds(proposal.offer.remedy, situation, parameters).most {
        Some(most) if amount.amount_minor > most.amount_minor => {
            let (amount, most) = (amount.to_string(), most.to_string());
            Err(bad_input(if situation.extent == Extent::Part {
                RemedyRefusal::MoreThanPart { amount, most }
            } else {
                RemedyRefusal::MoreThanPaid { amount, most }
            }))
        }
        Some(_) => Ok(Some(amount)),
        None => Err(bad_input(RemedyRefusal::PaidUnknown {
            of: format!("{COST}paid.{}", situation.paid_scope),
        })),
    }
}

/// A currency behind an amount; nothing where none is known.
fn currency_after(currency: &str) -> String {
    if currency.is_empty() {
        String::new()
    } else {
        format!(" {currency}")
    }
}

/// Refuses what the stage, the stock or the shop's own rule for keeping goods does not allow, what gives the buyer less than the law, and a refund of less than the whole where the law gives all.
fn admissible(
    proposal: &Proposal,
    situation: &Situation,
    refund: Option<(&Money, &Money)>,
) -> Result<(), ApiError> {
    if let Some(objection) = proposal.objections.iter().find(|found| found.hinders()) {
        return Err(bad_input(instead_of(objection)));
    }
    let is_less = refund.is_some_and(|(given, least)| given.amount_minor < least.amount_minor);
    let partly = is_less
        .then(|| broken_by(Remedy::RefundPart, situation))
        .flatten()
        .map(Objection::BelowLaw);
    let is_law = |objection: &&Objection| matches!(objection, Objection::BelowLaw(_));
    let below = proposal.objections.iter().find(is_law).cloned().or(partly);
    below.map_or(Ok(()), |objection| {
        Err(bad_input(RemedyRefusal::LessThanLaw {
            remark: objection.remark(),
        }))
    })
}

/// That a remedy cannot be chosen, and what to do.
fn instead_of(objection: &Objection) -> RemedyRefusal {
    let remark = objection.remark();
    match objection {
        Objection::NotAtStage(_) => RemedyRefusal::NotAtStage { remark },
        Objection::OutOfStock => RemedyRefusal::OutOfStock { remark },
        Objection::ReturnPays => RemedyRefusal::ReturnPays { remark },
        Objection::WorthTooMuch(_) => RemedyRefusal::WorthTooMuch { remark },
        Objection::NotForThis | Objection::BelowLaw(_) | Objection::PhotoThere => {
            RemedyRefusal::NotAdmitted { remark }
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
        return Err(bad_input(RemedyRefusal::NoCost {
            name: of.to_owned(),
            known: parameter_names().join(", "),
        })
        .into());
    };
    let is_default = value.trim() == DEFAULT;
    if !is_default && !is_value(kind, value) {
        let (value, name) = (value.to_owned(), of.to_owned());
        return Err(bad_input(match kind {
            ParameterKind::Money => RemedyRefusal::NoMoneyValue { value, name },
            ParameterKind::Share => RemedyRefusal::NoShare { value, name },
        })
        .into());
    }
    let stored = if is_default { "" } else { value.trim() };
    crate::use_case::set_setting(shop, &format!("{COST}{of}"), stored)
}

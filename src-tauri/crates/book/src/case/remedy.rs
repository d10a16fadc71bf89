//! What a case's remedies depend on, from what the ledger holds about its order.

use rusqlite::Connection;
use tallyman_core::{
    case::OrderRecord,
    clock::{Stage, country, platform_of},
    language::Language,
    money::Money,
    record::LineState,
    remedy::{AmountOf, GoodsTaken, Note, Objection, Parameters, Proposal, Situation, Working},
    sentence::Argument as _,
};

use super::{Concern, Gathered, Ground, money_view};
use crate::{
    api::{MissingView, RemedyView, TermView},
    error::Error,
    event::CaseStaged,
    projection::{CaseRow, MessageRow, Projections},
    shop::Shop,
};

/// How the settings begin that hold what the seller told of costs.
pub(crate) const COST: &str = "cost.";

/// What the seller told of costs.
pub(crate) fn parameters(connection: &Connection) -> Result<Parameters, Error> {
    Ok(Parameters::new(
        Projections::new(connection).settings_below(COST)?,
    ))
}

/// A case whose remedies are asked for.
pub(crate) struct Asking<'a> {
    pub(crate) shop: &'a Shop,
    pub(crate) ground: &'a Ground,
    pub(crate) row: &'a CaseRow,
    pub(crate) gathered: &'a Gathered,
    pub(crate) concern: &'a Concern,
    pub(crate) staged: Option<&'a CaseStaged>,
    pub(crate) has_photo: bool,
    pub(crate) parameters: &'a Parameters,
}

/// What a case's remedies depend on; nothing while no order is linked.
pub(crate) fn situation(of: &Asking<'_>) -> Option<Situation> {
    let Asking {
        gathered,
        concern,
        parameters,
        ..
    } = *of;
    let order = of.row.order.as_ref()?;
    let record = &gathered.order;
    let currency = currency(record, parameters);
    let in_currency = currency.as_deref().unwrap_or_default();
    let goods = concern.taken(gathered);
    Some(Situation {
        channel: order.channel.clone(),
        platform: platform_of(&order.channel).unwrap_or_default().to_owned(),
        order: order.order.clone(),
        country: record
            .lines
            .iter()
            .find_map(|record| country(record.line.country.as_deref()?))
            .map(str::to_owned),
        paid: concern.paid(record, parameters, in_currency),
        extent: concern.extent(record),
        paid_scope: concern
            .paid_scope(record, parameters, in_currency)
            .unwrap_or_else(|| order.order.clone()),
        currency,
        in_stock: in_stock(goods.as_deref(), of.ground),
        goods,
        missing: concern.missing(record),
        is_sent: record.lines.iter().any(|record| {
            matches!(
                record.line.state,
                LineState::Fulfilled | LineState::ByMarketplace
            )
        }),
        delivered: record.delivered.map(|(at, _)| at),
        ordered: record
            .lines
            .iter()
            .filter_map(|record| record.line.ordered_at)
            .min(),
        rulings: gathered
            .rulings
            .iter()
            .map(|ruling| (ruling.reason, ruling.verdict))
            .collect(),
        has_photo: of.has_photo,
        stage: of.staged.map_or(Stage::Message, |staged| staged.stage),
        is_agreed: false,
        now: of.shop.now(),
    })
}

/// The currency of an order: as a file says, else in which the seller told what was paid.
pub(crate) fn currency(order: &OrderRecord, parameters: &Parameters) -> Option<String> {
    let mut lines = order.lines.iter();
    let told = |name: &str| parameters.currency_of(&format!("{}.{name}", AmountOf::Paid.name()));
    lines
        .find_map(|record| Some(record.line.price.as_ref()?.currency.clone()))
        .or_else(|| told(&order.lines.first()?.line.order))
        .or_else(|| {
            let mut lines = order.lines.iter().map(|record| &record.line);
            lines.find_map(|line| told(&format!("{}.{}", line.order, line.line)))
        })
}

/// Whether a photo came with one of the messages.
pub(crate) fn has_photo(messages: &[MessageRow]) -> bool {
    messages.iter().any(|row| row.message.has_photo())
}

fn in_stock(goods: Option<&[GoodsTaken]>, ground: &Ground) -> Option<bool> {
    let mut is_all_there = true;
    for taken in goods? {
        let units = u64::try_from(ground.in_stock(&taken.sku)?).unwrap_or(0);
        is_all_there &= units >= taken.units;
    }
    Some(is_all_there)
}

/// A remedy with its price as it is shown.
pub(crate) fn remedy_view(
    proposal: &Proposal,
    situation: &Situation,
    language: Language,
) -> RemedyView {
    let money = |money: &Option<Money>| money.as_ref().map(|money| money_view(money, language));
    let offer = &proposal.offer;
    let objections = proposal.objections.iter().map(Objection::remark);
    let notes = proposal.notes.iter().map(Note::remark);
    let terms = offer.terms.iter().zip(&proposal.workings);
    RemedyView {
        remedy: offer.remedy.name().to_owned(),
        words: offer.remedy.in_language(language),
        place: u32::try_from(proposal.place).unwrap_or(0),
        is_admissible: proposal.is_admissible(),
        why: objections
            .chain(notes)
            .map(|remark| remark.in_language(language))
            .collect(),
        cost: money(&offer.cost),
        known: money(&proposal.known),
        refund: money(&offer.refund),
        terms: terms
            .map(|(term, working)| TermView {
                of: term.of.name().to_owned(),
                words: term.of.in_language(language),
                amount: money(&term.amount),
                arithmetic: arithmetic(working, situation, language),
            })
            .collect(),
        missing: proposal
            .missing()
            .into_iter()
            .map(|of| missing_view(of, situation, language))
            .collect(),
    }
}

/// How a term comes about: `10 % × (12.00 + 20.00)`; a single amount says it by itself.
fn arithmetic(working: &Working, situation: &Situation, language: Language) -> String {
    let currency = situation.currency.clone().unwrap_or_default();
    let point = match language {
        Language::De => ",",
        Language::En | Language::Zh => ".",
    };
    let figures = |amount: &Option<i64>| match amount {
        Some(amount_minor) => Money {
            amount_minor: *amount_minor,
            currency: currency.clone(),
        }
        .figures()
        .replace('.', point),
        None => "?".to_owned(),
    };
    let units = working
        .units
        .filter(|(units, all)| units < all)
        .map(|(units, all)| format!("{units}/{all} × "))
        .unwrap_or_default();
    let is_whole = working.shares.is_empty() && units.is_empty();
    if is_whole && working.of.len() < 2 {
        return String::new();
    }
    let parts: Vec<String> = working
        .of
        .iter()
        .map(|(of, amount)| format!("{} {}", figures(amount), of.in_language(language)))
        .collect();
    let share = |share: &u32| match (share / 10, share % 10) {
        (whole, 0) => format!("{whole} % × "),
        (whole, tenth) => format!("{whole}{point}{tenth} % × "),
    };
    let sign = if working.is_saved { "− " } else { "" };
    let shares: String = working.shares.iter().map(share).collect();
    let text = format!("{sign}{units}{shares}");
    if is_whole {
        text + &parts.join(" + ")
    } else {
        format!("{text}({})", parts.join(" + "))
    }
}

fn missing_view(of: &AmountOf, situation: &Situation, language: Language) -> MissingView {
    let is_of_country = matches!(of, AmountOf::Postage | AmountOf::ReturnLabel);
    let country = situation.country.clone().filter(|_| is_of_country);
    let country = country.unwrap_or_default();
    let cost = match of {
        AmountOf::Paid => format!("paid.{}", situation.paid_scope),
        AmountOf::Goods { sku } => format!("goods.{sku}"),
        AmountOf::Postage | AmountOf::ReturnLabel if !country.is_empty() => {
            format!("{}.{country}", of.name())
        }
        AmountOf::PostagePaid | AmountOf::FeesKept | AmountOf::DisputeFee => {
            format!("{}.{}", of.name(), situation.channel)
        }
        AmountOf::Postage
        | AmountOf::ReturnLabel
        | AmountOf::Packing
        | AmountOf::Handling
        | AmountOf::DisputeWork => of.name().to_owned(),
        // Told when the remedy is chosen, or by a mapping.
        AmountOf::RightGoods | AmountOf::Charge | AmountOf::Shortfall => String::new(),
    };
    MissingView {
        what: of.name().to_owned(),
        words: of.in_language(language),
        fill: if cost.is_empty() {
            String::new()
        } else {
            format!("{COST}{cost}")
        },
        cost,
        country,
    }
}

#[cfg(test)]
mod tests {
    use tallyman_core::{
        case::Verdict,
        moment::Moment,
        remedy::{Extent, Remedy},
    };

    use super::*;

    #[test]
    fn units_that_are_missing_are_shown_as_they_were_counted() {
        let situation = Situation {
            channel: "ebay".to_owned(),
            platform: "ebay".to_owned(),
            order: "12-1".to_owned(),
            country: None,
            currency: Some("EUR".to_owned()),
            paid: Some(30_000),
            extent: Extent::Whole,
            paid_scope: "12-1".to_owned(),
            goods: None,
            in_stock: None,
            missing: Some((2, 3)),
            is_sent: true,
            delivered: None,
            ordered: None,
            rulings: vec![(
                tallyman_core::complaint::Reason::WrongQuantity,
                Verdict::Confirmed,
            )],
            has_photo: false,
            stage: Stage::Message,
            is_agreed: false,
            now: Moment(0),
        };
        let proposals = tallyman_core::remedy::offers(&situation, &Parameters::default());
        let part = proposals
            .iter()
            .find(|proposal| proposal.offer.remedy == Remedy::RefundPart);
        let view = part.map(|part| remedy_view(part, &situation, Language::En));
        let refund = view.map(|view| view.terms[0].arithmetic.clone());
        assert!(
            refund
                .as_deref()
                .is_some_and(|said| said.starts_with("2/3 × (300.00")),
            "{refund:?}"
        );
    }
}

//! What a case's remedies depend on, from what the ledger holds about its order.

use rusqlite::Connection;
use tallyman_core::{
    case::{LineRecord, Took, Verdict},
    check::day::LineKey,
    clock::{Stage, country, platform_of},
    language::Language,
    money::Money,
    record::LineState,
    remedy::{AmountOf, GoodsTaken, Note, Objection, Parameters, Proposal, Situation, Working},
    sentence::Argument as _,
};

use super::{Gathered, Ground, money_view, trace::taken_wrongly};
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

/// What a case's remedies depend on; nothing while no order is linked.
pub(crate) fn situation(
    shop: &Shop,
    ground: &Ground,
    row: &CaseRow,
    gathered: &Gathered,
    staged: Option<&CaseStaged>,
    has_photo: bool,
) -> Option<Situation> {
    let order = row.order.as_ref()?;
    let lines = concerned(gathered);
    let goods = goods(&lines, gathered);
    Some(Situation {
        channel: order.channel.clone(),
        platform: platform_of(&order.channel).unwrap_or_default().to_owned(),
        order: order.order.clone(),
        country: gathered
            .order
            .lines
            .iter()
            .find_map(|record| country(record.line.country.as_deref()?))
            .map(str::to_owned),
        currency: gathered
            .order
            .lines
            .iter()
            .find_map(|record| Some(record.line.price.as_ref()?.currency.clone())),
        paid: paid(&lines).map(|money| money.amount_minor),
        in_stock: in_stock(goods.as_deref(), ground),
        goods,
        missing: missing(&lines),
        is_sent: gathered.order.lines.iter().any(|record| {
            matches!(
                record.line.state,
                LineState::Fulfilled | LineState::ByMarketplace
            )
        }),
        delivered: gathered.order.delivered.map(|(at, _)| at),
        ordered: gathered
            .order
            .lines
            .iter()
            .filter_map(|record| record.line.ordered_at)
            .min(),
        rulings: gathered
            .rulings
            .iter()
            .map(|ruling| (ruling.reason, ruling.verdict))
            .collect(),
        has_photo,
        stage: staged.map_or(Stage::Message, |staged| staged.stage),
        is_agreed: false,
        now: shop.now(),
    })
}

/// Whether a photo came with one of the messages.
pub(crate) fn has_photo(messages: &[MessageRow]) -> bool {
    messages.iter().any(|row| row.message.has_photo())
}

/// The same in the currency in which the seller told what was paid, where no file gives a price.
pub(crate) fn with_currency(situation: Situation, parameters: &Parameters) -> Situation {
    if situation.currency.is_some() {
        return situation;
    }
    Situation {
        currency: parameters.currency_of(&format!("{}.{}", AmountOf::Paid.name(), situation.order)),
        ..situation
    }
}

/// The lines that the case is about: those whose facts confirm what is asserted, else those whose facts contradict it, else
/// all of the order.
fn concerned(gathered: &Gathered) -> Vec<&LineRecord> {
    let lines = &gathered.order.lines;
    for verdict in [Verdict::Confirmed, Verdict::Contradicted] {
        let deciding = gathered
            .rulings
            .iter()
            .filter(|ruling| ruling.verdict == verdict)
            .flat_map(|ruling| &ruling.facts);
        let keys: Vec<&LineKey> = deciding
            .filter_map(|at| gathered.facts.get(*at)?.line.as_ref())
            .collect();
        let found: Vec<&LineRecord> = lines
            .iter()
            .filter(|record| keys.contains(&&LineKey::of(&record.line)))
            .collect();
        if !found.is_empty() {
            return found;
        }
    }
    lines.iter().collect()
}

/// What was paid for lines; unknown where one has no price, or another currency.
pub(crate) fn paid(lines: &[&LineRecord]) -> Option<Money> {
    let currency = &lines.first()?.line.price.as_ref()?.currency;
    let amount_minor = lines.iter().try_fold(0_i64, |sum, record| {
        let price = record.line.price.as_ref()?;
        let is_same = price.currency == *currency && price.amount_minor >= 0;
        sum.checked_add(price.amount_minor).filter(|_| is_same)
    })?;
    Some(Money {
        amount_minor,
        currency: currency.clone(),
    })
}

/// What would be sent once more. Of a line that a wrong mapping sent wrongly nobody knows what is right.
fn goods(lines: &[&LineRecord], gathered: &Gathered) -> Option<Vec<GoodsTaken>> {
    let wrong = taken_wrongly(&gathered.order, &gathered.facts, &gathered.rulings);
    let mut goods: Vec<GoodsTaken> = Vec::new();
    for record in lines {
        let is_wrong = |took: &Took| wrong.contains(&took.sku.as_str());
        if record.took.is_empty() || record.took.iter().any(is_wrong) {
            return None;
        }
        for took in &record.took {
            match goods.iter_mut().find(|known| known.sku == took.sku) {
                Some(known) => known.units = known.units.saturating_add(took.units),
                None => goods.push(GoodsTaken {
                    sku: took.sku.clone(),
                    units: took.units,
                }),
            }
        }
    }
    (!goods.is_empty()).then_some(goods)
}

fn in_stock(goods: Option<&[GoodsTaken]>, ground: &Ground) -> Option<bool> {
    let mut is_all_there = true;
    for taken in goods? {
        let units = u64::try_from(ground.in_stock(&taken.sku)?).unwrap_or(0);
        is_all_there &= units >= taken.units;
    }
    Some(is_all_there)
}

/// Units that the last sheet of a line had too few.
fn missing(lines: &[&LineRecord]) -> Option<(u32, u32)> {
    let [record] = lines else { return None };
    let ordered = record.line.quantity;
    let missing = ordered.checked_sub(record.sheets().next_back()?.units)?;
    (missing > 0).then_some((missing, ordered))
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
        AmountOf::Paid => format!("paid.{}", situation.order),
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
    use tallyman_core::{moment::Moment, remedy::Remedy};

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

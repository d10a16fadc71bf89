use std::sync::Arc;

use tallyman_core::{
    check::day::{Component, DayLine, Decision, Deed, Finding, VariantKey},
    language::Language,
};

use crate::{
    api::{ApiError, CheckView, FindingId, FindingView, FixView, Resolve, Resolved, Undo, View},
    error::{Error, bad_input, not_found},
    event::{Decided, Event, Retracted},
    importing::{hex, record},
    resolve::{DeedRequest, choices, deed},
    shop::{Checked, Shop},
    view,
};

/// All findings.
pub fn check(shop: &Arc<Shop>, request: &View) -> Result<CheckView, Error> {
    let checked = shop.checked()?;
    Ok(view::check::check(
        &checked.report,
        &shop.vocabulary,
        request.language,
    ))
}

pub(super) fn find<'a>(checked: &'a Checked, id: &str) -> Result<&'a Finding, ApiError> {
    checked.report.finding(id).ok_or_else(|| {
        not_found(
            "This finding is not there any more.",
            "What it rests on has changed. Look at the findings again.",
        )
    })
}

/// One finding with both sides.
pub fn finding(shop: &Arc<Shop>, request: &FindingId) -> Result<FindingView, Error> {
    let checked = shop.checked()?;
    let found = find(&checked, &request.finding)?;
    Ok(view::finding::finding(
        &checked.report,
        found,
        checked.data.picks.is_some(),
        &shop.vocabulary,
        request.language,
    ))
}

/// Answers a finding.
pub fn resolve(shop: &Arc<Shop>, request: &Resolve) -> Result<Resolved, Error> {
    let checked = shop.checked()?;
    let found = find(&checked, &request.finding)?;
    let choice = choices(found)
        .into_iter()
        .find(|choice| choice.key.to_string().eq_ignore_ascii_case(&request.key))
        .ok_or_else(|| {
            bad_input(
                "This finding has no such answer.",
                "Give the key of one of its answers.",
            )
        })?;
    let deed = deed(
        found,
        choice,
        DeedRequest {
            scope: request.scope.as_deref(),
            reason: request.reason.as_deref(),
            listing: &listing_of(&checked, found),
            supplier: None,
        },
    )?;
    let decision = decide(shop, deed)?;
    resolved(shop, &checked, found, decision, request.language)
}

/// What an answer did.
pub(super) fn resolved(
    shop: &Arc<Shop>,
    before: &Checked,
    found: &Finding,
    decision: String,
    language: Language,
) -> Result<Resolved, Error> {
    let after = shop.checked()?;
    Ok(Resolved {
        sentence: sentence(before, &after, found, language),
        decision,
        next: next_open(&after, found),
    })
}

/// The answers that a finding offers, in words.
pub fn answers(finding: &Finding, language: Language) -> Vec<FixView> {
    choices(finding)
        .into_iter()
        .map(|choice| view::fix::fix_view(finding, choice, language))
        .collect()
}

/// Says which stock items a variant takes from now on.
pub fn map(
    shop: &Arc<Shop>,
    variant: VariantKey,
    components: Vec<Component>,
) -> Result<String, Error> {
    let checked = shop.checked()?;
    for component in &components {
        if !checked
            .data
            .stock
            .iter()
            .any(|item| item.sku == component.stock_sku)
        {
            return Err(bad_input(
                &format!("There is no stock item “{}”.", component.stock_sku),
                "Import the stock list that holds it, or look for its SKU with `tallyman search`.",
            )
            .into());
        }
    }
    decide(
        shop,
        Deed::PickInstead {
            variant,
            components,
            cause: String::new(),
        },
    )
}

/// Records a decision and says its id.
pub fn decide(shop: &Shop, deed: Deed) -> Result<String, Error> {
    let mut bytes = [0_u8; 8];
    getrandom::fill(&mut bytes).map_err(|error| Error::Random(error.to_string()))?;
    let id = hex(&bytes);
    let decision = Decision {
        id: id.clone(),
        by: shop.operator.clone(),
        at: shop.now(),
        deed,
    };
    let event = Event::Decided(Decided { decision });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    Ok(id)
}

/// The listing's id or title, as the check names it to the judge: that of the listing found, else the order's own.
fn listing_of(checked: &Checked, found: &Finding) -> String {
    let is_meant = |line: &DayLine| {
        found.line.as_ref().is_some_and(|key| {
            let order_line = &line.order_line;
            order_line.order == key.order
                && order_line.line == key.line
                && order_line.channel == key.channel
        })
    };
    let Some((index, line)) = checked
        .data
        .lines
        .iter()
        .enumerate()
        .find(|(_, line)| is_meant(line))
    else {
        return found.title.clone();
    };
    let variant = checked
        .report
        .lines
        .iter()
        .find(|report| report.line as usize == index)
        .and_then(|report| checked.data.variants.get(report.variant? as usize));
    match (variant, &line.order_line.listing) {
        (Some(version), _) => version.variant.listing.clone(),
        (None, Some(listing)) => listing.clone(),
        (None, None) => line.order_line.title.clone(),
    }
}

fn sentence(before: &Checked, after: &Checked, found: &Finding, language: Language) -> String {
    let open = |checked: &Checked| {
        checked
            .report
            .findings
            .iter()
            .filter(|finding| finding.is_open())
            .count()
    };
    let settled = open(before).saturating_sub(open(after));
    let subject = view::check::subject(found);
    match (settled, language) {
        (0 | 1, Language::En) => format!("{subject}: answered."),
        (count, Language::En) => format!("{subject}: answered. This settles {count} findings."),
        (0 | 1, Language::De) => format!("{subject}: beantwortet."),
        (count, Language::De) => format!("{subject}: beantwortet. Das erledigt {count} Befunde."),
        (0 | 1, Language::Zh) => format!("{subject}：已处理。"),
        (count, Language::Zh) => format!("{subject}：已处理，共解决 {count} 项。"),
    }
}

/// The finding to look at next: the first open one, those of the same cause first.
fn next_open(after: &Checked, found: &Finding) -> Option<String> {
    let mut open = after
        .report
        .findings
        .iter()
        .filter(|finding| finding.is_open());
    let first = open.next()?;
    let same_cause = after
        .report
        .findings
        .iter()
        .find(|finding| finding.is_open() && finding.cause == found.cause);
    Some(same_cause.unwrap_or(first).id.clone())
}

/// Takes a decision back by a counter-entry.
pub fn undo(shop: &Arc<Shop>, request: &Undo) -> Result<Resolved, Error> {
    let before = shop.checked()?;
    let is_there = before
        .data
        .decisions
        .iter()
        .any(|decision| decision.id == request.decision);
    if !is_there {
        return Err(not_found(
            "This decision does not hold any more.",
            "It was taken back before.",
        )
        .into());
    }
    let event = Event::Retracted(Retracted {
        decision: request.decision.clone(),
    });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    let after = shop.checked()?;
    let answered: Vec<&Finding> = before
        .report
        .findings
        .iter()
        .filter(|finding| {
            finding
                .answer
                .as_ref()
                .is_some_and(|answer| answer.decision == request.decision)
        })
        .collect();
    let sentence = match (answered.len(), request.language) {
        (0, Language::En) => "Taken back.".to_owned(),
        (1, Language::En) => "Taken back. 1 finding is open again.".to_owned(),
        (count, Language::En) => format!("Taken back. {count} findings are open again."),
        (0, Language::De) => "Zurückgenommen.".to_owned(),
        (1, Language::De) => "Zurückgenommen. 1 Befund ist wieder offen.".to_owned(),
        (count, Language::De) => format!("Zurückgenommen. {count} Befunde sind wieder offen."),
        (0, Language::Zh) => "已撤回。".to_owned(),
        (count, Language::Zh) => format!("已撤回，{count} 项重新待处理。"),
    };
    let next = answered
        .first()
        .and_then(|finding| after.report.finding(&finding.id))
        .map(|finding| finding.id.clone());
    Ok(Resolved {
        sentence,
        decision: request.decision.clone(),
        next,
    })
}

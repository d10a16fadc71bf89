use std::sync::Arc;

use tallyman_core::{
    check::day::{Component, DayLine, Deed, Finding, Fix, MappingChoice, VariantKey},
    language::Language,
};

use super::answers::{evidence_of_answers, take_back};
use crate::{
    answers,
    api::{
        ApiError, CheckView, FindingId, FindingView, FixView, Resolve, Resolved, ScopeView, Undo,
        View,
    },
    error::{Error, bad_input, not_found},
    refusal::AnswerRefusal,
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
    checked
        .report
        .finding(id)
        .ok_or_else(|| not_found(AnswerRefusal::FindingGone {}))
}

/// One finding with both sides.
pub fn finding(shop: &Arc<Shop>, request: &FindingId) -> Result<FindingView, Error> {
    let checked = shop.checked()?;
    let found = find(&checked, &request.finding)?;
    let mut view = view::finding::finding(
        &checked.report,
        found,
        checked.data.picks.is_some(),
        &shop.vocabulary,
        request.language,
    );
    if let Some(supplier) = &checked.data.supplier {
        for fix in view.fixes.iter_mut().filter(|fix| !fix.scopes.is_empty()) {
            fix.scopes.push(supplier_scope(supplier, request.language));
        }
    }
    view.evidence
        .extend(evidence_of_answers(shop, &checked, found, request.language));
    Ok(view)
}

/// The scope of an answer that holds for one supplier's words.
fn supplier_scope(supplier: &str, language: Language) -> ScopeView {
    ScopeView {
        id: "supplier".to_owned(),
        words: match language {
            Language::En => format!("whatever {supplier} writes"),
            Language::De => format!("alles, was {supplier} schreibt"),
            Language::Zh => format!("{supplier} 的所有叫法"),
        },
    }
}

/// Answers a finding.
pub fn resolve(shop: &Arc<Shop>, request: &Resolve) -> Result<Resolved, Error> {
    let checked = shop.checked()?;
    let found = find(&checked, &request.finding)?;
    let choice = choices(found)
        .into_iter()
        .find(|choice| choice.key.to_string().eq_ignore_ascii_case(&request.key))
        .ok_or_else(|| bad_input(AnswerRefusal::NoSuchAnswer {}))?;
    let deed = deed(
        found,
        choice,
        DeedRequest {
            scope: request.scope.as_deref(),
            reason: request.reason.as_deref(),
            listing: &listing_of(&checked, found),
            supplier: checked.data.supplier.as_deref(),
        },
    )?;
    let decision = decide(shop, in_one_meaning(shop, found, deed))?;
    resolved(shop, &checked, found, decision, request.language)
}

/// An answer about a word with the vocabulary's own id for what it means, where there is one.
fn in_one_meaning(shop: &Shop, found: &Finding, deed: Deed) -> Deed {
    let Deed::WordMeans {
        word,
        attribute,
        meaning,
        scope,
        cause,
    } = deed
    else {
        return deed;
    };
    let candidates = found
        .fixes
        .iter()
        .filter_map(|fix| {
            if let Fix::WordMeans { candidates, .. } = fix {
                Some(candidates)
            } else {
                None
            }
        })
        .flatten()
        .map(|candidate| candidate.text.as_str());
    Deed::WordMeans {
        meaning: answers::meaning(&shop.vocabulary, attribute, &meaning, candidates),
        word,
        attribute,
        scope,
        cause,
    }
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
            return Err(bad_input(AnswerRefusal::NoStockItem {
                sku: component.stock_sku.clone(),
            })
            .into());
        }
    }
    decide(
        shop,
        // A mapping that holds from now on, and no answer to one cause.
        Deed::AcceptMapping {
            mappings: vec![MappingChoice {
                variant,
                components,
            }],
            cause: String::new(),
        },
    )
}

/// Records a decision and says its id.
pub fn decide(shop: &Shop, deed: Deed) -> Result<String, Error> {
    let decision = answers::decision(shop, deed)?;
    let id = decision.id.clone();
    answers::store(shop, vec![decision])?;
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
    let undone = take_back(shop, request)?;
    let sentence = match request.language {
        Language::En => format!("Taken back. {}", undone.sentence),
        Language::De => format!("Zurückgenommen. {}", undone.sentence),
        Language::Zh => format!("已撤回。{}", undone.sentence),
    };
    Ok(Resolved {
        sentence,
        decision: undone.decision,
        next: undone.next,
    })
}

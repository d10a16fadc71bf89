use std::sync::Arc;

use tallyman_core::{
    check::day::{Component, DayLine, Decision, Deed, Finding, VariantKey},
    language::Language,
};

use crate::{
    api::{
        ApiError, CheckView, FindingId, FindingView, FixView, Resolve, Resolved, SourceRow,
        SourceRowView, Undo, View,
    },
    error::{Error, bad_input, not_found},
    event::{Decided, Event, Retracted},
    importing::{hex, record},
    journal::RecordReader,
    projection::Projections,
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

fn find<'a>(checked: &'a Checked, id: &str) -> Result<&'a Finding, ApiError> {
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
    let after = shop.checked()?;
    Ok(Resolved {
        sentence: sentence(&checked, &after, found, request.language),
        decision,
        next: next_open(&after, found),
    })
}

/// The answers that a finding offers, in words.
pub fn answers(finding: &Finding, language: Language) -> Vec<FixView> {
    choices(finding)
        .into_iter()
        .map(|choice| view::finding::fix_view(finding, choice, language))
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
    let sentence = match request.language {
        Language::En => format!("Taken back. {} findings are open again.", answered.len()),
        Language::De => format!(
            "Zurückgenommen. {} Befunde sind wieder offen.",
            answered.len()
        ),
        Language::Zh => format!("已撤回，{} 项重新待处理。", answered.len()),
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

/// The row that a piece of evidence was read from, field by field.
pub fn source_row(shop: &Arc<Shop>, request: &SourceRow) -> Result<SourceRowView, Error> {
    let missing = || {
        not_found(
            "This row is not in the book.",
            "The file may have been imported in another form since.",
        )
    };
    shop.ledger.read(|connection| {
        let mut reader = RecordReader::new(connection);
        for pointer in Projections::new(connection).tellings_of_file(&request.file)? {
            let value = serde_json::to_value(reader.whole(pointer)?)?;
            if value
                .pointer("/place/row")
                .and_then(serde_json::Value::as_u64)
                == Some(u64::from(request.row))
                && value
                    .pointer("/place/file")
                    .and_then(serde_json::Value::as_str)
                    == Some(&request.file)
            {
                let mut cells = Vec::new();
                flatten("", &value, &mut cells);
                return Ok(SourceRowView {
                    file: request.file.clone(),
                    row: request.row,
                    cells,
                });
            }
        }
        Err(missing().into())
    })
}

/// The fields of a record as name and value, nested ones with their path.
fn flatten(path: &str, value: &serde_json::Value, cells: &mut Vec<(String, String)>) {
    use serde_json::Value;
    let below = |name: &str| {
        if path.is_empty() {
            name.to_owned()
        } else {
            format!("{path}.{name}")
        }
    };
    match value {
        Value::Object(fields) if fields.contains_key("value") => {
            let name = fields
                .get("name")
                .and_then(Value::as_str)
                .map_or_else(|| path.to_owned(), str::to_owned);
            cells.push((
                name,
                fields
                    .get("value")
                    .and_then(Value::as_str)
                    .unwrap_or_default()
                    .to_owned(),
            ));
        }
        Value::Object(fields) => {
            for (name, value) in fields
                .iter()
                .filter(|(name, _)| *name != "place" && *name != "kind")
            {
                flatten(&below(name), value, cells);
            }
        }
        // Pairs of a column's name and its cell.
        Value::Array(items) => {
            for item in items {
                match item.as_array().map(Vec::as_slice) {
                    Some([Value::String(name), Value::String(value)]) => {
                        cells.push((name.clone(), value.clone()));
                    }
                    _ => flatten(path, item, cells),
                }
            }
        }
        Value::String(text) => cells.push((path.to_owned(), text.clone())),
        Value::Null => {}
        Value::Bool(_) | Value::Number(_) => cells.push((path.to_owned(), value.to_string())),
    }
}

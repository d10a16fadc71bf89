use tallyman_core::check::day::{Deed, Finding, Fix, LineKey, WordScope};

use super::{Choice, ChoiceKind};
use crate::refusal::AnswerRefusal;
use crate::{api::ApiError, error::bad_input};

/// What comes with the key: a scope, a reason, and where the finding stands.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct DeedRequest<'a> {
    /// `line`, `listing`, `supplier`, `shop` or `everywhere`; `None` takes the narrowest that settles the finding.
    pub scope: Option<&'a str>,
    /// The reason, where one is needed.
    pub reason: Option<&'a str>,
    /// The listing's id or title, for answers about words.
    pub listing: &'a str,
    /// Who wrote the pick list, where that is known.
    pub supplier: Option<&'a str>,
}

/// What an answer records.
#[expect(clippy::too_many_lines, reason = "one table, an arm a mend")]
pub(crate) fn deed(
    finding: &Finding,
    choice: Choice<'_>,
    request: DeedRequest<'_>,
) -> Result<Deed, ApiError> {
    let id = finding.id.clone();
    let cause = finding.cause.clone();
    match (choice.fix, choice.kind) {
        (Fix::PickInstead { variant, take, .. }, _) => Ok(Deed::PickInstead {
            variant: variant.clone(),
            components: take.components.clone(),
            cause,
        }),
        (Fix::ThisLineOnly { line, take, .. }, _) => Ok(Deed::ThisLineOnly {
            line: line.clone(),
            components: take.components.clone(),
            finding: id,
        }),
        (Fix::AcceptMapping { mappings, .. }, _) => Ok(Deed::AcceptMapping {
            mappings: mappings.clone(),
            cause,
        }),
        (
            Fix::ChooseMapping {
                variant,
                candidates,
                ..
            },
            ChoiceKind::Candidate(index),
        ) => {
            let candidate = candidates
                .get(index)
                .ok_or_else(|| no_such_answer(choice.key))?;
            Ok(Deed::PickInstead {
                variant: variant.clone(),
                components: candidate.components.clone(),
                cause,
            })
        }
        (
            Fix::WordMeans {
                word,
                attribute,
                candidates,
                ..
            },
            ChoiceKind::Candidate(index),
        ) => {
            let candidate = candidates
                .get(index)
                .ok_or_else(|| no_such_answer(choice.key))?;
            Ok(Deed::WordMeans {
                word: word.clone(),
                attribute: *attribute,
                meaning: candidate
                    .meaning
                    .clone()
                    .unwrap_or_else(|| candidate.text.clone()),
                scope: scope(finding, request)?,
                cause: Some(cause),
            })
        }
        (Fix::TakeDue { .. }, _) => Ok(Deed::TakeDue { finding: id }),
        (Fix::PrintAgain { .. }, _) => Ok(Deed::WithdrawSheet { finding: id }),
        (Fix::Accept, _) => Ok(Deed::Accept { finding: id }),
        (Fix::IgnoreRow { .. }, _) => Ok(Deed::IgnoreRow { finding: id }),
        (Fix::HoldOrder { channel, order }, _) => Ok(Deed::HoldOrder {
            channel: channel.clone(),
            order: order.clone(),
            reason: request.reason.map(str::to_owned),
        }),
        (Fix::Override, _) => Ok(Deed::Override {
            finding: id,
            reason: reason(request)?,
        }),
        (
            Fix::AskSupplier { .. }
            | Fix::AmendPromise { .. }
            | Fix::ChooseMapping { .. }
            | Fix::WordMeans { .. },
            _,
        ) => Err(no_such_answer(choice.key)),
    }
}

fn reason(request: DeedRequest<'_>) -> Result<String, ApiError> {
    match request.reason.map(str::trim) {
        Some(reason) if !reason.is_empty() => Ok(reason.to_owned()),
        _ => Err(bad_input(AnswerRefusal::NeedsReason {})),
    }
}

fn scope(finding: &Finding, request: DeedRequest<'_>) -> Result<WordScope, ApiError> {
    let line: Option<&LineKey> = finding.line.as_ref();
    let channel = line.map(|line| line.channel.clone()).unwrap_or_default();
    match request.scope.unwrap_or("listing") {
        "line" => line
            .map(|line| WordScope::Line { line: line.clone() })
            .ok_or_else(|| bad_input(AnswerRefusal::NotOneLine {})),
        "listing" => Ok(WordScope::Listing {
            channel,
            listing: request.listing.to_owned(),
        }),
        "supplier" => request
            .supplier
            .map(|supplier| WordScope::Supplier {
                supplier: supplier.to_owned(),
            })
            .ok_or_else(|| bad_input(AnswerRefusal::WriterUnknown {})),
        "shop" => Ok(WordScope::Shop { channel }),
        "everywhere" => Ok(WordScope::Everywhere),
        other => Err(bad_input(AnswerRefusal::NoScope {
            scope: other.to_owned(),
        })),
    }
}

fn no_such_answer(key: char) -> ApiError {
    bad_input(AnswerRefusal::NoAnswer {
        key: key.to_string(),
    })
}

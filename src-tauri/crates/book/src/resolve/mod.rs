//! From a finding to a decision: which answers are offered, and what each of them records.

mod choice;
mod deed;

pub(crate) use choice::{Choice, ChoiceKind, choices};
pub(crate) use deed::{DeedRequest, deed};

use tallyman_core::check::day::{Finding, Fix, VariantKey};

/// The sellable choice that a finding's line is, where another stock item can be taken for it.
pub(crate) fn variant(finding: &Finding) -> Option<&VariantKey> {
    finding.line.as_ref()?;
    finding.fixes.iter().find_map(|fix| match fix {
        Fix::PickInstead { variant, .. } | Fix::ChooseMapping { variant, .. } => Some(variant),
        Fix::ThisLineOnly { .. }
        | Fix::AcceptMapping { .. }
        | Fix::WordMeans { .. }
        | Fix::AskSupplier { .. }
        | Fix::TakeDue { .. }
        | Fix::Accept
        | Fix::IgnoreRow { .. }
        | Fix::PrintAgain { .. }
        | Fix::AmendPromise { .. }
        | Fix::HoldOrder { .. }
        | Fix::Override => None,
    })
}

//! The person's decisions, found by what they are about.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Answer, Code, Component, Decision, Deed, Finding, How, LineKey, Severity, VariantKey, WordScope,
};

/// The decisions of the day by finding, cause, order and line; the latest one wins.
#[derive(Debug, Default)]
pub(super) struct Decided<'a> {
    by_finding: FxHashMap<&'a str, Vec<&'a Decision>>,
    by_cause: FxHashMap<&'a str, Vec<&'a Decision>>,
    held: FxHashMap<(&'a str, &'a str), &'a Decision>,
    amended: FxHashMap<&'a LineKey, &'a Decision>,
    accepted: FxHashMap<&'a VariantKey, &'a Decision>,
    with_own_words: FxHashSet<&'a LineKey>,
    /// Words that a person explained, folded, with their scope.
    pub(super) words: Vec<(String, &'a WordScope)>,
}

/// An answer, with what is taken instead where it says so.
#[derive(Clone, Debug)]
pub(super) struct Settled<'a> {
    pub(super) answer: Answer,
    pub(super) components: Option<&'a [Component]>,
}

impl<'a> Decided<'a> {
    pub(super) fn new(decisions: &'a [Decision]) -> Self {
        let mut decided = Self::default();
        let mut ordered: Vec<&Decision> = decisions.iter().collect();
        ordered.sort_by(|one, other| other.at.cmp(&one.at).then_with(|| other.id.cmp(&one.id)));
        for decision in ordered {
            decided.add(decision);
        }
        decided
    }

    fn add(&mut self, decision: &'a Decision) {
        match &decision.deed {
            Deed::PickInstead { cause, .. } => {
                self.by_cause.entry(cause).or_default().push(decision);
            }
            Deed::AcceptMapping { cause, mappings } => {
                self.by_cause.entry(cause).or_default().push(decision);
                for mapping in mappings {
                    self.accepted.entry(&mapping.variant).or_insert(decision);
                }
            }
            Deed::ThisLineOnly { finding, .. }
            | Deed::Accept { finding }
            | Deed::TakeDue { finding }
            | Deed::WithdrawSheet { finding }
            | Deed::IgnoreRow { finding }
            | Deed::Override { finding, .. } => {
                self.by_finding.entry(finding).or_default().push(decision);
            }
            Deed::AmendPromise { line, finding, .. } => {
                self.amended.entry(line).or_insert(decision);
                if let Some(finding) = finding {
                    self.by_finding.entry(finding).or_default().push(decision);
                }
            }
            Deed::HoldOrder { channel, order, .. } => {
                self.held.entry((channel, order)).or_insert(decision);
            }
            Deed::WordMeans { word, scope, .. } => {
                self.words
                    .push((super::form::folded(word).into_owned(), scope));
                if let WordScope::Line { line } = scope {
                    self.with_own_words.insert(line);
                }
            }
        }
    }

    pub(super) fn hold(&self, channel: &str, order: &str) -> Option<&'a Decision> {
        if self.held.is_empty() {
            None
        } else {
            self.held.get(&(channel, order)).copied()
        }
    }

    pub(super) fn amendment(&self, line: &LineKey) -> Option<&'a Decision> {
        self.amended.get(line).copied()
    }

    pub(super) fn has_amendments(&self) -> bool {
        !self.amended.is_empty()
    }

    pub(super) fn has_line_words(&self) -> bool {
        !self.with_own_words.is_empty()
    }

    pub(super) fn has_own_words(&self, line: &LineKey) -> bool {
        self.with_own_words.contains(line)
    }

    /// The decision that accepted the mapping of a variant.
    pub(super) fn acceptance(&self, variant: &VariantKey) -> Option<&'a Decision> {
        self.accepted.get(variant).copied()
    }

    /// The answer to a finding, if a decision fits it.
    pub(super) fn answer(
        &self,
        finding: &Finding,
        variant: Option<&VariantKey>,
    ) -> Option<Settled<'a>> {
        let by_finding = self
            .by_finding
            .get(finding.id.as_str())
            .into_iter()
            .flatten();
        let by_cause = self
            .by_cause
            .get(finding.cause.as_str())
            .into_iter()
            .flatten();
        for decision in by_finding.chain(by_cause) {
            if let Some(settled) = settle(decision, finding, variant) {
                return Some(settled);
            }
        }
        let line = finding.line.as_ref()?;
        if matches!(
            finding.code,
            Code::NoteContradicts | Code::ContradictoryListing
        ) && let Some(settled) = self
            .amended
            .get(line)
            .and_then(|decision| settle(decision, finding, variant))
        {
            return Some(settled);
        }
        let hold = self.hold(&line.channel, &line.order)?;
        let all_held = finding
            .lines
            .iter()
            .all(|line| self.hold(&line.channel, &line.order).is_some());
        let Deed::HoldOrder { reason, .. } = &hold.deed else {
            return None;
        };
        all_held.then(|| settled(hold, How::Hold, reason.clone(), None))
    }
}

fn settle<'a>(
    decision: &'a Decision,
    finding: &Finding,
    variant: Option<&VariantKey>,
) -> Option<Settled<'a>> {
    let can_accept = finding.severity != Severity::Block;
    match &decision.deed {
        Deed::PickInstead {
            variant: of,
            components,
            ..
        } => (variant == Some(of))
            .then(|| settled(decision, How::PickInstead, None, Some(components))),
        Deed::AcceptMapping { mappings, .. } => {
            let accepted = mappings
                .iter()
                .find(|mapping| Some(&mapping.variant) == variant)?;
            Some(settled(
                decision,
                How::AcceptMapping,
                None,
                Some(&accepted.components),
            ))
        }
        Deed::ThisLineOnly { components, .. } => {
            Some(settled(decision, How::ThisLineOnly, None, Some(components)))
        }
        Deed::Accept { .. } => can_accept.then(|| settled(decision, How::Accept, None, None)),
        Deed::TakeDue { .. } => {
            is_count(finding.code).then(|| settled(decision, How::TakeDue, None, None))
        }
        Deed::WithdrawSheet { .. } => (finding.code == Code::Changed)
            .then(|| settled(decision, How::WithdrawSheet, None, None)),
        Deed::IgnoreRow { .. } => {
            is_row(finding.code).then(|| settled(decision, How::IgnoreRow, None, None))
        }
        Deed::Override { reason, .. } => {
            Some(settled(decision, How::Override, Some(reason.clone()), None))
        }
        Deed::AmendPromise { agreed_by, .. } => Some(settled(
            decision,
            How::Amended,
            Some(agreed_by.clone()),
            None,
        )),
        Deed::WordMeans { .. } | Deed::HoldOrder { .. } => None,
    }
}

/// Whether taking what is due mends such a finding.
const fn is_count(code: Code) -> bool {
    matches!(code, Code::Missing | Code::WrongQuantity | Code::Changed)
}

/// Whether not following the row mends such a finding.
const fn is_row(code: Code) -> bool {
    matches!(code, Code::Extra | Code::Duplicate | Code::Cancelled)
}

fn settled<'a>(
    decision: &'a Decision,
    how: How,
    reason: Option<String>,
    components: Option<&'a [Component]>,
) -> Settled<'a> {
    let answer = Answer {
        decision: decision.id.clone(),
        by: decision.by.clone(),
        at: decision.at,
        how,
        reason,
    };
    Settled { answer, components }
}

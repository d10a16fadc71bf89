use tallyman_core::check::day::{Finding, Fix};

/// Keys for answers that need no second thought, in the order in which they are offered.
const KEYS: [char; 9] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/// The key that prints a line against its finding.
const OVERRIDE_KEY: char = 'O';

/// One answer that can be given with one key.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Choice<'a> {
    /// The key.
    pub key: char,
    /// The mend it carries out.
    pub fix: &'a Fix,
    /// What exactly is chosen.
    pub kind: ChoiceKind,
}

/// What exactly is chosen, where a mend offers several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChoiceKind {
    /// The mend as it stands.
    Whole,
    /// One of its candidates.
    Candidate(usize),
}

/// The answers that a finding offers, the safest complete mend first; nine at the most, and the override.
///
/// Mends that need more than a key (asking the supplier, agreeing something with the buyer) are not among them.
pub(crate) fn choices(finding: &Finding) -> Vec<Choice<'_>> {
    let mut keys = KEYS.into_iter();
    let mut choices = Vec::new();
    for fix in &finding.fixes {
        let kinds: Vec<ChoiceKind> = match fix {
            Fix::ChooseMapping { candidates, .. } => {
                (0..candidates.len()).map(ChoiceKind::Candidate).collect()
            }
            Fix::WordMeans { candidates, .. } => {
                (0..candidates.len()).map(ChoiceKind::Candidate).collect()
            }
            Fix::AskSupplier { .. } | Fix::AmendPromise { .. } => Vec::new(),
            Fix::Override => {
                choices.push(Choice {
                    key: OVERRIDE_KEY,
                    fix,
                    kind: ChoiceKind::Whole,
                });
                Vec::new()
            }
            Fix::PickInstead { .. }
            | Fix::ThisLineOnly { .. }
            | Fix::AcceptMapping { .. }
            | Fix::TakeDue { .. }
            | Fix::PrintAgain { .. }
            | Fix::Accept
            | Fix::IgnoreRow { .. }
            | Fix::HoldOrder { .. } => vec![ChoiceKind::Whole],
        };
        for kind in kinds {
            if let Some(key) = keys.next() {
                choices.push(Choice { key, fix, kind });
            }
        }
    }
    choices
}

//! Rules that are tables of phrases (L09 to L13, L17, L23, L24, L33, L34).

use std::ops::Range;

use super::{Advice, Desk, Rule, value::Kind};
use crate::case::Verdict;

/// What is said about words.
type Told = fn(String) -> Advice;

/// The rules whose phrases are wrong wherever they stand, with what is said about them.
const RULES: [(Rule, Told); 9] = [
    (Rule::L09, |said| Advice::OffPlatform { said }),
    (Rule::L10, |said| Advice::Feedback { said }),
    (Rule::L11, |said| Advice::CloseCase { said }),
    (Rule::L12, |said| Advice::CancelYourself { said }),
    (Rule::L13, |said| Advice::Advertising { said }),
    (Rule::L17, |said| Advice::DeniesRights { said }),
    (Rule::L23, |said| Advice::Blame { said }),
    (Rule::L33, |said| Advice::Guarantee { said }),
    (Rule::L34, |said| Advice::Legal { said }),
];

pub(super) fn check(desk: &mut Desk<'_>) {
    for (rule, advice) in RULES {
        find(desk, rule.name(), rule, advice);
    }
    let wholes: Vec<Range<usize>> = desk
        .values
        .iter()
        .filter(|value| value.kind == Kind::Percent(10_000))
        .map(|value| value.span.clone())
        .collect();
    for span in wholes {
        let said = desk.said(&span);
        desk.find(Rule::L33, &span, Advice::Guarantee { said });
    }
    // What the ledger confirms may be said.
    let is_confirmed = desk
        .context
        .rulings
        .iter()
        .any(|ruling| ruling.verdict == Verdict::Confirmed);
    if !is_confirmed {
        find(desk, "admission", Rule::L24, |said| Advice::Admission {
            said,
        });
    }
}

fn find(desk: &mut Desk<'_>, name: &str, rule: Rule, advice: Told) {
    let spans: Vec<Range<usize>> = desk.hits.of(name).map(|hit| hit.span.clone()).collect();
    for span in spans {
        let said = desk.said(&span);
        desk.find(rule, &span, advice(said));
    }
}

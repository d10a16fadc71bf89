//! What was agreed on beside what was found.

use super::*;
use crate::check::{
    day::{Code, Detail, Finding, Severity},
    judge::Vocabulary,
};

pub(super) fn agreed(options: &[OptionValue], sku: Option<&str>) -> Agreed {
    Agreed {
        options: options.to_vec(),
        changed: swapped(
            &Vocabulary::shipped(),
            &line("1", LineState::Open),
            options,
            sku,
        ),
        at: Moment(DAY),
        entry: 8,
    }
}

pub(super) fn sent_after(agreed: Agreed, findings: &[Finding]) -> OrderRecord {
    order(LineRecord {
        agreed: vec![agreed],
        findings: findings.to_vec(),
        ..record(LineState::Fulfilled)
    })
}

pub(super) fn found(code: Code) -> Finding {
    Finding {
        code,
        line: Some(LineKey::of(&line("1", LineState::Open))),
        severity: Severity::Block,
        detail: Detail::Units { due: 2, found: 1 },
        id: String::new(),
        cause: String::new(),
        lines: Vec::new(),
        sku: None,
        title: String::new(),
        expected: String::new(),
        found: String::new(),
        attributes: Vec::new(),
        siblings: Vec::new(),
        promise: None,
        evidence: Vec::new(),
        fixes: Vec::new(),
        answer: None,
    }
}

#[test]
fn an_agreed_swap_is_a_doubt_and_never_a_contradiction() {
    let grey = agreed(&[OptionValue::named("Colour", "Grey")], None);
    let ruled =
        |findings: &[Finding], reason| verdict(&sent_after(grey.clone(), findings), reason).verdict;
    let colour = [found(Code::WrongColour)];
    assert_eq!(ruled(&[], Reason::WrongColour), Verdict::Unknown);
    assert_eq!(ruled(&colour, Reason::WrongColour), Verdict::Unknown);
    assert_eq!(ruled(&colour, Reason::NotAsDescribed), Verdict::Unknown);
    // A colour was agreed on; the size that was taken wrongly stays our error.
    let size = [found(Code::WrongSize)];
    assert_eq!(ruled(&size, Reason::WrongSize), Verdict::Confirmed);
    assert_eq!(ruled(&size, Reason::NotAsDescribed), Verdict::Confirmed);
    let both = [found(Code::WrongColour), found(Code::WrongSize)];
    assert_eq!(ruled(&both, Reason::WrongSize), Verdict::Confirmed);
}

#[test]
fn what_was_agreed_after_the_message_excuses_nothing() {
    let later = Agreed {
        at: Moment(11 * DAY),
        ..agreed(&[OptionValue::named("Colour", "Grey")], None)
    };
    let of = sent_after(later, &[found(Code::WrongColour)]);
    assert_eq!(
        verdict(&of, Reason::WrongColour).verdict,
        Verdict::Confirmed
    );
}

#[test]
fn a_swap_speaks_of_the_options_that_it_changed() {
    let changed = |options: &[OptionValue], sku| agreed(options, sku).changed;
    let goods = [Reason::WrongItem, Reason::WrongColour, Reason::WrongSize];
    let named = OptionValue::named;
    assert_eq!(
        changed(&[named("Farbe", "Grau")], Some("S-2")),
        [Reason::WrongColour]
    );
    assert_eq!(
        changed(&[OptionValue::unnamed("Grey")], None),
        [Reason::WrongColour]
    );
    assert_eq!(
        changed(&[named("Colour", "navy"), named("Size", "L")], None),
        [Reason::WrongSize]
    );
    // Nothing tells what another SKU changes, or a word that nobody knows.
    assert_eq!(changed(&[named("Colour", "Navy")], Some("S-2")), goods);
    assert_eq!(changed(&[], Some("S-2")), goods);
    assert_eq!(changed(&[named("Xyz", "Qrs")], None), goods);
    assert_eq!(
        changed(&[named("Colour", "Navy")], Some("S-1")),
        [] as [Reason; 0]
    );
}

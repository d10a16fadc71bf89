//! What went wrong with us is said where a verdict rests on it, and nowhere else.

use super::*;

fn cause(order: &OrderRecord, reason: Reason) -> Option<OwnCause> {
    let facts = facts(order, Moment(10 * DAY), 0);
    let ruling = verdict(order, reason);
    own_cause(&facts, &ruling).map(|(cause, saying)| {
        assert!(saying.iter().all(|at| ruling.facts.contains(at)));
        cause
    })
}

#[test]
fn a_short_sheet_and_a_late_one_are_ours() {
    let with = |printed| {
        order(LineRecord {
            printed: vec![printed],
            ..record(LineState::Fulfilled)
        })
    };
    let short = with(parcel::printed(1, 1));
    assert_eq!(
        cause(&short, Reason::WrongQuantity),
        Some(OwnCause::Quantity)
    );
    let late = with(parcel::printed(3, 2));
    assert_eq!(cause(&late, Reason::Late), Some(OwnCause::Delay));
    assert_eq!(cause(&late, Reason::WrongQuantity), None);
}

#[test]
fn what_waits_is_our_delay_once_it_is_due() {
    let due = |day: i64| {
        let mut of = record(LineState::Open);
        of.line.ship_by = Some(Moment(day * DAY));
        order(of)
    };
    assert_eq!(cause(&due(2), Reason::NotReceived), Some(OwnCause::Delay));
    let later = due(20);
    assert_eq!(
        verdict(&later, Reason::NotReceived).verdict,
        Verdict::Confirmed
    );
    assert_eq!(cause(&later, Reason::NotReceived), None);
}

#[test]
fn another_thing_from_the_shelf_is_ours_until_a_swap_excuses_it() {
    let wrong = [swaps::found(crate::check::day::Code::WrongColour)];
    let plain = order(LineRecord {
        findings: wrong.to_vec(),
        ..record(LineState::Fulfilled)
    });
    assert_eq!(cause(&plain, Reason::WrongColour), Some(OwnCause::Goods));
    let grey = [OptionValue::named("Colour", "Grey")];
    let swapped = swaps::sent_after(swaps::agreed(&grey, None), &wrong);
    assert_eq!(cause(&swapped, Reason::WrongColour), None);
}

//! Earlier cases are told with what proves them, and decide nothing.

use super::*;
use crate::{money::Money, remedy::Remedy};

fn earlier(number: u32, claims: &[Reason], remedy: Option<Remedy>) -> EarlierCase {
    let entry = i64::from(number) * 10;
    EarlierCase {
        case: number,
        opened_at: Moment(i64::from(number) * DAY),
        opened_by: entry,
        of: EarlierWords {
            claims: claims.to_vec(),
            remedy,
            refund: remedy.map(|_| Money {
                amount_minor: 1_250,
                currency: "EUR".to_owned(),
            }),
            is_closed: remedy.is_some(),
        },
        entries: vec![entry + 1],
    }
}

fn of_goods(cases: Vec<EarlierCase>) -> EarlierOfGoods {
    EarlierOfGoods {
        older: 0,
        goods: "MB-A5-NVY".to_owned(),
        line: LineKey::of(&line("1", LineState::Fulfilled)),
        cases,
    }
}

#[test]
fn an_earlier_case_of_the_order_is_told_with_what_became_of_it() {
    let cases = [
        earlier(
            4,
            &[Reason::WrongColour, Reason::Late],
            Some(Remedy::RefundKeep),
        ),
        earlier(6, &[], None),
    ];
    let facts = earlier_of_order(&cases, 0);
    assert_eq!(
        facts[0].statement.told(Language::En),
        "Case 4 about the same order was opened on 5 Jan 1970: wrong colour, late; closed, decided: refund (12.50 EUR)."
    );
    assert_eq!(
        facts[1].statement.told(Language::De),
        "Fall 6 zu derselben Bestellung wurde am 07.01.1970 eröffnet: unklar worüber; noch offen, nichts entschieden."
    );
    assert_eq!(facts[0].entries, [40, 41]);
    assert!(facts.iter().all(|fact| fact.line.is_none()));
}

#[test]
fn complaints_about_the_same_goods_are_counted() {
    let cases = vec![
        earlier(4, &[Reason::WrongColour], Some(Remedy::ReplaceKeep)),
        earlier(6, &[Reason::WrongColour], None),
    ];
    let facts = earlier_of_goods(&[of_goods(cases)]);
    let told = facts[0].statement.told(Language::En);
    assert!(
        told.starts_with(
            "Complaint no. 3 about MB-A5-NVY within 90 days, after case 4 (wrong colour; closed"
        ),
        "{told}"
    );
    assert!(told.ends_with(", case 6 (wrong colour; still open, nothing decided)."));
    assert_eq!(facts[0].entries, [40, 41, 60, 61]);
    let chinese = facts[0].statement.told(Language::Zh);
    assert!(
        chinese.contains("第 3 次") && chinese.contains("、个案 6（"),
        "{chinese}"
    );
}

#[test]
fn of_many_complaints_the_newest_are_named_and_the_others_counted() {
    let cases = (1..=14).map(|number| earlier(number, &[Reason::Defective], None));
    let facts = earlier_of_goods(&[of_goods(cases.collect())]);
    let told = facts[0].statement.told(Language::En);
    assert!(
        told.starts_with("Complaint no. 15") && told.ends_with(" and 4 more."),
        "{told}"
    );
    assert!(
        told.contains("case 14 (") && !told.contains("case 4 ("),
        "{told}"
    );
    // The opening of each is cited, of those that are named what was said too.
    assert_eq!(facts[0].entries.len(), 14 + 10);
}

#[test]
fn what_was_asserted_before_decides_nothing() {
    let of = order(record(LineState::Fulfilled));
    let cases: Vec<EarlierCase> = (1..=20)
        .map(|number| earlier(number, &[Reason::WrongColour], None))
        .collect();
    let mut said = facts(&of, Moment(10 * DAY), 0);
    said.extend(earlier_of_order(&cases, 0));
    said.extend(earlier_of_goods(&[of_goods(cases)]));
    let lines = [LineKey::of(&of.lines[0].line)];
    for ruling in rule(&Reason::ALL, &lines, &said) {
        assert_eq!(ruling, verdict(&of, ruling.reason));
    }
    assert!(is_of_goods(Reason::WrongColour));
    assert!(!is_of_goods(Reason::Late) && !is_of_goods(Reason::ChangedMind));
}

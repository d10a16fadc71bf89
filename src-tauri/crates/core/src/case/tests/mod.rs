mod causes;
mod earlier;
mod parcel;
mod swaps;

use proptest::prelude::*;

use super::*;
use crate::{
    check::day::LineKey,
    complaint::Reason,
    language::Language,
    moment::Moment,
    record::{LineState, OptionValue, OrderLine, Place, Private},
    sentence::check,
};

const DAY: i64 = 86_400_000;

fn line(number: &str, state: LineState) -> OrderLine {
    OrderLine {
        channel: "ebay".to_owned(),
        order: "12-00001-00002".to_owned(),
        line: number.to_owned(),
        listing: None,
        sku: Some("S-1".to_owned()),
        title: "Scarf".to_owned(),
        options: vec![OptionValue::named("Colour", "Navy")],
        quantity: 2,
        state,
        ordered_at: Some(Moment(0)),
        updated_at: None,
        ship_by: Some(Moment(2 * DAY)),
        shipped_at: None,
        carrier: None,
        price: None,
        country: None,
        place: Place::default(),
        private: Private::default(),
    }
}

fn record(state: LineState) -> LineRecord {
    LineRecord {
        line: line("1", state),
        entry: 4,
        newest: 5,
        told_at: Some(Moment(10 * DAY)),
        is_overtaken: false,
        promised: None,
        took: Vec::new(),
        printed: Vec::new(),
        sent: None,
        numbered: None,
        findings: Vec::new(),
        agreed: Vec::new(),
    }
}

fn verdict(order: &OrderRecord, reason: Reason) -> Ruling {
    let facts = facts(order, Moment(10 * DAY), 0);
    let lines: Vec<LineKey> = order
        .lines
        .iter()
        .map(|record| LineKey::of(&record.line))
        .collect();
    rule(&[reason], &lines, &facts).remove(0)
}

fn order(record: LineRecord) -> OrderRecord {
    OrderRecord {
        lines: vec![record],
        delivered: None,
    }
}

#[test]
fn one_line_confirms_and_only_all_lines_contradict() {
    let key = |number| LineKey::of(&line(number, LineState::Fulfilled));
    let opposing = |number| {
        let statement = Statement::Delivered { day: String::new() };
        let fact = Fact::new(statement, [1], Some(key(number))).unwrap();
        fact.bearing(&[Reason::WrongSize], Bearing::Opposes, Strength::Recorded)
    };
    let ruled = |facts: &[Fact]| {
        rule(&[Reason::WrongSize], &[key("1"), key("2")], facts)
            .remove(0)
            .verdict
    };
    assert_eq!(ruled(&[opposing("1")]), Verdict::Unknown);
    assert_eq!(
        ruled(&[opposing("1"), opposing("2")]),
        Verdict::Contradicted
    );
}

#[test]
fn what_was_recorded_of_the_parcel_speaks_before_what_was_planned() {
    let key = LineKey::of(&line("1", LineState::Fulfilled));
    let fact = |bearing, strength| {
        let statement = Statement::Delivered { day: String::new() };
        Fact::new(statement, [1], Some(key.clone()))
            .unwrap()
            .bearing(&[Reason::WrongColour], bearing, strength)
    };
    let ruled = |facts: &[Fact]| {
        rule(&[Reason::WrongColour], std::slice::from_ref(&key), facts)
            .remove(0)
            .verdict
    };
    let planned = fact(Bearing::Supports, Strength::Planned);
    assert_eq!(ruled(std::slice::from_ref(&planned)), Verdict::Confirmed);
    assert_eq!(
        ruled(&[planned.clone(), fact(Bearing::Opposes, Strength::Recorded)]),
        Verdict::Contradicted
    );
    assert_eq!(
        ruled(&[fact(Bearing::Opposes, Strength::Planned)]),
        Verdict::Unknown
    );
    let both = [
        fact(Bearing::Opposes, Strength::Recorded),
        fact(Bearing::Supports, Strength::Recorded),
        planned,
    ];
    assert_eq!(ruled(&both), Verdict::Unknown);
}

#[test]
fn without_an_order_nothing_is_known_but_that_it_lacks() {
    let ruling = rule(&[Reason::Late], &[], &[]).remove(0);
    assert_eq!(
        (ruling.verdict, ruling.lacks),
        (Verdict::Unknown, vec![Lack::Order])
    );
}

#[test]
fn without_an_entry_there_is_no_fact() {
    assert_eq!(
        Fact::new(Statement::Delivered { day: String::new() }, [], None),
        None
    );
}

fn candidate(number: &str, pass: Pass, day: i64) -> Candidate {
    Candidate {
        channel: "ebay".to_owned(),
        order: number.to_owned(),
        ordered_at: Some(Moment(day * DAY)),
        pass,
    }
}

#[test]
fn one_sure_order_is_taken_two_are_offered_and_unsure_ones_never_taken() {
    let sure = candidate("1", Pass::OrderNumber, 1);
    let linking = link(vec![
        candidate("2", Pass::BuyerAndDate, 1),
        sure.clone(),
        candidate("1", Pass::TrackingNumber, 1),
    ]);
    assert_eq!(
        linking,
        Linking {
            taken: Some(sure.clone()),
            offered: Vec::new()
        }
    );
    let linking = link(vec![
        sure.clone(),
        candidate("2", Pass::TrackingNumber, 1),
        candidate("3", Pass::ItemAndColour, 1),
    ]);
    assert_eq!((linking.taken, linking.offered.len()), (None, 2));
    let unsure: Vec<Candidate> = (0..9)
        .map(|number| candidate(&number.to_string(), Pass::BuyerAndDate, number))
        .collect();
    let linking = link(unsure);
    assert_eq!(
        (linking.taken, linking.offered.len()),
        (None, CANDIDATES_MAX)
    );
    assert_eq!(linking.offered[0].order, "8");
}

#[test]
fn a_number_is_the_same_however_it_is_written() {
    assert!(is_same_number("#1001", "1001") && is_same_number("ts 10433", "TS-10433"));
    assert!(
        !is_same_number("1001", "10010") && !is_same_number("12", "12") && !is_same_number("", "")
    );
    assert_eq!(
        spellings("30512345671234567"),
        ["30512345671234567", "305-1234567-1234567"]
    );
    assert_eq!(spellings("12 77310 40458")[1], "12-77310-40458");
    assert_eq!(spellings("#"), [""; 0]);
}

proptest! {
    #[test]
    fn any_number_has_spellings_that_are_the_same_number(number in "\\PC{0,40}") {
        for way in spellings(&number) {
            prop_assert!(is_same_number(&way, &number) || way.chars().filter(|sign| sign.is_alphanumeric()).count() < 3);
        }
    }
}

#[test]
fn every_language_tells_what_fills_a_sentence() {
    let languages = [Language::En, Language::De, Language::Zh];
    for code in StatementCode::ALL {
        let texts = languages.map(|language| (language, code.text(language)));
        assert_eq!(
            check(&format!("{code:?}"), code.arguments(), &texts),
            [""; 0]
        );
    }
    for code in RemarkCode::ALL {
        let texts = languages.map(|language| (language, code.text(language)));
        assert_eq!(
            check(&format!("{code:?}"), code.arguments(), &texts),
            [""; 0]
        );
    }
}

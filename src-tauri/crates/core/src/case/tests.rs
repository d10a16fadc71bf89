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

const fn printed(day: i64, units: u32) -> Printed {
    Printed {
        sheet: 3,
        revision: 1,
        at: Moment(day * DAY),
        units,
        ordered: 2,
        is_taken_back: false,
        entry: 9,
    }
}

#[test]
fn an_order_that_never_left_confirms_that_it_was_not_received() {
    let ruling = verdict(&order(record(LineState::Open)), Reason::NotReceived);
    assert_eq!(ruling.verdict, Verdict::Confirmed);
    assert_eq!(
        verdict(&order(record(LineState::Open)), Reason::Late).verdict,
        Verdict::Confirmed
    );
    assert_eq!(
        verdict(&order(record(LineState::Fulfilled)), Reason::NotReceived).verdict,
        Verdict::Unknown
    );
}

#[test]
fn a_line_that_only_an_old_file_has_says_nothing_about_the_parcel() {
    let told = |told_at: Option<i64>, is_overtaken| {
        let of = order(LineRecord {
            told_at: told_at.map(Moment),
            is_overtaken,
            ..record(LineState::Open)
        });
        let said = facts(&of, Moment(10 * DAY + DAY / 2), 0);
        let stands = said
            .iter()
            .any(|fact| matches!(fact.statement, Statement::Stands { .. }));
        let rulings = rule(
            &[Reason::NotReceived, Reason::Late],
            &[LineKey::of(&line("1", LineState::Open))],
            &said,
        );
        let verdicts: Vec<Verdict> = rulings.iter().map(|ruling| ruling.verdict).collect();
        (stands, verdicts)
    };
    let (known, unknown) = ([Verdict::Confirmed; 2], [Verdict::Unknown; 2]);
    // The file of the morning counts for a message of that day, and so does every later one.
    assert_eq!(told(Some(10 * DAY), false), (true, known.to_vec()));
    assert_eq!(told(Some(12 * DAY), false), (true, known.to_vec()));
    assert_eq!(told(Some(10 * DAY - 1), false), (false, unknown.to_vec()));
    assert_eq!(told(Some(12 * DAY), true), (false, unknown.to_vec()));
    assert_eq!(told(None, false), (true, unknown.to_vec()));
}

#[test]
fn the_day_of_the_message_is_the_one_on_the_wall_of_the_shop() {
    let of = order(LineRecord {
        told_at: Some(Moment(10 * DAY - DAY / 24)),
        ..record(LineState::Open)
    });
    let bears = |offset: i32| {
        let said = facts(&of, Moment(10 * DAY + 1), offset);
        said.iter().any(|fact| !fact.bears.is_empty())
    };
    assert!(bears(2 * 3_600) && !bears(0));
}

#[test]
fn a_delivery_contradicts_and_one_after_the_message_does_not() {
    let delivered = |day| OrderRecord {
        lines: vec![record(LineState::Fulfilled)],
        delivered: Some((Moment(day * DAY), 7)),
    };
    let ruling = verdict(&delivered(5), Reason::NotReceived);
    assert_eq!(
        (ruling.verdict, ruling.lacks.len()),
        (Verdict::Contradicted, 0)
    );
    assert_eq!(
        verdict(&delivered(12), Reason::NotReceived).verdict,
        Verdict::Unknown
    );
}

#[test]
fn a_sheet_shows_that_we_were_late_or_sent_too_few_and_never_that_we_were_right() {
    let with = |printed| {
        order(LineRecord {
            printed: vec![printed],
            ..record(LineState::Fulfilled)
        })
    };
    assert_eq!(
        verdict(&with(printed(3, 2)), Reason::Late).verdict,
        Verdict::Confirmed
    );
    assert_eq!(
        verdict(&with(printed(1, 2)), Reason::Late).verdict,
        Verdict::Unknown
    );
    assert_eq!(
        verdict(&with(printed(1, 1)), Reason::WrongQuantity).verdict,
        Verdict::Confirmed
    );
    let ruling = verdict(&with(printed(1, 2)), Reason::WrongQuantity);
    assert_eq!(ruling.verdict, Verdict::Unknown);
    assert_eq!(ruling.lacks, [Lack::Scan, Lack::Weight, Lack::Photo]);
}

/// Sheets of a line of two units, one revision after the other, each with its own entry.
fn on_sheets(sheets: &[Printed]) -> OrderRecord {
    let sheet = |(printed, number): (&Printed, u32)| Printed {
        revision: number,
        entry: 9 + i64::from(number),
        ..*printed
    };
    order(LineRecord {
        printed: sheets.iter().zip(1..).map(sheet).collect(),
        ..record(LineState::Fulfilled)
    })
}

#[test]
fn only_the_last_sheet_that_was_not_taken_back_tells_how_many_were_sent() {
    let one_of_one = Printed {
        ordered: 1,
        ..printed(1, 1)
    };
    let taken_back = Printed {
        is_taken_back: true,
        ..printed(1, 2)
    };
    let ruled = |sheets: &[Printed]| verdict(&on_sheets(sheets), Reason::WrongQuantity).verdict;
    // Ordered one, printed one; raised to two, printed two.
    assert_eq!(ruled(&[one_of_one, printed(1, 2)]), Verdict::Unknown);
    // A sheet cannot have what was ordered after it.
    assert_eq!(ruled(&[one_of_one]), Verdict::Unknown);
    assert_eq!(ruled(&[printed(1, 2), printed(1, 1)]), Verdict::Confirmed);
    assert_eq!(ruled(&[printed(1, 1), printed(1, 2)]), Verdict::Unknown);
    assert_eq!(ruled(&[printed(1, 1), taken_back]), Verdict::Confirmed);
    let short_taken_back = Printed {
        units: 1,
        ..taken_back
    };
    assert_eq!(ruled(&[printed(1, 2), short_taken_back]), Verdict::Unknown);
    // What was printed after the message is in no parcel that it is about.
    assert_eq!(ruled(&[printed(1, 2), printed(11, 1)]), Verdict::Unknown);
}

#[test]
fn a_sheet_that_was_taken_back_did_not_send_anything() {
    let taken_back = Printed {
        is_taken_back: true,
        ..printed(1, 2)
    };
    let ruled = |state, sheets: &[Printed], reason| {
        let mut of = on_sheets(sheets);
        of.lines[0].line.state = state;
        verdict(&of, reason).verdict
    };
    let (unsent, late) = (Reason::NotReceived, Reason::Late);
    assert_eq!(
        ruled(LineState::Open, &[taken_back], unsent),
        Verdict::Confirmed
    );
    assert_eq!(
        ruled(LineState::Open, &[printed(1, 2)], unsent),
        Verdict::Unknown
    );
    assert_eq!(
        ruled(LineState::Fulfilled, &[taken_back, printed(3, 2)], late),
        Verdict::Confirmed
    );
    assert_eq!(
        ruled(LineState::Fulfilled, &[printed(1, 2), printed(3, 2)], late),
        Verdict::Unknown
    );
}

#[test]
fn an_agreed_swap_contradicts_a_wrong_colour() {
    let agreed = Agreed {
        options: vec![OptionValue::unnamed("Grey")],
        at: Moment(DAY),
        entry: 8,
    };
    let of = order(LineRecord {
        agreed: vec![agreed],
        ..record(LineState::Fulfilled)
    });
    assert_eq!(
        verdict(&of, Reason::WrongColour).verdict,
        Verdict::Contradicted
    );
    assert_eq!(verdict(&of, Reason::Defective).verdict, Verdict::Unknown);
}

#[test]
fn one_line_confirms_and_only_all_lines_contradict() {
    let agreed = Agreed {
        options: Vec::new(),
        at: Moment(DAY),
        entry: 8,
    };
    let other = LineRecord {
        line: line("2", LineState::Fulfilled),
        agreed: vec![agreed],
        ..record(LineState::Fulfilled)
    };
    let of = OrderRecord {
        lines: vec![record(LineState::Fulfilled), other],
        delivered: None,
    };
    assert_eq!(verdict(&of, Reason::WrongSize).verdict, Verdict::Unknown);
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

//! What sheets and files tell of the parcel.

use super::*;

pub(super) const fn printed(day: i64, units: u32) -> Printed {
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

/// A line that had to leave on the third day, sent by a file at a moment.
fn sent(state: LineState, at: i64) -> LineRecord {
    LineRecord {
        sent: Some(Sent {
            at: Moment(at),
            carrier: Some("DHL".to_owned()),
            file: "orders.csv".to_owned(),
            row: 7,
            entry: 5,
        }),
        ..record(state)
    }
}

#[test]
fn a_parcel_that_a_file_calls_sent_shows_a_delay_and_no_arrival() {
    let ruled = |at: i64, reason| verdict(&order(sent(LineState::Fulfilled, at)), reason);
    let late = ruled(3 * DAY, Reason::Late);
    assert_eq!(late.verdict, Verdict::Confirmed);
    // Sent on the day by which it had to leave, whatever the hour.
    assert_eq!(ruled(2 * DAY, Reason::Late).verdict, Verdict::Unknown);
    assert_eq!(ruled(3 * DAY - 1, Reason::Late).verdict, Verdict::Unknown);
    for day in [1, 3] {
        let ruling = ruled(day * DAY, Reason::NotReceived);
        assert_eq!(ruling.verdict, Verdict::Unknown);
        assert_eq!(ruling.lacks, [Lack::Delivery, Lack::Tracking]);
    }
    let of = order(sent(LineState::Fulfilled, 3 * DAY));
    let said = facts(&of, Moment(10 * DAY), 0);
    assert_eq!(
        own_cause(&said, &late).map(|(cause, _)| cause),
        Some(OwnCause::Delay)
    );
    let told: Vec<String> = said
        .iter()
        .map(|fact| fact.statement.told(Language::En))
        .collect();
    let sent = "File orders.csv, row 7, says that it was sent on 4 Jan 1970 with DHL.";
    assert!(told.iter().any(|told| told == sent), "{told:#?}");
}

#[test]
fn what_was_sent_does_not_wait_here_and_a_label_may() {
    let not_received = |of: LineRecord| verdict(&order(of), Reason::NotReceived).verdict;
    assert_eq!(
        not_received(sent(LineState::Open, 3 * DAY)),
        Verdict::Unknown
    );
    let labelled = LineRecord {
        numbered: Some(ParcelNumber {
            file: "orders.csv".to_owned(),
            row: 7,
            entry: 5,
        }),
        ..record(LineState::Open)
    };
    assert_eq!(not_received(labelled.clone()), Verdict::Confirmed);
    let said = facts(&order(labelled), Moment(10 * DAY), 0);
    let is_numbered = |fact: &&Fact| matches!(fact.statement, Statement::Numbered { .. });
    let numbered = said.iter().find(is_numbered).unwrap();
    assert!(numbered.bears.is_empty() && numbered.entries == [5]);
}

#[test]
fn a_day_without_an_hour_is_that_day_wherever_the_shop_is() {
    let far_west = -8 * 3_600;
    let said = facts(
        &order(sent(LineState::Fulfilled, 3 * DAY)),
        Moment(10 * DAY),
        far_west,
    );
    let days: Vec<String> = said
        .iter()
        .filter_map(|fact| {
            let (Statement::SentWith { day, .. } | Statement::ShipBy { day }) = &fact.statement
            else {
                return None;
            };
            Some(day.clone())
        })
        .collect();
    assert_eq!(days, ["1970-01-04", "1970-01-03"]);
}

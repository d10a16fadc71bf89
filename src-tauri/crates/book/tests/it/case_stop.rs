//! The seller stops the other open orders that carry the fault of a case; the check and the pick sheet hold them back.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use crate::shop::{TestShop, sent};
use tallyman_book::{
    Language,
    api::{CaseView, StopLines, View},
    use_case,
};
use tallyman_core::check::day::{Code, Component, Finding, How, VariantKey};

/// An order whose stock item has the right SKU and the wrong colour; it was sent.
const WRONG: &str = "304-3141592-6535897";
/// Two open orders of the same.
const OPEN: [&str; 2] = ["305-0000001-0000001", "305-0000001-0000002"];
const SKU: &str = "TS-11-DB-M";
/// Another stock item.
const OTHER: &str = "TS-11-BK-M";
const TITLE: &str = "Damen T-Shirt mit V-Ausschnitt, Bio-Baumwolle (Dunkelblau, M)";
const GERMAN: &str = "Hallo, Bestellung 304-3141592-6535897: ich hatte das T-Shirt in Dunkelblau bestellt, angekommen ist ein braunes. Falsche Farbe!";

fn open_order(order: &str, item: &str) -> String {
    sent(order, item, "Bo Example", SKU, TITLE)
        .replace("\t1\t1\t0\t", "\t1\t0\t1\t")
        .replace("T11:00", "T11:30")
}

/// A case that shows a wrong mapping, and two open orders that go by it too.
fn shop() -> (TestShop, u32) {
    let test = TestShop::with_sample_day();
    test.import_text(
        "sent.txt",
        &sent(WRONG, "40173036566206", "Ada Example", SKU, TITLE),
    );
    let first = open_order(OPEN[0], "77");
    let second = open_order(OPEN[1], "78");
    let (_, second) = second.split_once('\n').unwrap();
    test.import_text("open.txt", &format!("{first}{second}"));
    let case = test.opened(GERMAN).head.case;
    (test, case)
}

fn asked(test: &TestShop, case: u32, orders: &[&str], is_lifted: bool) -> Result<CaseView, String> {
    let request = StopLines {
        case,
        orders: orders.iter().map(|order| (*order).to_owned()).collect(),
        is_lifted,
        language: Language::En,
    };
    use_case::stop_lines(&test.shop, &request).map_err(|error| {
        let error = tallyman_book::api::ApiError::from(error);
        format!("{} {}", error.message, error.hint)
    })
}

fn stops(test: &TestShop) -> Vec<Finding> {
    let checked = test.shop.checked().unwrap();
    let findings = checked.report.findings.iter();
    let mut stops: Vec<Finding> = findings
        .filter(|finding| finding.code == Code::Stopped)
        .cloned()
        .collect();
    stops.sort_by(|one, other| one.line.cmp(&other.line));
    stops
}

fn waiting(test: &TestShop) -> Vec<String> {
    let stops = stops(test).into_iter();
    let waiting = stops.filter(|finding| finding.answer.is_none());
    waiting.map(|finding| finding.line.unwrap().order).collect()
}

/// Why an order stays off the sheet.
fn left_off(test: &TestShop, order: &str) -> Option<String> {
    let view = View {
        language: Language::En,
    };
    let pick = use_case::pick(&test.shop, &view).unwrap();
    let mut off = pick.left_off.into_iter();
    Some(off.find(|line| line.order == order)?.reason)
}

/// Says what the choice takes from now on; gives the decision.
fn map(test: &TestShop, stock_sku: &str) -> String {
    let variant = VariantKey::Sku {
        channel: Some("amazon".to_owned()),
        sku: SKU.to_owned(),
    };
    let takes = Component {
        stock_sku: stock_sku.to_owned(),
        quantity: 1,
    };
    use_case::map(&test.shop, variant, vec![takes]).unwrap()
}

#[test]
fn the_orders_of_the_back_trace_are_stopped_and_say_for_which_case() {
    let (test, case) = shop();
    let before = use_case::show_case(&test.shop, case, Language::En).unwrap();
    assert_eq!(before.back_trace[0].orders.len(), 2);
    assert!(before.back_trace[0].stopped.is_empty() && before.stops.is_empty());
    let view = asked(&test, case, &[], false).unwrap();
    assert_eq!(waiting(&test), OPEN);
    let trace = &view.back_trace[0];
    assert_eq!(trace.stopped, trace.orders);
    assert_eq!(
        trace.sentence,
        "2 open orders are stopped until that is mended."
    );
    let stopped = &view.stops[0];
    assert_eq!(
        (stopped.said.as_str(), stopped.took.as_str()),
        ("Amazon 305-0000001-0000001", SKU)
    );
    assert!(stopped.entry.entry > 0 && !stopped.entry.head.is_empty());
    let reason = left_off(&test, OPEN[0]).unwrap();
    assert!(
        reason.starts_with(&format!(
            "You stopped this line: case {case} shows that {SKU} is wrong"
        )),
        "{reason}"
    );
    // Made anew from the journal it is the same.
    let held = stops(&test);
    test.shop.rebuild().unwrap();
    assert_eq!(stops(&test), held);
    assert_eq!(stops(&test.reopened()), held);
}

#[test]
fn nothing_is_stopped_twice_and_nothing_that_carries_no_fault() {
    let (test, case) = shop();
    let refused = asked(&test, case, &["305-9"], false).unwrap_err();
    assert!(
        refused.starts_with("Not each of these orders") && refused.contains(OPEN[0]),
        "{refused}"
    );
    let refused = asked(&test, case, &[], true).unwrap_err();
    assert!(refused.starts_with("No order waits because of this case."));
    let view = asked(&test, case, &[OPEN[1]], false).unwrap();
    assert_eq!(waiting(&test), [OPEN[1]]);
    assert_eq!(view.back_trace[0].stopped, ["Amazon 305-0000001-0000002"]);
    assert!(
        view.back_trace[0]
            .sentence
            .ends_with("Stop it before it leaves. One open order is stopped until that is mended."),
        "{}",
        view.back_trace[0].sentence
    );
    asked(&test, case, &[], false).unwrap();
    assert_eq!(waiting(&test), OPEN);
    let refused = asked(&test, case, &[], false).unwrap_err();
    assert!(refused.starts_with("No other open order is known to carry the fault"));
    let refused = asked(&test, case + 1, &[], false).unwrap_err();
    assert!(refused.starts_with("There is no case"), "{refused}");
}

#[test]
fn a_stop_ends_when_it_is_lifted_and_can_be_said_again() {
    let (test, case) = shop();
    asked(&test, case, &[], false).unwrap();
    let view = asked(&test, case, &[OPEN[0]], true).unwrap();
    assert_eq!(waiting(&test), [OPEN[1]]);
    assert_eq!(view.stops.len(), 1);
    let view = asked(&test, case, &[], true).unwrap();
    assert!(stops(&test).is_empty() && view.stops.is_empty());
    asked(&test, case, &[], false).unwrap();
    assert_eq!(waiting(&test), OPEN);
}

#[test]
fn a_stop_ends_with_the_cause_or_with_a_look_at_the_line() {
    let (test, case) = shop();
    asked(&test, case, &[], false).unwrap();
    let first = stops(&test).remove(0);
    test.resolve(&first.id, "1", None);
    assert_eq!(waiting(&test), [OPEN[1]]);
    assert_eq!(stops(&test)[0].answer.as_ref().unwrap().how, How::Accept);
    let view = use_case::show_case(&test.shop, case, Language::En).unwrap();
    assert_eq!(view.stops.len(), 1);
    assert_eq!(view.back_trace[0].orders, ["Amazon 305-0000001-0000002"]);
    assert_eq!(view.back_trace[0].accepted, ["Amazon 305-0000001-0000001"]);
    assert_eq!(
        view.back_trace[0].sentence,
        "One open order is stopped until that is mended. One open order was looked at and accepted."
    );
    // Stopping all means those that run; whoever names the accepted one has it looked at again.
    let refused = asked(&test, case, &[], false).unwrap_err();
    assert!(refused.starts_with("No other open order is known to carry the fault"));
    let view = asked(&test, case, &[OPEN[0]], false).unwrap();
    assert_eq!(waiting(&test), OPEN);
    assert!(view.back_trace[0].accepted.is_empty());
    map(&test, OTHER);
    assert!(stops(&test).is_empty());
    let view = use_case::show_case(&test.shop, case, Language::En).unwrap();
    assert!(view.stops.is_empty());
}

#[test]
fn the_way_back_to_the_wrong_thing_stops_the_lines_again() {
    let (test, case) = shop();
    asked(&test, case, &[], false).unwrap();
    let decision = map(&test, OTHER);
    assert!(stops(&test).is_empty());
    let undo = tallyman_book::api::Undo {
        decision,
        language: Language::En,
    };
    use_case::undo(&test.shop, &undo).unwrap();
    assert_eq!(waiting(&test), OPEN);
}

#[test]
fn what_was_accepted_for_one_case_can_be_stopped_for_another() {
    const LATER: &str = "306-0000001-0000001";
    let (test, case) = shop();
    asked(&test, case, &[], false).unwrap();
    let first = stops(&test).remove(0);
    test.resolve(&first.id, "1", None);
    assert_eq!(waiting(&test), [OPEN[1]]);
    test.import_text("later-open.txt", &open_order(LATER, "79"));
    let gone = sent(LATER, "79", "Cy Example", SKU, TITLE).replace("T11:00", "T11:45");
    test.import_text("later-sent.txt", &gone);
    let later = test.opened(&GERMAN.replace(WRONG, LATER));
    let trace = &later.back_trace[0];
    assert!(trace.accepted.is_empty(), "{trace:?}");
    assert_eq!(trace.stopped, ["Amazon 305-0000001-0000002"]);
    asked(&test, later.head.case, &[], false).unwrap();
    assert_eq!(waiting(&test), OPEN);
}

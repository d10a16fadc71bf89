//! What earlier cases and the files' words about a parcel say to a later case, and what they do not decide.

use crate::{
    sample_messages::with_earlier_orders,
    shop::{TestShop, sent},
};
use tallyman_book::{
    Language,
    api::{CaseView, ChooseRemedy, EvidenceRequest, FactView},
    use_case,
};

/// Orders of one stock item that has the right SKU and the wrong colour.
const ORDERS: [&str; 3] = [
    "304-3141592-6535897",
    "305-0000001-0000001",
    "305-0000002-0000002",
];
const TITLE: &str = "Damen T-Shirt mit V-Ausschnitt, Bio-Baumwolle (Dunkelblau, M)";
const DAY_MILLISECONDS: i64 = 24 * 60 * 60 * 1_000;

/// Three orders, each first to be sent, then sent.
fn with_three_sent() -> TestShop {
    let test = TestShop::with_sample_day();
    let item = |at: usize| if at == 0 { "40173036566206" } else { "77" };
    for (at, order) in ORDERS.iter().enumerate() {
        let file = sent(order, item(at), "Bo Example", "TS-11-DB-M", TITLE);
        let open = file.replace("\t1\t1\t0\t", "\t1\t0\t1\t");
        test.import_text(&format!("amazon-open-{at}.txt"), &open);
        test.import_text(&format!("amazon-sent-{at}.txt"), &file);
    }
    test
}

fn wrong_colour(order: &str) -> String {
    format!(
        "Hallo, Bestellung {order}: ich hatte das T-Shirt in Dunkelblau bestellt, angekommen ist ein braunes. Falsche Farbe!"
    )
}

fn fact<'v>(view: &'v CaseView, words: &str) -> Option<&'v FactView> {
    let mut facts = view.facts.iter();
    facts.find(|fact| fact.sentence.starts_with(words))
}

const COMPLAINT: &str = "Complaint no.";

#[test]
fn complaints_about_the_same_goods_are_told_and_decide_nothing() {
    let test = with_three_sent();
    let first = test.opened(&wrong_colour(ORDERS[0]));
    assert!(fact(&first, COMPLAINT).is_none(), "{:#?}", first.facts);
    let paid = format!("paid.{}", ORDERS[0]);
    use_case::set_cost(&test.shop, &paid, "14.90 EUR").unwrap();
    let choice = ChooseRemedy {
        case: first.head.case,
        remedy: "refund_return".to_owned(),
        amount: None,
        is_agreed: true,
    };
    use_case::choose_remedy(&test.shop, &choice).unwrap();
    use_case::close_case(&test.shop, first.head.case).unwrap();
    // That a parcel is late says nothing of the goods: it is no complaint about them, and none tells of it.
    let late = format!("Order {} is late, where does it stay?", ORDERS[1]);
    let late = test.opened(&late);
    assert!(fact(&late, COMPLAINT).is_none(), "{:#?}", late.facts);
    let view = test.opened(&wrong_colour(ORDERS[2]));
    let told = fact(&view, COMPLAINT).unwrap();
    let begins = "Complaint no. 2 about TS-11-DB-M within 90 days, after case 1 (wrong colour";
    let decided = "; closed, decided: refund against return";
    assert!(
        told.sentence.starts_with(begins)
            && told.sentence.contains(decided)
            && !told.sentence.contains("case 2"),
        "{}",
        told.sentence
    );
    // Opened, written, decided, closed.
    assert_eq!(told.entries.len(), 4, "{told:?}");
    let verdict = &view.verdicts[0];
    assert_eq!(verdict.verdict, "confirmed");
    assert!(!verdict.facts.contains(&told.id));
    assert!(
        view.back_trace[0]
            .sentence
            .ends_with(" Earlier cases that said the same of TS-11-DB-M: 1."),
        "{:?}",
        view.back_trace
    );
    // Gathered with others it says the same.
    let many = use_case::case_facts(&test.shop, &[], Language::En).unwrap();
    let of_many = many.iter().find(|case| case.case == view.head.case);
    assert_eq!(of_many.unwrap().facts, view.facts);
    // What others complained of is not for a platform.
    let request = EvidenceRequest {
        case: view.head.case,
        profile: "amazon_a2z".to_owned(),
        ..EvidenceRequest::default()
    };
    let pack = use_case::evidence(&test.shop, &request).unwrap();
    for file in &pack.files {
        let text = String::from_utf8_lossy(&file.content);
        assert!(!text.contains(COMPLAINT), "{}: {text}", file.name);
    }
}

#[test]
fn a_complaint_of_a_quarter_ago_counts_no_longer() {
    let told_after = |milliseconds: i64| {
        let test = with_three_sent();
        test.opened(&wrong_colour(ORDERS[0]));
        test.later(milliseconds);
        let view = test.opened(&wrong_colour(ORDERS[1]));
        fact(&view, COMPLAINT).is_some()
    };
    assert!(told_after(89 * DAY_MILLISECONDS) && !told_after(91 * DAY_MILLISECONDS));
}

#[test]
fn a_repeated_contact_about_the_same_order_is_told() {
    let test = with_three_sent();
    let first = test.opened(&wrong_colour(ORDERS[0]));
    use_case::close_case(&test.shop, first.head.case).unwrap();
    let view = test.opened(&format!("{} Noch immer!", wrong_colour(ORDERS[0])));
    assert_eq!(
        view.remarks.last().map(String::as_str),
        Some("Earlier cases about the same order: 1.")
    );
    let told = fact(
        &view,
        "Case 1 about the same order was opened on 24 Nov 2026",
    )
    .unwrap();
    assert!(told.sentence.contains(": wrong colour"), "{told:?}");
    assert!(
        told.sentence.ends_with("; closed, nothing decided."),
        "{told:?}"
    );
    assert!(fact(&view, COMPLAINT).is_none(), "{:#?}", view.facts);
    let request = EvidenceRequest {
        case: view.head.case,
        profile: "amazon_a2z".to_owned(),
        ..EvidenceRequest::default()
    };
    let pack = use_case::evidence(&test.shop, &request).unwrap();
    let mut files = pack.files.iter();
    let tells = |content: &[u8]| {
        String::from_utf8_lossy(content).contains("Case 1 about the same order was opened")
    };
    assert!(files.any(|file| tells(&file.content)));
}

#[test]
fn a_file_tells_when_a_parcel_left_and_nobody_that_it_came() {
    const ORDER: &str = "26-12240-30815";
    let test = with_earlier_orders();
    let view = test.opened(&format!(
        "Order {ORDER} never arrived, where is my parcel? I did not receive it."
    ));
    let verdict = view
        .verdicts
        .iter()
        .find(|verdict| verdict.reason == "not_received")
        .unwrap();
    assert_eq!(verdict.verdict, "unknown");
    let says = |words: &str| view.facts.iter().any(|fact| fact.sentence.contains(words));
    assert!(
        says("File eBay-OrdersReport-Nov-20-2026.csv, row ")
            && says(", says that it was sent on 9 Nov 2026."),
        "{:#?}",
        view.facts
    );
    assert!(says(
        "gives the number of its parcel; that proves no delivery."
    ));
    // The number itself tells strangers where somebody lives.
    assert!(!says("ZZ000000201GB"));
}

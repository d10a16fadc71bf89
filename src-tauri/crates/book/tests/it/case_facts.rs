//! What is gathered once for many cases says what is gathered for each alone, whatever was recorded meanwhile.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use std::sync::Arc;

use crate::{
    answers::answer_everything,
    sample_messages::{open, with_earlier_orders},
    shop::{TestShop, sent},
};
use tallyman_book::{
    Language, Paper, PickerLanguage,
    api::{
        CaseFacts, ChooseRemedy, DraftReply, ErasePerson, FindPerson, HoldOrder, LogSent,
        OpenCases, OrderNamed, SaidForDraft, StageCase, Undo,
    },
    use_case,
};

/// An order whose stock item has the right SKU and the wrong colour.
const WRONG: &str = "304-3141592-6535897";
const TITLE: &str = "Damen T-Shirt mit V-Ausschnitt, Bio-Baumwolle (Dunkelblau, M)";
/// Some weeks after the sample day.
const LATER_MILLISECONDS: i64 = 1_798_000_000_000;

fn facts(test: &TestShop, cases: &[u32]) -> Vec<CaseFacts> {
    use_case::case_facts(&test.shop, cases, Language::En).unwrap()
}

fn numbers(all: &[CaseFacts]) -> Vec<u32> {
    all.iter().map(|case| case.case).collect()
}

/// The sample shop with its mailbox, and the wrong shirt sent.
fn with_messages() -> TestShop {
    let test = with_earlier_orders();
    let file = sent(WRONG, "40173036566206", "Ada Example", "TS-11-DB-M", TITLE);
    test.import_text("amazon-sent.txt", &file);
    open(&test);
    test
}

#[test]
fn facts_of_all_cases_are_those_of_each_alone() {
    let test = with_messages();
    let all = facts(&test, &[]);
    let linked = all.iter().filter(|case| !case.order.is_empty());
    assert!(all.len() > 30 && linked.count() > 20, "{}", all.len());
    assert!(all.iter().any(|case| {
        let mut verdicts = case.verdicts.iter();
        verdicts.any(|verdict| verdict.verdict == "confirmed")
    }));
    let mut test = test;
    for case in &all {
        // Opened anew for each, and each order searched for by itself.
        test = test.reopened();
        assert_eq!(facts(&test, &[case.case]), std::slice::from_ref(case));
        let view = use_case::show_case(&test.shop, case.case, Language::En).unwrap();
        assert_eq!(view.facts, case.facts);
        assert_eq!(view.verdicts, case.verdicts);
    }
    assert!(use_case::case_facts(&test.shop, &[999], Language::En).is_err());
}

/// What is recorded, and how.
type Step<'s> = (&'s str, &'s dyn Fn(&TestShop));

/// What was gathered before an entry says what is gathered after it. Gives whether the day was gathered anew.
fn still_true(test: TestShop, of: &str, record: impl FnOnce(&TestShop)) -> (TestShop, bool) {
    let before = test.shop.checked().unwrap();
    let cases = numbers(&facts(&test, &[]));
    record(&test);
    let kept = (facts(&test, &cases), facts(&test, &[]), test.told());
    let is_anew = !Arc::ptr_eq(&before, &test.shop.checked().unwrap());
    drop(before);
    let test = test.reopened();
    assert_eq!(facts(&test, &cases), kept.0, "{of}");
    assert_eq!(facts(&test, &[]), kept.1, "{of}");
    assert_eq!(test.told(), kept.2, "{of}");
    (test, is_anew)
}

fn case_of_wrong(test: &TestShop) -> u32 {
    let all = facts(test, &[]);
    all.iter().find(|case| case.order == WRONG).unwrap().case
}

fn message(test: &TestShop, words: &str) {
    let request = OpenCases {
        bytes: words.as_bytes().to_vec(),
        ..OpenCases::default()
    };
    use_case::open_cases(&test.shop, &request).unwrap();
}

#[test]
fn entries_about_cases_leave_what_was_gathered_as_it_is() {
    let mut test = with_messages();
    message(
        &test,
        &format!("Order {WRONG}: falsche Farbe, braun statt blau!"),
    );
    let case = case_of_wrong(&test);
    let steps: [Step<'_>; 9] = [
        ("message", &|test| {
            message(test, "Order 26-12301-44871 came late and the box was open.");
        }),
        ("link", &|test| {
            use_case::link_case(&test.shop, case, "26-12301-44871", None).unwrap();
            use_case::link_case(&test.shop, case, WRONG, None).unwrap();
        }),
        ("reasons", &|test| {
            let reasons = ["wrong_colour".to_owned(), "late".to_owned()];
            use_case::correct_case(&test.shop, case, &reasons).unwrap();
        }),
        ("stage", &|test| {
            let stage = StageCase {
                case,
                stage: "claim".to_owned(),
                platform: None,
                since_ms: None,
                due_ms: None,
            };
            use_case::stage_case(&test.shop, &stage).unwrap();
        }),
        ("cost", &|test| {
            use_case::set_cost(&test.shop, "postage.DE", "4.90 EUR").unwrap();
        }),
        ("delivery", &|test| {
            let named = OrderNamed {
                order: WRONG.to_owned(),
                channel: String::new(),
                language: Language::En,
            };
            let at = test.shop.now();
            use_case::deliver(&test.shop, &named, at).unwrap();
        }),
        ("hold", &|test| {
            let hold = HoldOrder {
                order: WRONG.to_owned(),
                channel: String::new(),
                reason: "a dispute".to_owned(),
                until_ms: LATER_MILLISECONDS,
                language: Language::En,
            };
            use_case::hold_order(&test.shop, &hold).unwrap();
        }),
        ("remedy", &|test| {
            let choice = ChooseRemedy {
                case,
                remedy: "explain".to_owned(),
                amount: None,
                is_agreed: true,
            };
            use_case::choose_remedy(&test.shop, &choice).unwrap();
        }),
        ("close", &|test| {
            use_case::close_case(&test.shop, case).unwrap();
        }),
    ];
    for (of, step) in steps {
        let is_anew;
        (test, is_anew) = still_true(test, of, step);
        assert!(!is_anew, "{of} made the day be gathered anew");
    }
}

#[test]
fn entries_that_change_the_day_are_seen_by_every_case() {
    let mut test = with_messages();
    message(
        &test,
        &format!("Order {WRONG}: falsche Farbe, braun statt blau!"),
    );
    let case = case_of_wrong(&test);
    let verdict = |test: &TestShop| facts(test, &[case])[0].verdicts[0].verdict.clone();
    assert_eq!(verdict(&test), "confirmed");
    let (finding, key) = {
        let checked = test.shop.checked().unwrap();
        let mut findings = checked.report.findings.iter();
        let finding = findings
            .find(|finding| finding.code.name() == "wrong_colour")
            .unwrap();
        let first = use_case::answers(finding, Language::En).swap_remove(0);
        (finding.id.clone(), first.key)
    };
    let decided = std::cell::RefCell::new(String::new());
    let steps: [Step<'_>; 9] = [
        ("decision", &|test| {
            *decided.borrow_mut() = test.resolve(&finding, &key, None).decision;
        }),
        ("taken back", &|test| {
            let undo = Undo {
                decision: decided.borrow().clone(),
                language: Language::En,
            };
            use_case::undo(&test.shop, &undo).unwrap();
        }),
        ("supplier", &|test| {
            use_case::set_setting(&test.shop, "supplier", "Dragon Knitwear").unwrap();
        }),
        ("history", &|test| {
            use_case::set_setting(&test.shop, "history_before", "1000").unwrap();
        }),
        ("stock", &|test| {
            let rows = "SKU,Name,Quantity\nTS-11-DB-M,T-Shirt V-Ausschnitt dunkelblau M,3\n";
            test.import_text("stock-later.csv", rows);
        }),
        ("mapping", &|test| {
            let rows = "Channel SKU,Stock SKU,Quantity\nTS-11-DB-M,TS-11-DBR-M,1\n";
            test.import_text("mapping-later.csv", rows);
        }),
        ("orders", &|test| {
            let file = sent("305-1-1", "78", "Bo Example", "TS-11-DB-M", TITLE);
            test.import_text("amazon-again.txt", &file);
        }),
        ("sheet", &|test| {
            assert!(answer_everything(test) > 0);
            let shop = &test.shop;
            let (picker, language) = (PickerLanguage::En, Language::En);
            use_case::draw(shop, Paper::A4, picker, false, true, language).unwrap();
        }),
        ("erasure", &|test| erase(test, "26-12301-44871")),
    ];
    for (of, step) in steps {
        let is_anew;
        (test, is_anew) = still_true(test, of, step);
        assert!(is_anew, "{of} was not seen");
    }
}

fn erase(test: &TestShop, order: &str) {
    let request = FindPerson {
        words: String::new(),
        order: order.to_owned(),
        channel: String::new(),
        language: Language::En,
    };
    let found = use_case::find_person(&test.shop, &request).unwrap();
    let request = ErasePerson {
        orders: found.orders.iter().map(|order| order.id.clone()).collect(),
        language: Language::En,
    };
    assert!(use_case::erase_person(&test.shop, &request).unwrap().pieces > 0);
}

#[test]
fn a_buyer_of_a_later_file_is_found_and_one_who_was_erased_is_not() {
    let test = TestShop::with_sample_day();
    let offered = |words: &str| -> Vec<String> {
        let request = OpenCases {
            bytes: words.as_bytes().to_vec(),
            ..OpenCases::default()
        };
        let taken = use_case::open_cases(&test.shop, &request).unwrap();
        let view = use_case::show_case(&test.shop, taken[0].case.unwrap(), Language::En).unwrap();
        view.offered.into_iter().map(|found| found.order).collect()
    };
    let none: [&str; 0] = [];
    assert_eq!(offered("My parcel is late. Wilhelmina Quarterdeck"), none);
    let file = sent(
        "306-1-1",
        "79",
        "Wilhelmina Quarterdeck",
        "TS-11-DB-M",
        TITLE,
    );
    test.import_text("amazon-later.txt", &file);
    assert_eq!(
        offered("Still no parcel. Wilhelmina Quarterdeck"),
        ["306-1-1"]
    );
    erase(&test, "306-1-1");
    assert_eq!(offered("And now? Wilhelmina Quarterdeck"), none);
}

#[test]
fn a_reply_that_was_sent_changes_no_fact() {
    let test = with_messages();
    message(
        &test,
        &format!("Order {WRONG}: falsche Farbe, braun statt blau!"),
    );
    let case = case_of_wrong(&test);
    let asked = DraftReply {
        case,
        said: vec![SaidForDraft {
            what: "shop".to_owned(),
            value: "Nordlicht".to_owned(),
        }],
        ..DraftReply::default()
    };
    let reply = LogSent {
        case,
        text: use_case::draft_reply(&test.shop, &asked).unwrap().text,
        language: Language::En,
        ..LogSent::default()
    };
    let (_, is_anew) = still_true(test, "reply", |test| {
        use_case::log_sent(&test.shop, &reply).unwrap();
    });
    assert!(!is_anew);
}

//! What sheets and later files tell of a parcel that a buyer misses.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use crate::{
    answers::answer_everything,
    shop::{TestShop, sent},
};
use tallyman_book::{
    Language, Paper, PickerLanguage,
    api::{CaseView, OpenCases},
    use_case,
};
use tallyman_core::check::day::Finding;

const ORDER: &str = "305-0000001-0000001";
const TITLE: &str = "Damen T-Shirt mit V-Ausschnitt, Bio-Baumwolle (Dunkelblau, M)";

fn shown(test: &TestShop, case: u32) -> CaseView {
    use_case::show_case(&test.shop, case, Language::En).unwrap()
}

fn opened(test: &TestShop, words: &str) -> CaseView {
    let request = OpenCases {
        bytes: words.as_bytes().to_vec(),
        ..OpenCases::default()
    };
    let taken = use_case::open_cases(&test.shop, &request).unwrap();
    shown(test, taken[0].case.unwrap())
}

fn verdict<'a>(view: &'a CaseView, reason: &str) -> &'a str {
    let mut verdicts = view.verdicts.iter();
    let found = verdicts.find(|verdict| verdict.reason == reason);
    found.map_or("none", |verdict| verdict.verdict.as_str())
}

#[test]
fn a_line_that_a_newer_list_of_open_orders_lacks_is_not_said_to_wait() {
    let test = TestShop::with_sample_day();
    let open = |order: &str, item: &str, hour: &str| {
        sent(order, item, "Bo Example", "TS-11-DB-M", TITLE)
            .replace("\t1\t1\t0\t", "\t1\t0\t1\t")
            .replace("T11:00", hour)
    };
    let words = format!("Order {ORDER} never arrived, where is my parcel? I did not receive it.");
    test.import_text("open.txt", &open(ORDER, "77", "T11:30"));
    let view = opened(&test, &words);
    assert_eq!(verdict(&view, "not_received"), "confirmed", "{view:#?}");
    // Whoever packs without our sheet only shows it by what the next list has no more.
    let other = open("305-0000002-0000002", "78", "T12:30");
    test.import_text("later.txt", &other);
    let view = shown(&test, view.head.case);
    assert_eq!(verdict(&view, "not_received"), "unknown");
    let says = |words: &str| view.facts.iter().any(|fact| fact.sentence.contains(words));
    assert!(
        says("A file that was read on 24 Nov 2026 said of the line: to be sent."),
        "{:#?}",
        view.facts
    );
    // A further list that has it again says that it is still there.
    test.import_text("again.txt", &open(ORDER, "77", "T13:30"));
    let view = shown(&test, view.head.case);
    assert_eq!(verdict(&view, "not_received"), "confirmed");
    use_case::set_setting(&test.shop, "history_before", "1795500000000").unwrap();
    let view = shown(&test, view.head.case);
    assert_eq!(verdict(&view, "not_received"), "unknown");
}

#[test]
fn a_sheet_that_was_taken_back_and_one_of_before_more_was_ordered_tell_nothing() {
    let test = TestShop::with_sample_day();
    let open = |units: u32, hour: &str| {
        sent(ORDER, "77", "Bo Example", "TS-11-DB-M", TITLE)
            .replace("\t1\t1\t0\t", &format!("\t{units}\t0\t{units}\t"))
            .replace("T11:00", hour)
    };
    test.import_text("open.txt", &open(1, "T11:30"));
    answer_everything(&test);
    let (picker, language) = (PickerLanguage::En, Language::En);
    use_case::draw(&test.shop, Paper::A4, picker, false, true, language).unwrap();
    let words = format!("Order {ORDER} never arrived. One piece is missing, I did not receive it.");
    let case = opened(&test, &words).head.case;
    let asserted = ["not_received".to_owned(), "wrong_quantity".to_owned()];
    use_case::correct_case(&test.shop, case, &asserted).unwrap();
    let verdicts = || {
        let view = shown(&test, case);
        ["not_received", "wrong_quantity"].map(|reason| verdict(&view, reason).to_owned())
    };
    assert_eq!(verdicts(), ["unknown", "unknown"]);
    // One more is ordered after the sheet with one was printed: that is no fault of the sheet.
    test.import_text("more.txt", &open(2, "T12:30"));
    assert_eq!(verdicts(), ["unknown", "unknown"]);
    let finding = {
        let checked = test.shop.checked().unwrap();
        let mut findings = checked.report.findings.iter();
        let changed = |finding: &&Finding| {
            finding.code.name() == "changed"
                && finding
                    .line
                    .as_ref()
                    .is_some_and(|line| line.order == ORDER)
        };
        let finding = findings.find(changed).unwrap();
        let key = use_case::answers(finding, Language::En).swap_remove(0).key;
        (finding.id.clone(), key)
    };
    // Taken back, nothing has sent it.
    test.resolve(&finding.0, &finding.1, None);
    assert_eq!(verdicts(), ["confirmed", "unknown"]);
    // It stays taken back when the line changes once more, and when it is again what it was on the sheet.
    for (units, name, hour) in [(3, "third.txt", "T13:30"), (1, "fourth.txt", "T14:30")] {
        test.import_text(name, &open(units, hour));
        assert_eq!(verdicts(), ["confirmed", "unknown"], "{units}");
    }
}

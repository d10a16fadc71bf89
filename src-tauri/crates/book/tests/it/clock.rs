//! The clocks of cases, their stages, what can be done and what it costs.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use crate::shop::TestShop;
use tallyman_book::{
    Language,
    api::{CaseView, ChooseRemedy, OpenCases, RemedyView, StageCase},
    use_case,
};

/// Two things bought on Amazon for 18.90 and 26.50 euros, to Germany.
const PAID: &str = "302-9182736-4455667";
/// The morning of the sample day, 24 November 2026, 09:12 UTC.
const MORNING: i64 = 1_795_511_520_000;
const HOUR: i64 = 60 * 60 * 1_000;

fn opened(test: &TestShop, words: &str, hours_ago: i64) -> u32 {
    let request = OpenCases {
        bytes: words.as_bytes().to_vec(),
        received_ms: Some(MORNING - hours_ago * HOUR),
        ..OpenCases::default()
    };
    let taken = use_case::open_cases(&test.shop, &request).unwrap();
    taken[0].case.unwrap()
}

fn wrong_colour(test: &TestShop) -> u32 {
    let words = format!("Order {PAID}: wrong colour! What came is not as ordered.");
    opened(test, &words, 2)
}

fn shown(test: &TestShop, case: u32) -> CaseView {
    use_case::show_case(&test.shop, case, Language::En).unwrap()
}

fn staged(test: &TestShop, case: u32, stage: &str, due_ms: Option<i64>) -> Result<(), String> {
    let request = StageCase {
        case,
        stage: stage.to_owned(),
        since_ms: Some(MORNING - HOUR),
        due_ms,
        ..StageCase::default()
    };
    use_case::stage_case(&test.shop, &request).map_err(|error| error.to_string())
}

fn remedy<'a>(view: &'a CaseView, name: &str) -> &'a RemedyView {
    view.remedies
        .iter()
        .find(|remedy| remedy.remedy == name)
        .unwrap()
}

fn chosen(
    test: &TestShop,
    case: u32,
    remedy: &str,
    amount: Option<&str>,
    is_agreed: bool,
) -> Result<(), String> {
    let request = ChooseRemedy {
        case,
        remedy: remedy.to_owned(),
        amount: amount.map(str::to_owned),
        is_agreed,
    };
    use_case::choose_remedy(&test.shop, &request).map_err(|error| error.to_string())
}

#[test]
fn a_message_starts_a_clock_that_says_why_with_its_source() {
    let test = TestShop::with_sample_day();
    let view = shown(&test, wrong_colour(&test));
    let clock = &view.clocks[0];
    assert_eq!(
        (clock.rule.as_str(), clock.due.as_str()),
        ("amazon.message", "2026-11-25T07:12:00Z")
    );
    assert!(
        clock.why.contains("sellercentral") && clock.why.contains("2026-11-21") && !clock.is_passed,
        "{clock:?}"
    );
    assert_eq!(view.head.next.as_ref().unwrap().rule, "amazon.message");
    assert_eq!(view.stage.stage, "message");
    for language in [Language::De, Language::Zh] {
        let other = use_case::show_case(&test.shop, view.head.case, language).unwrap();
        assert!(other.clocks[0].why != clock.why && other.clocks[0].action != clock.action);
    }
}

#[test]
fn a_stage_is_recorded_and_the_printed_date_wins() {
    let test = TestShop::with_sample_day();
    let case = wrong_colour(&test);
    staged(&test, case, "claim", None).unwrap();
    let by_table = shown(&test, case);
    let claim = |view: &CaseView| {
        view.clocks
            .iter()
            .find(|clock| clock.rule == "amazon.a2z.info_request")
            .cloned()
            .unwrap()
    };
    assert_eq!(
        (
            claim(&by_table).due.as_str(),
            claim(&by_table).origin.as_str()
        ),
        ("2026-11-26T08:12:00Z", "table")
    );
    staged(&test, case, "claim", Some(MORNING + 5 * HOUR)).unwrap();
    let printed = shown(&test, case);
    assert_eq!(
        (
            claim(&printed).due.as_str(),
            claim(&printed).origin.as_str()
        ),
        ("2026-11-24T14:12:00Z", "printed")
    );
    assert_eq!(
        printed.head.next.as_ref().unwrap().due,
        "2026-11-24T14:12:00Z"
    );
    assert!(printed.stage.entry.is_some() && printed.stage.sentence.contains("claim"));
    // What the seller set wins over the table, and less than what is printed.
    use_case::set_deadline(&test.shop, "amazon.a2z.info_request", "72 hours").unwrap();
    assert_eq!(claim(&shown(&test, case)).origin, "printed");
    staged(&test, case, "claim", None).unwrap();
    assert_eq!(
        (
            claim(&shown(&test, case)).due.as_str(),
            claim(&shown(&test, case)).origin.as_str()
        ),
        ("2026-11-27T08:12:00Z", "own")
    );
    use_case::set_deadline(&test.shop, "amazon.a2z.info_request", "default").unwrap();
    assert_eq!(claim(&shown(&test, case)).origin, "table");
}

#[test]
fn slips_of_the_keyboard_are_refused_in_words() {
    let test = TestShop::with_sample_day();
    let case = wrong_colour(&test);
    let entries = test.entries();
    assert!(
        staged(&test, case, "war", None)
            .unwrap_err()
            .contains("war")
    );
    assert!(staged(&test, case, "claim", Some(MORNING - 2 * HOUR)).is_err());
    assert!(staged(&test, case, "claim", Some(i64::MAX)).is_err());
    assert!(use_case::set_deadline(&test.shop, "amazon.message", "soon").is_err());
    assert!(use_case::set_deadline(&test.shop, "nothing", "3 hours").is_err());
    assert!(use_case::set_market(&test.shop, "amazon", "Atlantis").is_err());
    assert!(use_case::set_cost(&test.shop, "postage.DE", "4,90").is_err());
    assert!(use_case::set_cost(&test.shop, "nothing", "4.90 EUR").is_err());
    assert!(chosen(&test, case, "magic", None, false).is_err());
    assert!(chosen(&test, case, "ask_photo", Some("1.00"), false).is_err());
    assert_eq!(test.entries(), entries);
}

#[test]
fn what_runs_out_next_stands_first_over_all_cases() {
    let test = TestShop::with_sample_day();
    let late = opened(
        &test,
        "Order 26-12301-44871: nothing has arrived yet, where is it?",
        1,
    );
    staged(&test, late, "request", Some(MORNING + 90 * HOUR)).unwrap();
    let soon = wrong_colour(&test);
    let unlinked = opened(&test, "The zip broke after two days, what now?", 1);
    let listed: Vec<u32> = use_case::cases(&test.shop, Language::En)
        .unwrap()
        .iter()
        .map(|head| head.case)
        .collect();
    assert_eq!(listed, [soon, late, unlinked]);
    let due = use_case::deadlines(&test.shop, Language::En).unwrap();
    assert_eq!(
        due.iter().map(|deadline| deadline.case).collect::<Vec<_>>(),
        [soon, late]
    );
    assert!(
        due.windows(2)
            .all(|pair| pair[0].clock.due <= pair[1].clock.due)
    );
    use_case::close_case(&test.shop, soon).unwrap();
    assert_eq!(
        use_case::deadlines(&test.shop, Language::En).unwrap().len(),
        1
    );
    assert!(shown(&test, soon).clocks.is_empty());
}

#[test]
fn remedies_are_priced_from_what_was_paid_and_told_and_missing_amounts_are_named() {
    let test = TestShop::with_sample_day();
    let case = wrong_colour(&test);
    let view = shown(&test, case);
    let refund = remedy(&view, "refund_return");
    assert_eq!(
        (
            refund.refund.as_ref().unwrap().text.as_str(),
            refund.cost.as_ref()
        ),
        ("45.40 EUR", None)
    );
    let fills: Vec<&str> = refund
        .missing
        .iter()
        .map(|missing| missing.fill.as_str())
        .collect();
    assert!(
        fills.contains(&"cost.return_label.DE") && fills.contains(&"cost.dispute_fee.amazon"),
        "{fills:?}"
    );
    for (name, value) in [
        ("return_label.DE", "4.20 EUR"),
        ("fees_kept", "0.40 EUR"),
        ("dispute_fee", "0 EUR"),
        ("dispute_work", "10 EUR"),
    ] {
        use_case::set_cost(&test.shop, name, value).unwrap();
    }
    for missing in remedy(&shown(&test, case), "refund_return").missing.clone() {
        use_case::set_cost(
            &test.shop,
            missing.fill.strip_prefix("cost.").unwrap(),
            "5.00 EUR",
        )
        .unwrap();
    }
    let view = shown(&test, case);
    let refund = remedy(&view, "refund_return");
    let cost = refund.cost.as_ref().unwrap();
    let sum: i64 = refund
        .terms
        .iter()
        .map(|term| term.amount.as_ref().unwrap().amount_minor)
        .sum();
    assert_eq!((cost.amount_minor, cost.currency.as_str()), (sum, "EUR"));
    // 45.40 + 4.20 + 3.00 − 80 % × 95 % × (5.00 + 5.00) + 0.40 + 5 % × (45.40 + 10.00)
    assert_eq!(sum, 4_540 + 420 + 300 - 760 + 40 + 277);
    assert!(
        refund
            .terms
            .last()
            .unwrap()
            .arithmetic
            .starts_with("5 % × (45.40"),
        "{refund:?}"
    );
    let places: Vec<u32> = view
        .remedies
        .iter()
        .take(4)
        .map(|remedy| remedy.place)
        .collect();
    assert_eq!(places, [1, 2, 3, 0]);
    assert!(
        view.remedies
            .iter()
            .filter(|remedy| !remedy.is_admissible)
            .all(|remedy| !remedy.why.is_empty())
    );
}

#[test]
fn a_choice_is_recorded_and_never_gives_more_than_was_paid_or_less_than_the_law() {
    let test = TestShop::with_sample_day();
    let case = wrong_colour(&test);
    assert!(
        chosen(&test, case, "refund_part", Some("45.41"), false)
            .unwrap_err()
            .contains("45.40 EUR")
    );
    chosen(&test, case, "refund_part", Some("5.00"), false).unwrap();
    let view = shown(&test, case);
    let choice = view.chosen.as_ref().unwrap();
    assert_eq!(
        (
            choice.remedy.as_str(),
            choice.refund.as_ref().unwrap().text.as_str(),
            choice.cost.as_ref()
        ),
        ("refund_part", "5.00 EUR", None)
    );
    use_case::correct_case(&test.shop, case, &["changed_mind".to_owned()]).unwrap();
    let below = chosen(&test, case, "explain", None, false).unwrap_err();
    assert!(below.contains("2011/83"), "{below}");
    assert!(!remedy(&shown(&test, case), "explain").is_admissible);
    assert!(chosen(&test, case, "accept_return", Some("3.00"), false).is_err());
    chosen(&test, case, "accept_return", Some("3.00"), true).unwrap();
    let choice = shown(&test, case).chosen.unwrap();
    assert!(choice.is_agreed && choice.remedy == "accept_return");
    use_case::close_case(&test.shop, case).unwrap();
    assert!(chosen(&test, case, "explain", None, true).is_err());
}

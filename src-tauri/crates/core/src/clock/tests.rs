use proptest::prelude::*;

use super::*;
use crate::{complaint::Reason, language::Language, moment::Moment, sentence::check};

const HOUR: i64 = 3_600_000;
/// Friday 20 November 2026, 10:00 UTC.
const FRIDAY: i64 = 1_795_168_800_000;

fn case(platform: &str, market: Option<&str>, stage: Stage) -> CaseState {
    CaseState {
        platform: Some(platform.to_owned()),
        market: market.map(str::to_owned),
        country: market.map(str::to_owned),
        reasons: vec![Reason::WrongColour],
        stage,
        since: Some(Moment(FRIDAY)),
        printed: None,
        first_message: Some(Moment(FRIDAY)),
        last_message: Some(Moment(FRIDAY)),
        answered: None,
    }
}

fn run(case: &CaseState, own: &[Limit]) -> Vec<Clock> {
    let calendar = Calendar::of(case.market.as_deref());
    clocks(case, own, &calendar, Moment(FRIDAY + 30 * HOUR))
}

fn ids(clocks: &[Clock]) -> Vec<&str> {
    clocks
        .iter()
        .filter_map(|clock| Some(clock.rule?.id))
        .collect()
}

#[test]
fn the_clocks_of_a_message_run_from_the_message() {
    let ran = run(&case("amazon", Some("US"), Stage::Message), &[]);
    assert_eq!(
        ids(&ran),
        [
            "amazon.message",
            "amazon.a2z.buyer_wait",
            "amazon.a2z.contact_unanswered"
        ]
    );
    assert_eq!(ran[0].due, Some(Moment(FRIDAY + 24 * HOUR)));
    assert!(ran[0].is_passed && !ran[1].is_passed);
    let german = run(&case("amazon", Some("DE"), Stage::Message), &[]);
    assert_eq!(ids(&german), ["amazon.message"]);
    let answered = CaseState {
        answered: Some(Moment(FRIDAY + 1)),
        ..case("amazon", Some("US"), Stage::Message)
    };
    assert_eq!(ids(&run(&answered, &[])), ["amazon.a2z.buyer_wait"]);
}

#[test]
fn a_wait_of_the_buyer_is_a_notice_and_an_answer_meets_a_request_for_help() {
    let weight = |id: &str| rule(id).unwrap().weight;
    assert_eq!(weight("amazon.a2z.buyer_wait"), Weight::Notice);
    let asked = case("etsy", Some("DE"), Stage::Request);
    assert_eq!(ids(&run(&asked, &[]))[0], "etsy.help_request");
    let answered = CaseState {
        answered: Some(Moment(FRIDAY + HOUR)),
        ..asked
    };
    assert!(!ids(&run(&answered, &[])).contains(&"etsy.help_request"));
}

#[test]
fn where_nobody_knows_the_country_the_shorter_span_counts() {
    let days = |market| {
        let disputed = case("visa", market, Stage::Chargeback);
        let ran = run(&disputed, &[]);
        let spans: Vec<u32> = ran
            .iter()
            .filter_map(|clock| Some(clock.span?.amount))
            .collect();
        assert_eq!(spans.len(), 1);
        spans[0]
    };
    assert_eq!([days(None), days(Some("US")), days(Some("DE"))], [9, 9, 18]);
}

#[test]
fn business_days_skip_the_weekend_and_say_with_which_calendar() {
    let ran = run(&case("ebay", Some("DE"), Stage::Return), &[]);
    assert_eq!(ids(&ran), ["ebay.return"]);
    assert_eq!(ran[0].due, Some(Moment(FRIDAY + 5 * 24 * HOUR)));
    assert!(ran[0].counted.as_ref().unwrap().has_holidays);
    let siam = run(&case("tiktok", Some("TH"), Stage::Return), &[]);
    assert!(!siam[0].counted.as_ref().unwrap().has_holidays);
}

#[test]
fn an_unknown_amount_stays_unknown_until_the_seller_tells_it() {
    let polish = case("allegro", Some("PL"), Stage::Request);
    let ran = run(&polish, &[]);
    let unknown = ran
        .iter()
        .find(|clock| clock.rule.unwrap().id == "allegro.discussion")
        .unwrap();
    assert_eq!((unknown.due, unknown.span), (None, None));
    let own = [(
        "allegro.discussion".to_owned(),
        Span::read("36 hours").unwrap(),
    )];
    let told = run(&polish, &own);
    assert_eq!(
        (told[0].due, told[0].origin),
        (Some(Moment(FRIDAY + 36 * HOUR)), Origin::Own)
    );
    assert!(ids(&ran).contains(&"law.pl.complaint"));
}

#[test]
fn laws_follow_the_buyer_and_platforms_their_marketplace() {
    let mixed = CaseState {
        country: Some("FR".to_owned()),
        reasons: vec![Reason::ChangedMind],
        ..case("etsy", None, Stage::Message)
    };
    let ran = run(&mixed, &[]);
    assert_eq!(
        ids(&ran),
        [
            "etsy.help_request",
            "law.eu.withdrawal_refund",
            "etsy.case_window"
        ]
    );
    assert_eq!(ran[2].due, None);
}

#[test]
fn spans_are_read_strictly() {
    assert_eq!(
        Span::read("3 business_days").unwrap().to_string(),
        "3 business_days"
    );
    for text in [
        "",
        "3",
        "0 hours",
        "-1 hours",
        "3 days",
        "4001 hours",
        "99999999999 hours",
        "3  weeks",
    ] {
        assert_eq!(Span::read(text), None, "{text}");
    }
}

#[test]
fn countries_and_platforms_are_known_by_their_names() {
    assert_eq!(
        [
            country("United Kingdom"),
            country("de"),
            country(" Österreich "),
            country("Atlantis")
        ],
        [Some("GB"), Some("DE"), Some("AT"), None]
    );
    assert_eq!(
        [
            platform_of("amazon.de"),
            platform_of("eBay UK"),
            platform_of("my shop")
        ],
        [Some("amazon"), Some("ebay"), None]
    );
}

#[test]
fn a_channel_tells_its_marketplace() {
    let told = [
        "amazon.co.uk",
        "eBay-DE",
        "amazon.com",
        "amazon",
        "etsy second",
        "amazon.com.br",
        "my.de",
    ]
    .map(market_of);
    let wanted = [
        Some("GB"),
        Some("DE"),
        Some("US"),
        None,
        None,
        Some("BR"),
        None,
    ];
    assert_eq!(told, wanted);
}

#[test]
fn every_language_tells_what_fills_a_sentence() {
    let languages = [Language::En, Language::De, Language::Zh];
    for code in ClockRemarkCode::ALL {
        let texts = languages.map(|language| (language, code.text(language)));
        assert_eq!(
            check(&format!("{code:?}"), code.arguments(), &texts),
            [""; 0]
        );
    }
}

fn any_platform() -> impl Strategy<Value = &'static str> {
    let platforms: Vec<&str> = rules()
        .iter()
        .map(|rule| rule.platform)
        .filter(|platform| *platform != "law")
        .collect();
    prop::sample::select(platforms)
}

proptest! {
    #[test]
    fn a_printed_date_always_wins(
        platform in any_platform(),
        stage in prop::sample::select(Stage::ALL.to_vec()),
        market in prop::sample::select(vec![None, Some("US"), Some("DE"), Some("PL"), Some("SG"), Some("TH")]),
        reason in prop::sample::select(Reason::ALL.to_vec()),
        printed in -4_000_000_000_000_i64..9_000_000_000_000,
    ) {
        let state = CaseState {
            reasons: vec![reason],
            printed: Some(Moment(printed)),
            ..case(platform, market, stage)
        };
        let own: Vec<Limit> = rules().iter().map(|rule| (rule.id.to_owned(), Span { amount: 1, unit: Unit::Hours })).collect();
        for own in [&own[..], &[]] {
            let ran = run(&state, own);
            let of_stage: Vec<&Clock> = ran.iter().filter(|clock| clock.origin == Origin::Printed).collect();
            prop_assert_eq!(of_stage.len(), 1);
            prop_assert_eq!(of_stage[0].due, Some(Moment(printed)));
            let others = ran.iter().filter_map(|clock| Some((clock.origin, clock.rule?)));
            prop_assert!(others.into_iter().all(|(origin, rule)| origin == Origin::Printed || rule.start != Start::Stage || rule.platform == "law"));
        }
    }

    #[test]
    fn one_more_holiday_never_makes_a_clock_earlier(
        country in prop::sample::select(vec![None, Some("US"), Some("GB"), Some("DE"), Some("PL"), Some("TH")]),
        from in -2_000_000_000_000_i64..6_000_000_000_000,
        amount in 1_u32..60,
        holidays in prop::collection::vec(0_u64..120, 1..6),
    ) {
        let span = Span { amount, unit: Unit::BusinessDays };
        let mut calendar = Calendar::of(country);
        let mut before = span.after(Moment(from), &calendar).unwrap().0;
        let day = chrono::DateTime::from_timestamp_millis(from).unwrap().date_naive();
        for after in holidays {
            calendar = calendar.with_holiday(day + chrono::Days::new(after));
            let later = span.after(Moment(from), &calendar).unwrap().0;
            prop_assert!(later >= before);
            before = later;
        }
    }

    #[test]
    fn no_moment_and_no_span_is_too_much(at in any::<i64>(), amount in 0_u32..=SPAN_MAX, unit in 0_usize..3, printed in any::<Option<i64>>()) {
        let unit = [Unit::Hours, Unit::CalendarDays, Unit::BusinessDays][unit];
        Span { amount, unit }.after(Moment(at), &Calendar::of(Some("GB")));
        let state = CaseState { since: Some(Moment(at)), last_message: Some(Moment(at)), first_message: Some(Moment(at)), printed: printed.map(Moment), ..case("ebay", Some("GB"), Stage::Return) };
        let ran = run(&state, &[]);
        prop_assert!(ran.windows(2).all(|pair| (pair[0].due.is_none(), pair[0].due) <= (pair[1].due.is_none(), pair[1].due)));
    }
}

fn promised(case: &CaseState, now: Moment) -> Option<(String, String)> {
    let calendar = Calendar::of(case.market.as_deref());
    let ran = clocks(case, &[], &calendar, now);
    let promise = promise(&ran, &calendar, now, 3_600)?;
    assert!(latest_day(&ran, 3_600).is_none_or(|latest| promise.day <= latest));
    let of = promise.clock.rule.map_or("printed", |rule| rule.id);
    Some((promise.day.to_string(), of.to_owned()))
}

#[test]
fn a_promised_day_is_the_deadline_or_the_working_day_before_it() {
    let day = |text: &str, of: &str| Some((text.to_owned(), of.to_owned()));
    let now = Moment(FRIDAY + HOUR);
    // Three business days after a Friday are a Wednesday; at the last day none is left.
    let returned = case("ebay", Some("DE"), Stage::Return);
    assert_eq!(promised(&returned, now), day("2026-11-25", "ebay.return"));
    assert_eq!(
        promised(&returned, Moment(FRIDAY + 5 * 24 * HOUR - HOUR)),
        None
    );
    // A printed date wins, and on a Sunday the Friday before is promised, or the Sunday itself if that Friday is today.
    let sunday = |days: i64| CaseState {
        printed: Some(Moment(FRIDAY + days * 24 * HOUR)),
        ..returned.clone()
    };
    assert_eq!(promised(&sunday(9), now), day("2026-11-27", "ebay.return"));
    assert_eq!(promised(&sunday(2), now), day("2026-11-22", "ebay.return"));
    let unknown = CaseState {
        platform: None,
        ..sunday(4)
    };
    assert_eq!(promised(&unknown, now), day("2026-11-24", "printed"));
}

#[test]
fn what_an_answer_meets_gives_a_day_and_sets_no_bound() {
    let day = |text: &str, of: &str| Some((text.to_owned(), of.to_owned()));
    let german = case("amazon", Some("DE"), Stage::Message);
    let now = Moment(FRIDAY + HOUR);
    // Due on Saturday, so the Monday after it; over after a day; how long the buyer has to wait binds nobody.
    assert_eq!(promised(&german, now), day("2026-11-23", "amazon.message"));
    assert_eq!(promised(&german, Moment(FRIDAY + 25 * HOUR)), None);
    let calendar = Calendar::of(Some("DE"));
    assert_eq!(latest_day(&clocks(&german, &[], &calendar, now), 0), None);
    let american = case("amazon", Some("US"), Stage::Message);
    assert_eq!(
        promised(&american, now),
        day("2026-11-23", "amazon.message")
    );
    assert_eq!(
        promised(&case("shopify", Some("DE"), Stage::Message), now),
        None
    );
}

#[test]
fn no_promise_is_of_today_or_of_a_holiday_that_can_be_avoided() {
    // Due on Friday, Christmas Day; the Thursday before it is worked.
    let returned = CaseState {
        since: Some(Moment(FRIDAY + 33 * 24 * HOUR)),
        printed: Some(Moment(FRIDAY + 35 * 24 * HOUR)),
        ..case("ebay", Some("DE"), Stage::Return)
    };
    let promise = |days: i64| promised(&returned, Moment(FRIDAY + days * 24 * HOUR));
    assert_eq!(
        promise(33).map(|(day, _)| day).as_deref(),
        Some("2026-12-24")
    );
    assert_eq!(
        promise(34).map(|(day, _)| day).as_deref(),
        Some("2026-12-25")
    );
    assert_eq!(promise(35), None);
}

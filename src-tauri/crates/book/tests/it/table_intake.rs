//! Tables of messages, returns and cases are taken in row by row, like mails.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use std::fmt::Write as _;

use crate::shop::TestShop;
use tallyman_book::{
    DateOrder, Language,
    api::{MessageTaken, OpenCases, TableQuestion},
    use_case,
};

const ORDER: &str = "304-3141592-6535897";
const RETURNS: &str = "Return ID,Order ID,Buyer name,Return requested,Type,Return reason,Comments,Respond by\n\
    1,304-3141592-6535897,Ada Example,2026-11-23 08:00,Return,CR-DEFECTIVE,The seam is open,2026-11-27\n\
    2,999-0000000-0000000,Bruno Example,2026-11-23 09:00,Return,CR-DEFECTIVE,,2026-11-27\n\
    3,998-0000000-0000000,Carla Example,2026-11-23 09:00,Return,CR-DEFECTIVE,,2026-11-27\n\
    4,997-0000000-0000000,Dana Example,soon,Return,CR-DEFECTIVE,Broken,\n\
    5,,,2026-11-23,Return,,,\n";

fn request(text: &str) -> OpenCases {
    OpenCases {
        bytes: text.as_bytes().to_vec(),
        file: Some("returns.csv".to_owned()),
        channel: Some("amazon".to_owned()),
        ..OpenCases::default()
    }
}

fn taken(test: &TestShop, request: &OpenCases) -> Vec<MessageTaken> {
    use_case::open_cases(&test.shop, request).unwrap()
}

fn statuses(taken: &[MessageTaken]) -> Vec<(u32, &str)> {
    taken
        .iter()
        .map(|taken| (taken.message, taken.status.as_str()))
        .collect()
}

#[test]
fn a_return_becomes_a_case_with_its_order_its_reason_and_its_clock() {
    let test = TestShop::with_sample_day();
    let all = taken(&test, &request(RETURNS));
    assert_eq!(
        statuses(&all),
        [
            (2, "opened"),
            (3, "opened"),
            (4, "opened"),
            (5, "refused"),
            (6, "refused")
        ]
    );
    assert!(
        all[3].sentence.contains("“Return requested” holds no date"),
        "{}",
        all[3].sentence
    );
    let view = use_case::show_case(&test.shop, all[0].case.unwrap(), Language::En).unwrap();
    assert_eq!(view.linked.as_ref().unwrap().order, ORDER);
    assert_eq!(view.asserted[0].reason, "defective");
    assert!((view.asserted[0].confidence - 1.0).abs() < f32::EPSILON);
    assert_eq!(
        (view.stage.stage.as_str(), view.stage.printed.as_str()),
        ("return", "2026-11-27T00:00:00Z")
    );
    assert!(view.clocks.iter().any(|clock| clock.origin == "printed"));
    assert!(view.messages_received[0].text.contains("The seam is open"));
    // Two returns for one reason on one day are two, and the same file again is known.
    assert_ne!(all[1].case, all[2].case);
    let before = test.shop.entry_count();
    let again = taken(&test, &request(RETURNS));
    assert!(
        again[..3].iter().all(|taken| taken.status == "known"),
        "{again:?}"
    );
    assert_eq!(test.shop.entry_count(), before);
}

#[test]
fn nobody_of_a_table_stands_in_the_journal() {
    let test = TestShop::with_sample_day();
    taken(&test, &request(RETURNS));
    let mut journal = Vec::new();
    use_case::export_journal(&test.shop, &mut journal).unwrap();
    // Bodies are hexadecimal there.
    let hex = |words: &str| {
        words.bytes().fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").unwrap();
            hex
        })
    };
    let text = String::from_utf8_lossy(&journal);
    assert!(text.contains(&hex("case.opened")), "bodies are read");
    for word in ["Bruno Example", "Carla Example", "seam is open"] {
        assert!(!text.contains(word) && !text.contains(&hex(word)), "{word}");
    }
}

#[test]
fn a_look_records_nothing_and_what_columns_mean_is_remembered() {
    let test = TestShop::with_sample_day();
    let text = format!(
        "order no;Was;Wann;Wer\n{ORDER};Falsche Farbe, ein braunes T-Shirt statt eines dunkelblauen!;03/11/2026;Ada\n"
    );
    let told = OpenCases {
        columns: vec![
            ("Was".to_owned(), "text".to_owned()),
            ("Wann".to_owned(), "received".to_owned()),
            ("Wer".to_owned(), "name".to_owned()),
        ],
        date_order: Some(DateOrder::DayFirst),
        ..request(&text)
    };
    let unsaid = OpenCases {
        date_order: Some(DateOrder::DayFirst),
        ..request(&text)
    };
    let before = test.shop.entry_count();
    let look = use_case::look_at_table(&test.shop, &told).unwrap();
    assert_eq!((look.rows, look.left_out.len()), (1, 0));
    assert_eq!(look.columns[1].field.as_deref(), Some("text"));
    let asked = use_case::look_at_table(&test.shop, &unsaid).unwrap();
    assert_eq!(asked.asks.unwrap().what, TableQuestion::Columns);
    assert!(use_case::open_cases(&test.shop, &unsaid).is_err());
    assert_eq!(test.shop.entry_count(), before);
    assert_eq!(statuses(&taken(&test, &told)), [(2, "opened")]);
    let look = use_case::look_at_table(&test.shop, &unsaid).unwrap();
    assert_eq!(look.columns[2].field.as_deref(), Some("received"));
    let case = use_case::show_case(&test.shop, 1, Language::En).unwrap();
    assert_eq!(case.messages_received[0].received, "2026-11-03");
}

#[test]
fn what_the_shop_wrote_is_skipped_and_what_is_no_table_is_told() {
    let test = TestShop::with_sample_day();
    let text = format!(
        "order id,message,sent by,date\n{ORDER},Where is my shirt?,buyer,2026-11-20\n{ORDER},It is on its way,seller,2026-11-21\n"
    );
    assert_eq!(
        statuses(&taken(&test, &request(&text))),
        [(2, "opened"), (3, "skipped")]
    );
    for text in [
        "sku,quantity\nA,1\n",
        "",
        "order id,message,date\n1,Hello,03/04/2026\n",
    ] {
        let error = use_case::open_cases(&test.shop, &request(text)).unwrap_err();
        assert!(
            error.to_string().ends_with(['.', '”']) || error.to_string().contains("--"),
            "{error}"
        );
    }
}

//! What a seller corrects is learnt in this shop: later messages about the same are read so, until it is taken back.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use crate::shop::TestShop;
use tallyman_book::{
    Language,
    api::{CaseView, ErasePerson, FindPerson, OpenCases},
    event::Event,
    importing::hex,
    use_case,
};

const ORDER: &str = "304-3141592-6535897";
const FIRST: &str = "Guten Tag, Bestellung 304-3141592-6535897: das T-Shirt kam heute an, mit einem Loch im Stoff und kaputter Naht. Bitte schicken Sie ein neues. Wendeltraud";
const LIKE_IT: &str = "Guten Tag, Bestellung 26-12301-44871: der Schal kam heute an, mit einem Loch im Stoff und kaputter Naht. Schicken Sie bitte einen neuen! Roswitha";
const AGAIN: &str = "Guten Tag, Bestellung #2198: die Mütze kam heute an, mit einem Loch im Stoff und kaputter Naht. Bitte schicken Sie eine neue.";
const OTHER: &str =
    "Where is my parcel? I have been waiting for three weeks and nothing has come to my door.";
const UNLIKE: &str = "not_as_described";

fn opened(test: &TestShop, words: &str) -> CaseView {
    let request = OpenCases {
        bytes: words.as_bytes().to_vec(),
        ..OpenCases::default()
    };
    let taken = use_case::open_cases(&test.shop, &request).unwrap();
    assert!(
        matches!(taken[0].status.as_str(), "opened" | "added"),
        "{taken:?}"
    );
    shown(test, taken[0].case.unwrap(), Language::En)
}

fn shown(test: &TestShop, case: u32, language: Language) -> CaseView {
    use_case::show_case(&test.shop, case, language).unwrap()
}

fn correct(test: &TestShop, case: u32, reasons: &[String]) {
    use_case::correct_case(&test.shop, case, reasons).unwrap();
}

fn is_unlike(view: &CaseView) -> bool {
    view.head.reasons.iter().any(|reason| reason == UNLIKE)
}

#[test]
fn a_correction_is_learnt_says_so_and_is_unlearnt_with_it() {
    let test = TestShop::with_sample_day();
    let first = opened(&test, FIRST);
    let found = first.head.reasons.clone();
    assert!(!found.is_empty() && !is_unlike(&first));
    let other = opened(&test, OTHER).head.reasons;
    correct(&test, first.head.case, &[UNLIKE.to_owned()]);
    let like_it = opened(&test, LIKE_IT);
    assert_eq!(like_it.head.reasons.first().unwrap(), UNLIKE);
    for (language, sentence) in [
        (
            Language::En,
            "Read as not as described, as you corrected case 1.",
        ),
        (
            Language::De,
            "Als „nicht wie beschrieben“ gelesen, wie Sie Fall 1 berichtigt haben.",
        ),
        (Language::Zh, "按您对个案 1 的更正，读作“与描述不符”。"),
    ] {
        let remarks = shown(&test, like_it.head.case, language).remarks;
        let said = remarks.iter().filter(|remark| *remark == sentence).count();
        assert_eq!(said, 1, "{remarks:?}");
    }
    // Another thing is read as it was; what was read before stays as it was read, after a replay too.
    let later = opened(&test, &format!("{OTHER} Please answer."));
    assert_eq!(later.head.reasons, other);
    assert_eq!(
        later
            .remarks
            .iter()
            .filter(|remark| remark.contains("corrected"))
            .count(),
        0
    );
    test.shop.rebuild().unwrap();
    let after = shown(&test, like_it.head.case, Language::En);
    assert_eq!(
        (after.head.reasons, after.remarks),
        (like_it.head.reasons, like_it.remarks)
    );
    // Corrected back to what was found, nothing is left to learn.
    correct(&test, first.head.case, &found);
    assert!(!is_unlike(&opened(&test, AGAIN)));
    assert!(is_unlike(&shown(&test, like_it.head.case, Language::En)));
}

#[test]
fn a_second_correction_of_a_case_takes_the_place_of_the_first() {
    let test = TestShop::with_sample_day();
    let case = opened(&test, FIRST).head.case;
    correct(&test, case, &[UNLIKE.to_owned()]);
    correct(&test, case, &["wrong_item".to_owned()]);
    let like_it = opened(&test, LIKE_IT);
    assert_eq!(like_it.head.reasons.first().unwrap(), "wrong_item");
    assert!(!is_unlike(&like_it));
}

#[test]
fn what_opened_a_case_teaches_and_not_what_was_asked_behind_it() {
    let test = TestShop::with_sample_day();
    let case = opened(&test, FIRST).head.case;
    let question = "Bestellung 304-3141592-6535897: gibt es schon etwas Neues? Ich habe noch keine Antwort von Ihnen bekommen, bitte melden Sie sich.";
    assert_eq!(opened(&test, question).head.case, case);
    correct(&test, case, &[UNLIKE.to_owned()]);
    let asked = "Hallo, gibt es schon etwas Neues? Ich habe noch keine Antwort von Ihnen bekommen, bitte melden Sie sich. Danke";
    assert!(!is_unlike(&opened(&test, asked)));
    assert!(is_unlike(&opened(&test, LIKE_IT)));
}

#[test]
fn a_lesson_outlives_the_words_and_has_none_of_them() {
    let test = TestShop::with_sample_day();
    let first = opened(&test, FIRST);
    correct(&test, first.head.case, &[UNLIKE.to_owned()]);
    use_case::close_case(&test.shop, first.head.case).unwrap();
    let request = FindPerson {
        words: String::new(),
        order: ORDER.to_owned(),
        channel: String::new(),
        language: Language::En,
    };
    let found = use_case::find_person(&test.shop, &request).unwrap();
    let request = ErasePerson {
        orders: found.orders.iter().map(|order| order.id.clone()).collect(),
        language: Language::En,
    };
    use_case::erase_person(&test.shop, &request).unwrap();
    let mut journal = Vec::new();
    use_case::export_journal(&test.shop, &mut journal).unwrap();
    let journal = String::from_utf8_lossy(&journal);
    // Bodies stand there in hexadecimal.
    let has = |word: &str| journal.contains(&hex(word.as_bytes()));
    assert!(has(UNLIKE));
    for word in ["Wendeltraud", "Naht", "Stoff", "kaputt"] {
        assert!(!has(word), "{word}");
    }
    test.shop.rebuild().unwrap();
    assert!(is_unlike(&opened(&test, LIKE_IT)));
}

#[test]
fn entries_from_before_lessons_are_read_and_teach_nothing() {
    let corrected = br#"{"case":3,"reasons":["late"]}"#;
    let event = Event::decode("case.reasons_corrected", 1, corrected)
        .unwrap()
        .unwrap();
    let Event::ReasonsCorrected(read) = &event else {
        unreachable!("{event:?}");
    };
    assert_eq!(read.lesson, None);
    assert_eq!(event.encode().unwrap(), corrected);
    let received = br#"{"case":3,"received_at":5,"language":"de","reasons":[{"reason":"late","thousandths":913}],"attachments":0}"#;
    let event = Event::decode("message.received", 1, received)
        .unwrap()
        .unwrap();
    let Event::MessageReceived(read) = &event else {
        unreachable!("{event:?}");
    };
    assert_eq!(read.reasons[0].as_in_case, None);
    assert_eq!(event.encode().unwrap(), received);
}

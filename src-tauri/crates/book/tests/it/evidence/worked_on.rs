//! What the pack tells of a case that was worked on: what was decided, answered and due.

use tallyman_book::{
    Language,
    api::{ChooseRemedy, LogSent, StageCase},
    use_case,
};

use super::{LETTER, WRONG, made, request, text, with_a_case};
use crate::shop::TestShop;

/// What is said of the reply is only what the rules let pass; the name in it is the buyer's.
const REPLY: &str = "Guten Tag Ada,\n\nvielen Dank für Ihre Nachricht zur Bestellung 304-3141592-6535897. Bitte entschuldigen Sie die \
    Unannehmlichkeiten mit der Farbe des T-Shirts. Ich habe unsere Aufzeichnungen geprüft und gehe der Sache nach.\n\nBitte senden Sie mir ein \
    Foto des Artikels zusammen mit dem Etikett, dann melde ich mich morgen wieder bei Ihnen.\n\nFreundliche Grüße\nNordlicht";
const HOUR_MILLISECONDS: i64 = 60 * 60 * 1_000;

fn choose(test: &TestShop, remedy: &str, is_agreed: bool) {
    let request = ChooseRemedy {
        case: 1,
        remedy: remedy.to_owned(),
        amount: None,
        is_agreed,
    };
    use_case::choose_remedy(&test.shop, &request).unwrap();
}

/// A case that was answered, that went on to a claim with a printed date, and in which something else was decided later.
pub(super) fn worked_on() -> TestShop {
    let test = with_a_case(LETTER);
    use_case::set_cost(&test.shop, &format!("paid.{WRONG}"), "14.90 EUR").unwrap();
    choose(&test, "ask_photo", false);
    let request = LogSent {
        case: 1,
        text: REPLY.to_owned(),
        language: Language::De,
        ..LogSent::default()
    };
    use_case::log_sent(&test.shop, &request).unwrap();
    let now = test.shop.now().0;
    let request = StageCase {
        case: 1,
        stage: "claim".to_owned(),
        platform: None,
        since_ms: Some(now - HOUR_MILLISECONDS),
        due_ms: Some(now + 50 * HOUR_MILLISECONDS),
    };
    use_case::stage_case(&test.shop, &request).unwrap();
    choose(&test, "refund_return", true);
    test
}

#[test]
fn what_was_decided_answered_and_due_stands_with_its_entries() {
    let test = worked_on();
    let text = text(&test, Language::En);
    for words in [
        "We decided: We refund once it is returned at our cost. 14.90 EUR goes back to the buyer. (R2)",
        "Delivery",
        "A file that was read said of line 40173036566206: sent.",
        "The orders file gives the number of a parcel.",
        "Our answers",
        "What was decided",
        "We ask the buyer for one photo. R2 has taken its place.",
        "14.90 EUR goes back to the buyer. By our word the buyer agreed to it.",
        "The buyer says wrong colour, and our records show it: F",
        "No reply to the buyer is on record since then.",
        "Deadlines",
        "26 November 2026",
        "The channel printed this date for the case. 2 days are left.",
        "Stage at the channel: claim.",
        "What to do for the buyer was decided.",
        "We answered.",
    ] {
        assert!(text.contains(words), "“{words}” is not in {text}");
    }
    // The reply is quoted as it was logged, but for the buyer's name; the number of the parcel stands nowhere.
    assert!(text.contains("> Guten Tag […],"), "{text}");
    assert!(text.contains("> Foto des Artikels") || text.contains("Foto des Artikels"));
    assert!(!text.contains("LX123456785DE"), "{text}");
    let pack = made(&test, &request("plain"));
    let told: Vec<&str> = pack
        .exhibits
        .iter()
        .flat_map(|exhibit| &exhibit.facts)
        .map(String::as_str)
        .collect();
    for id in ["M1", "A1", "R1", "R2", "C1", "D1", "D2"] {
        assert!(told.contains(&id), "{id} is not in {told:?}");
    }
    let lacks = |slot: &str| pack.missing.iter().any(|missing| missing.slot == slot);
    assert!(!lacks("answered") && !lacks("decided") && !lacks("deadline"));
}

#[test]
fn what_nobody_did_yet_is_named_with_what_would_fill_it() {
    let test = with_a_case(LETTER);
    let pack = made(&test, &request("plain"));
    for (slot, fill) in [
        ("answered", "the reply, once it is logged as sent"),
        ("decided", "the remedy, once you choose one in the case"),
    ] {
        let missing = pack
            .missing
            .iter()
            .find(|missing| missing.slot == slot)
            .unwrap();
        assert!(
            !missing.is_required && missing.sentence.contains(fill),
            "{missing:?}"
        );
    }
    let titles: Vec<&str> = pack
        .exhibits
        .iter()
        .map(|exhibit| exhibit.title.as_str())
        .collect();
    assert!(
        !titles.contains(&"Our answers") && !titles.contains(&"What was decided"),
        "{titles:?}"
    );
}

#[test]
fn an_answer_in_time_is_seen_beside_its_deadline_and_one_that_ran_out_is_told_to_the_seller() {
    let test = with_a_case(LETTER);
    let in_time = |text: &str| {
        text.contains(": Answer the buyer and say by when it will be settled")
            && text.contains("Answered in time: 24 November 2026")
    };
    assert!(!in_time(&text(&test, Language::En)));
    choose(&test, "ask_photo", false);
    let request_of = LogSent {
        case: 1,
        text: REPLY.replace(" Ada", ""),
        language: Language::De,
        ..LogSent::default()
    };
    use_case::log_sent(&test.shop, &request_of).unwrap();
    let answered = text(&test, Language::En);
    assert!(in_time(&answered), "{answered}");
    let now = test.shop.now().0;
    let stage = StageCase {
        case: 1,
        stage: "claim".to_owned(),
        platform: None,
        since_ms: Some(now - 9 * HOUR_MILLISECONDS),
        due_ms: Some(now - HOUR_MILLISECONDS),
    };
    use_case::stage_case(&test.shop, &stage).unwrap();
    let pack = made(&test, &request("plain"));
    let is_told = |note: &String| note.contains("tells of a deadline that was not kept");
    assert!(pack.notes.iter().any(is_told), "{:?}", pack.notes);
}

#[test]
fn deadlines_are_told_in_words_of_the_pack_and_never_by_hearsay() {
    let test = with_a_case(LETTER);
    for language in [Language::En, Language::De, Language::Zh] {
        let text = text(&test, language);
        for words in ["amazon.message", "help page", "undated"] {
            assert!(!text.contains(words), "“{words}” is in {text}");
        }
        let rule = tallyman_core::clock::rule("amazon.message").unwrap();
        assert!(text.contains(rule.words(language).0), "{text}");
    }
    let staged = |platform: &str| {
        let now = test.shop.now().0;
        let stage = StageCase {
            case: 1,
            stage: "chargeback".to_owned(),
            platform: Some(platform.to_owned()),
            since_ms: Some(now - HOUR_MILLISECONDS),
            due_ms: None,
        };
        use_case::stage_case(&test.shop, &stage).unwrap();
        text(&test, Language::En)
    };
    let says = |text: &str, id: &str| {
        let action = tallyman_core::clock::rule(id)
            .unwrap()
            .words(Language::En)
            .0;
        text.contains(action)
    };
    assert!(!says(&staged("shopify"), "shopify.dispute"));
    assert!(says(&staged("mastercard"), "mastercard.response"));
}

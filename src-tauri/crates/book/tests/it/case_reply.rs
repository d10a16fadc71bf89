//! Replies are held to the rules; what the seller sent is recorded, shown in the thread, and erased with the order.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use crate::shop::TestShop;
use tallyman_book::{
    Language,
    api::{
        ApiError, CaseView, ChooseRemedy, Code, DraftReply, ErasePerson, FindPerson, LintReply,
        LintView, LogSent, OpenCases, SaidForDraft,
    },
    use_case,
};

const ORDER: &str = "304-3141592-6535897";
const COMPLAINT: &str = "Hallo, Bestellung 304-3141592-6535897: ich hatte das T-Shirt in Dunkelblau bestellt, angekommen ist ein braunes. Falsche Farbe!";
const REPLY: &str = "Guten Tag,\n\nvielen Dank für Ihre Nachricht zur Bestellung 304-3141592-6535897. Bitte entschuldigen Sie die \
    Unannehmlichkeiten mit der Farbe des T-Shirts. Ich habe unsere Aufzeichnungen geprüft und gehe der Sache nach.\n\nBitte senden Sie mir ein \
    Foto des Artikels zusammen mit dem Etikett, dann melde ich mich morgen wieder bei Ihnen.\n\nFreundliche Grüße\nNordlicht";

fn with_case() -> (TestShop, u32) {
    let test = TestShop::with_sample_day();
    let request = OpenCases {
        bytes: COMPLAINT.as_bytes().to_vec(),
        ..OpenCases::default()
    };
    let case = use_case::open_cases(&test.shop, &request).unwrap()[0]
        .case
        .unwrap();
    (test, case)
}

fn lint(test: &TestShop, case: u32, text: &str) -> LintView {
    let request = LintReply {
        case,
        text: text.to_owned(),
        language: Language::De,
        ..LintReply::default()
    };
    use_case::lint_reply(&test.shop, &request).unwrap()
}

fn rules(view: &LintView) -> Vec<&str> {
    view.findings
        .iter()
        .map(|finding| finding.rule.as_str())
        .collect()
}

fn log(test: &TestShop, case: u32, text: &str) -> Result<CaseView, ApiError> {
    let request = LogSent {
        case,
        text: text.to_owned(),
        language: Language::De,
        ..LogSent::default()
    };
    use_case::log_sent(&test.shop, &request).map_err(Into::into)
}

#[test]
fn a_reply_is_held_to_the_facts_of_its_case() {
    let (test, case) = with_case();
    let good = lint(&test, case, REPLY);
    assert!(good.is_sendable, "{:#?}", good.findings);
    assert_eq!(good.language, "de");
    let wrong = REPLY.replace(ORDER, "304-3141592-6535879");
    assert!(rules(&lint(&test, case, &wrong)).contains(&"L02"));
    let admits = REPLY.replace(
        "Ich habe unsere",
        "Wir haben Ihnen die falsche Farbe geschickt. Ich habe unsere",
    );
    let view = lint(&test, case, &admits);
    let mut errors = view.findings.iter().filter(|one| one.severity == "error");
    let finding = errors.next().unwrap();
    assert_eq!(finding.rule, "L24", "{:#?}", view.findings);
    assert!(errors.next().is_none(), "{:#?}", view.findings);
    assert_eq!(
        &admits[finding.from_byte as usize..finding.to_byte as usize],
        finding.words
    );
    let chars: String = admits
        .chars()
        .skip(finding.from_char as usize)
        .take((finding.to_char - finding.from_char) as usize)
        .collect();
    assert_eq!(chars, finding.words);
}

#[test]
fn a_reply_with_an_error_is_not_logged_and_nothing_of_it_is_said() {
    let (test, case) = with_case();
    let before = test.shop.entry_count();
    let error = log(
        &test,
        case,
        &format!("{REPLY}\nGabi Mustermann, gabi@example.com"),
    )
    .unwrap_err();
    assert_eq!(error.code, Code::FindingsOpen);
    assert!(
        error.message.contains("L07") && !error.message.contains("gabi"),
        "{error:?}"
    );
    assert_eq!(test.shop.entry_count(), before);
    assert_eq!(log(&test, case, " \n ").unwrap_err().code, Code::BadInput);
}

#[test]
fn what_was_sent_stands_in_the_thread_and_is_not_sent_twice() {
    let (test, case) = with_case();
    let answer_is_due = |view: &CaseView| {
        view.clocks
            .iter()
            .any(|clock| clock.rule == "amazon.message")
    };
    assert!(answer_is_due(
        &use_case::show_case(&test.shop, case, Language::En).unwrap()
    ));
    let view = log(&test, case, REPLY).unwrap();
    assert!(!answer_is_due(&view));
    assert_eq!(view.messages_received[0].direction, "received");
    let reply = &view.replies_sent[0];
    assert_eq!(
        (
            reply.direction.as_str(),
            reply.text.as_str(),
            reply.language.as_str(),
            reply.is_erased
        ),
        ("sent", REPLY, "de", false)
    );
    assert!(reply.entry.entry > 0);
    assert!(rules(&lint(&test, case, REPLY)).contains(&"L36"));
    assert_eq!(
        log(&test, case, REPLY).unwrap_err().code,
        Code::FindingsOpen
    );
}

#[test]
fn what_was_sent_goes_with_the_order() {
    let (test, case) = with_case();
    log(&test, case, REPLY).unwrap();
    use_case::close_case(&test.shop, case).unwrap();
    let found = use_case::find_person(
        &test.shop,
        &FindPerson {
            words: String::new(),
            order: ORDER.to_owned(),
            channel: String::new(),
            language: Language::En,
        },
    )
    .unwrap();
    let has = |field: &str| {
        found
            .orders
            .iter()
            .any(|order| order.fields.contains(&field.to_owned()))
    };
    assert!(has("message") && has("reply"), "{found:?}");
    let orders = found.orders.iter().map(|order| order.id.clone()).collect();
    use_case::erase_person(
        &test.shop,
        &ErasePerson {
            orders,
            language: Language::En,
        },
    )
    .unwrap();
    let view = use_case::show_case(&test.shop, case, Language::En).unwrap();
    let reply = &view.replies_sent[0];
    assert!(reply.is_erased && reply.text.is_empty());
    assert!(view.messages_received[0].is_erased);
}

/// The draft that was asked for, held to the rules beside itself, and beside the one that nobody asked for.
fn drafted(test: &TestShop, asked: &DraftReply) -> (String, LintView, LintView) {
    let text = use_case::draft_reply(&test.shop, asked).unwrap().text;
    let request = LintReply {
        case: asked.case,
        text: text.clone(),
        reply_language: asked.reply_language.clone(),
        remedy: asked.remedy.clone(),
        said: asked.said.clone(),
        language: Language::En,
    };
    let beside_itself = use_case::lint_reply(&test.shop, &request).unwrap();
    let beside_another = lint(test, asked.case, &text);
    (text, beside_itself, beside_another)
}

fn said(answers: &[(&str, &str)]) -> Vec<SaidForDraft> {
    let answer = |(what, value): &(&str, &str)| SaidForDraft {
        what: (*what).to_owned(),
        value: (*value).to_owned(),
    };
    answers.iter().map(answer).collect()
}

#[test]
fn a_reply_is_held_to_the_draft_on_the_screen_and_logged_in_its_language() {
    let (test, case) = with_case();
    let answers = [("shop", "Nordlicht"), ("amount", "14.90 EUR")];
    let asked = DraftReply {
        case,
        reply_language: "en".to_owned(),
        remedy: "refund_keep".to_owned(),
        said: said(&answers),
        language: Language::En,
    };
    let (text, own, other) = drafted(&test, &asked);
    assert!(text.contains("14.90"), "{text}");
    assert!(own.is_sendable, "{text}\n{:#?}", own.findings);
    assert_eq!(
        (own.language.as_str(), other.language.as_str()),
        ("en", "de")
    );
    assert!(rules(&other).contains(&"L06") && rules(&other).contains(&"L03"));
    let unasked = log(&test, case, &text).unwrap_err();
    assert_eq!(unasked.code, Code::FindingsOpen);
    let request = LogSent {
        case,
        text,
        reply_language: asked.reply_language,
        remedy: asked.remedy,
        said: asked.said,
        ..LogSent::default()
    };
    // Nobody decided it yet, so nobody can have told the buyer of it.
    let entries = test.entries();
    let undecided = ApiError::from(use_case::log_sent(&test.shop, &request).unwrap_err());
    assert_eq!(undecided.code, Code::BadInput);
    assert!(
        undecided.message.contains("no decision for refund_keep")
            && undecided.hint.contains("--choose refund_keep"),
        "{undecided:?}"
    );
    assert_eq!(test.entries(), entries);
    let choose = |remedy: &str, amount: Option<&str>| ChooseRemedy {
        case,
        remedy: remedy.to_owned(),
        amount: amount.map(str::to_owned),
        is_agreed: false,
    };
    use_case::choose_remedy(&test.shop, &choose("ask_photo", None)).unwrap();
    assert!(use_case::log_sent(&test.shop, &request).is_err());
    use_case::set_cost(&test.shop, &format!("paid.{ORDER}"), "14.90 EUR").unwrap();
    use_case::choose_remedy(&test.shop, &choose("refund_keep", Some("14.90"))).unwrap();
    let view = use_case::log_sent(&test.shop, &request).unwrap();
    assert_eq!(view.replies_sent[0].language, "en");
}

#[test]
fn an_order_that_the_seller_answered_with_is_no_other_order() {
    let test = TestShop::with_sample_day();
    let request = OpenCases {
        bytes: "Hallo, das ist die falsche Farbe!".as_bytes().to_vec(),
        ..OpenCases::default()
    };
    let taken = use_case::open_cases(&test.shop, &request).unwrap();
    let asked = DraftReply {
        case: taken[0].case.unwrap(),
        said: said(&[("order", "304-1111111-2222222"), ("shop", "Nordlicht")]),
        ..DraftReply::default()
    };
    let (text, own, other) = drafted(&test, &asked);
    assert!(text.contains("304-1111111-2222222"), "{text}");
    assert!(!rules(&own).contains(&"L26"), "{:#?}", own.findings);
    assert!(rules(&other).contains(&"L26"), "{:#?}", other.findings);
}

#[test]
fn a_logo_is_no_photo_and_a_photo_is_not_asked_for_again() {
    for (kilobytes, asks) in [(3, true), (60, false)] {
        let test = TestShop::with_sample_day();
        let mail = format!(
            "From: a@example.com\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\
             Content-Type: text/plain; charset=utf-8\r\n\r\n{COMPLAINT}\r\n--b\r\nContent-Type: image/jpeg; name=a.jpg\r\n\
             Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n--b--\r\n",
            "A".repeat(kilobytes * 1024 / 3 * 4)
        );
        let request = OpenCases {
            bytes: mail.into_bytes(),
            file: Some("a.eml".to_owned()),
            ..OpenCases::default()
        };
        let taken = use_case::open_cases(&test.shop, &request).unwrap();
        let case = taken[0].case.unwrap();
        let view = use_case::show_case(&test.shop, case, Language::En).unwrap();
        assert_eq!(view.messages_received[0].attachments, 1);
        let offered = |name: &str| {
            let mut remedies = view.remedies.iter();
            remedies.any(|one| one.remedy == name && one.is_admissible)
        };
        assert_eq!(offered("ask_photo"), asks, "{kilobytes} kB");
        for remedy in ["", "ask_photo"] {
            let asked = DraftReply {
                case,
                remedy: remedy.to_owned(),
                said: said(&[("shop", "Nordlicht")]),
                ..DraftReply::default()
            };
            let (text, own, _) = drafted(&test, &asked);
            assert_eq!(text.contains("Foto"), asks, "{text}");
            assert!(!rules(&own).contains(&"L37"), "{:#?}", own.findings);
            assert!(!rules(&own).contains(&"L15"), "{:#?}", own.findings);
        }
    }
}

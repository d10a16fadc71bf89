//! The evidence pack: what stands in it, what must not, and what proves it.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use std::{
    path::Path,
    process::{Command, Output},
};

use crate::shop::TestShop;
use serde_json::Value;
use tallyman_book::{
    Language,
    api::{
        ChooseRemedy, EvidencePack, EvidencePhoto, EvidenceRequest, LogSent, OpenCases, StageCase,
    },
    use_case,
};

/// An order whose stock item has the right SKU and the wrong colour.
const WRONG: &str = "304-3141592-6535897";
const LETTER: &str = "Hallo, Bestellung 304-3141592-6535897: ich hatte das T-Shirt in Dunkelblau bestellt, angekommen ist ein braunes. Falsche Farbe! Rufen Sie mich an: 0171 5550123. Ich wohne Spring Lane 1 in Leeds.\nIhre Ada Example, ada.example@example.com";

fn with_a_case(letter: &str) -> TestShop {
    let test = TestShop::with_sample_day();
    test.import_text("amazon-sent.txt", &format!(
        "order-id\torder-item-id\tpurchase-date\tpayments-date\treporting-date\tpromise-date\tdays-past-promise\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\tquantity-to-ship\tship-service-level\trecipient-name\tship-address-1\tship-address-2\tship-address-3\tship-city\tship-state\tship-postal-code\tship-country\tCarrier tracking\n{WRONG}\t40173036566206\t2026-11-21T08:00:00+00:00\t2026-11-21T08:00:00+00:00\t2026-11-24T11:00:00+00:00\t2026-11-21T08:00:00+00:00\t0\tada.example@example.com\tAda Example\t030 1\tTS-11-DB-M\tDamen T-Shirt mit V-Ausschnitt, Bio-Baumwolle (Dunkelblau, M)\t1\t1\t0\tStandard\tAda Example\tSpring Lane 1\t\t\tLeeds\t\tLS1\tDE\tLX123456785DE\n"));
    let request = OpenCases {
        bytes: letter.as_bytes().to_vec(),
        order: Some(WRONG.to_owned()),
        ..OpenCases::default()
    };
    use_case::open_cases(&test.shop, &request).unwrap();
    test
}

fn request(profile: &str) -> EvidenceRequest {
    EvidenceRequest {
        case: 1,
        profile: profile.to_owned(),
        ..EvidenceRequest::default()
    }
}

fn made(test: &TestShop, request: &EvidenceRequest) -> EvidencePack {
    use_case::evidence(&test.shop, request).unwrap()
}

fn content<'a>(pack: &'a EvidencePack, name: &str) -> &'a [u8] {
    let file = pack.files.iter().find(|file| file.name == name);
    &file.unwrap().content
}

fn text(test: &TestShop, language: Language) -> String {
    let pack = made(
        test,
        &EvidenceRequest {
            language,
            ..request("amazon_a2z")
        },
    );
    String::from_utf8(content(&pack, "evidence-case-1.txt").to_vec()).unwrap()
}

#[test]
fn the_summary_comes_first_and_every_exhibit_cites_entries() {
    let test = with_a_case(LETTER);
    let text = text(&test, Language::En);
    let places: Vec<usize> = [
        "Evidence in case 1",
        "Summary",
        "Order 304-3141592-6535897 on Amazon.",
        "The buyer says: wrong colour. Our own records show it",
        "We do not contest the claim",
        "E1  The order",
        "The listing as sold",
        "What was to be sent",
        "Scans at the packing bench",
        "Messages of the buyer",
        "Timeline",
        "Not on record",
        "Ledger head at printing #",
    ]
    .iter()
    .map(|words| text.find(words).unwrap_or_else(|| panic_with(words, &text)))
    .collect();
    assert!(places.is_sorted(), "{places:?}\n{text}");
    let facts = text.lines().filter(|line| {
        line.strip_prefix('F')
            .is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()))
    });
    for fact in facts {
        assert!(fact.contains("  #") && fact.contains('…'), "{fact}");
    }
    assert!(
        text.contains("Dunkelblau") && text.contains("Dunkelbraun"),
        "{text}"
    );
    assert!(text.contains("Not on record: a scan of what went into the parcel"));
}

fn panic_with(words: &str, text: &str) -> usize {
    assert_eq!(words, "", "is not in {text}");
    0
}

#[test]
fn three_languages_say_the_same_with_the_same_facts() {
    let test = with_a_case(LETTER);
    for (language, words) in [
        (
            Language::De,
            ["Belege zum Fall 1", "falsche Farbe", "Nicht belegt"],
        ),
        (Language::Zh, ["第 1 号个案证据", "颜色不对", "无记录"]),
    ] {
        let text = text(&test, language);
        assert!(words.iter().all(|word| text.contains(word)), "{text}");
        let pack = made(
            &test,
            &EvidenceRequest {
                language,
                ..request("plain")
            },
        );
        let english = made(&test, &request("plain"));
        let facts = |pack: &EvidencePack| -> Vec<Vec<String>> {
            pack.exhibits
                .iter()
                .map(|exhibit| exhibit.facts.clone())
                .collect()
        };
        assert_eq!(facts(&pack), facts(&english));
        assert!(pack.statement.chars().count() <= 1_000);
        assert_ne!(pack.statement, english.statement);
    }
}

#[test]
fn nobody_is_named_in_any_file_and_the_words_of_the_complaint_stay() {
    let test = with_a_case(LETTER);
    for profile in ["plain", "amazon_a2z", "stripe"] {
        let pack = made(&test, &request(profile));
        for file in &pack.files {
            let text = String::from_utf8_lossy(&file.content).to_lowercase();
            for word in [
                "ada",
                "example",
                "spring lane",
                "leeds",
                // Alone, the first digits may stand in a head.
                "0171 5550123",
                "5550123",
                "@",
            ] {
                let is_there = text
                    .split(|sign: char| !sign.is_alphanumeric() && sign != '@' && sign != ' ')
                    .any(|part| {
                        part.split(' ').any(|part| part == word)
                            || (word.contains(' ') && part.contains(word))
                    });
                assert!(
                    !is_there || file.name.ends_with("pdf"),
                    "{word} in {} for {profile}",
                    file.name
                );
            }
        }
    }
    let text = text(&test, Language::En);
    assert!(
        text.contains(
            "> Hallo, Bestellung 304-3141592-6535897: ich hatte das T-Shirt in Dunkelblau bestellt"
        ),
        "{text}"
    );
    assert!(text.contains("[…]") && text.contains("blotted out"));
    let erased = with_a_case("x");
    assert!(!self::text(&erased, Language::En).contains("example.com"));
}

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
fn worked_on() -> TestShop {
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

#[test]
fn the_statement_is_whole_sentences_within_the_limit() {
    let test = with_a_case(LETTER);
    let pack = made(&test, &request("ebay_payment_dispute"));
    let statement = &pack.statement;
    assert!(statement.chars().count() <= 1_000);
    assert!(
        statement
            .starts_with("About order 304-3141592-6535897 on Amazon: the buyer says wrong colour."),
        "{statement}"
    );
    assert!(
        statement.ends_with("Every statement is proven in the evidence pack of case 1."),
        "{statement}"
    );
    assert_eq!(content(&pack, "statement.txt"), statement.as_bytes());
}

#[test]
fn pages_for_a_channel_without_pdf_are_jpegs_within_its_limits() {
    let test = with_a_case(LETTER);
    let pack = made(&test, &request("ebay_payment_dispute"));
    let pages: Vec<_> = pack
        .files
        .iter()
        .filter(|file| file.name.contains(".jpg"))
        .collect();
    assert!(!pages.is_empty() && pages.len() <= 5);
    assert!(pages.iter().map(|file| file.content.len()).sum::<usize>() <= 1_500_000);
    assert!(
        pages
            .iter()
            .all(|file| file.content.starts_with(&[0xff, 0xd8, 0xff]))
    );
    assert!(pack.files.iter().all(|file| !file.name.contains(".pdf")));
}

#[test]
fn the_same_pack_has_the_same_bytes() {
    let test = with_a_case(LETTER);
    // The clock of these tests goes on by a millisecond a look; a pack tells seconds.
    let (one, other) = (
        made(&test, &request("plain")),
        made(&test, &request("plain")),
    );
    for (one, other) in one.files.iter().zip(&other.files) {
        assert!(one.content == other.content, "{}", one.name);
    }
}

#[test]
fn what_cannot_be_made_is_told_and_nothing_is_written() {
    let test = with_a_case(LETTER);
    let told = |request: &EvidenceRequest| {
        use_case::evidence(&test.shop, request)
            .unwrap_err()
            .to_string()
    };
    assert!(told(&request("nobody")).contains("There is no profile"));
    assert!(
        told(&EvidenceRequest {
            case: 9,
            ..request("plain")
        })
        .contains("There is no case")
    );
    for bytes in [
        &b"GIF89a"[..],
        b"",
        b"\xff\xd8\xff\xe0 cut short",
        b"\x89PNG\r\n\x1a\n",
    ] {
        let photo = EvidencePhoto {
            name: "photo.jpg".to_owned(),
            bytes: bytes.to_vec(),
        };
        let said = told(&EvidenceRequest {
            photos: vec![photo],
            ..request("plain")
        });
        assert!(
            said.starts_with("photo.jpg was not taken: it is "),
            "{said}"
        );
    }
    let folder = test.path("pack");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("mine.txt"), "mine").unwrap();
    let pack = made(&test, &request("plain"));
    let said = use_case::write_evidence(&pack, &folder)
        .unwrap_err()
        .to_string();
    assert!(said.contains("is not empty"), "{said}");
    use_case::write_evidence(&pack, &test.path("nowhere/pack")).unwrap_err();
    let left: Vec<_> = std::fs::read_dir(test.path("."))
        .unwrap()
        .filter(|entry| {
            entry
                .as_ref()
                .unwrap()
                .file_name()
                .to_string_lossy()
                .contains("partial")
        })
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

/// Runs the stand-alone verifier that lies in the pack.
fn verified(file: &Path) -> Output {
    Command::new("python3")
        .arg(file.with_file_name("verify_evidence.py"))
        .arg(file)
        .output()
        .unwrap()
}

#[test]
fn anybody_can_check_the_cited_entries_and_a_changed_byte_is_found() {
    changed_bytes_are_found(&with_a_case(LETTER));
}

#[test]
fn every_record_of_a_case_that_was_worked_on_can_be_checked() {
    changed_bytes_are_found(&worked_on());
}

fn changed_bytes_are_found(test: &TestShop) {
    for headers_only in [false, true] {
        let folder = test.path(if headers_only { "headers" } else { "whole" });
        let pack = made(
            test,
            &EvidenceRequest {
                headers_only,
                ..request("plain")
            },
        );
        use_case::write_evidence(&pack, &folder).unwrap();
        let file = folder.join("evidence.json");
        let output = verified(&file);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(
            output.status.success() && said.ends_with("own reading of these entries)\n"),
            "{said}"
        );
        let whole = std::fs::read_to_string(&file).unwrap();
        let proof: Value = serde_json::from_str(&whole).unwrap();
        assert!(
            proof["entries"]
                .as_array()
                .unwrap()
                .iter()
                .all(|entry| entry["body"].is_null() == headers_only)
        );
        // One digit of every value of every entry, the head and a file is changed in turn.
        let mut values = vec![
            proof["head"]["head"].clone(),
            proof["files"][0]["sha256"].clone(),
            proof["ledger"].clone(),
        ];
        for entry in proof["entries"].as_array().unwrap().iter().take(2) {
            values.extend(["header", "body", "head"].map(|name| entry[name].clone()));
        }
        for value in values.iter().filter_map(Value::as_str) {
            let place = value.len() / 2;
            let digit = if &value[place..=place] == "0" {
                "1"
            } else {
                "0"
            };
            let changed = format!("{}{digit}{}", &value[..place], &value[place + 1..]);
            std::fs::write(&file, whole.replacen(value, &changed, 1)).unwrap();
            assert!(!verified(&file).status.success(), "{place} of {value}");
        }
        let without = whole.replacen(
            "\"entries\": [\n        {",
            "\"entries\": [], \"was\": [\n        {",
            1,
        );
        assert_ne!(without, whole);
        std::fs::write(&file, without).unwrap();
        assert!(!verified(&file).status.success(), "a fact without an entry");
    }
}

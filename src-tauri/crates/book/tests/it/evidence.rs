//! The evidence pack: what stands in it, what must not, and what proves it.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

mod worked_on;

use std::{
    path::Path,
    process::{Command, Output},
};

use self::worked_on::worked_on;
use crate::shop::TestShop;
use serde_json::Value;
use tallyman_book::{
    Language,
    api::{EvidencePack, EvidencePhoto, EvidenceRequest, OpenCases},
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

//! Replies are written from what the ledger holds about a case.

use crate::shop::{TestShop, sent};
use chrono::{DateTime, TimeDelta};
use tallyman_book::{
    Language,
    api::{CaseView, DraftReply, DraftView, LintReply, SaidForDraft, StageCase},
    use_case,
};

/// An order whose stock item has the right SKU and the wrong colour.
const WRONG: &str = "304-3141592-6535897";
/// Tuesday 24 November 2026, as the tests' clock says.
const MORNING: i64 = 1_795_511_520_000;
const HOUR: i64 = 60 * 60 * 1_000;
const GERMAN: &str = "Hallo, Bestellung 304-3141592-6535897: ich hatte das T-Shirt in Dunkelblau bestellt, angekommen ist ein braunes. Falsche Farbe!";

fn drafted(test: &TestShop, request: &DraftReply) -> Result<DraftView, String> {
    use_case::draft_reply(&test.shop, request).map_err(|error| error.to_string())
}

fn said(what: &str, value: &str) -> SaidForDraft {
    SaidForDraft {
        what: what.to_owned(),
        value: value.to_owned(),
    }
}

/// A shop with a complaint about a wrong colour that the ledger confirms.
fn complained() -> (TestShop, CaseView) {
    let test = TestShop::with_sample_day();
    let title = "Damen T-Shirt mit V-Ausschnitt, Bio-Baumwolle (Dunkelblau, M)";
    let file = sent(WRONG, "40173036566206", "Ada Example", "TS-11-DB-M", title);
    test.import_text("amazon-sent.txt", &file);
    let view = test.opened(GERMAN);
    (test, view)
}

#[test]
fn a_reply_is_written_in_the_buyers_language_from_facts_alone() {
    let (test, view) = complained();
    let asked = DraftReply {
        case: view.head.case,
        remedy: "replace_keep".to_owned(),
        ..DraftReply::default()
    };
    let first = drafted(&test, &asked).unwrap();
    assert_eq!(first.language, "de");
    let asked_for: Vec<&str> = first
        .questions
        .iter()
        .map(|question| question.what.as_str())
        .collect();
    assert_eq!(asked_for, ["shop"], "{first:#?}");
    let proposed = first.promised.as_ref().unwrap();
    assert!(proposed.is_used && proposed.clock.rule == "amazon.message");
    assert!(!proposed.clock.source.is_empty() && !proposed.clock.why.is_empty());
    let whole = drafted(
        &test,
        &DraftReply {
            said: vec![said("promised", "2026-11-28"), said("shop", "Nordlicht")],
            ..asked.clone()
        },
    )
    .unwrap();
    assert!(whole.questions.is_empty());
    assert!(
        !whole.promised.as_ref().unwrap().is_used,
        "the seller said another day"
    );
    for words in [
        WRONG,
        "Dunkelblau",
        "Der Fehler liegt also bei uns",
        "bis zum 28. November 2026",
        "Nordlicht",
    ] {
        assert!(whole.text.contains(words), "{words}: {}", whole.text);
    }
    let cause = whole
        .sentences
        .iter()
        .find(|sentence| sentence.does == "cause")
        .unwrap();
    assert_eq!(cause.answers, "wrong_colour");
    assert!(cause.facts.iter().all(|fact| {
        view.facts
            .iter()
            .any(|known| known.id == *fact && known.sentence.contains("Dunkelbraun"))
    }));
    let other = DraftReply {
        reply_language: "zh-Hant".to_owned(),
        ..asked
    };
    assert!(drafted(&test, &other).unwrap().text.contains("感謝您"));
}

#[test]
fn the_printed_date_is_promised_and_no_later_day_may_be() {
    let (test, view) = complained();
    let case = view.head.case;
    let day = |days: i64| {
        let at = DateTime::from_timestamp_millis(MORNING).unwrap() + TimeDelta::days(days);
        at.date_naive()
    };
    // A Friday, so the printed day itself can be kept.
    let days = 3;
    let stage = StageCase {
        case,
        stage: "claim".to_owned(),
        due_ms: Some(MORNING + days * 24 * HOUR),
        ..StageCase::default()
    };
    use_case::stage_case(&test.shop, &stage).unwrap();
    let asked = DraftReply {
        case,
        remedy: "replace_return".to_owned(),
        said: vec![said("shop", "Nordlicht")],
        ..DraftReply::default()
    };
    let draft = drafted(&test, &asked).unwrap();
    assert!(draft.questions.is_empty(), "{:?}", draft.questions);
    let promised = draft.promised.unwrap();
    assert_eq!(promised.day, day(days).to_string());
    assert_eq!(promised.clock.origin, "printed");
    let rules = |days: i64| -> Vec<String> {
        let written = day(days).format("%d.%m.%Y").to_string();
        let request = LintReply {
            case,
            text: format!("Guten Tag,\n\nich melde mich bis zum {written}."),
            language: Language::En,
            ..LintReply::default()
        };
        let view = use_case::lint_reply(&test.shop, &request).unwrap();
        view.findings.into_iter().map(|found| found.rule).collect()
    };
    assert!(!rules(days).contains(&"L18".to_owned()));
    assert!(rules(days + 1).contains(&"L18".to_owned()));
    let late = day(days + 1).to_string();
    let asked = DraftReply {
        said: vec![said("shop", "Nordlicht"), said("promised", &late)],
        ..asked
    };
    let request = LintReply {
        case,
        text: drafted(&test, &asked).unwrap().text,
        remedy: asked.remedy,
        said: asked.said,
        ..LintReply::default()
    };
    let view = use_case::lint_reply(&test.shop, &request).unwrap();
    let mut found = view.findings.iter();
    assert!(
        found.any(|found| found.rule == "L18"),
        "saying a day that is too late does not allow it: {:#?}",
        view.findings
    );
}

#[test]
fn what_cannot_be_written_is_refused_in_words() {
    let (test, view) = complained();
    for (remedy, language, answer) in [
        ("gold", "", None),
        ("", "xx", None),
        ("", "", Some(said("promised", "tomorrow"))),
        ("", "", Some(said("{ $x }", "1"))),
    ] {
        let wrong = DraftReply {
            case: view.head.case,
            remedy: remedy.to_owned(),
            reply_language: language.to_owned(),
            said: answer.into_iter().collect(),
            ..DraftReply::default()
        };
        assert!(drafted(&test, &wrong).is_err());
    }
}

//! Answers remembered: used, named where they are used, taken back with their effects, carried to another ledger.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests end where something is not as it must be"
)]

use crate::shop::TestShop;
use tallyman_book::{
    Language,
    api::{FindingId, ImportAnswers, Undo, View},
    check::Severity,
    use_case::{self, Grounds, answers},
};

const VIEW: View = View {
    language: Language::En,
};

/// The finding about the green that could be two greens.
fn green(test: &TestShop) -> String {
    let checked = test.shop.checked().unwrap();
    checked
        .report
        .findings
        .iter()
        .find(|finding| finding.code.name() == "unclear" && finding.answer.is_none())
        .unwrap()
        .id
        .clone()
}

fn key_of(test: &TestShop, finding: &str, title: &str) -> String {
    let checked = test.shop.checked().unwrap();
    let finding = checked.report.finding(finding).unwrap();
    answers(finding, Language::En)
        .into_iter()
        .find(|answer| answer.title.contains(title))
        .unwrap()
        .key
}

fn undo(decision: &str) -> Undo {
    Undo {
        decision: decision.to_owned(),
        language: Language::En,
    }
}

fn import(file: &str, text: &str, preview: bool) -> ImportAnswers {
    ImportAnswers {
        file: file.to_owned(),
        text: text.to_owned(),
        preview,
        language: Language::En,
    }
}

/// Answers everything that has an answer, each with its first one.
pub(crate) fn answer_everything(test: &TestShop) -> usize {
    for count in 0..500 {
        let checked = test.shop.checked().unwrap();
        let open = checked
            .report
            .findings
            .iter()
            .find(|finding| finding.is_open() && !answers(finding, Language::En).is_empty());
        let Some(finding) = open else { return count };
        let first = answers(finding, Language::En).swap_remove(0);
        test.resolve(&finding.id, &first.key, None);
    }
    panic!("the findings did not end");
}

#[test]
fn an_answer_is_used_named_counted_and_taken_back_with_its_effects() {
    let test = TestShop::with_sample_day();
    let before = test.told();
    let finding = green(&test);
    let key = key_of(&test, &finding, "means Mint");
    let decision = test.resolve(&finding, &key, Some("listing")).decision;

    let held = use_case::held_answers(&test.shop, &VIEW).unwrap().answers;
    assert_eq!(held.len(), 1);
    assert_eq!(
        (
            held[0].id.as_str(),
            held[0].by.as_str(),
            held[0].scope.as_str()
        ),
        (decision.as_str(), "TT", "listing")
    );
    assert!(held[0].says.contains("绿色"), "{}", held[0].says);
    assert!(held[0].lines >= 1, "{held:?}");

    let checked = test.shop.checked().unwrap();
    let grounds = Grounds::of(&test.shop, &checked);
    let rests: usize = checked
        .report
        .lines
        .iter()
        .map(|report| {
            let line = &checked.data.lines[report.line as usize].order_line;
            let key = tallyman_book::check::LineKey::of(line);
            usize::from(grounds.of_line(&key).contains(&decision))
        })
        .sum();
    assert_eq!(rests as u32, held[0].lines);

    let preview = use_case::preview_undo(&test.shop, &undo(&decision)).unwrap();
    assert!(!preview.is_done);
    assert!(
        preview
            .effects
            .iter()
            .any(|effect| effect.finding == finding && effect.effect == "opens"),
        "{preview:?}"
    );
    let done = use_case::take_back(&test.shop, &undo(&decision)).unwrap();
    assert!(done.is_done);
    assert_eq!(
        (done.sentence, done.effects),
        (preview.sentence, preview.effects)
    );
    assert_eq!(test.told(), before);
    let again = use_case::take_back(&test.shop, &undo(&decision)).unwrap_err();
    assert!(again.to_string().contains("does not hold"));
}

#[test]
fn a_wrong_answer_is_named_by_the_finding_that_rests_on_it() {
    let test = TestShop::with_sample_day();
    let finding = green(&test);
    let key = key_of(&test, &finding, "means Oliv");
    let decision = test.resolve(&finding, &key, Some("everywhere")).decision;
    let order = {
        let checked = test.shop.checked().unwrap();
        assert!(checked.report.finding(&finding).is_none());
        let wrong = checked
            .report
            .findings
            .iter()
            .find(|finding| {
                finding.code.name() == "wrong_colour"
                    && finding
                        .line
                        .as_ref()
                        .is_some_and(|line| line.order == "305-1414213-5623730")
            })
            .expect("the answer makes it a wrong colour");
        assert_eq!(wrong.severity, Severity::Block);
        wrong.id.clone()
    };
    let view = use_case::finding(
        &test.shop,
        &FindingId {
            finding: order,
            language: Language::En,
        },
    )
    .unwrap();
    let named = view
        .evidence
        .iter()
        .find(|evidence| evidence.file == "ledger")
        .expect("the answer is among the evidence");
    for part in ["绿色", "TT", "24 November 2026", "everything", &decision] {
        assert!(named.sentence.contains(part), "{part}: {}", named.sentence);
    }
    let preview = use_case::preview_undo(&test.shop, &undo(&decision)).unwrap();
    assert!(
        preview
            .effects
            .iter()
            .any(|effect| effect.effect == "changes" && effect.before.is_some()),
        "{preview:?}"
    );
}

#[test]
fn answers_carried_to_a_fresh_ledger_give_the_same_findings() {
    let test = TestShop::with_sample_day();
    assert!(answer_everything(&test) >= 20);
    let file = use_case::export_answers(&test.shop, &VIEW).unwrap();
    assert!(file.answers >= 20);
    assert_eq!(file.left_out, 0, "every first answer can be carried");

    let fresh = TestShop::with_sample_day();
    let entries = fresh.entries();
    let preview = use_case::import_answers(&fresh.shop, &import("a.jsonl", &file.text, true));
    assert_eq!(preview.unwrap().accepted, file.answers);
    assert_eq!(fresh.entries(), entries, "a preview stores nothing");

    let first = use_case::import_answers(&fresh.shop, &import("a.jsonl", &file.text, false));
    let first = first.unwrap();
    assert_eq!(
        (first.accepted, first.conflicting, first.refused),
        (file.answers, 0, 0)
    );
    assert_eq!(fresh.told(), test.told());

    let entries = fresh.entries();
    let second = use_case::import_answers(&fresh.shop, &import("b.jsonl", &file.text, false));
    assert_eq!(second.unwrap().known, file.answers);
    assert_eq!(fresh.entries(), entries, "twice changes nothing");

    let held = use_case::held_answers(&fresh.shop, &VIEW).unwrap().answers;
    assert!(
        held.iter()
            .all(|answer| answer.file.as_deref() == Some("a.jsonl"))
    );
    assert!(held.iter().all(|answer| answer.by == "TT"));
}

#[test]
fn a_file_names_no_person_of_an_order() {
    let test = TestShop::with_sample_day();
    answer_everything(&test);
    let file = use_case::export_answers(&test.shop, &VIEW).unwrap();
    let checked = test.shop.checked().unwrap();
    for line in &checked.data.lines {
        let private = &line.order_line.private;
        for text in [&private.note, &private.personalisation]
            .into_iter()
            .flatten()
        {
            assert!(!file.text.contains(text.as_str()), "{text}");
        }
    }
    for name in ["example.com", "Ströbele"] {
        assert!(!file.text.contains(name));
    }
}

#[test]
fn a_contradicting_answer_of_a_file_is_told_and_not_taken() {
    let test = TestShop::with_sample_day();
    let finding = green(&test);
    let key = key_of(&test, &finding, "means Mint");
    test.resolve(&finding, &key, Some("listing"));
    let mint = use_case::export_answers(&test.shop, &VIEW).unwrap();

    let other = TestShop::with_sample_day();
    let key = key_of(&other, &finding, "means Oliv");
    other.resolve(&finding, &key, Some("listing"));
    let before = other.told();
    let told = use_case::import_answers(&other.shop, &import("mint.jsonl", &mint.text, false));
    let told = told.unwrap();
    assert_eq!((told.accepted, told.conflicting), (0, 1));
    assert!(told.rows[0].sentence.contains("TT"), "{:?}", told.rows);
    assert_eq!(other.told(), before);
}

#[test]
fn hostile_files_of_answers_are_refused_in_one_sentence_and_change_nothing() {
    let test = TestShop::with_sample_day();
    let finding = green(&test);
    let key = key_of(&test, &finding, "means Mint");
    let decision = test.resolve(&finding, &key, None).decision;
    let text = use_case::export_answers(&test.shop, &VIEW).unwrap().text;
    use_case::take_back(&test.shop, &undo(&decision)).unwrap();
    let entries = test.entries();
    let (header, answer) = text.split_once('\n').unwrap();
    let deep = format!("{header}\n{}\n", "[".repeat(100_000));
    let files = [
        String::new(),
        "a,b\n1,2\n".to_owned(),
        header.to_owned(),
        text.replace("\"tallyman_answers\":1", "\"tallyman_answers\":2"),
        format!("{text}{answer}"),
        format!("{{\"tallyman_answers\":1,\"answers\":18446744073709551615}}\n{answer}"),
        text.replace("\"word_means\"", "\"run_program\""),
        text.replace("\"by\":", "\"bye\":"),
        deep,
        format!("{header}\n{}\n", "x".repeat(2_000_000)),
    ];
    for file in files {
        let refused = use_case::import_answers(&test.shop, &import("h.jsonl", &file, false));
        let sentence = refused.unwrap_err().to_string();
        assert!(
            sentence.starts_with("h.jsonl is no file of answers"),
            "{sentence}"
        );
        assert!(
            !sentence.contains('\n') && sentence.len() < 300,
            "{sentence}"
        );
    }
    let single = [
        ("\"at\":\"2026", "\"at\":\"2999"),
        ("\"at\":\"2026", "\"at\":\"soon 2026"),
        ("\"word\":\"绿色\"", "\"word\":\"  \""),
        (
            "\"by\":\"TT\"",
            &format!("\"by\":\"{}\"", "T".repeat(5_000)),
        ),
    ];
    for (from, to) in single {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text, "{from}");
        let told = use_case::import_answers(&test.shop, &import("h.jsonl", &changed, false));
        let told = told.unwrap();
        assert_eq!((told.accepted, told.refused), (0, 1), "{from}");
        assert!(!told.rows[0].sentence.is_empty());
    }
    assert_eq!(test.entries(), entries);
}

#[test]
fn the_narrower_of_two_answers_about_one_word_holds() {
    let test = TestShop::with_sample_day();
    let finding = green(&test);
    let key = key_of(&test, &finding, "means Oliv");
    test.resolve(&finding, &key, Some("everywhere"));
    let wide = test.told();
    let mint = {
        let other = TestShop::with_sample_day();
        let key = key_of(&other, &finding, "means Mint");
        other.resolve(&finding, &key, Some("line"));
        use_case::export_answers(&other.shop, &VIEW).unwrap().text
    };
    let told = use_case::import_answers(&test.shop, &import("mint.jsonl", &mint, false));
    assert_eq!(told.unwrap().accepted, 1);
    assert_ne!(test.told(), wide);
    assert!(
        !test
            .told()
            .iter()
            .any(|(code, sentence, _)| code == "wrong_colour" && sentence.contains("绿色")),
        "the line's own answer holds"
    );
}

//! Rules that are phrases, by language: texts that trip them and texts that pass, in `tests/cases/replies`.

use super::desk::{context, told};
use crate::{
    case::Verdict,
    reply::{
        ReplyLanguage,
        lint::{Context, Rule, lint},
    },
};

const TABLES: [(ReplyLanguage, &str); 11] = [
    (
        ReplyLanguage::En,
        include_str!("../../../../../../../tests/cases/replies/lint-en.tsv"),
    ),
    (
        ReplyLanguage::De,
        include_str!("../../../../../../../tests/cases/replies/lint-de.tsv"),
    ),
    (
        ReplyLanguage::Fr,
        include_str!("../../../../../../../tests/cases/replies/lint-fr.tsv"),
    ),
    (
        ReplyLanguage::Es,
        include_str!("../../../../../../../tests/cases/replies/lint-es.tsv"),
    ),
    (
        ReplyLanguage::It,
        include_str!("../../../../../../../tests/cases/replies/lint-it.tsv"),
    ),
    (
        ReplyLanguage::Pt,
        include_str!("../../../../../../../tests/cases/replies/lint-pt.tsv"),
    ),
    (
        ReplyLanguage::Nl,
        include_str!("../../../../../../../tests/cases/replies/lint-nl.tsv"),
    ),
    (
        ReplyLanguage::Pl,
        include_str!("../../../../../../../tests/cases/replies/lint-pl.tsv"),
    ),
    (
        ReplyLanguage::Ja,
        include_str!("../../../../../../../tests/cases/replies/lint-ja.tsv"),
    ),
    (
        ReplyLanguage::ZhHans,
        include_str!("../../../../../../../tests/cases/replies/lint-zh-Hans.tsv"),
    ),
    (
        ReplyLanguage::ZhHant,
        include_str!("../../../../../../../tests/cases/replies/lint-zh-Hant.tsv"),
    ),
];

/// The rules that each language has phrases for, and so a text that trips each and one that passes.
const BY_LANGUAGE: [Rule; 17] = [
    Rule::L07,
    Rule::L09,
    Rule::L10,
    Rule::L11,
    Rule::L12,
    Rule::L13,
    Rule::L15,
    Rule::L16,
    Rule::L17,
    Rule::L21,
    Rule::L23,
    Rule::L24,
    Rule::L25,
    Rule::L33,
    Rule::L34,
    Rule::L37,
    Rule::L01,
];

/// What is known where a rule depends on it.
fn context_for(rule: Rule, language: ReplyLanguage) -> Context {
    let mut context = context(language);
    if rule == Rule::L24 {
        for ruling in &mut context.rulings {
            ruling.verdict = Verdict::Unknown;
        }
    }
    context.has_photo = rule == Rule::L37;
    if rule == Rule::L15 {
        context.offers.truncate(1);
    }
    context
}

#[test]
fn every_text_of_the_tables_trips_its_rule_or_passes_it() {
    let mut faults: Vec<String> = Vec::new();
    for (language, table) in TABLES {
        let mut seen: Vec<(Rule, bool)> = Vec::new();
        for (number, row) in table
            .lines()
            .enumerate()
            .filter(|(_, row)| !row.starts_with('#'))
        {
            let mut cells = row.split('\t');
            let rule = cells.next().and_then(Rule::named).unwrap();
            let is_tripped = cells.next().unwrap() == "trips";
            let text = cells.next().unwrap().replace("\\n", "\n");
            seen.push((rule, is_tripped));
            let report = lint(&text, None, &context_for(rule, language));
            if report.rules().contains(&rule) != is_tripped {
                let told = told(&text, &report);
                faults.push(format!(
                    "{} line {}: {text}\n   {told:?}",
                    language.tag(),
                    number + 1
                ));
            }
        }
        for rule in BY_LANGUAGE {
            for is_tripped in [true, false] {
                if !seen.contains(&(rule, is_tripped)) {
                    faults.push(format!("{}: {} {is_tripped}", language.tag(), rule.name()));
                }
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.join("\n")
    );
}

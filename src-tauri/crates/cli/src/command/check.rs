use std::sync::Arc;

use serde::Serialize;
use tallyman_book::{
    Language, Shop,
    check::{AttributeJudgement, Finding, Severity},
    importing::gather,
    use_case::{Grounds, answers, import_files},
};

use crate::{
    arguments::CheckArguments,
    fault::{FINDINGS, Fault},
    output::Output,
};

/// A finding as scripts see it (design §5, `check`).
#[derive(Serialize)]
struct Told<'a> {
    id: &'a str,
    code: &'static str,
    severity: Severity,
    channel: Option<&'a str>,
    order: Option<&'a str>,
    #[serde(rename = "line")]
    order_line: Option<&'a str>,
    sku: Option<&'a str>,
    expected: &'a str,
    found: &'a str,
    attributes: &'a [AttributeJudgement],
    evidence: Vec<Place<'a>>,
    sentence: String,
    fix: String,
    /// Every order line it speaks of, where it is more than one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    orders: Vec<&'a str>,
    answers: Vec<Answer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answered: Option<&'a str>,
    /// The answers of people that it rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rests_on: Vec<Ground>,
}

#[derive(Serialize)]
struct Ground {
    decision: String,
    sentence: String,
}

#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    row: u32,
    column: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct Answer {
    key: String,
    title: String,
}

/// Checks the day.
pub(super) fn run(
    shop: &Arc<Shop>,
    arguments: &CheckArguments,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    if let Some(picks) = &arguments.picks {
        for file in import_files(shop, gather(std::slice::from_ref(picks))?, false)? {
            if let Some(sentence) = file.outcome.report.sentence() {
                return Err(crate::fault::bad_input(sentence.to_string(), ""));
            }
        }
    }
    let checked = shop.checked()?;
    let grounds = Grounds::of(shop, &checked);
    let mut blocks = false;
    for finding in &checked.report.findings {
        if finding.answer.is_some() && !arguments.all {
            continue;
        }
        blocks |= finding.is_blocking();
        let rests_on = grounds
            .of_finding(shop, &checked, finding, language)
            .into_iter()
            .map(|(decision, sentence)| Ground { decision, sentence })
            .collect();
        tell(finding, rests_on, language, output)?;
    }
    let counts = checked.report.counts;
    output.words(&format!(
        "{} lines: {} agree, {} answered, {} wait for a question, {} blocked, {} held.",
        counts.lines, counts.agree, counts.answered, counts.open, counts.blocked, counts.held
    ))?;
    Ok(if blocks { FINDINGS } else { 0 })
}

fn tell(
    finding: &Finding,
    rests_on: Vec<Ground>,
    language: Language,
    output: &mut Output,
) -> Result<(), Fault> {
    let line = finding.line.as_ref();
    let answers: Vec<Answer> = answers(finding, language)
        .into_iter()
        .map(|answer| Answer {
            key: answer.key,
            title: answer.title,
        })
        .collect();
    let told = Told {
        id: &finding.id,
        code: finding.code.name(),
        severity: finding.severity,
        channel: line.map(|line| line.channel.as_str()),
        order: line.map(|line| line.order.as_str()),
        order_line: line
            .map(|line| line.line.as_str())
            .filter(|line| !line.is_empty()),
        sku: finding.sku.as_deref(),
        expected: &finding.expected,
        found: &finding.found,
        attributes: &finding.attributes,
        evidence: finding
            .evidence
            .iter()
            .map(|evidence| Place {
                file: &evidence.place.file,
                row: evidence.place.row,
                column: &evidence.place.column,
                text: &evidence.text,
            })
            .collect(),
        sentence: finding.sentence(language),
        fix: finding.fix(language),
        orders: if finding.lines.len() > 1 {
            finding
                .lines
                .iter()
                .map(|line| line.order.as_str())
                .collect()
        } else {
            Vec::new()
        },
        answers,
        answered: finding
            .answer
            .as_ref()
            .map(|answer| answer.decision.as_str()),
        rests_on,
    };
    output.json(&told)?;
    in_words(&told, output)
}

fn in_words(told: &Told<'_>, output: &mut Output) -> Result<(), Fault> {
    let severity = match told.severity {
        Severity::Block => "BLOCKS",
        Severity::Ask => "ASKS",
        Severity::Note => "note",
    };
    output.words(&format!(
        "{severity} {} {} [{}]",
        told.code,
        told.order.unwrap_or("-"),
        told.id
    ))?;
    output.words(&format!("  {}", told.sentence))?;
    for place in &told.evidence {
        output.words(&format!(
            "  {} row {} {}: {}",
            place.file, place.row, place.column, place.text
        ))?;
    }
    for ground in &told.rests_on {
        output.words(&format!("  rests on: {}", ground.sentence))?;
    }
    for answer in &told.answers {
        output.words(&format!("  [{}] {}", answer.key, answer.title))?;
    }
    Ok(())
}

//! Replies: held to the rules, and logged as sent.

use std::{path::Path, sync::Arc};

use tallyman_book::{
    Shop,
    api::{DraftReply, LintFinding, LintReply, LogSent},
    use_case,
};

use super::{bytes_of, show};
use crate::{
    fault::{Fault, bad_input},
    output::Output,
};

/// The exit code of a reply that may not be sent.
const ERRORS_STAND: u8 = 1;

fn text_of(file: &Path) -> Result<String, Fault> {
    String::from_utf8(bytes_of(file)?).map_err(|_| {
        bad_input(
            format!("{} is no text in UTF-8.", file.display()),
            "Save the reply as plain text in UTF-8.",
        )
    })
}

/// Holds a reply to the rules beside the draft that was asked for; without a reply, that draft.
pub(super) fn lint(
    shop: &Arc<Shop>,
    file: Option<&Path>,
    asked: DraftReply,
    output: &mut Output,
) -> Result<u8, Fault> {
    let text = match file {
        Some(file) => text_of(file)?,
        None => use_case::draft_reply(shop, &asked)?.text,
    };
    let request = LintReply {
        case: asked.case,
        text,
        reply_language: asked.reply_language,
        remedy: asked.remedy,
        said: asked.said,
        language: asked.language,
    };
    let view = use_case::lint_reply(shop, &request)?;
    output.json(&view)?;
    for finding in &view.findings {
        output.words(&told(finding, &request.text))?;
    }
    let word =
        |count: u32, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    output.words(&format!(
        "{}, {} · {}",
        word(view.errors, "error"),
        word(view.warnings, "warning"),
        view.language
    ))?;
    Ok(if view.is_sendable { 0 } else { ERRORS_STAND })
}

/// A finding with the line it stands in.
fn told(finding: &LintFinding, text: &str) -> String {
    let before = text.get(..finding.from_byte as usize).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let instead = finding
        .instead
        .as_ref()
        .map_or_else(String::new, |instead| format!(" → “{instead}”"));
    format!(
        "{} {:<5} line {line}: {}{instead}",
        finding.rule, finding.severity, finding.sentence
    )
}

/// Records that a reply was sent that began as a draft, and shows the case.
pub(super) fn sent(
    shop: &Arc<Shop>,
    file: &Path,
    sent_ms: Option<i64>,
    asked: DraftReply,
    output: &mut Output,
) -> Result<u8, Fault> {
    let request = LogSent {
        case: asked.case,
        text: text_of(file)?,
        sent_ms,
        reply_language: asked.reply_language,
        remedy: asked.remedy,
        said: asked.said,
        language: asked.language,
    };
    use_case::log_sent(shop, &request)?;
    show(shop, request.case, request.language, output)
}

use std::sync::Arc;

use serde::Serialize;
use tallyman_book::{
    Shop,
    api::{Account, RejectedRow},
    choices,
    importing::{FileStatus, account_of, gather, kind_name},
    use_case::{FileImported, import_files},
};

use crate::{
    arguments::ImportArguments,
    fault::{BAD_INPUT, Fault},
    output::Output,
};

/// What became of one file (design §5, `import`).
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    profile: &'a str,
    kind: &'a str,
    #[serde(flatten)]
    account: Counts,
    rejected: Vec<RejectedRow>,
    status: &'static str,
    new: u32,
    changed: u32,
    unchanged: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentence: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
}

/// The account without its number of rejected rows, whose place in the JSON the rows themselves take.
#[derive(Serialize)]
struct Counts {
    physical_lines: u32,
    records: u32,
    header: u32,
    used: u32,
    parent: u32,
    summary: u32,
    footer: u32,
    blank: u32,
    skipped: u32,
}

/// Imports files.
pub(super) fn run(
    shop: &Arc<Shop>,
    arguments: &ImportArguments,
    output: &mut Output,
) -> Result<u8, Fault> {
    let mut files = gather(&arguments.files)?;
    for file in &mut files {
        file.choices = choices(
            arguments.profile.as_deref(),
            arguments.channel.as_deref(),
            arguments.accept_rejected,
        );
    }
    let imported = import_files(shop, files, arguments.preview)?;
    let mut code = 0;
    for file in &imported {
        if file.outcome.status == FileStatus::Refused {
            code = BAD_INPUT;
        }
        tell(file, arguments.preview, output)?;
    }
    Ok(code)
}

/// Tells of one file.
pub(super) fn tell(
    file: &FileImported,
    is_preview: bool,
    output: &mut Output,
) -> Result<(), Fault> {
    let report = &file.outcome.report;
    let known = file.outcome.known.as_ref();
    let account = match known {
        Some(known) => serde_json::from_str(&known.account).unwrap_or_default(),
        None => account_of(report),
    };
    let status = match file.outcome.status {
        FileStatus::Imported if is_preview => "ready",
        FileStatus::Imported => "imported",
        FileStatus::Known => "known",
        FileStatus::Refused | FileStatus::Cancelled => "refused",
    };
    let line = Line {
        file: &file.file,
        profile: known.map_or(report.profile.as_str(), |known| known.profile.as_str()),
        kind: known.map_or_else(
            || report.kind.map_or("", kind_name),
            |known| known.kind.as_str(),
        ),
        account: counts(account),
        rejected: report
            .account
            .rejected
            .iter()
            .map(|row| RejectedRow {
                row: row.row,
                column: row.column.clone(),
                reason: row.reason.to_string(),
            })
            .collect(),
        status,
        new: file.outcome.counts.new,
        changed: file.outcome.counts.changed,
        unchanged: file.outcome.counts.unchanged,
        sentence: report.sentence().map(ToString::to_string),
        notes: report
            .notes
            .iter()
            .map(|note| note.sentence.to_string())
            .collect(),
    };
    output.json(&line)?;
    output.words(&format!("{}: {}", line.file, in_words(&line, account)))?;
    for row in &line.rejected {
        output.words(&format!(
            "  row {}, column {}: {}",
            row.row, row.column, row.reason
        ))?;
    }
    Ok(())
}

fn in_words(line: &Line<'_>, account: Account) -> String {
    match (line.status, &line.sentence) {
        ("refused", Some(sentence)) => format!("refused. {sentence}"),
        ("known", _) => "known; the same bytes were imported before, nothing to do.".to_owned(),
        _ => format!(
            "{} as {}: {} rows = {} used + {} parent + {} head and foot + {} blank + {} skipped + {} not used; {} new, {} changed.",
            line.status,
            line.profile,
            account.records,
            account.used,
            account.parent,
            account.header + account.footer + account.summary,
            account.blank,
            account.skipped,
            account.rejected,
            line.new,
            line.changed,
        ),
    }
}

const fn counts(account: Account) -> Counts {
    Counts {
        physical_lines: account.physical_lines,
        records: account.records,
        header: account.header,
        used: account.used,
        parent: account.parent,
        summary: account.summary,
        footer: account.footer,
        blank: account.blank,
        skipped: account.skipped,
    }
}

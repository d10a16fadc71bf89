use std::{fs, path::Path, sync::Arc};

use serde::Serialize;
use tallyman_book::{
    Language, Shop,
    api::{AnswersImported, ImportAnswers, View},
    use_case,
};

use crate::{
    arguments::AnswersArguments,
    fault::{FINDINGS, Fault, bad_input},
    output::Output,
};

/// The largest file of answers that is read, in bytes.
const FILE_BYTES_MAX: u64 = 16 * 1024 * 1024;

/// Lists the answers that hold, writes them to a file, or takes those of a file.
pub(super) fn run(
    shop: &Arc<Shop>,
    arguments: &AnswersArguments,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    if let Some(out) = &arguments.export {
        return export(shop, out, language, output);
    }
    if let Some(file) = &arguments.import {
        return import(shop, file, arguments.preview, language, output);
    }
    let held = use_case::held_answers(shop, &View { language })?;
    for answer in &held.answers {
        output.json(answer)?;
        let by = if answer.by.is_empty() {
            "-"
        } else {
            &answer.by
        };
        let file = answer
            .file
            .as_ref()
            .map_or(String::new(), |file| format!(" · {file}"));
        output.words(&format!(
            "{} · {} · {by}{file} · {}",
            answer.id, answer.date, answer.says
        ))?;
        output.words(&format!(
            "  holds for {} · open lines that rest on it: {}",
            answer.holds_for, answer.lines
        ))?;
    }
    if held.answers.is_empty() {
        output.words("No answer holds.")?;
    }
    Ok(0)
}

#[derive(Serialize)]
struct Exported<'a> {
    file: String,
    answers: u32,
    left_out: u32,
    #[serde(skip)]
    text: &'a str,
}

fn export(
    shop: &Arc<Shop>,
    out: &Path,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let file = use_case::export_answers(shop, &View { language })?;
    let told = Exported {
        file: out.display().to_string(),
        answers: file.answers,
        left_out: file.left_out,
        text: &file.text,
    };
    super::write_new(out, told.text.as_bytes())?;
    output.json(&told)?;
    output.words(&format!(
        "{}: {} answers; {} stay here, because they hold a person's own words or speak of a printed sheet.",
        told.file, told.answers, told.left_out
    ))?;
    Ok(0)
}

fn import(
    shop: &Arc<Shop>,
    file: &Path,
    preview: bool,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let name = super::file_name(file);
    let unreadable = |why: String| {
        bad_input(
            format!("{name} could not be read: {why}."),
            "Give a file of answers. Nothing was changed.",
        )
    };
    let metadata = fs::metadata(file).map_err(|error| unreadable(error.to_string()))?;
    if metadata.len() > FILE_BYTES_MAX {
        return Err(unreadable("it is larger than 16 MB".to_owned()));
    }
    let bytes = fs::read(file).map_err(|error| unreadable(error.to_string()))?;
    let text =
        String::from_utf8(bytes).map_err(|_| unreadable("it is no UTF-8 text".to_owned()))?;
    let request = ImportAnswers {
        file: name.clone(),
        text,
        preview,
        language,
    };
    let imported = use_case::import_answers(shop, &request)?;
    tell(&name, &imported, output)?;
    Ok(if imported.conflicting + imported.refused > 0 {
        FINDINGS
    } else {
        0
    })
}

fn tell(name: &str, imported: &AnswersImported, output: &mut Output) -> Result<(), Fault> {
    output.json(imported)?;
    for row in &imported.rows {
        output.words(&format!(
            "{} · {} · {} {}",
            row.row, row.status, row.says, row.sentence
        ))?;
    }
    let tense = if imported.is_done {
        "Taken"
    } else {
        "Would be taken"
    };
    output.words(&format!(
        "{name}: {tense}: {}; known already: {}, conflicting: {}, refused: {}.",
        imported.accepted, imported.known, imported.conflicting, imported.refused
    ))?;
    Ok(())
}

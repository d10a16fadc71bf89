use std::{path::Path, sync::Arc};

use serde::Serialize;
use tallyman_book::{
    Language, Shop,
    api::{AskSupplier, QuestionView, ReplyTaken, TakeReply},
    use_case,
};

use crate::{
    arguments::AskArguments,
    fault::{FINDINGS, Fault, bad_input},
    output::Output,
};

/// Writes the day's questions to a supplier, or takes the sheet that came back.
pub(super) fn run(
    shop: &Arc<Shop>,
    arguments: &AskArguments,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    if let Some(file) = &arguments.answers {
        return reply(shop, file, arguments, language, output);
    }
    let (Some(supplier), Some(out)) = (&arguments.supplier, &arguments.out) else {
        return Err(bad_input(
            "It is not said whom to ask, or where the sheet goes.",
            "Give --supplier NAME and --out FILE.xlsx, or --answers FILE for the sheet that came back.",
        ));
    };
    ask(
        shop,
        supplier,
        out,
        arguments.message.as_deref(),
        language,
        output,
    )
}

#[derive(Serialize)]
struct Asked<'a> {
    file: String,
    message: Option<String>,
    questions: &'a [QuestionView],
}

fn ask(
    shop: &Arc<Shop>,
    supplier: &str,
    out: &Path,
    message: Option<&Path>,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let request = AskSupplier {
        supplier: supplier.to_owned(),
        language,
    };
    let sheet = use_case::ask(shop, &request)?;
    super::write_new(out, &sheet.xlsx)?;
    if let Some(message) = message {
        super::write_new(message, sheet.message.as_bytes())?;
    }
    let told = Asked {
        file: out.display().to_string(),
        message: message.map(|path| path.display().to_string()),
        questions: &sheet.questions,
    };
    output.json(&told)?;
    for question in told.questions {
        output.words(&format!(
            "{} · {} · {} · lines that wait: {}",
            question.id, question.item, question.words, question.lines
        ))?;
    }
    if message.is_none() {
        output.words("")?;
        output.words(&sheet.message)?;
    }
    output.words(&format!(
        "{}: {} questions.",
        told.file,
        told.questions.len()
    ))?;
    Ok(0)
}

fn reply(
    shop: &Arc<Shop>,
    file: &Path,
    arguments: &AskArguments,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let request = TakeReply {
        file: super::file_name(file),
        bytes_base64: String::new(),
        supplier: arguments.supplier.clone(),
        scope: arguments.scope.clone(),
        preview: arguments.preview,
        language,
    };
    let taken = use_case::take_reply_of(
        shop,
        &request,
        &tallyman_book::Source::Path(file.to_owned()),
    )?;
    tell(&request.file, &taken, output)?;
    let is_open = taken.contradicts + taken.not_understood > 0;
    Ok(if is_open { FINDINGS } else { 0 })
}

fn tell(name: &str, taken: &ReplyTaken, output: &mut Output) -> Result<(), Fault> {
    output.json(taken)?;
    for row in &taken.rows {
        output.words(&format!(
            "row {} · {} · {} · {}",
            row.row,
            if row.id.is_empty() { "-" } else { &row.id },
            row.status,
            row.sentence
        ))?;
    }
    let tense = if taken.is_done {
        "taken"
    } else {
        "would be taken"
    };
    output.words(&format!(
        "{name}: {tense}: {}; known: {}, unanswered: {}, no longer asked: {}, contradicting: {}, not understood: {}.",
        taken.taken,
        taken.known,
        taken.unanswered,
        taken.no_longer_asked,
        taken.contradicts,
        taken.not_understood
    ))?;
    Ok(())
}

use std::sync::Arc;

use tallyman_book::{
    Language, Shop,
    api::{DraftReply, SaidForDraft},
    use_case,
};

use crate::{
    arguments::DraftArguments,
    fault::{Fault, bad_input},
    output::Output,
};

/// What is asked of a draft, as it stands on the command line.
pub(super) fn asked(
    case: u32,
    arguments: &DraftArguments,
    language: Language,
) -> Result<DraftReply, Fault> {
    Ok(DraftReply {
        case,
        reply_language: arguments.reply_language.clone().unwrap_or_default(),
        remedy: arguments.remedy.clone().unwrap_or_default(),
        said: said(&arguments.say)?,
        language,
    })
}

fn said(say: &[String]) -> Result<Vec<SaidForDraft>, Fault> {
    say.iter()
        .map(|said| {
            let (what, value) = said.split_once('=').ok_or_else(|| {
                bad_input(
                    format!("“{said}” answers no question."),
                    "Write it as promised=2026-11-28.",
                )
            })?;
            Ok(SaidForDraft {
                what: what.to_owned(),
                value: value.to_owned(),
            })
        })
        .collect()
}

/// Shows a draft: the text to copy, then each sentence that rests on facts with them, then what is still to be said.
pub(super) fn draft(
    shop: &Arc<Shop>,
    request: &DraftReply,
    output: &mut Output,
) -> Result<u8, Fault> {
    let view = use_case::draft_reply(shop, request)?;
    output.json(&view)?;
    output.words(&view.text)?;
    output.words("")?;
    for sentence in view
        .sentences
        .iter()
        .filter(|sentence| !sentence.facts.is_empty())
    {
        output.words(&format!(
            "  [{}] {}",
            sentence.facts.join(" "),
            sentence.text
        ))?;
    }
    if let Some(promised) = view.promised.filter(|promised| promised.is_used) {
        output.words(&format!("  [{}] {}", promised.day, promised.clock.why))?;
    }
    for question in &view.questions {
        output.words(&format!("  ? {}", question.sentence))?;
    }
    Ok(0)
}

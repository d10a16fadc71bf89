use std::sync::Arc;

use serde::Serialize;
use tallyman_book::{
    Language, Shop,
    api::{Resolve, Resolved, Undo, UndoView},
    use_case::{self, answers},
};

use crate::{
    arguments::{AnswerArguments, OverrideArguments},
    fault::{Fault, bad_input},
    output::Output,
};

/// Answers a finding, lists its answers, or takes a decision back.
pub(super) fn run(
    shop: &Arc<Shop>,
    arguments: &AnswerArguments,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    if let Some(decision) = &arguments.undo {
        let request = Undo {
            decision: decision.clone(),
            language,
        };
        let undone = if arguments.preview {
            use_case::preview_undo(shop, &request)?
        } else {
            use_case::take_back(shop, &request)?
        };
        return tell_undone(&undone, output);
    }
    let Some(finding) = &arguments.finding else {
        return Err(bad_input(
            "No finding is named.",
            "Give the id that `tallyman check` prints.",
        ));
    };
    let Some(key) = &arguments.key else {
        return list(shop, finding, language, output);
    };
    let request = Resolve {
        finding: finding.clone(),
        key: key.clone(),
        scope: arguments.scope.clone(),
        reason: arguments.reason.clone(),
        language,
    };
    tell(&use_case::resolve(shop, &request)?, output)
}

/// Prints a line against a finding.
pub(super) fn override_finding(
    shop: &Arc<Shop>,
    arguments: &OverrideArguments,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let request = Resolve {
        finding: arguments.finding.clone(),
        key: "O".to_owned(),
        scope: None,
        reason: Some(arguments.reason.clone()),
        language,
    };
    tell(&use_case::resolve(shop, &request)?, output)
}

fn list(shop: &Arc<Shop>, id: &str, language: Language, output: &mut Output) -> Result<u8, Fault> {
    #[derive(Serialize)]
    struct Line {
        key: String,
        title: String,
        needs_reason: bool,
        scopes: Vec<String>,
    }
    let checked = shop.checked()?;
    let finding = checked.report.finding(id).ok_or_else(|| {
        bad_input(
            format!("There is no finding “{id}”."),
            "Give the id that `tallyman check` prints.",
        )
    })?;
    for answer in answers(finding, language) {
        output.words(&format!("[{}] {}", answer.key, answer.title))?;
        output.json(&Line {
            key: answer.key,
            title: answer.title,
            needs_reason: answer.needs_reason,
            scopes: answer.scopes.into_iter().map(|scope| scope.id).collect(),
        })?;
    }
    Ok(0)
}

fn tell(resolved: &Resolved, output: &mut Output) -> Result<u8, Fault> {
    output.json(resolved)?;
    output.words(&format!(
        "{} (decision {})",
        resolved.sentence, resolved.decision
    ))?;
    Ok(0)
}

fn tell_undone(undone: &UndoView, output: &mut Output) -> Result<u8, Fault> {
    output.json(undone)?;
    let tense = if undone.is_done {
        "Taken back"
    } else {
        "Would be taken back"
    };
    output.words(&format!("{tense}: {}", undone.says))?;
    for effect in &undone.effects {
        output.words(&format!(
            "  {} · {} · {} [{}]",
            effect.effect, effect.subject, effect.sentence, effect.finding
        ))?;
        if let Some(before) = &effect.before {
            output.words(&format!("    before: {before}"))?;
        }
    }
    output.words(&format!(
        "{} (decision {})",
        undone.sentence, undone.decision
    ))?;
    Ok(0)
}

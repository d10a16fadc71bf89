use std::sync::Arc;

use chrono::{DateTime, SecondsFormat};
use tallyman_core::{
    check::day::{Decision, Finding, LineKey},
    language::Language,
    moment::Moment,
};

use crate::{
    answers::{
        Effect, EffectKind, Fate, Speech, Uses, effects, plan, read, report_without, scope,
        scope_id, store, summary, used_sentence, write,
    },
    api::{
        AnswerRow, AnswerView, AnswersFile, AnswersImported, AnswersView, EffectView, EvidenceView,
        ImportAnswers, Undo, UndoView, View,
    },
    error::{Error, not_found},
    event::{Event, Retracted},
    importing::record,
    refusal::AnswerRefusal,
    shop::{Checked, Shop},
    view,
};

/// How answers are told in a language.
pub(super) fn speech(shop: &Shop, language: Language) -> Speech<'_> {
    Speech {
        vocabulary: &shop.vocabulary,
        language,
        utc_offset_seconds: shop.utc_offset_seconds,
    }
}

/// The answers that hold, newest first, with the open lines that rest on each.
pub fn held_answers(shop: &Arc<Shop>, request: &View) -> Result<AnswersView, Error> {
    let checked = shop.checked()?;
    let uses = Uses::of(&checked, &shop.vocabulary);
    let speech = speech(shop, request.language);
    let mut held: Vec<&Decision> = checked.data.decisions.iter().rev().collect();
    held.sort_by_key(|decision| std::cmp::Reverse(decision.at));
    Ok(AnswersView {
        answers: held
            .into_iter()
            .map(|decision| answer_view(decision, &uses, &speech))
            .collect(),
        supplier: checked.data.supplier.clone(),
    })
}

fn answer_view(decision: &Decision, uses: &Uses, speech: &Speech<'_>) -> AnswerView {
    AnswerView {
        id: decision.id.clone(),
        date: speech.day(decision),
        at: in_utc(decision.at),
        by: decision.by.clone(),
        says: speech.says(decision),
        scope: scope_id(&decision.deed).to_owned(),
        holds_for: scope(&decision.deed, speech.language),
        lines: uses.lines(&decision.id),
        file: decision.source.as_ref().map(|source| source.file.clone()),
    }
}

fn in_utc(moment: Moment) -> String {
    DateTime::from_timestamp_millis(moment.unix_milliseconds())
        .unwrap_or_default()
        .to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// The answers that a finding rests on, as evidence: who, when, which words, which decision.
pub fn evidence_of_answers(
    shop: &Shop,
    checked: &Checked,
    finding: &Finding,
    language: Language,
) -> Vec<EvidenceView> {
    let uses = Uses::of(checked, &shop.vocabulary);
    let speech = speech(shop, language);
    uses.of_finding(&checked.data, finding)
        .into_iter()
        .map(|decision| EvidenceView {
            sentence: used_sentence(&speech, decision),
            text: decision.id.clone(),
            file: "ledger".to_owned(),
            row: 0,
            column: String::new(),
        })
        .collect()
}

/// What each open line rests on: for every line and finding the decisions it uses.
#[derive(Debug)]
pub struct Grounds {
    uses: Uses,
}

impl Grounds {
    /// Looks through a checked day.
    pub fn of(shop: &Shop, checked: &Checked) -> Self {
        Self {
            uses: Uses::of(checked, &shop.vocabulary),
        }
    }

    /// The decisions that a line rests on.
    pub fn of_line(&self, line: &LineKey) -> &[String] {
        self.uses.of_line(line)
    }

    /// The answers that a finding rests on: each decision's id with its sentence.
    pub fn of_finding(
        &self,
        shop: &Shop,
        checked: &Checked,
        finding: &Finding,
        language: Language,
    ) -> Vec<(String, String)> {
        let speech = speech(shop, language);
        self.uses
            .of_finding(&checked.data, finding)
            .into_iter()
            .map(|decision| (decision.id.clone(), used_sentence(&speech, decision)))
            .collect()
    }
}

/// What taking an answer back would do; changes nothing.
pub fn preview_undo(shop: &Arc<Shop>, request: &Undo) -> Result<UndoView, Error> {
    let checked = shop.checked()?;
    let decision = held(&checked, &request.decision)?;
    let after = report_without(shop, &checked, &decision.id);
    let effects = effects(&checked.report, &after);
    let says = speech(shop, request.language).says(decision);
    let sentence = summary(&effects, &checked.report, &after, request.language);
    Ok(undo_view(
        decision,
        says,
        sentence,
        &effects,
        false,
        request.language,
    ))
}

/// Takes an answer back by a counter-entry, and says what followed.
pub fn take_back(shop: &Arc<Shop>, request: &Undo) -> Result<UndoView, Error> {
    let before = shop.checked()?;
    let decision = held(&before, &request.decision)?;
    let event = Event::Retracted(Retracted {
        decision: request.decision.clone(),
    });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    let after = shop.checked()?;
    let effects = effects(&before.report, &after.report);
    let says = speech(shop, request.language).says(decision);
    let sentence = summary(&effects, &before.report, &after.report, request.language);
    Ok(undo_view(
        decision,
        says,
        sentence,
        &effects,
        true,
        request.language,
    ))
}

fn held<'a>(checked: &'a Checked, id: &str) -> Result<&'a Decision, Error> {
    checked
        .data
        .decisions
        .iter()
        .find(|decision| decision.id == id)
        .ok_or_else(|| not_found(AnswerRefusal::DecisionGone {}).into())
}

fn undo_view(
    decision: &Decision,
    says: String,
    sentence: String,
    effects: &[Effect],
    is_done: bool,
    language: Language,
) -> UndoView {
    let next = effects
        .iter()
        .find(|effect| effect.finding.is_open() && effect.kind != EffectKind::Goes)
        .map(|effect| effect.finding.id.clone());
    UndoView {
        decision: decision.id.clone(),
        says,
        is_done,
        sentence,
        effects: effects
            .iter()
            .map(|effect| effect_view(effect, language))
            .collect(),
        next,
    }
}

fn effect_view(effect: &Effect, language: Language) -> EffectView {
    EffectView {
        effect: match effect.kind {
            EffectKind::Opens => "opens",
            EffectKind::Changes => "changes",
            EffectKind::Goes => "goes",
            EffectKind::OtherAnswer => "other_answer",
        }
        .to_owned(),
        finding: effect.finding.id.clone(),
        code: effect.finding.code.name().to_owned(),
        subject: view::check::subject(&effect.finding),
        sentence: effect.finding.sentence(language),
        before: effect
            .before
            .as_ref()
            .map(|before| before.sentence(language)),
    }
}

/// The answers that hold as one file; without the free words of people.
pub fn export_answers(shop: &Arc<Shop>, request: &View) -> Result<AnswersFile, Error> {
    let checked = shop.checked()?;
    let (text, answers, left_out) =
        write(&checked.data.decisions, &speech(shop, request.language))?;
    Ok(AnswersFile {
        file_name: "tallyman-answers.jsonl".to_owned(),
        text,
        answers,
        left_out,
    })
}

/// Takes the answers of a file that do not contradict those that hold; all of them or, if the file is none, nothing.
pub fn import_answers(shop: &Arc<Shop>, request: &ImportAnswers) -> Result<AnswersImported, Error> {
    let answers = read(&request.file, request.text.as_bytes())?;
    let checked = shop.checked()?;
    let plan = plan(
        &request.file,
        answers,
        &checked.data.decisions,
        shop.now(),
        &speech(shop, request.language),
    )?;
    let count = |fate: Fate| plan.iter().filter(|row| row.fate == fate).count() as u32;
    let mut told = AnswersImported {
        is_done: !request.preview,
        accepted: count(Fate::Accepted),
        known: count(Fate::Known),
        conflicting: count(Fate::Conflicting),
        refused: count(Fate::Refused),
        rows: Vec::with_capacity(plan.len()),
    };
    let mut taken = Vec::new();
    for row in plan {
        told.rows.push(AnswerRow {
            row: row.line,
            says: row.says,
            status: match row.fate {
                Fate::Accepted => "accepted",
                Fate::Known => "known",
                Fate::Conflicting => "conflicting",
                Fate::Refused => "refused",
            }
            .to_owned(),
            sentence: row.sentence,
            decision: row
                .decision
                .as_ref()
                .filter(|_| !request.preview)
                .map(|decision| decision.id.clone()),
        });
        taken.extend(row.decision);
    }
    if !request.preview {
        store(shop, taken)?;
    }
    Ok(told)
}

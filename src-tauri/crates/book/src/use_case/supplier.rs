use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use tallyman_core::{
    check::day::{Decision, Finding, Source as AnswerSource, WordScope},
    language::Language,
};
use tallyman_import::{PLAIN_BYTES_MAX, Source, plain};

use super::shop::set_setting;
use crate::{
    answers::{new_id, report_of, seen, store},
    api::{
        ApiError, AskSupplier, Code, QuestionView, ReplyRowView, ReplyTaken, SupplierQuestions,
        TakeReply,
    },
    error::{Error, bad_input},
    refusal::SupplierRefusal,
    shop::{Checked, Shop},
    supplier::{
        About, Question, ReplyRow, ReplyStatus, Voice, is_key, judge_reply, message, questions,
        workbook,
    },
};

/// The longest name of a supplier.
const NAME_CHARS_MAX: usize = 100;

/// The day's questions, drawn.
#[derive(Debug)]
pub struct SupplierSheet {
    /// The questions.
    pub questions: Vec<QuestionView>,
    /// The message to paste into a chat.
    pub message: String,
    /// The sheet's bytes.
    pub xlsx: Vec<u8>,
}

/// The day's doubts as a message and a sheet; the first supplier asked becomes the shop's.
pub fn ask(shop: &Arc<Shop>, request: &AskSupplier) -> Result<SupplierSheet, Error> {
    let supplier = named(&request.supplier)?;
    let checked = shop.checked()?;
    let asked = questions(&checked);
    if asked.is_empty() {
        return Err(ApiError::new(Code::NothingToDo, SupplierRefusal::NothingToAsk {}).into());
    }
    if checked.data.supplier.is_none() {
        set_setting(shop, "supplier", supplier)?;
    }
    let voice = Voice {
        vocabulary: &shop.vocabulary,
        language: request.language,
    };
    Ok(SupplierSheet {
        message: message(&voice, supplier, &asked),
        xlsx: workbook(&voice, &asked)?,
        questions: asked.into_iter().map(question_view).collect(),
    })
}

/// The day's doubts as the window takes them.
pub fn ask_supplier(shop: &Arc<Shop>, request: &AskSupplier) -> Result<SupplierQuestions, Error> {
    let sheet = ask(shop, request)?;
    Ok(SupplierQuestions {
        questions: sheet.questions,
        message: sheet.message,
        file_name: "tallyman-questions.xlsx".to_owned(),
        xlsx_base64: STANDARD.encode(&sheet.xlsx),
    })
}

fn question_view(question: Question) -> QuestionView {
    QuestionView {
        word: match question.about {
            About::Word { word, .. } => Some(word),
            About::Thing { .. } => None,
        },
        id: question.id,
        item: question.item,
        ordered: question.ordered,
        words: question.words,
        choices: question
            .choices
            .into_iter()
            .map(|choice| choice.words)
            .collect(),
        lines: question.lines,
    }
}

fn named(supplier: &str) -> Result<&str, ApiError> {
    let name = supplier.trim();
    let is_name = !name.is_empty()
        && name.chars().count() <= NAME_CHARS_MAX
        && !name.chars().any(char::is_control);
    if is_name {
        Ok(name)
    } else {
        Err(bad_input(SupplierRefusal::NotNamed {}))
    }
}

/// Takes the sheet that came back, given as base64.
pub fn take_reply(shop: &Arc<Shop>, request: &TakeReply) -> Result<ReplyTaken, Error> {
    let refused = || bad_input(SupplierRefusal::NoFile {});
    if request.bytes_base64.len() as u64 > PLAIN_BYTES_MAX * 2 {
        return Err(refused().into());
    }
    let bytes = STANDARD
        .decode(&request.bytes_base64)
        .map_err(|_| refused())?;
    take_reply_of(shop, request, &Source::Bytes(bytes.into()))
}

/// Takes the sheet that came back: every row that answers, in one transaction, or nothing of a file that is none.
pub fn take_reply_of(
    shop: &Arc<Shop>,
    request: &TakeReply,
    source: &Source,
) -> Result<ReplyTaken, Error> {
    let checked = shop.checked()?;
    let supplier = match request
        .supplier
        .as_deref()
        .or(checked.data.supplier.as_deref())
    {
        Some(supplier) => named(supplier)?.to_owned(),
        None => {
            return Err(bad_input(SupplierRefusal::NobodyAnswered {}).into());
        }
    };
    let scope = scope_of(request.scope.as_deref(), &supplier)?;
    let sheets = plain(source, &request.file, &is_key).map_err(|refusal| {
        let sentence = refusal.sentence;
        ApiError::new(
            Code::FileRefused,
            SupplierRefusal::SheetRefused { sentence },
        )
    })?;
    let asked = questions(&checked);
    let rows = judge_reply(
        &sheets,
        &asked,
        &checked.data.decisions,
        &*scope,
        &shop.vocabulary,
        request.language,
    );
    if rows.is_empty() {
        let file = request.file.clone();
        return Err(ApiError::new(Code::FileRefused, SupplierRefusal::NoQuestion { file }).into());
    }
    let mut told = told(&rows, !request.preview);
    let mut decisions = Vec::new();
    for (row, view) in rows.into_iter().zip(&mut told.rows) {
        for deed in row.deeds {
            let decision = Decision {
                seen: seen(&checked, &deed),
                source: Some(AnswerSource {
                    file: request.file.clone(),
                    question: Some(row.id.clone()),
                    answer: Some(row.answer.clone()),
                }),
                ..Decision::new(new_id()?, supplier.clone(), shop.now(), deed)
            };
            if !request.preview {
                view.decisions.push(decision.id.clone());
            }
            decisions.push(decision);
        }
    }
    say_what_stays_open(
        shop,
        &checked,
        &asked,
        &decisions,
        &mut told,
        request.language,
    );
    if !request.preview {
        store(shop, decisions)?;
    }
    Ok(told)
}

/// Says of each answer taken whether lines wait on all the same: an answer need not be enough.
fn say_what_stays_open(
    shop: &Shop,
    checked: &Checked,
    asked: &[Question],
    decisions: &[Decision],
    told: &mut ReplyTaken,
    language: Language,
) {
    if decisions.is_empty() {
        return;
    }
    let mut held = checked.data.decisions.clone();
    held.extend_from_slice(decisions);
    let after = report_of(shop, checked, &held);
    for row in told.rows.iter_mut().filter(|row| row.status == "taken") {
        let waiting = asked
            .iter()
            .filter(|question| question.id == row.id)
            .flat_map(|question| &question.findings)
            .filter(|id| after.finding(id).is_some_and(Finding::is_open))
            .count();
        if waiting > 0 {
            let more = match language {
                Language::En => format!(" It is not enough for {waiting} of its findings."),
                Language::De => format!(" Sie genügt {waiting} ihrer Befunde nicht."),
                Language::Zh => format!("但仍有 {waiting} 项提示未解决。"),
            };
            row.sentence.push_str(&more);
        }
    }
}

type ScopeOf = dyn Fn(&Question) -> WordScope;

/// Where answers about words hold.
fn scope_of(scope: Option<&str>, supplier: &str) -> Result<Box<ScopeOf>, ApiError> {
    let supplier = supplier.to_owned();
    Ok(match scope.unwrap_or("listing") {
        "listing" => Box::new(|question: &Question| WordScope::Listing {
            channel: question.channel.clone(),
            listing: question.listing.clone(),
        }),
        "supplier" => Box::new(move |_: &Question| WordScope::Supplier {
            supplier: supplier.clone(),
        }),
        "shop" => Box::new(|question: &Question| WordScope::Shop {
            channel: question.channel.clone(),
        }),
        "everywhere" => Box::new(|_: &Question| WordScope::Everywhere),
        other => {
            return Err(bad_input(SupplierRefusal::NoScope {
                scope: other.to_owned(),
            }));
        }
    })
}

fn told(rows: &[ReplyRow], is_done: bool) -> ReplyTaken {
    let count = |status: ReplyStatus| rows.iter().filter(|row| row.status == status).count() as u32;
    ReplyTaken {
        is_done,
        taken: count(ReplyStatus::Taken),
        known: count(ReplyStatus::Known),
        unanswered: count(ReplyStatus::Unanswered),
        no_longer_asked: count(ReplyStatus::NoLongerAsked),
        contradicts: count(ReplyStatus::Contradicts),
        not_understood: count(ReplyStatus::NotUnderstood) + count(ReplyStatus::NotAQuestion),
        rows: rows
            .iter()
            .map(|row| ReplyRowView {
                row: row.row,
                id: row.id.clone(),
                answer: row.answer.clone(),
                status: match row.status {
                    ReplyStatus::Taken => "taken",
                    ReplyStatus::Known => "known",
                    ReplyStatus::Unanswered => "unanswered",
                    ReplyStatus::NoLongerAsked => "no_longer_asked",
                    ReplyStatus::Contradicts => "contradicts",
                    ReplyStatus::NotUnderstood => "not_understood",
                    ReplyStatus::NotAQuestion => "not_a_question",
                }
                .to_owned(),
                sentence: row.sentence.clone(),
                decisions: Vec::new(),
            })
            .collect(),
    }
}

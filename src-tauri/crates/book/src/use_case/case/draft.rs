use std::sync::Arc;

use rusqlite::Connection;
use tallyman_core::{
    clock::Promise,
    complaint::{Flag, MessageLanguage},
    language::Language,
    remedy::{Offer, Remedy},
    reply::{Answer, AnswerFault, Draft, Grounds, ReplyLanguage, Source, chinese, write},
};

use super::{super::shop::given_name, Standing, standing};
use crate::{
    api::{
        ApiError, DraftQuestion, DraftReply, DraftView, PromisedView, SaidForDraft, SentenceView,
    },
    case::{clock_view, fact_id, has_photo, letter_of},
    error::{Error, bad_input},
    projection::{Cases, MessageRow},
    refusal::RemedyRefusal,
    shop::Shop,
};

/// Writes a reply to a case from what the ledger holds; nothing is recorded and nothing is sent.
pub fn draft_reply(shop: &Arc<Shop>, request: &DraftReply) -> Result<DraftView, Error> {
    let asked = Asked::read(&request.reply_language, &request.remedy, &request.said)?;
    let ground = shop.ground()?;
    let name = given_name(shop)?;
    let (draft, proposed) = shop.ledger.read(|connection| {
        let of = standing(shop, connection, &ground, request.case)?;
        let draft = drafted(connection, &of, &asked, name.as_deref())?;
        Ok::<_, Error>((draft, of.promising.proposed))
    })?;
    let questions = draft.questions.iter().map(|question| DraftQuestion {
        what: question.slot.to_owned(),
        sentence: question.asking().in_language(request.language),
    });
    let sentences = draft.sentences.iter().map(|sentence| SentenceView {
        text: sentence.text.clone(),
        does: serde_json::to_value(sentence.does)
            .ok()
            .and_then(|name| name.as_str().map(str::to_owned))
            .unwrap_or_default(),
        template: sentence.template.to_owned(),
        facts: sentence.facts.iter().map(|at| fact_id(*at)).collect(),
        answers: sentence
            .answers
            .map(|reason| reason.name().to_owned())
            .unwrap_or_default(),
        begins_paragraph: sentence.begins_paragraph,
    });
    Ok(DraftView {
        language: draft.language.tag().to_owned(),
        text: draft.text(),
        sentences: sentences.collect(),
        questions: questions.collect(),
        promised: proposed.map(|promise| {
            promised_view(&promise, &draft, shop.utc_offset_seconds, request.language)
        }),
    })
}

/// The day that a clock proposes, as it is shown.
fn promised_view(
    promise: &Promise,
    draft: &Draft,
    utc_offset_seconds: i32,
    language: Language,
) -> PromisedView {
    let slots = draft.sentences.iter().flat_map(|sentence| &sentence.slots);
    PromisedView {
        day: promise.day.to_string(),
        is_used: slots.into_iter().any(|slot| slot.source == Source::Clock),
        clock: clock_view(&promise.clock, utc_offset_seconds, language),
    }
}

/// What is asked of a draft beyond what its case holds.
#[derive(Debug, Default)]
pub(super) struct Asked {
    answers: Vec<Answer>,
    language: Option<ReplyLanguage>,
    remedy: Option<Remedy>,
}

impl Asked {
    pub(super) fn read(
        reply_language: &str,
        remedy: &str,
        said: &[SaidForDraft],
    ) -> Result<Self, ApiError> {
        let answers = said.iter().map(|said| {
            Answer::read(&said.what, &said.value).map_err(|fault| refused(&said.what, fault))
        });
        Ok(Self {
            answers: answers.collect::<Result<_, _>>()?,
            language: wanted_language(reply_language)?,
            remedy: wanted_remedy(remedy)?,
        })
    }

    /// The remedy that was asked for now.
    pub(super) const fn remedy(&self) -> Option<Remedy> {
        self.remedy
    }

    /// What is done: as asked for now, else as chosen in the case.
    pub(super) fn offer(&self, chosen: Option<Offer>) -> Option<Offer> {
        let wanted = self.remedy.map(|remedy| Offer {
            remedy,
            cost: None,
            refund: None,
            terms: Vec::new(),
        });
        match (chosen, wanted) {
            (Some(chosen), Some(wanted)) if chosen.remedy != wanted.remedy => Some(wanted),
            (Some(chosen), _) => Some(chosen),
            (None, wanted) => wanted,
        }
    }
}

/// The draft itself, with the sources of each place.
pub(super) fn drafted(
    connection: &Connection,
    of: &Standing,
    asked: &Asked,
    shop_name: Option<&str>,
) -> Result<Draft, Error> {
    let mut flags: Vec<Flag> = of
        .messages
        .iter()
        .flat_map(|row| row.message.flags.clone())
        .collect();
    flags.sort_unstable();
    flags.dedup();
    let chosen = Cases::new(connection).remedy(of.row.case)?;
    let chosen = asked.offer(chosen.map(|(_, chosen)| chosen.offer()));
    let language = match asked.language {
        Some(language) => language,
        None => language_of(connection, &of.messages)?,
    };
    let proposed = of.promising.proposed.as_ref();
    let meant = of.concern.said();
    Ok(write(&Grounds {
        language,
        facts: &of.gathered.facts,
        rulings: &of.gathered.rulings,
        meant: &meant,
        flags: &flags,
        chosen: chosen.as_ref(),
        shop: shop_name,
        promised: proposed.map(|promise| promise.day),
        answers: &asked.answers,
        has_photo: has_photo(&of.messages),
    }))
}

fn wanted_language(tag: &str) -> Result<Option<ReplyLanguage>, ApiError> {
    if tag.is_empty() {
        return Ok(None);
    }
    let known = ReplyLanguage::ALL.map(ReplyLanguage::tag).join(", ");
    ReplyLanguage::tagged(tag)
        .map(Some)
        .ok_or_else(|| bad_input(RemedyRefusal::NoReplyLanguage { known }))
}

fn wanted_remedy(name: &str) -> Result<Option<Remedy>, ApiError> {
    if name.is_empty() {
        return Ok(None);
    }
    let known = Remedy::ALL.map(Remedy::name).join(", ");
    Remedy::named(name)
        .map(Some)
        .ok_or_else(|| bad_input(RemedyRefusal::NoRemedyNamed { known }))
}

/// The language of the newest message that has one; which Chinese, its own signs say while they are kept.
fn language_of(connection: &Connection, messages: &[MessageRow]) -> Result<ReplyLanguage, Error> {
    for row in messages.iter().rev() {
        return Ok(match row.message.language {
            MessageLanguage::En => ReplyLanguage::En,
            MessageLanguage::De => ReplyLanguage::De,
            MessageLanguage::Fr => ReplyLanguage::Fr,
            MessageLanguage::Es => ReplyLanguage::Es,
            MessageLanguage::It => ReplyLanguage::It,
            MessageLanguage::Pt => ReplyLanguage::Pt,
            MessageLanguage::Nl => ReplyLanguage::Nl,
            MessageLanguage::Pl => ReplyLanguage::Pl,
            MessageLanguage::Ja => ReplyLanguage::Ja,
            MessageLanguage::Zh => {
                let letter = letter_of(connection, row)?;
                letter.map_or(ReplyLanguage::ZhHans, |letter| chinese(&letter.own))
            }
            MessageLanguage::Und => continue,
        });
    }
    Ok(ReplyLanguage::En)
}

fn refused(slot: &str, fault: AnswerFault) -> ApiError {
    let slot = slot.to_owned();
    match fault {
        AnswerFault::UnknownSlot => bad_input(RemedyRefusal::NoSlot {
            known: Answer::SLOTS.join(", "),
        }),
        AnswerFault::NoDay => bad_input(RemedyRefusal::NoDay { slot }),
        AnswerFault::NoAmount => bad_input(RemedyRefusal::NoSum { slot }),
        AnswerFault::NoWords => bad_input(RemedyRefusal::NoWords { slot }),
    }
}

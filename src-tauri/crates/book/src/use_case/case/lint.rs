//! A reply held to the rules, with all that the book knows of its case.

use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::Connection;
use tallyman_core::{
    case::iso_day,
    moment::Moment,
    money::Money,
    remedy::{Objection, Parameters, Remedy, Situation, offers, refund_bounds},
    reply::{
        ReplyLanguage, SlotValue, Source,
        lint::{Context, Finding, Known, Report, Severity, Stretch, known, lint},
    },
};
use tallyman_import::letter::Letter;

use super::{
    super::shop::given_name,
    Standing,
    draft::{Asked, drafted},
    standing,
};
use crate::{
    api::{LintFinding, LintReply, LintSentence, LintView},
    case::{Asking, Gathered, fact_id, has_photo, letter_of, parameters, reply_of, situation},
    disclosure::may_show,
    error::Error,
    projection::{CaseRow, Cases, MessageRow},
    shop::Shop,
};

/// Words of a sender's name that are shorter say nothing about who it is.
const NAME_CHARS_MIN: usize = 3;

/// Holds a reply to the rules.
pub fn lint_reply(shop: &Arc<Shop>, request: &LintReply) -> Result<LintView, Error> {
    let asked = Asked::read(&request.reply_language, &request.remedy, &request.said)?;
    let (report, language) = report(shop, request.case, &request.text, &asked)?;
    let count = |severity: Severity| {
        let of = report
            .findings
            .iter()
            .filter(|finding| finding.severity() == severity);
        short(of.count())
    };
    Ok(LintView {
        case: request.case,
        language: language.tag().to_owned(),
        is_sendable: report.is_sendable(),
        errors: count(Severity::Error),
        warnings: count(Severity::Warn),
        findings: report
            .findings
            .iter()
            .map(|finding| finding_view(finding, request))
            .collect(),
        sentences: report.stretches.iter().map(sentence_view).collect(),
    })
}

fn short(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn finding_view(finding: &Finding, request: &LintReply) -> LintFinding {
    let words = request.text.get(finding.span.clone()).unwrap_or_default();
    LintFinding {
        rule: finding.rule.name().to_owned(),
        severity: finding.severity().name().to_owned(),
        from_byte: short(finding.span.start),
        to_byte: short(finding.span.end),
        from_char: short(finding.chars.start),
        to_char: short(finding.chars.end),
        words: words.to_owned(),
        sentence: finding.sentence(request.language),
        instead: finding.suggestion.clone(),
    }
}

fn sentence_view(stretch: &Stretch) -> LintSentence {
    LintSentence {
        from_char: short(stretch.chars.start),
        to_char: short(stretch.chars.end),
        standing: stretch.standing.name().to_owned(),
        facts: stretch.facts.iter().map(|at| fact_id(*at)).collect(),
    }
}

/// What the rules say of a text beside the draft that was asked for, and the language it should be in.
pub(super) fn report(
    shop: &Arc<Shop>,
    case: u32,
    text: &str,
    asked: &Asked,
) -> Result<(Report, ReplyLanguage), Error> {
    let name = given_name(shop)?;
    let ground = shop.ground()?;
    shop.ledger.read(|connection| {
        let of = standing(shop, connection, &ground, case)?;
        let draft = drafted(connection, &of, asked, name.as_deref())?;
        let Standing {
            row,
            messages,
            staged,
            gathered,
            concern,
            promising,
        } = of;
        let today = day(shop, shop.now()).unwrap_or(NaiveDate::MIN);
        let mut context = Context {
            shop: name.clone().unwrap_or_default(),
            ..Context::new(draft.language, today)
        };
        with_thread(connection, &row, &messages, &mut context)?;
        let recorded = Cases::new(connection).remedy(case)?;
        let agreed = recorded.iter().find(|(_, chosen)| chosen.is_agreed);
        let agreed = agreed.map(|(_, chosen)| chosen.remedy);
        // The draft asks for no photo that came since it was chosen to ask for one.
        let chosen = asked.offer(recorded.map(|(_, chosen)| chosen.offer()));
        let has_photo = context.has_photo;
        context.chosen = chosen.filter(|chosen| chosen.remedy != Remedy::AskPhoto || !has_photo);
        context.latest_day = promising.latest;
        context
            .known
            .extend(promising.proposed.map(|promise| Known {
                value: SlotValue::Day(promise.day),
                source: Source::Clock,
            }));
        let parameters = parameters(connection)?;
        let asking = Asking {
            shop,
            ground: &ground,
            row: &row,
            gathered: &gathered,
            concern: &concern,
            staged: staged.as_ref(),
            has_photo,
            parameters: &parameters,
        };
        if let Some(situation) = situation(&asking) {
            let chosen = context.chosen.as_ref().map(|chosen| chosen.remedy);
            let situation = Situation {
                // What the buyer agreed to is the remedy that was recorded and no other.
                is_agreed: agreed.is_some() && agreed == chosen,
                ..situation
            };
            with_remedies(&situation, &parameters, &mut context);
        }
        with_order(shop, gathered, &row, &mut context);
        Ok((lint(text, Some(&draft), &context), context.language))
    })
}

/// What may be offered and given back.
fn with_remedies(situation: &Situation, parameters: &Parameters, context: &mut Context) {
    let chosen = context.chosen.as_ref().map(|chosen| chosen.remedy);
    let remedy = chosen.unwrap_or(Remedy::OwnerDecides);
    let bounds = refund_bounds(remedy, situation, parameters);
    let paid = situation.paid.zip(situation.currency.clone());
    context.paid = paid.map(|(amount_minor, currency)| Money {
        amount_minor,
        currency,
    });
    context.refund_floor = bounds.least;
    context.refund_most = bounds.most;
    let proposals = offers(situation, parameters);
    // The seller may choose what is unusual; what stage or stock no longer allow is not promised.
    let chosen = context.chosen.as_ref().filter(|chosen| {
        proposals.iter().any(|proposal| {
            let is_hindered = proposal.objections.iter().any(Objection::hinders);
            proposal.offer.remedy == chosen.remedy && !is_hindered
        })
    });
    context.offers = chosen.into_iter().cloned().collect();
    let admissible = proposals
        .into_iter()
        .filter(|proposal| proposal.objections.is_empty());
    context
        .offers
        .extend(admissible.map(|proposal| proposal.offer));
}

fn day(shop: &Shop, at: Moment) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(&iso_day(at, shop.utc_offset_seconds), "%Y-%m-%d").ok()
}

/// What was written in the case.
fn with_thread(
    connection: &Connection,
    row: &CaseRow,
    messages: &[MessageRow],
    context: &mut Context,
) -> Result<(), Error> {
    for message in messages {
        let letter = letter_of(connection, message)?.filter(|_| may_show("case", "letter"));
        if let Some(letter) = letter {
            context.private_words.extend(names(&letter));
            context.received.push(letter.own);
        }
        context.flags.extend(&message.message.flags);
    }
    context.has_photo = has_photo(messages);
    let cases = Cases::new(connection);
    for reply in cases.replies(row.case)? {
        let words = reply_of(connection, &reply)?.filter(|_| may_show("case", "reply"));
        context.sent.extend(words);
    }
    Ok(())
}

/// What the ledger holds about the order, and what follows from it.
fn with_order(shop: &Shop, gathered: Gathered, row: &CaseRow, context: &mut Context) {
    let Gathered {
        order,
        facts,
        rulings,
        ..
    } = gathered;
    if let Some(linked) = &row.order {
        context.platform.clone_from(&linked.channel);
        context.order = Some(linked.order.clone());
    }
    let first = order.lines.first().map(|record| &record.line);
    context.country = first.and_then(|line| line.country.clone());
    context.rulings = rulings;
    context.known.extend(known(&facts));
    let ordered = order.lines.iter().filter_map(|record| {
        let on = day(shop, record.line.ordered_at?)?;
        let fact = facts
            .iter()
            .position(|fact| fact.entries.contains(&record.entry))?;
        Some(Known::of_fact(SlotValue::Day(on), fact))
    });
    context.known.extend(ordered);
    let refund = context.chosen.iter().find_map(|offer| offer.refund.clone());
    context.known.extend(refund.map(|money| Known {
        value: SlotValue::Amount(money),
        source: Source::Remedy,
    }));
}

/// The words by which a sender could be known: the name but its first word, and the address.
fn names(letter: &Letter) -> Vec<String> {
    let name = letter.sender_name.as_deref().unwrap_or_default();
    let mut words: Vec<String> = name
        .split_whitespace()
        .skip(1)
        .filter(|word| word.chars().count() >= NAME_CHARS_MIN)
        .map(str::to_owned)
        .collect();
    words.extend(letter.sender_address.clone());
    words
}

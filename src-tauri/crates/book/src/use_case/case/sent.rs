//! Replies that the seller says were sent.

use std::sync::Arc;

use rusqlite::Connection;
use tallyman_core::{
    case::iso_day,
    moment::Moment,
    reply::lint::{Rule, Severity},
};

use super::{cited::entry_view, draft::Asked, lint, show_case};
use crate::{
    api::{ApiError, CaseView, Code, LogSent, ReplyView},
    case::reply_of,
    disclosure::may_show,
    error::{Error, bad_input},
    event::{Event, ReplySent},
    importing::record,
    private,
    projection::Cases,
    refusal::{CaseRefusal, RemedyRefusal},
    shop::Shop,
};

/// Records that a reply was sent, unless an error stands against it.
pub fn log_sent(shop: &Arc<Shop>, request: &LogSent) -> Result<CaseView, Error> {
    if request.text.trim().is_empty() {
        return Err(bad_input(CaseRefusal::NoReply {}).into());
    }
    let asked = Asked::read(&request.reply_language, &request.remedy, &request.said)?;
    let (report, language) = lint::report(shop, request.case, &request.text, &asked)?;
    is_decided(shop, request.case, &asked)?;
    let rules = |severity: Severity| {
        let of = report
            .findings
            .iter()
            .filter(move |finding| finding.severity() == severity);
        let mut rules: Vec<Rule> = of.map(|finding| finding.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        rules
    };
    let errors = rules(Severity::Error);
    if !errors.is_empty() {
        return Err(refused(&errors).into());
    }
    let now = shop.now();
    let sent_at = request
        .sent_ms
        .map(Moment)
        .filter(|at| at.0 > 0)
        .map_or(now, |at| at.min(now));
    let event = Event::ReplySent(ReplySent {
        case: request.case,
        sent_at,
        language,
        warnings: rules(Severity::Warn),
    });
    let capsule = private::seal_reply(&request.text);
    shop.ledger
        .transact(|tx| record(tx, &event, vec![capsule.clone()], &shop.operator))?;
    show_case(shop, request.case, request.language)
}

/// Refuses a reply that was written for a remedy which the case never recorded: it would tell the buyer of what nobody
/// decided.
fn is_decided(shop: &Shop, case: u32, asked: &Asked) -> Result<(), Error> {
    let Some(remedy) = asked.remedy() else {
        return Ok(());
    };
    let recorded = shop
        .ledger
        .read(|connection| Cases::new(connection).remedy(case))?;
    if recorded.is_some_and(|(_, chosen)| chosen.remedy == remedy) {
        return Ok(());
    }
    let name = remedy.name().to_owned();
    Err(bad_input(RemedyRefusal::NotDecided { case, name }).into())
}

/// The rules are named and not the words: they may be personal data.
fn refused(rules: &[Rule]) -> ApiError {
    let names: Vec<&str> = rules.iter().map(|rule| rule.name()).collect();
    let rules = names.join(", ");
    ApiError::new(Code::FindingsOpen, CaseRefusal::ReplyStands { rules })
}

/// The replies of a case, with their words while they are kept.
pub(super) fn replies(
    connection: &Connection,
    case: u32,
    utc_offset_seconds: i32,
) -> Result<Vec<ReplyView>, Error> {
    let rows = Cases::new(connection).replies(case)?;
    rows.iter()
        .map(|row| {
            let words = reply_of(connection, row)?.filter(|_| may_show("case", "reply"));
            Ok(ReplyView {
                direction: "sent".to_owned(),
                sent: iso_day(row.reply.sent_at, utc_offset_seconds),
                language: row.reply.language.tag().to_owned(),
                warnings: row
                    .reply
                    .warnings
                    .iter()
                    .map(|rule| rule.name().to_owned())
                    .collect(),
                is_erased: words.is_none(),
                text: words.unwrap_or_default(),
                entry: entry_view(connection, row.entry)?,
            })
        })
        .collect()
}

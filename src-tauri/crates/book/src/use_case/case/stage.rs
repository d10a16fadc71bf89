//! How far a case has gone, until when what must be done, and what runs out next over all cases.

use std::sync::Arc;

use rusqlite::Connection;
use tallyman_core::{
    clock::{ClockRemark, SPAN_MAX, Span, Stage, country, rule, rules},
    language::Language,
    moment::Moment,
};

use super::{asserted, by_case, case_of, head, names, of_case};
use crate::{
    api::{CaseDeadline, StageCase, StageView},
    case::{Clocks, LIMIT, MARKET, OfCase, clock_view, rfc3339},
    error::{Error, bad_input},
    event::{CaseStaged, Event},
    importing::record,
    projection::{CaseRow, Cases},
    refusal::CaseRefusal,
    shop::Shop,
    view::date,
};

/// Where a stage may run beside the platform of the order, when the table knows no rule for it.
const PLATFORM_CHARS_MAX: usize = 40;
/// A printed date further from the stage's beginning is a slip of the keyboard.
const PRINTED_DAYS_MAX: i64 = 400;
const DAY_MILLISECONDS: i64 = 24 * 60 * 60 * 1_000;
/// The word that takes a value of one's own back.
const DEFAULT: &str = "default";

/// Records how far a case has gone at the platform.
pub fn stage_case(shop: &Arc<Shop>, request: &StageCase) -> Result<(), Error> {
    let row = shop
        .ledger
        .read(|connection| case_of(connection, request.case))?;
    if row.closed_at.is_some() {
        return Err(bad_input(CaseRefusal::Closed {}).into());
    }
    let Some(stage) = Stage::named(&request.stage) else {
        let names: Vec<&str> = Stage::ALL.into_iter().map(Stage::name).collect();
        return Err(bad_input(CaseRefusal::NoStage {
            name: request.stage.clone(),
            known: names.join(", "),
        })
        .into());
    };
    let now = shop.now();
    let since = request.since_ms.map_or(now, Moment);
    if since > now {
        return Err(bad_input(CaseRefusal::StageAhead {}).into());
    }
    let due = request.due_ms.map(Moment);
    let is_near = |due: Moment| {
        let days = due.0.saturating_sub(since.0) / DAY_MILLISECONDS;
        due >= since && days <= PRINTED_DAYS_MAX
    };
    if due.is_some_and(|due| !is_near(due)) {
        return Err(bad_input(CaseRefusal::DueTooFar {}).into());
    }
    let event = Event::CaseStaged(CaseStaged {
        case: request.case,
        stage,
        platform: request.platform.as_deref().map(platform).transpose()?,
        since,
        due,
    });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    Ok(())
}

/// A platform as the table names it; another one is kept as it is said.
fn platform(said: &str) -> Result<String, Error> {
    let name = said.trim().to_lowercase();
    let is_plain = name
        .chars()
        .all(|sign| sign.is_alphanumeric() || matches!(sign, '.' | '-' | '_' | ' '));
    if name.is_empty() || name.chars().count() > PLATFORM_CHARS_MAX || !is_plain {
        let mut known: Vec<&str> = rules().iter().map(|rule| rule.platform).collect();
        known.dedup();
        return Err(bad_input(CaseRefusal::NoPlatform {
            known: known.join(", "),
        })
        .into());
    }
    Ok(name)
}

/// How far a case has gone, as it is shown.
pub(super) fn stage_view(
    staged: Option<&(i64, CaseStaged)>,
    connection: &Connection,
    offset: i32,
    language: Language,
) -> Result<StageView, Error> {
    let Some((entry, staged)) = staged else {
        let stage = Stage::Message;
        return Ok(StageView {
            stage: stage.name().to_owned(),
            sentence: ClockRemark::StageAssumed { stage }.in_language(language),
            platform: String::new(),
            since: String::new(),
            printed: String::new(),
            entry: None,
        });
    };
    let remark = ClockRemark::StageSince {
        stage: staged.stage,
        began: date::at(staged.since, offset, language),
    };
    Ok(StageView {
        stage: staged.stage.name().to_owned(),
        sentence: remark.in_language(language),
        platform: staged.platform.clone().unwrap_or_default(),
        since: rfc3339(staged.since),
        printed: staged.due.map(rfc3339).unwrap_or_default(),
        entry: Some(super::cited::entry_view(connection, *entry)?),
    })
}

/// What runs out over all open cases, the next first; what has run out already stands before it. Dates by which nothing
/// is to be done are left out.
pub fn deadlines(shop: &Arc<Shop>, language: Language) -> Result<Vec<CaseDeadline>, Error> {
    let now = shop.now();
    let ground = shop.ground()?;
    shop.ledger.read(|connection| {
        let cases = Cases::new(connection);
        let messages = cases.messages(None)?;
        let messages = by_case(&messages);
        let rows = cases.all()?;
        let open: Vec<&CaseRow> = rows.iter().filter(|row| row.closed_at.is_none()).collect();
        ground.look_up(connection, open.iter().copied())?;
        let clocks = Clocks::new(connection, &ground, now)?;
        let mut due: Vec<(Moment, CaseDeadline)> = Vec::new();
        for row in open {
            let of = of_case(&messages, row.case);
            let said = names(&asserted(row, of));
            let staged = cases.stage(row.case)?;
            let case = OfCase {
                row,
                messages: of,
                reasons: &said,
                staged: staged.as_ref().map(|(_, staged)| staged),
            };
            let head = head(row, of, shop.utc_offset_seconds, language);
            for clock in clocks.of(&case)? {
                let view = clock_view(&clock, shop.utc_offset_seconds, language);
                if let Some(at) = clock.due.filter(|_| !view.is_notice) {
                    let deadline = CaseDeadline {
                        case: row.case,
                        channel: head.channel.clone(),
                        order: head.order.clone(),
                        asserts: head.asserts.clone(),
                        clock: view,
                    };
                    due.push((at, deadline));
                }
            }
        }
        due.sort_by_key(|(at, deadline)| (*at, deadline.case));
        Ok(due.into_iter().map(|(_, deadline)| deadline).collect())
    })
}

/// Sets a deadline of the seller's own, such as `48 hours`; `default` takes it back.
pub fn set_deadline(shop: &Arc<Shop>, of: &str, value: &str) -> Result<(), Error> {
    if rule(of).is_none() {
        return Err(bad_input(CaseRefusal::NoDeadline {
            name: of.to_owned(),
        })
        .into());
    }
    let is_default = value.trim() == DEFAULT;
    let span = Span::read(value);
    if span.is_none() && !is_default {
        return Err(bad_input(CaseRefusal::NoSpan {
            written: value.to_owned(),
            most: SPAN_MAX,
        })
        .into());
    }
    let stored = span.map_or_else(String::new, |span| span.to_string());
    crate::use_case::set_setting(shop, &format!("{LIMIT}{of}"), &stored)
}

/// Says in which country a channel's marketplace is, for its public holidays and its rules.
pub fn set_market(shop: &Arc<Shop>, channel: &str, written: &str) -> Result<(), Error> {
    let Some(code) = country(written) else {
        return Err(bad_input(CaseRefusal::NoCountry {
            written: written.to_owned(),
        })
        .into());
    };
    crate::use_case::set_setting(shop, &format!("{MARKET}{channel}"), code)
}

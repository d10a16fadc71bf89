//! The clocks of a case, from what is recorded of it.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::Connection;
use tallyman_core::{
    clock::{
        Calendar, CaseState, Clock, ClockRemark, Limit, Origin, Promise, Span, Stage, Weight,
        clocks, country, latest_day, market_of, platform_of, promise,
    },
    complaint::Reason,
    language::Language,
    moment::Moment,
};

use super::Ground;
use crate::{
    api::ClockView,
    error::Error,
    event::{CaseOrder, CaseStaged},
    projection::{CaseRow, Cases, MessageRow, Projections},
    view::date,
};

/// How the settings begin that hold the seller's own deadlines and the countries of marketplaces.
pub(crate) const LIMIT: &str = "deadline.";
pub(crate) const MARKET: &str = "market.";

/// What is the same for the clocks of all cases.
pub(crate) struct Clocks<'a> {
    connection: &'a Connection,
    ground: &'a Ground,
    own: Vec<Limit>,
    markets: Vec<(String, String)>,
    now: Moment,
}

/// What is known of one case.
pub(crate) struct OfCase<'a> {
    pub(crate) row: &'a CaseRow,
    pub(crate) messages: &'a [&'a MessageRow],
    pub(crate) reasons: &'a [Reason],
    pub(crate) staged: Option<&'a CaseStaged>,
}

/// What the clocks of a case let a reply promise.
#[derive(Debug, Default)]
pub(crate) struct Promising {
    /// The day that is proposed.
    pub(crate) proposed: Option<Promise>,
    /// The last day that may be promised.
    pub(crate) latest: Option<NaiveDate>,
}

impl<'a> Clocks<'a> {
    pub(crate) fn new(
        connection: &'a Connection,
        ground: &'a Ground,
        now: Moment,
    ) -> Result<Self, Error> {
        let projections = Projections::new(connection);
        let own = projections.settings_below(LIMIT)?;
        Ok(Self {
            connection,
            ground,
            own: own
                .into_iter()
                .filter_map(|(rule, value)| Some((rule, Span::read(&value)?)))
                .collect(),
            markets: projections.settings_below(MARKET)?,
            now,
        })
    }

    /// The clocks of an open case, what runs out next first; a closed one has none.
    pub(crate) fn of(&self, case: &OfCase<'_>) -> Result<Vec<Clock>, Error> {
        if case.row.closed_at.is_some() {
            return Ok(Vec::new());
        }
        Ok(self.ran(case)?.0)
    }

    /// What ran in a case, those clocks too that an answer has met and those of a closed case.
    pub(crate) fn whole(&self, case: &OfCase<'_>) -> Result<Vec<Clock>, Error> {
        let state = CaseState {
            answered: None,
            ..self.state(case)?
        };
        let calendar = Calendar::of(state.market.as_deref());
        Ok(clocks(&state, &self.own, &calendar, self.now))
    }

    /// The day that a reply to an open case may promise.
    pub(crate) fn promising(
        &self,
        case: &OfCase<'_>,
        utc_offset_seconds: i32,
    ) -> Result<Promising, Error> {
        if case.row.closed_at.is_some() {
            return Ok(Promising::default());
        }
        let (clocks, calendar) = self.ran(case)?;
        Ok(Promising {
            proposed: promise(&clocks, &calendar, self.now, utc_offset_seconds),
            latest: latest_day(&clocks, utc_offset_seconds),
        })
    }

    fn ran(&self, case: &OfCase<'_>) -> Result<(Vec<Clock>, Calendar), Error> {
        let state = self.state(case)?;
        let calendar = Calendar::of(state.market.as_deref());
        let clocks = clocks(&state, &self.own, &calendar, self.now);
        Ok((clocks, calendar))
    }

    fn state(&self, case: &OfCase<'_>) -> Result<CaseState, Error> {
        let order = case.row.order.as_ref();
        let buyer = match order {
            Some(order) => self.buyer_country(order)?,
            None => None,
        };
        let platform = case
            .staged
            .and_then(|staged| staged.platform.clone())
            .or_else(|| platform_of(&order?.channel).map(str::to_owned));
        let replies = Cases::new(self.connection).replies(case.row.case)?;
        let received = |row: &&MessageRow| row.message.received_at;
        Ok(CaseState {
            platform,
            market: order
                .and_then(|order| self.market(&order.channel))
                .or_else(|| buyer.clone()),
            country: buyer,
            reasons: case.reasons.to_vec(),
            stage: case.staged.map_or(Stage::Message, |staged| staged.stage),
            since: case.staged.map(|staged| staged.since),
            printed: case.staged.and_then(|staged| staged.due),
            first_message: case.messages.iter().map(received).min(),
            last_message: case.messages.iter().map(received).max(),
            answered: replies.iter().map(|row| row.reply.sent_at).max(),
        })
    }

    /// The country that an order goes to.
    fn buyer_country(&self, order: &CaseOrder) -> Result<Option<String>, Error> {
        let lines = &self.ground.lines;
        let lines = lines.of(self.connection, &order.channel, &order.order)?;
        let mut written = lines.iter().filter_map(|told| told.line.country.as_deref());
        Ok(written.find_map(country).map(str::to_owned))
    }

    /// The country of a marketplace: as the seller says, else as the channel's name says.
    fn market(&self, channel: &str) -> Option<String> {
        let set = self.markets.iter().find(|(of, _)| of == channel);
        set.map(|(_, code)| code.clone())
            .or_else(|| market_of(channel).map(str::to_owned))
    }
}

/// The clock that counts in a list: the next that has not run out, else the last that has.
pub(crate) fn next(clocks: &[Clock]) -> Option<&Clock> {
    let counts = |clock: &&Clock| clock.due.is_some() && weight(clock) != Weight::Notice;
    clocks
        .iter()
        .filter(counts)
        .find(|clock| !clock.is_passed)
        .or_else(|| clocks.iter().rfind(counts))
}

fn weight(clock: &Clock) -> Weight {
    clock.rule.map_or(Weight::Hard, |rule| rule.weight)
}

/// A moment as scripts read it.
pub(crate) fn rfc3339(at: Moment) -> String {
    DateTime::<Utc>::from_timestamp_millis(at.unix_milliseconds())
        .map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, true))
        .unwrap_or_default()
}

/// A clock as it is shown.
pub(crate) fn clock_view(clock: &Clock, offset: i32, language: Language) -> ClockView {
    let words =
        |at: Option<Moment>| at.map_or_else(String::new, |at| date::at(at, offset, language));
    let rule = clock.rule;
    let (action, missed) = rule.map_or(("", ""), |rule| rule.words(language));
    let is_told = clock.origin != Origin::Table;
    ClockView {
        rule: rule.map_or("", |rule| rule.id).to_owned(),
        due: clock.due.map(rfc3339).unwrap_or_default(),
        due_words: words(clock.due),
        origin: clock.origin.name().to_owned(),
        is_hard: weight(clock) == Weight::Hard,
        is_notice: weight(clock) == Weight::Notice,
        is_passed: clock.is_passed,
        confidence: rule
            .filter(|_| !is_told)
            .map_or("high", |rule| rule.confidence.name())
            .to_owned(),
        action: action.to_owned(),
        missed: missed.to_owned(),
        why: why(clock, &words(clock.from), language),
        source: rule.map_or("", |rule| rule.source).to_owned(),
        source_date: rule.map_or("", |rule| rule.source_date).to_owned(),
        checked: rule.map_or("", |rule| rule.checked).to_owned(),
    }
}

fn why(clock: &Clock, began: &str, language: Language) -> String {
    let began = began.to_owned();
    let remark = match (clock.origin, clock.rule, clock.span, clock.from) {
        (Origin::Printed, ..) | (_, None, ..) => ClockRemark::Printed {},
        (_, Some(rule), None, _) => ClockRemark::AmountUnknown {
            start: rule.start,
            source: rule.source.to_owned(),
            rule: rule.id.to_owned(),
        },
        (_, Some(rule), Some(span), None) => ClockRemark::StartUnknown {
            span,
            start: rule.start,
            source: rule.source.to_owned(),
            dated: rule.source_date.to_owned(),
            checked: rule.checked.to_owned(),
        },
        (Origin::Own, Some(rule), Some(span), Some(_)) => ClockRemark::ByOwn {
            span,
            start: rule.start,
            began,
            rule: rule.id.to_owned(),
        },
        (Origin::Table, Some(rule), Some(span), Some(_)) => ClockRemark::ByTable {
            span,
            start: rule.start,
            began,
            source: rule.source.to_owned(),
            dated: rule.source_date.to_owned(),
            checked: rule.checked.to_owned(),
            confidence: rule.confidence,
        },
    };
    let mut sentences = vec![remark.in_language(language)];
    if let Some(counted) = &clock.counted {
        let remark = match &counted.country {
            Some(country) if counted.has_holidays => ClockRemark::CountedWith {
                country: country.clone(),
                holidays: u32::try_from(counted.holidays.len()).unwrap_or(u32::MAX),
            },
            Some(country) => ClockRemark::CountedWithout {
                country: country.clone(),
            },
            None => ClockRemark::CountedNowhere {},
        };
        sentences.push(remark.in_language(language));
    }
    // Chinese sentences stand without blanks between them.
    sentences.join(if language == Language::Zh { "" } else { " " })
}

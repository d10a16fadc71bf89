//! Which rules run for a case, and when each runs out.

use super::{Calendar, Counted, Rule, Span, Stage, Start, rules};
use crate::{complaint::Reason, moment::Moment};

/// The platform whose rules are laws.
const LAW: &str = "law";

/// What is known of a case that its clocks depend on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseState {
    /// The platform at which the stage runs, as the table names it.
    pub platform: Option<String>,
    /// The country of the marketplace.
    pub market: Option<String>,
    /// The country of the buyer.
    pub country: Option<String>,
    /// What is asserted.
    pub reasons: Vec<Reason>,
    /// How far the case has gone.
    pub stage: Stage,
    /// When that stage began, where that was said.
    pub since: Option<Moment>,
    /// Until when the platform wants an answer, as it printed.
    pub printed: Option<Moment>,
    /// When the buyer first wrote.
    pub first_message: Option<Moment>,
    /// When the buyer last wrote.
    pub last_message: Option<Moment>,
    /// When the seller last answered.
    pub answered: Option<Moment>,
}

/// Where the moment of a clock comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The platform printed it for this case.
    Printed,
    /// From a value of the seller's own.
    Own,
    /// From the table.
    Table,
}

impl Origin {
    /// The stable name, as it stands in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Printed => "printed",
            Self::Own => "own",
            Self::Table => "table",
        }
    }
}

/// A deadline of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The rule; a printed date may be of a platform that the table does not know.
    pub rule: Option<&'static Rule>,
    /// When it runs out; `None` where the amount or the beginning is not known.
    pub due: Option<Moment>,
    /// When it began.
    pub from: Option<Moment>,
    /// How long there is.
    pub span: Option<Span>,
    /// Where its moment comes from.
    pub origin: Origin,
    /// How its business days were counted.
    pub counted: Option<Counted>,
    /// Whether it has run out.
    pub is_passed: bool,
}

/// The seller's own value of a rule.
pub type Limit = (String, Span);

/// The platforms of the table, each once.
pub fn platforms() -> impl Iterator<Item = &'static str> {
    let mut known = Vec::new();
    for rule in rules() {
        if rule.platform != LAW && !known.contains(&rule.platform) {
            known.push(rule.platform);
        }
    }
    known.into_iter()
}

/// The platform of a channel, as the table names it: the one that its name begins with.
pub fn platform_of(channel: &str) -> Option<&'static str> {
    let channel = channel.trim().to_lowercase();
    rules()
        .iter()
        .map(|rule| rule.platform)
        .filter(|platform| *platform != LAW)
        .find(|platform| channel.starts_with(platform))
}

/// The country of a channel's marketplace, where its name ends in one: `amazon.co.uk`, `ebay-de`, `amazon.com`.
pub fn market_of(channel: &str) -> Option<&'static str> {
    let channel = channel.trim().to_lowercase();
    let shop = channel.strip_prefix(platform_of(&channel)?)?;
    let (before, end) = shop.rsplit_once(|sign: char| !sign.is_alphanumeric())?;
    match end {
        "com" if before.is_empty() => Some("US"),
        _ => super::country(end),
    }
}

/// The clocks of an open case at a moment, what runs out next first and those without a moment last.
pub fn clocks(case: &CaseState, own: &[Limit], calendar: &Calendar, now: Moment) -> Vec<Clock> {
    let mut clocks: Vec<Clock> = rules()
        .iter()
        .filter(|rule| is_running(rule, case))
        .map(|rule| clock(rule, case, own, calendar))
        .collect();
    if let Some(printed) = case.printed {
        clocks = with_printed(clocks, case, printed);
    }
    for clock in &mut clocks {
        clock.is_passed = clock.due.is_some_and(|due| due <= now);
    }
    clocks.sort_by_key(|clock| (clock.due.is_none(), clock.due));
    clocks
}

fn is_running(rule: &Rule, case: &CaseState) -> bool {
    let (is_there, country) = if rule.platform == LAW {
        (true, &case.country)
    } else {
        (
            case.platform.as_deref() == Some(rule.platform),
            &case.market,
        )
    };
    let is_answered = rule.is_met_by_answer
        && case
            .answered
            .is_some_and(|at| case.last_message.is_none_or(|message| at >= message));
    is_there
        && !is_answered
        && rule.holds_in(country.as_deref())
        && rule.runs_at(case.stage)
        && rule.is_about(&case.reasons)
}

fn clock(rule: &'static Rule, case: &CaseState, own: &[Limit], calendar: &Calendar) -> Clock {
    let set = own
        .iter()
        .find(|(id, _)| id == rule.id)
        .map(|(_, span)| *span);
    let span = set.or(rule.span);
    let from = match rule.start {
        Start::Message => case.last_message,
        Start::FirstMessage => case.first_message,
        Start::Stage => case.since,
        Start::EstimatedDelivery | Start::RefundRight => None,
    };
    let over = span
        .zip(from)
        .and_then(|(span, from)| span.after(from, calendar));
    let (due, counted) = over.map_or((None, None), |(due, counted)| (Some(due), counted));
    Clock {
        rule: Some(rule),
        due,
        from,
        span,
        origin: if set.is_some() {
            Origin::Own
        } else {
            Origin::Table
        },
        counted,
        is_passed: false,
    }
}

/// The printed date takes the place of every rule that starts with the stage; the first of them says what is to be done.
fn with_printed(clocks: Vec<Clock>, case: &CaseState, printed: Moment) -> Vec<Clock> {
    let is_replaced = |clock: &Clock| {
        clock
            .rule
            .is_some_and(|rule| rule.platform != LAW && is_of_stage(rule, case))
    };
    let (mut replaced, mut kept): (Vec<Clock>, Vec<Clock>) =
        clocks.into_iter().partition(is_replaced);
    replaced.sort_by_key(|clock| (clock.due.is_none(), clock.due));
    kept.push(Clock {
        rule: replaced.first().and_then(|clock| clock.rule),
        due: Some(printed),
        from: case.since,
        span: None,
        origin: Origin::Printed,
        counted: None,
        is_passed: false,
    });
    kept
}

/// Whether the date that a platform prints for a stage is the one that this rule reckons.
fn is_of_stage(rule: &Rule, case: &CaseState) -> bool {
    match rule.start {
        Start::Stage => true,
        Start::Message | Start::FirstMessage => case.stage == Stage::Message,
        Start::EstimatedDelivery | Start::RefundRight => false,
    }
}

//! What the ledger holds of a case beside the facts: what was decided, answered and due, and where files said it stood.

use rusqlite::Connection;
use tallyman_core::{
    case::{OrderRecord, StateWords},
    clock::{Clock, Confidence, Origin, Rule, Start, Weight},
    complaint::Reason,
    moment::Moment,
    record::{LineState, Record},
};
use tallyman_ledger::read_entry;

use crate::{
    case::{Clocks, Ground, OfCase},
    error::Error,
    event::{CaseStaged, RemedyChosen},
    journal::RecordReader,
    projection::{CaseRow, Cases, Facts, MessageRow, Projections, ReplyRow},
};

/// What the seller decided to do for the buyer.
pub(crate) struct Decided {
    /// What, and what the buyer gets back. What it was expected to cost is nobody's business but the shop's.
    pub(crate) chosen: RemedyChosen,
    /// When it was recorded.
    pub(crate) at: Moment,
    /// The entry that says so.
    pub(crate) entry: i64,
}

/// A deadline of the case, with the entry that it is reckoned from.
pub(crate) struct Due {
    /// The clock; its end and its beginning are known.
    pub(crate) clock: Clock,
    /// Until when.
    pub(crate) until: Moment,
    /// The message or the stage from which it runs.
    pub(crate) entry: i64,
    /// The first reply behind its beginning, where a reply meets it.
    pub(crate) answered: Option<(Moment, i64)>,
}

/// Where a file said that a line stands, when that was something new.
pub(crate) struct ToldState {
    /// When the file was read.
    pub(crate) at: Moment,
    /// Where the line stands.
    pub(crate) state: StateWords,
    /// The line.
    pub(crate) line: String,
    /// The entry that holds it.
    pub(crate) entry: i64,
}

/// What was said and done in a case.
pub(crate) struct Settled {
    /// Each remedy that was chosen, oldest first: the last one holds.
    pub(crate) decided: Vec<Decided>,
    /// Each stage that was recorded, oldest first.
    pub(crate) stages: Vec<(i64, CaseStaged)>,
    /// The deadlines whose end is known, what runs out first at the beginning.
    pub(crate) due: Vec<Due>,
    /// What files said of the lines, oldest first.
    pub(crate) told: Vec<ToldState>,
}

impl Settled {
    /// Gathers it.
    pub(super) fn gather(
        (connection, ground): (&Connection, &Ground),
        row: &CaseRow,
        (messages, reasons): (&[MessageRow], &[Reason]),
        replies: &[ReplyRow],
        (record, now): (&OrderRecord, Moment),
    ) -> Result<Self, Error> {
        let cases = Cases::new(connection);
        let stages = cases.stages(row.case)?;
        let of: Vec<&MessageRow> = messages.iter().collect();
        let clocks = Clocks::new(connection, ground, now)?.whole(&OfCase {
            row,
            messages: &of,
            reasons,
            staged: stages.last().map(|(_, staged)| staged),
        })?;
        let stage = stages.last().map(|(entry, _)| *entry);
        let due = clocks
            .into_iter()
            .filter_map(|clock| Due::of(clock, messages, stage, replies))
            // A closed case has nothing left to be done by a day.
            .filter(|due| row.closed_at.is_none() || due.answered.is_some())
            .collect();
        let decided = cases
            .remedies(row.case)?
            .into_iter()
            .map(|(entry, chosen)| {
                let stored = read_entry(connection, entry)?.ok_or(Error::Inconsistent { entry })?;
                Ok(Decided {
                    chosen,
                    at: Moment(stored.body.wall_milliseconds),
                    entry,
                })
            });
        Ok(Self {
            decided: decided.collect::<Result<_, Error>>()?,
            stages,
            due,
            told: told(connection, ground, record)?,
        })
    }

    /// Every entry that is cited.
    pub(super) fn entries(&self) -> impl Iterator<Item = i64> {
        let decided = self.decided.iter().map(|decided| decided.entry);
        let stages = self.stages.iter().map(|(entry, _)| *entry);
        let due = self.due.iter().flat_map(|due| {
            due.answered
                .map(|(_, entry)| entry)
                .into_iter()
                .chain([due.entry])
        });
        let told = self.told.iter().map(|told| told.entry);
        decided.chain(stages).chain(due).chain(told)
    }
}

impl Due {
    /// A clock whose end is known and whose beginning an entry tells; a mere notice asks for nothing. What strangers read
    /// is either told for the case or the platform's or the law's own words, never hearsay.
    fn of(
        clock: Clock,
        messages: &[MessageRow],
        stage: Option<i64>,
        replies: &[ReplyRow],
    ) -> Option<Self> {
        let until = clock.due?;
        let rule = clock.rule;
        if rule.is_some_and(|rule| rule.weight == Weight::Notice) {
            return None;
        }
        let is_hearsay = |rule: &Rule| rule.confidence != Confidence::High;
        if clock.origin == Origin::Table && rule.is_some_and(is_hearsay) {
            return None;
        }
        let is_by_entry = |moment: &Moment| {
            messages
                .iter()
                .find(|row| row.message.received_at == *moment)
                .map(|row| row.entry)
        };
        let entry = match (clock.origin, rule.map(|rule| rule.start)) {
            (Origin::Printed, _) | (_, Some(Start::Stage)) => stage,
            (_, Some(Start::Message | Start::FirstMessage)) => {
                clock.from.as_ref().and_then(is_by_entry)
            }
            (_, Some(Start::EstimatedDelivery | Start::RefundRight) | None) => None,
        }?;
        let answered = replies
            .iter()
            .filter(|_| rule.is_some_and(|rule| rule.is_met_by_answer))
            .filter(|row| clock.from.is_none_or(|from| row.reply.sent_at >= from))
            .map(|row| (row.reply.sent_at, row.entry))
            .min();
        Some(Self {
            clock,
            until,
            entry,
            answered,
        })
    }
}

/// What files said of each line, where it was not what they had said before.
fn told(
    connection: &Connection,
    ground: &Ground,
    record: &OrderRecord,
) -> Result<Vec<ToldState>, Error> {
    let projections = Projections::new(connection);
    let mut reader = RecordReader::new(connection);
    let mut told = Vec::new();
    for line in &record.lines {
        let key = Facts::of(&Record::Order(line.line.clone())).key_hash;
        let mut before = LineState::Open;
        for telling in projections.tellings(key)? {
            let read = ground.began(telling.import);
            let (Record::Order(said), Some(at)) = (reader.public(telling)?, read) else {
                continue;
            };
            if said.state == before {
                continue;
            }
            before = said.state.clone();
            told.push(ToldState {
                at,
                state: StateWords(said.state),
                line: said.line,
                entry: telling.entry,
            });
        }
    }
    told.sort_by(|one, other| {
        (one.at, one.entry, &one.line).cmp(&(other.at, other.entry, &other.line))
    });
    Ok(told)
}

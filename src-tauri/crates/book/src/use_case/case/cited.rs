//! Facts and verdicts as they are shown, with the entries that prove them.

use std::cell::RefCell;

use rusqlite::Connection;
use rustc_hash::FxHashMap;
use tallyman_core::{
    case::{Fact, Lack, Ruling},
    language::Language,
};
use tallyman_ledger::read_entry;

use crate::{
    api::{EntryCited, FactView, LackView, VerdictView},
    case::fact_id,
    error::Error,
    view::head as digest,
};

/// Cites entries, each read once: the rows of one file stand in few of them.
pub(super) struct Citing<'a> {
    connection: &'a Connection,
    known: RefCell<FxHashMap<i64, EntryCited>>,
}

impl<'a> Citing<'a> {
    pub(super) fn new(connection: &'a Connection) -> Self {
        Self {
            connection,
            known: RefCell::default(),
        }
    }

    /// An entry as it stands on paper.
    fn entry(&self, number: i64) -> Result<EntryCited, Error> {
        if let Some(known) = self.known.borrow().get(&number) {
            return Ok(known.clone());
        }
        let cited = entry_view(self.connection, number)?;
        self.known.borrow_mut().insert(number, cited.clone());
        Ok(cited)
    }

    pub(super) fn entries(&self, numbers: &[i64]) -> Result<Vec<EntryCited>, Error> {
        numbers.iter().map(|number| self.entry(*number)).collect()
    }

    /// The facts of a case.
    pub(super) fn facts(&self, facts: &[Fact], language: Language) -> Result<Vec<FactView>, Error> {
        let view = |(at, fact): (usize, &Fact)| {
            Ok(FactView {
                id: fact_id(at),
                sentence: fact.statement.told(language),
                entries: self.entries(&fact.entries)?,
                line: fact
                    .line
                    .as_ref()
                    .map(|line| line.line.clone())
                    .unwrap_or_default(),
            })
        };
        facts.iter().enumerate().map(view).collect()
    }
}

pub(super) fn entry_view(connection: &Connection, number: i64) -> Result<EntryCited, Error> {
    let entry = read_entry(connection, number)?.ok_or(Error::Inconsistent { entry: number })?;
    Ok(EntryCited {
        entry: entry.header.seq,
        head: digest::short(&entry.head.to_string()),
    })
}

/// A verdict with the facts that decided.
pub(super) fn verdict_view(ruling: &Ruling, language: Language) -> VerdictView {
    let lack = |lack: &Lack| LackView {
        what: lack.name().to_owned(),
        sentence: lack.remark().in_language(language),
    };
    VerdictView {
        reason: ruling.reason.name().to_owned(),
        verdict: ruling.verdict.name().to_owned(),
        sentence: ruling.remark().in_language(language),
        facts: ruling.facts.iter().map(|at| fact_id(*at)).collect(),
        lacks: ruling.lacks.iter().map(lack).collect(),
    }
}

//! What can be done before the ledger is held: records become the payload, the capsules and the facts of one entry.

use rusqlite::Connection;
use tallyman_core::record::Record;
use tallyman_ledger::{Ledger, Sealed};

use super::{
    ImportCounts,
    known::{Known, Telling, telling_in_book},
};
use crate::{
    error::Error,
    event::form,
    private,
    projection::{Facts, RecordState},
};

/// One entry's worth of records, ready to be appended.
#[derive(Debug)]
pub(super) struct Portion {
    /// The payload of an [`crate::event::ImportRows`].
    pub(super) payload: Vec<u8>,
    /// The private parts.
    pub(super) sealed: Sealed,
    /// The facts of each record that is told.
    pub(super) facts: Vec<Facts>,
    /// The capsule of each.
    pub(super) private: Vec<Option<u32>>,
    /// How many records it was made of, those included that were known.
    pub(super) records: u64,
}

/// Makes portions of records, leaving out what the book knows already.
pub(super) struct Portions<'a> {
    ledger: &'a Ledger,
    import: i64,
    known: Known,
    /// How the records stood.
    pub(super) counts: ImportCounts,
    /// The keys of those that were told so before.
    pub(super) repeated: Vec<i64>,
}

/// A record on its way into a portion.
struct Candidate {
    record: Record,
    facts: Facts,
    /// Where its private part lies in the bytes of all.
    private: Option<(usize, usize)>,
    telling: Option<Telling>,
}

impl<'a> Portions<'a> {
    pub(super) fn new(ledger: &'a Ledger, import: i64, known: Known) -> Self {
        Self {
            ledger,
            import,
            known,
            counts: ImportCounts::default(),
            repeated: Vec::new(),
        }
    }

    /// Makes a portion and empties the records.
    pub(super) fn portion(&mut self, records: &mut Vec<Record>) -> Result<Portion, Error> {
        let count = records.len() as u64;
        let mut private_bytes = Vec::with_capacity(records.len() * 160);
        let mut candidates = self.candidates(records, &mut private_bytes);
        if candidates
            .iter()
            .any(|candidate| candidate.telling.is_none())
        {
            self.ledger
                .read(|connection| ask(connection, &mut candidates, &private_bytes))?;
        }
        self.write(&candidates, &private_bytes, count)
    }

    fn candidates(
        &mut self,
        records: &mut Vec<Record>,
        private_bytes: &mut Vec<u8>,
    ) -> Vec<Candidate> {
        let known = &mut self.known;
        records
            .drain(..)
            .map(|mut record| {
                let start = private_bytes.len();
                let has_private = private::take_behind(&mut record, private_bytes);
                let facts = Facts::of(&record);
                Candidate {
                    telling: known.telling_here(facts),
                    private: has_private.then_some((start, private_bytes.len())),
                    facts,
                    record,
                }
            })
            .collect()
    }

    /// Writes the payload as the records stand there; [`crate::event::ImportRows`] reads it.
    fn write(
        &mut self,
        candidates: &[Candidate],
        private_bytes: &[u8],
        records: u64,
    ) -> Result<Portion, Error> {
        let mut json = Vec::with_capacity(candidates.len() * 400);
        json.extend_from_slice(format!("{{\"import\":{},\"rows\":[", self.import).as_bytes());
        let (mut facts, mut private) = (Vec::new(), Vec::new());
        let (mut outdated, mut capsules) = (Vec::new(), Vec::new());
        for candidate in candidates {
            let mut row = candidate.facts;
            match candidate.telling.unwrap_or(Telling::New) {
                Telling::New => self.counts.new += 1,
                Telling::Changed => self.counts.changed += 1,
                Telling::Unchanged => {
                    self.counts.unchanged += 1;
                    self.repeated.push(row.key_hash);
                    continue;
                }
                Telling::Outdated => {
                    self.counts.outdated += 1;
                    row.state = RecordState::Outdated;
                    outdated.push(facts.len() as u32);
                }
            }
            if !facts.is_empty() {
                json.push(b',');
            }
            serde_json::to_writer(&mut json, &candidate.record)?;
            private.push(candidate.private.map(|(start, end)| {
                capsules.push(private_bytes.get(start..end).unwrap_or_default());
                capsules.len() as u32 - 1
            }));
            facts.push(row);
        }
        json.extend_from_slice(b"],\"private\":");
        serde_json::to_writer(&mut json, &private)?;
        if !outdated.is_empty() {
            json.extend_from_slice(b",\"outdated\":");
            serde_json::to_writer(&mut json, &outdated)?;
        }
        json.push(b'}');
        Ok(Portion {
            payload: form::pack(&json),
            sealed: self.ledger.seal(capsules)?,
            facts,
            private,
            records,
        })
    }
}

/// Asks the book for those that only it knows.
fn ask(
    connection: &Connection,
    candidates: &mut [Candidate],
    private_bytes: &[u8],
) -> Result<(), Error> {
    for candidate in candidates {
        if candidate.telling.is_none() {
            let private = candidate
                .private
                .and_then(|(start, end)| private_bytes.get(start..end));
            let telling = telling_in_book(connection, &candidate.record, candidate.facts, private)?;
            candidate.telling = Some(telling);
        }
    }
    Ok(())
}

//! What can be done before the ledger is held: records become the payload, the capsules and the facts of one entry.

use rusqlite::Connection;
use tallyman_core::record::Record;
use tallyman_ledger::{Ledger, Sealed};

use super::{
    ImportCounts,
    known::{Known, Telling, Told, telling_in_book},
};
use crate::{
    error::Error,
    event::form,
    forgetting::Gate,
    private,
    projection::{Facts, Kept, RecordState},
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
    /// What is noted of each capsule beside it.
    pub(super) kept: Vec<Kept>,
    /// The keys of records that were told so before.
    pub(super) repeated: Vec<i64>,
    /// How many records it was made of, those included that were known.
    pub(super) records: u64,
}

/// Makes portions of records, leaving out what the book knows already.
pub(super) struct Portions<'a> {
    ledger: &'a Ledger,
    import: i64,
    known: Known,
    gate: Gate,
    /// How the records stood.
    pub(super) counts: ImportCounts,
}

/// A record on its way into a portion.
struct Candidate {
    record: Record,
    facts: Facts,
    /// What is noted of its private part.
    kept: Kept,
    /// Where its private part lies in the bytes of all.
    private: Option<(usize, usize)>,
    /// Whether it has one that is not taken: the order was forgotten, or its time is over.
    is_forgotten: bool,
    telling: Option<Telling>,
}

impl<'a> Portions<'a> {
    pub(super) fn new(ledger: &'a Ledger, import: i64, known: Known, gate: Gate) -> Self {
        Self {
            ledger,
            import,
            known,
            gate,
            counts: ImportCounts::default(),
        }
    }

    /// Makes a portion and empties the records.
    pub(super) fn portion(&mut self, records: &mut Vec<Record>) -> Result<Portion, Error> {
        let count = records.len() as u64;
        let mut private_bytes = Vec::with_capacity(records.len() * 160);
        let mut candidates = self.candidates(records, &mut private_bytes)?;
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
    ) -> Result<Vec<Candidate>, Error> {
        let kept: Vec<Kept> = records.iter().map(Kept::of).collect();
        let is_forgotten = self.gate.is_shut(self.ledger, &kept)?;
        let mut candidates: Vec<Candidate> = Vec::with_capacity(records.len());
        for ((mut record, kept), is_forgotten) in records.drain(..).zip(kept).zip(is_forgotten) {
            let start = private_bytes.len();
            let has_private = private::take_behind(&mut record, private_bytes);
            let is_forgotten = is_forgotten && has_private;
            if is_forgotten {
                private_bytes.truncate(start);
            }
            let mut private =
                (has_private && !is_forgotten).then_some((start, private_bytes.len()));
            // The lines of one order tell the same of the same person: kept once, erased once.
            if let Some(before) = candidates
                .last()
                .filter(|before| is_one_order(&before.record, &record))
                .and_then(|before| before.private)
                && private_bytes.get(before.0..before.1) == private_bytes.get(start..)
            {
                private_bytes.truncate(start);
                private = Some(before);
            }
            let facts = Facts::of(&record);
            candidates.push(Candidate {
                kept,
                is_forgotten,
                telling: self.known.telling_here(facts),
                private,
                facts,
                record,
            });
        }
        Ok(candidates)
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
        let mut kept: Vec<Kept> = Vec::new();
        let (mut repeated, mut last_private) = (Vec::new(), None);
        for candidate in candidates {
            let mut row = candidate.facts;
            match candidate.telling.unwrap_or(Telling::New) {
                Telling::New => self.counts.new += 1,
                Telling::Changed => self.counts.changed += 1,
                Telling::Unchanged => {
                    self.counts.unchanged += 1;
                    repeated.push(row.key_hash);
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
            if let Some((start, end)) = candidate.private {
                match kept.last_mut() {
                    Some(last) if candidate.private == last_private => {
                        *last = last.with(candidate.kept);
                    }
                    _ => {
                        capsules.push(private_bytes.get(start..end).unwrap_or_default());
                        kept.push(candidate.kept);
                        last_private = candidate.private;
                    }
                }
            }
            private.push(candidate.private.map(|_| capsules.len() as u32 - 1));
            facts.push(row);
        }
        json.extend_from_slice(b"],\"private\":");
        serde_json::to_writer(&mut json, &private)?;
        if !outdated.is_empty() {
            json.extend_from_slice(b",\"outdated\":");
            serde_json::to_writer(&mut json, &outdated)?;
        }
        // In order they come to lie beside one another in the table.
        repeated.sort_unstable();
        if !repeated.is_empty() {
            json.extend_from_slice(b",\"repeated\":");
            serde_json::to_writer(&mut json, &repeated)?;
        }
        json.push(b'}');
        Ok(Portion {
            payload: form::pack(&json),
            sealed: self.ledger.seal(capsules)?,
            facts,
            private,
            kept,
            repeated,
            records,
        })
    }
}

fn is_one_order(one: &Record, other: &Record) -> bool {
    match (one, other) {
        (Record::Order(one), Record::Order(other)) => {
            one.order == other.order && one.channel == other.channel
        }
        _ => false,
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
            let private = match candidate.private {
                _ if candidate.is_forgotten => Told::Forgotten,
                None => Told::Nothing,
                Some((start, end)) => Told::As(private_bytes.get(start..end).unwrap_or_default()),
            };
            let telling = telling_in_book(connection, &candidate.record, candidate.facts, private)?;
            candidate.telling = Some(telling);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use tallyman_core::record::{LineState, OrderLine, Place, Private};
    use tallyman_ledger::{KeySource, OpenOptions};

    use super::*;
    use crate::event::{Event, ROWS_KIND};

    fn line(order: &str, line: &str, name: &str) -> Record {
        Record::Order(OrderLine {
            channel: "amazon".to_owned(),
            order: order.to_owned(),
            line: line.to_owned(),
            listing: None,
            sku: Some("A-1".to_owned()),
            title: "Mug".to_owned(),
            options: Vec::new(),
            quantity: 1,
            state: LineState::Open,
            ordered_at: None,
            updated_at: None,
            ship_by: None,
            shipped_at: None,
            carrier: None,
            price: None,
            country: None,
            place: Place::default(),
            private: Private {
                person: vec![("ship_name".to_owned(), name.to_owned())],
                ..Private::default()
            },
        })
    }

    #[test]
    fn a_portion_reads_back_as_the_event_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let keys = vec![KeySource::File(folder.path().join("key"))];
        let options = OpenOptions::new(folder.path().join("shop.tallyman"), keys, "test");
        let ledger = Ledger::create(options).unwrap();
        let mut portions = Portions::new(&ledger, 7, Known::default(), Gate::default());
        let mut records = vec![
            line("1", "1", "Ada Example"),
            line("1", "2", "Ada Example"),
            line("1", "1", "Ada Example"),
            line("2", "1", "Ada Example"),
            line("2", "2", "Bruno Example"),
        ];
        let told: Vec<Record> = [0, 1, 3, 4]
            .into_iter()
            .map(|at: usize| {
                let mut record = records[at].clone();
                private::take(&mut record).unwrap_or_default();
                record
            })
            .collect();
        let portion = portions.portion(&mut records).unwrap();
        assert!(records.is_empty());
        let (kind, version) = ROWS_KIND;
        let event = Event::decode(kind, version, &portion.payload).unwrap();
        let Some(Event::ImportRows(rows)) = event else {
            panic!("another event");
        };
        assert_eq!(rows.import, 7);
        assert_eq!(rows.rows, told);
        assert_eq!(rows.private, [Some(0), Some(0), Some(1), Some(2)]);
        assert_eq!(rows.private, portion.private);
        assert_eq!(rows.repeated, [portion.facts[0].key_hash]);
        assert_eq!(portion.facts.len(), 4);
        assert_eq!((portions.counts.new, portions.counts.unchanged), (4, 1));
        assert_eq!(Event::ImportRows(rows).kind(), ROWS_KIND);
    }
}

//! The journal outside the file: JSON lines that anybody can verify without a key and without personal data.
//!
//! Every line has exactly one form; a verifier writes each line anew from what it read and compares, so that no byte of
//! a journal can change unseen, not even a space.

use crate::chain::{Head, RawEntry, select_entries};
use crate::entry::{BODY_BYTES_MAX, Digest, LedgerId, StationId, from_hex, to_hex};
use crate::error::Error;
use crate::verify::{BadEntry, Fault, Report, Walk};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{BufRead, Read as _, Write};

const JOURNAL_FORMAT: u64 = 1;
/// The longest line: a body of the largest size in hexadecimal digits, and the rest.
const LINE_BYTES_MAX: usize = 2 * BODY_BYTES_MAX + 4096;

#[derive(Serialize, Deserialize)]
struct FirstLine {
    journal: u64,
    ledger: String,
}

#[derive(Serialize, Deserialize)]
struct EntryLine {
    station: String,
    seq: u64,
    header: String,
    body: String,
    head: String,
}

#[derive(Serialize, Deserialize, PartialEq)]
struct LastLine {
    entries: u64,
    heads: Vec<HeadLine>,
}

#[derive(Serialize, Deserialize, PartialEq)]
struct HeadLine {
    station: String,
    seq: u64,
    head: String,
}

impl LastLine {
    fn new(entries: u64, heads: &[Head]) -> Self {
        let line = |head: &Head| HeadLine {
            station: head.station.to_string(),
            seq: head.seq,
            head: head.digest.to_string(),
        };
        Self {
            entries,
            heads: heads.iter().map(line).collect(),
        }
    }
}

/// Writes all entries as a journal and gives their number. Capsules stay behind: only their commitments go along.
pub fn export_journal(
    connection: &Connection,
    ledger: LedgerId,
    writer: &mut dyn Write,
) -> Result<u64, Error> {
    write_line(
        writer,
        &FirstLine {
            journal: JOURNAL_FORMAT,
            ledger: ledger.to_string(),
        },
    )?;
    let mut statement = connection.prepare(&select_entries("order by entry.number"))?;
    let mut rows = statement.query([])?;
    let mut heads: BTreeMap<StationId, (u64, Digest)> = BTreeMap::new();
    let mut entry_count: u64 = 0;
    while let Some(row) = rows.next()? {
        let raw = RawEntry::from_row(row)?;
        let (Some(station), Ok(digest)) = (raw.station, Digest::try_from(raw.head.as_slice()))
        else {
            return Err(Error::Damaged {
                bad: raw.bad(Fault::Unreadable),
            });
        };
        let line = EntryLine {
            station: station.to_string(),
            seq: raw.seq,
            header: to_hex(&raw.header),
            body: to_hex(&raw.body),
            head: digest.to_string(),
        };
        write_line(writer, &line)?;
        heads.insert(station, (raw.seq, digest));
        entry_count = entry_count.saturating_add(1);
    }
    let heads: Vec<Head> = heads
        .into_iter()
        .map(|(station, (seq, digest))| Head {
            station,
            seq,
            digest,
        })
        .collect();
    write_line(writer, &LastLine::new(entry_count, &heads))?;
    writer.flush().map_err(Error::Journal)?;
    Ok(entry_count)
}

/// Verifies an exported journal and names the first bad entry.
pub fn verify_journal(reader: &mut dyn BufRead) -> Result<Report, Error> {
    let mut lines = Lines { reader, number: 0 };
    let mut report = Report::default();
    let bad = |number: u64, last: Option<&Head>| BadEntry {
        station: last.map(|head| head.station),
        seq: last.map_or(1, |head| head.seq.saturating_add(1)),
        fault: Fault::JournalLine { line: number },
    };
    let first: Option<FirstLine> = lines.next()?.as_deref().and_then(read_line);
    let ledger = first
        .filter(|line| line.journal == JOURNAL_FORMAT)
        .and_then(|line| LedgerId::from_hex(&line.ledger));
    let Some(ledger) = ledger else {
        report.first_bad = Some(bad(1, None));
        return Ok(report);
    };
    let mut walk = Walk::new(ledger);
    let mut last: Option<Head> = None;
    report.first_bad = loop {
        let Some(line) = lines.next()? else {
            break Some(bad(lines.number.saturating_add(1), last.as_ref()));
        };
        let Some(raw) = read_entry(&line) else {
            let end: Option<LastLine> = read_line(&line);
            let is_end =
                end.is_some_and(|end| end == LastLine::new(report.entry_count, &walk.heads()));
            let is_whole = is_end && lines.next()?.is_none();
            break (!is_whole).then(|| bad(lines.number, last.as_ref()));
        };
        match walk.step(&raw) {
            Ok((header, _body)) => {
                last = Some(Head {
                    station: header.station,
                    seq: header.seq,
                    digest: Digest::of_header(&raw.header),
                });
                report.entry_count = report.entry_count.saturating_add(1);
            }
            Err(bad) => break Some(bad),
        }
    };
    report.heads = walk.heads();
    Ok(report)
}

fn write_line(writer: &mut dyn Write, line: &impl Serialize) -> Result<(), Error> {
    let mut bytes = serde_json::to_vec(line).map_err(|error| Error::Journal(error.into()))?;
    bytes.push(b'\n');
    writer.write_all(&bytes).map_err(Error::Journal)
}

/// Reads a line that has the one form that writing gives.
fn read_line<'a, T: Serialize + Deserialize<'a>>(line: &'a [u8]) -> Option<T> {
    let value: T = serde_json::from_slice(line.strip_suffix(b"\n")?).ok()?;
    let mut again = serde_json::to_vec(&value).ok()?;
    again.push(b'\n');
    (again == line).then_some(value)
}

fn read_entry(line: &[u8]) -> Option<RawEntry> {
    let line: EntryLine = read_line(line)?;
    let station = StationId::from_hex(&line.station)?;
    Some(RawEntry::claimed(
        station,
        line.seq,
        from_hex(&line.header)?,
        from_hex(&line.body)?,
        from_hex(&line.head)?,
    ))
}

/// Hands out lines, none of them longer than a journal can have.
struct Lines<'a> {
    reader: &'a mut dyn BufRead,
    number: u64,
}

impl Lines<'_> {
    fn next(&mut self) -> Result<Option<Vec<u8>>, Error> {
        let most = u64::try_from(LINE_BYTES_MAX).unwrap_or(u64::MAX);
        let mut line = Vec::new();
        let length = (&mut *self.reader)
            .take(most)
            .read_until(b'\n', &mut line)
            .map_err(Error::Journal)?;
        self.number = self.number.saturating_add(1);
        Ok((length > 0).then_some(line))
    }
}

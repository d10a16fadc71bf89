//! What is held of buyers, so that a message finds the order of who wrote it or of the parcel it names.

use std::{
    collections::BTreeSet,
    hash::{Hash as _, Hasher as _},
};

use rusqlite::Connection;
use rustc_hash::{FxHashMap, FxHasher};
use tallyman_core::{
    case::{Candidate, Pass},
    record::Record,
};
use tallyman_import::letter::Letter;
use tallyman_ledger::{CapsuleId, read_capsule};

use super::find::{Clues, candidate, is_near};
use crate::{
    disclosure::Datum, error::Error, journal::RecordReader, private, projection::Personal,
};

/// The fewest signs of a parcel's number, and how many of them are digits.
const PARCEL_SIGNS_MIN: usize = 9;
const PARCEL_DIGITS_MIN: usize = 6;
/// Words of a name that are looked for in what somebody wrote.
const NAME_WORDS_MAX: usize = 8;
/// Of the many who have a common name so many are looked at for one message, those whose order was read last.
const NAMESAKES_MAX: usize = 50;

const TRACKING_COLUMNS: &str = include_str!("../../../../../assets/cases/tracking-columns.tsv");

/// By what a capsule can be found.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    Parcel,
    Address,
    Name,
}

fn digest(key: Key, text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    key.hash(&mut hasher);
    text.hash(&mut hasher);
    hasher.finish()
}

/// Who is in which capsule, by digests only: nobody's name or address is kept here, and what a digest finds is read and
/// compared again, so what was erased meanwhile is not found.
#[derive(Debug, Default)]
pub(crate) struct Persons {
    /// In order.
    capsules: Vec<(u64, CapsuleId)>,
}

impl Persons {
    /// Reads every live capsule once.
    pub(super) fn gather(connection: &Connection) -> Result<Self, Error> {
        let mut capsules = Vec::new();
        let mut columns = Columns::default();
        for live in Personal::new(connection).live()? {
            if live.kept.order_key.is_none() {
                continue;
            }
            let Some(bytes) = read_capsule(connection, live.capsule)? else {
                continue;
            };
            for said in said(&bytes, &mut columns)? {
                let digest = match &said {
                    Said::Parcel(number) => digest(Key::Parcel, number),
                    Said::Address(address) => digest(Key::Address, address),
                    Said::Name(name) => digest(Key::Name, name),
                };
                capsules.push((digest, live.capsule));
            }
        }
        capsules.sort_unstable();
        capsules.dedup();
        Ok(Self { capsules })
    }

    fn with(&self, digest: u64) -> impl Iterator<Item = CapsuleId> {
        let first = self.capsules.partition_point(|(known, _)| *known < digest);
        let from = self.capsules.get(first..).unwrap_or_default();
        from.iter()
            .take_while(move |(known, _)| *known == digest)
            .map(|(_, capsule)| *capsule)
    }

    /// The orders of the parcels that a message names, and of the address it came from. Where it came from nobody's address
    /// and `by_name`, the orders of those whose name it has.
    pub(super) fn find(
        &self,
        connection: &Connection,
        clues: &Clues<'_>,
        by_name: bool,
    ) -> Result<Vec<Candidate>, Error> {
        let writer = Writer::of(clues.letter);
        let mut looking = Looking {
            connection,
            clues,
            writer: &writer,
            reader: RecordReader::new(connection),
            columns: Columns::default(),
        };
        let found = looking.at(self.of(writer.marks()))?;
        if !found.is_empty() || !by_name {
            return Ok(found);
        }
        let namesakes = self.of(writer.names());
        let newest: BTreeSet<CapsuleId> = namesakes.into_iter().rev().take(NAMESAKES_MAX).collect();
        looking.at(newest)
    }

    fn of(&self, digests: BTreeSet<u64>) -> BTreeSet<CapsuleId> {
        let capsules = digests.into_iter().flat_map(|digest| self.with(digest));
        capsules.collect()
    }
}

/// Looks at what is held of orders for one message.
struct Looking<'a> {
    connection: &'a Connection,
    clues: &'a Clues<'a>,
    writer: &'a Writer,
    reader: RecordReader<'a>,
    columns: Columns,
}

impl Looking<'_> {
    /// The orders among these that the message is about, or whose buyer wrote it. In the order of entries, because the
    /// records of one lie together.
    fn at(&mut self, capsules: BTreeSet<CapsuleId>) -> Result<Vec<Candidate>, Error> {
        let clues = self.clues;
        let mut found = Vec::new();
        for capsule in capsules {
            let Some(bytes) = read_capsule(self.connection, capsule)? else {
                continue;
            };
            let said = said(&bytes, &mut self.columns)?;
            let is_parcel = said.iter().any(|said| self.writer.names_parcel(said));
            let is_buyer = said.iter().any(|said| self.writer.is(said));
            let pass = match (is_parcel, is_buyer) {
                (true, _) => Pass::TrackingNumber,
                (false, true) => Pass::BuyerAndDate,
                (false, false) => continue,
            };
            for record in self.reader.of_capsule(capsule)? {
                if let Record::Order(line) = record
                    && clues.channel.is_none_or(|channel| line.channel == channel)
                    && (pass.is_sure() || is_near(line.ordered_at, clues.at))
                {
                    found.push(candidate(&line, pass));
                }
            }
        }
        Ok(found)
    }
}

/// What a capsule of an order says that a message may say too, in the form in which it is compared.
enum Said {
    Parcel(String),
    Address(String),
    Name(String),
}

/// What a column tells of a buyer that a message may tell too.
#[derive(Clone, Copy, Debug)]
struct Tells {
    is_parcel: bool,
    is_address: bool,
    is_name: bool,
}

/// What columns tell, by their names: a million capsules share a few.
type Columns = FxHashMap<String, Tells>;

fn tells(column: &str) -> Tells {
    let (is_address, is_name) = match Datum::of_column(column) {
        Datum::Contact => (true, false),
        Datum::Name => (false, private::is_person(column)),
        Datum::Address
        | Datum::Identifier
        | Datum::Country
        | Datum::BuyerWords
        | Datum::UnknownColumn => (false, false),
    };
    Tells {
        is_parcel: is_tracking(column),
        is_address,
        is_name,
    }
}

fn said(capsule: &[u8], columns: &mut Columns) -> Result<Vec<Said>, Error> {
    if private::letter(capsule)?.is_some() {
        return Ok(Vec::new());
    }
    let mut said = Vec::new();
    for (name, cell) in private::fields(capsule)? {
        let told = match columns.get(&name) {
            Some(known) => *known,
            None => *columns.entry(name.clone()).or_insert(tells(&name)),
        };
        if told.is_parcel {
            said.push(Said::Parcel(bare(&cell)));
        }
        if told.is_address {
            said.push(Said::Address(cell.trim().to_lowercase()));
        }
        if told.is_name {
            let words = words_of(&cell);
            if is_telling(&words) {
                said.push(Said::Name(words));
            }
        }
    }
    Ok(said)
}

/// Who wrote a message, and which parcels and names it speaks of.
struct Writer {
    parcels: BTreeSet<String>,
    address: Option<String>,
    name: Option<String>,
    /// Its words, a space before and behind each.
    words: String,
}

impl Writer {
    fn of(letter: &Letter) -> Self {
        Self {
            parcels: parcel_numbers(&letter.text),
            address: letter.sender_address.as_deref().map(str::to_lowercase),
            name: letter.sender_name.as_deref().map(words_of),
            words: format!(" {} ", words_of(&letter.text)),
        }
    }

    /// Digests of the parcels it names and of the address it came from.
    fn marks(&self) -> BTreeSet<u64> {
        let parcels = self.parcels.iter();
        let address = self.address.iter();
        parcels
            .map(|parcel| digest(Key::Parcel, parcel))
            .chain(address.map(|text| digest(Key::Address, text)))
            .collect()
    }

    /// Digests of the sender's name and of whatever words may be a name.
    fn names(&self) -> BTreeSet<u64> {
        let words: Vec<&str> = self.words.split_whitespace().collect();
        let spoken = (1..=NAME_WORDS_MAX)
            .flat_map(|count| words.windows(count))
            .map(|window| window.join(" "))
            .filter(|name| is_telling(name));
        spoken
            .chain(self.name.clone())
            .map(|name| digest(Key::Name, &name))
            .collect()
    }

    fn names_parcel(&self, said: &Said) -> bool {
        matches!(said, Said::Parcel(number) if self.parcels.contains(number))
    }

    fn is(&self, said: &Said) -> bool {
        match said {
            Said::Parcel(_) => false,
            Said::Address(address) => self.address.as_ref() == Some(address),
            Said::Name(name) => {
                self.name.as_ref() == Some(name) || self.words.contains(&format!(" {name} "))
            }
        }
    }
}

/// Whether a column gives the numbers of parcels.
pub(super) fn is_tracking(column: &str) -> bool {
    let column = column.to_lowercase();
    let words = TRACKING_COLUMNS
        .lines()
        .filter(|row| !row.starts_with('#'))
        .filter_map(|row| row.split('\t').nth(1));
    words.into_iter().any(|word| column.contains(word))
}

/// Runs of letters and digits that may be the number of a parcel.
fn parcel_numbers(text: &str) -> BTreeSet<String> {
    text.split(|sign: char| !sign.is_ascii_alphanumeric())
        .filter(|run| {
            run.len() >= PARCEL_SIGNS_MIN
                && run.bytes().filter(u8::is_ascii_digit).count() >= PARCEL_DIGITS_MIN
        })
        .map(bare)
        .collect()
}

fn bare(number: &str) -> String {
    number
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_uppercase()
}

/// Words in lower case, a space between them.
fn words_of(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// Whether a name tells one person from others: two words, or signs of a script without spaces.
fn is_telling(name: &str) -> bool {
    name.contains(' ') || name.chars().filter(|sign| *sign >= '\u{2E80}').count() >= 2
}

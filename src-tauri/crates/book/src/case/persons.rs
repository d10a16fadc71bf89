//! What is held of buyers, so that a message finds the order of who wrote it or of the parcel it names.

use std::{
    collections::BTreeSet,
    hash::{Hash as _, Hasher as _},
};

use rusqlite::Connection;
use rustc_hash::FxHasher;
use tallyman_core::{
    case::{Candidate, Pass},
    record::Record,
};
use tallyman_import::letter::Letter;
use tallyman_ledger::{CapsuleId, read_capsule};

use super::find::{Clues, candidate, is_near};
use crate::{
    disclosure::Datum, error::Error, forgetting::records_of, private, projection::Personal,
};

/// The fewest signs of a parcel's number, and how many of them are digits.
const PARCEL_SIGNS_MIN: usize = 9;
const PARCEL_DIGITS_MIN: usize = 6;
/// Words of a name that are looked for in what somebody wrote.
const NAME_WORDS_MAX: usize = 8;

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
pub(super) struct Persons {
    /// In order.
    capsules: Vec<(u64, CapsuleId)>,
}

impl Persons {
    /// Reads every live capsule once.
    pub(super) fn gather(connection: &Connection) -> Result<Self, Error> {
        let mut capsules = Vec::new();
        for live in Personal::new(connection).live()? {
            if live.order_key.is_none() {
                continue;
            }
            let Some(bytes) = read_capsule(connection, live.capsule)? else {
                continue;
            };
            for said in said(&bytes)? {
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

    /// The orders of the parcels that a message names, and of the person who wrote it.
    pub(super) fn find(
        &self,
        connection: &Connection,
        clues: &Clues<'_>,
    ) -> Result<Vec<Candidate>, Error> {
        let writer = Writer::of(clues.letter);
        let capsules: BTreeSet<CapsuleId> = writer
            .digests()
            .flat_map(|digest| self.with(digest))
            .collect();
        let mut found = Vec::new();
        for capsule in capsules {
            let Some(bytes) = read_capsule(connection, capsule)? else {
                continue;
            };
            let said = said(&bytes)?;
            let is_parcel = said.iter().any(|said| writer.names_parcel(said));
            let is_buyer = said.iter().any(|said| writer.is(said));
            let pass = match (is_parcel, is_buyer) {
                (true, _) => Pass::TrackingNumber,
                (false, true) => Pass::BuyerAndDate,
                (false, false) => continue,
            };
            for record in records_of(connection, capsule)? {
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

fn said(capsule: &[u8]) -> Result<Vec<Said>, Error> {
    if private::letter(capsule)?.is_some() {
        return Ok(Vec::new());
    }
    let mut said = Vec::new();
    for (name, cell) in private::fields(capsule)? {
        if is_tracking(&name) {
            said.push(Said::Parcel(bare(&cell)));
        }
        match Datum::of_column(&name) {
            Datum::Contact => said.push(Said::Address(cell.trim().to_lowercase())),
            Datum::Name if private::is_person(&name) => {
                let words = words_of(&cell);
                if is_telling(&words) {
                    said.push(Said::Name(words));
                }
            }
            Datum::Name
            | Datum::Address
            | Datum::Identifier
            | Datum::Country
            | Datum::BuyerWords
            | Datum::UnknownColumn => {}
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

    fn digests(&self) -> impl Iterator<Item = u64> {
        let parcels = self
            .parcels
            .iter()
            .map(|parcel| digest(Key::Parcel, parcel));
        let address = self.address.iter().map(|text| digest(Key::Address, text));
        let name = self.name.iter().map(|name| digest(Key::Name, name));
        let words: Vec<&str> = self.words.split_whitespace().collect();
        let spoken: BTreeSet<u64> = (1..=NAME_WORDS_MAX)
            .flat_map(|count| words.windows(count))
            .map(|window| window.join(" "))
            .filter(|name| is_telling(name))
            .map(|name| digest(Key::Name, &name))
            .collect();
        parcels
            .chain(address)
            .chain(name)
            .collect::<Vec<_>>()
            .into_iter()
            .chain(spoken)
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

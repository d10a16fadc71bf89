//! Everything that reads what somebody else may have written, each with good bytes to begin with; they are changed at random
//! and read, a bounded number of times in the tests and for as long as somebody waits in the campaign.

mod book;
mod change;
mod files;
mod ledger;
mod lines;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use crate::faults::draw::Draw;
use change::changed;

/// One reader: what it is given, and what must hold of its answer.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// Its name.
    pub name: &'static str,
    /// How many inputs it is given where the others are given a hundred: some take longer than others.
    pub share: u64,
    /// Good inputs.
    pub good: fn() -> Vec<Vec<u8>>,
    /// Reads an input; panics, or says what is not as it must be.
    pub read: fn(&[u8]) -> Result<(), String>,
}

/// Every reader there is.
pub const ALL: &[Reader] = &[
    files::TABLES,
    files::WORKBOOKS,
    files::PARTS,
    files::LETTERS,
    files::MESSAGES,
    files::PHOTOS,
    files::REPLIES,
    files::PROFILES,
    ledger::ENTRIES,
    ledger::JOURNALS,
    ledger::KEYS,
    ledger::CARE,
    ledger::BACKUPS,
    ledger::CODES,
    book::EVENTS,
    book::PASTED,
    book::ANSWERS,
    book::SHEETS,
    book::REQUESTS,
    lines::CLASSIFY,
    lines::COMPARE,
];

/// The readers that coverage can guide: the others run in a process of their own, where nothing of it is seen.
pub fn guided() -> impl Iterator<Item = &'static Reader> {
    let is_apart = |reader: &Reader| lines::APART.contains(&reader.name);
    ALL.iter().filter(move |reader| !is_apart(reader))
}

/// Finds a reader by its name.
pub fn named(name: &str) -> Option<Reader> {
    ALL.iter().find(|reader| reader.name == name).copied()
}

/// What came of changed inputs.
#[derive(Clone, Debug, Default)]
pub struct Tried {
    /// How many were read.
    pub count: u64,
    /// How long the slowest took.
    pub slowest: Duration,
    /// The first one that was not answered as it must be: which one, what happened, and the bytes.
    pub fault: Option<(u64, String, Vec<u8>)>,
}

/// Gives a reader changed inputs, of one seed and from a number on, until the first fault. Where a folder is given, each input
/// lies there while it is read: a reader that ends the process leaves it behind.
pub fn try_reader(reader: &Reader, seed: u64, count: u64, trace: Option<&Path>) -> Tried {
    let good = (reader.good)();
    let mut tried = Tried::default();
    for number in 0..count {
        let input = input(&good, seed, number);
        if let Some(folder) = trace {
            let path = folder.join(reader.name);
            std::fs::write(&path, &input).expect("a file for the input");
        }
        let begun = Instant::now();
        let read = catch_unwind(AssertUnwindSafe(|| (reader.read)(&input)));
        tried.count += 1;
        tried.slowest = tried.slowest.max(begun.elapsed());
        let fault = match read {
            Ok(Ok(())) => continue,
            Ok(Err(fault)) => fault,
            Err(_) => "it panicked".to_owned(),
        };
        tried.fault = Some((number, fault, input));
        break;
    }
    tried
}

/// The good inputs first, as they are; then changed ones.
fn input(good: &[Vec<u8>], seed: u64, number: u64) -> Vec<u8> {
    if let Some(good) = usize::try_from(number)
        .ok()
        .and_then(|number| good.get(number))
    {
        return good.clone();
    }
    let mut draw = Draw::new(seed).part(number);
    let which = draw.place(good.len());
    changed(good, which, &mut draw)
}

/// Whether something is told to a person as it must be: in a sentence without signs that drive a terminal.
fn is_sentence(said: &str) -> Result<(), String> {
    let is_one = said.ends_with(['.', '?', '!', '”', '。', '？'])
        && !said.chars().any(|sign| sign.is_control() && sign != '\n')
        && !said.contains("panic");
    if is_one {
        return Ok(());
    }
    Err(format!("no sentence: {said:?}"))
}

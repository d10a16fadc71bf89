//! Hostile files: each is made by code, written to disk, and read by a process of its own under limits of memory and of
//! work. A file ends as one clear sentence, or as an import whose account adds up and whose rows are all there.

#![expect(
    clippy::too_many_lines,
    clippy::format_collect,
    clippy::format_push_string,
    reason = "lists of cases, each of which says in place how its file is made"
)]

mod archives;
mod bytes;
mod encodings;
mod files;
mod kinds;
mod letters;
mod parts;
mod reader;
mod sheets;
mod tables;
mod values;
mod ways;
mod zips;

use std::collections::{BTreeMap, BTreeSet};

use reader::{Answer, Reader};
use ways::Ways;

/// Most memory that reading one file may take.
const MEMORY_KILOBYTES_MAX: u64 = 512 * 1024;
/// Longest sentence about a file.
const SENTENCE_CHARS_MAX: usize = 700;

/// How a file may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// A sentence; nothing is taken.
    Refused,
    /// Read, with this many rows of the table used or rejected by name.
    Rows(u64),
    /// Either; where it is read, with this many rows.
    Maybe(u64),
    /// Either, and nobody can say how many rows it has.
    Any,
}

/// One hostile file.
struct Case {
    /// What is wrong with it; unique.
    name: String,
    /// The ending of the file's name.
    ending: &'static str,
    end: End,
    make: Box<dyn Fn() -> Vec<u8>>,
}

fn case(
    name: impl Into<String>,
    ending: &'static str,
    end: End,
    make: impl Fn() -> Vec<u8> + 'static,
) -> Case {
    Case {
        name: name.into(),
        ending,
        end,
        make: Box::new(make),
    }
}

fn groups() -> Vec<(&'static str, Vec<Case>)> {
    vec![
        ("bytes", bytes::cases()),
        ("encodings", encodings::cases()),
        ("tables", tables::cases()),
        ("values", values::cases()),
        ("kinds", kinds::cases()),
        ("zips", zips::cases()),
        ("archives", archives::cases()),
        ("sheets", sheets::cases()),
        ("parts", parts::cases()),
        ("letters", letters::cases()),
    ]
}

#[test]
#[expect(clippy::print_stdout, reason = "the count is part of the result")]
fn every_hostile_file_ends_in_a_sentence_or_an_account_that_adds_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut reader = Reader::start();
    let (mut names, mut faults) = (BTreeSet::new(), Vec::new());
    let (mut peak, mut ends) = ((0, String::new()), BTreeMap::<&str, u32>::new());
    let mut ways = Ways::default();
    for (group, cases) in groups() {
        for case in cases {
            let name = format!("{group}: {}", case.name);
            assert!(names.insert(name.clone()), "{name} is there twice");
            // Each in a folder of its own: writing over a file would wait for the disk.
            let home = folder.path().join(names.len().to_string());
            std::fs::create_dir(&home).unwrap();
            let path = home.join(format!("file.{}", case.ending));
            std::fs::write(&path, (case.make)()).unwrap();
            match reader.read(&path) {
                Ok(answer) => {
                    *ends.entry(answer.status()).or_default() += 1;
                    if answer.memory_kilobytes > peak.0 {
                        peak = (answer.memory_kilobytes, name.clone());
                    }
                    if let Err(fault) = judge(case.end, &answer) {
                        faults.push(format!("{name}: {fault}"));
                    }
                    faults.extend(ways.judge(&name, &answer.others));
                }
                Err(fault) => {
                    faults.push(format!("{name}: {fault}"));
                    reader = Reader::start();
                }
            }
            std::fs::remove_dir_all(&home).unwrap();
        }
    }
    println!(
        "counted: {} hostile files: {ends:?}; at most {} MB, by “{}”",
        names.len(),
        peak.0 / 1024,
        peak.1
    );
    println!("counted: {ways}");
    assert!(
        faults.is_empty(),
        "{} of {}:\n{}",
        faults.len(),
        names.len(),
        faults.join("\n")
    );
    assert!(names.len() >= 300, "only {} files", names.len());
}

/// Says what is wrong with how a file ended.
fn judge(end: End, answer: &Answer) -> Result<(), String> {
    if answer.memory_kilobytes > MEMORY_KILOBYTES_MAX {
        return Err(format!("took {} MB", answer.memory_kilobytes / 1024));
    }
    if answer.panics > 0 {
        return Err(format!("panicked {} times on its way", answer.panics));
    }
    if !answer.adds_up {
        return Err(format!("the account does not add up: {answer:?}"));
    }
    if answer.is_read {
        let wanted = match end {
            End::Refused => return Err(format!("was read: {answer:?}")),
            End::Rows(rows) | End::Maybe(rows) => rows,
            End::Any => return Ok(()),
        };
        return if answer.rows == wanted {
            Ok(())
        } else {
            Err(format!("{wanted} rows became {}: {answer:?}", answer.rows))
        };
    }
    if let End::Rows(_) = end {
        return Err(format!("was not read: {answer:?}"));
    }
    let said = &answer.sentence;
    if said.starts_with("file.") && is_clear(said) {
        Ok(())
    } else {
        Err(format!("no clear sentence: {said:?}"))
    }
}

/// Whether a sentence ends as one, and has nothing in it that would not show.
fn is_clear(said: &str) -> bool {
    said.ends_with(['.', '?'])
        && said.chars().count() <= SENTENCE_CHARS_MAX
        && !said.chars().any(is_hidden)
}

/// Whether a character would show as something else, or as nothing.
fn is_hidden(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Bytes without any order, the same in every run.
fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    })
    .take(length)
    .collect()
}

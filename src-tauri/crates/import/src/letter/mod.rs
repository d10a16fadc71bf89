//! Letters: what a buyer wrote, out of pasted words, a mail or a mailbox.
//!
//! A letter is hostile. What is in it is text: tags and scripts are taken off, quoted letters and signatures are told
//! apart, nothing in it is followed. Each letter of a mailbox stands or falls alone.

mod html;
mod mail;
mod own;
mod picture;
mod sentence;
mod table;

use std::path::Path;

use encoding_rs::Encoding;
use tallyman_core::{clock::Stage, moment::Moment};

pub use sentence::{LetterFault, LetterFaultCode};
pub use table::{
    COLUMN_FIELDS, LetterColumn, LetterRows, LetterTable, LetterTableLook, TableChoices, is_table,
    look_at_table, table,
};

use crate::limits::{
    LETTER_TEXT_BYTES_MAX, LETTERS_KEPT_BYTES_MAX, LETTERS_MAX, MAIL_BYTES_MAX, MAILBOX_BYTES_MAX,
};

/// Bytes that a text takes in its own encoding for one byte as UTF-8, at most: ASCII in UTF-16.
const ENCODED_BYTES_PER_BYTE_MAX: usize = 2;

/// What somebody wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// All of it as words, earlier letters that it quotes included.
    pub text: String,
    /// What was written this time.
    pub own: String,
    /// The name that the sender gives.
    pub sender_name: Option<String>,
    /// The address that the sender gives.
    pub sender_address: Option<String>,
    /// What it says it is about.
    pub subject: Option<String>,
    /// When it says it was sent.
    pub sent_at: Option<Moment>,
    /// How many files hang on it; they are not read.
    pub attachments: u32,
    /// How many of them are photos by their kind and size.
    pub photos: u32,
    /// Whether it was a page, whose tags were taken off; not kept.
    pub had_tags: bool,
    /// What a table told beside the words; not kept with them.
    pub told: Told,
}

/// What a table of messages, returns or cases tells beside the words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The number of the order.
    pub order: Option<String>,
    /// The reason, as its code or words stand there.
    pub reason: Option<String>,
    /// How far it has gone at the platform.
    pub stage: Option<Stage>,
    /// Until when the platform wants an answer.
    pub due: Option<Moment>,
}

/// What the bytes hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Words,
    Mail,
    Mailbox,
}

/// Reads the letters of a file, or of what was pasted: each by itself, or why it cannot be taken.
pub fn letters(
    bytes: &[u8],
    file: Option<&str>,
) -> Result<Vec<Result<Letter, LetterFault>>, LetterFault> {
    let shape = shape(bytes, file);
    let (kilobytes, most) = (bytes.len().div_ceil(1024), MAILBOX_BYTES_MAX / 1024);
    if bytes.len() > MAILBOX_BYTES_MAX {
        return Err(LetterFault::FileTooLong {
            kilobytes: number(kilobytes),
            most: number(most),
        });
    }
    match shape {
        Shape::Words => Ok(vec![words(bytes)]),
        Shape::Mail => Ok(vec![mail(bytes)]),
        Shape::Mailbox => {
            let parts = mail::parts(bytes).map_err(|count| LetterFault::TooMany {
                letters: number(count),
                most: number(LETTERS_MAX),
            })?;
            of_mailbox(&parts)
        }
    }
}

/// The letters of a mailbox, one mail unpacked at a time; refused once their words take more than may be kept.
fn of_mailbox(parts: &[&[u8]]) -> Result<Vec<Result<Letter, LetterFault>>, LetterFault> {
    let mut letters = Vec::with_capacity(parts.len());
    let mut kept = 0_usize;
    for part in parts {
        let letter = sized(part).and_then(|()| mail(&mail::unmarked(part)));
        kept = kept.saturating_add(letter.as_ref().map_or(0, Letter::bytes));
        letters.push(letter);
        if kept > LETTERS_KEPT_BYTES_MAX {
            return Err(LetterFault::MailboxTooFull {
                letters: number(letters.len()),
                most: number(LETTERS_KEPT_BYTES_MAX / 1024),
            });
        }
    }
    Ok(letters)
}

impl Letter {
    /// Bytes of all its words.
    fn bytes(&self) -> usize {
        let told = [&self.sender_name, &self.sender_address, &self.subject];
        let told: usize = told.into_iter().flatten().map(String::len).sum();
        self.text.len() + self.own.len() + told
    }
}

fn number(count: usize) -> u64 {
    count as u64
}

fn shape(bytes: &[u8], file: Option<&str>) -> Shape {
    let ending = file
        .and_then(|name| Path::new(name).extension())
        .map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    match ending.as_deref() {
        Some("eml") => Shape::Mail,
        Some("mbox" | "mbx") => Shape::Mailbox,
        _ if mail::begins_mailbox(bytes) => Shape::Mailbox,
        _ if mail::begins_mail(bytes) => Shape::Mail,
        _ => Shape::Words,
    }
}

/// A mail by itself.
fn mail(bytes: &[u8]) -> Result<Letter, LetterFault> {
    sized(bytes)?;
    finished(mail::read(bytes)?)
}

/// Refuses a mail that is too large to be unpacked.
fn sized(bytes: &[u8]) -> Result<(), LetterFault> {
    if bytes.len() > MAIL_BYTES_MAX {
        let (kilobytes, most) = (bytes.len().div_ceil(1024), MAIL_BYTES_MAX / 1024);
        return Err(LetterFault::MailTooLong {
            kilobytes: number(kilobytes),
            most: number(most),
        });
    }
    Ok(())
}

/// Pasted words, or those of a text file.
fn words(bytes: &[u8]) -> Result<Letter, LetterFault> {
    // No encoding takes as much for a sign: what is longer is too long as text, too.
    if bytes.len() > LETTER_TEXT_BYTES_MAX.saturating_mul(ENCODED_BYTES_PER_BYTE_MAX) {
        return Err(too_long(bytes.len() / ENCODED_BYTES_PER_BYTE_MAX));
    }
    let text = decoded(bytes).ok_or(LetterFault::NotText {})?;
    finished(Letter {
        text,
        ..Letter::default()
    })
}

fn too_long(length: usize) -> LetterFault {
    LetterFault::TooLong {
        kilobytes: number(length.div_ceil(1024)),
        most: number(LETTER_TEXT_BYTES_MAX / 1024),
    }
}

/// Makes the words plain and looks at what is left.
fn finished(letter: Letter) -> Result<Letter, LetterFault> {
    let length = letter.text.len();
    if length > LETTER_TEXT_BYTES_MAX {
        return Err(too_long(length));
    }
    let is_markup = html::is_markup(&letter.text);
    let text = if is_markup {
        html::words(&letter.text)
    } else {
        letter.text
    };
    let text = tidied(&text);
    if text.is_empty() {
        return Err(LetterFault::Empty {});
    }
    let line = |words: Option<String>| {
        words
            .map(|words| tidied(&words).replace('\n', " "))
            .filter(|words| !words.is_empty())
    };
    Ok(Letter {
        own: own::words(&text),
        sender_name: line(letter.sender_name),
        sender_address: line(letter.sender_address),
        subject: line(letter.subject),
        text,
        had_tags: letter.had_tags || is_markup,
        ..letter
    })
}

/// Bytes as text: by their mark, as UTF-8, else as the encoding they look like. Nothing for what is no text.
fn decoded(bytes: &[u8]) -> Option<String> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0,
        None if bytes.contains(&0) => return None,
        None => match str::from_utf8(bytes) {
            Ok(text) => text.into(),
            Err(_) => guessed(bytes).decode(bytes).0,
        },
    };
    (!text.contains('\0')).then(|| text.into_owned())
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// Line ends of one kind, no controls, no blank lines in heaps.
fn tidied(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut tidy = String::with_capacity(text.len());
    let mut blank = 0_usize;
    for line in text.lines() {
        let line: String = line
            .chars()
            .filter(|sign| !sign.is_control() || *sign == '\t')
            .collect();
        let line = line.trim_end();
        blank = if line.trim().is_empty() { blank + 1 } else { 0 };
        if blank < 2 {
            tidy.push_str(line);
            tidy.push('\n');
        }
    }
    tidy.trim().to_owned()
}

#[cfg(test)]
mod tests;

//! Quotation marks that are out of place: one must never swallow the records that follow.

use crate::{
    limits::QUOTED_LINES_FREE,
    report::{Code, Refusal},
    sentence::Sentence,
};

/// How the quotation marks of a record stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Every quoted cell ends at a delimiter or at the record's end.
    Sound,
    /// Text follows a closing quotation mark.
    Stray,
    /// The last quoted cell is never closed.
    Open,
}

/// Looks at the bytes of one record, strictly by RFC 4180.
pub(crate) fn form(raw: &[u8], delimiter: u8) -> Form {
    let mut rest = raw;
    loop {
        if let Some(inner) = rest.strip_prefix(b"\"") {
            let Some(close) = closing(inner) else {
                return Form::Open;
            };
            rest = inner.get(close + 1..).unwrap_or_default();
            match rest.split_first() {
                None => return Form::Sound,
                Some((&byte, after)) if byte == delimiter => rest = after,
                Some(_) => return Form::Stray,
            }
        } else {
            let Some(at) = memchr::memchr(delimiter, rest) else {
                return Form::Sound;
            };
            rest = rest.get(at + 1..).unwrap_or_default();
        }
    }
}

/// Where the quoted cell closes: the first mark that is not doubled.
fn closing(inner: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + memchr::memchr(b'"', inner.get(from..)?)?;
        if inner.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        from = at + 2;
    }
}

/// Whether the lines of a record that spans several look like records of their own.
///
/// Two stray marks can pair up into a sound cell. What gives them away: the lines they join are each as wide as the
/// header. A person's text with line breaks has no such lines.
pub(crate) fn looks_like_records(raw: &[u8], delimiter: u8, width: usize) -> bool {
    if width < 2 {
        return false;
    }
    let is_wide = |line: &[u8]| memchr::memchr_iter(delimiter, line).count() + 1 == width;
    let mut lines = raw.split(|&byte| byte == b'\n');
    let first = lines.next().is_some_and(is_wide);
    let (mut wide, mut count) = (0_usize, 0_usize);
    for line in lines {
        count += 1;
        wide += usize::from(is_wide(line));
    }
    let is_long = count > QUOTED_LINES_FREE as usize;
    wide > 0 && wide * 2 >= count && (first || is_long || wide > 2)
}

pub(crate) fn never_closed(file: &str, row: u32) -> Refusal {
    Refusal::new(
        Code::Quotes,
        Sentence::QuoteNeverClosed {
            file: file.to_owned(),
            row,
        },
    )
    .at(row)
}

pub(crate) fn swallowed(file: &str, row: u32, lines: usize) -> Refusal {
    Refusal::new(
        Code::Quotes,
        Sentence::QuoteJoinsRows {
            file: file.to_owned(),
            row,
            lines: lines as u64,
        },
    )
    .at(row)
}

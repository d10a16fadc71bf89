//! A reply as the rules read it: folded, in words and sentences, with the way back to the text as written.

use std::{borrow::Cow, ops::Range};

use super::value::is_month;
use crate::text::{Folded, fold_as_written, script_of};

/// How much of a text is read, in bytes; no platform takes as much, so what is longer is an error anyhow.
pub(super) const TEXT_BYTES_MAX: usize = 64 << 10;

/// How many letters that stand one by one are taken for a word that hides.
const SPACED_MIN: usize = 4;

/// A word, a number, or a sign of a script without blanks.
#[derive(Clone, Debug)]
pub(super) struct Piece<'a> {
    /// Its folded text.
    pub(super) text: Cow<'a, str>,
    /// Where it stands in the folded text.
    pub(super) folded: Range<usize>,
    /// Where it stands in the text as written.
    pub(super) span: Range<usize>,
    /// The sentence it stands in.
    pub(super) sentence: usize,
}

/// A text that was read.
pub(super) struct Page<'a> {
    /// As written, cut to what is read.
    pub(super) text: &'a str,
    /// Folded.
    pub(super) folded: Folded,
    /// Its sentences.
    pub(super) sentences: Vec<Range<usize>>,
}

impl<'a> Page<'a> {
    pub(super) fn read(text: &'a str) -> Self {
        let mut end = text.len().min(TEXT_BYTES_MAX);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let text = text.get(..end).unwrap_or_default();
        Self {
            text,
            folded: fold_as_written(text),
            sentences: sentences(text),
        }
    }

    /// The words as written of a range.
    pub(super) fn words(&self, span: &Range<usize>) -> String {
        self.text.get(span.clone()).unwrap_or_default().to_owned()
    }

    /// The pieces of the text.
    pub(super) fn pieces(&self) -> Vec<Piece<'_>> {
        let mut sentence = 0;
        pieces_of(&self.folded.text)
            .map(|folded| {
                let span = self.folded.range(folded.start, folded.end);
                while self
                    .sentences
                    .get(sentence)
                    .is_some_and(|range| range.end <= span.start)
                {
                    sentence += 1;
                }
                let text = self.folded.text.get(folded.clone()).unwrap_or_default();
                Piece {
                    text: Cow::Borrowed(text),
                    folded,
                    span,
                    sentence,
                }
            })
            .collect()
    }
}

/// The pieces of a folded text: runs of letters and digits, and each sign of scripts without blanks.
pub(super) fn pieces_of(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut signs = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (from, sign) = signs.next()?;
            if !sign.is_alphanumeric() && !is_running(sign) {
                continue;
            }
            let mut to = from + sign.len_utf8();
            if !is_running(sign) {
                while let Some(&(at, next)) = signs.peek() {
                    if !next.is_alphanumeric() || is_running(next) {
                        break;
                    }
                    to = at + next.len_utf8();
                    signs.next();
                }
            }
            return Some(from..to);
        }
    })
}

pub(super) const fn is_running(sign: char) -> bool {
    script_of(sign).is_running()
}

/// The pieces with letters that were spaced out drawn together, digits for letters and look-alikes read as what they
/// look like; nothing where that changes nothing.
pub(super) fn unmasked<'a>(page: &'a Page<'_>, pieces: &[Piece<'a>]) -> Option<Vec<Piece<'a>>> {
    let mut out: Vec<Piece<'a>> = Vec::with_capacity(pieces.len());
    let mut is_changed = false;
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let run = spaced_run(page, &pieces[at..]);
        if run >= SPACED_MIN {
            let letters: String = pieces[at..at + run]
                .iter()
                .map(|piece| piece.text.as_ref())
                .collect();
            let last = &pieces[at + run - 1];
            out.push(Piece {
                text: Cow::Owned(letters),
                folded: piece.folded.start..last.folded.end,
                span: piece.span.start..last.span.end,
                sentence: piece.sentence,
            });
            is_changed = true;
            at += run;
            continue;
        }
        let mut piece = piece.clone();
        if let Some(plain) = plain_letters(&piece.text) {
            piece.text = Cow::Owned(plain);
            is_changed = true;
        }
        out.push(piece);
        at += 1;
    }
    is_changed.then_some(out)
}

/// How many pieces from here on are single letters with one and the same short gap between them.
fn spaced_run(page: &Page<'_>, pieces: &[Piece<'_>]) -> usize {
    let is_letter =
        |piece: &Piece<'_>| piece.text.chars().count() == 1 && !piece.text.chars().all(is_running);
    let gap = |left: &Piece<'_>, right: &Piece<'_>| {
        page.folded
            .text
            .get(left.folded.end..right.folded.start)
            .unwrap_or_default()
            .to_owned()
    };
    let Some(first) = pieces.first().filter(|piece| is_letter(piece)) else {
        return 0;
    };
    let Some(wanted) = pieces.get(1).map(|second| gap(first, second)) else {
        return 1;
    };
    if wanted.chars().count() > 2 {
        return 1;
    }
    1 + pieces
        .windows(2)
        .take_while(|pair| is_letter(&pair[1]) && gap(&pair[0], &pair[1]) == wanted)
        .count()
}

/// A word with digits and foreign letters read as the letters they look like.
fn plain_letters(word: &str) -> Option<String> {
    let letters = word.chars().filter(char::is_ascii_alphabetic).count();
    let signs = word.chars().count();
    if word.is_ascii() && (letters == signs || letters * 2 < signs || signs < 4) {
        return None;
    }
    let plain: String = word
        .chars()
        .map(|sign| match sign {
            '0' => 'o',
            '1' => 'i',
            '3' => 'e',
            '4' => 'a',
            '5' => 's',
            '7' => 't',
            sign if sign.is_ascii() || is_running(sign) => sign,
            sign => look_alike(sign),
        })
        .collect();
    (plain != word).then_some(plain)
}

/// The plain letter that a sign looks like; the sign itself where there is none.
fn look_alike(sign: char) -> char {
    let mut signs = [0_u8; 4];
    let mut shape = unicode_security::confusable_detection::skeleton(sign.encode_utf8(&mut signs));
    match (shape.next(), shape.next()) {
        (Some(one), None) if one.is_ascii_alphanumeric() => one.to_ascii_lowercase(),
        _ => sign,
    }
}

/// The sentences of a text, without the blanks around them.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut signs = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, sign)) = signs.next() {
        let next = signs.peek().map(|(_, next)| *next);
        let ends = match sign {
            '\n' | '\r' | '。' | '！' | '？' | '\u{2028}' | '\u{2029}' => true,
            '!' | '?' | '…' => next.is_none_or(char::is_whitespace),
            '.' => {
                next.is_none_or(char::is_whitespace)
                    && !is_abbreviated(before, text.get(at + 1..).unwrap_or_default())
            }
            _ => false,
        };
        if ends {
            push_trimmed(text, from..at + sign.len_utf8(), &mut found);
            from = at + sign.len_utf8();
        }
        before = sign;
    }
    push_trimmed(text, from..text.len(), &mut found);
    found
}

/// Whether a full stop ends no sentence: the day before a month, or a small letter or a digit that follows.
fn is_abbreviated(before: char, rest: &str) -> bool {
    let gap = rest.len() - rest.trim_start_matches([' ', '\u{A0}', '\u{202F}']).len();
    let rest = rest.get(gap..).unwrap_or_default();
    let Some(next) = rest.chars().next() else {
        return false;
    };
    let word: String = rest
        .chars()
        .take(16)
        .take_while(|sign| sign.is_alphabetic())
        .collect();
    let is_day = before.is_ascii_digit() && is_month(&fold_as_written(&word).text);
    is_day || next.is_lowercase() || next.is_ascii_digit()
}

fn push_trimmed(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let words = text.get(range.clone()).unwrap_or_default();
    let from = range.start + (words.len() - words.trim_start().len());
    let to = from + words.trim().len();
    if from < to {
        found.push(from..to);
    }
}

//! Reads the values of a text from left to right.

use super::{AmountForm, Kind, Value, day, mark, number};
use crate::reply::{
    ReplyLanguage,
    lint::page::{Page, Piece, is_running},
};

/// How many values of a text are looked at.
const VALUES_MAX: usize = 2_000;

/// Letters and digits together of at least this many signs name something.
const REFERENCE_SIGNS_MIN: usize = 6;

/// Digits alone of at least this many name something.
const REFERENCE_DIGITS_MIN: usize = 6;

/// The values of a text, in its order; words of numbers are those of the given languages.
pub(in crate::reply::lint) fn read(
    page: &Page<'_>,
    pieces: &[Piece<'_>],
    languages: &[ReplyLanguage],
) -> Vec<Value> {
    let tags: Vec<&str> = languages.iter().map(|language| language.tag()).collect();
    // Days are read in English too, whatever else is spoken.
    let dates: Vec<&str> = tags.iter().copied().chain(["en"]).collect();
    let text = page.folded.text.as_str();
    let mut values: Vec<Value> = Vec::new();
    let mut done = 0;
    for (at, piece) in pieces.iter().enumerate() {
        if values.len() >= VALUES_MAX {
            break;
        }
        if piece.folded.start < done {
            continue;
        }
        let next = pieces.get(at + 1);
        let found = if piece.text.bytes().any(|byte| byte.is_ascii_digit()) {
            with_digits(text, piece, &dates)
        } else {
            day::at_name(text, piece.folded.start)
                .map(|(kind, end)| (kind, piece.folded.start, end))
                .or_else(|| of_words(piece, next, &tags))
        };
        let Some((kind, from, to)) = found else {
            continue;
        };
        done = to;
        values.push(Value {
            kind,
            span: page.folded.range(from, to),
            folded: from..to,
        });
    }
    values
}

fn of_words(
    piece: &Piece<'_>,
    next: Option<&Piece<'_>>,
    tags: &[&str],
) -> Option<(Kind, usize, usize)> {
    let range = &piece.folded;
    if let Some(number) = number::of_word(&piece.text, tags) {
        return Some((Kind::Word(number), range.start, range.end));
    }
    let sign = piece.text.chars().next().filter(|sign| is_running(*sign))?;
    let is_beside = |next: &&Piece<'_>| next.folded.start == range.end;
    let next = next
        .filter(is_beside)
        .and_then(|next| next.text.chars().next());
    let number = number::of_sign(sign, next)?;
    Some((Kind::Word(number), range.start, range.end))
}

/// The value of a piece with digits: begins at the piece, or before it where a currency stands there.
fn with_digits(text: &str, piece: &Piece<'_>, languages: &[&str]) -> Option<(Kind, usize, usize)> {
    let (start, end) = (piece.folded.start, piece.folded.end);
    let first_digit = piece.text.bytes().position(|byte| byte.is_ascii_digit())?;
    if first_digit > 0 {
        // "eur12" is money, "ts-10433" a name.
        let letters = piece.text.get(..first_digit)?;
        return match mark::codes(letters) {
            Some(_)
                if piece
                    .text
                    .bytes()
                    .skip(first_digit)
                    .all(|byte| byte.is_ascii_digit()) =>
            {
                number_at(text, start + first_digit, start)
            }
            _ => reference(text, start, end),
        };
    }
    if let Some((kind, to)) = day::at(text, start, languages) {
        return Some((kind, start, to));
    }
    if let Some(to) = time(text, start) {
        return Some((Kind::Time, start, to));
    }
    if let Some(found) = reference(text, start, end) {
        return Some(found);
    }
    number_at(text, start, start)
}

/// 14:02, 14:02:33.
fn time(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let digits = |at: usize| {
        bytes
            .get(at..)
            .unwrap_or_default()
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count()
    };
    let hours = digits(from);
    let minutes = from + hours + 1;
    if !(1..=2).contains(&hours) || bytes.get(from + hours) != Some(&b':') || digits(minutes) != 2 {
        return None;
    }
    let end = minutes + 2;
    if bytes.get(end) == Some(&b':') && digits(end + 1) == 2 {
        return Some(end + 3);
    }
    Some(end)
}

/// Letters and digits that name something, with hyphens inside: order numbers, parcels, stock.
fn reference(text: &str, start: usize, end: usize) -> Option<(Kind, usize, usize)> {
    let bytes = text.as_bytes();
    let is_part = |byte: u8| byte.is_ascii_alphanumeric();
    let is_joined = |at: usize| {
        matches!(bytes.get(at), Some(b'-' | b'_'))
            && bytes.get(at + 1).is_some_and(|byte| is_part(*byte))
    };
    let (mut from, mut to) = (start, end);
    while from >= 2 && matches!(bytes[from - 1], b'-' | b'_') && is_part(bytes[from - 2]) {
        from -= 1;
        while from > 0 && is_part(bytes[from - 1]) {
            from -= 1;
        }
    }
    while is_joined(to) {
        to += 1;
        while bytes.get(to).is_some_and(|byte| is_part(*byte)) {
            to += 1;
        }
    }
    let written = text.get(from..to)?;
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let letters = written.bytes().filter(u8::is_ascii_alphabetic).count();
    let is_name = match letters {
        0 => digits >= REFERENCE_DIGITS_MIN,
        _ => digits >= 2 && written.len() >= REFERENCE_SIGNS_MIN && digits * 3 >= letters,
    };
    is_name.then(|| (Kind::Reference(written.to_owned()), from, to))
}

fn number_at(text: &str, digits_from: usize, from: usize) -> Option<(Kind, usize, usize)> {
    let found = number::at(text, digits_from)?;
    let rest = text.get(found.end..).unwrap_or_default();
    let percent = [
        "%",
        " %",
        " prozent",
        " percent",
        " per cent",
        " por ciento",
        " por cento",
        " per cento",
        " procent",
        " pour cent",
    ];
    if let Some(word) = percent.iter().find(|word| rest.starts_with(**word)) {
        let scale = [100, 10, 1];
        let hundredths = found.whole * scale.get(found.decimals as usize).copied().unwrap_or(1);
        return Some((Kind::Percent(hundredths), from, found.end + word.len()));
    }
    let ahead = if from == digits_from {
        mark::before(text.get(near(text, from)..from)?)
            .map(|(at, codes)| (near(text, from) + at, codes))
    } else {
        text.get(from..digits_from)
            .and_then(mark::codes)
            .map(|codes| (from, codes))
    };
    let behind = mark::after(rest).map(|(length, codes)| (found.end + length, codes));
    let form = |is_currency_first| AmountForm {
        decimal: found.mark,
        is_currency_first,
    };
    let amount = |codes: &[&'static str], is_first| Kind::Amount {
        digits: found.whole,
        decimals: found.decimals,
        codes: codes.to_vec(),
        form: form(is_first),
    };
    if let Some((to, codes)) = behind.filter(|_| ahead.is_none_or(|(_, codes)| codes.len() != 1)) {
        return Some((amount(codes, false), from, to));
    }
    if let Some((at, codes)) = ahead {
        return Some((amount(codes, true), at, found.end));
    }
    let kind = if found.decimals > 0 {
        Kind::Decimal {
            digits: found.whole,
            decimals: found.decimals,
        }
    } else {
        Kind::Count(found.whole)
    };
    Some((kind, from, found.end))
}

/// A place shortly before another one.
fn near(text: &str, at: usize) -> usize {
    let mut start = at.saturating_sub(24);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    start
}

use super::scan::RawNumber;
use super::{Reading, Span, Term};
use crate::check::judge::vocabulary::{Kind, Languages, Tables};

/// A size of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check::judge) enum Letter {
    /// By rank; M is 0.
    Rank(i8),
    /// Two ranks in one: S/M.
    Pair(i8, i8),
    /// One size fits all.
    One,
    /// A bra: band and cup.
    Cup(u16, u8),
}

/// A letter size with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check::judge) struct LetterSize {
    pub(in crate::check::judge) letter: Letter,
    pub(in crate::check::judge) span: Span,
    /// Whether the size was written as letters ("M"), not as a word that could describe something ("medium").
    pub(in crate::check::judge) is_code: bool,
}

/// Collects letter sizes and cups.
pub(super) fn collect(tables: &Tables, reading: &mut Reading, raw: &[RawNumber], is_option: bool) {
    for term in &reading.terms {
        if is_no_size(reading, term, raw, is_option) {
            continue;
        }
        for kind in term.kinds(tables) {
            let letter = match kind {
                Kind::LetterSize(rank) => Letter::Rank(rank),
                Kind::OneSize => Letter::One,
                _ => continue,
            };
            let text = &reading.folded.text[term.span.start..term.span.end];
            let bare = ["码", "号", "サイズ", "사이즈"]
                .iter()
                .find_map(|mark| text.strip_suffix(mark))
                .unwrap_or(text);
            let is_code = bare.len() <= 5
                && bare
                    .chars()
                    .all(|sign| sign.is_ascii_digit() || "smlxpgзфм".contains(sign));
            reading.sizes.push(LetterSize {
                letter,
                span: term.span,
                is_code,
            });
        }
    }
    // A word that describes ("large bag") gives way to a size that is written as a code.
    if reading.sizes.iter().any(|size| size.is_code) {
        reading.sizes.retain(|size| size.is_code);
    }
    join_pairs(reading);
    let turned = turned_cups(&reading.folded.text);
    for size in cups(&reading.folded.text).into_iter().chain(turned) {
        reading.sizes.retain(|known| !known.span.meets(size.span));
        reading.sizes.push(size);
    }
}

/// Whether a letter is the unit of a number ("3,5 l"), or a small word of its language ("s poklicí").
fn is_no_size(reading: &Reading, term: &Term, raw: &[RawNumber], is_option: bool) -> bool {
    let text = &reading.folded.text;
    let is_unit = raw.iter().any(|number| {
        let has_decimals = number.amount % 1000 != 0;
        number.unit.is_some_and(|(_, _, end)| end == term.span.end)
            && number.span.end <= term.span.start
            && (is_option || has_decimals || number.span.end == term.span.start)
    });
    let is_preposition = &text[term.span.start..term.span.end] == "s"
        && reading.words(term.span) == "s"
        && text[term.span.end..]
            .strip_prefix(' ')
            .and_then(|rest| rest.chars().next())
            .is_some_and(char::is_alphabetic)
        && ["cs", "pl"]
            .iter()
            .any(|code| reading.languages.meets(Languages::of(code)));
    is_unit || is_preposition
}

/// Bands with cups: 75B, 34 DD.
fn cups(text: &str) -> Vec<LetterSize> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() || (at > 0 && bytes[at - 1].is_ascii_alphanumeric()) {
            at += 1;
            continue;
        }
        let digits = bytes[at..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let mut cup = at + digits;
        if bytes.get(cup) == Some(&b'-') {
            cup += 1;
        }
        let letters = bytes[cup..]
            .iter()
            .take_while(|byte| (b'a'..=b'k').contains(byte))
            .count();
        let end = cup + letters;
        let ends_well = bytes
            .get(end)
            .is_none_or(|byte| !byte.is_ascii_alphanumeric());
        let band: u16 = text[at..at + digits].parse().unwrap_or_default();
        let is_band = (28..=60).contains(&band) && band.is_multiple_of(2)
            || (60..=130).contains(&band) && band.is_multiple_of(5);
        let is_cup = letters == 1
            || (letters <= 3
                && letters > 0
                && bytes[cup..end].windows(2).all(|two| two[0] == two[1]));
        if ends_well && is_band && is_cup && !(letters == 1 && matches!(bytes[cup], b'k' | b'g')) {
            let rank = (bytes[cup] - b'a') * 4 + letters as u8;
            found.push(LetterSize {
                letter: Letter::Cup(band, rank),
                span: Span { start: at, end },
                is_code: true,
            });
        }
        at = end.max(at + digits);
    }
    found
}

/// Cups before their bands, as in Japan: C75.
fn turned_cups(text: &str) -> Vec<LetterSize> {
    text.match_indices(|sign: char| ('a'..='h').contains(&sign))
        .filter_map(|(at, _)| {
            let is_free = |sign: Option<char>| {
                sign.is_none_or(|sign| !sign.is_ascii_alphanumeric() && sign != '-')
            };
            let band: u16 = text.get(at + 1..at + 3)?.parse().ok()?;
            let is_band = (60..=95).contains(&band) && band.is_multiple_of(5);
            let stands =
                is_free(text[..at].chars().next_back()) && is_free(text[at + 3..].chars().next());
            (is_band && stands).then(|| LetterSize {
                letter: Letter::Cup(band, (text.as_bytes()[at] - b'a') * 4 + 1),
                span: Span {
                    start: at,
                    end: at + 3,
                },
                is_code: true,
            })
        })
        .collect()
}

/// Joins two letters with a stroke between them to one size: S/M.
fn join_pairs(reading: &mut Reading) {
    let mut joined: Vec<LetterSize> = Vec::with_capacity(reading.sizes.len());
    for size in reading.sizes.drain(..) {
        if let Some(last) = joined.last_mut()
            && let (Letter::Rank(low), Letter::Rank(high)) = (last.letter, size.letter)
            && low < high
            && last.is_code
            && size.is_code
            && matches!(
                reading.folded.text.get(last.span.end..size.span.start),
                Some("/" | "-")
            )
        {
            last.letter = Letter::Pair(low, high);
            last.span.end = size.span.end;
        } else {
            joined.push(size);
        }
    }
    reading.sizes = joined;
}

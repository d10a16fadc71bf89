use super::{Reading, Span};
use crate::check::judge::vocabulary::{Kind, Tables};

/// A size of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check::judge) enum Letter {
    /// By rank; M is 0.
    Rank(i8),
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
pub(super) fn collect(tables: &Tables, reading: &mut Reading) {
    for term in &reading.terms {
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
    for size in cups(&reading.folded.text) {
        reading.sizes.retain(|known| !known.span.meets(size.span));
        reading.sizes.push(size);
    }
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

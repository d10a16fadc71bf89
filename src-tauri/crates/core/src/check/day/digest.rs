//! Short digests that stay the same over versions of this program, so that an answered question stays answered.

use crate::record::{OptionValue, OrderLine};

/// FNV-1a with 64 bits. It tells words apart, it does not resist forgery; the ledger's chain does that.
#[derive(Clone, Copy, Debug)]
pub(in crate::check) struct Digest(u64);

impl Digest {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;

    pub(in crate::check) const fn new() -> Self {
        Self(Self::OFFSET)
    }

    /// Adds one text and a mark that ends it, so that "ab" + "c" is not "a" + "bc".
    pub(in crate::check) fn text(mut self, text: &str) -> Self {
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(Self::PRIME);
        }
        self
    }

    pub(in crate::check) fn options(self, options: &[OptionValue]) -> Self {
        options.iter().fold(self, |digest, option| {
            digest
                .text(option.name.as_deref().unwrap_or_default())
                .text(&option.value)
        })
    }

    pub(in crate::check) fn number(self, number: u64) -> Self {
        number.to_le_bytes().iter().fold(self, |digest, byte| {
            Self((digest.0 ^ u64::from(*byte)).wrapping_mul(Self::PRIME))
        })
    }

    pub(in crate::check) fn finish(self) -> String {
        format!("{:016x}", self.0)
    }
}

/// The digest of what a printed line rests on: item, options and quantity, and behind a mark, where there are any, the
/// buyer's own words.
///
/// The part behind the mark tells of a person: whoever keeps the digest keeps that part where it can be erased.
pub fn line_digest(line: &OrderLine) -> String {
    let private = &line.private;
    let goods = Digest::new()
        .text(line.sku.as_deref().unwrap_or_default())
        .text(&line.title)
        .options(&line.options)
        .number(u64::from(line.quantity))
        .text("")
        .text("")
        .finish();
    if private.note.is_none() && private.personalisation.is_none() {
        return goods;
    }
    let words = Digest::new()
        .text(private.note.as_deref().unwrap_or_default())
        .text(private.personalisation.as_deref().unwrap_or_default())
        .finish();
    format!("{goods}{WORDS_MARK}{words}")
}

/// Stands before the digest of the buyer's words.
pub const WORDS_MARK: char = '+';
/// Stands in its place when it was forgotten.
pub const WORDS_FORGOTTEN: &str = "+?";

/// Whether a line still rests on what a digest was made of. Words that were forgotten are not held against it.
pub fn is_same_line(printed: &str, now: &str) -> bool {
    match printed.strip_suffix(WORDS_FORGOTTEN) {
        Some(goods) => now.split(WORDS_MARK).next() == Some(goods),
        None => printed == now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forgotten_words_are_not_held_against_a_line() {
        assert!(is_same_line("a+1", "a+1"));
        assert!(!is_same_line("a+1", "a+2") && !is_same_line("a", "a+2"));
        assert!(is_same_line("a+?", "a") && is_same_line("a+?", "a+2"));
        assert!(!is_same_line("a+?", "b"));
    }
}

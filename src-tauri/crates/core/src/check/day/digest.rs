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

/// The digest of what a printed line rests on: item, options, quantity, note and personalisation.
pub fn line_digest(line: &OrderLine) -> String {
    Digest::new()
        .text(line.sku.as_deref().unwrap_or_default())
        .text(&line.title)
        .options(&line.options)
        .number(u64::from(line.quantity))
        .text(line.private.note.as_deref().unwrap_or_default())
        .text(line.private.personalisation.as_deref().unwrap_or_default())
        .finish()
}

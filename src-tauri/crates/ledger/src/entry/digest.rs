//! Digests with a tag for each purpose, and the three kinds of fixed-length names.

use sha2::{Digest as _, Sha256};
use std::fmt;

// A digest made for one purpose can never stand for another: each hash begins with its own tag, ended by a zero byte.
const BODY_TAG: &[u8] = b"tallyman/body/1\0";
const HEAD_TAG: &[u8] = b"tallyman/head/1\0";
const CAPSULE_TAG: &[u8] = b"tallyman/capsule/1\0";

/// The bytes of salt of one capsule: enough that a list of all names in the world finds nothing.
pub const SALT_BYTES: usize = 16;

macro_rules! fixed_bytes {
    ($(#[$doc:meta])* $name:ident, $length:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub [u8; $length]);

        impl $name {
            /// Reads the form that `Display` writes: lower-case hexadecimal digits, all of them.
            pub fn from_hex(text: &str) -> Option<Self> {
                from_hex(text)?.try_into().ok().map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&to_hex(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, formatter)
            }
        }

        impl TryFrom<&[u8]> for $name {
            type Error = std::array::TryFromSliceError;

            fn try_from(bytes: &[u8]) -> Result<Self, Self::Error> {
                bytes.try_into().map(Self)
            }
        }
    };
}

fixed_bytes!(
    /// A SHA-256 digest: of a body, of a header (then it is the entry's head), or a capsule's commitment.
    Digest,
    32
);
fixed_bytes!(
    /// Names one ledger; drawn at random when it is created, the same on every station.
    LedgerId,
    16
);
fixed_bytes!(
    /// Names one writer of a ledger; drawn at random, never used again after a restore.
    StationId,
    16
);

impl Digest {
    /// Stands where the first entry of a chain would name its predecessor.
    pub const NONE: Self = Self([0; 32]);

    /// Shortens the digest to the twelve digits that paper carries.
    pub fn short(&self) -> String {
        self.to_string().chars().take(12).collect()
    }

    /// Digests the stored bytes of a body.
    pub fn of_body(body: &[u8]) -> Self {
        Self::of(&[BODY_TAG, body])
    }

    /// Digests the stored bytes of a header: the head of its entry.
    pub fn of_header(header: &[u8]) -> Self {
        Self::of(&[HEAD_TAG, header])
    }

    /// Commits to the data of a capsule.
    pub fn of_capsule(salt: &[u8; SALT_BYTES], data: &[u8]) -> Self {
        Self::of(&[CAPSULE_TAG, salt, data])
    }

    fn of(parts: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update(part);
        }
        Self(hash.finalize().into())
    }
}

/// Writes bytes as lower-case hexadecimal digits.
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().saturating_mul(2));
    for byte in bytes {
        for nibble in [byte >> 4, byte & 0x0f] {
            text.push(char::from_digit(u32::from(nibble), 16).unwrap_or('0'));
        }
    }
    text
}

/// Reads lower-case hexadecimal digits; anything else, upper case included, is refused so that one value has one form.
pub(crate) fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: &u8| match byte {
        b'0'..=b'9' => byte.checked_sub(b'0'),
        b'a'..=b'f' => byte
            .checked_sub(b'a')
            .and_then(|value| value.checked_add(10)),
        _ => None,
    };
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    pairs
        .iter()
        .map(|[high, low]| Some((digit(high)? << 4) | digit(low)?))
        .collect()
}

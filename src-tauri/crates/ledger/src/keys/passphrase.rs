//! The passphrase: stretched by Argon2id, with bounds on both sides of what a slot may ask for.

use super::{KEY_BYTES, Secret};
use crate::because::Because;
use crate::error::Error;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use std::fmt;
use unicode_normalization::UnicodeNormalization as _;

/// The longest passphrase that is taken.
pub const PASSPHRASE_BYTES_MAX: usize = 1024;
/// The least weight of a new passphrase: a sign of ASCII weighs one, any other two.
pub const PASSPHRASE_WEIGHT_MIN: usize = 12;
/// The fewest different signs of a new passphrase.
const DIFFERENT_SIGNS_MIN: usize = 5;
/// Bytes of salt in a slot.
pub(super) const SALT_BYTES: usize = 16;

/// How much work it is to try one passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Cost {
    /// The least that a slot may ask for: less would be cheap to guess.
    pub const LEAST: Self = Self {
        memory_kib: 19 * 1024,
        passes: 2,
        lanes: 1,
    };
    /// The most that a slot may ask for: more is an altered sidecar that wants to exhaust this computer.
    pub const MOST: Self = Self {
        memory_kib: 1024 * 1024,
        passes: 16,
        lanes: 8,
    };
    /// The most memory times passes, in KiB.
    const WORK_KIB_MAX: u64 = 4 * 1024 * 1024;

    /// Says what is wrong with a cost that a slot asks for.
    pub(super) fn check(self) -> Result<(), String> {
        let (least, most) = (Self::LEAST, Self::MOST);
        let pairs = [
            (
                "KiB of memory",
                self.memory_kib,
                least.memory_kib,
                most.memory_kib,
            ),
            ("passes", self.passes, least.passes, most.passes),
            ("lanes", self.lanes, least.lanes, most.lanes),
        ];
        for (what, asked, least, most) in pairs {
            if asked < least || asked > most {
                return Err(format!(
                    "it asks for {asked} {what}, and only {least} to {most} are used; it was altered"
                ));
            }
        }
        if u64::from(self.memory_kib).saturating_mul(u64::from(self.passes)) > Self::WORK_KIB_MAX {
            return Err(
                "it asks for more work than any slot of Tallyman does; it was altered".to_owned(),
            );
        }
        Ok(())
    }
}

/// A slot that asks for what none of ours does.
const fn altered(fault: String) -> Error {
    Error::Passphrase(Because::Altered { fault })
}

impl Default for Cost {
    /// 64 MiB and three passes: a quarter of a second on a small computer.
    fn default() -> Self {
        Self {
            memory_kib: 64 * 1024,
            passes: 3,
            lanes: 1,
        }
    }
}

/// A passphrase; prints as nothing and is wiped when dropped.
#[derive(Clone)]
pub struct Passphrase {
    /// UTF-8 in normal form C, so that the keyboards of two systems mean the same.
    bytes: Vec<u8>,
    cost: Cost,
}

impl Passphrase {
    /// Takes a passphrase as it was typed; one end of line is not part of it.
    pub fn new(text: &str) -> Result<Self, Error> {
        let text = text.strip_suffix('\n').unwrap_or(text);
        let text = text.strip_suffix('\r').unwrap_or(text);
        let bytes = text.nfc().collect::<String>().into_bytes();
        if bytes.is_empty() {
            return Err(Error::Passphrase(Because::Empty));
        }
        if bytes.len() > PASSPHRASE_BYTES_MAX {
            return Err(Error::Passphrase(Because::TooLong {
                most: PASSPHRASE_BYTES_MAX,
            }));
        }
        Ok(Self {
            bytes,
            cost: Cost::default(),
        })
    }

    /// Chooses how much work a new slot for this passphrase asks for.
    #[must_use]
    pub fn with_cost(mut self, cost: Cost) -> Self {
        self.cost = cost;
        self
    }

    /// The cost of a new slot.
    pub(super) const fn cost(&self) -> Cost {
        self.cost
    }

    /// Refuses what would be guessed soon; only for a new slot.
    pub(super) fn check_new(&self) -> Result<(), Error> {
        let text = String::from_utf8_lossy(&self.bytes);
        let weight = text
            .chars()
            .map(|sign| if sign.is_ascii() { 1 } else { 2 })
            .fold(0_usize, usize::saturating_add);
        let different: std::collections::BTreeSet<char> = text.chars().collect();
        if weight < PASSPHRASE_WEIGHT_MIN || different.len() < DIFFERENT_SIGNS_MIN {
            return Err(Error::Passphrase(Because::TooEasy {
                least: PASSPHRASE_WEIGHT_MIN,
                different: DIFFERENT_SIGNS_MIN,
            }));
        }
        self.cost.check().map_err(altered)
    }

    /// Stretches the passphrase into a wrapping key.
    pub(super) fn stretch(&self, cost: Cost, salt: [u8; SALT_BYTES]) -> Result<Secret, Error> {
        cost.check().map_err(altered)?;
        let refused = |error: argon2::Error| {
            Error::Passphrase(Because::NotStretched {
                cause: error.to_string(),
            })
        };
        let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(KEY_BYTES))
            .map_err(refused)?;
        let block_count = params.block_count();
        let mut memory: Vec<Block> = Vec::new();
        memory.try_reserve_exact(block_count).map_err(|_| {
            Error::Passphrase(Because::NoMemory {
                mebibytes: cost.memory_kib / 1024,
            })
        })?;
        memory.resize(block_count, Block::new());
        let mut key = [0; KEY_BYTES];
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon
            .hash_password_into_with_memory(&self.bytes, &salt, &mut key, &mut memory)
            .map_err(refused)?;
        let secret = Secret::new(key);
        key = [0; KEY_BYTES];
        std::hint::black_box(&key);
        Ok(secret)
    }
}

impl Drop for Passphrase {
    fn drop(&mut self) {
        self.bytes.fill(0);
        std::hint::black_box(&self.bytes);
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Passphrase")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weak(text: &str) -> bool {
        Passphrase::new(text).unwrap().check_new().is_err()
    }

    #[test]
    fn a_new_passphrase_must_be_hard_to_guess() {
        for text in [
            "eleven char",
            "aaaaaaaaaaaaaaaa",
            "abababababababab",
            "港口小店铺",
        ] {
            assert!(weak(text), "{text}");
        }
        for text in ["tall ship 42!", "correct horse", "港口街的小商店"] {
            assert!(!weak(text), "{text}");
        }
        assert!(Passphrase::new("\r\n").is_err());
        assert!(Passphrase::new(&"x".repeat(PASSPHRASE_BYTES_MAX + 1)).is_err());
    }

    #[test]
    fn the_same_letters_typed_on_two_systems_are_the_same_passphrase() {
        let composed = Passphrase::new("Grüße vom Hafen\n").unwrap();
        let decomposed = Passphrase::new("Gru\u{308}ße vom Hafen\r\n").unwrap();
        assert_eq!(composed.bytes, decomposed.bytes);
    }

    #[test]
    fn costs_outside_the_bounds_are_refused_before_any_memory_is_taken() {
        let passphrase = Passphrase::new("tall ship 42!").unwrap();
        for cost in [
            Cost {
                memory_kib: u32::MAX,
                ..Cost::default()
            },
            Cost {
                memory_kib: 8,
                ..Cost::default()
            },
            Cost {
                passes: u32::MAX,
                ..Cost::default()
            },
            Cost {
                passes: 1,
                ..Cost::default()
            },
            Cost {
                lanes: 0,
                ..Cost::default()
            },
            Cost {
                lanes: 4096,
                ..Cost::default()
            },
            Cost {
                memory_kib: 1024 * 1024,
                passes: 16,
                lanes: 1,
            },
        ] {
            let refused = passphrase.stretch(cost, [0; SALT_BYTES]).unwrap_err();
            assert!(refused.to_string().contains("altered"), "{refused}");
        }
    }
}

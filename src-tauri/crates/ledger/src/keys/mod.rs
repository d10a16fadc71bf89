//! The key sidecar `NAME.keys`: one random data key, wrapped in a slot for each way to unlock it.
//!
//! The data key encrypts the file; it is itself never stored, only wrapped. There is no fall-back: a ledger whose slots
//! cannot be used stays closed.

mod change;
mod file;
mod groups;
mod keychain;
mod passphrase;
mod recovery;
mod report;
mod ring;
mod sidecar;
mod slot;
mod source;
mod unlocking;

pub use groups::CodeFault;
pub use keychain::{Keychain, Patience, Patient, SystemKeychain};
pub use passphrase::{Cost, PASSPHRASE_BYTES_MAX, PASSPHRASE_WEIGHT_MIN, Passphrase};
pub use recovery::{RecoveryCode, RecoverySheet, SheetSlot};
pub use report::{KeysReport, SlotView, TypedBack, inspect_keys};
pub use source::{KeySource, SlotKind};
pub use unlocking::unlock;

pub(crate) use change::make;
pub(crate) use report::{check_sidecar, is_of_another};
pub(crate) use unlocking::{Opened, OpenedBy, open};

use crate::error::Error;
use crate::random::Random;
use std::fmt;
use std::path::{Path, PathBuf};

/// The length of every key.
pub(crate) const KEY_BYTES: usize = 32;

/// A secret key; prints as nothing and is wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; KEY_BYTES]);

impl Secret {
    /// Takes the bytes of a key.
    pub fn new(bytes: [u8; KEY_BYTES]) -> Self {
        Self(bytes)
    }

    /// Draws a new key.
    pub(crate) fn random(random: &Random) -> Result<Self, Error> {
        Ok(Self(random.array()?))
    }

    /// Shows the bytes, for wrapping and for the database only.
    pub fn expose(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        // black_box keeps the compiler from dropping a write that nobody reads.
        self.0 = [0; KEY_BYTES];
        std::hint::black_box(&self.0);
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret")
    }
}

/// Names the sidecar of a ledger.
pub fn sidecar_path(ledger: &Path) -> PathBuf {
    let mut name = ledger.as_os_str().to_owned();
    name.push(".keys");
    name.into()
}

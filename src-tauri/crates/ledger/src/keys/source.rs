//! The ways to unlock a ledger.

use super::keychain::Keychain;
use super::passphrase::{Passphrase, SALT_BYTES};
use super::recovery::RecoverySheet;
use super::slot::{Label, Slot};
use super::{Secret, file};
use crate::because::Because;
use crate::error::Error;
use crate::random::Random;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

/// The kinds of slots that this version knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// The keychain of the operating system.
    Keychain,
    /// A passphrase.
    Passphrase,
    /// The code on a recovery sheet.
    Recovery,
    /// A file of 32 random bytes.
    KeyFile,
}

impl SlotKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Keychain,
        Self::Passphrase,
        Self::Recovery,
        Self::KeyFile,
    ];

    /// Its name in the sidecar.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Keychain => "keychain",
            Self::Passphrase => "passphrase",
            Self::Recovery => "recovery",
            Self::KeyFile => "key_file",
        }
    }

    /// Finds a kind by its name in the sidecar.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// That a ledger has no slot of this kind.
    pub(super) const fn never_given(self) -> Because {
        match self {
            Self::Keychain => Because::NeverGivenKeychain,
            Self::Passphrase => Because::NeverGivenPassphrase,
            Self::Recovery => Because::NeverGivenRecovery,
            Self::KeyFile => Because::NeverGivenKeyFile,
        }
    }

    /// What is wrong when its key does not fit.
    pub(super) const fn misfit(self) -> Because {
        match self {
            Self::Keychain => Because::OtherKeychain,
            Self::Passphrase => Because::OtherPassphrase,
            Self::Recovery => Because::OtherRecovery,
            Self::KeyFile => Because::OtherKeyFile,
        }
    }
}

/// One way to unlock a ledger.
#[derive(Clone)]
pub enum KeySource {
    /// A file of 32 random bytes; made on first use, readable by its owner only.
    File(PathBuf),
    /// The keychain of the operating system, or what stands for it.
    Keychain(Arc<dyn Keychain>),
    /// A passphrase.
    Passphrase(Passphrase),
    /// The code of a recovery sheet, and the sheet's own slot where the sidecar is lost.
    Recovery(RecoverySheet),
}

impl KeySource {
    /// Its kind of slot.
    pub const fn kind(&self) -> SlotKind {
        match self {
            Self::File(_) => SlotKind::KeyFile,
            Self::Keychain(_) => SlotKind::Keychain,
            Self::Passphrase(_) => SlotKind::Passphrase,
            Self::Recovery(_) => SlotKind::Recovery,
        }
    }

    /// Fetches or makes out the wrapping key of an existing slot.
    pub(super) fn wrapping(&self, slot: &Slot) -> Result<Secret, Error> {
        match self {
            Self::File(path) => file::load(path),
            Self::Keychain(keychain) => keychain
                .load(&slot.ledger)?
                .ok_or_else(|| Error::Keychain(Because::NoKeyHeld)),
            Self::Passphrase(passphrase) => {
                let (cost, salt) = slot
                    .stretch()
                    .ok_or_else(|| Error::Passphrase(Because::NoCost))?;
                passphrase.stretch(cost, salt)
            }
            Self::Recovery(sheet) => Ok(sheet.code.wrapping()),
        }
    }

    /// Wraps the data key in a new slot, making a key file or a secret in the keychain where there is none.
    pub(super) fn new_slot(
        &self,
        ledger: &str,
        made: i64,
        key: &Secret,
        random: &Random,
    ) -> Result<Slot, Error> {
        let mut stretch = None;
        let wrapping = match self {
            Self::File(path) => file::load_or_make(path, random)?,
            Self::Keychain(keychain) => {
                if let Some(secret) = keychain.load(ledger)? {
                    secret
                } else {
                    let secret = Secret::random(random)?;
                    keychain.store(ledger, &secret)?;
                    secret
                }
            }
            Self::Passphrase(passphrase) => {
                passphrase.check_new()?;
                let salt = random.array::<SALT_BYTES>()?;
                stretch = Some((passphrase.cost(), salt));
                passphrase.stretch(passphrase.cost(), salt)?
            }
            Self::Recovery(sheet) => sheet.code.wrapping(),
        };
        let label = Label {
            kind: self.kind(),
            ledger,
            made,
            stretch,
        };
        Slot::wrap(&label, key, &wrapping, random)
    }
}

impl fmt::Debug for KeySource {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.kind().name())
    }
}

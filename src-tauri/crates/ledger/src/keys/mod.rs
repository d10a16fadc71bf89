//! The key sidecar `NAME.keys`: one random data key, wrapped in a slot for each way to unlock it.
//!
//! The data key encrypts the file; it is itself never stored, only wrapped. There is no fall-back: a ledger whose slots
//! cannot be used stays closed.

mod file;
mod keychain;
mod sidecar;

pub use keychain::{Keychain, SystemKeychain};

use crate::error::Error;
use crate::random::Random;
use sidecar::{Sidecar, Slot};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

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

/// One way to unlock a ledger.
#[derive(Clone)]
pub enum KeySource {
    /// A file of 32 random bytes; made on first use, readable by its owner only.
    File(PathBuf),
    /// The keychain of the operating system, or what stands for it.
    Keychain(Arc<dyn Keychain>),
}

impl KeySource {
    /// Names the way as the sidecar does.
    fn kind(&self) -> &'static str {
        match self {
            Self::File(_) => "key_file",
            Self::Keychain(_) => "keychain",
        }
    }

    /// Fetches the wrapping key of an existing ledger.
    fn load(&self, account: &str) -> Result<Secret, Error> {
        match self {
            Self::File(path) => file::load(path),
            Self::Keychain(keychain) => keychain
                .load(account)?
                .ok_or_else(|| Error::Keychain("it holds no key for this ledger".to_owned())),
        }
    }

    /// Fetches the wrapping key for a new slot, making it where there is none.
    fn load_or_make(&self, account: &str, random: &Random) -> Result<Secret, Error> {
        match self {
            Self::File(path) => file::load_or_make(path, random),
            Self::Keychain(keychain) => {
                if let Some(secret) = keychain.load(account)? {
                    return Ok(secret);
                }
                let secret = Secret::random(random)?;
                keychain.store(account, &secret)?;
                Ok(secret)
            }
        }
    }
}

impl fmt::Debug for KeySource {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.kind())
    }
}

/// Names the sidecar of a ledger.
pub fn sidecar_path(ledger: &Path) -> PathBuf {
    let mut name = ledger.as_os_str().to_owned();
    name.push(".keys");
    name.into()
}

/// Unlocks an existing ledger with the first source that fits.
pub fn unlock(ledger: &Path, sources: &[KeySource]) -> Result<Secret, Error> {
    let path = sidecar_path(ledger);
    let Some(sidecar) = Sidecar::read(&path)? else {
        return Err(Error::NoKey {
            path: ledger.to_owned(),
            tried: format!("its key sidecar {} is missing", path.display()),
        });
    };
    let mut tried = Vec::new();
    let mut misfit = None;
    for source in sources {
        let slots: Vec<&Slot> = sidecar
            .slots
            .iter()
            .filter(|slot| slot.kind == source.kind())
            .collect();
        if slots.is_empty() {
            tried.push(format!(
                "the ledger was never given a {}",
                source.kind().replace('_', " ")
            ));
            continue;
        }
        let wrapping = match source.load(&sidecar.account) {
            Ok(wrapping) => wrapping,
            Err(error) => {
                tried.push(error.to_string().trim_end_matches('.').to_owned());
                continue;
            }
        };
        match slots
            .iter()
            .find_map(|slot| slot.unwrap(&sidecar.account, &wrapping))
        {
            Some(key) => return Ok(key),
            None => {
                misfit = Some(Error::WrongKeyOrDamaged {
                    path: ledger.to_owned(),
                });
            }
        }
    }
    if tried.is_empty() {
        tried.push("no key was given".to_owned());
    }
    Err(misfit.unwrap_or_else(|| Error::NoKey {
        path: ledger.to_owned(),
        tried: tried.join("; "),
    }))
}

/// Makes the data key of a new ledger and a slot for each source that can be used.
///
/// A sidecar that is already there (from a creation that was cut short) is used, never overwritten.
pub(crate) fn make(ledger: &Path, sources: &[KeySource], random: &Random) -> Result<Secret, Error> {
    let path = sidecar_path(ledger);
    if Sidecar::read(&path)?.is_some() {
        return unlock(ledger, sources);
    }
    let key = Secret::random(random)?;
    let mut sidecar = Sidecar::new(crate::entry::to_hex(&random.array::<16>()?));
    let tried = add_slots(&mut sidecar, &key, sources, random);
    if sidecar.slots.is_empty() {
        let tried = if tried.is_empty() {
            "no key was given".to_owned()
        } else {
            tried.join("; ")
        };
        return Err(Error::NoKey {
            path: ledger.to_owned(),
            tried,
        });
    }
    sidecar.write(&path)?;
    Ok(key)
}

/// Adds further ways to unlock a ledger that is unlocked; says for each source that failed why.
pub(crate) fn add(
    ledger: &Path,
    key: &Secret,
    sources: &[KeySource],
    random: &Random,
) -> Result<Vec<String>, Error> {
    let path = sidecar_path(ledger);
    let Some(mut sidecar) = Sidecar::read(&path)? else {
        return Err(Error::NoKey {
            path: ledger.to_owned(),
            tried: format!("its key sidecar {} is missing", path.display()),
        });
    };
    let tried = add_slots(&mut sidecar, key, sources, random);
    sidecar.write(&path)?;
    Ok(tried)
}

fn add_slots(
    sidecar: &mut Sidecar,
    key: &Secret,
    sources: &[KeySource],
    random: &Random,
) -> Vec<String> {
    let mut failed = Vec::new();
    for source in sources {
        let slot = source
            .load_or_make(&sidecar.account, random)
            .and_then(|wrapping| {
                Slot::wrap(source.kind(), &sidecar.account, key, &wrapping, random)
            });
        match slot {
            Ok(slot) => sidecar.slots.push(slot),
            Err(error) => failed.push(error.to_string().trim_end_matches('.').to_owned()),
        }
    }
    failed
}

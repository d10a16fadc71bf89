//! The keychain of the operating system, as far as a ledger needs one.

use super::{KEY_BYTES, Secret};
use crate::error::Error;
use keyring::v1::Entry;

/// The name under which the system's keychain lists our secrets.
const SERVICE: &str = "Tallyman ledger";

/// Keeps one secret for each ledger.
pub trait Keychain: Send + Sync {
    /// Fetches the secret of an account; `None` when the keychain holds none.
    fn load(&self, account: &str) -> Result<Option<Secret>, Error>;

    /// Keeps a secret for an account.
    fn store(&self, account: &str, secret: &Secret) -> Result<(), Error>;
}

/// The real one: Secret Service, Keychain Services or Credential Manager. Where there is none it says so at once.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemKeychain;

impl SystemKeychain {
    fn entry(account: &str) -> Result<Entry, Error> {
        if let Err(error) = Entry::store_status() {
            return Err(Error::Keychain(format!(
                "there is none to be reached ({error})"
            )));
        }
        Entry::new(SERVICE, account).map_err(|error| Error::Keychain(error.to_string()))
    }
}

impl Keychain for SystemKeychain {
    fn load(&self, account: &str) -> Result<Option<Secret>, Error> {
        match Self::entry(account)?.get_secret() {
            Ok(bytes) => {
                let key: [u8; KEY_BYTES] = bytes.try_into().map_err(|_| {
                    Error::Keychain("what it holds for this ledger is no key".to_owned())
                })?;
                Ok(Some(Secret::new(key)))
            }
            Err(keyring::v1::Error::NoEntry) => Ok(None),
            Err(error) => Err(Error::Keychain(error.to_string())),
        }
    }

    fn store(&self, account: &str, secret: &Secret) -> Result<(), Error> {
        Self::entry(account)?
            .set_secret(secret.expose())
            .map_err(|error| Error::Keychain(error.to_string()))
    }
}

//! The keychain of the operating system, as far as a ledger needs one.

use super::Secret;
use crate::error::Error;

/// Keeps one secret a ledger; the caller brings the real one, tests bring their own.
pub trait Keychain: Send + Sync {
    /// Fetches the secret of an account; `None` when the keychain holds none.
    fn load(&self, account: &str) -> Result<Option<Secret>, Error>;

    /// Keeps a secret for an account.
    fn store(&self, account: &str, secret: &Secret) -> Result<(), Error>;
}

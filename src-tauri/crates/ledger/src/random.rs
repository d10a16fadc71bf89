//! Where random bytes come from: the operating system, or a test.

use crate::error::Error;
use std::sync::Arc;

type Fill = dyn Fn(&mut [u8]) -> std::io::Result<()> + Send + Sync;

/// A source of random bytes for keys, ids, nonces and salts.
#[derive(Clone)]
pub struct Random(Arc<Fill>);

impl Random {
    /// The operating system's own.
    pub fn system() -> Self {
        Self(Arc::new(|bytes| {
            getrandom::fill(bytes).map_err(|error| std::io::Error::other(error.to_string()))
        }))
    }

    /// Any other source; only for tests and fixtures, since the secrets are no better than it.
    pub fn from_fn(
        fill: impl Fn(&mut [u8]) -> std::io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(fill))
    }

    pub(crate) fn fill(&self, bytes: &mut [u8]) -> Result<(), Error> {
        (self.0)(bytes).map_err(Error::Random)
    }

    pub(crate) fn array<const N: usize>(&self) -> Result<[u8; N], Error> {
        let mut bytes = [0; N];
        self.fill(&mut bytes)?;
        Ok(bytes)
    }
}

impl Default for Random {
    fn default() -> Self {
        Self::system()
    }
}

impl std::fmt::Debug for Random {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Random")
    }
}

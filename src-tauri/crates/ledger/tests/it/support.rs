//! A ledger in a folder of its own, with a clock and random bytes that repeat.

use rusqlite::Connection;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use tallyman_ledger::{
    Because, Draft, Error, KeySource, Keychain, Ledger, OpenOptions, Random, Secret,
};
use tempfile::TempDir;

/// A keychain in memory.
#[derive(Default)]
pub(crate) struct Pocket {
    secrets: Mutex<HashMap<String, Secret>>,
}

impl Keychain for Pocket {
    fn load(&self, account: &str) -> Result<Option<Secret>, Error> {
        Ok(self.secrets.lock().unwrap().get(account).cloned())
    }

    fn store(&self, account: &str, secret: &Secret) -> Result<(), Error> {
        self.secrets
            .lock()
            .unwrap()
            .insert(account.to_owned(), secret.clone());
        Ok(())
    }
}

/// A computer without a keychain.
pub(crate) struct Nothing;

impl Keychain for Nothing {
    fn load(&self, _account: &str) -> Result<Option<Secret>, Error> {
        Err(Error::Keychain(Because::said(
            "there is none to be reached",
        )))
    }

    fn store(&self, _account: &str, _secret: &Secret) -> Result<(), Error> {
        Err(Error::Keychain(Because::said(
            "there is none to be reached",
        )))
    }
}

/// A folder that goes when the test ends.
pub(crate) struct Shop {
    pub(crate) folder: TempDir,
}

impl Shop {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("shop.tallyman")
    }

    pub(crate) fn key_file(&self) -> PathBuf {
        self.folder.path().join("key")
    }

    pub(crate) fn options(&self) -> OpenOptions {
        let keys = vec![KeySource::File(self.key_file())];
        OpenOptions {
            clock: ticking_clock(),
            random: repeating_random(),
            ..OpenOptions::new(self.path(), keys, "test")
        }
    }

    pub(crate) fn create(&self) -> Ledger {
        Ledger::create(self.options()).unwrap()
    }

    pub(crate) fn open(&self) -> Ledger {
        Ledger::open(self.options()).unwrap()
    }

    /// Opens the decrypted table as somebody with a SQLite shell and the key would.
    pub(crate) fn shell(&self) -> Connection {
        let connection = Connection::open(self.path()).unwrap();
        connection.execute_batch(&self.shell_pragmas()).unwrap();
        connection
    }

    fn shell_pragmas(&self) -> String {
        let key =
            tallyman_ledger::unlock(&self.path(), &[KeySource::File(self.key_file())]).unwrap();
        let hex = hex(key.expose());
        format!(
            "PRAGMA key = \"x'{hex}'\"; PRAGMA cipher_page_size = 8192; PRAGMA synchronous = OFF;"
        )
    }
}

/// One second between two looks, from a day in 2026.
fn ticking_clock() -> tallyman_ledger::Clock {
    let now = AtomicI64::new(1_790_000_000_000);
    Arc::new(move || now.fetch_add(1_000, Ordering::Relaxed))
}

/// The same bytes in every run; only for tests.
fn repeating_random() -> Random {
    let state = AtomicU64::new(1);
    Random::from_fn(move |bytes| {
        for byte in bytes {
            let next = state
                .load(Ordering::Relaxed)
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            state.store(next, Ordering::Relaxed);
            *byte = (next >> 56) as u8;
        }
        Ok(())
    })
}

/// A draft with capsules.
pub(crate) fn draft(payload: &str, capsules: &[&str]) -> Draft {
    let mut draft = Draft::new("order.noted", 1, payload.as_bytes().to_vec());
    draft.subjects = vec![format!("order:{payload}")];
    draft.capsules = capsules
        .iter()
        .map(|text| text.as_bytes().to_vec())
        .collect();
    "op-1".clone_into(&mut draft.operator);
    draft
}

pub(crate) fn no_progress(_done: u64, _total: u64) -> bool {
    true
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().map(|byte| format!("{byte:02x}"));
    digits.collect::<Vec<String>>().concat()
}

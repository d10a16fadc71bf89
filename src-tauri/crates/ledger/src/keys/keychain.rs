//! The keychain of the operating system, as far as a ledger needs one.

use super::{KEY_BYTES, Secret};
use crate::because::Because;
use crate::error::Error;
use keyring::v1::Entry;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

/// The name under which the system's keychain lists our secrets.
const SERVICE: &str = "Tallyman ledger";

/// Keeps one secret for each ledger.
pub trait Keychain: Send + Sync {
    /// Fetches the secret of an account; `None` when the keychain holds none.
    fn load(&self, account: &str) -> Result<Option<Secret>, Error>;

    /// Keeps a secret for an account.
    fn store(&self, account: &str, secret: &Secret) -> Result<(), Error>;

    /// Asks whether there is a keychain at all, without a question to the person.
    fn reach(&self) -> Result<(), Error> {
        Ok(())
    }
}

/// The real one: Secret Service, Keychain Services or Credential Manager. May wait for ever; see [`Patient`].
#[derive(Debug, Clone, Copy, Default)]
struct System;

impl System {
    fn entry(account: &str) -> Result<Entry, Error> {
        Self.reach()?;
        Entry::new(SERVICE, account).map_err(|error| refused(&error))
    }
}

/// What the system said, in words of what to do where that is known.
fn refused(error: &keyring::v1::Error) -> Error {
    if let keyring::v1::Error::NoStorageAccess(because) = error {
        return Error::Keychain(Because::Locked {
            cause: because.to_string(),
        });
    }
    Error::Keychain(Because::said(error))
}

impl Keychain for System {
    fn load(&self, account: &str) -> Result<Option<Secret>, Error> {
        match Self::entry(account)?.get_secret() {
            Ok(bytes) => {
                let key: [u8; KEY_BYTES] = bytes
                    .try_into()
                    .map_err(|_| Error::Keychain(Because::NoKeyOfOurs))?;
                Ok(Some(Secret::new(key)))
            }
            Err(keyring::v1::Error::NoEntry) => Ok(None),
            Err(error) => Err(refused(&error)),
        }
    }

    fn store(&self, account: &str, secret: &Secret) -> Result<(), Error> {
        Self::entry(account)?
            .set_secret(secret.expose())
            .map_err(|error| refused(&error))
    }

    fn reach(&self) -> Result<(), Error> {
        match Entry::store_status() {
            Ok(()) => Ok(()),
            Err(error) => Err(Error::Keychain(Because::NotReached {
                cause: error.to_string(),
            })),
        }
    }
}

/// How long a keychain is waited for.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// For a sign that it is there at all.
    pub reach: Duration,
    /// For its answer, which may need a person who types a password.
    pub answer: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            reach: Duration::from_secs(5),
            answer: Duration::from_mins(2),
        }
    }
}

/// A keychain that is asked on a thread of its own and given up when it stays silent: a session bus may take a connection and
/// never answer, and nothing then would ever open.
#[derive(Clone)]
pub struct Patient {
    keychain: Arc<dyn Keychain>,
    patience: Patience,
}

impl Patient {
    /// Bounds the waiting for a keychain.
    pub fn new(keychain: Arc<dyn Keychain>, patience: Patience) -> Self {
        Self { keychain, patience }
    }

    fn ask<T: Send + 'static>(
        &self,
        wait: Duration,
        silent: Because,
        question: impl FnOnce(&dyn Keychain) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let (answer, answers) = mpsc::sync_channel(1);
        let keychain = Arc::clone(&self.keychain);
        // A thread that is never answered stays until the program ends; it holds nothing that anybody waits for.
        let asking = std::thread::Builder::new()
            .name("keychain".to_owned())
            .spawn(move || drop(answer.send(question(keychain.as_ref()))))
            .map_err(|error| {
                Error::Keychain(Because::NotAsked {
                    cause: error.to_string(),
                })
            })?;
        match answers.recv_timeout(wait) {
            Ok(answered) => {
                // It only has to end; nothing of it is left when the program does.
                drop(asking.join());
                answered
            }
            Err(RecvTimeoutError::Timeout) => Err(Error::Keychain(silent)),
            Err(RecvTimeoutError::Disconnected) => Err(Error::Keychain(Because::BrokeOff)),
        }
    }

    fn ask_when_there<T: Send + 'static>(
        &self,
        question: impl FnOnce(&dyn Keychain) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        self.ask(self.patience.reach, Because::Silent, reach_of)?;
        self.ask(self.patience.answer, Because::Unanswered, question)
    }
}

fn reach_of(keychain: &dyn Keychain) -> Result<(), Error> {
    keychain.reach()
}

impl Keychain for Patient {
    fn load(&self, account: &str) -> Result<Option<Secret>, Error> {
        let account = account.to_owned();
        self.ask_when_there(move |keychain| keychain.load(&account))
    }

    fn store(&self, account: &str, secret: &Secret) -> Result<(), Error> {
        let (account, secret) = (account.to_owned(), secret.clone());
        self.ask_when_there(move |keychain| keychain.store(&account, &secret))
    }

    fn reach(&self) -> Result<(), Error> {
        self.ask(self.patience.reach, Because::Silent, reach_of)
    }
}

/// The keychain of this computer, never waited for without end.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemKeychain {
    /// How long it is waited for.
    pub patience: Patience,
}

impl SystemKeychain {
    fn patient(self) -> Patient {
        Patient::new(Arc::new(System), self.patience)
    }
}

impl Keychain for SystemKeychain {
    fn load(&self, account: &str) -> Result<Option<Secret>, Error> {
        self.patient().load(account)
    }

    fn store(&self, account: &str, secret: &Secret) -> Result<(), Error> {
        self.patient().store(account, secret)
    }

    fn reach(&self) -> Result<(), Error> {
        self.patient().reach()
    }
}

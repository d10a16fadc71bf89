//! The sidecar's file form, and the wrapping of the data key.

use super::{KEY_BYTES, Secret};
use crate::entry::{from_hex, to_hex};
use crate::error::Error;
use crate::place;
use crate::random::Random;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use std::path::Path;

const SIDECAR_FORMAT: u64 = 1;
const SIDECAR_BYTES_MAX: u64 = 1024 * 1024;
const NONCE_BYTES: usize = 24;
const SLOT_TAG: &str = "tallyman/key-slot/1";

/// What `NAME.keys` holds.
#[derive(Serialize, Deserialize)]
pub(super) struct Sidecar {
    format: u64,
    /// The name of this key in keychains; random, so that two ledgers never share one.
    pub(super) account: String,
    pub(super) slots: Vec<Slot>,
}

/// The data key, wrapped for one way to unlock it.
#[derive(Serialize, Deserialize)]
pub(super) struct Slot {
    pub(super) kind: String,
    nonce: String,
    wrapped: String,
}

/// The part of every sidecar, whatever its format, that says which format it has.
#[derive(Deserialize)]
struct Version {
    format: u64,
}

impl Sidecar {
    pub(super) fn new(account: String) -> Self {
        Self {
            format: SIDECAR_FORMAT,
            account,
            slots: Vec::new(),
        }
    }

    /// Reads a sidecar; `None` where there is none.
    pub(super) fn read(path: &Path) -> Result<Option<Self>, Error> {
        let Some(bytes) = place::read_if_there(path, SIDECAR_BYTES_MAX)? else {
            return Ok(None);
        };
        let unreadable = || Error::KeyFile {
            path: path.to_owned(),
            because: "it is damaged or is no key sidecar of Tallyman; restore it from a backup"
                .to_owned(),
        };
        let version: Version = serde_json::from_slice(&bytes).map_err(|_| unreadable())?;
        if version.format > SIDECAR_FORMAT {
            return Err(Error::Newer {
                path: path.to_owned(),
                found: version.format,
                known: SIDECAR_FORMAT,
            });
        }
        if version.format < SIDECAR_FORMAT {
            return Err(unreadable());
        }
        serde_json::from_slice(&bytes)
            .map(Some)
            .map_err(|_| unreadable())
    }

    /// Writes the sidecar so that after a power cut there is the old one or the new one, never half of one.
    pub(super) fn write(&self, path: &Path) -> Result<(), Error> {
        let mut bytes = serde_json::to_vec_pretty(self)
            .map_err(|error| Error::io("Writing", path, std::io::Error::other(error)))?;
        bytes.push(b'\n');
        place::write_atomically(path, &bytes)
    }
}

impl Slot {
    pub(super) fn wrap(
        kind: &str,
        account: &str,
        key: &Secret,
        wrapping: &Secret,
        random: &Random,
    ) -> Result<Self, Error> {
        let nonce = random.array::<NONCE_BYTES>()?;
        let bound = format!("{SLOT_TAG}/{kind}/{account}");
        let message = Payload {
            msg: key.expose(),
            aad: bound.as_bytes(),
        };
        let wrapped = cipher(wrapping)
            .encrypt(&XNonce::from(nonce), message)
            .map_err(|_| Error::Keychain("the key could not be wrapped".to_owned()))?;
        Ok(Self {
            kind: kind.to_owned(),
            nonce: to_hex(&nonce),
            wrapped: to_hex(&wrapped),
        })
    }

    /// Gives the data key, or nothing when the wrapping key is another or the slot was altered.
    pub(super) fn unwrap(&self, account: &str, wrapping: &Secret) -> Option<Secret> {
        let nonce: [u8; NONCE_BYTES] = from_hex(&self.nonce)?.try_into().ok()?;
        let wrapped = from_hex(&self.wrapped)?;
        let bound = format!("{SLOT_TAG}/{}/{account}", self.kind);
        let message = Payload {
            msg: &wrapped,
            aad: bound.as_bytes(),
        };
        let key: [u8; KEY_BYTES] = cipher(wrapping)
            .decrypt(&XNonce::from(nonce), message)
            .ok()?
            .try_into()
            .ok()?;
        Some(Secret::new(key))
    }
}

fn cipher(wrapping: &Secret) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*wrapping.expose()))
}

//! The recovery code, and the slot that its printed sheet carries.

use super::groups::{self, CodeFault};
use super::{KEY_BYTES, Secret};
use crate::because::Because;
use crate::entry::LedgerId;
use crate::error::Error;
use crate::random::Random;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use sha2::{Digest as _, Sha256};
use std::fmt;

/// Bytes of a recovery code: 160 bits, eight groups.
pub(super) const CODE_BYTES: usize = 20;
/// What a sheet's slot begins with.
const SHEET_FORM: u8 = 2;
const LEDGER_BYTES: usize = 16;
const WRAPPED_BYTES: usize = 48;
const SHEET_BYTES: usize = 1 + LEDGER_BYTES + WRAPPED_BYTES;
const CODE_TAG: &[u8] = b"tallyman/recovery-code/2\0";
const SHEET_KEY_TAG: &[u8] = b"tallyman/recovery-sheet/key/2\0";
const SHEET_NONCE_TAG: &[u8] = b"tallyman/recovery-sheet/nonce/2\0";
const SHEET_TAG: &str = "tallyman/recovery-sheet/2";

/// A recovery code: 160 random bits that open a ledger. Prints as nothing in logs and is wiped when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode([u8; CODE_BYTES]);

impl RecoveryCode {
    /// Draws a new code.
    pub fn random(random: &Random) -> Result<Self, Error> {
        Ok(Self(random.array()?))
    }

    /// Reads a code as a person typed it.
    pub fn read(text: &str) -> Result<Self, CodeFault> {
        let bytes = groups::read(text, CODE_BYTES)?;
        // The reader gives exactly as many bytes as were asked for.
        bytes.try_into().map(Self).map_err(|_| CodeFault::Count {
            found: 0,
            expected: 8,
        })
    }

    /// Writes the code in groups, for paper.
    pub fn to_groups(&self) -> String {
        groups::write(&self.0)
    }

    /// The key that the code's slot in the sidecar is wrapped with. The code is random, so it needs no stretching.
    pub(super) fn wrapping(&self) -> Secret {
        digest(CODE_TAG, &self.0)
    }

    fn sheet_cipher(&self) -> (XChaCha20Poly1305, XNonce) {
        // Key and nonce come from the code, which wraps one data key in its life; so nothing random has to be typed.
        let key = digest(SHEET_KEY_TAG, &self.0);
        let long = digest(SHEET_NONCE_TAG, &self.0);
        let mut nonce = [0; 24];
        for (to, from) in nonce.iter_mut().zip(long.expose()) {
            *to = *from;
        }
        (
            XChaCha20Poly1305::new(&Key::from(*key.expose())),
            XNonce::from(nonce),
        )
    }
}

impl Drop for RecoveryCode {
    fn drop(&mut self) {
        self.0 = [0; CODE_BYTES];
        std::hint::black_box(&self.0);
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("RecoveryCode")
    }
}

/// The data key wrapped for a recovery code, as the sheet carries it: with it, code and ledger open without the sidecar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetSlot {
    ledger: LedgerId,
    wrapped: [u8; WRAPPED_BYTES],
}

impl SheetSlot {
    pub(super) fn wrap(code: &RecoveryCode, ledger: LedgerId, key: &Secret) -> Result<Self, Error> {
        let (cipher, nonce) = code.sheet_cipher();
        let bound = bound(ledger);
        let message = Payload {
            msg: key.expose(),
            aad: bound.as_bytes(),
        };
        let wrapped = cipher
            .encrypt(&nonce, message)
            .ok()
            .and_then(|bytes| bytes.try_into().ok());
        wrapped
            .map(|wrapped| Self { ledger, wrapped })
            .ok_or_else(|| Error::Keychain(Because::NotWrapped))
    }

    /// Gives the data key, or nothing when code and slot are of different sheets.
    pub(super) fn unwrap(&self, code: &RecoveryCode) -> Option<Secret> {
        let (cipher, nonce) = code.sheet_cipher();
        let bound = bound(self.ledger);
        let message = Payload {
            msg: &self.wrapped,
            aad: bound.as_bytes(),
        };
        let key: [u8; KEY_BYTES] = cipher.decrypt(&nonce, message).ok()?.try_into().ok()?;
        Some(Secret::new(key))
    }

    /// The ledger it is for.
    pub fn ledger(&self) -> LedgerId {
        self.ledger
    }

    /// Reads the second block of a recovery sheet as a person or a scanner typed it.
    pub fn read(text: &str) -> Result<Self, CodeFault> {
        let bytes = groups::read(text, SHEET_BYTES)?;
        let unknown = CodeFault::Mistyped { groups: vec![1] };
        let (form, rest) = bytes.split_first().ok_or_else(|| unknown.clone())?;
        let (ledger, wrapped) = rest
            .split_at_checked(LEDGER_BYTES)
            .ok_or_else(|| unknown.clone())?;
        match (<[u8; LEDGER_BYTES]>::try_from(ledger), wrapped.try_into()) {
            (Ok(ledger), Ok(wrapped)) if *form == SHEET_FORM => Ok(Self {
                ledger: LedgerId(ledger),
                wrapped,
            }),
            _ => Err(unknown),
        }
    }

    /// Writes the slot in groups, for paper.
    pub fn to_groups(&self) -> String {
        let mut bytes = vec![SHEET_FORM];
        bytes.extend_from_slice(&self.ledger.0);
        bytes.extend_from_slice(&self.wrapped);
        groups::write(&bytes)
    }
}

fn bound(ledger: LedgerId) -> String {
    format!("{SHEET_TAG}/{}", crate::entry::to_hex(&ledger.0))
}

fn digest(tag: &[u8], bytes: &[u8]) -> Secret {
    let mut hash = Sha256::new();
    hash.update(tag);
    hash.update(bytes);
    Secret::new(hash.finalize().into())
}

/// What a person has of a recovery sheet: its code, and its slot where the sidecar is lost.
#[derive(Clone, Debug)]
pub struct RecoverySheet {
    /// The code.
    pub code: RecoveryCode,
    /// The sheet's own slot.
    pub slot: Option<SheetSlot>,
}

impl RecoverySheet {
    /// Reads the code alone, or the code on a line of its own (or before a slash) and the sheet's slot after it.
    pub fn read(text: &str) -> Result<Self, Error> {
        let fault = |fault: CodeFault| Error::RecoveryCode(fault);
        // A first line that is a whole code is the code; what follows is the slot, in as many lines as it was typed.
        let lines: Vec<&str> = text
            .split(['/', '\n'])
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        match lines.split_first() {
            Some((code, rest)) if !rest.is_empty() && RecoveryCode::read(code).is_ok() => {
                Ok(Self {
                    code: RecoveryCode::read(code).map_err(fault)?,
                    slot: Some(SheetSlot::read(&rest.join("-")).map_err(Error::RecoverySlot)?),
                })
            }
            _ => Ok(Self {
                code: RecoveryCode::read(text).map_err(fault)?,
                slot: None,
            }),
        }
    }
}

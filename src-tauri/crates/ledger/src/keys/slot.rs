//! One slot of the sidecar: the data key wrapped for one way to unlock it, on one line.

use super::passphrase::{Cost, SALT_BYTES};
use super::{KEY_BYTES, Secret, SlotKind};
use crate::because::Because;
use crate::entry::{from_hex, to_hex};
use crate::error::Error;
use crate::random::Random;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// The form of slots that are written today.
pub(super) const SLOT_FORM: u64 = 2;
const FIRST_FORM: u64 = 1;
const NONCE_BYTES: usize = 24;
const WRAPPED_BYTES: usize = 48;
const ID_BYTES: usize = 4;
const TAG: &str = "tallyman/key-slot";
const CHECK_TAG: &[u8] = b"tallyman/key-slot-check/2\0";
const CHECK_MARK: &str = ",\"check\":\"";
const CHECK_BYTES: usize = 8;

/// The data key, wrapped for one way to unlock it; the fields in the order in which they are written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Slot {
    #[serde(rename = "slot")]
    form: u64,
    pub(super) id: String,
    pub(super) kind: String,
    /// The ledger's id; in the first form the random name of the key instead. Names the secret in keychains, too.
    pub(super) ledger: String,
    /// When it was made, in milliseconds since 1970 UTC; 0 where that was not recorded.
    pub(super) made: i64,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    argon2id: Option<Stretch>,
    /// When the recovery code was typed back.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(super) typed_back: Option<i64>,
    /// When typing it back was put off.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(super) postponed: Option<i64>,
    nonce: String,
    wrapped: String,
}

/// How the passphrase of a slot is stretched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Stretch {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: String,
}

impl Stretch {
    const fn cost(&self) -> Cost {
        Cost {
            memory_kib: self.memory_kib,
            passes: self.passes,
            lanes: self.lanes,
        }
    }
}

/// What a new slot says of itself.
pub(super) struct Label<'a> {
    pub(super) kind: SlotKind,
    pub(super) ledger: &'a str,
    pub(super) made: i64,
    pub(super) stretch: Option<(Cost, [u8; SALT_BYTES])>,
}

impl Slot {
    /// Whether it says that it belongs to another ledger; slots of the first form do not say to which.
    pub(super) fn is_of_another(&self, ledger: &str) -> bool {
        self.form == SLOT_FORM && self.ledger != ledger
    }

    /// Wraps the data key.
    pub(super) fn wrap(
        label: &Label<'_>,
        key: &Secret,
        wrapping: &Secret,
        random: &Random,
    ) -> Result<Self, Error> {
        let nonce = random.array::<NONCE_BYTES>()?;
        let mut slot = Self {
            form: SLOT_FORM,
            id: to_hex(&random.array::<ID_BYTES>()?),
            kind: label.kind.name().to_owned(),
            ledger: label.ledger.to_owned(),
            made: label.made,
            argon2id: label.stretch.map(|(cost, salt)| Stretch {
                memory_kib: cost.memory_kib,
                passes: cost.passes,
                lanes: cost.lanes,
                salt: to_hex(&salt),
            }),
            typed_back: None,
            postponed: None,
            nonce: to_hex(&nonce),
            wrapped: String::new(),
        };
        let bound = slot.bound();
        let message = Payload {
            msg: key.expose(),
            aad: bound.as_bytes(),
        };
        let wrapped = cipher(wrapping)
            .encrypt(&XNonce::from(nonce), message)
            .map_err(|_| Error::Keychain(Because::NotWrapped))?;
        slot.wrapped = to_hex(&wrapped);
        Ok(slot)
    }

    /// Takes over a slot of the first sidecar format.
    pub(super) fn of_first_form(kind: &str, account: &str, nonce: &str, wrapped: &str) -> Self {
        Self {
            form: FIRST_FORM,
            // Its nonce is as good a name as any, and the same each time.
            id: nonce.chars().take(ID_BYTES.saturating_mul(2)).collect(),
            kind: kind.to_owned(),
            ledger: account.to_owned(),
            made: 0,
            argon2id: None,
            typed_back: None,
            postponed: None,
            nonce: nonce.to_owned(),
            wrapped: wrapped.to_owned(),
        }
    }

    /// Gives the data key, or nothing when the wrapping key is another or the slot was altered.
    pub(super) fn unwrap(&self, wrapping: &Secret) -> Option<Secret> {
        let nonce: [u8; NONCE_BYTES] = from_hex(&self.nonce)?.try_into().ok()?;
        let wrapped = from_hex(&self.wrapped)?;
        let bound = self.bound();
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

    /// How its passphrase is stretched.
    pub(super) fn stretch(&self) -> Option<(Cost, [u8; SALT_BYTES])> {
        let stretch = self.argon2id.as_ref()?;
        Some((stretch.cost(), from_hex(&stretch.salt)?.try_into().ok()?))
    }

    /// What the wrapping is bound to: the slot cannot serve another ledger, kind or date.
    fn bound(&self) -> String {
        if self.form == FIRST_FORM {
            return format!("{TAG}/1/{}/{}", self.kind, self.ledger);
        }
        format!(
            "{TAG}/2/{}/{}/{}/{}",
            self.kind, self.ledger, self.id, self.made
        )
    }

    /// Says what is wrong with the fields of a slot of a known form and kind.
    fn check(&self, kind: SlotKind) -> Result<(), String> {
        let is_hex =
            |text: &str, bytes: usize| from_hex(text).is_some_and(|found| found.len() == bytes);
        if !is_hex(&self.nonce, NONCE_BYTES)
            || !is_hex(&self.wrapped, WRAPPED_BYTES)
            || self.id.len() != ID_BYTES.saturating_mul(2)
        {
            return Err("a field of it has the wrong length".to_owned());
        }
        match (kind, &self.argon2id) {
            (SlotKind::Passphrase, Some(stretch)) if is_hex(&stretch.salt, SALT_BYTES) => {
                stretch.cost().check()
            }
            (SlotKind::Passphrase, _) => {
                Err("it does not say how the passphrase is stretched".to_owned())
            }
            _ => Ok(()),
        }
    }

    /// Writes the slot as its line of the sidecar, without comma and end of line.
    pub(super) fn to_line(&self) -> Result<String, serde_json::Error> {
        let text = serde_json::to_string(self)?;
        let body = text.strip_suffix('}').unwrap_or(&text);
        Ok(format!("{body}{CHECK_MARK}{}\"}}", check_of(body)))
    }
}

/// What a line of a sidecar is.
pub(super) enum Read {
    /// A slot of a form and kind known here.
    Slot(Box<Slot>),
    /// A slot of a later form or of a kind that is not known here; kept as it is.
    Unknown { id: String, kind: String },
    /// A line that is not what was written.
    Damaged(String),
}

/// What every slot says, whatever its form.
#[derive(Deserialize)]
struct Named {
    slot: u64,
    id: String,
    kind: String,
}

/// Reads one line of a sidecar.
pub(super) fn read_line(line: &str) -> Read {
    let altered = || Read::Damaged("it is not what was written".to_owned());
    let Some((body, check)) = line.rsplit_once(CHECK_MARK) else {
        return altered();
    };
    if check.strip_suffix("\"}") != Some(check_of(body).as_str()) {
        return altered();
    }
    let Ok(named) = serde_json::from_str::<Named>(line) else {
        return altered();
    };
    let Some(kind) = SlotKind::of(&named.kind).filter(|_| named.slot <= SLOT_FORM) else {
        return Read::Unknown {
            id: named.id,
            kind: named.kind,
        };
    };
    match serde_json::from_str::<Slot>(line) {
        Ok(slot) => match slot.check(kind) {
            Ok(()) => Read::Slot(Box::new(slot)),
            Err(because) => Read::Damaged(because),
        },
        Err(_) => altered(),
    }
}

/// Tells an accident from a wrong key: the beginning of a digest of the line. It guards nothing; the wrapping does.
fn check_of(body: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(CHECK_TAG);
    hash.update(body.as_bytes());
    let digest: [u8; 32] = hash.finalize().into();
    to_hex(digest.get(..CHECK_BYTES).unwrap_or_default())
}

fn cipher(wrapping: &Secret) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*wrapping.expose()))
}

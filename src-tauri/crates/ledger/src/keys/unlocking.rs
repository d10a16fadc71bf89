//! Finding the data key of an existing ledger. Nothing is written here: a wrong key damages nothing.

use super::recovery::{RecoveryCode, RecoverySheet};
use super::sidecar::Sidecar;
use super::slot::Slot;
use super::{KeySource, Secret, sidecar_path};
use crate::because::Because;
use crate::entry::{LedgerId, from_hex};
use crate::error::{Error, shown};
use std::path::Path;

/// A ledger's data key and how it was found.
#[derive(Debug)]
pub(crate) struct Opened {
    pub(crate) key: Secret,
    pub(crate) by: OpenedBy,
    /// The ledger's id, as far as the slot says it.
    pub(crate) ledger: Option<LedgerId>,
}

/// What the data key was found with.
#[derive(Debug, Clone)]
pub(crate) enum OpenedBy {
    /// A slot of the sidecar, by its id.
    Slot(String),
    /// The slot on a recovery sheet, although there is a sidecar.
    Sheet,
    /// The slot on a recovery sheet, for want of a sidecar that can be read.
    SheetAlone(RecoveryCode),
}

/// Unlocks an existing ledger with the first source that fits.
pub fn unlock(ledger: &Path, sources: &[KeySource]) -> Result<Secret, Error> {
    open(ledger, sources).map(|opened| opened.key)
}

/// Unlocks an existing ledger with the first source that fits, and says which.
pub(crate) fn open(ledger: &Path, sources: &[KeySource]) -> Result<Opened, Error> {
    let path = sidecar_path(ledger);
    let read = Sidecar::read(&path);
    let mut attempt = Attempt::default();
    for source in sources {
        let found = match &read {
            Ok(Some(sidecar)) => attempt.sidecar(sidecar, source),
            Ok(None) | Err(_) => None,
        };
        let has_sidecar = matches!(read, Ok(Some(_)));
        if let Some(opened) = found.or_else(|| attempt.sheet(source, has_sidecar)) {
            return Ok(opened);
        }
    }
    match read {
        Ok(Some(sidecar)) => {
            attempt
                .tried
                .extend(sidecar.faults().map(|fault| Because::SlotUnusable {
                    path: shown(&path),
                    fault: fault.to_owned(),
                }));
        }
        Ok(None) => attempt
            .tried
            .push(Because::SidecarMissing { path: shown(&path) }),
        Err(error) if !attempt.is_misfit => return Err(error),
        Err(error) => attempt.tried.push(clause(error)),
    }
    if sources.is_empty() {
        attempt.tried.push(Because::NoKeyGiven);
    }
    let (path, tried) = (ledger.to_owned(), attempt.tried);
    Err(if attempt.is_misfit {
        Error::WrongKey { path, tried }
    } else {
        Error::NoKey { path, tried }
    })
}

/// What was tried so far.
#[derive(Default)]
struct Attempt {
    tried: Vec<Because>,
    is_misfit: bool,
}

impl Attempt {
    fn sidecar(&mut self, sidecar: &Sidecar, source: &KeySource) -> Option<Opened> {
        let kind = source.kind();
        let slots: Vec<&Slot> = sidecar
            .slots()
            .filter(|slot| slot.kind == kind.name())
            .collect();
        if slots.is_empty() {
            self.tried.push(kind.never_given());
        }
        let mut has_misfit = false;
        for slot in slots {
            let wrapping = match source.wrapping(slot) {
                Ok(wrapping) => wrapping,
                Err(error) => {
                    // The same would be said of the next slot, maybe after the same wait.
                    self.tried.push(clause(error));
                    return None;
                }
            };
            if let Some(key) = slot.unwrap(&wrapping) {
                return Some(Opened {
                    key,
                    by: OpenedBy::Slot(slot.id.clone()),
                    ledger: ledger_of(&slot.ledger),
                });
            }
            has_misfit = true;
        }
        if has_misfit {
            self.is_misfit = true;
            self.tried.push(kind.misfit());
        }
        None
    }

    fn sheet(&mut self, source: &KeySource, has_sidecar: bool) -> Option<Opened> {
        let KeySource::Recovery(RecoverySheet { code, slot }) = source else {
            return None;
        };
        let Some(slot) = slot else {
            if !has_sidecar {
                self.tried.push(Because::SecondBlockNeeded);
            }
            return None;
        };
        let Some(key) = slot.unwrap(code) else {
            self.is_misfit = true;
            self.tried.push(Because::OtherSheets);
            return None;
        };
        let by = if has_sidecar {
            OpenedBy::Sheet
        } else {
            OpenedBy::SheetAlone(code.clone())
        };
        Some(Opened {
            key,
            by,
            ledger: Some(slot.ledger()),
        })
    }
}

/// An error as a clause of a longer sentence.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "whatever else went wrong is told in its own words"
)]
pub(super) fn clause(error: Error) -> Because {
    match error {
        Error::Keychain(because) => Because::KeychainFailed {
            because: Box::new(because),
        },
        Error::Passphrase(because) => Because::PassphraseFailed {
            because: Box::new(because),
        },
        error => Because::said(&error),
    }
}

fn ledger_of(hex: &str) -> Option<LedgerId> {
    from_hex(hex)?.try_into().ok().map(LedgerId)
}

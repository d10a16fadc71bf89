//! Making, adding, changing and removing slots; each change replaces the sidecar in one step.

use super::passphrase::Passphrase;
use super::recovery::{RecoveryCode, RecoverySheet, SheetSlot};
use super::report::{SlotView, TypedBack, views};
use super::sidecar::{Line, PASSPHRASE_COUNT_MAX, SLOT_COUNT_MAX, Sidecar};
use super::slot::Slot;
use super::unlocking::{Opened, OpenedBy, clause, open};
use super::{KeySource, Secret, SlotKind, sidecar_path};
use crate::because::Because;
use crate::entry::{LedgerId, to_hex};
use crate::error::Error;
use crate::random::Random;
use std::path::Path;

/// What every change needs: the ledger is open, so its key and id are known.
pub(crate) struct Change<'a> {
    pub(crate) path: &'a Path,
    pub(crate) ledger: LedgerId,
    pub(crate) key: &'a Secret,
    pub(crate) by: &'a OpenedBy,
    pub(crate) random: &'a Random,
    /// Milliseconds since 1970 UTC.
    pub(crate) now: i64,
}

impl Change<'_> {
    /// Reads the sidecar; one that is lost or cannot be read at all begins anew, and the old one is kept aside.
    fn sidecar(&self) -> Result<Sidecar, Error> {
        match Sidecar::read(&sidecar_path(self.path)) {
            Ok(sidecar) => Ok(sidecar.unwrap_or_default()),
            Err(Error::KeyFile { because, .. }) => Ok(Sidecar {
                lines: vec![Line::Damaged {
                    because: because.to_string(),
                }],
            }),
            Err(error) => Err(error),
        }
    }

    fn write(&self, sidecar: &Sidecar) -> Result<(), Error> {
        sidecar.write(&sidecar_path(self.path))
    }

    fn new_slot(&self, source: &KeySource) -> Result<Slot, Error> {
        source.new_slot(&to_hex(&self.ledger.0), self.now, self.key, self.random)
    }
}

const fn refused(because: Because) -> Error {
    Error::KeysKept(because)
}

/// Makes the data key of a new ledger and a slot for each source that can be used.
///
/// A sidecar that is already there (from a creation that was cut short) is used, never overwritten; the ledger then takes the id
/// that its slots are bound to.
pub(crate) fn make(
    ledger: &Path,
    id: LedgerId,
    sources: &[KeySource],
    random: &Random,
    now: i64,
) -> Result<Opened, Error> {
    let path = sidecar_path(ledger);
    if Sidecar::read(&path)?.is_some() {
        return open(ledger, sources);
    }
    let key = Secret::random(random)?;
    let (mut sidecar, mut failed) = (Sidecar::default(), Vec::new());
    for source in sources {
        match source.new_slot(&to_hex(&id.0), now, &key, random) {
            Ok(slot) => sidecar.lines.push(Line::Slot(slot)),
            Err(error) => failed.push(clause(error)),
        }
    }
    let Some(first) = sidecar.slots().next().map(|slot| slot.id.clone()) else {
        if failed.is_empty() {
            failed.push(Because::NoKeyGiven);
        }
        return Err(Error::NoKey {
            path: ledger.to_owned(),
            tried: failed,
        });
    };
    sidecar.write(&path)?;
    Ok(Opened {
        key,
        by: OpenedBy::Slot(first),
        ledger: Some(id),
    })
}

/// Adds a further way to unlock the ledger; gives the slot's id.
pub(crate) fn add(change: &Change<'_>, source: &KeySource) -> Result<String, Error> {
    let mut sidecar = change.sidecar()?;
    let kind = source.kind();
    if kind == SlotKind::Passphrase && sidecar.count(kind.name()) >= PASSPHRASE_COUNT_MAX {
        return Err(refused(Because::PassphrasesFull {
            most: PASSPHRASE_COUNT_MAX,
        }));
    }
    if sidecar.lines.len() >= SLOT_COUNT_MAX {
        return Err(refused(Because::SlotsFull {
            most: SLOT_COUNT_MAX,
        }));
    }
    let slot = change.new_slot(source)?;
    let id = slot.id.clone();
    sidecar.lines.push(Line::Slot(slot));
    change.write(&sidecar)?;
    Ok(id)
}

/// Writes a lost sidecar anew after a recovery sheet alone has opened the ledger. Its code was read from paper just now.
pub(crate) fn put_back(change: &Change<'_>, code: &RecoveryCode) -> Result<String, Error> {
    let source = KeySource::Recovery(RecoverySheet {
        code: code.clone(),
        slot: None,
    });
    let mut sidecar = change.sidecar()?;
    let mut slot = change.new_slot(&source)?;
    slot.typed_back = Some(change.now);
    let id = slot.id.clone();
    sidecar.lines.push(Line::Slot(slot));
    change.write(&sidecar)?;
    Ok(id)
}

/// Wraps the data key for a recovery sheet.
pub(crate) fn sheet_slot(change: &Change<'_>, code: &RecoveryCode) -> Result<SheetSlot, Error> {
    SheetSlot::wrap(code, change.ledger, change.key)
}

/// Finds the slot that a person names: by its id, or by its kind where there is only one.
fn named<'a>(views: &'a [SlotView], name: &str) -> Result<&'a SlotView, Error> {
    let kind = name.replace('-', "_");
    let found: Vec<&SlotView> = views
        .iter()
        .filter(|slot| slot.id == name || slot.kind == kind)
        .collect();
    match found.as_slice() {
        [one] => Ok(one),
        [] => Err(refused(Because::NoSlot {
            name: name.to_owned(),
        })),
        _ => Err(refused(Because::SeveralSlots {
            count: found.len(),
            name: name.to_owned(),
        })),
    }
}

/// Removes a slot: never the last one, and never the one that opened the ledger, so that another is known to work.
pub(crate) fn remove(change: &Change<'_>, name: &str) -> Result<SlotView, Error> {
    let mut sidecar = change.sidecar()?;
    let views = views(&sidecar);
    let slot = named(&views, name)?.clone();
    if !views
        .iter()
        .any(|other| other.id != slot.id && other.is_proven())
    {
        return Err(refused(Because::LastWay));
    }
    if matches!(change.by, OpenedBy::Slot(id) if *id == slot.id) {
        return Err(refused(Because::OpenedWith));
    }
    sidecar.lines.retain(|line| match line {
        Line::Slot(Slot { id, .. }) | Line::Unknown { id, .. } => *id != slot.id,
        Line::Damaged { .. } => true,
    });
    change.write(&sidecar)?;
    Ok(slot)
}

/// Replaces a passphrase; gives the ids of the old slot and the new one. `name` is needed only where there are several.
pub(crate) fn change_passphrase(
    change: &Change<'_>,
    new: &Passphrase,
    name: Option<&str>,
) -> Result<(String, String), Error> {
    let mut sidecar = change.sidecar()?;
    let views = views(&sidecar);
    let is_passphrase = |slot: &&SlotView| slot.known == Some(SlotKind::Passphrase);
    let opened_with = views
        .iter()
        .filter(is_passphrase)
        .find(|slot| matches!(change.by, OpenedBy::Slot(id) if *id == slot.id));
    let old = match (name, opened_with) {
        (Some(name), _) => named(&views, name)?,
        (None, Some(slot)) => slot,
        (None, None) => named(&views, SlotKind::Passphrase.name())?,
    };
    if old.known != Some(SlotKind::Passphrase) {
        return Err(refused(Because::NoPassphrase {
            slot: old.id.clone(),
        }));
    }
    let slot = change.new_slot(&KeySource::Passphrase(new.clone()))?;
    let id = slot.id.clone();
    if let Some(place) = sidecar.slot_mut(&old.id) {
        *place = slot;
    }
    change.write(&sidecar)?;
    Ok((old.id.clone(), id))
}

/// Compares a recovery code that was typed from paper with the slots, and records that it was; gives the slot's id.
pub(crate) fn confirm_recovery(change: &Change<'_>, code: &RecoveryCode) -> Result<String, Error> {
    let mut sidecar = change.sidecar()?;
    let wrapping = code.wrapping();
    let fitting = sidecar
        .slots()
        .filter(|slot| slot.kind == SlotKind::Recovery.name())
        .find(|slot| slot.unwrap(&wrapping).as_ref() == Some(change.key))
        .map(|slot| slot.id.clone());
    let id = fitting.ok_or_else(|| refused(Because::OtherCode))?;
    if let Some(slot) = sidecar.slot_mut(&id)
        && slot.typed_back.is_none()
    {
        slot.typed_back = Some(change.now);
        change.write(&sidecar)?;
    }
    Ok(id)
}

/// Puts typing the code back off, once; gives the slot's id.
pub(crate) fn postpone_recovery(change: &Change<'_>) -> Result<String, Error> {
    let mut sidecar = change.sidecar()?;
    let views = views(&sidecar);
    let with = |state: TypedBack| {
        views
            .iter()
            .rev()
            .find(|slot| slot.typed_back == Some(state))
    };
    let Some(open) = with(TypedBack::Open) else {
        return Err(refused(if with(TypedBack::Postponed).is_some() {
            Because::PostponedAlready
        } else {
            Because::NothingToType
        }));
    };
    if let Some(slot) = sidecar.slot_mut(&open.id) {
        slot.postponed = Some(change.now);
    }
    change.write(&sidecar)?;
    Ok(open.id.clone())
}

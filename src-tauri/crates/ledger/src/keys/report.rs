//! What the sidecar of a ledger holds, without any key.

use super::sidecar::{Line, Sidecar};
use super::{SlotKind, sidecar_path};
use crate::because::Because;
use crate::entry::{LedgerId, to_hex};
use crate::error::Error;
use std::path::{Path, PathBuf};

/// Whether the code of a recovery sheet was typed back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypedBack {
    /// Not yet.
    Open,
    /// Not yet, and it was put off once.
    Postponed,
    /// It was, at this time in milliseconds since 1970 UTC.
    Done(i64),
}

/// One slot, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotView {
    /// The name to call it by.
    pub id: String,
    /// Its kind as the sidecar says it.
    pub kind: String,
    /// Its kind, if this version knows it.
    pub known: Option<SlotKind>,
    /// When it was made, in milliseconds since 1970 UTC, if that was recorded.
    pub made: Option<i64>,
    /// For a recovery code: whether it was typed back.
    pub typed_back: Option<TypedBack>,
}

impl SlotView {
    /// Whether it can be relied upon: it can be used, and if it is on paper, the paper was read once.
    pub fn is_proven(&self) -> bool {
        self.known.is_some() && matches!(self.typed_back, None | Some(TypedBack::Done(_)))
    }
}

/// What a sidecar holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeysReport {
    /// The sidecar.
    pub path: PathBuf,
    /// Whether it is there.
    pub is_there: bool,
    /// Its slots.
    pub slots: Vec<SlotView>,
    /// What is wrong with lines of it that cannot be used.
    pub faults: Vec<String>,
}

impl KeysReport {
    /// Whether there is a slot of a kind.
    pub fn has(&self, kind: SlotKind) -> bool {
        self.slots.iter().any(|slot| slot.known == Some(kind))
    }
}

/// Lists the slots of a ledger's sidecar; needs no key and not the ledger itself.
pub fn inspect_keys(ledger: &Path) -> Result<KeysReport, Error> {
    let path = sidecar_path(ledger);
    let sidecar = Sidecar::read(&path)?;
    let is_there = sidecar.is_some();
    let sidecar = sidecar.unwrap_or_default();
    Ok(KeysReport {
        is_there,
        slots: views(&sidecar),
        faults: sidecar.faults().map(str::to_owned).collect(),
        path,
    })
}

/// Makes sure that a sidecar is whole and still opens the ledger in the way that it was opened: a copy of anything less beside
/// a backup would make it look like one that opens.
pub(crate) fn check_sidecar(
    path: &Path,
    bytes: &[u8],
    opened_by: Option<&str>,
) -> Result<(), Error> {
    let refused = |because: Because| Error::KeysUnfit {
        path: path.to_owned(),
        because,
    };
    let sidecar = Sidecar::parse(path, bytes)?;
    if let Some(fault) = sidecar.faults().next() {
        return Err(refused(Because::KeysDamaged {
            fault: fault.to_owned(),
        }));
    }
    if opened_by.is_some_and(|id| sidecar.slot(id).is_none()) {
        return Err(refused(Because::OpenerMissing));
    }
    Ok(())
}

/// Whether a sidecar says that it is another ledger's; where it says nothing, it does not.
pub(crate) fn is_of_another(path: &Path, ledger: LedgerId) -> bool {
    let Ok(Some(sidecar)) = Sidecar::read(path) else {
        return false;
    };
    let id = to_hex(&ledger.0);
    let mut slots = sidecar.slots().peekable();
    slots.peek().is_some() && slots.all(|slot| slot.is_of_another(&id))
}

pub(super) fn views(sidecar: &Sidecar) -> Vec<SlotView> {
    let view = |line: &Line| match line {
        Line::Slot(slot) => {
            let known = SlotKind::of(&slot.kind);
            let typed_back = match (slot.typed_back, slot.postponed) {
                (Some(at), _) => TypedBack::Done(at),
                (None, Some(_)) => TypedBack::Postponed,
                (None, None) => TypedBack::Open,
            };
            Some(SlotView {
                id: slot.id.clone(),
                kind: slot.kind.clone(),
                known,
                made: (slot.made != 0).then_some(slot.made),
                typed_back: (known == Some(SlotKind::Recovery)).then_some(typed_back),
            })
        }
        Line::Unknown { id, kind, .. } => Some(SlotView {
            id: id.clone(),
            kind: kind.clone(),
            known: None,
            made: None,
            typed_back: None,
        }),
        Line::Damaged { .. } => None,
    };
    sidecar.lines.iter().filter_map(view).collect()
}

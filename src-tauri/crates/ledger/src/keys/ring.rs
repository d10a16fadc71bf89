//! The keys of an open ledger.

use super::KeySource;
use super::change::{self, Change};
use super::passphrase::Passphrase;
use super::recovery::{RecoveryCode, RecoverySheet};
use super::report::{KeysReport, SlotView, inspect_keys};
use super::unlocking::OpenedBy;
use crate::error::Error;
use crate::ledger::Ledger;
use std::sync::PoisonError;

impl Ledger {
    /// Works on the sidecar; one change at a time.
    fn change_keys<T>(
        &self,
        work: impl FnOnce(&Change<'_>, &mut Option<String>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let mut by = self
            .opened_by
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let change = Change {
            path: &self.path,
            ledger: self.id,
            key: &self.key,
            by: &by,
            random: &self.random,
            now: (self.clock)(),
        };
        let mut takes_over = None;
        let done = work(&change, &mut takes_over)?;
        if let Some(slot) = takes_over {
            *by = OpenedBy::Slot(slot);
        }
        Ok(done)
    }

    /// Lists the slots of the sidecar.
    pub fn keys(&self) -> Result<KeysReport, Error> {
        inspect_keys(&self.path)
    }

    /// The id of the slot that opened the ledger; `None` if a recovery sheet did without the sidecar.
    pub fn opened_by(&self) -> Option<String> {
        match &*self
            .opened_by
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
        {
            OpenedBy::Slot(id) => Some(id.clone()),
            OpenedBy::Sheet | OpenedBy::SheetAlone(_) => None,
        }
    }

    /// Adds a further way to unlock the ledger; gives the slot's id.
    pub fn add_key(&self, source: &KeySource) -> Result<String, Error> {
        self.change_keys(|keys, _| change::add(keys, source))
    }

    /// Draws a recovery code and makes out its sheet. Nothing is written before [`Ledger::add_key`] is given the sheet, so that
    /// the paper can be made first.
    pub fn draw_recovery(&self) -> Result<RecoverySheet, Error> {
        self.change_keys(|keys, _| {
            let code = RecoveryCode::random(keys.random)?;
            let slot = change::sheet_slot(keys, &code)?;
            Ok(RecoverySheet {
                code,
                slot: Some(slot),
            })
        })
    }

    /// Records that the recovery code was typed back from paper; gives the slot's id.
    pub fn confirm_recovery(&self, code: &RecoveryCode) -> Result<String, Error> {
        self.change_keys(|keys, _| change::confirm_recovery(keys, code))
    }

    /// Puts typing the recovery code back off, once; gives the slot's id.
    pub fn postpone_recovery(&self) -> Result<String, Error> {
        self.change_keys(|keys, _| change::postpone_recovery(keys))
    }

    /// Replaces a passphrase; `slot` names it where there are several. Gives the new slot's id.
    pub fn change_passphrase(&self, new: &Passphrase, slot: Option<&str>) -> Result<String, Error> {
        self.change_keys(|keys, takes_over| {
            let (old, id) = change::change_passphrase(keys, new, slot)?;
            *takes_over = matches!(keys.by, OpenedBy::Slot(by) if *by == old).then(|| id.clone());
            Ok(id)
        })
    }

    /// Removes a slot by its id, or by its kind where there is one of it: never the last, never the one that opened the ledger.
    pub fn remove_key(&self, slot: &str) -> Result<SlotView, Error> {
        self.change_keys(|keys, _| change::remove(keys, slot))
    }

    /// Writes a lost sidecar anew where a recovery sheet alone has opened the ledger.
    pub(crate) fn put_keys_back(&self) -> Result<(), Error> {
        self.change_keys(|keys, takes_over| {
            if let OpenedBy::SheetAlone(code) = keys.by {
                *takes_over = Some(change::put_back(keys, code)?);
            }
            Ok(())
        })
    }
}

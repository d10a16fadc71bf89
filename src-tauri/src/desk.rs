//! What the window works with while it is open: the door to the shop, the files the person has shown, the sheets on their
//! way out.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use serde_json::Value;
use tallyman_book::api::{ApiError, dispatch};

use crate::door::Door;
use crate::grants::Grants;
use crate::opening::Opening;
use crate::paths::Paths;
use crate::sheets::Sheets;
use crate::stand_in::StandIn;

/// The command that erases.
const ERASING: &str = "erase_person";

/// Everything a command of the page can reach.
pub(crate) struct Desk {
    door: Door,
    grants: Grants,
    sheets: Sheets,
    stand_in: StandIn,
    /// How many entries the ledger had when the page was last told that the book changed.
    entries_told: AtomicU64,
}

impl Desk {
    /// Sets the desk up; the shop is opened when something is asked of it, because a keychain may wait for a person.
    pub(crate) fn new(opening: &Opening, paths: &Paths) -> Self {
        Self {
            door: Door::new(opening, paths),
            grants: Grants::default(),
            sheets: Sheets::at(paths.sheets.clone()),
            stand_in: opening.stand_in.clone(),
            entries_told: AtomicU64::new(0),
        }
    }

    /// Answers a command of the API.
    pub(crate) fn dispatch(&self, command: &str, payload: Value) -> Result<Value, ApiError> {
        let shop = self.door.shop()?;
        let answer = dispatch(&shop, command, payload);
        if command == ERASING {
            // A sheet that was handed to a viewer may show what was just erased. What it still holds goes at the next start.
            drop(self.sheets.sweep());
        }
        answer
    }

    /// Whether the book changed since this was last asked, whoever changed it.
    pub(crate) fn has_changed(&self) -> bool {
        let Ok(shop) = self.door.shop() else {
            return false;
        };
        let entries = shop.entry_count();
        self.entries_told.swap(entries, Ordering::Relaxed) != entries
    }

    /// Opens the shop if nobody has yet, looks after it, and removes what an earlier window left behind.
    pub(crate) fn prepare(&self) {
        let Ok(shop) = self.door.shop() else { return };
        // The ledger's lock is ours now, so no other window is handing sheets over. What cannot be removed can wait.
        drop(self.sheets.sweep());
        self.entries_told
            .store(shop.entry_count(), Ordering::Relaxed);
        self.door.tend(&shop);
    }

    /// Looks after the shop if it is open; says whether it is.
    pub(crate) fn tend_open(&self) -> bool {
        let Some(shop) = self.door.open_shop() else {
            return false;
        };
        self.door.tend(&shop);
        self.sheets.remove_handed_over(SystemTime::now());
        true
    }

    /// Looks after the shop a last time and lets go of it.
    pub(crate) fn close(&self) {
        if let Some(shop) = self.door.take_open() {
            self.door.tend(&shop);
            // As long as the lock is ours. What a viewer still holds goes at the next start.
            drop(self.sheets.sweep());
            drop(Arc::into_inner(shop));
        }
    }

    /// The door to the shop.
    pub(crate) fn door(&self) -> &Door {
        &self.door
    }

    /// The files the page may name.
    pub(crate) fn grants(&self) -> &Grants {
        &self.grants
    }

    /// The PDFs on their way to the viewer.
    pub(crate) fn sheets(&self) -> &Sheets {
        &self.sheets
    }

    /// The answers a test has laid ready.
    pub(crate) fn stand_in(&self) -> &StandIn {
        &self.stand_in
    }
}

//! What the window works with while it is open: the shop, the files the person has shown, the sheets on their way out.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::Value;
use tallyman_book::api::{ApiError, Code, dispatch};
use tallyman_book::{KeySource, Shop, ShopOptions, keychain, system_clock};

use crate::grants::Grants;
use crate::opening::Opening;
use crate::paths::Paths;
use crate::sheets::Sheets;
use crate::stand_in::StandIn;

/// Everything a command of the page can reach.
pub(crate) struct Desk {
    /// The open shop, or why it could not be opened: every command then answers with it, so that the window can say so.
    shop: Result<Arc<Shop>, ApiError>,
    grants: Grants,
    sheets: Sheets,
    stand_in: StandIn,
    /// How many entries the ledger had when the page was last told that the book changed.
    entries_told: AtomicU64,
}

impl Desk {
    /// Opens the shop.
    pub(crate) fn open(opening: &Opening, paths: &Paths) -> Self {
        let shop = open_shop(opening, paths);
        let sheets = Sheets::at(paths.sheets.clone());
        // The ledger's lock is ours now, so no other window is handing these over. What cannot be removed can wait.
        if shop.is_ok() {
            drop(sheets.sweep());
        }
        let entries = shop.as_ref().map_or(0, |shop| shop.entry_count());
        Self {
            entries_told: AtomicU64::new(entries),
            shop,
            grants: Grants::default(),
            sheets,
            stand_in: opening.stand_in.clone(),
        }
    }

    /// Answers a command of the API.
    pub(crate) fn dispatch(&self, command: &str, payload: Value) -> Result<Value, ApiError> {
        match &self.shop {
            Ok(shop) => dispatch(shop, command, payload),
            Err(error) => Err(error.clone()),
        }
    }

    /// Whether the book changed since this was last asked, whoever changed it.
    pub(crate) fn has_changed(&self) -> bool {
        let Ok(shop) = &self.shop else { return false };
        let entries = shop.entry_count();
        self.entries_told.swap(entries, Ordering::Relaxed) != entries
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

fn open_shop(opening: &Opening, paths: &Paths) -> Result<Arc<Shop>, ApiError> {
    crate::sheets::make_private(&paths.data).map_err(|error| ApiError {
        code: Code::Storage,
        message: format!(
            "The folder for the ledger could not be made: {}.",
            error.kind()
        ),
        hint: "Check that your home folder can be written to, then open Tallyman again.".to_owned(),
    })?;
    let name = if opening.is_sample {
        "sample.tallyman"
    } else {
        "shop.tallyman"
    };
    let ledger = opening
        .ledger
        .clone()
        .unwrap_or_else(|| paths.data.join(name));
    let options = ShopOptions {
        ledger,
        keys: vec![key(opening, paths)],
        clock: system_clock(),
        operator: String::new(),
        profiles: Vec::new(),
        sample_day: opening.is_sample.then(|| paths.sample_day.clone()),
        utc_offset_seconds: chrono::Local::now().offset().local_minus_utc(),
        indexes_in_background: true,
    };
    Ok(Arc::new(Shop::open(options)?))
}

/// What unlocks the ledger: the key file that was named; for the sample shop one of its own, since there is nothing to
/// guard; else the keychain of the system.
fn key(opening: &Opening, paths: &Paths) -> KeySource {
    let own: Option<PathBuf> = opening.is_sample.then(|| paths.data.join("sample.key"));
    match opening.key_file.clone().or(own) {
        Some(file) => KeySource::File(file),
        None => KeySource::Keychain(keychain()),
    }
}

//! Opening the shop that the arguments name.

use std::{env, path::PathBuf, sync::Arc};

use tallyman_book::{KeySource, Shop, ShopOptions, keychain, system_clock};

use crate::{
    arguments::Arguments,
    fault::{Fault, bad_input},
};

/// Opens the shop, making it where there is none.
pub(crate) fn shop(arguments: &Arguments) -> Result<Arc<Shop>, Fault> {
    let keys = match &arguments.key_file {
        Some(path) => vec![KeySource::File(path.clone())],
        None => vec![KeySource::Keychain(keychain())],
    };
    let options = ShopOptions {
        ledger: ledger_path(arguments)?,
        keys,
        clock: system_clock(),
        operator: arguments.operator.clone(),
        profiles: Vec::new(),
        sample_day: None,
        utc_offset_seconds: chrono::Local::now().offset().local_minus_utc(),
        indexes_in_background: false,
    };
    Ok(Arc::new(Shop::open(options)?))
}

/// Where the ledger lies: where it was said, else in the platform's data folder.
fn ledger_path(arguments: &Arguments) -> Result<PathBuf, Fault> {
    if let Some(path) = &arguments.ledger {
        return Ok(path.clone());
    }
    let folder = data_folder().ok_or_else(|| {
        bad_input(
            "This computer does not say where programs keep their data.",
            "Give the ledger with --ledger FILE or TALLYMAN_LEDGER.",
        )
    })?;
    Ok(folder.join("tallyman").join("shop.tallyman"))
}

/// The platform's folder for the data of programs (XDG on Linux, Application Support on macOS, `AppData` on Windows).
fn data_folder() -> Option<PathBuf> {
    let set = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    if cfg!(windows) {
        return set("APPDATA");
    }
    if cfg!(target_os = "macos") {
        return set("HOME").map(|home| home.join("Library").join("Application Support"));
    }
    set("XDG_DATA_HOME").or_else(|| set("HOME").map(|home| home.join(".local").join("share")))
}

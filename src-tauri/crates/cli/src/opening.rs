//! Opening the shop that the arguments name.

use std::{env, path::PathBuf, sync::Arc};

use tallyman_book::{
    KeySource, Passphrase, RecoverySheet, Shop, ShopOptions, keychain, system_clock, use_case,
};

use crate::{
    arguments::Arguments,
    fault::{Fault, bad_input},
    secret,
};

/// Opens the shop, making it where there is none.
pub(crate) fn shop(arguments: &Arguments) -> Result<Arc<Shop>, Fault> {
    Ok(Arc::new(Shop::open(options(arguments)?)?))
}

/// Refuses to make a ledger by the way: whoever mistypes its name must not be left with an empty one. One that is gone is told
/// by opening it.
pub(crate) fn must_be_there(arguments: &Arguments) -> Result<(), Fault> {
    let ledger = ledger_path(arguments)?;
    if use_case::is_there(&ledger) {
        return Ok(());
    }
    Err(bad_input(
        format!("There is no ledger at {}.", ledger.display()),
        "Give its file with --ledger FILE.",
    ))
}

/// What the arguments say about the shop; nothing is opened.
pub(crate) fn options(arguments: &Arguments) -> Result<ShopOptions, Fault> {
    Ok(ShopOptions {
        ledger: ledger_path(arguments)?,
        keys: keys(arguments)?,
        clock: system_clock(),
        operator: arguments.operator.clone(),
        profiles: Vec::new(),
        sample_day: None,
        utc_offset_seconds: utc_offset_seconds(),
        indexes_in_background: false,
    })
}

/// How far the clock on the wall is ahead of UTC.
pub(crate) fn utc_offset_seconds() -> i32 {
    chrono::Local::now().offset().local_minus_utc()
}

/// The keys that were named, in the order in which they are tried; the keychain where none was.
fn keys(arguments: &Arguments) -> Result<Vec<KeySource>, Fault> {
    let mut keys = Vec::new();
    if let Some(path) = &arguments.key_file {
        keys.push(KeySource::File(path.clone()));
    }
    if let Some(path) = &arguments.passphrase_file {
        let passphrase = Passphrase::new(&secret::line(path)?);
        keys.push(KeySource::Passphrase(
            passphrase.map_err(tallyman_book::Error::from)?,
        ));
    }
    if let Some(path) = &arguments.recovery_code_file {
        let sheet = RecoverySheet::read(&secret::whole(path)?);
        keys.push(KeySource::Recovery(
            sheet.map_err(tallyman_book::Error::from)?,
        ));
    }
    if keys.is_empty() {
        keys.push(KeySource::Keychain(keychain()));
    }
    Ok(keys)
}

/// Where the ledger lies: where it was said, else in the platform's data folder.
pub(crate) fn ledger_path(arguments: &Arguments) -> Result<PathBuf, Fault> {
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

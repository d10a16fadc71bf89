use std::{fs, path::Path, sync::Arc};

use serde::Serialize;
use tallyman_book::{
    KeySource, Language, Paper, Shop, ShopOptions,
    api::{KeyState, KeysView, RemoveKey, SetPassphrase, TypedCode, View},
    use_case,
};

use crate::{
    arguments::{Arguments, KeysArguments, KeysChange, NewKey},
    fault::Fault,
    opening,
    output::Output,
    secret,
};

/// Lists the ways to open the ledger; needs no key, so it helps where none fits.
pub(super) fn list(
    arguments: &Arguments,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let ledger = opening::ledger_path(arguments)?;
    tell(
        &use_case::keys_of(&ledger, language, opening::utc_offset_seconds())?,
        output,
    )
}

/// Changes the ways to open the ledger.
pub(super) fn run(
    shop: &Arc<Shop>,
    arguments: &KeysArguments,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let view = View { language };
    let seen = match &arguments.change {
        // A new data key is given to a ledger that is not open; that was done before this one was opened.
        None | Some(KeysChange::Rekey) => use_case::keys(shop, &view)?,
        Some(KeysChange::Add { way }) => return add(shop, way, language, output),
        Some(KeysChange::Remove { slot }) => {
            let slot = slot.clone();
            use_case::remove_key(shop, &RemoveKey { slot, language })?
        }
        Some(KeysChange::ChangePassphrase {
            new_passphrase_file,
            slot,
        }) => {
            let passphrase = secret::new_line(new_passphrase_file)?;
            use_case::change_passphrase(
                shop,
                &SetPassphrase {
                    passphrase,
                    slot: slot.clone(),
                    language,
                },
            )?
        }
        Some(KeysChange::ConfirmRecovery { later: true, .. }) => {
            use_case::postpone_recovery(shop, &view)?
        }
        Some(KeysChange::ConfirmRecovery {
            code_file,
            later: false,
        }) => {
            let code = secret::whole(code_file)?;
            use_case::confirm_recovery(shop, &TypedCode { code, language })?
        }
    };
    tell(&seen, output)
}

/// Gives the ledger a new data key.
pub(super) fn rekey(
    options: &ShopOptions,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    #[derive(Serialize)]
    struct Rekeyed {
        quarantine: Option<String>,
        keys: KeysView,
    }
    let (keys, quarantine) = use_case::rekey(options, language)?;
    let rekeyed = Rekeyed {
        quarantine: quarantine.map(|folder| folder.display().to_string()),
        keys,
    };
    output.json(&rekeyed)?;
    output.words("The ledger has a new key; every entry was verified. Recovery sheets of before open only the backups of before: print a new one with “tallyman keys add recovery”.")?;
    if let Some(folder) = &rekeyed.quarantine {
        output.words(&format!(
            "The file under the old key lies in {folder}. It is removed after 30 days."
        ))?;
    }
    in_words(&rekeyed.keys, output)?;
    Ok(0)
}

fn add(
    shop: &Arc<Shop>,
    way: &NewKey,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let view = View { language };
    let seen = match way {
        NewKey::Keychain => use_case::add_keychain(shop, &view)?,
        NewKey::Passphrase {
            new_passphrase_file,
        } => {
            let passphrase = secret::new_line(new_passphrase_file)?;
            use_case::add_passphrase(
                shop,
                &SetPassphrase {
                    passphrase,
                    slot: None,
                    language,
                },
            )?
        }
        NewKey::KeyFile { file } => {
            use_case::add_key(shop, &KeySource::File(file.clone()))?;
            use_case::keys(shop, &view)?
        }
        NewKey::Recovery { out, paper } => {
            return add_recovery(shop, out, super::paper(*paper), language, output);
        }
    };
    tell(&seen, output)
}

/// Writes the sheet first and makes its slot after: a code that nobody has on paper opens nothing.
fn add_recovery(
    shop: &Arc<Shop>,
    out: &Path,
    paper: Paper,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    #[derive(Serialize)]
    struct Added {
        file: String,
        slot: String,
        keys: KeysView,
    }
    let drawn = use_case::draw_recovery(shop, paper, language)?;
    super::write_new_private(out, &drawn.pdf.bytes)?;
    let slot = match use_case::add_key(shop, &drawn.key()) {
        Ok(slot) => slot,
        Err(error) => {
            // The sheet would open nothing; a file that cannot be removed is said by its name all the same.
            drop(fs::remove_file(out));
            return Err(error.into());
        }
    };
    let added = Added {
        file: out.display().to_string(),
        slot,
        keys: use_case::keys(shop, &View { language })?,
    };
    output.json(&added)?;
    output.words(&format!(
        "{}: print it, delete the file, and type the code back with “tallyman keys confirm-recovery”.",
        added.file
    ))?;
    in_words(&added.keys, output)?;
    Ok(0)
}

fn tell(seen: &KeysView, output: &mut Output) -> Result<u8, Fault> {
    output.json(seen)?;
    in_words(seen, output)?;
    Ok(0)
}

fn in_words(seen: &KeysView, output: &mut Output) -> Result<(), Fault> {
    output.words(&seen.file)?;
    for slot in &seen.slots {
        let state = match slot.state {
            KeyState::Ready => "",
            KeyState::NotTypedBack => "  not typed back yet",
            KeyState::Postponed => "  not typed back yet, put off once",
            KeyState::Unknown => "  made by a newer Tallyman",
        };
        let in_use = if slot.is_in_use { "  in use" } else { "" };
        output.words(&format!(
            "  {}  {:<14} {}{state}{in_use}",
            slot.id, slot.name, slot.made
        ))?;
    }
    for fault in &seen.faults {
        output.words(&format!("  a slot cannot be used: {fault}"))?;
    }
    for advice in &seen.advice {
        output.words(&advice.sentence)?;
    }
    Ok(())
}

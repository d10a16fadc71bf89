use std::{fs::File, io::BufReader, path::Path, sync::Arc};

use serde::Serialize;
use tallyman_book::{
    Language, Shop,
    api::{VerifyView, View},
    use_case,
};

use crate::{
    fault::{DAMAGED, Fault, bad_input},
    output::Output,
};

/// Checks every entry of the ledger.
pub(super) fn verify(
    shop: &Arc<Shop>,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    tell(&use_case::verify_ledger(shop, &View { language })?, output)
}

/// Checks an exported journal.
pub(super) fn verify_journal(journal: &Path, output: &mut Output) -> Result<u8, Fault> {
    let file = File::open(journal).map_err(|error| {
        bad_input(
            format!("{} could not be read: {error}.", journal.display()),
            "Check that the file is there.",
        )
    })?;
    tell(
        &use_case::verify_journal(&mut BufReader::new(file))?,
        output,
    )
}

fn tell(verified: &VerifyView, output: &mut Output) -> Result<u8, Fault> {
    output.json(verified)?;
    output.words(&format!("{} Head {}.", verified.sentence, verified.head))?;
    if let Some(backup) = &verified.backup {
        let file = Path::new(&backup.folder).join(&backup.file);
        let file = file.display();
        output.words(&format!(
            "The newest backup that holds is {file}. Try it with “tallyman restore {file} --drill”, then run “tallyman restore {file}”."
        ))?;
    } else if !verified.is_whole {
        output.words("No backup that holds was found where backups are known of; look for one elsewhere. Nothing was changed.")?;
    }
    Ok(if verified.is_whole { 0 } else { DAMAGED })
}

/// Writes the journal to a file.
pub(super) fn export(shop: &Arc<Shop>, out: &Path, output: &mut Output) -> Result<u8, Fault> {
    #[derive(Serialize)]
    struct Exported {
        file: String,
        entries: u64,
    }
    let file = File::create_new(out).map_err(|error| {
        bad_input(
            format!("{} could not be made: {error}.", out.display()),
            "Choose a name that is free.",
        )
    })?;
    let entries = use_case::export_journal(shop, file)?;
    output.json(&Exported {
        file: out.display().to_string(),
        entries,
    })?;
    output.words(&format!("{}: {entries} entries.", out.display()))?;
    Ok(0)
}

/// Changes a setting of the shop.
pub(super) fn set(
    shop: &Arc<Shop>,
    name: &str,
    value: &str,
    output: &mut Output,
) -> Result<u8, Fault> {
    #[derive(Serialize)]
    struct Changed<'a> {
        name: &'a str,
        value: &'a str,
    }
    if name == "backup-folder" {
        use_case::set_backup_folder(shop, Path::new(value))?;
        output.json(&Changed { name, value })?;
        output.words(&format!("Backups go to {value} from now on."))?;
        return Ok(0);
    }
    if name.starts_with("forget_after_") {
        super::forgetting::set_days(shop, name, value, output)?;
        output.json(&Changed { name, value })?;
        return Ok(0);
    }
    if let Some(rule) = name.strip_prefix("deadline.") {
        use_case::set_deadline(shop, rule, value)?;
        output.json(&Changed { name, value })?;
        output.words(&format!("{name} is {value}."))?;
        return Ok(0);
    }
    if let Some(cost) = name.strip_prefix("cost.") {
        use_case::set_cost(shop, cost, value)?;
        output.json(&Changed { name, value })?;
        output.words(&format!("{name} is {value}."))?;
        return Ok(0);
    }
    if let Some(channel) = name.strip_prefix("market.") {
        use_case::set_market(shop, channel, value)?;
        output.json(&Changed { name, value })?;
        output.words(&format!("{name} is {value}."))?;
        return Ok(0);
    }
    let stored = match name {
        "shop_name" | "supplier" => value.to_owned(),
        "history_before" => super::forgetting::day_milliseconds(value)?.to_string(),
        other => {
            return Err(bad_input(
                format!("There is no setting “{other}”."),
                "The settings are shop_name, supplier, history_before, forget_after_delivery_days, forget_after_order_days, backup-folder, deadline.RULE, market.CHANNEL and cost.NAME.",
            ));
        }
    };
    use_case::set_setting(shop, name, &stored)?;
    output.json(&Changed { name, value })?;
    output.words(&format!("{name} is {value}."))?;
    Ok(0)
}

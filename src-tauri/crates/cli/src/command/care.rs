use std::{path::Path, sync::Arc};

use serde::Serialize;
use tallyman_book::{
    Language, Shop, ShopOptions,
    api::{DrillView, HealthView, HealthWarning, KeyState, View},
    use_case,
};

use crate::{fault::Fault, output::Output};

const MEBIBYTE: u64 = 1024 * 1024;

/// Makes a backup.
pub(super) fn back_up(
    shop: &Arc<Shop>,
    folder: Option<&Path>,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let made = use_case::back_up_to(shop, folder, language)?;
    output.json(&made)?;
    output.words(&format!(
        "{}: {} entries, every one verified. Keep it together with {}.keys.",
        Path::new(&made.backup.folder)
            .join(&made.backup.file)
            .display(),
        made.entries,
        made.backup.file
    ))?;
    if made.removed > 0 {
        output.words(&format!(
            "Removed for their age: {} older backups.",
            made.removed
        ))?;
    }
    for left in &made.left {
        Output::warning(&format!(
            "{left} has the name of an old backup but is none of this ledger; it was left alone."
        ));
    }
    Ok(0)
}

/// Lists the backups.
pub(super) fn list(shop: &Arc<Shop>, language: Language, output: &mut Output) -> Result<u8, Fault> {
    let list = use_case::backups(shop, &View { language })?;
    output.json(&list)?;
    output.words(&format!(
        "{} backups; they go to {}.",
        list.backups.len(),
        list.folder
    ))?;
    for backup in &list.backups {
        let keys = if backup.has_keys {
            ""
        } else {
            "  (its keys are missing beside it)"
        };
        let folder = if backup.folder == list.folder {
            String::new()
        } else {
            format!("  in {}", backup.folder)
        };
        output.words(&format!("{}  {}{folder}{keys}", backup.file, backup.at))?;
    }
    Ok(0)
}

/// What is to be done with a backup.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Deed {
    /// Tries it out.
    TryOut,
    /// Puts it in the ledger's place.
    Restore,
    /// The same, even where a ledger lies there that no key opens.
    ReplaceLocked,
}

/// Tries a backup out, or puts it in the ledger's place.
pub(super) fn restore(
    options: &ShopOptions,
    file: &Path,
    deed: Deed,
    output: &mut Output,
) -> Result<u8, Fault> {
    #[derive(Serialize)]
    struct Answer<'a> {
        #[serde(flatten)]
        drill: &'a DrillView,
        is_restored: bool,
        quarantine: Option<String>,
    }
    let is_drill = deed == Deed::TryOut;
    let (drill, quarantine) = match deed {
        Deed::TryOut => (use_case::drill(options, file)?, None),
        Deed::Restore => use_case::restore(options, file)?,
        Deed::ReplaceLocked => use_case::restore_unread(options, file)?,
    };
    let quarantine = quarantine.map(|folder| folder.display().to_string());
    output.json(&Answer {
        drill: &drill,
        is_restored: !is_drill,
        quarantine: quarantine.clone(),
    })?;
    output.words(&format!(
        "{} holds {} entries, {} imports and {} order lines; every entry matches its seal. Head {}.",
        drill.file, drill.entries, drill.imports, drill.lines, drill.head
    ))?;
    output.words(&loss(&drill, is_drill))?;
    output.words(&again(&drill, is_drill))?;
    if let Some(ways) = ways(&drill, is_drill) {
        output.words(&ways)?;
    }
    if !is_drill {
        output.words("It is in the ledger's place now, on a new station.")?;
    }
    if let Some(quarantine) = quarantine {
        output.words(&format!(
            "What was there before lies in {quarantine}. If it is whole it is removed after 30 days; a damaged one stays until you remove it."
        ))?;
    }
    Ok(0)
}

/// Which ways to open the ledger change, where any do.
fn ways(drill: &DrillView, is_drill: bool) -> Option<String> {
    if drill.ways_lost.is_empty() && drill.ways_back.is_empty() {
        return None;
    }
    let named = |ways: &[String]| {
        let named: Vec<String> = ways.iter().map(|kind| kind.replace('_', " ")).collect();
        if named.is_empty() {
            "none".to_owned()
        } else {
            named.join(", ")
        }
    };
    let verb = if is_drill { "would change" } else { "changed" };
    Some(format!(
        "The ways to open the ledger {verb} with its data key. They no longer open it: {}. They open it again: {}.",
        named(&drill.ways_lost),
        named(&drill.ways_back)
    ))
}

fn again(drill: &DrillView, is_drill: bool) -> String {
    let verb = if is_drill { "would be" } else { "were" };
    let unknown = if drill.is_forgetting_known {
        ""
    } else {
        " Not all erasures since could be read: erase again what persons asked to be erased since then."
    };
    let kept = match drill.kept_again {
        0 => String::new(),
        kept => format!(
            " {kept} holds, deliveries or times of forgetting that were recorded since {verb} recorded again."
        ),
    };
    format!(
        "{} pieces of personal data that were erased since {verb} erased again.{kept}{unknown}",
        drill.erased_again
    )
}

fn loss(drill: &DrillView, is_drill: bool) -> String {
    if !drill.is_compared {
        return "It could not be compared with the ledger in use, which does not open.".to_owned();
    }
    let parted = if drill.is_ancestor {
        ""
    } else {
        " The two parted before that: each has entries that the other lacks."
    };
    let again = match drill.few_lost_files() {
        few if few.is_empty() => String::new(),
        few if is_drill => format!(" Files that would have to be imported again: {few}."),
        few => format!(" Import these files again: {few}."),
    };
    let verb = if is_drill {
        "Restoring it would lose"
    } else {
        "Restoring it lost"
    };
    format!(
        "{verb} {} entries, {} imports and {} order lines that came after it.{parted}{again}",
        drill.lost_entries, drill.lost_imports, drill.lost_lines
    )
}

/// How safe the ledger is.
pub(super) fn health(
    shop: &Arc<Shop>,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let health = use_case::health(shop, &View { language })?;
    output.json(&health)?;
    let last = match &health.last_backup {
        Some(backup) => format!("{} ({})", backup.at, backup.file),
        None => "none yet".to_owned(),
    };
    output.words(&format!("Last backup: {last}"))?;
    output.words(&format!(
        "Folder for backups: {} ({} there)",
        health.backup_folder, health.backups
    ))?;
    let thinned = if health.next_thinning.is_empty() {
        "there is none"
    } else {
        health.next_thinning.as_str()
    };
    output.words(&format!("Next backup to be removed for its age: {thinned}"))?;
    let verified = if health.verified.is_empty() {
        "never; run “tallyman verify”"
    } else {
        health.verified.as_str()
    };
    output.words(&format!("Every entry last verified: {verified}"))?;
    if let Some(room) = health.room_bytes {
        output.words(&format!(
            "Room on the ledger's disk: {} MiB",
            room / MEBIBYTE
        ))?;
    }
    let ballast = if health.has_ballast {
        "there"
    } else {
        "not there"
    };
    output.words(&format!("Reserve for a full disk: {ballast}"))?;
    tell_keys(&health, output)?;
    tell_forgetting(&health, output)?;
    for warning in &health.warnings {
        output.words(&format!("! {}", sentence(*warning, &health)))?;
    }
    Ok(0)
}

/// What opens the ledger, and what about it is missing or waits to be done.
fn tell_keys(health: &HealthView, output: &mut Output) -> Result<(), Fault> {
    for slot in &health.key_slots {
        let state = match slot.state {
            KeyState::Ready => "",
            KeyState::NotTypedBack => {
                " (never typed back from the paper, so nobody knows whether it does)"
            }
            KeyState::Postponed => {
                " (never typed back from the paper, put off once; nobody knows whether it does)"
            }
            KeyState::Unknown => " (of a newer Tallyman; this one cannot use it)",
        };
        output.words(&format!("Opens it: {} {}{state}", slot.name, slot.made))?;
    }
    for advice in &health.key_advice {
        output.words(&format!("! {}", advice.sentence))?;
    }
    Ok(())
}

/// What will be forgotten when, what is held, and what else lies around that holds personal data.
fn tell_forgetting(health: &HealthView, output: &mut Output) -> Result<(), Fault> {
    output.words(&format!(
        "Orders with personal data: {}",
        health.remembered_orders
    ))?;
    if health.forgetting.is_empty() {
        output.words("  none of it is due within 30 days")?;
    }
    for day in &health.forgetting {
        output.words(&format!("  {}: {} forgotten", day.day, day.orders))?;
    }
    for hold in &health.holds {
        let rules = if hold.is_against_rules {
            " (Amazon's rules know no such exception)"
        } else {
            ""
        };
        output.words(&format!(
            "Held: {} {} until {}: {}{rules}",
            hold.channel, hold.order, hold.until, hold.reason
        ))?;
    }
    if health.quarantined > 0 {
        output.words(&format!(
            "Replaced or damaged ledgers in quarantine: {}",
            health.quarantined
        ))?;
    }
    for quarantined in &health.quarantine {
        let end = if quarantined.stays.is_empty() {
            format!(
                "removed on {} if it is whole and the ledger and a backup hold then",
                quarantined.until
            )
        } else {
            quarantined.stays.clone()
        };
        output.words(&format!(
            "  {}: since {}, {end}",
            quarantined.folder, quarantined.since
        ))?;
    }
    for former in &health.former_folders {
        output.words(&format!(
            "Former folder for backups: {} ({} there)",
            former.folder, former.backups
        ))?;
    }
    Ok(())
}

fn sentence(warning: HealthWarning, health: &HealthView) -> String {
    match warning {
        HealthWarning::BallastGivenUp => BALLAST_GIVEN_UP.to_owned(),
        HealthWarning::NoBallast => {
            "The reserve for a full disk is not there. It is made once the disk has room for it.".to_owned()
        }
        HealthWarning::BackupFailed => health.backup_failure.clone(),
        HealthWarning::NoBackup => "There is no backup yet: run “tallyman backup”.".to_owned(),
        HealthWarning::BackupOld => {
            "The newest backup is more than two days old: run “tallyman backup”.".to_owned()
        }
        HealthWarning::SameDisk if health.is_folder_chosen => {
            "The last backup does not lie in the folder that you chose, or that folder is on the ledger's own disk now. Plug in its disk, then run “tallyman backup”; or choose another folder: “tallyman set backup-folder DIR”.".to_owned()
        }
        HealthWarning::SameDisk => {
            "Backups lie beside the ledger, on the same disk. Choose a stick, a second disk or a cloud folder: “tallyman set backup-folder DIR”.".to_owned()
        }
        HealthWarning::BackupsLeft => format!(
            "These files have the name of an old backup and do not open as one of this ledger, so they stay. They may be another ledger's, or hold personal data; find out whose they are, and remove them by hand only if they are nobody's: {}.",
            health.left_backups.join(", ")
        ),
        HealthWarning::KeysDamaged => format!(
            "The keys beside the ledger are damaged, and no backup is made with them: {}. Put NAME.keys back from a backup, or add a way to open the ledger (“tallyman keys add recovery”), which writes them anew.",
            health.key_faults.join("; ").trim_end_matches('.')
        ),
        HealthWarning::NotVerified => {
            "The ledger was not verified for a week: run “tallyman verify”.".to_owned()
        }
        HealthWarning::FormerFolderAway => {
            "A former folder for backups cannot be looked at. Plug in its disk, so that backups that are too old can go.".to_owned()
        }
        HealthWarning::ClockDoubted => {
            "The computer's clock leapt since the ledger was last looked after, so nothing is erased or removed for its age until another day agrees. If the date is right, say so: “tallyman health --clock-is-right”; else set it right.".to_owned()
        }
        HealthWarning::ForgettingFailed => format!(
            "Personal data that was due could not be erased: {} It is tried again each time the ledger is looked after.",
            health.forget_failure
        ),
        HealthWarning::AgeingFailed => format!(
            "What is too old around the ledger could not be removed: {} It is tried again each time the ledger is looked after.",
            health.age_failure
        ),
        HealthWarning::CareUnreadable => {
            "What was remembered about the ledger's safety could not be read; it lies in NAME.care.unreadable beside the ledger. Choose the folder for backups again (“tallyman set backup-folder DIR”), then remove that file.".to_owned()
        }
        HealthWarning::CareLost => {
            "What was remembered about the ledger's safety (NAME.care beside it) is gone: the folder for backups, former folders, days that were told. Choose the folder for backups again (“tallyman set backup-folder DIR”); backups in folders of before must be cleared by hand.".to_owned()
        }
        HealthWarning::QuarantineKept => {
            "A ledger in quarantine is damaged or cannot be opened, so it stays after its time; see above which and why. It holds personal data: remove it by hand once you need nothing of it.".to_owned()
        }
        HealthWarning::QuarantineUnknown => {
            "Something lies in quarantine that no restore put there. It may hold personal data; look at it and remove it by hand.".to_owned()
        }
    }
}

const BALLAST_GIVEN_UP: &str = "The disk is full. The reserve of 32 MiB was given up so that work can go on for a while. Make room on the disk now.";

/// Looks after the ledger once the answer was given: the reserve, and a backup if one is due.
pub(super) fn tend(shop: &Arc<Shop>, language: Language) {
    let is_given_up =
        |health: &HealthView| health.warnings.contains(&HealthWarning::BallastGivenUp);
    if let Err(error) = use_case::tend(shop, language) {
        let error: tallyman_book::api::ApiError = error.into();
        Output::warning(&error.in_language(language).message);
    }
    let health = use_case::health(shop, &View { language });
    if health.as_ref().is_ok_and(is_given_up) {
        Output::warning(BALLAST_GIVEN_UP);
    }
}

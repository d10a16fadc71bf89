use std::{collections::BTreeMap, path::Path, sync::Arc};

use tallyman_core::{language::Language, moment::Moment};
use tallyman_ledger::{
    BackupFile, Care, NotWhole, list_backups, list_quarantine, next_thinning, shown,
};

use super::care::backup_view;
use crate::{
    api::{ForgettingDay, FormerFolder, HealthView, HealthWarning, QuarantineView, View},
    care,
    error::Error,
    forgetting,
    shop::Shop,
    view::date,
};

/// A ledger should be verified as a whole at least so often.
const VERIFY_AGE_MAX_MILLISECONDS: i64 = 7 * 24 * 60 * 60 * 1_000;

/// How safe the ledger is: backups, verification, room, what is forgotten when.
pub fn health(shop: &Arc<Shop>, request: &View) -> Result<HealthView, Error> {
    let ledger = shop.ledger.path();
    let now = shop.now().unix_milliseconds();
    let care = Care::load(ledger);
    let folder = care.folder(ledger);
    let listed = list_backups(ledger, &folder).unwrap_or_default();
    let last = care.last_backup.as_ref();
    let last_file = last.map(|last| BackupFile {
        bytes: std::fs::metadata(&last.path).map_or(0, |file| file.len()),
        has_keys: tallyman_ledger::sidecar_path(&last.path).is_file(),
        head_start: last.head.chars().take(12).collect(),
        at_milliseconds: last.at_milliseconds,
        path: last.path.clone(),
    });
    let said = |at: i64| date::at(Moment(at), shop.utc_offset_seconds, request.language);
    let next = next_thinning(&listed, now);
    // What keeps personal data from being erased must not keep that from being told.
    let (forgetting, remembered_orders) =
        forgetting_days(shop, now, request.language).unwrap_or_default();
    let keys = super::keys::told(shop, request.language);
    let holds = super::holds(shop, request).map(|view| view.holds);
    Ok(HealthView {
        warnings: warnings(shop, &care),
        last_backup: last_file
            .map(|file| backup_view(file, shop.utc_offset_seconds, request.language)),
        backup_folder: shown(&folder),
        is_folder_chosen: care.backup_folder.is_some(),
        backups: u32::try_from(listed.len()).unwrap_or(u32::MAX),
        next_thinning_ms: next,
        next_thinning: next.map(said).unwrap_or_default(),
        verified_ms: care.verified_milliseconds,
        verified: care.verified_milliseconds.map(said).unwrap_or_default(),
        file: ledger
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
        ledger_bytes: std::fs::metadata(ledger).map_or(0, |file| file.len()),
        room_bytes: shop.ledger.room().ok(),
        has_ballast: shop.ledger.ballast().is_whole,
        quarantined: u32::try_from(list_quarantine(ledger).len()).unwrap_or(u32::MAX),
        quarantine: quarantine(shop, &care, now, request.language),
        former_folders: former_folders(ledger, &care),
        forgetting,
        remembered_orders,
        holds: holds.unwrap_or_default(),
        key_slots: keys.slots,
        key_advice: keys.advice,
        key_faults: keys.faults,
        forgot_ms: care.forgot_milliseconds,
        forgot: care.forgot_milliseconds.map(said).unwrap_or_default(),
        forget_failure: care.forget_failure.unwrap_or_default(),
        age_failure: care.age_failure.unwrap_or_default(),
        backup_failure: care.last_failure.unwrap_or_default(),
        left_backups: care.left_backups.iter().map(|path| shown(path)).collect(),
    })
}

/// What about the ledger's safety needs a person, the most urgent first.
pub(super) fn warnings(shop: &Shop, care: &Care) -> Vec<HealthWarning> {
    let ledger = shop.ledger.path();
    let now = shop.now().unix_milliseconds();
    let ballast = shop.ledger.ballast();
    let last = care.last_backup.as_ref().map(|last| last.at_milliseconds);
    let is_old = |at: Option<i64>, most: i64| at.is_none_or(|at| now - at > most);
    let is_away = |folder: &FormerFolder| !folder.is_there;
    let warnings = [
        (ballast.was_given_up, HealthWarning::BallastGivenUp),
        (
            !ballast.is_whole && !ballast.was_given_up,
            HealthWarning::NoBallast,
        ),
        (care.last_failure.is_some(), HealthWarning::BackupFailed),
        (last.is_none(), HealthWarning::NoBackup),
        (
            last.is_some() && is_old(last, 2 * care::BACKUP_AGE_MAX_MILLISECONDS),
            HealthWarning::BackupOld,
        ),
        (care::is_on_same_disk(ledger, care), HealthWarning::SameDisk),
        (!care.left_backups.is_empty(), HealthWarning::BackupsLeft),
        (super::keys::are_damaged(shop), HealthWarning::KeysDamaged),
        (
            is_old(care.verified_milliseconds, VERIFY_AGE_MAX_MILLISECONDS),
            HealthWarning::NotVerified,
        ),
        (
            former_folders(ledger, care).iter().any(is_away),
            HealthWarning::FormerFolderAway,
        ),
        (
            list_quarantine(ledger)
                .iter()
                .any(|found| found.at_milliseconds.is_none()),
            HealthWarning::QuarantineUnknown,
        ),
        (
            !care.quarantine_kept.is_empty(),
            HealthWarning::QuarantineKept,
        ),
        (
            care.doubted_milliseconds.is_some(),
            HealthWarning::ClockDoubted,
        ),
        (
            care.forget_failure.is_some(),
            HealthWarning::ForgettingFailed,
        ),
        (care.age_failure.is_some(), HealthWarning::AgeingFailed),
        (Care::is_unreadable(ledger), HealthWarning::CareUnreadable),
        (care.is_lost, HealthWarning::CareLost),
    ];
    warnings
        .into_iter()
        .filter_map(|(holds, warning)| holds.then_some(warning))
        .collect()
}

fn former_folders(ledger: &Path, care: &Care) -> Vec<FormerFolder> {
    let folders = care.former_folders.iter();
    folders
        .map(|folder| {
            let listed = list_backups(ledger, folder);
            FormerFolder {
                folder: shown(folder),
                is_there: listed.is_ok(),
                backups: u32::try_from(listed.map_or(0, |listed| listed.len())).unwrap_or(u32::MAX),
            }
        })
        .collect()
}

fn quarantine(shop: &Shop, care: &Care, now_ms: i64, language: Language) -> Vec<QuarantineView> {
    let day = |ms: i64| date::day(Moment(ms), shop.utc_offset_seconds, language);
    let ends = care::ageing::quarantine_ends(shop.ledger.path(), care, now_ms);
    ends.into_iter()
        .map(|(name, (quarantined, until_ms))| QuarantineView {
            stays: care
                .quarantine_kept
                .get(&name)
                .map_or_else(String::new, |kept| stays(*kept, language).to_owned()),
            folder: shown(&quarantined.path),
            since: quarantined.at_milliseconds.map_or_else(String::new, day),
            until_ms,
            until: day(until_ms),
        })
        .collect()
}

const fn stays(not_whole: NotWhole, language: Language) -> &'static str {
    match (not_whole, language) {
        (NotWhole::Damaged, Language::En) => {
            "It is damaged, so it stays. Remove it by hand once you need nothing of it."
        }
        (NotWhole::Damaged, Language::De) => {
            "Es ist beschädigt und bleibt daher. Entfernen Sie es von Hand, wenn Sie nichts mehr daraus brauchen."
        }
        (NotWhole::Damaged, Language::Zh) => {
            "已损坏，因此予以保留。不再需要其中内容时，请手动删除。"
        }
        (NotWhole::Unread, Language::En) => {
            "No key of this ledger opens it, so nobody can tell whether it is whole, and it stays. Remove it by hand once you need nothing of it."
        }
        (NotWhole::Unread, Language::De) => {
            "Kein Schlüssel dieses Hauptbuchs öffnet es, also weiß niemand, ob es heil ist, und es bleibt. Entfernen Sie es von Hand, wenn Sie nichts mehr daraus brauchen."
        }
        (NotWhole::Unread, Language::Zh) => {
            "本账本的任何密钥都无法打开它，无法判断是否完整，因此予以保留。不再需要其中内容时，请手动删除。"
        }
    }
}

/// How many orders are forgotten on which of the next 30 days, and how many live at all.
fn forgetting_days(
    shop: &Shop,
    now_ms: i64,
    language: Language,
) -> Result<(Vec<ForgettingDay>, u32), Error> {
    let found = shop
        .ledger
        .read(|connection| forgetting::by_order(connection, now_ms))?;
    let mut days: BTreeMap<String, (String, u32)> = BTreeMap::new();
    let end_ms = now_ms + 30 * forgetting::DAY_MILLISECONDS;
    for due in &found {
        let goes_ms = due.goes_ms().max(now_ms);
        if goes_ms <= end_ms {
            let day = date::iso(Moment(goes_ms), shop.utc_offset_seconds);
            let said = || date::day(Moment(goes_ms), shop.utc_offset_seconds, language);
            days.entry(day).or_insert_with(|| (said(), 0)).1 += 1;
        }
    }
    let days = days
        .into_iter()
        .map(|(day, (said, orders))| ForgettingDay { day, said, orders })
        .collect();
    Ok((days, u32::try_from(found.len()).unwrap_or(u32::MAX)))
}

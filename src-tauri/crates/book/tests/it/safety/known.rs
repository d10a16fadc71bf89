//! Which backups are known of, wherever they lie, and which of them is the newest.

use super::place::{DAY, HOUR, ORDERS, Place, VIEW, back_up};
use std::{path::Path, sync::Arc};
use tallyman_book::{
    Language, Shop,
    api::{DrillRestore, HealthWarning},
    use_case,
};
use tallyman_ledger::Care;

fn tend(shop: &Arc<Shop>) {
    use_case::tend(shop, Language::En).unwrap();
}

fn listed(shop: &Arc<Shop>) -> Vec<String> {
    let list = use_case::backups(shop, &VIEW).unwrap();
    list.backups.into_iter().map(|backup| backup.file).collect()
}

fn name(backup: &Path) -> String {
    backup.file_name().unwrap().to_string_lossy().into_owned()
}

/// The backup that is proposed once the ledger is damaged.
fn proposed(place: &Place) -> String {
    let file = place.path("shop.tallyman");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes.iter_mut().take(4_096).for_each(|byte| *byte ^= 0x5A);
    std::fs::write(&file, bytes).unwrap();
    // What the log still holds would mend it.
    drop(std::fs::remove_file(place.path("shop.tallyman-wal")));
    let options = place.options();
    let error = Shop::open(place.options()).unwrap_err();
    let gate = use_case::gate_closed(&options, &error, Language::En);
    gate.damage.unwrap().backup.unwrap().backup.file
}

#[test]
fn what_lies_beside_the_ledger_or_in_a_former_folder_is_in_the_list_and_can_be_tried() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let (first, stick) = (place.path("first"), place.path("stick"));
    for folder in [&first, &stick] {
        std::fs::create_dir(folder).unwrap();
    }
    use_case::set_backup_folder(&shop, &first).unwrap();
    let former = name(&back_up(&shop));
    use_case::set_backup_folder(&shop, &stick).unwrap();
    place.pass(HOUR);
    let on_stick = name(&back_up(&shop));
    // The stick is lost: the next backup lies beside the ledger.
    std::fs::rename(&stick, place.path("lost")).unwrap();
    place.pass(DAY + HOUR);
    tend(&shop);
    let list = use_case::backups(&shop, &VIEW).unwrap();
    assert_eq!(Path::new(&list.folder), stick);
    let found = listed(&shop);
    assert_eq!((found.len(), &found[1]), (2, &former), "{found:?}");
    assert_ne!(found[0], on_stick);
    for file in found {
        let request = DrillRestore { file };
        assert!(use_case::drill_restore(&shop, &request).unwrap().entries > 1);
    }
    drop(shop);
    let before = place.path("backups");
    std::fs::remove_dir_all(before).unwrap();
    assert_eq!(proposed(&place), former, "an older one is better than none");
}

#[test]
fn no_backup_lands_under_the_place_of_a_stick_that_is_not_there() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let stick = place.path("stick");
    std::fs::create_dir(&stick).unwrap();
    use_case::set_backup_folder(&shop, &stick).unwrap();
    // As it is remembered of a folder that lay on another disk when it was chosen.
    Care::change(&place.path("shop.tallyman"), |care| {
        care.is_folder_apart = true;
    })
    .unwrap();
    tend(&shop);
    assert_eq!(std::fs::read_dir(&stick).unwrap().count(), 0);
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert!(health.warnings.contains(&HealthWarning::BackupFailed));
    assert!(
        health.backup_failure.contains("plugged in"),
        "{}",
        health.backup_failure
    );
    assert!(health.warnings.contains(&HealthWarning::SameDisk));
    assert!(health.last_backup.is_some(), "one lies beside the ledger");
}

#[test]
fn what_was_made_while_the_clock_was_ahead_is_never_the_newest_and_does_not_stay() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    tend(&shop);
    place.pass(365 * DAY);
    tend(&shop);
    let ahead = back_up(&shop);
    drop(shop);
    let (_, quarantine) = use_case::restore(&place.options(), &ahead).unwrap();
    let quarantine = quarantine.unwrap();
    place.pass(-365 * DAY + 2 * HOUR);
    let shop = place.open();
    tend(&shop);
    place.live(&shop, 45);
    assert!(!ahead.exists() && !quarantine.exists());
    let made = place.path("backups");
    let year = |name: &str| name.starts_with("shop-2027112") || name.starts_with("shop-2027113");
    let names = std::fs::read_dir(&made).unwrap();
    let names: Vec<String> = names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(!names.iter().any(|name| year(name)), "{names:?}");
    // Before any care could take it away, it is not what a damaged ledger is restored from either.
    let real = back_up(&shop);
    place.pass(365 * DAY);
    let again = back_up(&shop);
    place.pass(-365 * DAY + HOUR);
    assert_eq!(listed(&shop).last(), Some(&name(&again)));
    drop(shop);
    assert_eq!(proposed(&place), name(&real));
}

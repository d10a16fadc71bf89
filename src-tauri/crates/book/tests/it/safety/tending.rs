//! Looking after a ledger: each part on its own, nothing by a clock that is wrong, and failures are told.

use std::{path::Path, sync::Arc};

use super::place::{DAY, MORNING_MILLISECONDS, ORDERS, Place, VIEW, back_up, numbers};
use tallyman_book::{
    Language, Shop,
    api::{HealthWarning, KeyAdviceCode, KeyState, MakeRecoverySheet},
    use_case,
};
use tallyman_ledger::{Ledger, OpenOptions};

#[test]
fn what_cannot_be_removed_keeps_nothing_else_from_growing_old_and_is_told() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let backup = back_up(&shop);
    drop(shop);
    let (_, quarantine) = use_case::restore(&place.options(), &backup).unwrap();
    let quarantine = quarantine.unwrap();
    // Named as a restore would, but no folder: it can never be removed as one.
    let odd = place.path("quarantine/shop-20260101-000000");
    std::fs::write(&odd, b"").unwrap();
    let shop = place.open();
    use_case::tend(&shop, Language::En).unwrap();
    let forgot = use_case::health(&shop, &VIEW).unwrap().forgot_ms;
    assert_eq!(forgot, Some(MORNING_MILLISECONDS));
    for _ in 0..4 {
        place.pass(10 * DAY);
        drop(use_case::tend(&shop, Language::En));
    }
    assert!(odd.exists() && !quarantine.exists());
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert!(health.warnings.contains(&HealthWarning::AgeingFailed));
    assert!(
        health.age_failure.contains("shop-20260101-000000"),
        "{}",
        health.age_failure
    );
    assert_eq!(health.forgot_ms, forgot.map(|at| at + 40 * DAY));
    std::fs::remove_file(&odd).unwrap();
    use_case::tend(&shop, Language::En).unwrap();
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert!(!health.warnings.contains(&HealthWarning::AgeingFailed));
}

#[test]
fn health_tells_what_the_keys_lack_and_is_told_although_they_cannot_be_read() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    use_case::tend(&shop, Language::En).unwrap();
    let advised = || {
        let health = use_case::health(&shop, &VIEW).unwrap();
        let advice = health.key_advice.into_iter();
        advice.map(|advice| advice.code).collect::<Vec<_>>()
    };
    assert_eq!(
        advised(),
        [KeyAdviceCode::NoRecovery, KeyAdviceCode::OnlyOne]
    );
    let request = MakeRecoverySheet {
        paper: "a4".to_owned(),
        language: Language::En,
    };
    use_case::make_recovery_sheet(&shop, &request).unwrap();
    use_case::postpone_recovery(&shop, &VIEW).unwrap();
    assert_eq!(advised(), [KeyAdviceCode::TypeBack, KeyAdviceCode::OnlyOne]);
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert_eq!(health.key_slots[1].state, KeyState::Postponed);
    let open = use_case::shop(&shop, &VIEW).unwrap().care_open;
    // One line is torn; then all of it.
    let keys = place.path("shop.tallyman.keys");
    let whole = std::fs::read_to_string(&keys).unwrap();
    for torn in [whole.replacen("nonce", "nance", 1), "torn".to_owned()] {
        std::fs::write(&keys, torn).unwrap();
        let health = use_case::health(&shop, &VIEW).unwrap();
        assert!(health.warnings.contains(&HealthWarning::KeysDamaged));
        assert!(!health.key_faults.is_empty());
        assert_eq!(
            health.key_faults,
            use_case::keys(&shop, &VIEW).unwrap().faults
        );
        assert!(use_case::shop(&shop, &VIEW).unwrap().care_open > 0);
    }
    std::fs::write(&keys, &whole).unwrap();
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert!(!health.warnings.contains(&HealthWarning::KeysDamaged));
    assert_eq!(use_case::shop(&shop, &VIEW).unwrap().care_open, open);
}

#[test]
fn a_damaged_ledger_in_quarantine_stays_and_is_told_with_the_reason() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let backup = back_up(&shop);
    drop(shop);
    let restored = || {
        place.pass(DAY);
        let (_, quarantine) = use_case::restore(&place.options(), &backup).unwrap();
        quarantine.unwrap()
    };
    let (whole, damaged, unread) = (restored(), restored(), restored());
    for (folder, at) in [(&damaged, 2), (&unread, 0)] {
        let file = folder.join("shop.tallyman");
        let mut bytes = std::fs::read(&file).unwrap();
        let page = bytes.len() / 4_096 * at / 3;
        bytes[page * 4_096 + 100] ^= 1;
        std::fs::write(&file, bytes).unwrap();
        // What the log still holds would mend the page.
        drop(std::fs::remove_file(folder.join("shop.tallyman-wal")));
    }
    let shop = place.open();
    place.live(&shop, 45);
    assert!(!whole.exists());
    assert!(damaged.exists() && unread.exists());
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert!(health.warnings.contains(&HealthWarning::QuarantineKept));
    let told: Vec<_> = health.quarantine.iter().collect();
    assert_eq!(told[0].folder, damaged.display().to_string());
    assert!(told[0].stays.contains("It is damaged"), "{told:?}");
    assert!(told[1].stays.contains("No key"), "{told:?}");
    // A person's word is to remove it.
    std::fs::remove_dir_all(&damaged).unwrap();
    std::fs::remove_dir_all(&unread).unwrap();
    use_case::tend(&shop, Language::En).unwrap();
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert!(!health.warnings.contains(&HealthWarning::QuarantineKept));
}

#[test]
fn old_backups_go_although_no_new_one_can_be_made_and_what_does_not_open_is_told() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let first = back_up(&shop);
    place.pass(DAY);
    let second = back_up(&shop);
    let odd = first.with_file_name("shop-20260101-000000-7f3a91c208be.tallyman");
    std::fs::write(&odd, b"torn").unwrap();
    // A copy that was cut short months ago, by a computer that is no more.
    let part = first.with_file_name(format!(
        "shop-20260101-000000-000000000000.tallyman.{}.part",
        "0".repeat(32)
    ));
    std::fs::write(&part, b"whole").unwrap();
    let keys = place.path("shop.tallyman.keys");
    let away = place.path("keys.away");
    std::fs::rename(&keys, &away).unwrap();
    for _ in 0..4 {
        place.pass(8 * DAY);
        drop(use_case::tend(&shop, Language::En));
    }
    assert!(!first.exists() && !part.exists());
    assert!(second.exists(), "the newest one that holds stays");
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert!(health.warnings.contains(&HealthWarning::BackupFailed));
    assert!(health.warnings.contains(&HealthWarning::BackupsLeft));
    assert_eq!(health.left_backups, [odd.display().to_string()]);
    std::fs::rename(&away, &keys).unwrap();
    std::fs::remove_file(&odd).unwrap();
    use_case::tend(&shop, Language::En).unwrap().unwrap();
    assert!(!second.exists());
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert!(health.left_backups.is_empty() && health.backup_failure.is_empty());
}

#[test]
fn personal_data_that_cannot_be_erased_is_told_and_a_backup_is_made_all_the_same() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    use_case::tend(&shop, Language::En).unwrap();
    drop(shop);
    let options = OpenOptions::new(place.path("shop.tallyman"), place.options().keys, "0.0.9");
    let ledger = Ledger::open(options).unwrap();
    ledger
        .transact(|tx| {
            tx.sql().execute_batch("DROP TABLE delivery")?;
            Ok::<_, tallyman_ledger::Error>(())
        })
        .unwrap();
    drop(ledger);
    let shop = place.open();
    place.pass(2 * DAY);
    use_case::tend(&shop, Language::En).unwrap_err();
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert!(health.warnings.contains(&HealthWarning::ForgettingFailed));
    assert!(!health.forget_failure.is_empty());
    assert_eq!(health.forgot_ms, Some(MORNING_MILLISECONDS));
    let at_ms = health.last_backup.unwrap().at_ms;
    assert_eq!(at_ms, MORNING_MILLISECONDS + 2 * DAY);
    shop.rebuild().unwrap();
    use_case::tend(&shop, Language::En).unwrap();
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert!(!health.warnings.contains(&HealthWarning::ForgettingFailed));
    assert_eq!(numbers(&shop, "ñandú"), ["302-2"]);
}

#[test]
fn what_was_remembered_and_cannot_be_read_is_told_and_put_aside() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let stick = place.path("stick");
    std::fs::create_dir(&stick).unwrap();
    use_case::set_backup_folder(&shop, &stick).unwrap();
    let care = place.path("shop.tallyman.care");
    let text = std::fs::read_to_string(&care).unwrap();
    let torn = &text[..text.len() / 2];
    std::fs::write(&care, torn).unwrap();
    let warns = || {
        let health = use_case::health(&shop, &VIEW).unwrap();
        health.warnings.contains(&HealthWarning::CareUnreadable)
    };
    assert!(warns());
    // What is remembered next does not overwrite it, and it goes on being told.
    use_case::tend(&shop, Language::En).unwrap();
    assert!(warns());
    let aside = place.path("shop.tallyman.care.unreadable");
    assert_eq!(std::fs::read_to_string(&aside).unwrap(), torn);
    use_case::set_backup_folder(&shop, &stick).unwrap();
    std::fs::remove_file(&aside).unwrap();
    assert!(!warns());
    let made = use_case::back_up(&shop, &VIEW).unwrap();
    assert_eq!(Path::new(&made.backup.folder), stick);
}

#[test]
fn what_was_remembered_and_is_gone_is_told_until_a_folder_is_chosen() {
    let place = Place::new();
    let warns = |shop: &Arc<Shop>| {
        let health = use_case::health(shop, &VIEW).unwrap();
        health.warnings.contains(&HealthWarning::CareLost)
    };
    let shop = place.open();
    assert!(!warns(&shop), "a new ledger has lost nothing");
    use_case::tend(&shop, Language::En).unwrap();
    drop(shop);
    std::fs::remove_file(place.path("shop.tallyman.care")).unwrap();
    // Also where the first thing that is done then would remember something of its own.
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    back_up(&shop);
    use_case::tend(&shop, Language::En).unwrap();
    assert!(warns(&shop));
    drop(shop);
    let shop = place.open();
    assert!(warns(&shop));
    use_case::set_backup_folder(&shop, &place.path("backups")).unwrap();
    use_case::tend(&shop, Language::En).unwrap();
    assert!(!warns(&shop));
    shop.rebuild().unwrap();
    assert!(use_case::verify_ledger(&shop, &VIEW).unwrap().is_whole);
}

#[test]
fn several_may_remember_something_at_once() {
    let place = Place::new();
    let ledger = place.path("shop.tallyman");
    std::thread::scope(|scope| {
        for of in 0..8 {
            let ledger = &ledger;
            scope.spawn(move || {
                for at in 0..20 {
                    let folder = format!("{of}-{at}").into();
                    tallyman_ledger::Care::change(ledger, |care| care.former_folders.push(folder))
                        .unwrap();
                }
            });
        }
    });
    let remembered = tallyman_ledger::Care::read(&ledger).unwrap();
    assert_eq!(remembered.former_folders.len(), 160);
}

/// Whether health says that the clock is not believed.
fn is_doubted(shop: &Arc<Shop>) -> bool {
    let health = use_case::health(shop, &VIEW).unwrap();
    health.warnings.contains(&HealthWarning::ClockDoubted)
}

#[test]
fn a_clock_that_leaps_erases_and_removes_nothing_until_another_day_agrees() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    use_case::tend(&shop, Language::En).unwrap();
    let backup = back_up(&shop);
    place.pass(DAY);
    use_case::tend(&shop, Language::En).unwrap();
    assert!(!is_doubted(&shop));
    // Somebody sets the clock a year on. A backup is made, none goes, and nobody is forgotten.
    place.pass(365 * DAY);
    use_case::tend(&shop, Language::En).unwrap();
    let by_hand = use_case::back_up(&shop, &VIEW).unwrap();
    assert_eq!(by_hand.removed, 0);
    assert!(backup.exists() && is_doubted(&shop));
    assert_eq!(numbers(&shop, "王小明"), ["302-3"]);
    // It is set right again: all goes on as before.
    place.pass(-364 * DAY);
    use_case::tend(&shop, Language::En).unwrap();
    assert!(!is_doubted(&shop) && backup.exists());
    assert_eq!(numbers(&shop, "王小明"), ["302-3"]);
    // Set back by a year, nothing goes either.
    place.pass(-365 * DAY);
    use_case::tend(&shop, Language::En).unwrap();
    assert!(is_doubted(&shop) && backup.exists());
    assert_eq!(numbers(&shop, "ada example"), ["302-1"]);
}

#[test]
fn an_import_by_a_clock_that_leapt_leaves_out_no_buyer() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    use_case::tend(&shop, Language::En).unwrap();
    // Somebody sets the clock a year on, and a file with an order that was sent comes in before anybody looks.
    place.pass(365 * DAY);
    let sent = [("302-9", "Grace Example", "2026-11-20", false)];
    place.import(&shop, "sent.txt", &sent);
    use_case::tend(&shop, Language::En).unwrap();
    assert!(is_doubted(&shop));
    place.pass(-364 * DAY);
    use_case::tend(&shop, Language::En).unwrap();
    assert_eq!(numbers(&shop, "grace example"), ["302-9"]);
    // With a clock that is believed, it is not taken when its time is over already.
    place.live(&shop, 70);
    let over = [("302-7", "Alan Example", "2026-11-20", false)];
    place.import(&shop, "over.txt", &over);
    assert!(numbers(&shop, "alan example").is_empty());
}

#[test]
fn a_ledger_that_nobody_used_for_months_forgets_in_the_end() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    use_case::tend(&shop, Language::En).unwrap();
    place.pass(200 * DAY);
    for _ in 0..3 {
        use_case::tend(&shop, Language::En).unwrap();
        assert_eq!(numbers(&shop, "王小明"), ["302-3"], "the same day still");
    }
    place.pass(DAY);
    use_case::tend(&shop, Language::En).unwrap();
    assert!(numbers(&shop, "王小明").is_empty() && !is_doubted(&shop));
    // A person who looks at the date need not wait for another day.
    let later = [("302-9", "Grace Example", "2027-06-12", true)];
    place.import(&shop, "later.txt", &later);
    place.pass(100 * DAY);
    use_case::tend(&shop, Language::En).unwrap();
    assert_eq!(numbers(&shop, "grace example"), ["302-9"]);
    use_case::believe_clock(&shop);
    use_case::tend(&shop, Language::En).unwrap();
    assert!(numbers(&shop, "grace example").is_empty());
}

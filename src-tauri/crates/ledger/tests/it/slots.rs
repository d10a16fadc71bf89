//! Slots: every way opens alone and elsewhere, changes keep the rest, and nothing is harmed by a wrong key.

use crate::support::{Pocket, Shop};
use std::path::Path;
use std::sync::Arc;
use tallyman_ledger::{
    CodeFault, Cost, Error, KeySource, Keychain, Ledger, OpenOptions, Passphrase, RecoverySheet,
    SlotKind, TypedBack, sidecar_path,
};

const WORDS: &str = "Grüße vom Hafen";

fn passphrase(text: &str) -> KeySource {
    KeySource::Passphrase(Passphrase::new(text).unwrap().with_cost(Cost::LEAST))
}

fn at(path: &Path, key: KeySource) -> Result<Ledger, Error> {
    Ledger::open(OpenOptions::new(path, vec![key], "test"))
}

/// A ledger with a slot of each kind; its key file lies in the folder.
fn with_every_kind(shop: &Shop, keychain: &Arc<dyn Keychain>) -> RecoverySheet {
    let ledger = shop.create();
    ledger
        .add_key(&KeySource::Keychain(Arc::clone(keychain)))
        .unwrap();
    ledger.add_key(&passphrase(WORDS)).unwrap();
    let sheet = ledger.draw_recovery().unwrap();
    ledger.add_key(&KeySource::Recovery(sheet.clone())).unwrap();
    sheet
}

fn code_of(sheet: &RecoverySheet) -> KeySource {
    KeySource::Recovery(RecoverySheet::read(&sheet.code.to_groups()).unwrap())
}

fn bytes_of(shop: &Shop) -> [Vec<u8>; 2] {
    [shop.path(), sidecar_path(&shop.path())].map(|path| std::fs::read(path).unwrap())
}

#[test]
fn a_ledger_moved_to_another_computer_opens_with_any_slot() {
    let shop = Shop::new();
    let keychain: Arc<dyn Keychain> = Arc::new(Pocket::default());
    let sheet = with_every_kind(&shop, &keychain);
    let elsewhere = tempfile::tempdir().unwrap();
    let moved = elsewhere.path().join("renamed.tallyman");
    std::fs::rename(shop.path(), &moved).unwrap();
    std::fs::rename(sidecar_path(&shop.path()), sidecar_path(&moved)).unwrap();
    for key in [
        KeySource::File(shop.key_file()),
        KeySource::Keychain(keychain),
        passphrase(WORDS),
        code_of(&sheet),
    ] {
        let kind = key.kind();
        let ledger = at(&moved, key).unwrap();
        let by = ledger.opened_by().unwrap();
        let report = ledger.keys().unwrap();
        assert_eq!(
            report
                .slots
                .iter()
                .find(|slot| slot.id == by)
                .unwrap()
                .known,
            Some(kind)
        );
        assert_eq!(ledger.verify(&mut |_, _| true).unwrap().first_bad, None);
    }
}

#[test]
fn wrong_keys_of_every_kind_change_no_byte() {
    let shop = Shop::new();
    let keychain: Arc<dyn Keychain> = Arc::new(Pocket::default());
    with_every_kind(&shop, &keychain);
    let before = bytes_of(&shop);
    let other = shop.folder.path().join("other");
    std::fs::write(&other, [7; 32]).unwrap();
    let strange: Arc<dyn Keychain> = Arc::new(Pocket::default());
    strange
        .store(&account_of(&shop), &tallyman_ledger::Secret::new([9; 32]))
        .unwrap();
    let foreign_code = "000G4-40R4F-0M30Y-E209X-185GE-R38EY-1W81B-24GK1";
    for (key, words) in [
        (KeySource::File(other), "the key file is another ledger's"),
        (
            KeySource::Keychain(strange),
            "the key in the keychain is another ledger's",
        ),
        (
            passphrase("Grüße vom Bahnhof"),
            "the passphrase is another one",
        ),
        (
            KeySource::Recovery(RecoverySheet::read(foreign_code).unwrap()),
            "the recovery code is another ledger's",
        ),
    ] {
        let refused = at(&shop.path(), key).unwrap_err();
        assert!(
            matches!(refused, Error::WrongKey { .. }) && refused.to_string().contains(words),
            "{refused}"
        );
        assert_eq!(bytes_of(&shop), before);
    }
}

fn account_of(shop: &Shop) -> String {
    let ledger = shop.open();
    ledger.id().to_string()
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_does_not() {
    let shop = Shop::new();
    let ledger = shop.create();
    ledger.add_key(&passphrase(WORDS)).unwrap();
    let new = Passphrase::new("Ahoi, vier neue Worte")
        .unwrap()
        .with_cost(Cost::LEAST);
    ledger.change_passphrase(&new, None).unwrap();
    assert_eq!(ledger.keys().unwrap().slots.len(), 2);
    drop(ledger);
    assert!(matches!(
        at(&shop.path(), passphrase(WORDS)),
        Err(Error::WrongKey { .. })
    ));
    // Opened with the passphrase itself it can be changed again, and then still counts as the slot that opened.
    let ledger = at(&shop.path(), passphrase("Ahoi, vier neue Worte")).unwrap();
    let newest = Passphrase::new(WORDS).unwrap().with_cost(Cost::LEAST);
    let id = ledger.change_passphrase(&newest, None).unwrap();
    assert_eq!(ledger.opened_by(), Some(id));
    assert!(matches!(
        ledger.remove_key("passphrase"),
        Err(Error::KeysKept(_))
    ));
    drop(ledger);
    drop(at(&shop.path(), passphrase(WORDS)).unwrap());
    let weak = Passphrase::new("password").unwrap();
    assert!(matches!(
        shop.open().change_passphrase(&weak, None),
        Err(Error::Passphrase(_))
    ));
    drop(at(&shop.path(), passphrase(WORDS)).unwrap());
}

#[test]
fn the_last_slot_and_the_one_in_use_are_never_removed() {
    let shop = Shop::new();
    let ledger = shop.create();
    let words = |refused: Result<_, Error>| {
        refused
            .map(|slot: tallyman_ledger::SlotView| slot.id)
            .unwrap_err()
            .to_string()
    };
    assert!(words(ledger.remove_key("key_file")).contains("no slot would be left"));
    // A code that nobody has read from paper does not count.
    let sheet = ledger.draw_recovery().unwrap();
    ledger.add_key(&KeySource::Recovery(sheet.clone())).unwrap();
    assert!(words(ledger.remove_key("key-file")).contains("no slot would be left"));
    ledger.confirm_recovery(&sheet.code).unwrap();
    assert!(words(ledger.remove_key("key-file")).contains("opened with this slot"));
    assert!(words(ledger.remove_key("lock")).contains("there is no slot “lock”"));
    drop(ledger);
    let ledger = at(&shop.path(), code_of(&sheet)).unwrap();
    assert_eq!(
        ledger.remove_key("key-file").unwrap().known,
        Some(SlotKind::KeyFile)
    );
    assert!(words(ledger.remove_key("recovery")).contains("no slot would be left"));
    drop(ledger);
    let refused = Ledger::open(shop.options()).unwrap_err();
    assert!(
        refused.to_string().contains("was never given a key file"),
        "{refused}"
    );
}

#[test]
fn a_recovery_code_is_typed_back_or_put_off_once() {
    let shop = Shop::new();
    let ledger = shop.create();
    let refused = |refused: Result<String, Error>| refused.unwrap_err().to_string();
    assert!(refused(ledger.postpone_recovery()).contains("no recovery code waits"));
    let sheet = ledger.draw_recovery().unwrap();
    let id = ledger.add_key(&KeySource::Recovery(sheet.clone())).unwrap();
    let state = |ledger: &Ledger| {
        ledger
            .keys()
            .unwrap()
            .slots
            .iter()
            .find(|slot| slot.id == id)
            .unwrap()
            .typed_back
            .unwrap()
    };
    assert_eq!(state(&ledger), TypedBack::Open);
    assert_eq!(ledger.postpone_recovery().unwrap(), id);
    drop(ledger);
    // The state lies in the sidecar, so the next start knows it.
    let ledger = shop.open();
    assert_eq!(state(&ledger), TypedBack::Postponed);
    assert!(refused(ledger.postpone_recovery()).contains("put off once already"));
    let other = RecoverySheet::read("000G4-40R4F-0M30Y-E209X-185GE-R38EY-1W81B-24GK1").unwrap();
    assert!(
        refused(ledger.confirm_recovery(&other.code))
            .contains("of another ledger or of another sheet")
    );
    assert_eq!(state(&ledger), TypedBack::Postponed);
    assert_eq!(ledger.confirm_recovery(&sheet.code).unwrap(), id);
    assert!(matches!(state(&ledger), TypedBack::Done(_)));
    assert!(refused(ledger.postpone_recovery()).contains("no recovery code waits"));
}

#[test]
fn a_mistyped_code_is_named_by_its_group() {
    let refused =
        RecoverySheet::read("000G4-40R4F-0M30Z-E209X-185GE-R38EY-1W81B-24GK2").unwrap_err();
    assert!(
        matches!(&refused, Error::RecoveryCode(CodeFault::Mistyped { groups }) if groups == &[3, 8])
    );
    assert_eq!(
        refused.to_string(),
        "The recovery code cannot be used. Groups 3 and 8 are mistyped; compare them with the paper, letter by letter."
    );
}

#[test]
fn sheet_and_ledger_suffice_where_the_sidecar_is_lost() {
    let shop = Shop::new();
    let ledger = shop.create();
    let head = ledger.head();
    let sheet = ledger.draw_recovery().unwrap();
    ledger.add_key(&KeySource::Recovery(sheet.clone())).unwrap();
    drop(ledger);
    let sidecar = sidecar_path(&shop.path());
    std::fs::remove_file(&sidecar).unwrap();
    let refused = at(&shop.path(), code_of(&sheet)).unwrap_err();
    assert!(
        refused
            .to_string()
            .contains("the second block of the recovery sheet is needed"),
        "{refused}"
    );
    assert!(!sidecar.exists());
    let typed = format!(
        "{}\n\n{}",
        sheet.code.to_groups().to_lowercase(),
        sheet.slot.as_ref().unwrap().to_groups().replace('-', "\n")
    );
    let whole = RecoverySheet::read(&typed).unwrap();
    let ledger = at(&shop.path(), KeySource::Recovery(whole)).unwrap();
    assert_eq!(ledger.head(), head);
    // The sidecar is there again, with the code, and new slots can be added to it.
    assert!(
        matches!(ledger.keys().unwrap().slots.as_slice(), [slot] if matches!(slot.typed_back, Some(TypedBack::Done(_))))
    );
    ledger.add_key(&passphrase(WORDS)).unwrap();
    drop(ledger);
    drop(at(&shop.path(), code_of(&sheet)).unwrap());
    drop(at(&shop.path(), passphrase(WORDS)).unwrap());
}

#[test]
fn a_sheet_of_another_ledger_opens_nothing() {
    let (shop, other) = (Shop::new(), Shop::new());
    drop(shop.create());
    let foreign = Ledger::create(OpenOptions::new(
        other.path(),
        vec![KeySource::File(other.key_file())],
        "test",
    ))
    .unwrap();
    let sheet = foreign.draw_recovery().unwrap();
    let own = shop.open().draw_recovery().unwrap();
    std::fs::remove_file(sidecar_path(&shop.path())).unwrap();
    let before = std::fs::read(shop.path()).unwrap();
    let mixed = RecoverySheet {
        code: own.code,
        slot: sheet.slot.clone(),
    };
    assert!(matches!(
        at(&shop.path(), KeySource::Recovery(mixed)),
        Err(Error::WrongKey { .. })
    ));
    assert!(matches!(
        at(&shop.path(), KeySource::Recovery(sheet)),
        Err(Error::WrongKeyOrDamaged { .. })
    ));
    assert_eq!(std::fs::read(shop.path()).unwrap(), before);
    assert!(!sidecar_path(&shop.path()).exists());
}

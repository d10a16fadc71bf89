//! Keys: what opens, what does not, and that nothing is harmed by trying.

use crate::support::{Nothing, Pocket, Shop, draft};
use std::sync::Arc;
use tallyman_ledger::{
    Error, KeySource, Keychain, Ledger, OpenOptions, SystemKeychain, sidecar_path, unlock,
};

fn with_keys(shop: &Shop, keys: Vec<KeySource>) -> OpenOptions {
    OpenOptions {
        keys,
        ..shop.options()
    }
}

#[test]
fn nothing_readable_lies_in_the_file_or_beside_it() {
    let shop = Shop::new();
    let ledger = shop.create();
    ledger
        .transact(|tx| tx.append(draft("a needle in the payload", &["a needle in a capsule"])))
        .unwrap();
    for file in std::fs::read_dir(shop.folder.path()).unwrap() {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        for needle in [&b"needle"[..], b"SQLite", b"ledger.began"] {
            assert!(
                !bytes.windows(needle.len()).any(|window| window == needle),
                "{}",
                path.display()
            );
        }
    }
}

#[test]
fn another_key_file_is_refused_and_damages_nothing() {
    let shop = Shop::new();
    let head = shop.create().head();
    let other = shop.folder.path().join("other");
    std::fs::write(&other, [7; 32]).unwrap();
    let before = std::fs::read(shop.path()).unwrap();
    let refused = Ledger::open(with_keys(&shop, vec![KeySource::File(other)]));
    assert!(matches!(refused, Err(Error::WrongKey { .. })));
    assert_eq!(std::fs::read(shop.path()).unwrap(), before);
    assert_eq!(shop.open().head(), head);
}

#[test]
fn a_data_key_of_another_ledger_is_refused_and_damages_nothing() {
    let (shop, other) = (Shop::new(), Shop::new());
    let head = shop.create().head();
    // The same random bytes would make the same keys.
    let options = OpenOptions::new(other.path(), vec![KeySource::File(shop.key_file())], "test");
    drop(Ledger::create(options).unwrap());
    let own = std::fs::read(sidecar_path(&shop.path())).unwrap();
    std::fs::copy(sidecar_path(&other.path()), sidecar_path(&shop.path())).unwrap();
    assert!(matches!(
        Ledger::open(shop.options()),
        Err(Error::WrongKeyOrDamaged { .. })
    ));
    std::fs::write(sidecar_path(&shop.path()), own).unwrap();
    assert_eq!(shop.open().head(), head);
}

#[test]
fn without_a_key_it_stays_closed_in_words() {
    let shop = Shop::new();
    drop(shop.create());
    for (keys, words) in [
        (vec![], "no key was given"),
        (
            vec![KeySource::Keychain(Arc::new(Pocket::default()))],
            "was never given a keychain",
        ),
        (
            vec![KeySource::File(shop.folder.path().join("missing"))],
            "it is not there",
        ),
    ] {
        let error = Ledger::open(with_keys(&shop, keys)).unwrap_err();
        assert!(matches!(error, Error::NoKey { .. }));
        assert!(error.to_string().contains(words), "{error}");
    }
    assert!(
        !shop.folder.path().join("missing").exists(),
        "opening makes no key"
    );
    std::fs::remove_file(sidecar_path(&shop.path())).unwrap();
    let error = Ledger::open(shop.options()).unwrap_err();
    assert!(
        matches!(&error, Error::NoKey { .. }) && error.to_string().contains("is missing"),
        "{error}"
    );
}

#[test]
fn a_ledger_without_any_usable_key_is_never_made() {
    let shop = Shop::new();
    let refused = Ledger::create(with_keys(
        &shop,
        vec![KeySource::Keychain(Arc::new(Nothing))],
    ));
    let error = refused.unwrap_err();
    assert!(
        matches!(&error, Error::NoKey { .. }) && error.to_string().contains("none to be reached"),
        "{error}"
    );
    assert!(!shop.path().exists() && !sidecar_path(&shop.path()).exists());
}

#[test]
fn either_of_two_keys_opens_and_a_third_can_be_added() {
    let shop = Shop::new();
    let pocket: Arc<dyn Keychain> = Arc::new(Pocket::default());
    let both = vec![
        KeySource::Keychain(Arc::clone(&pocket)),
        KeySource::File(shop.key_file()),
    ];
    drop(Ledger::create(with_keys(&shop, both)).unwrap());
    drop(Ledger::open(with_keys(&shop, vec![KeySource::Keychain(pocket)])).unwrap());
    let third = shop.folder.path().join("third");
    shop.open()
        .add_key(&KeySource::File(third.clone()))
        .unwrap();
    drop(Ledger::open(with_keys(&shop, vec![KeySource::File(third)])).unwrap());
    // A keychain that is gone does not keep the key file from opening.
    drop(
        Ledger::open(with_keys(
            &shop,
            vec![
                KeySource::Keychain(Arc::new(Nothing)),
                KeySource::File(shop.key_file()),
            ],
        ))
        .unwrap(),
    );
}

#[test]
fn a_damaged_or_newer_sidecar_is_refused_in_words() {
    let shop = Shop::new();
    drop(shop.create());
    let path = sidecar_path(&shop.path());
    let good = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, good.replace("\"format\":2", "\"format\":3")).unwrap();
    assert!(matches!(
        Ledger::open(shop.options()),
        Err(Error::Newer {
            found: 3,
            known: 2,
            ..
        })
    ));
    std::fs::write(&path, &good[..good.len() / 2]).unwrap();
    assert!(matches!(
        Ledger::open(shop.options()),
        Err(Error::KeyFile { .. })
    ));
    let line_starts = good.find('\n').unwrap();
    let line_ends = good.rfind("\"}").unwrap() + 2;
    let bytes = good.as_bytes();
    for index in 0..bytes.len() {
        let mut changed = bytes.to_vec();
        changed[index] ^= 1;
        std::fs::write(&path, &changed).unwrap();
        // What frames the slots carries nothing; a slot that is not what was written must never open.
        if unlock(&shop.path(), &[KeySource::File(shop.key_file())]).is_ok() {
            assert!(index < line_starts || index >= line_ends, "byte {index}");
        }
    }
}

#[test]
#[cfg(unix)]
fn a_key_file_is_made_for_its_owner_only_and_serves_again() {
    use std::os::unix::fs::PermissionsExt as _;
    let shop = Shop::new();
    drop(shop.create());
    let mode = std::fs::metadata(shop.key_file())
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    let key = std::fs::read(shop.key_file()).unwrap();
    let second = OpenOptions {
        path: shop.folder.path().join("second.tallyman"),
        ..shop.options()
    };
    drop(Ledger::create(second).unwrap());
    assert_eq!(std::fs::read(shop.key_file()).unwrap(), key);
}

#[test]
fn the_systems_keychain_answers_at_once_even_where_there_is_none() {
    // Asks only; with or without a keychain the account does not exist.
    match SystemKeychain::default().load("tallyman-test-account-that-does-not-exist") {
        Ok(found) => assert_eq!(found, None),
        Err(error) => assert!(matches!(error, Error::Keychain(_)), "{error}"),
    }
}

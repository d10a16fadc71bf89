//! The one API: the first byte names a command, the rest is its JSON. A refused command changes nothing.
#![no_main]

use std::sync::{Arc, LazyLock};

use libfuzzer_sys::fuzz_target;
use tallyman_book::{Shop, ShopOptions, api::{COMMANDS, dispatch}};

static SHOP: LazyLock<(tempfile::TempDir, Arc<Shop>)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let options = ShopOptions::with_key_file(folder.path().join("shop.tallyman"), folder.path().join("key"));
    let shop = Shop::open(options).expect("a new shop");
    (folder, Arc::new(shop))
});

/// Commands that would spend the time on stretching a passphrase, drawing, copying, or the keychain of this computer.
const LEFT_OUT: &[&str] = &["add_passphrase", "change_passphrase", "add_keychain", "make_recovery_sheet", "back_up", "verify_ledger"];

fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let command = COMMANDS[usize::from(*first) % COMMANDS.len()];
    let Ok(payload) = serde_json::from_slice(rest) else { return };
    if LEFT_OUT.contains(&command) {
        return;
    }
    let before = SHOP.1.entry_count();
    if let Err(error) = dispatch(&SHOP.1, command, payload) {
        assert!(!error.message.is_empty());
        assert_eq!(SHOP.1.entry_count(), before, "{command} was refused and yet something was recorded");
    }
});

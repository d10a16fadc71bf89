//! Messages of buyers: mails, mailboxes, pasted text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tallyman_import::letter::letters;

fuzz_target!(|bytes: &[u8]| {
    for name in [None, Some("a.eml"), Some("a.mbox")] {
        drop(letters(bytes, name));
    }
});

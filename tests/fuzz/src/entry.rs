//! Entries, headers, journals and codes of paper: what is taken is what was written.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tallyman_ledger::{Body, Header, RecoveryCode, RecoverySheet, verify_journal};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(body) = Body::from_bytes(bytes) {
        assert_eq!(body.to_bytes().expect("a body that was read"), bytes);
    }
    if let Ok(header) = Header::from_bytes(bytes) {
        assert_eq!(header.to_bytes(), bytes);
    }
    drop(verify_journal(&mut &*bytes));
    let text = String::from_utf8_lossy(bytes);
    drop(RecoveryCode::read(&text));
    drop(RecoverySheet::read(&text));
});

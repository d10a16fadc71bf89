//! Workbooks: read, or refused in a sentence, and the account adds up.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tallyman_import::{Choices, Profiles, Source, read};

static PROFILES: LazyLock<Profiles> = LazyLock::new(|| Profiles::built_in().expect("profiles that ship"));

fuzz_target!(|bytes: &[u8]| {
    if !bytes.starts_with(b"PK") {
        return;
    }
    let choices = Choices { accept_rejected: true, ..Choices::default() };
    let report = read(&Source::Bytes(bytes.into()), "file.xlsx", &PROFILES, &choices, &mut |_| Ok(()));
    assert!(report.account.adds_up(), "{:?}", report.account);
    assert!(report.is_read() || report.sentence().is_some());
});

//! One of the readers of what strangers write, named by `TALLYMAN_READER`; it answers or refuses as it must, else this panics.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tallyman_tests::readers::{Reader, named};

static READER: LazyLock<Reader> = LazyLock::new(|| {
    let name = std::env::var("TALLYMAN_READER").expect("TALLYMAN_READER names a reader");
    named(&name).expect("a reader of that name; `readers --names` lists them")
});

fuzz_target!(|bytes: &[u8]| {
    if let Err(fault) = (READER.read)(bytes) {
        panic!("{}: {fault}", READER.name);
    }
});

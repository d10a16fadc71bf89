//! The sheets that a supplier sends back: read as they stand, or refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tallyman_import::{Source, plain};

fuzz_target!(|bytes: &[u8]| {
    drop(plain(&Source::Bytes(bytes.into()), "reply.xlsx", &|cell| cell.starts_with("Q-")));
});

//! Bits that turned over in a file that lay still.

use super::program;
use tallyman_tests::faults::flip::{Flipped, flip_ledger, flip_sidecar};
use tallyman_tests::faults::scenario;

fn is_never_silent(what: &str, flipped: &Flipped) {
    println!(
        "faults: {} flips in the {} bytes of the {what}: {} told, {} harmless, {} silently wrong",
        flipped.flip_count,
        flipped.byte_count,
        flipped.told_count,
        flipped.harmless_count,
        flipped.losses.len()
    );
    assert_eq!(flipped.losses, Vec::<String>::new());
    assert_eq!(
        flipped.told_count + flipped.harmless_count,
        flipped.flip_count
    );
}

#[test]
fn in_the_pages_of_an_encrypted_ledger() {
    let scenario = scenario::named("append").unwrap();
    let flipped = flip_ledger(&program(1), &scenario, 20_000).unwrap();
    is_never_silent("encrypted ledger", &flipped);
    // What is harmless lies in places that hold nothing.
    assert!(
        flipped.told_count > flipped.flip_count * 9 / 10,
        "{flipped:?}"
    );
}

#[test]
fn in_every_byte_of_the_key_sidecar() {
    let scenario = scenario::named("append").unwrap();
    let flipped = flip_sidecar(&program(1), &scenario).unwrap();
    is_never_silent("key sidecar", &flipped);
    assert!(flipped.flip_count > 900, "{flipped:?}");
}

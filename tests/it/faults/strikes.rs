//! Killed from outside at drawn moments.

use super::program;
use tallyman_tests::faults::scenario;
use tallyman_tests::faults::sudden::strike;

fn is_struck(name: &str, run_count: u64) {
    let scenario = scenario::named(name).unwrap();
    let struck = strike(&program(1), &scenario, run_count).unwrap();
    println!(
        "faults: {name} killed from outside at drawn moments within {} ms, {} times in {} runs: {} losses",
        struck.length_microseconds / 1_000,
        struck.kill_count,
        struck.run_count,
        struck.losses.len()
    );
    assert_eq!(struck.losses, Vec::<String>::new());
    // The computer may have been busier when the length was measured.
    assert!(struck.kill_count * 4 >= struck.run_count, "{struck:?}");
}

#[test]
fn appending() {
    is_struck("append", 200);
}

#[test]
fn importing_files() {
    is_struck("import", 20);
}

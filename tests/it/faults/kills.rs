//! Killed at every call of every scenario.

use super::program;
use tallyman_tests::faults::kill::{Calls, kill};
use tallyman_tests::faults::scenario;

fn is_killed_everywhere(name: &str) {
    is_killed(name, Calls::Each);
}

fn is_killed(name: &str, calls: Calls) {
    let scenario = scenario::named(name).unwrap();
    let killed = kill(&program(1), &scenario, calls).unwrap();
    println!(
        "faults: {name} killed at {} of its {} calls, {} times: {} losses",
        killed.point_count,
        killed.call_count,
        killed.kill_count,
        killed.losses.len()
    );
    assert_eq!(killed.losses, Vec::<String>::new());
    assert!(
        killed.kill_count * 10 >= killed.point_count * 9 && killed.point_count >= 20,
        "{killed:?}"
    );
}

#[test]
fn making_a_ledger() {
    is_killed_everywhere("create");
}

#[test]
fn appending() {
    is_killed_everywhere("append");
}

#[test]
fn slices_of_an_import() {
    is_killed_everywhere("bulk");
}

#[test]
fn erasing() {
    is_killed_everywhere("erase");
}

#[test]
fn importing_files() {
    is_killed_everywhere("import");
}

#[test]
fn making_projections_anew() {
    is_killed_everywhere("rebuild");
}

#[test]
fn bringing_up_an_older_form() {
    is_killed_everywhere("migrate");
}

#[test]
fn backing_up() {
    is_killed_everywhere("backup");
}

#[test]
fn restoring() {
    is_killed_everywhere("restore");
}

#[test]
fn changing_keys() {
    is_killed_everywhere("keys");
}

#[test]
fn writing_the_file_anew_under_another_key() {
    is_killed_everywhere("rekey");
}

#[test]
fn putting_a_backup_back_through_the_book() {
    // Every second call; the campaign takes all of them.
    is_killed("put-back", Calls::OneIn(2));
}

#[test]
fn looking_after_the_book() {
    is_killed_everywhere("care");
}

#[test]
fn answering_a_complaint() {
    is_killed_everywhere("complain");
}

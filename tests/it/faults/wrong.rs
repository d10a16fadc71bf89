//! The harness proves itself: what is wrong on purpose is found.

use super::program;
use tallyman_tests::faults::power::{Thoroughness, cut};
use tallyman_tests::faults::run::Mishap;
use tallyman_tests::faults::scenario;

fn is_found(name: &str, mishap: Mishap) {
    let scenario = scenario::named(name).unwrap();
    let few = Thoroughness {
        state_count_max: 2_000,
        draw_count: 1,
        ends_at_loss: true,
    };
    let cut = cut(&program(1), &scenario, mishap, few).unwrap();
    println!(
        "faults: {name} with {mishap:?} is found out: {}",
        cut.losses.first().map_or("", String::as_str)
    );
    assert!(cut.loss_count > 0, "nothing was found: {cut:?}");
    assert!(cut.losses[0].contains("acknowledged and lost"), "{cut:?}");
}

#[test]
fn a_disk_that_lies_about_synchronising_is_found() {
    let lying = Mishap {
        lies: true,
        ..Mishap::default()
    };
    is_found("append", lying);
}

#[test]
fn acknowledging_before_the_commit_is_found() {
    is_found("acknowledged-before-commit", Mishap::default());
}

#[test]
fn committing_without_waiting_for_the_disk_is_found() {
    is_found("synchronous-normal", Mishap::default());
}

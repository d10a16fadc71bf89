//! Power cuts: states in which a cut may leave the disk, of several runs of each scenario.

use super::program;
use tallyman_tests::faults::power::{Thoroughness, cut};
use tallyman_tests::faults::run::Mishap;
use tallyman_tests::faults::scenario;

/// How many runs of each scenario are cut, with how many draws at each call, and how many states that gives at least.
const PLAN: &[(&str, u64, u64, u64)] = &[
    ("create", 1, 20, 2_300),
    ("append", 4, 30, 32_000),
    ("bulk", 4, 32, 27_500),
    ("erase", 4, 26, 23_800),
    ("import", 1, 10, 1_500),
    ("rebuild", 1, 8, 2_100),
    ("migrate", 1, 8, 4_200),
    ("backup", 1, 20, 3_000),
    ("restore", 1, 20, 3_300),
    ("keys", 1, 20, 500),
    ("rekey", 1, 20, 6_300),
    ("put-back", 1, 1, 2_000),
    ("care", 1, 2, 700),
    ("complain", 1, 2, 300),
];

/// How many different states are asked for altogether.
const STATES_MIN: u64 = 100_000;

fn is_cut_everywhere(name: &str) {
    let scenario = scenario::named(name).unwrap();
    let (_, runs, draw_count, states_min) = PLAN.iter().find(|plan| plan.0 == name).unwrap();
    let thoroughness = Thoroughness {
        state_count_max: u64::MAX,
        draw_count: *draw_count,
        ends_at_loss: false,
    };
    let (mut states, mut closely, mut moments) = (0, 0, 0);
    for seed in 1..=*runs {
        let cut = cut(&program(seed), &scenario, Mishap::default(), thoroughness).unwrap();
        assert_eq!(cut.losses, Vec::<String>::new(), "seed {seed}");
        states += cut.state_count;
        closely += cut.full_count;
        moments += cut.moment_count;
    }
    println!(
        "faults: {name} cut from power at {moments} moments of {runs} runs: {states} states, \
         {closely} of them looked at closely: 0 losses"
    );
    assert!(states >= *states_min, "only {states} states of {name}");
}

#[test]
fn the_plan_asks_for_enough_states_of_every_scenario() {
    let sum: u64 = PLAN.iter().map(|plan| plan.3).sum();
    assert!(sum >= STATES_MIN, "{sum}");
    let planned: Vec<&str> = PLAN.iter().map(|plan| plan.0).collect();
    let all: Vec<&str> = scenario::ALL.iter().map(|scenario| scenario.name).collect();
    assert_eq!(planned, all);
}

#[test]
fn making_a_ledger() {
    is_cut_everywhere("create");
}

#[test]
fn appending() {
    is_cut_everywhere("append");
}

#[test]
fn slices_of_an_import() {
    is_cut_everywhere("bulk");
}

#[test]
fn erasing() {
    is_cut_everywhere("erase");
}

#[test]
fn importing_files() {
    is_cut_everywhere("import");
}

#[test]
fn making_projections_anew() {
    is_cut_everywhere("rebuild");
}

#[test]
fn bringing_up_an_older_form() {
    is_cut_everywhere("migrate");
}

#[test]
fn backing_up() {
    is_cut_everywhere("backup");
}

#[test]
fn restoring() {
    is_cut_everywhere("restore");
}

#[test]
fn changing_keys() {
    is_cut_everywhere("keys");
}

#[test]
fn writing_the_file_anew_under_another_key() {
    is_cut_everywhere("rekey");
}

#[test]
fn putting_a_backup_back_through_the_book() {
    is_cut_everywhere("put-back");
}

#[test]
fn looking_after_the_book() {
    is_cut_everywhere("care");
}

#[test]
fn answering_a_complaint() {
    is_cut_everywhere("complain");
}

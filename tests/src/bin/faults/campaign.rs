//! The same for hours: rounds with one seed after the other, until the time is over or something is lost.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use tallyman_tests::faults::flip::{flip_ledger, flip_sidecar};
use tallyman_tests::faults::kill::{Calls, kill};
use tallyman_tests::faults::power::{Thoroughness, cut};
use tallyman_tests::faults::refuse::refuse;
use tallyman_tests::faults::run::{Mishap, Program};
use tallyman_tests::faults::scenario::{self, Scenario};
use tallyman_tests::faults::sudden::strike;

use crate::work::say;

/// Bits of a ledger that are flipped in a round.
const FLIPS: u64 = 2_000;
/// Random choices for each kind of fate, at each call of a power cut.
const DRAWS: u64 = 12;

/// Runs of each scenario that are killed at drawn moments.
const STRIKES: u64 = 200;

/// What has been counted so far, by what it is.
#[derive(Default)]
struct Counts(BTreeMap<&'static str, u64>);

impl Counts {
    fn add(&mut self, what: &'static str, count: u64) {
        *self.0.entry(what).or_default() += count;
    }

    fn told(&self) -> String {
        let told = self.0.iter().map(|(what, count)| format!("{count} {what}"));
        told.collect::<Vec<String>>().join(", ")
    }
}

/// Runs rounds for so many minutes; at least one round is whole.
pub(crate) fn campaign(minutes: u64, seed: u64) -> Result<(), String> {
    let path = std::env::current_exe().map_err(|error| error.to_string())?;
    let begun = Instant::now();
    let length = Duration::from_secs(minutes * 60);
    let mut counts = Counts::default();
    let mut round = 0;
    while round == 0 || begun.elapsed() < length {
        let program = Program {
            path: path.clone(),
            seed: seed + round,
        };
        let done = run_round(&program, &mut counts);
        done.map_err(|losses| {
            format!(
                "{losses}\nAgain with: cargo xtask campaign --minutes 1 --seed {}\nSo far: {}",
                program.seed,
                counts.told()
            )
        })?;
        round += 1;
        say(&format!(
            "seed {} in {:.0} minutes since the beginning: {}",
            program.seed,
            begun.elapsed().as_secs_f64() / 60.0,
            counts.told()
        ));
    }
    say(&format!(
        "{round} rounds from seed {seed} in {:.0} minutes: {}; nothing lost",
        begun.elapsed().as_secs_f64() / 60.0,
        counts.told()
    ));
    Ok(())
}

fn run_round(program: &Program, counts: &mut Counts) -> Result<(), String> {
    for scenario in scenario::ALL {
        let killed = kill(program, scenario, Calls::Each)?;
        counts.add("kills", killed.kill_count);
        none_of(&killed.losses)?;
        let struck = strike(program, scenario, STRIKES)?;
        counts.add("kills at drawn moments", struck.kill_count);
        none_of(&struck.losses)?;
        let refused = refuse(program, scenario, Calls::Each)?;
        counts.add("runs with refused calls", refused.run_count);
        none_of(&refused.losses)?;
        let thoroughness = Thoroughness {
            state_count_max: u64::MAX,
            draw_count: DRAWS,
            ends_at_loss: true,
        };
        let cut = cut(program, scenario, Mishap::default(), thoroughness)?;
        counts.add("states after power cuts", cut.state_count);
        none_of(&cut.losses)?;
        // A round takes minutes, on a busy computer hours: what was done of it is told.
        say(&format!(
            "seed {}, {}: so far {}",
            program.seed,
            scenario.name,
            counts.told()
        ));
    }
    let append = scenario::named("append").ok_or("there is no such scenario")?;
    let flipped = flip_ledger(program, &append, FLIPS)?;
    counts.add("flipped bits of ledgers", flipped.flip_count);
    none_of(&flipped.losses)?;
    let flipped = flip_sidecar(program, &append)?;
    counts.add("flipped bits of key sidecars", flipped.flip_count);
    none_of(&flipped.losses)?;
    prove(program, counts, &append)
}

/// What is wrong on purpose must be found in every round.
fn prove(program: &Program, counts: &mut Counts, append: &Scenario) -> Result<(), String> {
    let lying = Mishap {
        lies: true,
        ..Mishap::default()
    };
    let wrong = scenario::WRONG
        .iter()
        .map(|wrong| (wrong, Mishap::default()));
    for (scenario, mishap) in wrong.chain([(append, lying)]) {
        let thoroughness = Thoroughness {
            state_count_max: 2_000,
            draw_count: 1,
            ends_at_loss: true,
        };
        let cut = cut(program, scenario, mishap, thoroughness)?;
        if cut.loss_count == 0 {
            return Err(format!(
                "{} with {mishap:?} was not found out",
                scenario.name
            ));
        }
        counts.add("wrongs found out", 1);
    }
    Ok(())
}

fn none_of(losses: &[String]) -> Result<(), String> {
    if losses.is_empty() {
        return Ok(());
    }
    Err(losses.join("\n"))
}

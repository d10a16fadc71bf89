//! Killing at a drawn moment: from outside, between two calls as well as in one, wherever the program is then.

use std::time::Instant;

use super::draw::Draw;
use super::kill::kill_each;
use super::run::{Mishap, Program, read_folder};
use super::scenario::Scenario;

/// What came of killing a scenario at drawn moments.
#[derive(Debug, Clone, Default)]
pub struct Struck {
    /// How long the scenario takes when nobody ends it, in microseconds.
    pub length_microseconds: u64,
    /// How often it was run to be killed.
    pub run_count: u64,
    /// How often it was killed. A run that ended before its moment is none.
    pub kill_count: u64,
    /// What was lost or broken, with the moment at which it was killed.
    pub losses: Vec<String>,
}

/// Runs a scenario so many times, and kills each run at a moment that is drawn from its own length.
pub fn strike(program: &Program, scenario: &Scenario, run_count: u64) -> Result<Struck, String> {
    let (_scratch, folder, before) = program.prepare(scenario);
    let files = read_folder(&folder);
    let begun = Instant::now();
    let whole = program.run(scenario, &folder, Mishap::default())?;
    let length_microseconds = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
    if !whole.refused.is_empty() {
        return Err(format!("{}: {}", scenario.name, whole.refused.join(" ")));
    }
    let draw = Draw::new(program.seed);
    let mishap = |number: u64| {
        let after = (number < run_count).then(|| draw.part(number).below(length_microseconds))?;
        let mishap = Mishap {
            kill_after_microseconds: Some(after),
            ..Mishap::default()
        };
        Some((mishap, format!("after {after} µs")))
    };
    let (kill_count, losses) = kill_each(program, scenario, &files, &before, mishap);
    Ok(Struck {
        length_microseconds,
        run_count,
        kill_count,
        losses,
    })
}

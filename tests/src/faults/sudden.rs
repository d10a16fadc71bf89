//! Killing at a drawn moment: from outside, between two calls as well as in one, wherever the program is then.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use super::draw::Draw;
use super::judge::{Depth, judge};
use super::kill::on_all_processors;
use super::run::{End, Mishap, Program, read_folder, scratch, write_folder};
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
    let losses = Mutex::new(Vec::new());
    let (next, kill_count) = (AtomicU64::new(0), AtomicU64::new(0));
    let work = || {
        let scratch = scratch();
        let folder = scratch.path().join("shop");
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= run_count {
                return;
            }
            let after = draw.part(number).below(length_microseconds);
            write_folder(&folder, &files);
            let mishap = Mishap {
                kill_after_microseconds: Some(after),
                ..Mishap::default()
            };
            let judged = program.run(scenario, &folder, mishap).and_then(|run| {
                if run.end == End::Killed {
                    kill_count.fetch_add(1, Ordering::Relaxed);
                }
                let acknowledged = [before.clone(), run.acknowledged].concat();
                judge(scenario, &folder, &acknowledged, Depth::Full)
            });
            if let Err(loss) = judged {
                let loss = format!("{} killed after {after} µs: {loss}", scenario.name);
                losses.lock().expect("nobody panics with it").push(loss);
            }
        }
    };
    on_all_processors(work);
    Ok(Struck {
        length_microseconds,
        run_count,
        kill_count: kill_count.into_inner(),
        losses: losses.into_inner().expect("nobody panics with it"),
    })
}

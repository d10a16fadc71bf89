//! Killing: the program ends before, or in the middle of, each of its calls in turn.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use super::judge::{Depth, judge};
use super::run::{End, Mishap, Program, read_folder, scratch, write_folder};
use super::scenario::Scenario;

/// What came of killing a scenario.
#[derive(Debug, Clone, Default)]
pub struct Killed {
    /// How many calls the scenario makes when nobody ends it.
    pub call_count: u64,
    /// How often it was killed.
    pub kill_count: u64,
    /// What was lost or broken, with the call at which it was killed.
    pub losses: Vec<String>,
}

/// Kills a scenario at the calls that are given; all of them where none are.
pub fn kill(program: &Program, scenario: &Scenario, at: Option<&[u64]>) -> Result<Killed, String> {
    let (_scratch, folder, before) = program.prepare(scenario);
    let files = read_folder(&folder);
    let whole = program.run(scenario, &folder, Mishap::default())?;
    if !whole.refused.is_empty() {
        return Err(format!("{}: {}", scenario.name, whole.refused.join(" ")));
    }
    let all: Vec<u64> = (1..=whole.call_count).collect();
    let points = at.unwrap_or(&all);
    let losses = Mutex::new(Vec::new());
    let (next, kill_count) = (AtomicU64::new(0), AtomicU64::new(0));
    let work = || {
        let scratch = scratch();
        let folder = scratch.path().join("shop");
        while let Some(at) = points.get(next.fetch_add(1, Ordering::Relaxed) as usize) {
            write_folder(&folder, &files);
            let mishap = Mishap {
                kill_at: Some(*at),
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
                let loss = format!("{} killed at call {at}: {loss}", scenario.name);
                losses.lock().expect("nobody panics with it").push(loss);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..workers() {
            scope.spawn(work);
        }
    });
    Ok(Killed {
        call_count: whole.call_count,
        kill_count: kill_count.into_inner(),
        losses: losses.into_inner().expect("nobody panics with it"),
    })
}

/// How many folders are worked on at once.
pub fn workers() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

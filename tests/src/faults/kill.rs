//! Killing: the program ends before, or in the middle of, each of its calls in turn.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::{Scope, ScopedJoinHandle};

use super::image::Files;
use super::judge::{Depth, judge};
use super::run::{End, Mishap, Program, read_folder, scratch, write_folder};
use super::scenario::Scenario;

/// At which of its calls something happens to a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calls {
    /// At each of them.
    Each,
    /// At the first and then at one in so many.
    OneIn(u64),
}

impl Calls {
    /// The calls of a run that makes so many; the first is 1.
    pub(super) fn of(self, call_count: u64) -> Vec<u64> {
        let step = match self {
            Self::Each => 1,
            Self::OneIn(step) => step.max(1),
        };
        (1..=call_count).step_by(step as usize).collect()
    }
}

/// What came of killing a scenario.
#[derive(Debug, Clone, Default)]
pub struct Killed {
    /// How many calls the scenario makes when nobody ends it.
    pub call_count: u64,
    /// At how many of them it was to be killed.
    pub point_count: u64,
    /// How often it was killed. A run whose threads made fewer calls ends before its point.
    pub kill_count: u64,
    /// What was lost or broken, with the call at which it was killed.
    pub losses: Vec<String>,
}

/// Kills a scenario at its calls, once at each that is wanted.
pub fn kill(program: &Program, scenario: &Scenario, calls: Calls) -> Result<Killed, String> {
    let (_scratch, folder, before) = program.prepare(scenario);
    let files = read_folder(&folder);
    let whole = program.run(scenario, &folder, Mishap::default())?;
    if !whole.refused.is_empty() {
        return Err(format!("{}: {}", scenario.name, whole.refused.join(" ")));
    }
    let points = calls.of(whole.call_count);
    let mishap = |number: u64| {
        let at = *points.get(number as usize)?;
        let mishap = Mishap {
            kill_at: Some(at),
            ..Mishap::default()
        };
        Some((mishap, format!("at call {at}")))
    };
    let (kill_count, losses) = kill_each(program, scenario, &files, &before, mishap);
    Ok(Killed {
        call_count: whole.call_count,
        point_count: points.len() as u64,
        kill_count,
        losses,
    })
}

/// Runs a scenario once for each mishap, from the same files on, and judges what is left: how often it was killed, and what was
/// lost, with the words of the mishap. The mishaps are asked by number until there is none.
pub(super) fn kill_each(
    program: &Program,
    scenario: &Scenario,
    files: &Files,
    before: &[String],
    mishap: impl Fn(u64) -> Option<(Mishap, String)> + Sync,
) -> (u64, Vec<String>) {
    let losses = Mutex::new(Vec::new());
    let (next, kill_count) = (AtomicU64::new(0), AtomicU64::new(0));
    let work = || {
        let scratch = scratch();
        let folder = scratch.path().join("shop");
        while let Some((mishap, when)) = mishap(next.fetch_add(1, Ordering::Relaxed)) {
            write_folder(&folder, files);
            let judged = program.run(scenario, &folder, mishap).and_then(|run| {
                if run.end == End::Killed {
                    kill_count.fetch_add(1, Ordering::Relaxed);
                }
                let acknowledged = [before.to_vec(), run.acknowledged].concat();
                judge(scenario, &folder, &acknowledged, Depth::Full)
            });
            if let Err(loss) = judged {
                let loss = format!("{} killed {when}: {loss}", scenario.name);
                losses.lock().expect("nobody panics with it").push(loss);
            }
        }
    };
    on_all_processors(work);
    let losses = losses.into_inner().expect("nobody panics with it");
    (kill_count.into_inner(), losses)
}

/// Does the same work on as many threads as there are processors; panics if one of them does.
pub fn on_all_processors(work: impl Fn() + Sync) {
    std::thread::scope(|scope| join_all(start(scope, &work)));
}

/// Starts the same work on as many threads as there are processors.
pub fn start<'scope>(
    scope: &'scope Scope<'scope, '_>,
    work: &'scope (impl Fn() + Sync),
) -> Vec<ScopedJoinHandle<'scope, ()>> {
    let count = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    (0..count).map(|_| scope.spawn(work)).collect()
}

/// Waits for threads to be gone. The end of a scope waits for their work only: what the cipher's library keeps for a
/// thread would then still be let go of while the program ends, and takes the library away under it.
pub fn join_all(threads: Vec<ScopedJoinHandle<'_, ()>>) {
    for thread in threads {
        thread.join().expect("the work does not panic");
    }
}

//! Refusing: each call in turn fails because the disk is full or broken, once or for ever after.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use super::judge::{Depth, judge};
use super::kill::{Calls, on_all_processors};
use super::run::{Mishap, Program, Refusal, Run, read_folder, scratch, write_folder};
use super::scenario::Scenario;

/// What came of refusing a scenario's calls.
#[derive(Debug, Clone, Default)]
pub struct Refused {
    /// How many calls the scenario makes when none is refused.
    pub call_count: u64,
    /// How many runs had a refused call.
    pub run_count: u64,
    /// How many of them told a person so.
    pub told_count: u64,
    /// What was lost, broken or told badly.
    pub losses: Vec<String>,
    /// The different sentences that a person would have read, with how often.
    pub sentences: std::collections::BTreeMap<String, u64>,
}

/// One way of refusing.
const WAYS: &[(Refusal, bool)] = &[
    (Refusal::Full, false),
    (Refusal::Full, true),
    (Refusal::Broken, false),
    (Refusal::Broken, true),
];

/// Refuses the calls of a scenario that are wanted, each in every way.
pub fn refuse(program: &Program, scenario: &Scenario, calls: Calls) -> Result<Refused, String> {
    let (_scratch, folder, before) = program.prepare(scenario);
    let files = read_folder(&folder);
    let whole = program.run(scenario, &folder, Mishap::default())?;
    let jobs: Vec<(u64, Refusal, bool)> = calls
        .of(whole.call_count)
        .into_iter()
        .flat_map(|at| {
            WAYS.iter()
                .map(move |(refusal, is_sticky)| (at, *refusal, *is_sticky))
        })
        .collect();
    let refused = Mutex::new(Refused {
        call_count: whole.call_count,
        ..Refused::default()
    });
    let next = AtomicU64::new(0);
    let work = || {
        let scratch = scratch();
        let folder = scratch.path().join("shop");
        while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed) as usize) {
            write_folder(&folder, &files);
            let mishap = Mishap {
                refuse: Some(*job),
                ..Mishap::default()
            };
            let run = program.run(scenario, &folder, mishap);
            let judged = run.as_ref().map_err(Clone::clone).and_then(|run| {
                let acknowledged = [before.clone(), run.acknowledged.clone()].concat();
                judge(scenario, &folder, &acknowledged, Depth::Full)?;
                check_words(run, *job, &whole)
            });
            let mut refused = refused.lock().expect("nobody panics with it");
            refused.run_count += 1;
            if let Ok(run) = run {
                refused.told_count += u64::from(!run.refused.is_empty());
                for sentence in run.refused {
                    let sentence = sentence.replace(&folder.display().to_string(), "FOLDER");
                    *refused.sentences.entry(sentence).or_default() += 1;
                }
            }
            if let Err(loss) = judged {
                let (at, refusal, is_sticky) = job;
                let span = if *is_sticky { "from" } else { "at" };
                let loss = format!(
                    "{} refused ({refusal:?}) {span} call {at}: {loss}",
                    scenario.name
                );
                refused.losses.push(loss);
            }
        }
    };
    on_all_processors(work);
    Ok(refused.into_inner().expect("nobody panics with it"))
}

/// Whether a person was told in a sentence, and nothing else failed with it.
fn check_words(run: &Run, job: (u64, Refusal, bool), whole: &Run) -> Result<(), String> {
    let (_, refusal, is_sticky) = job;
    if run.acknowledged.len() < whole.acknowledged.len() && run.refused.is_empty() {
        return Err("something was not done, and nobody was told".to_owned());
    }
    for sentence in &run.refused {
        let is_sentence = sentence.starts_with(char::is_uppercase) && sentence.ends_with('.');
        if !is_sentence {
            return Err(format!("no sentence for a person: {sentence}"));
        }
        if refusal == Refusal::Full && !is_sticky && !sentence.contains("full") {
            return Err(format!("the disk was full, and it says: {sentence}"));
        }
    }
    Ok(())
}

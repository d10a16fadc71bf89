//! Learns the weights that tell complaints apart, and says how often they are right on messages held out.
//!
//! `cargo xtask train` runs this. `--failures` lists what was wrong in cross-validation, `--dry` writes nothing.
#![expect(
    clippy::print_stdout,
    reason = "a program that reads files and prints its figures"
)]

mod lessons;
mod report;

use std::collections::BTreeSet;
use std::error::Error;

use lessons::Lessons;
use report::Report;
use tallyman_core::complaint::learning::{Sample, probabilities};
use tallyman_core::complaint::training::{
    Lesson, file, language_sample, learn_languages, learn_reasons, reason_sample, temperature,
};

/// The messages written beside the tables: they are always learnt from, and prove nothing.
const OWN: &str = "train-own";
/// How many of a hundred held-out messages may be left to a person.
const UNSURE_PER_CENT: usize = 4;
/// How many times it is learnt to see what is said of writers who were not learnt from.
const FOLDS: usize = 4;
/// How probable a second reason must be before it is told.
const SECOND: f32 = 0.22;

fn main() -> Result<(), Box<dyn Error>> {
    let wishes: Vec<String> = std::env::args().skip(1).collect();
    let wish = |name: &str| wishes.iter().any(|wish| wish == name);
    let lessons = Lessons::read()?;
    println!(
        "{} messages, {} phrases",
        lessons.messages.len(),
        lessons.phrases.len()
    );
    let held_out = cross_validated(&lessons);
    let scored: Vec<(Vec<f32>, usize)> = held_out
        .iter()
        .map(|held| (held.scores.clone(), held.class))
        .collect();
    let temperature = temperature(&scored);
    let least = least(&scored, temperature);
    println!("temperature {temperature:.2}, unsure below {least:.3}");
    let report = Report::of(&held_out, temperature, least);
    report.show(wish("--failures"));
    if wish("--dry") {
        return Ok(());
    }
    let reasons: Vec<Sample> = lessons.all().filter_map(reason_sample).collect();
    let languages: Vec<Sample> = lessons
        .all()
        .chain(&lessons.words)
        .map(language_sample)
        .collect();
    let bytes = file(
        lessons.digest,
        [temperature, least, SECOND],
        &learn_reasons(&reasons),
        &learn_languages(&languages),
    );
    std::fs::write(lessons::house().join("assets/complaints/model.bin"), &bytes)?;
    println!(
        "{} bytes written to assets/complaints/model.bin",
        bytes.len()
    );
    Ok(())
}

/// A message with the scores that a model gave which had not seen it.
struct HeldOut<'a> {
    file: &'a str,
    lesson: &'a Lesson,
    scores: Vec<f32>,
    class: usize,
}

/// What is said of each writer's messages by a model that has not learnt from them; a few writers are held out at a time.
fn cross_validated(lessons: &Lessons) -> Vec<HeldOut<'_>> {
    let mut held_out = Vec::new();
    let phrases: Vec<Sample> = lessons.phrases.iter().filter_map(reason_sample).collect();
    let samples: Vec<(&str, &Lesson, Sample)> = lessons
        .messages
        .iter()
        .filter_map(|(file, lesson)| Some((file.as_str(), lesson, reason_sample(lesson)?)))
        .collect();
    let writers: Vec<&str> = samples
        .iter()
        .map(|(file, _, _)| *file)
        .filter(|file| *file != OWN)
        .collect::<BTreeSet<&str>>()
        .into_iter()
        .collect();
    for fold in 0..FOLDS.min(writers.len()) {
        let held: Vec<&str> = writers.iter().skip(fold).step_by(FOLDS).copied().collect();
        let mut seen = phrases.clone();
        let others = samples.iter().filter(|(file, _, _)| !held.contains(file));
        seen.extend(others.map(|(_, _, sample)| sample.clone()));
        let learnt = learn_reasons(&seen);
        for (file, lesson, sample) in samples.iter().filter(|(file, _, _)| held.contains(file)) {
            held_out.push(HeldOut {
                file,
                lesson,
                scores: learnt.scores(&sample.features),
                class: lessons::class_of(lesson),
            });
        }
    }
    held_out
}

/// The probability below which the given share of held-out messages lies.
fn least(scored: &[(Vec<f32>, usize)], temperature: f32) -> f32 {
    let mut tops: Vec<f32> = scored
        .iter()
        .map(|(scores, _)| {
            probabilities(scores, temperature)
                .into_iter()
                .fold(0.0, f32::max)
        })
        .collect();
    tops.sort_by(f32::total_cmp);
    tops.get(tops.len() * UNSURE_PER_CENT / 100)
        .copied()
        .unwrap_or_default()
}

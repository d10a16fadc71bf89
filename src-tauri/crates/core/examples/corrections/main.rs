//! What a shop's corrections bring: writers who were not learnt from are read message by message, every failure is
//! corrected, and the figures with and without what that teaches are printed beside each other.
//!
//! `cargo run -p tallyman-core --example corrections` runs this; `again` has every failure told a second time, in other
//! words around it, somewhere later.
#![expect(
    clippy::print_stdout,
    reason = "a program that reads files, measures time and prints its figures"
)]

#[expect(dead_code, reason = "what the training asks beyond")]
#[path = "../train_complaints/lessons.rs"]
mod lessons;

use std::error::Error;
use std::time::{Duration, Instant};

use lessons::house;
use tallyman_core::complaint::learning::Sample;
use tallyman_core::complaint::training::{
    Lesson as Message, file, language_sample, learn_languages, learn_reasons, reason_sample,
};
use tallyman_core::complaint::{Classification, Classifier, Lesson, Lessons, Reason};

/// The writers that are held out.
const HELD: [&str; 3] = ["train-17", "train-18", "train-19"];
/// Corrections that are heard, as in the book.
const LESSONS_MAX: usize = 500;

fn main() -> Result<(), Box<dyn Error>> {
    let is_again = std::env::args().any(|wish| wish == "again");
    let all = lessons::Lessons::read()?;
    let classifier = held_back(&all)?;
    let written_by = |names: &[&str]| {
        let messages = all.messages.iter();
        let messages = messages.filter(|(file, _)| names.contains(&file.as_str()));
        shuffled(messages.map(|(_, message)| message))
    };
    for name in HELD {
        stream(name, &classifier, &written_by(&[name]), is_again);
    }
    let together = written_by(&HELD);
    stream("together", &classifier, &together, is_again);
    cost(&classifier, &together);
    Ok(())
}

/// A classifier that has not learnt from the writers that are held out, as unsure as the shipped one.
fn held_back(all: &lessons::Lessons) -> Result<Classifier, Box<dyn Error>> {
    let others = all
        .messages
        .iter()
        .filter(|(file, _)| !HELD.contains(&file.as_str()));
    let seen: Vec<&Message> = others
        .map(|(_, message)| message)
        .chain(&all.phrases)
        .collect();
    let reasons: Vec<Sample> = seen
        .iter()
        .filter_map(|message| reason_sample(message))
        .collect();
    let words = seen.iter().copied().chain(&all.words);
    let languages: Vec<Sample> = words.map(language_sample).collect();
    let shipped = std::fs::read(house().join("assets/complaints/model.bin"))?;
    let number = |at: usize| -> Result<f32, Box<dyn Error>> {
        let bytes = shipped
            .get(at..at + 4)
            .ok_or("the shipped weights are cut short")?;
        Ok(f32::from_le_bytes(bytes.try_into()?))
    };
    let numbers = [number(13)?, number(17)?, number(21)?];
    let weights = file(
        0,
        numbers,
        &learn_reasons(&reasons),
        &learn_languages(&languages),
    );
    Ok(Classifier::weighed(&weights).ok_or("weights that cannot be read")?)
}

/// Messages in an order that has nothing to do with who wrote them about what, the same every time.
fn shuffled<'a>(messages: impl Iterator<Item = &'a Message>) -> Vec<&'a Message> {
    let mut messages: Vec<&Message> = messages.collect();
    messages.sort_by_key(|message| {
        let bytes = message.text.bytes();
        bytes.fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
        })
    });
    messages
}

/// The figures of one stream.
#[derive(Default)]
struct Figures {
    all: u32,
    right_without: u32,
    right_with: u32,
    gained: u32,
    lost: u32,
    changed: u32,
}

fn stream(name: &str, classifier: &Classifier, messages: &[&Message], is_again: bool) {
    let mut learnt: Vec<(u32, Lesson)> = Vec::new();
    let (mut first, mut again) = (Figures::default(), Figures::default());
    let mut later: Vec<Message> = Vec::new();
    for (case, message) in (1..).zip(messages) {
        let said = read(classifier, message, &learnt, &mut first);
        if !is_right(&said, message) {
            let found: Vec<Reason> = said.reasons.iter().map(|found| found.reason).collect();
            let marks = classifier.marks(&message.text);
            let asserted: Vec<Reason> = message.reason.into_iter().collect();
            learnt.extend(Lesson::of(marks, &found, &asserted).map(|lesson| (case, lesson)));
            learnt.drain(..learnt.len().saturating_sub(LESSONS_MAX));
            later.push(told_again(message));
        }
    }
    println!("{name}: {} lessons", learnt.len());
    first.show("each once");
    if is_again {
        for message in &later {
            read(classifier, message, &learnt, &mut again);
        }
        again.show("failures told again");
    }
}

/// Prints what as many lessons as are ever heard cost: the quicker of several rounds with and without.
fn cost(classifier: &Classifier, messages: &[&Message]) {
    let teach = |(case, message): (u32, &&Message)| {
        let marks = classifier.marks(&message.text);
        let lesson = Lesson::of(marks, &[message.reason?], &Reason::ALL)?;
        Some((case, lesson))
    };
    let lessons: Vec<(u32, Lesson)> = (1..)
        .zip(messages)
        .filter_map(teach)
        .take(LESSONS_MAX)
        .collect();
    let (count, lessons) = (lessons.len(), Lessons::new(lessons));
    let none = Lessons::default();
    let mut quickest = [Duration::MAX; 2];
    for _ in 0..5 {
        for (quickest, lessons) in quickest.iter_mut().zip([&none, &lessons]) {
            let start = Instant::now();
            for message in messages {
                std::hint::black_box(classifier.classify_with(&message.text, lessons));
            }
            *quickest = start.elapsed().min(*quickest);
        }
    }
    let [without, with] = quickest.map(|time| time.as_secs_f64() * 1_000.0 / messages.len() as f64);
    println!("{count} lessons: {with:.4} ms a message, {without:.4} ms without");
}

/// Reads a message with and without lessons; what was said with them.
fn read(
    classifier: &Classifier,
    message: &Message,
    learnt: &[(u32, Lesson)],
    figures: &mut Figures,
) -> Classification {
    let lessons = Lessons::new(learnt.to_vec());
    let without = classifier.classify(&message.text);
    let with = classifier.classify_with(&message.text, &lessons);
    let (was, is) = (is_right(&without, message), is_right(&with, message));
    figures.all += 1;
    figures.right_without += u32::from(was);
    figures.right_with += u32::from(is);
    figures.gained += u32::from(is && !was);
    figures.lost += u32::from(was && !is);
    figures.changed += u32::from(with != without);
    with
}

fn is_right(said: &Classification, message: &Message) -> bool {
    said.reasons.first().is_some_and(|first| {
        Some(first.reason) == message.reason || message.also.contains(&first.reason)
    })
}

/// The same complaint of another buyer: greeted and taken leave of in other words, the last sentence first.
fn told_again(message: &Message) -> Message {
    let ends = ['.', '!', '?', '。', '！', '？'];
    let mut sentences: Vec<&str> = message.text.split_inclusive(ends).collect();
    sentences.rotate_right(1);
    Message {
        text: format!("Hello! {} Thanks, Sam", sentences.concat()),
        ..message.clone()
    }
}

impl Figures {
    fn show(&self, what: &str) {
        let share = |part: u32| 100.0 * f64::from(part) / f64::from(self.all.max(1));
        println!(
            "  {what}: {} messages, right {:.1} % without, {:.1} % with; {} read otherwise, {} gained, {} lost",
            self.all,
            share(self.right_without),
            share(self.right_with),
            self.changed,
            self.gained,
            self.lost,
        );
    }
}

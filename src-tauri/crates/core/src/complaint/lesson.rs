//! What a shop's own corrections teach: a later message about the very same things is read as the seller read that one.
//!
//! A lesson holds no words of anybody: the names of the concepts that a message spoke of, what had been found in it and
//! what the seller said instead. So it outlives the message.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{
    concepts::{Concepts, Hit},
    reason::{MessageLanguage, Reason},
};

/// The most marks that are kept of one message.
const MARKS_MAX: usize = 80;
/// Marks that must be shared beyond what the share says: short messages are like one another by chance. Of four marks all
/// must be shared, of twenty thirteen.
const CHANCE: f32 = 3.0;
/// From which likeness on a lesson counts. Of 8,000 messages beside a thousand lessons that had nothing to do with them
/// 26 were as like as this; of messages told again with 15 % of their marks changed, 88 %.
const LIKENESS_MIN: f32 = 0.55;
/// How far a lesson that is barely like enough moves the odds of a reason, as a logarithm: with a reason found wrongly as
/// far down, a reading that is surer than 82 % stays.
const STEP_MIN: f32 = 0.75;
/// How much farther a likeness of one more would move them.
const STEP_SLOPE: f32 = 10.0;
/// How far one lesson moves them at most.
const STEP_MAX: f32 = 3.5;
/// Below this probability a reading is open to lessons from messages that were read as something else.
pub(super) const SURE_MIN: f32 = 0.5;
/// The likest lessons that count for one message.
const COUNTED_MAX: usize = 5;

/// What one correction teaches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// What the message spoke of: names of concepts, sorted, each once.
    pub marks: Vec<String>,
    /// What had been found in it.
    pub found: Vec<Reason>,
    /// What it asserts by the seller's word.
    pub asserted: Vec<Reason>,
}

impl Lesson {
    /// What a correction teaches about a message with these marks; nothing where it changes nothing, says nothing, or
    /// where no other message could be like enough.
    pub fn of(marks: Vec<String>, found: &[Reason], asserted: &[Reason]) -> Option<Self> {
        let is_same =
            found.len() == asserted.len() && found.iter().all(|one| asserted.contains(one));
        let is_telling = likeness(marks.len(), marks.len(), marks.len()) >= LIKENESS_MIN;
        (is_telling && !is_same && !asserted.is_empty()).then(|| Self {
            marks,
            found: found.to_vec(),
            asserted: asserted.to_vec(),
        })
    }

    /// Whether it is about messages that are surely read so: as the corrected one was, or as it should have been; it may
    /// be about any that is not surely read.
    fn is_about(&self, sure: Option<Reason>) -> bool {
        sure.is_none_or(|sure| self.found.contains(&sure) || self.asserted.contains(&sure))
    }

    /// Which way it moves a reason.
    fn way(&self, reason: Reason) -> f32 {
        if self.asserted.contains(&reason) {
            1.0
        } else if self.found.contains(&reason) {
            -1.0
        } else {
            0.0
        }
    }
}

/// How alike two messages are by how many marks they share and have.
fn likeness(shared: usize, ours: usize, theirs: usize) -> f32 {
    shared as f32 / ((ours as f32 * theirs as f32).sqrt() + CHANCE)
}

/// The lessons of a shop, ready to be looked up.
#[derive(Clone, Debug, Default)]
pub struct Lessons {
    /// Each with the case that was corrected, oldest first.
    lessons: Vec<(u32, Lesson)>,
    /// The lessons that have a mark, by their places.
    by_mark: FxHashMap<String, Vec<usize>>,
}

impl Lessons {
    /// The lessons of a shop, oldest first, each with the case that was corrected.
    pub fn new(lessons: Vec<(u32, Lesson)>) -> Self {
        let mut by_mark: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, (_, lesson)) in lessons.iter().enumerate() {
            for mark in &lesson.marks {
                by_mark.entry(mark.clone()).or_default().push(at);
            }
        }
        Self { lessons, by_mark }
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.lessons.is_empty()
    }

    /// What they say of a message with these marks that is surely read so without them; nothing where none is like it.
    pub(super) fn taught(&self, marks: &[String], sure: Option<Reason>) -> Option<Taught> {
        let mut shared = vec![0_usize; self.lessons.len()];
        for at in marks
            .iter()
            .filter_map(|mark| self.by_mark.get(mark))
            .flatten()
        {
            if let Some(count) = shared.get_mut(*at) {
                *count += 1;
            }
        }
        let mut like: Vec<(f32, usize, &(u32, Lesson))> = self
            .lessons
            .iter()
            .zip(shared)
            .enumerate()
            .map(|(at, (taught, shared))| {
                let likeness = likeness(shared, marks.len(), taught.1.marks.len());
                (likeness, at, taught)
            })
            .filter(|(likeness, _, (_, lesson))| *likeness >= LIKENESS_MIN && lesson.is_about(sure))
            .collect();
        if like.is_empty() {
            return None;
        }
        // The likest first; of equally like ones the later.
        like.sort_by(|one, other| other.0.total_cmp(&one.0).then(other.1.cmp(&one.1)));
        like.truncate(COUNTED_MAX);
        let mut taught = Taught::default();
        for reason in Reason::ALL {
            let moves = like.iter().map(|(likeness, _, (case, lesson))| {
                let step = STEP_MIN + (likeness - LIKENESS_MIN) * STEP_SLOPE;
                (lesson.way(reason) * step.min(STEP_MAX), *case)
            });
            taught.moved.push(moves.clone().map(|(step, _)| step).sum());
            let speaks_for = moves.into_iter().find(|(step, _)| *step > 0.0);
            taught.case.push(speaks_for.map(|(_, case)| case));
        }
        Some(taught)
    }
}

/// What lessons come to for one message, reason by reason.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Taught {
    /// How far the odds move, as a logarithm.
    pub(super) moved: Vec<f32>,
    /// The case whose correction speaks most for the reason.
    pub(super) case: Vec<Option<u32>>,
}

/// What a message speaks of: its concepts and everyday meanings, each once, without any word of it.
pub(super) fn marks(hits: &[Hit], concepts: &Concepts, spoken: &[MessageLanguage]) -> Vec<String> {
    let mut names: Vec<&str> = hits
        .iter()
        .filter(|hit| concepts.speaks(hit, spoken))
        .filter_map(|hit| concepts.name(hit))
        .collect();
    names.sort_unstable();
    names.dedup();
    names.truncate(MARKS_MAX);
    names.into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::complaint::{Classification, Classifier};

    const TORN: &str = "Hello, the scarf arrived today with a hole in the wool and a broken seam. Please send a new one.";
    const ALIKE: &str = "Hello, the jacket arrived today with a hole in the wool and a broken seam. Please send me a new one.";
    const ABOUT_ANOTHER: &str =
        "The jacket came today with a hole in the sleeve. Can I have my money back, please?";
    const GERMAN: &str = "Hallo, der Schal ist heute angekommen, mit einem Loch in der Wolle und kaputter Naht. Bitte schicken Sie einen neuen.";
    const OTHER: &str =
        "Where is my parcel? I have been waiting for three weeks and nothing has come.";

    fn names(found: &Classification) -> Vec<Reason> {
        found.reasons.iter().map(|found| found.reason).collect()
    }

    /// What a seller teaches who reads a message as being about something that nobody would think of.
    fn lesson(asserted: Reason) -> Lesson {
        let classifier = Classifier::shipped();
        let found = names(&classifier.classify(TORN));
        assert!(!found.is_empty() && !found.contains(&asserted));
        Lesson::of(classifier.marks(TORN), &found, &[asserted]).unwrap()
    }

    #[test]
    fn a_message_about_the_same_is_read_as_the_seller_read_the_first_and_says_so() {
        let classifier = Classifier::shipped();
        let lessons = Lessons::new(vec![(7, lesson(Reason::NotAsDescribed))]);
        for text in [TORN, ALIKE] {
            let found = classifier.classify_with(text, &lessons);
            assert_eq!(
                names(&found).first(),
                Some(&Reason::NotAsDescribed),
                "{found:?}"
            );
            assert_eq!(found.reasons[0].as_in_case, Some(7));
            let without = classifier.classify(text);
            assert!(
                without
                    .reasons
                    .iter()
                    .all(|found| found.as_in_case.is_none())
            );
        }
    }

    #[test]
    fn marks_are_names_of_concepts_and_much_the_same_in_another_language() {
        let classifier = Classifier::shipped();
        let (one, other) = (classifier.marks(TORN), classifier.marks(GERMAN));
        let shared = one.iter().filter(|mark| other.contains(mark)).count();
        assert!(shared * 2 > one.len(), "{one:?} {other:?}");
        let known = &Concepts::shipped().names;
        assert!(one.iter().all(|mark| known.contains(mark)), "{one:?}");
    }

    #[test]
    fn a_message_about_something_else_is_read_as_before() {
        let classifier = Classifier::shipped();
        let lessons = Lessons::new(vec![(7, lesson(Reason::Counterfeit))]);
        for text in [OTHER, ABOUT_ANOTHER, "", "!!!", "Thank you", "A hole."] {
            assert_eq!(
                classifier.classify_with(text, &lessons),
                classifier.classify(text)
            );
        }
    }

    #[test]
    fn what_changes_nothing_and_what_says_too_little_teaches_nothing() {
        let marks = Classifier::shipped().marks(TORN);
        let (one, other) = (Reason::Defective, Reason::Late);
        assert_eq!(
            Lesson::of(marks.clone(), &[one, other], &[other, one]),
            None
        );
        assert_eq!(Lesson::of(marks.clone(), &[one], &[]), None);
        assert_eq!(Lesson::of(marks[..3].to_vec(), &[one], &[other]), None);
        assert!(Lesson::of(marks[..4].to_vec(), &[one], &[other]).is_some());
    }

    #[test]
    fn a_barely_like_lesson_leaves_a_sure_reading_and_one_said_back_leaves_all() {
        let marks: Vec<String> = (10..30).map(|at| format!("mark{at}")).collect();
        let sharing = |count: usize| -> Vec<String> {
            let others = (0..20 - count).map(|at| format!("other{at}"));
            marks.iter().take(count).cloned().chain(others).collect()
        };
        let there = Lesson::of(marks.clone(), &[Reason::Late], &[Reason::WrongSize]).unwrap();
        let back = Lesson::of(marks.clone(), &[Reason::WrongSize], &[Reason::Late]).unwrap();
        let swing = |lessons: &[&Lesson], marks: &[String]| {
            let lessons = lessons.iter().map(|lesson| (1, (*lesson).clone()));
            let taught = Lessons::new(lessons.collect()).taught(marks, Some(Reason::Late))?;
            let of = |reason| {
                Reason::ALL
                    .iter()
                    .position(|known| *known == reason)
                    .unwrap()
            };
            Some(taught.moved[of(Reason::WrongSize)] - taught.moved[of(Reason::Late)])
        };
        assert_eq!(swing(&[&there], &sharing(12)), None);
        // Nine in ten stays: the logarithm of its odds is 2.2.
        let barely = swing(&[&there], &sharing(13)).unwrap();
        assert!(barely > 1.0 && barely < 2.2, "{barely}");
        assert!(swing(&[&there, &there], &sharing(13)).unwrap() > barely);
        assert!(swing(&[&there], &marks).unwrap() > 5.0);
        assert!(swing(&[&there, &back], &marks).unwrap().abs() < 0.01);
        // Read as something that nobody spoke of, the message is not what the lesson is about.
        let lessons = Lessons::new(vec![(1, there)]);
        assert_eq!(lessons.taught(&marks, Some(Reason::Defective)), None);
        assert!(lessons.taught(&marks, None).is_some());
    }
}

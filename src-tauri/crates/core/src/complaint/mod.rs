//! Complaints: what a buyer's message asserts, in which language, about which order.
//!
//! Nothing here knows whether the buyer is right: a [`Reason`] is what is asserted, and the words it rests on are told
//! with it. A message is text from outside: orders to the software in it are a [`Flag`], never followed.
//! Words of ten languages lead to concepts by a table; concepts, words and parts of words lead to reasons by
//! weights that were learnt from the messages under `tests/cases/complaints` (`cargo xtask train`).

mod code;
mod concepts;
mod features;
mod fitting;
mod flags;
mod language;
pub mod learning;
mod lesson;
mod marks;
mod message;
mod model;
mod praised;
mod reason;
mod reference;
mod sequence;
mod slots;
mod surface;
pub mod training;

use std::sync::OnceLock;

use serde::Serialize;

pub use flags::Flag;
pub use lesson::{Lesson, Lessons};
pub use message::MESSAGE_BYTES_MAX;
pub use reason::{MessageLanguage, Reason};
pub use slots::{Role, Said, Slot};

pub(crate) use features::sentences;

use crate::text::fold_as_written;
use concepts::Concepts;
use features::Read;
use learning::probabilities;
use lesson::SURE_MIN;
use model::Model;

const WEIGHTS: &[u8] = include_bytes!("../../../../../assets/complaints/model.bin");

/// How many words a reason names as its ground.
const GROUNDS_MAX: usize = 3;

/// A reason with how sure it is and the words it rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FoundReason {
    /// What is asserted.
    pub reason: Reason,
    /// How probable it is, from 0 to 1.
    pub confidence: f32,
    /// The words as written that speak for it most, in the order of the message.
    pub because: Vec<String>,
    /// The case whose correction spoke for it, where without lessons something else would have been told.
    #[serde(skip)]
    pub as_in_case: Option<u32>,
}

/// What was found in a message.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Classification {
    /// The language.
    pub lang: MessageLanguage,
    /// The reasons, the surest first; none where it is unsure.
    pub reasons: Vec<FoundReason>,
    /// The order numbers as written.
    pub order_refs: Vec<String>,
    /// What else a person must know.
    pub flags: Vec<Flag>,
    /// What is said in particular: colours, sizes, numbers, amounts, missing parts.
    pub said: Vec<Said>,
}

/// Reads messages.
pub struct Classifier {
    model: Model,
}

impl Classifier {
    /// The classifier with the shipped weights.
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Classifier> = OnceLock::new();
        SHIPPED.get_or_init(|| Self {
            // A damaged build knows no reason and says "unsure"; a test holds that ours is whole.
            model: Model::from_bytes(WEIGHTS).unwrap_or_default(),
        })
    }

    /// A classifier with weights that are not shipped, to measure what has not been learnt; nothing where they are none.
    pub fn weighed(weights: &[u8]) -> Option<Self> {
        Some(Self {
            model: Model::from_bytes(weights)?,
        })
    }

    /// What the weights were learnt from, as one number.
    pub const fn learnt_from(&self) -> u64 {
        self.model.learnt_from
    }

    /// Reads one message.
    pub fn classify(&self, text: &str) -> Classification {
        self.classify_with(text, &Lessons::default())
    }

    /// Reads one message as the corrections of its shop teach.
    pub fn classify_with(&self, text: &str, lessons: &Lessons) -> Classification {
        let concepts = Concepts::shipped();
        let plain = message::plain(text);
        let spoken = language::spoken(&plain.own, &self.model.languages);
        let read = features::read(&plain.own, concepts, &spoken);
        let reasons = self.reasons(&plain, &read, lessons, &spoken);
        let named: Vec<Reason> = reasons.iter().map(|found| found.reason).collect();
        Classification {
            lang: language::language_of(&plain.own, &self.model.languages),
            flags: flags::flags(&plain, &read, &spoken, &named),
            order_refs: reference::order_references(&plain.whole),
            said: slots::slots(&read, concepts, &spoken),
            reasons,
        }
    }

    /// What a message speaks of, without any word of it: what a lesson is made of.
    pub fn marks(&self, text: &str) -> Vec<String> {
        let concepts = Concepts::shipped();
        let plain = message::plain(text);
        let spoken = language::spoken(&plain.own, &self.model.languages);
        let read = features::read(&plain.own, concepts, &spoken);
        lesson::marks(&read.hits, concepts, &spoken)
    }

    /// Whether a text praises anything.
    pub(crate) fn praises(text: &str) -> bool {
        let concepts = Concepts::shipped();
        let praise = concepts.number("praise");
        let hits = concepts.find(&fold_as_written(text));
        hits.iter().any(|hit| Some(hit.concept) == praise)
    }

    /// What a code of returns and disputes means on a platform, or wherever it is known.
    pub fn coded(platform: Option<&str>, code: &str) -> Option<Reason> {
        code::reason(platform, code)
    }

    /// The order numbers of a text as written, without asking what it asserts.
    pub fn order_numbers(text: &str) -> Vec<String> {
        reference::order_references(&message::plain(text).whole)
    }

    /// The language of a text, as far as it can be told.
    pub fn language(&self, text: &str) -> MessageLanguage {
        language::language_of(text, &self.model.languages)
    }

    fn reasons(
        &self,
        plain: &message::Plain,
        read: &Read,
        lessons: &Lessons,
        spoken: &[MessageLanguage],
    ) -> Vec<FoundReason> {
        if !plain.own.chars().any(char::is_alphanumeric) {
            return vec![FoundReason {
                reason: Reason::Other,
                confidence: 1.0,
                because: Vec::new(),
                as_in_case: None,
            }];
        }
        let pairs = read
            .features
            .iter()
            .map(|feature| (feature.bucket, feature.value));
        let scores = self.model.reasons.scores(pairs);
        let told = self.told(&scores);
        let (told, by) = if lessons.is_empty() {
            (told, Vec::new())
        } else {
            let marks = lesson::marks(&read.hits, Concepts::shipped(), spoken);
            self.taught(scores, told, lessons, &marks)
        };
        told.into_iter()
            .filter_map(|(class, share)| {
                Some(FoundReason {
                    reason: *Reason::ALL.get(class)?,
                    confidence: share,
                    because: self.grounds(read, class),
                    as_in_case: by.get(class).copied().flatten(),
                })
            })
            .collect()
    }

    /// The classes that are told for scores, the surest first, with how probable each is.
    fn told(&self, scores: &[f32]) -> Vec<(usize, f32)> {
        let shares = probabilities(scores, self.model.temperature.max(0.01));
        let mut ranked: Vec<(usize, f32)> = shares.into_iter().enumerate().collect();
        ranked.sort_by(|left, right| right.1.total_cmp(&left.1).then(left.0.cmp(&right.0)));
        let least = [self.model.least, self.model.second];
        ranked
            .into_iter()
            .zip(least)
            .filter(|((_, share), least)| share >= least)
            .map(|(told, _)| told)
            .collect()
    }

    /// What is told once lessons are heard, with the case that speaks for each class; where the same is told with them,
    /// nothing is theirs.
    fn taught(
        &self,
        mut scores: Vec<f32>,
        told: Vec<(usize, f32)>,
        lessons: &Lessons,
        marks: &[String],
    ) -> (Vec<(usize, f32)>, Vec<Option<u32>>) {
        let sure = told.first().filter(|(_, share)| *share >= SURE_MIN);
        let sure = sure.and_then(|(class, _)| Reason::ALL.get(*class)).copied();
        let Some(taught) = lessons.taught(marks, sure) else {
            return (told, Vec::new());
        };
        for (score, moved) in scores.iter_mut().zip(&taught.moved) {
            *score += moved * self.model.temperature;
        }
        let with = self.told(&scores);
        let classes =
            |told: &[(usize, f32)]| told.iter().map(|(class, _)| *class).collect::<Vec<_>>();
        if classes(&with) == classes(&told) {
            (told, Vec::new())
        } else {
            (with, taught.case)
        }
    }

    /// The words that speak most for a reason.
    fn grounds(&self, read: &Read, class: usize) -> Vec<String> {
        let mut weight = vec![0.0_f32; read.folded.text.len() + 1];
        for feature in &read.features {
            let share = self.model.reasons.share(feature.bucket, class) * feature.value;
            let span = (feature.to - feature.from).max(1) as f32;
            for at in weight.iter_mut().take(feature.to).skip(feature.from) {
                *at += share / span;
            }
        }
        let mut words: Vec<(f32, usize, usize)> = features::words_of(&read.folded.text)
            .into_iter()
            .map(|(from, to)| {
                let sum: f32 = weight.iter().take(to).skip(from).sum();
                (sum, from, to)
            })
            .filter(|word| word.0 > 0.0)
            .collect();
        words.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
        words.truncate(GROUNDS_MAX);
        words.sort_by_key(|word| word.1);
        words
            .into_iter()
            .map(|(_, from, to)| read.folded.source(from, to).to_owned())
            .filter(|word| !word.is_empty())
            .collect()
    }
}

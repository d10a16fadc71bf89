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
pub use message::MESSAGE_BYTES_MAX;
pub use reason::{MessageLanguage, Reason};
pub use slots::{Role, Said, Slot};

use concepts::Concepts;
use features::Read;
use learning::probabilities;
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

    /// What the weights were learnt from, as one number.
    pub const fn learnt_from(&self) -> u64 {
        self.model.learnt_from
    }

    /// Reads one message.
    pub fn classify(&self, text: &str) -> Classification {
        let concepts = Concepts::shipped();
        let plain = message::plain(text);
        let spoken = language::spoken(&plain.own, &self.model.languages);
        let read = features::read(&plain.own, concepts, &spoken);
        let reasons = self.reasons(&plain, &read);
        let named: Vec<Reason> = reasons.iter().map(|found| found.reason).collect();
        Classification {
            lang: language::language_of(&plain.own, &self.model.languages),
            flags: flags::flags(&plain, &read, &spoken, &named),
            order_refs: reference::order_references(&plain.whole),
            said: slots::slots(&read, concepts, &spoken),
            reasons,
        }
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

    fn reasons(&self, plain: &message::Plain, read: &Read) -> Vec<FoundReason> {
        if !plain.own.chars().any(char::is_alphanumeric) {
            return vec![FoundReason {
                reason: Reason::Other,
                confidence: 1.0,
                because: Vec::new(),
            }];
        }
        let pairs = read
            .features
            .iter()
            .map(|feature| (feature.bucket, feature.value));
        let scores = self.model.reasons.scores(pairs);
        let shares = probabilities(&scores, self.model.temperature.max(0.01));
        let mut ranked: Vec<(usize, f32)> = shares.into_iter().enumerate().collect();
        ranked.sort_by(|left, right| right.1.total_cmp(&left.1).then(left.0.cmp(&right.0)));
        ranked
            .iter()
            .take(2)
            .enumerate()
            .filter(|&(rank, &(_, share))| {
                share
                    >= if rank == 0 {
                        self.model.least
                    } else {
                        self.model.second
                    }
            })
            .filter_map(|(_, &(class, share))| {
                Some(FoundReason {
                    reason: *Reason::ALL.get(class)?,
                    confidence: share,
                    because: self.grounds(read, class),
                })
            })
            .collect()
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

//! Teaching the model: messages with their reasons in, weights out. `cargo xtask train` runs it.

use super::concepts::Concepts;
use super::features;
use super::fitting::fit;
use super::language;
use super::learning::{Course, Learnt, Sample, learn, probabilities};
use super::message::plain;
use super::model::Model;
use super::reason::{MessageLanguage, Reason};

/// The digest before anything was read.
pub const DIGEST_OF_NOTHING: u64 = 0xCBF2_9CE4_8422_2325;

/// The digest of everything read so far and one more text (FNV-1a): it says whether weights are up to date.
pub fn digest(so_far: u64, text: &str) -> u64 {
    text.bytes().fold(so_far, |digest, byte| {
        (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

/// How strongly the weights of reasons are drawn to nothing.
const REASONS_PULL: f32 = 9.0;

/// What the scores of reasons are multiplied by: they lie between 0 and 1, and the scale of temperatures is coarser.
const REASONS_SPREAD: f32 = 16.0;

/// How languages are taught.
pub const LANGUAGES_COURSE: Course = Course {
    epochs: 12,
    step: 0.2,
    restraint: 1e-6,
};

/// A message with what an experienced person said of it.
#[derive(Clone, Debug)]
pub struct Lesson {
    /// The message.
    pub text: String,
    /// Its language.
    pub language: MessageLanguage,
    /// The main reason; none where only the language is to be learnt.
    pub reason: Option<Reason>,
    /// Reasons that are meant too, or as defensible.
    pub also: Vec<Reason>,
    /// How much the lesson counts.
    pub weight: f32,
}

/// The sample of a lesson's reasons.
pub fn reason_sample(lesson: &Lesson) -> Option<Sample> {
    let reason = lesson.reason?;
    let own = plain(&lesson.text).own;
    let read = features::read(&own, Concepts::shipped(), &[lesson.language]);
    let rest = if lesson.also.is_empty() { 0.0 } else { 0.3 };
    let each = rest / lesson.also.len().max(1) as f32;
    let wanted = Reason::ALL
        .iter()
        .map(|known| {
            let main = if *known == reason { 1.0 - rest } else { 0.0 };
            main + if lesson.also.contains(known) {
                each
            } else {
                0.0
            }
        })
        .collect();
    Some(Sample {
        features: read
            .features
            .iter()
            .map(|feature| (feature.bucket, feature.value))
            .collect(),
        wanted,
        weight: lesson.weight,
    })
}

/// The sample of a lesson's language.
pub fn language_sample(lesson: &Lesson) -> Sample {
    Sample {
        features: language::features(&plain(&lesson.text).own),
        wanted: MessageLanguage::ALL
            .iter()
            .map(|known| f32::from(u8::from(*known == lesson.language)))
            .collect(),
        weight: 1.0,
    }
}

/// Learns to tell reasons apart.
pub fn learn_reasons(samples: &[Sample]) -> Learnt {
    let mut learnt = fit(samples, Reason::ALL.len(), features::BUCKETS, REASONS_PULL);
    learnt.spread(REASONS_SPREAD);
    learnt
}

/// Learns to tell languages apart.
pub fn learn_languages(samples: &[Sample]) -> Learnt {
    learn(
        samples,
        MessageLanguage::ALL.len(),
        language::BUCKETS,
        LANGUAGES_COURSE,
    )
}

/// The weights as the file that is shipped; the three numbers are temperature, least and second.
pub fn file(learnt_from: u64, numbers: [f32; 3], reasons: &Learnt, languages: &Learnt) -> Vec<u8> {
    Model::rounded(learnt_from, numbers, reasons, languages).to_bytes()
}

/// The temperature at which the probabilities of held-out samples are most honest.
pub fn temperature(held_out: &[(Vec<f32>, usize)]) -> f32 {
    let cost = |temperature: f32| -> f32 {
        held_out
            .iter()
            .map(|(scores, class)| {
                let share = probabilities(scores, temperature);
                -share
                    .get(*class)
                    .copied()
                    .unwrap_or_default()
                    .max(1e-6)
                    .ln()
            })
            .sum()
    };
    (4..80)
        .map(|step| step as f32 * 0.05)
        .min_by(|left, right| cost(*left).total_cmp(&cost(*right)))
        .unwrap_or(1.0)
}

/// The rows of the table of concepts as lessons of language.
pub fn words_of_languages() -> Vec<Lesson> {
    Concepts::rows()
        .filter_map(|(language, words)| {
            Some(Lesson {
                text: words.replace('|', " ").replace('*', ""),
                language: MessageLanguage::coded(language)?,
                reason: None,
                also: Vec::new(),
                weight: 1.0,
            })
        })
        .collect()
}

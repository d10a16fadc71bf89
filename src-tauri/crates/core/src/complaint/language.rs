//! Which language a message is in: by script, then by letters and words that were learnt.

use unicode_normalization::UnicodeNormalization;

use crate::text::{Script, script_of};

use super::learning::probabilities;
use super::model::Head;
use super::reason::MessageLanguage;

/// How many buckets the features of a language are spread over.
pub(super) const BUCKETS: usize = 1 << 14;

/// How much of a message is read for its language, in signs.
const SIGNS_MAX: usize = 2_000;

/// Below this probability the language stays open.
const LEAST: f32 = 0.34;

/// The features of a text for its language, each bucket once.
pub(super) fn features(text: &str) -> Vec<(u32, f32)> {
    let signs: String = text
        .chars()
        .take(SIGNS_MAX)
        .nfkc()
        .flat_map(char::to_lowercase)
        .collect();
    let mut buckets = Vec::new();
    for word in signs.split(|sign: char| !sign.is_alphabetic()) {
        if word.is_empty() {
            continue;
        }
        let framed: Vec<char> = format!("_{word}_").chars().collect();
        buckets.push(bucket(&framed, 7));
        for size in 1..=4 {
            buckets.extend(framed.windows(size).map(|part| bucket(part, size as u64)));
        }
    }
    let mut counted: Vec<(u32, f32)> = Vec::new();
    buckets.sort_unstable();
    for bucket in buckets {
        match counted.last_mut() {
            Some((last, count)) if *last == bucket => *count += 1.0,
            _ => counted.push((bucket, 1.0)),
        }
    }
    for (_, count) in &mut counted {
        *count = count.ln_1p();
    }
    let size: f32 = counted.iter().map(|(_, count)| count * count).sum();
    let size = size.sqrt().max(1.0);
    for (_, count) in &mut counted {
        *count *= 4.0 / size;
    }
    counted
}

fn bucket(signs: &[char], salt: u64) -> u32 {
    let mut hash = 0xCBF2_9CE4_8422_2325_u64 ^ salt;
    for &sign in signs {
        hash = (hash ^ u64::from(sign)).wrapping_mul(0x0100_0000_01B3);
    }
    hash ^= hash >> 31;
    (hash % BUCKETS as u64) as u32
}

/// A language that is as probable as this is read beside the most probable one.
const BESIDE: f32 = 0.25;

/// The language of a text.
pub(super) fn language_of(text: &str, head: &Head) -> MessageLanguage {
    match likely(text, head).first() {
        Some(&(language, share)) if share >= LEAST => language,
        _ => MessageLanguage::Und,
    }
}

/// The languages whose words a text may hold; none where it could be any.
pub(super) fn spoken(text: &str, head: &Head) -> Vec<MessageLanguage> {
    let likely = likely(text, head);
    if likely.first().is_none_or(|&(_, share)| share < LEAST) {
        return Vec::new();
    }
    likely
        .into_iter()
        .filter(|&(_, share)| share >= BESIDE)
        .map(|(language, _)| language)
        .collect()
}

/// The languages of a text with how probable each is, the most probable first; none where no script tells.
fn likely(text: &str, head: &Head) -> Vec<(MessageLanguage, f32)> {
    let (mut kana, mut han, mut letters, mut others) = (0_u32, 0_u32, 0_u32, 0_u32);
    for sign in text.chars().take(SIGNS_MAX) {
        match script_of(sign) {
            Script::Hiragana | Script::Katakana => kana += 1,
            Script::Han => han += 1,
            Script::Latin => letters += 1,
            Script::Cyrillic | Script::Greek | Script::Hangul => others += 1,
            Script::Digit | Script::Other => {}
        }
    }
    // One Chinese sign says about as much as three letters.
    if (kana + han) * 3 > letters && kana + han > others {
        let language = if kana * 10 > han {
            MessageLanguage::Ja
        } else {
            MessageLanguage::Zh
        };
        return vec![(language, 1.0)];
    }
    if letters == 0 || others > letters {
        return Vec::new();
    }
    let shares = probabilities(&head.scores(features(text).into_iter()), 1.0);
    let mut likely: Vec<(MessageLanguage, f32)> = MessageLanguage::ALL
        .into_iter()
        .zip(shares)
        .filter(|(language, _)| !matches!(language, MessageLanguage::Ja | MessageLanguage::Zh))
        .collect();
    likely.sort_by(|left, right| right.1.total_cmp(&left.1).then(left.0.cmp(&right.0)));
    likely
}

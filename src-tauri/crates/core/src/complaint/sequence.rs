//! Concepts of complaints and everyday meanings, and which follow which within a sentence.

use super::concepts::{Concepts, Hit};
use super::features::{Found, Kind};

/// How many hits behind another are read as following it.
const FOLLOWED: usize = 6;

/// Concepts and everyday meanings, and which follow which within a sentence.
pub(super) fn add(hits: &[Hit], concepts: &Concepts, found: &mut Found) {
    let name = |hit: &Hit| {
        concepts
            .names
            .get(hit.concept as usize)
            .map_or("", String::as_str)
    };
    let (meanings, plain): (Vec<Hit>, Vec<Hit>) =
        hits.iter().partition(|hit| concepts.is_meaning(hit));
    for hit in &meanings {
        found.add(Kind::Meaning, &["m", name(hit)], hit.from, hit.to);
    }
    for hit in &plain {
        found.add(Kind::Concept, &["c", name(hit)], hit.from, hit.to);
        if let Some(value) = concepts.value(hit) {
            found.add(Kind::Value, &["v", value], hit.from, hit.to);
        }
    }
    for (hit, other) in followed(&plain) {
        let words = ["o", name(hit), name(other)];
        found.add(Kind::Order, &words, hit.from, other.to);
    }
    for (hit, other) in followed(hits) {
        if concepts.is_meaning(hit) || concepts.is_meaning(other) {
            let words = ["o", name(hit), name(other)];
            found.add(Kind::Context, &words, hit.from, other.to);
        }
    }
}

/// Each hit with those that follow it closely.
fn followed(hits: &[Hit]) -> impl Iterator<Item = (&Hit, &Hit)> {
    hits.iter().enumerate().flat_map(move |(at, hit)| {
        let behind = hits.iter().skip(at + 1).take(FOLLOWED);
        behind
            .filter(move |other| other.concept != hit.concept || other.from >= hit.to)
            .map(move |other| (hit, other))
    })
}

#[cfg(test)]
mod tests {
    use crate::complaint::MessageLanguage;
    use crate::complaint::concepts::Concepts;
    use crate::complaint::features::{BUCKETS, read};

    /// The buckets of features that rest on exactly these words.
    fn buckets(text: &str, language: MessageLanguage, words: &str) -> Vec<u32> {
        let read = read(text, Concepts::shipped(), &[language]);
        let spans = read.features.iter();
        spans
            .filter(|feature| read.folded.text.get(feature.from..feature.to) == Some(words))
            .map(|feature| feature.bucket)
            .collect()
    }

    #[test]
    fn the_same_said_in_two_languages_is_the_same_feature_and_in_the_other_order_another() {
        let english = buckets("The parcel got wet", MessageLanguage::En, "parcel got wet");
        let german = buckets("Das Paket ist nass", MessageLanguage::De, "paket ist nass");
        let turned = buckets(
            "Nass ist das Paket",
            MessageLanguage::De,
            "nass ist das paket",
        );
        let shared = |others: &[u32]| english.iter().any(|bucket| others.contains(bucket));
        assert!(english.iter().all(|&bucket| (bucket as usize) < BUCKETS));
        assert!(shared(&german), "{english:?} {german:?}");
        assert!(!shared(&turned), "{english:?} {turned:?}");
    }
}

//! Parts of a message that are not complained about: aspects that are praised, and orders to the software.

use super::concepts::{Concepts, Hit};

/// Aspects that buyers say are fine before they say what is not.
const ASPECTS: [&str; 5] = ["colour", "size", "amount", "padding", "delivery"];

/// What says that an aspect is fine.
const PRAISES: [&str; 2] = ["praise", "quick"];

/// A part of the folded text that is passed over, with the aspect that is praised in it.
pub(super) struct Passed {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) aspect: Option<&'static str>,
}

impl Passed {
    /// Whether a place lies in the part.
    pub(super) const fn holds(&self, at: usize) -> bool {
        self.from <= at && at < self.to
    }
}

/// The parts of a text that are passed over.
pub(super) fn passed(
    text: &str,
    sentences: &[(usize, usize)],
    hits: &[Hit],
    concepts: &Concepts,
) -> Vec<Passed> {
    let mut passed = orders(text, sentences, hits, concepts);
    for (from, to) in parts(text, hits, concepts) {
        let here: Vec<&Hit> = hits
            .iter()
            .filter(|hit| from <= hit.from && hit.from < to)
            .collect();
        let aspect = ASPECTS
            .into_iter()
            .find(|aspect| has(&here, concepts, aspect));
        if aspect.is_some() && is_praised(&here, concepts) {
            passed.push(Passed { from, to, aspect });
        }
    }
    passed
}

fn has(hits: &[&Hit], concepts: &Concepts, name: &str) -> bool {
    let number = concepts.number(name);
    hits.iter().any(|hit| Some(hit.concept) == number)
}

/// Whether something is praised, and nothing is denied or called wrong.
fn is_praised(hits: &[&Hit], concepts: &Concepts) -> bool {
    let praises: Vec<&&Hit> = hits
        .iter()
        .filter(|hit| {
            PRAISES
                .iter()
                .any(|name| concepts.number(name) == Some(hit.concept))
        })
        .collect();
    let neg = concepts.number("neg");
    let is_denied = hits.iter().any(|hit| {
        Some(hit.concept) == neg
            && !praises
                .iter()
                .any(|praise| praise.from <= hit.from && hit.to <= praise.to)
    });
    let speaks_against = ["wrong", "too_small", "too_large", "broken", "instead"]
        .iter()
        .any(|name| has(hits, concepts, name));
    !praises.is_empty() && !is_denied && !speaks_against
}

/// The parts of sentences between commas and words like "but".
fn parts(text: &str, hits: &[Hit], concepts: &Concepts) -> Vec<(usize, usize)> {
    let but = concepts.number("but");
    let mut cuts: Vec<usize> = text
        .char_indices()
        .filter(|(_, sign)| {
            matches!(
                sign,
                ',' | '.' | ';' | '!' | '?' | '、' | '。' | '，' | '；' | '！' | '？' | '…'
            )
        })
        .map(|(at, _)| at)
        .chain(
            hits.iter()
                .filter(|hit| Some(hit.concept) == but)
                .map(|hit| hit.from),
        )
        .chain([0, text.len()])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2)
        .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
        .collect()
}

/// Sentences that give orders to the software, where others are left that say something.
fn orders(
    text: &str,
    sentences: &[(usize, usize)],
    hits: &[Hit],
    concepts: &Concepts,
) -> Vec<Passed> {
    let injection = concepts.number("flag_injection");
    let is_order = |&&(from, to): &&(usize, usize)| {
        hits.iter()
            .any(|hit| Some(hit.concept) == injection && from <= hit.from && hit.from < to)
    };
    let letters: usize = sentences
        .iter()
        .filter(|range| !is_order(range))
        .map(|&(from, to)| {
            let words = text.get(from..to).unwrap_or_default();
            words.chars().filter(|sign| sign.is_alphabetic()).count()
        })
        .sum();
    if letters < 6 {
        return Vec::new();
    }
    sentences
        .iter()
        .filter(is_order)
        .map(|&(from, to)| Passed {
            from,
            to,
            aspect: None,
        })
        .collect()
}

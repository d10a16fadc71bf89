//! Words for things that are short for the names of others: "zapatillas" are trainers, and those "de casa" slippers.

use rustc_hash::FxHashMap;

use super::lexicon::Entry;
use super::{Languages, MeaningId};
use crate::text::script_of;

/// Words for things, by the further kinds that longer names beginning or ending with them have.
#[derive(Debug, Default)]
pub(in crate::check::judge) struct ShortNames {
    kinds: FxHashMap<String, Vec<MeaningId>>,
}

/// Languages that say what a thing is first: "zapatillas de casa".
const HEAD_FIRST: [&str; 7] = ["fr", "es", "it", "pt", "pl", "cs", "ru"];

/// Fewest signs of a word that is short for another; one sign ends too many.
const SIGNS_MIN: usize = 2;

impl ShortNames {
    /// Learns from the terms of things.
    pub(super) fn of(things: &[(String, Entry)]) -> Self {
        let mut known: FxHashMap<&str, (Languages, Vec<MeaningId>)> = FxHashMap::default();
        for (term, entry) in things {
            let (languages, kinds) = known.entry(term).or_default();
            *languages = languages.or(entry.languages);
            kinds.push(entry.meaning);
        }
        let first = HEAD_FIRST
            .into_iter()
            .map(Languages::of)
            .fold(Languages::NONE, Languages::or);
        let mut kinds: FxHashMap<String, Vec<MeaningId>> = FxHashMap::default();
        for (term, entry) in things {
            for short in heads(term, entry.languages.meets(first)) {
                let Some((languages, own)) = known.get(short) else {
                    continue;
                };
                if languages.meets(entry.languages) && !own.contains(&entry.meaning) {
                    let meant = kinds.entry(short.to_owned()).or_default();
                    if !meant.contains(&entry.meaning) {
                        meant.push(entry.meaning);
                    }
                }
            }
        }
        Self { kinds }
    }

    /// The further kinds that a folded word may be short for.
    pub(in crate::check::judge) fn kinds(&self, word: &str) -> &[MeaningId] {
        self.kinds.get(word).map_or(&[], Vec::as_slice)
    }
}

/// The shorter words that a term is headed by: its beginnings where the kind comes first, its ends elsewhere.
fn heads(term: &str, is_head_first: bool) -> Vec<&str> {
    let is_running = term
        .chars()
        .next_back()
        .is_some_and(|sign| script_of(sign).is_running());
    term.char_indices()
        .skip(1)
        .filter_map(|(at, sign)| {
            if is_running {
                return Some(&term[at..]);
            }
            let is_gap = matches!(sign, ' ' | '-');
            match (is_gap, is_head_first) {
                (false, _) => None,
                (true, true) => Some(&term[..at]),
                (true, false) => Some(&term[at + sign.len_utf8()..]),
            }
        })
        .filter(|short| short.chars().count() >= SIGNS_MIN)
        .collect()
}

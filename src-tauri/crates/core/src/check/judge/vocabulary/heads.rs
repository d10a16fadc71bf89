use rustc_hash::FxHashMap;

use super::MeaningId;
use super::lexicon::Entry;
use crate::text::{Script, script_of};

/// What kinds of things a Chinese word may name by its last sign: what ends in 裤 are trousers of some kind, never a coat.
///
/// Learnt from the terms of the tables, so a word that no table has still tells its kind.
#[derive(Debug, Default)]
pub(in crate::check::judge) struct Heads {
    kinds: FxHashMap<char, Vec<MeaningId>>,
}

impl Heads {
    /// Fewest terms that must end in a sign before it tells anything.
    const TERMS_MIN: usize = 3;

    /// Learns from terms of things with their meanings.
    pub(super) fn of(things: &[(String, Entry)]) -> Self {
        let mut kinds: FxHashMap<char, Vec<MeaningId>> = FxHashMap::default();
        let mut terms: FxHashMap<char, usize> = FxHashMap::default();
        for (term, entry) in things {
            let Some(head) = term
                .chars()
                .next_back()
                .filter(|&sign| script_of(sign) == Script::Han && term.chars().count() > 1)
            else {
                continue;
            };
            *terms.entry(head).or_default() += 1;
            let known = kinds.entry(head).or_default();
            if !known.contains(&entry.meaning) {
                known.push(entry.meaning);
            }
        }
        kinds.retain(|head, _| terms[head] >= Self::TERMS_MIN);
        Self { kinds }
    }

    /// The kinds of things whose words end in a sign; empty where nothing is known of it.
    pub(in crate::check::judge) fn kinds(&self, head: char) -> &[MeaningId] {
        self.kinds.get(&head).map_or(&[], Vec::as_slice)
    }
}

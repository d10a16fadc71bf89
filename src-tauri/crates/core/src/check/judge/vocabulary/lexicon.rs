use aho_corasick::{AhoCorasick, MatchKind};
use rustc_hash::FxHashMap;

use super::super::Attribute;
use super::boundary::{Beside, Edges, Tolerated};
use super::{Kind, Languages, MeaningId, Meanings, Role};
use crate::text::{Folded, script_of};

/// One meaning of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check::judge) struct Entry {
    pub(in crate::check::judge) meaning: MeaningId,
    pub(in crate::check::judge) languages: Languages,
    pub(in crate::check::judge) is_ambiguous: bool,
}

/// A term found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check::judge) struct Hit {
    pub(in crate::check::judge) start: usize,
    pub(in crate::check::judge) end: usize,
    pub(in crate::check::judge) term: u32,
}

/// All terms, found in a text in one pass.
#[derive(Debug)]
pub(in crate::check::judge) struct Lexicon {
    automaton: Option<AhoCorasick>,
    terms: Vec<Term>,
    by_text: FxHashMap<String, u32>,
}

#[derive(Debug)]
struct Term {
    entries: Vec<Entry>,
    edges: Edges,
    /// Whether the term may lean on the word before or after it without a space.
    leans: bool,
    /// Whether the term may stand before a thing in one word: the leather of a "Ledertasche".
    heads_compounds: bool,
    /// Whether the term turns the next word round, and so may touch any word: 无 in 无摄像头.
    turns_next: bool,
}

/// Collects the terms of all tables.
#[derive(Debug, Default)]
pub(super) struct Builder {
    terms: FxHashMap<String, Vec<(Entry, bool)>>,
}

impl Builder {
    /// Adds one meaning to a folded term; the same meaning in another language widens the entry.
    pub(super) fn add(&mut self, term: &str, entry: Entry, ends_compounds: bool) {
        let term = term.trim();
        if term.is_empty() {
            return;
        }
        let entries = self.terms.entry(term.to_owned()).or_default();
        if let Some((known, compounds)) = entries
            .iter_mut()
            .find(|(known, _)| known.meaning == entry.meaning)
        {
            known.languages = known.languages.or(entry.languages);
            known.is_ambiguous &= entry.is_ambiguous;
            *compounds |= ends_compounds;
        } else {
            entries.push((entry, ends_compounds));
        }
    }

    /// The terms with an entry of a kind, in the order of their text.
    pub(super) fn entries_of(&self, is_wanted: impl Fn(&Entry) -> bool) -> Vec<(String, Entry)> {
        let mut found: Vec<(String, Entry)> = self
            .terms
            .iter()
            .flat_map(|(term, entries)| entries.iter().map(move |&(entry, _)| (term, entry)))
            .filter(|(_, entry)| is_wanted(entry))
            .map(|(term, entry)| (term.clone(), entry))
            .collect();
        found.sort_by(|left, right| (&left.0, left.1.meaning).cmp(&(&right.0, right.1.meaning)));
        found
    }

    pub(super) fn build(self, meanings: &Meanings) -> Lexicon {
        let mut sorted: Vec<(String, Vec<(Entry, bool)>)> = self.terms.into_iter().collect();
        sorted.sort_by(|left, right| left.0.cmp(&right.0));
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .build(sorted.iter().map(|(text, _)| text.as_bytes()))
            .ok();
        let by_text = sorted
            .iter()
            .enumerate()
            .map(|(index, (text, _))| (text.clone(), index as u32))
            .collect();
        let terms = sorted
            .into_iter()
            .map(|(text, mut entries)| {
                entries.sort_by_key(|(entry, _)| entry.meaning);
                // "sz" is no Czech "s" with a Polish "z".
                let is_letter = text.chars().all(|sign| script_of(sign).is_alphabetic())
                    && text.chars().count() == 1;
                let leans = !is_letter
                    && entries.iter().any(|(entry, _)| {
                        matches!(
                            meanings.get(entry.meaning).kind,
                            Kind::Colour(_)
                                | Kind::Shade(_)
                                | Kind::Concept(Attribute::Side)
                                | Kind::Role(Role::Ground | Role::DeniesNext)
                        )
                    });
                let heads_compounds = text.chars().count() >= 3
                    && entries.iter().any(|(entry, _)| {
                        matches!(
                            meanings.get(entry.meaning).kind,
                            Kind::Concept(Attribute::Material | Attribute::Item)
                        ) && entry.languages.meets(Languages::COMPOUNDING)
                    });
                let turns_next = entries.iter().any(|(entry, _)| {
                    meanings.get(entry.meaning).kind == Kind::Role(Role::DeniesNext)
                });
                Term {
                    edges: Edges::of(&text, entries.iter().any(|&(_, compounds)| compounds)),
                    entries: entries.into_iter().map(|(entry, _)| entry).collect(),
                    leans,
                    heads_compounds,
                    turns_next,
                }
            })
            .collect();
        Lexicon {
            automaton,
            terms,
            by_text,
        }
    }
}

/// A boundary is there on the left, and what stands on the right may lean on the term.
const TO_THE_RIGHT: Tolerated = Tolerated {
    left: false,
    right: true,
};

/// A boundary is there on the right, and what stands on the left may lean on the term.
const TO_THE_LEFT: Tolerated = Tolerated {
    left: true,
    right: false,
};

/// Whether what looks like "s/" for "without" is the size before a stroke: S/M.
fn is_size_before_stroke(folded: &Folded, hit: &Hit) -> bool {
    folded.text.get(hit.start..hit.end) == Some("s/")
        && folded.text[hit.end..].starts_with(['m', 'l'])
        && folded.text[hit.end + 1..]
            .chars()
            .next()
            .is_none_or(|sign| !sign.is_alphanumeric() || script_of(sign).is_running())
}

impl Lexicon {
    pub(in crate::check::judge) fn entries(&self, term: u32) -> &[Entry] {
        &self.terms[term as usize].entries
    }

    /// The entries of a whole folded text, if it is one term.
    pub(in crate::check::judge) fn exactly(&self, folded: &str) -> Option<&[Entry]> {
        self.by_text.get(folded).map(|&term| self.entries(term))
    }

    /// The terms of a text, longest first where they overlap, in reading order.
    pub(in crate::check::judge) fn hits(&self, folded: &Folded) -> Vec<Hit> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let mut found: Vec<Hit> = automaton
            .find_overlapping_iter(&folded.text)
            .map(|hit| Hit {
                start: hit.start(),
                end: hit.end(),
                term: hit.pattern().as_u32(),
            })
            .filter(|hit| self.may_stand(folded, hit))
            .collect();
        found.sort_by_key(|hit| (std::cmp::Reverse(hit.end - hit.start), hit.start));
        let mut taken: Vec<Hit> = Vec::with_capacity(found.len().min(8));
        for hit in &found {
            let overlaps = taken
                .iter()
                .any(|other| hit.start < other.end && other.start < hit.end);
            if !overlaps && self.stands(folded, hit, &found) {
                taken.push(*hit);
            }
        }
        taken.sort_by_key(|hit| hit.start);
        taken
    }

    /// Whether a hit could be a word at all: one of its edges holds, or it may lean.
    fn may_stand(&self, folded: &Folded, hit: &Hit) -> bool {
        let term = &self.terms[hit.term as usize];
        let edges = term.edges;
        let beside = Beside::of(folded, hit.start, hit.end);
        (edges.hold(beside, Tolerated::default())
            || term.heads_compounds && edges.hold(beside, TO_THE_RIGHT)
            || term.leans && (edges.hold(beside, TO_THE_LEFT) || edges.hold(beside, TO_THE_RIGHT)))
            && !is_size_before_stroke(folded, hit)
    }

    fn stands(&self, folded: &Folded, hit: &Hit, found: &[Hit]) -> bool {
        let term = &self.terms[hit.term as usize];
        let beside = Beside::of(folded, hit.start, hit.end);
        if term.edges.hold(beside, Tolerated::default()) {
            return true;
        }
        let heads_compound = term.heads_compounds
            && term.edges.hold(beside, TO_THE_RIGHT)
            && found.iter().any(|other| {
                other.start == hit.end
                    && self.terms[other.term as usize].edges.ends_compounds()
                    && other.end - other.start >= 4
            });
        if heads_compound {
            return true;
        }
        if !term.leans {
            return false;
        }
        let leans_on = |other: &&Hit| self.terms[other.term as usize].leans;
        let tolerated = Tolerated {
            left: found
                .iter()
                .filter(leans_on)
                .any(|other| other.end == hit.start),
            right: found.iter().any(|other| {
                other.start == hit.end
                    && (leans_on(&other) || term.turns_next && other.end - other.start > 3)
            }),
        };
        term.edges.hold(beside, tolerated)
    }
}

//! Concepts: what words of ten languages mean for a complaint, from a table.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::text::{Folded, fold_as_written, script_of};

use super::reason::MessageLanguage;

const TABLE: &str = include_str!("../../../../../assets/complaints/concepts.tsv");
const MEANINGS: &str = include_str!("../../../../../assets/complaints/meanings.tsv");
const BESIDE_VALUES: &str = include_str!("../../../../../assets/complaints/slot-words.tsv");
const FLAG_WORDS: &str = include_str!("../../../../../assets/complaints/flag-words.tsv");
const COLOURS: &str = include_str!("../../../../../assets/vocabulary/colour-terms.tsv");
const VOCABULARIES: [&str; 4] = [
    include_str!("../../../../../assets/vocabulary/items.tsv"),
    include_str!("../../../../../assets/vocabulary/kinds.tsv"),
    include_str!("../../../../../assets/vocabulary/technical.tsv"),
    include_str!("../../../../../assets/vocabulary/parts.tsv"),
];

/// The concept of a meaning in the vocabularies of the check, by how the meaning begins.
const VOCABULARY_CONCEPTS: [(&str, &str); 8] = [
    ("item.", "thing"),
    ("material.", "made_of"),
    ("part.", "part_word"),
    ("plug.", "variant_word"),
    ("side.", "variant_word"),
    ("person.", "variant_word"),
    ("layout.", "variant_word"),
    ("port.", "variant_word"),
];

/// Languages whose colours and things are read in messages.
const LANGUAGES: [&str; 10] = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "ja", "zh"];

/// Concepts that are not words: numbers and what they count.
pub(super) const MARKS: [&str; 7] = [
    "mark_number",
    "mark_measure",
    "mark_dimensions",
    "mark_money",
    "mark_duration",
    "mark_reference",
    "mark_quoted",
];

/// A concept found in a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// The concept's number in [`Concepts::names`].
    pub(super) concept: u16,
    /// Where its words begin in the folded text.
    pub(super) from: usize,
    /// Where its words end.
    pub(super) to: usize,
    /// Which colour, thing or material it is; nothing where the concept has no values.
    pub(super) value: u32,
    /// The language whose words they are; nothing for numbers.
    pub(super) language: Option<MessageLanguage>,
}

struct Pattern {
    concept: u16,
    value: u32,
    language: Option<MessageLanguage>,
    starts_word: bool,
    /// How many more letters the word may have; a stem may go on for ever.
    letters_more: usize,
}

/// The table of concepts, ready to be looked for.
pub(super) struct Concepts {
    /// The names, by number.
    pub(super) names: Vec<String>,
    /// The number of the first everyday meaning; those before it are concepts of complaints.
    meanings_from: usize,
    /// The names of values, by number less one.
    values: Vec<String>,
    patterns: Vec<Pattern>,
    finder: Option<AhoCorasick>,
}

impl Concepts {
    /// The shipped table.
    pub(super) fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Concepts> = OnceLock::new();
        SHIPPED.get_or_init(|| Self::read(TABLE, MEANINGS, COLOURS))
    }

    /// The words beside a value that say whether it was ordered or came; a table of its own, so that reasons do not rest on it.
    pub(super) fn beside_values() -> &'static Self {
        static SHIPPED: OnceLock<Concepts> = OnceLock::new();
        SHIPPED.get_or_init(|| {
            let mut adding = Adding::default();
            adding.rows(BESIDE_VALUES);
            adding.colours(COLOURS, &["colour", "metal"], 2);
            Self::of(adding, usize::MAX)
        })
    }

    /// The words that only say what a buyer asks for and how; a table of its own, so that reasons do not rest on it.
    pub(super) fn of_flags() -> &'static Self {
        static SHIPPED: OnceLock<Concepts> = OnceLock::new();
        SHIPPED.get_or_init(|| {
            let mut adding = Adding::default();
            adding.rows(FLAG_WORDS);
            Self::of(adding, usize::MAX)
        })
    }

    /// The language and the words of every row.
    pub(super) fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
        TABLE
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| {
                let mut cells = line.split('\t').skip(1);
                Some((cells.next()?, cells.next()?))
            })
    }

    fn read(table: &str, meanings: &str, colours: &str) -> Self {
        let mut adding = Adding::default();
        adding.rows(table);
        adding.colours(colours, &["colour"], 1);
        for line in VOCABULARIES.iter().flat_map(|table| table.lines().skip(1)) {
            let cells: Vec<&str> = line.split('\t').collect();
            if let [term, language, meaning, "0", ..] = cells.as_slice()
                && let Some(language) = read_in(language)
                && term.len() > 2
                && let Some((_, name)) = VOCABULARY_CONCEPTS
                    .iter()
                    .find(|(start, _)| meaning.starts_with(start))
            {
                adding.language = MessageLanguage::coded(language);
                adding.add(name, term, meaning, inflected(language, 2));
            }
        }
        for name in MARKS {
            adding.number(name);
        }
        let meanings_from = adding.names.len();
        adding.rows(meanings);
        Self::of(adding, meanings_from)
    }

    fn of(adding: Adding, meanings_from: usize) -> Self {
        Self {
            names: adding.names,
            meanings_from,
            values: adding.values,
            patterns: adding.patterns,
            finder: AhoCorasick::builder()
                .match_kind(MatchKind::Standard)
                .build(&adding.texts)
                .ok(),
        }
    }

    /// Every concept in a text, from front to back; of one concept the longest words at a place.
    pub(super) fn find(&self, folded: &Folded) -> Vec<Hit> {
        let Some(finder) = &self.finder else {
            return Vec::new();
        };
        let mut hits: Vec<Hit> = finder
            .find_overlapping_iter(folded.text.as_str())
            .filter_map(|found| {
                let pattern = self.patterns.get(found.pattern().as_usize())?;
                let (from, to) = (found.start(), found.end());
                let holds = (!pattern.starts_word || !joins(folded, from))
                    && ends(folded, to, pattern.letters_more);
                let holds = holds && (to - from > 1 || !beside_apostrophe(folded, from, to));
                holds.then_some(Hit {
                    concept: pattern.concept,
                    from,
                    to,
                    value: pattern.value,
                    language: pattern.language,
                })
            })
            .collect();
        hits.sort_by_key(|hit| (hit.from, hit.concept, usize::MAX - hit.to));
        let mut kept: Vec<Hit> = Vec::with_capacity(hits.len());
        for hit in hits {
            let is_within = kept.iter().rev().take(64).any(|other| {
                other.concept == hit.concept
                    && other.language == hit.language
                    && other.from <= hit.from
                    && hit.to <= other.to
            });
            if !is_within {
                kept.push(hit);
            }
        }
        kept
    }

    /// Whether a hit is to be believed in a message of these languages: the same letters mean other things in
    /// other languages. Orders to the software are heard in every language.
    pub(super) fn speaks(&self, hit: &Hit, spoken: &[MessageLanguage]) -> bool {
        let name = self.names.get(hit.concept as usize);
        spoken.is_empty()
            || hit
                .language
                .is_none_or(|language| spoken.contains(&language))
            || name.is_some_and(|name| name.starts_with("flag_") || name == "injection")
    }

    /// Whether a hit is an everyday meaning and no concept of complaints.
    pub(super) const fn is_meaning(&self, hit: &Hit) -> bool {
        hit.concept as usize >= self.meanings_from
    }

    /// The name of which colour, thing or material a hit is; nothing for numbers and where there are no values.
    pub(super) fn value(&self, hit: &Hit) -> Option<&str> {
        let at = (hit.value as usize).checked_sub(1)?;
        self.values.get(at).map(String::as_str)
    }

    /// The name of a hit's concept.
    pub(super) fn name(&self, hit: &Hit) -> Option<&str> {
        self.names.get(hit.concept as usize).map(String::as_str)
    }

    /// The number of a concept.
    pub(super) fn number(&self, name: &str) -> Option<u16> {
        self.names
            .iter()
            .position(|known| known == name)
            .map(|at| at as u16)
    }
}

/// The language of a message in which words of a vocabulary's language are read.
fn read_in(language: &str) -> Option<&'static str> {
    let spoken = language.split('-').next()?;
    LANGUAGES.into_iter().find(|known| *known == spoken)
}

/// Whether a word for a colour is long enough to be meant: one Chinese sign is a part of too many others (银 of a bank).
fn is_long_enough(term: &str, language: &str) -> bool {
    term.len() > if language == "zh" { 3 } else { 2 }
}

/// How many letters a word may have more than the table writes, in a language.
fn inflected(language: &str, letters: usize) -> usize {
    if matches!(language, "ja" | "zh") {
        0
    } else {
        letters
    }
}

/// Whether a word ends at a place, or at most so many letters behind it.
fn ends(folded: &Folded, to: usize, letters_more: usize) -> bool {
    if letters_more == usize::MAX || !joins(folded, to) {
        return true;
    }
    let rest = folded.text.get(to..).unwrap_or_default();
    let more = rest
        .chars()
        .take(letters_more + 1)
        .take_while(|sign| script_of(*sign).is_alphabetic())
        .count();
    more <= letters_more && !rest.starts_with(|sign: char| sign.is_ascii_digit())
}

/// The tables while they are read.
#[derive(Default)]
struct Adding {
    names: Vec<String>,
    patterns: Vec<Pattern>,
    texts: Vec<String>,
    values: Vec<String>,
    language: Option<MessageLanguage>,
}

impl Adding {
    /// Adds a table with the columns concept, language and words.
    fn rows(&mut self, table: &str) {
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let mut cells = line.split('\t');
            let (Some(name), Some(language), Some(words)) =
                (cells.next(), cells.next(), cells.next())
            else {
                continue;
            };
            self.language = MessageLanguage::coded(language);
            for written in words.split('|') {
                self.add(name, written, "", 0);
            }
        }
    }

    /// Adds the unambiguous words of these kinds of a table of colours, which may have so many letters more.
    fn colours(&mut self, table: &str, kinds: &[&str], letters_more: usize) {
        for line in table.lines().skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            if let [term, language, colour, _, _, kind, "0", ..] = cells.as_slice()
                && kinds.contains(kind)
                && let Some(language) = read_in(language)
                && is_long_enough(term, language)
            {
                self.language = MessageLanguage::coded(language);
                self.add(
                    "colour_word",
                    term,
                    colour,
                    inflected(language, letters_more),
                );
            }
        }
    }

    fn number(&mut self, name: &str) -> u16 {
        let known = self.names.iter().position(|known| known == name);
        known.unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        }) as u16
    }

    /// The number of a value; rows of one value mostly follow one another.
    fn value(&mut self, value: &str) -> u32 {
        if value.is_empty() {
            return 0;
        }
        if self.values.last().is_some_and(|last| last == value) {
            return self.values.len() as u32;
        }
        if let Some(at) = self.values.iter().position(|known| known == value) {
            return at as u32 + 1;
        }
        self.values.push(value.to_owned());
        self.values.len() as u32
    }

    fn add(&mut self, name: &str, written: &str, value: &str, letters_more: usize) {
        let written = written.trim();
        let folded = fold_as_written(written.trim_matches('*')).text;
        if folded.is_empty() {
            return;
        }
        let concept = self.number(name);
        let value = self.value(value);
        self.patterns.push(Pattern {
            concept,
            value,
            language: self.language,
            starts_word: !written.starts_with('*'),
            letters_more: if written.ends_with('*') {
                usize::MAX
            } else {
                letters_more
            },
        });
        self.texts.push(folded);
    }
}

/// Whether a single letter is what an apostrophe cut off ("it's", "l'objet").
fn beside_apostrophe(folded: &Folded, from: usize, to: usize) -> bool {
    folded.before(from) == Some('\'') || folded.at(to) == Some('\'')
}

/// Whether the letters on both sides of a place belong to one word.
fn joins(folded: &Folded, at: usize) -> bool {
    let is_letter = |sign: Option<char>| {
        sign.is_some_and(|sign| script_of(sign).is_alphabetic() || sign.is_ascii_digit())
    };
    is_letter(folded.before(at)) && is_letter(folded.at(at))
}

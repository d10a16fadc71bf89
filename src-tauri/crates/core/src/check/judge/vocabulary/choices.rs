//! What buyers choose between, in every language: roasts, rulings, valves, motifs.

use super::super::read::Span;
use super::inflection::{adjective_forms, noun_forms};
use super::lexicon::{Builder, Entry, Hit, Lexicon};
use super::{Kind, Languages, MeaningId, Meanings};
use crate::check::judge::Attribute;
use crate::text::{Folded, Script, fold, script_of};

const CHOICES: &str = include_str!("../../../../../../../assets/vocabulary/choices.tsv");

/// A dictionary that is asked only about options on which every other table is silent, and only about the choices that a
/// listing offers: a word in it may mean much else, so it contradicts nothing by itself.
#[derive(Debug)]
pub(in crate::check::judge) struct Choices {
    meanings: Meanings,
    lexicon: Lexicon,
}

/// A choice that a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check::judge) struct Named {
    /// Which choice it is.
    pub(in crate::check::judge) choice: MeaningId,
    /// The group within which two choices exclude each other.
    pub(in crate::check::judge) group: u16,
    /// Whether it is a shade, told from others by the name that shops give it: turquoise beside lake blue.
    pub(in crate::check::judge) is_shade: bool,
    /// Where it is named.
    pub(in crate::check::judge) span: Span,
}

impl Choices {
    /// Parses the table that ships: a row is a choice, a column a language, a cell its words with bars between.
    pub(super) fn parse_shipped() -> Self {
        let mut meanings = Meanings::default();
        let mut words = Builder::default();
        let mut lines = CHOICES.lines();
        let languages: Vec<&str> = lines
            .next()
            .unwrap_or_default()
            .split('\t')
            .skip(1)
            .collect();
        for line in lines {
            let mut cells = line.split('\t');
            let Some(id) = cells.next() else { continue };
            let choice = meanings.add(id, Kind::Concept(Attribute::Design));
            for (&language, cell) in languages.iter().zip(cells) {
                let entry = Entry {
                    meaning: choice,
                    languages: Languages::of(language),
                    is_ambiguous: false,
                };
                for word in cell.split('|') {
                    add(&mut words, &fold(word).text, language, entry);
                }
            }
        }
        Self {
            lexicon: words.build(&meanings),
            meanings,
        }
    }

    /// The choices that a text names, in reading order; a word that names several names them all.
    pub(in crate::check::judge) fn named(&self, text: &Folded, spoken: Languages) -> Vec<Named> {
        let may_be = |languages: Languages| {
            spoken.is_none() || languages.meets(spoken.or(Languages::ENGLISH))
        };
        self.lexicon
            .hits(text)
            .iter()
            .filter(|hit| stands_alone(text, hit))
            .flat_map(|hit| {
                let entries = self.lexicon.entries(hit.term).iter();
                entries
                    .filter(|entry| may_be(entry.languages))
                    .map(|entry| {
                        let meaning = self.meanings.get(entry.meaning);
                        Named {
                            choice: entry.meaning,
                            group: meaning.group,
                            is_shade: meaning.id.starts_with(SHADES),
                            span: Span::of(hit),
                        }
                    })
            })
            .collect()
    }
}

/// Whether a hit is a word and not a sign of another one: 強 in 超強 is none, and ミディアム in エクストラミディアム.
fn stands_alone(text: &Folded, hit: &Hit) -> bool {
    let word = &text.text[hit.start..hit.end];
    let script = |sign: Option<char>| sign.map_or(Script::Other, script_of);
    let (first, last) = (
        script(word.chars().next()),
        script(word.chars().next_back()),
    );
    let is_one_sign = word.chars().nth(1).is_none();
    let joins = |inside: Script, outside: Script| match inside {
        Script::Katakana => outside == Script::Katakana,
        Script::Han => is_one_sign && outside == Script::Han,
        _ => false,
    };
    // The SS of "SG-SS" is a piece of a code.
    let is_short = word.is_ascii() && word.len() < CODE_MAX;
    let is_joined =
        is_short && (text.before(hit.start) == Some('-') || text.at(hit.end) == Some('-'));
    let follows = first == Script::Hangul && script(text.before(hit.start)) == Script::Hangul;
    !joins(first, script(text.before(hit.start)))
        && !joins(last, script(text.at(hit.end)))
        && !follows
        && !is_joined
}

/// How the ids of shades begin.
const SHADES: &str = "shade.";

/// Letters from which on a word is no piece of a code.
const CODE_MAX: usize = 4;

fn add(words: &mut Builder, word: &str, language: &str, entry: Entry) {
    words.add(word, entry, false);
    for form in adjective_forms(word, language) {
        words.add(&form, entry, false);
    }
    for form in noun_forms(word, language) {
        words.add(&form, entry, false);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// The cells of each row, its id first.
    fn rows() -> impl Iterator<Item = Vec<&'static str>> {
        CHOICES.lines().map(|line| line.split('\t').collect())
    }

    #[test]
    fn every_row_is_a_choice_of_a_group_in_every_column() {
        let columns = rows().next().map_or(0, |head| head.len());
        let mut ids = BTreeSet::new();
        for row in rows().skip(1) {
            assert_eq!(row.len(), columns, "{row:?}");
            assert!(row[0].contains('.'), "{row:?}");
            assert!(ids.insert(row[0]), "{} stands twice", row[0]);
        }
        assert!(ids.len() > 300, "{}", ids.len());
    }

    #[test]
    fn no_word_of_a_language_names_two_choices_of_a_group() {
        let head = rows().next().unwrap_or_default();
        let mut known = BTreeMap::new();
        for row in rows().skip(1) {
            let group = row[0].rsplit_once('.').map_or(row[0], |(group, _)| group);
            for (&language, cell) in head.iter().zip(&row).skip(1) {
                for word in cell.split('|').filter(|word| !word.is_empty()) {
                    let word = fold(word).text;
                    let other = known.insert((group, language, word.clone()), row[0]);
                    assert!(
                        other.is_none_or(|other| other == row[0]),
                        "{word} ({language}) is {} and {other:?}",
                        row[0]
                    );
                }
            }
        }
    }
}

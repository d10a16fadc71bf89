//! Phrases by rule and language, and where they stand in a text.
//!
//! A phrase is words with blanks between them. `word*` is a word that goes on, `a/b` one or the other (each may be
//! several signs of a script without blanks, or several words joined by `_`), `a?` may be lacking, `...` a few words
//! or signs of the same sentence. Phrases are matched on folded text, so accents, capitals and width say nothing. A row
//! whose name ends with `!` excuses: what lies in it is no finding of that name.

use std::{ops::Range, sync::OnceLock};

use rustc_hash::FxHashMap;

use super::page::{Page, Piece, is_running, pieces_of, unmasked};
use crate::{reply::ReplyLanguage, text::fold_as_written};

/// How many words or signs a gap spans.
const GAP_WORDS_MAX: usize = 5;
const GAP_SIGNS_MAX: usize = 14;

/// How many letters the beginning of a word has by which phrases are found.
const BEGINNING_BYTES: usize = 3;

/// How often one phrase name is told in a text.
const HITS_MAX: usize = 400;

const TABLES: [(ReplyLanguage, &str); 11] = [
    (
        ReplyLanguage::En,
        include_str!("../../../../../../assets/replies/lint/en.tsv"),
    ),
    (
        ReplyLanguage::De,
        include_str!("../../../../../../assets/replies/lint/de.tsv"),
    ),
    (
        ReplyLanguage::Fr,
        include_str!("../../../../../../assets/replies/lint/fr.tsv"),
    ),
    (
        ReplyLanguage::Es,
        include_str!("../../../../../../assets/replies/lint/es.tsv"),
    ),
    (
        ReplyLanguage::It,
        include_str!("../../../../../../assets/replies/lint/it.tsv"),
    ),
    (
        ReplyLanguage::Pt,
        include_str!("../../../../../../assets/replies/lint/pt.tsv"),
    ),
    (
        ReplyLanguage::Nl,
        include_str!("../../../../../../assets/replies/lint/nl.tsv"),
    ),
    (
        ReplyLanguage::Pl,
        include_str!("../../../../../../assets/replies/lint/pl.tsv"),
    ),
    (
        ReplyLanguage::Ja,
        include_str!("../../../../../../assets/replies/lint/ja.tsv"),
    ),
    (
        ReplyLanguage::ZhHans,
        include_str!("../../../../../../assets/replies/lint/zh-Hans.tsv"),
    ),
    (
        ReplyLanguage::ZhHant,
        include_str!("../../../../../../assets/replies/lint/zh-Hant.tsv"),
    ),
];

/// Names that are read in the language of the reply only.
const TONE: &[&str] = &[
    "apology",
    "if_sorry",
    "first_person",
    "polite",
    "familiar",
    "greeting",
    "closing",
    "claim",
    "soon",
];

const fn is_chinese(language: ReplyLanguage) -> bool {
    matches!(language, ReplyLanguage::ZhHans | ReplyLanguage::ZhHant)
}

/// A word of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    text: String,
    goes_on: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Element {
    Gap,
    OneOf {
        ways: Vec<Vec<Word>>,
        may_lack: bool,
    },
}

struct Phrase {
    /// What it is a phrase for: a rule's number or a name.
    of: usize,
    language: ReplyLanguage,
    elements: Vec<Element>,
}

/// All phrases.
pub(super) struct Phrases {
    names: Vec<&'static str>,
    rows: Vec<Phrase>,
    by_word: FxHashMap<String, Vec<usize>>,
    by_beginning: FxHashMap<Vec<u8>, Vec<usize>>,
}

/// A phrase that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    of: &'static str,
    /// Where, in the text as written.
    pub(super) span: Range<usize>,
    /// The sentence it stands in.
    pub(super) sentence: usize,
}

/// The phrases of a text.
pub(super) struct Hits {
    found: Vec<Hit>,
    excuses: Vec<Hit>,
}

impl Hits {
    /// The places of a name that nothing excuses, in the order of the text.
    pub(super) fn of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Hit> {
        self.found
            .iter()
            .filter(move |hit| hit.of == name)
            .filter(move |hit| !self.is_excused(name, hit))
    }

    /// Whether a name stands anywhere.
    pub(super) fn has(&self, name: &str) -> bool {
        self.of(name).next().is_some()
    }

    fn is_excused(&self, name: &str, hit: &Hit) -> bool {
        self.excuses.iter().any(|other| {
            other.of.strip_suffix('!') == Some(name)
                && other.span.start <= hit.span.start
                && hit.span.end <= other.span.end
        })
    }
}

impl Phrases {
    pub(super) fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Phrases> = OnceLock::new();
        SHIPPED.get_or_init(|| Self::read(&TABLES))
    }

    fn read(tables: &[(ReplyLanguage, &'static str)]) -> Self {
        let mut read = Self {
            names: Vec::new(),
            rows: Vec::new(),
            by_word: FxHashMap::default(),
            by_beginning: FxHashMap::default(),
        };
        for (language, table) in tables {
            for row in table.lines() {
                let mut cells = row.split('\t');
                let (Some(name), Some(_), Some(phrases)) =
                    (cells.next(), cells.next(), cells.next())
                else {
                    continue;
                };
                if name.starts_with('#') {
                    continue;
                }
                let of = read.name(name);
                for phrase in phrases.split(" | ") {
                    read.add(of, *language, phrase);
                }
            }
        }
        read
    }

    fn name(&mut self, name: &'static str) -> usize {
        let known = self.names.iter().position(|known| *known == name);
        known.unwrap_or_else(|| {
            self.names.push(name);
            self.names.len() - 1
        })
    }

    fn add(&mut self, of: usize, language: ReplyLanguage, phrase: &str) {
        let elements: Vec<Element> = phrase
            .replace("...", " ... ")
            .split_whitespace()
            .map(element)
            .collect();
        let at = self.rows.len();
        for element in &elements {
            let Element::OneOf { ways, may_lack } = element else {
                break;
            };
            for first in ways.iter().filter_map(|way| way.first()) {
                let places = if first.goes_on {
                    let beginning = beginning(&first.text);
                    self.by_beginning.entry(beginning).or_default()
                } else {
                    self.by_word.entry(first.text.clone()).or_default()
                };
                if places.last() != Some(&at) {
                    places.push(at);
                }
            }
            if !may_lack {
                break;
            }
        }
        self.rows.push(Phrase {
            of,
            language,
            elements,
        });
    }

    /// Whether a name is of tone: words of another language say nothing about that.
    fn is_of_tone(&self, of: usize) -> bool {
        let name = self
            .names
            .get(of)
            .copied()
            .unwrap_or_default()
            .trim_end_matches('!');
        TONE.contains(&name) || name.starts_with("topic_")
    }

    /// The phrases of some languages that stand in a text.
    pub(super) fn find(
        &self,
        page: &Page<'_>,
        pieces: &[Piece<'_>],
        wanted: ReplyLanguage,
        languages: &[ReplyLanguage],
    ) -> Hits {
        let mut hits = Vec::new();
        let mut counts = vec![0_usize; self.names.len()];
        let is_read = |phrase: &Phrase| {
            let is_own = is_chinese(wanted) && is_chinese(phrase.language);
            phrase.language == wanted
                || is_own
                || (languages.contains(&phrase.language) && !self.is_of_tone(phrase.of))
        };
        self.find_in(pieces, &is_read, &mut counts, &mut hits);
        if let Some(plain) = unmasked(page, pieces) {
            self.find_in(&plain, &is_read, &mut counts, &mut hits);
        }
        hits.sort_by(|left, right| {
            (left.of, left.span.start, right.span.end).cmp(&(
                right.of,
                right.span.start,
                left.span.end,
            ))
        });
        hits.dedup_by(|next, before| {
            next.of == before.of
                && before.span.start <= next.span.start
                && next.span.end <= before.span.end
        });
        let (excuses, found) = hits.into_iter().partition(|hit| hit.of.ends_with('!'));
        Hits { found, excuses }
    }

    fn find_in(
        &self,
        pieces: &[Piece<'_>],
        is_read: &dyn Fn(&Phrase) -> bool,
        counts: &mut [usize],
        hits: &mut Vec<Hit>,
    ) {
        for at in 0..pieces.len() {
            let word = pieces[at].text.as_ref();
            let whole = self.by_word.get(word).into_iter().flatten();
            let begun = (1..=BEGINNING_BYTES.min(word.len()))
                .filter_map(|length| self.by_beginning.get(&word.as_bytes()[..length]))
                .flatten();
            for &number in whole.chain(begun) {
                let phrase = &self.rows[number];
                if !is_read(phrase) || counts[phrase.of] >= HITS_MAX {
                    continue;
                }
                let Some(length) = fits(&phrase.elements, &pieces[at..], pieces[at].sentence)
                    .filter(|length| *length > 0)
                else {
                    continue;
                };
                counts[phrase.of] += 1;
                hits.push(Hit {
                    of: self.names[phrase.of],
                    span: pieces[at].span.start..pieces[at + length - 1].span.end,
                    sentence: pieces[at].sentence,
                });
            }
        }
    }
}

fn beginning(word: &str) -> Vec<u8> {
    word.bytes().take(BEGINNING_BYTES).collect()
}

fn element(written: &str) -> Element {
    if written == "..." {
        return Element::Gap;
    }
    let (ways, may_lack) = match written.strip_suffix('?') {
        Some(ways) => (ways, true),
        None => (written, false),
    };
    Element::OneOf {
        ways: ways.split('/').map(words).collect(),
        may_lack,
    }
}

fn words(way: &str) -> Vec<Word> {
    let (way, goes_on) = match way.strip_suffix('*') {
        Some(way) => (way, true),
        None => (way, false),
    };
    let folded = fold_as_written(&way.replace('_', " ")).text;
    let ranges: Vec<Range<usize>> = pieces_of(&folded).collect();
    let last = ranges.len().saturating_sub(1);
    ranges
        .into_iter()
        .enumerate()
        .map(|(place, range)| Word {
            text: folded.get(range).unwrap_or_default().to_owned(),
            goes_on: goes_on && place == last,
        })
        .collect()
}

/// How many pieces a phrase takes from the first on, where it stands there.
fn fits(elements: &[Element], pieces: &[Piece<'_>], sentence: usize) -> Option<usize> {
    let Some((element, rest)) = elements.split_first() else {
        return Some(0);
    };
    match element {
        Element::Gap => {
            let (mut words, mut signs) = (0, 0);
            for skipped in 0..=pieces.len() {
                if let Some(length) = fits(rest, &pieces[skipped..], sentence) {
                    return Some(skipped + length);
                }
                let piece = pieces
                    .get(skipped)
                    .filter(|piece| piece.sentence == sentence)?;
                if piece.text.chars().all(is_running) {
                    signs += 1;
                } else {
                    words += 1;
                }
                if words > GAP_WORDS_MAX || signs > GAP_SIGNS_MAX {
                    return None;
                }
            }
            None
        }
        Element::OneOf { ways, may_lack } => {
            for way in ways {
                let Some(taken) = takes(way, pieces, sentence) else {
                    continue;
                };
                if let Some(length) = fits(rest, &pieces[taken..], sentence) {
                    return Some(taken + length);
                }
            }
            if *may_lack {
                return fits(rest, pieces, sentence);
            }
            None
        }
    }
}

fn takes(way: &[Word], pieces: &[Piece<'_>], sentence: usize) -> Option<usize> {
    let is_there = way.len() <= pieces.len()
        && way
            .iter()
            .zip(pieces)
            .all(|(word, piece)| piece.sentence == sentence && is_word(word, &piece.text));
    is_there.then_some(way.len())
}

fn is_word(word: &Word, text: &str) -> bool {
    if word.goes_on {
        text.starts_with(&word.text)
    } else {
        text == word.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(table: &'static str, text: &str) -> Vec<String> {
        let phrases = Phrases::read(&[(ReplyLanguage::En, table)]);
        let page = Page::read(text);
        let pieces = page.pieces();
        let hits = phrases.find(&page, &pieces, ReplyLanguage::En, &[ReplyLanguage::En]);
        hits.of("a").map(|hit| page.words(&hit.span)).collect()
    }

    #[test]
    fn a_phrase_has_words_that_go_on_choices_gaps_and_words_that_may_lack() {
        let table = "a\tx\tcancel* the/your? order/order_number now? | remove ... review | 请...取消/撤销...订单";
        for (text, found) in [
            (
                "Please CANCELLING your ORDER now.",
                "CANCELLING your ORDER now",
            ),
            ("cancel order number", "cancel order"),
            ("remove that very bad review", "remove that very bad review"),
            ("请您先撤销这个订单", "请您先撤销这个订单"),
            ("請取消訂單", "請取消訂單"),
            (
                "re\u{200B}move ｔｈｅ reviеw",
                "re\u{200B}move ｔｈｅ reviеw",
            ),
            ("r e m o v e  the review", "r e m o v e  the review"),
            ("r3move the r3view", "r3move the r3view"),
        ] {
            assert_eq!(spans(table, text), [found], "{text}");
        }
        for text in [
            "remove it. The review",
            "remove one two three four five six review",
            "cancelled. Order",
            "the order",
        ] {
            assert_eq!(spans(table, text), [""; 0], "{text}");
        }
    }

    #[test]
    fn what_is_excused_is_no_finding() {
        let table = "a\tx\tno refund\na!\tx\tthere is no refund without you asking";
        assert_eq!(spans(table, "There is no refund."), ["no refund"]);
        assert_eq!(
            spans(table, "There is no refund without you asking."),
            [""; 0]
        );
    }

    #[test]
    fn every_row_of_the_tables_is_read() {
        let phrases = Phrases::shipped();
        for (language, table) in TABLES {
            for (number, row) in table.lines().enumerate() {
                let cells = row.split('\t').count();
                assert!(
                    row.starts_with('#') || cells == 3,
                    "{language:?} {}",
                    number + 1
                );
            }
            assert!(
                phrases
                    .rows
                    .iter()
                    .any(|phrase| phrase.language == language)
            );
        }
        for phrase in &phrases.rows {
            let is_sound = phrase.elements.iter().all(|element| match element {
                Element::Gap => true,
                Element::OneOf { ways, .. } => ways
                    .iter()
                    .all(|way| !way.is_empty() && way.iter().all(|word| !word.text.is_empty())),
            });
            let name = phrases.names[phrase.of];
            assert!(
                is_sound,
                "{name} {:?} {:?}",
                phrase.language, phrase.elements
            );
            let first = phrase.elements.first();
            assert!(matches!(first, Some(Element::OneOf { .. })), "{name}");
        }
    }
}

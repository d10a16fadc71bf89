//! What was ordered, so that a message that speaks of goods in a colour finds the orders it may be about.

use std::{cmp::Reverse, collections::BTreeSet, sync::Arc};

use rustc_hash::FxHashMap;
use tallyman_core::{
    case::{CANDIDATES_MAX, Candidate, Pass},
    check::judge::{Attribute, Vocabulary},
    record::OrderLine,
    text::fold,
};

use super::find::{Clues, candidate, is_near};
use crate::day::DayData;

/// The fewest letters of a word that names goods.
const WORD_LETTERS_MIN: usize = 4;

/// The same goods in the same choice, and who ordered them.
#[derive(Debug)]
struct Choice {
    colours: BTreeSet<String>,
    /// Lines of the day, the newest first.
    lines: Vec<u32>,
}

/// What was ordered, by the words of its titles.
#[derive(Debug)]
pub(crate) struct Goods {
    day: Arc<DayData>,
    choices: Vec<Choice>,
    /// The choices whose title has a word.
    of_word: FxHashMap<String, Vec<usize>>,
}

impl Goods {
    /// Sorts the lines of a day by what they are of.
    pub(super) fn gather(day: &Arc<DayData>, vocabulary: &Vocabulary) -> Self {
        let mut goods = Self {
            day: Arc::clone(day),
            choices: Vec::new(),
            of_word: FxHashMap::default(),
        };
        let mut known: FxHashMap<(&str, String), usize> = FxHashMap::default();
        for (number, line) in (0_u32..).zip(&day.lines) {
            let line = &line.order_line;
            let values: Vec<&str> = line
                .options
                .iter()
                .map(|option| option.value.as_str())
                .collect();
            let values = values.join(", ");
            let at = *known
                .entry((&line.title, values))
                .or_insert_with_key(|(title, values)| goods.add(vocabulary, title, values));
            if let Some(choice) = goods.choices.get_mut(at) {
                choice.lines.push(number);
            }
        }
        for choice in &mut goods.choices {
            choice.lines.sort_by_key(|number| {
                let line = day.lines.get(*number as usize).map(|line| &line.order_line);
                line.map(|line| (Reverse(line.ordered_at), &line.channel, &line.order))
            });
        }
        goods
    }

    /// Adds a choice that nobody has ordered yet.
    fn add(&mut self, vocabulary: &Vocabulary, title: &str, values: &str) -> usize {
        let at = self.choices.len();
        self.choices.push(Choice {
            colours: colours_in(vocabulary, values),
            lines: Vec::new(),
        });
        let title = fold(title).text;
        let words: BTreeSet<&str> = goods_words(&title).collect();
        for word in words {
            self.of_word.entry(word.to_owned()).or_default().push(at);
        }
        at
    }

    /// Orders with goods and a colour that the message speaks of: of each choice the newest, as many as are offered.
    pub(super) fn find(&self, clues: &Clues<'_>, vocabulary: &Vocabulary) -> Vec<Candidate> {
        let own = &clues.letter.own;
        let colours = colours_in(vocabulary, own);
        if colours.is_empty() {
            return Vec::new();
        }
        let folded = fold(own).text;
        let choices: BTreeSet<usize> = goods_words(&folded)
            .filter_map(|word| self.of_word.get(word))
            .flatten()
            .copied()
            .collect();
        let choices = choices.iter().filter_map(|at| self.choices.get(*at));
        choices
            .filter(|choice| !choice.colours.is_disjoint(&colours))
            .flat_map(|choice| self.newest(choice, clues))
            .map(|line| candidate(line, Pass::ItemAndColour))
            .collect()
    }

    fn newest(&self, choice: &Choice, clues: &Clues<'_>) -> Vec<&OrderLine> {
        let mut lines: Vec<&OrderLine> = Vec::new();
        let ordered = choice
            .lines
            .iter()
            .filter_map(|number| self.day.lines.get(*number as usize));
        for line in ordered.map(|line| &line.order_line) {
            let is_meant = is_near(line.ordered_at, clues.at)
                && clues.channel.is_none_or(|channel| line.channel == channel);
            // Lines of one order stand together.
            let is_known = lines
                .last()
                .is_some_and(|last| (&last.channel, &last.order) == (&line.channel, &line.order));
            if is_meant && !is_known {
                lines.push(line);
            }
            if lines.len() == CANDIDATES_MAX {
                break;
            }
        }
        lines
    }
}

fn colours_in(vocabulary: &Vocabulary, text: &str) -> BTreeSet<String> {
    let named = vocabulary.named(text).into_iter();
    named
        .filter(|(_, attribute, _)| *attribute == Attribute::Colour)
        .map(|(_, _, meaning)| meaning)
        .collect()
}

fn goods_words(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| {
            word.chars().count() >= WORD_LETTERS_MIN || word.chars().any(|sign| sign >= '\u{2E80}')
        })
        .filter(|word| word.chars().any(char::is_alphabetic))
}

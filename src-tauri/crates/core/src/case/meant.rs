//! Which goods of its order a message speaks of. Told only where the words fit exactly one line and the sentence they stand
//! in asserts something by itself; it stays a guess, and the seller's word takes its place.

mod share;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::is_of_goods;
use crate::{
    check::{
        day::LineKey,
        judge::{Attribute, Vocabulary, is_of},
    },
    complaint::{Classifier, Reason, Role, Said, Slot, sentences},
    record::OrderLine,
    text::{fold, fold_as_written},
};
use share::{Share, shares};

/// How much of a message is read: nobody names goods behind so many signs or sentences, and a hostile message must not take
/// long.
const SIGNS_MAX: usize = 10_000;
const SENTENCES_MAX: usize = 12;
/// The fewest signs of a SKU that no other word has by chance.
const SKU_SIGNS_MIN: usize = 4;
/// Things that a parcel is packed in: a crushed box is rarely the box that was bought.
const PACKAGING: &[&str] = &[
    "item.adhesivetape",
    "item.bag",
    "item.envelope",
    "item.giftbag",
    "item.giftbox",
    "item.labels",
    "item.storagebox",
];

/// Units of an order line that a case is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meant {
    /// The line.
    pub line: LineKey,
    /// How many of its units.
    pub units: u32,
}

/// The goods that a message speaks of, with the words of the buyer that this rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeantByWords {
    /// The goods.
    pub meant: Meant,
    /// The words, as written.
    pub because: Vec<String>,
}

/// The one line of an order that a message with these reasons speaks of, and how many of its units; nothing where that is not
/// sure. A parcel that is late is all of the order, whatever it is called.
pub fn meant(
    vocabulary: &Vocabulary,
    text: &str,
    lines: &[&OrderLine],
    asserted: &[Reason],
) -> Option<MeantByWords> {
    if asserted.is_empty() || !asserted.iter().all(|reason| names_goods(*reason)) {
        return None;
    }
    let text: String = text.chars().take(SIGNS_MAX).collect();
    let folded = fold_as_written(&text);
    let marks: Vec<Marks> = lines
        .iter()
        .map(|line| Marks::of(vocabulary, line))
        .collect();
    let mut naming = Naming {
        vocabulary,
        marks: &marks,
        asserted,
        named: Vec::new(),
        shares: Vec::new(),
        is_asserted: false,
    };
    for (from, to) in sentences(&folded.text).into_iter().take(SENTENCES_MAX) {
        naming.read(folded.source(from, to));
    }
    naming.told(lines)
}

/// Whether words about a reason may name the goods that are meant: those of who does not want them any more do, too.
const fn names_goods(reason: Reason) -> bool {
    is_of_goods(reason) || matches!(reason, Reason::ChangedMind)
}

/// By what a message can name a line.
struct Marks {
    sku: Option<String>,
    things: Vec<String>,
    colours: Vec<String>,
}

impl Marks {
    fn of(vocabulary: &Vocabulary, line: &OrderLine) -> Self {
        let options = line.options.iter().map(|option| option.value.as_str());
        let words: Vec<&str> = [line.title.as_str()].into_iter().chain(options).collect();
        let words = words.join(", ");
        let colours = vocabulary.named(&words).into_iter();
        let sku = line.sku.as_deref().map(|sku| fold(sku).text);
        Self {
            sku: sku.filter(|sku| sku.chars().count() >= SKU_SIGNS_MIN),
            things: ids(vocabulary.things(&line.title)),
            colours: colours
                .filter(|(_, attribute, _)| *attribute == Attribute::Colour)
                .map(|(_, _, id)| id)
                .collect(),
        }
    }
}

fn ids(found: Vec<(Range<usize>, String)>) -> Vec<String> {
    found.into_iter().map(|(_, id)| id).collect()
}

/// Whether one of two meanings is the other or a kind of it.
fn is_kin(one: &str, other: &str) -> bool {
    is_of(one, other) || is_of(other, one)
}

/// What the sentences of a message name.
struct Naming<'a> {
    vocabulary: &'a Vocabulary,
    marks: &'a [Marks],
    asserted: &'a [Reason],
    /// Lines by their place, each with the words.
    named: Vec<(usize, String)>,
    shares: Vec<(Share, String)>,
    /// Whether a sentence that names something asserts something by itself.
    is_asserted: bool,
}

impl Naming<'_> {
    fn read(&mut self, sentence: &str) {
        let folded = fold_as_written(sentence);
        let found = Classifier::shipped().classify(sentence);
        let mut reasons = found.reasons.iter();
        let asserts = reasons.any(|found| self.asserted.contains(&found.reason))
            && !Classifier::praises(sentence);
        let mut named = self.by_sku(&folded.text);
        named.extend(self.by_colour(&found.said));
        if !self.asserted.contains(&Reason::WrongItem) {
            named.extend(self.by_thing(sentence));
        }
        self.is_asserted |= asserts && !named.is_empty();
        self.named.append(&mut named);
        // "Only one of the three came" speaks of two: where units are missing, which number it is nobody can tell.
        if asserts && !self.asserted.contains(&Reason::WrongQuantity) {
            let told = shares(&folded.text).into_iter().map(|share| {
                let words = folded.source(share.at.start, share.at.end).to_owned();
                (share, words)
            });
            self.shares.extend(told);
        }
    }

    /// The only line that something holds for.
    fn only(&self, is: impl Fn(&Marks) -> bool) -> Option<usize> {
        let mut places = self.marks.iter().enumerate().filter(|(_, marks)| is(marks));
        match (places.next(), places.next()) {
            (Some((at, _)), None) => Some(at),
            _ => None,
        }
    }

    fn by_sku(&self, folded: &str) -> Vec<(usize, String)> {
        let mut named = Vec::new();
        for sku in self.marks.iter().filter_map(|marks| marks.sku.as_ref()) {
            if let Some(at) = self.only(|marks| marks.sku.as_ref() == Some(sku))
                && stands_in(folded, sku)
            {
                named.push((at, sku.to_uppercase()));
            }
        }
        named
    }

    /// By a colour that was ordered; one that nobody says whether it was ordered or came, where colours are not the matter.
    fn by_colour(&self, said: &[Said]) -> Vec<(usize, String)> {
        let disputed = [Reason::WrongColour, Reason::WrongItem];
        let is_disputed = self.asserted.iter().any(|reason| disputed.contains(reason));
        let counts = |said: &&Said| match said.role {
            Role::Ordered => true,
            Role::Unsaid => !is_disputed,
            Role::Received => false,
        };
        let colours = said.iter().filter(|said| said.slot == Slot::Colour);
        colours
            .filter(counts)
            .filter_map(|said| {
                let is_of = |colour: &String| is_kin(colour, &said.value);
                let at = self.only(|marks| marks.colours.iter().any(is_of))?;
                Some((at, said.words.clone()))
            })
            .collect()
    }

    fn by_thing(&self, sentence: &str) -> Vec<(usize, String)> {
        let things = self.vocabulary.things(sentence).into_iter();
        things
            .filter(|(_, thing)| !PACKAGING.contains(&thing.as_str()))
            .filter_map(|(range, thing)| {
                let is_of = |known: &String| is_kin(known, &thing);
                let at = self.only(|marks| marks.things.iter().any(is_of))?;
                Some((at, sentence.get(range)?.to_owned()))
            })
            .collect()
    }

    fn told(self, lines: &[&OrderLine]) -> Option<MeantByWords> {
        let share = self.shares.first().filter(|(first, _)| {
            let same =
                |(share, _): &(Share, String)| (share.units, share.of) == (first.units, first.of);
            self.shares.iter().all(same)
        });
        let is_of = |line: &OrderLine| share.filter(|(share, _)| share.of == line.quantity);
        let first = self.named.first().map(|(at, _)| *at);
        let at = match first {
            Some(at) if self.named.iter().any(|(other, _)| *other != at) => return None,
            Some(_) if !self.is_asserted => return None,
            Some(at) => at,
            None => {
                let mut places = lines
                    .iter()
                    .enumerate()
                    .filter(|(_, line)| is_of(line).is_some());
                let only = (places.next(), places.next());
                let ((at, _), None) = (only.0?, only.1) else {
                    return None;
                };
                at
            }
        };
        let line = lines.get(at)?;
        let part = is_of(line);
        let words = self.named.into_iter().map(|(_, words)| words);
        let mut because: Vec<String> = Vec::new();
        for words in words.chain(part.map(|(_, words)| words.clone())) {
            if !because.contains(&words) {
                because.push(words);
            }
        }
        let meant = Meant {
            line: LineKey::of(line),
            units: part.map_or(line.quantity, |(share, _)| share.units),
        };
        // One line of one unit is the order: nothing was told.
        let is_all = lines.len() == 1 && meant.units == line.quantity;
        (!is_all).then_some(MeantByWords { meant, because })
    }
}

/// Whether a word stands in a text by itself.
fn stands_in(text: &str, word: &str) -> bool {
    let is_apart =
        |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric() && sign != '-');
    text.match_indices(word).any(|(at, _)| {
        let (before, behind) = (text.get(..at), text.get(at + word.len()..));
        is_apart(before.and_then(|before| before.chars().next_back()))
            && is_apart(behind.and_then(|behind| behind.chars().next()))
    })
}

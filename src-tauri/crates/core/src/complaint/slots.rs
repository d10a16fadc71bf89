//! What a buyer says in particular: which colour, size or number was ordered and which came, amounts of money, missing parts.
//!
//! A value gets its role from the words beside it, clause by clause ("ordered black, got brown"; "schwarz bestellt, braun
//! bekommen"); where one of two has none, it has the other's opposite. Nothing is guessed for a value that stands alone.

mod roles;

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::concepts::{Concepts, Hit};
use super::features::{Read, sentences};
use super::reason::MessageLanguage;
use roles::{Cue, Side, Value, assign, clauses, complete, of_side};

/// What a value is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    /// A colour; its value is the id of the vocabulary, such as `blue.navy`.
    Colour,
    /// A size by its code or number; its value is written as folded text.
    Size,
    /// A number of pieces.
    Quantity,
    /// An amount of money, as written.
    Amount,
    /// A part that is missing, as written.
    Part,
}

/// The slots whose values were ordered or came.
const ROLED: [Slot; 3] = [Slot::Colour, Slot::Size, Slot::Quantity];

/// What a buyer says of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// It was ordered, promised or paid for.
    Ordered,
    /// It came.
    Received,
    /// Neither is said.
    Unsaid,
}

/// A value with its role and the words it stands in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// What it is of.
    pub slot: Slot,
    /// What is said of it.
    pub role: Role,
    /// The value, as its slot has it.
    pub value: String,
    /// The words as written.
    pub words: String,
}

/// Values that are told of one message: nobody names more, and a hostile one must not take long.
const VALUES_MAX: usize = 64;

/// What is said in a message that was read.
pub(super) fn slots(read: &Read, concepts: &Concepts, spoken: &[MessageLanguage]) -> Vec<Said> {
    let table = Concepts::beside_values();
    let mut beside = table.find(&read.folded);
    beside.retain(|hit| table.speaks(hit, spoken));
    let text = Speech {
        read,
        concepts,
        spoken,
        table,
        beside,
    };
    let mut values = text.values();
    values.sort_by_key(|value| value.at.start);
    values.truncate(VALUES_MAX);
    let cues = text.cues();
    let clauses = clauses(&read.folded.text, &read.hits, concepts);
    let clause_of = |value: &Value| clauses.partition_point(|(_, to)| *to <= value.at.start);
    for values in values.chunk_by_mut(|one, next| clause_of(one) == clause_of(next)) {
        let clause = values
            .first()
            .and_then(|value| clauses.get(clause_of(value)));
        let Some(&(from, to)) = clause else { continue };
        let cues = within(&cues, from, to, |cue| cue.at);
        for slot in ROLED {
            let mut of_slot: Vec<&mut Value> = values
                .iter_mut()
                .filter(|value| value.slot == slot)
                .collect();
            assign(&mut of_slot, cues);
        }
    }
    for slot in ROLED {
        complete(&mut values, slot);
    }
    let mut said: Vec<Said> = Vec::new();
    for value in values {
        let words = read.folded.source(value.at.start, value.at.end).to_owned();
        let one = Said {
            slot: value.slot,
            role: value.role,
            value: value.id,
            words,
        };
        let is_told = |other: &Said| {
            (other.slot, other.role, &other.value) == (one.slot, one.role, &one.value)
        };
        if !said.iter().any(is_told) {
            said.push(one);
        }
    }
    said
}

/// Of things in their order those from a place on and before another.
fn within<T>(sorted: &[T], from: usize, to: usize, at: impl Fn(&T) -> usize) -> &[T] {
    let begin = sorted.partition_point(|one| at(one) < from);
    let end = sorted.partition_point(|one| at(one) < to);
    sorted.get(begin..end).unwrap_or_default()
}

/// A message with what its words mean.
struct Speech<'a> {
    read: &'a Read,
    concepts: &'a Concepts,
    spoken: &'a [MessageLanguage],
    /// The words beside values, and colours.
    table: &'static Concepts,
    /// Where they stand.
    beside: Vec<Hit>,
}

impl Speech<'_> {
    fn hits(&self, name: &str) -> impl Iterator<Item = &Hit> {
        let number = self.concepts.number(name);
        let hits = self.read.hits.iter();
        hits.filter(move |hit| number.is_some() && Some(hit.concept) == number)
            .filter(|hit| self.concepts.speaks(hit, self.spoken))
    }

    fn has(&self, name: &str) -> bool {
        self.hits(name).next().is_some()
    }

    fn values(&self) -> Vec<Value> {
        let mut values = Vec::new();
        let colour = self.table.number("colour_word");
        let colours = self.beside.iter().filter(|hit| Some(hit.concept) == colour);
        for hit in longest(colours) {
            if let Some(colour) = self.table.value(hit) {
                values.push(value(Slot::Colour, colour, hit));
            }
        }
        let folded = |hit: &Hit| {
            self.read
                .folded
                .text
                .get(hit.from..hit.to)
                .unwrap_or_default()
        };
        for hit in self.hits("size_code") {
            values.push(value(Slot::Size, folded(hit), hit));
        }
        let is_of_size = ["too_small", "too_large", "size", "size_up"]
            .iter()
            .any(|name| self.has(name));
        for hit in self.hits("mark_number") {
            let slot = if is_of_size {
                Slot::Size
            } else {
                Slot::Quantity
            };
            values.push(value(slot, folded(hit), hit));
        }
        for hit in self.hits("mark_money") {
            values.push(value(Slot::Amount, folded(hit), hit));
        }
        let missing: Vec<usize> = self.hits("missing").map(|hit| hit.from).collect();
        let told: Vec<(usize, usize)> = sentences(&self.read.folded.text)
            .into_iter()
            .filter(|&(from, to)| !within(&missing, from, to, |at| *at).is_empty())
            .collect();
        for hit in longest(self.hits("part_word").chain(self.hits("thing"))) {
            let next = told.partition_point(|(_, to)| *to <= hit.from);
            if told.get(next).is_some_and(|(from, _)| *from <= hit.from) {
                values.push(value(Slot::Part, folded(hit), hit));
            }
        }
        values
    }

    fn cues(&self) -> Vec<Cue> {
        let mut cues: Vec<Cue> = Vec::new();
        let mut add = |name: &str, role: Role, side: Side| {
            cues.extend(self.hits(name).map(|hit| Cue {
                role,
                at: hit.from,
                side,
            }));
        };
        add("ordered", Role::Ordered, Side::Either);
        add("received", Role::Received, Side::Either);
        add("sent", Role::Received, Side::Either);
        for hit in &self.beside {
            if let Some((role, side)) = self.table.name(hit).and_then(of_side) {
                cues.push(Cue {
                    role,
                    at: hit.from,
                    side,
                });
            }
        }
        cues.sort_by_key(|cue| cue.at);
        cues
    }
}

fn value(slot: Slot, value: &str, hit: &Hit) -> Value {
    Value {
        slot,
        role: Role::Unsaid,
        id: value.to_owned(),
        at: hit.from..hit.to,
    }
}

/// Hits that lie in no longer one.
fn longest<'a>(hits: impl Iterator<Item = &'a Hit>) -> Vec<&'a Hit> {
    let mut hits: Vec<&Hit> = hits.collect();
    hits.sort_by_key(|hit| (hit.from, Reverse(hit.to)));
    // Of those so far the one that reaches furthest.
    let mut furthest = 0..0;
    hits.retain(|hit| {
        let span = hit.from..hit.to;
        if hit.to > furthest.end {
            furthest = span.clone();
        }
        span == furthest
    });
    hits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::complaint::Classifier;

    fn told(text: &str) -> Vec<(Role, String)> {
        let said = Classifier::shipped().classify(text).said;
        said.into_iter()
            .filter(|said| said.slot == Slot::Colour)
            .map(|said| (said.role, said.words))
            .collect()
    }

    #[test]
    fn the_words_beside_a_colour_say_whether_it_was_ordered_or_came() {
        for (text, ordered, received) in [
            ("I ordered black and got brown.", "black", "brown"),
            ("Schwarz bestellt, braun bekommen.", "Schwarz", "braun"),
            ("Der Schal ist rot statt blau.", "blau", "rot"),
            (
                "J'ai commandé le noir et j'ai reçu le gris.",
                "noir",
                "gris",
            ),
            ("Pedí el azul y me llegó el verde.", "azul", "verde"),
            (
                "Ho ordinato il rosso ma è arrivato il nero.",
                "rosso",
                "nero",
            ),
            ("Pedi o branco e veio o preto.", "branco", "preto"),
            ("Ik had groen besteld maar kreeg blauw.", "groen", "blauw"),
            ("黒を注文したのに白が届きました。", "黒", "白"),
            ("我订的是黑色，收到的是白色。", "黑色", "白色"),
        ] {
            let told = told(text);
            assert!(
                told.contains(&(Role::Ordered, ordered.to_owned())),
                "{text}: {told:?}"
            );
            assert!(
                told.contains(&(Role::Received, received.to_owned())),
                "{text}: {told:?}"
            );
        }
    }

    #[test]
    fn a_colour_that_stands_alone_has_no_role() {
        let told = told("The blue light blinks all night.");
        assert_eq!(told, [(Role::Unsaid, "blue".to_owned())]);
    }

    #[test]
    fn sizes_amounts_and_missing_parts_are_told() {
        let said = |text: &str| Classifier::shipped().classify(text).said;
        let sizes = said("The boots are too small: I ordered 43 and got 41.");
        let role = |value: &str| {
            let of = sizes.iter().find(|said| said.value == value);
            of.map(|said| (said.slot, said.role))
        };
        assert_eq!(role("43"), Some((Slot::Size, Role::Ordered)));
        assert_eq!(role("41"), Some((Slot::Size, Role::Received)));
        let paid = said("I paid 24,90 EUR for this.");
        assert!(
            paid.iter().any(|said| said.slot == Slot::Amount),
            "{paid:?}"
        );
        let parts = said("It looks fine, but the screws are missing.");
        assert!(
            parts.iter().any(|said| said.slot == Slot::Part),
            "{parts:?}"
        );
    }
}

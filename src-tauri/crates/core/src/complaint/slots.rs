//! What a buyer says in particular: which colour, size or number was ordered and which came, amounts of money, missing parts.
//!
//! A value gets its role from the words beside it, clause by clause ("ordered black, got brown"; "schwarz bestellt, braun
//! bekommen"); where one of two has none, it has the other's opposite. Nothing is guessed for a value that stands alone.

mod roles;

use serde::{Deserialize, Serialize};

use super::concepts::{Concepts, Hit};
use super::features::{Read, sentences};
use super::reason::MessageLanguage;
use crate::text::Folded;
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

/// What is said in a message that was read.
pub(super) fn slots(read: &Read, concepts: &Concepts, spoken: &[MessageLanguage]) -> Vec<Said> {
    let text = Speech {
        read,
        concepts,
        spoken,
    };
    let mut values = text.values();
    let cues = text.cues();
    for (from, to) in clauses(&read.folded.text, &read.hits, concepts) {
        let here = |at: usize| from <= at && at < to;
        let cues: Vec<Cue> = cues.iter().copied().filter(|cue| here(cue.at)).collect();
        for slot in [Slot::Colour, Slot::Size, Slot::Quantity] {
            let mut of_slot: Vec<&mut Value> = values
                .iter_mut()
                .filter(|value| value.slot == slot && here(value.at.start))
                .collect();
            assign(&mut of_slot, &cues);
        }
    }
    for slot in [Slot::Colour, Slot::Size, Slot::Quantity] {
        complete(&mut values, slot);
    }
    values.sort_by_key(|value| value.at.start);
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

/// A message with what its words mean.
struct Speech<'a> {
    read: &'a Read,
    concepts: &'a Concepts,
    spoken: &'a [MessageLanguage],
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
        let table = Concepts::beside_values();
        let colour = table.number("colour_word");
        let words: Vec<Hit> = table
            .find(&self.read.folded)
            .into_iter()
            .filter(|hit| Some(hit.concept) == colour && table.speaks(hit, self.spoken))
            .collect();
        for hit in longest(words.iter()) {
            if let Some(colour) = table.value(hit) {
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
        let missing: Vec<&Hit> = self.hits("missing").collect();
        for hit in longest(self.hits("part_word").chain(self.hits("thing"))) {
            let is_missing = |one: &&Hit| is_near(&self.read.folded, one, hit);
            if missing.iter().any(is_missing) {
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
        let beside = Concepts::beside_values();
        for hit in beside.find(&self.read.folded) {
            let Some((role, side)) = beside.name(&hit).and_then(of_side) else {
                continue;
            };
            if beside.speaks(&hit, self.spoken) {
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

/// Hits that lie in no other one.
fn longest<'a>(hits: impl Iterator<Item = &'a Hit>) -> Vec<&'a Hit> {
    let hits: Vec<&Hit> = hits.collect();
    let lies_in = |hit: &Hit, other: &Hit| {
        other.from <= hit.from
            && hit.to <= other.to
            && (other.to - other.from) > (hit.to - hit.from)
    };
    hits.iter()
        .copied()
        .filter(|hit| !hits.iter().any(|other| lies_in(hit, other)))
        .collect()
}

/// Whether two words stand in one sentence.
fn is_near(folded: &Folded, one: &Hit, other: &Hit) -> bool {
    let both = sentences(&folded.text)
        .into_iter()
        .find(|&(from, to)| from <= one.from && one.from < to);
    both.is_some_and(|(from, to)| from <= other.from && other.from < to)
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

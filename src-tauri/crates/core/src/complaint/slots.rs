//! What a buyer says in particular: which colour, size or number was ordered and which came, amounts of money, missing parts.
//!
//! A value gets its role from the words beside it, clause by clause ("ordered black, got brown"; "schwarz bestellt, braun
//! bekommen"); where one of two has none, it has the other's opposite. Nothing is guessed for a value that stands alone.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::concepts::{Concepts, Hit};
use super::features::{Read, sentences};
use super::reason::MessageLanguage;
use crate::text::Folded;

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

/// Where a value stands in the folded text.
#[derive(Clone, Debug)]
struct Value {
    slot: Slot,
    role: Role,
    value: String,
    at: Range<usize>,
}

/// Words that give a role to what stands beside them.
#[derive(Clone, Copy, Debug)]
struct Cue {
    role: Role,
    at: usize,
    /// Whether it is of the value on one side only.
    side: Side,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Either,
    Before,
    Behind,
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
            value: value.value,
            words,
        };
        let is_told = |other: &Said| (other.slot, other.role, &other.value) == (one.slot, one.role, &one.value);
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
        for hit in longest(self.hits("colour_word")) {
            if let Some(colour) = self.concepts.value(hit) {
                values.push(value(Slot::Colour, colour, hit));
            }
        }
        let folded = |hit: &Hit| self.read.folded.text.get(hit.from..hit.to).unwrap_or_default();
        for hit in self.hits("size_code") {
            values.push(value(Slot::Size, folded(hit), hit));
        }
        let is_of_size = ["too_small", "too_large", "size", "size_up"]
            .iter()
            .any(|name| self.has(name));
        for hit in self.hits("mark_number") {
            let slot = if is_of_size { Slot::Size } else { Slot::Quantity };
            values.push(value(slot, folded(hit), hit));
        }
        for hit in self.hits("mark_money") {
            values.push(value(Slot::Amount, folded(hit), hit));
        }
        let missing: Vec<&Hit> = self.hits("missing").collect();
        for hit in longest(self.hits("part_word")) {
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

/// The role and side of a cue by its name in the table.
fn of_side(name: &str) -> Option<(Role, Side)> {
    let (role, side) = name.split_once('_')?;
    let role = if role == "ordered" { Role::Ordered } else { Role::Received };
    Some((role, if side == "before" { Side::Before } else { Side::Behind }))
}

fn value(slot: Slot, value: &str, hit: &Hit) -> Value {
    Value {
        slot,
        role: Role::Unsaid,
        value: value.to_owned(),
        at: hit.from..hit.to,
    }
}

/// Hits that lie in no other one.
fn longest<'a>(hits: impl Iterator<Item = &'a Hit>) -> Vec<&'a Hit> {
    let hits: Vec<&Hit> = hits.collect();
    let lies_in = |hit: &Hit, other: &Hit| {
        other.from <= hit.from && hit.to <= other.to && (other.to - other.from) > (hit.to - hit.from)
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

/// The clauses of a text: what lies between the ends of sentences, commas, dashes and words like "but".
fn clauses(text: &str, hits: &[Hit], concepts: &Concepts) -> Vec<(usize, usize)> {
    let but = concepts.number("but");
    let mut cuts: Vec<usize> = hits
        .iter()
        .filter(|hit| Some(hit.concept) == but)
        .map(|hit| hit.from)
        .collect();
    cuts.extend(
        text.char_indices()
            .filter(|(_, sign)| matches!(sign, ',' | '，' | '、' | ':' | '：' | '–' | '—' | '\n' | '(' | ')'))
            .map(|(at, _)| at),
    );
    cuts.sort_unstable();
    let mut clauses = Vec::new();
    for (from, to) in sentences(text) {
        let mut begin = from;
        for &cut in cuts.iter().filter(|&&cut| from < cut && cut < to) {
            clauses.push((begin, cut));
            begin = cut;
        }
        clauses.push((begin, to));
    }
    clauses
}

/// Gives the values of one clause their roles: each cue is of the value beside it, on the side where the clause begins.
fn assign(values: &mut [&mut Value], cues: &[Cue]) {
    for cue in cues.iter().filter(|cue| cue.side != Side::Either) {
        let beside = match cue.side {
            Side::Before => values.iter_mut().rev().find(|value| value.at.start < cue.at),
            _ => values.iter_mut().find(|value| value.at.start > cue.at),
        };
        if let Some(value) = beside {
            value.role = cue.role;
        }
    }
    let cues: Vec<&Cue> = cues.iter().filter(|cue| cue.side == Side::Either).collect();
    let (Some(first_cue), Some(first_value)) = (cues.first(), values.first()) else {
        return;
    };
    let is_cue_first = first_cue.at < first_value.at.start;
    for value in values.iter_mut().filter(|value| value.role == Role::Unsaid) {
        let cue = if is_cue_first {
            cues.iter().rev().find(|cue| cue.at < value.at.start)
        } else {
            cues.iter().find(|cue| cue.at > value.at.start)
        };
        if let Some(cue) = cue.or_else(|| cues.last()) {
            value.role = cue.role;
        }
    }
}

/// Where there are two values and only one has a role, the other has the opposite one.
fn complete(values: &mut [Value], slot: Slot) {
    let mut of_slot: Vec<&mut Value> = values.iter_mut().filter(|value| value.slot == slot).collect();
    let mut names: Vec<String> = of_slot.iter().map(|value| value.value.clone()).collect();
    names.sort_unstable();
    names.dedup();
    let [_, _] = names.as_slice() else {
        return;
    };
    let Some((said, role)) = of_slot
        .iter()
        .find(|value| value.role != Role::Unsaid)
        .map(|value| (value.value.clone(), value.role))
    else {
        return;
    };
    let opposite = match role {
        Role::Ordered => Role::Received,
        _ => Role::Ordered,
    };
    let has_opposite = of_slot.iter().any(|value| value.value != said && value.role != Role::Unsaid);
    for value in of_slot.iter_mut().filter(|value| value.role == Role::Unsaid) {
        if value.value == said {
            value.role = role;
        } else if !has_opposite {
            value.role = opposite;
        }
    }
}

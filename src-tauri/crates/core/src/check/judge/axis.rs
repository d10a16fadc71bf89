//! One option judged by nearest sibling: which value do the picked words fit?

use super::Attribute;
use super::column::Column;
use super::compare::{
    DOUBTED, EQUAL, Facet, Fit, LITERAL, NEAR, OPEN, OTHER, OVERLAP, agree, facets, fit,
};
use super::counted::counted_choice;
use super::denied::with_or_without;
use super::hue::{
    is_of_its_family, is_of_two_blues, is_unsure_foreigner, is_word_of_promise, leaves_a_choice,
    settled_by_siblings,
};
use super::motif::thing_for_motif;
use super::read::{Measure, Reading};
use super::sibling;
use super::tempered::tempered;
use super::unsold::unsold_size;
use super::vocabulary::Tables;
use super::weak::told_of_another;

/// What the picked words say about one option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Finding {
    /// The promised value, and no other.
    Same,
    /// Another value.
    Different,
    /// Words that speak against the promise without settling it.
    Doubted,
    /// The promised value as well as another.
    Tied,
    /// Nothing.
    Silent,
}

/// One option judged, with the words it rests on.
#[derive(Clone, Debug)]
pub(super) struct Axis {
    pub(super) attribute: Attribute,
    pub(super) finding: Finding,
    pub(super) fit: Fit,
    pub(super) facet: Option<Facet>,
    /// The value that fits better than the promised one.
    pub(super) rival: Option<usize>,
    /// Whether the siblings differ in this option.
    pub(super) varies: bool,
}

/// Judges one option by the picked words.
pub(super) fn judge_axis(
    tables: &Tables,
    column: &Column,
    title: &Reading,
    picked: &Reading,
    alone: bool,
) -> Axis {
    let mut considered: Vec<Facet> = Vec::new();
    for value in &column.values {
        for facet in facets(tables, &value.reading) {
            if !considered.contains(&facet) {
                considered.push(facet);
            }
        }
    }
    let speaks_for_itself = column
        .values
        .iter()
        .any(|value| value.literal.is_rare() || facets(tables, &value.reading).is_empty())
        || one_holds_another(tables, column);
    if speaks_for_itself {
        considered.push(Facet::Words);
    }
    let mut table = table_of_fits(tables, column, &considered, (title, picked));
    prefer_fuller(tables, column, &considered, &mut table);
    let scores = Scores {
        facets: &considered,
        table: &table,
    };
    let mut axis = scores.decide(column, alone);
    if axis.finding == Finding::Different
        && (is_unsure_foreigner(picked, &axis)
            || leaves_a_choice(tables, column, picked, &axis)
            || is_of_two_blues(tables, column, picked, &axis)
            || is_thing_of_title(tables, (title, picked), &axis)
            || is_of_its_family(tables, column, picked, &axis))
    {
        axis.finding = Finding::Doubted;
    }
    if axis.finding == Finding::Doubted
        && let Some(place) = considered.iter().position(|&facet| facet == Facet::Colour)
    {
        let fits: Vec<Fit> = table.iter().map(|row| row[place]).collect();
        if let Some(finding) = settled_by_siblings(tables, column, picked, &fits, &axis) {
            axis.finding = finding;
        }
    }
    if let Some(place) = considered.iter().position(|&facet| facet == Facet::Colour) {
        let fits: Vec<Fit> = table.iter().map(|row| row[place]).collect();
        if is_word_of_promise(tables, column, picked, &fits, &axis) {
            axis.finding = Finding::Same;
            axis.fit.level = OVERLAP;
        }
    }
    settle_by_siblings(tables, column, picked, (&considered, &table), &mut axis);
    if sibling::is_plain_for_more(tables, column, picked, &axis) {
        axis.finding = Finding::Doubted;
    }
    doubt_weak_evidence(tables, column, (title, picked), &mut axis);
    unsold_size(tables, column, (title, picked), &axis)
        .or_else(|| counted_choice(column, (title, picked), &axis))
        .or_else(|| with_or_without(tables, column, (title, picked), &axis))
        .or_else(|| thing_for_motif(tables, column, title, picked, &axis))
        .unwrap_or(axis)
}

/// Whether only the words tell the promised choice from another, since those of one hold the other's and the tables read
/// both alike: 紅烏龍 beside 烏龍.
fn one_holds_another(tables: &Tables, column: &Column) -> bool {
    let Some((promised, others)) = column.values.split_first() else {
        return false;
    };
    let known = facets(tables, &promised.reading);
    let reads_alike = |other: &Reading| {
        known == facets(tables, other)
            && known
                .iter()
                .all(|&facet| fit(tables, facet, &promised.reading, other).level >= EQUAL)
    };
    others.iter().any(|other| {
        let (ours, theirs) = (&promised.literal, &other.literal);
        (ours.holds(theirs) || theirs.holds(ours)) && reads_alike(&other.reading)
    })
}

/// Whether the thing that contradicts a choice is one that the title names: 吸尘器 in the filters "für Staubsauger".
fn is_thing_of_title(tables: &Tables, (title, picked): (&Reading, &Reading), axis: &Axis) -> bool {
    axis.facet == Some(Facet::Item)
        && axis.rival.is_none()
        && picked
            .items
            .iter()
            .filter(|(_, span)| Some(*span) == axis.fit.found)
            .any(|&(found, _)| {
                let mut sold = title.items.iter();
                sold.any(|&(item, _)| agree(tables, item, found))
            })
}

/// Leaves agreement in doubt that the rest of the line speaks against.
fn doubt_weak_evidence(
    tables: &Tables,
    column: &Column,
    (title, picked): (&Reading, &Reading),
    axis: &mut Axis,
) {
    if axis.finding == Finding::Silent
        && let Some(found) = column.values[0].literal.other_code(picked)
    {
        axis.finding = Finding::Doubted;
        axis.fit.found = Some(found);
    }
    if let Some(found) = told_of_another(tables, column, (title, picked), axis) {
        axis.finding = Finding::Doubted;
        axis.fit.found = Some(found);
    }
}

/// How well a pick line serves each value of an option on each facet.
fn table_of_fits(
    tables: &Tables,
    column: &Column,
    considered: &[Facet],
    (title, picked): (&Reading, &Reading),
) -> Vec<Vec<Fit>> {
    column
        .values
        .iter()
        .enumerate()
        .map(|(index, value)| {
            considered
                .iter()
                .map(|&facet| match facet {
                    Facet::Words if value.literal.is_number() => Fit::NOTHING,
                    // The 9 of DPR8EA-9 is a piece of the code.
                    Facet::Number(Measure::Bare) | Facet::Model
                        if value.literal.lacks_code(picked) =>
                    {
                        Fit::NOTHING
                    }
                    Facet::Words => {
                        let others: Vec<_> = column
                            .values
                            .iter()
                            .enumerate()
                            .filter(|&(other, _)| other != index)
                            .map(|(_, other)| &other.literal)
                            .collect();
                        let fit = value.literal.fit(tables, &others, (&value.reading, picked));
                        if is_word_of_a_part(picked, &fit) {
                            Fit::NOTHING
                        } else {
                            fit
                        }
                    }
                    facet => tempered(
                        tables,
                        fit(tables, facet, &value.reading, picked),
                        facet,
                        column,
                        (title, picked),
                    ),
                })
                .collect()
        })
        .collect()
}

/// Holds a value of one colour back where the words name every colour of a value that has more: "black with red edge"
/// is no plain black beside it.
fn prefer_fuller(tables: &Tables, column: &Column, considered: &[Facet], table: &mut [Vec<Fit>]) {
    let Some(place) = considered.iter().position(|&facet| facet == Facet::Colour) else {
        return;
    };
    let count = |value: usize| column.values[value].reading.colours.mentions.len();
    let is_plain = |value: usize| {
        let reading = &column.values[value].reading;
        let patterns = &reading.colours.patterns;
        let are_solid = patterns
            .iter()
            .flat_map(|mention| &mention.senses)
            .all(|sense| tables.colours.get(sense.colour).id == "pattern.solid");
        count(value) == 1
            && are_solid
            && reading.set_aside.is_empty()
            && reading.terms.len() == 1 + patterns.len()
    };
    let fullest = (0..table.len())
        .filter(|&value| count(value) > 1)
        .map(|value| table[value][place].level)
        .max()
        .unwrap_or(OPEN);
    let most = match fullest {
        EQUAL.. => NEAR,
        OVERLAP.. => OPEN,
        _ => return,
    };
    for (value, fits) in table.iter_mut().enumerate() {
        if is_plain(value) {
            fits[place].level = fits[place].level.min(most);
        }
    }
}

/// Whether the words of a value are told of a part alone: the leopard of a black bikini's strap.
fn is_word_of_a_part(picked: &Reading, fit: &Fit) -> bool {
    fit.found.is_some_and(|found| {
        picked.set_aside.iter().any(|mention| {
            mention.part.is_some()
                && mention.span.start <= found.start
                && found.end <= mention.span.end
        })
    })
}

/// Asks the other choices of a listing about an option that the words leave in doubt.
fn settle_by_siblings(
    tables: &Tables,
    column: &Column,
    picked: &Reading,
    (considered, table): (&[Facet], &[Vec<Fit>]),
    axis: &mut Axis,
) {
    if let Some(place) = axis
        .facet
        .and_then(|facet| considered.iter().position(|&known| known == facet))
    {
        let fits: Vec<Fit> = table.iter().map(|row| row[place]).collect();
        if let Some(finding) = sibling::settled(tables, column, picked, &fits, axis) {
            axis.finding = finding;
        }
    }
}

struct Scores<'a> {
    facets: &'a [Facet],
    table: &'a [Vec<Fit>],
}

impl Scores<'_> {
    fn level(&self, value: usize, facet: usize) -> i8 {
        self.table[value][facet].level
    }

    /// Whether one value is shown and the other is not, on any facet.
    fn beats(&self, value: usize, other: usize) -> bool {
        (0..self.facets.len())
            .any(|facet| outranks(self.level(value, facet), self.level(other, facet)))
    }

    fn axis(
        &self,
        column: &Column,
        finding: Finding,
        facet: Option<usize>,
        rival: Option<usize>,
    ) -> Axis {
        Axis {
            attribute: facet.map_or(column.attribute, |facet| {
                self.facets[facet].attribute(column.attribute)
            }),
            finding,
            fit: facet.map_or(Fit::NOTHING, |facet| self.table[0][facet]),
            facet: facet.map(|facet| self.facets[facet]),
            rival,
            varies: column.varies(),
        }
    }

    fn decide(&self, column: &Column, alone: bool) -> Axis {
        let count = self.facets.len();
        let word_for_word = (0..count).any(|facet| {
            self.facets[facet] == Facet::Words
                && self.level(0, facet) == LITERAL
                && (1..self.table.len()).all(|other| self.level(other, facet) < LITERAL)
        });
        let against = (0..count)
            .filter(|&facet| self.level(0, facet) <= DOUBTED)
            .min_by_key(|&facet| {
                (
                    self.level(0, facet),
                    rank(self.facets[facet].attribute(column.attribute)),
                )
            });
        if let Some(facet) = against
            && !word_for_word
        {
            let rival = self.rival_on(facet);
            // What is only likely another one is another one where a sibling is exactly that.
            let is_siblings = rival.is_some_and(|rival| self.level(rival, facet) >= EQUAL);
            let finding = if self.level(0, facet) == OTHER || is_siblings {
                Finding::Different
            } else {
                Finding::Doubted
            };
            return self.axis(column, finding, Some(facet), rival);
        }
        let best = (0..count).max_by_key(|&facet| (self.level(0, facet), std::cmp::Reverse(facet)));
        if !column.varies() {
            return self.decide_alone(column, best, alone);
        }
        if let Some((rival, facet)) = self.fuller(column) {
            return self.axis(column, Finding::Different, Some(facet), Some(rival));
        }
        if (1..self.table.len()).all(|other| self.beats(0, other)) {
            return self.axis(column, Finding::Same, best, None);
        }
        self.decide_against_siblings(column, best)
    }

    fn decide_alone(&self, column: &Column, best: Option<usize>, alone: bool) -> Axis {
        let level = best.map_or(OPEN, |facet| self.level(0, facet));
        let found = best.is_some_and(|facet| self.table[0][facet].found.is_some());
        let finding = match level {
            OVERLAP..=LITERAL => Finding::Same,
            NEAR.. if !alone => Finding::Same,
            NEAR.. => Finding::Doubted,
            _ if found => Finding::Doubted,
            _ => Finding::Silent,
        };
        self.axis(column, finding, best, None)
    }

    /// The choice that says all that the promise says and more, where the picked words have all of it: "pack of 2 x 60 ml"
    /// beside "60 ml".
    fn fuller(&self, column: &Column) -> Option<(usize, usize)> {
        let text = |value: usize| column.values[value].reading.folded.text.trim();
        let facets = || (0..self.facets.len()).filter(|&facet| self.facets[facet] != Facet::Words);
        (1..self.table.len())
            .filter(|&other| text(other).len() > text(0).len() && text(other).contains(text(0)))
            .filter(|&other| facets().all(|facet| self.level(other, facet) >= self.level(0, facet)))
            .find_map(|other| {
                facets()
                    .find(|&facet| {
                        self.level(other, facet) >= EQUAL
                            && self.table[0][facet].found.is_none()
                            && matches!(self.facets[facet], Facet::Pack | Facet::Model)
                    })
                    .map(|facet| (other, facet))
            })
    }

    fn decide_against_siblings(&self, column: &Column, best: Option<usize>) -> Axis {
        let mut rival = None;
        for other in 1..self.table.len() {
            for facet in 0..self.facets.len() {
                let (ours, theirs) = (self.level(0, facet), self.level(other, facet));
                let stronger = rival.is_none_or(|(_, _, known)| theirs > known);
                if stronger && outranks(theirs, ours) && !self.beats(0, other) {
                    rival = Some((other, facet, theirs));
                }
            }
        }
        if let Some((other, facet, theirs)) = rival {
            let ours = self.table[0][facet];
            // The bare word of a sibling is that sibling's, however near it comes: 大红 is Red where Dark Red was ordered.
            let is_named = self.facets[facet] != Facet::Words && theirs >= EQUAL;
            let is_clear = is_named && ours.level <= NEAR
                || ours.level <= OPEN
                    && (theirs >= EQUAL
                        || ours.promised.is_some()
                        || self.facets[facet] != Facet::Words)
                || self.is_turned_round(column, facet, other);
            let finding = if is_clear {
                Finding::Different
            } else {
                Finding::Doubted
            };
            let mut axis = self.axis(column, finding, Some(facet), Some(other));
            if axis.fit.found.is_none() {
                axis.fit.found = self.table[other][facet].found;
            }
            return axis;
        }
        let found_facet = (0..self.facets.len())
            .find(|&facet| self.table.iter().any(|fits| fits[facet].found.is_some()));
        let Some(facet) = found_facet else {
            return self.axis(column, Finding::Silent, None, None);
        };
        let facet = best
            .filter(|&facet| self.level(0, facet) > OPEN)
            .unwrap_or(facet);
        let finding = if self.level(0, facet) > OPEN {
            Finding::Tied
        } else if self.table[0][facet].found.is_some() {
            Finding::Doubted
        } else {
            Finding::Silent
        };
        self.axis(column, finding, Some(facet), None)
    }

    /// Whether the picked words name the rival's colours in its order, and those of the promise in the wrong one.
    fn is_turned_round(&self, column: &Column, facet: usize, rival: usize) -> bool {
        let count = |value: usize| column.values[value].reading.colours.mentions.len();
        self.facets[facet] == Facet::Colour
            && count(0) > 1
            && count(0) == count(rival)
            && self.level(0, facet) == OVERLAP
            && self.level(rival, facet) >= EQUAL
    }

    fn rival_on(&self, facet: usize) -> Option<usize> {
        (1..self.table.len())
            .filter(|&other| self.level(other, facet) >= OVERLAP)
            .max_by_key(|&other| (self.level(other, facet), std::cmp::Reverse(other)))
    }
}

/// Whether a level shows its value where the other level belongs to a sibling.
///
/// One step is not enough, except that the exact word silences words that only overlap with it.
const fn outranks(level: i8, other: i8) -> bool {
    match level {
        LITERAL => other <= EQUAL,
        EQUAL => other <= OVERLAP,
        OVERLAP => other <= OPEN,
        NEAR => other <= OTHER,
        _ => false,
    }
}

/// The order in which attributes name the error.
pub(super) const fn rank(attribute: Attribute) -> u8 {
    match attribute {
        Attribute::Item => 0,
        Attribute::Model => 1,
        Attribute::Plug => 2,
        Attribute::Voltage => 3,
        Attribute::Side => 4,
        Attribute::Material => 5,
        Attribute::Layout => 6,
        Attribute::Design => 7,
        Attribute::Colour => 8,
        Attribute::Size => 9,
        Attribute::Length => 10,
        Attribute::Volume => 11,
        Attribute::Capacity => 12,
        Attribute::Pack => 13,
    }
}

use super::axis::{Axis, Finding, judge_axis, rank};
use super::codes::{judge_by_codes, read_codes};
use super::column::{Column, columns, listing_languages};
use super::compare::{Facet, facets};
use super::identity::{Codes, codes_or_link};
use super::memory::Memory;
use super::parts::seen_by;
use super::picked::{give_back_own_parts, read_picked, set_names_aside, set_things_aside};
use super::read::{Reading, Span};
use super::strange::strange_word;
use super::title::{Titled, judge_title};
use super::vocabulary::{Kind, Tables};
use super::{
    Attribute, AttributeJudgement, Identity, Judgement, Learned, Offer, Outcome, Picked, Verdict,
    Vocabulary, Word,
};

/// Judges what will be sent against what was promised.
///
/// Looks at nothing but its arguments; the order of the siblings does not matter.
pub fn judge(
    vocabulary: &Vocabulary,
    learned: &Learned,
    offer: &Offer,
    picked: &Picked,
) -> Judgement {
    Judge::new(vocabulary).judge(learned, offer, picked)
}

/// Judges many pairs: what it read of one listing it remembers for the next pair. Its judgements are those of [`judge`].
#[derive(Debug)]
pub struct Judge<'v> {
    vocabulary: &'v Vocabulary,
    memory: Memory,
}

impl<'v> Judge<'v> {
    /// A judge who has read nothing yet.
    pub fn new(vocabulary: &'v Vocabulary) -> Self {
        Self {
            vocabulary,
            memory: Memory::default(),
        }
    }

    /// Judges what will be sent against what was promised, as [`judge`] does.
    pub fn judge(&self, learned: &Learned, offer: &Offer, picked: &Picked) -> Judgement {
        judged(self.vocabulary, &self.memory, (learned, offer, picked))
    }
}

fn judged(
    vocabulary: &Vocabulary,
    memory: &Memory,
    (learned, offer, picked): (&Learned, &Offer, &Picked),
) -> Judgement {
    let tables = &vocabulary.tables;
    let around = listing_languages(vocabulary, memory, offer);
    let title = memory.title(vocabulary, &offer.title, around);
    let columns = columns(
        vocabulary,
        memory,
        &explained(tables, learned, offer),
        &title,
        title.languages.or(around),
    );
    let mut words = read_picked(vocabulary, learned, picked, title.languages);
    give_back_own_parts(tables, &title, &mut words);
    set_things_aside(tables, &title, &mut words);
    if columns
        .iter()
        .any(|column| column.attribute == Attribute::Colour)
    {
        set_names_aside(tables, &title, &columns, &mut words);
    }
    let codes = codes_or_link(memory, learned, offer, picked);
    let alone = offer.siblings.is_empty();
    let by_codes = read_codes(vocabulary, picked, &words);
    let axes: Vec<Judged> = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| !column.promises_nothing(tables))
        .map(|(place, column)| {
            let seen = seen_by(tables, &columns, place, &title, &words);
            let mut axis = judge_axis(
                tables,
                column,
                &title,
                seen.as_ref().unwrap_or(&words),
                alone,
            );
            if axis.attribute == Attribute::Colour && column.is_named_by_colour(tables) {
                axis.attribute = Attribute::Design;
            }
            let coded = (axis.finding == Finding::Silent && codes.identity == Identity::Silent)
                .then(|| judge_by_codes(vocabulary, offer, picked, &words, column, &by_codes))
                .flatten();
            let is_coded = coded.is_some();
            Judged {
                place,
                is_coded,
                axis: coded.unwrap_or(axis),
            }
        })
        .collect();
    let titled = judge_title(tables, &title, &columns, &words);
    let case = Case {
        tables,
        offer,
        title: &title,
        columns: &columns,
        words: &words,
        by_codes: &by_codes,
        axes: &axes,
        titled: &titled,
        codes,
    };
    case.judgement()
}

/// The offer with every word that a person explained followed by its meaning.
fn explained<'a>(
    tables: &Tables,
    learned: &Learned,
    offer: &'a Offer,
) -> std::borrow::Cow<'a, Offer> {
    if learned.words.is_empty() {
        return std::borrow::Cow::Borrowed(offer);
    }
    let mut explained = offer.clone();
    let options = explained.options.iter_mut().chain(
        explained
            .siblings
            .iter_mut()
            .flat_map(|sibling| sibling.options.iter_mut()),
    );
    for option in options {
        option.value = learned.explain(tables, &option.value);
    }
    std::borrow::Cow::Owned(explained)
}

/// One option judged, with its column.
struct Judged {
    place: usize,
    axis: Axis,
    is_coded: bool,
}

/// Everything a verdict rests on.
struct Case<'a> {
    tables: &'a Tables,
    offer: &'a Offer,
    title: &'a Reading,
    columns: &'a [Column],
    words: &'a Reading,
    by_codes: &'a Reading,
    axes: &'a [Judged],
    titled: &'a Titled,
    codes: Codes,
}

impl Case<'_> {
    fn judgement(&self) -> Judgement {
        let words_support = self.titled.supports
            || self
                .axes
                .iter()
                .any(|judged| judged.axis.finding == Finding::Same && !judged.is_coded);
        let fits_sibling = self.fits_sibling();
        let verdict = self.verdict(fits_sibling);
        let mut attributes = self.attributes();
        let is_settled = attributes
            .iter()
            .any(|attribute| attribute.outcome != Outcome::Same);
        if verdict == Verdict::Unclear
            && !is_settled
            && let Some(word) = self.strange()
        {
            attributes.insert(0, self.unexplained(word));
        }
        Judgement {
            verdict,
            attributes,
            identity: self.codes.identity,
            words_support,
            fits_sibling,
        }
    }

    /// What is said of a word that nothing explains: it may name another thing.
    fn unexplained(&self, word: Span) -> AttributeJudgement {
        AttributeJudgement {
            attribute: Attribute::Item,
            outcome: Outcome::Unclear,
            promised: Some(Word {
                text: self.offer.title.clone(),
                ..Word::default()
            }),
            found: Some(self.word(self.words, Some(word), Some(Facet::Words))),
        }
    }

    fn verdict(&self, fits_sibling: Option<usize>) -> Verdict {
        let different = self
            .axes
            .iter()
            .map(|judged| &judged.axis)
            .chain(&self.titled.against)
            .filter(|axis| axis.finding == Finding::Different)
            .map(|axis| axis.attribute)
            .min_by_key(|&attribute| rank(attribute));
        if let Some(attribute) = different {
            return Verdict::wrong(attribute);
        }
        let varying_all_same = self
            .axes
            .iter()
            .filter(|judged| judged.axis.varies)
            .all(|judged| judged.axis.finding == Finding::Same);
        let varies = self.axes.iter().any(|judged| judged.axis.varies);
        let doubted = self
            .axes
            .iter()
            .map(|judged| &judged.axis)
            .chain(&self.titled.against)
            .any(|axis| axis.finding == Finding::Doubted);
        match self.codes.identity {
            Identity::Sibling if varies && varying_all_same => Verdict::Unclear,
            Identity::Sibling if self.words_contradict_code() => Verdict::Unclear,
            Identity::Sibling if doubted => Verdict::Unclear,
            Identity::Sibling => self
                .codes
                .sibling
                .or(fits_sibling)
                .map_or(Verdict::Unclear, |index| self.by_sibling(index)),
            _ if doubted => Verdict::Unclear,
            Identity::Promised => Verdict::Same,
            Identity::Open | Identity::Silent => {
                if varying_all_same && self.is_shown(varies) && self.strange().is_none() {
                    Verdict::Same
                } else {
                    Verdict::Unclear
                }
            }
        }
    }

    /// A word of the pick line that neither the tables nor the listing explain.
    fn strange(&self) -> Option<Span> {
        strange_word(self.tables, self.title, self.columns, self.words)
    }

    /// Whether the words name the promised value where the sibling that the code names has another.
    fn words_contradict_code(&self) -> bool {
        let Some(sibling) = self.codes.sibling else {
            return false;
        };
        self.axes.iter().any(|judged| {
            judged.axis.finding == Finding::Same
                && !judged.is_coded
                && self.columns[judged.place].of_sibling[sibling].is_some_and(|value| value != 0)
        })
    }

    /// Whether the words show that the thing is what was promised, where no code does.
    fn is_shown(&self, varies: bool) -> bool {
        let steady_all_same = self
            .axes
            .iter()
            .filter(|judged| !judged.axis.varies)
            .all(|judged| judged.axis.finding == Finding::Same || self.is_any(judged.place));
        if varies {
            return true;
        }
        if self.offer.siblings.is_empty() {
            return steady_all_same
                && (self.titled.supports
                    || self
                        .axes
                        .iter()
                        .any(|judged| judged.axis.finding == Finding::Same));
        }
        self.titled.supports
            || self
                .axes
                .iter()
                .any(|judged| judged.axis.finding == Finding::Same)
    }

    /// Whether the promise of an option is met by anything: "random colour".
    fn is_any(&self, place: usize) -> bool {
        self.columns[place].values.first().is_some_and(|value| {
            value
                .reading
                .colours
                .placeholder
                .is_some_and(|(id, _)| self.tables.colours.get(id).id == "placeholder.random")
        })
    }

    /// The error that a sibling's code shows: the first option in which that sibling differs.
    fn by_sibling(&self, sibling: usize) -> Verdict {
        self.columns
            .iter()
            .filter(|column| {
                column
                    .of_sibling
                    .get(sibling)
                    .copied()
                    .flatten()
                    .is_some_and(|value| value != 0)
            })
            .map(|column| {
                attribute_between(
                    self.tables,
                    column,
                    column.of_sibling[sibling].unwrap_or_default(),
                )
            })
            .min_by_key(|&attribute| rank(attribute))
            .map_or(Verdict::Unclear, Verdict::wrong)
    }

    /// The sibling that the picked side fits better: it has every rival value, and the promised value elsewhere.
    fn fits_sibling(&self) -> Option<usize> {
        let rivals: Vec<(usize, usize)> = self
            .axes
            .iter()
            .filter_map(|judged| judged.axis.rival.map(|rival| (judged.place, rival)))
            .collect();
        if rivals.is_empty() {
            return if self.codes.identity == Identity::Sibling {
                self.codes.sibling
            } else {
                None
            };
        }
        (0..self.offer.siblings.len())
            .filter(|&sibling| {
                rivals
                    .iter()
                    .all(|&(place, rival)| self.columns[place].of_sibling[sibling] == Some(rival))
            })
            .min_by_key(|&sibling| {
                let elsewhere = self
                    .columns
                    .iter()
                    .filter(|column| column.of_sibling[sibling].is_some_and(|value| value != 0))
                    .count();
                let choice = &self.offer.siblings[sibling];
                let values: Vec<&str> = choice
                    .options
                    .iter()
                    .map(|option| option.value.as_str())
                    .collect();
                (elsewhere, values, choice.sku.as_deref())
            })
    }

    fn attributes(&self) -> Vec<AttributeJudgement> {
        let mut judged: Vec<(u8, u8, AttributeJudgement)> = Vec::new();
        for entry in self.axes {
            let column = &self.columns[entry.place];
            let source = if entry.is_coded {
                self.by_codes
            } else {
                self.words
            };
            let promised = column.values.first().map(|value| {
                let mut word = self.word(&value.reading, entry.axis.fit.promised, entry.axis.facet);
                word.text.clone_from(&value.text);
                word
            });
            let found = entry
                .axis
                .fit
                .found
                .map(|span| self.word(source, Some(span), entry.axis.facet));
            let (weight, outcome) = outcome_of(entry.axis.finding);
            judged.push((
                weight,
                rank(entry.axis.attribute),
                AttributeJudgement {
                    attribute: entry.axis.attribute,
                    outcome,
                    promised,
                    found,
                },
            ));
        }
        for axis in &self.titled.against {
            let (weight, outcome) = outcome_of(axis.finding);
            judged.push((
                weight,
                rank(axis.attribute),
                AttributeJudgement {
                    attribute: axis.attribute,
                    outcome,
                    promised: axis
                        .fit
                        .promised
                        .map(|span| self.word(self.title, Some(span), axis.facet)),
                    found: axis
                        .fit
                        .found
                        .map(|span| self.word(self.words, Some(span), axis.facet)),
                },
            ));
        }
        judged.sort_by_key(|(weight, rank, _)| (*weight, *rank));
        judged
            .into_iter()
            .map(|(_, _, judgement)| judgement)
            .collect()
    }

    /// The word in a span, with what the tables take it for.
    fn word(&self, reading: &Reading, span: Option<Span>, facet: Option<Facet>) -> Word {
        let Some(span) = span else {
            return Word::default();
        };
        let colour = reading
            .colours
            .mentions
            .iter()
            .chain(&reading.colours.patterns)
            .find(|mention| mention.span.meets(span))
            .and_then(|mention| mention.senses.first());
        let (meaning, via) = match (facet, colour) {
            (Some(Facet::Colour), Some(sense)) => (
                Some(self.tables.colours.get(sense.colour).id.clone()),
                "colour-terms",
            ),
            (Some(Facet::Concept(_) | Facet::Item | Facet::Letter), _) => {
                (self.meaning_in(reading, span), "words")
            }
            (Some(Facet::Words), _) => (None, "listing"),
            (None, _) => (None, "sku"),
            _ => (None, "numbers"),
        };
        Word {
            text: reading.words(span),
            meaning,
            via: via.to_owned(),
        }
    }

    fn meaning_in(&self, reading: &Reading, span: Span) -> Option<String> {
        let term = reading.terms.iter().find(|term| term.span.meets(span))?;
        let meaning = term.meanings.iter().find(|&&meaning| {
            matches!(
                self.tables.meanings.get(meaning).kind,
                Kind::Concept(_) | Kind::Item | Kind::LetterSize(_) | Kind::OneSize
            )
        })?;
        Some(self.tables.meanings.get(*meaning).id.clone())
    }
}

const fn outcome_of(finding: Finding) -> (u8, Outcome) {
    match finding {
        Finding::Different => (0, Outcome::Different),
        Finding::Doubted => (1, Outcome::Unclear),
        Finding::Tied => (2, Outcome::Unclear),
        Finding::Silent => (3, Outcome::Unclear),
        Finding::Same => (4, Outcome::Same),
    }
}

/// The attribute in which a value differs from the promised one.
fn attribute_between(tables: &Tables, column: &Column, value: usize) -> Attribute {
    let promised = &column.values[0].reading;
    facets(tables, promised)
        .into_iter()
        .filter(|&facet| {
            super::compare::fit(tables, facet, promised, &column.values[value].reading).level
                < super::compare::OVERLAP
        })
        .map(|facet| facet.attribute(column.attribute))
        .min_by_key(|&attribute| rank(attribute))
        .unwrap_or(column.attribute)
}

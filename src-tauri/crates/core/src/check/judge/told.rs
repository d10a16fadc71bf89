//! What is told of a judgement: the words it rests on, from which table, for each option.

use super::axis::{Finding, rank};
use super::compare::Facet;
use super::decide::Case;
use super::read::{Reading, Span};
use super::vocabulary::Kind;
use super::{Attribute, AttributeJudgement, Outcome, Word};

/// The source of what only the remaining choices of a listing settle.
pub(super) const REMAINING: &str = "choices";

impl Case<'_> {
    /// What is said of a word that nothing explains: it may name another thing.
    pub(super) fn unexplained(&self, word: Span) -> AttributeJudgement {
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

    /// Every option and every fact of the title that was judged, the weightiest first.
    pub(super) fn attributes(&self) -> Vec<AttributeJudgement> {
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
            let found = entry.axis.fit.found.map(|span| {
                let word = self.word(source, Some(span), entry.axis.facet);
                if entry.is_remaining {
                    Word {
                        via: REMAINING.to_owned(),
                        ..word
                    }
                } else {
                    word
                }
            });
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

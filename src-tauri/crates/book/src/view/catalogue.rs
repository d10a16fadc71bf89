//! The catalogue in the words of the API.

use tallyman_core::{
    check::{
        catalogue::{Cause, Change, Confusable, Effects, Flaw, Gravity, Span},
        day::{Component, LineKey, VariantKey},
    },
    language::Language,
};

use super::date;
use crate::api::{ChangeView, EvidenceView, FlawView, PairView, SpanView};

/// How moments and sentences are told.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Voice {
    /// The reader's language.
    pub language: Language,
    /// How far the clock on the wall is ahead of UTC.
    pub utc_offset_seconds: i32,
}

impl Voice {
    fn moment(self, moment: tallyman_core::moment::Moment) -> String {
        date::at(moment, self.utc_offset_seconds, self.language)
    }

    pub(crate) fn flaw(self, flaw: &Flaw) -> FlawView {
        FlawView {
            id: flaw.id.clone(),
            code: flaw.code.name().to_owned(),
            gravity: match flaw.gravity {
                Gravity::High => "high",
                Gravity::Medium => "medium",
                Gravity::Low => "low",
            }
            .to_owned(),
            gravity_words: flaw.gravity.word(self.language).to_owned(),
            kind: flaw.code.title(self.language).to_owned(),
            channel: flaw
                .listing
                .as_ref()
                .map_or_else(String::new, |listing| listing.channel.clone()),
            title: flaw.title.clone(),
            skus: flaw.skus.clone(),
            sentence: flaw.sentence(self.language),
            fix: flaw.fix(self.language),
            evidence: flaw
                .evidence
                .iter()
                .map(|piece| EvidenceView {
                    sentence: piece.sentence(self.language),
                    text: piece.text.clone(),
                    file: piece.place.file.clone(),
                    row: piece.place.row,
                    column: piece.place.column.clone(),
                })
                .collect(),
        }
    }

    pub(crate) fn pair(self, pair: &Confusable) -> PairView {
        PairView {
            one: pair.one.clone(),
            one_label: pair.one_label.clone(),
            other: pair.other.clone(),
            other_label: pair.other_label.clone(),
            score: pair.score,
            reasons: pair
                .reasons
                .iter()
                .map(|reason| reason.sentence(self.language))
                .collect(),
            remedies: pair
                .remedies
                .iter()
                .map(|remedy| remedy.sentence(self.language).to_owned())
                .collect(),
        }
    }

    pub(crate) fn span(self, variant: &VariantKey, span: &Span) -> SpanView {
        SpanView {
            variant: variant.words(),
            takes: Component::words(&span.components),
            from: self.moment(span.from),
            until: span.until.map(|until| self.moment(until)),
            source: self.source(&span.cause),
        }
    }

    pub(crate) fn change(self, change: &Change, effects: &Effects) -> ChangeView {
        ChangeView {
            variant: change.variant.words(),
            date: self.moment(change.at),
            sentence: change.sentence(self.language, &|moment| self.moment(moment)),
            source: self.source(&change.cause),
            effects: effects.sentence(self.language),
            open_orders: orders(effects.unsent.iter()),
            sent_orders: orders(effects.sent.iter().map(|sent| &sent.line)),
        }
    }

    fn source(self, cause: &Cause) -> String {
        match (cause, self.language) {
            (Cause::File { file, row }, Language::En) => format!("{file}, row {row}"),
            (Cause::File { file, row }, Language::De) => format!("{file}, Zeile {row}"),
            (Cause::File { file, row }, Language::Zh) => format!("{file}，第 {row} 行"),
            (Cause::Decision { by, .. } | Cause::Entered { by }, language) => {
                let [alone, named] = match language {
                    Language::En => ["an answer", "an answer by"],
                    Language::De => ["eine Antwort", "eine Antwort von"],
                    Language::Zh => ["人工答复", "人工答复，"],
                };
                if by.is_empty() {
                    alone.to_owned()
                } else {
                    format!("{named} {by}")
                }
            }
        }
    }
}

/// The numbers of the orders, each once, in their order.
fn orders<'a>(lines: impl Iterator<Item = &'a LineKey>) -> Vec<String> {
    let mut orders: Vec<String> = lines.map(|line| line.order.clone()).collect();
    orders.dedup();
    orders
}

//! What a SKU meant when: mappings with their dates, what changed, and which orders that concerns.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    check::day::{Component, DayLine, Decision, Deed, LineKey, VariantKey},
    moment::Moment,
    record::{LineState, OrderLine, Place},
};

/// One mapping as it was recorded at a moment; a mapping of nothing takes the earlier one back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappingRecord {
    /// The variant.
    pub variant: VariantKey,
    /// What is taken from then on; empty where the mapping was withdrawn.
    pub components: Vec<Component>,
    /// From when on.
    pub at: Moment,
    /// Where it is known from.
    pub cause: Cause,
}

/// Where a mapping is known from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum Cause {
    /// A mapping file.
    File {
        /// The file's name.
        file: String,
        /// Its row.
        row: u32,
    },
    /// A person's decision about a finding.
    Decision {
        /// The decision.
        decision: String,
        /// Who.
        by: String,
    },
    /// A person's own entry.
    Entered {
        /// Who.
        by: String,
    },
}

impl Cause {
    /// The cause of a row in a file.
    pub fn file(place: &Place) -> Self {
        Self::File {
            file: place.file.clone(),
            row: place.row,
        }
    }
}

/// One stretch of time in which a variant meant one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// What was taken; empty where nothing was known.
    pub components: Vec<Component>,
    /// From when on.
    pub from: Moment,
    /// Until when; `None` is still.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// Where it is known from.
    pub cause: Cause,
}

/// The moment at which a variant began to mean something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The variant.
    pub variant: VariantKey,
    /// When.
    pub at: Moment,
    /// What was taken before.
    pub before: Vec<Component>,
    /// From when on that had held.
    pub since: Moment,
    /// What is taken from then on.
    pub now: Vec<Component>,
    /// Where the new mapping is known from.
    pub cause: Cause,
}

/// An order line that has left, or stands on a printed sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// The order line.
    pub line: OrderLine,
    /// When it was picked or sent; `None` is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
    /// What was taken for one unit sold; empty where it was not recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub took: Vec<Component>,
}

/// One sent line to worry about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentConcern {
    /// The line.
    pub line: LineKey,
    /// When it was sent, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
    /// What was taken.
    pub took: Vec<Component>,
    /// Whether that is recorded; otherwise it follows from the mapping of that time.
    pub is_recorded: bool,
}

/// Which orders a change concerns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effects {
    /// Open lines that are taken otherwise from now on.
    pub unsent: Vec<LineKey>,
    /// Lines that left as the mapping was before: if the new one is right, these were wrong.
    pub sent: Vec<SentConcern>,
}

/// The mappings of a shop through time.
#[derive(Clone, Debug, Default)]
pub struct History {
    spans: BTreeMap<VariantKey, Vec<Span>>,
}

impl History {
    /// Orders dated mappings and the decisions that map; records of one moment end with the person's word.
    pub fn new(records: &[MappingRecord], decisions: &[Decision]) -> Self {
        let mut all: Vec<MappingRecord> = records.to_vec();
        for decision in decisions {
            all.extend(decided(decision));
        }
        all.sort_by(|one, other| {
            (&one.variant, one.at, &one.cause).cmp(&(&other.variant, other.at, &other.cause))
        });
        let mut spans: BTreeMap<VariantKey, Vec<Span>> = BTreeMap::default();
        for record in all {
            let known = spans.entry(trimmed(record.variant)).or_default();
            match known.last_mut() {
                Some(last) if same(&last.components, &record.components) => continue,
                Some(last) if last.from == record.at => {
                    last.components = record.components;
                    last.cause = record.cause;
                    continue;
                }
                Some(last) => last.until = Some(record.at),
                None if record.components.is_empty() => continue,
                None => {}
            }
            known.push(Span {
                components: record.components,
                from: record.at,
                until: None,
                cause: record.cause,
            });
        }
        for known in spans.values_mut() {
            merge(known);
        }
        Self { spans }
    }

    /// The variants that a mapping has ever spoken of.
    pub fn variants(&self) -> impl Iterator<Item = &VariantKey> {
        self.spans.keys()
    }

    /// What a variant meant through time, oldest first.
    pub fn of(&self, variant: &VariantKey) -> &[Span] {
        self.spans
            .get(&trimmed(variant.clone()))
            .map_or(&[], Vec::as_slice)
    }

    /// What a variant meant at a moment; a mapping for every channel holds where its own channel has none.
    pub fn at(&self, variant: &VariantKey, at: Moment) -> Option<&Span> {
        let span = |key: &VariantKey| {
            self.of(key).iter().find(|span| {
                span.from <= at
                    && span.until.is_none_or(|until| at < until)
                    && !span.components.is_empty()
            })
        };
        span(variant).or_else(|| everywhere(variant).and_then(|key| span(&key)))
    }

    /// Every change, newest first. The first mapping of a variant is no change.
    pub fn changes(&self) -> Vec<Change> {
        let mut changes: Vec<Change> = self
            .spans
            .iter()
            .flat_map(|(variant, spans)| {
                spans
                    .iter()
                    .zip(spans.iter().skip(1))
                    .map(|(before, now)| Change {
                        variant: variant.clone(),
                        at: now.from,
                        before: before.components.clone(),
                        since: before.from,
                        now: now.components.clone(),
                        cause: now.cause.clone(),
                    })
            })
            .collect();
        changes.sort_by(|one, other| {
            other
                .at
                .cmp(&one.at)
                .then_with(|| one.variant.cmp(&other.variant))
        });
        changes
    }

    /// Which orders a change concerns: open ones that are taken otherwise, and sent ones that may have been wrong.
    pub fn effects(&self, change: &Change, lines: &[DayLine], sent: &[Sent]) -> Effects {
        let mut effects = Effects::default();
        for line in lines.iter().map(|line| &line.order_line) {
            if line.state.is_open() && self.is_governed(change, line, None) {
                effects.unsent.push(LineKey::of(line));
            }
        }
        for sent in sent {
            if matches!(
                sent.line.state,
                LineState::Cancelled { .. } | LineState::NotShipped
            ) {
                continue;
            }
            let is_recorded = !sent.took.is_empty();
            let moment = sent.at.or(sent.line.ordered_at);
            let is_of_span = moment.is_none_or(|at| change.since <= at && at < change.at);
            let is_concerned = if is_recorded {
                !same(&sent.took, &change.now) && same(&sent.took, &change.before)
            } else {
                is_of_span
            };
            if is_concerned
                && !change.before.is_empty()
                && self.is_governed(change, &sent.line, moment)
            {
                effects.sent.push(SentConcern {
                    line: LineKey::of(&sent.line),
                    at: sent.at,
                    took: if is_recorded {
                        sent.took.clone()
                    } else {
                        change.before.clone()
                    },
                    is_recorded,
                });
            }
        }
        effects.unsent.sort();
        effects
            .sent
            .sort_by(|one, other| (one.at, &one.line).cmp(&(other.at, &other.line)));
        effects
    }

    /// Whether a line goes by the changed mapping: it names the variant, and no mapping of its own channel stands before.
    fn is_governed(&self, change: &Change, line: &OrderLine, at: Option<Moment>) -> bool {
        match &change.variant {
            VariantKey::Sku { channel, sku } => {
                if line.sku.as_deref().map(str::trim) != Some(sku.as_str()) {
                    return false;
                }
                if let Some(channel) = channel {
                    return *channel == line.channel;
                }
                let own = VariantKey::Sku {
                    channel: Some(line.channel.clone()),
                    sku: sku.clone(),
                };
                let moment = at.unwrap_or(change.at);
                !self.of(&own).iter().any(|span| {
                    span.from <= moment
                        && span.until.is_none_or(|until| moment < until)
                        && !span.components.is_empty()
                })
            }
            VariantKey::Options {
                channel,
                listing,
                options,
            } => {
                *channel == line.channel
                    && (line.listing.as_deref().map(str::trim) == Some(listing.as_str())
                        || line.title.trim() == listing)
                    && VariantKey::options(&line.options) == *options
            }
        }
    }
}

/// Stretches that say the same one after the other are one.
fn merge(spans: &mut Vec<Span>) {
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans.drain(..) {
        match merged.last_mut() {
            Some(last) if same(&last.components, &span.components) => last.until = span.until,
            _ => merged.push(span),
        }
    }
    *spans = merged;
}

fn decided(decision: &Decision) -> Vec<MappingRecord> {
    let record = |variant: &VariantKey, components: &[Component]| MappingRecord {
        variant: variant.clone(),
        components: components.to_vec(),
        at: decision.at,
        cause: Cause::Decision {
            decision: decision.id.clone(),
            by: decision.by.clone(),
        },
    };
    match &decision.deed {
        Deed::PickInstead {
            variant,
            components,
            ..
        } => vec![record(variant, components)],
        Deed::AcceptMapping { mappings, .. } => mappings
            .iter()
            .map(|mapping| record(&mapping.variant, &mapping.components))
            .collect(),
        Deed::ThisLineOnly { .. }
        | Deed::WordMeans { .. }
        | Deed::Accept { .. }
        | Deed::TakeDue { .. }
        | Deed::WithdrawSheet { .. }
        | Deed::IgnoreRow { .. }
        | Deed::HoldOrder { .. }
        | Deed::Override { .. }
        | Deed::AmendPromise { .. } => Vec::new(),
    }
}

/// Whether two mappings take the same, whatever the order of their rows.
fn same(one: &[Component], other: &[Component]) -> bool {
    let key = |components: &[Component]| {
        let mut key: Vec<(String, u32)> = components
            .iter()
            .map(|component| (component.stock_sku.trim().to_owned(), component.quantity))
            .collect();
        key.sort_unstable();
        key
    };
    key(one) == key(other)
}

fn trimmed(key: VariantKey) -> VariantKey {
    match key {
        VariantKey::Sku { channel, sku } => VariantKey::Sku {
            channel,
            sku: sku.trim().to_owned(),
        },
        VariantKey::Options { .. } => key,
    }
}

fn everywhere(key: &VariantKey) -> Option<VariantKey> {
    match key {
        VariantKey::Sku {
            channel: Some(_),
            sku,
        } => Some(VariantKey::Sku {
            channel: None,
            sku: sku.clone(),
        }),
        VariantKey::Sku { channel: None, .. } | VariantKey::Options { .. } => None,
    }
}

//! Which answers are used where, on the day as it stands.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;
use tallyman_core::{
    check::{
        day::{
            Component, Context, Decision, Deed, Finding, LineKey, LineReport, LineStatus, Severity,
            VariantKey,
        },
        judge::{Choice, Judgement, Offer, Picked, Vocabulary},
    },
    record::{OptionValue, OrderLine, Variant},
    text::fold,
};

use crate::{day::DayData, judging, shop::Checked};

/// Answers with the open lines that rest on them.
#[derive(Debug, Default)]
pub(crate) struct Uses {
    /// By decision: the lines, as indices into the report's lines.
    by_decision: FxHashMap<String, BTreeSet<usize>>,
    by_line: BTreeMap<LineKey, Vec<String>>,
}

impl Uses {
    /// Looks through the open lines of a day.
    pub(crate) fn of(checked: &Checked, vocabulary: &Vocabulary) -> Self {
        let mut uses = Self::default();
        if checked.data.decisions.is_empty() {
            return uses;
        }
        let mut looks = Looks::new(checked, vocabulary);
        for (index, report) in checked.report.lines.iter().enumerate() {
            let Some(line) = line_of(&checked.data, report) else {
                continue;
            };
            let key = LineKey::of(line);
            for decision in &checked.data.decisions {
                if looks.rests(report, line, &key, decision) {
                    uses.add(index, &key, decision);
                }
            }
        }
        uses
    }

    fn add(&mut self, index: usize, key: &LineKey, decision: &Decision) {
        self.by_decision
            .entry(decision.id.clone())
            .or_default()
            .insert(index);
        self.by_line
            .entry(key.clone())
            .or_default()
            .push(decision.id.clone());
    }

    /// How many open lines rest on a decision.
    pub(crate) fn lines(&self, decision: &str) -> u32 {
        self.by_decision
            .get(decision)
            .map_or(0, |lines| lines.len() as u32)
    }

    /// The decisions that a line rests on.
    pub(crate) fn of_line(&self, key: &LineKey) -> &[String] {
        self.by_line.get(key).map_or(&[], Vec::as_slice)
    }

    /// The decisions that a finding rests on: its own answer, and what its words were explained with.
    pub(crate) fn of_finding<'a>(&self, data: &'a DayData, finding: &Finding) -> Vec<&'a Decision> {
        let own = finding.answer.as_ref().map(|answer| &answer.decision);
        data.decisions
            .iter()
            .filter(|decision| {
                let is_of_line = finding.line.iter().chain(&finding.lines).any(|line| {
                    matches!(decision.deed, Deed::WordMeans { .. })
                        && self.of_line(line).contains(&decision.id)
                });
                own == Some(&decision.id) || (is_of_line && finding.severity != Severity::Note)
            })
            .collect()
    }
}

fn line_of<'a>(data: &'a DayData, report: &LineReport) -> Option<&'a OrderLine> {
    data.lines
        .get(report.line as usize)
        .map(|line| &line.order_line)
}

/// The listing's id or title, as the check names it to the judge: that of the listing found, else the order's own.
pub(crate) fn listing_of_line<'a>(
    data: &'a DayData,
    report: &LineReport,
    line: &'a OrderLine,
) -> &'a str {
    let variant = report
        .variant
        .and_then(|variant| data.variants.get(variant as usize));
    match (variant, &line.listing) {
        (Some(version), _) => version.variant.listing.trim(),
        (None, Some(listing)) => listing.trim(),
        (None, None) => line.title.trim(),
    }
}

/// What was looked at already: the same pair is judged once.
struct Looks<'a> {
    checked: &'a Checked,
    vocabulary: &'a Vocabulary,
    siblings: FxHashMap<(&'a str, &'a str), Vec<&'a Variant>>,
    answered: FxHashMap<&'a str, Vec<&'a LineKey>>,
    differs: FxHashMap<(String, Offer, Picked), bool>,
}

impl<'a> Looks<'a> {
    fn new(checked: &'a Checked, vocabulary: &'a Vocabulary) -> Self {
        let mut siblings: FxHashMap<(&str, &str), Vec<&Variant>> = FxHashMap::default();
        for version in checked
            .data
            .variants
            .iter()
            .filter(|version| version.until.is_none())
        {
            let variant = &version.variant;
            siblings
                .entry((&variant.channel, variant.listing.trim()))
                .or_default()
                .push(variant);
        }
        let mut answered: FxHashMap<&str, Vec<&LineKey>> = FxHashMap::default();
        for finding in &checked.report.findings {
            if let Some(answer) = &finding.answer {
                answered
                    .entry(&answer.decision)
                    .or_default()
                    .extend(finding.line.iter().chain(&finding.lines));
            }
        }
        Self {
            checked,
            vocabulary,
            siblings,
            answered,
            differs: FxHashMap::default(),
        }
    }

    fn rests(
        &mut self,
        report: &LineReport,
        line: &OrderLine,
        key: &LineKey,
        decision: &Decision,
    ) -> bool {
        let is_answer = self
            .answered
            .get(decision.id.as_str())
            .is_some_and(|lines| lines.contains(&key));
        is_answer
            || match &decision.deed {
                Deed::WordMeans { word, .. } => {
                    self.rests_on_word(report, line, key, decision, word)
                }
                Deed::AcceptMapping { mappings, .. } => mappings.iter().any(|choice| {
                    self.is_variant(&choice.variant, report, line)
                        && self.takes(report, &choice.components)
                }),
                Deed::PickInstead {
                    variant,
                    components,
                    cause,
                } => {
                    cause.is_empty()
                        && self.is_variant(variant, report, line)
                        && self.takes(report, components)
                }
                Deed::HoldOrder { channel, order, .. } => {
                    report.status == LineStatus::Held
                        && (channel, order) == (&line.channel, &line.order)
                }
                Deed::AmendPromise { line: of, .. } => of == key,
                Deed::ThisLineOnly { .. }
                | Deed::Accept { .. }
                | Deed::TakeDue { .. }
                | Deed::WithdrawSheet { .. }
                | Deed::IgnoreRow { .. }
                | Deed::Override { .. } => false,
            }
    }

    fn is_variant(&self, variant: &VariantKey, report: &LineReport, line: &OrderLine) -> bool {
        match variant {
            VariantKey::Sku { channel, sku } => {
                let listed = report
                    .variant
                    .and_then(|variant| self.checked.data.variants.get(variant as usize))
                    .and_then(|version| version.variant.sku.as_deref());
                let own = line
                    .sku
                    .as_deref()
                    .map(str::trim)
                    .filter(|sku| !sku.is_empty());
                channel
                    .as_ref()
                    .is_none_or(|channel| *channel == line.channel)
                    && own.or(listed).map(str::trim) == Some(sku.trim())
            }
            VariantKey::Options {
                channel,
                listing,
                options,
            } => {
                *channel == line.channel
                    && listing.trim() == listing_of_line(&self.checked.data, report, line)
                    && *options == VariantKey::options(&line.options)
            }
        }
    }

    /// Whether a line takes just these things.
    fn takes(&self, report: &LineReport, components: &[Component]) -> bool {
        let takes = report.takes.as_slice();
        takes.len() == components.len()
            && components.iter().all(|component| {
                takes.iter().any(|take| {
                    take.stock
                        .and_then(|stock| self.checked.data.stock.get(stock as usize))
                        .is_some_and(|item| item.sku.trim() == component.stock_sku.trim())
                })
            })
    }

    /// Whether the line's pair would be judged otherwise without the answer.
    fn rests_on_word(
        &mut self,
        report: &LineReport,
        line: &OrderLine,
        key: &LineKey,
        decision: &Decision,
        word: &str,
    ) -> bool {
        let wanted = fold(word).text;
        let wanted = wanted.trim();
        let holds = |text: &str| !wanted.is_empty() && fold(text).text.contains(wanted);
        let holds_option =
            |options: &[OptionValue]| options.iter().any(|option| holds(&option.value));
        let listing = listing_of_line(&self.checked.data, report, line).to_owned();
        let data = &self.checked.data;
        let context = Context {
            channel: &line.channel,
            listing: &listing,
            supplier: data.supplier.as_deref(),
            line: Some(key),
        };
        let Deed::WordMeans { scope, .. } = &decision.deed else {
            return false;
        };
        if !judging::reaches(scope, data.supplier.as_deref(), &context) {
            return false;
        }
        let offer = self.offer(report, line, &listing);
        let is_promised = holds_option(&offer.options)
            || offer
                .siblings
                .iter()
                .any(|choice| holds_option(&choice.options));
        picked_sides(data, report)
            .into_iter()
            .filter(|side| is_promised || holds(&side.text) || holds_option(&side.options))
            .any(|side| self.judged_otherwise(&context, decision, offer.clone(), side))
    }

    fn judged_otherwise(
        &mut self,
        context: &Context<'_>,
        decision: &Decision,
        offer: Offer,
        picked: Picked,
    ) -> bool {
        let looked_at = (decision.id.clone(), offer, picked);
        if let Some(differs) = self.differs.get(&looked_at) {
            return *differs;
        }
        let data = &self.checked.data;
        let judged = |decisions: &[Decision]| -> Judgement {
            judging::with_answers(
                self.vocabulary,
                decisions,
                data.supplier.as_deref(),
                |judges| (judges.pair)(context, &looked_at.1, &looked_at.2),
            )
        };
        let others: Vec<Decision> = data
            .decisions
            .iter()
            .filter(|other| other.id != decision.id && matches!(other.deed, Deed::WordMeans { .. }))
            .cloned()
            .collect();
        let differs = judged(&data.decisions) != judged(&others);
        self.differs.insert(looked_at, differs);
        differs
    }

    fn offer(&self, report: &LineReport, line: &OrderLine, listing: &str) -> Offer {
        let variant = report
            .variant
            .and_then(|variant| self.checked.data.variants.get(variant as usize))
            .map(|version| &version.variant);
        let options = variant.map_or(&line.options, |variant| &variant.options);
        let siblings = self
            .siblings
            .get(&(line.channel.as_str(), listing))
            .into_iter()
            .flatten()
            .filter(|sibling| sibling.options != *options)
            .map(|sibling| Choice {
                options: sibling.options.clone(),
                sku: sibling.sku.clone(),
                barcode: sibling.barcode.clone(),
            })
            .collect();
        Offer {
            title: variant
                .map_or(&line.title, |variant| &variant.title)
                .clone(),
            options: options.clone(),
            sku: variant
                .and_then(|variant| variant.sku.clone())
                .or_else(|| line.sku.clone()),
            barcode: variant.and_then(|variant| variant.barcode.clone()),
            siblings,
        }
    }
}

/// What will be sent for a line: the rows of the pick list, the labels and the supplier's words behind it.
fn picked_sides(data: &DayData, report: &LineReport) -> Vec<Picked> {
    let mut sides = Vec::new();
    for take in report.takes.as_slice() {
        let row = data
            .picks
            .as_ref()
            .zip(take.pick)
            .and_then(|(picks, row)| picks.get(row as usize));
        if let Some(row) = row {
            sides.push(Picked {
                text: row.text.clone(),
                options: row.options.clone(),
                sku: row.sku.clone(),
                barcode: row.barcode.clone(),
            });
        }
        let Some(item) = take.stock.and_then(|stock| data.stock.get(stock as usize)) else {
            continue;
        };
        sides.push(Picked {
            text: item.label.clone(),
            options: item.options.clone(),
            sku: Some(item.sku.clone()),
            barcode: item.barcodes.first().cloned(),
        });
        if let Some(text) = &item.supplier_text {
            sides.push(Picked {
                text: text.clone(),
                options: Vec::new(),
                sku: item.supplier_sku.clone(),
                barcode: None,
            });
        }
    }
    sides
}

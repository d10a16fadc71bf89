//! Every active variant against what its mapping takes: the day's check, as if each were ordered once.

use super::{
    FlawCode,
    review::{Draft, Review, key_of},
};
use crate::{
    check::day::{Code, Day, DayLine, Finding, check},
    record::{LineState, OrderLine, Private, Variant},
};

/// The order that no shop has: every variant once.
const IMAGINED_ORDER: &str = "catalogue";

impl Review<'_> {
    /// Finds mappings that contradict the words, take the wrong number, or are not there.
    pub(super) fn mappings(&mut self) {
        let variants: Vec<&Variant> = self
            .listings
            .iter()
            .flat_map(|listing| &listing.variants)
            .copied()
            .filter(|variant| variant.is_active)
            .collect();
        let lines: Vec<DayLine> = variants
            .iter()
            .enumerate()
            .map(|(index, variant)| DayLine::from(imagined(variant, index)))
            .collect();
        let day = Day {
            lines: &lines,
            variants: self.day.variants,
            stock: self.day.stock,
            mappings: self.day.mappings,
            decisions: self.day.decisions,
            ..Day::default()
        };
        let report = check(&day, self.judges);
        for finding in report.findings {
            if finding.answer.is_some() {
                continue;
            }
            let Some(code) = flaw_of(finding.code) else {
                continue;
            };
            self.mapped(code, &finding, &variants);
        }
    }

    fn mapped(&mut self, code: FlawCode, finding: &Finding, variants: &[&Variant]) {
        let spoken: Vec<usize> = if finding.lines.is_empty() {
            finding.line.iter().collect::<Vec<_>>()
        } else {
            finding.lines.iter().collect()
        }
        .into_iter()
        .filter_map(|line| line.line.parse().ok())
        .collect();
        let first = spoken.first().and_then(|index| variants.get(*index));
        let (mut draft, count) = if let Some(variant) = first {
            let Some(listing) = self.listing_of.get(&key_of(variant)) else {
                return;
            };
            (
                Draft::of_listing(code, &self.listings[*listing]),
                spoken.len(),
            )
        } else {
            let item = finding
                .sku
                .as_deref()
                .and_then(|sku| self.day.stock.iter().find(|item| item.sku == sku));
            let Some(item) = item else { return };
            (Draft::of_stock(code, item, self.day.stock.len() as u32), 2)
        };
        for index in &spoken {
            if let Some(variant) = variants.get(*index) {
                draft = draft.sku(variant.sku.as_deref());
            }
        }
        if spoken.is_empty() {
            draft = draft.sku(finding.sku.as_deref());
        }
        let flaw = draft
            .words(finding.expected.clone(), finding.found.clone())
            .count(count)
            .evidence(finding.evidence.clone());
        self.flaws.push(flaw.done());
    }
}

/// The flaw that a finding of the day shows; the shelf's barcodes are read by themselves.
const fn flaw_of(code: Code) -> Option<FlawCode> {
    match code {
        Code::WrongItem | Code::WrongColour | Code::WrongSize => Some(FlawCode::MappedWrong),
        Code::WrongQuantity => Some(FlawCode::PackMultiple),
        Code::ContradictoryMapping => Some(FlawCode::MappedTwice),
        Code::Unclear => Some(FlawCode::MappedUnclear),
        Code::Unmapped => Some(FlawCode::Unmapped),
        Code::LookalikeSku => Some(FlawCode::LookalikeStock),
        Code::SharedSku => Some(FlawCode::SharedSku),
        Code::ContradictoryListing
        | Code::Missing
        | Code::Extra
        | Code::Duplicate
        | Code::Cancelled
        | Code::Changed
        | Code::Vanished
        | Code::WordsErased
        | Code::Stopped
        | Code::Shortage
        | Code::UnprovenMapping
        | Code::ProposedMapping
        | Code::NoteContradicts
        | Code::SharedBarcode
        | Code::LookalikeItems
        | Code::OldListing => None,
    }
}

fn imagined(variant: &Variant, index: usize) -> OrderLine {
    OrderLine {
        channel: variant.channel.clone(),
        order: IMAGINED_ORDER.to_owned(),
        line: index.to_string(),
        listing: Some(variant.listing.clone()),
        sku: variant.sku.clone(),
        title: variant.title.clone(),
        options: variant.options.clone(),
        quantity: 1,
        state: LineState::Open,
        ordered_at: None,
        updated_at: None,
        ship_by: None,
        shipped_at: None,
        carrier: None,
        price: None,
        country: None,
        place: variant.place.clone(),
        private: Private::default(),
    }
}

//! What the shelves say about the list as a whole: shortages, shared barcodes, look-alikes side by side.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{
    Code, Detail, Finding, Fix, Severity,
    digest::Digest,
    evidence, form,
    lookalike::{hidden, shape},
    picks::urgency,
    rest::bare,
    run::Run,
    slot::hold,
};
use crate::plan::Bin;

/// Notes about look-alikes in one report; beyond that they are no help.
const LOOKALIKE_NOTES_MAX: usize = 200;

impl Run<'_> {
    /// Units that the lines take, by stock item.
    fn taken(&self) -> BTreeMap<u32, Vec<(u32, u64)>> {
        let mut taken: BTreeMap<u32, Vec<(u32, u64)>> = BTreeMap::default();
        for (index, state) in (0_u32..).zip(&self.states) {
            if state.is_held {
                continue;
            }
            for take in state.takes.as_slice() {
                if let Some(stock) = take.stock {
                    taken.entry(stock).or_default().push((index, take.units));
                }
            }
        }
        taken
    }

    /// All findings about shelves.
    pub(super) fn shelves(&mut self) {
        let taken = self.taken();
        for (item, lines) in &taken {
            self.shortage(*item, lines);
        }
        self.shared_barcodes(&taken);
        self.lookalikes(&taken);
    }

    fn shortage(&mut self, item: u32, lines: &[(u32, u64)]) {
        let Some(on_hand) = self.day.stock[item as usize].quantity else {
            return;
        };
        let on_hand = u64::try_from(on_hand).unwrap_or(0);
        let due: u64 = lines.iter().map(|(_, units)| units).sum();
        if due <= on_hand {
            return;
        }
        let mut lines = lines.to_vec();
        lines.sort_by_cached_key(|(state, _)| urgency(self.order_line(*state)));
        let mut left = on_hand;
        let mut without = Vec::new();
        for (state, units) in lines {
            match left.checked_sub(units) {
                Some(rest) => left = rest,
                None => without.push(state),
            }
        }
        without.dedup();
        let Some(first) = without.first().copied() else {
            return;
        };
        let stock = &self.day.stock[item as usize];
        let cause = Digest::new().text(&stock.sku).number(due).number(on_hand);
        let mut finding = self.draft(
            Code::Shortage,
            Severity::Ask,
            first,
            cause,
            Detail::Units {
                due,
                found: on_hand,
            },
        );
        finding.sku = Some(stock.sku.clone());
        finding.title.clone_from(&stock.label);
        (finding.expected, finding.found) = (due.to_string(), on_hand.to_string());
        finding.evidence.push(evidence::of_stock(stock));
        self.stand_for(&mut finding, &without);
        finding.fixes = vec![hold(self.order_line(first)), Fix::Accept];
        self.raise(finding, &without, None);
    }

    fn shared_barcodes(&mut self, taken: &BTreeMap<u32, Vec<(u32, u64)>>) {
        let mut shared: Vec<(String, Vec<u32>)> = self
            .known
            .stock_by_barcode
            .iter()
            .filter(|(_, items)| items.len() > 1)
            .map(|(barcode, items)| ((*barcode).to_owned(), items.clone()))
            .collect();
        shared.sort();
        for (barcode, items) in shared {
            let said = |item: u32| {
                let item = &self.day.stock[item as usize];
                form::folded(&evidence::of_stock(item).text).into_owned()
            };
            let first = said(items[0]);
            let Some(other) = items[1..].iter().copied().find(|item| said(*item) != first) else {
                continue;
            };
            let mut states: Vec<u32> = items
                .iter()
                .filter_map(|item| taken.get(item))
                .flatten()
                .map(|(state, _)| *state)
                .collect();
            states.sort_unstable();
            states.dedup();
            let (one, two) = (
                &self.day.stock[items[0] as usize],
                &self.day.stock[other as usize],
            );
            let cause = Digest::new()
                .text(&barcode)
                .text(&one.sku)
                .text(&two.sku)
                .text(&one.label)
                .text(&two.label);
            let detail = Detail::Two {
                one: one.sku.clone(),
                other: two.sku.clone(),
                hidden: Vec::new(),
            };
            let cause = format!("{}-{}", Code::SharedBarcode.name(), cause.finish());
            let mut finding = Finding {
                id: cause.clone(),
                cause,
                code: Code::SharedBarcode,
                severity: Severity::Ask,
                sku: Some(one.sku.clone()),
                title: one.label.clone(),
                expected: one.sku.clone(),
                found: barcode,
                detail,
                evidence: vec![evidence::of_stock(one), evidence::of_stock(two)],
                fixes: vec![Fix::Accept],
                ..bare()
            };
            // The bench would take one for the other, so it is asked even when nobody ordered either today.
            finding.lines = states
                .iter()
                .map(|state| super::LineKey::of(self.order_line(*state)))
                .collect();
            finding.lines.sort();
            self.raise(finding, &states, None);
        }
    }

    /// Notes on items of this batch that are easily confused: SKUs alike, or siblings in neighbouring bins.
    fn lookalikes(&mut self, taken: &BTreeMap<u32, Vec<(u32, u64)>>) {
        let stock = self.day.stock;
        let mut items: Vec<u32> = taken.keys().copied().collect();
        items.sort_by(|one, other| stock[*one as usize].sku.cmp(&stock[*other as usize].sku));
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        let mut by_shape: FxHashMap<String, u32> = FxHashMap::default();
        for item in &items {
            match by_shape.entry(shape(&stock[*item as usize].sku)) {
                std::collections::hash_map::Entry::Occupied(entry) => {
                    pairs.push((*entry.get(), *item));
                }
                std::collections::hash_map::Entry::Vacant(entry) => {
                    entry.insert(*item);
                }
            }
        }
        let mut families: BTreeMap<(&str, &str), Vec<u32>> = BTreeMap::default();
        for (item, lines) in taken {
            for (state, _) in lines.iter().take(8) {
                let wanted = &self.wants.wanted[self.states[*state as usize].wanted as usize];
                families
                    .entry((&wanted.line.channel, wanted.family))
                    .or_default()
                    .push(*item);
            }
        }
        for (_, mut family) in families {
            family.sort_by_cached_key(|item| {
                let item = &stock[*item as usize];
                (item.bin.as_deref().map(Bin::parse), item.sku.clone())
            });
            family.dedup();
            for pair in family.windows(2) {
                let bins = pair
                    .iter()
                    .map(|item| stock[*item as usize].bin.as_deref().map(Bin::parse));
                let bins: Vec<Option<Bin>> = bins.collect();
                if let [Some(one), Some(other)] = bins.as_slice()
                    && one.is_neighbour(other)
                {
                    pairs.push((pair[0], pair[1]));
                }
            }
        }
        pairs.sort_by_key(|(one, other)| (&stock[*one as usize].sku, &stock[*other as usize].sku));
        pairs.dedup();
        for (one, other) in pairs.into_iter().take(LOOKALIKE_NOTES_MAX) {
            self.note_lookalikes(one, other, taken);
        }
    }

    fn note_lookalikes(&mut self, one: u32, other: u32, taken: &BTreeMap<u32, Vec<(u32, u64)>>) {
        let mut states: Vec<u32> = [one, other]
            .iter()
            .filter_map(|item| taken.get(item))
            .flatten()
            .map(|(state, _)| *state)
            .collect();
        states.sort_unstable();
        states.dedup();
        let Some(first) = states
            .iter()
            .copied()
            .min_by_key(|state| super::LineKey::of(self.order_line(*state)))
        else {
            return;
        };
        let (one, other) = (
            &self.day.stock[one as usize],
            &self.day.stock[other as usize],
        );
        let cause = Digest::new().text(&one.sku).text(&other.sku);
        let hidden = if shape(&one.sku) == shape(&other.sku) {
            hidden(&one.sku, &other.sku)
        } else {
            Vec::new()
        };
        let named = |item: &crate::record::StockItem| match &item.bin {
            Some(bin) => format!("{} ({bin})", evidence::of_stock(item).text),
            None => format!("{} ({})", evidence::of_stock(item).text, item.sku),
        };
        let detail = Detail::Two {
            one: named(one),
            other: named(other),
            hidden,
        };
        let mut finding = self.draft(Code::LookalikeItems, Severity::Note, first, cause, detail);
        (finding.expected, finding.found) = (one.sku.clone(), other.sku.clone());
        finding.evidence = vec![evidence::of_stock(one), evidence::of_stock(other)];
        self.stand_for(&mut finding, &states);
        self.raise(finding, &states, None);
    }
}

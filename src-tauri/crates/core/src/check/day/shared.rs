//! One SKU of a channel on two listings: whoever maps it, maps both.

use std::collections::BTreeMap;

use super::{
    Code, Context, Detail, Finding, Fix, LineKey, Severity,
    digest::Digest,
    evidence,
    pairs::{Worth, worth},
    rest::bare,
    run::Run,
    wanted::filled,
};
use crate::{
    check::judge::{Offer, Picked},
    record::Variant,
};

impl Run<'_> {
    /// Asks about every SKU that stands in two listings whose words contradict each other.
    pub(super) fn shared_skus(&mut self) {
        let mut repeated: Vec<(u32, u32)> = Vec::new();
        for (sku, listing, slot) in self.known.repeated_skus() {
            let Some(later) = self.known.newest(listing, slot) else {
                continue;
            };
            let channel = &self.day.variants[later as usize].variant.channel;
            let first = self
                .known
                .variant_by_sku(channel, sku)
                .and_then(|(listing, slot)| self.known.newest(listing, slot));
            repeated.extend(first.map(|first| (first, later)));
        }
        if repeated.is_empty() {
            return;
        }
        let variants = self.day.variants;
        let key = |index: &u32| {
            let variant = &variants[*index as usize].variant;
            (&variant.channel, &variant.sku, &variant.listing)
        };
        repeated
            .sort_by(|one, other| (key(&one.0), key(&one.1)).cmp(&(key(&other.0), key(&other.1))));
        let mut by_sku: BTreeMap<(&str, &str), Vec<u32>> = BTreeMap::default();
        for (index, state) in (0_u32..).zip(&self.states) {
            let line = &self.day.lines[state.line as usize].order_line;
            if let Some(sku) = filled(line.sku.as_deref()) {
                by_sku.entry((&line.channel, sku)).or_default().push(index);
            }
        }
        for (first, later) in repeated {
            let (one, other) = (
                &variants[first as usize].variant,
                &variants[later as usize].variant,
            );
            if !self.contradict(one, other) {
                continue;
            }
            let sku = filled(other.sku.as_deref()).unwrap_or_default();
            let states = by_sku
                .get(&(other.channel.as_str(), sku))
                .cloned()
                .unwrap_or_default();
            self.raise_shared_sku(one, other, sku, &states);
        }
    }

    /// Whether two variants promise different things, either held against the other.
    fn contradict(&self, one: &Variant, other: &Variant) -> bool {
        let is_wrong = |promised: &Variant, found: &Variant| {
            let offer = Offer {
                title: promised.title.clone(),
                options: promised.options.clone(),
                ..Offer::default()
            };
            let picked = Picked {
                text: found.title.clone(),
                options: found.options.clone(),
                ..Picked::default()
            };
            let context = Context {
                channel: &promised.channel,
                listing: promised.listing.trim(),
                supplier: None,
                line: None,
            };
            let judgement = self.pairs.judge_offer(&context, &offer, &picked);
            matches!(worth(&judgement), Worth::Wrong(_) | Worth::Packs { .. })
        };
        is_wrong(one, other) || is_wrong(other, one)
    }

    fn raise_shared_sku(&mut self, one: &Variant, other: &Variant, sku: &str, states: &[u32]) {
        let said = |variant: &Variant| {
            let words = evidence::words(&variant.options, "");
            if words.is_empty() {
                variant.title.trim().to_owned()
            } else {
                format!("{} ({words})", variant.title.trim())
            }
        };
        let (first, second) = (said(one), said(other));
        let cause = Digest::new()
            .text(&other.channel)
            .text(sku)
            .text(&first)
            .text(&second);
        let cause = format!("{}-{}", Code::SharedSku.name(), cause.finish());
        let mut lines: Vec<LineKey> = states
            .iter()
            .map(|state| LineKey::of(self.order_line(*state)))
            .collect();
        lines.sort();
        let finding = Finding {
            id: cause.clone(),
            cause,
            code: Code::SharedSku,
            severity: Severity::Ask,
            line: lines.first().cloned(),
            lines,
            sku: Some(sku.to_owned()),
            title: other.title.clone(),
            expected: first.clone(),
            found: second.clone(),
            detail: Detail::Two {
                one: first,
                other: second,
                hidden: Vec::new(),
            },
            evidence: vec![evidence::of_listing(one), evidence::of_listing(other)],
            fixes: vec![Fix::Accept],
            ..bare()
        };
        self.raise(finding, states, None);
    }
}

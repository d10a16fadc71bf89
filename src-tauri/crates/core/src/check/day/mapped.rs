//! Without a pick list the mappings say what is sent; where there is none, one is proposed.

use std::collections::BTreeMap;

use super::{
    Code, Detail, Fix, Severity,
    digest::Digest,
    evidence,
    pairs::{Worth, silent_pack},
    proposal::Waiting,
    ruling::{Ruling, single},
    run::Run,
    verdict::Trust,
    wanted::part,
};

impl Run<'_> {
    /// Holds every open line against what its mapping takes.
    pub(super) fn mappings_only(&mut self) {
        let mut waiting: BTreeMap<(&str, &str), Waiting> = BTreeMap::default();
        let mut accepted: BTreeMap<(&str, &str), Waiting> = BTreeMap::default();
        for state in 0..self.states.len() as u32 {
            let index = self.states[state as usize].wanted;
            let wanted = &self.wants.wanted[index as usize];
            let listing = (wanted.line.channel.as_str(), wanted.family);
            if let Some(components) = self.swapped.get(&state).cloned() {
                self.swapped_line(state, &components);
                continue;
            }
            match &wanted.mapping {
                None => waiting
                    .entry(listing)
                    .or_default()
                    .wanted
                    .entry(index)
                    .or_default()
                    .push(state),
                Some(mapping) => {
                    if mapping.is_decision {
                        accepted
                            .entry(listing)
                            .or_default()
                            .wanted
                            .entry(index)
                            .or_default()
                            .push(state);
                    }
                    self.mapped(state);
                }
            }
        }
        for listing in waiting.into_values() {
            self.propose(listing);
        }
        for listing in accepted.into_values() {
            self.accepted(&listing);
        }
    }

    /// One line against the stock items that its mapping takes.
    fn mapped(&mut self, state: u32) {
        let parts = self.wants.wanted[self.states[state as usize].wanted as usize]
            .parts
            .clone();
        self.take_mapping(state);
        if let Some(unknown) = parts.iter().find(|part| part.stock.is_none()) {
            self.raise_unknown_stock(state, unknown.sku);
            return;
        }
        let Some(part) = single(&parts) else { return };
        let Some(item) = part.stock else { return };
        let own = self.own_words(state);
        let ruling = self.rule_stock(self.states[state as usize].promise, item, own.as_ref());
        self.against_units(state, ruling, u64::from(part.quantity), Trust::Mapped);
    }

    /// A line whose promise was swapped takes what the agreed variant takes.
    fn swapped_line(&mut self, state: u32, components: &[super::Component]) {
        let quantity = u64::from(self.order_line(state).quantity);
        let parts: Vec<_> = components
            .iter()
            .map(|component| part(&self.known, component))
            .collect();
        let takes = parts
            .iter()
            .map(|part| super::Take {
                stock: part.stock,
                pick: None,
                units: quantity * u64::from(part.quantity),
            })
            .collect();
        self.states[state as usize].takes = super::verdict::some_of(takes);
        if let Some((item, units)) =
            single(&parts).and_then(|part| Some((part.stock?, part.quantity)))
        {
            let own = self.own_words(state);
            let ruling = self.rule_stock(self.states[state as usize].promise, item, own.as_ref());
            self.against_units(state, ruling, u64::from(units), Trust::Mapped);
        }
    }

    /// Words first, then packs: how many of the item make one unit sold?
    pub(super) fn against_units(
        &mut self,
        state: u32,
        mut ruling: Ruling,
        taken: u64,
        trust: Trust,
    ) {
        let quantity = u64::from(self.order_line(state).quantity);
        let silent = silent_pack(&self.pairs.judgements[ruling.judgement as usize]);
        if ruling.worth == Worth::Silent && silent.is_some_and(|promised| promised != taken) {
            // A pack was promised, one thing is taken, and its label does not say that it is a pack.
            ruling.worth = Worth::Doubt;
        }
        ruling.units = match ruling.worth {
            Worth::Packs { promised, found } => (promised, found),
            Worth::Proven if self.says_pack(ruling.judgement) => (1, 1),
            Worth::Proven | Worth::Identity | Worth::Silent | Worth::Doubt | Worth::Wrong(_) => {
                (taken, 1)
            }
        };
        let stands = self.settle(state, &ruling, None, trust);
        let is_even = quantity * taken * ruling.units.1 == quantity * ruling.units.0;
        if stands && !is_even && matches!(ruling.worth, Worth::Packs { .. } | Worth::Proven) {
            let due = self.due(state, &ruling);
            self.raise_units(state, due, quantity * taken, &[], &ruling);
        }
    }

    /// Two mappings of one variant that disagree: one finding a variant, whatever the pick side is.
    pub(super) fn rivals(&mut self) {
        let mut lines: BTreeMap<u32, Vec<u32>> = BTreeMap::default();
        for state in 0..self.states.len() as u32 {
            let wanted = self.states[state as usize].wanted;
            if self.wants.wanted[wanted as usize].rival.is_some() {
                lines.entry(wanted).or_default().push(state);
            }
        }
        for (wanted, states) in lines {
            let wanted = &self.wants.wanted[wanted as usize];
            let (Some(mapping), Some(rival)) = (wanted.mapping, wanted.rival) else {
                continue;
            };
            let pieces = [evidence::of_mapping(&mapping), evidence::of_mapping(&rival)];
            let (one, other) = (pieces[0].text.clone(), pieces[1].text.clone());
            let cause = Digest::new()
                .text(&wanted.line.channel)
                .text(wanted.family)
                .text(&one)
                .text(&other);
            let key = wanted.key.clone();
            let Some(first) = states.first().copied() else {
                continue;
            };
            let detail = Detail::Two {
                one: one.clone(),
                other: other.clone(),
                hidden: Vec::new(),
            };
            let mut finding = self.draft(
                Code::ContradictoryMapping,
                Severity::Block,
                first,
                cause,
                detail,
            );
            (finding.expected, finding.found) = (one, other);
            finding.evidence.extend(pieces);
            self.stand_for(&mut finding, &states);
            finding.fixes = [mapping, rival]
                .iter()
                .map(|mapping| {
                    let item = mapping
                        .components
                        .first()
                        .and_then(|first| self.known.stock(&first.stock_sku));
                    let mut take = item.map_or_else(
                        || super::StockChoice {
                            components: Vec::new(),
                            label: String::new(),
                            bin: None,
                            in_stock: None,
                        },
                        |item| self.choice(item, 1),
                    );
                    take.components = mapping.components.to_vec();
                    Fix::PickInstead {
                        variant: key.clone(),
                        take,
                        lines_settled: states.len() as u32,
                    }
                })
                .collect();
            finding.fixes.push(Fix::Override);
            let settled = self.raise(finding, &states, Some(&key));
            if let Some(components) = settled.and_then(|settled| settled.components) {
                for state in states {
                    self.take_components(state, components, None);
                }
            }
        }
    }
}

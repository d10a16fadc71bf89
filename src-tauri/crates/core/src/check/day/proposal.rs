//! Lines without a mapping: one is proposed, one table a listing.

use std::collections::BTreeMap;

use super::{
    Because, Code, Detail, Fix, MappingChoice, ProposedMapping, Severity, digest::Digest, evidence,
    known::barcode_key, pairs::Worth, ruling::Ruling, run::Run, verdict::Trust, wanted::filled,
};

/// What can be said about a variant without a mapping.
#[derive(Clone, Copy, Debug)]
struct Found {
    item: u32,
    because: Because,
}

/// The lines of one listing that wait for a mapping, by distinct variant.
#[derive(Debug, Default)]
pub(super) struct Waiting {
    /// Distinct wanted things with their lines, as states.
    pub(super) wanted: BTreeMap<u32, Vec<u32>>,
}

impl Run<'_> {
    /// Asks once for a listing without mappings: all its variants in one table.
    pub(super) fn propose(&mut self, listing: Waiting) {
        let mut rows: Vec<(u32, Vec<u32>, Found)> = Vec::new();
        let mut unknown: Vec<(u32, Vec<u32>)> = Vec::new();
        for (wanted, states) in listing.wanted {
            let Some(found) = self.equal_code(wanted, states[0]) else {
                unknown.push((wanted, states));
                continue;
            };
            let ruling = self.rule_stock(self.states[states[0] as usize].promise, found.item, None);
            let is_wrong = match ruling.worth {
                Worth::Wrong(_) | Worth::Packs { .. } => true,
                Worth::Proven | Worth::Identity | Worth::Silent | Worth::Doubt => false,
            };
            if is_wrong {
                for state in states {
                    self.take_item(state, found.item);
                    let own = self.own_words(state);
                    let ruling = self.rule_stock(
                        self.states[state as usize].promise,
                        found.item,
                        own.as_ref(),
                    );
                    self.against_units(state, ruling, 1, Trust::None);
                }
            } else {
                rows.push((wanted, states, found));
            }
        }
        if !rows.is_empty() {
            self.raise_proposal(&rows);
        }
        self.unmapped(&unknown);
    }

    fn take_item(&mut self, state: u32, item: u32) {
        let units = u64::from(self.order_line(state).quantity);
        self.states[state as usize].takes = super::Takes::One(super::Take {
            stock: Some(item),
            pick: None,
            units,
        });
    }

    /// The stock item with the variant's own SKU or barcode.
    fn equal_code(&self, wanted: u32, state: u32) -> Option<Found> {
        let offer = &self.wants.promises[self.states[state as usize].promise as usize].offer;
        let skus = [
            self.wants.wanted[wanted as usize].sku(),
            filled(offer.sku.as_deref()),
        ];
        let by_sku = skus
            .into_iter()
            .flatten()
            .find_map(|sku| self.known.stock(sku));
        by_sku
            .map(|item| Found {
                item,
                because: Because::EqualSku,
            })
            .or_else(|| {
                let item = self
                    .known
                    .stock_by_barcode(barcode_key(filled(offer.barcode.as_deref())?))?;
                Some(Found {
                    item,
                    because: Because::EqualBarcode,
                })
            })
    }

    fn raise_proposal(&mut self, found: &[(u32, Vec<u32>, Found)]) {
        let mut rows: Vec<(ProposedMapping, Vec<u32>)> = Vec::new();
        for (wanted, states, found) in found {
            let promise = self.states[states[0] as usize].promise;
            let ruling = self.rule_stock(promise, found.item, None);
            let choice = self.choice(found.item, 1);
            let row = self.row(
                *wanted,
                promise,
                choice.components,
                found.because,
                Some(&ruling),
            );
            // Two spellings of one variant are one row.
            match rows
                .iter_mut()
                .find(|(known, _)| known.variant == row.variant)
            {
                Some((known, lines)) => {
                    known.open_lines += states.len() as u32;
                    lines.extend(states);
                }
                None => rows.push((
                    ProposedMapping {
                        open_lines: states.len() as u32,
                        ..row
                    },
                    states.clone(),
                )),
            }
        }
        rows.sort_by(|one, other| {
            other
                .0
                .open_lines
                .cmp(&one.0.open_lines)
                .then_with(|| one.0.variant.cmp(&other.0.variant))
        });
        let states: Vec<u32> = rows
            .iter()
            .flat_map(|(_, states)| states.iter().copied())
            .collect();
        let rows: Vec<ProposedMapping> = rows.into_iter().map(|(row, _)| row).collect();
        for (_, lines, found) in found {
            for state in lines {
                self.take_item(*state, found.item);
            }
        }
        let mappings = rows.iter().map(choice_of).collect();
        let fixes = vec![Fix::AcceptMapping {
            mappings,
            lines_settled: states.len() as u32,
        }];
        self.raise_table(Code::ProposedMapping, &states, &rows, fixes);
    }

    /// Raises one question about several mappings of one listing.
    fn raise_table(
        &mut self,
        code: Code,
        states: &[u32],
        rows: &[ProposedMapping],
        mut fixes: Vec<Fix>,
    ) {
        let Some(first) = states
            .iter()
            .copied()
            .min_by_key(|state| super::LineKey::of(self.order_line(*state)))
        else {
            return;
        };
        let mut cause = {
            let wanted = &self.wants.wanted[self.states[first as usize].wanted as usize];
            Digest::new().text(&wanted.line.channel).text(wanted.family)
        };
        let mut seen: Vec<&ProposedMapping> = rows.iter().collect();
        seen.sort_by(|one, other| one.variant.cmp(&other.variant));
        for row in seen {
            cause = cause.options(&row.options).text(&row.label);
            for component in &row.components {
                cause = cause
                    .text(&component.stock_sku)
                    .number(u64::from(component.quantity));
            }
        }
        let detail = Detail::Mappings {
            count: rows.len() as u32,
            rows: rows.to_vec(),
        };
        let mut finding = self.draft(code, Severity::Ask, first, cause, detail);
        finding.found.clone_from(&rows[0].label);
        for row in rows {
            let item = row
                .components
                .first()
                .and_then(|component| self.known.stock(&component.stock_sku));
            finding
                .evidence
                .extend(item.map(|item| evidence::of_stock(&self.day.stock[item as usize])));
        }
        self.stand_for(&mut finding, states);
        let choose = rows.iter().map(|row| Fix::ChooseMapping {
            variant: row.variant.clone(),
            candidates: Vec::new(),
            lines_settled: row.open_lines,
        });
        fixes.extend(choose.take(4));
        fixes.push(Fix::Accept);
        finding.fixes = fixes;
        let variant = rows.first().map(|row| row.variant.clone());
        self.raise(finding, states, variant.as_ref());
    }

    fn row(
        &self,
        wanted: u32,
        promise: u32,
        components: Vec<super::Component>,
        because: Because,
        ruling: Option<&Ruling>,
    ) -> ProposedMapping {
        let wanted = &self.wants.wanted[wanted as usize];
        let item = components
            .first()
            .and_then(|component| self.known.stock(&component.stock_sku));
        let item = item.map(|item| &self.day.stock[item as usize]);
        ProposedMapping {
            variant: wanted.key.clone(),
            options: self.wants.promises[promise as usize].offer.options.clone(),
            label: item
                .map(|item| evidence::of_stock(item).text)
                .unwrap_or_default(),
            supplier_text: item.and_then(|item| item.supplier_text.clone()),
            bin: item.and_then(|item| item.bin.clone()),
            attributes: ruling
                .map(|ruling| {
                    self.pairs.judgements[ruling.judgement as usize]
                        .attributes
                        .clone()
                })
                .unwrap_or_default(),
            components,
            because,
            open_lines: 0,
        }
    }

    /// Lines for which nothing is known that could be taken; one question a listing where words find everything.
    fn unmapped(&mut self, unknown: &[(u32, Vec<u32>)]) {
        let mut table: Vec<MappingChoice> = Vec::new();
        let mut lines = 0_u32;
        for (wanted, states) in unknown {
            let promise = self.states[states[0] as usize].promise;
            let variant = self.wants.wanted[*wanted as usize].key.clone();
            let Some(choice) = self.choices(promise).into_iter().next() else {
                continue;
            };
            lines += states.len() as u32;
            if !table.iter().any(|known| known.variant == variant) {
                table.push(MappingChoice {
                    variant,
                    components: choice.components,
                });
            }
        }
        for (wanted, states) in unknown {
            let sku = self.wants.wanted[*wanted as usize]
                .line
                .sku
                .as_deref()
                .map(str::trim)
                .unwrap_or_default();
            let twin = if sku.is_empty() {
                None
            } else {
                self.shapes.twin(&self.known, sku)
            };
            for state in states {
                if let Some(twin) =
                    twin.filter(|_| self.wants.wanted[*wanted as usize].variant.is_none())
                {
                    self.raise_lookalike(*state, sku, twin, None);
                    continue;
                }
                let mut finding = self.unmapped_finding(*state, sku);
                let own = &self.wants.wanted[*wanted as usize].key;
                if table.len() > 1 && table.iter().any(|known| known.variant == *own) {
                    let mappings = table.clone();
                    finding.fixes.insert(
                        0,
                        Fix::AcceptMapping {
                            mappings,
                            lines_settled: lines,
                        },
                    );
                }
                let variant = self.variant_key(*state);
                let settled = self.raise(finding, &[*state], Some(&variant));
                if let Some(components) = settled.and_then(|settled| settled.components) {
                    self.take_components(*state, components, None);
                }
            }
        }
    }

    fn unmapped_finding(&mut self, state: u32, sku: &str) -> super::Finding {
        let wanted = &self.wants.wanted[self.states[state as usize].wanted as usize];
        let cause = Digest::new().text(&wanted.line.channel).text(wanted.family);
        let what = if sku.is_empty() {
            evidence::words(&wanted.line.options, &wanted.line.title)
        } else {
            sku.to_owned()
        };
        let mut finding = self.draft(
            Code::Unmapped,
            Severity::Block,
            state,
            cause,
            Detail::One { what },
        );
        finding.fixes = self.fixes(state, Severity::Block, None);
        finding
    }

    /// Mappings that a person accepted today: told as answered.
    pub(super) fn accepted(&mut self, listing: &Waiting) {
        let mut rows = Vec::new();
        let mut states = Vec::new();
        for (wanted, lines) in &listing.wanted {
            let of = &self.wants.wanted[*wanted as usize];
            let Some(mapping) = of.mapping else { continue };
            let promise = self.states[lines[0] as usize].promise;
            let row = self.row(
                *wanted,
                promise,
                mapping.components.to_vec(),
                Because::InForce,
                None,
            );
            rows.push(ProposedMapping {
                open_lines: lines.len() as u32,
                ..row
            });
            states.extend(lines);
        }
        let decision = rows
            .iter()
            .find_map(|row| self.decided.acceptance(&row.variant));
        let (Some(decision), Some(first)) = (decision, states.first().copied()) else {
            return;
        };
        let cause = Digest::new()
            .text(&decision.id)
            .text(self.wants.wanted[self.states[first as usize].wanted as usize].family);
        let detail = Detail::Mappings {
            count: rows.len() as u32,
            rows,
        };
        let mut finding = self.draft(Code::ProposedMapping, Severity::Ask, first, cause, detail);
        self.stand_for(&mut finding, &states);
        finding.answer = Some(super::Answer {
            decision: decision.id.clone(),
            by: decision.by.clone(),
            at: decision.at,
            how: super::How::AcceptMapping,
            reason: None,
        });
        for state in states {
            self.states[state as usize].is_answered = true;
        }
        self.findings.push(finding);
    }
}

fn choice_of(row: &ProposedMapping) -> MappingChoice {
    MappingChoice {
        variant: row.variant.clone(),
        components: row.components.clone(),
    }
}

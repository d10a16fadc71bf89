//! Pick lists summed per SKU: lines are served from the sums, most urgent first.

use rustc_hash::FxHashMap;

use super::{
    Code, Detail, NotAsked, Severity, Take,
    digest::Digest,
    evidence,
    mend::WordIndex,
    pairs::Worth,
    picks::urgency,
    ruling::{Ruling, rank},
    run::Run,
};

/// Lines for which rows are searched by words in one run.
const SEARCHES_MAX: usize = 2_000;
/// Rows that are looked at for one line.
const NEAR_MAX: usize = 8;

/// One row of the list with what is left of it.
struct Sum {
    row: u32,
    side: u32,
    left: u64,
    /// The lines that it is for, as states.
    lines: Vec<u32>,
    is_wanted: bool,
}

/// A line that the sums do not serve in full.
struct Short {
    state: u32,
    due: u64,
    got: u64,
    ruling: Ruling,
    row: usize,
}

impl Run<'_> {
    /// Serves lines from sums.
    pub(super) fn sums(&mut self, states: &[u32], mut rows: Vec<u32>, sides: &[u32]) {
        self.sort_rows(&mut rows);
        let list = self.rows();
        let mut sums: Vec<Sum> = rows
            .iter()
            .map(|row| Sum {
                row: *row,
                side: sides[*row as usize],
                left: u64::from(list[*row as usize].quantity),
                lines: Vec::new(),
                is_wanted: false,
            })
            .collect();
        let mut by_side: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for (position, sum) in sums.iter().enumerate() {
            by_side.entry(sum.side).or_default().push(position);
        }
        let mut distinct: Vec<u32> = by_side.keys().copied().collect();
        distinct.sort_by_key(|side| by_side[side].first().copied());
        let mut states = states.to_vec();
        states.sort_by_cached_key(|state| urgency(self.order_line(*state)));
        let tied = self.tied_sides(&states, &distinct);
        let mut short = Vec::new();
        let mut unmet = Vec::new();
        for (state, tied) in states.iter().zip(&tied) {
            if tied.is_empty() {
                unmet.push(*state);
                continue;
            }
            let positions: Vec<usize> = tied
                .iter()
                .flat_map(|side| by_side[side].iter().copied())
                .collect();
            short.extend(self.serve(*state, &positions, &mut sums));
        }
        self.serve_by_words(unmet, &mut sums, &mut short);
        self.raise_short(&short, &sums);
        self.raise_surplus(&sums);
    }

    /// Serves one line from the rows that carry its codes; a bundle needs every component.
    fn serve(&mut self, state: u32, positions: &[usize], sums: &mut [Sum]) -> Vec<Short> {
        let promise = self.states[state as usize].promise;
        let own = self.own_words(state);
        let rulings: Vec<(usize, Ruling)> = positions
            .iter()
            .map(|position| {
                (
                    *position,
                    self.rule_pick(promise, sums[*position].side, own.as_ref()),
                )
            })
            .collect();
        let parts = self.wants.wanted[self.states[state as usize].wanted as usize]
            .parts
            .clone();
        let is_apart = parts.len() > 1
            && rulings
                .iter()
                .any(|(_, ruling)| matches!(ruling.tie, super::ruling::Tie::Part(_)));
        if !is_apart {
            return self.serve_one(state, &rulings, sums).into_iter().collect();
        }
        let quantity = u64::from(self.order_line(state).quantity);
        let mut takes = Vec::new();
        let mut short = Vec::new();
        for (part, of) in (0_u32..).zip(&parts) {
            let due = quantity * u64::from(of.quantity);
            let own: Vec<(usize, Ruling)> = rulings
                .iter()
                .copied()
                .filter(|(_, ruling)| ruling.tie == super::ruling::Tie::Part(part))
                .collect();
            let Some((first, ruling)) = own.first().copied() else {
                self.raise_missing(state, Some(of.sku), due);
                continue;
            };
            let got = draw(state, due, &own, sums, &mut |row, units| {
                takes.push(Take {
                    stock: of.stock,
                    pick: Some(row),
                    units,
                });
            });
            if got < due {
                short.push(Short {
                    state,
                    due,
                    got,
                    ruling,
                    row: first,
                });
            }
        }
        self.bundle_trust(state, takes);
        short
    }

    fn serve_one(
        &mut self,
        state: u32,
        rulings: &[(usize, Ruling)],
        sums: &mut [Sum],
    ) -> Option<Short> {
        let (first, ruling) = rulings.first().copied()?;
        let due = self.due(state, &ruling);
        let mut rows = Vec::new();
        let got = draw(state, due, rulings, sums, &mut |row, units| {
            rows.push((row, units));
        });
        if got == due {
            self.matched(state, &rows, &ruling);
            return None;
        }
        let takes = rows.iter().map(|(row, units)| Take {
            stock: ruling.stock,
            pick: Some(*row),
            units: *units,
        });
        self.states[state as usize].takes = super::verdict::some_of(takes.collect());
        let trust = self.trust(state, ruling.stock);
        let stands = self.settle(state, &ruling, Some(sums[first].row), trust);
        (stands && !matches!(ruling.worth, Worth::Wrong(_))).then_some(Short {
            state,
            due,
            got,
            ruling,
            row: first,
        })
    }

    /// Lines that no code ties to a row: a row whose words show it is theirs, else they are missing.
    fn serve_by_words(&mut self, unmet: Vec<u32>, sums: &mut [Sum], short: &mut Vec<Short>) {
        let free: Vec<usize> = (0..sums.len())
            .filter(|position| !sums[*position].is_wanted)
            .collect();
        let index = WordIndex::new(free.iter().map(|position| {
            let words = self.pairs.sides[sums[*position].side as usize];
            super::verdict::side_words(words.text, words.options, words.sku)
        }));
        let mut found: FxHashMap<u32, Option<(usize, Ruling)>> = FxHashMap::default();
        for state in unmet {
            let promise = self.states[state as usize].promise;
            let best = if let Some(known) = found.get(&promise) {
                *known
            } else {
                let best = if found.len() < SEARCHES_MAX {
                    self.nearest(promise, &free, &index, sums)
                } else {
                    None
                };
                found.insert(promise, best);
                best
            };
            let Some((position, ruling)) = best else {
                let due = u64::from(self.order_line(state).quantity);
                self.raise_missing(state, None, due);
                continue;
            };
            short.extend(self.serve_one(state, &[(position, ruling)], sums));
        }
    }

    fn nearest(
        &mut self,
        promise: u32,
        free: &[usize],
        index: &WordIndex,
        sums: &[Sum],
    ) -> Option<(usize, Ruling)> {
        let offer = &self.wants.promises[promise as usize].offer;
        let query = format!("{} {}", offer.title, evidence::words(&offer.options, ""));
        let near: Vec<usize> = if free.len() <= NEAR_MAX * 4 {
            free.to_vec()
        } else {
            index
                .nearest(&query, NEAR_MAX)
                .into_iter()
                .map(|number| free[number as usize])
                .collect()
        };
        let mut best: Option<(u8, usize, Ruling)> = None;
        for position in near {
            let ruling = self.rule_pick(promise, sums[position].side, None);
            let order = rank(&ruling);
            // Only words that show it, or that a person can decide on, make a row out of the sums a line's own.
            if !(4..=6).contains(&order) && order != 3 {
                continue;
            }
            let order = if order == 6 { 0 } else { 10 - order };
            if best.as_ref().is_none_or(|(known, _, _)| order < *known) {
                best = Some((order, position, ruling));
            }
        }
        best.map(|(_, position, ruling)| (position, ruling))
    }

    /// Too few units: the finding names the orders that would stay without.
    fn raise_short(&mut self, short: &[Short], sums: &[Sum]) {
        let mut by_row: FxHashMap<usize, Vec<&Short>> = FxHashMap::default();
        for one in short {
            by_row.entry(one.row).or_default().push(one);
        }
        let mut rows: Vec<usize> = by_row.keys().copied().collect();
        rows.sort_unstable();
        for row in rows {
            let short = &by_row[&row];
            let Some(first) = short.first() else { continue };
            let short_of: u64 = short.iter().map(|short| short.due - short.got).sum();
            let list = self.rows();
            let found: u64 = sums
                .iter()
                .filter(|sum| sum.side == sums[row].side)
                .map(|sum| u64::from(list[sum.row as usize].quantity))
                .sum();
            let due = found + short_of;
            let cause = Digest::new()
                .text("sum")
                .number(due)
                .number(found)
                .text(self.pairs.sides[sums[row].side as usize].text);
            let cause = cause.text(
                self.pairs.sides[sums[row].side as usize]
                    .sku
                    .unwrap_or_default(),
            );
            let detail = Detail::Units { due, found };
            let mut finding = self.draft(
                Code::WrongQuantity,
                Severity::Block,
                first.state,
                cause,
                detail,
            );
            finding.expected = due.to_string();
            finding.found = found.to_string();
            self.add_sides(
                &mut finding,
                first.state,
                &first.ruling,
                Some(sums[row].row),
            );
            let states: Vec<u32> = short.iter().map(|short| short.state).collect();
            self.stand_for(&mut finding, &states);
            finding.fixes = vec![super::Fix::TakeDue {
                units: due,
                take: first.ruling.stock.map(|item| self.choice(item, 1)),
            }];
            finding.fixes.push(super::Fix::Override);
            let settled = self.raise(finding, &states, None);
            if settled.is_some_and(|settled| settled.answer.how == super::How::TakeDue) {
                for short in short {
                    let take = Take {
                        stock: short.ruling.stock,
                        pick: Some(sums[row].row),
                        units: short.due,
                    };
                    self.states[short.state as usize].takes = super::Takes::One(take);
                }
            }
        }
    }

    /// Units that nobody needs.
    fn raise_surplus(&mut self, sums: &[Sum]) {
        for sum in sums.iter().filter(|sum| sum.left > 0) {
            let list = self.rows();
            let row = &list[sum.row as usize];
            let twin = sums.iter().find(|other| {
                other.row != sum.row
                    && other.side == sum.side
                    && other.left == 0
                    && sum.lines.is_empty()
            });
            if !sum.is_wanted && twin.is_none() {
                self.raise_extra(sum.row, NotAsked::NotNeeded, Severity::Block, None);
                continue;
            }
            let owners = if sum.lines.is_empty() {
                twin.map(|twin| twin.lines.clone()).unwrap_or_default()
            } else {
                sum.lines.clone()
            };
            let Some(first) = owners.first().copied() else {
                self.raise_extra(sum.row, NotAsked::NotNeeded, Severity::Block, None);
                continue;
            };
            let quantity = u64::from(row.quantity);
            let code = if twin.is_some() {
                Code::Duplicate
            } else {
                Code::WrongQuantity
            };
            let detail = match twin {
                Some(twin) => Detail::Two {
                    one: list[twin.row as usize].place.row.to_string(),
                    other: row.place.row.to_string(),
                    hidden: Vec::new(),
                },
                None => Detail::Units {
                    due: quantity - sum.left,
                    found: quantity,
                },
            };
            let cause = Digest::new()
                .text("sum")
                .text(&row.text)
                .text(row.sku.as_deref().unwrap_or_default());
            let cause = cause.number(u64::from(row.place.row)).number(sum.left);
            let mut finding = self.draft(code, Severity::Block, first, cause, detail);
            finding.expected = (quantity - sum.left).to_string();
            finding.found = quantity.to_string();
            finding.evidence.push(evidence::of_pick(row));
            self.stand_for(&mut finding, &owners);
            finding.fixes = if code == Code::Duplicate {
                super::slot::row_fixes(row, None)
            } else {
                vec![
                    super::Fix::TakeDue {
                        units: quantity - sum.left,
                        take: None,
                    },
                    super::Fix::Override,
                ]
            };
            self.raise(finding, &owners, None);
        }
    }
}

/// Draws units for one line out of rows, in order.
fn draw(
    state: u32,
    due: u64,
    rulings: &[(usize, Ruling)],
    sums: &mut [Sum],
    taken: &mut dyn FnMut(u32, u64),
) -> u64 {
    let mut got = 0;
    for (position, _) in rulings {
        let sum = &mut sums[*position];
        let units = sum.left.min(due - got);
        sum.is_wanted |= units > 0 || sum.left == 0;
        if units == 0 {
            continue;
        }
        sum.left -= units;
        sum.lines.push(state);
        got += units;
        taken(sum.row, units);
        if got == due {
            break;
        }
    }
    got
}

//! Matching within one order: codes first, then words, each row once.

use rustc_hash::FxHashMap;

use super::{
    Code, Detail, Role, Severity, Take,
    digest::Digest,
    evidence,
    pairs::Worth,
    picks::Slot,
    ruling::{Ruling, Tie, rank},
    run::Run,
};

/// Pairs of leftover lines and rows that are judged within one order.
const WORD_PAIRS_MAX: usize = 40_000;

/// What one open line, or one component of a bundle, still needs.
#[derive(Clone, Debug)]
struct Need {
    state: u32,
    part: Option<u32>,
    rows: Vec<(u32, u64)>,
    ruling: Option<Ruling>,
    due: u64,
}

/// A row with the units that nobody has taken yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Left {
    pub(super) row: u32,
    pub(super) units: u64,
    is_touched: bool,
}

impl Run<'_> {
    /// Matches the lines and rows of one order.
    pub(super) fn order(&mut self, mut slot: Slot, sides: &[u32]) {
        self.sort_states(&mut slot.open);
        self.sort_rows(&mut slot.rows);
        let list = self.rows();
        let mut left: Vec<Left> = slot
            .rows
            .iter()
            .map(|row| Left {
                row: *row,
                units: u64::from(list[*row as usize].quantity),
                is_touched: false,
            })
            .collect();
        let mut needs = self.needs(&slot, sides);
        self.by_codes(&mut needs, &mut left, sides);
        self.by_words(&mut needs, &mut left, sides);
        self.surplus(&mut needs, &mut left, sides);
        self.finish_needs(needs);
        let rest: Vec<u32> = left
            .iter()
            .filter(|left| !left.is_touched)
            .map(|left| left.row)
            .collect();
        self.rest(&slot, &rest, sides);
    }

    /// What the lines need: a bundle its components, where a row carries the code of one.
    fn needs(&mut self, slot: &Slot, sides: &[u32]) -> Vec<Need> {
        let mut needs = Vec::with_capacity(slot.open.len());
        for state in &slot.open {
            if !self.is_bundle(*state) {
                let due = u64::from(self.order_line(*state).quantity);
                needs.push(Need {
                    state: *state,
                    part: None,
                    rows: Vec::new(),
                    ruling: None,
                    due,
                });
                continue;
            }
            let parts = self.wants.wanted[self.states[*state as usize].wanted as usize]
                .parts
                .clone();
            let promise = self.states[*state as usize].promise;
            let is_apart = parts.len() > 1
                && slot.rows.iter().any(|row| {
                    matches!(
                        self.rule_pick(promise, sides[*row as usize], None).tie,
                        Tie::Part(_)
                    )
                });
            let quantity = u64::from(self.order_line(*state).quantity);
            let need = |part, due| Need {
                state: *state,
                part,
                rows: Vec::new(),
                ruling: None,
                due,
            };
            if is_apart {
                needs.extend(
                    (0_u32..)
                        .zip(&parts)
                        .map(|(part, of)| need(Some(part), quantity * u64::from(of.quantity))),
                );
            } else {
                needs.push(need(None, quantity));
            }
        }
        needs
    }

    /// Gives rows to the needs whose code they carry: exact units first, then whatever is left of them.
    fn by_codes(&mut self, needs: &mut [Need], left: &mut [Left], sides: &[u32]) {
        let mut by_side: FxHashMap<u32, Vec<usize>> = FxHashMap::default();
        for (position, row) in left.iter().enumerate() {
            by_side
                .entry(sides[row.row as usize])
                .or_default()
                .push(position);
        }
        let mut distinct: Vec<u32> = by_side.keys().copied().collect();
        distinct.sort_by_key(|side| by_side[side].first().copied());
        let states: Vec<u32> = needs.iter().map(|need| need.state).collect();
        let tied = self.tied_sides(&states, &distinct);
        for is_exact in [true, false] {
            for (need, tied) in needs.iter_mut().zip(&tied) {
                for side in tied {
                    let promise = self.states[need.state as usize].promise;
                    let own = self.own_words(need.state);
                    let ruling = self.rule_pick(promise, *side, own.as_ref());
                    if !is_tied(need, &ruling) {
                        continue;
                    }
                    if need.part.is_none() && need.rows.is_empty() {
                        need.due = self.due(need.state, &ruling);
                    }
                    take(need, left, &by_side[side], ruling, is_exact);
                }
            }
        }
    }

    /// Gives leftover rows to needs that nothing was found for, by their words, surest first.
    fn by_words(&mut self, needs: &mut [Need], left: &mut [Left], sides: &[u32]) {
        let open: Vec<usize> = (0..needs.len())
            .filter(|need| needs[*need].rows.is_empty() && needs[*need].part.is_none())
            .collect();
        let free: Vec<usize> = (0..left.len())
            .filter(|row| !left[*row].is_touched)
            .collect();
        if open.is_empty() || free.is_empty() || open.len() * free.len() > WORD_PAIRS_MAX {
            return;
        }
        let is_sole = open.len() == 1 && free.len() == 1;
        let mut pairs: Vec<(u8, usize, usize, Ruling)> = Vec::new();
        for need in &open {
            let (promise, own) = {
                let state = needs[*need].state;
                (self.states[state as usize].promise, self.own_words(state))
            };
            for row in &free {
                let ruling = self.rule_pick(promise, sides[left[*row].row as usize], own.as_ref());
                let order = match rank(&ruling) {
                    6 => 0,
                    5 => 1,
                    3 => 2,
                    2 => 3,
                    1 => 4,
                    4 | 7 => 5,
                    8 | 9 => 6,
                    _ if is_sole => 7,
                    _ => continue,
                };
                pairs.push((order, *need, *row, ruling));
            }
        }
        pairs.sort_by_key(|(order, need, row, _)| (*order, *need, *row));
        for (_, need, row, ruling) in pairs {
            if !needs[need].rows.is_empty() || left[row].is_touched {
                continue;
            }
            needs[need].rows.push((left[row].row, left[row].units));
            needs[need].due = self.due(needs[need].state, &ruling);
            needs[need].ruling = Some(ruling);
            left[row].is_touched = true;
            left[row].units = 0;
        }
    }

    /// Units that are left on rows of known codes: a whole row too much is a duplicate, the rest is too many.
    fn surplus(&mut self, needs: &mut [Need], left: &mut [Left], sides: &[u32]) {
        for row in left.iter_mut().filter(|left| left.units > 0) {
            let side = sides[row.row as usize];
            let owner = needs.iter().position(|need| {
                need.rows
                    .iter()
                    .any(|(taken, _)| sides[*taken as usize] == side)
            });
            let owner = owner.or_else(|| {
                needs.iter().position(|need| {
                    let promise = self.states[need.state as usize].promise;
                    self.rulings
                        .get(&(promise, side))
                        .is_some_and(|ruling| is_tied(need, ruling))
                })
            });
            let Some(owner) = owner else { continue };
            if row.is_touched {
                needs[owner].rows.push((row.row, row.units));
            } else {
                self.raise_duplicate(&needs[owner], row.row);
            }
            row.is_touched = true;
            row.units = 0;
        }
    }

    fn raise_duplicate(&mut self, need: &Need, row: u32) {
        let list = self.rows();
        let second = &list[row as usize];
        let first = need.rows.first().map(|(first, _)| &list[*first as usize]);
        let cause = Digest::new()
            .text(super::known::order_key(
                second.order.as_deref().unwrap_or_default(),
            ))
            .text(&second.text)
            .text(second.sku.as_deref().unwrap_or_default())
            .number(u64::from(second.place.row));
        let piece = evidence::of_pick(second);
        let detail = Detail::Two {
            one: first
                .map(|first| first.place.row.to_string())
                .unwrap_or_default(),
            other: second.place.row.to_string(),
            hidden: Vec::new(),
        };
        let mut finding = self.draft(Code::Duplicate, Severity::Block, need.state, cause, detail);
        finding.found.clone_from(&piece.text);
        finding.evidence.extend(first.map(evidence::of_pick));
        finding.evidence.push(piece);
        finding.fixes = row_fixes(second, finding.line.as_ref());
        self.raise(finding, &[need.state], None);
    }

    /// Judges what was matched, and says what is missing. The components of a bundle end as one.
    fn finish_needs(&mut self, needs: Vec<Need>) {
        let mut bundle: Vec<Need> = Vec::new();
        for need in needs {
            if bundle
                .first()
                .is_some_and(|first| first.state != need.state)
            {
                self.finish_bundle(&std::mem::take(&mut bundle));
            }
            if need.part.is_some() {
                bundle.push(need);
                continue;
            }
            match need.ruling {
                Some(ruling) if self.is_bundle(need.state) => self.whole_bundle(&need, &ruling),
                Some(ruling) => self.matched(need.state, &need.rows, &ruling),
                None => self.raise_missing(need.state, None, need.due),
            }
        }
        if !bundle.is_empty() {
            self.finish_bundle(&bundle);
        }
    }

    /// A bundle that the list names by the code or words of the whole.
    fn whole_bundle(&mut self, need: &Need, ruling: &Ruling) {
        if ruling.tie == Tie::None || matches!(ruling.worth, Worth::Wrong(_)) {
            self.matched(need.state, &need.rows, ruling);
            return;
        }
        let found: u64 = need.rows.iter().map(|(_, units)| units).sum();
        self.take_mapping(need.state);
        if found != need.due {
            let rows: Vec<u32> = need.rows.iter().map(|(row, _)| *row).collect();
            self.raise_units(need.state, need.due, found, &rows, ruling);
        }
    }

    fn finish_bundle(&mut self, needs: &[Need]) {
        let Some(state) = needs.first().map(|need| need.state) else {
            return;
        };
        let parts = self.wants.wanted[self.states[state as usize].wanted as usize]
            .parts
            .clone();
        let mut takes = Vec::new();
        for need in needs {
            let stock = need.part.and_then(|part| parts[part as usize].stock);
            takes.extend(need.rows.iter().map(|(row, units)| Take {
                stock,
                pick: Some(*row),
                units: *units,
            }));
        }
        self.bundle_trust(state, takes);
        for need in needs {
            let found: u64 = need.rows.iter().map(|(_, units)| units).sum();
            let part = need.part.map(|part| parts[part as usize].sku);
            match need.ruling {
                None => self.raise_missing(state, part, need.due),
                Some(ruling) if found != need.due => {
                    let rows: Vec<u32> = need.rows.iter().map(|(row, _)| *row).collect();
                    self.raise_units(state, need.due, found, &rows, &ruling);
                }
                Some(_) => {}
            }
        }
    }

    /// A line, or a component of a bundle, that the pick list does not have.
    pub(super) fn raise_missing(&mut self, state: u32, part: Option<&str>, due: u64) {
        let line = self.order_line(state);
        let what = part.map_or_else(
            || evidence::words(&line.options, &line.title),
            ToOwned::to_owned,
        );
        let cause = Digest::new()
            .text(&line.channel)
            .text(&line.order)
            .text(&line.line)
            .text(part.unwrap_or_default())
            .number(due);
        let stock = part.and_then(|sku| self.known.stock(sku));
        let list_place = self.rows().first().map(|row| crate::record::Place {
            row: 0,
            column: String::new(),
            ..row.place.clone()
        });
        let detail = Detail::One { what: what.clone() };
        let mut finding = self.draft(Code::Missing, Severity::Block, state, cause, detail);
        finding.expected = format!("{due} × {what}");
        finding
            .evidence
            .extend(list_place.map(|place| evidence::of_place(Role::Pick, &place, "")));
        if part.is_some() {
            finding.fixes = vec![super::Fix::TakeDue {
                units: due,
                take: stock.map(|item| self.choice(item, 1)),
            }];
            finding.fixes.push(hold(line));
            finding.fixes.push(super::Fix::Override);
            let settled = self.raise(finding, &[state], None);
            if settled.is_some_and(|settled| settled.answer.how == super::How::TakeDue) {
                self.take_mapping(state);
            }
            return;
        }
        self.raise_count(state, finding, due, None);
    }

    /// Takes what the mapping says.
    pub(super) fn take_mapping(&mut self, state: u32) {
        let quantity = u64::from(self.order_line(state).quantity);
        let wanted = &self.wants.wanted[self.states[state as usize].wanted as usize];
        let takes = wanted
            .parts
            .iter()
            .map(|part| Take {
                stock: part.stock,
                pick: None,
                units: quantity * u64::from(part.quantity),
            })
            .collect();
        self.states[state as usize].takes = super::verdict::some_of(takes);
    }
}

fn is_tied(need: &Need, ruling: &Ruling) -> bool {
    match (need.part, ruling.tie) {
        (Some(part), Tie::Part(tied)) => part == tied,
        (None, Tie::Whole | Tie::Part(_)) => true,
        (Some(_), Tie::Whole) | (_, Tie::None) => false,
    }
}

/// Takes units of rows for a need, up to what is due.
fn take(need: &mut Need, left: &mut [Left], rows: &[usize], ruling: Ruling, is_exact: bool) {
    for position in rows {
        let row = &mut left[*position];
        let got: u64 = need.rows.iter().map(|(_, units)| units).sum();
        if got >= need.due {
            return;
        }
        let open = need.due - got;
        if row.units == 0 || (is_exact && (row.is_touched || row.units != open)) {
            continue;
        }
        let units = row.units.min(open);
        row.units -= units;
        row.is_touched = true;
        need.rows.push((row.row, units));
        need.ruling.get_or_insert(ruling);
    }
}

pub(super) fn hold(line: &crate::record::OrderLine) -> super::Fix {
    super::Fix::HoldOrder {
        channel: line.channel.clone(),
        order: line.order.clone(),
    }
}

/// The fixes of a row that is too much.
pub(super) fn row_fixes(
    row: &crate::record::PickLine,
    line: Option<&super::LineKey>,
) -> Vec<super::Fix> {
    let mut fixes = vec![super::Fix::IgnoreRow {
        row: row.place.clone(),
    }];
    fixes.extend(line.map(|line| super::Fix::HoldOrder {
        channel: line.channel.clone(),
        order: line.order.clone(),
    }));
    fixes.push(super::Fix::Override);
    fixes
}

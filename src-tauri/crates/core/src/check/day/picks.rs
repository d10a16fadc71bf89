//! The pick list against the open lines: by order where the list names orders, else by sums.

use rustc_hash::FxHashMap;

use super::{
    LineKey, PickList, Take,
    known::{order_key, place_key},
    pairs::{Words, Worth},
    ruling::{Ruling, Tie},
    run::{NOT_OPEN, Run},
};
use crate::record::OrderLine;

/// What one order has on both sides.
#[derive(Debug, Default)]
pub(super) struct Slot {
    /// Open lines, as states.
    pub(super) open: Vec<u32>,
    /// Lines that are not open, by line of the day.
    pub(super) dead: Vec<u32>,
    /// Rows of the pick list.
    pub(super) rows: Vec<u32>,
}

/// The same for all orders, without a list of its own for each of a million.
struct Slots {
    open: Grouped,
    dead: Grouped,
    rows: Grouped,
}

/// Numbers by their group, in the order in which they came.
struct Grouped {
    /// Where each group begins among the members, and where the last one ends.
    starts: Vec<u32>,
    members: Vec<u32>,
}

impl Grouped {
    /// Groups pairs of group and member.
    fn of(groups: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut starts = vec![0_u32; groups + 1];
        for (group, _) in pairs.clone() {
            starts[group as usize + 1] += 1;
        }
        for group in 0..groups {
            starts[group + 1] += starts[group];
        }
        let mut next = starts.clone();
        let mut members = vec![0; starts[groups] as usize];
        for (group, member) in pairs {
            let place = &mut next[group as usize];
            members[*place as usize] = member;
            *place += 1;
        }
        Self { starts, members }
    }

    fn get(&self, group: usize) -> &[u32] {
        &self.members[self.starts[group] as usize..self.starts[group + 1] as usize]
    }
}

impl Slots {
    fn len(&self) -> usize {
        self.open.starts.len() - 1
    }
}

impl<'a> Run<'a> {
    /// Holds every open line against the pick list.
    pub(super) fn pick_list(&mut self, list: PickList<'a>) {
        let sides: Vec<u32> = list
            .lines
            .iter()
            .map(|row| self.pairs.side(Words::of_pick(row)))
            .collect();
        self.resolve_sides();
        let (slots, sums) = self.slots(list);
        let mut unmet = Vec::new();
        for slot in 0..slots.len() {
            let (open, dead, rows) = (
                slots.open.get(slot),
                slots.dead.get(slot),
                slots.rows.get(slot),
            );
            match (open, rows) {
                ([], []) => {}
                (open, []) if !sums.is_empty() => unmet.extend_from_slice(open),
                ([state], [row]) if dead.is_empty() && !self.is_bundle(*state) => {
                    self.one_to_one(*state, *row, &sides);
                }
                _ => {
                    let slot = Slot {
                        open: open.to_vec(),
                        dead: dead.to_vec(),
                        rows: rows.to_vec(),
                    };
                    self.order(slot, &sides);
                }
            }
        }
        if !sums.is_empty() {
            self.sums(&unmet, sums, &sides);
        }
    }

    /// Puts lines and rows of one order together; rows without an order come apart.
    fn slots(&self, list: PickList<'a>) -> (Slots, Vec<u32>) {
        let mut by_order: FxHashMap<&str, u32> = FxHashMap::default();
        by_order.reserve(self.day.lines.len());
        let mut slot_of = |order: &'a str| -> u32 {
            let fresh = by_order.len() as u32;
            *by_order.entry(order_key(order)).or_insert(fresh)
        };
        let of_lines: Vec<u32> = self
            .day
            .lines
            .iter()
            .map(|line| slot_of(&line.order_line.order))
            .collect();
        let mut sums = Vec::new();
        let mut of_rows: Vec<(u32, u32)> = Vec::with_capacity(list.lines.len());
        for (index, row) in (0_u32..).zip(list.lines) {
            match super::wanted::filled(row.order.as_deref()) {
                Some(order) => of_rows.push((slot_of(order), index)),
                None => sums.push(index),
            }
        }
        let groups = by_order.len();
        let lines = || (0_u32..).zip(&of_lines).zip(&self.state_of);
        let open = lines().filter(|(_, state)| **state != NOT_OPEN);
        let dead = lines().filter(|(_, state)| **state == NOT_OPEN);
        let slots = Slots {
            open: Grouped::of(groups, open.map(|((_, slot), state)| (*slot, *state))),
            dead: Grouped::of(groups, dead.map(|((line, slot), _)| (*slot, line))),
            rows: Grouped::of(groups, of_rows.iter().copied()),
        };
        (slots, sums)
    }

    pub(super) fn is_bundle(&self, state: u32) -> bool {
        self.wants.wanted[self.states[state as usize].wanted as usize].is_bundle()
    }

    /// The plain case: one open line, one row.
    fn one_to_one(&mut self, state: u32, row: u32, sides: &[u32]) {
        let own = self.own_words(state);
        let ruling = self.rule_pick(
            self.states[state as usize].promise,
            sides[row as usize],
            own.as_ref(),
        );
        let list = self.rows();
        let quantity = u64::from(list[row as usize].quantity);
        self.matched(state, &[(row, quantity)], &ruling);
    }

    pub(super) fn rows(&self) -> &'a [crate::record::PickLine] {
        self.day.picks.map_or(&[], |list| list.lines)
    }

    /// The units of the row's kind that a line needs.
    pub(super) fn due(&self, state: u32, ruling: &Ruling) -> u64 {
        let (num, den) = ruling.units;
        let quantity = u64::from(self.order_line(state).quantity);
        // A pack that does not divide is rounded up: the next check of units then says so.
        (quantity * num).div_ceil(den.max(1))
    }

    /// A line with the rows that are for it: words first, then units.
    pub(super) fn matched(&mut self, state: u32, rows: &[(u32, u64)], ruling: &Ruling) {
        let Some((first, _)) = rows.first().copied() else {
            return;
        };
        let found: u64 = rows.iter().map(|(_, units)| units).sum();
        let takes = rows
            .iter()
            .map(|(row, units)| Take {
                stock: ruling.stock,
                pick: Some(*row),
                units: *units,
            })
            .collect();
        self.states[state as usize].takes = super::verdict::some_of(takes);
        self.states[state as usize].judgement = Some(ruling.judgement);
        if self.resembles(state, first, ruling) {
            return;
        }
        let numbers: Vec<u32> = rows.iter().map(|(row, _)| *row).collect();
        if matches!(ruling.worth, Worth::Wrong(_)) && self.is_for_earlier(state, ruling) {
            self.raise_changed(state, &numbers);
            return;
        }
        let trust = self.trust(state, ruling.stock);
        let stands = self.settle(state, ruling, Some(first), trust);
        let due = self.due(state, ruling);
        let is_whole = (u64::from(self.order_line(state).quantity) * ruling.units.0)
            .is_multiple_of(ruling.units.1.max(1));
        if stands && !matches!(ruling.worth, Worth::Wrong(_)) && (found != due || !is_whole) {
            self.raise_units(state, due, found, &numbers, ruling);
        }
    }

    /// Stops a row or a line whose SKU only looks like the right one.
    fn resembles(&mut self, state: u32, row: u32, ruling: &Ruling) -> bool {
        let row_sku = super::wanted::filled(self.rows()[row as usize].sku.as_deref());
        let Some(row_sku) = row_sku else { return false };
        if ruling.sku_state == super::ruling::SkuState::Unknown
            && let Some(twin) = self.shapes.twin(&self.known, row_sku)
        {
            self.raise_lookalike(state, row_sku, twin, Some(row));
            return true;
        }
        if ruling.tie != Tie::None {
            return false;
        }
        let line = self.order_line(state);
        let wanted = &self.wants.wanted[self.states[state as usize].wanted as usize];
        let own = super::wanted::filled(line.sku.as_deref());
        if let Some(own) = own
            && wanted.mapping.is_none()
            && wanted.variant.is_none()
            && super::lookalike::are_lookalikes(own, row_sku)
        {
            self.raise_lookalike(state, own, row_sku, Some(row));
            return true;
        }
        false
    }

    /// Whether the row is what the order said before a newer file changed it.
    fn is_for_earlier(&mut self, state: u32, ruling: &Ruling) -> bool {
        let day_line = &self.day.lines[self.states[state as usize].line as usize];
        let Some(earlier) = day_line.earlier.as_deref() else {
            return false;
        };
        if ruling.role != super::Role::Pick {
            return false;
        }
        let wanted = self.wants.wanted(&self.known, earlier);
        if wanted == self.states[state as usize].wanted {
            return false;
        }
        let (promise, _) = self.wants.promise(&self.known, wanted, earlier.ordered_at);
        let before = self.rule_pick(promise, ruling.side, None);
        matches!(
            before.worth,
            Worth::Proven | Worth::Identity | Worth::Packs { .. }
        )
    }

    /// An order key that does not depend on the order of input.
    pub(super) fn sort_states(&self, states: &mut [u32]) {
        states.sort_by(|one, other| {
            let (one, other) = (self.order_line(*one), self.order_line(*other));
            line_order(one).cmp(&line_order(other))
        });
    }

    pub(super) fn sort_rows(&self, rows: &mut [u32]) {
        let list = self.rows();
        rows.sort_by(|one, other| {
            let (one, other) = (&list[*one as usize], &list[*other as usize]);
            place_key(Some(&one.place)).cmp(&place_key(Some(&other.place)))
        });
    }

    pub(super) fn bundle_trust(&mut self, state: u32, takes: Vec<Take>) {
        self.states[state as usize].takes = super::verdict::some_of(takes);
    }
}

/// By the order's own words: channel, order, line.
pub(super) fn line_order(line: &OrderLine) -> (&str, &str, &str) {
    (&line.channel, &line.order, &line.line)
}

/// By urgency: what must leave first is served first.
pub(super) fn urgency(line: &OrderLine) -> (bool, Option<i64>, Option<i64>, LineKey) {
    let moment = |moment: Option<crate::moment::Moment>| {
        moment.map(crate::moment::Moment::unix_milliseconds)
    };
    (
        line.ship_by.is_none(),
        moment(line.ship_by),
        moment(line.ordered_at),
        LineKey::of(line),
    )
}

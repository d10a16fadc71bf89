//! Counts: too many, too few, and what was written for an order before it changed.

use super::{
    Code, Detail, Finding, LineKey, Role, Severity, Take, Takes,
    digest::Digest,
    evidence,
    ruling::Ruling,
    run::Run,
    verdict::{some_of, told},
};

impl Run<'_> {
    /// Too many or too few units for one line.
    pub(super) fn raise_units(
        &mut self,
        state: u32,
        due: u64,
        found: u64,
        rows: &[u32],
        ruling: &Ruling,
    ) {
        let day_line = &self.day.lines[self.states[state as usize].line as usize];
        let (num, den) = ruling.units;
        let is_earlier = day_line.earlier.as_deref().is_some_and(|earlier| {
            u64::from(earlier.quantity) * num == found * den
                && earlier.quantity != day_line.order_line.quantity
        });
        if is_earlier {
            self.raise_changed(state, rows);
            return;
        }
        let cause = Digest::new()
            .text(&day_line.order_line.channel)
            .text(&day_line.order_line.order)
            .text(&day_line.order_line.line)
            .number(due)
            .number(found);
        let mut finding = self.draft(
            Code::WrongQuantity,
            Severity::Block,
            state,
            cause,
            Detail::Units { due, found },
        );
        finding.expected = due.to_string();
        finding.found = found.to_string();
        finding
            .attributes
            .clone_from(&self.pairs.judgements[ruling.judgement as usize].attributes);
        self.add_sides(&mut finding, state, ruling, rows.first().copied());
        if let Some(list) = self.day.picks {
            finding.evidence.extend(
                rows.iter()
                    .skip(1)
                    .map(|row| evidence::of_pick(&list.lines[*row as usize])),
            );
        }
        self.raise_count(state, finding, due, ruling.stock);
    }

    /// Raises a finding that taking the units due mends.
    pub(super) fn raise_count(
        &mut self,
        state: u32,
        mut finding: Finding,
        due: u64,
        stock: Option<u32>,
    ) {
        let line = self.order_line(state);
        let take = stock.map(|item| self.choice(item, 1)).or_else(|| {
            let promise = self.states[state as usize].promise;
            self.choices(promise).into_iter().next()
        });
        let key = LineKey::of(line);
        finding.fixes = vec![
            super::Fix::TakeDue {
                units: due,
                take: take.clone(),
            },
            super::Fix::HoldOrder {
                channel: key.channel,
                order: key.order,
            },
            super::Fix::Override,
        ];
        let settled = self.raise(finding, &[state], None);
        let is_taken = settled.is_some_and(|settled| settled.answer.how == super::How::TakeDue);
        if !is_taken {
            return;
        }
        let first = self.states[state as usize]
            .takes
            .as_slice()
            .first()
            .copied();
        if let Some(first) = first {
            self.states[state as usize].takes = Takes::One(Take {
                units: due,
                ..first
            });
        } else if let Some(take) = take {
            let quantity = u64::from(line.quantity);
            let takes = take.components.iter().map(|component| Take {
                stock: self.known.stock(&component.stock_sku),
                pick: None,
                units: quantity * u64::from(component.quantity),
            });
            self.states[state as usize].takes = some_of(takes.collect());
        }
    }

    /// The pick list was written for what the order said before.
    pub(super) fn raise_changed(&mut self, state: u32, rows: &[u32]) {
        let day_line = &self.day.lines[self.states[state as usize].line as usize];
        let Some(earlier) = day_line.earlier.as_deref() else {
            return;
        };
        let (before, now) = (told(earlier), told(&day_line.order_line));
        let cause = Digest::new()
            .text(&earlier.channel)
            .text(&earlier.order)
            .text(&before)
            .text(&now);
        let detail = Detail::Change {
            before: before.clone(),
            now: now.clone(),
            sheet: None,
            is_cancelled: false,
        };
        let mut finding = self.draft(Code::Changed, Severity::Block, state, cause, detail);
        finding.expected = now;
        finding.found = before;
        let mut older = evidence::of_order(earlier);
        older.role = Role::EarlierOrder;
        finding.evidence.push(older);
        if let Some(list) = self.day.picks {
            finding.evidence.extend(
                rows.iter()
                    .map(|row| evidence::of_pick(&list.lines[*row as usize])),
            );
        }
        let wanted = &self.wants.wanted[self.states[state as usize].wanted as usize];
        let mapped =
            super::ruling::single(&wanted.parts).map(|part| (part.stock, u64::from(part.quantity)));
        let due = u64::from(self.order_line(state).quantity) * mapped.map_or(1, |(_, units)| units);
        // What the old row names may be the wrong thing by now.
        self.states[state as usize].takes = Takes::None;
        self.raise_count(state, finding, due, mapped.and_then(|(stock, _)| stock));
    }
}

//! Rows of the pick list that no open line asks for.

use super::{
    Code, Detail, Finding, LineKey, NotAsked, Severity, digest::Digest, evidence, pairs::Worth,
    picks::Slot, ruling::Tie, run::Run, slot::row_fixes,
};
use crate::record::LineState;

impl Run<'_> {
    /// Says for each leftover row of an order why nobody asks for it.
    pub(super) fn rest(&mut self, slot: &Slot, rows: &[u32], sides: &[u32]) {
        if rows.is_empty() {
            return;
        }
        let mut dead = slot.dead.clone();
        let lines = self.day.lines;
        dead.sort_by_key(|line| super::picks::line_order(&lines[*line as usize].order_line));
        let mut used = vec![false; dead.len()];
        for row in rows {
            let Some(position) = self.dead_line(&dead, &used, *row, sides, slot.open.is_empty())
            else {
                let (why, severity) = if slot.open.is_empty() && dead.is_empty() {
                    (NotAsked::UnknownOrder, Severity::Ask)
                } else {
                    (NotAsked::NotOrdered, Severity::Block)
                };
                self.raise_extra(*row, why, severity, slot.open.first().copied());
                continue;
            };
            used[position] = true;
            self.raise_dead(dead[position], *row);
        }
    }

    /// The line, no longer open, that a row is for: by code, by words, or because there is no other.
    fn dead_line(
        &mut self,
        dead: &[u32],
        used: &[bool],
        row: u32,
        sides: &[u32],
        is_all_dead: bool,
    ) -> Option<usize> {
        let mut by_words = None;
        let free: Vec<usize> = (0..dead.len())
            .filter(|position| !used[*position])
            .take(64)
            .collect();
        for position in &free {
            let line = &self.day.lines[dead[*position] as usize].order_line;
            let wanted = self.wants.wanted(&self.known, line);
            let (promise, _) = self.wants.promise(&self.known, wanted, line.ordered_at);
            let ruling = self.rule_pick(promise, sides[row as usize], None);
            if ruling.tie != Tie::None {
                return Some(*position);
            }
            if by_words.is_none() && matches!(ruling.worth, Worth::Proven | Worth::Packs { .. }) {
                by_words = Some(*position);
            }
        }
        by_words.or_else(|| is_all_dead.then(|| free.first().copied()).flatten())
    }

    fn raise_dead(&mut self, line: u32, row: u32) {
        let order_line = &self.day.lines[line as usize].order_line;
        let pick = &self.rows()[row as usize];
        let code = match order_line.state {
            LineState::Cancelled { .. } => Code::Cancelled,
            LineState::Open
            | LineState::Unpaid
            | LineState::Fulfilled
            | LineState::Refunded
            | LineState::Held
            | LineState::PreOrder { .. }
            | LineState::ByMarketplace
            | LineState::NotShipped => Code::Extra,
        };
        let detail = match order_line.state {
            LineState::Cancelled { requested } => Detail::Cancellation {
                is_requested: requested,
            },
            LineState::Fulfilled => row_detail(pick, NotAsked::Fulfilled),
            LineState::Open
            | LineState::Unpaid
            | LineState::Refunded
            | LineState::Held
            | LineState::PreOrder { .. }
            | LineState::ByMarketplace
            | LineState::NotShipped => row_detail(pick, NotAsked::NotOpen),
        };
        let key = LineKey::of(order_line);
        let cause = Digest::new()
            .text(&key.channel)
            .text(&key.order)
            .text(&key.line)
            .text(&pick.text);
        let cause = format!(
            "{}-{}",
            code.name(),
            cause.text(pick.sku.as_deref().unwrap_or_default()).finish()
        );
        let finding = Finding {
            id: super::run::line_id(code, &cause, order_line),
            cause,
            code,
            severity: Severity::Block,
            sku: order_line.sku.clone(),
            title: order_line.title.clone(),
            expected: String::new(),
            found: evidence::of_pick(pick).text,
            detail,
            evidence: vec![evidence::of_order(order_line), evidence::of_pick(pick)],
            fixes: row_fixes(pick, Some(&key)),
            line: Some(key),
            ..bare()
        };
        self.raise(finding, &[], None);
    }

    /// A row that nobody asks for.
    pub(super) fn raise_extra(
        &mut self,
        row: u32,
        why: NotAsked,
        severity: Severity,
        near: Option<u32>,
    ) {
        let pick = &self.rows()[row as usize];
        let found = evidence::of_pick(pick);
        let cause = Digest::new()
            .text(pick.order.as_deref().unwrap_or_default())
            .text(&pick.text)
            .options(&pick.options)
            .text(pick.sku.as_deref().unwrap_or_default())
            .number(u64::from(pick.place.row));
        let cause = format!("{}-{}", Code::Extra.name(), cause.finish());
        let near = near.map(|state| LineKey::of(self.order_line(state)));
        let order = pick.order.as_deref().map(|order| LineKey {
            channel: near
                .as_ref()
                .map(|near| near.channel.clone())
                .unwrap_or_default(),
            order: order.trim().to_owned(),
            line: String::new(),
        });
        let mut fixes = row_fixes(pick, near.as_ref());
        if severity == Severity::Ask {
            fixes.pop();
            fixes.push(super::Fix::Accept);
        }
        let finding = Finding {
            id: cause.clone(),
            cause,
            code: Code::Extra,
            severity,
            line: order,
            sku: pick.sku.clone(),
            title: found.text.clone(),
            found: found.text.clone(),
            detail: row_detail(pick, why),
            evidence: vec![found],
            fixes,
            ..bare()
        };
        self.raise(finding, &[], None);
    }
}

fn row_detail(pick: &crate::record::PickLine, why: NotAsked) -> Detail {
    Detail::Row {
        place: pick.place.clone(),
        why,
        order: pick.order.clone(),
    }
}

/// A finding with nothing in it yet.
pub(super) fn bare() -> Finding {
    Finding {
        id: String::new(),
        cause: String::new(),
        code: Code::Extra,
        severity: Severity::Note,
        line: None,
        lines: Vec::new(),
        sku: None,
        title: String::new(),
        expected: String::new(),
        found: String::new(),
        detail: Detail::One {
            what: String::new(),
        },
        attributes: Vec::new(),
        siblings: Vec::new(),
        promise: None,
        evidence: Vec::new(),
        fixes: Vec::new(),
        answer: None,
    }
}

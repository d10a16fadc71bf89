//! One run of the check: its state, and how a finding is raised.

use rustc_hash::FxHashMap;

use super::{
    Code, Component, Day, Deed, Detail, Finding, How, Judges, LineKey, PromiseSource, Severity,
    Sibling, Takes, VariantKey,
    decided::{Decided, Settled},
    digest::Digest,
    evidence,
    known::Known,
    lookalike::Shapes,
    mend::Mends,
    pairs::{Pairs, Promises},
    ruling::Ruling,
    wanted::Wants,
};
use crate::record::OrderLine;

/// One open line on its way through the check.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a line can be several of these at once; they are flags, not one state"
)]
pub(super) struct State {
    pub(super) line: u32,
    pub(super) wanted: u32,
    pub(super) promise: u32,
    pub(super) source: PromiseSource,
    pub(super) judgement: Option<u32>,
    pub(super) takes: Takes,
    pub(super) overridden: Option<String>,
    pub(super) is_blocked: bool,
    pub(super) is_open: bool,
    pub(super) is_answered: bool,
    pub(super) is_held: bool,
    /// The listing contradicts the order's own words: there is no promise to hold anything against.
    pub(super) is_contradicted: bool,
}

/// Says that a line of the day is not open.
pub(super) const NOT_OPEN: u32 = u32::MAX;

/// One run of the check.
pub(super) struct Run<'a> {
    pub(super) day: &'a Day<'a>,
    pub(super) known: Known<'a>,
    pub(super) decided: Decided<'a>,
    pub(super) wants: Wants<'a>,
    pub(super) pairs: Pairs<'a>,
    pub(super) shapes: Shapes<'a>,
    pub(super) mends: Mends,
    pub(super) states: Vec<State>,
    /// By line of the day: its state, or [`NOT_OPEN`].
    pub(super) state_of: Vec<u32>,
    pub(super) findings: Vec<Finding>,
    pub(super) rulings: FxHashMap<(u32, u32), Ruling>,
    /// The stock items behind the sides of the pick list.
    /// Whether a side has only one of the colours that its promise's title names.
    pub(super) torn: FxHashMap<(u32, u32), bool>,
    pub(super) side_stock: Vec<Option<u32>>,
    /// What is taken for lines whose promise was swapped, by state.
    pub(super) swapped: FxHashMap<u32, Vec<Component>>,
}

impl<'a> Run<'a> {
    pub(super) fn new(day: &'a Day<'a>, judges: &Judges<'a>) -> Self {
        Self {
            day,
            known: Known::new(day),
            decided: Decided::new(day.decisions),
            wants: Wants::default(),
            pairs: Pairs::new(*judges, day.picks.and_then(|list| list.supplier)),
            shapes: Shapes::default(),
            mends: Mends::default(),
            states: Vec::new(),
            state_of: vec![NOT_OPEN; day.lines.len()],
            findings: Vec::new(),
            rulings: FxHashMap::default(),
            swapped: FxHashMap::default(),
            torn: FxHashMap::default(),
            side_stock: Vec::new(),
        }
    }

    /// Finds the open lines and what each was promised.
    pub(super) fn gather(&mut self) {
        for (index, day_line) in (0_u32..).zip(self.day.lines) {
            let line = &day_line.order_line;
            // Lines that are not open still tell which variations a listing has.
            let wanted = self.wants.wanted(&self.known, line);
            if !line.state.is_open() || line.quantity == 0 {
                continue;
            }
            self.wants.wanted[wanted as usize].open_lines += 1;
            self.state_of[index as usize] = self.states.len() as u32;
            self.states.push(State {
                line: index,
                wanted,
                promise: 0,
                source: PromiseSource::TitleAndSku,
                judgement: None,
                takes: Takes::None,
                overridden: None,
                is_blocked: false,
                is_open: false,
                is_answered: false,
                is_held: self.decided.hold(&line.channel, &line.order).is_some(),
                is_contradicted: false,
            });
        }
        for state in 0..self.states.len() {
            let (wanted, line) = (self.states[state].wanted, self.states[state].line);
            let sold_at = self.day.lines[line as usize].order_line.ordered_at;
            let (promise, source) = self.wants.promise(&self.known, wanted, sold_at);
            self.states[state].promise = promise;
            self.states[state].source = source;
        }
    }

    /// From here on agreed swaps are what was promised.
    pub(super) fn amendments(&mut self) {
        if !self.decided.has_amendments() {
            return;
        }
        for index in 0..self.states.len() as u32 {
            let state = index as usize;
            let of = &self.states[state];
            let key = LineKey::of(&self.day.lines[of.line as usize].order_line);
            let Some(decision) = self.decided.amendment(&key) else {
                continue;
            };
            let Deed::AmendPromise { options, sku, .. } = &decision.deed else {
                continue;
            };
            let promise = self
                .wants
                .amended(of.wanted, of.promise, options, sku.as_deref());
            let state = &mut self.states[state];
            state.promise = promise;
            state.source = PromiseSource::OwnWords;
            state.is_answered = true;
            state.is_contradicted = false;
            let channel = &key.channel;
            let own = sku
                .as_deref()
                .or(self.wants.promises[promise as usize].offer.sku.as_deref());
            if let Some(take) = own.and_then(|sku| self.taken_for(channel, sku)) {
                self.swapped.insert(index, take.components);
            }
        }
    }

    pub(super) fn order_line(&self, state: u32) -> &'a OrderLine {
        &self.day.lines[self.states[state as usize].line as usize].order_line
    }

    /// The key of the line where an answer holds for this very line only.
    pub(super) fn own_words(&self, state: u32) -> Option<LineKey> {
        if !self.decided.has_line_words() {
            return None;
        }
        let key = LineKey::of(self.order_line(state));
        self.decided.has_own_words(&key).then_some(key)
    }

    pub(super) fn promises(wants: &Wants<'a>, promise: u32) -> (u32, &'a str, &'a str) {
        let wanted = &wants.wanted[wants.promises[promise as usize].wanted as usize];
        (promise, &wanted.line.channel, wanted.family)
    }

    /// Judges one pair, once.
    pub(super) fn judge(&mut self, promise: u32, side: u32, line: Option<&LineKey>) -> u32 {
        let (index, channel, family) = Self::promises(&self.wants, promise);
        let promises = Promises {
            index,
            promise: &self.wants.promises[promise as usize],
            channel,
            family,
        };
        self.pairs.judge(&promises, side, line)
    }

    /// A finding about one open line, with the promise's side filled in.
    pub(super) fn draft(
        &self,
        code: Code,
        severity: Severity,
        state: u32,
        cause: Digest,
        detail: Detail,
    ) -> Finding {
        let line = self.order_line(state);
        let of = &self.states[state as usize];
        let promise = &self.wants.promises[of.promise as usize];
        let cause = format!("{}-{}", code.name(), cause.finish());
        let mut evidence = vec![evidence::of_order(line)];
        if let Some(variant) = promise.variant {
            evidence.insert(
                0,
                evidence::of_listing(&self.day.variants[variant as usize].variant),
            );
        }
        let mut siblings = vec![Sibling {
            options: promise.offer.options.clone(),
            sku: promise.offer.sku.clone(),
            is_promised: true,
            fits: false,
        }];
        siblings.extend(promise.offer.siblings.iter().map(|choice| Sibling {
            options: choice.options.clone(),
            sku: choice.sku.clone(),
            is_promised: false,
            fits: false,
        }));
        Finding {
            id: line_id(code, &cause, line),
            cause,
            code,
            severity,
            line: Some(LineKey::of(line)),
            lines: Vec::new(),
            sku: line.sku.clone(),
            title: line.title.clone(),
            expected: evidence::words(&promise.offer.options, &promise.offer.title),
            found: String::new(),
            detail,
            attributes: Vec::new(),
            siblings,
            promise: Some(of.source),
            evidence,
            fixes: Vec::new(),
            answer: None,
        }
    }

    /// Makes one finding stand for several lines; the id no longer names a line.
    pub(super) fn stand_for(&self, finding: &mut Finding, states: &[u32]) {
        let mut keys: Vec<LineKey> = states
            .iter()
            .map(|state| LineKey::of(self.order_line(*state)))
            .collect();
        keys.sort();
        finding.line = keys.first().cloned();
        finding.id.clone_from(&finding.cause);
        finding.lines = keys;
    }

    /// Records a finding, with its answer if there is one, and what it does to its lines.
    pub(super) fn raise(
        &mut self,
        mut finding: Finding,
        states: &[u32],
        variant: Option<&VariantKey>,
    ) -> Option<Settled<'a>> {
        let settled = self.decided.answer(&finding, variant);
        finding.answer = settled.as_ref().map(|settled| settled.answer.clone());
        self.record(finding, states);
        settled
    }

    /// Records a finding whose answer is known, and what it does to its lines.
    pub(super) fn record(&mut self, finding: Finding, states: &[u32]) {
        for state in states {
            let state = &mut self.states[*state as usize];
            match (&finding.answer, finding.severity) {
                (_, Severity::Note) => {}
                (Some(answer), _) => {
                    state.is_answered |= answer.how != How::Hold;
                    if answer.how == How::Override {
                        state.overridden.clone_from(&answer.reason);
                    }
                }
                (None, Severity::Block) => state.is_blocked = true,
                (None, Severity::Ask) => state.is_open = true,
            }
        }
        self.findings.push(finding);
    }

    pub(super) fn variant_key(&self, state: u32) -> VariantKey {
        self.wants.wanted[self.states[state as usize].wanted as usize]
            .key
            .clone()
    }
}

/// The id of a finding about one line.
pub(super) fn line_id(code: Code, cause: &str, line: &OrderLine) -> String {
    let digest = Digest::new()
        .text(cause)
        .text(&line.channel)
        .text(&line.order)
        .text(&line.line);
    format!("{}-{}", code.name(), digest.finish())
}

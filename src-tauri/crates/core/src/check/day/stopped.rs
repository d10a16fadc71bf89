//! Lines that the seller stopped, because a complaint showed a fault that they carry too.

use rustc_hash::FxHashMap;

use super::{
    Code, Detail, Fix, How, LineKey, Severity, Stop, digest::Digest, evidence, run::Run, slot::hold,
};

impl Run<'_> {
    /// Holds back what was stopped, until something else is taken for it or a person looked at it since.
    pub(super) fn stopped(&mut self) {
        let lines = self.day.lines;
        let is_stopped = |line: u32| !lines[line as usize].stopped.is_empty();
        let states: Vec<u32> = (0..self.states.len() as u32)
            .filter(|state| is_stopped(self.states[*state as usize].line))
            .collect();
        if states.is_empty() {
            return;
        }
        let mut sheets: FxHashMap<&LineKey, String> = FxHashMap::default();
        for printed in self.day.printed {
            let sheet = format!("{}.{}", printed.sheet, printed.revision);
            sheets.insert(&printed.line, sheet);
        }
        for state in states {
            let day_line = &lines[self.states[state as usize].line as usize];
            let key = LineKey::of(&day_line.order_line);
            for stop in &day_line.stopped {
                if !self.takes_another(state, stop) && !self.is_looked_at(&key, stop) {
                    self.raise_stopped(state, stop, sheets.get(&key));
                }
            }
        }
    }

    /// Whether it is known what is taken for a line, and the wrong thing is no longer among it. Of a line that the pick list
    /// leaves out the mapping says so.
    fn takes_another(&self, state: u32, stop: &Stop) -> bool {
        let state = &self.states[state as usize];
        let takes = state.takes.as_slice().iter().map(|take| take.stock);
        let mut taken: Vec<Option<u32>> = takes.collect();
        if taken.is_empty() {
            let parts = self.wants.wanted[state.wanted as usize].parts.iter();
            taken = parts.map(|part| part.stock).collect();
        }
        let is_another = |stock: u32| self.day.stock[stock as usize].sku != stop.took;
        !taken.is_empty() && taken.into_iter().all(|stock| stock.is_some_and(is_another))
    }

    /// Whether a person answered, after the stop, what the check finds about the goods of a line. Holding an order back
    /// answers nothing.
    fn is_looked_at(&self, key: &LineKey, stop: &Stop) -> bool {
        let mut of_line = self.findings.iter().filter(|finding| {
            speaks_of_goods(finding.code)
                && (finding.line.as_ref() == Some(key) || finding.lines.contains(key))
        });
        of_line.any(|finding| {
            let answer = finding.answer.as_ref();
            answer.is_some_and(|answer| answer.how != How::Hold && answer.at >= stop.at)
        })
    }

    fn raise_stopped(&mut self, state: u32, stop: &Stop, sheet: Option<&String>) {
        let line = self.order_line(state);
        // A line that is stopped once more is looked at once more.
        let cause = Digest::new()
            .number(u64::from(stop.case))
            .number(stop.entry.unsigned_abs())
            .text(&stop.took);
        let detail = Detail::Stop {
            case: stop.case,
            of: stop.of.clone(),
            took: stop.took.clone(),
            sheet: sheet.cloned(),
        };
        let mut finding = self.draft(Code::Stopped, Severity::Ask, state, cause, detail);
        finding.found.clone_from(&stop.took);
        if let Some(item) = self.known.stock(&stop.took) {
            let label = evidence::of_stock(&self.day.stock[item as usize]);
            finding.evidence.push(label);
        }
        finding.fixes = vec![Fix::Accept, hold(line)];
        self.raise(finding, &[state], None);
    }
}

/// Whether a finding is about what is taken for a line, so that its answer says that somebody looked at that.
const fn speaks_of_goods(code: Code) -> bool {
    matches!(
        code,
        Code::WrongItem
            | Code::WrongColour
            | Code::WrongSize
            | Code::WrongQuantity
            | Code::ContradictoryListing
            | Code::ContradictoryMapping
            | Code::Unmapped
            | Code::LookalikeSku
            | Code::Unclear
            | Code::UnprovenMapping
            | Code::ProposedMapping
    )
}

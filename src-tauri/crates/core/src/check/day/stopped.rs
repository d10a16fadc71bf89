//! Lines that the seller stopped, because a complaint showed a fault that they carry too.

use rustc_hash::FxHashMap;

use super::{
    Answer, Code, Detail, Fix, How, LineKey, Severity, Stop,
    digest::Digest,
    evidence,
    finding::Finding,
    run::{Run, line_id},
    slot::hold,
};
use crate::record::{OrderLine, thing};

/// What is known about a stopped line besides the stop.
#[derive(Clone, Debug, Default)]
struct Beside {
    /// The printed sheet that has it.
    sheet: Option<String>,
    /// The latest answer to what the check finds about its goods.
    look: Option<Answer>,
}

/// What an order line sold, in words that change with it: its SKU, or its title with the options where it has none.
pub fn sold_as(line: &OrderLine) -> String {
    let sku = line.sku.clone();
    sku.unwrap_or_else(|| thing(&line.title, &line.options))
}

impl Run<'_> {
    /// Holds back what was stopped, until something else is sold or taken with the line, or a person looked at it since.
    pub(super) fn stopped(&mut self) {
        let lines = self.day.lines;
        let is_stopped = |line: u32| !lines[line as usize].stopped.is_empty();
        let states: Vec<u32> = (0..self.states.len() as u32)
            .filter(|state| is_stopped(self.states[*state as usize].line))
            .collect();
        if states.is_empty() {
            return;
        }
        let beside = self.beside(&states);
        for state in states {
            let day_line = &lines[self.states[state as usize].line as usize];
            let beside = beside.get(&LineKey::of(&day_line.order_line));
            let sold = sold_as(&day_line.order_line);
            for stop in &day_line.stopped {
                // Who changed the order gets something that no complaint was about.
                if stop.of == sold && !self.takes_another(state, stop) {
                    self.raise_stopped(state, stop, beside);
                }
            }
        }
    }

    /// What is known besides, of each stopped line; the findings are walked once, however many lines there are.
    fn beside(&self, states: &[u32]) -> FxHashMap<LineKey, Beside> {
        let keys = states
            .iter()
            .map(|state| LineKey::of(self.order_line(*state)));
        let mut all: FxHashMap<LineKey, Beside> =
            keys.map(|key| (key, Beside::default())).collect();
        for printed in self.day.printed {
            if let Some(beside) = all.get_mut(&printed.line) {
                beside.sheet = Some(format!("{}.{}", printed.sheet, printed.revision));
            }
        }
        for finding in &self.findings {
            let Some(answer) = look(finding) else {
                continue;
            };
            for key in finding.line.iter().chain(&finding.lines) {
                if let Some(beside) = all.get_mut(key)
                    && beside
                        .look
                        .as_ref()
                        .is_none_or(|known| known.at < answer.at)
                {
                    beside.look = Some(answer.clone());
                }
            }
        }
        all
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

    /// Asks about a stopped line. Who answered since what is found about its goods has looked at it; that is the answer here
    /// too, so that the line never counts as one that nobody saw to.
    fn raise_stopped(&mut self, state: u32, stop: &Stop, beside: Option<&Beside>) {
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
            sheet: beside.and_then(|beside| beside.sheet.clone()),
        };
        let mut finding = self.draft(Code::Stopped, Severity::Ask, state, cause, detail);
        finding.id = line_id(Code::Stopped, &goods_cause(&finding.cause, line), line);
        finding.found.clone_from(&stop.took);
        if let Some(item) = self.known.stock(&stop.took) {
            let label = evidence::of_stock(&self.day.stock[item as usize]);
            finding.evidence.push(label);
        }
        finding.fixes = vec![Fix::Accept, hold(line)];
        let own = self.decided.answer(&finding, None);
        let own = own.map(|settled| settled.answer);
        let is_own = own.as_ref().is_some_and(|own| own.how != How::Hold);
        let look = beside.and_then(|beside| beside.look.clone());
        finding.answer = match look.filter(|look| look.at >= stop.at) {
            Some(look) if !is_own => Some(look),
            _ => own,
        };
        self.record(finding, &[state]);
    }
}

/// A cause with the goods of a line: who accepted these has not accepted others.
fn goods_cause(cause: &str, line: &OrderLine) -> String {
    let goods = Digest::new()
        .text(line.sku.as_deref().unwrap_or(&line.title))
        .options(&line.options)
        .finish();
    format!("{cause}-{goods}")
}

/// The answer that says that somebody looked at the goods of a line. Holding an order back answers nothing.
fn look(finding: &Finding) -> Option<&Answer> {
    let answer = finding.answer.as_ref()?;
    (speaks_of_goods(finding.code) && answer.how != How::Hold).then_some(answer)
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

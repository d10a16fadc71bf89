//! From findings to a report: sorted, grouped, counted.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Code, Counts, Finding, Fix, Group, LineReport, LineStatus, Report, Severity,
    run::{Run, State},
};

/// Findings of one cause, while they are collected.
#[derive(Default)]
struct Cause {
    orders: u32,
    open: u32,
    by_variant: FxHashMap<String, u32>,
}

impl Run<'_> {
    /// Sorts, groups and counts.
    pub(super) fn finish(mut self) -> Report {
        let mut findings = std::mem::take(&mut self.findings);
        let causes = causes(&findings);
        for finding in &mut findings {
            count_fixes(finding, &causes);
        }
        sort(&mut findings, &causes);
        let groups = groups(&findings, &causes);
        let lines: Vec<LineReport> = self
            .states
            .iter()
            .map(|state| self.line_report(state))
            .collect();
        let counts = counts(&lines, &findings, self.pairs.judgements.len() as u32);
        Report {
            lines,
            findings,
            groups,
            judgements: self.pairs.judgements,
            counts,
        }
    }

    fn line_report(&self, state: &State) -> LineReport {
        let status = if state.is_held {
            LineStatus::Held
        } else if state.is_blocked {
            LineStatus::Blocked
        } else if state.is_open {
            LineStatus::Open
        } else if state.is_answered {
            LineStatus::Answered
        } else {
            LineStatus::Agrees
        };
        LineReport {
            line: state.line,
            status,
            promise: state.source,
            variant: self.wants.promises[state.promise as usize].variant,
            judgement: state.judgement,
            takes: state.takes.clone(),
            overridden: state.overridden.clone(),
        }
    }
}

fn causes(findings: &[Finding]) -> FxHashMap<String, Cause> {
    let mut causes: FxHashMap<String, Cause> = FxHashMap::default();
    let mut orders: FxHashSet<(&str, &str, &str)> = FxHashSet::default();
    for finding in findings {
        let cause = causes.entry(finding.cause.clone()).or_default();
        for line in finding.line.iter().chain(&finding.lines) {
            if orders.insert((&finding.cause, &line.channel, &line.order)) {
                cause.orders += 1;
            }
        }
        if finding.is_open() {
            cause.open += 1;
        }
        for fix in &finding.fixes {
            if let Fix::PickInstead { variant, .. } = fix {
                *cause.by_variant.entry(format!("{variant:?}")).or_default() += 1;
            }
        }
    }
    causes
}

/// Writes into the fixes how many findings each one settles.
fn count_fixes(finding: &mut Finding, causes: &FxHashMap<String, Cause>) {
    let Some(cause) = causes.get(&finding.cause) else {
        return;
    };
    let lines = (finding.lines.len() as u32).max(1);
    let is_one = finding.lines.len() < 2;
    for fix in &mut finding.fixes {
        match fix {
            Fix::PickInstead {
                variant,
                lines_settled,
                ..
            } if is_one => {
                *lines_settled = cause
                    .by_variant
                    .get(&format!("{variant:?}"))
                    .copied()
                    .unwrap_or(lines);
            }
            Fix::ThisLineOnly { lines_left, .. } => *lines_left = cause.open.saturating_sub(1),
            Fix::WordMeans { lines_settled, .. } => *lines_settled = cause.open.max(1),
            Fix::PickInstead { .. }
            | Fix::ChooseMapping { .. }
            | Fix::AcceptMapping { .. }
            | Fix::AskSupplier { .. }
            | Fix::TakeDue { .. }
            | Fix::Accept
            | Fix::IgnoreRow { .. }
            | Fix::PrintAgain { .. }
            | Fix::AmendPromise { .. }
            | Fix::HoldOrder { .. }
            | Fix::Override => {}
        }
    }
}

/// Blocks, then asks, then notes; within these the cause with most open orders first, its findings together.
fn sort(findings: &mut [Finding], causes: &FxHashMap<String, Cause>) {
    let orders = |finding: &Finding| causes.get(&finding.cause).map_or(0, |cause| cause.orders);
    findings.sort_by(|one, other| {
        one.severity
            .cmp(&other.severity)
            .then_with(|| orders(other).cmp(&orders(one)))
            .then_with(|| one.code.cmp(&other.code))
            .then_with(|| one.cause.cmp(&other.cause))
            .then_with(|| one.line.cmp(&other.line))
            .then_with(|| one.id.cmp(&other.id))
            .then_with(|| one.found.cmp(&other.found))
    });
}

fn groups(findings: &[Finding], causes: &FxHashMap<String, Cause>) -> Vec<Group> {
    let mut position: FxHashMap<&str, usize> = FxHashMap::default();
    let mut groups: Vec<Group> = Vec::new();
    for (index, finding) in (0_u32..).zip(findings) {
        let at = *position.entry(&finding.cause).or_insert_with(|| {
            groups.push(group(finding, causes));
            groups.len() - 1
        });
        groups[at].findings.push(index);
        groups[at].open += u32::from(finding.is_open());
    }
    // What is answered stands at the foot; notes stand before it.
    groups.sort_by_key(|group| group.open == 0 && group.severity != Severity::Note);
    groups
}

fn group(finding: &Finding, causes: &FxHashMap<String, Cause>) -> Group {
    let is_wrong = matches!(
        finding.code,
        Code::WrongItem | Code::WrongColour | Code::WrongSize | Code::WrongQuantity | Code::Unclear
    );
    Group {
        cause: finding.cause.clone(),
        code: finding.code,
        severity: finding.severity,
        through_mapping: is_wrong
            && finding
                .evidence
                .iter()
                .any(|evidence| evidence.role == super::Role::Mapping),
        findings: Vec::new(),
        open: 0,
        orders: causes.get(&finding.cause).map_or(1, |cause| cause.orders),
        title: finding.title.clone(),
        expected: finding.expected.clone(),
        found: finding.found.clone(),
    }
}

fn counts(lines: &[LineReport], findings: &[Finding], pairs_judged: u32) -> Counts {
    let mut counts = Counts {
        lines: lines.len() as u32,
        pairs_judged,
        ..Counts::default()
    };
    for line in lines {
        match line.status {
            LineStatus::Agrees => counts.agree += 1,
            LineStatus::Answered => counts.answered += 1,
            LineStatus::Open => counts.open += 1,
            LineStatus::Held => counts.held += 1,
            LineStatus::Blocked => counts.blocked += 1,
        }
    }
    counts.lines_held_by_asks = counts.open;
    for finding in findings {
        match finding.severity {
            Severity::Block => {
                counts.blocks += 1;
                counts.blocks_answered += u32::from(finding.answer.is_some());
            }
            Severity::Ask => counts.asks_open += u32::from(finding.answer.is_none()),
            Severity::Note => counts.notes += 1,
        }
    }
    counts
}

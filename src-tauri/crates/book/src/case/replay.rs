//! The check of one line as it would have been when the line left.

use tallyman_core::{
    check::day::{Day, DayLine, Decision, Finding, LineReport, Mapping, Report, check},
    moment::Moment,
    record::{LineState, OrderLine, StockItem},
};

use crate::{
    judging::with_answers,
    shop::{Checked, Shop},
};

/// What the check says of a line at a moment.
pub(super) struct Replayed {
    /// What was found; answers that were given until then stand with it.
    pub(super) findings: Vec<Finding>,
    /// The line's own report.
    pub(super) line: Option<LineReport>,
}

/// Checks one line with the mappings and the answers of a moment. Pick lists, sheets and other orders say nothing here.
pub(super) fn replay(
    shop: &Shop,
    checked: &Checked,
    mappings: &[Mapping],
    line: &OrderLine,
    at: Moment,
) -> Replayed {
    let lines = [DayLine::from(OrderLine {
        state: LineState::Open,
        ..line.clone()
    })];
    let decisions: Vec<Decision> = checked
        .data
        .decisions
        .iter()
        .filter(|decision| decision.at <= at)
        .cloned()
        .collect();
    let day = Day {
        lines: &lines,
        variants: &checked.data.variants,
        stock: &checked.data.stock,
        mappings,
        picks: None,
        decisions: &decisions,
        printed: &[],
        now: Some(at),
    };
    let supplier = checked.data.supplier.as_deref();
    let Report {
        lines, findings, ..
    } = with_answers(&shop.vocabulary, &decisions, supplier, |judges| {
        check(&day, judges)
    });
    Replayed {
        findings: findings
            .into_iter()
            .filter(|finding| finding.line.is_some())
            .collect(),
        line: lines.into_iter().next(),
    }
}

/// What the words on a stock item are.
pub(super) fn label(item: &StockItem) -> String {
    let options: Vec<&str> = item
        .options
        .iter()
        .map(|option| option.value.as_str())
        .collect();
    let parts = [
        item.label.clone(),
        options.join(" / "),
        item.supplier_text.clone().unwrap_or_default(),
    ];
    parts
        .iter()
        .filter(|part| !part.is_empty())
        .map(|part| format!("“{part}”"))
        .collect::<Vec<_>>()
        .join(", ")
}

//! Back from a fault to what else carries it: the open orders that take the same thing in the same way.

use tallyman_core::{
    case::{Fact, LineRecord, OrderRecord, Ruling, Statement, Verdict},
    check::day::{Detail, Finding, How, LineKey},
    record::OrderLine,
};

use crate::{
    error::Error,
    shop::{Checked, Shop},
};

/// What was taken wrongly, and the open orders that would take it too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SameFault {
    /// What was sold.
    pub of: String,
    /// The stock item that is taken for it.
    pub sku: String,
    /// The entries of its mapping.
    pub mapping: Vec<i64>,
    /// The sheets that had it: number and revision.
    pub sheets: Vec<(u32, u32)>,
    /// What the stock item looks like instead: the listing's choices that it fits.
    pub fits: Vec<String>,
    /// Lines of other open orders that nobody looked at since a complaint stopped them.
    pub lines: Vec<LineKey>,
    /// Those of them that are stopped.
    pub stopped: Vec<LineKey>,
}

impl SameFault {
    /// The lines that nobody stopped yet.
    pub(crate) fn unstopped(&self) -> impl Iterator<Item = &LineKey> {
        let is_free = |line: &&LineKey| !self.stopped.contains(line);
        self.lines.iter().filter(is_free)
    }
}

/// The orders of lines, each with its channel, once.
pub(crate) fn orders_of<'a>(lines: impl Iterator<Item = &'a LineKey>) -> Vec<(&'a str, &'a str)> {
    let mut orders: Vec<(&str, &str)> = lines
        .map(|line| (line.channel.as_str(), line.order.as_str()))
        .collect();
    orders.sort_unstable();
    orders.dedup();
    orders
}

/// A fault of our own that a verdict rests on: the line that carries it, and the choices of the listing that were taken
/// instead.
struct OwnFault<'a> {
    record: &'a LineRecord,
    fits: Vec<String>,
}

fn own_faults<'a>(order: &'a OrderRecord, facts: &[Fact], rulings: &[Ruling]) -> Vec<OwnFault<'a>> {
    let is_ground = |at: usize| {
        rulings
            .iter()
            .any(|ruling| ruling.verdict == Verdict::Confirmed && ruling.facts.contains(&at))
    };
    let grounds = facts
        .iter()
        .enumerate()
        .filter(|(at, _)| is_ground(*at))
        .map(|(_, fact)| fact);
    let mut faults = Vec::new();
    for fact in grounds {
        let (Statement::Checked { finding }, Some(key)) = (&fact.statement, &fact.line) else {
            continue;
        };
        let mut records = order.lines.iter();
        let Some(record) = records.find(|record| LineKey::of(&record.line) == *key) else {
            continue;
        };
        let fits = finding
            .0
            .siblings
            .iter()
            .filter(|sibling| sibling.fits && !sibling.is_promised);
        faults.push(OwnFault {
            record,
            fits: fits.map(|sibling| values(&sibling.options)).collect(),
        });
    }
    faults
}

/// The stock items that were taken wrongly, by SKU.
pub(super) fn taken_wrongly<'a>(
    order: &'a OrderRecord,
    facts: &[Fact],
    rulings: &[Ruling],
) -> Vec<&'a str> {
    let faults = own_faults(order, facts, rulings).into_iter();
    let took = faults.flat_map(|fault| &fault.record.took);
    took.map(|took| took.sku.as_str()).collect()
}

/// The faults of our own that a verdict rests on, and what else carries them. Only for a fault the whole shop is checked.
pub(crate) fn same_faults(
    shop: &Shop,
    order: &OrderRecord,
    facts: &[Fact],
    rulings: &[Ruling],
) -> Result<Vec<SameFault>, Error> {
    let own = own_faults(order, facts, rulings);
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let checked = shop.checked()?;
    let mut faults = Vec::new();
    for OwnFault { record, fits } in own {
        for took in &record.took {
            let lines = others(&record.line, &took.sku, &checked);
            faults.push(SameFault {
                stopped: waiting(&checked, &lines, &took.sku),
                lines,
                of: record
                    .line
                    .sku
                    .clone()
                    .unwrap_or_else(|| record.line.title.clone()),
                sku: took.sku.clone(),
                mapping: took.mapping.into_iter().collect(),
                sheets: record
                    .printed
                    .iter()
                    .map(|printed| (printed.sheet, printed.revision))
                    .collect(),
                fits: fits.clone(),
            });
        }
    }
    faults.dedup();
    Ok(faults)
}

/// Lines of other open orders that are of the same variant and still to be taken from the same stock item. One that was
/// stopped for it and looked at since is a line that somebody saw to.
fn others(line: &OrderLine, stock_sku: &str, checked: &Checked) -> Vec<LineKey> {
    let data = &checked.data;
    let mut lines: Vec<LineKey> = checked
        .report
        .lines
        .iter()
        .filter_map(|report| Some((report, &data.lines.get(report.line as usize)?.order_line)))
        .filter(|(_, other)| is_same_variant(line, other) && other.order != line.order)
        .filter(|(report, _)| {
            let takes = report.takes.as_slice().iter();
            let mut stock = takes.filter_map(|take| data.stock.get(take.stock? as usize));
            report.takes.as_slice().is_empty() || stock.any(|item| item.sku == stock_sku)
        })
        .map(|(_, other)| LineKey::of(other))
        .collect();
    let seen = of_stops(checked, stock_sku).filter(|(_, finding)| !waits(finding));
    let seen: Vec<&LineKey> = seen.map(|(line, _)| line).collect();
    lines.retain(|line| !seen.contains(&line));
    lines.sort();
    lines.dedup();
    lines
}

/// Those of some lines that wait, because they were stopped for a stock item.
fn waiting(checked: &Checked, lines: &[LineKey], stock_sku: &str) -> Vec<LineKey> {
    let stops = of_stops(checked, stock_sku).filter(|(_, finding)| waits(finding));
    let mut waiting: Vec<LineKey> = stops.map(|(line, _)| line.clone()).collect();
    waiting.retain(|line| lines.contains(line));
    waiting.sort();
    waiting.dedup();
    waiting
}

/// What the check says about lines that were stopped for a stock item.
fn of_stops<'a>(
    checked: &'a Checked,
    stock_sku: &'a str,
) -> impl Iterator<Item = (&'a LineKey, &'a Finding)> {
    let findings = checked.report.findings.iter();
    findings.filter_map(move |finding| match &finding.detail {
        Detail::Stop { took, .. } if took == stock_sku => Some((finding.line.as_ref()?, finding)),
        _ => None,
    })
}

/// Whether a stopped line still waits: nobody answered, or its whole order is held back.
pub(crate) fn waits(finding: &Finding) -> bool {
    let answer = finding.answer.as_ref();
    answer.is_none_or(|answer| answer.how == How::Hold)
}

fn is_same_variant(one: &OrderLine, other: &OrderLine) -> bool {
    let is_same_choice =
        || one.listing == other.listing && one.title == other.title && one.options == other.options;
    one.channel == other.channel
        && match (&one.sku, &other.sku) {
            (Some(one), Some(other)) => one == other,
            _ => is_same_choice(),
        }
}

fn values(options: &[tallyman_core::record::OptionValue]) -> String {
    let values: Vec<&str> = options.iter().map(|option| option.value.as_str()).collect();
    values.join(" / ")
}

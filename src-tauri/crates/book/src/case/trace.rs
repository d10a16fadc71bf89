//! Back from a fault to what else carries it: the open orders that take the same thing in the same way.

use tallyman_core::{
    case::{Fact, LineRecord, OrderRecord, Ruling, Statement, Verdict},
    check::day::{Detail, Finding, How, LineKey, sold_as},
    record::OrderLine,
};

use rustc_hash::{FxHashMap, FxHashSet};

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
    /// Lines of other open orders.
    pub lines: Vec<LineKey>,
    /// Those of them that are stopped, by whatever case.
    pub stopped: FxHashSet<LineKey>,
    /// Those of them that were stopped for this case, looked at and accepted.
    pub accepted: FxHashSet<LineKey>,
}

impl SameFault {
    /// The lines that run on: nobody stopped them for this case yet, and they do not wait for another.
    pub(crate) fn running(&self) -> impl Iterator<Item = &LineKey> {
        self.unstopped()
            .filter(|line| !self.accepted.contains(*line))
    }

    /// The lines that do not wait, those that were accepted among them: these can be stopped once more.
    pub(crate) fn unstopped(&self) -> impl Iterator<Item = &LineKey> {
        self.lines
            .iter()
            .filter(|line| !self.stopped.contains(*line))
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
    case: u32,
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
            let (stopped, accepted) = stopped_for(case, &took.sku, &lines, &checked);
            faults.push(SameFault {
                stopped,
                accepted,
                lines,
                of: sold_as(&record.line),
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

/// Lines of other open orders that are of the same variant and still to be taken from the same stock item.
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
    lines.sort();
    lines.dedup();
    lines
}

/// Those of some lines that wait because they were stopped for a stock item, and those that were accepted since. What was
/// accepted for another case was not accepted for this one, which knows more.
fn stopped_for(
    case: u32,
    stock_sku: &str,
    lines: &[LineKey],
    checked: &Checked,
) -> (FxHashSet<LineKey>, FxHashSet<LineKey>) {
    let lines: FxHashSet<&LineKey> = lines.iter().collect();
    let (mut waiting, mut accepted) = (FxHashSet::default(), FxHashSet::default());
    for finding in &checked.report.findings {
        let Detail::Stop { case: by, took, .. } = &finding.detail else {
            continue;
        };
        let Some(line) = finding.line.as_ref().filter(|line| lines.contains(line)) else {
            continue;
        };
        if took != stock_sku {
            continue;
        }
        if waits(finding) {
            waiting.insert(line.clone());
        } else if *by == case {
            accepted.insert(line.clone());
        }
    }
    accepted.retain(|line| !waiting.contains(line));
    (waiting, accepted)
}

/// Lines by what each of them sold: the stop of a line holds as long as the line still says that.
pub(crate) fn by_sold<'a>(
    lines: impl Iterator<Item = &'a LineKey>,
    checked: &Checked,
) -> Vec<(String, Vec<LineKey>)> {
    let wanted: FxHashSet<&LineKey> = lines.collect();
    let mut by_sold: FxHashMap<String, Vec<LineKey>> = FxHashMap::default();
    for line in &checked.data.lines {
        let key = LineKey::of(&line.order_line);
        if wanted.contains(&key) {
            let sold = sold_as(&line.order_line);
            by_sold.entry(sold).or_default().push(key);
        }
    }
    let mut by_sold: Vec<(String, Vec<LineKey>)> = by_sold.into_iter().collect();
    by_sold.sort();
    for (_, lines) in &mut by_sold {
        lines.sort();
        lines.dedup();
    }
    by_sold
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

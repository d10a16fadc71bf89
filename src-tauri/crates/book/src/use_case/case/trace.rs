//! What else carries a fault of our own, in words.

use rustc_hash::FxHashSet;
use tallyman_core::{case::Remark, check::day::LineKey, language::Language};

use super::{cited::Citing, show::between, stop::order_said};
use crate::{
    api::BackTrace,
    case::{SameFault, orders_of},
    error::Error,
};

/// What else carries a fault, and the earlier cases that may have come of it.
pub(super) fn traced(
    fault: &SameFault,
    complained: Option<Remark>,
    citing: &Citing<'_>,
    language: Language,
) -> Result<BackTrace, Error> {
    let free = orders_of(fault.running());
    let is_to_do = |line: &&LineKey| !fault.accepted.contains(*line);
    let all = orders_of(fault.lines.iter().filter(is_to_do));
    // Of an order with a line that nobody stopped it is not said that it is.
    let running: FxHashSet<_> = free.iter().copied().collect();
    let stopped: Vec<_> = all
        .iter()
        .filter(|order| !running.contains(*order))
        .collect();
    let told: FxHashSet<_> = all.iter().copied().collect();
    let mut accepted = orders_of(fault.accepted.iter());
    accepted.retain(|order| !told.contains(order));
    let count = |orders: usize| u32::try_from(orders).unwrap_or(u32::MAX);
    let (of, sku) = (fault.of.clone(), fault.sku.clone());
    let same = match (free.len(), stopped.len() + accepted.len()) {
        (0, 0) => Some(Remark::NoSameFault { of, sku }),
        (0, _) => None,
        (1, _) => Some(Remark::SameFaultOnce { of, sku }),
        (many, _) => Some(Remark::SameFault {
            of,
            sku,
            orders: count(many),
        }),
    };
    let waiting = match stopped.len() {
        0 => None,
        1 => Some(Remark::StoppedOnce {}),
        many => Some(Remark::Stopped {
            orders: count(many),
        }),
    };
    let seen = match accepted.len() {
        0 => None,
        1 => Some(Remark::AcceptedOnce {}),
        many => Some(Remark::Accepted {
            orders: count(many),
        }),
    };
    let said = [same, waiting, seen, complained].into_iter().flatten();
    let said: Vec<String> = said.map(|remark| remark.in_language(language)).collect();
    Ok(BackTrace {
        sentence: said.join(between(language)),
        mapping: citing.entries(&fault.mapping)?,
        sheets: fault
            .sheets
            .iter()
            .map(|(sheet, revision)| format!("{sheet}.{revision}"))
            .collect(),
        orders: all.iter().map(|order| order_said(*order)).collect(),
        stopped: stopped.iter().map(|order| order_said(**order)).collect(),
        accepted: accepted.iter().map(|order| order_said(*order)).collect(),
        of: fault.of.clone(),
        sku: fault.sku.clone(),
        fits: fault.fits.clone(),
    })
}

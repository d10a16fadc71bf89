//! What else carries a fault of our own, in words.

use tallyman_core::{case::Remark, language::Language};

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
    let free = orders_of(fault.unstopped());
    let all = orders_of(fault.lines.iter());
    // Of an order with a line that nobody stopped it is not said that it is.
    let stopped: Vec<_> = all.iter().filter(|order| !free.contains(order)).collect();
    let count = |orders: usize| u32::try_from(orders).unwrap_or(u32::MAX);
    let (of, sku) = (fault.of.clone(), fault.sku.clone());
    let same = match (free.len(), stopped.len()) {
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
    let said = [same, waiting, complained].into_iter().flatten();
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
        of: fault.of.clone(),
        sku: fault.sku.clone(),
        fits: fault.fits.clone(),
    })
}

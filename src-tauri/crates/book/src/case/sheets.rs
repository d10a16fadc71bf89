//! The sheets that lines stand on, and which of them were taken back.

use rusqlite::Connection;
use rustc_hash::{FxHashMap, FxHashSet};
use tallyman_core::{
    case::Printed,
    check::day::{Decision, Deed, LineKey, PrintedLine, stale_id},
    record::OrderLine,
};

use crate::{error::Error, event::SheetPrinted, projection::Projections, spoken};

/// A line on a sheet.
#[derive(Debug)]
struct OnSheet {
    printed: Printed,
    /// What the line was when it was printed; only where some sheet was taken back.
    digest: String,
}

/// Every sheet by the lines that stand on it.
#[derive(Debug)]
pub(super) struct Sheets {
    /// Oldest first.
    of_lines: FxHashMap<LineKey, Vec<OnSheet>>,
    /// The findings by which sheets were taken back.
    withdrawn: FxHashSet<String>,
}

impl Sheets {
    pub(super) fn gather(connection: &Connection, decisions: &[Decision]) -> Result<Self, Error> {
        let withdrawn: FxHashSet<String> = decisions.iter().filter_map(withdraws).collect();
        let mut of_lines: FxHashMap<LineKey, Vec<OnSheet>> = FxHashMap::default();
        for (body, entry) in Projections::new(connection).sheets()? {
            let sheet: SheetPrinted = if withdrawn.is_empty() {
                serde_json::from_str(&body)?
            } else {
                spoken::sheet(connection, &body, entry)?
            };
            for line in sheet.lines {
                let of_line = of_lines.entry(line.line).or_default();
                // A sheet that names a line twice prints it once.
                if of_line
                    .last()
                    .is_some_and(|last| last.printed.entry == entry)
                {
                    continue;
                }
                of_line.push(OnSheet {
                    printed: Printed {
                        sheet: sheet.sheet,
                        revision: sheet.revision,
                        at: sheet.printed_at,
                        units: line.quantity,
                        ordered: line.quantity,
                        is_taken_back: false,
                        entry,
                    },
                    digest: if withdrawn.is_empty() {
                        String::new()
                    } else {
                        line.digest
                    },
                });
            }
        }
        for of_line in of_lines.values_mut() {
            of_line.sort_by_key(|on_sheet| {
                let Printed {
                    at,
                    sheet,
                    revision,
                    ..
                } = on_sheet.printed;
                (at, sheet, revision)
            });
        }
        Ok(Self {
            of_lines,
            withdrawn,
        })
    }

    /// Whether a sheet that has a line may have been taken back; only then it matters what the line was before.
    pub(super) fn may_be_taken_back(&self, line: &OrderLine) -> bool {
        !self.withdrawn.is_empty() && self.of_lines.contains_key(&LineKey::of(line))
    }

    /// The sheets that have a line, oldest first. `before` is what the line was by each earlier telling: a sheet that was taken
    /// back for what the line had become stays taken back, whatever it becomes next.
    pub(super) fn of(&self, line: &OrderLine, before: &[OrderLine]) -> Vec<Printed> {
        let key = LineKey::of(line);
        let on_sheets = self.of_lines.get(&key).map_or(&[][..], Vec::as_slice);
        on_sheets
            .iter()
            .map(|on_sheet| Printed {
                is_taken_back: [line]
                    .into_iter()
                    .chain(before)
                    .any(|line| self.is_taken_back(on_sheet, line, &key)),
                ..on_sheet.printed
            })
            .collect()
    }

    /// Whether the seller took a sheet back because the line had become this one. A file that tells that nothing is
    /// left to send may have counted none.
    fn is_taken_back(&self, on_sheet: &OnSheet, line: &OrderLine, key: &LineKey) -> bool {
        if self.withdrawn.is_empty() {
            return false;
        }
        let printed = PrintedLine {
            sheet: on_sheet.printed.sheet.to_string(),
            revision: on_sheet.printed.revision,
            at: Some(on_sheet.printed.at),
            line: key.clone(),
            quantity: on_sheet.printed.units,
            digest: on_sheet.digest.clone(),
        };
        let without = OrderLine {
            quantity: 0,
            ..line.clone()
        };
        [line, &without]
            .into_iter()
            .any(|line| self.withdrawn.contains(&stale_id(&printed, line)))
    }
}

/// The finding by which a decision takes a sheet back.
fn withdraws(decision: &Decision) -> Option<String> {
    match &decision.deed {
        Deed::WithdrawSheet { finding } => Some(finding.clone()),
        Deed::PickInstead { .. }
        | Deed::ThisLineOnly { .. }
        | Deed::AcceptMapping { .. }
        | Deed::WordMeans { .. }
        | Deed::Accept { .. }
        | Deed::TakeDue { .. }
        | Deed::IgnoreRow { .. }
        | Deed::HoldOrder { .. }
        | Deed::Override { .. }
        | Deed::AmendPromise { .. } => None,
    }
}

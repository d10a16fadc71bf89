use tallyman_core::record::{OptionValue, PickLine, Record};

use super::{Extractor, Halt, Run, Table, table::Cells};
use crate::{
    frame::Row,
    header::normalise,
    report::{Rejection, Tally},
    sentence::Sentence,
    variation::pairs,
};

/// Words that begin a row of sums.
const SUMS: [&str; 16] = [
    "total",
    "totals",
    "grand total",
    "sum",
    "summe",
    "gesamt",
    "gesamtsumme",
    "totale",
    "suma",
    "razem",
    "somme",
    "合计",
    "总计",
    "小计",
    "合計",
    "総計",
];

/// Lines of a pick list that somebody else wrote.
pub(crate) struct Picks<'t> {
    table: &'t Table<'t>,
    /// The order of the row above, for lists that name it once.
    order: Option<String>,
}

impl<'t> Picks<'t> {
    pub(crate) const fn new(table: &'t Table<'t>) -> Self {
        Self { table, order: None }
    }

    fn line(&mut self, row: &Row, run: &mut Run<'_>) -> Result<PickLine, Rejection> {
        let table = self.table;
        let columns = &table.columns;
        let cells = Cells::alone(row);
        let sku_at = columns
            .get("sku")
            .or_else(|| columns.get("stock_sku"))
            .or_else(|| columns.get("supplier_sku"));
        let sku = cells.sku(table, sku_at, run)?;
        let barcode = cells.barcode(table, columns.get("barcode"))?;
        let text = cells
            .filled(columns.get("title"))
            .or_else(|| cells.filled(columns.get("supplier_text")));
        if sku.is_none() && barcode.is_none() && text.is_none() {
            return Err(table.reject(row, sku_at, Sentence::NothingToTake {}));
        }
        let quantity = cells.quantity(table, columns.get("quantity"))?;
        let order_at = columns.get("order");
        let order = cells.id(table, order_at)?;
        let order = match (order, &self.order) {
            (None, Some(above)) => {
                run.note(
                    row.number,
                    columns.header(order_at),
                    Sentence::OrderFromAbove {},
                );
                Some(above.clone())
            }
            (order, _) => order,
        };
        self.order.clone_from(&order);
        Ok(PickLine {
            order,
            sku,
            barcode,
            text: text.unwrap_or_default(),
            options: self.options(&cells),
            quantity,
            bin: cells.filled(columns.get("bin")),
            note: cells.filled(columns.get("note")),
            place: table.place(row),
        })
    }

    fn options(&self, cells: &Cells<'_>) -> Vec<OptionValue> {
        let columns = &self.table.columns;
        let mut options: Vec<OptionValue> = columns
            .options
            .iter()
            .filter_map(|(name, column)| {
                Some(OptionValue::named(
                    name.clone(),
                    cells.filled(Some(*column))?,
                ))
            })
            .collect();
        if let Some(cell) = cells.filled(columns.get("variation")) {
            options.extend(variation(self.table, &cell));
        }
        options
    }
}

/// The options of a cell in a table that follows no platform: named where it names them, values otherwise.
pub(crate) fn variation(table: &Table<'_>, cell: &str) -> Vec<OptionValue> {
    if cell.is_empty() {
        Vec::new()
    } else if cell.contains([':', '=', '：']) {
        pairs(cell, &|name| table.is_option_name(name), &[], &[]).options
    } else {
        crate::variation::positional(cell)
    }
}

impl Extractor for Picks<'_> {
    fn take(&mut self, row: &Row, run: &mut Run<'_>) -> Result<(), Halt> {
        let first = row
            .cells()
            .map(normalise)
            .find(|cell| !cell.is_empty())
            .unwrap_or_default();
        let word = first.trim_end_matches([':', '：']).trim();
        if SUMS.contains(&word) {
            return run.count(row.number, Tally::Summary);
        }
        if Cells::alone(row).text(self.table.columns.get("quantity")) == "0" {
            return run.count(row.number, Tally::Skipped(Sentence::ZeroToTake {}));
        }
        match self.line(row, run) {
            Ok(line) => {
                run.give(Record::Pick(line))?;
                run.count(row.number, Tally::Used)
            }
            Err(rejection) => run.count(row.number, Tally::Rejected(rejection)),
        }
    }
}

use tallyman_core::record::{OptionValue, Record, StockItem};

use super::{Extractor, Halt, Run, Table, table::Cells};
use crate::{
    cell::signed,
    columns::OptionAt,
    frame::Row,
    header::normalise,
    report::{Rejection, Tally},
    sentence::Sentence,
};

/// Things on shelves.
pub(crate) struct Stock<'t> {
    table: &'t Table<'t>,
    options: Vec<OptionAt>,
    inherits: Vec<bool>,
    above: Row,
    group: Option<usize>,
    /// Grams of one unit of the weight column.
    grams: f64,
}

impl<'t> Stock<'t> {
    pub(crate) fn new(table: &'t Table<'t>) -> Self {
        let columns = &table.columns;
        let inherits = columns.mask(&table.profile.rows.inherit);
        let weight = normalise(&columns.header(columns.get("weight")));
        let is_kilograms = weight.contains("kg")
            || weight.contains("kilo")
            || weight.contains("公斤")
            || weight.contains("千克");
        Self {
            table,
            options: OptionAt::resolve(table.profile, columns),
            inherits,
            above: Row::default(),
            group: columns.get("listing"),
            grams: if is_kilograms { 1000.0 } else { 1.0 },
        }
    }

    fn item(&self, row: &Row, run: &mut Run<'_>) -> Result<StockItem, Rejection> {
        let table = self.table;
        let columns = &table.columns;
        let is_same = self
            .group
            .is_some_and(|at| row.raw(at) == self.above.raw(at));
        let cells = Cells {
            row,
            above: is_same.then_some(&self.above),
            inherits: &self.inherits,
        };
        let sku_at = columns.get("stock_sku").or_else(|| columns.get("sku"));
        let sku = cells
            .sku(table, sku_at, run)?
            .ok_or_else(|| table.reject(row, sku_at, Sentence::SkuEmpty {}))?;
        let mut barcodes = Vec::new();
        for &at in columns.all("barcode") {
            barcodes.extend(cells.barcode(table, Some(at))?);
        }
        let quantity_at = columns
            .get("stock_quantity")
            .or_else(|| columns.get("quantity"));
        let text = cells.text(quantity_at);
        let quantity = if text.is_empty() || text.eq_ignore_ascii_case("not stocked") {
            None
        } else {
            let number = signed(&text);
            Some(number.ok_or_else(|| table.reject(row, quantity_at, Sentence::StockNotWhole {}))?)
        };
        Ok(StockItem {
            sku,
            barcodes,
            label: cells.text(columns.get("title")).into_owned(),
            supplier_text: cells.filled(columns.get("supplier_text")),
            supplier_sku: cells.sku(table, columns.get("supplier_sku"), run)?,
            options: self.options(&cells),
            bin: cells.filled(columns.get("bin")),
            quantity,
            weight_grams: self.weight(&cells),
            place: table.place(row),
        })
    }

    fn options(&self, cells: &Cells<'_>) -> Vec<OptionValue> {
        let mut options = Vec::new();
        for option in &self.options {
            let name = option
                .rule
                .name
                .clone()
                .or_else(|| cells.filled(option.name));
            let value = cells.filled(Some(option.value));
            if let Some(value) = value.filter(|value| value != "Default Title") {
                options.push(OptionValue { name, value });
            }
        }
        for (name, column) in &self.table.columns.options {
            if let Some(value) = cells.filled(Some(*column)) {
                options.push(OptionValue::named(name.clone(), value));
            }
        }
        options
    }

    fn weight(&self, cells: &Cells<'_>) -> Option<u32> {
        let text = cells.text(self.table.columns.get("weight")).to_lowercase();
        let number = text
            .trim_end_matches(|letter: char| letter.is_alphabetic() || letter == ' ')
            .replace(',', ".");
        let own = if text.ends_with("kg") {
            1000.0
        } else if text.ends_with('g') {
            1.0
        } else {
            self.grams
        };
        let grams = number.parse::<f64>().ok()? * own;
        (grams > 0.0 && grams < 10_000_000.0).then(|| grams.round() as u32)
    }
}

impl Extractor for Stock<'_> {
    fn take(&mut self, row: &Row, run: &mut Run<'_>) -> Result<(), Halt> {
        if self
            .group
            .is_some_and(|at| row.raw(at) != self.above.raw(at))
        {
            self.above.clone_from(row);
        }
        match self.item(row, run) {
            Ok(item) => {
                run.give(Record::Stock(item))?;
                run.count(row.number, Tally::Used)
            }
            Err(rejection) => run.count(row.number, Tally::Rejected(rejection)),
        }
    }
}

use tallyman_core::record::{MappingRow, Record};

use super::{Extractor, Halt, Run, Table, table::Cells};
use crate::{
    frame::Row,
    report::{Rejection, Tally},
    sentence::Sentence,
};

/// Rows of a mapping table.
pub(crate) struct Mappings<'t> {
    table: &'t Table<'t>,
}

impl<'t> Mappings<'t> {
    pub(crate) const fn new(table: &'t Table<'t>) -> Self {
        Self { table }
    }

    fn row(&self, row: &Row, run: &mut Run<'_>) -> Result<MappingRow, Rejection> {
        let table = self.table;
        let columns = &table.columns;
        let cells = Cells::alone(row);
        let channel_at = columns.get("channel_sku").or_else(|| columns.get("sku"));
        let stock_at = columns.get("stock_sku").or_else(|| {
            columns
                .get("sku")
                .filter(|_| columns.get("channel_sku").is_some())
        });
        let missing = |at, what: Sentence| table.reject(row, at, what);
        let channel_sku = cells
            .sku(table, channel_at, run)?
            .ok_or_else(|| missing(channel_at, Sentence::ListingSkuEmpty {}))?;
        let stock_sku = cells
            .sku(table, stock_at, run)?
            .ok_or_else(|| missing(stock_at, Sentence::StockSkuEmpty {}))?;
        let quantity_at = columns.get("quantity");
        let quantity = if cells.text(quantity_at).is_empty() {
            1
        } else {
            cells.quantity(table, quantity_at)?
        };
        if quantity == 0 {
            return Err(table.reject(row, quantity_at, Sentence::QuantityZero {}));
        }
        let own = (!table.channel.is_empty()).then(|| table.channel.clone());
        Ok(MappingRow {
            channel: cells.filled(columns.get("channel")).or(own),
            channel_sku,
            stock_sku,
            quantity,
            place: table.place(row),
        })
    }
}

impl Extractor for Mappings<'_> {
    fn take(&mut self, row: &Row, run: &mut Run<'_>) -> Result<(), Halt> {
        match self.row(row, run) {
            Ok(mapping) => {
                run.give(Record::Mapping(mapping))?;
                run.count(row.number, Tally::Used)
            }
            Err(rejection) => run.count(row.number, Tally::Rejected(rejection)),
        }
    }
}

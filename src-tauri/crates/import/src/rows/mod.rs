//! Rows to records: one extractor per kind of table.

mod conditions;
mod listings;
mod mappings;
mod orders;
mod picks;
mod stock;
mod table;

pub(crate) use table::{Run, Table};

use crate::{choices::Kind, frame::Row, report::Refusal};

/// Why a reading ends before the file does.
#[derive(Clone, Debug)]
pub(crate) enum Halt {
    /// The sink wants no more.
    Stop,
    /// The file can't be taken.
    Refused(Refusal),
}

impl From<Refusal> for Halt {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Turns the rows of a table into records.
pub(crate) trait Extractor {
    /// Takes one row that is neither blank nor footer.
    fn take(&mut self, row: &Row, run: &mut Run<'_>) -> Result<(), Halt>;

    /// The table is at its end.
    fn finish(&mut self, _run: &mut Run<'_>) -> Result<(), Halt> {
        Ok(())
    }
}

/// The extractor for a kind of table; `None` for kinds that are recognised only.
pub(crate) fn extractor<'t>(kind: Kind, table: &'t Table<'t>) -> Option<Box<dyn Extractor + 't>> {
    Some(match kind {
        Kind::Orders => Box::new(orders::Orders::new(table)),
        Kind::Listings => Box::new(listings::Listings::new(table)),
        Kind::Stock => Box::new(stock::Stock::new(table)),
        Kind::Mappings => Box::new(mappings::Mappings::new(table)),
        Kind::Picks => Box::new(picks::Picks::new(table)),
        Kind::OrderSums | Kind::Payouts | Kind::Tracking | Kind::Shipments => return None,
    })
}

//! What the ledger holds about one order, piece by piece.

use crate::{
    check::day::Finding,
    complaint::Reason,
    moment::Moment,
    record::{OptionValue, OrderLine},
};

/// What the listing promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promised {
    /// Title and options.
    pub thing: String,
    /// The entry that holds this version of the listing.
    pub entry: i64,
    /// Whether it was first read after the sale.
    pub is_later: bool,
}

/// A stock item that was taken for the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Took {
    /// Its SKU.
    pub sku: String,
    /// What its label and its supplier say.
    pub label: String,
    /// Units for the whole line.
    pub units: u64,
    /// The entry that holds the stock item.
    pub entry: Option<i64>,
    /// The entry that holds the mapping; without one it was taken by equal SKU or barcode.
    pub mapping: Option<i64>,
}

/// A sheet that the line stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Its number.
    pub sheet: u32,
    /// Its revision.
    pub revision: u32,
    /// When it was printed.
    pub at: Moment,
    /// Units of the line on it.
    pub units: u32,
    /// Units that were known to be ordered then.
    pub ordered: u32,
    /// Whether the seller took it back for this line, because the line had changed.
    pub is_taken_back: bool,
    /// Its entry.
    pub entry: i64,
}

/// That a file told that a line was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// When, by the file; a day alone is midnight UTC.
    pub at: Moment,
    /// With whom, where the file tells.
    pub carrier: Option<String>,
    /// The file.
    pub file: String,
    /// The row.
    pub row: u32,
    /// The entry that holds it.
    pub entry: i64,
}

/// That a file gave the number of the parcel of a line. The number tells strangers where somebody lives: it stays in its
/// capsule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParcelNumber {
    /// The file.
    pub file: String,
    /// The row.
    pub row: u32,
    /// The entry that holds it.
    pub entry: i64,
}

/// A swap that buyer and seller agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// What was agreed on.
    pub options: Vec<OptionValue>,
    /// The reasons that speak of what it changed ([`super::swapped`]).
    pub changed: Vec<Reason>,
    /// When.
    pub at: Moment,
    /// The entry that says so.
    pub entry: i64,
}

/// What the ledger holds about one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRecord {
    /// The line as last told.
    pub line: OrderLine,
    /// The entry that tells what was ordered: files that tell that a line has left may count what is still to be sent.
    pub entry: i64,
    /// The entry that tells where it stands.
    pub newest: i64,
    /// When a file last told so, be it once more.
    pub told_at: Option<Moment>,
    /// Whether it has left that file's telling behind: a newer file that lists every open line of the channel lacks it, or
    /// the seller counts it as history.
    pub is_overtaken: bool,
    /// The listing, as sold or as first read.
    pub promised: Option<Promised>,
    /// What was taken for it.
    pub took: Vec<Took>,
    /// The sheets that have it, oldest first.
    pub printed: Vec<Printed>,
    /// When it was sent, by a file.
    pub sent: Option<Sent>,
    /// Whether a file gave the number of its parcel.
    pub numbered: Option<ParcelNumber>,
    /// What the check says of promise and shelf, as they were when it left.
    pub findings: Vec<Finding>,
    /// Swaps that were agreed on.
    pub agreed: Vec<Agreed>,
}

impl LineRecord {
    /// The sheets that count, oldest first: those that were not taken back.
    pub fn sheets(&self) -> impl DoubleEndedIterator<Item = &Printed> {
        self.printed.iter().filter(|printed| !printed.is_taken_back)
    }
}

/// What the ledger holds about an order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrderRecord {
    /// Its lines.
    pub lines: Vec<LineRecord>,
    /// When it was delivered, with the entry that says so.
    pub delivered: Option<(Moment, i64)>,
}

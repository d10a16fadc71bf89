//! Text and workbooks to rows: one shape for both.

mod archive;
mod delimited;
mod quotes;
mod row;
mod sheet;

pub(crate) use archive::guard;
pub(crate) use delimited::{Delimited, Dialect};
pub(crate) use row::{CellKind, Row};
pub(crate) use sheet::Workbook;

use crate::{
    report::{Account, Refusal},
    sentence::Sentence,
};

/// A table that yields its rows one after the other.
pub(crate) trait Frame {
    /// Reads the next record into `row`; `false` at the end.
    fn next(&mut self, row: &mut Row) -> Result<bool, Refusal>;

    /// Tells how wide the header is, so that damaged records can be told from wide ones.
    fn expect_width(&mut self, _width: usize) {}

    /// Physical lines read so far, and how many of them lie inside cells.
    fn account(&self, account: &mut Account);

    /// Remarks on the form of the file, as row and sentence.
    fn take_notes(&mut self) -> Vec<(u32, Sentence)> {
        Vec::new()
    }
}

use std::borrow::Cow;

use tallyman_core::record::{Place, Record};

use super::Halt;
use crate::{
    cell::{clean, damage, hidden_characters, quantity},
    choices::{DateOrder, Stop},
    columns::Columns,
    frame::{CellKind, Row},
    limits::NOTES_MAX,
    profile::Profile,
    report::{Code, Note, Refusal, Rejection, Report, Tally},
    sentence::Sentence,
};

/// What is the same for all rows of a file.
pub(crate) struct Table<'p> {
    pub(crate) file: String,
    pub(crate) profile: &'p Profile,
    pub(crate) columns: Columns,
    pub(crate) channel: String,
    pub(crate) date_order: Option<DateOrder>,
    /// Whether a word is a known name of an option, in normal form.
    pub(crate) option_names: &'p [String],
}

impl Table<'_> {
    pub(crate) fn place(&self, row: &Row) -> Place {
        Place {
            file: self.file.clone(),
            row: row.number,
            column: String::new(),
        }
    }

    pub(crate) fn reject(&self, row: &Row, column: Option<usize>, reason: Sentence) -> Rejection {
        Rejection {
            row: row.number,
            column: self.columns.header(column),
            reason: Box::new(reason),
        }
    }

    /// Whether a word names an option, such as colour or size.
    pub(crate) fn is_option_name(&self, name: &str) -> bool {
        let name = crate::header::normalise(name);
        self.option_names.contains(&name)
    }
}

/// The state of a running reading.
pub(crate) struct Run<'s> {
    pub(crate) report: Report,
    pub(crate) sink: &'s mut dyn FnMut(Record) -> Result<(), Stop>,
}

impl Run<'_> {
    /// Hands a record out.
    pub(crate) fn give(&mut self, record: Record) -> Result<(), Halt> {
        self.report.yielded += 1;
        (self.sink)(record).map_err(|Stop| Halt::Stop)
    }

    /// Counts a record.
    pub(crate) fn count(&mut self, row: u32, tally: Tally) -> Result<(), Halt> {
        if self.report.account.count(row, tally) {
            return Ok(());
        }
        let sentence = Sentence::TooManyRejected {
            file: self.report.file.clone(),
            row,
        };
        Err(Refusal::new(Code::Rejected, sentence).at(row).into())
    }

    /// Remarks on a row.
    pub(crate) fn note(&mut self, row: u32, column: String, sentence: Sentence) {
        if self.report.notes.len() < NOTES_MAX {
            self.report.notes.push(Note {
                row: (row > 0).then_some(row),
                column,
                sentence,
            });
        } else {
            self.report.notes_left_out += 1;
        }
    }
}

/// The cells of a row, those of the first row of its order or listing behind them.
pub(crate) struct Cells<'r> {
    pub(crate) row: &'r Row,
    pub(crate) above: Option<&'r Row>,
    pub(crate) inherits: &'r [bool],
}

impl<'r> Cells<'r> {
    pub(crate) const fn alone(row: &'r Row) -> Self {
        Self {
            row,
            above: None,
            inherits: &[],
        }
    }

    /// A cell, cleaned; empty where there is none.
    pub(crate) fn text(&self, column: Option<usize>) -> Cow<'r, str> {
        let Some(column) = column else {
            return Cow::Borrowed("");
        };
        let text = clean(self.row.raw(column));
        match self.above {
            Some(above) if text.is_empty() && self.inherits.get(column) == Some(&true) => {
                clean(above.raw(column))
            }
            _ => text,
        }
    }

    /// A cell that holds something.
    pub(crate) fn filled(&self, column: Option<usize>) -> Option<String> {
        let text = self.text(column);
        (!text.is_empty()).then(|| text.into_owned())
    }

    /// An id, or what is wrong with it. Ids are text from the first byte to the last.
    pub(crate) fn id(
        &self,
        table: &Table<'_>,
        column: Option<usize>,
    ) -> Result<Option<String>, Rejection> {
        let Some(at) = column else {
            return Ok(None);
        };
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        match self.row.kind(at) {
            CellKind::Error => {
                return Err(table.reject(
                    self.row,
                    column,
                    Sentence::CellIsError {
                        text: text.into_owned(),
                    },
                ));
            }
            CellKind::Inexact => {
                return Err(table.reject(self.row, column, Sentence::NumberInexact {}));
            }
            CellKind::Date => {
                return Err(table.reject(self.row, column, Sentence::MadeDate {}));
            }
            CellKind::Text | CellKind::Number => {}
        }
        match damage(&text) {
            Some(damage) => Err(table.reject(self.row, column, damage.sentence())),
            None => Ok(Some(text.into_owned())),
        }
    }

    /// A SKU; one with characters that can't be seen is kept and remarked on.
    pub(crate) fn sku(
        &self,
        table: &Table<'_>,
        column: Option<usize>,
        run: &mut Run<'_>,
    ) -> Result<Option<String>, Rejection> {
        let sku = self.id(table, column)?;
        if sku.as_deref().is_some_and(hidden_characters) {
            run.note(
                self.row.number,
                table.columns.header(column),
                Sentence::SkuHidesSigns {},
            );
        }
        Ok(sku)
    }

    /// A number of units; blank or unreadable is not zero.
    pub(crate) fn quantity(
        &self,
        table: &Table<'_>,
        column: Option<usize>,
    ) -> Result<u32, Rejection> {
        let text = self.text(column);
        quantity(&text).ok_or_else(|| {
            let seen = if text.is_empty() {
                Sentence::QuantityEmpty {}
            } else {
                Sentence::QuantityNotWhole {}
            };
            table.reject(self.row, column, seen)
        })
    }

    /// A barcode's digits; `None` where the cell holds none.
    pub(crate) fn barcode(
        &self,
        table: &Table<'_>,
        column: Option<usize>,
    ) -> Result<Option<String>, Rejection> {
        let Some(text) = self.id(table, column)? else {
            return Ok(None);
        };
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let others = text
            .chars()
            .filter(|letter| !letter.is_ascii_digit() && !matches!(letter, ' ' | '-'))
            .count();
        Ok((others == 0 && (6..=14).contains(&digits.len())).then_some(digits))
    }
}

//! What a person says of a table: which column means what, and how dates are written.

use std::collections::BTreeMap;

use super::columns::of_header;
use crate::{choices::DateOrder, header::fingerprint, letter::LetterFault, plain::PlainRow};

/// What a person says of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableChoices {
    /// Headings as the file writes them, each with its field, one of [`COLUMN_FIELDS`](super::COLUMN_FIELDS); empty for a column that means nothing.
    pub columns: Vec<(String, String)>,
    /// What was said of tables before: the fields of their columns in order, by the fingerprint of their headings. It
    /// stands back behind [`Self::columns`].
    pub remembered: BTreeMap<String, Vec<Option<String>>>,
    /// The same for every column in its order, where all were gone through; it stands before [`Self::columns`].
    pub fields: Vec<Option<String>>,
    /// The order of day and month, where the dates do not tell it.
    pub date_order: Option<DateOrder>,
}

impl TableChoices {
    pub(super) fn names(&self, heading: &str) -> bool {
        let heading = heading.trim();
        self.columns.iter().any(|(of, _)| of.trim() == heading)
    }

    /// How many cells of a row are headings that are known, said, or of a table that was said before.
    pub(super) fn known(&self, row: &PlainRow) -> usize {
        let cells = || row.cells.iter().map(String::as_str);
        let is_remembered =
            !self.remembered.is_empty() && self.remembered.contains_key(&fingerprint(cells()));
        if is_remembered {
            return row.cells.len();
        }
        cells()
            .filter(|cell| self.names(cell) || of_header(cell).is_some())
            .count()
    }

    /// Why no row is one of headings: no cell is one that was named, or none says what it is.
    pub(super) fn unfound(&self) -> LetterFault {
        match self.columns.first() {
            Some((heading, _)) => LetterFault::NoSuchColumn {
                column: heading.clone(),
            },
            None => LetterFault::NoColumns {},
        }
    }

    /// What is said of these headings, now or before: places with fields.
    pub(super) fn said<'a>(
        &'a self,
        headings: &[String],
        fingerprint: &str,
    ) -> Result<Vec<(usize, &'a str)>, LetterFault> {
        let placed = |fields: &'a [Option<String>]| {
            let fields = fields
                .iter()
                .map(|field| field.as_deref().unwrap_or_default());
            Ok((0..headings.len()).zip(fields).collect())
        };
        if !self.fields.is_empty() {
            return placed(&self.fields);
        }
        if self.columns.is_empty() {
            return placed(self.remembered.get(fingerprint).map_or(&[], Vec::as_slice));
        }
        let place = |(heading, field): &'a (String, String)| {
            let place = headings
                .iter()
                .position(|known| known.trim() == heading.trim());
            let place = place.ok_or_else(|| LetterFault::NoSuchColumn {
                column: heading.clone(),
            })?;
            Ok((place, field.as_str()))
        };
        self.columns.iter().map(place).collect()
    }
}

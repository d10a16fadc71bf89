use crate::{columns::Columns, profile::Condition};

use super::table::Cells;

/// A condition with its columns found. A column that the file does not have fulfils none.
#[derive(Clone, Debug)]
pub(crate) struct Test {
    column: Option<usize>,
    is: Vec<String>,
    empty: Option<bool>,
}

impl Test {
    pub(crate) fn resolve(conditions: &[Condition], columns: &Columns) -> Vec<Self> {
        conditions
            .iter()
            .map(|condition| Self {
                column: columns.get(&condition.column),
                is: condition.is.clone(),
                empty: condition.empty,
            })
            .collect()
    }

    fn holds(&self, cells: &Cells<'_>) -> bool {
        let Some(column) = self.column else {
            return false;
        };
        let text = cells.text(Some(column));
        if let Some(empty) = self.empty
            && text.is_empty() != empty
        {
            return false;
        }
        self.is.is_empty() || self.is.iter().any(|word| text.eq_ignore_ascii_case(word))
    }
}

/// Whether all conditions hold; none at all hold never.
pub(crate) fn all_hold(tests: &[Test], cells: &Cells<'_>) -> bool {
    !tests.is_empty() && tests.iter().all(|test| test.holds(cells))
}

/// Whether one condition holds.
pub(crate) fn one_holds(tests: &[Test], cells: &Cells<'_>) -> bool {
    tests.iter().any(|test| test.holds(cells))
}

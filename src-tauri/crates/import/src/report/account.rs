use crate::{limits::REJECTIONS_MAX, sentence::Sentence};

/// How every record of a file ended. The classes add up to `records`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// Lines of a text file, the last one without an end included; rows of a sheet.
    pub physical_lines: u64,
    /// Records of a text file, blank ones included; rows of a sheet.
    pub records: u64,
    /// Lines that lie inside quoted cells: `physical_lines` is `records` and these.
    pub lines_inside_cells: u64,
    /// The header.
    pub header: u64,
    /// Records that yielded something.
    pub used: u64,
    /// Records that only give something to others.
    pub parent: u64,
    /// Sums over other records.
    pub summary: u64,
    /// Lines below the table.
    pub footer: u64,
    /// Records without any content.
    pub blank: u64,
    /// Records left out by a named rule: the sum of `skipped_by`.
    pub skipped: u64,
    /// The rules and how many records each left out.
    pub skipped_by: Vec<Skipped>,
    /// Records that could not be read.
    pub rejected: Vec<Rejection>,
}

/// Records that one rule left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The rule.
    pub rule: Sentence,
    /// How many records.
    pub records: u64,
    /// The first of them, from 1.
    pub first_row: u32,
}

/// A record that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejection {
    /// The record's number from 1.
    pub row: u32,
    /// The column's header, or empty when the whole row is meant.
    pub column: String,
    /// What was expected, in one sentence; never a person's data.
    pub reason: Box<Sentence>,
}

impl Account {
    /// The sum of all classes, which is `records`.
    pub fn total(&self) -> u64 {
        self.header
            + self.used
            + self.parent
            + self.summary
            + self.footer
            + self.blank
            + self.skipped
            + self.rejected.len() as u64
    }

    /// Whether the classes add up to the records and the records to the lines.
    pub fn adds_up(&self) -> bool {
        self.total() == self.records
            && self.records + self.lines_inside_cells == self.physical_lines
    }
}

/// How one record ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Tally {
    Header,
    Used,
    Parent,
    Summary,
    Footer,
    Blank,
    Skipped(Sentence),
    Rejected(Rejection),
}

impl Account {
    /// Counts one record; `false` when there are too many rejected ones.
    pub(crate) fn count(&mut self, row: u32, tally: Tally) -> bool {
        match tally {
            Tally::Header => self.header += 1,
            Tally::Used => self.used += 1,
            Tally::Parent => self.parent += 1,
            Tally::Summary => self.summary += 1,
            Tally::Footer => self.footer += 1,
            Tally::Blank => self.blank += 1,
            Tally::Skipped(rule) => self.skip(row, rule),
            Tally::Rejected(rejection) => self.rejected.push(rejection),
        }
        self.rejected.len() < REJECTIONS_MAX
    }

    fn skip(&mut self, row: u32, rule: Sentence) {
        self.skipped += 1;
        if let Some(known) = self.skipped_by.iter_mut().find(|known| known.rule == rule) {
            known.records += 1;
        } else {
            self.skipped_by.push(Skipped {
                rule,
                records: 1,
                first_row: row,
            });
        }
    }
}

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashSet, FxHasher};

use super::{Outcome, tables};
use crate::{
    choices::Choices,
    frame::{Frame, Row},
    header::normalise,
    limits::RECORDS_MAX,
    report::{Code, Refusal, Report, Status, Tally},
    rows::{Extractor, Halt, Run, Table, extractor},
    sentence::Sentence,
};

/// Reads all records of a table.
pub(crate) fn rows(
    frame: &mut dyn Frame,
    table: &Table<'_>,
    header_row: u32,
    data_row: u32,
    run: &mut Run<'_>,
) -> Result<(), Halt> {
    frame.expect_width(table.columns.headers.len());
    let Some(mut extractor) = extractor(table.profile.kind, table) else {
        let sentence = Sentence::FormatUseless {
            file: run.report.file.clone(),
            name: table.profile.name_of(),
        };
        return Err(Refusal::new(Code::Unusable, sentence).into());
    };
    let mut reading = Reading::new(table, header_row, data_row);
    let mut row = Row::default();
    let ended = reading.all(frame, extractor.as_mut(), &mut row, run);
    frame.account(&mut run.report.account);
    for (row, sentence) in frame.take_notes() {
        run.note(row, String::new(), sentence);
    }
    ended
}

struct Reading<'t> {
    table: &'t Table<'t>,
    header_row: u32,
    data_row: u32,
    /// Whether a record as wide as the header was seen.
    is_full: bool,
    /// The last record of the table, and whether the file ends within its line.
    last: u32,
    is_cut: bool,
    /// The column of the numbers that the footer counts.
    counted: Option<usize>,
    numbers: FxHashSet<u64>,
    /// How many of them the footer says there are.
    declared: Option<u64>,
}

impl<'t> Reading<'t> {
    fn new(table: &'t Table<'t>, header_row: u32, data_row: u32) -> Self {
        Self {
            table,
            header_row,
            data_row,
            is_full: false,
            last: 0,
            is_cut: false,
            counted: table.columns.get("record"),
            numbers: FxHashSet::default(),
            declared: None,
        }
    }

    fn all(
        &mut self,
        frame: &mut dyn Frame,
        extractor: &mut dyn Extractor,
        row: &mut Row,
        run: &mut Run<'_>,
    ) -> Result<(), Halt> {
        while frame.next(row)? {
            run.report.account.blank += u64::from(row.blank_before);
            if u64::from(row.number) > RECORDS_MAX {
                let sentence = Sentence::TooManyRows {
                    file: run.report.file.clone(),
                };
                return Err(Refusal::new(Code::Hostile, sentence).into());
            }
            if let Some(tally) = self.class(row, run)? {
                run.count(row.number, tally)?;
            } else {
                self.count_number(row);
                (self.last, self.is_cut) = (row.number, row.is_unterminated);
                extractor.take(row, run)?;
            }
        }
        self.compare_footer(run);
        self.remark_end(run);
        extractor.finish(run)
    }

    fn count_number(&mut self, row: &Row) {
        if let Some(at) = self.counted {
            let mut hasher = FxHasher::default();
            row.raw(at).trim().hash(&mut hasher);
            self.numbers.insert(hasher.finish());
        }
    }

    /// A file whose footer counts the orders can be checked against it.
    fn compare_footer(&self, run: &mut Run<'_>) {
        if self.counted.is_none() || self.numbers.is_empty() {
            return;
        }
        let found = self.numbers.len() as u64;
        match self.declared {
            None if run.report.account.footer == 0 => {
                run.note(0, String::new(), Sentence::LastLineMissing {});
            }
            Some(declared) if declared != found => {
                let sentence = Sentence::LastLineDiffers { declared, found };
                run.note(0, String::new(), sentence);
            }
            Some(_) | None => {}
        }
    }

    /// Shops' exports end with a line end; without one the last cell may be cut short.
    fn remark_end(&self, run: &mut Run<'_>) {
        if self.is_cut && self.table.profile.id != "mapped" {
            let sentence = Sentence::LineEndMissing {};
            run.note(self.last, String::new(), sentence);
        }
    }

    /// What a record is apart from a row of the table; `None` for those.
    fn class(&mut self, row: &Row, run: &Run<'_>) -> Result<Option<Tally>, Halt> {
        if row.number == self.header_row {
            return Ok(Some(Tally::Header));
        }
        if row.is_blank() {
            return Ok(Some(Tally::Blank));
        }
        if row.number < self.header_row {
            return Ok(Some(Tally::Skipped(above(row))));
        }
        if row.number < self.data_row {
            return Ok(Some(Tally::Skipped(Sentence::TemplateRows {})));
        }
        let width = self.table.columns.headers.len();
        if self.is_footer(row) {
            return Ok(Some(Tally::Footer));
        }
        if self.is_header_again(row) {
            return Ok(Some(Tally::Skipped(Sentence::HeaderAgain {})));
        }
        if row.is_unterminated && row.width() < width && self.is_full {
            return Err(cut_off(&run.report.file, row).into());
        }
        self.is_full |= row.width() >= width;
        if (width..row.width()).any(|at| !row.raw(at).trim().is_empty()) {
            let reason = Sentence::RowTooWide {
                cells: row.width() as u64,
                width: width as u64,
            };
            return Ok(Some(Tally::Rejected(self.table.reject(row, None, reason))));
        }
        Ok(self
            .is_description(row)
            .then_some(Tally::Skipped(Sentence::ColumnsDescribed {})))
    }

    fn is_footer(&mut self, row: &Row) -> bool {
        let footer = &self.table.profile.rows.footer;
        if footer.is_empty() || row.filled() > 3 {
            return false;
        }
        let text = row
            .cells()
            .map(normalise)
            .filter(|cell| !cell.is_empty())
            .collect::<Vec<_>>()
            .join(",");
        let mark = footer.iter().position(|mark| text.contains(mark.as_str()));
        if mark == Some(0) {
            let digits = text.bytes().take_while(u8::is_ascii_digit).count();
            self.declared = text.get(..digits).and_then(|digits| digits.parse().ok());
        }
        mark.is_some()
    }

    fn is_header_again(&self, row: &Row) -> bool {
        let headers = &self.table.columns.headers;
        let first = headers
            .iter()
            .position(|header| !header.is_empty())
            .unwrap_or(0);
        headers
            .get(first)
            .is_some_and(|header| row.raw(first).trim() == header.as_str())
            && headers
                .iter()
                .enumerate()
                .all(|(at, header)| row.raw(at).trim() == header.as_str())
    }

    fn is_description(&self, row: &Row) -> bool {
        let field = self.table.profile.rows.described_by.as_deref();
        let column = field.and_then(|field| self.table.columns.get(field));
        row.number == self.header_row + 1
            && column
                .is_some_and(|column| !row.raw(column).bytes().any(|byte| byte.is_ascii_digit()))
    }
}

fn above(row: &Row) -> Sentence {
    let is_mark = row.number == 1 && row.raw(0).to_ascii_lowercase().starts_with("sep=");
    if is_mark {
        Sentence::SeparatorLine {}
    } else {
        Sentence::AboveHeader {}
    }
}

fn cut_off(file: &str, row: &Row) -> Refusal {
    let sentence = Sentence::FileCutOff {
        file: file.to_owned(),
        row: row.number,
    };
    Refusal::new(Code::Truncated, sentence).at(row.number)
}

/// Writes the end of a reading into the report.
pub(crate) fn close(ended: Outcome, choices: &Choices, run: Run<'_>) -> Report {
    let mut report = run.report;
    match ended {
        Ok(ended) => report.status = ended.into(),
        Err(Halt::Stop) => report.status = Status::Stopped,
        Err(Halt::Refused(refusal)) => {
            report.status = Status::Refused;
            report.refusal = Some(refusal);
        }
    }
    if report.status != Status::Read {
        // The record at which the reading ended belongs to no class.
        report.account.records = report.account.total();
        report.account.physical_lines = report.account.records + report.account.lines_inside_cells;
    } else if let Some(first) = report.account.rejected.first()
        && !choices.accept_rejected
    {
        report.refusal = Some(tables::rejected(
            &report.file,
            first,
            report.account.rejected.len(),
        ));
        report.status = Status::Refused;
    }
    if report.status == Status::Read && report.yielded == 0 {
        finish_empty(&mut report);
    }
    report.notes.sort_by_key(|note| note.row.unwrap_or(0));
    report
}

/// An export without rows is a fact (nothing is open today); a mapped table without rows is a mistake.
fn finish_empty(report: &mut Report) {
    if report.profile == "mapped" {
        let sentence = Sentence::NoRowsBelowHeader {
            file: report.file.clone(),
        };
        report.refusal = Some(Refusal::new(Code::NoRecords, sentence));
        report.status = Status::Refused;
    }
}

use std::io;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::{
    Frame, Row,
    quotes::{self, Form},
};
use crate::{
    limits::{CELL_BYTES_MAX, COLUMNS_MAX, RECORD_BYTES_MAX},
    report::{Account, Code, Refusal},
    sentence::Sentence,
    text::TextReader,
};

/// How the cells of a text file are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dialect {
    pub(crate) delimiter: u8,
    /// Whether `"` opens a cell that may hold delimiters and line ends.
    pub(crate) has_quotes: bool,
}

/// The records of a text file, with every physical line accounted for.
pub(crate) struct Delimited<'a> {
    file: String,
    text: TextReader<'a>,
    dialect: Dialect,
    parser: Reader,
    buffer: Vec<u8>,
    start: usize,
    has_more: bool,
    fields: Vec<u8>,
    ends: Vec<usize>,
    width: usize,
    row: u32,
    lines: u64,
    lines_inside: u64,
    notes: Vec<(u32, Sentence)>,
}

/// A quoted record as the parser cut it.
struct Parsed {
    raw: usize,
    written: usize,
    cells: usize,
}

impl<'a> Delimited<'a> {
    pub(crate) fn new(file: &str, text: TextReader<'a>, dialect: Dialect) -> Self {
        Self {
            file: file.to_owned(),
            text,
            dialect,
            parser: ReaderBuilder::new().delimiter(dialect.delimiter).build(),
            buffer: Vec::new(),
            start: 0,
            has_more: true,
            fields: vec![0; 4096],
            ends: vec![0; 128],
            width: 0,
            row: 0,
            lines: 0,
            lines_inside: 0,
            notes: Vec::new(),
        }
    }

    /// Takes text that was decoded already.
    pub(crate) fn of_text(text: &'a [u8], dialect: Dialect) -> io::Result<Self> {
        let reader = TextReader::open(Box::new(text), encoding_rs::UTF_8, 0)?;
        Ok(Self::new("", reader, dialect))
    }

    fn rest(&self) -> &[u8] {
        self.buffer.get(self.start..).unwrap_or_default()
    }

    fn fill(&mut self) -> Result<bool, Refusal> {
        if self.start > 0 {
            self.buffer.drain(..self.start);
            self.start = 0;
        }
        match self.text.fill(&mut self.buffer) {
            Ok(more) => {
                self.has_more = more;
                Ok(more)
            }
            Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(self.bad_text()),
            Err(_) => Err(Refusal::new(
                Code::Unreadable,
                Sentence::FileNotReadToEnd {
                    file: self.file.clone(),
                },
            )),
        }
    }

    fn bad_text(&self) -> Refusal {
        let row = self.row.max(1);
        let sentence = Sentence::EncodingMixed {
            file: self.file.clone(),
            row,
        };
        Refusal::new(Code::Encoding, sentence).at(row)
    }

    fn row_too_long(&self) -> Refusal {
        let (file, row) = (self.file.clone(), self.row);
        Refusal::new(Code::Hostile, Sentence::RowTooLong { file, row }).at(row)
    }

    fn cell_too_long(&self) -> Refusal {
        let (file, row) = (self.file.clone(), self.row);
        Refusal::new(Code::Hostile, Sentence::CellTooLong { file, row }).at(row)
    }

    fn too_many_columns(&self) -> Refusal {
        let (file, row) = (self.file.clone(), self.row);
        Refusal::new(Code::Hostile, Sentence::TooManyColumns { file, row }).at(row)
    }

    /// The end of the physical line that starts the record, without its `\n`; `None` at the end of the file.
    fn line_end(&mut self) -> Result<Option<usize>, Refusal> {
        let mut searched = 0;
        loop {
            if let Some(at) = memchr::memchr(b'\n', self.rest().get(searched..).unwrap_or_default())
            {
                return Ok(Some(searched + at));
            }
            searched = self.rest().len();
            if searched > RECORD_BYTES_MAX {
                return Err(self.row_too_long());
            }
            if !self.has_more || !self.fill()? {
                return Ok((searched > 0).then_some(searched));
            }
        }
    }

    /// Parses the quoted record that starts here.
    fn parse_quoted(&mut self) -> Result<Parsed, Refusal> {
        self.parser.reset();
        let mut done = Parsed {
            raw: 0,
            written: 0,
            cells: 0,
        };
        loop {
            let input = self.buffer.get(self.start + done.raw..).unwrap_or_default();
            let output = self.fields.get_mut(done.written..).unwrap_or_default();
            let ends = self.ends.get_mut(done.cells..).unwrap_or_default();
            let (result, read, written, cells) = self.parser.read_record(input, output, ends);
            done.raw += read;
            done.written += written;
            done.cells += cells;
            match result {
                ReadRecordResult::Record | ReadRecordResult::End => return Ok(done),
                ReadRecordResult::InputEmpty => {
                    if done.raw > RECORD_BYTES_MAX {
                        return Err(quotes::never_closed(&self.file, self.row));
                    }
                    if self.has_more {
                        self.fill()?;
                    }
                }
                ReadRecordResult::OutputFull => self.fields.resize(self.fields.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => {
                    if self.ends.len() > COLUMNS_MAX * 2 {
                        return Err(self.too_many_columns());
                    }
                    self.ends.resize(self.ends.len() * 2, 0);
                }
            }
        }
    }

    /// Reads a record that holds quotation marks; yields the bytes it takes, line end included.
    fn read_quoted(&mut self, line: usize, row: &mut Row) -> Result<usize, Refusal> {
        let parsed = self.parse_quoted()?;
        let raw = self.rest().get(..parsed.raw).unwrap_or_default();
        let raw = raw.strip_suffix(b"\n").unwrap_or(raw);
        let inside = memchr::memchr_iter(b'\n', raw).count();
        let form = quotes::form(raw, self.dialect.delimiter);
        if inside == 0 && form != Form::Sound {
            let literal = self.rest().get(..line).unwrap_or_default();
            let cells = memchr::memchr_iter(self.dialect.delimiter, literal).count() + 1;
            if cells == self.width || self.width == 0 {
                self.notes.push((self.row, Sentence::QuoteAsText {}));
                self.take_literal(line, row)?;
                return Ok(parsed.raw);
            }
        }
        if form == Form::Open {
            return Err(quotes::never_closed(&self.file, self.row));
        }
        if inside > 0
            && (form == Form::Stray
                || quotes::looks_like_records(raw, self.dialect.delimiter, self.width))
        {
            return Err(quotes::swallowed(&self.file, self.row, inside));
        }
        self.lines_inside += inside as u64;
        self.take_parsed(&parsed, row)?;
        Ok(parsed.raw)
    }

    fn take_parsed(&self, parsed: &Parsed, row: &mut Row) -> Result<(), Refusal> {
        let fields = self.fields.get(..parsed.written).unwrap_or_default();
        let text = std::str::from_utf8(fields).map_err(|_| self.bad_text())?;
        let mut from = 0;
        for &end in self.ends.get(..parsed.cells).unwrap_or_default() {
            row.push(text.get(from..end).unwrap_or(""));
            from = end;
        }
        Ok(())
    }

    /// Takes the line as it stands; a cell wrapped in quotation marks is unwrapped.
    fn take_literal(&self, line: usize, row: &mut Row) -> Result<(), Refusal> {
        let bytes = self.rest().get(..line).unwrap_or_default();
        let text = std::str::from_utf8(bytes).map_err(|_| self.bad_text())?;
        for cell in text.split(self.dialect.delimiter as char) {
            let inner = cell
                .strip_prefix('"')
                .and_then(|cell| cell.strip_suffix('"'));
            row.push(inner.unwrap_or(cell));
        }
        Ok(())
    }

    /// A spreadsheet saved each row as one quoted cell: cut it as the line it was.
    fn unwrap_row(&self, row: &mut Row) {
        let wrapped = row.raw(0).to_owned();
        let Ok(mut inner) = Delimited::of_text(wrapped.as_bytes(), self.dialect) else {
            return;
        };
        let mut unwrapped = Row::default();
        let fits = |width| {
            if self.width == 0 {
                width > 2
            } else {
                width == self.width
            }
        };
        if matches!(inner.next(&mut unwrapped), Ok(true)) && fits(unwrapped.width()) {
            unwrapped.number = row.number;
            unwrapped.is_unterminated = row.is_unterminated;
            *row = unwrapped;
        }
    }
}

impl Frame for Delimited<'_> {
    fn next(&mut self, row: &mut Row) -> Result<bool, Refusal> {
        row.clear();
        let Some(line) = self.line_end()? else {
            return Ok(false);
        };
        self.row = self.row.saturating_add(1);
        row.number = self.row;
        let bytes = self.rest().get(..line).unwrap_or_default();
        let taken = if self.dialect.has_quotes && memchr::memchr(b'"', bytes).is_some() {
            self.read_quoted(line, row)?
        } else {
            let text = std::str::from_utf8(bytes).map_err(|_| self.bad_text())?;
            row.set_line(text, self.dialect.delimiter);
            (line + 1).min(self.rest().len())
        };
        row.is_unterminated = self.rest().get(taken.saturating_sub(1)) != Some(&b'\n');
        self.start += taken;
        self.lines += 1;
        if row.width() > COLUMNS_MAX {
            return Err(self.too_many_columns());
        }
        if row.bytes() > CELL_BYTES_MAX && row.longest() > CELL_BYTES_MAX {
            return Err(self.cell_too_long());
        }
        if self.dialect.has_quotes
            && row.width() == 1
            && self.width != 1
            && row.raw(0).contains(self.dialect.delimiter as char)
        {
            self.unwrap_row(row);
        }
        Ok(true)
    }

    fn expect_width(&mut self, width: usize) {
        self.width = width;
    }

    fn account(&self, account: &mut Account) {
        account.records = self.lines;
        account.lines_inside_cells = self.lines_inside;
        account.physical_lines = self.lines + self.lines_inside;
    }

    fn take_notes(&mut self) -> Vec<(u32, Sentence)> {
        std::mem::take(&mut self.notes)
    }
}

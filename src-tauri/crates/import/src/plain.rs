//! Tables as they stand, without a profile: for sheets that Tallyman wrote itself and that come back filled in.

use std::cmp::Reverse;

use encoding_rs::Encoding;

use crate::{
    choices::Source,
    frame::{Delimited, Dialect, Frame, Row, Workbook, guard},
    limits::{PLAIN_CELL_BYTES, PLAIN_KEPT_BYTES_MAX},
    read::foreign,
    report::{Code, Refusal},
    sentence::Sentence,
    text::{Choice, TextReader, choose, survey},
};

/// The largest file that is read this way: such sheets are kept in memory.
pub const PLAIN_BYTES_MAX: u64 = 32 * 1024 * 1024;
/// Rows of one sheet.
pub const PLAIN_ROWS_MAX: usize = 50_000;
/// Characters of a cell that are kept.
const CELL_CHARS_MAX: usize = 4_000;
/// Cells that tell which delimiter a text uses.
const DELIMITERS: [u8; 3] = *b",;\t";

/// One sheet of a workbook, or the one table of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainSheet {
    /// The sheet's name; empty for text.
    pub name: String,
    /// Its rows, blank ones left out.
    pub rows: Vec<PlainRow>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlainRow {
    /// Its number from 1.
    pub number: u32,
    /// Its cells.
    pub cells: Vec<String>,
}

/// Reads the visible sheets of a workbook, or a text, with every bound that other files meet.
///
/// `is_key` knows the cells for which the table is read: it settles the encoding and the delimiter of a text.
pub fn plain(
    source: &Source,
    file: &str,
    is_key: &dyn Fn(&str) -> bool,
) -> Result<Vec<PlainSheet>, Refusal> {
    cells_of(source, file, is_key, CELL_CHARS_MAX)
}

/// The same with cells that are kept as far as the caller says, in characters.
pub(crate) fn cells_of(
    source: &Source,
    file: &str,
    is_key: &dyn Fn(&str) -> bool,
    cell_chars: usize,
) -> Result<Vec<PlainSheet>, Refusal> {
    let failed = |_| {
        Refusal::new(
            Code::Unreadable,
            Sentence::FileNotOpened {
                file: file.to_owned(),
            },
        )
    };
    let Some(bytes) = source.size().map_err(failed)? else {
        let file = file.to_owned();
        return Err(Refusal::new(Code::Unreadable, Sentence::NotAFile { file }));
    };
    if bytes == 0 {
        let sentence = Sentence::FileEmpty {
            file: file.to_owned(),
        };
        return Err(Refusal::new(Code::Empty, sentence));
    }
    fits(bytes, file)?;
    let mut head = Vec::new();
    std::io::Read::read_to_end(
        &mut std::io::Read::take(source.open().map_err(failed)?, 512),
        &mut head,
    )
    .map_err(failed)?;
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        guard(file, source.open().map_err(failed)?)?;
        return workbook(source, file, cell_chars);
    }
    if let Some(what) = foreign(file, &head) {
        return Err(Refusal::new(Code::Unusable, what));
    }
    let survey = survey(&mut source.open().map_err(failed)?).map_err(failed)?;
    let keys = |text: &str| {
        text.split([',', ';', '\t', '\n', '\r', '"'])
            .filter(|cell| is_key(cell.trim()))
            .count()
    };
    let (encoding, mark_bytes) = match choose(&survey, &keys) {
        Choice::One(encoding, bytes) => (encoding, bytes),
        Choice::Several(readings) => match readings.first() {
            Some((encoding, _)) => (*encoding, 0),
            None => return Err(no_text(file)),
        },
        Choice::None => return Err(no_text(file)),
    };
    let encoded = (encoding, mark_bytes);
    text(source, file, encoded, is_key, cell_chars)
}

/// Refuses a file that is too large to be kept in memory.
pub(crate) fn fits(bytes: u64, file: &str) -> Result<(), Refusal> {
    if bytes > PLAIN_BYTES_MAX {
        let sentence = Sentence::AnswersTooLarge {
            file: file.to_owned(),
        };
        return Err(Refusal::new(Code::Hostile, sentence));
    }
    Ok(())
}

fn no_text(file: &str) -> Refusal {
    Refusal::new(
        Code::Encoding,
        Sentence::NoTable {
            file: file.to_owned(),
        },
    )
}

fn workbook(source: &Source, file: &str, cell_chars: usize) -> Result<Vec<PlainSheet>, Refusal> {
    let input = source.open().map_err(|_| no_text(file))?;
    let mut book = Workbook::open(file, input)?;
    let names = book.sheets();
    let mut sheets = Vec::new();
    let mut room = Room::new(file, cell_chars);
    for name in names {
        let rows = match book.sheet(&name) {
            Ok(mut sheet) => rows(&mut sheet, &mut room)?,
            // Charts are sheets without cells.
            Err(_) => continue,
        };
        sheets.push(PlainSheet { name, rows });
    }
    Ok(sheets)
}

/// How many keys show, how long they are together and how many rows are alike, with the rows they show in.
type Reading = ((usize, Reverse<usize>, usize), Vec<PlainRow>);

/// Rows that are looked at for being alike.
const ALIKE_WITHIN_ROWS: usize = 50;

/// The text by the delimiter under which most keys show, and show with the least around them; where none shows, by the one
/// under which most rows have as many cells, more than one, as the first.
fn text(
    source: &Source,
    file: &str,
    (encoding, mark_bytes): (&'static Encoding, usize),
    is_key: &dyn Fn(&str) -> bool,
    cell_chars: usize,
) -> Result<Vec<PlainSheet>, Refusal> {
    let mut best: Option<Reading> = None;
    let mut fault = None;
    for delimiter in DELIMITERS {
        let input = source.open().map_err(|_| no_text(file))?;
        let reader =
            TextReader::open(Box::new(input), encoding, mark_bytes).map_err(|_| no_text(file))?;
        let dialect = Dialect {
            delimiter,
            has_quotes: true,
        };
        let mut room = Room::new(file, cell_chars);
        let rows = match rows(&mut Delimited::new(file, reader, dialect), &mut room) {
            Ok(rows) => rows,
            Err(refusal) => {
                fault.get_or_insert(refusal);
                continue;
            }
        };
        let (count, length) = rows
            .iter()
            .flat_map(|row| &row.cells)
            .filter(|cell| is_key(cell.trim()))
            .fold((0, 0), |(count, length), cell| {
                (count + 1, length + cell.len())
            });
        let keys = (count, Reverse(length), alike(&rows));
        if best.as_ref().is_none_or(|(most, _)| *most < keys) {
            best = Some((keys, rows));
        }
    }
    match (best, fault) {
        // Read by another delimiter it fits, but as no table: what it is was too much.
        (Some(((0, _, 0), _)), Some(refusal)) if is_too_full(&refusal) => Err(refusal),
        (Some((_, rows)), _) => Ok(vec![PlainSheet {
            name: String::new(),
            rows,
        }]),
        (None, fault) => Err(fault.unwrap_or_else(|| no_text(file))),
    }
}

fn is_too_full(refusal: &Refusal) -> bool {
    matches!(*refusal.sentence, Sentence::TableTooFull { .. })
}

/// How many of the first rows have as many cells as the first one, which has more than one.
fn alike(rows: &[PlainRow]) -> usize {
    let width = rows.first().map_or(0, |row| row.cells.len());
    let first_rows = rows.iter().take(ALIKE_WITHIN_ROWS);
    first_rows
        .filter(|row| width > 1 && row.cells.len() == width)
        .count()
}

/// What may still be kept of a file: one text of a workbook can stand in every cell, so a small file can hold a great deal.
struct Room<'a> {
    file: &'a str,
    cell_chars: usize,
    bytes_left: usize,
}

impl<'a> Room<'a> {
    const fn new(file: &'a str, cell_chars: usize) -> Self {
        Self {
            file,
            cell_chars,
            bytes_left: PLAIN_KEPT_BYTES_MAX,
        }
    }

    /// The cell as far as it is kept, paid for.
    fn kept(&mut self, cell: &str) -> Result<String, Refusal> {
        let cell = cell.trim();
        let end = cell.char_indices().nth(self.cell_chars);
        let kept = end.map_or(cell, |(end, _)| cell.get(..end).unwrap_or(cell));
        let taken = kept.len().saturating_add(PLAIN_CELL_BYTES);
        match self.bytes_left.checked_sub(taken) {
            Some(left) => self.bytes_left = left,
            None => {
                return Err(self.refusal(|file| Sentence::TableTooFull {
                    file,
                    megabytes: (PLAIN_KEPT_BYTES_MAX / (1024 * 1024)) as u64,
                }));
            }
        }
        Ok(kept.to_owned())
    }

    fn refusal(&self, sentence: impl FnOnce(String) -> Sentence) -> Refusal {
        Refusal::new(Code::Hostile, sentence(self.file.to_owned()))
    }
}

fn rows(frame: &mut dyn Frame, room: &mut Room<'_>) -> Result<Vec<PlainRow>, Refusal> {
    let mut rows = Vec::new();
    let mut row = Row::default();
    while frame.next(&mut row)? {
        if row.is_blank() {
            continue;
        }
        if rows.len() == PLAIN_ROWS_MAX {
            return Err(room.refusal(|file| Sentence::TooManyAnswers { file }));
        }
        let mut cells = Vec::with_capacity(row.width());
        for cell in row.cells() {
            cells.push(room.kept(cell)?);
        }
        rows.push(PlainRow {
            number: row.number,
            cells,
        });
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<Vec<PlainSheet>, Refusal> {
        plain(&Source::Bytes(bytes.into()), "t.csv", &|cell| {
            cell.starts_with("Q-")
        })
    }

    #[test]
    fn a_text_without_keys_is_read_by_the_delimiter_that_makes_its_rows_alike() {
        for text in ["a,b;c\nd;e,f,g\nh;i\n", "a;b,c\td\ne\tf;g;h\n"] {
            let sheets = read(text.as_bytes()).unwrap();
            assert!(
                sheets[0].rows.iter().all(|row| row.cells.len() == 2),
                "{text}"
            );
        }
    }

    #[test]
    fn a_text_is_read_by_the_delimiter_that_shows_its_keys() {
        for text in [
            "Id,a\nQ-1,\"x;y;z\"\n",
            "Id;a\nQ-1;\"x,y,z\"\n",
            "Id\ta\nQ-1\tx\n",
        ] {
            let sheets = read(text.as_bytes()).unwrap();
            assert_eq!(sheets[0].rows[1].cells.len(), 2, "{text}");
            assert_eq!(sheets[0].rows[1].number, 2);
        }
    }

    #[test]
    fn a_chinese_text_is_read_in_its_own_encoding() {
        let (bytes, _, _) =
            encoding_rs::GB18030.encode("编号,答复\nQ-1,藏青色 的那一款\nQ-2,都不是\n");
        let sheets = read(&bytes).unwrap();
        assert_eq!(sheets[0].rows[1].cells, ["Q-1", "藏青色 的那一款"]);
    }

    #[test]
    fn what_a_table_keeps_is_bounded_over_all_its_cells() {
        let cells = PLAIN_KEPT_BYTES_MAX / (PLAIN_CELL_BYTES + 1);
        let line = ["x"; 1_000].join(",") + "\n";
        let fits = line.repeat(cells / 1_000);
        assert_eq!(read(fits.as_bytes()).unwrap()[0].rows.len(), cells / 1_000);
        let refusal = read(line.repeat(cells / 1_000 + 1).as_bytes()).unwrap_err();
        assert_eq!(
            refusal.sentence.to_string(),
            "t.csv: the table's cells hold more than 64 MB; split it into several files."
        );
    }

    #[test]
    fn what_is_no_table_is_refused_in_one_sentence() {
        for bytes in [
            &b""[..],
            b"PK\x03\x04 broken",
            b"%PDF-1.7",
            b"\x89PNG\r\n",
            b"\x00\x01\x02\x00\x00\x00\xff\xfe\x00\x00",
        ] {
            let refusal = read(bytes).unwrap_err();
            assert!(
                refusal.sentence.to_string().starts_with("t.csv: "),
                "{refusal:?}"
            );
        }
    }
}

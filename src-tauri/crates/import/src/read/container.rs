use std::io::Read;

use super::{Ended, Outcome, dates, tables, text, workbook};
use crate::{
    choices::{Choices, Source},
    detect::Found,
    frame::guard,
    limits::FILE_BYTES_MAX,
    profile::Profiles,
    report::{Code, Refusal},
    rows::{Halt, Run, Table},
    sentence::Sentence,
};

/// Looks at the first bytes and reads the file as what it is, whatever its name says.
pub(crate) fn open(
    source: &Source,
    profiles: &Profiles,
    choices: &Choices,
    run: &mut Run<'_>,
) -> Outcome {
    let file = run.report.file.clone();
    let unreadable = |_| {
        Refusal::new(
            Code::Unreadable,
            Sentence::FileNotOpened { file: file.clone() },
        )
    };
    let Some(bytes) = source.size().map_err(unreadable)? else {
        let file = file.clone();
        return Err(Refusal::new(Code::Unreadable, Sentence::NotAFile { file }).into());
    };
    if bytes == 0 {
        return Err(Refusal::new(Code::Empty, Sentence::FileEmpty { file }).into());
    }
    if bytes > FILE_BYTES_MAX {
        return Err(Refusal::new(Code::Hostile, Sentence::FileTooLarge { file }).into());
    }
    let mut head = Vec::new();
    source
        .open()
        .map_err(unreadable)?
        .take(512)
        .read_to_end(&mut head)
        .map_err(unreadable)?;
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        "xlsx".clone_into(&mut run.report.container);
        guard(&file, source.open().map_err(unreadable)?)?;
        return workbook::read(source, profiles, choices, run);
    }
    if let Some(what) = foreign(&file, &head) {
        return Err(Refusal::new(Code::Unusable, what).into());
    }
    "csv".clone_into(&mut run.report.container);
    text::read(source, profiles, choices, run)
}

/// What the first bytes say where they are neither text nor a workbook that can be read.
pub(crate) fn foreign(file: &str, head: &[u8]) -> Option<Sentence> {
    let file = file.to_owned();
    let start: String = head
        .iter()
        .map(|byte| char::from(byte.to_ascii_lowercase()))
        .collect();
    let start = start.trim_start_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, 'ï' | '»' | '¿')
    });
    if head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        Some(Sentence::OldWorkbook { file })
    } else if start.starts_with("%pdf") {
        Some(Sentence::Pdf { file })
    } else if ["<!doctype", "<html", "<table", "<head", "<meta"]
        .iter()
        .any(|tag| start.starts_with(tag))
    {
        Some(Sentence::WebPage { file })
    } else if start.starts_with("<?xml") {
        Some(Sentence::Xml { file })
    } else if head.starts_with(&[0x1F, 0x8B])
        || head.starts_with(b"Rar!")
        || head.starts_with(b"7z\xBC\xAF")
    {
        Some(Sentence::PackedArchive { file })
    } else if head.starts_with(b"\x89PNG")
        || head.starts_with(&[0xFF, 0xD8, 0xFF])
        || head.starts_with(b"GIF8")
    {
        Some(Sentence::Picture { file })
    } else {
        None
    }
}

/// One pass over the records of a found table.
pub(crate) enum Pass<'a> {
    /// Only the dates of some columns.
    Dates(&'a [usize]),
    /// Everything.
    Rows(&'a Table<'a>),
}

type PassOver<'f> =
    dyn FnMut(&mut Run<'_>, Pass<'_>, u32) -> Result<Option<dates::Verdict>, Halt> + 'f;

/// Columns, dates, rows: the same for text and workbooks.
pub(crate) fn read_found(
    found: &Found<'_>,
    profiles: &Profiles,
    choices: &Choices,
    run: &mut Run<'_>,
    pass: &mut PassOver<'_>,
) -> Outcome {
    let Some((profile, columns)) = tables::settle(found, profiles, choices, run)? else {
        return Ok(Ended::Asks);
    };
    let mut table = tables::table(&profile, columns, profiles, choices, run);
    if table.date_order.is_none() {
        let dated = dates::columns(&table, found.below());
        if !dated.is_empty() {
            let verdict = pass(run, Pass::Dates(&dated), found.data_row)?;
            match verdict.map(|verdict| dates::settle(verdict, &table.columns, run)) {
                Some(Some(order)) => table.date_order = Some(order),
                Some(None) => return Ok(Ended::Asks),
                None => {}
            }
        }
    }
    pass(run, Pass::Rows(&table), found.data_row)?;
    Ok(Ended::Read)
}

/// The sentence for a file that can't be read to its end.
pub(crate) fn failed(file: &str) -> Refusal {
    let sentence = Sentence::FileNotRead {
        file: file.to_owned(),
    };
    Refusal::new(Code::Unreadable, sentence)
}

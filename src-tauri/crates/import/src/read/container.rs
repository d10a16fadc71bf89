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
            format!(
                "{file}: the file can't be opened; check that it still exists and isn't open elsewhere."
            ),
        )
    };
    let bytes = source.size().map_err(unreadable)?;
    if bytes == 0 {
        return Err(Refusal::new(
            Code::Empty,
            format!("{file}: the file is empty; download it again."),
        )
        .into());
    }
    if bytes > FILE_BYTES_MAX {
        return Err(Refusal::new(
            Code::Hostile,
            format!("{file}: the file is larger than 4 GB; export a shorter period."),
        )
        .into());
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
    if let Some(what) = foreign(&head) {
        return Err(Refusal::new(Code::Unusable, format!("{file}: {what}")).into());
    }
    "csv".clone_into(&mut run.report.container);
    text::read(source, profiles, choices, run)
}

/// What the first bytes say where they are neither text nor a workbook that can be read.
pub(crate) fn foreign(head: &[u8]) -> Option<&'static str> {
    let start: String = head
        .iter()
        .map(|byte| char::from(byte.to_ascii_lowercase()))
        .collect();
    let start = start.trim_start_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, 'ï' | '»' | '¿')
    });
    if head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        Some(
            "this is an old Excel workbook (.xls) or one with a password; open it and save it as XLSX or CSV without a password.",
        )
    } else if start.starts_with("%pdf") {
        Some(
            "this is a PDF, which shows a table but holds none; download the table as CSV or XLSX.",
        )
    } else if ["<!doctype", "<html", "<table", "<head", "<meta"]
        .iter()
        .any(|tag| start.starts_with(tag))
    {
        Some(
            "this is a web page, not a table, whatever its name says; download the report again, or open it in a spreadsheet and save it as CSV.",
        )
    } else if start.starts_with("<?xml") {
        Some("this is an XML file; download the report as CSV or XLSX.")
    } else if head.starts_with(&[0x1F, 0x8B])
        || head.starts_with(b"Rar!")
        || head.starts_with(b"7z\xBC\xAF")
    {
        Some("this is a packed archive; unpack it and give the files inside.")
    } else if head.starts_with(b"\x89PNG")
        || head.starts_with(&[0xFF, 0xD8, 0xFF])
        || head.starts_with(b"GIF8")
    {
        Some("this is a picture; a table as CSV or XLSX was expected.")
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
    let sentence =
        format!("{file}: the file could not be read; copy it to this computer and try again.");
    Refusal::new(Code::Unreadable, sentence)
}

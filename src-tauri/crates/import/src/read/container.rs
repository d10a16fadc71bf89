use std::io::Read;

use encoding_rs::{Encoding, UTF_8};

use super::{Ended, Outcome, dates, engine, tables};
use crate::{
    choices::{Choices, Source},
    detect::{Found, find_dialect, find_header, front},
    frame::{Delimited, Dialect, Workbook, guard},
    limits::{FILE_BYTES_MAX, PREFIX_BYTES},
    profile::Profiles,
    report::{Answer, Code, Doubt, Question, Refusal},
    rows::Run,
    text::{Choice, TextReader, choose, survey},
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
        run.report.container = "xlsx".to_owned();
        guard(&file, source.open().map_err(unreadable)?)?;
        return workbook(source, profiles, choices, run);
    }
    if let Some(what) = foreign(&head) {
        return Err(Refusal::new(Code::Unusable, format!("{file}: {what}")).into());
    }
    run.report.container = "csv".to_owned();
    text(source, profiles, choices, run)
}

/// What the first bytes say where they are neither text nor a workbook that can be read.
fn foreign(head: &[u8]) -> Option<&'static str> {
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

fn text(source: &Source, profiles: &Profiles, choices: &Choices, run: &mut Run<'_>) -> Outcome {
    let file = run.report.file.clone();
    let failed = |_| {
        Refusal::new(
            Code::Unreadable,
            format!("{file}: the file could not be read; copy it to this computer and try again."),
        )
    };
    let survey = survey(&mut source.open().map_err(failed)?).map_err(failed)?;
    let (encoding, bom) = match choices.encoding.as_deref() {
        Some(label) => {
            let unknown = || {
                Refusal::new(
                    Code::Choice,
                    format!(
                        "{file}: “{label}” is no known encoding; choose one such as utf-8, gb18030 or windows-1252."
                    ),
                )
            };
            let encoding = Encoding::for_label(label.as_bytes()).ok_or_else(unknown)?;
            let bom = Encoding::for_bom(&survey.head)
                .filter(|(of_bom, _)| *of_bom == encoding)
                .map_or(0, |(_, bytes)| bytes);
            (encoding, bom)
        }
        None => match choose(&survey, &|text| profiles.known_words(text)) {
            Choice::One(encoding, bom) => (encoding, bom),
            Choice::Several(readings) => return Ok(ask_encoding(&readings, run)),
            Choice::None => {
                let sentence = format!(
                    "{file}: the file is no text in any known encoding; a table as CSV, TSV or XLSX was expected, so download it again."
                );
                return Err(Refusal::new(Code::Encoding, sentence).into());
            }
        },
    };
    run.report.encoding = encoding.name().to_owned();
    let open = || -> Result<TextReader<'_>, Refusal> {
        TextReader::open(Box::new(source.open().map_err(failed)?), encoding, bom).map_err(failed)
    };
    let (prefix, is_whole) = prefix(open()?, &file, encoding)?;
    let prefix = if is_whole {
        prefix.as_slice()
    } else {
        whole_lines(&prefix)
    };
    let Some((dialect, found)) = find_dialect(prefix, profiles, choices) else {
        let is_broken = encoding == UTF_8 && !survey.is_utf8;
        let refusal = if is_broken { bad_text(&file, encoding) } else { tables::unknown(&file, choices) };
        return Err(refusal.into());
    };
    run.report.delimiter = Some(char::from(dialect.delimiter));
    let frame = |dialect: Dialect| -> Result<Delimited<'_>, Refusal> {
        Ok(Delimited::new(&file, open()?, dialect))
    };
    read_found(
        &found,
        profiles,
        choices,
        run,
        &mut |run, table, data_row| match table {
            Pass::Dates(columns) => {
                dates::decide(&mut frame(dialect)?, found.header_row, columns).map(Some)
            }
            Pass::Rows(table) => {
                engine::rows(&mut frame(dialect)?, table, found.header_row, data_row, run)?;
                Ok(None)
            }
        },
    )
}

/// One pass over the records of a found table.
pub(crate) enum Pass<'a> {
    /// Only the dates of some columns.
    Dates(&'a [usize]),
    /// Everything.
    Rows(&'a crate::rows::Table<'a>),
}

type PassOver<'f> = dyn FnMut(&mut Run<'_>, Pass<'_>, u32) -> Result<Option<dates::Verdict>, crate::rows::Halt>
    + 'f;

/// Columns, dates, rows: the same for text and workbooks.
fn read_found(
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

fn prefix(
    mut reader: TextReader<'_>,
    file: &str,
    encoding: &'static Encoding,
) -> Result<(Vec<u8>, bool), Refusal> {
    let mut text = Vec::new();
    loop {
        match reader.fill(&mut text) {
            Ok(true) if text.len() >= PREFIX_BYTES => return Ok((text, false)),
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => return Err(bad_text(file, encoding)),
        }
    }
    Ok((text, true))
}

fn bad_text(file: &str, encoding: &'static Encoding) -> Refusal {
    let name = encoding.name();
    let sentence =
        format!("{file}: the text is not valid {name}; download the file again, or choose its encoding.");
    Refusal::new(Code::Encoding, sentence)
}

fn whole_lines(text: &[u8]) -> &[u8] {
    let end = memchr::memrchr(b'\n', text).map_or(text.len(), |at| at + 1);
    text.get(..end).unwrap_or(text)
}

fn ask_encoding(readings: &[(&'static Encoding, String)], run: &mut Run<'_>) -> Ended {
    let answers = readings
        .iter()
        .map(|(encoding, shows)| Answer {
            value: encoding.name().to_owned(),
            shows: shows.clone(),
        })
        .collect();
    let sentence = format!(
        "{}: the text can be read in more than one encoding; choose the one that shows proper words.",
        run.report.file
    );
    run.report.questions.push(Question {
        about: Doubt::Encoding,
        sentence,
        answers,
    });
    Ended::Asks
}

fn workbook(source: &Source, profiles: &Profiles, choices: &Choices, run: &mut Run<'_>) -> Outcome {
    let file = run.report.file.clone();
    let failed = |_| {
        Refusal::new(
            Code::Unreadable,
            format!("{file}: the file could not be read; copy it to this computer and try again."),
        )
    };
    let mut book = Workbook::open(&file, source.open().map_err(failed)?)?;
    let sheets = book.sheets();
    let mut best: Option<(String, Found<'_>)> = None;
    for name in sheets
        .iter()
        .filter(|name| choices.sheet.as_ref().is_none_or(|sheet| sheet == *name))
    {
        let mut sheet = match book.sheet(name) {
            Ok(sheet) => sheet,
            // Charts are sheets without cells.
            Err(refusal) if sheets.len() == 1 => return Err(refusal.into()),
            Err(_) => continue,
        };
        let Some(found) = find_header(front(&mut sheet), profiles, choices) else {
            continue;
        };
        let is_better = best.as_ref().is_none_or(|(_, best)| {
            (found.hits.is_empty(), best.words) < (best.hits.is_empty(), found.words)
        });
        if is_better {
            best = Some((name.clone(), found));
        }
    }
    let Some((name, found)) = best else {
        return Err(tables::unknown(&file, choices).into());
    };
    if sheets.len() > 1 {
        run.note(
            0,
            String::new(),
            format!(
                "The workbook has {} sheets; “{name}” was read.",
                sheets.len()
            ),
        );
    }
    run.report.sheet = Some(name.clone());
    run.report.encoding = "UTF-8".to_owned();
    read_found(
        &found,
        profiles,
        choices,
        run,
        &mut |run, table, data_row| {
            let mut sheet = book.sheet(&name)?;
            match table {
                Pass::Dates(columns) => {
                    dates::decide(&mut sheet, found.header_row, columns).map(Some)
                }
                Pass::Rows(table) => {
                    engine::rows(&mut sheet, table, found.header_row, data_row, run)?;
                    Ok(None)
                }
            }
        },
    )
}

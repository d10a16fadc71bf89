use encoding_rs::{Encoding, UTF_8};

use super::{
    Ended, Outcome,
    container::{Pass, failed, read_found},
    dates, engine, tables,
};
use crate::{
    choices::{Choices, Source},
    detect::find_dialect,
    frame::{Delimited, Dialect},
    limits::PREFIX_BYTES,
    profile::Profiles,
    report::{Answer, Code, Doubt, Question, Refusal},
    rows::{Halt, Run},
    sentence::Sentence,
    text::{Choice, Survey, TextReader, choose, survey},
};

/// What the caller or the bytes say of the encoding: one and how many bytes of mark to skip, or a question.
fn encoding(
    survey: &Survey,
    profiles: &Profiles,
    choices: &Choices,
    run: &mut Run<'_>,
) -> Result<Option<(&'static Encoding, usize)>, Halt> {
    let file = &run.report.file;
    if let Some(label) = choices.encoding.as_deref() {
        let Some(encoding) = Encoding::for_label(label.as_bytes()) else {
            let sentence = Sentence::EncodingUnknown {
                file: file.clone(),
                label: label.to_owned(),
            };
            return Err(Refusal::new(Code::Choice, sentence).into());
        };
        let mark = Encoding::for_bom(&survey.head).filter(|(of_mark, _)| *of_mark == encoding);
        return Ok(Some((encoding, mark.map_or(0, |(_, bytes)| bytes))));
    }
    match choose(survey, &|text| profiles.known_words(text)) {
        Choice::One(encoding, mark_bytes) => Ok(Some((encoding, mark_bytes))),
        Choice::Several(readings) => {
            ask_encoding(&readings, run);
            Ok(None)
        }
        Choice::None => {
            let sentence = Sentence::NoText { file: file.clone() };
            Err(Refusal::new(Code::Encoding, sentence).into())
        }
    }
}

/// Reads a text file.
pub(crate) fn read(
    source: &Source,
    profiles: &Profiles,
    choices: &Choices,
    run: &mut Run<'_>,
) -> Outcome {
    let file = run.report.file.clone();
    let failed = |_| failed(&file);
    let survey = survey(&mut source.open().map_err(failed)?).map_err(failed)?;
    let Some((encoding, mark_bytes)) = encoding(&survey, profiles, choices, run)? else {
        return Ok(Ended::Asks);
    };
    encoding.name().clone_into(&mut run.report.encoding);
    let open = || -> Result<TextReader<'_>, Refusal> {
        TextReader::open(
            Box::new(source.open().map_err(failed)?),
            encoding,
            mark_bytes,
        )
        .map_err(failed)
    };
    let (prefix, is_whole) = prefix(open()?, &file, encoding)?;
    let prefix = if is_whole {
        prefix.as_slice()
    } else {
        whole_lines(&prefix)
    };
    let Some((dialect, found)) = find_dialect(prefix, profiles, choices) else {
        let is_broken = encoding == UTF_8 && !survey.is_utf8;
        let refusal = if is_broken {
            bad_text(&file, encoding)
        } else {
            tables::unknown(&file, choices)
        };
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
    let sentence = Sentence::TextInvalid {
        file: file.to_owned(),
        encoding: encoding.name().to_owned(),
    };
    Refusal::new(Code::Encoding, sentence)
}

fn whole_lines(text: &[u8]) -> &[u8] {
    let end = memchr::memrchr(b'\n', text).map_or(text.len(), |at| at + 1);
    text.get(..end).unwrap_or(text)
}

fn ask_encoding(readings: &[(&'static Encoding, String)], run: &mut Run<'_>) {
    let answers = readings
        .iter()
        .map(|(encoding, shows)| Answer {
            value: encoding.name().to_owned(),
            shows: shows.clone(),
        })
        .collect();
    let sentence = Sentence::WhichEncoding {
        file: run.report.file.clone(),
    };
    run.report.questions.push(Question {
        about: Doubt::Encoding,
        sentence,
        answers,
    });
}

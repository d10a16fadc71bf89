use super::{
    Outcome,
    container::{Pass, failed, read_found},
    dates, engine, tables,
};
use crate::{
    choices::{Choices, Source},
    detect::{Found, find_header, front},
    frame::Workbook,
    profile::Profiles,
    report::{Code, Refusal},
    rows::Run,
    sentence::Sentence,
};

/// Reads the sheet of a workbook that looks most like a table.
pub(crate) fn read(
    source: &Source,
    profiles: &Profiles,
    choices: &Choices,
    run: &mut Run<'_>,
) -> Outcome {
    let file = run.report.file.clone();
    let failed = |_| failed(&file);
    let mut book = Workbook::open(&file, source.open().map_err(failed)?)?;
    let sheets = book.sheets();
    if let Some(wanted) = choices
        .sheet
        .as_ref()
        .filter(|wanted| !sheets.contains(wanted))
    {
        let names: Vec<String> = sheets.iter().map(|name| format!("“{name}”")).collect();
        let sentence = Sentence::SheetMissing {
            file: file.clone(),
            wanted: wanted.clone(),
            sheets: names.join(", "),
        };
        return Err(Refusal::new(Code::Choice, sentence).into());
    }
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
            Sentence::SheetRead {
                count: sheets.len() as u64,
                name: name.clone(),
            },
        );
    }
    run.report.sheet = Some(name.clone());
    "UTF-8".clone_into(&mut run.report.encoding);
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

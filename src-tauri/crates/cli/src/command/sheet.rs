use std::{fs, sync::Arc};

use serde::Serialize;
use tallyman_book::{Language, PickerLanguage, Shop, use_case};

use crate::{
    arguments::{PickerArgument, SheetArguments},
    fault::{Fault, bad_input},
    output::Output,
};

#[derive(Serialize)]
struct Line<'a> {
    file: String,
    sheet: u32,
    revision: u32,
    pages: usize,
    orders: u32,
    lines: u32,
    units: u64,
    left_off: Vec<LeftOff<'a>>,
    notes: &'a [String],
}

#[derive(Serialize)]
struct LeftOff<'a> {
    order: &'a str,
    line: &'a str,
    reason: &'a str,
}

/// Plans the walk and writes the sheet.
pub(super) fn run(
    shop: &Arc<Shop>,
    arguments: &SheetArguments,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let paper = super::paper(arguments.paper);
    let picker = match arguments.picker {
        PickerArgument::En => PickerLanguage::En,
        PickerArgument::De => PickerLanguage::De,
        PickerArgument::Zh => PickerLanguage::Zh,
        PickerArgument::Pl => PickerLanguage::Pl,
        PickerArgument::Es => PickerLanguage::Es,
    };
    // A place that cannot be written must be found out before a number is used up.
    let folder = arguments
        .out
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    if folder.is_some_and(|folder| !folder.is_dir()) {
        return Err(bad_input(
            format!(
                "{} is not in a folder that is there.",
                arguments.out.display()
            ),
            "Make the folder first.",
        ));
    }
    let drawn = use_case::draw(
        shop,
        paper,
        picker,
        arguments.colour,
        !arguments.draft,
        language,
    )?;
    fs::write(&arguments.out, &drawn.pdf.bytes).map_err(|error| {
        bad_input(
            format!("{} could not be written: {error}.", arguments.out.display()),
            "Choose another place and print again.",
        )
    })?;
    let totals = drawn.walk.totals;
    let line = Line {
        file: arguments.out.display().to_string(),
        sheet: drawn.number,
        revision: drawn.revision,
        pages: drawn.pdf.pages,
        orders: totals.orders,
        lines: totals.stops,
        units: totals.units,
        left_off: drawn
            .left_off
            .iter()
            .map(|off| LeftOff {
                order: &off.line.order,
                line: &off.line.line,
                reason: &off.reason,
            })
            .collect(),
        notes: &drawn.notes,
    };
    output.json(&line)?;
    in_words(&line, output)?;
    Ok(0)
}

fn in_words(line: &Line<'_>, output: &mut Output) -> Result<(), Fault> {
    output.words(&format!(
        "{}: sheet {}, revision {}, {} pages, {} orders, {} lines, {} units.",
        line.file, line.sheet, line.revision, line.pages, line.orders, line.lines, line.units
    ))?;
    for off in &line.left_off {
        output.words(&format!("  left off: order {}: {}", off.order, off.reason))?;
    }
    for note in line.notes {
        output.words(&format!("  {note}"))?;
    }
    Ok(())
}

//! A pick sheet of forty pages, and every code on it read back.

use std::{
    process::Command,
    time::{Duration, Instant},
};

use tallyman_book::{
    Language, Paper, PickerLanguage,
    importing::gather,
    use_case::{draw, import_files},
};

use crate::{board::Board, goods::goods, platforms, process, process::Stage};

const PAGES: u32 = 40;
const SHEET_MAX: Duration = Duration::from_secs(1);
const LINES: usize = 480;
const LISTINGS: usize = 100;

pub(crate) fn run(stage: &Stage, board: &mut Board) {
    let folder = stage.folder("sheet");
    platforms::write(&folder, &goods(LISTINGS), LINES);
    let shop = process::open(&stage.folder("printing").join("shop.tallyman"));
    import_files(&shop, gather(&[folder]).expect("files"), false).expect("an import");
    // The sheet is drawn from findings that the person has just looked at.
    let counts = shop.checked().expect("a check").report.counts;
    assert_eq!(counts.blocks, 0, "nothing holds the sheet: {counts:?}");
    let began = Instant::now();
    let drawn = draw(
        &shop,
        Paper::A4,
        PickerLanguage::Zh,
        false,
        true,
        Language::En,
    )
    .expect("a sheet");
    let took = began.elapsed();
    let pages = drawn.pdf.pages as u32;
    board.within(
        &format!("sheet: {PAGES} pages"),
        took * PAGES / pages,
        SHEET_MAX,
    );
    let pdf = stage.folder("printing").join("sheet.pdf");
    std::fs::write(&pdf, &drawn.pdf.bytes).expect("the sheet");
    let output = Command::new("python3")
        .arg(tallyman_tests::root().join("tests/read_sheet.py"))
        .arg(&pdf)
        .output();
    let read = match output {
        Ok(output) if output.status.success() => output.stdout,
        _ => {
            return board.missing(
                "sheet: codes read back",
                "needs python3, poppler and zxing-cpp",
            );
        }
    };
    let read: serde_json::Value = serde_json::from_slice(&read).expect("what was read");
    let codes: Vec<&str> = read["pages"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|page| page["codes"].as_array().into_iter().flatten())
        .filter(|code| code["format"] == "Code128")
        .filter_map(|code| code["text"].as_str())
        .collect();
    let stops: Vec<_> = drawn
        .walk
        .passes
        .iter()
        .flat_map(|pass| &pass.stops)
        .collect();
    board.figure(
        "sheet: codes read back",
        &format!("{}", codes.len()),
        &format!("{} lines on {pages} pages", stops.len()),
        codes.len() as f64 / stops.len() as f64,
        crate::board::Bound::AtLeast(1.0),
    );
}

//! No table that leaves the program holds a formula, whatever stood in the tables that came in: looked at in its parts, and
//! opened by `LibreOffice` where that is installed.
#![expect(
    clippy::unwrap_used,
    clippy::format_push_string,
    clippy::print_stdout,
    reason = "tests end where something is not as it must be, and say what was looked at"
)]

use std::{
    io::{Cursor, Read},
    path::{Path, PathBuf},
    process::Command,
};

use crate::shop::TestShop;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use tallyman_book::api::dispatch;

/// What a spreadsheet might take for a formula: how such a cell begins, or all of it.
const FORMULAS: [&str; 24] = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    " =1+1",
    "\u{A0}=1+1",
    "\u{FF1D}1+1",
    "\u{FF0B}1+1",
    "\u{FF0D}1+1",
    "\u{FF20}SUM(1)",
    "=cmd|' /C calc'!A0",
    "=DDE(cmd)",
    "=HYPERLINK(1)",
    "=WEBSERVICE(1)",
    "=IMPORTXML(1)",
    "-2+3+cmd|' /C calc'!A0",
    "@=1",
    "+=1",
    "=\u{200B}1",
    "\u{FEFF}=1+1",
    "'=1+1",
    "%0A=1",
    "={1;2}",
];

/// A shop whose goods are named like formulas, and doubtful, so that the supplier has to be asked.
fn doubtful() -> TestShop {
    let test = TestShop::new();
    let mut listings = "Listing ID,SKU,Title,Colour\n".to_owned();
    let mut stock = "SKU,Title,Colour,Supplier label,Supplier code,Bin,Stock\n".to_owned();
    let mut orders = "Order ID,SKU,Product,Variation,Qty,Country\n".to_owned();
    for (at, formula) in FORMULAS.iter().enumerate() {
        for (sku, colour) in [("M", "Mint"), ("O", "Olive")] {
            let sku = format!("{sku}-{at}");
            listings.push_str(&format!("L-{at},{sku},\"{formula} Cap\",{colour}\n"));
            orders.push_str(&format!(
                "{at}{colour},{sku},\"{formula} Cap\",\"Colour: {colour}\",1,US\n"
            ));
            stock.push_str(&format!(
                "{sku},\"{formula} Cap\",,\"{formula} 绿色\",\"{formula}\",A-{at},5\n"
            ));
        }
    }
    test.import_text("listings.csv", &listings);
    test.import_text("stock.csv", &stock);
    test.import_text("orders.csv", &orders);
    test
}

/// The workbook for the supplier, the one table that the program writes.
fn exported(test: &TestShop, language: &str) -> Vec<u8> {
    let request = json!({ "supplier": "=1+1", "language": language });
    let answer = dispatch(&test.shop, "ask_supplier", request).unwrap();
    let questions = answer
        .get("questions")
        .and_then(Value::as_array)
        .map_or(0, Vec::len);
    assert!(
        questions >= FORMULAS.len(),
        "only {questions} questions: {answer:.300}"
    );
    STANDARD
        .decode(answer.get("xlsx_base64").and_then(Value::as_str).unwrap())
        .unwrap()
}

/// The sheets of a workbook as XML.
fn sheets(workbook: &[u8]) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    (0..zip.len())
        .filter_map(|index| {
            let mut part = zip.by_index(index).unwrap();
            let is_sheet = part.name().unwrap().starts_with("xl/worksheets/");
            let mut text = String::new();
            is_sheet.then(|| part.read_to_string(&mut text).unwrap())?;
            Some(text)
        })
        .collect()
}

/// Cells of a sheet that are not plain text: they hold a formula, or a value that is no text.
fn cells_that_are_no_text(sheet: &str) -> (usize, Vec<&str>) {
    let cells: Vec<&str> = sheet
        .split("<c ")
        .skip(1)
        .map(|cell| cell.split("</row>").next().unwrap_or_default())
        .collect();
    let no_text = |cell: &&str| {
        let tag = cell.split('>').next().unwrap_or_default();
        cell.contains("<f") || (cell.contains("<v>") && !tag.contains("t=\"s\""))
    };
    (
        cells.len(),
        cells.iter().copied().filter(|cell| no_text(cell)).collect(),
    )
}

/// A workbook with one formula, so that whoever looks for formulas can be seen to find one.
fn with_a_formula() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write_formula(0, 0, "=1+1").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn every_cell_that_leaves_is_text() {
    let test = doubtful();
    let mut looked_at = 0;
    for language in ["en", "de", "zh"] {
        for sheet in sheets(&exported(&test, language)) {
            let (cells, no_text) = cells_that_are_no_text(&sheet);
            assert_eq!(no_text, Vec::<&str>::new(), "{language}");
            looked_at += cells;
        }
    }
    let [sheet] = sheets(&with_a_formula()).try_into().unwrap();
    assert_eq!(
        cells_that_are_no_text(&sheet).1.len(),
        1,
        "a formula goes unnoticed"
    );
    println!("counted: {looked_at} cells of 3 workbooks are text");
}

#[test]
fn libreoffice_finds_no_formula() {
    let office = office().expect("LibreOffice Calc, as `cargo xtask setup` installs it");
    let folder = tempfile::tempdir().unwrap();
    let test = doubtful();
    std::fs::write(folder.path().join("export.xlsx"), exported(&test, "en")).unwrap();
    std::fs::write(folder.path().join("formula.xlsx"), with_a_formula()).unwrap();
    let opened = opened(&office, folder.path(), &["export.xlsx", "formula.xlsx"]);
    let [export, formula] = opened.as_slice() else {
        panic!("not both were opened");
    };
    assert!(
        formula.contains("table:formula="),
        "a formula goes unnoticed"
    );
    assert!(
        !export.contains("table:formula="),
        "a formula in what was exported"
    );
    let texts = export.matches("office:value-type=\"string\"").count();
    let others = export.matches("office:value-type=").count() - texts;
    assert_eq!(others, 0, "cells of another kind than text");
    for formula in ["=1+1 Cap", "@SUM(1) Cap", "\u{FF1D}1+1 Cap"] {
        assert!(export.contains(formula), "{formula} is not shown");
    }
    println!("counted: {texts} cells in LibreOffice, all of them text");
}

fn office() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join("soffice"))
        .find(|program| program.exists())
}

/// The workbooks as `LibreOffice` sees them, in its flat XML.
fn opened(office: &Path, folder: &Path, names: &[&str]) -> Vec<String> {
    let home = format!("-env:UserInstallation=file://{}/home", folder.display());
    let done = Command::new(office)
        .args([
            "--headless",
            "--norestore",
            "--nolockcheck",
            &home,
            "--convert-to",
            "fods",
            "--outdir",
        ])
        .arg(folder)
        .args(names.iter().map(|name| folder.join(name)))
        .output()
        .unwrap();
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    names
        .iter()
        .map(|name| std::fs::read_to_string(folder.join(name).with_extension("fods")).unwrap())
        .collect()
}

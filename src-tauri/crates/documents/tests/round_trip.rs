//! Reads printed sheets back with tools from outside: poppler for the text, zxing-cpp for the codes.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests fail like tests"
)]

#[path = "../examples/sheet/demonstration.rs"]
mod demonstration;

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tallyman_documents::{
    Ink, Language, Paper, PickSheetView, RecoverySheetView, pick_sheet, recovery_sheet,
};

/// Prints a sheet, reads it back and compares every code and every line.
fn assert_read_back(name: &str, sheet: &PickSheetView, paper: Paper) {
    let pdf = pick_sheet(sheet, paper).unwrap();
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, &pdf.bytes).unwrap();
    let pages = read_back(&path);
    assert_eq!(pages.len(), pdf.pages);
    let expected: Vec<&str> = sheet
        .lines
        .iter()
        .map(|line| line.order_barcode.as_str())
        .collect();
    assert_eq!(codes(&pages, "Code128"), expected, "{name}");
    assert_eq!(
        codes(&pages, "QRCode"),
        vec![sheet.sheet_code.as_str(); pdf.pages],
        "{name}"
    );
    assert_text_in_order(name, sheet, &pages);
}

/// Reads a sheet with the script that stands for the outside world.
fn read_back(path: &Path) -> Vec<Value> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/read_sheet.py");
    let output = Command::new("python3")
        .arg(script)
        .arg(path)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let read: Value = serde_json::from_slice(&output.stdout).unwrap();
    read["pages"].as_array().unwrap().clone()
}

fn codes<'a>(pages: &'a [Value], format: &str) -> Vec<&'a str> {
    let codes = pages
        .iter()
        .flat_map(|page| page["codes"].as_array().unwrap());
    codes
        .filter(|code| code["format"] == format)
        .map(|code| code["text"].as_str().unwrap())
        .collect()
}

/// Finds each line's texts one after another, from the location to the order.
fn assert_text_in_order(name: &str, sheet: &PickSheetView, pages: &[Value]) {
    let lines = pages
        .iter()
        .flat_map(|page| page["lines"].as_array().unwrap());
    let text: String = lines.map(|line| line.as_str().unwrap()).collect();
    let text = text.replace(' ', "");
    let mut rest = text.as_str();
    for line in &sheet.lines {
        let mut fields = vec![
            line.location.clone(),
            line.sku.clone(),
            line.quantity.to_string(),
            line.item.clone(),
        ];
        fields.extend(line.words.iter().map(|span| {
            if span.emphasis {
                span.text.replace('ά', "α").to_uppercase()
            } else {
                span.text.clone()
            }
        }));
        fields.extend(line.words_picker.clone());
        fields.push(line.order_text.clone());
        for field in fields {
            let field = field.replace(' ', "");
            let Some(at) = rest.find(&field) else {
                panic!("{field} is missing on {name}, line {}", line.number);
            };
            rest = &rest[at + field.len()..];
        }
    }
}

#[test]
#[ignore = "needs poppler, Python and zxing-cpp; the test command installs them and runs it"]
fn every_line_and_every_code_of_a_sheet_can_be_read_back() {
    let mut sheet = demonstration::sheet(demonstration::many(90));
    assert_read_back("ninety-a4.pdf", &sheet, Paper::A4);
    sheet.ink = Ink::Colour;
    (sheet.language, sheet.picker_language) = (Language::German, Some(Language::Polish));
    assert_read_back("ninety-letter.pdf", &sheet, Paper::Letter);
}

#[test]
#[ignore = "needs poppler, Python and zxing-cpp; the test command installs them and runs it"]
fn long_and_foreign_lines_can_be_read_back() {
    let sheet = demonstration::sheet(demonstration::hard());
    assert_read_back("hard-a4.pdf", &sheet, Paper::A4);
    assert_read_back("hard-letter.pdf", &sheet, Paper::Letter);
}

#[test]
#[ignore = "needs poppler, Python and zxing-cpp; the test command installs them and runs it"]
fn both_codes_and_every_group_of_a_recovery_sheet_can_be_read_back() {
    let code = "000G4-40R4F-0M30Y-E209X-185GE-R38EY-1W81B-24GK1";
    let slot = "088H9-248H0-248H1-248H6-248H7-248H4-248PB-DAVJY-5F6GS-8MZ1Y-XQ4ZA-SS2GY-BY0BH-GGR3Y-S2GA8-812H3-SCWDJ-GPKRD-NNJ2V-JVW69-SD27X-WEMMD-01G6S-Y187D-0HT34-00H5Y";
    let ledger = "1111 1111 1111 1111 1111 1111 1111 1111";
    let languages = [Language::English, Language::German, Language::Chinese];
    for (number, language) in languages.into_iter().enumerate() {
        for (paper, size) in [(Paper::A4, "a4"), (Paper::Letter, "letter")] {
            let view = RecoverySheetView {
                language,
                file: "shop.tallyman".to_owned(),
                ledger: ledger.to_owned(),
                date: "2026-11-24".to_owned(),
                code: code.to_owned(),
                slot: slot.to_owned(),
            };
            let pdf = recovery_sheet(&view, paper).unwrap();
            let name = format!("recovery-{number}-{size}.pdf");
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(&name);
            std::fs::write(&path, &pdf.bytes).unwrap();
            let pages = read_back(&path);
            let both = format!("{code}/{slot}");
            assert_eq!(codes(&pages, "QRCode"), [code, both.as_str()], "{name}");
            let lines = pages[0]["lines"].as_array().unwrap();
            let text: Vec<&str> = lines.iter().map(|line| line.as_str().unwrap()).collect();
            let text = text.join(" ");
            for group in code.split('-').chain(slot.split('-')).chain([
                ledger,
                "shop.tallyman",
                "2026-11-24",
            ]) {
                assert!(text.contains(group), "{group} on {name}: {text}");
            }
        }
    }
}

//! Reads printed sheets back with tools from outside: poppler for the text, zxing-cpp for the codes.

#[path = "../examples/sheet/demonstration.rs"]
mod demonstration;

use std::path::Path;
use std::process::Command;

use tallyman_documents::{Ink, Language, Paper, PickSheetView, pick_sheet};

/// Prints a sheet, reads it back and compares every line.
fn assert_read_back(name: &str, sheet: &PickSheetView, paper: Paper) {
    let pdf = pick_sheet(sheet, paper).unwrap();
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, &pdf.bytes).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/read_sheet.py");
    let output = Command::new("python3")
        .arg(script)
        .arg(&path)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let read: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let pages = read["pages"].as_array().unwrap();
    assert_eq!(pages.len(), pdf.pages);

    let codes = |format: &'static str| {
        pages.iter().flat_map(move |page| {
            let codes = page["codes"].as_array().unwrap().iter();
            codes
                .filter(move |code| code["format"] == format)
                .map(|code| code["text"].as_str().unwrap())
        })
    };
    let expected: Vec<&str> = sheet
        .lines
        .iter()
        .map(|line| line.order_barcode.as_str())
        .collect();
    assert_eq!(codes("Code128").collect::<Vec<_>>(), expected, "{name}");
    assert_eq!(
        codes("QRCode").collect::<Vec<_>>(),
        vec![sheet.sheet_code.as_str(); pdf.pages],
        "{name}"
    );

    let lines = pages
        .iter()
        .flat_map(|page| page["lines"].as_array().unwrap());
    let text: String = lines
        .map(|line| line.as_str().unwrap())
        .collect::<Vec<_>>()
        .concat()
        .replace(' ', "");
    // Each line's texts follow one another, from the location to the order.
    let mut rest = text.as_str();
    for line in &sheet.lines {
        let words = line.words.iter().map(|span| {
            if span.emphasis {
                span.text.replace('ά', "α").to_uppercase()
            } else {
                span.text.clone()
            }
        });
        let quantity = line.quantity.to_string();
        let fields = [
            line.location.clone(),
            line.sku.clone(),
            quantity,
            line.item.clone(),
        ];
        for field in fields
            .into_iter()
            .chain(words)
            .chain(line.words_picker.clone())
            .chain([line.order_text.clone()])
        {
            let field = field.replace(' ', "");
            let at = rest
                .find(&field)
                .unwrap_or_else(|| panic!("{field} is missing on {name}, line {}", line.number));
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

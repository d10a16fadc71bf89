use tallyman_import::{Choices, Code, Kind, Status};

use crate::{
    support::{Records, classes, options, read, read_with},
    workbook::{sheet_data, workbook, workbook_of},
};

const PICKS: &[&[&str]] = &[
    &["拣货单 2026-09-22"],
    &[],
    &["订单号", "货号", "品名", "颜色", "尺码", "数量", "库位"],
    &["111-1", "TS-11-RD-L", "短袖", "酒红色", "L", "n:2", "A-12"],
    &["", "TS-11-NV-L", "短袖", "藏青色", "L", "n:1", "A-13"],
    &[
        "112-9",
        "n:4006381333931",
        "杯子",
        "白色",
        "",
        "1件",
        "B-01",
    ],
    &["合计", "", "", "", "", "n:4"],
];

#[test]
fn a_suppliers_pick_list_in_chinese() {
    let read = read("拣货单.xlsx", workbook(PICKS));
    assert_eq!(
        read.report.status,
        Status::Read,
        "{:?}",
        read.report.sentence()
    );
    assert_eq!(
        (read.report.container.as_str(), read.report.kind),
        ("xlsx", Some(Kind::Picks))
    );
    assert_eq!(read.report.header_row, 3);
    assert_eq!(classes(&read.report), [1, 3, 0, 1, 0, 1, 1, 0]);
    let picks = read.picks();
    assert_eq!(picks[0].order.as_deref(), Some("111-1"));
    assert_eq!(
        picks[1].order.as_deref(),
        Some("111-1"),
        "merged cells name the order once"
    );
    assert_eq!(options(&picks[0].options), ["颜色=酒红色", "尺码=L"]);
    assert_eq!(picks[2].sku.as_deref(), Some("4006381333931"));
    assert_eq!(
        (picks[2].quantity, picks[2].bin.as_deref()),
        (1, Some("B-01"))
    );
    assert_eq!(picks[2].place.row, 6);
}

#[test]
fn an_amazon_template_is_found_among_the_sheets() {
    let template: &[&[&str]] = &[
        &["TemplateType=fptcustom", "settings=dataRow=5&x=1"],
        &["Label", "Label"],
        &[
            "feed_product_type",
            "item_sku",
            "item_name",
            "parent_child",
            "color_name",
        ],
        &["Example of a product", "ABC", "Example", "", ""],
        &["shirt", "TS-1", "Shirt", "Child", "Navy"],
    ];
    let sheets = [
        ("Instructions", sheet_data(&[&["Read me"]])),
        ("Template", sheet_data(template)),
    ];
    let read = read("template.xlsx", workbook_of(&sheets, None));
    assert_eq!(read.report.profile, "amazon.listings.category");
    assert_eq!(read.report.sheet.as_deref(), Some("Template"));
    assert_eq!(classes(&read.report), [1, 1, 0, 0, 0, 0, 3, 0]);
    assert_eq!(options(&read.variants()[0].options), ["Color=Navy"]);
}

#[test]
fn ids_that_a_spreadsheet_made_numbers_of() {
    let row = |row: &[&str]| {
        read(
            "orders.xlsx",
            workbook(&[&["Order ID", "SKU", "Product", "Qty", "Order date"], row]),
        )
    };
    let read = row(&["n:1001", "007", "Mug", "n:1", "d:46287"]);
    assert_eq!(
        read.report.status,
        Status::Read,
        "{:?}",
        read.report.sentence()
    );
    let line = read.orders()[0];
    assert_eq!(
        (line.order.as_str(), line.sku.as_deref()),
        ("1001", Some("007"))
    );
    assert!(line.ordered_at.is_some());

    let refusal = row(&["n:4.06E+15", "A1", "Mug", "n:1", ""])
        .report
        .refusal
        .unwrap();
    assert_eq!(
        (refusal.code, refusal.row, refusal.column.as_deref()),
        (Code::Rejected, Some(2), Some("Order ID"))
    );
    assert!(
        refusal.sentence.to_string().contains("15 digits"),
        "{}",
        refusal.sentence
    );
}

#[test]
fn formulas_and_errors() {
    let row = |row: &[&str]| {
        read(
            "orders.xlsx",
            workbook(&[&["Order ID", "SKU", "Product", "Qty"], row]),
        )
        .report
    };
    assert_eq!(
        row(&["1001", "A1", "Mug", "e:#REF!"])
            .refusal
            .unwrap()
            .column
            .as_deref(),
        Some("Qty")
    );
    assert_eq!(
        row(&["1001", "e:#N/A", "Mug", "n:1"])
            .refusal
            .unwrap()
            .column
            .as_deref(),
        Some("SKU")
    );
    let refusal = row(&["1001", "d:46082", "Mug", "n:1"]).refusal.unwrap();
    assert!(
        refusal.sentence.to_string().contains("made a date"),
        "MAR-01 is a SKU: {}",
        refusal.sentence
    );
    for wild in ["d:1e300", "d:-5", "n:1e300", "n:-0.0"] {
        assert_eq!(
            row(&["1001", "A1", "Mug", wild])
                .refusal
                .unwrap()
                .column
                .as_deref(),
            Some("Qty"),
            "{wild}"
        );
    }
    let report = row(&["1001", "A1", "Mug", "f:1+1:2"]);
    assert_eq!(report.status, Status::Read);
    assert!(
        report
            .notes
            .iter()
            .any(|note| note.row == Some(2) && note.sentence.to_string().contains("formulas"))
    );
}

#[test]
fn a_sheet_may_be_chosen() {
    let one: &[&[&str]] = &[&["SKU", "Bin", "Stock"], &["A", "1", "n:1"]];
    let two: &[&[&str]] = &[&["SKU", "Bin", "Stock"], &["B", "2", "n:2"]];
    let bytes = workbook_of(&[("one", sheet_data(one)), ("two", sheet_data(two))], None);
    let choices = Choices {
        sheet: Some("two".into()),
        ..Choices::default()
    };
    let read = read_with("stock.xlsx", &bytes, &choices);
    assert_eq!(read.stock()[0].sku, "B");
    let choices = Choices {
        sheet: Some("three".into()),
        ..Choices::default()
    };
    let refusal = read_with("stock.xlsx", &bytes, &choices)
        .report
        .refusal
        .unwrap();
    assert_eq!(refusal.code, Code::Choice);
    assert!(
        refusal.sentence.to_string().contains("“one”, “two”"),
        "{}",
        refusal.sentence
    );
}

#[test]
fn hostile_workbooks_take_no_memory() {
    let far = r#"<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>SKU</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>"#;
    let bytes = workbook_of(&[("Sheet1", far.to_owned())], None);
    assert!(bytes.len() < 3000);
    let report = read("far.xlsx", &bytes).report;
    assert_eq!(report.status, Status::Refused);

    let strings = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="4000000000" uniqueCount="4000000000"><si><t>a</t></si></sst>"#;
    let bytes = workbook_of(&[("Sheet1", sheet_data(PICKS))], Some(strings));
    assert_eq!(
        read("strings.xlsx", &bytes).report.refusal.unwrap().code,
        Code::Hostile
    );

    let bomb = format!("<sheetData>{}</sheetData>", " ".repeat(32 * 1024 * 1024));
    let bytes = workbook_of(&[("Sheet1", bomb)], None);
    assert!(bytes.len() < 100_000);
    assert_eq!(
        read("bomb.xlsx", &bytes).report.refusal.unwrap().code,
        Code::Hostile
    );

    for reference in ["ZZZZZZZZZZ1", "A99999999999", "AAAAAAA1"] {
        let wild =
            format!(r#"<sheetData><row r="1"><c r="{reference}"><v>1</v></c></row></sheetData>"#);
        let report = read("wild.xlsx", workbook_of(&[("Sheet1", wild)], None)).report;
        assert_eq!(report.refusal.unwrap().code, Code::Hostile, "{reference}");
    }
    assert!(memory_peak_kilobytes() < 400_000);
}

/// The most memory this process held; 0 where the system does not tell.
fn memory_peak_kilobytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .unwrap_or_default();
    line.split_whitespace()
        .nth(1)
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

#[test]
fn every_truncated_workbook_is_refused() {
    let bytes = workbook(PICKS);
    for length in (4..bytes.len()).step_by(37) {
        let report = read("cut.xlsx", &bytes[..length]).report;
        assert_eq!(
            report.status,
            Status::Refused,
            "{length} bytes of {}",
            bytes.len()
        );
        assert!(
            report
                .sentence()
                .unwrap()
                .to_string()
                .contains("incomplete"),
            "{length}: {:?}",
            report.sentence()
        );
    }
}

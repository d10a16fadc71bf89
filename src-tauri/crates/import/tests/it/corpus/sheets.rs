//! Sheets whose cells lie where no cell is, twice, out of order, or hold what no cell holds.

use super::{Case, End, case};
use crate::workbook::{sheet_data, workbook_of};

const HEAD: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>SKU</t></is></c><c r="B1" t="inlineStr"><is><t>Bin</t></is></c><c r="C1" t="inlineStr"><is><t>Stock</t></is></c></row>"#;

/// References that name no cell, or one where no export has any.
const REFERENCES: [&str; 24] = [
    "XFD1048576",
    "XFE1",
    "A1048577",
    "ZZZ9",
    "AAAA1",
    "ZZZZZZZZZZ1",
    "A4294967295",
    "A4294967296",
    "A99999999999",
    "A0",
    "A-1",
    "A",
    "5",
    "",
    " ",
    "A1:B2",
    "$A$2",
    "a2",
    "Ä2",
    "A2 ",
    "A2A2",
    "R2C1",
    "A+2",
    "&#65;2",
];

/// Contents of one cell of the second row: its attributes, what stands in it, and how many rows the sheet has then.
const CELLS: [(&str, &str, &str); 30] = [
    ("an unknown type", r#"t="x""#, "<v>1</v>"),
    ("a type of markup", r#"t="&lt;s&gt;""#, "<v>1</v>"),
    ("the text of no number", r#"t="s""#, "<v>abc</v>"),
    ("a text beyond the table", r#"t="s""#, "<v>4000000000</v>"),
    ("a text before the table", r#"t="s""#, "<v>-1</v>"),
    ("a truth that is none", r#"t="b""#, "<v>maybe</v>"),
    ("an unknown error", r#"t="e""#, "<v>#WRONG!</v>"),
    ("a date of words", r#"t="d""#, "<v>yesterday</v>"),
    ("a number of words", r#"t="n""#, "<v>many</v>"),
    ("an endless number", "", "<v>1e999</v>"),
    ("no number", "", "<v>NaN</v>"),
    ("a number of 100,000 digits", "", "<v>DIGITS</v>"),
    ("a style that is not there", r#"s="4000000000""#, "<v>1</v>"),
    ("a style of words", r#"s="bold""#, "<v>1</v>"),
    ("a date at the end of time", r#"s="1""#, "<v>1e300</v>"),
    ("a date before time", r#"s="1""#, "<v>-700000</v>"),
    ("a date that is no number", r#"s="1""#, "<v>NaN</v>"),
    (
        "a NUL by number",
        r#"t="inlineStr""#,
        "<is><t>a&#0;b</t></is>",
    ),
    (
        "a surrogate by number",
        r#"t="inlineStr""#,
        "<is><t>a&#xD800;b</t></is>",
    ),
    (
        "a sign beyond Unicode by number",
        r#"t="inlineStr""#,
        "<is><t>a&#x110000;b</t></is>",
    ),
    (
        "an entity nobody declared",
        r#"t="inlineStr""#,
        "<is><t>a&xxe;b</t></is>",
    ),
    (
        "an entity without an end",
        r#"t="inlineStr""#,
        "<is><t>a&ampb</t></is>",
    ),
    (
        "an escape of Excel",
        r#"t="inlineStr""#,
        "<is><t>a_x0000_b_xD800_c_x000D_</t></is>",
    ),
    (
        "markup as it is",
        r#"t="inlineStr""#,
        "<is><t><![CDATA[<script>]]></t></is>",
    ),
    ("a value after a remark", "", "<v><!-- 9 -->1</v>"),
    ("a value cut by an entity", "", "<v>1&#48;0</v>"),
    ("an element that is none", "", "<w>1</w>"),
    ("two values", "", "<v>1</v><v>2</v>"),
    (
        "a formula shared four billion times",
        "",
        r#"<f t="shared" ref="A1:XFD1048576" si="4000000000">A1</f><v>1</v>"#,
    ),
    (
        "a formula that is shared with nobody",
        "",
        r#"<f t="shared"/><v>1</v>"#,
    ),
];

fn sheet(content: &str) -> Vec<u8> {
    workbook_of(&[("Sheet1", content.to_owned())], None)
}

/// A header and rows as they are given.
fn table(rows: &str) -> Vec<u8> {
    sheet(&format!("<sheetData>{HEAD}{rows}</sheetData>"))
}

/// A row of a SKU and a number of pieces, without any reference.
fn row(sku: &str) -> String {
    format!(r#"<row><c t="inlineStr"><is><t>{sku}</t></is></c><c/><c><v>1</v></c></row>"#)
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for reference in REFERENCES {
        cases.push(case(
            format!("a cell at {reference:?}"),
            "xlsx",
            End::Any,
            move || {
                table(&format!(
                    r#"<row r="2"><c r="{reference}" t="inlineStr"><is><t>S-1</t></is></c></row>"#
                ))
            },
        ));
        cases.push(case(format!("a row at {reference:?}"), "xlsx", End::Any, move || {
            table(&format!(r#"<row r="{reference}"><c t="inlineStr"><is><t>S-1</t></is></c><c/><c><v>1</v></c></row>"#))
        }));
        cases.push(case(
            format!("a sheet as large as {reference:?}"),
            "xlsx",
            End::Maybe(1),
            move || {
                sheet(&format!(
                    r#"<dimension ref="A1:{reference}"/><sheetData>{HEAD}{}</sheetData>"#,
                    row("S-1")
                ))
            },
        ));
    }
    for (name, attributes, content) in CELLS {
        // The cell is the number of pieces: where it is read, its row is used or rejected by name.
        cases.push(case(format!("{name} in a cell"), "xlsx", End::Maybe(2), move || {
            let content = content.replace("DIGITS", &"9".repeat(100_000));
            table(&format!(
                r#"<row r="2"><c r="A2" t="inlineStr"><is><t>S-1</t></is></c><c r="C2" {attributes}>{content}</c></row>{}"#,
                row("S-2")
            ))
        }));
    }
    cases.extend(order());
    cases.extend(escapes());
    cases
}

/// Rows and cells out of order, and more than once.
fn order() -> Vec<Case> {
    let at = |reference: &str, text: &str| {
        format!(r#"<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    };
    vec![
        case("rows in the wrong order", "xlsx", End::Refused, move || {
            table(&format!(
                "<row r=\"3\">{}</row><row r=\"2\">{}</row>",
                at("A3", "S-2"),
                at("A2", "S-1")
            ))
        }),
        case("a row twice", "xlsx", End::Refused, move || {
            table(&format!(
                "<row r=\"2\">{}</row><row r=\"2\">{}</row>",
                at("A2", "S-1"),
                at("A2", "S-2")
            ))
        }),
        case("a cell twice", "xlsx", End::Refused, move || {
            table(&format!(
                "<row r=\"2\">{}{}</row>",
                at("A2", "S-1"),
                at("A2", "S-2")
            ))
        }),
        case(
            "cells in the wrong order",
            "xlsx",
            End::Maybe(1),
            move || {
                table(&format!(
                    "<row r=\"2\">{}{}</row>",
                    at("B2", "X-1"),
                    at("A2", "S-1")
                ))
            },
        ),
        case("cells of another row", "xlsx", End::Maybe(2), move || {
            table(&format!(
                "<row r=\"2\">{}{}</row>",
                at("A2", "S-1"),
                at("A3", "S-2")
            ))
        }),
        case(
            "rows without any reference",
            "xlsx",
            End::Rows(3),
            move || table(&[row("S-1"), row("S-2"), row("S-3")].concat()),
        ),
        case("two tables of cells", "xlsx", End::Refused, move || {
            sheet(&format!(
                "<sheetData>{HEAD}{}</sheetData><sheetData>{}</sheetData>",
                row("S-1"),
                row("S-2")
            ))
        }),
        case(
            "rows behind the table of cells",
            "xlsx",
            End::Any,
            move || {
                sheet(&format!(
                    "<sheetData>{HEAD}{}</sheetData>{}",
                    row("S-1"),
                    row("S-2")
                ))
            },
        ),
        case(
            "cells that are never closed",
            "xlsx",
            End::Refused,
            move || table("<row r=\"2\"><c r=\"A2\"><v>1"),
        ),
        case(
            "a million blank rows between two",
            "xlsx",
            End::Maybe(2),
            move || {
                table(&format!(
                    "<row r=\"2\">{}</row><row r=\"1000000\">{}</row>",
                    at("A2", "S-1"),
                    at("A1000000", "S-2")
                ))
            },
        ),
        case(
            "200,000 empty cells in a row",
            "xlsx",
            End::Any,
            move || table(&format!("<row r=\"2\">{}</row>", "<c/>".repeat(200_000))),
        ),
        case("1,025 cells in a row", "xlsx", End::Refused, move || {
            table(&format!(
                "<row r=\"2\">{}</row>",
                "<c><v>1</v></c>".repeat(1_025)
            ))
        }),
        case("300,000 rows", "xlsx", End::Rows(300_000), move || {
            let rows: String = (0..300_000)
                .map(|number| row(&format!("S-{number}")))
                .collect();
            table(&rows)
        }),
        case(
            "the cells under a prefix",
            "xlsx",
            End::Maybe(1),
            move || {
                let table = format!("<sheetData>{HEAD}{}</sheetData>", row("S-1"));
                sheet(
                    &table
                        .replace("</", "\u{1}")
                        .replace('<', "<x:")
                        .replace('\u{1}', "</x:"),
                )
            },
        ),
        case(
            "tabulators before the references",
            "xlsx",
            End::Any,
            move || table("<row\tr=\"2\"><c\tr=\"ZZZZZZZZZZ1\"><v>1</v></c></row>"),
        ),
        case("references in single quotes", "xlsx", End::Any, move || {
            table("<row r='2'><c r='ZZZZZZZZZZ1'><v>1</v></c></row>")
        }),
    ]
}

/// XML that reaches beyond its file, or into itself.
fn escapes() -> Vec<Case> {
    let declared = |subset: &'static str| {
        move || {
            let mut parts = super::zips::parts_of(&workbook_of(
                &[(
                    "Sheet1",
                    sheet_data(&[&["SKU", "Bin", "Stock"], &["A", "1", "n:1"]]),
                )],
                None,
            ));
            for (name, bytes) in &mut parts {
                if name.ends_with("sheet1.xml") {
                    let text = String::from_utf8(std::mem::take(bytes)).unwrap();
                    let text = text.replace(
                        "?><worksheet",
                        &format!("?><!DOCTYPE worksheet {subset}><worksheet"),
                    );
                    *bytes = text
                        .replace("<t xml:space=\"preserve\">A</t>", "<t>&xxe;</t>")
                        .into_bytes();
                }
            }
            let parts: Vec<(&str, &[u8])> = parts
                .iter()
                .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
                .collect();
            crate::workbook::archive(&parts)
        }
    };
    vec![
        case(
            "an entity that is a file",
            "xlsx",
            End::Refused,
            declared("[<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]"),
        ),
        case(
            "an entity of the network",
            "xlsx",
            End::Refused,
            declared("[<!ENTITY xxe SYSTEM \"http://example.invalid/\">]"),
        ),
        case(
            "an entity of parameters",
            "xlsx",
            End::Refused,
            declared("[<!ENTITY % x SYSTEM \"http://example.invalid/x.dtd\"> %x;]"),
        ),
        case(
            "a type of document elsewhere",
            "xlsx",
            End::Refused,
            declared("SYSTEM \"http://example.invalid/x.dtd\""),
        ),
        case(
            "a billion laughs",
            "xlsx",
            End::Refused,
            declared(
                "[<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY xxe \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]",
            ),
        ),
        case("a quadratic blow-up", "xlsx", End::Refused, move || {
            let long = "x".repeat(50_000);
            sheet(&format!(
                "<!DOCTYPE x [<!ENTITY a \"{long}\">]><sheetData><row><c t=\"inlineStr\"><is><t>{}</t></is></c></row></sheetData>",
                "&a;".repeat(50_000)
            ))
        }),
    ]
}

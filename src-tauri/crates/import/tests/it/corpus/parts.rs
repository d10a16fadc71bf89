//! Workbooks whose parts are missing, point elsewhere, or are no XML.

use super::{Case, End, archives::with_part, case, zips::parts_of};
use crate::workbook::{archive, sheet_data, workbook, workbook_of};

const ROWS: &[&[&str]] = &[
    &["SKU", "Bin", "Stock"],
    &["A", "1", "n:1"],
    &["B", "2", "n:2"],
];
const PARTS: [&str; 6] = [
    "[Content_Types].xml",
    "_rels/.rels",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
];

/// What stands in place of a part.
const INSTEAD: [(&str, &[u8]); 7] = [
    ("nothing", b""),
    ("a NUL", b"\0"),
    ("noise", b"\x8F\x01\xFE\xC3\x28\xA0\xA1\x00\xFF"),
    ("another root", b"<?xml version=\"1.0\"?><html/>"),
    ("an open element", b"<?xml version=\"1.0\"?><worksheet><sheetData><row"),
    ("UTF-16", b"\xFF\xFE<\0x\0/\0>\0"),
    ("bad UTF-8", b"<?xml version=\"1.0\"?><worksheet><sheetData><row><c t=\"str\"><v>\xC3\x28</v></c></row></sheetData></worksheet>"),
];

/// Where the relation of the only sheet may point.
const TARGETS: [&str; 14] = [
    "",
    "/",
    "worksheets/",
    "../worksheets/sheet1.xml",
    "../../../../etc/passwd",
    "/etc/passwd",
    "file:///etc/passwd",
    "http://example.invalid/sheet.xml",
    "worksheets/sheet9.xml",
    "workbook.xml",
    "/xl/worksheets/sheet1.xml",
    "WORKSHEETS/SHEET1.XML",
    "worksheets\\sheet1.xml",
    "_rels/workbook.xml.rels",
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for part in PARTS {
        cases.push(case(
            format!("{part} is missing"),
            "xlsx",
            End::Maybe(2),
            move || {
                let parts = parts_of(&workbook(ROWS));
                let parts: Vec<(&str, &[u8])> = parts
                    .iter()
                    .filter(|(name, _)| name != part)
                    .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
                    .collect();
                archive(&parts)
            },
        ));
        for (name, bytes) in INSTEAD {
            cases.push(case(
                format!("{name} in place of {part}"),
                "xlsx",
                End::Maybe(2),
                move || {
                    let mut parts = parts_of(&workbook(ROWS));
                    parts.retain(|(name, _)| name != part);
                    parts.push((part.to_owned(), bytes.to_vec()));
                    let parts: Vec<(&str, &[u8])> = parts
                        .iter()
                        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
                        .collect();
                    archive(&parts)
                },
            ));
        }
    }
    for target in TARGETS {
        cases.push(case(format!("a sheet that lies at {target:?}"), "xlsx", End::Maybe(1), move || {
            with_part("xl/_rels/workbook.xml.rels", format!(
                "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"{target}\"/></Relationships>"
            ).as_bytes())
        }));
    }
    cases.extend(sheets());
    cases
}

/// Sheets that are listed strangely.
fn sheets() -> Vec<Case> {
    let listed = |sheets: &'static str| {
        move || {
            with_part(
                "xl/workbook.xml",
                format!("<workbook xmlns:r=\"x\"><sheets>{sheets}</sheets></workbook>").as_bytes(),
            )
        }
    };
    vec![
        case("no sheet", "xlsx", End::Refused, listed("")),
        case(
            "a hidden sheet alone",
            "xlsx",
            End::Refused,
            listed("<sheet name=\"a\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>"),
        ),
        case(
            "a sheet in a state nobody knows",
            "xlsx",
            End::Refused,
            listed("<sheet name=\"a\" sheetId=\"1\" state=\"gone\" r:id=\"rId1\"/>"),
        ),
        case(
            "a sheet without a name",
            "xlsx",
            End::Maybe(1),
            listed("<sheet sheetId=\"1\" r:id=\"rId1\"/>"),
        ),
        case(
            "a sheet without a relation",
            "xlsx",
            End::Refused,
            listed("<sheet name=\"a\" sheetId=\"1\"/>"),
        ),
        case(
            "a sheet whose name is a path",
            "xlsx",
            End::Maybe(1),
            listed("<sheet name=\"../../x\" sheetId=\"1\" r:id=\"rId1\"/>"),
        ),
        case(
            "a sheet whose name is markup",
            "xlsx",
            End::Maybe(1),
            listed("<sheet name=\"&lt;script&gt;\" sheetId=\"1\" r:id=\"rId1\"/>"),
        ),
        case("two sheets of one name", "xlsx", End::Refused, || {
            workbook_of(
                &[("a", sheet_data(ROWS)), ("a", sheet_data(&ROWS[..2]))],
                None,
            )
        }),
        case(
            "a sheet under a name that is no XML file",
            "xlsx",
            End::Any,
            || {
                let mut parts = parts_of(&workbook_of(&[("a", "<sheetData><row r=\"1\"><c r=\"ZZZZZZZZZZ1\"><v>1</v></c></row></sheetData>".to_owned())], None));
                for (name, bytes) in &mut parts {
                    if name.ends_with("workbook.xml.rels") {
                        *bytes = String::from_utf8(std::mem::take(bytes))
                            .unwrap()
                            .replace("sheet1.xml", "sheet1.dat")
                            .into_bytes();
                    } else if name.ends_with("sheet1.xml") {
                        *name = name.replace(".xml", ".dat");
                    }
                }
                let parts: Vec<(&str, &[u8])> = parts
                    .iter()
                    .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
                    .collect();
                archive(&parts)
            },
        ),
        case(
            "texts under a name in capitals",
            "xlsx",
            End::Refused,
            || {
                with_part(
                    "xl/SHAREDSTRINGS.XML",
                    b"<sst uniqueCount=\"4000000000\"><si><t>a</t></si></sst>",
                )
            },
        ),
    ]
}

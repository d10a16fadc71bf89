//! Archives that unpack to far more than they weigh.

use super::{Case, End, case};
use crate::workbook::{archive, sheet_data, workbook_of};

const MEGABYTE: usize = 1 << 20;
const ROWS: &[&[&str]] = &[&["SKU", "Bin", "Stock"], &["A", "1", "n:1"]];

/// A workbook whose part of that name is replaced.
pub(super) fn with_part(name: &str, part: &[u8]) -> Vec<u8> {
    let mut parts = super::zips::parts_of(&workbook_of(&[("Sheet1", sheet_data(ROWS))], None));
    parts.retain(|(known, _)| known != name);
    parts.push((name.to_owned(), part.to_vec()));
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    archive(&parts)
}

/// XML that packs about a hundred times: too little to be noticed by its ratio alone.
fn thin(megabytes: usize, line: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(megabytes * MEGABYTE);
    for number in 0.. {
        if text.len() >= megabytes * MEGABYTE {
            break;
        }
        text.push_str(&line(number));
    }
    text
}

fn sst(content: &str) -> String {
    format!(
        r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{content}</sst>"#
    )
}

fn one_sheet(content: String, shared: Option<&str>) -> Vec<u8> {
    workbook_of(&[("Sheet1", content)], shared)
}

/// Zeros with noise among them, which deflate packs about a hundred times.
fn under_the_ratio(megabytes: usize) -> String {
    thin(megabytes, noisy_line)
}

fn noisy_line(number: usize) -> String {
    let noise: String = super::noise(number as u64 + 7, 32)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{noise}{}", "0".repeat(4_000))
}

pub(super) fn cases() -> Vec<Case> {
    vec![
        case("a sheet of 300 MB of blanks", "xlsx", End::Refused, || {
            one_sheet(" ".repeat(300 * MEGABYTE), None)
        }),
        case("a picture of 300 MB of zeros", "xlsx", End::Refused, || {
            with_part("xl/media/image1.png", &vec![0; 300 * MEGABYTE])
        }),
        case(
            "25 pictures of 30 MB under the ratio",
            "xlsx",
            End::Refused,
            pictures,
        ),
        case("one text of 90 MB", "xlsx", End::Refused, || {
            let text = under_the_ratio(90);
            one_sheet(
                sheet_data(ROWS),
                Some(&sst(&format!("<si><t>{text}</t></si>"))),
            )
        }),
        case("two million short texts", "xlsx", End::Rows(1), || {
            one_sheet(
                sheet_data(ROWS),
                Some(&sst(&(0..1_900_000)
                    .map(|number| format!("<si><t>{number:x}</t></si>"))
                    .collect::<String>())),
            )
        }),
        case("two million and one texts", "xlsx", End::Refused, || {
            one_sheet(sheet_data(ROWS), Some(&sst(&"<si/>".repeat(2_000_001))))
        }),
        case(
            "one text of 4 MB in 1,024 cells of 50 rows",
            "xlsx",
            End::Refused,
            || shared_everywhere(3_900_000, 1_024, 50),
        ),
        case(
            "one text of 300 kB in 1,000 cells of a row",
            "xlsx",
            End::Refused,
            || shared_everywhere(300_000, 1_000, 1),
        ),
        case(
            "one text of 60 kB in 60 cells of 2,000 rows",
            "xlsx",
            End::Any,
            || shared_everywhere(60_000, 60, 2_000),
        ),
        case("a cell of 100 MB", "xlsx", End::Refused, || {
            let text = under_the_ratio(100);
            one_sheet(
                format!(
                    r#"<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row></sheetData>"#
                ),
                None,
            )
        }),
        case(
            "a cell of 100 MB in many pieces",
            "xlsx",
            End::Refused,
            || {
                let text = thin(100, |number| {
                    format!("<r><t>{}</t></r>", noisy_line(number))
                });
                one_sheet(
                    format!(
                        r#"<sheetData><row r="1"><c r="A1" t="inlineStr"><is>{text}</is></c></row></sheetData>"#
                    ),
                    None,
                )
            },
        ),
        case("a remark of 100 MB", "xlsx", End::Refused, || {
            one_sheet(
                format!("<!-- {} --><sheetData/>", under_the_ratio(100)),
                None,
            )
        }),
        case(
            "a remark of 100 MB that looks like cells",
            "xlsx",
            End::Refused,
            || {
                let text = thin(100, |number| {
                    format!("<row><c r=\"A1\"><v>{}</v></c></row>", noisy_line(number))
                });
                one_sheet(format!("<!-- {text} --><sheetData/>"), None)
            },
        ),
        case("an attribute of 100 MB", "xlsx", End::Refused, || {
            one_sheet(format!("<sheetData x=\"{}\"/>", under_the_ratio(100)), None)
        }),
        case("a million attributes", "xlsx", End::Any, || {
            let attributes: String = (0..1_000_000)
                .map(|number| format!(" a{number}=\"\""))
                .collect();
            one_sheet(
                format!("<sheetData><row{attributes}><c r=\"A1\"><v>1</v></c></row></sheetData>"),
                None,
            )
        }),
        case("a million attributes of one cell", "xlsx", End::Any, || {
            one_sheet(
                format!(
                    "<sheetData><row r=\"1\"><c{}><v>1</v></c></row></sheetData>",
                    " s=\"0\"".repeat(1_000_000)
                ),
                None,
            )
        }),
        case("elements a million deep", "xlsx", End::Any, || {
            one_sheet("<a>".repeat(1_000_000), None)
        }),
        case(
            "a name of a font of 1 MB in 50,000 styles",
            "xlsx",
            End::Refused,
            || {
                styles(
                    &format!(
                        "<fonts><font><name val=\"{}\"/></font></fonts>",
                        "x".repeat(MEGABYTE)
                    ),
                    "<xf fontId=\"0\" numFmtId=\"0\"/>",
                    50_000,
                )
            },
        ),
        case(
            "a form of numbers of 1 MB in 50,000 styles",
            "xlsx",
            End::Refused,
            || {
                styles(
                    &format!(
                        "<numFmts><numFmt numFmtId=\"200\" formatCode=\"{}\"/></numFmts>",
                        "0".repeat(MEGABYTE)
                    ),
                    "<xf numFmtId=\"200\"/>",
                    50_000,
                )
            },
        ),
        case("five million styles", "xlsx", End::Refused, || {
            styles("", "<xf numFmtId=\"0\"/>", 5_000_000)
        }),
        case("a million names of ranges", "xlsx", End::Refused, || {
            let names = thin(120, |number| {
                format!("<definedName name=\"n{number}\">Sheet1!$A${number}</definedName>")
            });
            with_part("xl/workbook.xml", format!("<workbook xmlns:r=\"x\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames>{names}</definedNames></workbook>").as_bytes())
        }),
        case("a million relations", "xlsx", End::Refused, || {
            let relations = thin(120, |number| {
                format!(
                    "<Relationship Id=\"x{number}\" Type=\"t\" Target=\"worksheets/sheet{number}.xml\"/>"
                )
            });
            with_part(
                "xl/_rels/workbook.xml.rels",
                format!("<Relationships>{relations}</Relationships>").as_bytes(),
            )
        }),
        case(
            "one sheet under 100,000 names",
            "xlsx",
            End::Refused,
            || {
                let sheets: String = (0..100_000)
                    .map(|number| {
                        format!("<sheet name=\"n{number}\" sheetId=\"{number}\" r:id=\"rId1\"/>")
                    })
                    .collect();
                with_part(
                    "xl/workbook.xml",
                    format!("<workbook xmlns:r=\"x\"><sheets>{sheets}</sheets></workbook>")
                        .as_bytes(),
                )
            },
        ),
        case(
            "one large sheet under 200 names",
            "xlsx",
            End::Refused,
            || {
                let sheets: String = (0..200)
                    .map(|number| {
                        format!("<sheet name=\"n{number}\" sheetId=\"{number}\" r:id=\"rId1\"/>")
                    })
                    .collect();
                let book = format!("<workbook xmlns:r=\"x\"><sheets>{sheets}</sheets></workbook>");
                let blank = format!(
                    "<worksheet><sheetData>{}</sheetData></worksheet>",
                    thin(60, |number| format!("<row r=\"1\" a=\"{number}\"/>"))
                );
                let mut parts =
                    super::zips::parts_of(&workbook_of(&[("Sheet1", sheet_data(ROWS))], None));
                parts.retain(|(name, _)| {
                    name != "xl/workbook.xml" && name != "xl/worksheets/sheet1.xml"
                });
                parts.push(("xl/workbook.xml".into(), book.into_bytes()));
                parts.push(("xl/worksheets/sheet1.xml".into(), blank.into_bytes()));
                let parts: Vec<(&str, &[u8])> = parts
                    .iter()
                    .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
                    .collect();
                archive(&parts)
            },
        ),
        case("a million merged cells", "xlsx", End::Maybe(1), || {
            let merged: String = (1..=1_000_000)
                .map(|row| format!("<mergeCell ref=\"A{row}:B{row}\"/>"))
                .collect();
            one_sheet(
                format!("{}<mergeCells>{merged}</mergeCells>", sheet_data(ROWS)),
                None,
            )
        }),
    ]
}

fn styles(before: &str, style: &str, count: usize) -> Vec<u8> {
    with_part(
        "xl/styles.xml",
        format!(
            "<styleSheet>{before}<cellXfs>{}</cellXfs></styleSheet>",
            style.repeat(count)
        )
        .as_bytes(),
    )
}

/// One shared text that every cell of every row names.
fn shared_everywhere(bytes: usize, columns: usize, rows: usize) -> Vec<u8> {
    let row = "<c t=\"s\"><v>0</v></c>".repeat(columns);
    let rows: String = (1..=rows)
        .map(|number| format!("<row r=\"{number}\">{row}</row>"))
        .collect();
    one_sheet(
        format!("<sheetData>{rows}</sheetData>"),
        Some(&sst(&format!("<si><t>{}</t></si>", "x".repeat(bytes)))),
    )
}

/// Parts that weigh little one by one and much together.
fn pictures() -> Vec<u8> {
    let part = archive(&[("picture", under_the_ratio(30).as_bytes())]);
    let mut packed = zip::ZipArchive::new(std::io::Cursor::new(part)).unwrap();
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for number in 0..25 {
        let picture = packed.by_index_raw(0).unwrap();
        zip.raw_copy_file_rename(picture, format!("xl/media/{number}.png"))
            .unwrap();
    }
    zip.finish().unwrap().into_inner()
}

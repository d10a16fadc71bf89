#![expect(
    clippy::format_push_string,
    reason = "XML for tests reads best as one string after the other"
)]

use std::io::{Cursor, Write};

use zip::{ZipWriter, write::SimpleFileOptions};

/// Builds an archive of the given parts.
pub(crate) fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const TYPES: &[u8] = br#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const RELATIONS: &[u8] = br#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const STYLES: &[u8] = br#"<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;

/// A workbook of sheets, each given as the XML of its `worksheet` element's content.
pub(crate) fn workbook_of(sheets: &[(&str, String)], shared: Option<&str>) -> Vec<u8> {
    let mut list = String::new();
    let mut relations = String::new();
    let mut parts: Vec<(String, Vec<u8>)> = vec![
        ("[Content_Types].xml".into(), TYPES.to_vec()),
        ("_rels/.rels".into(), RELATIONS.to_vec()),
        ("xl/styles.xml".into(), STYLES.to_vec()),
    ];
    for (at, (name, content)) in sheets.iter().enumerate() {
        let id = at + 1;
        list.push_str(&format!(
            r#"<sheet name="{name}" sheetId="{id}" r:id="rId{id}"/>"#
        ));
        relations.push_str(&format!(r#"<Relationship Id="rId{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{id}.xml"/>"#));
        let sheet = format!(
            r#"<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{content}</worksheet>"#
        );
        parts.push((format!("xl/worksheets/sheet{id}.xml"), sheet.into_bytes()));
    }
    let book = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{list}</sheets></workbook>"#
    );
    parts.push(("xl/workbook.xml".into(), book.into_bytes()));
    let relations = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>"#
    );
    parts.push(("xl/_rels/workbook.xml.rels".into(), relations.into_bytes()));
    if let Some(shared) = shared {
        parts.push(("xl/sharedStrings.xml".into(), shared.as_bytes().to_vec()));
    }
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    archive(&parts)
}

/// One cell: `n:12` a number, `d:46287` a date, `f:A1+1:12` a formula and its value, `e:#REF!` an error, else text.
fn cell(column: usize, row: usize, value: &str) -> String {
    let name = char::from(b'A' + column as u8);
    let at = format!(r#"r="{name}{row}""#);
    if value.is_empty() {
        return String::new();
    }
    if let Some(number) = value.strip_prefix("n:") {
        return format!("<c {at}><v>{number}</v></c>");
    }
    if let Some(number) = value.strip_prefix("d:") {
        return format!(r#"<c {at} s="1"><v>{number}</v></c>"#);
    }
    if let Some(error) = value.strip_prefix("e:") {
        return format!(r#"<c {at} t="e"><v>{error}</v></c>"#);
    }
    if let Some((formula, number)) = value
        .strip_prefix("f:")
        .and_then(|rest| rest.split_once(':'))
    {
        return format!("<c {at}><f>{formula}</f><v>{number}</v></c>");
    }
    let text = value.replace('&', "&amp;").replace('<', "&lt;");
    format!(r#"<c {at} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#)
}

/// The XML of a table's rows.
pub(crate) fn sheet_data(rows: &[&[&str]]) -> String {
    let mut out = String::from("<sheetData>");
    for (at, row) in rows.iter().enumerate() {
        let number = at + 1;
        let cells: String = row
            .iter()
            .enumerate()
            .map(|(column, value)| cell(column, number, value))
            .collect();
        if !cells.is_empty() {
            out.push_str(&format!(r#"<row r="{number}">{cells}</row>"#));
        }
    }
    out.push_str("</sheetData>");
    out
}

/// A workbook of one sheet.
pub(crate) fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    workbook_of(&[("Sheet1", sheet_data(rows))], None)
}

//! Files of other kinds under the name of a table.

use super::{Case, End, case};
use crate::workbook::archive;

/// How files of other kinds begin.
const STARTS: &[(&str, &[u8])] = &[
    (
        "PDF",
        b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<<>>\nendobj\n",
    ),
    ("PNG", b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"),
    ("JPEG", b"\xFF\xD8\xFF\xE0\0\x10JFIF\0"),
    ("GIF", b"GIF89a\x01\0\x01\0"),
    ("WebP", b"RIFF\x24\0\0\0WEBPVP8 "),
    ("TIFF", b"II*\0\x08\0\0\0"),
    ("BMP", b"BM\x46\0\0\0\0\0\0\0"),
    ("icon", b"\0\0\x01\0\x01\0"),
    ("gzip", b"\x1F\x8B\x08\0\0\0\0\0\0\x03"),
    ("bzip2", b"BZh91AY&SY"),
    ("xz", b"\xFD7zXZ\0\0"),
    ("Zstandard", b"\x28\xB5\x2F\xFD"),
    ("7-Zip", b"7z\xBC\xAF\x27\x1C\0\x04"),
    ("RAR", b"Rar!\x1A\x07\x01\0"),
    ("LZ4", b"\x04\x22\x4D\x18"),
    ("ELF", b"\x7FELF\x02\x01\x01\0"),
    ("program of Windows", b"MZ\x90\0\x03\0\0\0"),
    ("Mach-O", b"\xCF\xFA\xED\xFE\x07\0\0\x01"),
    ("class of Java", b"\xCA\xFE\xBA\xBE\0\0\0\x41"),
    ("WebAssembly", b"\0asm\x01\0\0\0"),
    ("MP4", b"\0\0\0\x18ftypmp42\0\0\0\0"),
    ("MP3", b"ID3\x04\0\0\0\0\0\0"),
    ("Ogg", b"OggS\0\x02\0\0"),
    ("Matroska", b"\x1A\x45\xDF\xA3"),
    ("SQLite", b"SQLite format 3\0\x10\0"),
    ("TrueType", b"\0\x01\0\0\0\x10\0\x80"),
    ("WOFF", b"wOFF\0\x01\0\0"),
    ("Parquet", b"PAR1\x15\x04\x15"),
    ("old Word or Excel", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"),
    (
        "XML",
        b"<?xml version=\"1.0\"?><orders><order id=\"1\"/></orders>\n",
    ),
    (
        "web page",
        b"<!DOCTYPE html><html><body><table><tr><td>SKU</td></tr></table></body></html>\n",
    ),
    (
        "SVG",
        b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"></svg>\n",
    ),
    (
        "JSON",
        b"{\"orders\":[{\"id\":\"1001\",\"sku\":\"A-1\"}]}\n",
    ),
    ("rich text", b"{\\rtf1\\ansi\\deff0 {\\fonttbl}}\n"),
    (
        "letter",
        b"From: a@example.invalid\r\nTo: b@example.invalid\r\nSubject: Order\r\n\r\nHello.\r\n",
    ),
    ("script", b"#!/bin/sh\nrm -rf /\n"),
    ("PostScript", b"%!PS-Adobe-3.0\n/show {} def\n"),
    (
        "key",
        b"-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----\n",
    ),
];

/// The name of a kind, and the parts of its archive.
type Packed = (&'static str, &'static [(&'static str, &'static [u8])]);

pub(super) fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = STARTS
        .iter()
        .map(|(name, start)| {
            // Random bytes follow where the kind is binary.
            let is_text = start
                .iter()
                .all(|byte| byte.is_ascii_graphic() || byte.is_ascii_whitespace());
            case(*name, "csv", End::Refused, move || {
                if is_text {
                    start.to_vec()
                } else {
                    [start, super::noise(3, 4096).as_slice()].concat()
                }
            })
        })
        .collect();
    let tar = || {
        let mut bytes = vec![0; 1024];
        bytes[..10].copy_from_slice(b"orders.csv");
        bytes[257..262].copy_from_slice(b"ustar");
        [bytes.as_slice(), b"Order ID,SKU\n1,A\n"].concat()
    };
    cases.push(case("tape archive", "csv", End::Refused, tar));
    let packed: [Packed; 5] = [
        (
            "document of Word",
            &[
                ("[Content_Types].xml", b"<Types/>"),
                ("word/document.xml", b"<w/>"),
            ],
        ),
        (
            "table of LibreOffice",
            &[
                (
                    "mimetype",
                    b"application/vnd.oasis.opendocument.spreadsheet",
                ),
                ("content.xml", b"<x/>"),
            ],
        ),
        (
            "binary workbook",
            &[
                ("[Content_Types].xml", b"<Types/>"),
                ("xl/workbook.bin", b"\0"),
            ],
        ),
        (
            "archive of tables",
            &[("orders.csv", b"Order ID,SKU\n1,A\n")],
        ),
        ("archive of nothing", &[]),
    ];
    for (name, parts) in packed {
        cases.push(case(name, "xlsx", End::Refused, move || archive(parts)));
    }
    cases.push(case("empty file", "csv", End::Refused, Vec::new));
    cases.push(case("one byte", "csv", End::Refused, || b"a".to_vec()));
    cases.push(case("only line ends", "csv", End::Refused, || {
        b"\r\n\n\r".to_vec()
    }));
    cases
}

//! Archives whose own records lie: sizes, names, counts, places, and every place to cut them.

use super::{Case, End, case};
use crate::workbook::{archive, sheet_data, workbook, workbook_of};

const ROWS: &[&[&str]] = &[
    &["SKU", "Bin", "Stock"],
    &["A", "1", "n:1"],
    &["B", "2", "n:2"],
];

/// Names that a careless reader would write to.
const NAMES: [&str; 16] = [
    "../../../../etc/cron.d/x",
    "/etc/passwd",
    "..\\..\\windows\\system32\\x.dll",
    "C:\\windows\\x.dll",
    "\\\\server\\share\\x",
    "xl/../../../x",
    "xl//worksheets//sheet1.xml",
    "./xl/workbook.xml",
    "CON",
    "aux.xml",
    "a:stream",
    "x\u{202E}lmx.exe",
    "-rf",
    "$(reboot)",
    "%2e%2e%2fx",
    "xl/worksheets/sheet1.xml/",
];

/// Records of an archive, by the signs they begin with, and where in them a number is changed.
const LIES: [(&str, &[u8], usize, u32); 18] = [
    ("no version that there is", b"PK\x03\x04", 4, 0xFFFF),
    ("a part marked as encrypted", b"PK\x03\x04", 6, 0x0001),
    ("a part whose length comes later", b"PK\x03\x04", 6, 0x0008),
    ("a part packed in an unknown way", b"PK\x03\x04", 8, 99),
    ("a wrong check sum", b"PK\x03\x04", 14, 0xDEAD_BEEF),
    ("a name of 65,535 bytes", b"PK\x03\x04", 26, 0xFFFF),
    ("an extra field beyond the end", b"PK\x03\x04", 28, 0xFFFF),
    (
        "a listed part marked as encrypted",
        b"PK\x01\x02",
        8,
        0x0001,
    ),
    (
        "a listed part packed in an unknown way",
        b"PK\x01\x02",
        10,
        99,
    ),
    (
        "a listed part with a wrong check sum",
        b"PK\x01\x02",
        16,
        0xDEAD_BEEF,
    ),
    (
        "a listed part that is 4 GB packed",
        b"PK\x01\x02",
        20,
        0xFFFF_FFFE,
    ),
    (
        "a listed part that is 4 GB unpacked",
        b"PK\x01\x02",
        24,
        0xFFFF_FFFE,
    ),
    ("a listed part of no bytes", b"PK\x01\x02", 24, 0),
    (
        "a listed part that begins elsewhere",
        b"PK\x01\x02",
        42,
        0x7FFF_FFFF,
    ),
    (
        "a listed part that begins in the list",
        b"PK\x01\x02",
        42,
        1,
    ),
    ("a list of 65,535 parts", b"PK\x05\x06", 10, 0xFFFF_FFFF),
    ("a list that is 4 GB long", b"PK\x05\x06", 12, 0xFFFF_FFFE),
    (
        "a list that begins beyond the end",
        b"PK\x05\x06",
        16,
        0x7FFF_FFFF,
    ),
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for name in NAMES {
        // The part is never asked for; the table beside it may be read.
        cases.push(case(
            format!("a part named {}", name.escape_default()),
            "xlsx",
            End::Maybe(2),
            move || beside(name),
        ));
    }
    for (name, sign, at, value) in LIES {
        for (which, is_first) in [("first", true), ("last", false)] {
            cases.push(case(
                format!("{name}, in the {which} record"),
                "xlsx",
                End::Maybe(2),
                move || lie(sign, at, value, is_first),
            ));
        }
    }
    for (place, at) in cuts() {
        cases.push(case(
            format!("an archive cut {place}"),
            "xlsx",
            End::Refused,
            move || workbook(ROWS)[..at].to_vec(),
        ));
    }
    cases.extend(odd());
    cases
}

/// A good workbook with one more part.
fn beside(name: &str) -> Vec<u8> {
    let mut parts = parts_of(&workbook(ROWS));
    parts.push((name.to_owned(), b"x".to_vec()));
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    archive(&parts)
}

/// The parts of an archive.
pub(super) fn parts_of(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut entry = zip.by_index(index).unwrap();
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut entry, &mut bytes).unwrap();
            (entry.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn find(bytes: &[u8], sign: &[u8], is_first: bool) -> usize {
    let mut places = memchr::memmem::find_iter(bytes, sign);
    let found = if is_first {
        places.next()
    } else {
        places.last()
    };
    found.unwrap()
}

/// Overwrites two or four bytes of a record.
fn lie(sign: &[u8], at: usize, value: u32, is_first: bool) -> Vec<u8> {
    let mut bytes = workbook(ROWS);
    let place = find(&bytes, sign, is_first) + at;
    let width = if value > 0xFFFF || matches!(at, 14 | 16 | 20 | 24 | 42) {
        4
    } else {
        2
    };
    bytes[place..place + width].copy_from_slice(&value.to_le_bytes()[..width]);
    bytes
}

fn cuts() -> Vec<(String, usize)> {
    let bytes = workbook(ROWS);
    let mut cuts = vec![
        ("after its sign".to_owned(), 4),
        ("within its first record".to_owned(), 20),
        ("before its last byte".to_owned(), bytes.len() - 1),
    ];
    for (name, sign) in [
        ("part", b"PK\x03\x04"),
        ("listed part", b"PK\x01\x02"),
        ("end", b"PK\x05\x06"),
    ] {
        for (number, at) in memchr::memmem::find_iter(&bytes, sign)
            .enumerate()
            .filter(|(_, at)| *at > 4)
        {
            cuts.push((format!("before {name} {number}"), at));
            cuts.push((format!("within {name} {number}"), at + 12));
        }
    }
    cuts
}

fn odd() -> Vec<Case> {
    let good = || workbook(ROWS);
    vec![
        case(
            "a megabyte before the archive",
            "xlsx",
            End::Any,
            move || [vec![b'x'; 1 << 20], good()].concat(),
        ),
        case("a table before the archive", "csv", End::Any, move || {
            [b"SKU,Bin,Stock\nA,1,1\n".to_vec(), good()].concat()
        }),
        case(
            "a megabyte behind the archive",
            "xlsx",
            End::Maybe(2),
            move || [good(), vec![b'x'; 1 << 20]].concat(),
        ),
        case("two archives in a row", "xlsx", End::Maybe(2), move || {
            [good(), good()].concat()
        }),
        case(
            "a remark that looks like an end",
            "xlsx",
            End::Maybe(2),
            move || {
                let mut bytes = good();
                let at = bytes.len() - 2;
                bytes[at..].copy_from_slice(&22_u16.to_le_bytes());
                [bytes, b"PK\x05\x06".to_vec(), vec![0; 18]].concat()
            },
        ),
        case(
            "a workbook within a workbook",
            "xlsx",
            End::Maybe(2),
            move || {
                let inner = good();
                let mut parts = parts_of(&inner);
                parts.push(("xl/embeddings/inner.xlsx".to_owned(), inner));
                let parts: Vec<(&str, &[u8])> = parts
                    .iter()
                    .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
                    .collect();
                archive(&parts)
            },
        ),
        case(
            "archives nested ten deep",
            "xlsx",
            End::Refused,
            move || (0..10).fold(good(), |inner, _| archive(&[("inner.zip", &inner)])),
        ),
        case("a sheet listed twice", "xlsx", End::Refused, || {
            twin("xl/worksheets/sheet1.xml", "xl/worksheets/sheet9.xml")
        }),
        case("a workbook part listed twice", "xlsx", End::Refused, || {
            twin("xl/workbook.xml", "xl/workbooj.xml")
        }),
        case(
            "parts whose names differ in case alone",
            "xlsx",
            End::Any,
            || {
                let mut parts = parts_of(&workbook(ROWS));
                let other = parts_of(&workbook_of(&[("Sheet1", sheet_data(&ROWS[..2]))], None));
                parts.extend(
                    other
                        .into_iter()
                        .map(|(name, bytes)| (name.to_uppercase(), bytes)),
                );
                let parts: Vec<(&str, &[u8])> = parts
                    .iter()
                    .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
                    .collect();
                archive(&parts)
            },
        ),
        case("10,000 parts", "xlsx", End::Refused, || {
            let names: Vec<String> = (0..10_000)
                .map(|number| format!("xl/media/{number}.png"))
                .collect();
            let parts: Vec<(&str, &[u8])> = names
                .iter()
                .map(|name| (name.as_str(), b"x".as_slice()))
                .collect();
            archive(&parts)
        }),
    ]
}

/// A good workbook with a part that, by its bytes, has the name of another one of it.
fn twin(name: &str, alias: &str) -> Vec<u8> {
    assert_eq!(name.len(), alias.len(), "the names must be of one length");
    let mut parts = parts_of(&workbook(ROWS));
    let second = workbook_of(&[("Sheet1", sheet_data(&ROWS[..2]))], None);
    let (_, bytes) = parts_of(&second)
        .into_iter()
        .find(|(part, _)| part == name)
        .unwrap();
    parts.push((alias.to_owned(), bytes));
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    let mut bytes = archive(&parts);
    let places: Vec<usize> = memchr::memmem::find_iter(&bytes, alias.as_bytes()).collect();
    for at in places {
        bytes[at..at + name.len()].copy_from_slice(name.as_bytes());
    }
    bytes
}

//! Values that no good file has: numbers and dates out of range, hidden signs in SKUs, formulas.

use super::{Case, End, case};

const NUMBERS: [&str; 24] = [
    "0",
    "-1",
    "-0",
    "1e400",
    "1e-400",
    "NaN",
    "inf",
    "-inf",
    "0x10",
    "1_000",
    "99999999999999999999",
    "2147483648",
    "4294967296",
    "18446744073709551616",
    "1.5",
    "1,5",
    "1.000.000",
    "٣",
    "①",
    "½",
    "¹²",
    "1 000",
    "+",
    "1e1",
];

const DATES: [&str; 24] = [
    "0000-00-00",
    "2026-13-01",
    "2026-02-30",
    "2026-11-31",
    "9999-12-31",
    "10000-01-01",
    "-0001-01-01",
    "1582-10-10",
    "1900-02-29",
    "29/02/2025",
    "2026-11-24T25:00:00Z",
    "2026-11-24T23:59:60Z",
    "2026-11-24T12:00:00+99:00",
    "99999999999",
    "-1",
    "1e9",
    "46287",
    "Nov 31, 2026",
    "31 Nov 2026",
    "24.11.26",
    "１１/２４/２０２６",
    "now",
    "2026-11-24T12:00:00.123456789012345Z",
    "262143-01-01",
];

/// Signs within a SKU that do not show or look like others.
const IN_SKU: [&str; 18] = [
    "\u{200B}",
    "\u{200C}",
    "\u{200D}",
    "\u{200E}",
    "\u{200F}",
    "\u{202A}",
    "\u{202D}",
    "\u{202E}",
    "\u{2060}",
    "\u{2066}",
    "\u{2069}",
    "\u{FEFF}",
    "\u{AD}",
    "\u{34F}",
    "\u{A0}",
    "\u{2028}",
    "\u{E0001}",
    "\u{FE0F}",
];

const FORMULAS: [&str; 16] = [
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\u{FF1D}1+1",
    "\u{FF0B}1",
    "\u{FF0D}1",
    "\u{FF20}SUM(1)",
    "=HYPERLINK(\"\"http://example.invalid\"\",\"\"x\"\")",
    "=DDE(\"\"cmd\"\")",
    "=WEBSERVICE(\"\"http://example.invalid\"\")",
    "'=1+1",
    " =1+1",
    "=IMPORTXML(\"\"http://example.invalid\"\",\"\"//a\"\")",
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    let orders = |id: String, sku: String, title: String, quantity: String, date: String| {
        format!(
            "Order ID,SKU,Product,Qty,Order date\n1000,S-0,Cup,1,2026-11-20\n\"{id}\",\"{sku}\",\"{title}\",\"{quantity}\",\"{date}\"\n1002,S-2,Cup,1,2026-11-20\n"
        )
        .into_bytes()
    };
    let plain = || {
        (
            "1001".to_owned(),
            "S-1".to_owned(),
            "Mug".to_owned(),
            "1".to_owned(),
            "2026-11-20".to_owned(),
        )
    };
    for number in NUMBERS {
        cases.push(case(
            format!("{number} pieces"),
            "csv",
            End::Rows(3),
            move || {
                let (id, sku, title, _, date) = plain();
                orders(id, sku, title, number.to_owned(), date)
            },
        ));
    }
    for date in DATES {
        cases.push(case(
            format!("ordered {date}"),
            "csv",
            End::Rows(3),
            move || {
                let (id, sku, title, quantity, _) = plain();
                orders(id, sku, title, quantity, date.to_owned())
            },
        ));
    }
    for sign in IN_SKU {
        let name = sign.escape_unicode();
        cases.push(case(
            format!("a SKU with {name}"),
            "csv",
            End::Rows(3),
            move || {
                let (id, _, title, quantity, date) = plain();
                orders(id, format!("S{sign}-1"), title, quantity, date)
            },
        ));
    }
    for formula in FORMULAS {
        cases.push(case(
            format!("{formula} in every cell"),
            "csv",
            End::Rows(3),
            move || {
                let cell = || formula.to_owned();
                orders(cell(), cell(), cell(), cell(), cell())
            },
        ));
    }
    for (name, id) in [
        ("an order number of 1 MB", "9".repeat(1 << 20)),
        (
            "an order number of markup",
            "<script>alert(1)</script>".to_owned(),
        ),
        (
            "an order number that is a path",
            "../../../../etc/passwd".to_owned(),
        ),
        (
            "an order number of SQL",
            "1'; DROP TABLE entry; --".to_owned(),
        ),
        (
            "an order number of a format",
            "%s%n{file}{{row}}".to_owned(),
        ),
    ] {
        cases.push(case(name, "csv", End::Rows(3), move || {
            let (_, sku, title, quantity, date) = plain();
            orders(id.clone(), sku, title, quantity, date)
        }));
    }
    cases
}

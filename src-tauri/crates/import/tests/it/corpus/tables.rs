//! Tables that are cut, too wide, too long, or whose marks are out of place.

use super::{Case, End, case};
use crate::support::fixture;

const HEADER: &str = "Order ID,SKU,Product,Qty,Country\n";
/// Good rows below the trouble: they must never be swallowed.
const BELOW: usize = 200;

/// Trouble with quotation marks, and how many rows it is itself where the file is read.
const QUOTES: [(&str, &str, u64); 16] = [
    (
        "a mark that opens the title and never closes",
        "1,A,\"Mug,1,US",
        1,
    ),
    ("a mark within a title", "1,A,12\" plate,1,US", 1),
    ("two marks within a title", "1,A,12\" by 8\" plate,1,US", 1),
    ("a mark that ends a title", "1,A,12\",1,US", 1),
    ("words behind a closing mark", "1,A,\"Mug\" blue,1,US", 1),
    ("a mark in the last cell", "1,A,Mug,1,\"US", 1),
    ("a mark in the first cell", "\"1,A,Mug,1,US", 1),
    (
        "marks in two rows that pair up",
        "1,A,\"Mug,1,US\n2,B,Cup\",1,US",
        2,
    ),
    (
        "marks in far rows that pair up",
        "1,A,\"Mug,1,US\n2,B,Cup,1,US\n3,C,Cup,1,US\n4,D,\"Cup,1,US",
        4,
    ),
    ("three marks", "1,A,\"\"\"Mug\",1,US", 1),
    ("only marks", "1,A,\"\"\"\"\"\"\"\",1,US", 1),
    ("single marks", "1,A,'Mug, blue',1,US", 1),
    ("marks of print", "1,A,“Mug”,1,US", 1),
    (
        "a mark escaped by a backslash",
        "1,A,\"12\\\" plate\",1,US",
        1,
    ),
    ("a cell of two lines", "1,A,\"Mug\nblue\",1,US", 1),
    ("a cell that ends in a line end", "1,A,\"Mug\n\",1,US", 1),
];

const FIXTURES: [&str; 8] = [
    "amazon/unshipped.txt",
    "amazon/all_listings.txt",
    "ebay/orders_us.csv",
    "etsy/sold_order_items.csv",
    "shopify/orders.csv",
    "shopify/products_2025.csv",
    "mapped/stock_de.csv",
    "mapped/stock_zh_gb18030.csv",
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, rows, count) in QUOTES {
        cases.push(case(
            name,
            "csv",
            End::Maybe(count + BELOW as u64),
            move || table(&[rows]),
        ));
    }
    for name in FIXTURES {
        for (place, at) in cuts(&fixture(name)) {
            cases.push(case(
                format!("{name} cut {place}"),
                "csv",
                End::Any,
                move || fixture(name)[..at].to_vec(),
            ));
        }
    }
    cases.extend(wide());
    cases.extend(long());
    cases.extend(headers());
    cases
}

/// A header, the rows given, and good ones below.
fn table(rows: &[&str]) -> Vec<u8> {
    let mut text = HEADER.to_owned();
    for row in rows {
        text.push_str(row);
        text.push('\n');
    }
    for number in 0..BELOW {
        text.push_str(&format!("{},S-{number},Cup,1,US\n", 5000 + number));
    }
    text.into_bytes()
}

/// Where a table may end too early.
fn cuts(bytes: &[u8]) -> [(&'static str, usize); 6] {
    let header = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    let last = bytes[..bytes.len() - 1]
        .iter()
        .rposition(|byte| *byte == b'\n')
        .unwrap();
    [
        ("after its first byte", 1),
        ("within its header", header / 2),
        ("before the end of its header", header),
        ("after its header", header + 1),
        ("within its last row", usize::midpoint(last, bytes.len())),
        ("before its last row", last),
    ]
}

fn wide() -> Vec<Case> {
    let repeated = |cell: &'static str, count: usize| {
        move || [HEADER, &cell.repeat(count), "\n"].concat().into_bytes()
    };
    vec![
        case(
            "a row of a million empty cells",
            "csv",
            End::Refused,
            repeated(",", 1_000_000),
        ),
        case(
            "a row of a million cells",
            "csv",
            End::Refused,
            repeated("a,", 1_000_000),
        ),
        case(
            "a row of a million quoted cells",
            "csv",
            End::Refused,
            repeated("\"a\",", 1_000_000),
        ),
        case(
            "a row of 1,024 empty cells",
            "csv",
            End::Maybe(1),
            repeated(",", 1_023),
        ),
        case(
            "a row of 1,025 cells",
            "csv",
            End::Refused,
            repeated("a,", 1_024),
        ),
        case("a header of a million columns", "csv", End::Refused, || {
            [&b"SKU,Title,".repeat(500_000), b"\n".as_slice()].concat()
        }),
        case("a header of 1,000 columns", "csv", End::Maybe(1), || {
            let columns: String = (0..1_000)
                .map(|number| format!("Column {number},"))
                .collect();
            format!("SKU,Title,Stock,{columns}\nA-1,Mug,3,\n").into_bytes()
        }),
        case("rows without a delimiter", "csv", End::Maybe(1_002), || {
            [HEADER.as_bytes(), &b"1001\n".repeat(1_002)].concat()
        }),
        case("more delimiters in each row", "csv", End::Any, || {
            let rows: String = (0..1_000)
                .map(|width| format!("1{}\n", ",".repeat(width)))
                .collect();
            [HEADER, &rows].concat().into_bytes()
        }),
    ]
}

fn long() -> Vec<Case> {
    let title = |bytes: usize, mark: &'static str| {
        move || {
            [
                HEADER,
                "1,A,",
                mark,
                &"x".repeat(bytes),
                mark,
                ",1,US\n2,B,Mug,1,US\n",
            ]
            .concat()
            .into_bytes()
        }
    };
    vec![
        case(
            "a line of 100 MB",
            "csv",
            End::Refused,
            title(100 << 20, ""),
        ),
        case(
            "a quoted cell of 100 MB",
            "csv",
            End::Refused,
            title(100 << 20, "\""),
        ),
        case(
            "a quoted cell of 100 MB of lines",
            "csv",
            End::Refused,
            || {
                [
                    HEADER.as_bytes(),
                    b"1,A,\"",
                    &b"word\n".repeat(20 << 20),
                    b"\",1,US\n",
                ]
                .concat()
            },
        ),
        case(
            "one line of 100 MB and nothing else",
            "csv",
            End::Refused,
            || vec![b'a'; 100 << 20],
        ),
        case("100 MB of quotation marks", "csv", End::Refused, || {
            [HEADER.as_bytes(), &vec![b'"'; 100 << 20]].concat()
        }),
        case("100 MB of delimiters", "csv", End::Refused, || {
            [HEADER.as_bytes(), &vec![b','; 100 << 20]].concat()
        }),
        case("50 MB of blank lines", "csv", End::Refused, || {
            [HEADER.as_bytes(), &vec![b'\n'; 50 << 20]].concat()
        }),
        case(
            "a title of 1 MB",
            "csv",
            End::Maybe(2),
            title(1_000_000, ""),
        ),
        case(
            "a quoted title of 1 MB",
            "csv",
            End::Maybe(2),
            title(1_000_000, "\""),
        ),
        case(
            "a title of 1 MB and a byte more",
            "csv",
            End::Maybe(2),
            title((1 << 20) + 1, ""),
        ),
        case(
            "a quoted title of 1 MB and a byte more",
            "csv",
            End::Maybe(2),
            title((1 << 20) + 1, "\""),
        ),
        case(
            "a title of 4 MB and a byte more",
            "csv",
            End::Refused,
            title((4 << 20) + 1, ""),
        ),
        case("200 rows of 4 MB", "csv", End::Any, || {
            let row = format!("1,A,{},1,US\n", "x".repeat(4_000_000));
            [HEADER, &row.repeat(60)].concat().into_bytes()
        }),
        case("a title of markup", "csv", End::Rows(2), || {
            [
                HEADER,
                "1,A,\"",
                &"<b>&amp;&#x202e;</b>".repeat(20_000),
                "\",1,US\n2,B,Mug,1,US\n",
            ]
            .concat()
            .into_bytes()
        }),
        case(
            "100,000 rows that cannot be read",
            "csv",
            End::Refused,
            || [HEADER.as_bytes(), &b"1,A,Mug,many,US\n".repeat(100_000)].concat(),
        ),
        case("a million rows of two bytes", "csv", End::Any, || {
            [HEADER.as_bytes(), &b"1\n".repeat(1_000_000)].concat()
        }),
    ]
}

fn headers() -> Vec<Case> {
    let rows = "1001,A-1,Mug,1,US\n1002,A-2,Mug,1,US\n";
    let with = |header: &'static str| move || [header, "\n", rows].concat().into_bytes();
    vec![
        case("a header without rows", "csv", End::Maybe(0), move || {
            HEADER.as_bytes().to_vec()
        }),
        case(
            "a header name five times",
            "csv",
            End::Maybe(2),
            with("SKU,SKU,SKU,SKU,SKU"),
        ),
        case(
            "every header name twice",
            "csv",
            End::Maybe(2),
            with("Order ID,SKU,Order ID,SKU,Qty"),
        ),
        case(
            "empty header names",
            "csv",
            End::Maybe(2),
            with("Order ID,SKU,,,"),
        ),
        case(
            "header names of blanks",
            "csv",
            End::Maybe(2),
            with("Order ID,SKU, ,\u{A0},\u{3000}"),
        ),
        case(
            "a header between zero-width spaces",
            "csv",
            End::Maybe(2),
            with("\u{200B}Order ID\u{200B},SKU,Product,Qty,Country"),
        ),
        case(
            "a header written from right to left",
            "csv",
            End::Maybe(2),
            with("\u{202E}DI redrO,SKU,Product,Qty,Country"),
        ),
        case(
            "a header of formulas",
            "csv",
            End::Maybe(2),
            with("=Order ID,+SKU,-Product,@Qty,Country"),
        ),
        case(
            "a header of look-alikes",
            "csv",
            End::Maybe(2),
            with("Оrder ID,ЅKU,Product,Qty,Country"),
        ),
        case("two headers", "csv", End::Maybe(2), move || {
            [HEADER, HEADER, rows].concat().into_bytes()
        }),
        case("a header after 59 lines", "csv", End::Maybe(2), move || {
            ["note\n".repeat(59).as_str(), HEADER, rows]
                .concat()
                .into_bytes()
        }),
        case("a header after 60 lines", "csv", End::Refused, move || {
            ["note\n".repeat(60).as_str(), HEADER, rows]
                .concat()
                .into_bytes()
        }),
        case("a header at the end", "csv", End::Any, move || {
            [rows, HEADER].concat().into_bytes()
        }),
        case(
            "the separator named and another used",
            "csv",
            End::Maybe(2),
            || ["sep=;\n", HEADER, rows].concat().into_bytes(),
        ),
        case(
            "another separator in each row",
            "csv",
            End::Any,
            move || {
                [
                    HEADER,
                    "1001;A-1;Mug;1;US\n1002\tA-2\tMug\t1\tUS\n1003|A|Mug|1|US\n",
                ]
                .concat()
                .into_bytes()
            },
        ),
        case("every kind of line end", "csv", End::Maybe(4), move || {
            [
                HEADER,
                "1,A,Mug,1,US\r2,B,Mug,1,US\r\n3,C,Mug,1,US\n\r4,D,Mug,1,US",
            ]
            .concat()
            .into_bytes()
        }),
    ]
}

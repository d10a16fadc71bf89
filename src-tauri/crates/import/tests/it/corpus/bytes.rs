//! Tables whose bytes are no good text.

use super::{Case, End, case};

const HEADER: &[u8] = b"Order ID,SKU,Product,Qty,Country\n";
const ROW: &[u8] = b"1001,A-1,Mug,1,US\n";

/// A table with bytes in the title of its second row.
fn with(bytes: &[u8]) -> Vec<u8> {
    [HEADER, ROW, b"1002,A-2,Mug ", bytes, b",1,US\n", ROW].concat()
}

/// Sequences that UTF-8 forbids, by their trouble.
const MALFORMED: [(&str, &[u8]); 16] = [
    ("an overlong slash of two bytes", b"\xC0\xAF"),
    ("an overlong slash of three bytes", b"\xE0\x80\xAF"),
    ("an overlong slash of four bytes", b"\xF0\x80\x80\xAF"),
    ("an overlong NUL", b"\xC0\x80"),
    ("an overlong quotation mark", b"\xC0\xA2"),
    ("an overlong line end", b"\xC0\x8A"),
    ("a leading surrogate", b"\xED\xA0\x80"),
    ("a trailing surrogate", b"\xED\xBF\xBF"),
    ("a pair of surrogates (CESU-8)", b"\xED\xA0\xBD\xED\xB8\x80"),
    ("a sign beyond Unicode", b"\xF4\x90\x80\x80"),
    ("five bytes", b"\xF8\x88\x80\x80\x80"),
    ("six bytes", b"\xFC\x84\x80\x80\x80\x80"),
    ("a lone continuation", b"\x80"),
    ("a beginning without its rest", b"\xE2\x82"),
    ("bytes that are never text", b"\xFE\xFF"),
    ("a beginning before a delimiter", b"\xE2"),
];

/// Signs that are text and do not show, or do not belong into a table.
const SIGNS: [(&str, &str); 22] = [
    ("a NUL", "\0"),
    ("a bell", "\u{7}"),
    ("a backspace", "\u{8}"),
    ("a vertical tabulator", "\u{B}"),
    ("a form feed", "\u{C}"),
    ("the end of a DOS file", "\u{1A}"),
    ("an escape sequence of a terminal", "\u{1B}[2J\u{1B}[31m"),
    ("a delete", "\u{7F}"),
    ("a next line of C1", "\u{85}"),
    ("a zero-width space", "\u{200B}"),
    ("a zero-width joiner", "\u{200D}"),
    ("a right-to-left override", "\u{202E}gpj.exe\u{202C}"),
    ("bidi isolates", "\u{2066}x\u{2069}"),
    ("a line separator", "\u{2028}"),
    ("a paragraph separator", "\u{2029}"),
    ("a mark of byte order in the middle", "\u{FEFF}"),
    ("a replacement sign", "\u{FFFD}"),
    ("a noncharacter", "\u{FFFF}"),
    ("private use", "\u{E000}\u{10FFFD}"),
    ("tags that nobody sees", "\u{E0041}\u{E0042}"),
    (
        "a hundred combining marks",
        "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    ),
    ("an emoji of many parts", "👩‍👩‍👧‍👦🏳️‍🌈"),
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, bytes) in MALFORMED {
        // Some are good text of another encoding; the rows must be there whichever is found.
        cases.push(case(name, "csv", End::Maybe(3), move || with(bytes)));
    }
    for (name, signs) in SIGNS {
        cases.push(case(name, "csv", End::Maybe(3), move || {
            with(signs.as_bytes())
        }));
    }
    for length in [1, 2, 3, 4, 16, 512, 4096] {
        cases.push(case(
            format!("{length} NULs"),
            "csv",
            End::Refused,
            move || vec![0; length],
        ));
        cases.push(case(
            format!("{length} times 0xFF"),
            "csv",
            End::Refused,
            move || vec![0xFF; length],
        ));
    }
    cases.push(case(
        "a table, then a page of NULs",
        "csv",
        End::Any,
        || [HEADER, ROW, &[0; 8192]].concat(),
    ));
    cases.push(case(
        "a page of NULs, then a table",
        "csv",
        End::Any,
        || [&[0; 8192], HEADER, ROW].concat(),
    ));
    cases.push(case("64 MB of NULs", "csv", End::Refused, || {
        vec![0; 64 << 20]
    }));
    cases.push(case("noise", "csv", End::Refused, || {
        super::noise(1, 1 << 20)
    }));
    cases.push(case("noise below a header", "csv", End::Any, || {
        [HEADER, &super::noise(2, 1 << 20)].concat()
    }));
    cases
}

//! Good bytes with something changed.

use crate::faults::draw::Draw;

/// What has done harm somewhere.
const PIECES: &[&[u8]] = &[
    b"\0",
    b"\xff\xff\xff\xff",
    b"\xED\xA0\x80",
    b"\xEF\xBB\xBF",
    b"\xff\xfe",
    b"\n",
    b"\r\n",
    b"\r",
    b"\t",
    b"\"",
    b"\"\"",
    b",",
    b";",
    b"=",
    b"-1",
    b"0",
    b"1e999",
    b"18446744073709551616",
    b"9223372036854775807",
    b"NaN",
    b"null",
    b"true",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    b"{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":",
    b"\\u0000",
    b"\\ud800",
    b"\\",
    b"%",
    b"=?utf-8?B?////?=",
    b"Content-Type: multipart/mixed; boundary=x\r\n",
    b"--x\r\n",
    b"From ",
    b"<",
    b">",
    b"</",
    b"&#x110000;",
    b"&#0;",
    b"<!--",
    b"<![CDATA[",
    b"<row r=\"1048577\">",
    b"<c r=\"ZZZ9\" t=\"s\">",
    b"<v>1e999</v>",
    b"../../../../etc/passwd",
    b"/dev/zero",
    "\u{202E}".as_bytes(),
    "\u{200B}".as_bytes(),
    "\u{10FFFF}".as_bytes(),
    "订单".as_bytes(),
    "İ".as_bytes(),
];
/// An input does not grow beyond this by its changes.
const BYTES_MAX: usize = 1 << 20;

/// A good input with one to six changes.
pub(super) fn changed(good: &[Vec<u8>], which: usize, draw: &mut Draw) -> Vec<u8> {
    let mut bytes = good.get(which).cloned().unwrap_or_default();
    for _ in 0..=draw.place(6) {
        change(&mut bytes, good, draw);
        bytes.truncate(BYTES_MAX);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, good: &[Vec<u8>], draw: &mut Draw) {
    let start = draw.place(bytes.len() + 1);
    let most = [2, 9, 65, 1_025][draw.place(4)];
    let end = (start + draw.place(most)).min(bytes.len());
    match draw.below(9) {
        // One bit, one byte.
        0 | 1 => {
            if let Some(byte) = bytes.get_mut(start) {
                *byte ^= 1 << draw.below(8);
            }
        }
        2 => {
            if let Some(byte) = bytes.get_mut(start) {
                *byte = draw.any() as u8;
            }
        }
        // A stretch goes, is doubled, or stands elsewhere.
        3 => drop(bytes.drain(start..end)),
        4 => {
            let most = [2, 4, 300][draw.place(3)];
            let times = 1 + draw.place(most);
            let stretch = bytes[start..end].repeat(times);
            drop(bytes.splice(start..start, stretch));
        }
        5 => {
            let stretch: Vec<u8> = bytes.drain(start..end).collect();
            let to = draw.place(bytes.len() + 1);
            drop(bytes.splice(to..to, stretch));
        }
        // A piece, once or often, beside what is there or instead of it.
        6 | 7 => {
            let times = if draw.below(10) == 0 {
                draw.place(400)
            } else {
                1
            };
            let piece = PIECES[draw.place(PIECES.len())].repeat(times);
            let end = if draw.coin() { start } else { end };
            drop(bytes.splice(start..end, piece));
        }
        // The end goes, or becomes that of another one.
        _ => {
            bytes.truncate(start);
            let other = &good[draw.place(good.len())];
            if draw.coin() {
                bytes.extend_from_slice(&other[draw.place(other.len() + 1)..]);
            }
        }
    }
}

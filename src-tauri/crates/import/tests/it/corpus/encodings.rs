//! Good text in the wrong encoding, in two encodings, or under a wrong mark.

use encoding_rs::{
    BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
    WINDOWS_1254,
};

use super::{Case, End, case};

const TABLES: [(&str, &Encoding, &str); 9] = [
    (
        "GB18030",
        GB18030,
        "订单号,货号,品名,数量\n1001,A-1,酒红色短袖,1\n1002,A-2,藏青色长裤,2\n",
    ),
    (
        "Big5",
        BIG5,
        "訂單號,貨號,品名,數量\n1001,A-1,酒紅色短袖,1\n1002,A-2,藏青色長褲,2\n",
    ),
    (
        "Shift JIS",
        SHIFT_JIS,
        "注文番号,商品コード,商品名,数量\n1001,A-1,赤いカップ,1\n1002,A-2,青いカップ,2\n",
    ),
    (
        "EUC-JP",
        EUC_JP,
        "注文番号,商品コード,商品名,数量\n1001,A-1,赤いカップ,1\n1002,A-2,青いカップ,2\n",
    ),
    (
        "EUC-KR",
        EUC_KR,
        "주문번호,상품코드,상품명,수량\n1001,A-1,빨간 컵,1\n1002,A-2,파란 컵,2\n",
    ),
    (
        "Windows 1250",
        WINDOWS_1250,
        "Order ID,SKU,Product,Qty\n1001,A-1,Żółty kubek,1\n1002,A-2,Červený hrnek,2\n",
    ),
    (
        "Windows 1251",
        WINDOWS_1251,
        "Order ID,SKU,Product,Qty\n1001,A-1,Красная кружка,1\n1002,A-2,Синяя кружка,2\n",
    ),
    (
        "Windows 1252",
        WINDOWS_1252,
        "Bestellnummer;SKU;Artikel;Menge\n1001;A-1;Größe für Bär;1\n1002;A-2;Tasse – blau €;2\n",
    ),
    (
        "Windows 1254",
        WINDOWS_1254,
        "Order ID,SKU,Product,Qty\n1001,A-1,Kırmızı çanta,1\n1002,A-2,Şişe yeşil,2\n",
    ),
];

/// Marks at the front of a file.
const MARKS: [(&str, &[u8]); 6] = [
    ("UTF-8", b"\xEF\xBB\xBF"),
    ("UTF-16 little", b"\xFF\xFE"),
    ("UTF-16 big", b"\xFE\xFF"),
    ("UTF-32 little", b"\xFF\xFE\0\0"),
    ("UTF-7", b"+/v8-"),
    ("UTF-8 twice", b"\xEF\xBB\xBF\xEF\xBB\xBF"),
];

const PLAIN: &str = "Order ID,SKU,Product,Qty\n1001,A-1,Größe,1\n1002,A-2,Ünder,2\n";

fn utf16(text: &str, is_big: bool) -> Vec<u8> {
    text.encode_utf16()
        .flat_map(|unit| {
            if is_big {
                unit.to_be_bytes()
            } else {
                unit.to_le_bytes()
            }
        })
        .collect()
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, encoding, text) in TABLES {
        let encoded = move || encoding.encode(text).0.into_owned();
        cases.push(case(
            format!("{name} as it is"),
            "csv",
            End::Maybe(2),
            encoded,
        ));
        cases.push(case(
            format!("{name} under the mark of UTF-8"),
            "csv",
            End::Maybe(2),
            move || [b"\xEF\xBB\xBF", encoded().as_slice()].concat(),
        ));
        cases.push(case(
            format!("{name} and UTF-8 in one file"),
            "csv",
            End::Maybe(4),
            move || {
                let rows = text.split_once('\n').unwrap().1;
                [encoded().as_slice(), rows.as_bytes()].concat()
            },
        ));
        cases.push(case(
            format!("{name}, its last sign cut in two"),
            "csv",
            End::Maybe(2),
            move || {
                let bytes = encoded();
                let at = bytes.iter().rposition(|byte| *byte >= 0x80).unwrap();
                bytes[..at].to_vec()
            },
        ));
    }
    for (name, mark) in MARKS {
        cases.push(case(
            format!("the mark of {name} before UTF-8"),
            "csv",
            End::Maybe(2),
            move || [mark, PLAIN.as_bytes()].concat(),
        ));
        cases.push(case(
            format!("the mark of {name} and nothing else"),
            "csv",
            End::Refused,
            move || mark.to_vec(),
        ));
    }
    for is_big in [false, true] {
        let end = if is_big { "big" } else { "little" };
        let bytes = move || utf16(PLAIN, is_big);
        let mark = utf16("\u{FEFF}", is_big);
        cases.push(case(
            format!("UTF-16 {end} without a mark"),
            "csv",
            End::Maybe(2),
            bytes,
        ));
        let marked = mark.clone();
        cases.push(case(
            format!("UTF-16 {end}, one byte short"),
            "csv",
            End::Maybe(2),
            move || {
                let mut bytes = [marked.as_slice(), &bytes()].concat();
                bytes.pop();
                bytes
            },
        ));
        for (half, surrogate) in [("leading", 0xD83D_u16), ("trailing", 0xDE00)] {
            let marked = mark.clone();
            cases.push(case(
                format!("UTF-16 {end} with a lone {half} surrogate"),
                "csv",
                End::Maybe(2),
                move || {
                    let unit = if is_big {
                        surrogate.to_be_bytes()
                    } else {
                        surrogate.to_le_bytes()
                    };
                    let at = utf16("Order ID,SKU,Product,Qty\n1001,A-1,Gr", is_big).len();
                    let mut bytes = bytes();
                    bytes.splice(at..at, unit);
                    [marked.as_slice(), &bytes].concat()
                },
            ));
        }
    }
    cases
}

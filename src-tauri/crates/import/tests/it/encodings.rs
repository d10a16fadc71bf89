use encoding_rs::{
    BIG5, GB18030, SHIFT_JIS, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253,
};
use tallyman_import::{Choices, Code, Doubt, Status};

use crate::support::{Records, read, read_with};

const CHINESE: &str =
    "订单号,货号,品名,颜色,数量\n1001,A-1,短袖上衣,酒红色,2\n1002,A-2,马克杯,藏青色,1\n";

#[test]
fn utf_16_with_and_without_a_mark() {
    for (is_little, has_mark) in [(true, true), (false, true), (true, false), (false, false)] {
        let mut bytes = Vec::new();
        let text = "SKU\tBin\tStock\nA-1\tShelf é\t3\n";
        let mark = has_mark.then_some('\u{FEFF}');
        for unit in mark
            .into_iter()
            .chain(text.chars())
            .map(|letter| letter as u16)
        {
            bytes.extend(if is_little {
                unit.to_le_bytes()
            } else {
                unit.to_be_bytes()
            });
        }
        let read = read("stock.txt", &bytes);
        assert_eq!(
            read.report.status,
            Status::Read,
            "{is_little} {has_mark}: {:?}",
            read.report.sentence()
        );
        assert_eq!(read.stock()[0].bin.as_deref(), Some("Shelf é"));
    }
}

#[test]
fn known_words_tell_the_double_byte_sets_apart() {
    let read_as = |text: &str, encoding: &'static encoding_rs::Encoding| {
        let (bytes, _, failed) = encoding.encode(text);
        assert!(!failed);
        read("list.csv", &bytes)
    };
    let chinese = read_as(CHINESE, GB18030);
    assert_eq!(chinese.report.encoding, "gb18030");
    assert_eq!(chinese.picks()[1].text, "马克杯");
    let japanese = read_as(
        "注文番号,品番,商品名,色,数量\n1,A,マグカップ,赤,2\n",
        SHIFT_JIS,
    );
    assert_eq!(japanese.report.encoding, "Shift_JIS");
    assert_eq!(japanese.picks()[0].text, "マグカップ");
    let taiwan = read_as(
        "訂單編號,貨號,商品名稱,顏色,數量\n1,A,馬克杯,紅色,2\n",
        BIG5,
    );
    assert_eq!(taiwan.report.encoding, "Big5");
    assert_eq!(taiwan.picks()[0].text, "馬克杯");
}

#[test]
fn english_headers_over_chinese_goods() {
    let text = "Order,SKU,Description,Colour,Qty\n1001,A-1,纯棉短袖上衣男女同款,酒红色,2\n1002,A-2,陶瓷马克杯带盖,藏青色,1\n";
    let (bytes, _, _) = GB18030.encode(text);
    let read = read("list.csv", &bytes);
    assert_eq!(
        (read.report.status, read.report.encoding.as_str()),
        (Status::Read, "gb18030")
    );
    let text = "Order,SKU,Description,Colour,Qty\n1001,A-1,コットンTシャツ半袖,ワインレッド,2\n1002,A-2,マグカップ蓋付き,紺色,1\n";
    let (bytes, _, _) = SHIFT_JIS.encode(text);
    let read = crate::support::read("list.csv", &bytes);
    assert_eq!(
        (read.report.status, read.report.encoding.as_str()),
        (Status::Read, "Shift_JIS")
    );
    assert_eq!(read.picks()[1].text, "マグカップ蓋付き");
}

#[test]
fn windows_code_pages() {
    let cases = [
        (WINDOWS_1252, "Größe Käse façade naïve"),
        (WINDOWS_1250, "Żółta koszulka źdźbło święty łódź"),
        (WINDOWS_1251, "Рубашка красная хлопковая мужская"),
        (WINDOWS_1253, "Κόκκινο πουκάμισο βαμβακερό"),
    ];
    for (encoding, words) in cases {
        let text = format!("Order,SKU,Description,Qty\n1001,A-1,{words},2\n1002,A-2,{words},1\n");
        let (bytes, _, failed) = encoding.encode(&text);
        assert!(!failed);
        let read = read("list.csv", &bytes);
        assert_eq!(
            read.report.status,
            Status::Read,
            "{}: {:?}",
            encoding.name(),
            read.report.questions
        );
        assert_eq!(read.picks()[0].text, words, "{}", encoding.name());
    }
}

#[test]
fn an_encoding_that_breaks_off_is_refused() {
    let mut bytes = "\u{FEFF}SKU,Bin,Stock\n".as_bytes().to_vec();
    for row in 0..200_000 {
        bytes.extend(format!("A-{row},grün,1\n").bytes());
    }
    bytes.extend(b"B-1,gr\xFCn,1\n");
    let report = read("stock.csv", &bytes).report;
    let refusal = report.refusal.unwrap();
    assert_eq!(
        (report.status, refusal.code),
        (Status::Refused, Code::Encoding)
    );
    assert!(refusal.row.unwrap() > 100_000);
}

#[test]
fn the_caller_may_name_the_encoding() {
    let (bytes, _, _) = GB18030.encode(CHINESE);
    let choices = Choices {
        encoding: Some("gbk".into()),
        ..Choices::default()
    };
    assert_eq!(
        read_with("list.csv", &bytes, &choices).report.status,
        Status::Read
    );
    let choices = Choices {
        encoding: Some("klingon".into()),
        ..Choices::default()
    };
    assert_eq!(
        read_with("list.csv", &bytes, &choices)
            .report
            .refusal
            .unwrap()
            .code,
        Code::Choice
    );
    let choices = Choices {
        encoding: Some("utf-8".into()),
        ..Choices::default()
    };
    assert_eq!(
        read_with("list.csv", &bytes, &choices)
            .report
            .refusal
            .unwrap()
            .code,
        Code::Encoding
    );
}

#[test]
fn two_equally_good_readings_are_a_question() {
    let bytes = b"Order,SKU,Description,Qty\n1001,A-1,\xBA\xEC,2\n";
    let report = read("list.csv", bytes).report;
    assert_eq!(
        report.status,
        Status::Asks,
        "{} {:?}",
        report.encoding,
        report.sentence()
    );
    assert_eq!(report.questions[0].about, Doubt::Encoding);
    let answers = &report.questions[0].answers;
    let chinese = answers
        .iter()
        .find(|answer| answer.value == "gb18030")
        .unwrap();
    assert_eq!(chinese.shows, "红");
    let choices = Choices {
        encoding: Some(chinese.value.clone()),
        ..Choices::default()
    };
    assert_eq!(read_with("list.csv", bytes, &choices).picks()[0].text, "红");
}

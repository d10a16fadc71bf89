use tallyman_import::{Choices, Code, Status};

use crate::{
    support::{Records, classes, fixture, read, read_with},
    workbook::archive,
};

const HEADER: &str = "Order ID,SKU,Product,Qty,Country\n";

#[test]
fn line_ends_of_every_kind() {
    for end in ["\n", "\r\n", "\r"] {
        let text = format!("{HEADER}1,A,Mug,1,US\n\n2,B,\"Mug\nblue\",1,US\n").replace('\n', end);
        let read = read("orders.csv", &text);
        assert_eq!(
            read.report.status,
            Status::Read,
            "{end:?}: {:?}",
            read.report.sentence()
        );
        assert_eq!(classes(&read.report), [1, 2, 0, 0, 0, 1, 0, 0], "{end:?}");
        assert_eq!(read.report.account.physical_lines, 5, "{end:?}");
        assert_eq!(read.orders()[1].place.row, 4);
    }
}

#[test]
fn damaged_ids_refuse_the_file() {
    let cases = [
        ("4.06E+12", "Order ID"),
        ("4060000000001.0", "Order ID"),
        ("4,06E+12", "Order ID"),
    ];
    for (id, column) in cases {
        let report = read(
            "orders.csv",
            format!("{HEADER}1,A,Mug,1,US\n\"{id}\",A,Mug,1,US\n"),
        )
        .report;
        let refusal = report.refusal.unwrap();
        assert_eq!(
            (report.status, refusal.row, refusal.column.as_deref()),
            (Status::Refused, Some(3), Some(column)),
            "{id}"
        );
        assert!(
            refusal
                .sentence
                .to_string()
                .contains("orders.csv, row 3, column Order ID"),
            "{}",
            refusal.sentence
        );
    }
    let report = read("orders.csv", format!("{HEADER}1,8.41E+11,Mug,1,US\n")).report;
    assert_eq!(report.refusal.unwrap().column.as_deref(), Some("SKU"));
    let read = read(
        "orders.csv",
        format!("{HEADER}1,1E10,Mug,1,US\n0012,2.0,Mug,1,US\n"),
    );
    assert_eq!(
        read.report.status,
        Status::Read,
        "SKUs of that form exist: {:?}",
        read.report.sentence()
    );
    assert_eq!(read.orders()[1].order, "0012");
}

#[test]
fn unknown_is_not_zero() {
    for quantity in ["", "abc", "1.5", "1.234", "-1", "0"] {
        let bytes = format!("{HEADER}1,A,Mug,1,US\n2,B,Mug,{quantity},US\n");
        let report = read("orders.csv", &bytes).report;
        let refusal = report.refusal.clone().unwrap();
        assert_eq!(
            (refusal.code, refusal.row, refusal.column.as_deref()),
            (Code::Rejected, Some(3), Some("Qty")),
            "{quantity}"
        );
        assert_eq!(report.account.rejected.len(), 1);
        let choices = Choices {
            accept_rejected: true,
            ..Choices::default()
        };
        let read = read_with("orders.csv", bytes.as_bytes(), &choices);
        assert_eq!((read.report.status, read.records.len()), (Status::Read, 1));
    }
    for quantity in ["2", "2.0", "2,0", " 2 ", "２", "2 pcs", "2件", "x2"] {
        let read = read("orders.csv", format!("{HEADER}1,A,Mug,\"{quantity}\",US\n"));
        assert_eq!(read.orders()[0].quantity, 2, "{quantity}");
    }
}

#[test]
fn what_spreadsheets_and_pages_put_around_values() {
    let text = "Order ID,SKU,Product,Qty,Country\n=\"0012\",'00042,Tom &amp; Jerry&#39;s,1,US\n\"1234567890123456789\t\",A,AT&T mug,1,US\n";
    let read = read("orders.csv", text);
    let lines = read.orders();
    assert_eq!(
        (lines[0].order.as_str(), lines[0].sku.as_deref()),
        ("0012", Some("00042"))
    );
    assert_eq!(lines[0].title, "Tom & Jerry's");
    assert_eq!(lines[1].order, "1234567890123456789");
    assert_eq!(lines[1].title, "AT&T mug");
}

#[test]
fn separator_line_preamble_footer_and_repeated_header() {
    let text = "sep=;\n\nMy orders;;\nOrder ID;SKU;Product;Qty;Country\n1;A;Mug;1;US\n;;;;\nOrder ID;SKU;Product;Qty;Country\n2;B;Mug;1;US\n";
    let read = read("orders.csv", text);
    assert_eq!(
        read.report.status,
        Status::Read,
        "{:?}",
        read.report.sentence()
    );
    assert_eq!(classes(&read.report), [1, 2, 0, 0, 0, 2, 3, 0]);
    let rules: Vec<String> = read
        .report
        .account
        .skipped_by
        .iter()
        .map(|skipped| skipped.rule.to_string())
        .collect();
    assert_eq!(
        rules,
        [
            "the line that names the separator",
            "above the header",
            "the header again"
        ]
    );
}

#[test]
fn a_header_name_twice_keeps_the_first() {
    let read = read(
        "orders.csv",
        "Order ID,SKU,Product,Qty,Qty,Country\n1,A,Mug,2,7,US\n",
    );
    assert_eq!(read.orders()[0].quantity, 2);
    assert_eq!(read.report.doubts.len(), 1);
    assert_eq!(
        read.orders()[0].private.unknown,
        [("Qty".to_owned(), "7".to_owned())]
    );
}

#[test]
fn ragged_records() {
    let read = read(
        "orders.csv",
        format!("{HEADER}1,A,Mug,1,US,,\n2,B,Mug,1\n3,C,Mug,1,US\n"),
    );
    assert_eq!(classes(&read.report), [1, 3, 0, 0, 0, 0, 0, 0]);
    let report = crate::support::read("orders.csv", format!("{HEADER}1,A,Mug, blue,1,US\n")).report;
    let refusal = report.refusal.unwrap();
    assert_eq!((refusal.code, refusal.row), (Code::Rejected, Some(2)));
    assert!(
        refusal
            .sentence
            .to_string()
            .contains("6 cells where the header has 5"),
        "{}",
        refusal.sentence
    );
}

#[test]
fn a_file_that_ends_in_the_middle_of_a_row() {
    let report = read("orders.csv", format!("{HEADER}1,A,Mug,1,US\n2,B,Mu")).report;
    let refusal = report.refusal.unwrap();
    assert_eq!((refusal.code, refusal.row), (Code::Truncated, Some(3)));
    let bytes = fixture("amazon/unshipped.txt");
    let cut = bytes.len() - 60;
    let report = read("unshipped.txt", &bytes[..cut]).report;
    assert_eq!(report.refusal.unwrap().code, Code::Truncated);
    let whole = read("unshipped.txt", &bytes[..bytes.len() - 2]).report;
    assert!(
        whole.is_read()
            && whole.notes[0]
                .sentence
                .to_string()
                .contains("does not end with a line end"),
        "{:?}",
        whole.notes
    );
    assert_eq!(
        read("orders.csv", format!("{HEADER}1,A,Mug,1,US"))
            .report
            .status,
        Status::Read,
        "no line end at the end is fine"
    );
}

#[test]
fn hidden_characters_in_skus_are_kept_and_named() {
    let read = read(
        "orders.csv",
        format!("{HEADER}1,A\u{200B}-1,Mug,1,US\n2,\u{202E}B-1,Mug,1,US\n3,ÄÖ-1,Mug,1,US\n"),
    );
    assert_eq!(read.report.status, Status::Read);
    assert_eq!(read.orders()[0].sku.as_deref(), Some("A\u{200B}-1"));
    let rows: Vec<Option<u32>> = read.report.notes.iter().map(|note| note.row).collect();
    assert_eq!(rows, [Some(2), Some(3)]);
    assert_eq!(read.report.notes[0].column, "SKU");
    let report = crate::support::read("orders.csv", format!("{HEADER}1,A\u{0}1,Mug,1,US\n")).report;
    assert_eq!(
        report.refusal.unwrap().column.as_deref(),
        Some("SKU"),
        "a NUL is no part of a SKU"
    );
}

#[test]
fn files_that_are_no_table() {
    let ods = archive(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", b"<x/>"),
    ]);
    let cases: [(&str, &[u8]); 9] = [
        ("table.ods", &ods),
        ("empty.csv", b""),
        ("report.pdf", b"%PDF-1.7\n1 0 obj"),
        (
            "report.xls",
            b"<html><body><table><tr><td>Order</td></tr></table>",
        ),
        ("old.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest"),
        ("photo.png", b"\x89PNG\r\n\x1a\n"),
        ("orders.csv.gz", b"\x1f\x8b\x08\x00"),
        ("text.txt", b"Dear seller,\nplease find attached nothing.\n"),
        ("noise.csv", b"\x00\x01\x02\x03\xff\xfe\xfd\x00\x00\x00\x00"),
    ];
    for (name, bytes) in cases {
        let report = read(name, bytes).report;
        assert_eq!(report.status, Status::Refused, "{name}");
        let sentence = report.sentence().unwrap();
        assert!(
            sentence.to_string().starts_with(name) && sentence.to_string().ends_with('.'),
            "{sentence}"
        );
    }
}

#[test]
fn an_export_without_rows_is_a_fact() {
    let bytes = fixture("amazon/unshipped.txt");
    let header = bytes.split_inclusive(|&byte| byte == b'\n').next().unwrap();
    let report = read("unshipped.txt", header).report;
    assert_eq!((report.status, report.yielded), (Status::Read, 0));
}

#[test]
fn the_caller_may_name_the_channel() {
    let choices = Choices {
        channel: Some("amazon.de".into()),
        ..Choices::default()
    };
    let read = read_with("unshipped.txt", &fixture("amazon/unshipped.txt"), &choices);
    assert!(read.orders().iter().all(|line| line.channel == "amazon.de"));
    assert_eq!(read.report.channel, "amazon.de");
}

#[test]
fn a_sink_that_stops_ends_the_reading() {
    let profiles = tallyman_import::Profiles::built_in().unwrap();
    let source = tallyman_import::Source::Bytes(fixture("amazon/unshipped.txt").into());
    let mut seen = 0;
    let report = tallyman_import::read(
        &source,
        "unshipped.txt",
        &profiles,
        &Choices::default(),
        &mut |_| {
            seen += 1;
            if seen == 2 {
                Err(tallyman_import::Stop)
            } else {
                Ok(())
            }
        },
    );
    assert_eq!((report.status, seen), (Status::Stopped, 2));
    assert!(report.account.adds_up());
}

#[test]
fn a_file_whose_every_row_is_one_quoted_cell() {
    let wrapped = |row: &str| format!("\"{}\"\r\n", row.replace('"', "\"\""));
    let rows = [
        "Order ID,SKU,Product,Qty,Country",
        "1,A,\"Mug, blue\",1,US",
        "2,B,Mug,2,US",
    ];
    let read = read("orders.csv", rows.map(wrapped).concat());
    assert_eq!(classes(&read.report), [1, 2, 0, 0, 0, 0, 0, 0]);
    assert_eq!(read.orders()[0].title, "Mug, blue");
}

#[test]
fn a_status_that_nobody_knows_is_told() {
    let text = "Order ID,SKU,Product,Qty,Status\n1,A,Mug,1,paid\n2,A,Mug,1,Quarantined\n3,A,Mug,1,Quarantined\n,B,Mug,1,paid\n";
    let read = read("orders.csv", text);
    let rows: Vec<Option<u32>> = read.report.notes.iter().map(|note| note.row).collect();
    assert_eq!(rows, [Some(3), Some(5)], "{:?}", read.report.notes);
    assert_eq!(
        read.orders()[3].order,
        "3",
        "merged cells name the order once"
    );
}

use tallyman_import::{Code, Status};

use crate::support::{Records, read};

const HEADER: &str = "Order ID,SKU,Product,Qty,Country\n";

/// Fifty sound rows.
fn rows(from: usize) -> String {
    let rows: Vec<String> = (from..from + 50)
        .map(|row| {
            format!(
                "{row},A-{row},Mug,1,US
"
            )
        })
        .collect();
    rows.concat()
}

#[test]
fn an_open_quote_never_swallows_the_rest() {
    let text = format!(
        "{HEADER}{}9,B-1,\"12 inch ruler,1,US\n{}",
        rows(100),
        rows(200)
    );
    let report = read("orders.csv", &text).report;
    let refusal = report.refusal.unwrap();
    assert_eq!(
        (report.status, refusal.code, refusal.row),
        (Status::Refused, Code::Quotes, Some(52))
    );
    assert!(
        refusal
            .sentence
            .to_string()
            .starts_with("orders.csv, row 52"),
        "{}",
        refusal.sentence
    );
}

#[test]
fn two_stray_quotes_that_pair_up() {
    let odd = format!(
        "{HEADER}1,\"B-1,Mug,1,US\n2,B-2,\"Nice mug\",1,US\n{}",
        rows(10)
    );
    let refusal = read("orders.csv", &odd).report.refusal.unwrap();
    assert_eq!((refusal.code, refusal.row), (Code::Quotes, Some(2)));

    let even = format!(
        "{HEADER}1,B-1,\"12 inch,1,US\n2,B-2,ruler 13\",1,US\n{}",
        rows(10)
    );
    let refusal = read("orders.csv", &even).report.refusal.unwrap();
    assert_eq!((refusal.code, refusal.row), (Code::Quotes, Some(2)));

    let far = format!(
        "{HEADER}1,B-1,\"12 inch,1,US\n{}2,B-2,ruler 13\",1,US\n",
        rows(10)
    );
    let refusal = read("orders.csv", &far).report.refusal.unwrap();
    assert_eq!((refusal.code, refusal.row), (Code::Quotes, Some(2)));
}

#[test]
fn a_person_may_write_several_lines() {
    let text = format!(
        "Order ID,SKU,Product,Qty,Note\n1,B-1,Mug,1,\"To Mum, Dad, me:\nroses, please\n\n, , thanks\"\n{}",
        rows(10)
    );
    let read = read("orders.csv", &text);
    assert_eq!(
        read.report.status,
        Status::Read,
        "{:?}",
        read.report.sentence()
    );
    assert_eq!(read.report.account.lines_inside_cells, 3);
    assert_eq!(
        read.orders()[0].private.note.as_deref(),
        Some("To Mum, Dad, me:\nroses, please\n\n, , thanks")
    );
}

#[test]
fn quotes_inside_a_cell_of_one_line_are_text() {
    let read = read(
        "orders.csv",
        format!("{HEADER}1,B-1,12\" ruler,1,US\n2,B-2,\"Ring 5\" gold\",1,US\n"),
    );
    let titles: Vec<&str> = read
        .orders()
        .iter()
        .map(|line| line.title.as_str())
        .collect();
    assert_eq!(titles, ["12\" ruler", "Ring 5\" gold"]);
    assert_eq!(read.report.notes.len(), 1);
    assert_eq!(read.report.notes[0].row, Some(3));
}

#[test]
fn amazon_reads_quotes_as_text_unless_the_file_was_saved_again() {
    let header = "order-id\torder-item-id\tpromise-date\tsku\tproduct-name\tquantity-to-ship";
    let plain = read(
        "unshipped.txt",
        format!("{header}\n1\t11\t\tA\t\"Best\" 5\" mug\t1\n2\t12\t\tB\t\"Open\t1\n"),
    );
    assert_eq!(plain.orders()[0].title, "\"Best\" 5\" mug");
    assert_eq!(plain.orders()[1].title, "\"Open");
    let quoted = read(
        "unshipped.txt",
        format!("{header}\n1\t11\t\tA\t\"Mug, 5\"\" wide\"\t1\n"),
    );
    assert_eq!(quoted.orders()[0].title, "Mug, 5\" wide");
    let throughout = format!(
        "\"{}\"\n\"1\"\t\"11\"\t\"\"\t\"A\"\t\"Mug\ttab\"\t\"1\"\n",
        header.replace('\t', "\"\t\"")
    );
    assert_eq!(
        read("unshipped.txt", throughout).orders()[0].title,
        "Mug\ttab"
    );
}

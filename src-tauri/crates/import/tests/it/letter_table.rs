//! Tables of messages as spreadsheets write them.

use tallyman_import::letter::{LetterFault, TableChoices, table};

use crate::workbook::{archive, sheet_data, workbook, workbook_of};

const HEADINGS: &[&str] = &["Order ID", "Return reason", "Comments", "Return requested"];

#[test]
fn a_workbook_of_returns_is_read_row_by_row() {
    let book = workbook(&[
        &["Returns of the week"],
        HEADINGS,
        &[
            "304-3141592-6535897",
            "CR-DEFECTIVE",
            "The seam is open",
            "d:46346",
        ],
        &["305-0000000-0000001", "CR-DEFECTIVE", "", "some day"],
    ]);
    let read = table(&book, "returns.xlsx", &TableChoices::default()).unwrap();
    let letter = read.letters[0].1.as_ref().unwrap();
    assert_eq!(letter.text, "304-3141592-6535897\nThe seam is open");
    assert_eq!(letter.told.reason.as_deref(), Some("CR-DEFECTIVE"));
    // 20 November 2026, as a spreadsheet counts days.
    assert_eq!(letter.sent_at.map(|at| at.0), Some(1_795_132_800_000));
    let (row, fault) = &read.letters[1];
    assert_eq!(*row, 4);
    assert!(
        matches!(fault, Err(LetterFault::RowDateUnread { row: 4, column }) if column == "Return requested"),
        "{fault:?}"
    );
}

#[test]
fn the_sheet_with_the_headings_is_the_one_that_is_read() {
    let notes = sheet_data(&[&["Notes"], &["Comment"], &["nothing here"]]);
    let returns = sheet_data(&[HEADINGS, &["1", "", "It is torn", "2026-11-20"]]);
    let book = workbook_of(&[("Notes", notes), ("Returns", returns)], None);
    let read = table(&book, "RETURNS.XLSX", &TableChoices::default()).unwrap();
    assert_eq!(read.letters.len(), 1);
    assert_eq!(read.letters[0].1.as_ref().unwrap().text, "1\nIt is torn");
}

#[test]
fn an_archive_that_is_no_workbook_gets_a_sentence() {
    let files: [Vec<u8>; 3] = [
        archive(&[("a.txt", b"Order ID,Comments")]),
        b"PK\x03\x04".to_vec(),
        workbook(&[HEADINGS])[..200].to_vec(),
    ];
    for bytes in files {
        let fault = table(&bytes, "returns.xlsx", &TableChoices::default()).unwrap_err();
        assert!(fault.to_string().ends_with('.'), "{fault}");
    }
}

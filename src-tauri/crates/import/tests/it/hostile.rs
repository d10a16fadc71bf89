use proptest::prelude::*;
use tallyman_import::{Choices, DateOrder};

use crate::support::{fixture, read, read_with};

const FIXTURES: [&str; 8] = [
    "amazon/unshipped.txt",
    "amazon/category.txt",
    "ebay/orders_us.csv",
    "ebay/active.csv",
    "etsy/listings.csv",
    "shopify/orders.csv",
    "shopify/products_legacy.csv",
    "mapped/orders_es.csv",
];

fn is_accounted(bytes: &[u8]) {
    // Reading asserts that the classes add up to the records, and these to the lines.
    let report = read("file.csv", bytes).report;
    assert!(
        report.is_read()
            || report
                .sentence()
                .is_some_and(|sentence| sentence.to_string().starts_with("file.csv"))
    );
    let choices = Choices {
        accept_rejected: true,
        date_order: Some(DateOrder::DayFirst),
        ..Choices::default()
    };
    let report = read_with("file.csv", bytes, &choices).report;
    assert!(report.is_read() || report.sentence().is_some());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_accounted_for(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        is_accounted(&bytes);
    }

    #[test]
    fn any_table_is_accounted_for(text in "(SKU|Order ID|Qty|数量|a|1|\"|,|;|\t|\n|\r|=|4.06E\\+12| |é){0,200}") {
        is_accounted(text.as_bytes());
        is_accounted(format!("Order ID,SKU,Product,Qty,Order date\n{text}").as_bytes());
    }

    #[test]
    fn a_damaged_export_is_accounted_for(
        which in 0..FIXTURES.len(), cut in 0.0..1.0_f64, at in 0.0..1.0_f64, byte in any::<u8>(),
    ) {
        let mut bytes = fixture(FIXTURES[which]);
        let place = (at * bytes.len() as f64) as usize;
        bytes[place] = byte;
        is_accounted(&bytes);
        bytes.truncate((cut * bytes.len() as f64) as usize);
        is_accounted(&bytes);
    }

    #[test]
    fn a_damaged_workbook_is_refused_or_read(at in 0.0..1.0_f64, byte in any::<u8>()) {
        let mut bytes = crate::workbook::workbook(&[&["SKU", "Bin", "Stock"], &["A", "1", "n:1"]]);
        let place = (at * bytes.len() as f64) as usize;
        bytes[place] = byte;
        let report = read("file.xlsx", &bytes).report;
        prop_assert!(report.is_read() || report.sentence().is_some());
    }

    #[test]
    fn damaged_xml_inside_a_workbook_is_refused_or_read(
        at in 0.0..1.0_f64, length in 0..40_usize,
        inserted in "(<|>|/|&#|;|\"| r=\"ZZZ9\"|<f>|</f>|<v>|1e999|<row|<c t=\"s\">|<!--|<!\\[CDATA\\[|x){0,6}",
    ) {
        let rows: &[&[&str]] = &[&["SKU", "Bin", "Stock"], &["A", "1", "n:1"], &["B", "2", "f:1+1:2"], &["C", "3", "e:#REF!"]];
        let mut xml = crate::workbook::sheet_data(rows);
        let start = (at * xml.len() as f64) as usize;
        let end = (start + length).min(xml.len());
        xml.replace_range(start..end, &inserted);
        let report = read("file.xlsx", crate::workbook::workbook_of(&[("Sheet1", xml)], None)).report;
        prop_assert!(report.is_read() || report.sentence().is_some());
    }
}

use proptest::{prelude::*, test_runner::RngSeed};
use tallyman_import::{Choices, DateOrder, Profiles, Source, plain};

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
    #![proptest_config(ProptestConfig {
        cases: 400, failure_persistence: None, rng_seed: RngSeed::Fixed(20_261_122), ..ProptestConfig::default()
    })]

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

    #[test]
    fn any_sheet_that_comes_back_is_read_or_refused(
        bytes in proptest::collection::vec(any::<u8>(), 0..2000), text in "(Q-|,|;|\t|\n|\"|答复|=|a){0,200}",
    ) {
        for bytes in [bytes.as_slice(), text.as_bytes()] {
            let sheets = plain(&Source::Bytes(bytes.into()), "file.csv", &|cell| cell.starts_with("Q-"));
            if let Err(refusal) = sheets {
                prop_assert!(refusal.sentence.to_string().starts_with("file.csv"), "{}", refusal.sentence);
            }
        }
    }

    #[test]
    fn any_encoding_of_any_text_is_accounted_for(
        text in "[ -~à-ÿ一-龥ぁ-んЀ-ӿ,\n\"]{0,300}", which in 0..8_usize, cut in 0..3_usize,
    ) {
        let labels = ["utf-8", "utf-16le", "utf-16be", "gb18030", "shift_jis", "windows-1252", "windows-1251", "euc-kr"];
        let encoding = encoding_rs::Encoding::for_label(labels[which].as_bytes()).unwrap();
        let table = format!("Order ID,SKU,Product,Qty\n1,A,Mug,1\n{text}");
        let mut bytes = if which == 1 || which == 2 {
            table.encode_utf16().flat_map(|unit| if which == 1 { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
        } else {
            encoding.encode(&table).0.into_owned()
        };
        bytes.truncate(bytes.len() - cut.min(bytes.len()));
        is_accounted(&bytes);
    }

    #[test]
    fn any_profile_of_a_person_is_taken_or_refused(text in "(id|name|kind|columns|rows|=|\\[|\\]|\\{|\\}|\"|orders|\n|\\.|,|1|'){0,80}") {
        drop(Profiles::built_in().unwrap().with_user(&[text.as_str()]));
    }
}

use tallyman_core::{money::Money, record::LineState};

use crate::support::{Records, classes, fixture, options, person, read, read_fixture};

#[test]
fn an_order_of_several_items_is_a_parent_and_its_lines() {
    let read = read_fixture("ebay/orders_us.csv");
    assert_eq!(read.report.profile, "ebay.orders");
    assert_eq!(read.report.encoding, "UTF-8");
    // Two rows of commas, one empty line, two lines of footer.
    assert_eq!(classes(&read.report), [1, 4, 1, 0, 2, 3, 0, 0]);
    assert_eq!(read.report.account.records, 11);
    let lines = read.orders();
    assert_eq!(lines[0].order, "12-00001-00001");
    assert_eq!(lines[0].line, "2700000000001");
    assert_eq!(lines[0].listing.as_deref(), Some("250000000001"));
    assert_eq!(options(&lines[0].options), ["Color=Navy", "Size=L"]);
    assert_eq!(options(&lines[1].options), ["Color=Red", "Size=L"]);
    assert_eq!(
        person(lines[1], "ship_name"),
        Some("Ben Sample"),
        "the parent gives the address"
    );
    assert_eq!(lines[1].private.note.as_deref(), Some("please no red one"));
    assert_eq!(
        lines[1].state,
        LineState::Open,
        "the parent says that it is paid"
    );
    assert_eq!(
        lines[0].price,
        Some(Money {
            amount_minor: 1849,
            currency: "USD".into()
        })
    );
    assert_eq!(lines[2].state, LineState::Unpaid);
    assert_eq!(lines[2].sku.as_deref(), Some("00042"));
    assert_eq!(
        lines[2].price.as_ref().map(|price| price.amount_minor),
        Some(101_234)
    );
    assert_eq!(lines[3].state, LineState::Fulfilled);
    assert!(
        read.report.notes.is_empty(),
        "the footer counts three orders: {:?}",
        read.report.notes
    );
    assert!(
        read.report.unknown_columns.is_empty(),
        "{:?}",
        read.report.unknown_columns
    );
}

#[test]
fn a_footer_that_counts_other_orders_is_told() {
    let text = String::from_utf8(fixture("ebay/orders_us.csv")).unwrap();
    let read = read(
        "orders.csv",
        text.replace("3,record(s) downloaded", "5,record(s) downloaded"),
    );
    assert!(
        read.report.notes[0]
            .sentence
            .to_string()
            .contains("counts 5 orders and 3 were found")
    );
    let cut = text.split("\r\n\r\n").next().unwrap();
    let read = crate::support::read("orders.csv", cut);
    assert!(
        read.report.notes[0]
            .sentence
            .to_string()
            .contains("lacks its last line"),
        "{:?}",
        read.report.notes
    );
}

#[test]
fn uk_wording_is_the_same_format() {
    let read = read_fixture("ebay/orders_uk.csv");
    assert_eq!(read.report.profile, "ebay.orders");
    let line = read.orders()[0];
    assert_eq!(options(&line.options), ["Colour=Dark Grey"]);
    assert_eq!(person(line, "ship_postcode"), Some("TE5 7ST"));
    assert_eq!(
        line.price,
        Some(Money {
            amount_minor: 950,
            currency: "GBP".into()
        })
    );
    assert!(line.ordered_at.is_some() && line.ship_by > line.ordered_at);
}

#[test]
fn a_listing_with_variants_has_a_parent_row() {
    let read = read_fixture("ebay/active.csv");
    assert_eq!(read.report.profile, "ebay.listings.active");
    assert_eq!(classes(&read.report), [1, 4, 2, 0, 0, 0, 0, 0]);
    let variants = read.variants();
    assert_eq!(options(&variants[0].options), ["Color=Navy", "Size=L"]);
    assert_eq!(
        options(&variants[1].options),
        ["Color=Silver Black - Greek", "Size=L"]
    );
    assert_eq!(variants[2].sku.as_deref(), Some("MUG-2"));
    assert_eq!(
        variants[3].sku.as_deref(),
        Some("HAT-GRY"),
        "the row before it is its parent"
    );
}

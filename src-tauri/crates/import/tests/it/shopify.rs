use tallyman_core::{money::Money, record::LineState};

use crate::support::{Records, classes, options, person, read, read_fixture};

#[test]
fn order_columns_are_filled_down_and_lines_are_not() {
    let read = read_fixture("shopify/orders.csv");
    assert_eq!(read.report.profile, "shopify.orders");
    assert_eq!(classes(&read.report), [1, 7, 0, 0, 0, 0, 0, 0]);
    let lines = read.orders();
    assert_eq!(options(&lines[0].options), ["Mustard", "M"]);
    assert_eq!(
        lines[0].price,
        Some(Money {
            amount_minor: 2000,
            currency: "USD".into()
        })
    );
    assert_eq!(
        person(lines[0], "ship_postcode"),
        Some("00501"),
        "the apostrophe only kept the zeros"
    );
    assert_eq!(lines[1].state, LineState::NotShipped, "a gift card");
    assert_eq!(
        lines[1].sku, None,
        "the first row's SKU is not the second's"
    );
    assert_eq!(person(lines[2], "ship_name"), Some("Dana Example"));
    assert_eq!(lines[2].private.note.as_deref(), Some("gift, wrap please"));
    let numbers: Vec<&str> = lines
        .iter()
        .take(3)
        .map(|line| line.line.as_str())
        .collect();
    assert_eq!(numbers, ["1", "2", "3"]);
    let states: Vec<LineState> = lines
        .iter()
        .skip(2)
        .map(|line| line.state.clone())
        .collect();
    let expected = [
        LineState::Fulfilled,
        LineState::Cancelled { requested: false },
        LineState::Unpaid,
        LineState::Refunded,
        LineState::NotShipped,
    ];
    assert_eq!(states, expected);
    assert!(
        read.report.unknown_columns.is_empty(),
        "{:?}",
        read.report.unknown_columns
    );
}

#[test]
fn rows_wrapped_in_quotes_by_a_spreadsheet_are_unwrapped() {
    let read = read_fixture("shopify/orders_wrapped_rows.csv");
    assert_eq!(classes(&read.report), [1, 3, 0, 0, 0, 0, 0, 0]);
    let lines = read.orders();
    assert_eq!(lines[0].title, "Golden Hour Tee - Mustard / M");
    assert_eq!(lines[0].private.note.as_deref(), Some("gift, wrap please"));
    assert_eq!(lines[1].state, LineState::Fulfilled);
}

#[test]
fn products_fill_down_option_names_and_skip_pictures() {
    let read = read_fixture("shopify/products_legacy.csv");
    assert_eq!(read.report.profile, "shopify.products.legacy");
    assert_eq!(classes(&read.report), [1, 3, 0, 0, 0, 0, 1, 0]);
    let variants = read.variants();
    assert_eq!(variants[0].sku.as_deref(), Some("GH-MUS-M"));
    assert_eq!(variants[0].barcode.as_deref(), Some("4006381333931"));
    assert_eq!(options(&variants[1].options), ["Colour=Navy", "Size=M"]);
    assert_eq!(variants[1].title, "Golden Hour Tee");
    assert!(variants[1].is_active);
    assert_eq!(
        options(&variants[2].options),
        Vec::<String>::new(),
        "Default Title is no option"
    );
    assert!(!variants[2].is_active);
}

#[test]
fn products_of_2025_and_inventory() {
    let read = read_fixture("shopify/products_2025.csv");
    assert_eq!(read.report.profile, "shopify.products.2025");
    assert_eq!(options(&read.variants()[1].options), ["Color=Navy"]);

    let read = read_fixture("shopify/inventory.csv");
    assert_eq!(read.report.profile, "shopify.inventory");
    let stock = read.stock();
    assert_eq!(
        (stock[0].bin.as_deref(), stock[0].quantity),
        (Some("A-12"), Some(5))
    );
    assert_eq!(stock[1].quantity, None, "not stocked is not zero");
    assert_eq!(options(&stock[0].options), ["Color=Mustard"]);
}

#[test]
fn a_partly_fulfilled_line_is_held() {
    let text = "Name,Financial Status,Lineitem quantity,Lineitem name,Lineitem sku,Lineitem fulfillment status\n\
                #1,paid,3,Mug,MUG-1,partial\n#1,,1,Tee,TEE-1,pending\n";
    let states: Vec<LineState> = read("orders.csv", text)
        .orders()
        .iter()
        .map(|line| line.state.clone())
        .collect();
    assert_eq!(states, [LineState::Held, LineState::Open]);
}

#[test]
fn the_day_an_order_was_sent_is_told_of_the_lines_that_were() {
    let text = "Name,Financial Status,Fulfilled at,Lineitem quantity,Lineitem name,Lineitem sku,Lineitem fulfillment status\n\
                #1,paid,2026-09-22 09:12:40 -0700,1,Mug,MUG-1,fulfilled\n#1,,,1,Tee,TEE-1,pending\n";
    let read = read("orders.csv", text);
    let sent: Vec<bool> = read
        .orders()
        .iter()
        .map(|line| line.shipped_at.is_some())
        .collect();
    assert_eq!(sent, [true, false]);
}

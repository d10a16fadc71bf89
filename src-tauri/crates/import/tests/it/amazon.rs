use tallyman_core::{moment::Moment, money::Money, record::LineState};

use crate::support::{Records, classes, options, person, read_fixture};

#[test]
fn unshipped_takes_what_is_left_to_ship() {
    let read = read_fixture("amazon/unshipped.txt");
    assert_eq!(read.report.profile, "amazon.orders.unshipped");
    assert_eq!(read.report.delimiter, Some('\t'));
    assert_eq!(classes(&read.report), [1, 4, 0, 0, 0, 0, 0, 0]);
    let lines = read.orders();
    assert_eq!(lines[0].channel, "amazon");
    assert_eq!(lines[0].order, "111-0000001-0000001");
    assert_eq!(lines[0].line, "10000000000001");
    assert_eq!(lines[0].title, "12\" Ruler & \"Best\" T-Shirt (Navy, L)");
    assert_eq!(lines[0].quantity, 2);
    assert_eq!(lines[0].ordered_at, Some(Moment(1_790_089_451_000)));
    assert_eq!(lines[0].country.as_deref(), Some("US"));
    assert_eq!(person(lines[0], "ship_postcode"), Some("00501"));
    assert_eq!(lines[0].place.row, 2);
    assert_eq!(lines[1].quantity, 1, "two of three are shipped");
    let states: Vec<&LineState> = lines.iter().map(|line| &line.state).collect();
    assert_eq!(
        states,
        [
            &LineState::Open,
            &LineState::Open,
            &LineState::Cancelled { requested: true },
            &LineState::Fulfilled
        ]
    );
    assert!(
        read.report.unknown_columns.is_empty(),
        "{:?}",
        read.report.unknown_columns
    );
}

#[test]
fn new_orders_skip_the_continuation_of_a_promotion() {
    let read = read_fixture("amazon/new_cp1252.txt");
    assert_eq!(read.report.profile, "amazon.orders.new");
    assert_eq!(read.report.encoding, "windows-1252");
    assert_eq!(classes(&read.report), [1, 2, 0, 0, 0, 0, 1, 0]);
    assert_eq!(
        read.report.account.skipped_by[0].rule.to_string(),
        "continuation of a promotion"
    );
    let lines = read.orders();
    assert_eq!(lines[0].sku.as_deref(), Some("SCH-07-GRÜN"));
    assert_eq!(
        lines[0].price,
        Some(Money {
            amount_minor: 1990,
            currency: "EUR".into()
        })
    );
    assert_eq!(person(lines[0], "ship_name"), Some("Änne Muster"));
    assert_eq!(
        lines[1].price,
        Some(Money {
            amount_minor: 2400,
            currency: "JPY".into()
        }),
        "the total of the line"
    );
}

#[test]
fn all_orders_tell_the_life_of_a_line() {
    let read = read_fixture("amazon/all_orders.txt");
    assert_eq!(read.report.profile, "amazon.orders.all");
    let states: Vec<LineState> = read
        .orders()
        .iter()
        .map(|line| line.state.clone())
        .collect();
    let expected = [
        LineState::Unpaid,
        LineState::Open,
        LineState::Fulfilled,
        LineState::Cancelled { requested: false },
        LineState::ByMarketplace,
    ];
    assert_eq!(states, expected);
    assert!(read.orders().iter().all(|line| line.updated_at.is_some()));
}

#[test]
fn listings_reports_give_sku_and_title() {
    let read = read_fixture("amazon/all_listings.txt");
    assert_eq!(read.report.profile, "amazon.listings.all");
    assert_eq!(classes(&read.report), [1, 2, 0, 0, 0, 0, 0, 0]);
    let variants = read.variants();
    assert_eq!(variants[0].sku.as_deref(), Some("TS-11-NVY-L"));
    assert!(variants[0].is_active && !variants[1].is_active);

    let read = read_fixture("amazon/active_listings.txt");
    assert_eq!(read.report.profile, "amazon.listings.active");
    assert!(
        read.report.unknown_columns.is_empty(),
        "{:?}",
        read.report.unknown_columns
    );
    assert!(read.variants()[0].is_active);
}

#[test]
fn category_report_gives_colour_size_and_parentage() {
    let read = read_fixture("amazon/category.txt");
    assert_eq!(read.report.profile, "amazon.listings.category");
    assert_eq!(read.report.header_row, 3);
    assert_eq!(classes(&read.report), [1, 2, 1, 0, 0, 0, 2, 0]);
    let variants = read.variants();
    assert_eq!(variants[0].listing, "TS-11");
    assert_eq!(
        options(&variants[0].options),
        ["Color=Navy Heather", "Size=L"]
    );
    assert_eq!(variants[0].barcode.as_deref(), Some("4006381333931"));
    assert_eq!(
        options(&variants[1].options),
        ["Color=Red", "Size=M"],
        "the base colour where there is no other"
    );
}

use tallyman_core::{moment::Moment, money::Money, record::LineState};

use crate::support::{Records, classes, options, person, read_fixture};

#[test]
fn personalisation_is_the_tail_of_the_variations() {
    let read = read_fixture("etsy/sold_order_items.csv");
    assert_eq!(read.report.profile, "etsy.orders.items");
    assert_eq!(classes(&read.report), [1, 3, 0, 0, 0, 0, 0, 0]);
    assert_eq!(
        (
            read.report.account.records,
            read.report.account.physical_lines
        ),
        (4, 5)
    );
    let lines = read.orders();
    assert_eq!(options(&lines[0].options), ["Color=Black", "Size=M"]);
    assert_eq!(
        lines[0].private.personalisation.as_deref(),
        Some("1. Mom\n2. Dad, love you: always")
    );
    assert_eq!(person(lines[0], "ship_postcode"), Some("01234"));
    assert_eq!(lines[1].title, "Print \"Sea\", A4");
    assert_eq!(
        options(&lines[1].options),
        [
            "Primary color=Navy & White",
            "Custom Property=Glossy, thick"
        ]
    );
    assert_eq!(
        lines[1].price,
        Some(Money {
            amount_minor: 1700,
            currency: "USD".into()
        }),
        "two at 8.50"
    );
    assert_eq!(lines[1].sku, None);
    assert_eq!(lines[2].state, LineState::Fulfilled);
    // 24 September 2026; the month stands first.
    assert_eq!(lines[2].shipped_at, Some(Moment(1_790_208_000_000)));
    assert_eq!((lines[0].shipped_at, lines[1].shipped_at), (None, None));
    assert!(lines.iter().all(|line| line.ordered_at.is_some()));
}

#[test]
fn uk_wording_with_a_header_twice() {
    let read = read_fixture("etsy/sold_order_items_uk.csv");
    let line = read.orders()[0];
    assert_eq!(options(&line.options), ["Colour=Dark Grey"]);
    assert_eq!(line.country.as_deref(), Some("United Kingdom"));
    assert_eq!(person(line, "ship_city"), Some("Testford"));
}

#[test]
fn listings_multiply_their_lists() {
    let read = read_fixture("etsy/listings.csv");
    assert_eq!(read.report.profile, "etsy.listings");
    assert_eq!(classes(&read.report), [1, 3, 0, 0, 0, 0, 0, 0]);
    assert_eq!(read.report.yielded, 8);
    let variants = read.variants();
    let found: Vec<(Option<&str>, Vec<String>)> = variants
        .iter()
        .take(4)
        .map(|variant| (variant.sku.as_deref(), options(&variant.options)))
        .collect();
    assert_eq!(
        found[1],
        (
            Some("M-B-M"),
            vec!["Color=Black".to_owned(), "Size=M".to_owned()]
        )
    );
    assert_eq!(
        found[2],
        (
            Some("M-W-S"),
            vec!["Color=White".to_owned(), "Size=S".to_owned()]
        )
    );
    assert!(
        variants[4..7].iter().all(|variant| variant.sku.is_none()),
        "two SKUs don't fit three colours"
    );
    assert_eq!(read.report.notes.len(), 1);
    assert_eq!(variants[7].sku.as_deref(), Some("CARD-1"));
    assert_eq!(
        variants[0].listing, "Custom Mug",
        "the title holds the siblings together"
    );
}

//! Printed sheets, and what the shelves say.

use super::super::shop::Shop;
use super::{Case, hold_all};
use crate::{
    check::day::{DayVariant, LineKey, PrintedLine, line_digest},
    moment::Moment,
    record::{LineState, OrderLine},
};

const SHELVES: &[Case] = &[
    (
        "changed since the sheet was printed",
        |shop| {
            let line = &shop.line("1", "C-MB-NVY", 2).order_line;
            let before = OrderLine {
                quantity: 1,
                ..line.clone()
            };
            let printed = printed(&before);
            shop.printed.push(printed);
        },
        &["changed 1/1"],
    ),
    (
        "cancelled since the sheet was printed",
        |shop| {
            let line = &mut shop.line("1", "C-MB-NVY", 2).order_line;
            let printed = printed(line);
            line.state = LineState::Cancelled { requested: false };
            shop.printed.push(printed);
        },
        &["changed 1/1"],
    ),
    (
        "printed and unchanged, printed and shipped",
        |shop| {
            let one = printed(&shop.line("1", "C-MB-NVY", 2).order_line);
            let line = &mut shop.line("2", "C-MB-NVY", 2).order_line;
            let other = printed(line);
            line.state = LineState::Fulfilled;
            shop.printed.extend([one, other]);
        },
        &[],
    ),
    (
        "a shortage",
        |shop| {
            shop.stock("MB-NVY").quantity = Some(1);
            shop.line("1", "C-MB-NVY", 1);
            shop.line("2", "C-MB-NVY", 1);
        },
        &["shortage 2/1"],
    ),
    (
        "stock that is not known is not zero",
        |shop| {
            shop.stock("MB-NVY").quantity = None;
            shop.line("1", "C-MB-NVY", 1);
        },
        &[],
    ),
    (
        "a barcode on two things",
        |shop| {
            shop.stock("MB-NVY").barcodes = vec!["4006381333931".to_owned()];
            shop.stock("AP-M").barcodes = vec!["4006381333931".to_owned()];
            shop.line("1", "C-MB-NVY", 1);
        },
        &["shared_barcode /"],
    ),
    (
        "a barcode on two things that nobody ordered",
        |shop| {
            shop.stock("MB-RYL").barcodes = vec!["4006381333931".to_owned()];
            shop.stock("AP-M").barcodes = vec!["4006381333931".to_owned()];
            shop.line("1", "C-MB-NVY", 1);
        },
        &["shared_barcode /"],
    ),
];

#[test]
fn sheets_and_shelves() {
    hold_all(SHELVES);
}

fn printed(line: &OrderLine) -> PrintedLine {
    PrintedLine {
        sheet: "214".to_owned(),
        revision: 1,
        at: None,
        line: LineKey::of(line),
        quantity: line.quantity,
        digest: line_digest(line),
    }
}

#[test]
fn neighbours_and_old_listings_are_notes() {
    let mut shop = Shop::new();
    shop.line("1", "C-MB-NVY", 1);
    shop.line("2", "C-MB-RYL", 1);
    shop.now = Some(Moment(40 * 86_400_000));
    for variant in &mut shop.variants {
        *variant = DayVariant {
            last_seen: Some(Moment(0)),
            ..variant.clone()
        };
    }
    let report = shop.report();
    let mut codes: Vec<&str> = report
        .findings
        .iter()
        .map(|finding| finding.code.name())
        .collect();
    codes.sort_unstable();
    assert_eq!(codes, ["lookalike_items", "old_listing"]);
    assert_eq!((report.counts.agree, report.counts.notes), (2, 2));
    assert!(report.is_printable());
}

//! A pick list that names its orders.

use super::{Case, hold_all};
use crate::record::{LineState, OptionValue, OrderLine};

const BY_ORDER: &[Case] = &[
    (
        "all well",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "MB-NVY", "藏青 帽", 1);
        },
        &[],
    ),
    (
        "wrong colour",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "", "宝蓝 帽", 1);
        },
        &["wrong_colour 1/1"],
    ),
    (
        "wrong colour although the SKU is equal",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "C-MB-NVY", "beanie royal", 1);
        },
        &["wrong_colour 1/1"],
    ),
    (
        "wrong size",
        |shop| {
            shop.line("1", "C-AP-M", 1);
            shop.pick("1", "AP-L", "apron size-l", 1);
        },
        &["wrong_size 1/1"],
    ),
    (
        "wrong item",
        |shop| {
            shop.line("1", "C-AP-M", 1);
            shop.pick("1", "", "scarf", 1);
        },
        &["wrong_item 1/1"],
    ),
    (
        "the label behind the SKU contradicts the row's words",
        |shop| {
            shop.stock("MB-NVY").label = "Merino beanie royal".to_owned();
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "MB-NVY", "藏青 帽", 1);
        },
        &["wrong_colour 1/1"],
    ),
    (
        "too many",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "MB-NVY", "navy beanie", 3);
        },
        &["wrong_quantity 1/1"],
    ),
    (
        "too few",
        |shop| {
            shop.line("1", "C-MB-NVY", 2);
            shop.pick("1", "MB-NVY", "navy beanie", 1);
        },
        &["wrong_quantity 1/1"],
    ),
    (
        "two rows make the units",
        |shop| {
            shop.line("1", "C-MB-NVY", 3);
            shop.pick("1", "MB-NVY", "navy beanie", 1);
            shop.pick("1", "MB-NVY", "navy beanie", 2);
        },
        &[],
    ),
    (
        "a pack of two sent as one",
        |shop| {
            shop.line("1", "C-TB-2", 1);
            shop.pick("1", "TB-1", "brush single", 1);
        },
        &["wrong_quantity 1/1"],
    ),
    (
        "two singles make a pack of two",
        |shop| {
            shop.line("1", "C-TB-2", 1);
            shop.pick("1", "TB-1", "brush single", 2);
        },
        &[],
    ),
    (
        "missing",
        |shop| {
            shop.line("1/a", "C-MB-NVY", 1);
            shop.line("1/b", "C-AP-M", 1);
            shop.pick("1", "MB-NVY", "navy beanie", 1);
        },
        &["missing 1/b"],
    ),
    (
        "missing order",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.line("2", "C-MB-NVY", 1);
            shop.pick("1", "MB-NVY", "navy beanie", 1);
        },
        &["missing 2/1"],
    ),
    (
        "two lines of one order, rows in any order, words only",
        |shop| {
            shop.line("1/a", "C-MB-NVY", 1);
            shop.line("1/b", "C-MB-RYL", 1);
            shop.pick("1", "", "宝蓝 帽", 1);
            shop.pick("1", "", "藏青 帽", 1);
        },
        &[],
    ),
    (
        "one SKU on two lines of one order, summed into one row",
        |shop| {
            shop.line("1/a", "C-MB-NVY", 1);
            shop.line("1/b", "C-MB-NVY", 2);
            shop.pick("1", "MB-NVY", "navy beanie", 3);
        },
        &[],
    ),
    (
        "duplicate",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "MB-NVY", "navy beanie", 1);
            shop.pick("1", "MB-NVY", "navy beanie", 1);
        },
        &["duplicate 1/1"],
    ),
    (
        "extra row in a known order",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "MB-NVY", "navy beanie", 1);
            shop.pick("1", "", "scarf", 1);
        },
        &["extra 1/"],
    ),
    (
        "a row for an order nobody knows",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "MB-NVY", "navy beanie", 1);
            shop.pick("77", "MB-NVY", "navy beanie", 1);
        },
        &["extra 77/"],
    ),
    (
        "a row for an order that was shipped",
        |shop| {
            shop.line("1", "C-MB-NVY", 1).order_line.state = LineState::Fulfilled;
            shop.pick("1", "MB-NVY", "navy beanie", 1);
        },
        &["extra 1/1"],
    ),
    (
        "cancelled",
        |shop| {
            shop.line("1", "C-MB-NVY", 1).order_line.state =
                LineState::Cancelled { requested: true };
            shop.pick("1", "MB-NVY", "navy beanie", 1);
        },
        &["cancelled 1/1"],
    ),
    (
        "cancelled, and not on the list",
        |shop| {
            shop.line("1", "C-MB-NVY", 1).order_line.state =
                LineState::Cancelled { requested: false };
            shop.line("2", "C-MB-NVY", 1);
            shop.pick("2", "MB-NVY", "navy beanie", 1);
        },
        &[],
    ),
    (
        "one line of the order cancelled, the row is for the other",
        |shop| {
            shop.line("1/a", "C-MB-NVY", 1).order_line.state =
                LineState::Cancelled { requested: false };
            shop.line("1/b", "C-MB-RYL", 1);
            shop.pick("1", "MB-RYL", "royal beanie", 1);
        },
        &[],
    ),
    (
        "the order's number is written with its mark",
        |shop| {
            shop.line("#1001", "C-MB-NVY", 1);
            shop.pick("1001", "MB-NVY", "navy beanie", 1);
        },
        &[],
    ),
    (
        "a row written for the quantity of before",
        |shop| {
            let line = shop.line("1", "C-MB-NVY", 1);
            let earlier = OrderLine {
                quantity: 2,
                ..line.order_line.clone()
            };
            line.earlier = Some(Box::new(earlier));
            shop.pick("1", "MB-NVY", "navy beanie", 2);
        },
        &["changed 1/1"],
    ),
    (
        "a row written for the colour of before",
        |shop| {
            let line = shop.line("1", "C-MB-NVY", 1);
            let mut earlier = line.order_line.clone();
            earlier.sku = Some("C-MB-RYL".to_owned());
            earlier.options = vec![OptionValue::named("Colour", "Royal")];
            line.earlier = Some(Box::new(earlier));
            shop.pick("1", "MB-RYL", "royal beanie", 1);
        },
        &["changed 1/1"],
    ),
    (
        "changed before, and the row is up to date",
        |shop| {
            let line = shop.line("1", "C-MB-NVY", 1);
            let earlier = OrderLine {
                quantity: 2,
                ..line.order_line.clone()
            };
            line.earlier = Some(Box::new(earlier));
            shop.pick("1", "MB-NVY", "navy beanie", 1);
        },
        &[],
    ),
];

#[test]
fn a_pick_list_by_order() {
    hold_all(BY_ORDER);
}

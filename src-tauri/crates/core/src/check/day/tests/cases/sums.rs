//! A pick list summed per SKU.

use super::{Case, hold_all};

const SUMS: &[Case] = &[
    (
        "all well",
        |shop| {
            shop.line("1", "C-MB-NVY", 2);
            shop.line("2", "C-MB-NVY", 1);
            shop.line("3", "C-TB-1", 1);
            shop.pick("", "MB-NVY", "navy beanie", 3);
            shop.pick("", "TB-1", "brush single", 1);
        },
        &[],
    ),
    (
        "too few",
        |shop| {
            shop.line("1", "C-MB-NVY", 2);
            shop.line("2", "C-MB-NVY", 2);
            shop.pick("", "MB-NVY", "navy beanie", 3);
        },
        &["wrong_quantity 2/1"],
    ),
    (
        "too many",
        |shop| {
            shop.line("1", "C-MB-NVY", 2);
            shop.pick("", "MB-NVY", "navy beanie", 3);
        },
        &["wrong_quantity 1/1"],
    ),
    (
        "wrong colour for every order",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.line("2", "C-MB-NVY", 1);
            shop.pick("", "MB-NVY", "royal beanie", 2);
        },
        &["wrong_colour 1/1", "wrong_colour 2/1"],
    ),
    (
        "missing",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.line("2", "C-AP-M", 1);
            shop.pick("", "MB-NVY", "navy beanie", 1);
        },
        &["missing 2/1"],
    ),
    (
        "extra",
        |shop| {
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("", "MB-NVY", "navy beanie", 1);
            shop.pick("", "ZZ", "scarf", 1);
        },
        &["extra /"],
    ),
    (
        "the row stands there twice",
        |shop| {
            shop.line("1", "C-MB-NVY", 2);
            shop.pick("", "MB-NVY", "navy beanie", 2);
            shop.pick("", "MB-NVY", "navy beanie", 2);
        },
        &["duplicate 1/1"],
    ),
    (
        "one SKU from two bins",
        |shop| {
            shop.line("1", "C-MB-NVY", 2);
            shop.pick("", "MB-NVY", "navy beanie", 1);
            shop.pick("", "MB-NVY", "navy beanie", 1);
        },
        &[],
    ),
    (
        "by words only",
        |shop| {
            shop.line("1", "C-MB-NVY", 2);
            shop.pick("", "", "藏青 帽", 2);
        },
        &[],
    ),
    (
        "packs and singles draw on one row",
        |shop| {
            shop.remap("C-TB-2", &[("TB-1", 2)]);
            shop.line("1", "C-TB-2", 1);
            shop.line("2", "C-TB-1", 1);
            shop.pick("", "TB-1", "brush single", 3);
        },
        &[],
    ),
];

#[test]
fn a_pick_list_summed_per_sku() {
    hold_all(SUMS);
}

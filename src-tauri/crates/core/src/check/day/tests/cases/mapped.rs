//! Without a pick list, and bundles.

use super::super::shop::mapping;
use super::{Case, hold_all};
use crate::{
    check::day::{Mapping, MappingOrigin},
    moment::Moment,
};

const MAPPED: &[Case] = &[
    (
        "all well",
        |shop| {
            shop.line("1", "C-MB-NVY", 2);
            shop.line("2", "C-TB-2", 1);
        },
        &[],
    ),
    (
        "the mapping takes another colour",
        |shop| {
            shop.remap("C-MB-NVY", &[("MB-RYL", 1)]);
            shop.line("1", "C-MB-NVY", 1);
            shop.line("2", "C-MB-NVY", 1);
        },
        &["wrong_colour 1/1", "wrong_colour 2/1"],
    ),
    (
        "the supplier calls it another colour than the label",
        |shop| {
            shop.stock("MB-NVY").supplier_text = Some("宝蓝 帽".to_owned());
            shop.line("1", "C-MB-NVY", 1);
        },
        &["wrong_colour 1/1"],
    ),
    (
        "a pack of two made of two",
        |shop| {
            shop.remap("C-TB-2", &[("TB-1", 2)]);
            shop.line("1", "C-TB-2", 3);
        },
        &[],
    ),
    (
        "a pack of two made of one",
        |shop| {
            shop.remap("C-TB-2", &[("TB-1", 1)]);
            shop.line("1", "C-TB-2", 1);
        },
        &["wrong_quantity 1/1"],
    ),
    (
        "two packs of two for one",
        |shop| {
            shop.remap("C-TB-2", &[("TB-2", 2)]);
            shop.line("1", "C-TB-2", 1);
        },
        &["wrong_quantity 1/1"],
    ),
    (
        "two mappings that disagree",
        |shop| {
            shop.mappings
                .push(mapping("C-MB-NVY", &[("MB-BLK", 1)], 91));
            shop.unmap("C-MB-RYL");
            shop.line("1", "C-MB-NVY", 1);
        },
        &["contradictory_mapping 1/1"],
    ),
    (
        "two mappings that disagree, one of them a person's",
        |shop| {
            let accepted = MappingOrigin::Accepted {
                by: "MK".to_owned(),
                at: Moment(5),
            };
            let entered = mapping("C-MB-NVY", &[("MB-NVY", 1)], 91);
            shop.mappings.push(Mapping {
                origin: accepted,
                ..entered
            });
            shop.mappings
                .push(mapping("C-MB-NVY", &[("MB-BLK", 1)], 92));
            shop.line("1", "C-MB-NVY", 1);
        },
        &[],
    ),
    (
        "the same mapping twice",
        |shop| {
            shop.mappings
                .push(mapping("C-MB-NVY", &[("MB-NVY", 1)], 91));
            shop.line("1", "C-MB-NVY", 1);
        },
        &[],
    ),
    (
        "unmapped",
        |shop| {
            shop.unmap("C-MB-NVY");
            shop.line("1", "C-MB-NVY", 1);
        },
        &["unmapped 1/1"],
    ),
    (
        "the mapping names a SKU that the stock list does not have",
        |shop| {
            shop.remap("C-MB-NVY", &[("QQ-7", 1)]);
            shop.line("1", "C-MB-NVY", 1);
        },
        &["unmapped 1/1"],
    ),
    (
        "the mapping names a SKU that only looks like one in stock",
        |shop| {
            shop.remap("C-TB-1", &[("TB-l", 1)]);
            shop.line("1", "C-TB-1", 1);
        },
        &["lookalike_sku 1/1"],
    ),
    (
        "an order's SKU that only looks like the listing's",
        |shop| {
            shop.line("1", "C-TB-I", 1);
        },
        &["lookalike_sku 1/1"],
    ),
    (
        "equal SKUs are proposed once for a listing",
        |shop| {
            shop.mappings.clear();
            for goods in ["NVY", "RYL", "BLK"] {
                let sku = format!("C-MB-{goods}");
                shop.stock(&format!("MB-{goods}")).sku.clone_from(&sku);
                shop.line(&format!("{goods}/1"), &sku, 1);
            }
        },
        &["proposed_mapping BLK/1"],
    ),
    (
        "an equal SKU whose words contradict is no proposal",
        |shop| {
            shop.mappings.clear();
            shop.stock("MB-RYL").sku = "C-MB-NVY".to_owned();
            shop.line("1", "C-MB-NVY", 1);
        },
        &["wrong_colour 1/1"],
    ),
    (
        "a bundle",
        |shop| {
            shop.remap("C-MB-NVY", &[("MB-NVY", 1), ("AP-M", 2)]);
            shop.line("1", "C-MB-NVY", 1);
        },
        &[],
    ),
];

#[test]
fn without_a_pick_list() {
    hold_all(MAPPED);
}

const BUNDLES: &[Case] = &[
    (
        "by its components",
        |shop| {
            shop.remap("C-MB-NVY", &[("MB-NVY", 1), ("AP-M", 2)]);
            shop.line("1", "C-MB-NVY", 2);
            shop.pick("1", "MB-NVY", "navy beanie", 2);
            shop.pick("1", "AP-M", "apron size-m", 4);
        },
        &[],
    ),
    (
        "a component is missing",
        |shop| {
            shop.remap("C-MB-NVY", &[("MB-NVY", 1), ("AP-M", 2)]);
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "MB-NVY", "navy beanie", 1);
        },
        &["missing 1/1"],
    ),
    (
        "too few of a component",
        |shop| {
            shop.remap("C-MB-NVY", &[("MB-NVY", 1), ("AP-M", 2)]);
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "MB-NVY", "navy beanie", 1);
            shop.pick("1", "AP-M", "apron size-m", 1);
        },
        &["wrong_quantity 1/1"],
    ),
    (
        "by the code of the whole",
        |shop| {
            shop.remap("C-MB-NVY", &[("MB-NVY", 1), ("AP-M", 2)]);
            shop.line("1", "C-MB-NVY", 1);
            shop.pick("1", "C-MB-NVY", "navy beanie", 1);
        },
        &[],
    ),
];

#[test]
fn bundles_on_a_pick_list() {
    hold_all(BUNDLES);
}

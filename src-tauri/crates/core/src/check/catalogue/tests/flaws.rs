use super::shop::{Shop, place};
use crate::{
    check::catalogue::{Flaw, FlawCode, ListingKey},
    language::Language,
    record::OptionValue,
};

fn colour(shop: &mut Shop, sku: &str, value: &str) {
    shop.variant(sku).options = vec![OptionValue::named("Colour", value)];
}

#[test]
fn a_clean_catalogue_scores_in_full() {
    let shop = Shop::new();
    let report = shop.review();
    assert_eq!(report.flaws, []);
    assert_eq!((report.scores.whole, report.scores.stock), (100, 100));
    assert!(
        report
            .scores
            .listings
            .iter()
            .all(|listing| listing.score == 100)
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table: one row a flaw")]
fn every_kind_of_flaw_is_found_where_it_is() {
    type Spoil = fn(&mut Shop);
    let cases: &[(Spoil, &str)] = &[
        (
            |shop| shop.remap("C-SC-RD", &[("SC-BK", 1)]),
            "mapped_wrong C-SC-RD",
        ),
        (
            |shop| shop.map("C-SC-RD", &[("SC-BK", 1)], 91),
            "mapped_twice C-SC-RD",
        ),
        (
            |shop| shop.remap("C-SC-RD", &[("SC-RX", 1)]),
            "unmapped C-SC-RD",
        ),
        (
            |shop| {
                shop.item("SC-RD").sku = "SC-10".to_owned();
                shop.remap("C-SC-RD", &[("SC-IO", 1)]);
            },
            "lookalike_stock C-SC-RD",
        ),
        (
            |shop| shop.variant("C-MG").title = "Mug, 2 pcs".to_owned(),
            "pack_multiple C-MG",
        ),
        (
            |shop| {
                let barcode = shop.item("UM-BK").barcodes.clone();
                shop.item("UM-GN").barcodes = barcode;
            },
            "shared_barcode UM-BK, UM-GN",
        ),
        (
            |shop| {
                let barcode = shop.variant("C-UM-BK").barcode.clone();
                shop.variant("C-UM-GN").barcode = barcode;
            },
            "shared_barcode C-UM-BK, C-UM-GN",
        ),
        (
            |shop| shop.variant("C-MG").barcode = Some("4006381333987".to_owned()),
            "invalid_barcode C-MG",
        ),
        (
            |shop| shop.item("MG").barcodes = vec!["4006381333987".to_owned()],
            "invalid_barcode MG",
        ),
        (
            |shop| {
                shop.shelve("SC-RD", "Silk tie red", "A-30-1").barcodes =
                    vec!["4006381334044".to_owned()];
            },
            "repeated_sku SC-RD, SC-RD",
        ),
        (
            |shop| {
                shop.list("L1", "Wool scarf", "Orange", "C-SC-YL")
                    .variant
                    .barcode = Some("4006381334006".to_owned());
            },
            "repeated_sku C-SC-YL, C-SC-YL",
        ),
        (
            |shop| {
                shop.item("MG").sku = "SC-8D".to_owned();
                shop.shelve("SC-BD", "Bowl", "D-02-9").barcodes = vec!["4006381334013".to_owned()];
                shop.remap("C-MG", &[("SC-8D", 1)]);
            },
            "lookalike_skus SC-8D, SC-BD",
        ),
        (
            |shop| {
                shop.variant("C-MG").sku = Some("1.00235E+11".to_owned());
                shop.map("1.00235E+11", &[("MG", 1)], 92);
            },
            "damaged_sku 1.00235E+11",
        ),
        (
            |shop| {
                shop.variant("C-MG").sku = Some("C\u{200B}-MG".to_owned());
                shop.map("C\u{200B}-MG", &[("MG", 1)], 92);
            },
            "hidden_sign C\u{200B}-MG",
        ),
        (
            |shop| {
                shop.list("L2", "Umbrella", "green ", "C-UM-G2")
                    .variant
                    .barcode = Some("4006381334020".to_owned());
                shop.map("C-UM-G2", &[("UM-GN", 1)], 93);
            },
            "alike_options C-UM-GN, C-UM-G2",
        ),
        (
            |shop| {
                shop.list("L2", "Umbrella", "Light green", "C-UM-LG")
                    .variant
                    .barcode = Some("4006381334020".to_owned());
                shop.shelve("UM-LG", "Umbrella light green", "C-19-1")
                    .barcodes = vec!["4006381334020".to_owned()];
                shop.map("C-UM-LG", &[("UM-LG", 1)], 93);
            },
            "near_options C-UM-GN, C-UM-LG",
        ),
        (
            |shop| {
                shop.list("L2", "Umbrella", "Green", "C-UM-G2")
                    .variant
                    .barcode = Some("4006381334020".to_owned());
                shop.map("C-UM-G2", &[("UM-GN", 1)], 93);
            },
            "repeated_options C-UM-GN, C-UM-G2",
        ),
        (
            |shop| shop.variant("C-MG").title = "Mug, random colour".to_owned(),
            "placeholder C-MG",
        ),
        (
            |shop| shop.variant("C-MG").title = "Mug red and blue".to_owned(),
            "title_colours C-MG",
        ),
        (
            |shop| {
                for sku in ["C-UM-BK", "C-UM-GN"] {
                    shop.variant(sku).title = "Umbrella red".to_owned();
                }
            },
            "title_colour C-UM-BK",
        ),
        (
            |shop| shop.variant("C-UM-BK").title = "Umbrella yellow".to_owned(),
            "title_colour C-UM-BK",
        ),
        (
            |shop| shop.variant("C-UM-GN").barcode = None,
            "no_barcode C-UM-GN",
        ),
        (
            |shop| shop.item("UM-GN").barcodes.clear(),
            "no_barcode UM-GN",
        ),
        (|shop| shop.item("UM-GN").bin = None, "no_bin UM-GN"),
    ];
    for (spoil, expected) in cases {
        let mut shop = Shop::new();
        spoil(&mut shop);
        let told = shop.told();
        assert!(
            told.iter().any(|told| told == expected),
            "{expected}: {told:?}"
        );
        let beside: Vec<&String> = told
            .iter()
            .filter(|told| *told != expected)
            .filter(|told| {
                !["mapped_unclear", "mapped_wrong"]
                    .iter()
                    .any(|code| told.starts_with(code))
            })
            .collect();
        assert!(beside.is_empty(), "{expected}: beside {beside:?}");
    }
}

#[test]
fn variants_that_say_nothing_are_found() {
    let mut shop = Shop::new();
    shop.list("L2", "Umbrella", "", "");
    let told = shop.told();
    assert!(
        told.iter().any(|told| told.starts_with("no_sku")),
        "{told:?}"
    );
    assert!(
        told.iter().any(|told| told.starts_with("no_options")),
        "{told:?}"
    );
}

#[test]
fn near_misses_are_left_alone() {
    type Change = fn(&mut Shop);
    let cases: &[(&str, Change)] = &[
        ("a mapping twice with the same words", |shop| {
            shop.map("C-SC-RD", &[("SC-RD", 1)], 91);
        }),
        ("one item in two bins", |shop| {
            let barcodes = shop.item("SC-RD").barcodes.clone();
            shop.shelve("SC-RD", "Wool scarf red", "B-01-1").barcodes = barcodes;
        }),
        ("a title that lists the choices", |shop| {
            for sku in ["C-UM-BK", "C-UM-GN"] {
                shop.variant(sku).title = "Umbrella black, green".to_owned();
            }
        }),
        ("a title of one's own", |shop| {
            shop.variant("C-UM-BK").title = "Umbrella black".to_owned();
            shop.variant("C-UM-GN").title = "Umbrella green".to_owned();
        }),
        ("a code that resembles a date", |shop| {
            shop.variant("C-MG").sku = Some("MAR-05".to_owned());
            shop.map("MAR-05", &[("MG", 1)], 92);
        }),
        ("a pack that is taken as such", |shop| {
            shop.variant("C-MG").title = "Mug, 2 pcs".to_owned();
            shop.remap("C-MG", &[("MG", 2)]);
        }),
        ("a label that says the pack", |shop| {
            shop.variant("C-MG").title = "Mug, 2 pcs".to_owned();
            shop.item("MG").label = "Mug 2 pcs".to_owned();
        }),
        ("an old version of a listing", |shop| {
            let old = shop.list("L2", "Umbrella red", "Green", "C-UM-GN");
            old.until = Some(crate::moment::Moment(5));
        }),
        ("the same SKU on another channel", |shop| {
            shop.variant("C-MG").channel = "elsewhere".to_owned();
            shop.mappings
                .retain(|mapping| mapping.variant != super::shop::key("C-MG"));
            shop.variant("C-MG").sku = Some("MG".to_owned());
        }),
    ];
    for (name, change) in cases {
        let mut shop = Shop::new();
        change(&mut shop);
        // Whether the words prove a mapping is the judge's to say, and measured with its cases.
        let told: Vec<String> = shop
            .told()
            .into_iter()
            .filter(|told| !told.starts_with("mapped_unclear"))
            .collect();
        assert_eq!(told, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_flaw_costs_its_listing_and_the_whole() {
    let mut shop = Shop::new();
    shop.remap("C-SC-RD", &[("SC-BK", 1)]);
    colour(&mut shop, "C-UM-GN", "Green");
    let report = shop.review();
    let worst = &report.scores.listings[0];
    assert_eq!(
        (worst.listing.listing.as_str(), worst.score, worst.flaws),
        ("L1", 80, 1)
    );
    assert!(report.scores.whole < 100 && report.scores.stock == 100);
    let key = ListingKey {
        channel: "shop".to_owned(),
        listing: "L1".to_owned(),
    };
    let flaw: Vec<&Flaw> = report.flaws_of(&key).collect();
    assert!(
        flaw[0]
            .evidence
            .iter()
            .any(|piece| piece.place.file == "stock.csv")
    );
    assert_eq!(report.count(FlawCode::MappedWrong), 1);
}

#[test]
fn the_order_of_the_files_changes_nothing() {
    let mut shop = Shop::new();
    shop.remap("C-SC-RD", &[("SC-BK", 1)]);
    shop.item("UM-GN").bin = None;
    shop.variant("C-MG").title = "Mug red and blue".to_owned();
    let before = shop.review();
    shop.variants.reverse();
    shop.stock.reverse();
    shop.mappings.reverse();
    assert_eq!(shop.review(), before);
}

#[test]
fn every_flaw_speaks_three_languages() {
    for code in FlawCode::ALL {
        for language in [Language::En, Language::De, Language::Zh] {
            let flaw = Flaw {
                id: String::new(),
                code,
                gravity: code.gravity(),
                listing: None,
                title: "Umbrella".to_owned(),
                skus: vec!["UM-1".to_owned(), "UM-2".to_owned()],
                one: "eins".to_owned(),
                other: "zwei".to_owned(),
                count: 2,
                total: 3,
                hidden: Vec::new(),
                suggested: None,
                evidence: Vec::new(),
            };
            for said in [flaw.sentence(language), flaw.fix(language)] {
                assert!(said.ends_with(['.', '。']) && !said.contains('{'), "{said}");
            }
            assert!(!code.title(language).is_empty() && !code.gravity().word(language).is_empty());
        }
    }
}

#[test]
fn a_report_survives_being_written_down() {
    let mut shop = Shop::new();
    shop.remap("C-SC-RD", &[("SC-BK", 1)]);
    shop.variant("C-MG").place = place("listings-2.csv", 7);
    let report = shop.review();
    let text = serde_json::to_string(&report).unwrap();
    assert_eq!(
        serde_json::from_str::<crate::check::catalogue::CatalogueReport>(&text).unwrap(),
        report
    );
}

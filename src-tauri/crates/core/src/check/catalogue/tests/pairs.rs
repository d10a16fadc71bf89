use super::shop::Shop;
use crate::{
    check::catalogue::{PastConfusion, Reason, Remedy},
    language::Language,
    moment::Moment,
};

fn ranked(shop: &Shop) -> Vec<(String, String)> {
    shop.pairs()
        .pairs
        .into_iter()
        .map(|pair| (pair.one, pair.other))
        .collect()
}

fn both(one: &str, other: &str) -> (String, String) {
    (one.to_owned(), other.to_owned())
}

#[test]
fn items_that_are_told_apart_are_no_pair() {
    let mut shop = Shop::new();
    shop.shelve("ZZ-77", "Desk lamp", "A-01-2");
    shop.order("1", "C-SC-RD");
    shop.order("1", "C-UM-BK");
    assert_eq!(ranked(&shop), Vec::<(String, String)>::new());
}

#[test]
fn codes_that_look_the_same_are_a_pair() {
    let mut shop = Shop::new();
    shop.shelve("TS-O1B", "T-shirt", "E-01-1");
    shop.shelve("TS-0I8", "Trousers", "F-40-1");
    let pairs = shop.pairs().pairs;
    assert_eq!(
        (pairs.len(), pairs[0].one.as_str(), pairs[0].other.as_str()),
        (1, "TS-0I8", "TS-O1B")
    );
    let Reason::SameShape { hidden } = &pairs[0].reasons[0] else {
        unreachable!("{pairs:?}")
    };
    assert_eq!(hidden.len(), 3);
    assert_eq!(pairs[0].remedies[0], Remedy::Relabel);
}

#[test]
fn near_colours_side_by_side_are_a_pair_and_far_ones_are_not() {
    let mut shop = Shop::new();
    shop.shelve("BE-NV", "Wool beanie navy", "G-01-1");
    shop.shelve("BE-RY", "Wool beanie royal blue", "G-01-2");
    shop.shelve("BE-YL", "Wool beanie yellow", "G-40-1");
    shop.shelve("PE-DB", "Pen dark blue", "G-50-1");
    shop.shelve("PE-LB", "Pen light blue", "G-50-2");
    let pairs = shop.pairs().pairs;
    assert_eq!(both(&pairs[0].one, &pairs[0].other), both("PE-DB", "PE-LB"));
    assert!(
        pairs[0]
            .reasons
            .iter()
            .any(|reason| matches!(reason, Reason::NearColour { .. })),
        "{pairs:?}"
    );
    assert!(
        pairs[0].remedies.contains(&Remedy::Separate)
            && pairs[0].remedies.contains(&Remedy::Picture)
    );
    assert!(
        !pairs
            .iter()
            .any(|pair| pair.other == "BE-YL" || pair.one == "BE-YL"),
        "{pairs:?}"
    );
}

#[test]
fn a_confusion_that_happened_ranks_first() {
    let mut shop = Shop::new();
    shop.shelve("PE-DB", "Pen dark blue", "G-50-1");
    shop.shelve("PE-LB", "Pen light blue", "G-50-2");
    shop.past = vec![
        PastConfusion {
            due: "MG".to_owned(),
            taken: "UM-GN".to_owned(),
            at: Moment(7),
        },
        PastConfusion {
            due: "UM-GN".to_owned(),
            taken: "MG".to_owned(),
            at: Moment(9),
        },
    ];
    let pairs = shop.pairs().pairs;
    assert_eq!(both(&pairs[0].one, &pairs[0].other), both("MG", "UM-GN"));
    assert_eq!(
        pairs[0].reasons[0],
        Reason::Happened {
            times: 2,
            last: Moment(9)
        }
    );
    assert!(pairs[0].remedies.contains(&Remedy::ForceScan));
}

#[test]
fn swapped_signs_and_numbers_are_reasons() {
    let mut shop = Shop::new();
    shop.shelve("KN-412-A", "Kitchen knife large", "H-01-1");
    shop.shelve("KN-421-A", "Kitchen knife small", "H-01-2");
    shop.shelve("KN-409-A", "Kitchen knife tiny", "H-01-3");
    let pairs = shop.pairs().pairs;
    let swapped = pairs
        .iter()
        .flat_map(|pair| &pair.reasons)
        .find(|reason| matches!(reason, Reason::Swapped { .. }));
    assert_eq!(
        swapped,
        Some(&Reason::Swapped {
            one: "12".to_owned(),
            other: "21".to_owned()
        })
    );
    let number = Reason::Number {
        one: "409".to_owned(),
        other: "412".to_owned(),
    };
    assert!(pairs.iter().any(|pair| pair.reasons.contains(&number)));
    assert_eq!(
        both(&pairs[0].one, &pairs[0].other),
        both("KN-412-A", "KN-421-A")
    );
}

#[test]
fn orders_of_today_raise_a_pair() {
    let mut shop = Shop::new();
    shop.item("UM-GN").bin = Some("C-01-2".to_owned());
    let before = shop.pairs().pairs[0].score;
    shop.order("1", "C-UM-BK");
    shop.order("1", "C-UM-GN");
    let pairs = shop.pairs();
    assert!(pairs.pairs[0].score > before);
    assert!(
        pairs.pairs[0]
            .reasons
            .contains(&Reason::SameOrder { orders: 1 })
    );
    assert_eq!(pairs.found, 1);
}

#[test]
fn reasons_and_remedies_speak_three_languages() {
    let mut shop = Shop::new();
    shop.item("UM-GN").bin = Some("C-01-1".to_owned());
    shop.shelve("UM-8K", "Umbrella black", "C-01-2");
    shop.order("1", "C-UM-BK");
    shop.past = vec![PastConfusion {
        due: "UM-BK".to_owned(),
        taken: "UM-8K".to_owned(),
        at: Moment(1),
    }];
    for pair in shop.pairs().pairs {
        for language in [Language::En, Language::De, Language::Zh] {
            for said in pair
                .reasons
                .iter()
                .map(|reason| reason.sentence(language))
                .chain(
                    pair.remedies
                        .iter()
                        .map(|remedy| remedy.sentence(language).to_owned()),
                )
            {
                assert!(said.ends_with(['.', '。']), "{said}");
            }
        }
    }
}

#[test]
fn the_order_of_the_list_changes_nothing() {
    let mut shop = Shop::new();
    shop.shelve("PE-DB", "Pen dark blue", "G-50-1");
    shop.shelve("PE-LB", "Pen light blue", "G-50-2");
    let before = shop.pairs();
    shop.stock.reverse();
    assert_eq!(shop.pairs(), before);
}

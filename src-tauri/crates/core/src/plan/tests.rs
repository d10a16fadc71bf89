//! The walk: what it must hold for any day.

use proptest::prelude::*;

use super::*;
use crate::check::{
    day::{LineKey, PrintedLine},
    judge::Attribute,
};

fn item(sku: &str, bin: &str, family: &str, colour: &str) -> Item {
    Item {
        sku: sku.to_owned(),
        name: "Merino beanie".to_owned(),
        words: vec![ItemWord {
            attribute: Some(Attribute::Colour),
            text: colour.to_owned(),
            meaning: None,
        }],
        bin: (!bin.is_empty()).then(|| bin.to_owned()),
        family: (!family.is_empty()).then(|| family.to_owned()),
        ..Item::default()
    }
}

fn line(order: &str, line: &str, parts: &[(u32, u64)]) -> PlanLine {
    PlanLine {
        key: LineKey {
            channel: "shop".to_owned(),
            order: order.to_owned(),
            line: line.to_owned(),
        },
        title: "Beanie".to_owned(),
        parts: parts
            .iter()
            .map(|(item, units)| Part {
                item: *item,
                units: *units,
            })
            .collect(),
        digest: format!("{parts:?}"),
        quantity: 1,
        ..PlanLine::default()
    }
}

fn skus(walk: &Walk) -> Vec<&str> {
    walk.passes
        .iter()
        .flat_map(|pass| &pass.stops)
        .map(|stop| stop.sku.as_str())
        .collect()
}

#[test]
fn bins_are_walked_in_their_natural_order() {
    let input = PlanInput {
        items: vec![
            item("a", "A-10", "", "x"),
            item("b", "A-2", "", "x"),
            item("c", "", "", "x"),
            item("d", "B-1", "", "x"),
        ],
        lines: (0_u32..4)
            .map(|index| line(&index.to_string(), "1", &[(index, 1)]))
            .collect(),
        ..PlanInput::default()
    };
    assert_eq!(skus(&walk(&input)), ["b", "a", "d", "c"]);
}

#[test]
fn look_alikes_are_walked_apart_and_the_price_is_told() {
    let input = PlanInput {
        items: vec![
            item("navy", "B-04-2", "L1", "Navy"),
            item("royal", "B-04-3", "L1", "Royal blue"),
            item("pouch", "B-09-1", "", "Olive"),
        ],
        lines: (0_u32..3)
            .map(|index| line(&index.to_string(), "1", &[(index, 1)]))
            .collect(),
        ..PlanInput::default()
    };
    let walk = walk(&input);
    assert_eq!(skus(&walk), ["navy", "pouch", "royal"]);
    assert_eq!(
        walk.kept_apart,
        [KeptApart {
            stays: 1,
            later: 3,
            lines_between: 1,
            metres: 5
        }]
    );
    assert!(walk.adjacent.is_empty());
    let royal = &walk.passes[0].stops[2];
    assert_eq!(royal.detour.as_ref().unwrap().apart_from, 1);
    assert!(royal.words[0].is_different);
    assert_eq!(
        (
            royal.not[0].sku.as_str(),
            royal.not[0].words[0].text.as_str()
        ),
        ("navy", "Navy")
    );
    assert_eq!(
        (royal.not[0].bin.as_deref(), royal.not[0].is_on_sheet),
        (Some("B-04-2"), true)
    );
}

#[test]
fn with_nothing_to_put_between_the_walk_says_so() {
    let input = PlanInput {
        items: vec![
            item("navy", "B-04-2", "L1", "Navy"),
            item("royal", "B-04-3", "L1", "Royal blue"),
        ],
        lines: vec![
            line("1", "1", &[(0, 1)]),
            line("2", "1", &[(1, 1)]),
            line("3", "1", &[(0, 1)]),
        ],
        ..PlanInput::default()
    };
    let walk = walk(&input);
    assert_eq!(
        walk.adjacent,
        [Adjacent {
            first: 2,
            second: 3
        }]
    );
    assert_eq!(walk.totals.pairs_apart, 0);
}

#[test]
fn variants_that_differ_in_two_words_are_no_look_alikes() {
    let word = |text: &str| ItemWord {
        attribute: None,
        text: text.to_owned(),
        meaning: None,
    };
    let mut items = vec![
        item("navy-m", "A-1", "L1", "Navy"),
        item("red-l", "A-2", "L1", "Red"),
    ];
    items[0].words.push(word("M"));
    items[1].words.push(word("L"));
    let lines = vec![line("1", "1", &[(0, 1)]), line("2", "1", &[(1, 1)])];
    let walk = walk(&PlanInput {
        items,
        lines,
        ..PlanInput::default()
    });
    assert!(walk.adjacent.is_empty());
    assert!(walk.passes[0].stops[0].not.is_empty());
}

#[test]
fn orders_of_several_lines_come_first_and_have_totes() {
    let input = PlanInput {
        items: vec![
            item("a", "A-1", "", "x"),
            item("b", "A-2", "", "x"),
            item("c", "A-3", "", "x"),
        ],
        lines: vec![
            line("single", "1", &[(0, 3)]),
            line("bundle", "1", &[(1, 1), (2, 2)]),
            line("two", "1", &[(0, 1)]),
            line("two", "2", &[(2, 1)]),
            line("empty", "1", &[]),
        ],
        ..PlanInput::default()
    };
    let walk = walk(&input);
    assert_eq!(
        walk.passes.iter().map(|pass| pass.kind).collect::<Vec<_>>(),
        [PassKind::MultiLine, PassKind::SingleLine]
    );
    let totes: Vec<_> = walk.passes[0]
        .stops
        .iter()
        .map(|stop| (stop.line.order.as_str(), stop.tote.as_deref()))
        .collect();
    assert_eq!(
        totes,
        [
            ("two", Some("A")),
            ("bundle", Some("B")),
            ("bundle", Some("B")),
            ("two", Some("A"))
        ]
    );
    assert_eq!(walk.passes[1].stops[0].tote, None);
    assert_eq!(walk.passes[0].stops[1].part, Some((1, 2)));
    assert_eq!(walk.left_off[0].why, LeftOffReason::NothingToTake);
    let totals = walk.totals;
    assert_eq!(
        (totals.orders, totals.stops, totals.lines, totals.units),
        (3, 5, 4, 8)
    );
}

#[test]
fn a_changed_or_missing_line_makes_the_sheet_stale_and_a_new_one_does_not() {
    let lines = vec![
        line("1", "1", &[(0, 1)]),
        line("2", "1", &[(0, 2)]),
        line("4", "1", &[(0, 1)]),
    ];
    let printed: Vec<PrintedLine> = ["1", "2", "3"]
        .iter()
        .map(|order| PrintedLine {
            sheet: "214".to_owned(),
            revision: 1,
            at: None,
            line: line(order, "1", &[]).key,
            quantity: 1,
            digest: format!("{:?}", [(0, 1)]),
        })
        .collect();
    let changes = changes(&printed, &lines);
    let stale: Vec<bool> = changes.iter().map(SheetChange::makes_stale).collect();
    assert!(matches!(
        changes.as_slice(),
        [
            SheetChange::Changed { .. },
            SheetChange::Gone { .. },
            SheetChange::Added { .. }
        ]
    ));
    assert_eq!(stale, [true, true, false]);
}

/// Whether some order of the stops has no two look-alikes side by side.
fn can_be_apart(families: &[(u32, u32)]) -> bool {
    fn place(last: Option<(u32, u32)>, left: &mut Vec<(u32, u32)>) -> bool {
        if left.is_empty() {
            return true;
        }
        for position in 0..left.len() {
            let stop = left[position];
            if last.is_some_and(|last| last.0 == stop.0 && last.1 != stop.1 && stop.0 != 0) {
                continue;
            }
            left.remove(position);
            let is_done = place(Some(stop), left);
            left.insert(position, stop);
            if is_done {
                return true;
            }
        }
        false
    }
    place(None, &mut families.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn every_printable_line_is_walked_once_and_look_alikes_stay_apart_where_they_can(
        picks in prop::collection::vec((0_u32..3, 0_u32..3, 1_u64..4), 1..7),
        bins in prop::collection::vec((0_u8..3, 1_u8..12), 9),
    ) {
        // Nine items in three families; family 0 has no look-alikes.
        let items: Vec<Item> = (0_u32..9)
            .zip(&bins)
            .map(|(index, (aisle, bay))| {
                let family = if index / 3 == 0 { String::new() } else { format!("L{}", index / 3) };
                let bin = format!("{}-{bay}", char::from(b'A' + aisle));
                item(&format!("sku{index}"), &bin, &family, &format!("colour{index}"))
            })
            .collect();
        let lines: Vec<PlanLine> = picks
            .iter()
            .enumerate()
            .map(|(order, (family, member, units))| line(&order.to_string(), "1", &[(family * 3 + member, *units)]))
            .collect();
        let input = PlanInput { items, lines, ..PlanInput::default() };
        let walk = walk(&input);
        let mut walked: Vec<LineKey> = walk.passes.iter().flat_map(|pass| &pass.stops).map(|stop| stop.line.clone()).collect();
        walked.sort();
        let mut expected: Vec<LineKey> = input.lines.iter().map(|line| line.key.clone()).collect();
        expected.sort();
        prop_assert_eq!(walked, expected);
        let units: u64 = picks.iter().map(|(_, _, units)| units).sum();
        prop_assert_eq!(walk.totals.units, units);
        let families: Vec<(u32, u32)> = picks.iter().map(|(family, member, _)| (*family, *member)).collect();
        prop_assert_eq!(walk.adjacent.is_empty(), can_be_apart(&families));
        let numbers: Vec<u32> = walk.passes.iter().flat_map(|pass| &pass.stops).map(|stop| stop.number).collect();
        prop_assert_eq!(numbers, (1..=picks.len() as u32).collect::<Vec<_>>());
    }

    #[test]
    fn the_order_of_lines_changes_nothing(order in Just((0_u32..8).collect::<Vec<_>>()).prop_shuffle()) {
        let items: Vec<Item> = (0_u32..8)
            .map(|index| item(&format!("sku{index}"), &format!("A-{}", index % 5), if index % 2 == 0 { "L" } else { "" }, &format!("c{index}")))
            .collect();
        let make = |order: &[u32]| PlanInput {
            items: items.clone(),
            lines: order.iter().map(|index| line(&(index / 2).to_string(), &index.to_string(), &[(*index, 1)])).collect(),
            ..PlanInput::default()
        };
        let straight: Vec<u32> = (0..8).collect();
        prop_assert_eq!(walk(&make(&order)), walk(&make(&straight)));
    }
}

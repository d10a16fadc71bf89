//! What must hold for any day.

use proptest::prelude::*;

use super::shop::{Shop, short};
use crate::{
    check::day::{Finding, LineKey, LineStatus, Report},
    record::LineState,
};

const SKUS: &[&str] = &[
    "C-MB-NVY", "C-MB-RYL", "C-TB-1", "C-TB-2", "C-AP-M", "C-AP-L", "C-XX",
];
const PICKED: &[(&str, &str)] = &[
    ("MB-NVY", "navy beanie"),
    ("MB-RYL", "宝蓝 帽"),
    ("MB-NVY", "royal beanie"),
    ("TB-1", "brush single"),
    ("TB-2", "brush 2-pack"),
    ("AP-M", "apron size-m"),
    ("", "mist beanie"),
    ("MB-NVV", ""),
    ("C-AP-L", ""),
];

#[derive(Clone, Debug)]
struct Made {
    lines: Vec<(usize, usize, u32, u8)>,
    picks: Option<Vec<(usize, usize, u32)>>,
    is_summed: bool,
}

fn days() -> impl Strategy<Value = Made> {
    let lines = prop::collection::vec((0_usize..4, 0_usize..SKUS.len(), 1_u32..4, 0_u8..8), 0..10);
    let picks = prop::collection::vec((0_usize..5, 0_usize..PICKED.len(), 1_u32..4), 0..10);
    (lines, prop::option::of(picks), any::<bool>()).prop_map(|(lines, picks, is_summed)| Made {
        lines,
        picks,
        is_summed,
    })
}

fn shop(made: &Made) -> Shop {
    let mut shop = Shop::new();
    shop.stock("MB-NVY").quantity = Some(2);
    for (number, (order, sku, quantity, state)) in made.lines.iter().enumerate() {
        let line = &mut shop
            .line(&format!("{order}/{number}"), SKUS[*sku], *quantity)
            .order_line;
        match state {
            0 => line.state = LineState::Cancelled { requested: false },
            1 => line.state = LineState::Fulfilled,
            2 => line.private.note = Some("the royal one".to_owned()),
            _ => {}
        }
    }
    for (order, picked, quantity) in made.picks.iter().flatten() {
        let (sku, text) = PICKED[*picked];
        let order = if made.is_summed {
            String::new()
        } else {
            order.to_string()
        };
        shop.pick(&order, sku, text, *quantity);
    }
    if made.picks.is_some() {
        shop.picks.get_or_insert_default();
    }
    shop
}

/// Findings without what an index could tell.
fn said(report: &Report) -> Vec<Finding> {
    report.findings.clone()
}

fn statuses(shop: &Shop, report: &Report) -> Vec<(LineKey, LineStatus)> {
    let mut statuses: Vec<_> = report
        .lines
        .iter()
        .map(|line| {
            (
                LineKey::of(&shop.lines[line.line as usize].order_line),
                line.status,
            )
        })
        .collect();
    statuses.sort_by(|one, other| one.0.cmp(&other.0));
    statuses
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn every_open_line_ends_in_one_status_and_the_counts_add_up(made in days()) {
        let shop = shop(&made);
        let report = shop.report();
        let counts = report.counts;
        prop_assert_eq!(counts.agree + counts.answered + counts.open + counts.held + counts.blocked, counts.lines);
        let open = shop.lines.iter().filter(|line| line.order_line.state.is_open()).count();
        prop_assert_eq!((report.lines.len(), counts.lines as usize), (open, open));
        let grouped: usize = report.groups.iter().map(|group| group.findings.len()).sum();
        prop_assert_eq!(grouped, report.findings.len());
        let mut ids: Vec<&str> = report.findings.iter().map(|finding| finding.id.as_str()).collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        prop_assert_eq!(ids.len(), all, "ids are not distinct: {:?}", report.findings.iter().map(short).collect::<Vec<_>>());
        for line in &report.lines {
            let key = LineKey::of(&shop.lines[line.line as usize].order_line);
            let has_open = report.findings_of(&key).any(Finding::is_open);
            prop_assert_eq!(!line.status.is_printable(), has_open, "{:?} {:?}", key, line.status);
        }
    }

    #[test]
    fn the_order_of_inputs_changes_no_finding(made in days(), seed in any::<u64>()) {
        let straight = shop(&made);
        let mut mixed = straight.clone();
        shuffle(&mut mixed.lines, seed);
        shuffle(&mut mixed.variants, seed.rotate_left(7));
        shuffle(&mut mixed.stock, seed.rotate_left(13));
        shuffle(&mut mixed.mappings, seed.rotate_left(23));
        if let Some(picks) = &mut mixed.picks {
            shuffle(picks, seed.rotate_left(31));
        }
        let (one, other) = (straight.report(), mixed.report());
        prop_assert_eq!(said(&one), said(&other));
        prop_assert_eq!(statuses(&straight, &one), statuses(&mixed, &other));
        prop_assert_eq!(one.counts, other.counts);
    }

    #[test]
    fn no_text_makes_it_panic(sku in ".{0,6}", text in ".{0,12}", note in ".{0,12}") {
        let mut shop = Shop::new();
        let line = &mut shop.line("1", "C-MB-NVY", 1).order_line;
        line.sku = Some(sku.clone());
        line.private.note = Some(note);
        shop.pick("1", &text, &sku, 1);
        shop.pick("", &sku, &text, 0);
        let report = shop.report();
        for finding in &report.findings {
            for language in [crate::language::Language::En, crate::language::Language::De, crate::language::Language::Zh] {
                prop_assert!(!finding.sentence(language).is_empty());
            }
        }
        shop.picks = None;
        prop_assert_eq!(shop.report().lines.len(), 1);
    }
}

/// Shuffles by a seed, so that a failing case can be run again.
fn shuffle<T>(items: &mut [T], seed: u64) {
    let mut state = seed | 1;
    for last in (1..items.len()).rev() {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        items.swap(last, usize::try_from(state >> 33).unwrap() % (last + 1));
    }
}

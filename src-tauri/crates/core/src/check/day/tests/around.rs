//! A line held against what it reaches comes to what it comes to held against the whole shop.

use proptest::prelude::*;

use super::{
    shop::{Shop, components, key, line_key},
    toy,
};
use crate::{
    check::{
        day::{
            Day, DayLine, Decision, Deed, Finding, Judges, LineReport, MappingChoice, MappingTold,
            Report, StockTold, Surroundings, VariantKey, WordScope, check, joined,
        },
        judge::Attribute,
    },
    moment::Moment,
    record::{LineState, MappingRow, OptionValue, OrderLine, StockItem, Variant},
};

const SKUS: &[&str] = &[
    "C-MB-NVY", "C-MB-RYL", "C-TB-1", "C-TB-I", "C-AP-M", "C-AP-L", "C-XX", "",
];
/// What mappings take: known, in another case, one that only looks like another, nothing anybody knows.
const TAKEN: &[&str] = &["MB-NVY", "mb-ryl", "TB-1", "TB-I", "AP-M", "NOBODY"];
const TITLES: &[&str] = &[
    "Merino beanie",
    "Bamboo brush",
    "Linen apron",
    "L1",
    "Something",
];
const MOMENTS: i64 = 6;

/// A change to the small shop: which kind, and two numbers that it is about.
type Change = (u8, usize, usize);

#[derive(Clone, Debug)]
struct Made {
    changes: Vec<Change>,
    deeds: Vec<Change>,
    line: (usize, usize, usize, u32),
    at: i64,
}

fn made() -> impl Strategy<Value = Made> {
    let change = || (0_u8..8, 0_usize..8, 0_usize..6);
    let line = (
        0_usize..SKUS.len(),
        0_usize..TITLES.len(),
        0_usize..8,
        1_u32..3,
    );
    (
        prop::collection::vec(change(), 0..6),
        prop::collection::vec(change(), 0..5),
        line,
        0..MOMENTS,
    )
        .prop_map(|(changes, deeds, line, at)| Made {
            changes,
            deeds,
            line,
            at,
        })
}

fn told(sku: &str, stock_sku: &str, number: u32) -> MappingTold {
    MappingTold {
        import: 2 + i64::from(number) / 2,
        entry: 10 + i64::from(number),
        at: Moment(i64::from(number) % MOMENTS),
        row: MappingRow {
            channel: (!number.is_multiple_of(3)).then(|| "shop".to_owned()),
            channel_sku: sku.to_owned(),
            stock_sku: stock_sku.to_owned(),
            quantity: 1,
            place: super::shop::place("later.csv", number),
        },
    }
}

/// The small shop with the changes, and the rows of its mapping files.
fn goods(made: &Made) -> (Shop, Vec<MappingTold>) {
    let mut shop = Shop::new();
    let mut rows: Vec<MappingTold> = (0_u32..)
        .zip(&shop.mappings)
        .filter_map(|(at, mapping)| {
            let VariantKey::Sku { sku, .. } = &mapping.variant else {
                return None;
            };
            Some(MappingTold {
                import: 1,
                at: Moment(0),
                ..told(sku, &mapping.components.first()?.stock_sku, at)
            })
        })
        .collect();
    for (number, (kind, one, other)) in (0_u32..).zip(&made.changes) {
        let sku = SKUS[*one % SKUS.len()];
        let variant = shop.variants[*one % shop.variants.len()].variant.clone();
        let item = shop.stock[*other % shop.stock.len()].clone();
        match kind {
            // The same SKU, or the same title, in a second listing.
            0 => shop.variants.push(
                Variant {
                    listing: "L9".to_owned(),
                    ..variant
                }
                .into(),
            ),
            1 => shop.variants.push(
                Variant {
                    listing: "L8".to_owned(),
                    sku: (*other > 2).then(|| SKUS[*other].to_owned()),
                    ..variant
                }
                .into(),
            ),
            2 => shop.variants[*one % SKUS.len().min(7)].variant.barcode = Some("0400".to_owned()),
            3 => shop.stock.push(StockItem {
                sku: item.sku.to_lowercase(),
                ..item
            }),
            4 => shop.stock[*other].barcodes.push("400".to_owned()),
            5 => rows.retain(|told| told.row.channel_sku != sku),
            _ => rows.push(told(sku, TAKEN[*other], number)),
        }
    }
    (shop, rows)
}

fn line(made: &Made) -> OrderLine {
    let (sku, title, option, quantity) = made.line;
    let mut shop = Shop::new();
    let line = shop.line("1/1", SKUS[sku], quantity);
    let mut line: OrderLine = line.order_line.clone();
    line.sku = (!SKUS[sku].is_empty()).then(|| SKUS[sku].to_owned());
    if line.sku.is_none() || option > 5 {
        line.listing = None;
        line.title = TITLES[title].to_owned();
    }
    match option {
        0 => line.options.clear(),
        1 => line.options = vec![OptionValue::named("Colour", "Royal")],
        _ => {}
    }
    line.state = LineState::Fulfilled;
    line
}

fn deed(change: &Change, found: &[Finding]) -> Option<Deed> {
    let (kind, one, other) = *change;
    let finding = found.get(one % found.len().max(1));
    let taken = || components(&[(TAKEN[other], 1)]);
    Some(match kind {
        0 => Deed::WordMeans {
            word: "mist".to_owned(),
            attribute: Attribute::Colour,
            meaning: "blue.navy".to_owned(),
            scope: match one {
                0 => WordScope::Everywhere,
                1 => WordScope::Shop {
                    channel: "shop".to_owned(),
                },
                2 => WordScope::Shop {
                    channel: "another".to_owned(),
                },
                _ => WordScope::Line {
                    line: line_key("1", "1"),
                },
            },
            cause: None,
        },
        1 => Deed::HoldOrder {
            channel: if one > 3 { "shop" } else { "another" }.to_owned(),
            order: "1".to_owned(),
            reason: None,
        },
        2 => Deed::AmendPromise {
            line: line_key("1", "1"),
            options: vec![OptionValue::named("Colour", "Royal")],
            sku: (other > 2).then(|| SKUS[other].to_owned()),
            agreed_by: "buyer".to_owned(),
            finding: finding.map(|finding| finding.id.clone()),
        },
        3 => Deed::AcceptMapping {
            mappings: vec![MappingChoice {
                variant: if other > 3 {
                    VariantKey::Options {
                        channel: "shop".to_owned(),
                        listing: "L1".to_owned(),
                        options: "royal".to_owned(),
                    }
                } else {
                    key(SKUS[one])
                },
                components: taken(),
            }],
            cause: finding?.cause.clone(),
        },
        4 => Deed::PickInstead {
            variant: key(SKUS[one]),
            components: taken(),
            cause: finding?.cause.clone(),
        },
        5 => Deed::ThisLineOnly {
            line: line_key("1", "1"),
            components: taken(),
            finding: finding?.id.clone(),
        },
        6 => Deed::Accept {
            finding: finding?.id.clone(),
        },
        _ => Deed::Override {
            finding: finding?.id.clone(),
            reason: "tried".to_owned(),
        },
    })
}

fn checked(day: &Day<'_>) -> Report {
    check(
        day,
        &Judges {
            pair: &toy::judge,
            words: &toy::words,
        },
    )
}

/// The whole shop against one line: what was found, what is taken, what was promised.
fn whole(
    shop: &Shop,
    rows: &[MappingTold],
    decisions: &[Decision],
    line: &OrderLine,
    at: Moment,
) -> (Vec<Finding>, Vec<(String, u64)>, Option<Variant>) {
    let lines = [DayLine::from(OrderLine {
        state: LineState::Open,
        ..line.clone()
    })];
    let rows = rows.iter().filter(|told| told.at <= at);
    let mappings = joined(rows);
    let decisions: Vec<Decision> = decisions
        .iter()
        .filter(|one| one.at <= at)
        .cloned()
        .collect();
    let report = checked(&Day {
        lines: &lines,
        variants: &shop.variants,
        stock: &shop.stock,
        mappings: &mappings,
        picks: None,
        decisions: &decisions,
        printed: &[],
        now: Some(at),
    });
    let mut findings = report.findings;
    findings.retain(|finding| finding.line.is_some());
    for finding in &mut findings {
        finding.fixes.clear();
    }
    let of_line = report.lines.first();
    let variant = of_line.and_then(|line| line.variant);
    (
        findings,
        taken(of_line, &shop.stock),
        variant.map(|at| shop.variants[at as usize].variant.clone()),
    )
}

/// The stock items, each told once.
fn stock(shop: &Shop) -> Vec<StockTold> {
    let items = shop.stock.iter().cloned();
    items.map(|item| StockTold::new(item, 5)).collect()
}

fn taken(line: Option<&LineReport>, stock: &[StockItem]) -> Vec<(String, u64)> {
    let takes = line.map(|line| line.takes.as_slice()).unwrap_or_default();
    let sku = |at: u32| stock[at as usize].sku.clone();
    takes
        .iter()
        .map(|take| (take.stock.map(sku).unwrap_or_default(), take.units))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(600) })]

    #[test]
    fn a_line_reaches_all_that_decides_it(made in made()) {
        let (shop, rows) = goods(&made);
        let line = line(&made);
        let mut decisions: Vec<Decision> = Vec::new();
        for (number, change) in (0_i64..).zip(&made.deeds) {
            // Each answers what stood there after those before it.
            let (found, ..) = whole(&shop, &rows, &decisions, &line, Moment(MOMENTS));
            let deed = deed(change, &found);
            decisions.extend(deed.map(|deed| {
                Decision::new(format!("d{number}"), "MK".to_owned(), Moment(number), deed)
            }));
        }
        let at = Moment(made.at);
        let (findings, takes, variant) = whole(&shop, &rows, &decisions, &line, at);
        let surroundings =
            Surroundings::new(shop.variants.clone(), stock(&shop), rows, decisions);
        let replayed = surroundings.replay(&line, at, &checked);
        prop_assert_eq!(&replayed.findings, &findings);
        let around = &replayed.around;
        prop_assert_eq!(taken(replayed.line.as_ref(), &around.stock), takes);
        let at = replayed.line.and_then(|line| line.variant);
        prop_assert_eq!(at.map(|at| around.variants[at as usize].variant.clone()), variant);
    }
}

#[test]
fn a_line_is_not_held_against_the_whole_shop() {
    let shop = Shop::new();
    let mut other = Shop::new();
    let line = other.line("1/1", "C-MB-NVY", 1).order_line.clone();
    let stock = stock(&shop);
    let surroundings = Surroundings::new(shop.variants, stock, Vec::new(), Vec::new());
    let around = surroundings.replay(&line, Moment(0), &checked).around;
    assert_eq!(around.variants.len(), 3, "the siblings of its listing");
    assert!(around.stock.is_empty() && around.mappings.is_empty());
}

/// A line for a navy beanie, and its shop in which that item was labelled royal until moment 3.
fn relabelled() -> (Surroundings, OrderLine) {
    let mut shop = Shop::new();
    let line = shop.line("1/1", "C-MB-NVY", 1).order_line.clone();
    let mut items = stock(&shop);
    let navy = items.iter_mut().find(|told| told.item.sku == "MB-NVY");
    let navy = navy.unwrap();
    let right = navy.item.clone();
    navy.item.label = "Merino beanie royal".to_owned();
    // More of it on the shelf is no other word.
    let more = StockItem {
        quantity: Some(7),
        ..navy.item.clone()
    };
    navy.tell(more, 6, Moment(2));
    navy.tell(right, 7, Moment(3));
    let rows = vec![told("C-MB-NVY", "MB-NVY", 0)];
    let surroundings = Surroundings::new(shop.variants, items, rows, Vec::new());
    (surroundings, line)
}

#[test]
fn a_line_is_held_against_the_label_of_its_time() {
    let (surroundings, line) = relabelled();
    let of = |at: i64| {
        let replayed = surroundings.replay(&line, Moment(at), &checked);
        let codes = replayed.findings.iter().map(|finding| finding.code.name());
        let codes: Vec<&str> = codes.collect();
        let take = replayed.line.unwrap().takes.as_slice()[0].stock.unwrap() as usize;
        let around = replayed.around;
        (
            codes,
            around.stock_entries[take],
            around.stock[take].label.clone(),
        )
    };
    let royal = "Merino beanie royal".to_owned();
    assert_eq!(of(0), (vec!["wrong_colour"], 5, royal.clone()));
    assert_eq!(of(2), (vec!["wrong_colour"], 5, royal));
    assert_eq!(of(3), (Vec::new(), 7, "Merino beanie navy".to_owned()));
    assert_eq!(
        surroundings.stock_item("MB-NVY").unwrap().label,
        "Merino beanie navy",
        "what is on the shelf now is another question"
    );
}

#[test]
fn a_line_is_held_against_the_listing_of_its_time() {
    let shop = Shop::new();
    let mut other = Shop::new();
    let mut line = other.line("1/1", "C-MB-NVY", 1).order_line.clone();
    // The order says nothing itself, and nobody dates it.
    line.options.clear();
    let mut variants = shop.variants.clone();
    let navy = &mut variants[0];
    navy.until = Some(Moment(3));
    let mut later = navy.clone();
    (later.since, later.until) = (Some(Moment(3)), None);
    later.variant.options = vec![OptionValue::named("Colour", "Royal")];
    variants.push(later);
    let rows = vec![told("C-MB-NVY", "MB-NVY", 0)];
    let surroundings = Surroundings::new(variants, stock(&shop), rows, Vec::new());
    let codes = |at: i64| {
        let findings = surroundings.replay(&line, Moment(at), &checked).findings;
        let codes = findings
            .iter()
            .map(|finding| finding.code.name().to_owned());
        codes.collect::<Vec<_>>()
    };
    assert_eq!(codes(2), [""; 0]);
    assert_eq!(codes(3), ["wrong_colour"]);
}

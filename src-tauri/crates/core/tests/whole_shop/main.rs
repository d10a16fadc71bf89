//! A shop of 5,000 variants in eight languages with a thousand planted faults: all found, none invented.
//!
//! The clean shop, near-misses in it, raises nothing in any of the three rounds (mappings, pick list, catalogue); then faults of every
//! kind are planted, each at a place of its own, and every answer must be one that was planted, of its kind and place.

mod dice;
mod faults;
mod near;
mod plant;
mod shop;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use tallyman_core::{
    check::{
        catalogue::{Flaw, confusables, review},
        day::{Finding, Severity},
    },
    language::Language,
    record::StockItem,
};

use dice::Dice;
use faults::{Fault, KINDS, Round, Said, Spot};
use shop::{Shop, judged};

/// Debug builds plant in one shop, release builds in three.
const SEEDS: &[u64] = if cfg!(debug_assertions) {
    &[2026]
} else {
    &[2026, 7, 99]
};
const VARIANTS: usize = 5_000;
/// Faults of each kind: with 42 kinds more than a thousand.
const FAULTS_OF_A_KIND: usize = 25;
/// Places that are tried for one fault.
const TRIES: usize = 4_000;

/// One answer of a check: what it says, where, and the whole sentence.
struct Answer {
    said: Said,
    spots: BTreeSet<Spot>,
    sentence: String,
}

fn of_finding(finding: &Finding) -> Answer {
    let mut spots: BTreeSet<Spot> = finding
        .line
        .iter()
        .chain(&finding.lines)
        .map(|line| Spot::Order(line.order.clone()))
        .collect();
    spots.extend(finding.sku.clone().map(Spot::Sku));
    if let tallyman_core::check::day::Detail::Row {
        order: Some(order), ..
    } = &finding.detail
    {
        spots.insert(Spot::Order(order.clone()));
    }
    Answer {
        said: Said::Finding(finding.code),
        spots,
        sentence: format!("{} [{}]", finding.sentence(Language::En), finding.title),
    }
}

fn of_flaw(flaw: &Flaw) -> Answer {
    let mut spots: BTreeSet<Spot> = flaw.skus.iter().cloned().map(Spot::Sku).collect();
    spots.extend(
        flaw.listing
            .clone()
            .map(|listing| Spot::Listing(listing.listing)),
    );
    Answer {
        said: Said::Flaw(flaw.code),
        spots,
        sentence: flaw.sentence(Language::En),
    }
}

fn answers(shop: &Shop, round: Round) -> Vec<Answer> {
    if round == Round::Catalogue {
        let report = judged(|judges, vocabulary| review(&shop.day(false), judges, vocabulary));
        return report.flaws.iter().map(of_flaw).collect();
    }
    let report = shop.report(round == Round::Picks);
    report
        .findings
        .iter()
        .filter(|finding| finding.severity != Severity::Note)
        .map(of_finding)
        .collect()
}

/// Plants faults of every kind of a round.
fn plant(shop: &mut Shop, round: Round, dice: &mut Dice) -> Vec<Fault> {
    let mut planted = Vec::new();
    let mut used: BTreeSet<usize> = BTreeSet::new();
    let mut used_listings: BTreeSet<usize> = BTreeSet::new();
    // Faults that need a whole listing choose first.
    let mut kinds: Vec<&faults::Kind> = KINDS.iter().filter(|kind| kind.round == round).collect();
    kinds.sort_by_key(|kind| !kind.is_of_listing);
    for kind in kinds {
        let mut done = 0;
        for _ in 0..TRIES {
            if done == FAULTS_OF_A_KIND {
                break;
            }
            let index = dice.below(shop.meant.len());
            let meant = shop.meant[index].clone();
            let near: BTreeSet<usize> = faults::siblings(shop, index).collect();
            let is_free = !shop.taken.contains(&meant.listing)
                && !used.contains(&index)
                && if kind.is_of_listing {
                    !used_listings.contains(&meant.listing)
                } else {
                    // Siblings lend their items, so no two faults stand side by side.
                    !near.iter().any(|other| used.contains(other))
                };
            if !is_free {
                continue;
            }
            if let Some(fault) = (kind.plant)(shop, index, dice) {
                planted.push(Fault {
                    kind: kind.name,
                    ..fault
                });
                used.insert(index);
                used_listings.insert(meant.listing);
                if kind.is_of_listing {
                    shop.taken.push(meant.listing);
                }
                done += 1;
            }
        }
        assert_eq!(done, FAULTS_OF_A_KIND, "no room for {}", kind.name);
    }
    let away = std::mem::take(&mut shop.away);
    let mut row = 0;
    shop.picks.retain(|_| {
        row += 1;
        !away.contains(&(row - 1))
    });
    planted
}

/// What is missing and what was invented in one round.
fn audit(round: Round, seed: u64) -> (usize, Vec<String>) {
    let mut shop = Shop::clean(VARIANTS, seed);
    let planted = plant(&mut shop, round, &mut Dice::new(seed + round as u64));
    let answers = answers(&shop, round);
    let mut complaints = Vec::new();
    let mut expected: BTreeMap<(Said, &Spot), &Fault> = BTreeMap::new();
    let mut allowed: BTreeSet<(Said, &Spot)> = BTreeSet::new();
    for fault in &planted {
        expected.insert((fault.said, &fault.spot), fault);
        allowed.insert((fault.said, &fault.spot));
        allowed.extend(fault.besides.iter().map(|(said, spot)| (*said, spot)));
    }
    let mut found: BTreeSet<(Said, &Spot)> = BTreeSet::new();
    for answer in &answers {
        let mut is_explained = false;
        for spot in &answer.spots {
            is_explained |= allowed.contains(&(answer.said, spot));
            found.insert((answer.said, spot));
        }
        if !is_explained {
            complaints.push(format!(
                "invented: {:?} {:?}: {}",
                answer.said, answer.spots, answer.sentence
            ));
        }
    }
    for ((said, spot), fault) in &expected {
        if !found.contains(&(*said, *spot)) {
            let instead: Vec<String> = answers
                .iter()
                .filter(|answer| answer.spots.contains(*spot))
                .map(|answer| format!("{:?}: {}", answer.said, answer.sentence))
                .collect();
            complaints.push(format!(
                "missed: {} at {spot:?}, said {instead:?}{}",
                fault.kind,
                told(&shop, spot)
            ));
        }
    }
    (planted.len(), complaints)
}

/// What stands on both sides of an order, for reading a complaint.
fn told(shop: &Shop, spot: &Spot) -> String {
    let Spot::Order(order) = spot else {
        return String::new();
    };
    let Some(index) = shop
        .lines
        .iter()
        .position(|line| line.order_line.order == *order)
    else {
        return String::new();
    };
    let (line, mapping) = (&shop.lines[index].order_line, &shop.mappings[index]);
    let row = shop
        .picks
        .iter()
        .find(|row| row.order.as_ref() == Some(order));
    let taken = mapping
        .components
        .first()
        .map(|component| component.stock_sku.as_str());
    let item = shop
        .stock
        .iter()
        .find(|item| Some(item.sku.as_str()) == taken);
    format!(
        "\n  {} {:?}\n  mapped {item:?}\n  picked {row:?}",
        line.title, line.options
    )
}

fn hold(round: Round) {
    for seed in SEEDS {
        let (_, complaints) = audit(round, *seed);
        assert!(
            complaints.is_empty(),
            "{} complaints\n{}",
            complaints.len(),
            complaints.join("\n")
        );
    }
}

fn hold_clean(round: Round) {
    for seed in SEEDS {
        let mut shop = Shop::clean(VARIANTS, *seed);
        near::add(&mut shop, &mut Dice::new(*seed));
        let told: Vec<String> = answers(&shop, round)
            .iter()
            .map(|answer| format!("{:?} {:?}: {}", answer.said, answer.spots, answer.sentence))
            .collect();
        assert!(
            told.is_empty(),
            "{} answers\n{}",
            told.len(),
            told.join("\n")
        );
    }
}

#[test]
fn a_thousand_faults_of_more_than_twenty_five_kinds_are_planted() {
    assert!(KINDS.len() >= 25 && KINDS.len() * FAULTS_OF_A_KIND >= 1_000);
    let shop = Shop::clean(VARIANTS, SEEDS[0]);
    assert_eq!(shop.variants.len(), VARIANTS);
    let channels: BTreeSet<&str> = shop
        .variants
        .iter()
        .map(|variant| variant.variant.channel.as_str())
        .collect();
    assert_eq!(channels.len(), words::LANGUAGES.len());
}

#[test]
fn a_clean_shop_raises_no_alarm_by_its_mappings() {
    hold_clean(Round::Mappings);
}

#[test]
fn a_clean_shop_raises_no_alarm_by_its_pick_list() {
    hold_clean(Round::Picks);
}

#[test]
fn a_clean_catalogue_has_no_flaw() {
    hold_clean(Round::Catalogue);
}

#[test]
fn every_fault_of_mappings_is_found_and_none_invented() {
    hold(Round::Mappings);
}

#[test]
fn every_fault_of_a_pick_list_is_found_and_none_invented() {
    hold(Round::Picks);
}

#[test]
fn every_flaw_of_the_catalogue_is_found_and_none_invented() {
    hold(Round::Catalogue);
}

#[test]
fn a_clean_catalogue_scores_in_full_and_a_spoilt_one_does_not() {
    let whole = |shop: &Shop| {
        judged(|judges, vocabulary| review(&shop.day(false), judges, vocabulary).scores.whole)
    };
    let mut shop = Shop::clean(VARIANTS, SEEDS[0]);
    assert_eq!(whole(&shop), 100);
    plant(&mut shop, Round::Catalogue, &mut Dice::new(SEEDS[0]));
    assert!((50..99).contains(&whole(&shop)), "{}", whole(&shop));
}

#[test]
fn items_that_are_planted_beside_their_look_alikes_rank_first() {
    let mut shop = Shop::clean(VARIANTS, SEEDS[0]);
    let mut twins = BTreeSet::new();
    for index in (0..VARIANTS).step_by(500) {
        let item = shop.stock[shop.meant[index].stock].clone();
        let Some(sku) = faults::lookalike(&item.sku) else {
            continue;
        };
        twins.insert(item.sku.clone().min(sku.clone()));
        shop.stock.push(StockItem {
            sku,
            barcodes: Vec::new(),
            ..item
        });
    }
    let ranked =
        judged(|_, vocabulary| confusables(&shop.day(false), vocabulary, &[], twins.len()));
    let first: BTreeSet<String> = ranked.pairs.into_iter().map(|pair| pair.one).collect();
    assert_eq!(first, twins);
    assert!(ranked.found > 1_000, "{}", ranked.found);
}

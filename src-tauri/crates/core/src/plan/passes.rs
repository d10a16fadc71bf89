//! From lines to the walk.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Adjacent, Bin, Detour, KeptApart, LeftOff, LeftOffReason, LookAlike, Pass, PassKind, PlanInput,
    PlanLine, SheetChange, Stop, StopWord, Walk,
    alike::{Families, different},
    route::{self, Place, Route},
};
use crate::check::day::{LineKey, PrintedLine, is_same_line};

/// One thing for one order line, before it has its place in the walk.
#[derive(Clone, Debug)]
struct Draft<'a> {
    line: &'a PlanLine,
    item: u32,
    units: u64,
    part: Option<(u32, u32)>,
}

/// Plans the walk. Deterministic; every printable line is on it, and nothing else.
pub fn walk(input: &PlanInput) -> Walk {
    let families = Families::new(input);
    let mut walk = Walk {
        left_off: input.left_off.clone(),
        ..Walk::default()
    };
    let mut by_order: BTreeMap<(&str, &str), Vec<Draft<'_>>> = BTreeMap::new();
    for line in &input.lines {
        let drafts = drafts(input, line);
        if drafts.is_empty() {
            walk.left_off.push(LeftOff {
                key: line.key.clone(),
                title: line.title.clone(),
                why: LeftOffReason::NothingToTake,
                finding: None,
            });
            continue;
        }
        by_order
            .entry((&line.key.channel, &line.key.order))
            .or_default()
            .extend(drafts);
    }
    let (multi, single): (Vec<_>, Vec<_>) =
        by_order.into_values().partition(|drafts| drafts.len() > 1);
    walk.totals.orders = (multi.len() + single.len()) as u32;
    for (kind, orders) in [(PassKind::MultiLine, multi), (PassKind::SingleLine, single)] {
        let drafts: Vec<Draft<'_>> = orders.into_iter().flatten().collect();
        if !drafts.is_empty() {
            add_pass(input, &families, kind, drafts, &mut walk);
        }
    }
    finish(&mut walk);
    walk
}

fn drafts<'a>(input: &PlanInput, line: &'a PlanLine) -> Vec<Draft<'a>> {
    let parts: Vec<_> = line
        .parts
        .iter()
        .filter(|part| part.units > 0 && (part.item as usize) < input.items.len())
        .collect();
    let count = parts.len() as u32;
    (1_u32..)
        .zip(parts)
        .map(|(number, part)| Draft {
            line,
            item: part.item,
            units: part.units,
            part: (count > 1).then_some((number, count)),
        })
        .collect()
}

fn add_pass(
    input: &PlanInput,
    families: &Families<'_>,
    kind: PassKind,
    mut drafts: Vec<Draft<'_>>,
    walk: &mut Walk,
) {
    let bins = sort(input, &mut drafts);
    let places: Vec<Place> = drafts
        .iter()
        .map(|draft| Place {
            bin: bins[draft.item as usize].clone(),
            item: draft.item,
        })
        .collect();
    let alike = |one: u32, other: u32| families.are_alike(one, other);
    let found = route::route(&places, &input.shelves, &alike);
    let first = walk.totals.stops + 1;
    let mut numbers = vec![0; places.len()];
    for (number, stop) in (first..).zip(&found.stops) {
        numbers[*stop as usize] = number;
    }
    let straight: Vec<u32> = (0..places.len() as u32).collect();
    let centimetres = route::length(&places, &found.stops, &input.shelves);
    let extra = centimetres.saturating_sub(route::length(&places, &straight, &input.shelves));
    let mut pass = Pass {
        kind,
        stops: found
            .stops
            .iter()
            .map(|stop| {
                stop_of(
                    input,
                    families,
                    &drafts[*stop as usize],
                    numbers[*stop as usize],
                )
            })
            .collect(),
        metres: metres(centimetres),
        extra_metres: metres(extra),
    };
    tell_detours(&found, &numbers, &mut pass, walk);
    tell_adjacent(&found.stops, &places, &numbers, &alike, walk);
    if kind == PassKind::MultiLine {
        name_totes(&mut pass);
    }
    walk.totals.stops += pass.stops.len() as u32;
    walk.passes.push(pass);
}

/// Sorts by bin, then by what does not depend on the order of input; gives the bins of all items.
fn sort(input: &PlanInput, drafts: &mut [Draft<'_>]) -> Vec<Option<Bin>> {
    let bins: Vec<Option<Bin>> = input
        .items
        .iter()
        .map(|item| item.bin.as_deref().map(Bin::parse))
        .collect();
    drafts.sort_by(|one, other| {
        let key = |draft: &Draft<'_>| {
            let bin = &bins[draft.item as usize];
            let item = &input.items[draft.item as usize];
            (
                bin.is_none(),
                bin.clone(),
                item.sku.clone(),
                draft.line.key.clone(),
                draft.part,
            )
        };
        key(one).cmp(&key(other))
    });
    bins
}

/// Says which stops were moved away from a look-alike, and what it costs.
fn tell_detours(found: &Route, numbers: &[u32], pass: &mut Pass, walk: &mut Walk) {
    for (stop, from, cost) in &found.moved {
        let (later, stays) = (numbers[*stop as usize], numbers[*from as usize]);
        let lines_between = later.abs_diff(stays).saturating_sub(1);
        if let Some(moved) = pass.stops.iter_mut().find(|stop| stop.number == later) {
            moved.detour = Some(Detour {
                apart_from: stays,
                lines_between,
                metres: metres(*cost),
            });
        }
        walk.kept_apart.push(KeptApart {
            stays,
            later,
            lines_between,
            metres: metres(*cost),
        });
    }
}

/// Says which look-alikes stand side by side after all.
fn tell_adjacent(
    stops: &[u32],
    places: &[Place],
    numbers: &[u32],
    alike: &route::Alike<'_>,
    walk: &mut Walk,
) {
    for pair in stops.windows(2) {
        let (one, other) = (&places[pair[0] as usize], &places[pair[1] as usize]);
        if one.item != other.item && alike(one.item, other.item) {
            walk.adjacent.push(Adjacent {
                first: numbers[pair[0] as usize],
                second: numbers[pair[1] as usize],
            });
        }
    }
}

fn stop_of(input: &PlanInput, families: &Families<'_>, draft: &Draft<'_>, number: u32) -> Stop {
    let item = &input.items[draft.item as usize];
    let alike = families.of(draft.item, &input.shelves);
    let mut differing = FxHashSet::default();
    let not: Vec<LookAlike> = alike
        .iter()
        .map(|other| {
            let other = &input.items[*other as usize];
            differing.extend(different(item, other));
            LookAlike {
                sku: other.sku.clone(),
                words: different(other, item),
                bin: other.bin.clone(),
                is_on_sheet: false,
            }
        })
        .collect();
    Stop {
        number,
        bin: item.bin.clone(),
        sku: item.sku.clone(),
        name: item.name.clone(),
        words: item
            .words
            .iter()
            .map(|word| StopWord {
                is_different: differing.contains(word),
                word: word.clone(),
            })
            .collect(),
        supplier_text: item.supplier_text.clone(),
        units: draft.units,
        line: draft.line.key.clone(),
        title: draft.line.title.clone(),
        tote: None,
        part: draft.part,
        not,
        detour: None,
        note: draft.line.note.clone(),
        personalisation: draft.line.personalisation.clone(),
        overridden: draft.line.overridden.clone(),
    }
}

/// Gives each order its tote, in the order in which the walk meets them.
fn name_totes(pass: &mut Pass) {
    let mut totes: FxHashMap<(String, String), String> = FxHashMap::default();
    for stop in &mut pass.stops {
        let fresh = tote(totes.len());
        let order = (stop.line.channel.clone(), stop.line.order.clone());
        stop.tote = Some(totes.entry(order).or_insert(fresh).clone());
    }
}

/// A, B … Z, AA, AB …
fn tote(number: usize) -> String {
    let letter = char::from(b'A' + (number % 26) as u8);
    match number / 26 {
        0 => letter.to_string(),
        rest => format!("{}{letter}", tote(rest - 1)),
    }
}

const fn metres(centimetres: u64) -> u32 {
    centimetres.div_ceil(100) as u32
}

fn finish(walk: &mut Walk) {
    let on_sheet: FxHashSet<String> = walk
        .passes
        .iter()
        .flat_map(|pass| &pass.stops)
        .map(|stop| stop.sku.clone())
        .collect();
    let mut lines: FxHashSet<LineKey> = FxHashSet::default();
    let mut pairs: FxHashSet<(String, String)> = FxHashSet::default();
    for stop in walk.passes.iter_mut().flat_map(|pass| &mut pass.stops) {
        walk.totals.units += stop.units;
        lines.insert(stop.line.clone());
        for other in &mut stop.not {
            other.is_on_sheet = on_sheet.contains(&other.sku);
            if other.is_on_sheet {
                let (one, two) = (
                    stop.sku.clone().min(other.sku.clone()),
                    stop.sku.clone().max(other.sku.clone()),
                );
                pairs.insert((one, two));
            }
        }
    }
    let sku_of: FxHashMap<u32, &str> = walk
        .passes
        .iter()
        .flat_map(|pass| &pass.stops)
        .map(|stop| (stop.number, stop.sku.as_str()))
        .collect();
    for adjacent in &walk.adjacent {
        if let (Some(one), Some(two)) = (sku_of.get(&adjacent.first), sku_of.get(&adjacent.second))
        {
            pairs.remove(&((*one).min(*two).to_owned(), (*one).max(*two).to_owned()));
        }
    }
    walk.totals.pairs_apart = pairs.len() as u32;
    walk.totals.lines = lines.len() as u32;
    walk.totals.metres = walk.passes.iter().map(|pass| pass.metres).sum();
    walk.left_off.sort_by(|one, other| one.key.cmp(&other.key));
}

/// What changed on the lines since a sheet was printed; the sheet is stale if any change says so.
pub fn changes(printed: &[PrintedLine], lines: &[PlanLine]) -> Vec<SheetChange> {
    let now: FxHashMap<&LineKey, &PlanLine> = lines.iter().map(|line| (&line.key, line)).collect();
    let before: FxHashSet<&LineKey> = printed.iter().map(|line| &line.line).collect();
    let mut changes: Vec<SheetChange> = Vec::new();
    for printed in printed {
        let line = printed.line.clone();
        match now.get(&printed.line) {
            None => changes.push(SheetChange::Gone { line }),
            Some(now)
                if !is_same_line(&printed.digest, &now.digest)
                    || now.quantity != printed.quantity =>
            {
                changes.push(SheetChange::Changed {
                    line,
                    before: printed.quantity,
                    now: now.quantity,
                });
            }
            Some(_) => {}
        }
    }
    changes.extend(
        lines
            .iter()
            .filter(|line| !before.contains(&line.key))
            .map(|line| SheetChange::Added {
                line: line.key.clone(),
            }),
    );
    changes
}

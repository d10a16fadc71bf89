//! The order of stops: by bins, and look-alikes never one after the other while something can stand between.

use super::{Bin, Shelves};

/// One stop as the route sees it.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Where it is; nothing known sorts last.
    pub(super) bin: Option<Bin>,
    /// The item.
    pub(super) item: u32,
}

/// Says whether two items are look-alikes.
pub(super) type Alike<'a> = dyn Fn(u32, u32) -> bool + 'a;

/// Steps of the exhaustive search before it gives up.
const SEARCH_STEPS_MAX: u32 = 20_000;

/// An order of stops, with those that were moved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Route {
    /// Stops in walking order, as indices into the places.
    pub(super) stops: Vec<u32>,
    /// Moved stops with the look-alike they were moved away from and the centimetres that it cost.
    pub(super) moved: Vec<(u32, u32, u64)>,
}

/// Finds the route through places that are sorted by bin.
pub(super) fn route(places: &[Place], shelves: &Shelves, alike: &Alike<'_>) -> Route {
    let mut kept: Vec<u32> = Vec::with_capacity(places.len());
    let mut held: Vec<(u32, u32)> = Vec::new();
    let window = shelves.lines_between.max(1) as usize;
    for stop in 0..places.len() as u32 {
        let near = kept.iter().rev().take(window).copied();
        match near
            .into_iter()
            .find(|near| are_alike(places, *near, stop, alike))
        {
            Some(near) => held.push((stop, near)),
            None => kept.push(stop),
        }
    }
    let mut moved = Vec::new();
    let mut is_complete = true;
    for (stop, from) in held {
        if let Some((position, cost)) = cheapest(places, &kept, stop, shelves, alike) {
            kept.insert(position, stop);
            moved.push((stop, from, cost));
        } else {
            // Nothing can stand between: it follows its look-alike, and the walk says so.
            let position = kept
                .iter()
                .position(|kept| *kept == from)
                .map_or(kept.len(), |position| position + 1);
            kept.insert(position, stop);
            is_complete = false;
        }
    }
    if !is_complete && let Some(found) = rearranged(places, &kept, alike) {
        let before = length(
            places,
            &(0..places.len() as u32).collect::<Vec<_>>(),
            shelves,
        );
        let cost = length(places, &found, shelves).saturating_sub(before);
        let moved = first_moved(places, &found, alike, cost);
        return Route {
            stops: found,
            moved,
        };
    }
    moved.retain(|(stop, from, _)| !touch(&kept, *stop, *from));
    Route { stops: kept, moved }
}

fn are_alike(places: &[Place], one: u32, other: u32, alike: &Alike<'_>) -> bool {
    let (one, other) = (places[one as usize].item, places[other as usize].item);
    one != other && alike(one, other)
}

/// Whether two stops stand side by side.
fn touch(stops: &[u32], one: u32, other: u32) -> bool {
    stops
        .windows(2)
        .any(|pair| (pair[0], pair[1]) == (one, other) || (pair[1], pair[0]) == (one, other))
}

/// The place for a stop where no look-alike is near and the detour is shortest; the later of two equal ones.
fn cheapest(
    places: &[Place],
    kept: &[u32],
    stop: u32,
    shelves: &Shelves,
    alike: &Alike<'_>,
) -> Option<(usize, u64)> {
    let fits = |position: usize, window: usize| {
        let start = position.saturating_sub(window);
        let end = (position + window).min(kept.len());
        kept[start..end]
            .iter()
            .all(|near| !are_alike(places, *near, stop, alike))
    };
    for window in [shelves.lines_between.max(1) as usize, 1] {
        let best = (0..=kept.len())
            .filter(|position| fits(*position, window))
            .map(|position| {
                let before = position.checked_sub(1).map(|before| kept[before]);
                let after = kept.get(position).copied();
                (detour(places, before, stop, after, shelves), position)
            })
            .min_by_key(|(cost, position)| (*cost, std::cmp::Reverse(*position)));
        if let Some((cost, position)) = best {
            return Some((position, cost));
        }
    }
    None
}

fn between(places: &[Place], one: u32, other: u32, shelves: &Shelves) -> u64 {
    match (&places[one as usize].bin, &places[other as usize].bin) {
        (Some(one), Some(other)) => one.centimetres_to(other, shelves),
        _ => 0,
    }
}

/// Centimetres that a stop adds between two others.
fn detour(
    places: &[Place],
    before: Option<u32>,
    stop: u32,
    after: Option<u32>,
    shelves: &Shelves,
) -> u64 {
    let to = before.map_or(0, |before| between(places, before, stop, shelves));
    let on = after.map_or(0, |after| between(places, stop, after, shelves));
    let without = before
        .zip(after)
        .map_or(0, |(before, after)| between(places, before, after, shelves));
    (to + on).saturating_sub(without)
}

/// Centimetres of a whole walk.
pub(super) fn length(places: &[Place], stops: &[u32], shelves: &Shelves) -> u64 {
    stops
        .windows(2)
        .map(|pair| between(places, pair[0], pair[1], shelves))
        .sum()
}

/// Another order without look-alikes side by side, where moving single stops did not find one: always the stop
/// with most look-alikes left first, with a bounded search behind it.
fn rearranged(places: &[Place], stops: &[u32], alike: &Alike<'_>) -> Option<Vec<u32>> {
    let mut steps = 0;
    let mut found = Vec::with_capacity(stops.len());
    let mut left: Vec<u32> = stops.to_vec();
    left.sort_unstable();
    search(places, &mut found, &mut left, alike, &mut steps).then_some(found)
}

fn search(
    places: &[Place],
    found: &mut Vec<u32>,
    left: &mut Vec<u32>,
    alike: &Alike<'_>,
    steps: &mut u32,
) -> bool {
    if left.is_empty() {
        return true;
    }
    *steps += 1;
    // Each step looks at all pairs that are left; large passes are not searched that long.
    if *steps > SEARCH_STEPS_MAX || left.len() > 200 {
        return false;
    }
    let last = found.last().copied();
    let pressure = |stop: u32| {
        left.iter()
            .filter(|other| are_alike(places, stop, **other, alike))
            .count()
    };
    let mut choices: Vec<(std::cmp::Reverse<usize>, u32)> = left
        .iter()
        .filter(|stop| last.is_none_or(|last| !are_alike(places, last, **stop, alike)))
        .map(|stop| (std::cmp::Reverse(pressure(*stop)), *stop))
        .collect();
    choices.sort_unstable();
    let mut tried: Vec<u32> = Vec::new();
    for (_, stop) in choices {
        // Stops of one item are the same choice.
        if tried.contains(&places[stop as usize].item) {
            continue;
        }
        tried.push(places[stop as usize].item);
        let Some(position) = left.iter().position(|left| *left == stop) else {
            continue;
        };
        left.remove(position);
        found.push(stop);
        if search(places, found, left, alike, steps) {
            return true;
        }
        found.pop();
        left.insert(position, stop);
        if *steps > SEARCH_STEPS_MAX {
            return false;
        }
    }
    false
}

/// Names one moved stop for a rearranged walk: the first that stands out of the order of bins.
fn first_moved(
    places: &[Place],
    stops: &[u32],
    alike: &Alike<'_>,
    cost: u64,
) -> Vec<(u32, u32, u64)> {
    let out = stops
        .windows(2)
        .find(|pair| pair[1] < pair[0])
        .map(|pair| pair[1]);
    let from = out.and_then(|stop| {
        stops
            .iter()
            .copied()
            .find(|other| are_alike(places, *other, stop, alike))
    });
    out.zip(from)
        .map(|(stop, from)| (stop, from, cost))
        .into_iter()
        .collect()
}

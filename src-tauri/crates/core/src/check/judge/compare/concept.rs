use super::{DOUBTED, EQUAL, Fit, NEAR, OPEN, OTHER, OVERLAP, Scope, scope_of};
use crate::check::judge::read::{Reading, Span};
use crate::check::judge::vocabulary::{Kin, MeaningId, Tables};

/// Whether two ids are the same or one is the broader kind of the other.
pub(in crate::check::judge) fn agree(tables: &Tables, left: MeaningId, right: MeaningId) -> bool {
    left == right || is_kind_of(tables, left, right) || is_kind_of(tables, right, left)
}

/// Whether `narrow` is a kind of `broad`: `material.leather.pu` of `material.leather`.
fn is_kind_of(tables: &Tables, narrow: MeaningId, broad: MeaningId) -> bool {
    tables
        .meanings
        .get(narrow)
        .id
        .strip_prefix(tables.meanings.get(broad).id.as_str())
        .is_some_and(|rest| rest.starts_with('.'))
}

fn pair_level(tables: &Tables, promised: MeaningId, found: MeaningId) -> i8 {
    let id = |meaning: MeaningId| tables.meanings.get(meaning).id.as_str();
    if promised == found {
        EQUAL
    } else if id(promised) == "material.leather" && id(found) == "material.leather.pu" {
        // Imitation leather is a kind of leather to a maker and none to a buyer.
        OTHER
    } else if id(promised) == "item.sweater" && id(found) == "item.sweater.cardigan" {
        // A cardigan is a kind of knitwear, and never the jumper that was sold.
        OTHER
    } else if is_kind_of(tables, found, promised) {
        OVERLAP
    } else if is_kind_of(tables, promised, found) {
        NEAR
    } else if tables.meanings.get(promised).is_broad || tables.meanings.get(found).is_broad {
        OPEN
    } else {
        match tables.kindred.between(promised, found) {
            Some(Kin::Open) => OPEN,
            Some(Kin::Doubted) => DOUBTED,
            None => OTHER,
        }
    }
}

/// Plugs, sides, materials, scents and the like: equal, broader, or another one of the same scope.
pub(super) fn concept_fit(
    tables: &Tables,
    scope: Scope,
    promised: &Reading,
    picked: &Reading,
) -> Fit {
    let within = |reading: &Reading| -> Vec<(MeaningId, Span)> {
        reading
            .concepts
            .iter()
            .copied()
            .filter(|&(meaning, _)| scope_of(tables, meaning) == Some(scope))
            .collect()
    };
    let (wanted, offered) = (within(promised), within(picked));
    let mut best = best_pair(tables, &wanted, &offered);
    if matches!(scope, Scope::Group(_))
        && let Some((span, found)) = exchanged(tables, &wanted, &offered)
    {
        best = Fit::new(OTHER, span, found);
    }
    if let Some(&(_, span)) = picked
        .denied
        .iter()
        .find(|&&(denied, _)| wanted.iter().any(|&(meaning, _)| meaning == denied))
        && best.level <= OPEN
    {
        best = Fit::new(OTHER, wanted[0].1, span);
    }
    if wanted.is_empty() {
        best = denied_fit(tables, scope, promised, picked, &offered);
    }
    best
}

/// What stands in for what, where both sides name several of one scope: a cable from USB-A to Lightning for one from
/// USB-C to Lightning.
fn exchanged(
    tables: &Tables,
    wanted: &[(MeaningId, Span)],
    offered: &[(MeaningId, Span)],
) -> Option<(Span, Span)> {
    let is_among = |meaning: MeaningId, others: &[(MeaningId, Span)]| {
        others
            .iter()
            .any(|&(other, _)| agree(tables, meaning, other))
    };
    let shares = wanted
        .iter()
        .any(|&(meaning, _)| is_among(meaning, offered));
    let missing = wanted
        .iter()
        .find(|&&(meaning, _)| !is_among(meaning, offered))?;
    let instead = offered
        .iter()
        .find(|&&(meaning, _)| !is_among(meaning, wanted))?;
    shares.then_some((missing.1, instead.1))
}

/// "No camera" is met by "without camera" and broken by a camera.
fn denied_fit(
    tables: &Tables,
    scope: Scope,
    promised: &Reading,
    picked: &Reading,
    offered: &[(MeaningId, Span)],
) -> Fit {
    let unwanted = promised
        .denied
        .iter()
        .filter(|&&(meaning, _)| scope_of(tables, meaning) == Some(scope));
    for &(meaning, span) in unwanted {
        if let Some(&(_, found)) = offered.iter().find(|&&(given, _)| given == meaning) {
            return Fit::new(OTHER, span, found);
        }
        if let Some(&(_, found)) = picked.denied.iter().find(|&&(none, _)| none == meaning) {
            return Fit::new(EQUAL, span, found);
        }
    }
    Fit::NOTHING
}

/// The kind of thing.
pub(in crate::check::judge) fn item_level(
    tables: &Tables,
    promised: &Reading,
    picked: &Reading,
) -> Fit {
    best_pair(tables, &promised.items, &picked.items)
}

fn best_pair(tables: &Tables, wanted: &[(MeaningId, Span)], offered: &[(MeaningId, Span)]) -> Fit {
    let mut best = Fit::NOTHING;
    for &(promised, promised_span) in wanted {
        for &(found, found_span) in offered {
            let level = pair_level(tables, promised, found);
            if best.found.is_none() || level > best.level {
                best = Fit::new(level, promised_span, found_span);
            }
        }
    }
    best
}

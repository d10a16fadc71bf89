use super::beds::bed_by_sides;
use super::measure::is_close;
use super::{DOUBTED, EQUAL, Fit, NEAR, OPEN, OTHER, OVERLAP, Scope, scope_of};
use crate::check::judge::Attribute;
use crate::check::judge::read::{Amount, Reading, Series, Span};
use crate::check::judge::vocabulary::{Kin, Kind, MeaningId, Tables};

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

/// How near what was found is to what was promised: the same, a kind of it, a broader word, or another.
pub(in crate::check::judge) fn pair_level(
    tables: &Tables,
    promised: MeaningId,
    found: MeaningId,
) -> i8 {
    if promised == found {
        EQUAL
    } else if tables.kindred.between(promised, found) == Some(Kin::Other) {
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
            Some(Kin::Other) | None => OTHER,
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
    if scope == Scope::Table(Attribute::Material)
        && let (Some(span), Some(found)) = (best.promised, best.found)
        && shade_of(tables, promised, span) * shade_of(tables, picked, found) < 0
    {
        best = Fit::new(OTHER, span, found);
    }
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
    if scope == Scope::Sheet && best.found.is_none() {
        best = sheet_by_sides(tables, &wanted, picked);
    }
    if offered.is_empty()
        && let Some(fit) = bed_by_sides(tables, &wanted, (promised, picked))
    {
        best = fit;
    }
    if offered.is_empty()
        && let Some(fit) = by_ends(tables, &wanted, picked)
    {
        best = fit;
    }
    if wanted.is_empty() {
        best = denied_fit(tables, scope, promised, picked, &offered);
    }
    best
}

/// Whether a material is told to be light (below nought) or dark (above it), right beside its word: 深木纹, "Madeira clara".
fn shade_of(tables: &Tables, reading: &Reading, span: Span) -> i8 {
    // A sign leans on no material, and is not read before one.
    let before = reading.folded.before(span.start);
    if let Some(&(_, shade)) = SHADES.iter().find(|&&(sign, _)| Some(sign) == before) {
        return shade;
    }
    let is_beside = |term: Span| {
        let (first, second) = if term.start < span.start {
            (term, span)
        } else {
            (span, term)
        };
        let between = reading.folded.text.get(first.end..second.start);
        between.is_some_and(|between| between.trim().is_empty())
    };
    reading
        .terms
        .iter()
        .filter(|term| is_beside(term.span))
        .flat_map(|term| term.kinds(tables))
        .find_map(|kind| match kind {
            Kind::Shade(shade @ -1..=1) => Some(shade),
            _ => None,
        })
        .unwrap_or_default()
}

/// Signs that tell a wood to be light or dark.
const SHADES: [(char, i8); 4] = [('浅', -1), ('淡', -1), ('深', 1), ('暗', 1)];

/// The ends of cables that one word names, as their ids without `port.charge.` and `port.end.`.
const ENDS: [(&str, &[&str]); 3] = [
    ("c_to_c", &["usb_c"]),
    ("c_to_lightning", &["usb_c", "lightning"]),
    ("usb_a_to_c", &["usb_a", "usb_c"]),
];

/// A cable that is told by both of its ends, where the promise names it by one word: "USB-A to Lightning" is none of USB-C.
fn by_ends(tables: &Tables, wanted: &[(MeaningId, Span)], picked: &Reading) -> Option<Fit> {
    let (ends, span) = wanted.iter().find_map(|&(meaning, span)| {
        let id = tables
            .meanings
            .get(meaning)
            .id
            .strip_prefix("port.charge.")?;
        let (_, ends) = ENDS.iter().find(|(cable, _)| *cable == id)?;
        Some((*ends, span))
    })?;
    let told: Vec<(&str, Span)> = picked
        .concepts
        .iter()
        .filter_map(|&(meaning, span)| {
            let end = tables.meanings.get(meaning).id.strip_prefix("port.end.")?;
            Some((end, span))
        })
        .collect();
    if told.len() < 2 {
        return None;
    }
    let other = told.iter().find(|(end, _)| !ends.contains(end));
    let all_told = ends
        .iter()
        .all(|end| told.iter().any(|(known, _)| known == end));
    match other {
        Some(&(_, found)) => Some(Fit::new(OTHER, span, found)),
        None if all_told => Some(Fit::new(EQUAL, span, told[0].1)),
        None => None,
    }
}

/// Sheets by their sides in millimetres (ISO 216).
const SHEETS: [(&str, Amount, Amount); 10] = [
    ("sheet.a0", 841, 1_189),
    ("sheet.a1", 594, 841),
    ("sheet.a2", 420, 594),
    ("sheet.a3", 297, 420),
    ("sheet.a4", 210, 297),
    ("sheet.a5", 148, 210),
    ("sheet.a6", 105, 148),
    ("sheet.b4", 250, 353),
    ("sheet.b5", 176, 250),
    ("sheet.b6", 125, 176),
];

/// A sheet that is told by its sides: 21×29.7 is A4 and no A3.
fn sheet_by_sides(tables: &Tables, wanted: &[(MeaningId, Span)], picked: &Reading) -> Fit {
    let named = |series: &Series| {
        let &[one, other] = &series.amounts[..] else {
            return None;
        };
        let scales: &[Amount] = if series.has_unit { &[1] } else { &[1, 10] };
        let sheet = SHEETS.iter().find(|&&(_, short, long)| {
            scales.iter().any(|scale| {
                let (low, high) = (one.min(other) * scale, one.max(other) * scale);
                is_close(low, short * 1000) && is_close(high, long * 1000)
            })
        });
        sheet.map(|&(id, ..)| id)
    };
    by_sides(tables, wanted, picked, named).unwrap_or(Fit::NOTHING)
}

/// How the first thing that is told by its sides serves the promised one; nothing where no sides have a name.
pub(super) fn by_sides(
    tables: &Tables,
    wanted: &[(MeaningId, Span)],
    picked: &Reading,
    named: impl Fn(&Series) -> Option<&'static str>,
) -> Option<Fit> {
    let &(promised, span) = wanted.first()?;
    let mut told = picked.series.iter();
    let (id, found) = told.find_map(|series| named(series).map(|id| (id, series.span)))?;
    let is_it = tables.meanings.get(promised).id == id;
    Some(Fit::new(if is_it { EQUAL } else { OTHER }, span, found))
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

//! A count of the line that is the number of one choice, where nobody knows what the option counts: 四头 for "Köpfe: 4".

use super::Attribute;
use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{EQUAL, Facet, Fit, OVERLAP};
use super::read::{Measure, Quantity, Reading, Span};
use super::vocabulary::Dimension;

/// Settles an option of plain numbers, or of numbers with one word, by the only counts of the line.
///
/// The line must tell one count that is the number of a choice and none that is another choice's.
pub(super) fn counted_choice(
    column: &Column,
    (title, picked): (&Reading, &Reading),
    axis: &Axis,
) -> Option<Axis> {
    // A size that is told in words counts something, too: the seats of "3 lugares".
    let may_count = match column.attribute {
        Attribute::Design => true,
        Attribute::Size => column.values.iter().all(|value| has_a_word(&value.reading)),
        _ => false,
    };
    if axis.finding != Finding::Silent || !may_count || !column.varies() {
        return None;
    }
    let numbers: Vec<i64> = column
        .values
        .iter()
        .map(|value| number_of(&value.reading))
        .collect::<Option<_>>()?;
    let is_told = |count: i64| {
        title
            .quantities
            .iter()
            .any(|quantity| quantity.written == count)
            || title
                .packs
                .iter()
                .any(|pack| i64::from(pack.count) * 1000 == count)
    };
    let mut named: Vec<(usize, Span)> = Vec::new();
    for (count, span) in counts(picked).filter(|&(count, _)| !is_told(count)) {
        let place = numbers.iter().position(|&number| number == count);
        if let Some(place) = place
            && !named.iter().any(|&(known, _)| known == place)
        {
            named.push((place, span));
        }
    }
    let &[(place, found)] = &named[..] else {
        return None;
    };
    Some(Axis {
        attribute: column.attribute,
        finding: if place == 0 {
            Finding::Same
        } else {
            Finding::Different
        },
        fit: Fit {
            level: if place == 0 { OVERLAP } else { -EQUAL },
            promised: None,
            found: Some(found),
        },
        facet: Some(Facet::Number(Measure::Bare)),
        rival: (place != 0).then_some(place),
        varies: true,
    })
}

/// Whether a value has a word beside its number.
fn has_a_word(value: &Reading) -> bool {
    let mut words = value.folded.text.split(|sign: char| !sign.is_alphabetic());
    words.any(|word| word.chars().count() >= WORD_MIN)
}

/// Fewest letters of a word that says what is counted; shorter ones are units and marks of systems.
const WORD_MIN: usize = 4;

/// The only number of a value that has no unit of its own.
fn number_of(value: &Reading) -> Option<i64> {
    let is_count = |quantity: &Quantity| {
        quantity.low == quantity.high
            && matches!(
                quantity.measure,
                Measure::Bare | Measure::Of(Dimension::Feature)
            )
    };
    match (&value.quantities[..], &value.packs[..]) {
        ([quantity], []) if is_count(quantity) && value.series.is_empty() => Some(quantity.written),
        ([], [pack]) if value.series.is_empty() => Some(i64::from(pack.count) * 1000),
        _ => None,
    }
}

/// The counts of a line: packs, and numbers of what a thing has.
fn counts(picked: &Reading) -> impl Iterator<Item = (i64, Span)> + '_ {
    let packs = picked
        .packs
        .iter()
        .filter(|pack| pack.is_explicit)
        .map(|pack| (i64::from(pack.count) * 1000, pack.span));
    let features = picked
        .quantities
        .iter()
        .filter(|quantity| quantity.measure == Measure::Of(Dimension::Feature))
        .map(|quantity| (quantity.written, quantity.span));
    packs.chain(features)
}

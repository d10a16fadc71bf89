//! Which facts a sentence of the seller rests on; one that states a fact and has none (L01).

use std::ops::Range;

use super::{
    Advice, Desk, Rule,
    allowed::Allowed,
    facts::is_amount,
    report::{Standing, Stretch},
    value::{Kind, Value},
};
use crate::{
    case::is_same_number,
    reply::{SlotValue, Source},
    text::fold_as_written,
};

/// A sentence that the seller wrote rests on the facts whose values stand in it; one that states a fact and has none
/// says what nobody can prove.
pub(super) fn check(desk: &mut Desk<'_>, values: &[(&Value, bool)], allowed: &Allowed) {
    let mut stretches = std::mem::take(&mut desk.stretches);
    for stretch in stretches
        .iter_mut()
        .filter(|stretch| matches!(stretch.standing, Standing::New | Standing::Broken))
    {
        let within = |range: &Range<usize>| {
            stretch.span.start <= range.start && range.end <= stretch.span.end
        };
        let mut facts = facts_of(desk, allowed, stretch);
        let stands: Vec<&Value> = values
            .iter()
            .filter(|(value, is_known)| *is_known && within(&value.span))
            .map(|(value, _)| *value)
            .collect();
        for value in &stands {
            facts.extend(facts_of_value(desk, value));
        }
        facts.sort_unstable();
        facts.dedup();
        stretch.facts = facts;
        let claim = desk.hits.of("claim").find(|hit| within(&hit.span)).cloned();
        let is_unproven = stretch.facts.is_empty() && stands.is_empty();
        if let Some(claim) = claim.filter(|_| is_unproven) {
            let said = desk.page.words(&claim.span);
            desk.find(Rule::L01, &claim.span, Advice::Unproven { said });
        }
    }
    desk.stretches = stretches;
}

/// The facts whose goods or references are quoted in a sentence.
fn facts_of(desk: &Desk<'_>, allowed: &Allowed, stretch: &Stretch) -> Vec<usize> {
    let mut facts = Vec::new();
    for quoted in &allowed.quoted {
        let span = desk.page.folded.range(quoted.start, quoted.end);
        if span.start < stretch.span.start || stretch.span.end < span.end {
            continue;
        }
        let words = desk
            .page
            .folded
            .text
            .get(quoted.clone())
            .unwrap_or_default();
        for known in &desk.context.known {
            let (SlotValue::Goods(text) | SlotValue::Reference(text)) = &known.value else {
                continue;
            };
            if let Source::Fact(at) = known.source
                && fold_as_written(text).text.contains(words)
            {
                facts.push(at);
            }
        }
    }
    facts
}

fn facts_of_value(desk: &Desk<'_>, value: &Value) -> Vec<usize> {
    let is_it = |known: &SlotValue| match (known, &value.kind) {
        (SlotValue::Day(day), Kind::Day { .. }) => value.days(desk.context.today).contains(day),
        (SlotValue::Count(count), Kind::Count(said) | Kind::Word(said)) => {
            u64::from(*count) == *said
        }
        (
            SlotValue::Amount(money),
            Kind::Amount {
                digits, decimals, ..
            },
        ) => is_amount(money, *digits, *decimals),
        (SlotValue::Reference(known), Kind::Reference(said)) => is_same_number(known, said),
        _ => false,
    };
    desk.context
        .known
        .iter()
        .filter(|known| is_it(&known.value))
        .filter_map(|known| match known.source {
            Source::Fact(at) => Some(at),
            Source::Remedy | Source::Clock | Source::Setting | Source::Seller => None,
        })
        .collect()
}

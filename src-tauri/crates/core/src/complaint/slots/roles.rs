//! Which value was ordered and which came, by the words beside it.

use std::ops::Range;

use super::{Role, Slot, within};
use crate::complaint::concepts::{Concepts, Hit};
use crate::complaint::features::sentences;

/// Where a value stands in the folded text.
#[derive(Clone, Debug)]
pub(super) struct Value {
    pub(super) slot: Slot,
    pub(super) role: Role,
    pub(super) id: String,
    pub(super) at: Range<usize>,
}

/// How far in bytes a value may stand from words that are of one side only: "instead of the one in black".
const REACH: usize = 32;

/// Words that give a role to what stands beside them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    pub(super) role: Role,
    pub(super) at: usize,
    /// Whether it is of the value on one side only.
    pub(super) side: Side,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Either,
    Before,
    Behind,
    /// Behind, and only where nothing else says anything.
    Weakly,
}

/// The role and side of a cue by its name in the table.
pub(super) fn of_side(name: &str) -> Option<(Role, Side)> {
    match name {
        "ordered_behind" => Some((Role::Ordered, Side::Behind)),
        "ordered_before" => Some((Role::Ordered, Side::Before)),
        "ordered_beside" => Some((Role::Ordered, Side::Either)),
        "received_behind" => Some((Role::Received, Side::Behind)),
        "received_before" => Some((Role::Received, Side::Before)),
        "received_beside" => Some((Role::Received, Side::Either)),
        "is_behind" => Some((Role::Received, Side::Weakly)),
        _ => None,
    }
}

/// The clauses of a text: what lies between the ends of sentences, commas, dashes and words like "but".
pub(super) fn clauses(text: &str, hits: &[Hit], concepts: &Concepts) -> Vec<(usize, usize)> {
    let but = concepts.number("but");
    let mut cuts: Vec<usize> = hits
        .iter()
        .filter(|hit| Some(hit.concept) == but)
        .map(|hit| hit.from)
        .collect();
    cuts.extend(
        text.char_indices()
            .filter(|(_, sign)| {
                matches!(
                    sign,
                    ',' | '，' | '、' | ':' | '：' | '–' | '—' | '\n' | '(' | ')'
                )
            })
            .map(|(at, _)| at),
    );
    cuts.sort_unstable();
    let mut clauses = Vec::new();
    for (from, to) in sentences(text) {
        let mut begin = from;
        for &cut in within(&cuts, from + 1, to, |cut| *cut) {
            clauses.push((begin, cut));
            begin = cut;
        }
        clauses.push((begin, to));
    }
    clauses
}

/// Gives the values of one clause their roles: each cue is of the value beside it, on the side where the clause begins.
pub(super) fn assign(values: &mut [&mut Value], cues: &[Cue]) {
    for cue in cues
        .iter()
        .filter(|cue| matches!(cue.side, Side::Before | Side::Behind))
    {
        let beside = match cue.side {
            Side::Before => values
                .iter_mut()
                .rev()
                .find(|value| value.at.start < cue.at)
                .filter(|value| cue.at <= value.at.end + REACH),
            Side::Either | Side::Behind | Side::Weakly => values
                .iter_mut()
                .find(|value| value.at.start > cue.at)
                .filter(|value| value.at.start <= cue.at + REACH),
        };
        if let Some(value) = beside {
            value.role = cue.role;
        }
    }
    of_either_side(values, cues);
    for cue in cues.iter().filter(|cue| cue.side == Side::Weakly) {
        let behind = values.iter_mut().find(|value| value.at.start > cue.at);
        if let Some(value) = behind.filter(|value| value.role == Role::Unsaid) {
            value.role = cue.role;
        }
    }
}

/// The cues that may stand on either side: the clause begins with a cue, and each is of the values behind it, or it begins
/// with a value, and each is of those before it.
fn of_either_side(values: &mut [&mut Value], cues: &[Cue]) {
    let cues: Vec<&Cue> = cues.iter().filter(|cue| cue.side == Side::Either).collect();
    let (Some(first_cue), Some(first_value)) = (cues.first(), values.first()) else {
        return;
    };
    let is_cue_first = first_cue.at < first_value.at.start;
    for value in values.iter_mut().filter(|value| value.role == Role::Unsaid) {
        let cue = if is_cue_first {
            cues.iter().rev().find(|cue| cue.at < value.at.start)
        } else {
            cues.iter().find(|cue| cue.at > value.at.start)
        };
        if let Some(cue) = cue.or_else(|| cues.last()) {
            value.role = cue.role;
        }
    }
}

/// Where there are two values and only one has a role, the other has the opposite one.
pub(super) fn complete(values: &mut [Value], slot: Slot) {
    let mut of_slot: Vec<&mut Value> = values
        .iter_mut()
        .filter(|value| value.slot == slot)
        .collect();
    let mut names: Vec<String> = of_slot.iter().map(|value| value.id.clone()).collect();
    names.sort_unstable();
    names.dedup();
    let [_, _] = names.as_slice() else {
        return;
    };
    let Some((said, role)) = of_slot
        .iter()
        .find(|value| value.role != Role::Unsaid)
        .map(|value| (value.id.clone(), value.role))
    else {
        return;
    };
    let opposite = match role {
        Role::Ordered => Role::Received,
        Role::Received | Role::Unsaid => Role::Ordered,
    };
    let has_opposite = of_slot
        .iter()
        .any(|value| value.id != said && value.role != Role::Unsaid);
    for value in of_slot
        .iter_mut()
        .filter(|value| value.role == Role::Unsaid)
    {
        if value.id == said {
            value.role = role;
        } else if !has_opposite {
            value.role = opposite;
        }
    }
}

//! Several colour words of one thing: two of a thing in two colours, or a plain word beside one that says more.

use crate::check::judge::read::{Mention, Reading, Span, plays};
use crate::check::judge::vocabulary::{Role, Tables};
use crate::text::script_of;

/// Whether two colours are told as those of one thing where one was promised: "blanco y negro", 黑白, "black-white".
pub(super) fn is_two_toned(
    tables: &Tables,
    promised: &Reading,
    picked: &Reading,
    groups: &[&Mention],
) -> bool {
    let &[one, other] = groups else {
        return false;
    };
    let gap = Span {
        start: one.span.end,
        end: other.span.start,
    };
    let is_joined = picked.terms.iter().any(|term| {
        gap.start <= term.span.start
            && term.span.end <= gap.end
            && plays(tables, term, Role::And)
            && picked.folded.text[gap.start..gap.end].trim()
                == &picked.folded.text[term.span.start..term.span.end]
    });
    // 深紫红 is one hue; 黑白 are two.
    let is_sign = |mention: &Mention| {
        let text = &picked.folded.text[mention.span.start..mention.span.end];
        text.chars().all(|sign| script_of(sign).is_alphabetic()) || text.chars().count() == 1
    };
    let is_one_word = is_sign(one)
        && is_sign(other)
        && picked
            .folded
            .text
            .get(gap.start..gap.end)
            .is_some_and(|gap| matches!(gap, "" | "-"));
    (is_joined || is_one_word)
        && picked.set_aside.is_empty()
        && picked.colours.placeholder.is_none()
        && promised.colours.patterns.is_empty()
        && picked.colours.patterns.is_empty()
}

/// Whether a plain word stands at a light that says more of it: the white of "6000K white".
pub(super) fn is_told_by_light(tables: &Tables, mention: &Mention, mentions: &[Mention]) -> bool {
    let is_light = |mention: &Mention| {
        mention
            .senses
            .iter()
            .all(|sense| tables.colours.get(sense.colour).kind == "light")
    };
    let is_white = mention
        .senses
        .iter()
        .all(|sense| tables.colours.get(sense.colour).id == "white");
    is_white
        && mentions.iter().any(|other| {
            let gap = other
                .span
                .start
                .saturating_sub(mention.span.end)
                .max(mention.span.start.saturating_sub(other.span.end));
            is_light(other) && gap <= 1
        })
}

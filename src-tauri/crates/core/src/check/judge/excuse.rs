//! What excuses a word of the pick line that seems to speak against the title.

use super::Attribute;
use super::column::Column;
use super::read::{Reading, Span};
use super::vocabulary::{Kind, Tables};
use crate::text::script_of;

/// Whether a word of the pick line stands in the title as it is: 皮带 in 石英手表 皮带休闲.
pub(super) fn repeats(title: &Reading, picked: &Reading, found: Option<Span>) -> bool {
    const SIGNS_MIN: usize = 2;
    found.is_some_and(|span| {
        let word = &picked.folded.text[span.start..span.end];
        word.chars().count() >= SIGNS_MIN
            && title.folded.text.match_indices(word).any(|(at, _)| {
                let free = |inside: Option<char>, outside: Option<char>| {
                    outside.is_none_or(|outside| {
                        !outside.is_alphanumeric()
                            || inside.is_some_and(|sign| script_of(sign).is_running())
                    })
                };
                free(word.chars().next(), title.folded.before(at))
                    && free(word.chars().next_back(), title.folded.at(at + word.len()))
            })
    })
}

/// Whether a thing of the pick line is only what the title's is for, and is named within its name: the чемодан of a "чехол
/// на чемодан" is a suitcase, and its cover was sold.
pub(super) fn is_within_name(title: &Reading, picked: &Reading, found: Option<Span>) -> bool {
    found.is_some_and(|span| {
        let word = &picked.folded.text[span.start..span.end];
        title.items.iter().any(|(_, name)| {
            let name = &title.folded.text[name.start..name.end];
            let before = name.strip_suffix(word);
            before.is_some_and(|before| before.trim_end().contains(' ') && before.ends_with(' '))
        })
    })
}

/// What a bare "double" may be said of.
const COUNTED_OF_WHAT: [&str; 3] = ["feature.bed.", "feature.sides.", "feature.layers."];

/// Whether a word of the title has several meanings that exclude others: what is "double" about it?
pub(super) fn is_open(tables: &Tables, title: &Reading, promised: Option<Span>) -> bool {
    promised.is_some_and(|span| {
        title
            .concepts
            .iter()
            .filter(|&&(meaning, own)| {
                let id = tables.meanings.get(meaning).id.as_str();
                own == span && COUNTED_OF_WHAT.iter().any(|start| id.starts_with(start))
            })
            .count()
            > 1
    })
}

/// Whether the pick line's word for a metal or a wood is also a colour, and the listing sells colours: chrome for silver.
pub(super) fn names_a_colour(
    tables: &Tables,
    columns: &[Column],
    picked: &Reading,
    found: Option<Span>,
) -> bool {
    let is_coating = |span: Span| {
        picked.concepts.iter().any(|&(meaning, own)| {
            own == span
                && tables
                    .meanings
                    .get(meaning)
                    .id
                    .starts_with("material.metal")
        })
    };
    let is_colour = |span: Span| {
        picked
            .terms
            .iter()
            .filter(|term| term.span.meets(span))
            .any(|term| {
                term.kinds(tables)
                    .any(|kind| matches!(kind, Kind::Colour(_)))
            })
    };
    found.is_some_and(|span| is_coating(span) && is_colour(span))
        && columns
            .iter()
            .any(|column| column.attribute == Attribute::Colour)
}

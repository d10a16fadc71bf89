//! What a pick line states beyond what the options it names and the title account for.

use std::collections::BTreeSet;

use super::axis::Finding;
use super::compare::agree;
use super::decide::Judged;
use super::read::{Measure, Reading, Span};
use super::vocabulary::Tables;
use super::words::pieces;

/// Whether a pick line states a number, a count or a quality that neither the options it names nor the title account for,
/// or a model, a size, a mark, a pattern or a colour that no option it names does.
pub(super) fn states_more(
    tables: &Tables,
    title: &Reading,
    words: &Reading,
    axes: &[Judged],
) -> bool {
    let is_used = |span: Span| {
        axes.iter().any(|judged| {
            judged.axis.finding == Finding::Same
                && judged.axis.fit.found.is_some_and(|found| found.meets(span))
        })
    };
    let numbers = words.quantities.iter().any(|quantity| {
        let is_told = title.quantities.iter().any(|known| {
            let either_is_bare = [known.measure, quantity.measure].contains(&Measure::Bare);
            known.written == quantity.written
                && (known.measure == quantity.measure || either_is_bare)
        });
        !is_used(quantity.span) && !is_told
    });
    let packs = words.packs.iter().any(|pack| {
        let is_told = title.packs.iter().any(|known| known.count == pack.count);
        pack.count > 1 && !is_used(pack.span) && !is_told
    });
    let qualities = words
        .concepts
        .iter()
        .chain(&words.denied)
        .any(|&(meaning, span)| {
            let is_told = title
                .concepts
                .iter()
                .chain(&title.items)
                .any(|&(known, _)| agree(tables, known, meaning));
            !is_used(span) && !is_told
        });
    let spans = words
        .models
        .iter()
        .map(|model| model.span)
        .chain(words.series.iter().map(|series| series.span))
        .chain(words.sizes.iter().map(|size| size.span))
        .chain(words.marks.iter().map(|mark| mark.span))
        .chain(words.colours.patterns.iter().map(|pattern| pattern.span))
        .chain(words.colours.mentions.iter().map(|mention| mention.span))
        .any(|span| !is_used(span));
    numbers
        || has_unread_code(title, words)
        || packs
        || qualities
        || spans
        || words.colours.placeholder.is_some()
}

/// Whether a word with digits was read as nothing and stands not in the title: the "A34" of an unknown model.
fn has_unread_code(title: &Reading, words: &Reading) -> bool {
    let is_read = |span: Span| {
        let sizes = words.sizes.iter().map(|size| size.span);
        words
            .read_spans()
            .chain(sizes)
            .any(|known| known.meets(span))
    };
    let is_apart = |sign: char| !sign.is_ascii_alphanumeric();
    let has_digit = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    let told: BTreeSet<&str> = pieces(&title.folded.text, is_apart)
        .map(|(word, _)| word)
        .collect();
    pieces(&words.folded.text, is_apart)
        .filter(|(word, _)| has_digit(word) && !told.contains(word))
        .any(|(_, span)| !is_read(span))
}

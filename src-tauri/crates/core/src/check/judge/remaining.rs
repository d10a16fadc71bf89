//! An option that the pick line leaves out, where what it does say leaves one choice of the listing: "EU plug, 3 m" of
//! a lead that is sold with this plug and length in white alone.

use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{EQUAL, agree};
use super::decide::Judged;
use super::read::{Reading, Span};
use super::strange::{strange_run, strange_word};
use super::vocabulary::Tables;

/// Settles the options that the words are silent about by the variants that are left.
///
/// The words must name the promised value of another option that varies, and every variant with all of those named
/// values must have the promised value of the silent one too. It rests on the words that named the others. A line that
/// says anything else may mean a variant that the listing does not sell, so it settles nothing.
pub(super) fn settle_remaining(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    words: &Reading,
    axes: &mut [Judged],
) {
    let Some(told) = told(axes).filter(|_| !says_more(tables, title, columns, words, axes)) else {
        return;
    };
    let named: Vec<usize> = axes
        .iter()
        .filter(|judged| judged.axis.varies && judged.axis.finding == Finding::Same)
        .map(|judged| judged.place)
        .collect();
    let Some(variants) = columns.first().map(|column| column.of_sibling.len()) else {
        return;
    };
    let left: Vec<usize> = (0..variants)
        .filter(|&sibling| {
            named
                .iter()
                .all(|&place| columns[place].of_sibling[sibling] == Some(0))
        })
        .collect();
    for judged in axes {
        let is_silent = judged.axis.varies && judged.axis.finding == Finding::Silent;
        let column = &columns[judged.place];
        if is_silent
            && !names_option(tables, column, words)
            && left
                .iter()
                .all(|&sibling| column.of_sibling[sibling] == Some(0))
        {
            judged.axis = Axis {
                finding: Finding::Same,
                ..judged.axis.clone()
            };
            judged.axis.fit.level = EQUAL;
            judged.axis.fit.found = Some(told);
            judged.is_remaining = true;
        }
    }
}

/// Whether a word of the line is a name of the option, so that it does speak of it: "plug as in stock".
fn names_option(tables: &Tables, column: &Column, words: &Reading) -> bool {
    words
        .folded
        .text
        .split(|sign: char| !sign.is_alphanumeric())
        .any(|word| tables.options.attribute(word) == Some(column.attribute))
}

/// The words that name an option of the promise; none where any option is contradicted or in doubt.
fn told(axes: &[Judged]) -> Option<Span> {
    let is_open = |judged: &Judged| {
        matches!(
            judged.axis.finding,
            Finding::Different | Finding::Doubted | Finding::Tied
        )
    };
    if axes.iter().any(is_open) {
        return None;
    }
    axes.iter()
        .filter(|judged| judged.axis.varies && judged.axis.finding == Finding::Same)
        .filter(|judged| !judged.is_coded)
        .find_map(|judged| judged.axis.fit.found)
}

/// Whether a pick line states anything that neither the options it names nor the title account for.
fn says_more(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
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
        let is_told = title
            .quantities
            .iter()
            .any(|known| known.written == quantity.written);
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
        || strange_word(tables, title, columns, words).is_some()
        || strange_run(tables, title, columns, words).is_some()
}

/// Whether a word with digits was read as nothing and stands not in the title: the "A34" of an unknown model.
fn has_unread_code(title: &Reading, words: &Reading) -> bool {
    let text = &words.folded.text;
    let spans = || {
        let terms = words.terms.iter().map(|term| term.span);
        let numbers = words.quantities.iter().map(|quantity| quantity.span);
        let packs = words.packs.iter().map(|pack| pack.span);
        let models = words.models.iter().map(|model| model.span);
        let series = words.series.iter().map(|series| series.span);
        let sizes = words.sizes.iter().map(|size| size.span);
        terms
            .chain(numbers)
            .chain(packs)
            .chain(models)
            .chain(series)
            .chain(sizes)
    };
    let mut start = 0;
    text.split(|sign: char| !sign.is_ascii_alphanumeric())
        .map(|word| {
            let at = start + text[start..].find(word).unwrap_or_default();
            start = at + word.len();
            Span {
                start: at,
                end: at + word.len(),
            }
        })
        .filter(|span| {
            text[span.start..span.end]
                .bytes()
                .any(|byte| byte.is_ascii_digit())
        })
        .any(|span| {
            !spans().any(|known| known.meets(span))
                && !title.folded.text.contains(&text[span.start..span.end])
        })
}

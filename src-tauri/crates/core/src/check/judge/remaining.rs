//! An option that the pick line leaves out, where what it does say leaves one choice of the listing: "EU plug, 3 m" of
//! a lead that is sold with this plug and length in white alone.

use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::EQUAL;
use super::decide::Judged;
use super::leftover::states_more;
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

/// Whether a pick line says anything that neither the options it names nor the title account for.
fn says_more(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    words: &Reading,
    axes: &[Judged],
) -> bool {
    states_more(tables, title, words, axes)
        || strange_word(tables, title, columns, words).is_some()
        || strange_run(tables, title, columns, words).is_some()
}

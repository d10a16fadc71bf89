//! Words that nothing explains: they may name another thing, and a person should look.

use super::column::Column;
use super::compare::agree;
use super::read::{Reading, Span};
use super::vocabulary::{MeaningId, Tables};
use super::words::runs;
use crate::text::script_of;

/// Fewest letters of a word that is doubted; shorter ones are codes and units.
const LETTERS_MIN: usize = 4;

/// The first word of a pick line that neither the tables nor the words of its listing explain.
///
/// Words of scripts without spaces are left out: what is unknown there cannot be told from what is not a word.
pub(super) fn strange_word(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Span> {
    if picked.unknown.is_empty() {
        return None;
    }
    let values = columns
        .iter()
        .flat_map(|column| column.values.iter().map(|value| &value.reading));
    let explained: Vec<&str> = std::iter::once(title)
        .chain(values)
        .flat_map(|reading| runs(&reading.folded.text))
        .map(|(word, _)| word)
        .collect();
    picked.unknown.iter().map(|word| word.span).find(|span| {
        let text = &picked.folded.text[span.start..span.end];
        let start: String = text.chars().take(LETTERS_MIN).collect();
        text.chars().count() >= LETTERS_MIN
            && text.chars().all(|sign| script_of(sign).is_alphabetic())
            && tables.options.attribute(text).is_none()
            && !tables.plain.explains(text)
            && !explained.iter().any(|known| known.contains(&start))
    })
}

/// The first run of a script without spaces that no table and no word of the listing explains, two signs long at least.
///
/// Too many things have words no table knows, so this is asked only where little else speaks for a line. A run whose
/// last sign ends words for the thing that was sold names it.
pub(super) fn strange_run(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Span> {
    unexplained_runs(tables, title, columns, picked)
        .into_iter()
        .find(|&run| {
            !head_kinds(tables, picked, run)
                .iter()
                .any(|&kind| is_sold(tables, title, columns, kind))
        })
}

/// A run whose last sign ends words for other kinds of things only: 雨裤 for a raincoat.
pub(super) fn run_of_another_kind(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Span> {
    unexplained_runs(tables, title, columns, picked)
        .into_iter()
        .find(|&run| {
            let kinds = head_kinds(tables, picked, run);
            (1..=KINDS_MAX).contains(&kinds.len())
                && !kinds
                    .iter()
                    .any(|&kind| is_sold(tables, title, columns, kind))
        })
}

/// Most kinds of things that a sign may end before it tells none from another.
const KINDS_MAX: usize = 12;

/// Whether a kind of thing is the one of the title, or of one of the choices.
fn is_sold(tables: &Tables, title: &Reading, columns: &[Column], kind: MeaningId) -> bool {
    let values = columns
        .iter()
        .flat_map(|column| column.values.iter().map(|value| &value.reading));
    std::iter::once(title)
        .chain(values)
        .flat_map(|reading| &reading.items)
        .any(|&(item, _)| agree(tables, item, kind))
}

/// The kinds of things that a run may name, by its last sign; none where the word goes on.
fn head_kinds<'t>(tables: &'t Tables, picked: &Reading, run: Span) -> &'t [MeaningId] {
    let text = &picked.folded.text;
    let goes_on = text[run.end..]
        .chars()
        .next()
        .is_some_and(|next| script_of(next).is_running());
    match text[run.start..run.end].chars().next_back() {
        Some(head) if !goes_on => tables.heads.kinds(head),
        _ => &[],
    }
}

/// The runs of a script without spaces that no table and no word of the listing explains.
fn unexplained_runs(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Vec<Span> {
    let text = &picked.folded.text;
    let is_of_listing = |run: &str| {
        columns
            .iter()
            .flat_map(|column| column.values.iter().map(|value| &value.reading))
            .chain(std::iter::once(title))
            .any(|reading| reading.folded.text.contains(run))
    };
    let mut runs = Vec::new();
    let mut from: Option<usize> = None;
    let mut at = 0;
    loop {
        let rest = &text[at..];
        let sign = rest.chars().next();
        let explained = match sign {
            Some(sign) if script_of(sign).is_running() => {
                read_to(picked, at).or_else(|| tables.plain.at_start_of(rest).map(|end| at + end))
            }
            other => Some(at + other.map_or(1, char::len_utf8)),
        };
        let Some(next) = explained else {
            from = from.or(Some(at));
            at += sign.map_or(1, char::len_utf8);
            continue;
        };
        if let Some(start) = from.take() {
            let run = &text[start..at];
            if run.chars().count() >= RUN_MIN && !is_of_listing(run) {
                runs.push(Span { start, end: at });
            }
        }
        if sign.is_none() {
            return runs;
        }
        at = next;
    }
}

/// Where what was read at a place ends.
fn read_to(picked: &Reading, at: usize) -> Option<usize> {
    picked
        .read_spans()
        .filter(|span| span.start <= at && at < span.end)
        .map(|span| span.end)
        .max()
}

/// Fewest signs of a run that is doubted.
const RUN_MIN: usize = 2;

//! Which sentence of the edited text was which sentence of the draft.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::{
    page::{Page, is_running},
    report::{Standing, Stretch},
};
use crate::{
    reply::{Draft, Sentence},
    text::fold_as_written,
};

/// How many sentences that changed are compared with those of the draft.
const COMPARED_MAX: usize = 120;

/// Of a hundred pairs of letters how many two sentences share that were one.
const SHARE_PERCENT_MIN: usize = 55;

/// The sentences of a text, in its order, each with the sentence of the draft that it was.
pub(super) fn stretches(page: &Page<'_>, draft: Option<&Draft>) -> Vec<Stretch> {
    let sentences: &[Sentence] = draft.map_or(&[], |draft| &draft.sentences);
    let mut found = unchanged(page, sentences);
    let mut rest: Vec<Range<usize>> = page
        .sentences
        .iter()
        .flat_map(|range| left_over(page, range, &found))
        .collect();
    let mut open: Vec<usize> = (0..sentences.len())
        .filter(|at| found.iter().all(|stretch| stretch.draft != Some(*at)))
        .collect();
    reword(page, sentences, &mut rest, &mut open, &mut found);
    found.extend(rest.into_iter().map(|span| Stretch {
        span,
        chars: 0..0,
        standing: Standing::New,
        draft: None,
        facts: Vec::new(),
        lost: Vec::new(),
    }));
    found.sort_by_key(|stretch| stretch.span.start);
    found
}

/// The parts of a sentence of the text that no sentence of the draft covers.
fn left_over(page: &Page<'_>, sentence: &Range<usize>, found: &[Stretch]) -> Vec<Range<usize>> {
    let mut taken: Vec<&Range<usize>> = found
        .iter()
        .map(|stretch| &stretch.span)
        .filter(|span| span.start < sentence.end && sentence.start < span.end)
        .collect();
    taken.sort_by_key(|span| span.start);
    let mut parts = Vec::new();
    let mut from = sentence.start;
    for span in taken {
        parts.push(from..span.start.max(from));
        from = from.max(span.end);
    }
    parts.push(from.min(sentence.end)..sentence.end);
    parts
        .into_iter()
        .filter_map(|part| {
            let words = page.text.get(part.clone())?;
            let start = part.start + (words.len() - words.trim_start().len());
            let has_words = words.chars().any(char::is_alphanumeric);
            has_words.then(|| start..start + words.trim().len())
        })
        .collect()
}

/// The sentences of the draft that stand as they were written.
fn unchanged(page: &Page<'_>, sentences: &[Sentence]) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    let mut cursor = 0;
    for (at, sentence) in sentences.iter().enumerate() {
        let words = sentence.text.trim();
        if words.is_empty() {
            continue;
        }
        let place = |from: usize| {
            let at = page.text.get(from..)?.find(words)? + from;
            Some(at..at + words.len())
        };
        let Some(span) = place(cursor).or_else(|| place(0)) else {
            continue;
        };
        if found
            .iter()
            .any(|stretch| stretch.span.start < span.end && span.start < stretch.span.end)
        {
            continue;
        }
        cursor = span.end;
        found.push(Stretch {
            span,
            chars: 0..0,
            standing: Standing::Unchanged,
            draft: Some(at),
            facts: sentence.facts.clone(),
            lost: Vec::new(),
        });
    }
    found
}

/// Pairs what is left of both, the most alike first.
fn reword(
    page: &Page<'_>,
    sentences: &[Sentence],
    rest: &mut Vec<Range<usize>>,
    open: &mut Vec<usize>,
    found: &mut Vec<Stretch>,
) {
    let drafted: Vec<(usize, FxHashSet<(char, char)>)> = open
        .iter()
        .filter_map(|at| Some((*at, pairs(&sentences.get(*at)?.text))))
        .collect();
    let mut likes: Vec<(usize, usize, usize)> = Vec::new();
    for (place, range) in rest.iter().enumerate().take(COMPARED_MAX) {
        let written = pairs(&page.words(range));
        for (at, of) in &drafted {
            let shared = written.intersection(of).count();
            let share = shared * 200 / (written.len() + of.len()).max(1);
            if share >= SHARE_PERCENT_MIN {
                likes.push((share, place, *at));
            }
        }
    }
    likes.sort_by_key(|&(share, place, at)| (std::cmp::Reverse(share), place, at));
    let mut taken: Vec<usize> = Vec::new();
    for (_, place, at) in likes {
        let (Some(range), Some(sentence)) = (rest.get(place), sentences.get(at)) else {
            continue;
        };
        if taken.contains(&place) || !open.contains(&at) {
            continue;
        }
        taken.push(place);
        open.retain(|other| *other != at);
        found.push(reworded(page, range.clone(), at, sentence));
    }
    let mut place = 0;
    rest.retain(|_| {
        place += 1;
        !taken.contains(&(place - 1))
    });
}

fn reworded(page: &Page<'_>, span: Range<usize>, at: usize, sentence: &Sentence) -> Stretch {
    let written = fold_as_written(&page.words(&span)).text;
    let lost = lost(&written, sentence);
    Stretch {
        span,
        chars: 0..0,
        standing: if lost.is_empty() {
            Standing::Reworded
        } else {
            Standing::Broken
        },
        draft: Some(at),
        facts: if lost.is_empty() {
            sentence.facts.clone()
        } else {
            Vec::new()
        },
        lost,
    }
}

/// The values of a sentence that do not stand in a folded text, the longest looked for first: each takes a place of its
/// own.
fn lost(written: &str, sentence: &Sentence) -> Vec<usize> {
    let mut slots: Vec<(usize, String)> = sentence
        .slots
        .iter()
        .enumerate()
        .map(|(place, slot)| {
            let words = sentence.text.get(slot.range.clone()).unwrap_or_default();
            (place, fold_as_written(words).text.trim().to_owned())
        })
        .collect();
    slots.sort_by_key(|(place, words)| (std::cmp::Reverse(words.len()), *place));
    let is_letter =
        |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() && !is_running(sign));
    let mut taken: Vec<Range<usize>> = Vec::new();
    let mut lost: Vec<usize> = Vec::new();
    for (place, words) in slots {
        let stands = written.match_indices(words.as_str()).find(|(at, _)| {
            let end = at + words.len();
            let before = written.get(..*at).and_then(|text| text.chars().next_back());
            let behind = written.get(end..).and_then(|text| text.chars().next());
            let is_free = taken
                .iter()
                .all(|range| end <= range.start || range.end <= *at);
            let is_torn =
                |outer: Option<char>, inner: Option<char>| is_letter(outer) && is_letter(inner);
            is_free
                && !is_torn(before, words.chars().next())
                && !is_torn(behind, words.chars().next_back())
        });
        match stands {
            Some((at, _)) => taken.push(at..at + words.len()),
            None => lost.push(place),
        }
    }
    lost.sort_unstable();
    lost
}

/// The pairs of neighbouring letters of a sentence; its digits say nothing.
fn pairs(text: &str) -> FxHashSet<(char, char)> {
    let folded = fold_as_written(text).text;
    let signs: Vec<char> = folded.chars().filter(|sign| sign.is_alphabetic()).collect();
    signs.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

//! What stood in the thread before (L27, L36).

use std::{
    hash::{BuildHasher as _, BuildHasherDefault},
    ops::Range,
};

use rustc_hash::{FxHashSet, FxHasher};

use super::{
    Advice, Desk, Rule,
    page::{Page, is_running},
};

/// So many words in a row of the buyer's text are copied; of signs without blanks so many.
const COPIED_WORDS: usize = 12;
const COPIED_SIGNS: usize = 24;
/// Of a hundred runs of words how many two messages share that are as good as one.
const SAME_PERCENT: usize = 90;
/// How many earlier messages are compared.
const EARLIER_MAX: usize = 50;

pub(super) fn check(desk: &mut Desk<'_>) {
    copied(desk);
    sent(desk);
}

fn hash(words: &[&str]) -> u64 {
    BuildHasherDefault::<FxHasher>::default().hash_one(words)
}

/// Whether a run is of a script without blanks.
fn is_signs(words: &[&str]) -> bool {
    let signs = words
        .iter()
        .filter(|word| word.chars().all(is_running))
        .count();
    signs * 2 > words.len()
}

/// L27: the buyer's own words in a row.
fn copied(desk: &mut Desk<'_>) {
    let mut theirs: FxHashSet<u64> = FxHashSet::default();
    for message in desk.context.received.iter().rev().take(EARLIER_MAX) {
        let page = Page::read(message);
        let pieces = page.pieces();
        let words: Vec<&str> = pieces.iter().map(|piece| piece.text.as_ref()).collect();
        for length in [COPIED_WORDS, COPIED_SIGNS] {
            theirs.extend(words.windows(length).map(hash));
        }
    }
    if theirs.is_empty() {
        return;
    }
    let words: Vec<&str> = desk
        .pieces
        .iter()
        .map(|piece| piece.text.as_ref())
        .collect();
    let mut spans: Vec<Range<usize>> = Vec::new();
    for length in [COPIED_WORDS, COPIED_SIGNS] {
        for (at, run) in words.windows(length).enumerate() {
            let is_counted = is_signs(run) == (length == COPIED_SIGNS);
            let (Some(first), Some(last)) = (desk.pieces.get(at), desk.pieces.get(at + length - 1))
            else {
                continue;
            };
            let span = first.span.start..last.span.end;
            if !is_counted || !theirs.contains(&hash(run)) || is_goods(desk, &span) {
                continue;
            }
            match spans.last_mut() {
                Some(before) if span.start <= before.end => before.end = before.end.max(span.end),
                _ => spans.push(span),
            }
        }
    }
    for span in spans {
        desk.find(Rule::L27, &span, Advice::Copied {});
    }
}

/// Whether a place is nothing but goods in the words of the order.
fn is_goods(desk: &Desk<'_>, span: &Range<usize>) -> bool {
    let words = desk.page.text.get(span.clone()).unwrap_or_default();
    desk.known_values()
        .any(|value| matches!(value, crate::reply::SlotValue::Goods(text) if text.contains(words)))
}

/// L36: what was sent before is not sent again.
fn sent(desk: &mut Desk<'_>) {
    let own = runs(desk.pieces.iter().map(|piece| piece.text.as_ref()));
    if own.is_empty() {
        return;
    }
    let is_same = desk
        .context
        .sent
        .iter()
        .rev()
        .take(EARLIER_MAX)
        .any(|message| {
            let page = Page::read(message);
            let pieces = page.pieces();
            let before = runs(pieces.iter().map(|piece| piece.text.as_ref()));
            let shared = own.intersection(&before).count();
            shared * 200 > SAME_PERCENT * (own.len() + before.len())
        });
    if is_same {
        desk.find(Rule::L36, &(0..desk.page.text.len()), Advice::SentBefore {});
    }
}

/// Runs of three words.
fn runs<'a>(words: impl Iterator<Item = &'a str>) -> FxHashSet<u64> {
    let words: Vec<&str> = words.collect();
    if words.len() < 3 {
        return std::iter::once(hash(&words))
            .filter(|_| !words.is_empty())
            .collect();
    }
    words.windows(3).map(hash).collect()
}

//! How a message is worded: runs of signs across words, and beginnings of words in their order.

use super::features::{Found, Kind, runs};

/// How many signs the longest run has.
const RUN_MAX: usize = 5;

/// The same in scripts without spaces, where a sign is almost a word.
const RUN_MAX_RUNNING: usize = 4;

/// How many letters of a word are read in a row of words.
const BEGINNING: usize = 5;

/// Adds what a folded text is worded like.
pub(super) fn add(text: &str, found: &mut Found) {
    add_runs(text, found);
    add_rows(text, found);
}

/// Runs of signs; every digit counts as the same, and a gap as one space.
fn add_runs(text: &str, found: &mut Found) {
    let mut signs: Vec<(usize, char)> = vec![(0, ' ')];
    for (at, sign) in text.char_indices() {
        let sign = match sign {
            '0'..='9' => '0',
            _ if sign.is_whitespace() => ' ',
            _ => sign,
        };
        if sign != ' ' || signs.last().is_some_and(|last| last.1 != ' ') {
            signs.push((at, sign));
        }
    }
    signs.push((text.len(), ' '));
    let running = signs
        .iter()
        .filter(|(_, sign)| crate::text::script_of(*sign).is_running())
        .count();
    let (least, most) = if running * 4 > signs.len() {
        (1, RUN_MAX_RUNNING)
    } else {
        (2, RUN_MAX)
    };
    let mut run = String::new();
    for size in least..=most {
        for part in signs.windows(size) {
            let (Some(first), Some(last)) = (part.first(), part.last()) else {
                continue;
            };
            run.clear();
            run.extend(part.iter().map(|(_, sign)| *sign));
            let to = (last.0 + last.1.len_utf8()).min(text.len());
            found.add(Kind::Run, &["g", &run], first.0, to);
        }
    }
}

/// Pairs of words, pairs with one word between them, and three in a row; in scripts without spaces each sign is one.
fn add_rows(text: &str, found: &mut Found) {
    let words = beginnings(text);
    for window in words.windows(3) {
        if let [first, second, third] = window {
            let (from, to) = (first.1, third.2);
            found.add(Kind::Row, &["s", &first.0, &third.0], from, to);
            found.add(Kind::Row, &["t", &first.0, &second.0, &third.0], from, to);
        }
    }
    for window in words.windows(2) {
        if let [first, second] = window {
            found.add(Kind::Row, &["b", &first.0, &second.0], first.1, second.2);
        }
    }
    for (word, from, to) in &words {
        found.add(Kind::Row, &["w", word], *from, *to);
    }
}

/// The beginning of each word with its range; of scripts without spaces each sign.
fn beginnings(text: &str) -> Vec<(String, usize, usize)> {
    let mut words = Vec::new();
    for (from, to, is_running) in runs(text) {
        let run = text.get(from..to).unwrap_or_default();
        if is_running {
            words.extend(run.char_indices().map(|(at, sign)| {
                let from = from + at;
                (sign.to_string(), from, from + sign.len_utf8())
            }));
            continue;
        }
        let word = run
            .chars()
            .take(BEGINNING)
            .map(|sign| if sign.is_ascii_digit() { '0' } else { sign })
            .collect();
        words.push((word, from, to));
    }
    words
}

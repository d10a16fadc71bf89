//! Joins the vocabularies with what people have answered.

use tallyman_core::check::{
    day::{Context, Decision, Deed, Judges, Named, WordScope},
    judge::{Attribute, Learned, LearnedWord, Offer, Picked, Vocabulary, judge},
};

use crate::day::DayData;

/// The longest colour word, in words: "light heather grey blue".
const WORDS_MAX: usize = 4;

/// The longest colour word in scripts without spaces, in characters.
const SIGNS_MAX: usize = 5;

/// Runs a check with the vocabularies and the answers that hold.
pub fn with_judges<T>(
    vocabulary: &Vocabulary,
    data: &DayData,
    check: impl FnOnce(&Judges<'_>) -> T,
) -> T {
    let pair = |context: &Context<'_>, offer: &Offer, picked: &Picked| {
        judge(
            vocabulary,
            &learned(&data.decisions, context),
            offer,
            picked,
        )
    };
    let words = |text: &str| named_colours(vocabulary, text);
    check(&Judges {
        pair: &pair,
        words: &words,
    })
}

/// The answers about words whose scope reaches a pair.
fn learned(decisions: &[Decision], context: &Context<'_>) -> Learned {
    let words = decisions
        .iter()
        .filter_map(|decision| match &decision.deed {
            Deed::WordMeans {
                word,
                meaning,
                scope,
                ..
            } if reaches(scope, context) => Some(LearnedWord {
                word: word.clone(),
                meaning: meaning.clone(),
            }),
            Deed::WordMeans { .. }
            | Deed::PickInstead { .. }
            | Deed::ThisLineOnly { .. }
            | Deed::AcceptMapping { .. }
            | Deed::Accept { .. }
            | Deed::TakeDue { .. }
            | Deed::WithdrawSheet { .. }
            | Deed::IgnoreRow { .. }
            | Deed::HoldOrder { .. }
            | Deed::Override { .. }
            | Deed::AmendPromise { .. } => None,
        })
        .collect();
    Learned {
        words,
        links: Vec::new(),
    }
}

fn reaches(scope: &WordScope, context: &Context<'_>) -> bool {
    match scope {
        WordScope::Line { line } => context.line == Some(line),
        WordScope::Listing { channel, listing } => {
            context.channel == channel && context.listing == listing
        }
        WordScope::Supplier { supplier } => context.supplier == Some(supplier.as_str()),
        WordScope::Shop { channel } => context.channel == channel,
        WordScope::Everywhere => true,
    }
}

/// A stretch of text in bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Stretch {
    start: usize,
    end: usize,
}

/// The colours that a free text names, in reading order. A longer word speaks for the shorter ones in it.
pub fn named_colours(vocabulary: &Vocabulary, text: &str) -> Vec<Named> {
    let mut found: Vec<(Stretch, String)> = Vec::new();
    for units in runs(text) {
        let longest = if units.iter().all(|unit| is_sign(text, *unit)) {
            SIGNS_MAX
        } else {
            WORDS_MAX
        };
        for length in 1..=longest.min(units.len()) {
            for window in units.windows(length) {
                let (Some(first), Some(last)) = (window.first(), window.last()) else {
                    continue;
                };
                let stretch = Stretch {
                    start: first.start,
                    end: last.end,
                };
                let Some(words) = text.get(stretch.start..stretch.end) else {
                    continue;
                };
                let Some(meaning) = vocabulary.colour(words) else {
                    continue;
                };
                let inner =
                    |other: &Stretch| other.start >= stretch.start && other.end <= stretch.end;
                let is_said_shorter = found
                    .iter()
                    .any(|(other, known)| inner(other) && known == meaning);
                if !is_said_shorter {
                    found.retain(|(other, _)| !inner(other));
                    found.push((stretch, meaning.to_owned()));
                }
            }
        }
    }
    found.sort_by_key(|(stretch, _)| stretch.start);
    found
        .into_iter()
        .map(|(stretch, meaning)| Named {
            attribute: Attribute::Colour,
            text: text
                .get(stretch.start..stretch.end)
                .unwrap_or_default()
                .to_owned(),
            meaning,
            start: stretch.start,
        })
        .collect()
}

/// Words, and single signs of scripts without spaces, in runs that belong together.
fn runs(text: &str) -> Vec<Vec<Stretch>> {
    let mut runs: Vec<Vec<Stretch>> = vec![Vec::new()];
    let mut word: Option<Stretch> = None;
    let mut was_sign = false;
    for (start, character) in text.char_indices() {
        let end = start + character.len_utf8();
        let sign = is_running(character);
        if (!character.is_alphanumeric() || sign)
            && let Some(done) = word.take()
        {
            push(&mut runs, done);
        }
        if sign {
            if !was_sign {
                runs.push(Vec::new());
            }
            push(&mut runs, Stretch { start, end });
        } else if character.is_alphanumeric() {
            if was_sign {
                runs.push(Vec::new());
            }
            word = Some(word.map_or(Stretch { start, end }, |word| Stretch { end, ..word }));
        } else if !character.is_whitespace() && character != '-' {
            runs.push(Vec::new());
        }
        was_sign = sign;
    }
    if let Some(done) = word {
        push(&mut runs, done);
    }
    runs.retain(|run| !run.is_empty());
    runs
}

fn push(runs: &mut [Vec<Stretch>], stretch: Stretch) {
    if let Some(run) = runs.last_mut() {
        run.push(stretch);
    }
}

fn is_sign(text: &str, stretch: Stretch) -> bool {
    text.get(stretch.start..stretch.end)
        .is_some_and(|words| words.chars().all(is_running))
}

/// Whether a character belongs to a script that is written without spaces.
const fn is_running(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_names_its_colours_in_reading_order() {
        let vocabulary = Vocabulary::shipped();
        let meanings = |text: &str| -> Vec<String> {
            named_colours(&vocabulary, text)
                .into_iter()
                .map(|named| named.meaning)
                .collect()
        };
        assert_eq!(
            meanings("please send the red one, not navy blue"),
            ["red", "blue.navy"]
        );
        assert_eq!(meanings("请发藏青色的，谢谢"), ["blue.navy"]);
        assert_eq!(meanings("no colour here"), Vec::<String>::new());
    }
}

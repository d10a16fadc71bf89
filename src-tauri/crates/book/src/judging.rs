//! Joins the vocabularies with what people have answered.

use tallyman_core::check::{
    day::{Context, Decision, Deed, Judges, Named, WordScope},
    judge::{Learned, LearnedWord, Offer, Picked, Vocabulary, judge},
};

use crate::day::DayData;

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
    let words = |text: &str| named(vocabulary, text);
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

/// The colours and sizes that a free text names, in reading order.
pub fn named(vocabulary: &Vocabulary, text: &str) -> Vec<Named> {
    vocabulary
        .named(text)
        .into_iter()
        // "Any colour" names none.
        .filter(|(_, _, meaning)| !meaning.starts_with("placeholder"))
        .map(|(range, attribute, meaning)| Named {
            attribute,
            start: range.start,
            text: text.get(range).unwrap_or_default().to_owned(),
            meaning,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_names_its_colours() {
        let vocabulary = Vocabulary::shipped();
        let meanings = |text: &str| -> Vec<String> {
            named(&vocabulary, text)
                .into_iter()
                .map(|named| named.meaning)
                .collect()
        };
        assert_eq!(meanings("please send the red one"), ["red"]);
        assert_eq!(meanings("请发藏青色的，谢谢"), ["blue.navy"]);
        assert_eq!(meanings("no colour here"), Vec::<String>::new());
    }
}

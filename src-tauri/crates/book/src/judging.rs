//! Joins the vocabularies with what people have answered.

use tallyman_core::{
    check::{
        day::{Context, Decision, Deed, Judges, Named, WordScope},
        judge::{Attribute, Judge, Learned, LearnedWord, Offer, Picked, Vocabulary},
    },
    moment::Moment,
    text::fold,
};

use crate::day::DayData;

/// Runs a check with the vocabularies and the answers that hold.
pub fn with_judges<T>(
    vocabulary: &Vocabulary,
    data: &DayData,
    check: impl FnOnce(&Judges<'_>) -> T,
) -> T {
    with_answers(vocabulary, &data.decisions, data.supplier.as_deref(), check)
}

/// Runs a check with the vocabularies and some of the answers: what would be said without one of them?
pub fn with_answers<T>(
    vocabulary: &Vocabulary,
    decisions: &[Decision],
    supplier: Option<&str>,
    check: impl FnOnce(&Judges<'_>) -> T,
) -> T {
    let words = words_of(decisions);
    let judge = Judge::new(vocabulary);
    let pair = |context: &Context<'_>, offer: &Offer, picked: &Picked| {
        judge.judge(&learned(&words, supplier, context), offer, picked)
    };
    let named = |text: &str| named(vocabulary, text);
    check(&Judges {
        pair: &pair,
        words: &named,
    })
}

/// An answer about a word, with the word folded.
struct Explained<'a> {
    folded: String,
    word: &'a str,
    attribute: Attribute,
    meaning: &'a str,
    scope: &'a WordScope,
}

/// The answers about words: those of narrower scope first, then the later ones.
fn words_of(decisions: &[Decision]) -> Vec<Explained<'_>> {
    let mut words: Vec<(Moment, &str, Explained<'_>)> = decisions
        .iter()
        .filter_map(|decision| match &decision.deed {
            Deed::WordMeans {
                word,
                attribute,
                meaning,
                scope,
                ..
            } => Some((
                decision.at,
                decision.id.as_str(),
                Explained {
                    folded: fold(word).text,
                    word,
                    attribute: *attribute,
                    meaning,
                    scope,
                },
            )),
            Deed::PickInstead { .. }
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
    words.sort_by(|one, other| {
        one.2
            .scope
            .cmp(other.2.scope)
            .then_with(|| (other.0, other.1).cmp(&(one.0, one.1)))
    });
    words.into_iter().map(|(_, _, word)| word).collect()
}

/// The answers about words whose scope reaches a pair. Of two about one word the narrower holds, then the later.
fn learned(words: &[Explained<'_>], supplier: Option<&str>, context: &Context<'_>) -> Learned {
    let mut held: Vec<&Explained<'_>> = Vec::new();
    for word in words
        .iter()
        .filter(|word| reaches(word.scope, supplier, context))
    {
        let is_told = held
            .iter()
            .any(|known| (&known.folded, known.attribute) == (&word.folded, word.attribute));
        if !is_told {
            held.push(word);
        }
    }
    Learned {
        words: held
            .into_iter()
            .map(|word| LearnedWord {
                word: word.word.to_owned(),
                meaning: word.meaning.to_owned(),
            })
            .collect(),
        links: Vec::new(),
    }
}

/// Whether an answer holds for a pair. Where no pick list names who wrote it, the shop's supplier did.
pub(crate) fn reaches(scope: &WordScope, supplier: Option<&str>, context: &Context<'_>) -> bool {
    match scope {
        WordScope::Line { line } => context.line == Some(line),
        WordScope::Listing { channel, listing } => {
            context.channel == channel && context.listing == listing
        }
        WordScope::Supplier { supplier: of } => context.supplier.or(supplier) == Some(of.as_str()),
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

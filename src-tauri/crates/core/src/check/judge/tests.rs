//! The judge on labels of many languages, one table a rule.

use super::*;
use crate::record::OptionValue;

mod at_odds;
mod brand;
mod carried;
mod choices;
mod contrasts;
mod dictionary;
mod evidence;
mod heads;
mod kinds;
mod labels;
mod learned;
mod measures;
mod named;
mod numbers;
mod parts;
mod properties;
mod shapes;
mod siblings;
mod things;
mod versions;
mod weak;

/// An offer with one option; the first value is the promised one.
fn offer(title: &str, name: &str, values: &[&str]) -> Offer {
    let options = |value: &str| vec![OptionValue::named(name.to_owned(), value)];
    Offer {
        title: title.to_owned(),
        options: options(values.first().copied().unwrap_or_default()),
        siblings: values
            .iter()
            .skip(1)
            .map(|value| Choice {
                options: options(value),
                ..Choice::default()
            })
            .collect(),
        ..Offer::default()
    }
}

fn line(text: &str) -> Picked {
    Picked {
        text: text.to_owned(),
        ..Picked::default()
    }
}

fn verdict(offer: &Offer, text: &str) -> Verdict {
    judge(
        &Vocabulary::shipped(),
        &Learned::default(),
        offer,
        &line(text),
    )
    .verdict
}

/// Holds lines against the first of several values of one option.
fn check(title: &str, name: &str, values: &[&str], lines: &[(&str, Verdict)]) {
    let offer = offer(title, name, values);
    for &(text, wanted) in lines {
        assert_eq!(
            verdict(&offer, text),
            wanted,
            "{title}: {values:?} <- {text}"
        );
    }
}

fn because_of(offer: &Offer, text: &str) -> String {
    let judgement = judge(
        &Vocabulary::shipped(),
        &Learned::default(),
        offer,
        &line(text),
    );
    because(&judgement, crate::language::Language::En)
}

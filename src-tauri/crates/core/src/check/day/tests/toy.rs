//! A judge with a dozen words, so that these tests are about the day and not about the vocabulary.

use crate::check::{
    day::{Context, Named},
    judge::{
        Attribute, AttributeJudgement, Identity, Judgement, Offer, Outcome, Picked, Verdict, Word,
    },
};

const WORDS: &[(Attribute, &str, Option<&str>)] = &[
    (Attribute::Item, "beanie", Some("beanie")),
    (Attribute::Item, "帽", Some("beanie")),
    (Attribute::Item, "brush", Some("brush")),
    (Attribute::Item, "apron", Some("apron")),
    (Attribute::Item, "scarf", Some("scarf")),
    (Attribute::Colour, "navy", Some("blue.navy")),
    (Attribute::Colour, "藏青", Some("blue.navy")),
    (Attribute::Colour, "royal", Some("blue.royal")),
    (Attribute::Colour, "宝蓝", Some("blue.royal")),
    (Attribute::Colour, "black", Some("black")),
    (Attribute::Colour, "green", Some("green")),
    (Attribute::Colour, "mist", None),
    (Attribute::Size, "size-m", Some("m")),
    (Attribute::Size, "size-l", Some("l")),
    (Attribute::Pack, "single", Some("pack 1")),
    (Attribute::Pack, "2-pack", Some("pack 2")),
    (Attribute::Pack, "4-pack", Some("pack 4")),
];

type Spoken = (Attribute, &'static str, Option<&'static str>, usize);

fn spoken(text: &str) -> Vec<Spoken> {
    let lower = text.to_lowercase();
    let mut found: Vec<Spoken> = WORDS
        .iter()
        .filter_map(|(attribute, word, meaning)| {
            lower
                .find(word)
                .map(|start| (*attribute, *word, *meaning, start))
        })
        .collect();
    found.sort_by_key(|(_, _, _, start)| *start);
    found
}

fn text_of(text: &str, options: &[crate::record::OptionValue]) -> String {
    let values: Vec<&str> = options.iter().map(|option| option.value.as_str()).collect();
    format!("{text} {}", values.join(" "))
}

pub(super) fn words(text: &str) -> Vec<Named> {
    spoken(text)
        .into_iter()
        .filter_map(|(attribute, word, meaning, start)| {
            Some(Named {
                attribute,
                text: word.to_owned(),
                meaning: meaning?.to_owned(),
                start,
            })
        })
        .collect()
}

pub(super) fn judge(_: &Context<'_>, offer: &Offer, picked: &Picked) -> Judgement {
    let promised = spoken(&text_of(&offer.title, &offer.options));
    let found = spoken(&text_of(&picked.text, &picked.options));
    let siblings: Vec<Vec<Spoken>> = offer
        .siblings
        .iter()
        .map(|sibling| spoken(&text_of("", &sibling.options)))
        .collect();
    let mut attributes = Vec::new();
    for attribute in [
        Attribute::Item,
        Attribute::Colour,
        Attribute::Size,
        Attribute::Pack,
    ] {
        let of = |words: &[Spoken]| words.iter().find(|word| word.0 == attribute).copied();
        let Some(wanted) = of(&promised) else {
            continue;
        };
        let matters = attribute != Attribute::Item
            && siblings
                .iter()
                .any(|sibling| of(sibling).is_some_and(|other| other.2 != wanted.2));
        let got = of(&found);
        let outcome = match got {
            Some((_, _, Some(meaning), _)) if Some(meaning) == wanted.2 => Outcome::Same,
            Some((_, _, Some(_), _)) => Outcome::Different,
            Some(_) => Outcome::Unclear,
            None if matters => Outcome::Unclear,
            None => continue,
        };
        let word = |(_, text, meaning, _): Spoken| Word {
            text: text.to_owned(),
            meaning: meaning.map(ToOwned::to_owned),
            via: "toy".to_owned(),
        };
        attributes.push(AttributeJudgement {
            attribute,
            outcome,
            promised: Some(word(wanted)),
            found: got.map(word),
        });
    }
    finish(offer, picked, attributes)
}

fn finish(offer: &Offer, picked: &Picked, mut attributes: Vec<AttributeJudgement>) -> Judgement {
    let identity = match &picked.sku {
        Some(sku) if Some(sku) == offer.sku.as_ref() => Identity::Promised,
        Some(sku)
            if offer
                .siblings
                .iter()
                .any(|sibling| sibling.sku.as_ref() == Some(sku)) =>
        {
            Identity::Sibling
        }
        _ => Identity::Silent,
    };
    let different = attributes
        .iter()
        .find(|attribute| attribute.outcome == Outcome::Different);
    let is_unclear = attributes
        .iter()
        .any(|attribute| attribute.outcome == Outcome::Unclear);
    let words_support = attributes
        .iter()
        .any(|attribute| attribute.outcome == Outcome::Same);
    let is_told = attributes.iter().any(|attribute| attribute.found.is_some());
    let verdict = match different.map(|different| different.attribute) {
        Some(Attribute::Item) => Verdict::WrongItem,
        Some(Attribute::Colour) => Verdict::WrongColour,
        Some(Attribute::Size) => Verdict::WrongSize,
        Some(_) => Verdict::WrongQuantity,
        None if !is_unclear && words_support => Verdict::Same,
        None if !is_told && identity == Identity::Promised => Verdict::Same,
        None => Verdict::Unclear,
    };
    attributes.sort_by_key(|attribute| match attribute.outcome {
        Outcome::Different => 0,
        Outcome::Unclear => 1,
        Outcome::Same => 2,
    });
    Judgement {
        verdict,
        attributes,
        identity,
        words_support,
        fits_sibling: None,
    }
}

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::*;
use crate::{
    language::Language,
    money::Money,
    reply::{ReplyLanguage, fill, template::TEMPLATES},
    sentence,
};

/// The names of the places and choices in each message of a language.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut name = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((head, _)) = line.split_once(" =")
            && line.starts_with(|sign: char| sign.is_ascii_lowercase())
        {
            head.clone_into(&mut name);
            assert!(
                messages.insert(name.clone(), BTreeSet::new()).is_none(),
                "{name} stands twice"
            );
        }
        for place in line.split('$').skip(1) {
            let end = place.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_');
            let place = &place[..end.unwrap_or(place.len())];
            messages.get_mut(&name).unwrap().insert(place.to_owned());
        }
    }
    messages
}

#[test]
fn every_language_has_every_template_with_its_places() {
    for language in ReplyLanguage::ALL {
        let messages = messages(fill::source(language));
        let known: Vec<&str> = TEMPLATES.iter().map(|template| template.name).collect();
        let told: BTreeSet<&str> = messages.keys().map(String::as_str).collect();
        assert_eq!(told, known.iter().copied().collect(), "{language:?}");
        for template in TEMPLATES {
            let slots: BTreeSet<&str> = template.slots.iter().map(|(slot, _)| *slot).collect();
            let stands: BTreeSet<&str> = messages[template.name]
                .iter()
                .map(String::as_str)
                .filter(|name| !template.choices.contains(name))
                .collect();
            assert_eq!(stands, slots, "{language:?}, {}", template.name);
            let counts = template
                .slots
                .iter()
                .filter(|(_, kind)| *kind == Kind::Count);
            assert!(
                counts.count() <= 1,
                "{}: places of two numbers",
                template.name
            );
        }
    }
}

fn value(kind: Kind, units: u32) -> SlotValue {
    match kind {
        Kind::Goods => SlotValue::Goods("Mug { $x } (Navy)".to_owned()),
        Kind::Count => SlotValue::Count(units),
        Kind::Day => SlotValue::Day(NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()),
        Kind::Amount => SlotValue::Amount(Money {
            amount_minor: 1250,
            currency: "EUR".to_owned(),
        }),
        Kind::Reference => SlotValue::Reference("302-1234567-1234567".to_owned()),
        Kind::Shop => SlotValue::Shop("Nordlicht".to_owned()),
    }
}

#[test]
fn every_template_shows_each_value_once_and_nothing_else_that_could_be_one() {
    let choices = [
        [
            ("place", "first"),
            ("apologised", "yes"),
            ("sent", "before"),
            ("of", "rest"),
        ],
        [
            ("place", "further"),
            ("apologised", "no"),
            ("sent", "never"),
            ("of", "all"),
        ],
    ];
    for language in ReplyLanguage::ALL {
        for template in TEMPLATES {
            for units in [0, 1, 2, 5, 22, 1000] {
                for choices in choices {
                    let fillings: Vec<Filling> = template
                        .slots
                        .iter()
                        .map(|(name, kind)| Filling {
                            name,
                            value: value(*kind, units),
                            source: Source::Seller,
                        })
                        .collect();
                    let (text, slots) = Words::of(language)
                        .fill(template, &fillings, &choices)
                        .unwrap_or_else(|| panic!("{language:?}, {}", template.name));
                    let mut names: Vec<&str> = slots.iter().map(|slot| slot.name).collect();
                    names.sort_unstable();
                    let mut expected: Vec<&str> =
                        template.slots.iter().map(|(name, _)| *name).collect();
                    expected.sort_unstable();
                    assert_eq!(names, expected, "{text}");
                    let mut words = text.clone();
                    for slot in slots.iter().rev() {
                        let shown = fill::shown(language, &slot.value);
                        assert_eq!(text[slot.range.clone()], shown);
                        words.replace_range(slot.range.clone(), "");
                    }
                    assert!(
                        !words.chars().any(|sign| sign.is_numeric()
                            || sign.is_control() && sign != '\n'
                            || "{}[]<>$€£¥%@".contains(sign)),
                        "{language:?}, {}: {words}",
                        template.name
                    );
                    assert_eq!(text.trim(), text, "{language:?}, {}", template.name);
                }
            }
        }
    }
}

#[test]
fn questions_are_put_in_every_language_of_the_window() {
    for code in crate::reply::AskingCode::ALL {
        let faults = sentence::check(
            &format!("{code:?}"),
            code.arguments(),
            &[Language::En, Language::De, Language::Zh]
                .map(|language| (language, code.text(language))),
        );
        assert!(faults.is_empty(), "{faults:?}");
    }
}

#[test]
fn words_from_outside_are_one_plain_line() {
    for (words, cleaned) in [
        ("  Mug\r\n\tblue ", Some("Mug blue")),
        ("Mu\u{202E}g\u{200B}\u{E000}🔥", Some("Mug")),
        ("{ $x } [b]", Some("{ $x } [b]")),
        ("\u{200B} — ", None),
        ("", None),
    ] {
        assert_eq!(fill::clean(words).as_deref(), cleaned);
    }
    let long = "Wool scarf, very warm, ".repeat(12);
    let cut = fill::clean(&long).unwrap();
    assert!(cut.chars().count() <= 120 && cut.ends_with('…'), "{cut}");
}

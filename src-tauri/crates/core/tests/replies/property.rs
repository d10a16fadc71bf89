//! Nothing in a reply that its sources do not hold.

use chrono::NaiveDate;
use proptest::{
    collection::vec, option, prelude::*, sample::select, test_runner::Config as ProptestConfig,
};
use tallyman_core::{
    case::{Fact, Ruling, Statement, Verdict},
    complaint::{Flag, Reason},
    money::Money,
    record::LineState,
    remedy::{Offer, Remedy},
    reply::{Answer, Draft, Move, ReplyLanguage, SlotValue, Source, shown, write},
};

use crate::made::{CODES, Made, finding, key, stands};

/// Words that have broken templates before.
const AWKWARD: &[&str] = &[
    "{ $x }",
    "{ $units ->",
    "{\"a\"}",
    "]]> <b>Mug</b>",
    "Set of 12 mugs, 250 ml, €9.99",
    "שרוול 42",
    "a\u{202E}b\u{2066}c",
    "„Tasse“ «bleue» \"x\" 'y'",
    "\u{E000}0\u{F8FF}",
    "Line\nbreak\r\n\tand tab",
    "🔥🔥 Sale ❤️ 50%",
    "[first]",
    "*[other] x",
    "-term = x",
    ".attribute",
    "#",
    "",
    " ",
    "\u{200B}",
    "2026-11-21",
    "藏青 L 码 3 件",
    "I sent the wrong one and I am sorry",
];

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        select(AWKWARD).prop_map(str::to_owned),
        (select(AWKWARD), select(AWKWARD)).prop_map(|(one, other)| format!("{one} {other}")),
        select(AWKWARD).prop_map(|words| format!("{words} ").repeat(60)),
        "[\\PC]{1,40}",
        "[A-Za-z0-9 ]{1,20}",
    ]
}

fn days() -> impl Strategy<Value = String> {
    prop_oneof![
        (2024..2030_i32, 1..13_u32, 1..29_u32)
            .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
        select(&["", "2026-02-30", "tomorrow", "{ $day }"][..]).prop_map(str::to_owned),
    ]
}

fn statements() -> impl Strategy<Value = Statement> {
    let codes = select(&CODES[..]);
    let states = prop_oneof![
        Just(LineState::Open),
        Just(LineState::Fulfilled),
        Just(LineState::Refunded),
        Just(LineState::Cancelled { requested: false }),
        Just(LineState::ByMarketplace),
    ];
    prop_oneof![
        (words(), 0..3_u8, 0..5000_u32, words()).prop_map(|(order, line, units, thing)| {
            Statement::Ordered {
                order,
                line: line.to_string(),
                units,
                thing,
            }
        }),
        words().prop_map(|thing| Statement::Listed { thing }),
        (words(), words(), 0..9_u64, words()).prop_map(|(of, sku, units, label)| {
            Statement::Mapped {
                of,
                units,
                sku,
                label,
            }
        }),
        (1..99_u32, 1..9_u32, 0..5_u32, days()).prop_map(|(sheet, revision, units, day)| {
            Statement::Printed {
                sheet,
                revision,
                units,
                day,
            }
        }),
        codes.prop_map(|code| Statement::Checked {
            finding: finding(code)
        }),
        (words(), days()).prop_map(|(thing, day)| Statement::Agreed { thing, day }),
        states.prop_map(stands),
        days().prop_map(|day| Statement::ShipBy { day }),
        days().prop_map(|day| Statement::Sent {
            file: "orders.csv".to_owned(),
            row: 2,
            day,
        }),
        days().prop_map(|day| Statement::Delivered { day }),
    ]
}

fn facts() -> impl Strategy<Value = Vec<Fact>> {
    vec((statements(), option::of(0..3_u8)), 0..12).prop_map(|made| {
        made.into_iter()
            .filter_map(|(statement, line)| {
                Fact::new(statement, [1], line.map(|line| key(&line.to_string())))
            })
            .collect()
    })
}

fn rulings() -> impl Strategy<Value = Vec<Ruling>> {
    let verdicts = select(&[Verdict::Confirmed, Verdict::Contradicted, Verdict::Unknown][..]);
    vec(
        (select(&Reason::ALL[..]), verdicts, vec(0..14_usize, 0..4)),
        0..4,
    )
    .prop_map(|made| {
        let mut rulings: Vec<Ruling> = Vec::new();
        for (reason, verdict, facts) in made {
            if rulings.iter().all(|ruling| ruling.reason != reason) {
                rulings.push(Ruling {
                    reason,
                    verdict,
                    facts,
                    lacks: Vec::new(),
                });
            }
        }
        rulings
    })
}

fn money() -> impl Strategy<Value = Money> {
    let currencies = prop_oneof![
        select(&["EUR", "USD", "JPY", "PLN", "KWD", "XDR"][..]).prop_map(str::to_owned),
        "[A-Z]{3}",
    ];
    (0..10_000_000_i64, currencies).prop_map(|(amount_minor, currency)| Money {
        amount_minor,
        currency,
    })
}

fn offers() -> impl Strategy<Value = Offer> {
    (select(&Remedy::ALL[..]), option::of(money())).prop_map(|(remedy, refund)| Offer {
        remedy,
        cost: None,
        refund,
        terms: Vec::new(),
    })
}

fn promises() -> impl Strategy<Value = Option<NaiveDate>> {
    option::of((2024..2030_i32, 1..366_u32)).prop_map(|made| {
        let (year, day) = made?;
        NaiveDate::from_yo_opt(year, day)
    })
}

fn answers() -> impl Strategy<Value = Vec<Answer>> {
    let said = (select(Answer::SLOTS), prop_oneof![words(), days()]);
    vec(said, 0..3).prop_map(|made| {
        made.into_iter()
            .filter_map(|(slot, said)| Answer::read(slot, &said).ok())
            .collect()
    })
}

fn cases() -> impl Strategy<Value = (ReplyLanguage, Made)> {
    let flags = select(&[Flag::Urgent, Flag::LegalWithdrawal, Flag::AsksRefund][..]);
    (
        select(&ReplyLanguage::ALL[..]),
        (facts(), rulings(), vec(flags, 0..2)),
        (option::of(offers()), option::of(words()), promises()),
        (answers(), any::<bool>()),
    )
        .prop_map(
            |(
                language,
                (facts, rulings, flags),
                (chosen, shop, promised),
                (answers, has_photo),
            )| {
                let made = Made {
                    facts,
                    meant: Vec::new(),
                    rulings,
                    flags,
                    chosen,
                    shop,
                    promised,
                    answers,
                    has_photo,
                };
                (language, made)
            },
        )
}

/// The words of a value as far as they can be recognised in its source, whatever was cut or taken out.
fn core_of(words: &str) -> String {
    let kept = words.trim_end_matches('…');
    // Letters in squares are pictures, and pictures are taken out.
    let is_kept =
        |sign: &char| sign.is_alphanumeric() && !('\u{1F000}'..='\u{1FAFF}').contains(sign);
    kept.chars().filter(is_kept).collect()
}

fn holds_words(source: &str, words: &str) -> bool {
    core_of(source).contains(&core_of(words))
}

/// Whether a source really holds a value.
fn is_held(made: &Made, value: &SlotValue, source: Source) -> bool {
    match source {
        Source::Fact(at) => fact_holds(&made.facts[at].statement, value),
        Source::Remedy => {
            let refund = made
                .chosen
                .as_ref()
                .and_then(|chosen| chosen.refund.clone());
            refund.map(SlotValue::Amount).as_ref() == Some(value)
        }
        Source::Clock => made.promised.map(SlotValue::Day).as_ref() == Some(value),
        Source::Setting => match (value, &made.shop) {
            (SlotValue::Shop(name), Some(shop)) => holds_words(shop, name),
            _ => false,
        },
        Source::Seller => made.answers.iter().any(|answer| answer.value == *value),
    }
}

fn fact_holds(statement: &Statement, value: &SlotValue) -> bool {
    let is_day = |written: &str, day: &NaiveDate| written == day.to_string();
    match (statement, value) {
        (Statement::Ordered { order, .. }, SlotValue::Reference(words)) => {
            holds_words(order, words)
        }
        (
            Statement::Ordered { thing, .. }
            | Statement::Listed { thing }
            | Statement::Agreed { thing, .. },
            SlotValue::Goods(words),
        ) => holds_words(thing, words),
        (
            Statement::Ordered { units, .. } | Statement::Printed { units, .. },
            SlotValue::Count(count),
        ) => units == count,
        (
            Statement::Printed { day: written, .. }
            | Statement::Agreed { day: written, .. }
            | Statement::ShipBy { day: written }
            | Statement::Sent { day: written, .. }
            | Statement::Delivered { day: written },
            SlotValue::Day(day),
        ) => is_day(written, day),
        _ => false,
    }
}

/// The draft without what stands in its slots.
fn without_slots(draft: &Draft) -> String {
    let mut words = String::new();
    for sentence in &draft.sentences {
        let mut text = sentence.text.clone();
        for slot in sentence.slots.iter().rev() {
            text.replace_range(slot.range.clone(), "");
        }
        words.push_str(&text);
        words.push('\n');
    }
    words
}

fn check(language: ReplyLanguage, made: &Made) -> Result<(), TestCaseError> {
    let draft = write(&made.grounds(language));
    prop_assert_eq!(
        &draft,
        &write(&made.grounds(language)),
        "not the same twice"
    );
    for sentence in &draft.sentences {
        for slot in &sentence.slots {
            prop_assert!(is_held(made, &slot.value, slot.source), "{:?}", slot);
            let written = shown(language, &slot.value);
            prop_assert_eq!(
                sentence.text.get(slot.range.clone()),
                Some(written.as_str())
            );
            if let Source::Fact(at) = slot.source {
                prop_assert!(sentence.facts.contains(&at));
            }
        }
        prop_assert!(sentence.facts.iter().all(|at| *at < made.facts.len()));
        let says_nothing = ["shows-nothing", "shows-no-parcel"].contains(&sentence.template);
        prop_assert!(
            !matches!(sentence.does, Move::Facts | Move::Cause)
                || says_nothing
                || !sentence.facts.is_empty(),
            "without a fact: {}",
            sentence.text
        );
        if sentence.does == Move::Cause {
            let is_confirmed = made.rulings.iter().any(|ruling| {
                sentence.answers == Some(ruling.reason) && ruling.verdict == Verdict::Confirmed
            });
            prop_assert!(
                is_confirmed,
                "a cause that nothing confirms: {}",
                sentence.text
            );
        }
    }
    let bare = without_slots(&draft);
    prop_assert!(
        !bare.chars().any(|sign| sign.is_numeric()
            || "{}<>[]$€£¥%".contains(sign)
            || ('\u{E000}'..='\u{F8FF}').contains(&sign)),
        "{}",
        bare
    );
    let hidden = |sign: char| {
        (sign.is_control() && sign != '\n')
            || matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    prop_assert!(!draft.text().chars().any(hidden));
    let mut texts: Vec<&str> = draft
        .sentences
        .iter()
        .map(|sentence| sentence.text.as_str())
        .collect();
    texts.sort_unstable();
    let all = texts.len();
    texts.dedup();
    prop_assert_eq!(all, texts.len(), "a sentence stands twice");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_reply_says_nothing_that_its_sources_do_not_hold((language, made) in cases()) {
        check(language, &made)?;
    }
}

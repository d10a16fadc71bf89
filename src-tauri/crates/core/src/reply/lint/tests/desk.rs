//! A case of the tests: a scarf in navy, two of them, ordered and paid.

use chrono::NaiveDate;

use crate::{
    case::{Ruling, Verdict},
    complaint::Reason,
    money::Money,
    remedy::{Offer, Remedy},
    reply::{
        Draft, Move, ReplyLanguage, Sentence, Slot, SlotValue, Source,
        lint::{Context, Known, Report, Rule, lint},
    },
};

pub(super) const ORDER: &str = "406-9988776-5544332";

pub(super) fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

pub(super) fn euros(amount_minor: i64) -> Money {
    Money {
        amount_minor,
        currency: "EUR".to_owned(),
    }
}

pub(super) fn offer(remedy: Remedy, refund: Option<Money>) -> Offer {
    Offer {
        remedy,
        cost: None,
        refund,
        terms: Vec::new(),
    }
}

pub(super) fn ruling(reason: Reason, verdict: Verdict) -> Ruling {
    Ruling {
        reason,
        verdict,
        facts: Vec::new(),
        lacks: Vec::new(),
    }
}

/// Today is 22 November; the wrong colour is confirmed, another scarf is sent.
pub(super) fn context(language: ReplyLanguage) -> Context {
    let fact = |value| Known::of_fact(value, 0);
    Context {
        platform: "amazon.de".to_owned(),
        country: Some("DE".to_owned()),
        rulings: vec![ruling(Reason::WrongColour, Verdict::Confirmed)],
        known: vec![
            fact(SlotValue::Reference(ORDER.to_owned())),
            fact(SlotValue::Count(2)),
            fact(SlotValue::Goods(
                "Wool scarf 180 cm (Navy / 2-pack)".to_owned(),
            )),
            Known::of_fact(SlotValue::Day(day(11, 12)), 1),
            Known {
                value: SlotValue::Day(day(11, 27)),
                source: Source::Clock,
            },
        ],
        order: Some(ORDER.to_owned()),
        paid: Some(euros(4_990)),
        offers: vec![
            offer(Remedy::ReplaceKeep, None),
            offer(Remedy::RefundPart, Some(euros(1_250))),
        ],
        chosen: Some(offer(Remedy::ReplaceKeep, None)),
        latest_day: Some(day(11, 27)),
        shop: "Harbour Wool 24".to_owned(),
        ..Context::new(language, day(11, 22))
    }
}

/// A reply that every rule lets pass.
pub(super) const GOOD: &str = "Hello,\n\nthank you for letting me know. I am sorry that the wool scarf came in the \
    wrong colour. You ordered 2 of them in navy with order 406-9988776-5544332 on 12 November 2026.\n\nI am sending the \
    right colour by tracked post, and you will have the number of the parcel by 27 November 2026. You can keep the one \
    that came.\n\nKind regards\nHarbour Wool 24";

pub(super) fn rules(text: &str, context: &Context) -> Vec<Rule> {
    lint(text, None, context).rules()
}

/// What is said of a text, for a test that fails.
pub(super) fn told(text: &str, report: &Report) -> Vec<String> {
    report
        .findings
        .iter()
        .map(|finding| {
            let words = text.get(finding.span.clone()).unwrap_or_default();
            format!("{} {words:?}: {}", finding.rule.name(), finding.advice)
        })
        .collect()
}

/// A sentence of a draft; values stand between `⟦` and `⟧`, in the order given.
pub(super) fn sentence(does: Move, text: &str, values: Vec<SlotValue>) -> Sentence {
    let mut plain = String::new();
    let mut slots = Vec::new();
    let mut values = values.into_iter();
    for part in text.split('⟦') {
        let Some((inside, rest)) = part.split_once('⟧') else {
            plain.push_str(part);
            continue;
        };
        let from = plain.len();
        plain.push_str(inside);
        slots.push(Slot {
            name: "value",
            value: values.next().unwrap(),
            source: Source::Fact(0),
            range: from..plain.len(),
        });
        plain.push_str(rest);
    }
    Sentence {
        does,
        template: "test",
        text: plain,
        facts: vec![0],
        slots,
        answers: None,
        begins_paragraph: false,
    }
}

pub(super) fn draft(language: ReplyLanguage, sentences: Vec<Sentence>) -> Draft {
    Draft {
        language,
        sentences,
        questions: Vec::new(),
    }
}

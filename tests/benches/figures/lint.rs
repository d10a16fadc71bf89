//! The rules for a reply of two hundred words.

use std::time::{Duration, Instant};

use tallyman_core::{
    case::{Ruling, Verdict},
    complaint::Reason,
    money::Money,
    reply::{
        ReplyLanguage, SlotValue,
        lint::{Context, Known, lint},
    },
};

use crate::{
    board::{Board, Bound},
    process::{Stage, cpu_seconds},
};

const MILLISECONDS_MAX: f64 = 5.0;

/// How long is measured.
const SPAN: Duration = Duration::from_secs(1);

const PARAGRAPH: &str = "You ordered 2 scarves in navy with order 406-9988776-5544332 on 12 November 2026, and you write that the colour is \
    another one. I have checked our records and I am looking into it. I will write to you again by 27 November 2026 with what I found out, and \
    until then you need not do anything at all with what you received. ";

pub(crate) fn run(_: &Stage, board: &mut Board) {
    let text = format!("Hello,\n\n{}\n\nKind regards", PARAGRAPH.repeat(3));
    let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 11, day).expect("a day");
    let mut context = Context::new(ReplyLanguage::En, day(22));
    "amazon.de".clone_into(&mut context.platform);
    context.order = Some("406-9988776-5544332".to_owned());
    context.latest_day = Some(day(27));
    context.paid = Some(Money {
        amount_minor: 4_990,
        currency: "EUR".to_owned(),
    });
    context.rulings = vec![Ruling {
        reason: Reason::WrongColour,
        verdict: Verdict::Unknown,
        facts: Vec::new(),
        lacks: Vec::new(),
    }];
    context.known = vec![
        Known::of_fact(SlotValue::Count(2), 0),
        Known::of_fact(SlotValue::Day(day(12)), 0),
        Known::of_fact(SlotValue::Goods("Wool scarf (Navy)".to_owned()), 0),
    ];
    context.received = vec![PARAGRAPH.to_lowercase(); 3];
    context.sent = vec![PARAGRAPH.to_uppercase(); 3];
    // The tables are read once in a program.
    assert!(!lint(&text, None, &context).stretches.is_empty());
    let mut count = 0_u32;
    let (cpu_before, _) = cpu_seconds();
    let began = Instant::now();
    while began.elapsed() < SPAN {
        count += u32::from(!lint(&text, None, &context).findings.is_empty());
    }
    let milliseconds = (cpu_seconds().0 - cpu_before) * 1_000.0 / f64::from(count.max(1));
    board.figure(
        "lint",
        &format!("{milliseconds:.2} ms"),
        &format!("{MILLISECONDS_MAX:.0} ms at most"),
        milliseconds / MILLISECONDS_MAX,
        Bound::AtMost(1.0),
    );
    board.remark(
        "  of it",
        &format!("{} words", text.split_whitespace().count()),
    );
}

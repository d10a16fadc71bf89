//! Decisions of `compare` a second, on one core.

use std::time::{Duration, Instant};

use serde_json::Value;
use tallyman_book::Language;
use tallyman_book::check::{
    Choice, Learned, Offer, OptionValue, Picked, Vocabulary, because, judge,
};

use crate::{
    board::{Board, Bound},
    process::{Stage, cpu_seconds},
};

const DECISIONS_PER_SECOND_MIN: f64 = 20_000.0;

/// How long is judged.
const SPAN: Duration = Duration::from_secs(2);

pub(crate) fn run(_: &Stage, board: &mut Board) {
    let path = tallyman_tests::root().join("tests/cases/variants-sample.jsonl");
    let text = std::fs::read_to_string(path).expect("the cases");
    let cases: Vec<(Offer, Picked)> = text.lines().map(case).collect();
    let vocabulary = Vocabulary::shipped();
    let learned = Learned::default();
    let mut count = 0_u32;
    let mut sentences = 0;
    // Processor time: other programs on the machine are not what is measured.
    let (cpu_before, _) = cpu_seconds();
    let began = Instant::now();
    while began.elapsed() < SPAN {
        for (offer, picked) in &cases {
            let judgement = judge(&vocabulary, &learned, offer, picked);
            sentences += because(&judgement, Language::En).len();
            count += 1;
        }
    }
    let per_second = f64::from(count) / (cpu_seconds().0 - cpu_before).max(0.01);
    assert!(sentences > 0, "every decision says why");
    board.figure(
        "judge",
        &format!("{per_second:.0}/s"),
        &format!("{DECISIONS_PER_SECOND_MIN:.0}/s at least"),
        per_second / DECISIONS_PER_SECOND_MIN,
        Bound::AtLeast(1.0),
    );
    board.remark("  of it", &format!("{} distinct cases", cases.len()));
}

fn text(value: &Value, name: &str) -> Option<String> {
    value.get(name)?.as_str().map(str::to_owned)
}

fn options(value: &Value) -> Vec<OptionValue> {
    let options = value.get("options").and_then(Value::as_object);
    options
        .into_iter()
        .flatten()
        .map(|(name, value)| OptionValue::named(name, value.as_str().unwrap_or_default()))
        .collect()
}

fn case(line: &str) -> (Offer, Picked) {
    let value: Value = serde_json::from_str(line).expect("a case");
    let (listing, picked) = (&value["listing"], &value["picked"]);
    let offer = Offer {
        title: text(listing, "title").unwrap_or_default(),
        options: options(listing),
        sku: text(listing, "sku"),
        barcode: text(listing, "barcode"),
        siblings: listing["siblings"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|sibling| Choice {
                options: options(sibling),
                sku: text(sibling, "sku"),
                barcode: text(sibling, "barcode"),
            })
            .collect(),
    };
    let picked = Picked {
        text: text(picked, "text").unwrap_or_default(),
        sku: text(picked, "sku"),
        barcode: text(picked, "barcode"),
        options: Vec::new(),
    };
    (offer, picked)
}

//! Judges a file of cases and prints how many answers are right, per tag and per half of the file.
//!
//! `cargo run -p tallyman-core --example compare -- FILE [--tune | --held-back] [--list]`
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a measuring tool for the terminal"
)]

use std::collections::BTreeMap;
use std::time::Instant;

use serde_json::Value;
use tallyman_core::check::judge::{
    Choice, Learned, Offer, Picked, Verdict, Vocabulary, because, judge,
};
use tallyman_core::language::Language;
use tallyman_core::record::OptionValue;

/// Counts of one group of cases.
#[derive(Default)]
struct Tally {
    right: usize,
    same: usize,
    wrong: usize,
    unclear: usize,
    missed: usize,
    false_alarms: usize,
    same_unclear: usize,
    wrong_unclear: usize,
    unclear_kept: usize,
    unclear_as_same: usize,
    kind_said: usize,
    kind_right: usize,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let file = arguments.first().expect("a file of cases");
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let text = std::fs::read_to_string(file).expect("a readable file");
    let vocabulary = Vocabulary::shipped();
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let mut pairs = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let case: Value = serde_json::from_str(line).expect("a case a line");
        let half = half_of(case["id"].as_str().unwrap_or_default());
        if has("--tune") && half != "tune" || has("--held-back") && half != "held-back" {
            continue;
        }
        let (offer, picked) = pair_of(&case);
        let judgement = judge(&vocabulary, &Learned::default(), &offer, &picked);
        let said = name_of(judgement.verdict);
        let wanted = case["expected"].as_str().unwrap_or_default();
        let accepted: Vec<&str> = case["accept"].as_array().map_or_else(
            || vec![wanted],
            |list| list.iter().filter_map(Value::as_str).collect(),
        );
        let mut groups = vec!["all".to_owned(), format!("half {half}")];
        groups.extend(
            case["lang"]
                .as_str()
                .map(|languages| format!("lang {languages}")),
        );
        groups.extend(
            case["tags"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(|tag| format!("tag {tag}")),
        );
        for group in groups {
            tallies
                .entry(group)
                .or_default()
                .add(wanted, said, &accepted);
        }
        if has("--list") && !accepted.contains(&said) {
            println!(
                "{}: wanted {wanted}, said {said}: {}\n    {}\n    picked: {}\n    {}\n    why: {}",
                case["id"],
                because(&judgement, Language::En),
                case["listing"]["title"],
                case["picked"],
                case["listing"]["options"],
                case["why"]
            );
        }
        pairs.push((offer, picked));
    }
    for (group, tally) in &tallies {
        println!("{}", tally.line(group));
    }
    if !has("--list") {
        measure_speed(&vocabulary, &pairs);
    }
}

fn measure_speed(vocabulary: &Vocabulary, pairs: &[(Offer, Picked)]) {
    if pairs.is_empty() {
        return;
    }
    let started = Instant::now();
    let rounds = 20_000 / pairs.len() + 1;
    for _ in 0..rounds {
        for (offer, picked) in pairs {
            std::hint::black_box(judge(vocabulary, &Learned::default(), offer, picked));
        }
    }
    let judged = (rounds * pairs.len()) as f64;
    println!(
        "{:.0} judgements a second on one core",
        judged / started.elapsed().as_secs_f64()
    );
}

/// Which half of the cases a case falls into, by a hash of its id.
fn half_of(id: &str) -> &'static str {
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    if (hash >> 7) & 1 == 0 {
        "tune"
    } else {
        "held-back"
    }
}

const fn name_of(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "same",
        Verdict::WrongItem => "wrong_item",
        Verdict::WrongColour => "wrong_colour",
        Verdict::WrongSize => "wrong_size",
        Verdict::WrongQuantity => "wrong_quantity",
        Verdict::Unclear => "unclear",
    }
}

fn pair_of(case: &Value) -> (Offer, Picked) {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let options = |value: &Value| -> Vec<OptionValue> {
        value
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, value)| {
                OptionValue::named(name.clone(), value.as_str().unwrap_or_default())
            })
            .collect()
    };
    let listing = &case["listing"];
    let offer = Offer {
        title: text(&listing["title"]).unwrap_or_default(),
        options: options(&listing["options"]),
        sku: text(&listing["sku"]),
        barcode: text(&listing["barcode"]),
        siblings: listing["siblings"]
            .as_array()
            .into_iter()
            .flatten()
            .map(|sibling| Choice {
                options: options(&sibling["options"]),
                sku: text(&sibling["sku"]),
                barcode: text(&sibling["barcode"]),
            })
            .collect(),
    };
    let picked = Picked {
        text: text(&case["picked"]["text"]).unwrap_or_default(),
        options: Vec::new(),
        sku: text(&case["picked"]["sku"]),
        barcode: text(&case["picked"]["barcode"]),
    };
    (offer, picked)
}

impl Tally {
    fn add(&mut self, wanted: &str, said: &str, accepted: &[&str]) {
        self.right += usize::from(accepted.contains(&said));
        match wanted {
            "same" => {
                self.same += 1;
                self.false_alarms +=
                    usize::from(said.starts_with("wrong") && !accepted.contains(&said));
                self.same_unclear +=
                    usize::from(said == "unclear" && !accepted.contains(&"unclear"));
            }
            "unclear" => {
                self.unclear += 1;
                self.unclear_kept += usize::from(accepted.contains(&said));
                self.unclear_as_same += usize::from(said == "same" && !accepted.contains(&"same"));
            }
            _ => {
                self.wrong += 1;
                self.missed += usize::from(said == "same");
                self.wrong_unclear +=
                    usize::from(said == "unclear" && !accepted.contains(&"unclear"));
                self.kind_said += usize::from(said.starts_with("wrong"));
                self.kind_right +=
                    usize::from(said.starts_with("wrong") && accepted.contains(&said));
            }
        }
    }

    fn line(&self, group: &str) -> String {
        let share = |part: usize, whole: usize| {
            if whole == 0 {
                "-".to_owned()
            } else {
                format!("{:.1}", part as f64 * 100.0 / whole as f64)
            }
        };
        let unclear = self.same_unclear + self.wrong_unclear;
        let decidable = self.same + self.wrong;
        format!(
            "{group:<28} {:>4} cases, right {:>4} | miss {}/{} {} % | alarm {}/{} {} % | unclear {unclear}/{decidable} {} % (same {}, wrong {}) | kind {}/{} {} % | unclear said so {}/{} {} %, as same {}",
            decidable + self.unclear,
            self.right,
            self.missed,
            self.wrong,
            share(self.missed, self.wrong),
            self.false_alarms,
            self.same,
            share(self.false_alarms, self.same),
            share(unclear, decidable),
            self.same_unclear,
            self.wrong_unclear,
            self.kind_right,
            self.kind_said,
            share(self.kind_right, self.kind_said),
            self.unclear_kept,
            self.unclear,
            share(self.unclear_kept, self.unclear),
            self.unclear_as_same,
        )
    }
}

//! How often the promise check is right: every case file against its targets, with the figures printed.
//!
//! `cargo xtask accuracy` runs this and shows the figures; `TALLYMAN_ACCURACY` says what else to print.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that reads files and prints its figures"
)]

mod cases;
mod figures;

use std::collections::BTreeMap;

use figures::{Figures, Judged};
use serde_json::Value;

#[test]
fn every_set_of_cases_holds_its_targets() {
    let wish = std::env::var("TALLYMAN_ACCURACY").unwrap_or_default();
    let wishes: Vec<&str> = wish.split(',').filter(|word| !word.is_empty()).collect();
    let shows = |what: &str| wishes.contains(&what);
    let sets: Vec<&str> = wishes
        .iter()
        .copied()
        .filter(|word| !word.starts_with("--"))
        .collect();
    let targets = std::fs::read_to_string(cases::folder().join("targets.json")).expect("targets");
    let targets: Value = serde_json::from_str(&targets).expect("targets");
    let frozen = targets["frozen"].as_array().cloned().unwrap_or_default();
    let mut missed = Vec::new();
    for path in cases::files() {
        let name = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        if !sets.is_empty() && !sets.contains(&name.as_str()) {
            continue;
        }
        let judged = cases::judged(&path);
        let figures = Figures::of(judged.iter());
        println!("\n{name}\n{}\n{}", Figures::HEAD, figures.row("all"));
        // A frozen set shows its sums and nothing else, so that nobody tunes on it.
        if !frozen.iter().any(|set| set == name.as_str()) {
            if shows("--full") {
                by_key(&judged, "language", |case| vec![case.languages.clone()]);
                by_key(&judged, "tag", |case| case.tags.clone());
            }
            if shows("--failures") {
                list_failures(&judged);
            }
        }
        // A set that is not at its targets yet is held where it stands, and says what is left to do.
        let reached = targets["reached"].get(&name);
        let bounds = reached.unwrap_or(&targets["targets"]);
        if reached.is_some() {
            for sentence in figures.missed(&targets["targets"]) {
                println!("  still to reach: {sentence}");
            }
        }
        missed.extend(
            figures
                .missed(bounds)
                .into_iter()
                .map(|sentence| format!("{name}: {sentence}")),
        );
    }
    assert!(missed.is_empty(), "targets missed:\n{}", missed.join("\n"));
}

fn by_key(cases: &[Judged], kind: &str, keys: impl Fn(&Judged) -> Vec<String>) {
    let mut groups: BTreeMap<String, Vec<&Judged>> = BTreeMap::new();
    for case in cases {
        for key in keys(case) {
            groups.entry(key).or_default().push(case);
        }
    }
    println!("by {kind}");
    for (key, group) in groups {
        println!("{}", Figures::of(group.into_iter()).row(&key));
    }
}

fn list_failures(cases: &[Judged]) {
    println!("failing");
    for case in cases.iter().filter(|case| !case.is_right()) {
        println!(
            "  {}  expected {}, said {}  {}  ({})",
            case.id, case.expected, case.said, case.because, case.why
        );
    }
}

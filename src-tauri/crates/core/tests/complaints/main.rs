//! How often complaints are read right: every set of messages against its targets, with the figures printed.
//!
//! `cargo xtask accuracy complaints` runs this and shows the figures; `TALLYMAN_ACCURACY` says what else to print.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that reads files and prints its figures"
)]

mod figures;
mod hostile;
mod messages;
mod praise;
mod said;

use std::collections::BTreeMap;

use figures::Figures;
use messages::{Read, folder, read};
use serde_json::Value;
use tallyman_core::complaint::Classifier;
use tallyman_core::complaint::training::{DIGEST_OF_NOTHING, digest};

#[test]
fn every_set_of_messages_holds_its_targets() {
    let wish = std::env::var("TALLYMAN_ACCURACY").unwrap_or_default();
    let shows = |what: &str| wish.split(',').any(|word| word == what);
    let targets = std::fs::read_to_string(folder().join("targets.json")).expect("targets");
    let targets: Value = serde_json::from_str(&targets).expect("targets");
    let mut missed = Vec::new();
    for (name, bounds) in targets["sets"].as_object().expect("sets") {
        let messages = read(&folder().join(format!("{name}.jsonl")));
        let figures = Figures::of(messages.iter());
        println!("\n{name}\n{}\n{}", Figures::HEAD, figures.row("all"));
        // A frozen set shows its sums and nothing else, so that nobody tunes on it.
        if bounds["frozen"] != Value::Bool(true) {
            if shows("--full") {
                by_key(&messages, "language", |message| message.language.clone());
                by_key(&messages, "reason", |message| message.reason.clone());
                figures::flags(&messages);
            }
            if shows("--failures") {
                for message in messages.iter().filter(|message| !message.is_fine()) {
                    println!("  {message}");
                }
            }
        }
        for sentence in figures.missed(&targets["targets"]) {
            println!("  still to reach: {sentence}");
        }
        let short = figures.missed(bounds);
        missed.extend(
            short
                .into_iter()
                .map(|sentence| format!("{name}: {sentence}")),
        );
    }
    assert!(missed.is_empty(), "targets missed:\n{}", missed.join("\n"));
}

#[test]
fn the_weights_were_learnt_from_the_tables_and_messages_as_they_are() {
    let mut paths: Vec<_> = std::fs::read_dir(folder())
        .expect("messages")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path
                .file_stem()
                .map(|name| name.to_string_lossy().into_owned());
            name.is_some_and(|name| name.starts_with("train-"))
        })
        .collect();
    paths.sort();
    let tables = folder().join("../../../assets/complaints");
    paths.push(tables.join("key-phrases.tsv"));
    paths.push(tables.join("concepts.tsv"));
    paths.push(tables.join("meanings.tsv"));
    let now = paths.iter().fold(DIGEST_OF_NOTHING, |so_far, path| {
        digest(so_far, &std::fs::read_to_string(path).expect("text"))
    });
    assert_eq!(
        Classifier::shipped().learnt_from(),
        now,
        "`cargo xtask train` must be run after a change of tables or messages"
    );
}

fn by_key(messages: &[Read], kind: &str, key: impl Fn(&Read) -> String) {
    let mut groups: BTreeMap<String, Vec<&Read>> = BTreeMap::new();
    for message in messages {
        groups.entry(key(message)).or_default().push(message);
    }
    println!("by {kind}");
    for (key, group) in groups {
        println!("{}", Figures::of(group.into_iter()).row(&key));
    }
}

//! How often the colours that buyers name are told apart: which was ordered, which came.

use std::fs;

use serde_json::Value;
use tallyman_core::check::judge::Vocabulary;
use tallyman_core::complaint::{Classifier, Role, Slot};

use crate::messages::folder;

/// Of the colours that somebody noted, so many must be told with their role, in hundredths.
const TOLD_MIN: u32 = 55;
/// Of those that are told with a role, so many may be of the other family, in hundredths.
const WRONG_MAX: u32 = 4;

#[derive(Default)]
struct Count {
    noted: u32,
    told: u32,
    wrong: u32,
}

#[test]
fn colours_that_were_ordered_and_that_came_are_told_apart() {
    let vocabulary = Vocabulary::shipped();
    let shows = std::env::var("TALLYMAN_ACCURACY").is_ok_and(|wish| wish.contains("--said"));
    let mut counts = Vec::new();
    for set in ["train", "frozen"] {
        let mut count = Count::default();
        for message in messages(set) {
            for (key, role) in [
                ("colour_ordered", Role::Ordered),
                ("colour_received", Role::Received),
            ] {
                let noted = message[key].as_str().and_then(|word| {
                    let id = vocabulary.colour(word)?;
                    vocabulary.family(id).map(str::to_owned)
                });
                let text = message["text"].as_str().unwrap_or_default();
                let Some(noted) = noted else { continue };
                let said = Classifier::shipped().classify(text).said;
                let told: Vec<&str> = said
                    .iter()
                    .filter(|said| said.slot == Slot::Colour && said.role == role)
                    .filter_map(|said| vocabulary.family(&said.value))
                    .collect();
                count.noted += 1;
                let is_told = told.contains(&noted.as_str());
                count.told += u32::from(is_told);
                count.wrong += u32::from(!is_told && !told.is_empty());
                if shows && set == "train" && !is_told {
                    println!("  {role:?} {noted}, told {told:?}: {text}");
                }
            }
        }
        counts.push((set, count));
    }
    for (set, Count { noted, told, wrong }) in &counts {
        println!("{set}: of {noted} colours {told} told with their role, {wrong} told as another");
    }
    for (set, Count { noted, told, wrong }) in counts {
        assert!(noted > 50, "{set} has colours");
        assert!(told * 100 >= noted * TOLD_MIN, "{set}: {told} of {noted}");
        assert!(
            wrong * 100 <= noted * WRONG_MAX,
            "{set}: {wrong} of {noted} wrong"
        );
    }
}

/// The messages of all files of a set.
fn messages(set: &str) -> Vec<Value> {
    let mut files: Vec<_> = fs::read_dir(folder())
        .expect("messages")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            name.starts_with(set)
        })
        .collect();
    files.sort();
    let read = |path| fs::read_to_string(path).expect("a file of messages");
    let lines: Vec<String> = files.iter().map(read).collect();
    lines
        .iter()
        .flat_map(|text| text.lines())
        .map(|line| serde_json::from_str(line).expect("a message"))
        .collect()
}

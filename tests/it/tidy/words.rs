//! Words that have no place in the house.

use super::{House, complains, hold};

/// Folder and file names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] = &[
    "util",
    "utils",
    "helper",
    "helpers",
    "manager",
    "managers",
    "service",
    "services",
    "common",
    "misc",
    "processor",
    "shared_code",
];

/// Marks of unfinished work, written in two parts so that this file does not find itself.
fn unfinished() -> Vec<String> {
    [
        ["TO", "DO"],
        ["FIX", "ME"],
        ["XX", "X"],
        ["to", "do!("],
        ["unimpl", "emented!("],
        ["HA", "CK"],
    ]
    .iter()
    .map(|parts| parts.concat())
    .collect()
}

/// Folders of the computer it was written on, written in two parts likewise. Homes of made-up people are fine in tests.
fn machine_paths() -> Vec<String> {
    [["/wo", "rk/"], ["/ro", "ot/"]]
        .iter()
        .map(|parts| parts.concat())
        .collect()
}

fn is_code(path: &str) -> bool {
    [
        ".rs", ".ts", ".svelte", ".js", ".css", ".sql", ".py", ".toml", ".sh",
    ]
    .iter()
    .any(|ending| path.ends_with(ending))
}

/// Whether a word stands by itself at this place in the line.
fn stands_alone(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let is_letter =
            |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() || sign == '_');
        !is_letter(before) && (!is_letter(after) || word.ends_with('('))
    })
}

/// Names of files and folders are nouns of the field.
fn names_say_something(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in house.files() {
        for part in file.path.split('/') {
            let stem = part.split('.').next().unwrap_or_default().to_lowercase();
            if EMPTY_NAMES.contains(&stem.as_str()) {
                complaints.push(format!(
                    "{}: {part:?} says nothing about what is inside",
                    file.path
                ));
            }
        }
    }
    complaints
}

/// What stands here is done.
fn nothing_is_unfinished(house: &House) -> Vec<String> {
    let words = unfinished();
    let mut complaints = Vec::new();
    for file in house
        .files()
        .filter(|file| is_code(&file.path) || file.ending() == "md")
    {
        for (index, line) in file.text.lines().enumerate() {
            for word in words.iter().filter(|word| stands_alone(line, word)) {
                complaints.push(format!(
                    "{}:{}: {word}: finish it, or leave it out",
                    file.path,
                    index + 1
                ));
            }
        }
    }
    complaints
}

/// No path of the computer it was written on.
fn no_machine_is_named(house: &House) -> Vec<String> {
    let paths = machine_paths();
    let mut complaints = Vec::new();
    let read = house
        .files()
        .filter(|file| is_code(&file.path) || ["md", "json"].contains(&file.ending()));
    for file in read {
        for (index, line) in file.text.lines().enumerate() {
            for path in paths.iter().filter(|path| line.contains(path.as_str())) {
                complaints.push(format!(
                    "{}:{}: {path} is a path of one computer",
                    file.path,
                    index + 1
                ));
            }
        }
    }
    complaints
}

/// Tests wait for something to happen, never for time to pass; only the driver of the window has to look again.
fn no_test_sleeps(house: &House) -> Vec<String> {
    let word = ["sl", "eep("].concat();
    let mut complaints = Vec::new();
    for file in house
        .files()
        .filter(|file| file.ending() == "rs" && !file.path.starts_with("src-tauri/crates/xtask/"))
    {
        if file.path.starts_with("tests/it/window/") {
            continue;
        }
        for (index, line) in file.text.lines().enumerate() {
            if line.contains(&word) && !line.trim_start().starts_with("//") {
                complaints.push(format!(
                    "{}:{}: {word}: wait for what you wait for",
                    file.path,
                    index + 1
                ));
            }
        }
    }
    complaints
}

#[test]
fn names_are_nouns() {
    hold(names_say_something);
    complains(
        names_say_something,
        &[("src-tauri/crates/core/src/utils.rs", "")],
        "utils.rs",
    );
    complains(
        names_say_something,
        &[("ui/src/lib/helpers/date.ts", "")],
        "helpers",
    );
}

#[test]
fn work_is_finished() {
    hold(nothing_is_unfinished);
    let bad = ["// TO", "DO: later"].concat();
    complains(
        nothing_is_unfinished,
        &[("ui/src/main.ts", &bad)],
        "main.ts:1",
    );
    let bad = ["fn a() { to", "do!() }"].concat();
    complains(
        nothing_is_unfinished,
        &[("src-tauri/src/a.rs", &bad)],
        "a.rs:1",
    );
}

#[test]
fn no_computer_is_named() {
    hold(no_machine_is_named);
    let bad = ["open(\"/ro", "ot/orders.csv\")"].concat();
    complains(no_machine_is_named, &[("tests/it/a.rs", &bad)], "a.rs:1");
}

#[test]
fn tests_wait_for_something() {
    hold(no_test_sleeps);
    let bad = ["std::thread::sl", "eep(second)"].concat();
    complains(
        no_test_sleeps,
        &[("tests/it/import.rs", &bad)],
        "import.rs:1",
    );
}

/// The recovery sheet speaks of what the window shows: on the day when it is needed nothing else is at hand.
fn the_recovery_sheet_quotes_the_window(house: &House) -> Vec<String> {
    const SHEET: &str = "src-tauri/crates/documents/src/language/recovery_words.rs";
    let sheet = house.text(SHEET).unwrap_or_default();
    let mut complaints = Vec::new();
    let tongues = [
        ("ENGLISH", '“', '”', "en"),
        ("GERMAN", '„', '“', "de"),
        ("CHINESE", '“', '”', "zh"),
    ];
    for (table, opens, closes, tongue) in tongues {
        let from = sheet
            .split(&format!("const {table}: "))
            .nth(1)
            .unwrap_or_default();
        let own = from.split("const ").next().unwrap_or_default();
        let window = house
            .text(&format!("ui/src/lib/words/ledger/{tongue}.ts"))
            .unwrap_or_default();
        let quoted: Vec<&str> = own
            .split(opens)
            .skip(1)
            .filter_map(|rest| Some(rest.split_once(closes)?.0))
            .collect();
        if quoted.is_empty() {
            complaints.push(format!("{SHEET}: {table} names nothing of the window"));
        }
        for label in quoted {
            if !window.contains(&format!("\"{label}\"")) {
                complaints.push(format!(
                    "{SHEET}: the window says “{label}” nowhere in {tongue}"
                ));
            }
        }
    }
    complaints
}

#[test]
fn the_recovery_sheet_can_be_followed() {
    hold(the_recovery_sheet_quotes_the_window);
    complains(
        the_recovery_sheet_quotes_the_window,
        &[(
            "src-tauri/crates/documents/src/language/recovery_words.rs",
            "const ENGLISH: RecoveryWords = choose “Open sesame”",
        )],
        "Open sesame",
    );
}

//! What holds for the window's page and the shell around it.

use serde_json::Value;

use super::{House, complains, hold};

/// The one file that knows the desktop.
const DOOR: &str = "ui/src/lib/backend/tauri.ts";

fn page(house: &House) -> impl Iterator<Item = &super::house::HouseFile> {
    // The page's own tests of the same rules have to name what they forbid.
    let is_test = |path: &str| path.contains(".test.") || path.starts_with("ui/src/test/");
    house.below("ui/").filter(move |file| {
        ["ts", "svelte", "js", "html"].contains(&file.ending()) && !is_test(&file.path)
    })
}

/// Only one file imports the desktop's library; everything else goes through it, and runs in tests without it.
fn one_door_to_the_desktop(house: &House) -> Vec<String> {
    let word = ["@tauri", "-apps/"].concat();
    let mut complaints = Vec::new();
    for file in
        page(house).filter(|file| file.path != DOOR && !file.path.ends_with("eslint.config.js"))
    {
        for (index, line) in file
            .text
            .lines()
            .enumerate()
            .filter(|(_, line)| line.contains(&word))
        {
            complaints.push(format!(
                "{}:{}: only {DOOR} may: {}",
                file.path,
                index + 1,
                line.trim()
            ));
        }
    }
    complaints
}

/// Words of strangers are shown as text, never as markup or program.
fn words_are_never_markup(house: &House) -> Vec<String> {
    let banned = [
        ["{@", "html"],
        ["inner", "HTML"],
        ["outer", "HTML"],
        ["insertAdjacent", "HTML"],
        ["document.", "write"],
        ["ev", "al("],
        ["new Func", "tion("],
    ]
    .map(|parts| parts.concat());
    let mut complaints = Vec::new();
    for file in page(house).filter(|file| file.path.starts_with("ui/src/")) {
        for (index, line) in file.text.lines().enumerate() {
            for word in banned.iter().filter(|word| line.contains(word.as_str())) {
                complaints.push(format!(
                    "{}:{}: {word} runs words of strangers",
                    file.path,
                    index + 1
                ));
            }
        }
    }
    complaints
}

/// No page of ours names an address in a network. (Names of XML dialects are no addresses.)
fn the_page_is_offline(house: &House) -> Vec<String> {
    let banned = [
        ["fet", "ch("],
        ["XMLHttp", "Request"],
        ["Web", "Socket("],
        ["Event", "Source("],
        ["send", "Beacon"],
    ]
    .map(|parts| parts.concat());
    let mut complaints = Vec::new();
    for file in
        page(house).filter(|file| file.path.starts_with("ui/src/") && !file.path.contains(".test."))
    {
        for (index, line) in file.text.lines().enumerate() {
            for word in banned.iter().filter(|word| line.contains(word.as_str())) {
                complaints.push(format!(
                    "{}:{}: {word} in an offline page",
                    file.path,
                    index + 1
                ));
            }
        }
    }
    complaints
}

/// Each library that the page ships has its line in DECISIONS, and an exact version.
fn libraries_are_decided(house: &House) -> Vec<String> {
    let package: Value =
        serde_json::from_str(house.text("ui/package.json").unwrap_or("null")).unwrap_or_default();
    let decisions = house.text("src-tauri/DECISIONS.md").unwrap_or_default();
    let mut complaints = Vec::new();
    for kind in ["dependencies", "devDependencies"] {
        for (name, version) in package[kind].as_object().into_iter().flatten() {
            if kind == "dependencies" && !decisions.contains(&format!("`{name}`")) {
                complaints.push(format!(
                    "ui/package.json ships {name}, which DECISIONS.md does not name"
                ));
            }
            if !version
                .as_str()
                .is_some_and(|version| version.starts_with(|sign: char| sign.is_ascii_digit()))
            {
                complaints.push(format!(
                    "ui/package.json: {name} {version} is not an exact version"
                ));
            }
        }
    }
    complaints
}

#[test]
fn one_file_knows_the_desktop() {
    hold(one_door_to_the_desktop);
    let bad = ["import { invoke } from '@tauri", "-apps/api/core';"].concat();
    complains(
        one_door_to_the_desktop,
        &[("ui/src/views/Check.svelte", &bad)],
        "Check.svelte:1",
    );
}

#[test]
fn words_of_strangers_are_text() {
    hold(words_are_never_markup);
    complains(
        words_are_never_markup,
        &[("ui/src/Note.svelte", &["<p>{@", "html note}</p>"].concat())],
        "Note.svelte:1",
    );
}

#[test]
fn the_page_asks_no_network() {
    hold(the_page_is_offline);
    complains(
        the_page_is_offline,
        &[("ui/src/a.ts", &["await fet", "ch('/a')"].concat())],
        "a.ts:1",
    );
}

#[test]
fn every_library_is_decided() {
    hold(libraries_are_decided);
    let package = r#"{"dependencies":{"left-pad":"^1.0.0"}}"#;
    complains(
        libraries_are_decided,
        &[("ui/package.json", package)],
        "does not name",
    );
    complains(
        libraries_are_decided,
        &[("ui/package.json", package)],
        "not an exact version",
    );
}

//! `tallyman keys` as a person or a script uses it, each command a process of its own.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// A ledger in a folder of its own.
struct Place {
    folder: tempfile::TempDir,
}

/// What a command said.
#[derive(Debug)]
struct Said {
    code: i32,
    json: Value,
    words: String,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// Runs a command with `--json`; `keys` are the arguments that open, `input` is given on standard input.
    fn run(&self, keys: &[&str], command: &[&str], input: &str) -> Said {
        let mut child = Command::new(env!("CARGO_BIN_EXE_tallyman"))
            .current_dir(self.folder.path())
            .env_remove("TALLYMAN_KEY_FILE")
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
            .args(["--ledger", "shop.tallyman", "--json"])
            .args(keys)
            .args(command)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that needs no secret closes its end; that is its right.
        drop(child.stdin.take().unwrap().write_all(input.as_bytes()));
        let output = child.wait_with_output().unwrap();
        Said {
            code: output.status.code().unwrap(),
            json: serde_json::from_slice(&output.stdout).unwrap_or(Value::Null),
            words: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    fn made() -> Self {
        let place = Self::new();
        assert_eq!(place.run(KEY_FILE, &["orders"], "").code, 0);
        place
    }
}

const KEY_FILE: &[&str] = &["--key-file", "key"];
const PASSPHRASE: &[&str] = &["--passphrase-file", "-"];
const RECOVERY: &[&str] = &["--recovery-code-file", "code.txt"];

fn kinds(said: &Said) -> Vec<&str> {
    let keys = said.json.get("keys").unwrap_or(&said.json);
    let slots = keys["slots"].as_array().unwrap();
    slots
        .iter()
        .map(|slot| slot["kind"].as_str().unwrap())
        .collect()
}

fn advice(said: &Said) -> Vec<&str> {
    let keys = said.json.get("keys").unwrap_or(&said.json);
    let advice = keys["advice"].as_array().unwrap();
    advice
        .iter()
        .map(|one| one["code"].as_str().unwrap())
        .collect()
}

/// Reads the code and the second block back from the sheet's text.
fn from_paper(pdf: &Path) -> (String, String) {
    let output = Command::new("pdftotext")
        .args(["-raw", &pdf.display().to_string(), "-"])
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let groups: Vec<&str> = text
        .split_whitespace()
        .filter(|word| {
            word.len() == 5
                && word
                    .chars()
                    .all(|sign| sign.is_ascii_digit() || sign.is_ascii_uppercase())
        })
        .collect();
    assert_eq!(groups.len(), 8 + 26, "{text}");
    (groups[..8].join("-"), groups[8..].join("-"))
}

#[test]
fn slots_are_listed_without_a_key_and_the_missing_ones_named() {
    let place = Place::made();
    let listed = place.run(&[], &["keys"], "");
    assert_eq!((listed.code, kinds(&listed)), (0, vec!["key_file"]));
    assert_eq!(advice(&listed), ["no_recovery", "only_one"]);
    assert!(!listed.json["slots"][0]["made"].as_str().unwrap().is_empty());
    std::fs::remove_file(place.path("shop.tallyman.keys")).unwrap();
    assert_eq!(advice(&place.run(&[], &["keys"], "")), ["no_sidecar"]);
}

#[test]
fn a_passphrase_is_added_opens_unattended_and_is_changed() {
    let place = Place::made();
    let added = place.run(KEY_FILE, &["keys", "add", "passphrase"], "tall ship 42!\n");
    assert_eq!(kinds(&added), ["key_file", "passphrase"], "{added:?}");
    // The old one comes on the first line, the new one on the second.
    let changed = place.run(
        PASSPHRASE,
        &["keys", "change-passphrase"],
        "tall ship 42!\nfour other words here\n",
    );
    assert_eq!(changed.code, 0, "{changed:?}");
    let before = ["shop.tallyman", "shop.tallyman.keys"]
        .map(|name| std::fs::read(place.path(name)).unwrap());
    let refused = place.run(PASSPHRASE, &["orders"], "tall ship 42!\n");
    assert_eq!(refused.code, 2);
    assert!(
        refused.words.contains("the passphrase is another one"),
        "{refused:?}"
    );
    assert_eq!(refused.json["error"]["code"], "ledger_locked");
    let after = ["shop.tallyman", "shop.tallyman.keys"]
        .map(|name| std::fs::read(place.path(name)).unwrap());
    assert_eq!(before, after, "a wrong key damages nothing");
    std::fs::write(place.path("words"), "four other words here\r\n").unwrap();
    assert_eq!(
        place
            .run(&["--passphrase-file", "words"], &["orders"], "")
            .code,
        0
    );
    let weak = place.run(KEY_FILE, &["keys", "change-passphrase"], "short\n");
    assert!(
        weak.code == 2 && weak.words.contains("too easy to guess"),
        "{weak:?}"
    );
}

#[test]
#[ignore = "needs poppler; the test command installs it and runs it"]
fn a_recovery_sheet_is_typed_back_and_saves_a_ledger_without_sidecar_and_keychain() {
    let place = Place::made();
    let added = place.run(
        KEY_FILE,
        &["keys", "add", "recovery", "--out", "sheet.pdf"],
        "",
    );
    assert_eq!(kinds(&added), ["key_file", "recovery"], "{added:?}");
    assert!(advice(&added).contains(&"type_back"));
    let (code, slot) = from_paper(&place.path("sheet.pdf"));
    let confirm = &["keys", "confirm-recovery"];
    let wrong = code.replacen(code.get(6..7).unwrap(), "Z", 1);
    let named = place.run(KEY_FILE, confirm, &wrong);
    assert!(
        named.code == 2 && named.words.contains("mistyped"),
        "{named:?}"
    );
    assert_eq!(
        place
            .run(KEY_FILE, &["keys", "confirm-recovery", "--later"], "")
            .code,
        0
    );
    let again = place.run(KEY_FILE, &["keys", "confirm-recovery", "--later"], "");
    assert!(again.words.contains("put off once already"), "{again:?}");
    let typed = place.run(KEY_FILE, confirm, &format!("{}\n", code.to_lowercase()));
    assert_eq!(typed.code, 0, "{typed:?}");
    assert!(!advice(&typed).contains(&"type_back"));
    // A second sheet that nobody reads, because the printer jams, is no reason to ask again.
    let second = &["keys", "add", "recovery", "--out", "second.pdf"];
    let jammed = place.run(KEY_FILE, second, "");
    assert_eq!(kinds(&jammed), ["key_file", "recovery", "recovery"]);
    assert!(!advice(&jammed).contains(&"type_back"));
    // Without keychain, key file and sidecar: the sheet alone.
    std::fs::remove_file(place.path("key")).unwrap();
    let locked = place.run(&[], &["orders"], "");
    assert!(
        locked.code == 2 && locked.words.contains("never given a keychain slot"),
        "{locked:?}"
    );
    std::fs::write(place.path("code.txt"), format!("{code}\n{slot}\n")).unwrap();
    std::fs::remove_file(place.path("shop.tallyman.keys")).unwrap();
    let keychain = place.run(RECOVERY, &["keys", "add", "keychain"], "");
    assert!(
        keychain.words.contains("there is none to be reached"),
        "{keychain:?}"
    );
    let saved = place.run(RECOVERY, &["keys", "add", "passphrase"], "tall ship 42!\n");
    assert_eq!(kinds(&saved), ["recovery", "passphrase"], "{saved:?}");
    assert!(advice(&saved).contains(&"new_keychain"));
    assert!(
        place
            .text("shop.tallyman.keys")
            .starts_with("{\"format\":2")
    );
    assert_eq!(
        place.run(PASSPHRASE, &["verify"], "tall ship 42!\n").code,
        0
    );
}

#[test]
fn the_last_way_is_never_removed_and_nothing_is_made_by_the_way() {
    let place = Place::made();
    let refused = place.run(KEY_FILE, &["keys", "remove", "key-file"], "");
    assert!(
        refused.code == 2 && refused.words.contains("no slot would be left"),
        "{refused:?}"
    );
    assert_eq!(
        place
            .run(KEY_FILE, &["keys", "add", "key-file", "second"], "")
            .code,
        0
    );
    let twins = place.run(KEY_FILE, &["keys", "remove", "key-file"], "");
    assert!(twins.words.contains("name one by its id"), "{twins:?}");
    let listed = place.run(&[], &["keys"], "");
    let first = listed.json["slots"][0]["id"].as_str().unwrap().to_owned();
    let in_use = place.run(KEY_FILE, &["keys", "remove", &first], "");
    assert!(in_use.words.contains("opened with this slot"), "{in_use:?}");
    let removed = place.run(&["--key-file", "second"], &["keys", "remove", &first], "");
    assert_eq!(kinds(&removed), ["key_file"], "{removed:?}");
    let elsewhere = Place::new();
    let missing = elsewhere.run(KEY_FILE, &["keys", "add", "key-file", "x"], "");
    assert!(
        missing.code == 2 && missing.words.contains("There is no ledger at"),
        "{missing:?}"
    );
    assert!(!elsewhere.path("shop.tallyman").exists() && !elsewhere.path("key").exists());
}

#[test]
fn what_looks_after_a_ledger_begins_none_where_it_is_not() {
    let place = Place::new();
    for command in [
        &["backup"][..],
        &["verify"],
        &["health"],
        &["export", "--out", "journal.jsonl"],
        &["erase", "ada"],
        &["delivered", "302-1", "--on", "2026-11-20"],
    ] {
        let said = place.run(KEY_FILE, command, "");
        let is_told = said.words.contains("There is no ledger at");
        assert!(said.code == 2 && is_told, "{command:?}: {said:?}");
    }
    assert_eq!(std::fs::read_dir(place.folder.path()).unwrap().count(), 0);
}

#[test]
fn a_new_data_key_keeps_what_was_named_and_ends_everything_else() {
    let place = Place::new();
    let keys = ["--key-file", "key"];
    assert_eq!(place.run(&keys, &["orders"], "").code, 0);
    let added = place.run(
        &keys,
        &["keys", "add", "passphrase"],
        "four words nobody rhymes\n",
    );
    assert_eq!(added.code, 0, "{added:?}");
    let by_passphrase = ["--passphrase-file", "-"];
    let typed = "four words nobody rhymes\n";
    assert_eq!(place.run(&by_passphrase, &["verify"], typed).code, 0);
    let rekeyed = place.run(&keys, &["keys", "rekey"], "");
    assert_eq!(rekeyed.code, 0, "{rekeyed:?}");
    assert!(rekeyed.json["quarantine"].is_string(), "{rekeyed:?}");
    assert_eq!(rekeyed.json["keys"]["slots"].as_array().unwrap().len(), 1);
    assert_eq!(place.run(&keys, &["verify"], "").json["is_whole"], true);
    assert_eq!(place.run(&by_passphrase, &["verify"], typed).code, 2);
    // A backup from before and one from after.
    let list = place.run(&keys, &["backup", "--list"], "");
    assert_eq!(
        list.json["backups"].as_array().unwrap().len(),
        2,
        "{list:?}"
    );
}

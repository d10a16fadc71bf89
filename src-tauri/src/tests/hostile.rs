//! Requests to the commands that only the shell answers: good ones with something changed, the same ones in every run.
#![expect(clippy::print_stdout, reason = "a test that prints its figures")]

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tallyman_book::api::DESK_COMMANDS;

use super::{desk, program, rpc};

/// Changed requests to each command.
const REQUESTS: u64 = 40;

/// What stands in place of something good.
const WORDS: [&str; 14] = [
    "",
    "\0",
    "../../../../etc/passwd",
    "/dev/zero",
    "..",
    "C:\\",
    "%s%n",
    "\u{202E}fdp",
    "\u{10FFFF}",
    "JVBERi0xLjM=",
    "UEsDBA==",
    "====",
    "keychain",
    "18446744073709551616",
];

/// The commands of dialogs and files, which the list of commands does not name.
const OWN: [&str; 7] = [
    "choose_files",
    "choose_messages",
    "choose_photos",
    "save_pdf",
    "open_pdf",
    "save_file",
    "read_file",
];

fn good() -> Vec<(&'static str, Value)> {
    let view = || json!({ "language": "en" });
    let pdf = || json!({ "file_name": "sheet-1.pdf", "pdf_base64": "JVBERi0xLjM=" });
    vec![
        ("choose_files", json!({})),
        ("choose_messages", json!({})),
        ("choose_photos", json!({})),
        ("save_pdf", pdf()),
        ("open_pdf", pdf()),
        (
            "save_file",
            json!({ "file_name": "person.json", "base64": "e30=" }),
        ),
        ("read_file", json!({})),
        ("gate", view()),
        (
            "begin",
            json!({ "way": "key_file", "secret": "", "language": "en" }),
        ),
        (
            "unlock",
            json!({ "way": "key_file", "secret": "", "is_remembered": false, "language": "en" }),
        ),
        ("open_again", view()),
        ("choose_backup", view()),
        (
            "restore_backup",
            json!({ "file": "shop.tallyman", "way": "key_file", "secret": "", "typed": "", "replaces_unread": false, "language": "en" }),
        ),
        ("choose_backup_folder", view()),
        ("add_key_file", view()),
        (
            "save_pack",
            json!({ "case": 1, "profile": "ebay", "paths": [], "is_letter": false, "headers_only": false, "language": "en" }),
        ),
    ]
}

/// Numbers that look like chance and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides.max(1)
    }

    fn wild(&mut self) -> Value {
        match self.below(8) {
            0 => Value::Null,
            1 => json!(self.below(2) == 0),
            2 => json!([]),
            3 => json!({ "__proto__": { "path": "/etc" } }),
            4 => json!(-1),
            5 => json!("A".repeat(100_000)),
            6 => json!(1e300),
            _ => json!(WORDS[self.below(WORDS.len())]),
        }
    }

    /// A request with one or two things changed, gone or added; now and then something else altogether.
    fn changed(&mut self, good: &Value) -> Value {
        let mut request = good.clone();
        let Some(fields) = request.as_object_mut().filter(|_| self.below(12) > 0) else {
            return self.wild();
        };
        for _ in 0..=self.below(2) {
            let names: Vec<String> = fields.keys().cloned().collect();
            match (names.get(self.below(names.len())), self.below(5)) {
                (Some(name), 0) => drop(fields.remove(name)),
                (Some(name), 1..=3) => drop(fields.insert(name.clone(), self.wild())),
                _ => drop(fields.insert("path".to_owned(), self.wild())),
            }
        }
        request
    }
}

#[test]
fn changed_requests_are_answered_with_words_and_write_nowhere_else() {
    let root = tempfile::tempdir().unwrap();
    let [home, saved, chosen] = ["home", "saved", "chosen"].map(|name| root.path().join(name));
    for folder in [&home, &saved, &chosen] {
        std::fs::create_dir(folder).unwrap();
    }
    let file = chosen.join("orders.csv");
    std::fs::write(&file, "order,sku\n1,A\n").unwrap();
    let stand_in = [
        ("TALLYMAN_TEST_FILES", file.as_path()),
        ("TALLYMAN_TEST_FOLDER", saved.as_path()),
    ];
    let (_app, window) = program(desk(&home, &stand_in));
    let named: BTreeSet<&str> = good().into_iter().map(|(name, _)| name).collect();
    let all: BTreeSet<&str> = OWN
        .into_iter()
        .chain(DESK_COMMANDS.iter().copied())
        .collect();
    assert_eq!(named, all, "every command of the shell is tried");

    let mut dice = Dice(20_261_123);
    let (mut answered, mut refused) = (0, 0);
    for (command, request) in good() {
        for _ in 0..REQUESTS {
            match rpc(&window, command, &dice.changed(&request)) {
                Ok(_) => answered += 1,
                Err(error) => {
                    refused += 1;
                    assert_ne!(error["code"], "internal", "{command}: {error}");
                    let message = error["message"].as_str().unwrap_or_default();
                    assert!(
                        message.ends_with(['.', '?', '!', '。']),
                        "{command}: {error}"
                    );
                    assert!(message.len() < 2_000, "{command}: {} bytes", message.len());
                }
            }
        }
    }
    println!("counted: {answered} changed requests to the shell answered, {refused} refused");
    assert!(refused > 100, "{refused}");
    let mut names: Vec<_> = std::fs::read_dir(root.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(
        names,
        ["chosen", "home", "saved"],
        "nothing lies beside the folders"
    );
    assert_eq!(std::fs::read_dir(&chosen).unwrap().count(), 1);
    assert_eq!(std::fs::read(&file).unwrap(), b"order,sku\n1,A\n");
}

//! Every command that the window can send, answered or refused; what comes back is kept and searched.

use serde_json::{Value, json};
use tallyman_book::api::COMMANDS;

use super::{
    day::{DAY, Home},
    exports::order_of,
    persons::Person,
};

/// What is not asked here, and why.
const LEFT_OUT: &[(&str, &str)] = &[
    ("add_keychain", "asks the keychain of this computer"),
    (
        "erase_person",
        "asked when everybody is forgotten, through the use case",
    ),
    ("back_up", "made through the use case, whose answer is kept"),
];

impl Home {
    /// Asks what the day has not asked yet: with good requests as far as they can be made, else to see the refusal.
    pub(super) fn ask_the_rest(&self, persons: &[Person]) {
        self.preview(persons);
        let person = &persons[5];
        let order = order_of(persons, 5);
        let held = json!({ "order": order, "channel": "", "language": "en" });
        self.ask("hold_order", "holds-more.json", json!({
            "order": order, "channel": "", "reason": person.shop_words, "until_ms": self.now_ms() + 30 * DAY, "language": "en",
        }));
        self.ask("end_hold", "holds-ended.json", held);
        self.ask(
            "draw_sheet",
            "sheet-window.json",
            json!({
                "paper": "a4", "picker": "en", "colour": false, "print": true, "language": "en",
            }),
        );
        let asked = self.asked.borrow().clone();
        for command in COMMANDS {
            if asked.contains(*command) || LEFT_OUT.iter().any(|(name, _)| name == command) {
                continue;
            }
            // Whatever field the command has, it is one that names somebody.
            for words in [&person.name, &person.mail, &order] {
                let request = json!({
                    "language": "en", "sku": words, "finding": words, "decision": words, "query": words, "quantity": 1, "case": 1,
                    "file": words, "text": words, "preview": words, "slot": words, "code": words, "passphrase": words,
                });
                self.ask_with_what_fits(command, request);
            }
        }
        let asked = self.asked.borrow();
        let missing: Vec<&&str> = COMMANDS
            .iter()
            .filter(|name| {
                !asked.contains(**name) && !LEFT_OUT.iter().any(|(left, _)| left == *name)
            })
            .collect();
        assert!(missing.is_empty(), "not asked: {missing:?}");
    }

    /// Asks with all fields, and with the language alone: one of them is what the command takes, or both are refused.
    fn ask_with_what_fits(&self, command: &str, request: Value) {
        self.ask(
            command,
            &format!("other-{command}.json"),
            json!({ "language": "en" }),
        );
        self.ask(command, &format!("refused-{command}.json"), request);
    }

    /// A file is shown before it is taken: the person looks at what they chose, and nothing is stored.
    fn preview(&self, persons: &[Person]) {
        let path = self.path().join("imports").join("unknown.csv");
        let mut text = "Ref,Wer,Wo,Was,Stk\n".to_owned();
        for person in persons.iter().take(9) {
            text += &[
                &person.order,
                &person.name,
                &person.street,
                "Tasse",
                "eins\n",
            ]
            .join(",");
        }
        std::fs::write(&path, text).expect("a file");
        let shown = self.ask(
            "preview_import",
            "preview.json",
            json!({ "paths": [path], "language": "en" }),
        );
        let preview = &shown["preview"];
        let request = json!({ "preview": preview, "file": 0, "kind": "orders", "columns": ["order", null, null, "product", "quantity"],
            "leave_out": false, "language": "en" });
        self.ask("correct_import", "preview-corrected.json", request);
        for command in ["import_progress", "cancel_import"] {
            self.ask(
                command,
                &format!("{command}.json"),
                json!({ "preview": preview, "language": "en" }),
            );
        }
    }
}

//! What the book reads: stored events, pasted tables, files of answers, sheets that came back, requests to its one API.

use std::cell::OnceCell;

use serde_json::{Value, json};
use tallyman_book::api::{COMMANDS, dispatch};
use tallyman_book::event::Event;
use tallyman_book::journal::event_of;
use tallyman_ledger::{Error, entries_after};

use super::{Reader, files, is_sentence};
use crate::TestShop;

/// The kind, the version and the payload, each on its line: what is changed may be any of them.
pub(super) const EVENTS: Reader = Reader {
    name: "events",
    share: 100,
    good: || with_shop(events),
    read: |bytes| {
        let mut parts = bytes.splitn(3, |byte| *byte == b'\n');
        let mut text = || String::from_utf8_lossy(parts.next().unwrap_or_default()).into_owned();
        let (kind, version) = (text(), text().parse().unwrap_or(1));
        match Event::decode(&kind, version, parts.next().unwrap_or_default()) {
            Err(error) if error.to_string().is_empty() => Err("refused without a word".to_owned()),
            Ok(_) | Err(_) => Ok(()),
        }
    },
};

pub(super) const PASTED: Reader = Reader {
    name: "pasted tables",
    share: 50,
    good: || {
        vec![
            b"SKU\tTitle\tColour\tSize\tBin\tStock\nMUG-2\tMug\twhite\t\tB-1\t9\n".to_vec(),
            b"Order ID,SKU,Qty\n1001,MUG-2,1\n".to_vec(),
        ]
    },
    read: |bytes| {
        let pasted = String::from_utf8_lossy(bytes);
        asked(
            "preview_import",
            json!({ "paths": [], "pasted": pasted, "language": "en" }),
        )
    },
};

pub(super) const ANSWERS: Reader = Reader {
    name: "files of answers",
    share: 50,
    good: || {
        with_shop(|test| {
            let answers = dispatch(&test.shop, "export_answers", json!({ "language": "en" }));
            let answers = answers.expect("a file of answers");
            vec![
                answers["text"]
                    .as_str()
                    .unwrap_or_default()
                    .as_bytes()
                    .to_vec(),
            ]
        })
    },
    read: |bytes| {
        let text = String::from_utf8_lossy(bytes);
        asked(
            "import_answers",
            json!({ "file": "answers.json", "text": text, "preview": true, "language": "en" }),
        )
    },
};

pub(super) const SHEETS: Reader = Reader {
    name: "sheets of suppliers",
    share: 50,
    good: || {
        with_shop(|test| {
            let asked = dispatch(
                &test.shop,
                "ask_supplier",
                json!({ "supplier": "Yiwu", "language": "en" }),
            );
            let asked = asked.expect("a sheet");
            let sheet = asked["xlsx_base64"].as_str().and_then(unpacked);
            [files::workbooks(), sheet.into_iter().collect()].concat()
        })
    },
    read: |bytes| {
        let bytes = packed(bytes);
        asked(
            "take_reply",
            json!({ "file": "reply.xlsx", "bytes_base64": bytes, "preview": true, "language": "en" }),
        )
    },
};

/// The name of a command, a line end, and its request.
pub(super) const REQUESTS: Reader = Reader {
    name: "commands",
    share: 200,
    good: || {
        with_shop(|test| {
            let finding = test
                .shop
                .checked()
                .expect("a check")
                .report
                .findings
                .first()
                .map(|finding| finding.id.clone());
            let own = requests(&finding.unwrap_or_default());
            let others = COMMANDS
                .iter()
                .filter(|name| !SLOW.contains(name) && !own.iter().any(|(own, _)| own == *name));
            let plain = others.map(|name| (*name, json!({})));
            let asked = own.iter().cloned().chain(plain).map(|(name, mut request)| {
                request["language"] = json!("en");
                format!("{name}\n{request}").into_bytes()
            });
            asked.collect()
        })
    },
    read: |bytes| {
        let mut parts = bytes.splitn(2, |byte| *byte == b'\n');
        let name = String::from_utf8_lossy(parts.next().unwrap_or_default()).into_owned();
        if SLOW.contains(&name.as_str()) {
            return Ok(());
        }
        let rest = parts.next().unwrap_or_default();
        let request = serde_json::from_slice(rest)
            .unwrap_or_else(|_| Value::String(String::from_utf8_lossy(rest).into_owned()));
        asked(&name, request)
    },
};

/// Requests with fields of their own.
#[expect(clippy::too_many_lines, reason = "a table of requests")]
fn requests(finding: &str) -> Vec<(&'static str, Value)> {
    let preview = || json!({ "preview": "1" });
    let decision = || json!({ "decision": "1" });
    let order = || json!({ "order": "302-0000101-0000101", "channel": "" });
    vec![
        ("search", json!({ "text": "shirt", "limit": 20 })),
        ("finding", json!({ "finding": finding })),
        (
            "resolve",
            json!({ "finding": finding, "key": "A", "scope": "shop", "reason": "tried" }),
        ),
        ("undo", decision()),
        ("preview_undo", decision()),
        ("take_back", decision()),
        (
            "find_stock",
            json!({ "finding": finding, "query": "shirt" }),
        ),
        (
            "take_item",
            json!({ "finding": finding, "sku": "M-1", "quantity": 1, "is_only_line": true }),
        ),
        ("history", json!({ "sku": "TS-RD-L" })),
        ("source_row", json!({ "file": "sku-mapping.csv", "row": 2 })),
        (
            "preview_import",
            json!({ "paths": [], "pasted": "SKU\tStock\nM-1\t2\n" }),
        ),
        (
            "correct_import",
            json!({ "preview": "1", "file": 0, "kind": "stock", "columns": ["sku", null], "encoding": "utf-8",
            "date_order": "day_first", "channel": "shop", "leave_out": false }),
        ),
        ("commit_import", preview()),
        ("import_progress", preview()),
        ("cancel_import", preview()),
        ("confirm_recovery", json!({ "code": "AAAAA-BBBBB" })),
        ("remove_key", json!({ "slot": "1" })),
        (
            "find_person",
            json!({ "words": "Example", "order": "", "channel": "" }),
        ),
        ("access_person", json!({ "orders": ["1"] })),
        ("erase_person", json!({ "orders": ["1"] })),
        (
            "hold_order",
            json!({ "order": "1", "channel": "", "reason": "tried", "until_ms": crate::MORNING_MILLISECONDS + 1_000_000_000 }),
        ),
        ("end_hold", order()),
        (
            "look_at_messages",
            json!({ "paths": ["gone.csv"], "fields": ["text", null], "date_order": "day_first" }),
        ),
        (
            "take_messages",
            json!({ "paths": [], "pasted": "It came in the wrong colour", "channel": "", "order": "" }),
        ),
        ("case_shown", json!({ "case": 1 })),
        (
            "link_order",
            json!({ "case": 1, "order": "302-0000101-0000101", "channel": "" }),
        ),
        (
            "correct_reasons",
            json!({ "case": 1, "reasons": ["wrong_colour"] }),
        ),
        (
            "lint_reply",
            json!({ "case": 1, "text": "Hello, I am sorry about order 302-0000101-0000101." }),
        ),
        (
            "log_sent",
            json!({ "case": 1, "text": "Hello, I am sorry about order 302-0000101-0000101." }),
        ),
        (
            "pick_remedy",
            json!({ "case": 1, "remedy": "refund_part", "amount": "5,00", "is_agreed": true }),
        ),
        (
            "name_goods",
            json!({ "case": 1, "goods": [{ "line": "1", "units": 1 }, { "line": "2" }] }),
        ),
        (
            "stop_lines",
            json!({ "case": 1, "orders": ["302-0000102-0000102"], "is_lifted": false }),
        ),
        (
            "tell_cost",
            json!({ "case": 1, "cost": "postage.DE", "amount": "4,90 EUR" }),
        ),
        (
            "set_stage",
            json!({ "case": 1, "stage": "claim", "platform": "ebay", "since": "2026-11-20 10:00", "due": "" }),
        ),
        (
            "preview_pack",
            json!({ "case": 1, "profile": "plain", "paths": [], "is_letter": false, "headers_only": true }),
        ),
        ("end_case", json!({ "case": 1 })),
    ]
}

/// Commands that stretch a passphrase, draw, copy, or ask the keychain of this computer: the tests of the book try them.
const SLOW: &[&str] = &[
    "add_passphrase",
    "change_passphrase",
    "add_keychain",
    "make_recovery_sheet",
    "draw_sheet",
    "back_up",
    "verify_ledger",
    "drill_restore",
    "ask_supplier",
    "catalogue",
    "check",
];

/// A shop of its own for each thread, made once.
fn with_shop<T>(work: impl FnOnce(&TestShop) -> T) -> T {
    thread_local! {
        static SHOP: OnceCell<TestShop> = const { OnceCell::new() };
    }
    SHOP.with(|shop| work(shop.get_or_init(TestShop::with_sample_day)))
}

/// Waits for an import that has begun: it records on a thread of its own, and what it records is not the next request's.
fn settle(test: &TestShop, preview: &Value) {
    let request = json!({ "preview": preview, "language": "en" });
    let is_running = |progress: &Value| {
        let ended = ["is_complete", "is_cancelled"];
        progress.get("error").is_none_or(Value::is_null)
            && ended
                .iter()
                .all(|name| progress.get(name) != Some(&json!(true)))
    };
    while dispatch(&test.shop, "import_progress", request.clone())
        .is_ok_and(|progress| is_running(&progress))
    {
        std::thread::yield_now();
    }
}

/// A command is answered, or refused in a sentence; then nothing was recorded.
fn asked(command: &str, request: Value) -> Result<(), String> {
    with_shop(|test| {
        let before = test.shop.entry_count();
        let preview = request.get("preview").cloned().unwrap_or_default();
        let Err(error) = dispatch(&test.shop, command, request) else {
            if command == "commit_import" {
                settle(test, &preview);
            }
            return Ok(());
        };
        if test.shop.entry_count() != before {
            return Err(format!(
                "refused, and yet something was recorded: {}",
                error.message
            ));
        }
        is_sentence(&error.message)
    })
}

fn events(test: &TestShop) -> Vec<Vec<u8>> {
    let path = test.folder().join("shop.tallyman");
    let keys = [tallyman_ledger::KeySource::File(test.folder().join("key"))];
    let mut found = Vec::new();
    let read = tallyman_ledger::inspect(&path, &keys, |connection, _| {
        entries_after(connection, 0, |entry| {
            assert!(event_of(&entry).is_ok(), "what was written is read");
            let body = &entry.body;
            let mut bytes = format!("{}\n{}\n", body.kind, body.version).into_bytes();
            bytes.extend_from_slice(&body.payload);
            found.push(bytes);
            Ok::<_, Error>(())
        })
    });
    read.expect("a ledger that can be read").expect("entries");
    found
}

fn packed(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

fn unpacked(text: &str) -> Option<Vec<u8>> {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.decode(text).ok()
}

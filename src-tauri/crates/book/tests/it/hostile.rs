//! The dispatcher against hostile requests: whatever it is given, it answers or says one sentence, a refused command
//! changes nothing, and afterwards the ledger is whole.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "tests end where something is not as it must be, and say how much was tried"
)]

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
};

use crate::mutation::{Dice, mutate, wild};
use crate::shop::TestShop;
use serde_json::{Value, json};
use tallyman_book::{
    Language,
    api::{ApiError, COMMANDS, dispatch},
};

const REQUESTS: usize = 6_000;
const SENTENCE_CHARS_MAX: usize = 1_000;
/// Commands that stretch a passphrase, draw a PDF or copy the ledger: each is tried, but not a thousand times.
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
];
const SLOW_EVERY: usize = 100;

const ORDERS: &str = "Order ID,SKU,Product,Variation,Qty,Country,Buyer note\n\
    1001,TS-RD-L,T-shirt,\"Red, L\",1,US,please hurry\n1002,TS-BL-M,T-shirt,\"Blue, M\",2,DE,\n1003,MUG-1,Mug,White,1,FR,the blue one\n";
const STOCK: &str = "SKU,Title,Colour,Size,Bin,Stock\nTS-RD-L,T-shirt,red,L,A-1,5\nTS-BL-M,T-shirt,navy,M,A-2,1\nMUG-2,Mug,white,,B-1,9\n";

/// What a shop is made of that a refused command must leave alone.
#[derive(Debug, PartialEq)]
struct Kept {
    entries: u64,
    keys: Vec<u8>,
    files: Vec<PathBuf>,
}

fn kept(test: &TestShop) -> Kept {
    let folder = test.path("shop.tallyman").parent().unwrap().to_owned();
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.to_string_lossy().ends_with("-wal"))
        .collect();
    files.sort();
    Kept {
        entries: test.shop.entry_count(),
        keys: std::fs::read(test.path("shop.tallyman.keys")).unwrap_or_default(),
        files,
    }
}

/// A request of each command that is answered, as far as one can be made without looking.
fn requests(test: &TestShop) -> Vec<(&'static str, Value)> {
    let checked = test.shop.checked().unwrap();
    let finding = checked
        .report
        .findings
        .first()
        .map_or_else(String::new, |finding| finding.id.clone());
    let answers = dispatch(&test.shop, "export_answers", json!({ "language": "en" })).unwrap();
    let file = test.path("orders.csv");
    let with = |mut value: Value| {
        value
            .as_object_mut()
            .unwrap()
            .insert("language".into(), json!("en"));
        value
    };
    let special = special_requests(&finding, &file, &answers);
    let mut requests: Vec<(&str, Value)> = special
        .into_iter()
        .chain(case_requests(&file))
        .map(|(name, value)| (name, with(value)))
        .collect();
    requests.push(("search", json!({ "text": "shirt", "limit": 20 })));
    requests.push(("drill_restore", json!({ "file": "shop.tallyman" })));
    for name in COMMANDS {
        if !requests.iter().any(|(known, _)| known == name) {
            requests.push((name, json!({ "language": "en" })));
        }
    }
    requests
}

/// Requests with fields of their own.
fn special_requests(finding: &str, file: &Path, answers: &Value) -> Vec<(&'static str, Value)> {
    vec![
        (
            "preview_import",
            json!({ "paths": [file], "pasted": STOCK }),
        ),
        (
            "correct_import",
            json!({ "preview": "1", "file": 0, "kind": "stock", "columns": ["sku", null], "encoding": "utf-8", "date_order": "day_first", "channel": "shop", "leave_out": false }),
        ),
        ("commit_import", json!({ "preview": "1" })),
        ("import_progress", json!({ "preview": "1" })),
        ("cancel_import", json!({ "preview": "1" })),
        ("finding", json!({ "finding": finding })),
        (
            "resolve",
            json!({ "finding": finding, "key": "A", "scope": "once", "reason": "tried" }),
        ),
        ("undo", json!({ "decision": "1" })),
        ("preview_undo", json!({ "decision": "1" })),
        ("take_back", json!({ "decision": "1" })),
        (
            "find_stock",
            json!({ "finding": finding, "query": "shirt" }),
        ),
        (
            "take_item",
            json!({ "finding": finding, "sku": "MUG-2", "quantity": 1, "is_only_line": true }),
        ),
        (
            "import_answers",
            json!({ "file": "answers.json", "text": answers.get("text").cloned().unwrap_or_default(), "preview": false }),
        ),
        ("ask_supplier", json!({ "supplier": "Ningbo" })),
        (
            "take_reply",
            json!({ "file": "reply.csv", "bytes_base64": "UXVlc3Rpb24sQW5zd2VyCg==", "supplier": "Ningbo", "scope": "once", "preview": false }),
        ),
        ("history", json!({ "sku": "TS-RD-L" })),
        ("source_row", json!({ "file": "orders.csv", "row": 2 })),
        (
            "draw_sheet",
            json!({ "paper": "A4", "picker": "en", "colour": false, "print": true }),
        ),
        (
            "add_passphrase",
            json!({ "passphrase": "seven tall ships in the harbour", "slot": null }),
        ),
        (
            "change_passphrase",
            json!({ "passphrase": "eight tall ships in the harbour", "slot": "1" }),
        ),
        ("make_recovery_sheet", json!({ "paper": "A4" })),
        ("confirm_recovery", json!({ "code": "AAAA-BBBB" })),
        ("remove_key", json!({ "slot": "1" })),
    ]
}

/// Requests about cases, with a file that is no photo.
fn case_requests(file: &Path) -> Vec<(&'static str, Value)> {
    vec![
        (
            "look_at_messages",
            json!({ "paths": [file], "fields": ["text", null], "date_order": "day_first" }),
        ),
        (
            "take_messages",
            json!({ "paths": [file], "pasted": "It came in the wrong colour", "channel": "", "order": "" }),
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
            json!({ "case": 1, "profile": "plain", "paths": [file], "is_letter": false, "headers_only": true }),
        ),
    ]
}

/// Says what is wrong with a refusal.
fn fault_of(error: &ApiError) -> Option<String> {
    let said = &error.message;
    let is_sentence = said.ends_with(['.', '?', '!', '”', '。'])
        && said.chars().count() <= SENTENCE_CHARS_MAX
        && !said.chars().any(char::is_control)
        && !said.to_lowercase().contains("panic");
    (!is_sentence).then(|| format!("no sentence: {:.300}", format!("{said:?}")))
}

/// Says whether a refusal is left in English where German or Chinese is spoken.
fn untold(error: &ApiError) -> Option<String> {
    let english = error.clone().in_language(Language::En);
    [Language::De, Language::Zh]
        .into_iter()
        .map(|language| error.clone().in_language(language))
        .find(|told| {
            told.message == english.message
                || (told.hint == english.hint && !english.hint.is_empty())
                || told.code != english.code
        })
        .map(|told| format!("told in English only: {told:?}"))
}

/// Waits for an import that has begun: it writes on a thread of its own.
fn settle(test: &TestShop, preview: &Value) {
    let request = json!({ "preview": preview, "language": "en" });
    let is_over = |progress: &Value| {
        ["is_complete", "is_cancelled"]
            .iter()
            .any(|name| progress.get(name) == Some(&json!(true)))
            || progress.get("error").is_some_and(|error| !error.is_null())
    };
    while dispatch(&test.shop, "import_progress", request.clone())
        .is_ok_and(|progress| !is_over(&progress))
    {
        std::thread::yield_now();
    }
}

#[test]
fn no_request_harms_the_shop() {
    let test = TestShop::new();
    test.import_text("orders.csv", ORDERS);
    test.import_text("stock.csv", STOCK);
    let valid = requests(&test);
    assert!(valid.len() >= COMMANDS.len(), "a command is left out");
    let mut dice = Dice::new(20_261_122);
    let (mut answered, mut refused, mut faults) = (0_usize, 0_usize, Vec::new());
    for number in 0..REQUESTS {
        let (command, request) = dice.pick(&valid).clone();
        let is_slow = SLOW.contains(&command);
        if is_slow && number % SLOW_EVERY != 0 {
            continue;
        }
        let payload = match dice.below(10) {
            0 => wild(&mut dice, 4),
            1..=3 => request,
            _ => mutate(&mut dice, request),
        };
        let name = if dice.below(50) == 0 {
            dice.words()
        } else {
            command.to_owned()
        };
        let before = kept(&test);
        let shown = format!("{name} {:.400}", payload.to_string());
        let preview = payload.get("preview").cloned().unwrap_or_default();
        match catch_unwind(AssertUnwindSafe(|| dispatch(&test.shop, &name, payload))) {
            Err(_) => faults.push(format!("panicked: {shown}")),
            Ok(Ok(_)) => {
                answered += 1;
                if name == "commit_import" {
                    settle(&test, &preview);
                }
            }
            Ok(Err(error)) => {
                refused += 1;
                let fault = fault_of(&error).or_else(|| untold(&error));
                faults.extend(fault.map(|fault| format!("{shown}: {fault}")));
                let after = kept(&test);
                if after != before {
                    faults.push(format!(
                        "{shown}: refused ({}), and yet {before:?} became {after:?}",
                        error.message
                    ));
                }
            }
        }
    }
    let verified = dispatch(&test.shop, "verify_ledger", json!({ "language": "en" })).unwrap();
    println!(
        "counted: {} requests to {} commands: {answered} answered, {refused} refused",
        answered + refused,
        COMMANDS.len()
    );
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults
            .iter()
            .take(40)
            .cloned()
            .collect::<Vec<_>>()
            .join("\n")
    );
    assert_eq!(verified.get("is_whole"), Some(&json!(true)), "{verified}");
    assert!(
        answered > 500 && refused > 1_000,
        "{answered} answered, {refused} refused: too tame or too wild"
    );
}

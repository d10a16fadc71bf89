//! What a command refuses is told in the language of whoever asked.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use serde_json::{Value, json};
use tallyman_book::{
    Language, Shop, ShopOptions,
    api::{ApiError, Code, dispatch, language_of},
    use_case,
};

use crate::shop::TestShop;

/// The refusal of a request in a language.
fn refused(test: &TestShop, command: &str, request: &Value, language: &str) -> ApiError {
    let mut request = request.clone();
    request
        .as_object_mut()
        .unwrap()
        .insert("language".into(), json!(language));
    dispatch(&test.shop, command, request).unwrap_err()
}

#[test]
fn a_refused_command_answers_in_german_and_chinese() {
    let test = TestShop::new();
    let hold = json!({ "channel": "", "order": "1", "reason": "", "until_ms": 0 });
    let spoken = [
        (
            "finding",
            json!({ "finding": "none" }),
            "Diesen Befund gibt es nicht mehr.",
            "这条核对结果已不存在。",
        ),
        (
            "take_messages",
            json!({ "paths": [], "channel": "", "order": "" }),
            "In dem, was gegeben wurde, stehen keine Worte.",
            "所给内容中没有文字。",
        ),
        (
            "history",
            json!({ "sku": "TS-1" }),
            "Keine Zuordnung nennt die SKU „TS-1“.",
            "没有映射提到 SKU“TS-1”。",
        ),
        (
            "hold_order",
            hold,
            "Eine Aufbewahrung braucht einen Grund von höchstens 500 Zeichen.",
            "延期保留需要理由，最多 500 个字符。",
        ),
        (
            "confirm_recovery",
            json!({ "code": "" }),
            "Der Wiederherstellungscode ist nicht brauchbar.",
            "恢复码无法使用。",
        ),
        (
            "format_disk",
            json!({}),
            "Den Befehl „format_disk“ gibt es nicht.",
            "没有命令“format_disk”。",
        ),
    ];
    for (command, request, german, chinese) in spoken {
        let english = refused(&test, command, &request, "en");
        for (language, begins) in [("de", german), ("zh", chinese)] {
            let told = refused(&test, command, &request, language);
            assert!(told.message.starts_with(begins), "{command}: {told:?}");
            assert_eq!(told.code, english.code, "{command}");
            assert_eq!(told.hint.is_empty(), english.hint.is_empty(), "{command}");
        }
    }
}

#[test]
fn a_request_of_a_wrong_form_is_refused_in_the_language_that_it_names() {
    assert_eq!(
        language_of(&json!({ "language": "zh", "x": [] })),
        Language::Zh
    );
    for other in [json!(null), json!([1]), json!({ "language": "xx" })] {
        assert_eq!(language_of(&other), Language::En, "{other}");
    }
    let test = TestShop::new();
    let error = refused(&test, "undo", &json!({ "decision": 7 }), "de");
    assert!(
        error.message.starts_with("Was „undo“ gegeben wurde"),
        "{error:?}"
    );
}

#[test]
fn the_json_of_an_error_is_what_it_was() {
    let test = TestShop::new();
    let error = refused(&test, "finding", &json!({ "finding": "none" }), "en");
    assert_eq!(
        serde_json::to_value(&error).unwrap(),
        json!({
            "code": "not_found",
            "message": "This finding is not there any more.",
            "hint": "What it rests on has changed. Look at the findings again."
        })
    );
}

#[test]
fn the_gate_tells_why_a_ledger_does_not_open_in_the_windows_language() {
    let test = TestShop::new();
    let again = ShopOptions::with_key_file(test.path("shop.tallyman"), test.path("key"));
    let error = Shop::open(again.clone()).err().unwrap();
    assert_eq!(error.code, Code::LedgerInUse);
    let view = use_case::gate_closed(&again, &error, Language::De);
    let told = view.error.unwrap();
    assert!(told.message.contains("ist in Gebrauch"), "{told:?}");
    assert!(told.hint.starts_with("Schließen Sie"), "{told:?}");
}

//! The TypeScript bindings are what the core says they are.

#[test]
fn the_bindings_that_are_committed_are_current() {
    let path = tallyman_tests::root().join("ui/src/lib/bindings/api.ts");
    let committed = std::fs::read_to_string(&path).expect("the bindings");
    assert!(
        committed == tallyman_book::api::bindings(),
        "ui/src/lib/bindings/api.ts is not current; run: cargo run -p tallyman-book --example bindings > ui/src/lib/bindings/api.ts"
    );
}

#[test]
fn an_unknown_field_and_an_unknown_command_are_refused_in_words() {
    let test = tallyman_tests::TestShop::new();
    let dispatch = |command: &str, payload: serde_json::Value| {
        tallyman_book::api::dispatch(&test.shop, command, payload)
            .expect_err("a refusal")
            .message
    };
    assert!(dispatch("check", serde_json::json!({"language": "en", "x": 1})).contains("check"));
    assert!(dispatch("erase_everything", serde_json::json!({})).contains("erase_everything"));
}

#[test]
fn every_command_answers_its_simplest_request() {
    let test = tallyman_tests::TestShop::with_sample_day();
    for command in ["shop", "check", "pick", "verify_ledger"] {
        let answer = tallyman_book::api::dispatch(
            &test.shop,
            command,
            serde_json::json!({"language": "de"}),
        );
        assert!(answer.is_ok(), "{command}: {answer:?}");
    }
}

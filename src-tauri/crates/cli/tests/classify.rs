//! `tallyman classify` with files that are not as they should be.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::Value;

/// The exit code, the answers and the words on standard error.
fn classify(input: &[u8]) -> (i32, Vec<Value>, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tallyman"))
        .args(["--json", "classify", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    let answers = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let words = String::from_utf8(output.stderr).unwrap();
    (output.status.code().unwrap(), answers, words)
}

#[test]
fn every_message_is_answered_with_its_id() {
    let (code, answers, _) = classify(
        "\u{feff}{\"id\":1,\"text\":\"Wo ist mein Paket? Bestellung 302-5556667-8889990\"}\n\n{\"id\":\"b\",\"text\":null}\n{\"id\":null}"
            .as_bytes(),
    );
    assert_eq!(code, 0);
    assert_eq!(answers.len(), 3);
    assert_eq!(answers[0]["id"], 1);
    assert_eq!(answers[0]["lang"], "de");
    assert_eq!(answers[0]["reasons"][0]["reason"], "not_received");
    assert_eq!(answers[0]["order_refs"][0], "302-5556667-8889990");
    for empty in &answers[1..] {
        assert_eq!(empty["reasons"][0]["reason"], "other");
        assert_eq!(empty["flags"][0], "empty");
    }
}

#[test]
fn a_line_that_cannot_be_read_is_named_and_holds_up_none_of_the_others() {
    let mut input = b"not json\n{\"id\":1,\"text\":\"arrived broken\"\n{\"id\":2,\"text\":\"arrived broken\"}\n\xff\xfe\n".to_vec();
    input.extend(b"{\"id\":3,\"text\":\"");
    input.extend(std::iter::repeat_n(b'a', 9 << 20));
    input.extend(b"\"}\n{\"id\":4,\"text\":\"arrived broken\"}");
    let (code, answers, words) = classify(&input);
    assert_eq!(code, 2);
    let ids: Vec<&Value> = answers.iter().map(|answer| &answer["id"]).collect();
    assert_eq!(ids, [&Value::from(2), &Value::from(4), &Value::Null]);
    assert_eq!(answers[2]["error"]["code"], "bad_input");
    for line in [
        "line 1:",
        "line 2:",
        "line 4: it is not UTF-8 text",
        "line 5: it is longer",
    ] {
        assert!(words.contains(line), "{line} in {words}");
    }
}

#[test]
fn a_megabyte_in_one_message_is_answered() {
    let text = "the glass arrived broken ".repeat(50_000);
    let (code, answers, _) = classify(format!("{{\"id\":7,\"text\":\"{text}\"}}").as_bytes());
    assert_eq!(code, 0);
    assert_eq!(answers[0]["reasons"][0]["reason"], "damaged_in_transit");
}

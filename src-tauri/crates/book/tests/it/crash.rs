//! A fault of the program's own says where it happened, and nothing of what was being worked on.

use std::process::Command;

const MARK: &str = "TALLYMAN_TEST_CRASH";

#[test]
fn a_fault_names_its_place_and_nobody() {
    if std::env::var_os(MARK).is_some() {
        tallyman_book::crash::keep_quiet();
        panic!("while reading the order of Ada Example");
    }
    let program = std::env::current_exe().unwrap();
    let output = Command::new(program)
        .args([
            "--exact",
            "crash::a_fault_names_its_place_and_nobody",
            "--nocapture",
        ])
        .env(MARK, "1")
        .output()
        .unwrap();
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr).into_owned()
        + &String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("crash.rs:"), "{said}");
    assert!(said.contains("a fault of its own"), "{said}");
    assert!(!said.contains("Ada"), "{said}");
}

//! Lines of JSON for the command line, which reads them in a process of its own.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use super::Reader;

/// The names of these readers.
pub(super) const APART: [&str; 2] = ["classify", "compare"];

pub(super) const CLASSIFY: Reader = Reader {
    name: "classify",
    share: 2,
    good: || {
        vec![many(
            "{\"id\": 1, \"text\": \"Order 304-3141592-6535897 came in the wrong colour\"}\n{\"id\": \"b\", \"text\": \"发错颜色了\"}\n",
        )]
    },
    read: |bytes| answered("classify", bytes),
};

pub(super) const COMPARE: Reader = Reader {
    name: "compare",
    share: 2,
    good: || {
        let cases = crate::root().join("tests/cases/variants-sample.jsonl");
        let text = std::fs::read_to_string(cases).expect("cases");
        let lines: Vec<&str> = text.lines().take(3).collect();
        vec![(lines.join("\n") + "\n").into_bytes()]
    },
    read: |bytes| answered("compare", bytes),
};

fn many(lines: &str) -> Vec<u8> {
    lines.repeat(20).into_bytes()
}

/// The program of the command line, beside the one that runs now.
fn program() -> Option<PathBuf> {
    let own = std::env::current_exe().ok()?;
    let folders = own.ancestors().skip(1).take(2);
    folders
        .map(|folder| folder.join("tallyman"))
        .find(|path| path.is_file())
}

/// It ends by itself, well or with a sentence about what it cannot read.
fn answered(command: &str, bytes: &[u8]) -> Result<(), String> {
    let program = program().ok_or(
        "tallyman is not built; `cargo xtask test` builds it, or `cargo build -p tallyman`",
    )?;
    let child = Command::new(program)
        .args([command, "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = child.map_err(|error| error.to_string())?;
    // It stops listening at the first line that it does not take; that is its right.
    drop(child.stdin.take().expect("an input").write_all(bytes));
    let output = child
        .wait_with_output()
        .map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stderr);
    match output.status.code() {
        Some(0) => Ok(()),
        Some(2) if said.trim_end().ends_with('.') => Ok(()),
        code => Err(format!("ended with {code:?}: {said:.400}")),
    }
}

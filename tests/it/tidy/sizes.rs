//! Files that a person can read in one sitting.

use super::{House, complains, hold};

/// The longest file, without its tests.
const FILE_LENGTH_LINES_MAX: usize = 500;

fn is_test(path: &str) -> bool {
    path.starts_with("tests/")
        || path.contains("/tests/")
        || path.ends_with("/tests.rs")
        || path.ends_with("_test.rs")
        || path.contains(".test.")
}

/// Generated files, checked against their generator instead.
fn is_generated(path: &str) -> bool {
    path.starts_with("ui/src/lib/bindings/")
}

fn length_lines(text: &str) -> usize {
    text.lines()
        .take_while(|line| !line.starts_with("#[cfg(test)]"))
        .count()
}

fn files_are_short(house: &House) -> Vec<String> {
    let ours = |ending: &str| ["rs", "ts", "svelte", "js", "css"].contains(&ending);
    let mut complaints = Vec::new();
    for file in house
        .files()
        .filter(|file| ours(file.ending()) && !is_test(&file.path) && !is_generated(&file.path))
    {
        let length = length_lines(&file.text);
        if length > FILE_LENGTH_LINES_MAX {
            complaints.push(format!(
                "{}: {length} lines; {FILE_LENGTH_LINES_MAX} at most",
                file.path
            ));
        }
    }
    complaints
}

/// A test file that nobody declares never runs.
fn every_test_file_runs(house: &House) -> Vec<String> {
    let main = house.text("tests/it/main.rs").unwrap_or_default();
    let mut complaints = Vec::new();
    for file in house
        .below("tests/it/")
        .filter(|file| file.ending() == "rs")
    {
        let name = file
            .path
            .trim_start_matches("tests/it/")
            .trim_end_matches(".rs");
        if name == "main" || name.contains('/') {
            continue;
        }
        let declaration = format!("mod {name};");
        if !main.lines().any(|line| line == declaration) {
            complaints.push(format!(
                "{}: tests/it/main.rs does not say `{declaration}`",
                file.path
            ));
        }
    }
    complaints
}

#[test]
fn files_can_be_read_in_one_sitting() {
    hold(files_are_short);
    complains(
        files_are_short,
        &[("src-tauri/src/long.rs", &"fn a() {}\n".repeat(501))],
        "501 lines",
    );
    let tests_do_not_count = format!(
        "fn a() {{}}\n#[cfg(test)]\nmod tests {{\n{}}}",
        "// a\n".repeat(600)
    );
    assert!(
        files_are_short(&House::of(&[(
            "src-tauri/src/short.rs",
            &tests_do_not_count
        )]))
        .is_empty()
    );
}

#[test]
fn no_test_file_is_forgotten() {
    hold(every_test_file_runs);
    complains(
        every_test_file_runs,
        &[("tests/it/main.rs", "mod tidy;"), ("tests/it/lost.rs", "")],
        "lost.rs",
    );
}

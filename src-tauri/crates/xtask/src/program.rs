//! Starting other programs.

use std::ffi::OsString;
use std::process::{Command, Output, Stdio};

use crate::{Done, house};

/// A command in the root of the repository, with the Python packages of the tests at hand.
pub(crate) fn command(program: &str, arguments: &[&str]) -> Command {
    // npm is a script, and on Windows it goes by another name.
    let is_script = cfg!(windows) && program == "npm";
    let mut command = Command::new(if is_script { "npm.cmd" } else { program });
    command
        .args(arguments)
        .current_dir(house::root())
        .stdin(Stdio::null());
    if let Some(packages) = python_packages() {
        command.env("PYTHONPATH", packages);
    }
    command
}

/// The Python packages of the tests, before those a person has named already.
fn python_packages() -> Option<OsString> {
    let before = std::env::var_os("PYTHONPATH").unwrap_or_default();
    let others = std::env::split_paths(&before).filter(|folder| !folder.as_os_str().is_empty());
    std::env::join_paths(std::iter::once(house::python_folder()).chain(others)).ok()
}

/// Whether a program is there and answers this call with success.
pub(crate) fn answers(program: &str, arguments: &[&str]) -> bool {
    let mut command = command(program, arguments);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Runs a command with its words on the terminal.
pub(crate) fn show(mut command: Command) -> Done {
    let status = command
        .status()
        .map_err(|error| format!("{} does not start: {error}", named(&command)))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{} ended with {status}", named(&command)))
    }
}

/// Runs a command and keeps its words.
pub(crate) fn keep(mut command: Command) -> Done<Output> {
    command
        .output()
        .map_err(|error| format!("{} does not start: {error}", named(&command)))
}

/// The words of a command, standard output first.
pub(crate) fn words(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// The words of a run that failed without the lines in which cargo counts what it does, which bury the one that matters.
pub(crate) fn telling(words: &str) -> String {
    const PROGRESS: &[&str] = &[
        "Compiling",
        "Checking",
        "Downloading",
        "Downloaded",
        "Documenting",
    ];
    let is_progress = |line: &&str| {
        let line = line.trim_start();
        PROGRESS.iter().any(|verb| line.starts_with(verb))
    };
    let lines = words.lines().filter(|line| !is_progress(line));
    lines.collect::<Vec<_>>().join("\n")
}

/// A command as a person would type it.
pub(crate) fn named(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_failed_is_told_without_what_went_well() {
        let words = "   Compiling syn v2.0\nerror: linking failed\n  note: no space left\n   Compiling quote v1.0";
        assert_eq!(
            telling(words),
            "error: linking failed\n  note: no space left"
        );
    }
}

//! `cargo xtask run`: the window on the sample shop, or the same day in the terminal.

use std::{env, fs, path::PathBuf};

use crate::{
    setup,
    step::{cargo, npm, openly, program, quietly, root},
};

/// Opens the window on the sample shop; without a display the same day runs in the terminal.
pub(crate) fn run() -> Result<(), String> {
    if has_display() {
        setup::to_run()?;
        quietly("page", &mut npm(&["run", "build"]))?;
        return openly(
            "window",
            &mut cargo(&[
                "run",
                "--quiet",
                "--package",
                "tallyman-shell",
                "--",
                "--sample",
            ]),
        );
    }
    println!("There is no display; the sample day runs here instead.");
    day()
}

fn has_display() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// The day of the sample shop by the command line: import, check, answer everything, print.
fn day() -> Result<(), String> {
    openly(
        "command line",
        &mut cargo(&["build", "--quiet", "--package", "tallyman"]),
    )?;
    let tallyman = setup::target().join("debug").join(if cfg!(windows) {
        "tallyman.exe"
    } else {
        "tallyman"
    });
    let tallyman = tallyman.display().to_string();
    let folder = setup::target().join("sample-day");
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .map_err(|error| format!("{} could not be emptied: {error}.", folder.display()))?;
    }
    fs::create_dir_all(&folder)
        .map_err(|error| format!("{} could not be made: {error}.", folder.display()))?;
    let tool = |arguments: &[&str]| {
        let mut command = program(&tallyman, arguments);
        command.env("TALLYMAN_LEDGER", folder.join("sample.tallyman"));
        command.env("TALLYMAN_KEY_FILE", folder.join("sample.key"));
        command
    };
    let sample: PathBuf = root().join("assets/sample/day");
    openly(
        "import",
        &mut tool(&["import", &sample.display().to_string()]),
    )?;
    // Findings that block are what this day is about: exit code 1 is as it should be.
    let checked = tool(&["check"])
        .status()
        .map_err(|error| format!("check could not be started: {error}."))?;
    if checked.code() != Some(1) {
        return Err(format!(
            "check ended with {checked}; the sample day has findings that block."
        ));
    }
    answer_everything(&tool)?;
    let sheet = folder.join("pick-sheet.pdf");
    openly(
        "sheet",
        &mut tool(&["sheet", "--out", &sheet.display().to_string()]),
    )?;
    openly("verify", &mut tool(&["verify"]))?;
    println!("The pick sheet: {}", sheet.display());
    Ok(())
}

/// Gives every finding its first answer, which is the safest complete mend; what has no other is held.
fn answer_everything(tool: &dyn Fn(&[&str]) -> std::process::Command) -> Result<(), String> {
    for _ in 0..200 {
        let output = tool(&["check", "--json"])
            .output()
            .map_err(|error| format!("check could not be started: {error}."))?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let open = text.lines().find(|line| {
            !line.contains("\"severity\":\"note\"") && line.contains("\"answers\":[{")
        });
        let Some(id) = open.and_then(|line| field(line, "\"id\":\"")) else {
            return Ok(());
        };
        quietly(
            &format!("answer {id}"),
            &mut tool(&["answer", id, "--key", "1"]),
        )?;
    }
    Err("The findings of the sample day did not end after 200 answers.".to_owned())
}

fn field<'a>(line: &'a str, before: &str) -> Option<&'a str> {
    line.split_once(before)?.1.split('"').next()
}

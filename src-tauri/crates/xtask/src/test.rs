//! `cargo xtask test`: set-up and every test, the real window included.

use std::fs;

use crate::{
    setup,
    step::{cargo, npm, openly, program, quietly, root},
};

/// Runs everything and says at the end how many steps passed and failed.
pub(crate) fn run() -> Result<(), String> {
    setup::everything()?;
    let guard = setup::target().join("guard");
    drop(fs::remove_dir_all(&guard));
    let mut failed: Vec<String> = Vec::new();
    let mut passed = 0;
    for (title, step) in steps() {
        match step(title) {
            Ok(()) => passed += 1,
            Err(sentence) => {
                println!("{sentence}");
                failed.push(title.to_owned());
            }
        }
    }
    if guard.exists() {
        println!(
            "A test wrote into the folder for the data of programs: {}",
            guard.display()
        );
        failed.push("hermetic".to_owned());
    } else {
        passed += 1;
    }
    println!("{passed} passed, {} failed", failed.len());
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("Failed: {}.", failed.join(", ")))
    }
}

type Step = fn(&str) -> Result<(), String>;

fn steps() -> Vec<(&'static str, Step)> {
    vec![
        ("format", |title| {
            quietly(title, &mut cargo(&["fmt", "--all", "--check"]))
        }),
        ("page: lint", |title| {
            quietly(title, &mut npm(&["run", "lint"]))
        }),
        ("page: types", |title| {
            quietly(title, &mut npm(&["run", "check"]))
        }),
        ("page: tests", |title| {
            openly(title, &mut npm(&["run", "test"]))
        }),
        // The shell embeds the page, so the page is built before any Rust of the window.
        ("page: build", |title| {
            quietly(title, &mut npm(&["run", "build"]))
        }),
        ("lints", |title| {
            quietly(
                title,
                &mut cargo(&[
                    "clippy",
                    "--quiet",
                    "--workspace",
                    "--all-targets",
                    "--",
                    "-D",
                    "warnings",
                ]),
            )
        }),
        ("programs", |title| {
            quietly(
                title,
                &mut cargo(&[
                    "build",
                    "--quiet",
                    "--package",
                    "tallyman",
                    "--package",
                    "tallyman-shell",
                ]),
            )
        }),
        ("tests", |title| {
            openly(
                title,
                &mut guarded(cargo(&["test", "--quiet", "--workspace", "--no-fail-fast"])),
            )
        }),
        ("sheets read back", |title| {
            let arguments = [
                "test",
                "--quiet",
                "--package",
                "tallyman-documents",
                "--test",
                "round_trip",
                "--",
                "--ignored",
            ];
            openly(title, &mut guarded(cargo(&arguments)))
        }),
        ("documentation", |title| {
            let mut command = cargo(&["doc", "--quiet", "--workspace", "--no-deps"]);
            quietly(title, command.env("RUSTDOCFLAGS", "-D warnings"))
        }),
        ("headless day", |title| {
            let mut command = program(
                &setup::target().join("debug/xtask").display().to_string(),
                &["run"],
            );
            quietly(
                title,
                guarded(&mut command)
                    .env_remove("DISPLAY")
                    .env_remove("WAYLAND_DISPLAY"),
            )
        }),
    ]
}

/// A command whose tests must not touch the data of this computer's user, with the tests' Python packages at hand.
fn guarded<C: std::borrow::BorrowMut<std::process::Command>>(mut command: C) -> C {
    let guard = setup::target().join("guard");
    command
        .borrow_mut()
        .env("XDG_DATA_HOME", &guard)
        .env("PYTHONPATH", setup::python())
        .env("TALLYMAN_TEST_PROGRAMS", setup::target().join("debug"))
        .env("TALLYMAN_TEST_ROOT", root());
    command
}

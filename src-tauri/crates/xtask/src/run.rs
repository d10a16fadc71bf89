//! The sample shop: in the window, or in the terminal where there is no screen.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::program::{command, show, words};
use crate::{Done, house, setup};

/// How many answers the day may need; more would mean that an answer settles nothing.
const ANSWERS_MAX: usize = 500;

/// Opens the sample shop.
pub(crate) fn run() -> Done {
    if has_screen() {
        setup::to_run()?;
        in_the_window()
    } else {
        setup::to_run()?;
        println!("There is no screen here, so the day goes through the terminal.\n");
        in_the_terminal()
    }
}

fn has_screen() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

fn in_the_window() -> Done {
    show(command(
        "npm",
        &["--prefix", "ui", "run", "--silent", "build"],
    ))?;
    show(command("cargo", &["build", "--package", "tallyman-shell"]))?;
    println!("Opening the window on the sample shop.");
    let mut window = Command::new(house::built("debug", "tallyman-shell"));
    window.arg("--sample");
    show(window)
}

/// A shop made for one run, driven through the command line.
struct Terminal {
    program: std::path::PathBuf,
    folder: std::path::PathBuf,
}

impl Terminal {
    fn new() -> Done<Self> {
        let folder = house::target().join("sample-day");
        if folder.exists() {
            std::fs::remove_dir_all(&folder)
                .map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        std::fs::create_dir_all(&folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self {
            program: house::built("debug", "tallyman"),
            folder,
        })
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command
            .arg("--ledger")
            .arg(self.folder.join("sample.tallyman"));
        command
            .arg("--key-file")
            .arg(self.folder.join("sample.key"))
            .args(arguments);
        command
    }

    /// Runs a command that may end with findings.
    fn said(&self, arguments: &[&str]) -> Done<String> {
        println!("$ tallyman {}", arguments.join(" "));
        self.quietly(arguments)
    }

    /// The same without a word about it.
    fn quietly(&self, arguments: &[&str]) -> Done<String> {
        let output = crate::program::keep(self.command(arguments))?;
        match output.status.code() {
            Some(0 | 1) => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            _ => Err(words(&output)),
        }
    }

    /// The open findings that hold a line back.
    fn findings(&self) -> Done<Vec<Value>> {
        let said = self.quietly(&["check", "--json"])?;
        let findings: Result<Vec<Value>, _> =
            said.lines().map(serde_json::from_str::<Value>).collect();
        let findings = findings.map_err(|error| format!("`check --json` is no JSON: {error}"))?;
        Ok(findings
            .into_iter()
            .filter(|finding| finding["severity"] != "note")
            .collect())
    }
}

fn in_the_terminal() -> Done {
    // The tests have built it already, together with everything else; built alone it would be built anew.
    if std::env::var_os("TALLYMAN_TEST_PROGRAMS").is_none() {
        show(command("cargo", &["build", "--package", "tallyman"]))?;
    }
    let terminal = Terminal::new()?;
    let files = house::sample_day()?;
    let names: Vec<&str> = files.iter().filter_map(|file| file.to_str()).collect();
    print!(
        "{}",
        terminal.said(&[&["import"], names.as_slice()].concat())?
    );
    let mut findings = terminal.findings()?;
    println!("\n{} findings hold something back:", findings.len());
    for finding in &findings {
        println!(
            "  {:5} {:22} {}",
            text(finding, "severity"),
            text(finding, "code"),
            text(finding, "sentence")
        );
    }
    let mut answers = 0_usize;
    println!("\nEach gets its first answer, the safest complete mend:");
    while let Some(finding) = findings.first() {
        answers += 1;
        if answers > ANSWERS_MAX {
            return Err("The findings do not come to an end.".to_owned());
        }
        answer(&terminal, finding)?;
        findings = terminal.findings()?;
    }
    let sheet = terminal.folder.join("pick-sheet.pdf");
    print!("\n{}", terminal.said(&["sheet", "--out", plain(&sheet)?])?);
    print!("{}", terminal.said(&["verify"])?);
    println!(
        "\n{answers} answers. The pick sheet lies at {}",
        sheet.display()
    );
    Ok(())
}

/// Gives a finding its first answer, with a reason in case one is wanted.
fn answer(terminal: &Terminal, finding: &Value) -> Done {
    let id = text(finding, "id");
    let Some(key) = finding["answers"]
        .get(0)
        .and_then(|answer| answer["key"].as_str())
    else {
        return Err(format!(
            "{}: there is no answer to it",
            text(finding, "sentence")
        ));
    };
    print!(
        "{}",
        terminal.said(&[
            "answer",
            id,
            "--key",
            key,
            "--reason",
            "shown on the sample shop"
        ])?
    );
    Ok(())
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

fn plain(path: &Path) -> Done<&str> {
    path.to_str()
        .ok_or_else(|| "The build folder's name is not plain text.".to_owned())
}

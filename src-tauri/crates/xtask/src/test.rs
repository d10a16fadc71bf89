//! Every test there is, in one run: a step a line when well, a step's own words in full when not.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use crate::program::{answers, command, keep, telling, words};
use crate::tally::{Tally, bounded_runs, count, counted, summary};
use crate::{Done, house, setup, supply};

/// What a run of all steps has come to.
#[derive(Default)]
struct Report {
    tally: Tally,
    summaries: Vec<String>,
    failed_steps: Vec<String>,
}

impl Report {
    /// Runs a step. A step that counts tests adds to the tally; one that does not counts as failed only when it fails.
    fn step(&mut self, name: &str, mut command: Command) -> bool {
        command
            .env("NO_COLOR", "1")
            .env("CARGO_TERM_COLOR", "never");
        let begun = Instant::now();
        let kept = keep(command);
        let seconds = begun.elapsed().as_secs_f64();
        let (is_well, said) = match &kept {
            Ok(output) => (output.status.success(), words(output)),
            Err(sentence) => (false, sentence.clone()),
        };
        let tally = count(&said);
        self.tally += tally;
        self.summaries.extend(
            summary(&said)
                .filter(|_| tally != Tally::default())
                .map(str::to_owned),
        );
        self.summaries.extend(counted(&said).map(str::to_owned));
        let (runs, lasted) = bounded_runs(&said);
        if runs > 0 {
            self.summaries.push(format!(
                "counted: {runs} tests that harm the ledger or feed its readers, {:.1} minutes one after the other",
                lasted / 60.0
            ));
        }
        let tests = if tally == Tally::default() {
            String::new()
        } else {
            format!(", {} tests", tally.passed)
        };
        if is_well {
            println!("ok      {name} ({seconds:.0} s{tests})");
        } else {
            println!("FAILED  {name} ({seconds:.0} s)\n{}", telling(&said));
            self.fail(name, tally);
        }
        is_well
    }

    /// Notes that a step held, or why it did not.
    fn note(&mut self, name: &str, done: Done) {
        match done {
            Ok(()) => println!("ok      {name}"),
            Err(sentence) => {
                println!("FAILED  {name}\n{sentence}");
                self.fail(name, Tally::default());
            }
        }
    }

    fn fail(&mut self, name: &str, counted: Tally) {
        self.failed_steps.push(name.to_owned());
        if counted.failed == 0 {
            self.tally.failed += 1;
        }
    }

    /// Prints how it went; the last line stands alone.
    fn close(self, begun: Instant) -> Done {
        println!("\nIn {:.1} minutes.", begun.elapsed().as_secs_f64() / 60.0);
        for line in &self.summaries {
            println!("{line}");
        }
        println!(
            "\n{} passed, {} failed",
            self.tally.passed, self.tally.failed
        );
        if self.failed_steps.is_empty() {
            Ok(())
        } else {
            Err(format!("Failed: {}.", self.failed_steps.join(", ")))
        }
    }
}

/// Sets up and runs every test.
pub(crate) fn test() -> Done {
    let begun = Instant::now();
    setup::everything()?;
    let mut report = Report::default();
    report.step("formatting", command("cargo", &["fmt", "--all", "--check"]));
    report.note("licences, bans and sources of crates", supply::rules());
    report.note("bill of materials", supply::write_bill().map(drop));
    interface(&mut report);
    let guard = Guard::new()?;
    rust(&mut report, &guard);
    let day = house::built("debug", "xtask");
    let mut day = guard.around(command(day.to_str().unwrap_or_default(), &["run"]));
    day.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    report.step("the sample day in the terminal", day);
    report.note(
        "no test wrote into a person's folders",
        guard.is_untouched(),
    );
    report.close(begun)
}

/// The page; built first, because the shell carries it inside.
fn interface(report: &mut Report) {
    let npm = |script: &str| command("npm", &["--prefix", "ui", "run", "--silent", script]);
    report.step("interface: build", npm("build"));
    report.step("interface: style", npm("lint"));
    report.step("interface: types", npm("check"));
    report.step("interface: tests", npm("test"));
}

/// All crates. Programs, tests and examples are built by one call, so that every crate is built once.
fn rust(report: &mut Report, guard: &Guard) {
    let cargo = |arguments: &[&str]| guard.around(command("cargo", arguments));
    report.step(
        "lints",
        cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]),
    );
    if !report.step(
        "build of everything",
        cargo(&["build", "--workspace", "--all-targets"]),
    ) {
        return;
    }
    if answers("cargo", &["nextest", "--version"]) {
        let run = [
            "nextest",
            "run",
            "--workspace",
            "--no-fail-fast",
            "--run-ignored",
            "all",
            // Figures belong to the benchmarks: a test must not depend on how busy the machine is.
            "-E",
            "not test(/speed/)",
            "--status-level",
            "fail",
        ];
        report.step("tests of all crates", cargo(&run));
    } else {
        let run = [
            "test",
            "--workspace",
            "--lib",
            "--bins",
            "--tests",
            "--no-fail-fast",
            "--",
            "--include-ignored",
            "--skip",
            "speed",
            "--show-output",
        ];
        report.step("tests of all crates", cargo(&run));
    }
    report.step(
        "examples in the documentation",
        cargo(&["test", "--workspace", "--doc"]),
    );
    let mut documentation = cargo(&["doc", "--workspace", "--no-deps"]);
    documentation.env("RUSTDOCFLAGS", "-D rustdoc::invalid_html_tags");
    report.step("documentation", documentation);
}

/// A home that nobody lives in: a test that writes there would have written into a person's own.
struct Guard {
    folder: PathBuf,
}

impl Guard {
    fn new() -> Done<Self> {
        let folder = house::target().join("guard");
        match std::fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(format!("{}: {error}", folder.display()))
            }
            _ => std::fs::create_dir_all(&folder)
                .map_err(|error| format!("{}: {error}", folder.display())),
        }?;
        Ok(Self { folder })
    }

    /// Lets a command believe that this is its home; cargo itself still finds its own.
    fn around(&self, mut command: Command) -> Command {
        let home = std::env::home_dir().unwrap_or_default();
        for (name, folder) in [
            ("CARGO_HOME", ".cargo"),
            ("RUSTUP_HOME", ".rustup"),
            ("PYTHONUSERBASE", ".local"),
        ] {
            if std::env::var_os(name).is_none() && home.join(folder).exists() {
                command.env(name, home.join(folder));
            }
        }
        command
            .env("TALLYMAN_TEST_PROGRAMS", house::target().join("debug"))
            .env("TALLYMAN_TEST_ROOT", house::root());
        // What the compiler keeps for the next change is gigabytes, and a clean clone has no next change.
        if std::env::var_os("CI").is_some() {
            command.env("CARGO_INCREMENTAL", "0");
        }
        for (name, folder) in [
            ("HOME", ""),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_RUNTIME_DIR", "run"),
            ("APPDATA", "roaming"),
        ] {
            command.env(name, self.folder.join(folder));
        }
        command
    }

    fn is_untouched(&self) -> Done {
        // Outside tools keep indexes of fonts and the like; what counts is the folder where Tallyman keeps its ledgers.
        let names: Vec<&str> = ["data/tallyman", ".local/share/tallyman", "roaming/tallyman"]
            .into_iter()
            .filter(|name| self.folder.join(name).exists())
            .collect();
        if names.is_empty() {
            Ok(())
        } else {
            Err(format!(
                "tests wrote into the home folder: {}",
                names.join(", ")
            ))
        }
    }
}

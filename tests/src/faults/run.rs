//! Runs the program of scenarios and hears what it says.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, RwLock, RwLockReadGuard};
use std::time::Duration;

use super::draw::Draw;
use super::image::Files;
use super::scenario::Scenario;
use super::trace::{self, Op};

/// A program that starts holds, for a moment, copies of all open files, and with them the locks of ledgers that are
/// being judged on other threads; so nothing starts while something is judged.
static STARTING: RwLock<()> = RwLock::new(());

/// Keeps programs from being started while it lives.
pub(super) fn while_judging() -> RwLockReadGuard<'static, ()> {
    STARTING.read().expect("nobody panics with it")
}

/// Which error a call is refused with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The disk is full.
    Full,
    /// The disk does not work.
    Broken,
}

/// What is to go wrong.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mishap {
    /// The call before which, or in the middle of which, the program is killed.
    pub kill_at: Option<u64>,
    /// After how many microseconds the program is killed from outside, wherever it is then.
    pub kill_after_microseconds: Option<u64>,
    /// The call that is refused, and whether all later ones are too.
    pub refuse: Option<(u64, Refusal, bool)>,
    /// Whether synchronising only pretends.
    pub lies: bool,
}

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// By itself.
    Done,
    /// It was killed as planned.
    Killed,
}

/// What a run said.
#[derive(Debug, Clone)]
pub struct Run {
    /// What it acknowledged.
    pub acknowledged: Vec<String>,
    /// What it was refused, in the words that a person would read.
    pub refused: Vec<String>,
    /// How many calls it made; known only when it ended by itself.
    pub call_count: u64,
    /// How it ended.
    pub end: End,
}

/// The program of scenarios.
#[derive(Debug, Clone)]
pub struct Program {
    /// Where it lies.
    pub path: PathBuf,
    /// What its scenarios draw from, in this run.
    pub seed: u64,
}

impl Program {
    /// Makes the folder in which a scenario begins; gives it with what counts as acknowledged.
    pub fn prepare(&self, scenario: &Scenario) -> (tempfile::TempDir, PathBuf, Vec<String>) {
        let scratch = scratch();
        let folder = scratch.path().join("shop");
        std::fs::create_dir(&folder).expect("a folder for the scenario");
        let acknowledged = (scenario.prepare)(&folder, Draw::new(self.seed).part(1));
        (scratch, folder, acknowledged)
    }

    /// Runs a scenario in a folder that was prepared for it.
    pub fn run(&self, scenario: &Scenario, folder: &Path, mishap: Mishap) -> Result<Run, String> {
        self.run_noted(scenario, folder, mishap, None)
    }

    /// Runs a scenario and gives what it did call by call.
    pub fn trace(
        &self,
        scenario: &Scenario,
        folder: &Path,
        mishap: Mishap,
    ) -> Result<(Run, Vec<Op>), String> {
        let file = folder.with_extension("trace");
        let run = self.run_noted(scenario, folder, mishap, Some(&file))?;
        let ops = trace::read(&file).map_err(|error| format!("the trace: {error}"))?;
        std::fs::remove_file(&file).map_err(|error| format!("the trace: {error}"))?;
        Ok((run, ops))
    }

    fn run_noted(
        &self,
        scenario: &Scenario,
        folder: &Path,
        mishap: Mishap,
        trace: Option<&Path>,
    ) -> Result<Run, String> {
        let mut command = Command::new(&self.path);
        command.args(["scenario", scenario.name]).arg(folder);
        command.args(["--seed", &self.seed.to_string()]);
        if let Some(at) = mishap.kill_at {
            command.args(["--kill", &at.to_string()]);
        }
        if let Some((at, refusal, is_sticky)) = mishap.refuse {
            let refusal = if refusal == Refusal::Full {
                "full"
            } else {
                "broken"
            };
            let span = if is_sticky { "sticky" } else { "once" };
            command.args(["--refuse", &at.to_string(), refusal, span]);
        }
        if mishap.lies {
            command.arg("--lie");
        }
        if let Some(trace) = trace {
            command.arg("--trace").arg(trace);
        }
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let child = {
            let _nobody_judges = STARTING.write().expect("nobody panics with it");
            command.spawn()
        };
        let output = child
            .and_then(|child| waited_for(child, mishap.kill_after_microseconds))
            .map_err(|error| format!("{}: {error}", self.path.display()))?;
        let said = String::from_utf8_lossy(&output.stdout);
        // A line that a kill cut off acknowledges nothing.
        let said = said.rsplit_once('\n').map_or("", |(whole, _)| whole);
        let lines = |prefix: &str| -> Vec<String> {
            let lines = said.lines().filter_map(|line| line.strip_prefix(prefix));
            lines.map(str::to_owned).collect()
        };
        let calls = lines("CALLS ").first().and_then(|count| count.parse().ok());
        let is_to_be_killed = mishap.kill_at.is_some() || mishap.kill_after_microseconds.is_some();
        let end = if is_to_be_killed && was_killed(output.status) {
            End::Killed
        } else if output.status.success() && calls.is_some() {
            End::Done
        } else {
            return Err(format!(
                "{} ended with {}: {}",
                scenario.name,
                output.status,
                String::from_utf8_lossy(&output.stderr)
            ));
        };
        Ok(Run {
            acknowledged: lines("ACK "),
            refused: lines("REFUSED "),
            call_count: calls.unwrap_or_default(),
            end,
        })
    }
}

/// Waits for a program to end, and ends it after a while where that is wanted. One that ended before is not touched by it.
fn waited_for(mut child: Child, kill_after_microseconds: Option<u64>) -> std::io::Result<Output> {
    if let Some(after) = kill_after_microseconds {
        // It may be woken sooner: any moment will do.
        std::thread::park_timeout(Duration::from_micros(after));
        child.kill()?;
    }
    child.wait_with_output()
}

#[cfg(unix)]
fn was_killed(status: std::process::ExitStatus) -> bool {
    std::os::unix::process::ExitStatusExt::signal(&status) == Some(9)
}

#[cfg(not(unix))]
fn was_killed(_status: std::process::ExitStatus) -> bool {
    false
}

/// A folder in memory where there is one, so that no disk is worn and none is waited for.
pub fn scratch() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() {
        tempfile::tempdir_in(memory)
    } else {
        tempfile::tempdir()
    };
    made.expect("a folder for the run")
}

/// Reads a folder with all that is in it, as it lies there.
pub fn read_folder(folder: &Path) -> Files {
    let mut files = BTreeMap::new();
    read_below(folder, "", &mut files);
    files
}

fn read_below(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry of a folder");
        let name = entry
            .file_name()
            .into_string()
            .expect("a name that is text");
        let path = format!("{prefix}{name}");
        if entry.path().is_dir() {
            files.insert(path.clone(), None);
            read_below(&entry.path(), &format!("{path}/"), files);
        } else {
            let bytes = std::fs::read(entry.path()).expect("a file");
            files.insert(path, Some(Arc::new(bytes)));
        }
    }
}

/// Makes a folder hold exactly these files.
pub fn write_folder(folder: &Path, files: &Files) {
    if folder.exists() {
        std::fs::remove_dir_all(folder).expect("a folder to empty");
    }
    std::fs::create_dir_all(folder).expect("a folder");
    for (path, bytes) in files {
        let path = folder.join(path);
        match bytes {
            None => std::fs::create_dir_all(&path).expect("a folder"),
            Some(bytes) => {
                // A name may have reached the disk and its folder's not: then the file cannot be found either.
                if path.parent().is_some_and(Path::is_dir) {
                    std::fs::write(&path, bytes.as_slice()).expect("a file");
                }
            }
        }
    }
}

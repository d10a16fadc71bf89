//! Processes that end with the test, however it ends.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long anything may take to appear or to go.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// A child process that is ended when it goes out of sight.
pub(crate) struct Running {
    child: Child,
}

impl Running {
    /// Starts a command; its words go to a file, because a pipe would be held open by whatever outlives it.
    pub(crate) fn start(command: &mut Command, log: &Path) -> Self {
        let file = File::create(log).expect("a file for the words of a process");
        let copy = file.try_clone().expect("the same file again");
        let program = command.get_program().to_owned();
        let child = command
            .stdin(Stdio::null())
            .stdout(copy)
            .stderr(file)
            .spawn();
        Self {
            child: child.unwrap_or_else(|error| missing(&program, &error)),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may be gone already; then there is nothing left to end.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A screen that nobody sees.
pub(crate) struct Screen {
    child: Child,
    /// Its name, as `DISPLAY` wants it.
    pub(crate) name: String,
}

impl Screen {
    /// Starts a screen; it picks a free number itself and says which, once it is ready.
    pub(crate) fn start(width: u32, height: u32) -> Self {
        let size = format!("{width}x{height}x24");
        let mut child = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", &size, "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| missing(OsStr::new("Xvfb"), &error));
        let mut line = String::new();
        let said = child.stdout.take().expect("what the screen says");
        BufReader::new(said)
            .read_line(&mut line)
            .expect("the number of the screen");
        assert!(!line.trim().is_empty(), "Xvfb ended without a screen");
        Self {
            child,
            name: format!(":{}", line.trim()),
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn missing(program: &OsStr, error: &std::io::Error) -> ! {
    panic!(
        "{} does not start ({error}); `cargo xtask setup` installs it",
        program.display()
    )
}

/// The processes of this program whose environment names this folder: those that one test has started.
pub(crate) fn started_in(folder: &Path, program: &Path) -> Vec<u32> {
    let needle = folder.to_str().expect("a folder in plain text").as_bytes();
    let processes = std::fs::read_dir("/proc").expect("the list of processes");
    processes
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok())
        .filter(|id| std::fs::read_link(format!("/proc/{id}/exe")).is_ok_and(|exe| exe == program))
        .filter(|id| {
            let environment = std::fs::read(format!("/proc/{id}/environ")).unwrap_or_default();
            environment.windows(needle.len()).any(|part| part == needle)
        })
        .collect()
}

/// Waits until the program a test has started is gone, and ends it if it will not go. The driver must outlive it: a driver
/// that is ended first leaves the program running for good.
pub(crate) fn wait_until_gone(folder: &Path, program: &Path) {
    let deadline = Instant::now() + PATIENCE;
    while !started_in(folder, program).is_empty() && Instant::now() < deadline {
        std::thread::sleep(Duration::from_millis(20));
    }
    end(folder, program);
}

/// Ends what a test has started, by its number.
pub(crate) fn end(folder: &Path, program: &Path) {
    for id in started_in(folder, program) {
        drop(Command::new("kill").args(["-9", &id.to_string()]).status());
    }
}

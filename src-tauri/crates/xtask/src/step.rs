//! Running programs, and saying how it went in one line.

use std::{
    env, fs,
    io::Write as _,
    path::PathBuf,
    process::{Command, Stdio},
    time::Instant,
};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.ancestors()
        .nth(3)
        .map_or_else(|| here.clone(), PathBuf::from)
}

/// A program to run in the root of the repository.
pub(crate) fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command
        .args(arguments)
        .current_dir(root())
        .stdin(Stdio::null());
    command
}

/// Cargo, the one that runs this.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    program(
        &env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()),
        arguments,
    )
}

/// npm in the folder of the window's page.
pub(crate) fn npm(arguments: &[&str]) -> Command {
    let mut command = program(if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments);
    command.current_dir(root().join("ui"));
    command
}

/// Whether a program can be found.
pub(crate) fn has(name: &str) -> bool {
    let Some(path) = env::var_os("PATH") else {
        return false;
    };
    env::split_paths(&path)
        .any(|folder| fs::metadata(folder.join(name)).is_ok_and(|file| file.is_file()))
}

/// Runs a program whose output only matters when it fails; says in one line how it went.
pub(crate) fn quietly(title: &str, command: &mut Command) -> Result<(), String> {
    let began = Instant::now();
    print!("{title} … ");
    drop(std::io::stdout().flush());
    let output = command
        .output()
        .map_err(|error| format!("could not be started: {error}."))?;
    let seconds = began.elapsed().as_secs();
    if output.status.success() {
        println!("ok ({seconds} s)");
        return Ok(());
    }
    println!("FAILED ({seconds} s)");
    println!("{}", String::from_utf8_lossy(&output.stdout));
    println!("{}", String::from_utf8_lossy(&output.stderr));
    Err(format!("{title} failed ({}).", output.status))
}

/// Runs a program whose output is shown as it comes.
pub(crate) fn openly(title: &str, command: &mut Command) -> Result<(), String> {
    let began = Instant::now();
    println!("{title} …");
    let status = command
        .status()
        .map_err(|error| format!("{title} could not be started: {error}."))?;
    println!(
        "{title}: {} ({} s)",
        if status.success() { "ok" } else { "FAILED" },
        began.elapsed().as_secs()
    );
    if status.success() {
        Ok(())
    } else {
        Err(format!("{title} failed ({status})."))
    }
}

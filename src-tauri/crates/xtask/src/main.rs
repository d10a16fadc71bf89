//! The commands of the house.
//!
//! `cargo xtask run` opens the window on the sample shop, `cargo xtask test` runs every test, `cargo xtask bench` prints
//! every benchmark as a ratio, `cargo xtask setup` installs what is missing. Each installs what it needs itself.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command of the house speaks to a terminal"
)]

mod bench;
mod run;
mod setup;
mod step;
mod test;

use std::{env, process::ExitCode};

fn main() -> ExitCode {
    let command = env::args().nth(1).unwrap_or_default();
    let done = match command.as_str() {
        "run" => run::run(),
        "test" => test::run(),
        "bench" => bench::run(&env::args().skip(2).collect::<Vec<_>>()),
        "setup" => setup::everything(),
        _ => Err("Give one of: run, test, bench, setup.".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

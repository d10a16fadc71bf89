//! The commands of the house.
//!
//! ```text
//! cargo xtask run     installs what is missing, builds, opens the window on the sample shop (no display: in the terminal)
//! cargo xtask test    installs what is missing and runs every test, the real window included
//! cargo xtask bench   prints every benchmark as a ratio against its peer or limit
//! cargo xtask campaign   the fault harness for hours (--minutes N, 60 where not said; --seed S): tests/RELIABILITY.md
//! cargo xtask accuracy   how often the promise check is right, for each set of cases (--failures lists the wrong ones)
//! cargo xtask accuracy complaints   the same for the messages of buyers
//! cargo xtask train   learns the weights that tell complaints apart anew (--failures, --dry)
//! cargo xtask bill    writes the bill of materials: everything from others that ships, with licence and digest
//! cargo xtask setup   only installs what is missing
//! ```
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command talks to the person who gave it"
)]

mod accuracy;
mod bench;
mod campaign;
mod house;
mod program;
mod run;
mod setup;
mod supply;
mod tally;
mod test;

use std::process::ExitCode;

/// What a command of the house gives: nothing, or a sentence that says what is wrong.
type Done<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let done = match (command.as_str(), rest.as_slice()) {
        ("run", []) => run::run(),
        ("test", []) => test::test(),
        ("bench", names) => bench::bench(names),
        ("campaign", words) => campaign::campaign(words),
        ("accuracy", names) => accuracy::accuracy(names),
        ("train", wishes) => accuracy::train(wishes),
        ("bill", []) => supply::write_bill().map(|sentence| println!("{sentence}")),
        ("setup", []) => setup::everything(),
        _ => Err(
            "usage: cargo xtask run | test | bench [NAME…] | campaign [--minutes N] [--seed S] | accuracy [complaints | SET…] [--failures] | train | bill | setup"
                .to_owned(),
        ),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

//! Every figure that must hold, measured in one run against a named peer or limit.
//!
//! `cargo xtask bench` runs all, `cargo xtask bench import check` runs those named; `--lines=100000` makes the large
//! ones smaller, which is for trying things out: the limits belong to a million lines.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a benchmark tells its figures, and ends where something is not as it must be"
)]

mod board;
mod care;
mod cases;
mod check;
mod day;
mod draft;
mod goods;
mod import;
mod judge;
mod ledger;
mod lint;
mod orders;
mod platforms;
mod process;
mod search;
mod sheet;

use std::process::ExitCode;

use board::Board;
use process::Stage;

/// A benchmark: measures on the stage, tells the board.
type Benchmark = fn(&Stage, &mut Board);

/// The benchmarks by name, in the order in which they are run.
const BENCHMARKS: &[(&str, Benchmark)] = &[
    ("day", day::run),
    ("judge", judge::run),
    ("draft", draft::run),
    ("lint", lint::run),
    ("check", check::run),
    ("sheet", sheet::run),
    ("import", import::run),
    ("open", ledger::open),
    ("durable", ledger::durable),
    ("search", search::run),
    // After the search, whose index it needs, because it adds to the large ledger.
    ("cases", cases::run),
    // The last one: it restores the large ledger, so that the others see it as it was imported.
    ("care", care::run),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(("--child", rest)) = arguments
        .split_first()
        .map(|(first, rest)| (first.as_str(), rest))
    {
        process::child(rest);
        return ExitCode::SUCCESS;
    }
    if let Some((care::CHILD, rest)) = arguments
        .split_first()
        .map(|(first, rest)| (first.as_str(), rest))
    {
        care::child(rest);
        return ExitCode::SUCCESS;
    }
    let lines = arguments
        .iter()
        .find_map(|argument| argument.strip_prefix("--lines="))
        .map_or(1_000_000, |number| {
            number.parse().expect("a number of lines")
        });
    // Cargo adds options of its own, such as `--bench`.
    let names: Vec<&String> = arguments
        .iter()
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    if let Some(unknown) = names
        .iter()
        .find(|name| !BENCHMARKS.iter().any(|(known, _)| *known == name.as_str()))
    {
        let known: Vec<&str> = BENCHMARKS.iter().map(|(name, _)| *name).collect();
        eprintln!(
            "There is no benchmark “{unknown}”; there are {}.",
            known.join(", ")
        );
        return ExitCode::from(2);
    }
    let stage = Stage::new(lines);
    let mut board = Board::new();
    for (name, run) in BENCHMARKS {
        if names.is_empty() || names.iter().any(|wanted| wanted.as_str() == *name) {
            run(&stage, &mut board);
        }
    }
    board.end()
}

//! What goes wrong on purpose: see `tests/RELIABILITY.md` for what is run and what is not covered.
#![expect(
    clippy::print_stdout,
    reason = "what was counted is part of the result"
)]

mod care;
mod flips;
mod kills;
mod power;
mod refusals;
mod strikes;
mod wrong;

use tallyman_tests::faults::run::Program;

/// The program of scenarios; the seed says what they draw.
fn program(seed: u64) -> Program {
    Program {
        path: env!("CARGO_BIN_EXE_faults").into(),
        seed,
    }
}

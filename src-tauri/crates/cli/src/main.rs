//! Tallyman on the command line: the same API as the window, for scripts and for trying things out.
//!
//! Standard output carries the answer and nothing else; with `--json` that is one JSON value, or JSON lines. Exit
//! codes: 0 fine, 1 findings that block, 2 usage or bad input, 3 ledger damaged, 4 ledger in use.

mod arguments;
mod command;
mod fault;
mod opening;
mod output;
mod secret;

use std::process::ExitCode;

use clap::Parser as _;
use tallyman_book::api::Code;

use crate::{
    arguments::Arguments,
    fault::Fault,
    output::{Output, Told},
};

fn main() -> ExitCode {
    tallyman_book::crash::keep_quiet();
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are answers, everything else is a usage fault.
            let is_answer = !error.use_stderr();
            drop(error.print());
            return ExitCode::from(if is_answer { 0 } else { fault::BAD_INPUT });
        }
    };
    let mut output = Output::new(arguments.json);
    match command::run(&arguments, &mut output) {
        Ok(code) => ExitCode::from(code),
        // A reader that wants no more, such as `head`, is no fault.
        Err(Fault::PipeClosed) => ExitCode::SUCCESS,
        Err(Fault::Api(error)) => {
            let error = error.in_language(command::language(arguments.language));
            end(&mut output, error.code, &error.message, &error.hint)
        }
        Err(Fault::Own {
            code,
            message,
            hint,
        }) => end(&mut output, code, &message, &hint),
    }
}

/// Tells an error and gives its exit code.
fn end(output: &mut Output, code: Code, message: &str, hint: &str) -> ExitCode {
    output.error(&Told {
        code,
        message,
        hint,
    });
    ExitCode::from(fault::exit_code(code))
}

//! Runs scenarios on a ledger while its file calls are counted, refused, cut or noted. Only for tests; never shipped.
#![cfg_attr(
    target_os = "linux",
    expect(
        clippy::expect_used,
        clippy::print_stderr,
        reason = "a program for tests ends where something is not as it must be, and says so"
    )
)]

#[cfg(target_os = "linux")]
mod calls;
#[cfg(target_os = "linux")]
mod campaign;
#[cfg(target_os = "linux")]
mod names;
#[cfg(target_os = "linux")]
mod recorder;
#[cfg(target_os = "linux")]
mod work;

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match work::work(&arguments) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn main() {}

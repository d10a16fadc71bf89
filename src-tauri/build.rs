//! Checks the configuration and the capability, and declares the one command of the page.

use std::process::ExitCode;

fn main() -> ExitCode {
    let manifest = tauri_build::AppManifest::new().commands(&["rpc"]);
    match tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error=the shell's configuration does not hold: {error:#}");
            ExitCode::FAILURE
        }
    }
}

//! What comes from others: what may come in, and the list of what did.

mod bill;
mod crates;
mod fonts;
mod packages;

use crate::program::{answers, command, keep, words};
use crate::setup::CARGO_DENY;
use crate::{Done, house};

/// Where the bill of materials is written.
const BILL: &str = "tallyman.cdx.json";

/// Holds the licences, bans and sources of all crates against `.deny.toml`.
pub(crate) fn rules() -> Done {
    let program = house::python_folder().join("bin/cargo-deny");
    let program = if program.exists() {
        program
    } else if cfg!(target_os = "linux") || answers(CARGO_DENY, &["--version"]) {
        CARGO_DENY.into()
    } else {
        println!("cargo-deny is not on this computer: the rules for crates are left out.");
        return Ok(());
    };
    let check = [
        "--locked", "check", "--deny", "warnings", "licenses", "bans", "sources",
    ];
    let output = keep(command(&program.to_string_lossy(), &check))?;
    if output.status.success() {
        Ok(())
    } else {
        Err(words(&output))
    }
}

/// Writes the bill of materials and says where.
pub(crate) fn write_bill() -> Done<String> {
    let mut components = crates::shipped()?;
    components.extend(packages::shipped()?);
    let fonts = fonts::shipped()?;
    let bill = bill::document(&components, &fonts)?;
    let path = house::target().join(BILL);
    std::fs::write(&path, bill).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(format!(
        "{} components and {} fonts in {}",
        components.len(),
        fonts.len(),
        path.display()
    ))
}

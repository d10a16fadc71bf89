//! Installs what is missing: system packages by name, the page's packages, and what the tests read PDFs with.

use std::{env, fs, path::Path, process::Command};

use crate::step::{has, npm, program, quietly, root};

/// How often an installation is tried: downloads break, and an interrupted unpacking is mended by a second try.
const TRIES: u32 = 3;

/// Debian packages for building and opening the window.
const TO_RUN: &[&str] = &[
    "libwebkit2gtk-4.1-dev",
    "perl",
    "make",
    "pkg-config",
    "fonts-noto-cjk",
];

/// Debian packages that only the tests and benchmarks need.
const TO_TEST: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "poppler-utils",
    "python3",
    "python3-pip",
    "sqlite3",
    "dbus",
];

/// Python packages that only the tests need: a second opinion on every barcode.
const PYTHON: &[&str] = &["zxing-cpp==3.1.1", "pillow==13.0.0"];

/// Installs what building and opening the window needs.
pub(crate) fn to_run() -> Result<(), String> {
    system_packages(TO_RUN)?;
    page_packages()
}

/// Installs everything.
pub(crate) fn everything() -> Result<(), String> {
    let all: Vec<&str> = TO_RUN.iter().chain(TO_TEST).copied().collect();
    system_packages(&all)?;
    python_packages()?;
    page_packages()
}

fn system_packages(names: &[&str]) -> Result<(), String> {
    if !cfg!(target_os = "linux") {
        return other_systems();
    }
    if !has("apt-get") {
        println!(
            "This system has no apt-get. Needed, by their Debian names: {}.",
            names.join(" ")
        );
        return Ok(());
    }
    let missing: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| !is_installed(name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing {} …", missing.join(" "));
    let mut said = String::new();
    for _ in 0..TRIES {
        quietly("package lists", &mut apt(&["update", "-qq"]))
            .unwrap_or_else(|sentence| said = sentence);
        let mut arguments = vec!["install", "-y", "-qq", "--no-install-recommends"];
        arguments.extend(&missing);
        match quietly("packages", &mut apt(&arguments)) {
            Ok(()) => return Ok(()),
            Err(sentence) => said = sentence,
        }
        quietly(
            "mending an interrupted installation",
            &mut apt(&["-f", "install", "-y", "-qq"]),
        )
        .unwrap_or_else(|sentence| said = sentence);
    }
    Err(format!(
        "{said} Install these packages by hand, then try again: {}.",
        missing.join(" ")
    ))
}

fn is_installed(name: &str) -> bool {
    program("dpkg-query", &["-W", "-f=${Status}", name])
        .output()
        .is_ok_and(|output| {
            String::from_utf8_lossy(&output.stdout).contains("install ok installed")
        })
}

/// apt-get, through sudo for everybody but root.
fn apt(arguments: &[&str]) -> Command {
    let is_root = program("id", &["-u"])
        .output()
        .is_ok_and(|output| output.stdout.starts_with(b"0"));
    let mut command = if is_root {
        program("apt-get", arguments)
    } else {
        program("sudo", &["apt-get"])
    };
    if !is_root {
        command.args(arguments);
    }
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "the other side of this choice can fail"
)]
fn other_systems() -> Result<(), String> {
    if cfg!(target_os = "macos") {
        println!(
            "On macOS the window needs the Xcode command line tools (xcode-select --install) and Node from 20.19."
        );
    } else {
        println!(
            "On Windows the window needs the Visual Studio C++ build tools, WebView2, Perl (for OpenSSL) and Node from 20.19."
        );
    }
    Ok(())
}

/// The page's packages, exactly as locked; skipped when they are there already.
fn page_packages() -> Result<(), String> {
    if !has("npm") && !cfg!(windows) {
        return Err(
            "Node is missing. Install Node from 20.19 with npm, then try again.".to_owned(),
        );
    }
    let lock = root().join("ui/package-lock.json");
    let mark = root().join("ui/node_modules/.package-lock.json");
    if is_newer(&mark, &lock) {
        return Ok(());
    }
    let mut said = String::new();
    for _ in 0..TRIES {
        match quietly(
            "packages of the page",
            &mut npm(&["ci", "--no-audit", "--no-fund"]),
        ) {
            Ok(()) => return Ok(()),
            Err(sentence) => said = sentence,
        }
    }
    Err(said)
}

fn is_newer(one: &Path, other: &Path) -> bool {
    let changed = |path: &Path| {
        fs::metadata(path)
            .and_then(|metadata| metadata.modified())
            .ok()
    };
    matches!((changed(one), changed(other)), (Some(one), Some(other)) if one >= other)
}

/// The virtual environment for the tests' Python packages, inside the build folder.
pub(crate) fn python() -> std::path::PathBuf {
    target().join("python")
}

/// The build folder.
pub(crate) fn target() -> std::path::PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), std::path::PathBuf::from)
}

fn python_packages() -> Result<(), String> {
    let folder = python();
    let mark = folder.join("ready");
    let wanted = PYTHON.join("\n");
    if fs::read_to_string(&mark).is_ok_and(|text| text == wanted) {
        return Ok(());
    }
    let mut said = String::new();
    for _ in 0..TRIES {
        let target = folder.display().to_string();
        let mut arguments = vec![
            "-m",
            "pip",
            "install",
            "--quiet",
            "--upgrade",
            "--target",
            &target,
        ];
        arguments.extend(PYTHON);
        match quietly("Python packages", &mut program("python3", &arguments)) {
            Ok(()) => {
                return fs::write(&mark, &wanted)
                    .map_err(|error| format!("{} could not be written: {error}.", mark.display()));
            }
            Err(sentence) => said = sentence,
        }
    }
    Err(said)
}

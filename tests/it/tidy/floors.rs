//! Who may depend on whom; an arrow only ever points down.

use super::{House, complains, hold};

/// Each crate's folder, its name, and the crates of ours below it.
const FLOORS: &[(&str, &str, &[&str])] = &[
    ("src-tauri/crates/core", "tallyman-core", &[]),
    ("src-tauri/crates/ledger", "tallyman-ledger", &[]),
    (
        "src-tauri/crates/import",
        "tallyman-import",
        &["tallyman-core"],
    ),
    (
        "src-tauri/crates/documents",
        "tallyman-documents",
        &["tallyman-core"],
    ),
    (
        "src-tauri/crates/book",
        "tallyman-book",
        &[
            "tallyman-core",
            "tallyman-ledger",
            "tallyman-import",
            "tallyman-documents",
        ],
    ),
    (
        "src-tauri/crates/cli",
        "tallyman",
        &["tallyman-book", "tallyman-core"],
    ),
    (
        "src-tauri",
        "tallyman-shell",
        &["tallyman-book", "tallyman-core"],
    ),
    ("src-tauri/crates/xtask", "xtask", &[]),
    (
        "tests",
        "tallyman-tests",
        &[
            "tallyman",
            "tallyman-book",
            "tallyman-core",
            "tallyman-documents",
            "tallyman-import",
            "tallyman-ledger",
            "tallyman-shell",
        ],
    ),
];

/// Foreign crates by the start of their name, and the crates of ours that may name them.
const GATES: &[(&str, &[&str])] = &[
    (
        "rusqlite",
        &["tallyman-ledger", "tallyman-book", "tallyman-tests"],
    ),
    ("tauri", &["tallyman-shell"]),
    ("printpdf", &["tallyman-documents"]),
    ("calamine", &["tallyman-import"]),
    ("clap", &["tallyman"]),
    ("fantoccini", &["tallyman-tests"]),
    ("hyper", &["tallyman-tests"]),
    ("tokio", &["tallyman-tests"]),
    // Nothing of ours reaches into a network.
    ("reqwest", &[]),
    ("ureq", &[]),
    ("openssl", &[]),
    ("rustls", &[]),
    ("anyhow", &[]),
];

/// The names of one manifest's dependencies, those of its build script among them; those of tests only if asked.
fn dependencies(manifest: &toml::Table, with_tests: bool) -> Vec<String> {
    let mut names = Vec::new();
    let mut add = |table: Option<&toml::Value>| {
        names.extend(
            table
                .and_then(toml::Value::as_table)
                .into_iter()
                .flat_map(|table| table.keys().cloned()),
        );
    };
    for kind in ["dependencies", "build-dependencies", "dev-dependencies"] {
        if kind == "dev-dependencies" && !with_tests {
            continue;
        }
        add(manifest.get(kind));
        for target in manifest
            .get("target")
            .and_then(toml::Value::as_table)
            .into_iter()
            .flat_map(|t| t.values())
        {
            add(target.get(kind));
        }
    }
    names
}

fn manifest(house: &House, folder: &str) -> Result<toml::Table, String> {
    let path = format!("{folder}/Cargo.toml");
    let text = house
        .text(&path)
        .ok_or_else(|| format!("{path}: missing"))?;
    text.parse().map_err(|error| format!("{path}: {error}"))
}

/// Every crate depends on those below it only, in its tests too.
fn crates_depend_downwards(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for (folder, name, allowed) in FLOORS {
        let manifest = match manifest(house, folder) {
            Ok(manifest) => manifest,
            Err(complaint) => {
                complaints.push(complaint);
                continue;
            }
        };
        for dependency in dependencies(&manifest, true) {
            let is_ours = dependency == "tallyman" || dependency.starts_with("tallyman-");
            if is_ours && !allowed.contains(&dependency.as_str()) {
                complaints.push(format!(
                    "{name} depends on {dependency}, which is not below it"
                ));
            }
        }
    }
    complaints
}

/// Foreign crates with a will of their own stay behind their gate.
fn gates_are_kept(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for (folder, name, _) in FLOORS {
        let Ok(manifest) = manifest(house, folder) else {
            continue;
        };
        for dependency in dependencies(&manifest, false) {
            for (gated, allowed) in GATES {
                if dependency.starts_with(gated) && !allowed.contains(name) {
                    complaints.push(format!(
                        "{name} depends on {dependency}; only {allowed:?} may"
                    ));
                }
            }
        }
    }
    complaints
}

/// Every crate of the workspace stands on a floor, and takes the lints of the house.
fn every_crate_has_a_floor(house: &House) -> Vec<String> {
    let mut complaints = Vec::new();
    for file in house
        .files()
        // Fuzz targets are a workspace of their own, for another compiler.
        .filter(|file| file.path.ends_with("/Cargo.toml") && !file.path.starts_with("tests/fuzz/"))
    {
        let folder = file.path.trim_end_matches("/Cargo.toml");
        if !FLOORS.iter().any(|(known, ..)| *known == folder) {
            complaints.push(format!(
                "{}: a crate without a floor; give it one in tidy/floors.rs",
                file.path
            ));
        }
        let Ok(manifest) = manifest(house, folder) else {
            continue;
        };
        let takes_lints = manifest
            .get("lints")
            .and_then(|lints| lints.get("workspace"))
            .and_then(toml::Value::as_bool);
        if takes_lints != Some(true) {
            complaints.push(format!(
                "{}: does not take the lints of the workspace",
                file.path
            ));
        }
    }
    complaints
}

/// The core asks nobody: no clock, no environment, no files, no network, no threads.
fn the_core_is_deaf_and_timeless(house: &House) -> Vec<String> {
    let banned = [
        ["SystemTime", "::now"].concat(),
        ["Instant", "::now"].concat(),
        ["Utc", "::now"].concat(),
        ["Local", "::now"].concat(),
        ["std", "::env"].concat(),
        ["std", "::fs"].concat(),
        ["std", "::net"].concat(),
        ["std", "::thread"].concat(),
        ["std", "::process"].concat(),
    ];
    let mut complaints = Vec::new();
    for file in house
        .below("src-tauri/crates/core/src/")
        .filter(|file| file.ending() == "rs")
    {
        for (index, line) in file.text.lines().enumerate() {
            for word in banned.iter().filter(|word| line.contains(word.as_str())) {
                complaints.push(format!(
                    "{}:{}: {word} in the core; take it as an argument",
                    file.path,
                    index + 1
                ));
            }
        }
    }
    complaints
}

/// No program of ours opens a connection; only the tests talk to the driver of the window.
fn nothing_opens_a_connection(house: &House) -> Vec<String> {
    let banned = [
        ["std", "::net"].concat(),
        ["Tcp", "Stream"].concat(),
        ["Udp", "Socket"].concat(),
    ];
    let ours = house
        .below("src-tauri/")
        .filter(|file| file.ending() == "rs");
    let mut complaints = Vec::new();
    for file in ours {
        for (index, line) in file.text.lines().enumerate() {
            if banned.iter().any(|word| line.contains(word.as_str())) {
                complaints.push(format!(
                    "{}:{}: a network in an offline program",
                    file.path,
                    index + 1
                ));
            }
        }
    }
    complaints
}

#[test]
fn arrows_point_down() {
    hold(crates_depend_downwards);
    let bad = "[dependencies]\ntallyman-book.workspace = true\n";
    complains(
        crates_depend_downwards,
        &[("src-tauri/crates/core/Cargo.toml", bad)],
        "tallyman-core depends on",
    );
    let sideways = "[dev-dependencies]\ntallyman-ledger.workspace = true\n";
    complains(
        crates_depend_downwards,
        &[("src-tauri/crates/import/Cargo.toml", sideways)],
        "tallyman-import depends",
    );
}

#[test]
fn foreign_crates_stay_behind_their_gate() {
    hold(gates_are_kept);
    complains(
        gates_are_kept,
        &[(
            "src-tauri/crates/cli/Cargo.toml",
            "[dependencies]\nrusqlite = \"1\"\n",
        )],
        "rusqlite",
    );
    let by_target = "[target.'cfg(unix)'.dependencies]\ntauri-plugin-shell = \"2\"\n";
    complains(
        gates_are_kept,
        &[("src-tauri/crates/book/Cargo.toml", by_target)],
        "tauri-plugin-shell",
    );
}

#[test]
fn every_crate_stands_on_a_floor() {
    hold(every_crate_has_a_floor);
    complains(
        every_crate_has_a_floor,
        &[("src-tauri/crates/utility/Cargo.toml", "")],
        "without a floor",
    );
    complains(
        every_crate_has_a_floor,
        &[("tests/Cargo.toml", "[package]")],
        "does not take the lints",
    );
}

#[test]
fn the_core_asks_nobody() {
    hold(the_core_is_deaf_and_timeless);
    let bad = ["let now = std::time::SystemTime", "::now();"].concat();
    complains(
        the_core_is_deaf_and_timeless,
        &[("src-tauri/crates/core/src/order.rs", &bad)],
        "order.rs:1",
    );
}

#[test]
fn the_program_is_offline() {
    hold(nothing_opens_a_connection);
    let bad = ["use std", "::net::Ipv4Addr;"].concat();
    complains(
        nothing_opens_a_connection,
        &[("src-tauri/crates/book/src/a.rs", &bad)],
        "a.rs:1",
    );
}

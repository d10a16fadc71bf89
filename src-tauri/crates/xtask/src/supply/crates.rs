//! The crates that are linked into the program.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::bill::Component;
use crate::program::{command, keep, words};
use crate::{Done, house};

/// What a person gets: the window and the command line.
const PROGRAMS: [&str; 2] = ["tallyman-shell", "tallyman"];

/// All crates from others in the programs, on every system.
pub(super) fn shipped() -> Done<Vec<Component>> {
    let output = keep(command(
        "cargo",
        &["metadata", "--format-version", "1", "--locked"],
    ))?;
    if !output.status.success() {
        return Err(words(&output));
    }
    let metadata: Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("cargo metadata is not understood: {error}"))?;
    let lock = std::fs::read_to_string(house::root().join("Cargo.lock"))
        .map_err(|error| format!("Cargo.lock: {error}"))?;
    components(&metadata, &checksums(&lock))
}

/// The digest of each crate by name and version.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let value = |package: &str, key: &str| {
        package.lines().find_map(|line| {
            let rest = line.strip_prefix(key)?.strip_prefix(" = \"")?;
            Some(rest.trim_end_matches('"').to_owned())
        })
    };
    lock.split("[[package]]")
        .filter_map(|package| {
            let name = value(package, "name")?;
            let version = value(package, "version")?;
            Some(((name, version), value(package, "checksum")?))
        })
        .collect()
}

fn components(
    metadata: &Value,
    checksums: &BTreeMap<(String, String), String>,
) -> Done<Vec<Component>> {
    let linked = linked(metadata);
    let mut components = Vec::new();
    for package in list(metadata, "packages") {
        if !linked.contains(text(package, "id")) || package["source"].is_null() {
            continue;
        }
        let (name, version) = (
            text(package, "name").to_owned(),
            text(package, "version").to_owned(),
        );
        let licence = package["license"]
            .as_str()
            .ok_or_else(|| format!("{name} {version} names no licence."))?;
        let digest = checksums
            .get(&(name.clone(), version.clone()))
            .ok_or_else(|| format!("Cargo.lock has no digest of {name} {version}."))?;
        components.push(Component {
            digest: ("SHA-256", digest.clone()),
            // The slash is how crates wrote "or" before SPDX expressions.
            licence: licence.replace('/', " OR "),
            registry: "cargo",
            name,
            version,
        });
    }
    Ok(components)
}

/// The ids of the packages that the programs link: normal dependencies only.
fn linked(metadata: &Value) -> BTreeSet<&str> {
    let nodes: BTreeMap<&str, &Value> = list(&metadata["resolve"], "nodes")
        .map(|node| (text(node, "id"), node))
        .collect();
    let mut waiting: Vec<&str> = list(metadata, "packages")
        .filter(|package| PROGRAMS.contains(&text(package, "name")))
        .map(|package| text(package, "id"))
        .collect();
    let mut linked = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        let Some(node) = nodes.get(id).filter(|_| linked.insert(id)) else {
            continue;
        };
        let normal = list(node, "deps")
            .filter(|dependency| list(dependency, "dep_kinds").any(|kind| kind["kind"].is_null()));
        waiting.extend(normal.map(|dependency| text(dependency, "pkg")));
    }
    linked
}

fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value[key].as_array().into_iter().flatten()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_builds_or_tests_is_no_component() {
        let kind = |kind: Value| serde_json::json!([{ "kind": kind }]);
        let package = |name: &str, source: Value| serde_json::json!({ "id": name, "name": name, "version": "1.0.0", "license": "MIT/Apache-2.0", "source": source });
        let metadata = serde_json::json!({
            "packages": [package("tallyman", Value::Null), package("linked", "registry".into()), package("built", "registry".into())],
            "resolve": { "nodes": [
                { "id": "tallyman", "deps": [
                    { "pkg": "linked", "dep_kinds": kind(Value::Null) },
                    { "pkg": "built", "dep_kinds": kind("build".into()) },
                ] },
                { "id": "linked", "deps": [] },
                { "id": "built", "deps": [] },
            ] },
        });
        let lock = "[[package]]\nname = \"linked\"\nversion = \"1.0.0\"\nchecksum = \"ab\"\n";
        let found = components(&metadata, &checksums(lock)).unwrap();
        let [component] = &found[..] else {
            panic!("{found:?}");
        };
        assert_eq!(
            (component.name.as_str(), component.licence.as_str()),
            ("linked", "MIT OR Apache-2.0")
        );
        assert_eq!(component.digest, ("SHA-256", "ab".to_owned()));
        assert!(components(&metadata, &BTreeMap::new()).is_err());
    }
}

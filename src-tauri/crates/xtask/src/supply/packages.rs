//! The packages that are built into the page.

use serde_json::Value;

use super::bill::Component;
use crate::{Done, house};

/// Needed for building only, as its kind goes, and yet part of its code is in every page that it builds.
const BUILT_IN: &str = "svelte";

/// All packages from others in the page.
pub(super) fn shipped() -> Done<Vec<Component>> {
    let path = house::root().join("ui/package-lock.json");
    let text =
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let lock: Value = serde_json::from_str(&text)
        .map_err(|error| format!("{} is not understood: {error}", path.display()))?;
    components(&lock)
}

fn components(lock: &Value) -> Done<Vec<Component>> {
    let packages = lock["packages"].as_object().into_iter().flatten();
    packages
        .filter_map(|(path, package)| Some((path.strip_prefix("node_modules/")?, package)))
        .filter(|(name, package)| {
            let is_left_out = |key: &str| package[key].as_bool() == Some(true);
            *name == BUILT_IN || !is_left_out("dev") && !is_left_out("optional")
        })
        .map(|(name, package)| {
            let told = |key: &str| {
                package[key]
                    .as_str()
                    .ok_or_else(|| format!("ui/package-lock.json tells no {key} of {name}."))
            };
            let integrity = told("integrity")?;
            let digest = integrity
                .strip_prefix("sha512-")
                .and_then(hexadecimal)
                .ok_or_else(|| format!("The digest of {name} is not understood: {integrity}."))?;
            Ok(Component {
                name: name.to_owned(),
                version: told("version")?.to_owned(),
                registry: "npm",
                licence: told("license")?.to_owned(),
                digest: ("SHA-512", digest),
            })
        })
        .collect()
}

/// A digest in base 64 as hexadecimal; `None` for anything else.
fn hexadecimal(base64: &str) -> Option<String> {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bits = 0_u32;
    let mut held = 0;
    let mut bytes = String::new();
    for sign in base64.trim_end_matches('=').bytes() {
        let value = SIGNS.iter().position(|known| *known == sign)?;
        bits = bits << 6 | u32::try_from(value).ok()?;
        held += 6;
        if held >= 8 {
            held -= 8;
            for shift in [4, 0] {
                bytes.push(char::from_digit(bits >> held >> shift & 0xf, 16)?);
            }
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_carries_its_libraries_and_what_builds_it_in() {
        let package = |extra: &str| -> Value {
            serde_json::from_str(&format!(
                r#"{{"version": "1.0.0", "license": "MIT", "integrity": "sha512-AP8Q" {extra}}}"#
            ))
            .unwrap()
        };
        let lock = serde_json::json!({ "packages": {
            "": package(""),
            "node_modules/virtua": package(""),
            "node_modules/svelte": package(r#", "dev": true"#),
            "node_modules/eslint": package(r#", "dev": true"#),
            "node_modules/@napi-rs/canvas": package(r#", "optional": true"#),
        } });
        let found = components(&lock).unwrap();
        let names: Vec<&str> = found
            .iter()
            .map(|component| component.name.as_str())
            .collect();
        assert_eq!(names, ["svelte", "virtua"]);
        assert_eq!(found[0].digest, ("SHA-512", "00ff10".to_owned()));
    }

    #[test]
    fn base_64_is_read_to_the_byte() {
        assert_eq!(hexadecimal("AA==").as_deref(), Some("00"));
        assert_eq!(hexadecimal("/+8=").as_deref(), Some("ffef"));
        assert_eq!(hexadecimal("?"), None);
    }
}

//! The bill of materials in the form of `CycloneDX` 1.6.

use serde_json::{Value, json};

use crate::Done;

/// One thing from others that ships inside the program.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Component {
    pub(crate) name: String,
    pub(crate) version: String,
    /// The registry's kind as a package URL names it: `cargo`, `npm`.
    pub(crate) registry: &'static str,
    /// A licence expression of SPDX.
    pub(crate) licence: String,
    /// The algorithm and the digest in hexadecimal, as the lock file holds it.
    pub(crate) digest: (&'static str, String),
}

impl Component {
    fn url(&self) -> String {
        // A scope's sign is the only one in our names that a package URL has to escape.
        let name = self.name.replace('@', "%40");
        format!("pkg:{}/{name}@{}", self.registry, self.version)
    }

    fn describe(&self) -> Value {
        let (algorithm, digest) = &self.digest;
        json!({
            "type": "library",
            "bom-ref": self.url(),
            "name": self.name,
            "version": self.version,
            "purl": self.url(),
            "licenses": [{ "expression": self.licence }],
            "hashes": [{ "alg": algorithm, "content": digest }],
        })
    }
}

/// The document of libraries and of files beside them; the same ones give the same bytes.
pub(super) fn document(components: &[Component], files: &[Value]) -> Done<String> {
    let mut sorted: Vec<&Component> = components.iter().collect();
    sorted.sort();
    sorted.dedup();
    let document = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "tallyman",
                "name": "tallyman",
                "version": env!("CARGO_PKG_VERSION"),
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": sorted.iter().map(|component| component.describe()).chain(files.iter().cloned()).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&document)
        .map(|text| text + "\n")
        .map_err(|error| format!("The bill of materials cannot be written: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn component(name: &str) -> Component {
        Component {
            name: name.to_owned(),
            version: "1.2.3".to_owned(),
            registry: "npm",
            licence: "MIT".to_owned(),
            digest: ("SHA-512", "00ff".to_owned()),
        }
    }

    #[test]
    fn the_order_in_which_components_are_found_does_not_show() {
        let (one, two) = (component("@scope/one"), component("two"));
        let straight = document(&[one.clone(), two.clone()], &[]);
        assert_eq!(straight, document(&[two.clone(), one, two], &[]));
        let document: Value = serde_json::from_str(&straight.unwrap()).unwrap();
        assert_eq!(document["components"].as_array().map(Vec::len), Some(2));
        assert_eq!(
            document["components"][0]["purl"],
            "pkg:npm/%40scope/one@1.2.3"
        );
    }
}

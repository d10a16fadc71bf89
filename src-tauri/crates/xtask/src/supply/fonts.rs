//! The fonts that are carried inside the program and the page.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{Done, house};

/// Which files there are, what each is made from, and its licence.
const TABLE: &str = "assets/fonts/fonts.tsv";
/// Where fonts may lie.
const FOLDERS: [&str; 2] = ["assets/fonts", "ui/src/assets/fonts"];
/// How the name of a font file ends.
const ENDINGS: [&str; 4] = ["ttf", "otf", "woff", "woff2"];

/// Every font file as a component of the bill; a file that the table does not name, or that is not there, is an error.
pub(super) fn shipped() -> Done<Vec<Value>> {
    let root = house::root();
    let path = root.join(TABLE);
    let table = std::fs::read_to_string(&path).map_err(|error| format!("{TABLE}: {error}"))?;
    let rows: Vec<[&str; 4]> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(row)
        .collect::<Done<_>>()?;
    let named: BTreeSet<String> = rows.iter().map(|[file, ..]| (*file).to_owned()).collect();
    if let Some(file) = lying(root)?.symmetric_difference(&named).next() {
        return Err(format!(
            "{TABLE} and the folders of fonts differ in {file}."
        ));
    }
    rows.iter().map(|row| describe(root, row)).collect()
}

fn row(line: &str) -> Done<[&str; 4]> {
    let cells: Vec<&str> = line.split('\t').collect();
    cells
        .try_into()
        .map_err(|_| format!("{TABLE}: four columns are wanted in: {line}"))
}

/// The font files in the folders, by their path from the root.
fn lying(root: &Path) -> Done<BTreeSet<String>> {
    let mut files = BTreeSet::new();
    for folder in FOLDERS {
        let failed = |error: std::io::Error| format!("{folder}: {error}");
        for entry in std::fs::read_dir(root.join(folder)).map_err(failed)? {
            let name = entry.map_err(failed)?.file_name();
            let name = name.to_string_lossy();
            let ending = Path::new(&*name).extension().unwrap_or_default();
            if ENDINGS
                .iter()
                .any(|known| ending.eq_ignore_ascii_case(known))
            {
                files.insert(format!("{folder}/{name}"));
            }
        }
    }
    Ok(files)
}

fn describe(root: &Path, [file, family, made_from, licence]: &[&str; 4]) -> Done<Value> {
    let bytes = std::fs::read(root.join(file)).map_err(|error| format!("{file}: {error}"))?;
    let digest = Sha256::digest(&bytes)
        .iter()
        .fold(String::new(), |so_far, byte| {
            so_far + &format!("{byte:02x}")
        });
    Ok(json!({
        "type": "file",
        "bom-ref": file,
        "name": file,
        "description": family,
        "licenses": [{ "expression": licence }],
        "hashes": [{ "alg": "SHA-256", "content": digest }],
        "pedigree": { "ancestors": [{ "type": "library", "name": family, "purl": made_from }] },
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_file_is_named_with_licence_and_origin() {
        let fonts = shipped().unwrap();
        assert_eq!(fonts.len(), lying(house::root()).unwrap().len());
        for font in &fonts {
            let digest = font["hashes"][0]["content"].as_str().unwrap();
            assert_eq!(digest.len(), 64, "{font}");
            let origin = font["pedigree"]["ancestors"][0]["purl"].as_str().unwrap();
            assert!(origin.starts_with("pkg:"), "{font}");
        }
    }

    #[test]
    fn a_row_with_a_cell_too_few_is_told() {
        assert!(row("a\tb\tc").unwrap_err().contains("four columns"));
        assert_eq!(row("a\tb\tc\td"), Ok(["a", "b", "c", "d"]));
    }
}

//! The files of the repository, read once.

use std::path::{Path, PathBuf};

/// Folders that hold nothing of ours.
const FOREIGN_FOLDERS: &[&str] = &[
    "target",
    "node_modules",
    "dist",
    ".git",
    "gen",
    "__pycache__",
    ".svelte-kit",
];

/// What is read as text; everything else counts by its name only.
const TEXT_ENDINGS: &[&str] = &[
    "rs", "ts", "svelte", "js", "css", "html", "json", "toml", "md", "py", "sql", "tsv", "csv",
    "txt", "sh", "jsonl",
];

/// The largest file read as text; larger ones are data.
const TEXT_SIZE_BYTES_MAX: u64 = 1 << 20;

/// One file.
pub(crate) struct HouseFile {
    /// Its path from the root, with forward slashes.
    pub(crate) path: String,
    /// Its text; empty for pictures, fonts and large data.
    pub(crate) text: String,
}

impl HouseFile {
    /// The part of its name after the last dot.
    pub(crate) fn ending(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or("", |(_, ending)| ending)
    }
}

/// All files of a repository.
pub(crate) struct House {
    files: Vec<HouseFile>,
}

impl House {
    /// The real one, as it lies on disk.
    pub(crate) fn real() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .expect("the tests lie in a folder of the root");
        let mut files = Vec::new();
        walk(root, root, &mut files);
        assert!(
            files.len() > 20,
            "the walk found almost nothing at {}",
            root.display()
        );
        Self { files }
    }

    /// A made-up one.
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| HouseFile {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        };
        Self {
            files: files.iter().map(file).collect(),
        }
    }

    /// All files.
    pub(crate) fn files(&self) -> impl Iterator<Item = &HouseFile> {
        self.files.iter()
    }

    /// All files below a folder, given with its closing slash.
    pub(crate) fn below(&self, folder: &str) -> impl Iterator<Item = &HouseFile> {
        self.files
            .iter()
            .filter(move |file| file.path.starts_with(folder))
    }

    /// One file's text, if it is there.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        self.files
            .iter()
            .find(|file| file.path == path)
            .map(|file| file.text.as_str())
    }

    /// Whether a file or a folder is there.
    pub(crate) fn has(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.files
            .iter()
            .any(|file| file.path == path || file.path.starts_with(&folder))
    }
}

fn walk(root: &Path, folder: &Path, files: &mut Vec<HouseFile>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder of the house")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .expect("a name in plain text");
        if path.is_dir() {
            if !FOREIGN_FOLDERS.contains(&name) {
                walk(root, &path, files);
            }
            continue;
        }
        let size = path.metadata().map_or(0, |metadata| metadata.len());
        let is_text = path
            .extension()
            .and_then(|ending| ending.to_str())
            .is_some_and(|e| TEXT_ENDINGS.contains(&e));
        let read = if is_text && size <= TEXT_SIZE_BYTES_MAX {
            std::fs::read(&path).ok()
        } else {
            None
        };
        let relative = path
            .strip_prefix(root)
            .expect("below the root")
            .to_str()
            .expect("plain text")
            .replace('\\', "/");
        // A fixture may be in any encoding on purpose: what is not UTF-8 counts by its name only.
        files.push(HouseFile {
            path: relative,
            text: read
                .and_then(|bytes| String::from_utf8(bytes).ok())
                .unwrap_or_default(),
        });
    }
}

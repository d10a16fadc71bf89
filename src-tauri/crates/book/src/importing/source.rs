//! Which files are meant, and which bytes they hold.

use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
    sync::Arc,
};

use sha2::{Digest, Sha256};
use tallyman_import::{Choices, Source};

use crate::error::Error;

/// Files read out of one folder at the most: a folder dropped by mistake must not be read for hours.
const FOLDER_FILE_COUNT_MAX: usize = 1_000;

/// Endings that are taken from a folder; a file named by itself is taken whatever its ending.
const ENDINGS: &[&str] = &["csv", "tsv", "txt", "tab", "xlsx", "xls"];

/// A file with what a person said about it.
#[derive(Clone, Debug)]
pub struct FileToImport {
    /// Its name without its folder.
    pub name: String,
    /// Its bytes.
    pub source: Source,
    /// What a person said about it.
    pub choices: Choices,
}

impl FileToImport {
    /// A file on disk.
    pub fn at(path: &Path) -> Self {
        Self {
            name: path
                .file_name()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
            source: Source::Path(path.to_owned()),
            choices: Choices::default(),
        }
    }

    /// A table that a person pasted.
    pub fn pasted(text: &str) -> Self {
        Self {
            name: "pasted table".to_owned(),
            source: Source::Bytes(Arc::from(text.as_bytes())),
            choices: Choices::default(),
        }
    }
}

/// The files meant by paths: files themselves, and the tables lying in folders, by name.
pub fn gather(paths: &[PathBuf]) -> Result<Vec<FileToImport>, Error> {
    let mut files = Vec::new();
    for path in paths {
        let fault = |source| Error::File {
            file: path.display().to_string(),
            source,
        };
        let about = std::fs::metadata(path).map_err(fault)?;
        if !about.is_dir() {
            if !about.is_file() {
                return Err(no_file(path));
            }
            files.push(FileToImport::at(path));
            continue;
        }
        let mut found = Vec::new();
        for entry in std::fs::read_dir(path)
            .map_err(fault)?
            .take(FOLDER_FILE_COUNT_MAX)
        {
            let path = entry.map_err(fault)?.path();
            let ending = path
                .extension()
                .map(|ending| ending.to_string_lossy().to_lowercase());
            if path.is_file() && ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str())) {
                found.push(path);
            }
        }
        found.sort();
        files.extend(found.iter().map(|path| FileToImport::at(path)));
    }
    Ok(files)
}

/// A pipe or a device would be waited for, or never end.
fn no_file(path: &Path) -> Error {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Error::NotAFile {
        file: name.into_owned(),
    }
}

/// SHA-256 of a file's bytes, in hexadecimal.
pub fn sha256_of(file: &FileToImport) -> Result<String, Error> {
    let mut digest = Sha256::new();
    match &file.source {
        Source::Bytes(bytes) => digest.update(bytes),
        Source::Path(path) => {
            let fault = |source| Error::File {
                file: file.name.clone(),
                source,
            };
            if !std::fs::metadata(path).map_err(fault)?.is_file() {
                return Err(no_file(path));
            }
            let mut reader = File::open(path).map_err(fault)?;
            let mut buffer = vec![0_u8; 1 << 18];
            loop {
                let count = reader.read(&mut buffer).map_err(fault)?;
                let Some(bytes) = buffer.get(..count).filter(|bytes| !bytes.is_empty()) else {
                    break;
                };
                digest.update(bytes);
            }
        }
    }
    Ok(hex(&digest.finalize()))
}

/// Bytes in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| {
        DIGITS
            .get(usize::from(value))
            .copied()
            .map_or('0', char::from)
    };
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

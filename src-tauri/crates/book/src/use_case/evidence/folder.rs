//! A pack on the disk: whole or not at all.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    api::{ApiError, Code, EvidencePack},
    error::{Error, bad_input},
    refusal::EvidenceRefusal,
};

/// A folder that goes again unless it was kept.
struct Begun {
    path: PathBuf,
    is_kept: bool,
}

impl Drop for Begun {
    fn drop(&mut self) {
        if !self.is_kept {
            // What cannot be removed was told as what kept the pack from being written.
            drop(fs::remove_dir_all(&self.path));
        }
    }
}

/// Writes a pack into a folder of its own, which must be empty or not be there yet. The files are written beside it,
/// measured, and then take its place at once.
pub fn write_evidence(pack: &EvidencePack, folder: &Path) -> Result<(), Error> {
    let is_taken = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => false,
        Err(fault) => return Err(refused(folder, &fault)),
    };
    if is_taken {
        return Err(bad_input(EvidenceRefusal::FolderTaken {
            folder: folder.display().to_string(),
        })
        .into());
    }
    let name = folder
        .file_name()
        .ok_or_else(|| Error::from(bad_input(EvidenceRefusal::FolderUnnamed {})))?;
    let mut beside = std::ffi::OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.partial", std::process::id()));
    let mut begun = Begun {
        path: folder.with_file_name(beside),
        is_kept: false,
    };
    let write = || -> io::Result<()> {
        fs::create_dir(&begun.path)?;
        for file in &pack.files {
            let path = begun.path.join(&file.name);
            fs::write(&path, &file.content)?;
            if fs::metadata(&path)?.len() != file.bytes as u64 {
                return Err(io::ErrorKind::WriteZero.into());
            }
        }
        if folder.is_dir() {
            fs::remove_dir(folder)?;
        }
        fs::rename(&begun.path, folder)
    };
    write().map_err(|fault| refused(folder, &fault))?;
    begun.is_kept = true;
    Ok(())
}

fn refused(folder: &Path, fault: &io::Error) -> Error {
    let (folder, cause) = (folder.display().to_string(), fault.to_string());
    ApiError::new(
        Code::FileRefused,
        EvidenceRefusal::NotWritten { folder, cause },
    )
    .into()
}

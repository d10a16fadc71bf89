//! PDFs on their way to the viewer: a private folder, emptied at every start and every end, and of what was handed over.

use std::fs::DirBuilder;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// A viewer has read what it was given long before: what is older goes when the next one comes.
const HANDED_OVER: Duration = Duration::from_mins(15);

/// The folder for PDFs that a viewer is to open.
#[derive(Debug)]
pub(crate) struct Sheets {
    folder: PathBuf,
}

impl Sheets {
    /// Names the folder; nothing is made until a sheet is put there.
    pub(crate) fn at(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Removes what an earlier run left.
    pub(crate) fn sweep(&self) -> io::Result<()> {
        match std::fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// Removes what was handed over a while ago; what cannot be removed goes at the next start.
    pub(crate) fn remove_handed_over(&self, now: SystemTime) {
        for entry in std::fs::read_dir(&self.folder)
            .into_iter()
            .flatten()
            .flatten()
        {
            let written = entry.metadata().and_then(|file| file.modified());
            let age = written.ok().and_then(|at| now.duration_since(at).ok());
            if age.is_some_and(|age| age > HANDED_OVER) {
                drop(std::fs::remove_file(entry.path()));
            }
        }
    }

    /// Writes a PDF where only this person can read it.
    pub(crate) fn put(&self, file_name: &str, pdf: &[u8]) -> io::Result<PathBuf> {
        make_private(&self.folder)?;
        self.remove_handed_over(SystemTime::now());
        let path = self.folder.join(file_name);
        write_whole(&path, pdf)?;
        Ok(path)
    }
}

/// Writes a file so that a reader sees all of it or nothing: beside it first, then renamed.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    drop(file.persist(path).map_err(|error| error.error)?);
    Ok(())
}

/// Makes a folder that only its owner can enter.
pub(crate) fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_put_in_a_private_folder_and_swept_at_the_next_start() {
        let home = tempfile::tempdir().unwrap();
        let sheets = Sheets::at(home.path().join("tallyman").join("sheets"));
        let path = sheets.put("sheet-1.pdf", b"%PDF-1.7").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"%PDF-1.7");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
            assert_eq!(mode(path.parent().unwrap()), 0o700);
            assert_eq!(mode(&path), 0o600);
        }
        sheets.sweep().unwrap();
        assert!(!path.exists());
    }

    #[test]
    fn what_was_handed_over_goes_after_a_while() {
        let home = tempfile::tempdir().unwrap();
        let sheets = Sheets::at(home.path().join("sheets"));
        let path = sheets.put("sheet-1.pdf", b"%PDF-1").unwrap();
        sheets.remove_handed_over(SystemTime::now());
        assert!(path.exists());
        sheets.remove_handed_over(SystemTime::now() + HANDED_OVER * 2);
        assert!(!path.exists());
        // A clock that was set back removes nothing.
        let path = sheets.put("sheet-2.pdf", b"%PDF-1").unwrap();
        sheets.remove_handed_over(SystemTime::UNIX_EPOCH);
        assert!(path.exists());
    }

    #[test]
    fn sweeping_where_nothing_lies_is_no_error() {
        let home = tempfile::tempdir().unwrap();
        Sheets::at(home.path().join("none")).sweep().unwrap();
    }

    #[test]
    fn a_second_sheet_of_the_same_name_replaces_the_first() {
        let home = tempfile::tempdir().unwrap();
        let sheets = Sheets::at(home.path().join("sheets"));
        sheets.put("sheet.pdf", b"%PDF-1").unwrap();
        let path = sheets.put("sheet.pdf", b"%PDF-2").unwrap();
        assert_eq!(std::fs::read(path).unwrap(), b"%PDF-2");
    }
}

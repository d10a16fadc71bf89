//! Where things lie on this computer. The only place that asks the system for its folders.

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager, Runtime};

/// The folders of this program on this computer.
#[derive(Debug)]
pub(crate) struct Paths {
    /// Ledgers, their keys and backups.
    pub(crate) data: PathBuf,
    /// PDFs on their way to the viewer; emptied at every start.
    pub(crate) sheets: PathBuf,
    /// The sample shop's files to import.
    pub(crate) sample_day: PathBuf,
}

impl Paths {
    /// Asks the system.
    pub(crate) fn of<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Self> {
        let paths = app.path();
        // The runtime folder lies in memory and belongs to the person alone; not every system has one.
        let passing = paths.runtime_dir().or_else(|_| paths.cache_dir())?;
        Ok(Self {
            data: paths.data_dir()?.join("tallyman"),
            sheets: passing.join("tallyman").join("sheets"),
            sample_day: resources(app)?.join("sample").join("day"),
        })
    }
}

/// What is shipped beside the program. A build lays it next to the executable wherever it builds; an installed program keeps it
/// where its system wants it.
fn resources<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<PathBuf> {
    let program = std::env::current_exe().ok();
    let beside = program
        .as_deref()
        .and_then(Path::parent)
        .filter(|folder| folder.join("sample").is_dir());
    beside.map_or_else(|| app.path().resource_dir(), |folder| Ok(folder.to_owned()))
}

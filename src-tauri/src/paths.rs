//! Where things lie on this computer. The only place that asks the system for its folders.

use std::path::PathBuf;

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
            sample_day: paths.resource_dir()?.join("sample").join("day"),
        })
    }
}

//! What answers in place of dialogs and the viewer while a test drives the window. A release build has none of it.

use std::ffi::OsString;
use std::path::PathBuf;

/// The answers a test has laid ready.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct StandIn {
    files: Option<Vec<PathBuf>>,
    folder: Option<PathBuf>,
}

impl StandIn {
    /// Reads `TALLYMAN_TEST_FILES` (a list like `PATH`) and `TALLYMAN_TEST_FOLDER`; debug builds only.
    pub(crate) fn read(variable: impl Fn(&str) -> Option<OsString>) -> Self {
        if !cfg!(debug_assertions) {
            return Self::default();
        }
        Self {
            files: variable("TALLYMAN_TEST_FILES")
                .map(|list| std::env::split_paths(&list).collect()),
            folder: variable("TALLYMAN_TEST_FOLDER").map(PathBuf::from),
        }
    }

    /// The files a person would have chosen.
    pub(crate) fn files(&self) -> Option<&[PathBuf]> {
        self.files.as_deref()
    }

    /// What runs in the page before anything else: it keeps a list of what the page complains about.
    pub(crate) fn script(&self) -> Option<&'static str> {
        #[cfg(debug_assertions)]
        if self.folder.is_some() {
            return Some(include_str!("faults.js"));
        }
        None
    }

    /// Where a person would have saved a PDF; nothing is opened in a viewer then.
    pub(crate) fn folder(&self) -> Option<&PathBuf> {
        self.folder.as_ref()
    }
}

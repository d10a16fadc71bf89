//! Which files the page may name.
//!
//! The page is the weak link of a desktop program: it shows words that strangers wrote. So it cannot make the program
//! read any file it likes, only files that the person chose in the dialog or dropped on the window, and the sample shop's
//! own.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use tallyman_book::api::{ApiError, Code};
use tallyman_book::refusal::ProgramRefusal;

/// The files the person has shown to the program since it started.
#[derive(Debug, Default)]
pub(crate) struct Grants {
    given: Mutex<BTreeSet<PathBuf>>,
}

impl Grants {
    /// Lets the page name these files and folders from now on.
    pub(crate) fn give(&self, paths: impl IntoIterator<Item = PathBuf>) {
        self.given().extend(paths);
    }

    /// Refuses a request that names a file nobody chose.
    pub(crate) fn check(&self, payload: &Value) -> Result<(), ApiError> {
        let Some(paths) = payload.get("paths").and_then(Value::as_array) else {
            return Ok(());
        };
        let given = self.given();
        let is_foreign = |path: &Value| {
            path.as_str()
                .is_none_or(|path| !given.contains(Path::new(path)))
        };
        if paths.iter().any(is_foreign) {
            return Err(ApiError::new(
                Code::BadInput,
                ProgramRefusal::FileNotChosen {},
            ));
        }
        Ok(())
    }

    /// Lets the page name the sample shop's files once the API has offered them.
    pub(crate) fn learn(&self, answer: &Value) {
        let Some(files) = answer.get("sample_files").and_then(Value::as_array) else {
            return;
        };
        self.give(files.iter().filter_map(Value::as_str).map(PathBuf::from));
    }

    /// A poisoned lock still holds a valid set: nothing in here panics half-way through a change.
    fn given(&self) -> MutexGuard<'_, BTreeSet<PathBuf>> {
        self.given.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_file_nobody_chose_is_refused() {
        let grants = Grants::default();
        let error = grants
            .check(&json!({ "paths": ["/etc/hostname"] }))
            .unwrap_err();
        assert_eq!(error.code, Code::BadInput);
        assert!(
            !error.message.contains("hostname"),
            "a path can hold a name: {}",
            error.message
        );
    }

    #[test]
    fn a_chosen_file_may_be_named_and_only_that_one() {
        let grants = Grants::default();
        grants.give([PathBuf::from("day/orders.csv")]);
        assert!(
            grants
                .check(&json!({ "paths": ["day/orders.csv"] }))
                .is_ok()
        );
        assert!(
            grants
                .check(&json!({ "paths": ["day/orders.csv", "day/../keys"] }))
                .is_err()
        );
        assert!(grants.check(&json!({ "paths": [7] })).is_err());
    }

    #[test]
    fn the_sample_files_that_the_api_offers_may_be_named() {
        let grants = Grants::default();
        grants.learn(&json!({ "sample_files": ["sample/day/stock.csv"] }));
        assert!(
            grants
                .check(&json!({ "paths": ["sample/day/stock.csv"] }))
                .is_ok()
        );
    }

    #[test]
    fn a_request_without_paths_passes() {
        assert!(
            Grants::default()
                .check(&json!({ "language": "en" }))
                .is_ok()
        );
        assert!(Grants::default().check(&json!(null)).is_ok());
    }
}

//! How an error leaves the core.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a caller can branch on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// What was given is not of the form expected.
    BadInput,
    /// A file cannot be used.
    FileRefused,
    /// Findings that block are open.
    FindingsOpen,
    /// There is nothing to do.
    NothingToDo,
    /// What was named is not there (any more).
    NotFound,
    /// Another window or command has the ledger open.
    LedgerInUse,
    /// The ledger is damaged.
    LedgerDamaged,
    /// No key opens the ledger.
    LedgerLocked,
    /// The disk or the operating system said no.
    Storage,
    /// A fault of ours.
    Internal,
}

/// An error as the window and scripts see it: full sentences, never personal data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ApiError {
    /// What a caller can branch on.
    pub code: Code,
    /// What happened.
    pub message: String,
    /// What to do; empty where nothing can be done.
    pub hint: String,
}

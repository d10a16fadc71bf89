//! Errors and exit codes.

use std::io;

use tallyman_book::api::{ApiError, Code};

/// Findings that block are open.
pub(crate) const FINDINGS: u8 = 1;
/// Usage or bad input.
pub(crate) const BAD_INPUT: u8 = 2;
/// The ledger is damaged.
pub(crate) const DAMAGED: u8 = 3;
/// The ledger is in use.
pub(crate) const IN_USE: u8 = 4;

/// Why a command ended early.
#[derive(Debug)]
pub(crate) enum Fault {
    /// What the book refused; it is told in the language of the sentences.
    Api(ApiError),
    /// What the command line itself cannot use, in English as its help is.
    Own {
        /// What a script can branch on.
        code: Code,
        /// What happened.
        message: String,
        /// What to do; empty where nothing can be done.
        hint: String,
    },
    /// Whoever reads the output wants no more.
    PipeClosed,
}

impl From<ApiError> for Fault {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl From<tallyman_book::Error> for Fault {
    fn from(error: tallyman_book::Error) -> Self {
        Self::Api(error.into())
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::PipeClosed;
        }
        Self::Own {
            code: Code::Storage,
            message: format!("Writing failed: {error}."),
            hint: String::new(),
        }
    }
}

/// A fault in what was given.
pub(crate) fn bad_input(message: impl Into<String>, hint: impl Into<String>) -> Fault {
    Fault::Own {
        code: Code::BadInput,
        message: message.into(),
        hint: hint.into(),
    }
}

/// The exit code of an error.
pub(crate) const fn exit_code(code: Code) -> u8 {
    match code {
        Code::FindingsOpen => FINDINGS,
        Code::LedgerDamaged => DAMAGED,
        Code::LedgerInUse => IN_USE,
        Code::BadInput
        | Code::FileRefused
        | Code::NothingToDo
        | Code::NotFound
        | Code::LedgerLocked
        | Code::LedgerUnread
        | Code::Storage
        | Code::Internal => BAD_INPUT,
    }
}

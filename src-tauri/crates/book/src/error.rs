//! What can go wrong, and how it is told outside.

use thiserror::Error;

use crate::api::{ApiError, Code};

/// A fault inside the book.
#[derive(Debug, Error)]
pub enum Error {
    /// The ledger said no.
    #[error(transparent)]
    Ledger(#[from] tallyman_ledger::Error),
    /// SQLite said no.
    #[error("The ledger's tables could not be read or written: {0}.")]
    Sql(#[from] rusqlite::Error),
    /// A stored payload or answer could not be read or written as JSON.
    #[error("A record could not be put into or taken out of its stored form: {0}.")]
    Json(#[from] serde_json::Error),
    /// An entry of a kind that this version does not know.
    #[error(
        "The ledger holds an entry of kind “{kind}”, version {version}, which this version of Tallyman does not know."
    )]
    UnknownEvent {
        /// The kind.
        kind: String,
        /// Its version.
        version: u16,
    },
    /// An entry that should be there is not, or is not what it should be.
    #[error("Entry {entry} of the ledger is not what the tables say it is.")]
    Inconsistent {
        /// The entry's place in the journal.
        entry: i64,
    },
    /// A file could not be read.
    #[error("{file} could not be read: {source}.")]
    File {
        /// The file's name.
        file: String,
        /// Why.
        source: std::io::Error,
    },
    /// What was named as a file is none.
    #[error("{file} is no file but a device or a pipe, so it was not read.")]
    NotAFile {
        /// Its name.
        file: String,
    },
    /// The reader broke off.
    #[error("Reading {file} broke off; nothing of it was imported. This is a fault of Tallyman's.")]
    ReaderFailed {
        /// The file's name.
        file: String,
    },
    /// An import profile of the user's own cannot be used.
    #[error("An import profile cannot be used: {0}.")]
    Profile(String),
    /// The operating system gave no random bytes.
    #[error("This computer gave no random numbers: {0}.")]
    Random(String),
    /// The sheet could not be drawn.
    #[error(transparent)]
    Sheet(#[from] tallyman_documents::Error),
    /// The sheet for a supplier could not be written.
    #[error("The sheet for the supplier could not be written: {0}.")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// An answer for outside, made further in.
    #[error("{}", .0.message)]
    Api(ApiError),
}

impl From<ApiError> for Error {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        let (code, hint) = match &error {
            Error::Api(error) => return error.clone(),
            Error::Ledger(error) => ledger_code(error),
            Error::File { .. } => (
                Code::FileRefused,
                "Check that the file is there and may be read.",
            ),
            Error::NotAFile { .. } => (Code::FileRefused, "Give the file itself."),
            Error::Inconsistent { .. } | Error::UnknownEvent { .. } => (
                Code::LedgerDamaged,
                "Run “tallyman verify”; it names the first bad entry.",
            ),
            Error::Profile(_) => (Code::BadInput, "Mend or remove the profile."),
            Error::Random(_) => (
                Code::Storage,
                "Start the computer again; nothing was recorded.",
            ),
            Error::Sql(_)
            | Error::Json(_)
            | Error::ReaderFailed { .. }
            | Error::Sheet(_)
            | Error::Workbook(_) => (Code::Internal, ""),
        };
        Self {
            code,
            message: error.to_string(),
            hint: hint.to_owned(),
        }
    }
}

/// Whose fault a fault of the ledger is, and what to do. Its own words say the rest.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "every other fault of the ledger is one of storage, later ones too"
)]
const fn ledger_code(error: &tallyman_ledger::Error) -> (Code, &'static str) {
    use tallyman_ledger::Error as Ledger;
    match error {
        Ledger::InUse { .. } => (
            Code::LedgerInUse,
            "Close the other window or command, then try again.",
        ),
        Ledger::NoKey { .. }
        | Ledger::WrongKey { .. }
        | Ledger::WrongKeyOrDamaged { .. }
        | Ledger::Keychain(_) => (
            Code::LedgerLocked,
            "Open it with the recovery code, the passphrase or the key file; “tallyman keys” lists what it was given.",
        ),
        Ledger::Passphrase(_)
        | Ledger::RecoveryCode(_)
        | Ledger::RecoverySlot(_)
        | Ledger::KeysKept(_)
        | Ledger::ImpossibleClock => (Code::BadInput, ""),
        Ledger::Damaged { .. }
        | Ledger::DamagedFile { .. }
        | Ledger::NotALedger { .. }
        | Ledger::Gone { .. } => (
            Code::LedgerDamaged,
            "Nothing was deleted. Keep the file and restore a backup.",
        ),
        Ledger::DiskFull => (
            Code::Storage,
            "Make room on the disk. Scans and answers go on for a while on the room that was kept aside: try again.",
        ),
        _ => (Code::Storage, ""),
    }
}

/// An error about something that was given.
pub fn bad_input(message: &str, hint: &str) -> ApiError {
    ApiError {
        code: Code::BadInput,
        message: message.to_owned(),
        hint: hint.to_owned(),
    }
}

/// An error about something that is not there.
pub fn not_found(message: &str, hint: &str) -> ApiError {
    ApiError {
        code: Code::NotFound,
        message: message.to_owned(),
        hint: hint.to_owned(),
    }
}

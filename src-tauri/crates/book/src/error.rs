//! What can go wrong, and how it is told outside.

use std::fmt;

use thiserror::Error;

use crate::{
    api::{ApiError, Code},
    refusal::{
        ImportRefusal, LedgerRefusal, ProgramRefusal, Refusal, SheetRefusal, SupplierRefusal,
    },
};

/// A fault inside the book.
#[derive(Debug, Error)]
pub enum Error {
    /// The ledger said no.
    Ledger(#[from] tallyman_ledger::Error),
    /// SQLite said no.
    Sql(#[from] rusqlite::Error),
    /// A stored payload or answer could not be read or written as JSON.
    Json(#[from] serde_json::Error),
    /// An entry of a kind that this version does not know.
    UnknownEvent {
        /// The kind.
        kind: String,
        /// Its version.
        version: u16,
    },
    /// An entry that should be there is not, or is not what it should be.
    Inconsistent {
        /// The entry's place in the journal.
        entry: i64,
    },
    /// A file could not be read.
    File {
        /// The file's name.
        file: String,
        /// Why.
        source: std::io::Error,
    },
    /// What was named as a file is none.
    NotAFile {
        /// Its name.
        file: String,
    },
    /// The reader broke off.
    ReaderFailed {
        /// The file's name.
        file: String,
    },
    /// An import profile of the user's own cannot be used.
    Profile(String),
    /// The operating system gave no random bytes.
    Random(String),
    /// The sheet could not be drawn.
    Sheet(#[from] tallyman_documents::Error),
    /// The sheet for a supplier could not be written.
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// An answer for outside, made further in.
    Api(ApiError),
}

/// In English, as the command line speaks.
impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.told().message)
    }
}

impl From<ApiError> for Error {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        error.told()
    }
}

impl Error {
    /// The error as it is told outside.
    pub(crate) fn told(&self) -> ApiError {
        let (code, refusal): (Code, Refusal) = match self {
            Self::Api(error) => return error.clone(),
            Self::Ledger(error) => (ledger_code(error), LedgerRefusal::from(error).into()),
            Self::Sheet(error) => (Code::Internal, SheetRefusal::from(error).into()),
            Self::File { file, source } => {
                let (file, cause) = (file.clone(), source.to_string());
                (
                    Code::FileRefused,
                    ImportRefusal::NotRead { file, cause }.into(),
                )
            }
            Self::NotAFile { file } => {
                let file = file.clone();
                (Code::FileRefused, ImportRefusal::NotAFile { file }.into())
            }
            Self::ReaderFailed { file } => {
                let file = file.clone();
                (Code::Internal, ImportRefusal::ReaderFailed { file }.into())
            }
            Self::Profile(cause) => {
                let cause = cause.clone();
                (Code::BadInput, ImportRefusal::Profile { cause }.into())
            }
            Self::Workbook(cause) => {
                let cause = cause.to_string();
                (Code::Internal, SupplierRefusal::NotWritten { cause }.into())
            }
            Self::UnknownEvent { kind, version } => {
                let (kind, version) = (kind.clone(), u32::from(*version));
                (
                    Code::LedgerDamaged,
                    ProgramRefusal::UnknownEvent { kind, version }.into(),
                )
            }
            Self::Inconsistent { entry } => {
                let entry = entry.unsigned_abs();
                (
                    Code::LedgerDamaged,
                    ProgramRefusal::Inconsistent { entry }.into(),
                )
            }
            Self::Sql(cause) => {
                let cause = cause.to_string();
                (Code::Internal, ProgramRefusal::Tables { cause }.into())
            }
            Self::Json(cause) => {
                let cause = cause.to_string();
                (Code::Internal, ProgramRefusal::StoredForm { cause }.into())
            }
            Self::Random(cause) => {
                let cause = cause.clone();
                (Code::Storage, ProgramRefusal::Random { cause }.into())
            }
        };
        ApiError::new(code, refusal)
    }
}

/// Whose fault a fault of the ledger is.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "every other fault of the ledger is one of storage, later ones too"
)]
const fn ledger_code(error: &tallyman_ledger::Error) -> Code {
    use tallyman_ledger::Error as Ledger;
    match error {
        Ledger::InUse { .. } => Code::LedgerInUse,
        Ledger::NoKey { .. }
        | Ledger::WrongKey { .. }
        | Ledger::WrongKeyOrDamaged { .. }
        | Ledger::Keychain(_) => Code::LedgerLocked,
        Ledger::Passphrase(_)
        | Ledger::RecoveryCode(_)
        | Ledger::RecoverySlot(_)
        | Ledger::KeysKept(_)
        | Ledger::ImpossibleClock => Code::BadInput,
        Ledger::Damaged { .. }
        | Ledger::DamagedFile { .. }
        | Ledger::NotALedger { .. }
        | Ledger::Gone { .. } => Code::LedgerDamaged,
        _ => Code::Storage,
    }
}

/// An error about something that was given.
pub(crate) fn bad_input(refusal: impl Into<Refusal>) -> ApiError {
    ApiError::new(Code::BadInput, refusal)
}

/// An error about something that is not there.
pub(crate) fn not_found(refusal: impl Into<Refusal>) -> ApiError {
    ApiError::new(Code::NotFound, refusal)
}

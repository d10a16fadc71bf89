//! What can go wrong, in sentences that a person can act upon. No personal data, only the ledger's own path.

use crate::because::{Because, joined};
use crate::entry::Malformed;
use crate::keys::CodeFault;
use crate::verify::BadEntry;
use std::path::{Path, PathBuf};

/// A path as a person may see it: a name of a file can hold signs that drive a terminal or turn the line around.
pub fn shown(path: &Path) -> String {
    let is_unsafe = |sign: &char| {
        sign.is_control() || matches!(sign, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let text = path.to_string_lossy();
    let signs = text.chars();
    signs
        .map(|sign| if is_unsafe(&sign) { '\u{FFFD}' } else { sign })
        .collect()
}

/// The one error of this crate.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Another process (or another part of this one) owns the ledger.
    #[error("The ledger {} is in use. Close the other Tallyman, then try again.", shown(.path))]
    InUse {
        /// The ledger.
        path: PathBuf,
    },
    /// There is no such file.
    #[error("There is no ledger at {}.", shown(.path))]
    Missing {
        /// The ledger.
        path: PathBuf,
    },
    /// The ledger's file is gone, and other things of it are there.
    #[error("The ledger's file {} is gone, but there still are: {}. No new ledger was begun in its place. Put the file back, or restore a backup.", shown(.path), joined(.traces))]
    Gone {
        /// Where the ledger should be.
        path: PathBuf,
        /// What is there.
        traces: Vec<Because>,
    },
    /// The clock shows a day on which no ledger can have begun.
    #[error(
        "The computer's clock shows a day that cannot be, so no ledger was begun. Set date and time right, then try again."
    )]
    ImpossibleClock,
    /// Something is already there, and nothing is ever overwritten.
    #[error("There is already something at {}; nothing was overwritten.", shown(.path))]
    Exists {
        /// The file in the way.
        path: PathBuf,
    },
    /// The ledger may not lie there.
    #[error("{} is no safe place for a ledger: {because}. Choose a folder on this computer's own disk; backups may lie there.", shown(.path))]
    UnsuitablePlace {
        /// The ledger.
        path: PathBuf,
        /// What is wrong with the place.
        because: Because,
    },
    /// No slot of the key sidecar could be used.
    #[error("No key opens the ledger {}: {}.", shown(.path), joined(.tried))]
    NoKey {
        /// The ledger.
        path: PathBuf,
        /// One clause for each key that was tried.
        tried: Vec<Because>,
    },
    /// Keys were given, and none fits.
    #[error("No key that was given opens {}: {}. Nothing was changed. Try again, or use another way of opening it.", shown(.path), joined(.tried))]
    WrongKey {
        /// The ledger.
        path: PathBuf,
        /// One clause for each key that was tried.
        tried: Vec<Because>,
    },
    /// A passphrase cannot be used.
    #[error("The passphrase cannot be used: {0}.")]
    Passphrase(Because),
    /// A recovery code was typed wrongly.
    #[error("The recovery code cannot be used. {0}.")]
    RecoveryCode(CodeFault),
    /// The second block of a recovery sheet was typed wrongly.
    #[error("The second block of the recovery sheet cannot be used. {0}.")]
    RecoverySlot(CodeFault),
    /// A change of the keys was refused.
    #[error("The keys were left as they are: {0}.")]
    KeysKept(Because),
    /// The key does not fit, or what it should fit is damaged.
    #[error("{} cannot be opened with this key: either the key belongs to another ledger or the file is damaged. Nothing was changed. Try the right key, or restore a backup.", shown(.path))]
    WrongKeyOrDamaged {
        /// The ledger or its key sidecar.
        path: PathBuf,
    },
    /// A key file or key sidecar is not what it should be.
    #[error("{} cannot be used as a key: {because}.", shown(.path))]
    KeyFile {
        /// The key file or key sidecar.
        path: PathBuf,
        /// What is wrong with it.
        because: Because,
    },
    /// The operating system's keychain did not serve.
    #[error("The keychain of this computer cannot be used: {0}.")]
    Keychain(Because),
    /// A newer program wrote this.
    #[error("{} has format {found}; this Tallyman knows formats up to {known}. Use the newer Tallyman that wrote it. Nothing was changed.", shown(.path))]
    Newer {
        /// The ledger or its key sidecar.
        path: PathBuf,
        /// The format found.
        found: u64,
        /// The newest format known here.
        known: u64,
    },
    /// The file opens but holds something else.
    #[error("{} is not a ledger of Tallyman: {because}. Nothing was changed.", shown(.path))]
    NotALedger {
        /// The file.
        path: PathBuf,
        /// What is missing.
        because: Because,
    },
    /// The file was renamed, replaced or deleted while it was open.
    #[error("The ledger {} was moved, replaced or deleted while it was open. Nothing more is recorded. Put the file back and start Tallyman again.", shown(.path))]
    Moved {
        /// Where the ledger should be.
        path: PathBuf,
    },
    /// An entry or capsule is not what was written.
    #[error(
        "The ledger is damaged: {bad}. The file was left as it is. Keep it, and restore a backup."
    )]
    Damaged {
        /// The first bad entry.
        bad: BadEntry,
    },
    /// A page of the file is not what was written.
    #[error(
        "The ledger file is damaged: {detail}. The file was left as it is. Keep it, and restore a backup."
    )]
    DamagedFile {
        /// Where the damage shows.
        detail: Because,
    },
    /// There is no room left.
    #[error("The disk is full; nothing was recorded. Make room, then try again.")]
    DiskFull,
    /// Backups cannot be written to their folder.
    #[error("No backup could be made in {}: {because}. The ledger itself is not affected. Make the folder usable, or choose another one for backups.", shown(.path))]
    BackupFolder {
        /// The folder.
        path: PathBuf,
        /// What is wrong with it.
        because: Because,
    },
    /// The key sidecar may not go with a backup.
    #[error("No backup was made: the keys {} would go with it, and {because}. The ledger itself is not affected. Put them back from an older backup, or add a way to open the ledger, which writes them anew; then try again.", shown(.path))]
    KeysUnfit {
        /// The key sidecar.
        path: PathBuf,
        /// What is wrong with it.
        because: Because,
    },
    /// A file is no usable backup.
    #[error("{} cannot be used as a backup: {because}. Nothing was changed.", shown(.path))]
    NotABackup {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        because: Because,
    },
    /// The operating system refused.
    #[error("{doing} {} failed: {source}.", shown(.path))]
    Io {
        /// What was being done, as "Writing".
        doing: &'static str,
        /// The file.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A journal could not be written or read.
    #[error("The journal could not be written or read: {0}.")]
    Journal(std::io::Error),
    /// The operating system gave no random bytes.
    #[error("This computer gave no random numbers: {0}. Nothing was recorded.")]
    Random(std::io::Error),
    /// The disk did not do what was asked of it.
    #[error(
        "The disk refused: {detail}. It may be full, unplugged or failing. Nothing that was recorded before is lost. Make room or look after it, then try again."
    )]
    Disk {
        /// What SQLite says of it.
        detail: Because,
    },
    /// SQLite refused for a reason that has no case of its own.
    #[error("The ledger's database refused: {0}.")]
    Database(rusqlite::Error),
    /// A draft exceeds a limit of the entry format.
    #[error("This cannot be recorded: {0}.")]
    Draft(Malformed),
    /// A draft uses a kind that the ledger keeps for itself.
    #[error("This cannot be recorded: the ledger writes entries of kind “{kind}” itself.")]
    ReservedKind {
        /// The kind.
        kind: String,
    },
    /// Something is larger than the ledger takes.
    #[error("This cannot be recorded: {what} has {found}, at most {most} are allowed.")]
    TooLarge {
        /// What is too large.
        what: &'static str,
        /// Its size.
        found: u64,
        /// The limit.
        most: u64,
    },
    /// There is no such live capsule.
    #[error(
        "The personal data to erase is not there; it may have been erased before. Nothing was changed."
    )]
    CapsuleGone,
    /// A transaction was begun inside a transaction.
    #[error(
        "A change was begun inside another change; this is a fault of the program. Nothing was recorded."
    )]
    Nested,
    /// The caller stopped a long work.
    #[error("Stopped before the end.")]
    Stopped,
}

impl Error {
    /// Tells an error of the file system with the file and what was being done.
    pub(crate) fn io(doing: &'static str, path: &Path, source: std::io::Error) -> Self {
        if source.kind() == std::io::ErrorKind::StorageFull {
            return Self::DiskFull;
        }
        Self::Io {
            doing,
            path: path.to_owned(),
            source,
        }
    }

    /// Tells that the disk or stick of a folder for backups is not there.
    pub fn folder_away(folder: &Path) -> Self {
        Self::backup_folder(folder, &std::io::ErrorKind::NotFound.into())
    }

    /// Tells in words why a folder cannot take backups.
    pub(crate) fn backup_folder(folder: &Path, source: &std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        let kind = source.kind();
        let because = if matches!(kind, Kind::NotFound | Kind::NotADirectory) {
            Because::FolderAway
        } else if matches!(kind, Kind::PermissionDenied | Kind::ReadOnlyFilesystem) {
            Because::FolderReadOnly
        } else if matches!(kind, Kind::StorageFull | Kind::QuotaExceeded) {
            Because::FolderFull
        } else {
            Because::said(source)
        };
        Self::BackupFolder {
            path: folder.to_owned(),
            because,
        }
    }

    /// Turns what went wrong while a backup was written into words about its folder.
    pub(crate) fn in_backup_folder(self, folder: &Path) -> Self {
        if matches!(self, Self::DiskFull) {
            return Self::backup_folder(folder, &std::io::ErrorKind::StorageFull.into());
        }
        if let Self::Io { path, source, .. } = &self
            && path.starts_with(folder)
        {
            return Self::backup_folder(folder, source);
        }
        self
    }

    /// Tells whether the connection to the file can no longer be trusted and must be opened anew.
    pub(crate) fn breaks_connection(&self) -> bool {
        matches!(
            self,
            Self::Disk { .. }
                | Self::Moved { .. }
                | Self::DamagedFile { .. }
                | Self::Damaged { .. }
        )
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::DamagedFile {
                detail: Because::BadPage,
            },
            // SQLite tells some refusals of a full disk so too: it asks for room in several ways.
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => Self::Disk {
                detail: said(&error),
            },
            _ => Self::Database(error),
        }
    }
}

/// What SQLite says, without the full stop; its own words may name a path, so only the kind of failure is told.
fn said(error: &rusqlite::Error) -> Because {
    let code = error.sqlite_error().map_or(0, |error| error.extended_code);
    if error.sqlite_error_code() == Some(rusqlite::ErrorCode::CannotOpen) {
        Because::NotOpened { code }
    } else {
        Because::NotDone { code }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_in_a_sentence_cannot_drive_a_terminal_or_turn_the_line() {
        let error = Error::NotABackup {
            path: PathBuf::from("shop\u{1B}[2J\n\u{202E}gnp.backup"),
            because: Because::Empty,
        };
        assert_eq!(
            error.to_string(),
            "shop\u{FFFD}[2J\u{FFFD}\u{FFFD}gnp.backup cannot be used as a backup: it is empty. Nothing was changed."
        );
        assert_eq!(
            shown(Path::new("/小店/Bücher.tallyman")),
            "/小店/Bücher.tallyman"
        );
    }
}

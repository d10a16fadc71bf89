use tallyman_ledger::{Error, shown};

use super::{Bad, Cause, LedgerRefusal};

impl From<&Error> for LedgerRefusal {
    #[expect(clippy::too_many_lines, reason = "a table: one arm an error")]
    fn from(error: &Error) -> Self {
        match error {
            Error::InUse { path } => Self::InUse {
                ledger: shown(path),
            },
            Error::Missing { path } => Self::Missing {
                ledger: shown(path),
            },
            Error::Gone { path, traces } => Self::Gone {
                ledger: shown(path),
                traces: Cause::all(traces),
            },
            Error::ImpossibleClock => Self::ImpossibleClock {},
            Error::Exists { path } => Self::Exists { path: shown(path) },
            Error::UnsuitablePlace { path, because } => Self::UnsuitablePlace {
                path: shown(path),
                because: Cause::from(because),
            },
            Error::NoKey { path, tried } => Self::NoKey {
                ledger: shown(path),
                tried: Cause::all(tried),
            },
            Error::WrongKey { path, tried } => Self::WrongKey {
                ledger: shown(path),
                tried: Cause::all(tried),
            },
            Error::Passphrase(because) => Self::Passphrase {
                because: Cause::from(because),
            },
            Error::RecoveryCode(because) => Self::RecoveryCode {
                because: Cause::from(because),
            },
            Error::RecoverySlot(because) => Self::RecoverySlot {
                because: Cause::from(because),
            },
            Error::KeysKept(because) => Self::KeysKept {
                because: Cause::from(because),
            },
            Error::WrongKeyOrDamaged { path } => Self::WrongKeyOrDamaged { path: shown(path) },
            Error::KeyFile { path, because } => Self::KeyFile {
                path: shown(path),
                because: Cause::from(because),
            },
            Error::Keychain(because) => Self::Keychain {
                because: Cause::from(because),
            },
            Error::Newer { path, found, known } => Self::Newer {
                path: shown(path),
                found: *found,
                known: *known,
            },
            Error::NotALedger { path, because } => Self::NotALedger {
                path: shown(path),
                because: Cause::from(because),
            },
            Error::Moved { path } => Self::Moved {
                ledger: shown(path),
            },
            Error::Damaged { bad } => Self::Damaged {
                bad: Bad(bad.clone()),
            },
            Error::DamagedFile { detail } => Self::DamagedFile {
                detail: Cause::from(detail),
            },
            Error::DiskFull => Self::DiskFull {},
            Error::BackupFolder { path, because } => Self::BackupFolder {
                path: shown(path),
                because: Cause::from(because),
            },
            Error::KeysUnfit { path, because } => Self::KeysUnfit {
                path: shown(path),
                because: Cause::from(because),
            },
            Error::NotABackup { path, because } => Self::NotABackup {
                path: shown(path),
                because: Cause::from(because),
            },
            Error::Io {
                doing,
                path,
                source,
            } => Self::Io {
                doing: (*doing).to_owned(),
                path: shown(path),
                cause: source.to_string(),
            },
            Error::Journal(cause) => Self::Journal {
                cause: cause.to_string(),
            },
            Error::Random(cause) => Self::Random {
                cause: cause.to_string(),
            },
            Error::Disk { detail } => Self::Disk {
                detail: Cause::from(detail),
            },
            Error::Database(cause) => Self::Database {
                cause: cause.to_string(),
            },
            Error::Draft(cause) => Self::Draft {
                cause: cause.to_string(),
            },
            Error::ReservedKind { kind } => Self::ReservedKind { kind: kind.clone() },
            Error::TooLarge { what, found, most } => Self::TooLarge {
                what: (*what).to_owned(),
                found: *found,
                most: *most,
            },
            Error::CapsuleGone => Self::CapsuleGone {},
            Error::Nested => Self::Nested {},
            Error::Stopped => Self::Stopped {},
            other => Self::Other {
                text: other.to_string(),
            },
        }
    }
}

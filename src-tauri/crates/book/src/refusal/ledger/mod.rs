//! What is refused by the ledger: its file, its keys and its disk.

mod de;
mod en;
mod zh;

use tallyman_core::sentences;

use super::{bad::Bad, cause::Cause};

sentences! {
    /// What is refused by the ledger: its file, its keys and its disk.
    pub enum LedgerRefusal, LedgerRefusalCode {
        /// Another process owns it.
        InUse { ledger: String }
        /// It is not there.
        Missing { ledger: String }
        /// Its file is gone, and other things of it are there.
        Gone { ledger: String, traces: Cause }
        /// The clock shows a day on which no ledger can have begun.
        ImpossibleClock {}
        /// Something is in the way.
        Exists { path: String }
        /// It may not lie there.
        UnsuitablePlace { path: String, because: Cause }
        /// No key opens it.
        NoKey { ledger: String, tried: Cause }
        /// No key that was given fits.
        WrongKey { ledger: String, tried: Cause }
        /// A passphrase cannot be used.
        Passphrase { because: Cause }
        /// A recovery code was typed wrongly.
        RecoveryCode { because: Cause }
        /// The second block was typed wrongly.
        RecoverySlot { because: Cause }
        /// A change of the keys was refused.
        KeysKept { because: Cause }
        /// The key does not fit, or the file is damaged.
        WrongKeyOrDamaged { path: String }
        /// A key file or sidecar is not what it should be.
        KeyFile { path: String, because: Cause }
        /// The keychain did not serve.
        Keychain { because: Cause }
        /// A newer program wrote it.
        Newer { path: String, found: u64, known: u64 }
        /// The file holds something else.
        NotALedger { path: String, because: Cause }
        /// The file was moved while it was open.
        Moved { ledger: String }
        /// An entry is not what was written.
        Damaged { bad: Bad }
        /// A page of the file is damaged.
        DamagedFile { detail: Cause }
        /// There is no room.
        DiskFull {}
        /// Backups cannot be written.
        BackupFolder { path: String, because: Cause }
        /// The keys may not go with a backup.
        KeysUnfit { path: String, because: Cause }
        /// A file is no usable backup.
        NotABackup { path: String, because: Cause }
        /// The operating system refused.
        Io { doing: String, path: String, cause: String }
        /// A journal cannot be written or read.
        Journal { cause: String }
        /// There are no random numbers.
        Random { cause: String }
        /// The disk refused.
        Disk { detail: Cause }
        /// SQLite refused.
        Database { cause: String }
        /// An entry exceeds a limit.
        Draft { cause: String }
        /// An entry is of a kind that the ledger writes itself.
        ReservedKind { kind: String }
        /// Something is larger than the ledger takes.
        TooLarge { what: String, found: u64, most: u64 }
        /// Personal data to be erased is gone.
        CapsuleGone {}
        /// A change was begun inside a change.
        Nested {}
        /// A long work was stopped.
        Stopped {}
        /// A fault of the ledger that is told in its own words.
        Other { text: String }
    }
}

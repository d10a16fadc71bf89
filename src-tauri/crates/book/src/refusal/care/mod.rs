//! What is refused about backups, keys and a ledger that is damaged or locked.

mod de;
mod en;
mod zh;

use tallyman_core::sentences;

use super::{What, bad::Bad};

sentences! {
    /// What is refused about backups, keys and a ledger that is damaged or locked.
    pub enum CareRefusal, CareRefusalCode {
        /// The folder for backups is not there.
        NoFolder { folder: String }
        /// There is no backup of this name.
        NoBackup {}
        /// A locked ledger would be replaced.
        Unread { ledger: String }
        /// A backup is damaged.
        BackupDamaged { backup: String, bad: Bad }
        /// A backup is of another ledger.
        OtherLedger { backup: String }
        /// No key file was chosen.
        NoKeyFile {}
        /// What was typed is not the beginning of the backup's head.
        OtherHead {}
        /// The beginning of a ledger is damaged.
        DamagedBeginning { ledger: String }
        /// A ledger's file is gone; what is known of it, and what to do.
        Gone { what: What, todo: Box<CareRefusal> }
        /// A ledger is damaged; what is left of it, and what to do.
        Damaged { what: What, left: Box<CareRefusal>, bad: Option<Box<CareRefusal>>, lacks: Option<Box<CareRefusal>>, again: Option<Box<CareRefusal>>, todo: Box<CareRefusal> }
        /// What is left: entries.
        Left { entries: u64, head: String }
        /// What is left: nothing.
        NothingLeft {}
        /// The first bad entry.
        FirstBad { bad: Bad }
        /// What a backup lacks, where the ledger cannot be read.
        LacksUnread { head: String }
        /// What a backup lacks.
        Lacks { head: String, entries: u64, imports: u64 }
        /// Files to be imported again.
        FilesAgain { files: String }
        /// What to do where no backup holds.
        TakeNoBackup {}
        /// What to do where a backup holds.
        TakeBackup { file: String, entries: u64 }
    }
}

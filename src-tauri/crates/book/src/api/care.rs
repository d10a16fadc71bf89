//! How safe the ledger is, and its backups.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ForgettingDay, HoldView, KeyAdvice, KeySlotView};
use crate::view::few::few_of;

/// How safe the ledger is. Moments are milliseconds since 1970 in UTC.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HealthView {
    /// What needs a person, the most urgent first; empty when all is well.
    pub warnings: Vec<HealthWarning>,
    /// The newest backup that was verified, if there ever was one.
    pub last_backup: Option<BackupView>,
    /// The folder for backups.
    pub backup_folder: String,
    /// Whether a person chose that folder; else it lies beside the ledger, on the same disk.
    pub is_folder_chosen: bool,
    /// Backups that lie there now.
    pub backups: u32,
    /// Why the last attempt at a backup in that folder failed; empty when it did not.
    pub backup_failure: String,
    /// Files with an old backup's name that stay, because they do not open as a backup of this ledger.
    pub left_backups: Vec<String>,
    /// When the next backup is removed for its age.
    pub next_thinning_ms: Option<i64>,
    /// The same in words; empty where none goes.
    pub next_thinning: String,
    /// When the whole ledger was last verified and held.
    pub verified_ms: Option<i64>,
    /// The same in words; empty if it never was.
    pub verified: String,
    /// The ledger's file.
    pub file: String,
    /// Its size.
    pub ledger_bytes: u64,
    /// The bytes that can still be written on the ledger's disk, if that can be told.
    pub room_bytes: Option<u64>,
    /// Whether the reserve for a full disk is there.
    pub has_ballast: bool,
    /// Replaced or damaged ledgers that are kept in quarantine.
    pub quarantined: u32,
    /// What lies in quarantine, with the day on which it goes.
    pub quarantine: Vec<QuarantineView>,
    /// Folders that backups went to before; what lies there grows too old as well.
    pub former_folders: Vec<FormerFolder>,
    /// What will be forgotten within the next 30 days, by day.
    pub forgetting: Vec<ForgettingDay>,
    /// Orders whose personal data lives.
    pub remembered_orders: u32,
    /// When what was due was last erased; nothing if it never was.
    pub forgot_ms: Option<i64>,
    /// The same in words; empty if it never was.
    pub forgot: String,
    /// Why the last attempt to erase what was due failed; empty when it did not.
    pub forget_failure: String,
    /// Why the last attempt to remove what is too old around the ledger failed; empty when it did not.
    pub age_failure: String,
    /// The orders whose personal data is kept beyond its time.
    pub holds: Vec<HoldView>,
    /// The ways to open the ledger.
    pub key_slots: Vec<KeySlotView>,
    /// What about them is missing or waits to be done.
    pub key_advice: Vec<KeyAdvice>,
    /// What of them is damaged or cannot be read, one sentence each.
    pub key_faults: Vec<String>,
}

/// A replaced or damaged ledger in quarantine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct QuarantineView {
    /// Its folder.
    pub folder: String,
    /// When it came there, in words.
    pub since: String,
    /// When it is removed, if it is whole and the ledger and a backup of it hold then.
    pub until_ms: i64,
    /// The same in words.
    pub until: String,
    /// Why it stays although its time is over, in one sentence; empty where it does not.
    pub stays: String,
}

/// A folder that backups went to before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FormerFolder {
    /// The folder.
    pub folder: String,
    /// Whether it can be looked at now; else its disk is to be plugged in, so that what is too old can go.
    pub is_there: bool,
    /// Backups that still lie there.
    pub backups: u32,
}

/// What needs a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HealthWarning {
    /// The disk is full: the reserve was given up so that work can go on for a while.
    BallastGivenUp,
    /// The reserve for a full disk is not there.
    NoBallast,
    /// The last attempt at a backup failed.
    BackupFailed,
    /// There is no backup at all.
    NoBackup,
    /// The newest backup is older than it should be.
    BackupOld,
    /// Backups lie on the same disk as the ledger: no folder was chosen, or the last one had to go beside the ledger.
    SameDisk,
    /// Old files that have a backup's name do not open as one; they stay and may hold personal data.
    BackupsLeft,
    /// The keys beside the ledger are damaged or cannot be read: no backup is made with them.
    KeysDamaged,
    /// The ledger was not verified for a week.
    NotVerified,
    /// A folder that backups went to before cannot be looked at; what is too old there cannot go.
    FormerFolderAway,
    /// Something lies in quarantine that no restore put there; it is left alone.
    QuarantineUnknown,
    /// A ledger in quarantine is damaged or cannot be opened: it stays until a person removes it.
    QuarantineKept,
    /// The computer's clock leapt: nothing is erased or removed until another day agrees.
    ClockDoubted,
    /// Personal data that was due could not be erased.
    ForgettingFailed,
    /// What grows too old around the ledger could not be removed.
    AgeingFailed,
    /// What was remembered about the ledger's safety could not be read, such as the folder that was chosen.
    CareUnreadable,
    /// What was remembered about the ledger's safety is gone, such as the folder that was chosen.
    CareLost,
}

/// One backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BackupView {
    /// Its file's name.
    pub file: String,
    /// The folder it lies in.
    pub folder: String,
    /// When it was made, in milliseconds since 1970 in UTC.
    pub at_ms: i64,
    /// When it was made, in words.
    pub at: String,
    /// The first digits of the head it reaches to.
    pub head_start: String,
    /// Its size.
    pub bytes: u64,
    /// Whether its key sidecar lies beside it.
    pub has_keys: bool,
}

/// The backups of a folder.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackupList {
    /// The folder that backups go to.
    pub folder: String,
    /// All that are known of and can be reached, those beside the ledger and in folders of before too; the newest first.
    pub backups: Vec<BackupView>,
}

/// A backup that was made and verified.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackupMade {
    /// The backup.
    pub backup: BackupView,
    /// Its entries, each of which was verified.
    pub entries: u64,
    /// Older backups that were removed for their age.
    pub removed: u32,
    /// Files with a backup's name that are due to go but are not this ledger's by their content; they stay.
    pub left: Vec<String>,
}

/// Tries a backup out.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DrillRestore {
    /// The backup's file name, as `backups` lists it.
    pub file: String,
}

/// What is in a backup, and what restoring it would lose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DrillView {
    /// The backup's file name.
    pub file: String,
    /// Its entries; every one matches its seal.
    pub entries: u64,
    /// Its complete imports.
    pub imports: u64,
    /// Its order lines.
    pub lines: u64,
    /// Its head, shortened.
    pub head: String,
    /// Whether it could be compared with the ledger that is in use.
    pub is_compared: bool,
    /// Whether the ledger in use goes on from where the backup ends; else they parted before.
    pub is_ancestor: bool,
    /// Entries of the ledger in use that are not in the backup.
    pub lost_entries: u64,
    /// Imports of the ledger in use that are not in the backup.
    pub lost_imports: u64,
    /// The names of the files of those imports, oldest first, a hundred at most: they would have to be imported again.
    pub lost_files: Vec<String>,
    /// Order lines of the ledger in use that are not in the backup.
    pub lost_lines: u64,
    /// Pieces of personal data that it still holds and that were erased since: restoring it erases them again.
    pub erased_again: u32,
    /// Holds, deliveries and times of forgetting that were recorded since and that it lacks: restoring it records them
    /// again, so that nothing held is erased.
    pub kept_again: u32,
    /// Whether all erasures since could be read; else what was erased on request must be erased again by hand.
    pub is_forgetting_known: bool,
    /// Ways to open the ledger that would no longer open it, by kind: the backup was made under another data key.
    pub ways_lost: Vec<String>,
    /// Ways that would open it again, by kind.
    pub ways_back: Vec<String>,
}

impl DrillView {
    /// The names of the first files that would have to be imported again, and how many more there are, as in a sentence.
    pub fn few_lost_files(&self) -> String {
        few_of(&self.lost_files, self.lost_imports)
    }
}

//! What the frame of the window shows.

use serde::Serialize;
use ts_rs::TS;

use super::BackupView;

/// The shop and its ledger at a glance.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShopView {
    /// The shop's name.
    pub name: String,
    /// Whether it is the sample shop.
    pub is_sample: bool,
    /// Entries in the ledger.
    pub entries: u32,
    /// The head, shortened as on paper: `7f3a 91c2 … d40e`.
    pub head: String,
    /// When the ledger was last verified, in words; empty if not yet.
    pub verified: String,
    /// When the newest backup was made, in words; empty if there is none.
    pub backed_up: String,
    /// What about the ledger's safety waits for a person: backups, keys, room.
    pub care_open: u32,
    /// Open order lines.
    pub open_lines: u32,
    /// Findings that block and are open.
    pub blocks_open: u32,
    /// Findings that ask and are open.
    pub asks_open: u32,
    /// Files in the sample shop's day that were not imported yet, if it is the sample shop.
    pub sample_files: Vec<String>,
}

/// What `verify_ledger` found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VerifyView {
    /// Whether every entry matches its seal.
    pub is_whole: bool,
    /// Entries looked at.
    pub entries: u32,
    /// The head.
    pub head: String,
    /// One sentence: all is well, or which entry is the first bad one.
    pub sentence: String,
    /// The newest backup that holds, if the ledger does not.
    pub backup: Option<BackupView>,
}

/// How far the walk through the ledger is.
#[derive(Clone, Copy, Debug, Default, Serialize, TS)]
pub struct VerifyProgress {
    /// Whether it goes on.
    pub is_running: bool,
    /// Entries that were looked at.
    pub done: u64,
    /// All entries.
    pub total: u64,
}

/// One entry of the ledger, without what is in it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EntryView {
    /// Its place in the journal, from 1.
    pub number: u64,
    /// Its kind as it is stored, such as `import.completed`.
    pub kind: String,
    /// When it was made, in words.
    pub at: String,
    /// The first digits of the head that it made.
    pub head_start: String,
}

//! The ledger before it is open, and what only a whole program can do with it: begin, unlock, restore.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

use super::{ApiError, BackupView, DrillView, HealthView, KeysView};

/// How it stands with the ledger of this window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GateState {
    /// It is open.
    Open,
    /// There is none yet, and nobody has said what is to open it.
    New,
    /// It is there, and no key that is at hand opens it.
    Locked,
    /// It is damaged.
    Damaged,
    /// It does not open for another reason.
    Failed,
}

/// A way to open a ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The keychain of this computer.
    Keychain,
    /// A passphrase.
    Passphrase,
    /// The code of a recovery sheet, with or without its second block.
    Recovery,
    /// A file of 32 random bytes.
    KeyFile,
}

/// How it stands with the ledger of this window, and what can be done about it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GateView {
    /// How it stands.
    pub state: GateState,
    /// The ledger's file.
    pub file: String,
    /// The folder it lies in.
    pub folder: String,
    /// Whether this computer has a keychain that answers; asked only where the ledger is not open.
    pub has_keychain: bool,
    /// What the ledger was given to be opened with; needs no key.
    pub keys: Option<KeysView>,
    /// Why it is not open.
    pub error: Option<ApiError>,
    /// What is left of a damaged ledger, and the backup that holds.
    pub damage: Option<DamageView>,
    /// The file that was chosen to be restored from, if one was.
    pub chosen: Option<ChosenBackup>,
}

/// A file that a person chose to restore from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChosenBackup {
    /// Its name.
    pub file: String,
    /// What it can be opened with, as far as its key sidecar says.
    pub keys: Option<KeysView>,
    /// What a person types before it replaces the ledger in its place; empty where none is there.
    pub to_type: String,
}

/// What is left of a damaged ledger.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DamageView {
    /// What is wrong, in one sentence.
    pub sentence: String,
    /// Whether the file is not there any more, although it was.
    pub is_gone: bool,
    /// Entries that can be read and match their seals; nothing where none can be read.
    pub readable: Option<u64>,
    /// The head up to which they can be read, shortened.
    pub head: String,
    /// The newest backup that holds.
    pub backup: Option<SoundBackup>,
}

/// A backup of which every entry was verified just now.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SoundBackup {
    /// The backup.
    pub backup: BackupView,
    /// Its entries.
    pub entries: u64,
    /// Its head, shortened.
    pub head: String,
    /// Readable entries of the damaged ledger that it lacks; nothing where none can be read.
    pub missing_entries: Option<u64>,
    /// Imports among them.
    pub missing_imports: Option<u64>,
    /// The names of the files of those imports, oldest first, a hundred at most: they are to be imported again.
    pub missing_files: Vec<String>,
}

/// Makes a new ledger.
#[derive(Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Begin {
    /// What is to open it. A key file is asked for in a dialog.
    pub way: Way,
    /// The new passphrase, where that is the way; empty otherwise.
    pub secret: String,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// Opens the ledger in another way. Has no `Debug`: it must not reach a log.
#[derive(Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Unlock {
    /// The way. A key file is asked for in a dialog.
    pub way: Way,
    /// The passphrase, or the recovery code as it was typed; empty otherwise.
    pub secret: String,
    /// Whether the keychain of this computer is to open it from now on.
    pub is_remembered: bool,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// Puts a backup in the ledger's place. Has no `Debug`: it may hold a secret.
#[derive(Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreBackup {
    /// The backup's file name; nothing for the file that was chosen.
    pub file: Option<String>,
    /// The way to open it, where it is another than the ledger's own.
    pub way: Option<Way>,
    /// The passphrase or recovery code for that way; empty otherwise.
    pub secret: String,
    /// The first four digits of the backup's head, as a person typed them; needed where a ledger is replaced.
    pub typed: String,
    /// Whether a ledger that none of the keys opens may be replaced: what was erased or held since is not known then.
    pub replaces_unread: bool,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// A backup is in the ledger's place.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Restored {
    /// What was in the backup, and what is missing now.
    pub drill: DrillView,
    /// Where the files lie that were replaced; empty when there were none.
    pub quarantine: String,
    /// How it stands with the ledger now.
    pub gate: GateView,
}

/// Declares what only the window's program can do: name, request, answer. It keeps the open shop and shows the dialogs.
macro_rules! desk_commands {
    ($( $(#[doc = $doc:literal])+ $name:ident($request:ty) -> $answer:ty; )+) => {
        /// Names of the commands that the window's program answers itself.
        pub const DESK_COMMANDS: &[&str] = &[$(stringify!($name)),+];

        /// The TypeScript map of those commands: name → [request, answer].
        pub(super) fn desk_command_map(config: &ts_rs::Config) -> String {
            let mut text = String::from("export interface DeskCommands {\n");
            $(
                for line in [$($doc),+] {
                    text.push_str(&format!("  /** {} */\n", line.trim()));
                }
                text.push_str(&format!(
                    "  {}: [{}, {}];\n", stringify!($name), <$request as TS>::name(config), <$answer as TS>::name(config)
                ));
            )+
            text.push_str("}\n");
            text
        }
    };
}

desk_commands! {
    /// How it stands with the ledger; opens it if that was not tried yet.
    gate(super::View) -> GateView;
    /// Makes a new ledger.
    begin(Begin) -> GateView;
    /// Opens the ledger in another way; a wrong key changes nothing.
    unlock(Unlock) -> GateView;
    /// Tries again to open the ledger as before.
    open_again(super::View) -> GateView;
    /// Lets the person choose a backup, or a ledger of another computer, to restore from.
    choose_backup(super::View) -> GateView;
    /// Puts a backup in the ledger's place; what was there goes to quarantine.
    restore_backup(RestoreBackup) -> Restored;
    /// Lets the person choose the folder for backups.
    choose_backup_folder(super::View) -> HealthView;
    /// Lets the person say where a key file goes, and adds it as a way to open the ledger.
    add_key_file(super::View) -> KeysView;
    /// Lets the person choose where an evidence pack goes, and writes it there, in a folder of its own.
    save_pack(super::MakePack) -> super::PackSaved;
}

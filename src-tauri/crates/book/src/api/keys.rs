//! The ways to open the ledger.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

/// What `NAME.keys` holds, without any secret.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KeysView {
    /// The sidecar's file.
    pub file: String,
    /// Whether it is there.
    pub is_there: bool,
    /// Its slots.
    pub slots: Vec<KeySlotView>,
    /// What is missing or waits to be done, one sentence each.
    pub advice: Vec<KeyAdvice>,
    /// What is wrong with lines of the sidecar that cannot be used.
    pub faults: Vec<String>,
}

/// One way to open the ledger.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KeySlotView {
    /// The name to call it by.
    pub id: String,
    /// `keychain`, `passphrase`, `recovery`, `key_file`, or what a newer Tallyman calls it.
    pub kind: String,
    /// The same in words.
    pub name: String,
    /// When it was made, in words; empty where that was not recorded.
    pub made: String,
    /// How it stands.
    pub state: KeyState,
    /// Whether the ledger is open by this one.
    pub is_in_use: bool,
}

/// How a slot stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyState {
    /// It can be used.
    Ready,
    /// The recovery code was not typed back yet.
    NotTypedBack,
    /// The same, and it was put off once.
    Postponed,
    /// A newer Tallyman made it; it is kept.
    Unknown,
}

/// One thing that makes the ledger safer to open.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KeyAdvice {
    /// What it is about.
    pub code: KeyAdviceCode,
    /// One sentence.
    pub sentence: String,
}

/// What an advice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyAdviceCode {
    /// There is no recovery code.
    NoRecovery,
    /// A recovery code waits to be typed back.
    TypeBack,
    /// The ledger was opened by something else than the keychain, so this computer's keychain may be new or lost.
    NewKeychain,
    /// There is only one way to open the ledger.
    OnlyOne,
    /// The sidecar is missing.
    NoSidecar,
}

/// A new passphrase. Has no `Debug`: it must not reach a log.
#[derive(Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetPassphrase {
    /// The passphrase.
    pub passphrase: String,
    /// For a change where there are several: the slot to replace.
    pub slot: Option<String>,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// A recovery code as it was typed from paper. Has no `Debug`: it must not reach a log.
#[derive(Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TypedCode {
    /// The code.
    pub code: String,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// A slot to remove.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveKey {
    /// Its id, or its kind where there is one of it.
    pub slot: String,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// Asks for a recovery sheet with a new code.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeRecoverySheet {
    /// `a4` or `letter`.
    pub paper: String,
    /// The language of the sheet.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// A recovery sheet as a PDF. Whoever has it and the ledger can read everything.
#[derive(Clone, Serialize, TS)]
pub struct RecoverySheetPdf {
    /// The slot that was made for its code.
    pub slot: String,
    /// A good name for the file.
    pub file_name: String,
    /// The PDF, in base64.
    pub pdf_base64: String,
}

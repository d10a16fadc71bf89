//! Why something was refused, as a part of a sentence: it begins small and has no full stop.

use crate::verify::BadEntry;

/// A reason in the sentence of an [`Error`](crate::Error).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Because {
    /// In the words of the operating system, of SQLite or of the keychain.
    #[error("{text}")]
    Said {
        /// The words.
        text: String,
    },
    /// The place is a folder of a cloud.
    #[error("the folder “{folder}” is copied to a cloud while the ledger is open")]
    CloudFolder {
        /// The folder.
        folder: String,
    },
    /// The place is on another computer.
    #[error("it lies on a network share ({kind})")]
    NetworkShare {
        /// The file system.
        kind: String,
    },
    /// A database of something else.
    #[error("it holds none of a ledger's tables")]
    NoTables,
    /// A ledger without its format.
    #[error("it does not say which format it has")]
    NoFormat,
    /// A ledger without its name.
    #[error("it does not say which ledger it is")]
    NoId,
    /// A backup that is not there.
    #[error("there is no such file")]
    NoSuchFile,
    /// A backup with a bad entry.
    #[error("it is damaged: {bad}")]
    BadEntry {
        /// The entry.
        bad: BadEntry,
    },
    /// A backup whose log stays beside it.
    #[error("its log could not be brought in")]
    LogKept,
    /// A folder of the quarantine that is none.
    #[error("it is no folder that a restore put there")]
    NotOfRestore,
    /// A backup of another ledger.
    #[error("it belongs to another ledger")]
    OtherLedger,
    /// A copy that is not of the moment.
    #[error("it does not end where the ledger stood")]
    OtherEnd,
    /// A ledger without its first entry.
    #[error("it holds no entry at all")]
    NoEntry,
    /// A page that SQLite cannot read.
    #[error("a page of it is not what was written")]
    BadPage,
    /// A copy that was not written.
    #[error("its copy could not be written under another key")]
    NotRekeyed,
    /// The disk gave no file.
    #[error("a file could not be opened (SQLite {code})")]
    NotOpened {
        /// SQLite's extended code.
        code: i32,
    },
    /// The disk did not read or write.
    #[error("reading or writing failed (SQLite {code})")]
    NotDone {
        /// SQLite's extended code.
        code: i32,
    },
    /// A folder for backups that is away.
    #[error("the folder is not there; is its disk or stick plugged in?")]
    FolderAway,
    /// A folder for backups that may not be written.
    #[error("it may only be read")]
    FolderReadOnly,
    /// A folder for backups on a full disk.
    #[error("its disk is full; the unfinished backup was removed")]
    FolderFull,
    /// A key file that is not there.
    #[error("it is not there")]
    NotThere,
    /// A key file of another length.
    #[error("a key file has exactly {bytes} bytes")]
    KeyLength {
        /// The length of a key.
        bytes: usize,
    },
    /// A sidecar that is too large.
    #[error("it is larger than any key sidecar of Tallyman; restore it from a backup")]
    SidecarTooLarge,
    /// A sidecar of too many lines.
    #[error("it has more lines than any key sidecar of Tallyman; restore it from a backup")]
    SidecarTooLong,
    /// A sidecar that cannot be read.
    #[error("it is damaged or is no key sidecar of Tallyman; restore it from a backup")]
    SidecarDamaged,
    /// A ledger without its sidecar.
    #[error("its key sidecar {path} is missing")]
    SidecarMissing {
        /// The file.
        path: String,
    },
    /// A slot that was altered.
    #[error("a slot of {path} cannot be used: {fault}")]
    SlotUnusable {
        /// The file.
        path: String,
        /// What is wrong with it.
        fault: String,
    },
    /// A sidecar with a slot that was altered.
    #[error("they are damaged ({fault})")]
    KeysDamaged {
        /// What is wrong with it.
        fault: String,
    },
    /// A sidecar without the slot in use.
    #[error("the way that opened the ledger is not among them")]
    OpenerMissing,
    /// No key was tried.
    #[error("no key was given")]
    NoKeyGiven,
    /// There is no slot of this kind.
    #[error("the ledger was never given a keychain slot")]
    NeverGivenKeychain,
    /// There is no slot of this kind.
    #[error("the ledger was never given a passphrase")]
    NeverGivenPassphrase,
    /// There is no slot of this kind.
    #[error("the ledger was never given a recovery code")]
    NeverGivenRecovery,
    /// There is no slot of this kind.
    #[error("the ledger was never given a key file")]
    NeverGivenKeyFile,
    /// The key does not fit.
    #[error("the key in the keychain is another ledger's")]
    OtherKeychain,
    /// The key does not fit.
    #[error("the passphrase is another one")]
    OtherPassphrase,
    /// The key does not fit.
    #[error("the recovery code is another ledger's or of an older sheet")]
    OtherRecovery,
    /// The key does not fit.
    #[error("the key file is another ledger's")]
    OtherKeyFile,
    /// A code alone, and no sidecar.
    #[error("without the sidecar the second block of the recovery sheet is needed, too")]
    SecondBlockNeeded,
    /// Two sheets.
    #[error("code and second block are of different recovery sheets")]
    OtherSheets,
    /// The keychain was tried.
    #[error("The keychain of this computer cannot be used: {because}")]
    KeychainFailed {
        /// Why.
        because: Box<Self>,
    },
    /// A passphrase was tried.
    #[error("The passphrase cannot be used: {because}")]
    PassphraseFailed {
        /// Why.
        because: Box<Self>,
    },
    /// Too many slots for passphrases.
    #[error("there are {most} passphrases already; remove one first")]
    PassphrasesFull {
        /// The most there may be.
        most: usize,
    },
    /// Too many slots.
    #[error("there are {most} slots already; remove one first")]
    SlotsFull {
        /// The most there may be.
        most: usize,
    },
    /// No slot is meant.
    #[error("there is no slot “{name}”; name one by its id or kind, as the list shows them")]
    NoSlot {
        /// As it was named.
        name: String,
    },
    /// Several slots are meant.
    #[error("there are {count} slots “{name}”; name one by its id")]
    SeveralSlots {
        /// How many.
        count: usize,
        /// As it was named.
        name: String,
    },
    /// The last slot would go.
    #[error(
        "no slot would be left that is known to open the ledger; add another first (a recovery code counts once it was typed back)"
    )]
    LastWay,
    /// The slot in use would go.
    #[error(
        "the ledger was opened with this slot just now; open it with another one to show that it works, then remove this"
    )]
    OpenedWith,
    /// Another slot is to be changed as a passphrase.
    #[error("the slot “{slot}” is no passphrase")]
    NoPassphrase {
        /// The slot.
        slot: String,
    },
    /// A code of another sheet was typed back.
    #[error("every group is well formed, but the code is of another ledger or of another sheet")]
    OtherCode,
    /// It was put off before.
    #[error(
        "typing the recovery code back was put off once already; take the sheet and type it now, or print a new one"
    )]
    PostponedAlready,
    /// Nothing waits to be typed back.
    #[error("no recovery code waits to be typed back")]
    NothingToType,
    /// A way to open a ledger anew cannot be used.
    #[error("not every way that was named can be used; leave that one out, or make it usable")]
    NotAllUsable,
    /// A passphrase without a sign.
    #[error("it is empty")]
    Empty,
    /// A passphrase that is too long.
    #[error("it has more than {most} bytes")]
    TooLong {
        /// The most there may be.
        most: usize,
    },
    /// A passphrase that would be guessed.
    #[error(
        "it is too easy to guess; take at least {least} letters (Chinese characters count double), {different} of them different; four unrelated words are good"
    )]
    TooEasy {
        /// The fewest letters.
        least: usize,
        /// The fewest different ones.
        different: usize,
    },
    /// Argon2 refused.
    #[error("it cannot be stretched ({cause})")]
    NotStretched {
        /// As the system says it.
        cause: String,
    },
    /// Argon2 needs more memory.
    #[error("this computer has not the {mebibytes} MiB of memory free that it takes")]
    NoMemory {
        /// MiB that it takes.
        mebibytes: u32,
    },
    /// A slot without its cost.
    #[error("its slot does not say how it is stretched")]
    NoCost,
    /// A slot with a cost that no slot has.
    #[error("{fault}")]
    Altered {
        /// What is wrong with it.
        fault: String,
    },
    /// The keychain does not let us in.
    #[error("it is locked or does not let Tallyman in ({cause}); unlock it, then try again")]
    Locked {
        /// As the system says it.
        cause: String,
    },
    /// The keychain has no key.
    #[error("it holds no key for this ledger")]
    NoKeyHeld,
    /// The keychain has something else.
    #[error("what it holds for this ledger is no key")]
    NoKeyOfOurs,
    /// The cipher refused.
    #[error("the key could not be wrapped")]
    NotWrapped,
    /// There is no keychain.
    #[error("there is none to be reached ({cause})")]
    NotReached {
        /// As the system says it.
        cause: String,
    },
    /// No thread asks the keychain.
    #[error("it could not be asked ({cause})")]
    NotAsked {
        /// As the system says it.
        cause: String,
    },
    /// The keychain is not there.
    #[error("it does not answer")]
    Silent,
    /// The keychain waits for a person.
    #[error("it was asked and gave no answer; unlock it, then try again")]
    Unanswered,
    /// The keychain broke off.
    #[error("it broke off")]
    BrokeOff,
    /// What is left of a ledger whose file is gone.
    #[error("what is remembered about its backups")]
    CareLeft,
    /// What is left of a ledger whose file is gone.
    #[error("its log with the newest entries")]
    LogLeft,
    /// What is left of a ledger whose file is gone.
    #[error("backups: {count}")]
    BackupsLeft {
        /// How many.
        count: usize,
    },
}

impl Because {
    /// In somebody else's words, without the full stop.
    pub fn said(words: &(impl ToString + ?Sized)) -> Self {
        Self::Said {
            text: words.to_string().trim_end_matches('.').to_owned(),
        }
    }
}

/// Reasons one after the other.
pub(crate) fn joined(reasons: &[Because]) -> String {
    let reasons: Vec<String> = reasons.iter().map(ToString::to_string).collect();
    reasons.join("; ")
}

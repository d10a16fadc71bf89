//! Why the ledger refused, as a part of a longer sentence: it begins small and has no full stop.

mod de;
mod en;
mod zh;

use tallyman_core::sentences;

use super::bad::Bad;

sentences! {
    /// Why the ledger refused, as a part of a longer sentence: it begins small and has no full stop.
    pub enum Cause, CauseCode {
        /// In the words of the operating system, of SQLite or of the keychain.
        Said { text: String }
        /// The place is a folder of a cloud.
        CloudFolder { folder: String }
        /// The place is on another computer.
        NetworkShare { kind: String }
        /// A database of something else.
        NoTables {}
        /// A ledger without its format.
        NoFormat {}
        /// A ledger without its name.
        NoId {}
        /// A backup that is not there.
        NoSuchFile {}
        /// A backup with a bad entry.
        BadEntry { bad: Bad }
        /// A backup whose log stays beside it.
        LogKept {}
        /// A folder of the quarantine that is none.
        NotOfRestore {}
        /// A backup of another ledger.
        OtherLedger {}
        /// A copy that is not of the moment.
        OtherEnd {}
        /// A ledger without its first entry.
        NoEntry {}
        /// A page that SQLite cannot read.
        BadPage {}
        /// A copy that was not written.
        NotRekeyed {}
        /// The disk gave no file.
        NotOpened { code: String }
        /// The disk did not read or write.
        NotDone { code: String }
        /// A folder for backups that is away.
        FolderAway {}
        /// A folder for backups that may not be written.
        FolderReadOnly {}
        /// A folder for backups on a full disk.
        FolderFull {}
        /// A key file that is not there.
        NotThere {}
        /// A key file of another length.
        KeyLength { bytes: u64 }
        /// A sidecar that is too large.
        SidecarTooLarge {}
        /// A sidecar of too many lines.
        SidecarTooLong {}
        /// A sidecar that cannot be read.
        SidecarDamaged {}
        /// A ledger without its sidecar.
        SidecarMissing { path: String }
        /// A slot that was altered.
        SlotUnusable { path: String, fault: String }
        /// A sidecar with a slot that was altered.
        KeysDamaged { fault: String }
        /// A sidecar without the slot in use.
        OpenerMissing {}
        /// No key was tried.
        NoKeyGiven {}
        /// There is no slot of this kind.
        NeverGivenKeychain {}
        /// There is no slot of this kind.
        NeverGivenPassphrase {}
        /// There is no slot of this kind.
        NeverGivenRecovery {}
        /// There is no slot of this kind.
        NeverGivenKeyFile {}
        /// The key does not fit.
        OtherKeychain {}
        /// The key does not fit.
        OtherPassphrase {}
        /// The key does not fit.
        OtherRecovery {}
        /// The key does not fit.
        OtherKeyFile {}
        /// A code alone, and no sidecar.
        SecondBlockNeeded {}
        /// Two sheets.
        OtherSheets {}
        /// The keychain was tried.
        KeychainFailed { because: Box<Cause> }
        /// A passphrase was tried.
        PassphraseFailed { because: Box<Cause> }
        /// Too many slots for passphrases.
        PassphrasesFull { most: u64 }
        /// Too many slots.
        SlotsFull { most: u64 }
        /// No slot is meant.
        NoSlot { name: String }
        /// Several slots are meant.
        SeveralSlots { count: u64, name: String }
        /// The last slot would go.
        LastWay {}
        /// The slot in use would go.
        OpenedWith {}
        /// Another slot is to be changed as a passphrase.
        NoPassphrase { slot: String }
        /// A code of another sheet was typed back.
        OtherCode {}
        /// It was put off before.
        PostponedAlready {}
        /// Nothing waits to be typed back.
        NothingToType {}
        /// A way to open a ledger anew cannot be used.
        NotAllUsable {}
        /// A passphrase without a sign.
        Empty {}
        /// A passphrase that is too long.
        TooLong { most: u64 }
        /// A passphrase that would be guessed.
        TooEasy { least: u64, different: u64 }
        /// Argon2 refused.
        NotStretched { cause: String }
        /// Argon2 needs more memory.
        NoMemory { mebibytes: u32 }
        /// A slot without its cost.
        NoCost {}
        /// A slot with a cost that no slot has.
        Altered { fault: String }
        /// The keychain does not let us in.
        Locked { cause: String }
        /// The keychain has no key.
        NoKeyHeld {}
        /// The keychain has something else.
        NoKeyOfOurs {}
        /// The cipher refused.
        NotWrapped {}
        /// There is no keychain.
        NotReached { cause: String }
        /// No thread asks the keychain.
        NotAsked { cause: String }
        /// The keychain is not there.
        Silent {}
        /// The keychain waits for a person.
        Unanswered {}
        /// The keychain broke off.
        BrokeOff {}
        /// What is left of a ledger that is gone.
        CareLeft {}
        /// What is left of a ledger that is gone.
        LogLeft {}
        /// What is left of a ledger that is gone.
        BackupsLeft { count: u64 }
        /// One reason and the next.
        Both { first: Box<Cause>, rest: Box<Cause> }
        /// Nothing was typed.
        CodeEmpty { expected: u64 }
        /// A sign that no code has was typed.
        CodeSign { group: u64, sign: String }
        /// A group is too long or too short.
        CodeLength { group: u64, found: u64 }
        /// There are too many or too few groups.
        CodeCount { found: u64, expected: u64 }
        /// One group is mistyped.
        GroupMistyped { group: String }
        /// Several groups are mistyped.
        GroupsMistyped { groups: String, last: String }
    }
}

use super::CauseCode as Code;

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Said => "{text}",
        Code::CloudFolder => "the folder “{folder}” is copied to a cloud while the ledger is open",
        Code::NetworkShare => "it lies on a network share ({kind})",
        Code::NoTables => "it holds none of a ledger's tables",
        Code::NoFormat => "it does not say which format it has",
        Code::NoId => "it does not say which ledger it is",
        Code::NoSuchFile => "there is no such file",
        Code::BadEntry => "it is damaged: {bad}",
        Code::LogKept => "its log could not be brought in",
        Code::NotOfRestore => "it is no folder that a restore put there",
        Code::OtherLedger => "it belongs to another ledger",
        Code::OtherEnd => "it does not end where the ledger stood",
        Code::NoEntry => "it holds no entry at all",
        Code::BadPage => "a page of it is not what was written",
        Code::NotRekeyed => "its copy could not be written under another key",
        Code::NotOpened => "a file could not be opened (SQLite {code})",
        Code::NotDone => "reading or writing failed (SQLite {code})",
        Code::FolderAway => "the folder is not there; is its disk or stick plugged in?",
        Code::FolderReadOnly => "it may only be read",
        Code::FolderFull => "its disk is full; the unfinished backup was removed",
        Code::NotThere => "it is not there",
        Code::KeyLength => "a key file has exactly {bytes} bytes",
        Code::SidecarTooLarge => {
            "it is larger than any key sidecar of Tallyman; restore it from a backup"
        }
        Code::SidecarTooLong => {
            "it has more lines than any key sidecar of Tallyman; restore it from a backup"
        }
        Code::SidecarDamaged => {
            "it is damaged or is no key sidecar of Tallyman; restore it from a backup"
        }
        Code::SidecarMissing => "its key sidecar {path} is missing",
        Code::SlotUnusable => "a slot of {path} cannot be used: {fault}",
        Code::KeysDamaged => "they are damaged ({fault})",
        Code::OpenerMissing => "the way that opened the ledger is not among them",
        Code::NoKeyGiven => "no key was given",
        Code::NeverGivenKeychain => "the ledger was never given a keychain slot",
        Code::NeverGivenPassphrase => "the ledger was never given a passphrase",
        Code::NeverGivenRecovery => "the ledger was never given a recovery code",
        Code::NeverGivenKeyFile => "the ledger was never given a key file",
        Code::OtherKeychain => "the key in the keychain is another ledger's",
        Code::OtherPassphrase => "the passphrase is another one",
        Code::OtherRecovery => "the recovery code is another ledger's or of an older sheet",
        Code::OtherKeyFile => "the key file is another ledger's",
        Code::SecondBlockNeeded => {
            "without the sidecar the second block of the recovery sheet is needed, too"
        }
        Code::OtherSheets => "code and second block are of different recovery sheets",
        Code::KeychainFailed => "The keychain of this computer cannot be used: {because}",
        Code::PassphraseFailed => "The passphrase cannot be used: {because}",
        Code::PassphrasesFull => "there are {most} passphrases already; remove one first",
        Code::SlotsFull => "there are {most} slots already; remove one first",
        Code::NoSlot => {
            "there is no slot “{name}”; name one by its id or kind, as the list shows them"
        }
        Code::SeveralSlots => "there are {count} slots “{name}”; name one by its id",
        Code::LastWay => {
            "no slot would be left that is known to open the ledger; add another first (a recovery code counts once it was typed back)"
        }
        Code::OpenedWith => {
            "the ledger was opened with this slot just now; open it with another one to show that it works, then remove this"
        }
        Code::NoPassphrase => "the slot “{slot}” is no passphrase",
        Code::OtherCode => {
            "every group is well formed, but the code is of another ledger or of another sheet"
        }
        Code::PostponedAlready => {
            "typing the recovery code back was put off once already; take the sheet and type it now, or print a new one"
        }
        Code::NothingToType => "no recovery code waits to be typed back",
        Code::NotAllUsable => {
            "not every way that was named can be used; leave that one out, or make it usable"
        }
        Code::Empty => "it is empty",
        Code::TooLong => "it has more than {most} bytes",
        Code::TooEasy => {
            "it is too easy to guess; take at least {least} letters (Chinese characters count double), {different} of them different; four unrelated words are good"
        }
        Code::NotStretched => "it cannot be stretched ({cause})",
        Code::NoMemory => "this computer has not the {mebibytes} MiB of memory free that it takes",
        Code::NoCost => "its slot does not say how it is stretched",
        Code::Altered => "{fault}",
        Code::Locked => {
            "it is locked or does not let Tallyman in ({cause}); unlock it, then try again"
        }
        Code::NoKeyHeld => "it holds no key for this ledger",
        Code::NoKeyOfOurs => "what it holds for this ledger is no key",
        Code::NotWrapped => "the key could not be wrapped",
        Code::NotReached => "there is none to be reached ({cause})",
        Code::NotAsked => "it could not be asked ({cause})",
        Code::Silent => "it does not answer",
        Code::Unanswered => "it was asked and gave no answer; unlock it, then try again",
        Code::BrokeOff => "it broke off",
        Code::CareLeft => "what is remembered about its backups",
        Code::LogLeft => "its log with the newest entries",
        Code::BackupsLeft => "backups: {count}",
        Code::Both => "{first}; {rest}",
        Code::CodeEmpty => {
            "The code is empty; {expected} groups of five letters and digits were expected"
        }
        Code::CodeSign => "Group {group} has the sign “{sign}”, which no code has",
        Code::CodeLength => "Group {group} has {found} letters and digits; every group has five",
        Code::CodeCount => "{found} groups were given; the code has {expected}",
        Code::GroupMistyped => {
            "Group {group} is mistyped; compare it with the paper, letter by letter"
        }
        Code::GroupsMistyped => {
            "Groups {groups} and {last} are mistyped; compare them with the paper, letter by letter"
        }
    }
}

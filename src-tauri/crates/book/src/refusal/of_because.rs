use tallyman_ledger::{Because, CodeFault};

use super::{Bad, Cause};

impl From<&Because> for Cause {
    #[expect(clippy::too_many_lines, reason = "a table: one arm a reason")]
    fn from(because: &Because) -> Self {
        match because {
            Because::Said { text } => Self::Said { text: text.clone() },
            Because::CloudFolder { folder } => Self::CloudFolder {
                folder: folder.clone(),
            },
            Because::NetworkShare { kind } => Self::NetworkShare { kind: kind.clone() },
            Because::NoTables => Self::NoTables {},
            Because::NoFormat => Self::NoFormat {},
            Because::NoId => Self::NoId {},
            Because::NoSuchFile => Self::NoSuchFile {},
            Because::BadEntry { bad } => Self::BadEntry {
                bad: Bad(bad.clone()),
            },
            Because::LogKept => Self::LogKept {},
            Because::NotOfRestore => Self::NotOfRestore {},
            Because::OtherLedger => Self::OtherLedger {},
            Because::OtherEnd => Self::OtherEnd {},
            Because::NoEntry => Self::NoEntry {},
            Because::BadPage => Self::BadPage {},
            Because::NotRekeyed => Self::NotRekeyed {},
            Because::NotOpened { code } => Self::NotOpened {
                code: code.to_string(),
            },
            Because::NotDone { code } => Self::NotDone {
                code: code.to_string(),
            },
            Because::FolderAway => Self::FolderAway {},
            Because::FolderReadOnly => Self::FolderReadOnly {},
            Because::FolderFull => Self::FolderFull {},
            Because::NotThere => Self::NotThere {},
            Because::KeyLength { bytes } => Self::KeyLength {
                bytes: *bytes as u64,
            },
            Because::SidecarTooLarge => Self::SidecarTooLarge {},
            Because::SidecarTooLong => Self::SidecarTooLong {},
            Because::SidecarDamaged => Self::SidecarDamaged {},
            Because::SidecarMissing { path } => Self::SidecarMissing { path: path.clone() },
            Because::SlotUnusable { path, fault } => Self::SlotUnusable {
                path: path.clone(),
                fault: fault.clone(),
            },
            Because::KeysDamaged { fault } => Self::KeysDamaged {
                fault: fault.clone(),
            },
            Because::OpenerMissing => Self::OpenerMissing {},
            Because::NoKeyGiven => Self::NoKeyGiven {},
            Because::NeverGivenKeychain => Self::NeverGivenKeychain {},
            Because::NeverGivenPassphrase => Self::NeverGivenPassphrase {},
            Because::NeverGivenRecovery => Self::NeverGivenRecovery {},
            Because::NeverGivenKeyFile => Self::NeverGivenKeyFile {},
            Because::OtherKeychain => Self::OtherKeychain {},
            Because::OtherPassphrase => Self::OtherPassphrase {},
            Because::OtherRecovery => Self::OtherRecovery {},
            Because::OtherKeyFile => Self::OtherKeyFile {},
            Because::SecondBlockNeeded => Self::SecondBlockNeeded {},
            Because::OtherSheets => Self::OtherSheets {},
            Because::KeychainFailed { because } => Self::KeychainFailed {
                because: Box::new(Self::from(&**because)),
            },
            Because::PassphraseFailed { because } => Self::PassphraseFailed {
                because: Box::new(Self::from(&**because)),
            },
            Because::PassphrasesFull { most } => Self::PassphrasesFull { most: *most as u64 },
            Because::SlotsFull { most } => Self::SlotsFull { most: *most as u64 },
            Because::NoSlot { name } => Self::NoSlot { name: name.clone() },
            Because::SeveralSlots { count, name } => Self::SeveralSlots {
                count: *count as u64,
                name: name.clone(),
            },
            Because::LastWay => Self::LastWay {},
            Because::OpenedWith => Self::OpenedWith {},
            Because::NoPassphrase { slot } => Self::NoPassphrase { slot: slot.clone() },
            Because::OtherCode => Self::OtherCode {},
            Because::PostponedAlready => Self::PostponedAlready {},
            Because::NothingToType => Self::NothingToType {},
            Because::NotAllUsable => Self::NotAllUsable {},
            Because::Empty => Self::Empty {},
            Because::TooLong { most } => Self::TooLong { most: *most as u64 },
            Because::TooEasy { least, different } => Self::TooEasy {
                least: *least as u64,
                different: *different as u64,
            },
            Because::NotStretched { cause } => Self::NotStretched {
                cause: cause.clone(),
            },
            Because::NoMemory { mebibytes } => Self::NoMemory {
                mebibytes: *mebibytes,
            },
            Because::NoCost => Self::NoCost {},
            Because::Altered { fault } => Self::Altered {
                fault: fault.clone(),
            },
            Because::Locked { cause } => Self::Locked {
                cause: cause.clone(),
            },
            Because::NoKeyHeld => Self::NoKeyHeld {},
            Because::NoKeyOfOurs => Self::NoKeyOfOurs {},
            Because::NotWrapped => Self::NotWrapped {},
            Because::NotReached { cause } => Self::NotReached {
                cause: cause.clone(),
            },
            Because::NotAsked { cause } => Self::NotAsked {
                cause: cause.clone(),
            },
            Because::Silent => Self::Silent {},
            Because::Unanswered => Self::Unanswered {},
            Because::BrokeOff => Self::BrokeOff {},
            Because::CareLeft => Self::CareLeft {},
            Because::LogLeft => Self::LogLeft {},
            Because::BackupsLeft { count } => Self::BackupsLeft {
                count: *count as u64,
            },
        }
    }
}

impl From<&CodeFault> for Cause {
    fn from(fault: &CodeFault) -> Self {
        match fault {
            CodeFault::Empty { expected } => Self::CodeEmpty {
                expected: *expected as u64,
            },
            CodeFault::Sign { group, sign } => Self::CodeSign {
                group: *group as u64,
                sign: sign.to_string(),
            },
            CodeFault::Length { group, found } => Self::CodeLength {
                group: *group as u64,
                found: *found as u64,
            },
            CodeFault::Count { found, expected } => Self::CodeCount {
                found: *found as u64,
                expected: *expected as u64,
            },
            CodeFault::Mistyped { groups } => mistyped(groups),
        }
    }
}

fn mistyped(groups: &[usize]) -> Cause {
    let mut groups: Vec<String> = groups.iter().map(ToString::to_string).collect();
    let last = groups.pop().unwrap_or_default();
    if groups.is_empty() {
        return Cause::GroupMistyped { group: last };
    }
    let groups = groups.join(", ");
    Cause::GroupsMistyped { groups, last }
}

impl Cause {
    /// Reasons one after the other.
    pub(super) fn all(reasons: &[Because]) -> Self {
        let mut reasons = reasons.iter().map(Self::from);
        let first = reasons.next().unwrap_or(Self::NoKeyGiven {});
        reasons.fold(first, |first, rest| Self::Both {
            first: Box::new(first),
            rest: Box::new(rest),
        })
    }
}

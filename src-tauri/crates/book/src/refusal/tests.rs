use std::{io, path::PathBuf};

use tallyman_ledger::{Because, CodeFault, Error as LedgerError};

use super::*;
use crate::{api::ApiError, error::Error};

#[test]
fn every_refusal_is_told_whole_in_every_language() {
    for (name, arguments, texts) in texts() {
        let spoken: Vec<(Language, &str)> = LANGUAGES.into_iter().zip(texts).collect();
        let faults = tallyman_core::sentence::check(&name, arguments, &spoken);
        assert!(faults.is_empty(), "{faults:?}");
        let has_hint = texts.map(|text| !lines(text).1.is_empty());
        assert!(
            has_hint[1..].iter().all(|has| *has == has_hint[0]),
            "{name}: what to do is not told in every language"
        );
        assert!(
            texts.iter().all(|text| text.matches('\n').count() <= 1),
            "{name}: more than two lines"
        );
    }
}

#[test]
fn what_is_said_in_words_is_said_in_other_words_in_other_languages() {
    let has_words = |text: &str| {
        let mut plain = text.to_owned();
        for (from, to) in text.match_indices('{').zip(text.match_indices('}')) {
            plain = plain.replace(&text[from.0..=to.0], "");
        }
        plain.chars().any(char::is_alphabetic)
    };
    for (name, _, [english, german, chinese]) in texts() {
        if has_words(english) {
            assert!(
                english != german && english != chinese && german != chinese,
                "{name}"
            );
        }
    }
}

/// Errors of the ledger of each kind that can be made from outside.
fn of_ledger() -> Vec<LedgerError> {
    let path = || PathBuf::from("shop.tallyman");
    let cause = || io::Error::from(io::ErrorKind::PermissionDenied);
    vec![
        LedgerError::InUse { path: path() },
        LedgerError::Missing { path: path() },
        LedgerError::Exists { path: path() },
        LedgerError::WrongKeyOrDamaged { path: path() },
        LedgerError::Newer {
            path: path(),
            found: 9,
            known: 2,
        },
        LedgerError::Moved { path: path() },
        LedgerError::DiskFull,
        LedgerError::Io {
            doing: "Writing",
            path: path(),
            source: cause(),
        },
        LedgerError::Journal(cause()),
        LedgerError::Random(cause()),
        LedgerError::ReservedKind {
            kind: "station.began".to_owned(),
        },
        LedgerError::TooLarge {
            what: "an entry",
            found: 9,
            most: 8,
        },
        LedgerError::CapsuleGone,
        LedgerError::NoKey {
            path: path(),
            tried: vec![Because::NeverGivenPassphrase, Because::OtherKeyFile],
        },
        LedgerError::WrongKey {
            path: path(),
            tried: vec![Because::KeychainFailed {
                because: Box::new(Because::NoKeyHeld),
            }],
        },
        LedgerError::KeysKept(Because::SlotsFull { most: 8 }),
        LedgerError::Passphrase(Because::TooEasy {
            least: 12,
            different: 6,
        }),
        LedgerError::RecoveryCode(CodeFault::Mistyped { groups: vec![2] }),
        LedgerError::RecoveryCode(CodeFault::Mistyped {
            groups: vec![1, 3, 8],
        }),
        LedgerError::RecoverySlot(CodeFault::Sign {
            group: 4,
            sign: '…',
        }),
        LedgerError::BackupFolder {
            path: path(),
            because: Because::FolderAway,
        },
        LedgerError::DamagedFile {
            detail: Because::BadPage,
        },
        LedgerError::Nested,
        LedgerError::Stopped,
    ]
}

#[test]
fn in_english_an_error_of_the_ledger_is_told_as_the_ledger_tells_it() {
    for error in of_ledger() {
        let own = error.to_string();
        assert!(
            !matches!(LedgerRefusal::from(&error), LedgerRefusal::Other { .. }),
            "{own}"
        );
        let told = ApiError::from(Error::from(error));
        assert_eq!(told.message, own);
        let german = told.in_language(Language::De).message;
        assert_ne!(german, own);
    }
}

#[test]
fn what_fills_a_refusal_is_never_read_as_its_second_line() {
    let file = "a\nb{cause}.csv".to_owned();
    let refusal = ImportRefusal::NotAFile { file };
    let told = ApiError::new(crate::api::Code::FileRefused, refusal);
    assert!(
        told.message.starts_with("a\u{FFFD}b{cause}.csv is no file"),
        "{told:?}"
    );
    assert_eq!(told.hint, "Give the file itself.");
}

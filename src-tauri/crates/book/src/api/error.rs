//! How an error leaves the core.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

use crate::refusal::Refusal;

/// What a caller can branch on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// What was given is not of the form expected.
    BadInput,
    /// A file cannot be used.
    FileRefused,
    /// Findings that block are open.
    FindingsOpen,
    /// There is nothing to do.
    NothingToDo,
    /// What was named is not there (any more).
    NotFound,
    /// Another window or command has the ledger open.
    LedgerInUse,
    /// The ledger is damaged.
    LedgerDamaged,
    /// No key opens the ledger.
    LedgerLocked,
    /// A ledger that none of the keys opens would be replaced.
    LedgerUnread,
    /// The disk or the operating system said no.
    Storage,
    /// A fault of ours.
    Internal,
}

/// An error as the window and scripts see it: full sentences, never personal data.
///
/// It is made of a [`Refusal`], which is data, and reads in English until the door where it leaves puts it into the
/// language of whoever asked ([`ApiError::in_language`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ApiError {
    /// What a caller can branch on.
    pub code: Code,
    /// What happened.
    pub message: String,
    /// What to do; empty where nothing can be done.
    pub hint: String,
    /// What was refused; it does not leave.
    #[serde(skip)]
    #[ts(skip)]
    refusal: Box<Refusal>,
}

/// Characters of a message at the most.
const MESSAGE_CHARS_MAX: usize = 800;
/// Characters that are kept of the end of a longer one, where the sentence is.
const END_CHARS: usize = 200;

impl ApiError {
    /// An error that tells what was refused.
    pub fn new(code: Code, refusal: impl Into<Refusal>) -> Self {
        Self {
            code,
            message: String::new(),
            hint: String::new(),
            refusal: Box::new(refusal.into()),
        }
        .in_language(Language::En)
    }

    /// The same in a language.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        let (message, hint) = self.refusal.told(language);
        self.message = readable(&message);
        self.hint = readable(&hint);
        self
    }

    /// What was refused.
    pub fn refusal(&self) -> &Refusal {
        &self.refusal
    }
}

/// What was given stands in a sentence only as far as it can be read.
fn readable(text: &str) -> String {
    let plain = |sign: char| if sign.is_control() { '\u{FFFD}' } else { sign };
    let count = text.chars().count();
    if count <= MESSAGE_CHARS_MAX {
        return text.chars().map(plain).collect();
    }
    let start = text.chars().take(MESSAGE_CHARS_MAX - END_CHARS);
    let end = text.chars().skip(count - END_CHARS);
    start
        .chain(std::iter::once('…'))
        .chain(end)
        .map(plain)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_given_is_shown_as_far_as_it_can_be_read() {
        assert_eq!(readable("a\0b\u{1B}[2J."), "a\u{FFFD}b\u{FFFD}[2J.");
        let long = readable(&format!("{}, row 3: it is empty.", "x".repeat(100_000)));
        assert_eq!(long.chars().count(), MESSAGE_CHARS_MAX + 1);
        assert!(long.ends_with(", row 3: it is empty."));
    }
}

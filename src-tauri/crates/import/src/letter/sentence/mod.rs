//! Why a letter cannot be taken, in words.

mod de;
mod en;
mod zh;

use tallyman_core::sentences;

sentences! {
    /// Why a letter cannot be taken.
    pub enum LetterFault, LetterFaultCode {
        /// Nothing to read is in it.
        Empty {}
        /// Its words are too many.
        TooLong { kilobytes: u64, most: u64 }
        /// The mail is too large with all that hangs on it.
        MailTooLong { kilobytes: u64, most: u64 }
        /// The file is too large.
        FileTooLong { kilobytes: u64, most: u64 }
        /// The mailbox holds too many.
        TooMany { letters: u64, most: u64 }
        /// The mail has no header that can be read.
        BrokenMail {}
        /// The bytes are no text.
        NotText {}
    }
}

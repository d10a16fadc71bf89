//! Why a letter cannot be taken, in words.

mod de;
mod en;
mod zh;

use tallyman_core::sentences;

use crate::sentence::Sentence;

sentences! {
    /// Why a letter cannot be taken.
    pub enum LetterFault, LetterFaultCode {
        /// Nothing to read is in it.
        Empty {}
        /// Its words are too many.
        TooLong { kilobytes: u64, most: u64 }
        /// The mail is too large with all that hangs on it.
        MailTooLong { kilobytes: u64, most: u64 }
        /// The mail has more lines than any that somebody wrote.
        MailOfLines { lines: u64, most: u64 }
        /// The file is too large.
        FileTooLong { kilobytes: u64, most: u64 }
        /// The mailbox holds too many.
        TooMany { letters: u64, most: u64 }
        /// The letters of a mailbox have too many words together.
        MailboxTooFull { letters: u64, most: u64 }
        /// The mail has no header that can be read.
        BrokenMail {}
        /// The bytes are no text.
        NotText {}
        /// A table cannot be read.
        Unread { why: Box<Sentence> }
        /// No column of a table holds words.
        NoColumns {}
        /// A table has no such column.
        NoSuchColumn { column: String }
        /// A column cannot mean that.
        NoSuchField { field: String, fields: String }
        /// A table has too many rows.
        TooManyRows { rows: u64, most: u64 }
        /// Day and month cannot be told apart.
        DatesUnclear { column: String }
        /// A row says nothing.
        RowWithoutWords { row: u32 }
        /// A row was written by the shop.
        RowOfOurs { row: u32 }
        /// A date cannot be read.
        RowDateUnread { row: u32, column: String }
        /// A date is before the message, or far behind it.
        RowDueUnlikely { row: u32, column: String }
    }
}

//! What is refused about findings and the answers to them.

mod de;
mod en;
mod zh;

use tallyman_core::sentences;

sentences! {
    /// What is refused about findings and the answers to them.
    pub enum AnswerRefusal, AnswerRefusalCode {
        /// No reason is given for printing against a finding.
        NeedsReason {}
        /// The narrowest scope is asked for where no line is.
        NotOneLine {}
        /// The scope of a supplier is asked for where none is known.
        WriterUnknown {}
        /// There is no scope of this name.
        NoScope { scope: String }
        /// The key answers nothing in this finding.
        NoAnswer { key: String }
        /// The finding is gone.
        FindingGone {}
        /// The key is of no answer.
        NoSuchAnswer {}
        /// A SKU that is taken is on no stock list.
        NoStockItem { sku: String }
        /// A SKU that was looked for is on no stock list.
        NoItemToTake { sku: String }
        /// So many units for one sold cannot be.
        NoUnits { quantity: u32 }
        /// An item's own words contradict the promise.
        NotPromised { sku: String, difference: String }
        /// An item is taken where none is asked for.
        NotAboutItem {}
        /// The decision to be taken back does not hold.
        DecisionGone {}
        /// A file of answers cannot be used.
        FileUnusable { file: String, why: Box<AnswerRefusal> }
        /// Why: its size.
        FileTooLarge {}
        /// Why: its bytes.
        FileNoText {}
        /// Why: its first line.
        FileNoHeader {}
        /// Why: its form is another one.
        FileVersion { found: u32, known: u32 }
        /// Why: it promises too many answers.
        FileTooMany {}
        /// Why: there is a line too many.
        FileLineMore { line: u32, answers: u64 }
        /// Why: a line is no answer.
        FileNoAnswer { line: u32 }
        /// Why: a line is there twice.
        FileRepeats { line: u32 }
        /// Why: lines are missing.
        FileEnds { found: u64, answers: u64 }
    }
}

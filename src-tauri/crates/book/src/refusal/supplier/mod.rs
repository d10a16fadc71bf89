//! What is refused about questions to a supplier and the sheet that comes back.

mod de;
mod en;
mod zh;

use tallyman_core::sentences;
use tallyman_import::Sentence;

sentences! {
    /// What is refused about questions to a supplier and the sheet that comes back.
    pub enum SupplierRefusal, SupplierRefusalCode {
        /// Every word is understood.
        NothingToAsk {}
        /// No supplier is named.
        NotNamed {}
        /// What came back is no file.
        NoFile {}
        /// It is not said who answered.
        NobodyAnswered {}
        /// The sheet cannot be read.
        SheetRefused { sentence: Box<Sentence> }
        /// No row answers a question.
        NoQuestion { file: String }
        /// A supplier's answer cannot hold there.
        NoScope { scope: String }
        /// The workbook cannot be written.
        NotWritten { cause: String }
    }
}

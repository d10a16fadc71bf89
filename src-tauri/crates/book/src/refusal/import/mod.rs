//! What is refused about files that are read, and about looking for what was read.

mod de;
mod en;
mod zh;

use tallyman_core::sentences;
use tallyman_import::Sentence;

sentences! {
    /// What is refused about files that are read, and about looking for what was read.
    pub enum ImportRefusal, ImportRefusalCode {
        /// The number is of no file of the preview.
        NotInPreview {}
        /// There is no kind of table of this name.
        NoKind { name: String }
        /// There is no order of dates of this name.
        NoDateOrder { name: String }
        /// No file is a table.
        NoTable {}
        /// A person stopped the reading.
        ReadingStopped {}
        /// The preview is gone.
        PreviewGone {}
        /// No import has this name.
        NotRunning {}
        /// A file is another one than was previewed.
        Changed {}
        /// A file cannot be stored.
        Refused { sentence: Box<Sentence> }
        /// A row is not held.
        NoRow { row: u32, file: String }
        /// A file cannot be read.
        NotRead { file: String, cause: String }
        /// A file is a device or a pipe.
        NotAFile { file: String }
        /// The reader broke off.
        ReaderFailed { file: String }
        /// A profile of the user's own cannot be used.
        Profile { cause: String }
        /// What is looked for is too long.
        QueryTooLong { found: u64, most: u64 }
        /// What is looked for has too many words.
        QueryTooMany { found: u64, most: u64 }
        /// No mapping names a SKU.
        NoMapping { sku: String }
    }
}

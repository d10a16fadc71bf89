//! What is refused about pick sheets and other paper.

mod de;
mod en;
mod zh;

use tallyman_core::sentences;

sentences! {
    /// What is refused about pick sheets and other paper.
    pub enum SheetRefusal, SheetRefusalCode {
        /// No line can be printed.
        NothingToPrint {}
        /// One finding blocks.
        OneBlocks {}
        /// Findings block.
        Blocks { blocks: u32 }
        /// There is no paper of this name.
        NoPaperSize { name: String }
        /// There is no paper of this name, for a recovery sheet.
        NoPaper {}
        /// A character is in no font.
        NoGlyph { place: String, characters: String }
        /// Characters are in no font.
        NoGlyphs { place: String, characters: String }
        /// A code cannot become a barcode.
        NoBarcode { line: u32, limit: u64 }
        /// The sheet's code does not fit.
        CodeTooLong { found: u64, most: u64 }
        /// There is no line.
        NoLines {}
        /// Something is longer than a document holds.
        TooLong { what: String, limit: u64, unit: String }
        /// A built-in font is damaged.
        NoFont { font: String }
    }
}

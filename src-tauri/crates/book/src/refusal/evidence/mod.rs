//! What is refused about evidence packs.

mod de;
mod en;
mod zh;

use tallyman_core::sentences;

sentences! {
    /// What is refused about evidence packs.
    pub enum EvidenceRefusal, EvidenceRefusalCode {
        /// There is no profile of this name.
        NoProfile { name: String, known: String }
        /// The least of a pack is too much.
        DoesNotFit { profile: String, limits: Option<Box<EvidenceRefusal>> }
        /// A limit: files.
        FilesMost { most: u64 }
        /// A limit: bytes.
        BytesMost { most: u64 }
        /// A limit: pages.
        PagesMost { most: u64 }
        /// Limits, one after the other.
        Limits { first: Box<EvidenceRefusal>, rest: Box<EvidenceRefusal> }
        /// A case has no order.
        NoOrder {}
        /// The folder holds something.
        FolderTaken { folder: String }
        /// The folder has no name.
        FolderUnnamed {}
        /// The folder cannot be written.
        NotWritten { folder: String, cause: String }
        /// A photo cannot be read.
        PhotoNotRead { file: String, cause: String }
        /// A photo is no file.
        PhotoNoFile { file: String }
        /// Photos are too many.
        TooManyPhotos { count: u64, most: u64 }
        /// A photo is not taken.
        PhotoNotTaken { file: String, why: Box<EvidenceRefusal> }
        /// Why: another format.
        NoPhoto {}
        /// Why: its bytes.
        PhotoTooLong { most: u64 }
        /// Why: its pixels.
        PhotoTooLarge { most: u64 }
        /// Why: damage.
        PhotoDamaged {}
        /// The folder holds packs enough.
        TooManyPacks { most: u64 }
    }
}
